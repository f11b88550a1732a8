"""All sources of the feed, read by one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sqlalchemy import union_all
from sqlalchemy.orm import Session

from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.models.parties import Party
from crm_desktop.queries.affairs.feed_row import Row, Source
from crm_desktop.queries.affairs.habits import HABITS
from crm_desktop.queries.affairs.planned import PLAN_SOURCE
from crm_desktop.queries.affairs.report_times import REPORT_SOURCE
from crm_desktop.queries.affairs.rows import Asked, Reminder, Touched
from crm_desktop.queries.affairs.sources import DATED
from crm_desktop.queries.affairs.tasks import TASK_SOURCE

SOURCES: Sequence[Source] = (TASK_SOURCE, PLAN_SOURCE, REPORT_SOURCE, *DATED, *HABITS)

OF_HABITS = frozenset({*(source.kind for source in HABITS), ReminderKind.OWN})
"""What changes with deeds and with the day, not with the hour."""


def sources_of(touched: Touched | None) -> Sequence[Source]:
    """Those whose reminders may be others now; None for all of them."""
    if touched is None or Party.__tablename__ in touched.tables:
        return SOURCES
    return [source for source in SOURCES if source.tables & touched.tables]


def found(session: Session, asked: Asked, sources: Sequence[Source]) -> list[Reminder]:
    """What is to be seen to, as far as these sources know."""
    asks = [
        (source, query)
        for source in sources
        if asked.days.is_on(source.kind) and (query := source.ask(asked)) is not None
    ]
    if not asks:
        return []
    read = {source.kind.value: source.read for source, _ in asks}
    rows = session.execute(union_all(*(query for _, query in asks))).all()
    all_of = chain.from_iterable(_for_operator(asked, row, read[row.kind](asked, row)) for row in rows)
    return list(_each_once(list(all_of)))


def _for_operator(asked: Asked, row: Row, reminders: Iterable[Reminder]) -> Iterator[Reminder]:
    """Of a record that is a colleague's, what he handed on and nothing else."""
    return (one for one in reminders if not row.only_handed or one.key in asked.handed_keys)


def _each_once(reminders: Sequence[Reminder]) -> Iterator[Reminder]:
    """A customer who is late by his own measure is not told of again by that of the office."""
    late = {one.party_id for one in reminders if one.kind is ReminderKind.RHYTHM}
    for one in reminders:
        if one.kind is not ReminderKind.ORDERLESS or one.party_id not in late:
            yield one
