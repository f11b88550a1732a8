"""Who can be given what stands on a desk: who logs in and may see what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Area, Right
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.models.parties import Party
from crm_desktop.present.choices import Kept
from crm_desktop.queries.lookups import people_here
from crm_desktop.queries.sight import of_party
from crm_desktop.queries.standing import who_log_in

About = tuple[ReminderKind, int | None]
"""What a reminder is, and whose customer, if it has one."""

_AREAS = {
    **dict.fromkeys((ReminderKind.ORDER, ReminderKind.QUOTE, ReminderKind.UNSIGNED), Area.SALES),
    **dict.fromkeys((ReminderKind.RECEIVABLE, ReminderKind.PAYABLE), Area.MONEY),
}


_RIGHTS = {
    ReminderKind.RECEIVABLE: Right.SEE_MONEY,
    ReminderKind.PAYABLE: Right.SEE_PAYABLES,
    ReminderKind.FALLING: Right.SEE_MONEY,
}


def is_told(access: Access, kind: ReminderKind) -> bool:
    """Whether somebody is told of what a reminder counts, whosever the customer is."""
    right = _RIGHTS.get(kind)
    return right is None or access.may(right)


def area_of(kind: ReminderKind) -> Area:
    """What of its customer somebody must see to be reminded."""
    return _AREAS.get(kind, Area.PARTIES)


def receivers(
    session: Session, _access: Access, *, about: Iterable[About] = (), today: date
) -> tuple[tuple[int, str], ...]:
    """Everybody who works here; those who could not see to all of it are kept for no more than their names.

    A report is for whoever may see what it counts, which is asked when it is given.
    """
    able = _able(session, set(about), today)
    return tuple(one if one[0] in able and not isinstance(one, Kept) else Kept(*one) for one in people_here(session))


def _able(session: Session, about: set[About], today: date) -> set[int | None]:
    there = who_log_in(session, today)
    wanted: defaultdict[Area, set[int]] = defaultdict(set)
    for kind, party_id in about:
        if party_id is not None:
            wanted[area_of(kind)].add(party_id)
    seen = {area: _seeing(session, area, sorted(parties), there) for area, parties in wanted.items()}
    kinds = {kind for kind, _ in about}
    told = (one for one in there if all(is_told(one, kind) for kind in kinds))
    return {one.employee_id for one in told if all(one.operator_id in able for able in seen.values())}


def _seeing(session: Session, area: Area, parties: Sequence[int], there: Sequence[Access]) -> set[int]:
    """The operators who see all these parties in an area."""
    able = {one.operator_id for one in there if one.sees_all(area)}
    asked = [one for one in there if one.operator_id not in able]
    if asked:
        counts = (func.sum(case((of_party(one, area), 1), else_=0)) for one in asked)
        found = session.execute(select(*counts).where(Party.id.in_(parties))).one()
        able.update(one.operator_id for one, count in zip(asked, found, strict=True) if count == len(parties))
    return able
