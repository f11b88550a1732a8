"""What a party is to the office: taking one more role, and which role it must keep."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.parties.roles import PartyRole, Roles, in_order
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money import Credit, Receivable
from crm_desktop.models.parties import Party
from crm_desktop.services.work import Handler, Work


class StillOwes(RuleBroken):
    """Who is no customer stands in no list of what customers owe."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take the role of customer away, settle the open documents first: {count} are open."
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
        StaleRecord: if somebody else saved it meanwhile.
    """
    party = work.load_seen(Party, command.party_id, command.seen_version)
    party.roles = in_order((*party.roles, command.role))
    return Done(Changes.CUSTOMERS | Changes.REMINDERS, party.id, party.code)


def why_it_stays_a_customer(work: Work, party: Party, roles: Roles) -> StillOwes | None:
    """Open documents are reached from the list of customers, and its totals must be those of the aging."""
    if party not in work.session or not party.is_customer or PartyRole.CUSTOMER in roles:
        return None
    counts = [
        select(func.count()).where(kind.party_id == party.id, kind.open_amount != Decimal(0)).scalar_subquery()
        for kind in (Receivable, Credit)
    ]
    count = sum(work.session.execute(select(*counts)).one())
    return StillOwes(count=count) if count else None


HANDLERS = {AddRole: Handler(add_role, Right.EDIT_CUSTOMERS, "customer")}
