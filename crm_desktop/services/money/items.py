"""Booking what documents charge and give back, on either side of the ledger.

These are for the use cases of documents: they join the transaction of the document that they book.
"""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.money.allocation import shares_back
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.money.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money import Charge, Credit
from crm_desktop.models.sales import Delivery, SalesReturn
from crm_desktop.services.money.allocations import (
    allocate,
    allocations_of,
    cancel,
    charges_made_by,
    require_past,
    void_day,
)
from crm_desktop.services.money.rows import item_of
from crm_desktop.services.work import Work


class StillAllocated(RuleBroken):
    """A charge is settled, wholly or in part."""

    template = QT_TRANSLATE_NOOP("errors", "To void {number}, first cancel what settles it: {settled_by}.")


class AlreadyVoid(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To void {number}, there is nothing left to do: it is void already.")


def charge_delivery(work: Work, delivery: Delivery) -> Charge:
    """Book what the customer owes for a delivery that has just been shipped and numbered.

    The due date follows from the customer's terms.

    Raises:
        FutureDate: if the delivery is dated after today.
    """
    number = delivery.number or ""
    require_past(work, number, delivery.document_date)
    item = item_of(Side.RECEIVABLE, lambda name: getattr(delivery, name))
    charge = Charge(**item.charge(ChargeKind.DELIVERY, delivery.party.terms, employee_id=delivery.employee_id))
    work.session.add(charge)
    return charge


def void_charge(work: Work, delivery: Delivery) -> None:
    """Void what a delivery charged, from today on; a delivery that charged nothing is left alone.

    Raises:
        StillAllocated: while receipts or returns settle it; it names them.
    """
    query = select(Charge).where(Charge.made_by(ChargeKind.DELIVERY, delivery.id)).with_for_update()
    charge = work.session.scalar(query)
    if charge is not None:
        void_charge_row(work, charge, delivery.void_reason)


def credit_return(work: Work, sales_return: SalesReturn) -> Credit:
    """Book what a received and numbered return gives back to the customer.

    It reduces what is still open of the deliveries that its lines reverse; the rest stays unallocated.

    Raises:
        FutureDate: if the return is dated after today.
    """
    number = sales_return.number or ""
    require_past(work, number, sales_return.document_date)
    item = item_of(Side.RECEIVABLE, lambda name: getattr(sales_return, name))
    credit = Credit(**item.credit(CreditKind.RETURN))
    work.session.flush()
    work.session.add(credit)
    # flushed once, when it is known how much of it is left
    with work.session.no_autoflush:
        _reduce_originals(work, credit, sales_return)
    return credit


def void_credit(work: Work, sales_return: SalesReturn) -> None:
    """Void what a return gave back, from today on; what it settled is open again."""
    query = select(Credit).where(Credit.made_by(CreditKind.RETURN, sales_return.id)).with_for_update()
    credit = work.session.scalar(query)
    if credit is not None:
        void_credit_row(work, credit, sales_return.void_reason)


def void_credit_row(work: Work, credit: Credit, reason: str) -> None:
    """Void a credit of any kind: its allocations end today, and it counts no more from today on.

    Raises:
        AlreadyVoid: if it is void.
    """
    if credit.voided_on is not None:
        raise AlreadyVoid(number=credit.number)
    allocations = allocations_of(work, credit_id=credit.id)
    cancel(work, allocations)
    credit.voided_on = void_day(work, allocations)
    credit.void_reason = reason
    credit.open_amount = ZERO


def _reduce_originals(work: Work, credit: Credit, sales_return: SalesReturn) -> None:
    back: dict[int | None, Decimal] = {}
    for line in sales_return.lines:
        if line.delivery_line is not None:
            delivery_id = line.delivery_line.delivery_id
            back[delivery_id] = back.get(delivery_id, ZERO) + line.amount
    if not back:
        return
    charges = charges_made_by(work, ChargeKind.DELIVERY, [key for key in back if key is not None])
    open_parts = ((charge.id, charge.open_amount, back[charge.origin_id]) for charge in charges.values())
    allocate(work, credit, shares_back(credit.open_amount, open_parts), charges)


def void_charge_row(work: Work, charge: Charge, reason: str) -> None:
    """Void a charge of any kind: it counts no more from today on.

    Raises:
        AlreadyVoid: if it is void.
        StillAllocated: while credits settle it; it names them.
    """
    if charge.voided_on is not None:
        raise AlreadyVoid(number=charge.number)
    allocations = allocations_of(work, charge_id=charge.id)
    in_force = sorted({row.credit.number for row in allocations if row.cancelled_on is None})
    if in_force:
        raise StillAllocated(number=charge.number, settled_by=", ".join(in_force))
    charge.voided_on = void_day(work, allocations)
    charge.void_reason = reason
    charge.open_amount = ZERO
