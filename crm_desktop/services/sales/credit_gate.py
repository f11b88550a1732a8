"""The credit gate: passed at every door through which a customer comes to owe more of his own will.

These doors are confirming an order, also one that was corrected or went to another customer; giving a correction up;
shipping more than was ordered; taking a closed rest up again. What records what has happened already, such as a charge
by hand, a void receipt or an import, is not held.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.db.session import put_off
from crm_desktop.domain.access import Right
from crm_desktop.domain.field_groups import Sight, sight
from crm_desktop.domain.money.credit import (
    BeyondAgreed,
    CreditCheck,
    CreditGate,
    CreditResult,
    HoldOverridden,
    OnHold,
    OverCredit,
    OwesTooLong,
)
from crm_desktop.models.parties import Party
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.seeing import money_is_seen
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.work import Work


@dataclass(frozen=True, kw_only=True)
class Gate:
    """What a command says to the credit check; the commands that pass it are kinds of this one.

    Attributes:
        accepted: ``credit`` once the operator has said yes.
        credit_reason: why, if the credit check asks.
    """

    accepted: frozenset[str] = frozenset()
    credit_reason: str = ""


def pass_gate(work: Work, customer: Party, said: Gate, *, more: Decimal, order_id: int | None = None) -> str:
    """Let a customer owe ``more``; an order that costs nothing is an order too.

    The customer's row is locked first, so that two clerks cannot both pass on the last thousand; a file has one
    writer anyway.

    Args:
        work: the use case.
        customer: who would owe it.
        said: what the operator said to the question.
        more: by how much the exposure grows.
        order_id: the order that grows, if it counts wholly as ``more`` and so in no other part.

    Returns:
        The reason to be kept; empty if nothing had to be asked.

    Raises:
        OnHold: if the customer is on hold and the operator may not override that.
        OverCredit: if the check asks and nobody has accepted yet.
        FieldProblems: for ``credit_reason``, if it was accepted without a reason.
    """
    if work.is_on_server:
        # not FOR UPDATE: what was inserted for the customer holds its key, and two of those would wait for each other
        put_off(work.session, select(Party.id).where(Party.id == customer.id).with_for_update(key_share=True))
    check = credit_of(
        work.session,
        work.access,
        party_id=customer.id,
        document=more,
        today=work.clock.today(),
        order_id=order_id,
    )
    if check.result is CreditResult.PASSED:
        return ""
    if check.result is CreditResult.REFUSE:
        raise OnHold(customer=customer.name)
    if OverCredit.key not in said.accepted:
        sees = work.access.may(Right.SEE_MONEY) and money_is_seen(work.session, work.access, customer.id)
        sees = sees and sight(work.access, "credit_limit") is Sight.FULL
        raise _question(customer.name, check, sees=sees)
    return require_reason(said.credit_reason, "credit_reason")


def _question(customer: str, check: CreditCheck, *, sees: bool) -> OverCredit:
    """The first gate that is shut, in words; with its figures for who ``sees`` them."""
    if CreditGate.HOLD in check.gates:
        return HoldOverridden(customer=customer)
    if not sees:
        return BeyondAgreed(customer=customer)
    if CreditGate.AMOUNT in check.gates:
        return OverCredit(customer=customer, total=check.exposure.total, limit=check.terms.limit)
    return OwesTooLong(customer=customer, days=check.overdue_days, most=check.terms.max_overdue_days)
