"""What the office has set for money: the columns of the aging report, and how much small change may be let go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, NotFound
from crm_desktop.domain.figures import Amount
from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.money.items import AGING_EDGES
from crm_desktop.models.office.roles import StoredRole
from crm_desktop.queries.money.rules import wipe_limits
from crm_desktop.services.settings import keep_setting
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class SetAgingEdges:
    """Choose the last day of each aging column, such as 30, 60, 90, 180."""

    days: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class SetWipeLimit:
    """Choose how much small change 抹零 one role may let go on one receipt."""

    role: str
    limit: Amount


def wipe_limit(work: Work) -> Decimal:
    """How much the operator may let go on one receipt."""
    role = work.access.role
    limits = wipe_limits(work.session)
    return max(limits.get(code, ZERO) for code in (role.code, *role.lent))


def set_aging_edges(work: Work, command: SetAgingEdges) -> Done:
    """Keep the office's own columns.

    Raises:
        WrongEdges: if the days do not rise.
    """
    keep_setting(work, AGING_EDGES, Edges(command.days).days)
    return Done(Changes.OFFICE | Changes.RECEIVABLES)


def set_wipe_limit(work: Work, command: SetWipeLimit) -> Done:
    """Keep one role's limit.

    Raises:
        FieldProblems: if it is below zero.
        NotFound: if there is no such role.
    """
    from crm_desktop.services.money.charges import NotPositive

    if command.limit < ZERO:
        raise FieldProblems({"limit": NotPositive()})
    role = work.session.scalars(select(StoredRole).where(StoredRole.code == command.role)).one_or_none()
    if role is None:
        raise NotFound(what="role")
    role.wipe_limit = command.limit
    return Done(Changes.OFFICE | Changes.RECEIVABLES, role.id)


HANDLERS: Mapping[type, Handler] = {
    SetAgingEdges: Handler(set_aging_edges, Right.SET_UP_OFFICE, "setting"),
    SetWipeLimit: Handler(set_wipe_limit, Right.SET_UP_OFFICE, "role"),
}
