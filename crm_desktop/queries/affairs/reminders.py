"""Today's affairs 今日事务: every source of reminders, cut to whose they are, less what was done or put off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

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
    asked = Asked(access, today, everybody, _handed(marks), rules.reminder_days, touched.parties if touched else None)
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


def _marks(session: Session, access: Access) -> dict[str, ReminderMark]:
    query = select(ReminderMark).where(ReminderMark.operator_id == access.operator_id)
    return {mark.reminder: mark for mark in session.scalars(query)}


def _handed(marks: dict[str, ReminderMark]) -> dict[ReminderKind, frozenset[int]]:
    handed: dict[ReminderKind, set[int]] = {}
    for key, mark in marks.items():
        if mark.handed_from:
            kind, record_id = parse_key(key)
            handed.setdefault(kind, set()).add(record_id)
    return {kind: frozenset(ids) for kind, ids in handed.items()}


def _done_by_others(session: Session, rules: Sequence[RuleInForce]) -> dict[str, datetime]:
    """When somebody last did what is everybody's of a role, by key; asked only if there is such."""
    shared = [ReminderMark.reminder.like(f"{ReminderKind.OWN.value}:%:{rule.id}") for rule in rules if rule.doer.role]
    if not shared:
        return {}
    latest = select(ReminderMark.reminder, func.max(ReminderMark.done_at)).where(
        ReminderMark.done_at.is_not(None), or_(*shared)
    )
    return {key: at for key, at in session.execute(latest.group_by(ReminderMark.reminder)) if at is not None}


def _hidden(reminder: Reminder, marks: dict[str, ReminderMark], now: datetime, done: Mapping[str, datetime]) -> bool:
    mark = marks.get(reminder.key)
    own = timedelta(days=reminder.limit) if reminder.kind is ReminderKind.OWN else None
    if reminder.key in done and Mark(done[reminder.key], None).hides(reminder.kind, now, own):
        return True
    return mark is not None and Mark(mark.done_at, mark.snoozed_until).hides(reminder.kind, now, own)


def _with_giver(reminder: Reminder, marks: dict[str, ReminderMark]) -> Reminder:
    mark = marks.get(reminder.key)
    return replace(reminder, handed_from=mark.handed_from) if mark is not None and mark.handed_from else reminder


def _place(reminder: Reminder) -> tuple[int, date, bool, time, str]:
    """Groups in their order, then by day; on a day those with an hour first."""
    hour = reminder.time or time.max
    return GROUPS.index(reminder.group), reminder.due_on, reminder.time is None, hour, reminder.key
