"""Today's affairs 今日事务: every source of reminders, cut to whose they are, less what was done or put off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.reminders import (
    GROUPS,
    URGENT,
    Mark,
    ReminderGroup,
    ReminderKind,
    parse_key,
)
from crm_desktop.models.affairs import ReminderMark
from crm_desktop.models.office.people import Operator
from crm_desktop.queries.affairs.feed import OF_HABITS, found, sources_of
from crm_desktop.queries.affairs.own_rules import RuleInForce, own_sources, rules_in_force
from crm_desktop.queries.affairs.rows import Asked, Reminder, Touched
from crm_desktop.queries.office_rules import office_rules


@dataclass(frozen=True, slots=True)
class Affairs:
    """All reminders of an operator, sorted, and how many are put off.

    Attributes:
        habits: what the habits of customers make, done or not: dear to ask again when no more than time has passed.
        dated: all else, done or not.
        awaited: kinds that were not asked yet and of which nothing is known.
    """

    today: date
    reminders: tuple[Reminder, ...]
    snoozed: int
    habits: tuple[Reminder, ...] = ()
    dated: tuple[Reminder, ...] = ()
    awaited: frozenset[ReminderKind] = frozenset()

    def of(self, group: ReminderGroup) -> list[Reminder]:
        """The reminders of one group."""
        return [one for one in self.reminders if one.group is group]

    def count(self, *groups: ReminderGroup) -> int:
        """How many stand in these groups."""
        return sum(one.group in groups for one in self.reminders)

    @property
    def urgent(self) -> int:
        """Overdue and due today: what badges show."""
        return self.count(*URGENT)


def affairs(  # noqa: PLR0913 - for whom, when, and what is known already
    session: Session,
    access: Access,
    *,
    today: date,
    now: datetime,
    everybody: bool = False,
    touched: Touched | None = None,
    habits: tuple[Reminder, ...] | None = None,
    dated: tuple[Reminder, ...] | None = None,
    later: bool = False,
) -> Affairs:
    """Collect the operator's reminders.

    ``everybody`` shows colleagues' reminders too, to those who may see all customers; ``touched`` leaves out all that
    a change cannot have touched; ``habits`` are those of the last reading of this day, if nothing has changed them, and
    ``dated`` all else; ``later`` leaves the habits that are not known to a second reading, as ``awaited``.
    """
    marks, rules, own_rules = side_by_side(
        session,
        lambda own: _marks(own, access),
        lambda own: office_rules(own, access),
        lambda own: rules_in_force(own, access),
    )
    done = _done_by_others(session, own_rules)
    parties = touched.parties if touched else None
    asked = Asked(access, today, everybody, marks.records, rules.reminder_days, parties, marks.handed)
    sources = [*sources_of(touched), *own_sources(own_rules)]
    of_habits = [one for one in sources if one.kind in OF_HABITS]
    unknown = of_habits if habits is None else []
    others = [one for one in sources if one.kind not in OF_HABITS] if dated is None else []
    read = found(session, asked, others if later else [*others, *unknown])
    dated = tuple(one for one in read if one.kind not in OF_HABITS) if dated is None else dated
    habits = tuple(one for one in read if one.kind in OF_HABITS) if habits is None else habits
    reminders = [*dated, *habits]
    shown = [_with_giver(one, marks) for one in reminders if not _hidden(one, marks, now, done)]
    return Affairs(
        today,
        tuple(sorted(shown, key=_place)),
        len(reminders) - len(shown),
        habits,
        dated,
        frozenset(one.kind for one in unknown if later and asked.days.is_on(one.kind)),
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """What the operator did, and what of it colleagues have now.

    Attributes:
        own: by the names of reminders.
        given: what he handed on to colleagues who log in: it is theirs until he calls it back.
        came_back: what he handed on to colleagues who log in no more.
    """

    own: dict[str, ReminderMark]
    given: frozenset[str]
    came_back: frozenset[str]

    @property
    def handed(self) -> frozenset[str]:
        """What colleagues handed on to him."""
        return frozenset(key for key, mark in self.own.items() if mark.handed_from)

    @property
    def records(self) -> dict[ReminderKind, frozenset[int]]:
        """Of which records."""
        records: dict[ReminderKind, set[int]] = {}
        for kind, record_id in map(parse_key, self.handed):
            records.setdefault(kind, set()).add(record_id)
        return {kind: frozenset(ids) for kind, ids in records.items()}


def _marks(session: Session, access: Access) -> _Marks:
    mine, given = ReminderMark.operator_id == access.operator_id, ReminderMark.handed_by == access.operator_id
    query = select(ReminderMark, Operator.is_active).outerjoin(Operator, Operator.id == ReminderMark.operator_id)
    own: dict[str, ReminderMark] = {}
    colleagues: dict[bool, set[str]] = {True: set(), False: set()}
    for mark, logs_in in session.execute(query.where(or_(mine, given))):
        if mark.operator_id == access.operator_id:
            own[mark.reminder] = mark
        else:
            colleagues[bool(logs_in)].add(mark.reminder)
    return _Marks(own, frozenset(colleagues[True]), frozenset(colleagues[False] - colleagues[True]))


def _done_by_others(session: Session, rules: Sequence[RuleInForce]) -> dict[str, datetime]:
    """When somebody last did what is everybody's of a role, by key; asked only if there is such."""
    shared = [ReminderMark.reminder.like(f"{ReminderKind.OWN.value}:%:{rule.id}") for rule in rules if rule.doer.role]
    if not shared:
        return {}
    given = aliased(ReminderMark)
    gave_on = exists().where(given.reminder == ReminderMark.reminder, given.handed_by == ReminderMark.operator_id)
    latest = select(ReminderMark.reminder, func.max(ReminderMark.done_at)).where(
        ReminderMark.done_at.is_not(None), ~gave_on, or_(*shared)
    )
    return {key: at for key, at in session.execute(latest.group_by(ReminderMark.reminder)) if at is not None}


def _hidden(reminder: Reminder, marks: _Marks, now: datetime, done: Mapping[str, datetime]) -> bool:
    if reminder.key in marks.given:
        return True
    mark = marks.own.get(reminder.key)
    if mark is not None and reminder.key in marks.came_back:
        mark = ReminderMark(snoozed_until=mark.snoozed_until)
    own = timedelta(days=reminder.limit) if reminder.kind is ReminderKind.OWN else None
    if reminder.key in done and Mark(done[reminder.key], None).hides(reminder.kind, now, own):
        return True
    return mark is not None and Mark(mark.done_at, mark.snoozed_until).hides(reminder.kind, now, own)


def _with_giver(reminder: Reminder, marks: _Marks) -> Reminder:
    mark = marks.own.get(reminder.key)
    return replace(reminder, handed_from=mark.handed_from) if mark is not None and mark.handed_from else reminder


def _place(reminder: Reminder) -> tuple[int, date, bool, time, str]:
    """Groups in their order, then by day; on a day those with an hour first."""
    hour = reminder.time or time.max
    return GROUPS.index(reminder.group), reminder.due_on, reminder.time is None, hour, reminder.key
