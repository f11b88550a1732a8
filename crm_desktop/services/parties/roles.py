"""What a party is to the office: taking one more role, and which role it must keep."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.parties.roles import EDIT, PartyRole, Roles, in_order, roles_on
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.services.work import Handler, Work


class StillOwes(RuleBroken):
    """Who is no customer stands in no list of what customers owe."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take the role of customer away, settle the open documents first: {count} are open."
    )


class StillOwed(RuleBroken):
    """Who supplies nothing stands in no list of what we owe."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take the role away, settle what we owe first: {count} documents are open."
    )


@dataclass(frozen=True, kw_only=True)
class AddRole:
    """A party that is known already is something else to the office too."""

    party_id: int
    seen_version: int
    role: PartyRole


def add_role(work: Work, command: AddRole) -> Done:
    """Let the party stand in the lists of one more role; a firm that buys and supplies is one party.

    Raises:
        NotAllowed: if the role is not his to enter.
        StaleRecord: if somebody else saved it meanwhile.
    """
    work.require(command.role.edit)
    party = work.load_seen(Party, command.party_id, command.seen_version)
    party.roles = in_order((*party.roles, command.role))
    return Done(Changes.CUSTOMERS | Changes.REMINDERS, party.id, party.code)


def why_it_keeps_its_roles(work: Work, party: Party, roles: Roles) -> DomainError | None:
    """Open documents are reached from the list of a role, and its totals must be those of the aging."""
    if party not in work.session:
        return None
    for side, problem in ((Side.RECEIVABLE, StillOwes), (Side.PAYABLE, StillOwed)):
        before, after = (set(roles_on(side)).intersection(some) for some in (party.roles, roles))
        if before and not after and (count := _open_on(work, side, party)):
            return problem(count=count)
    return None


def _open_on(work: Work, side: Side, party: Party) -> int:
    counts = [
        select(func.count())
        .where(kind.side == side, kind.party_id == party.id, kind.open_amount != Decimal(0))
        .scalar_subquery()
        for kind in (Charge, Credit)
    ]
    return sum(work.session.execute(select(*counts)).one())


HANDLERS = {AddRole: Handler(add_role, EDIT, "customer")}
