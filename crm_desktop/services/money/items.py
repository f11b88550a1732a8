"""Booking what documents charge and give back, on either side of the ledger.

These are for the use cases of documents: they join the transaction of the document that they book.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import select

from crm_desktop.db.readings import together
from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.errors import NeedsConfirmation, RuleBroken
from crm_desktop.domain.money.allocation import shares_back
from crm_desktop.domain.money.kinds import GIVEN_BACK
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.catalogue import source_of, table_of
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.services.money.allocations import (
    Settled,
    allocate,
    allocations_of,
    cancel,
    charges_made_by,
    require_past,
    settled_of,
    spans_made_by,
    void_day,
)
from crm_desktop.services.money.rows import item_of
from crm_desktop.services.work import Work


class StillAllocated(RuleBroken):
    """A charge is settled, wholly or in part."""

    template = QT_TRANSLATE_NOOP("errors", "To void {number}, first cancel what settles it: {settled_by}.")


class AlreadyVoid(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "To void {number}, there is nothing left to do: it is void already.")


def charge_document(work: Work, document: Any) -> Charge:
    """Book what is owed for a document that has just become binding and has its number, such as a delivery.

    The due date follows from the party's terms on that side.

    Raises:
        FutureDate: if it is dated after today.
    """
    table = table_of(document)
    require_past(work, document.number or "", document.document_date)
    item = item_of(table.side, lambda name: getattr(document, name))
    charge = Charge(
        **item.charge(_booked(table), document.party.terms_on(table.side), employee_id=document.employee_id)
    )
    work.session.add(charge)
    return charge


def void_charge(work: Work, document: Any) -> None:
    """Void what a document charged, from today on; one that charged nothing is left alone.

    Raises:
        StillAllocated: while receipts or returns settle it; it names them.
    """
    query = select(Charge).where(Charge.made_by(_booked(table_of(document)), document.id)).with_for_update()
    charge = work.session.scalar(query)
    if charge is not None:
        void_charge_row(work, charge, document.void_reason)


def credit_document(work: Work, document: Any) -> Credit:
    """Book what a document gives back that has just become binding and has its number, such as a return.

    It reduces what is still open of the documents that its lines draw on; the rest stays unallocated.

    Raises:
        FutureDate: if it is dated after today.
    """
    table = table_of(document)
    require_past(work, document.number or "", document.document_date)
    item = item_of(table.side, lambda name: getattr(document, name))
    credit = Credit(**item.credit(_booked(table)))
    work.session.flush()
    work.session.add(credit)
    # flushed once, when it is known how much of it is left
    with work.session.no_autoflush:
        _reduce_originals(work, credit, document)
    return credit


class GivenBackAlready(NeedsConfirmation):
    """A credit is voided that was paid out again: the refund is owed then, it came out of nothing."""

    key = "given_back"
    template = QT_TRANSLATE_NOOP(
        "errors",
        "{amount} of {number} was given back with {refunds}. Void it all the same? That amount is then owed again.",
    )


def _require_not_given_back(item: Charge | Credit, settled: Settled) -> None:
    back = [(allocation.amount, charge.number) for allocation, charge in settled if charge.kind in GIVEN_BACK]
    if back:
        refunds = ", ".join(sorted({number for _amount, number in back}))
        raise GivenBackAlready(number=item.number, amount=total_of([amount for amount, _ in back]), refunds=refunds)


def void_credit(work: Work, document: Any, accepted: frozenset[str]) -> None:
    """Void what a document gave back, from today on; what it settled is open again.

    Raises:
        GivenBackAlready: to be accepted.
    """
    query = select(Credit).where(Credit.made_by(_booked(table_of(document)), document.id)).with_for_update()
    credit = work.session.scalar(query)
    if credit is not None:
        void_with_allocations(work, credit, document.void_reason, accepted)


def void_with_allocations(work: Work, item: Charge | Credit, reason: str, accepted: frozenset[str]) -> None:
    """Void an item of any kind: its allocations end today, and it counts no more from today on.

    Raises:
        AlreadyVoid: if it is void.
        GivenBackAlready: to be accepted.
    """
    if item.voided_on is not None:
        raise AlreadyVoid(number=item.number)
    allocations, settled = settled_of(work, item)
    if isinstance(item, Credit) and GivenBackAlready.key not in accepted:
        _require_not_given_back(item, settled)
    cancel(work, settled)
    item.voided_on = void_day(work, item, allocations)
    item.void_reason = reason
    item.open_amount = ZERO


def _booked(table: DocumentTable) -> Any:
    """The kind of charge or credit that documents of a kind make."""
    return table.type.books


def _reduce_originals(work: Work, credit: Credit, document: Any) -> None:
    table = table_of(document)
    if table.draws_on is None:
        return
    source = source_of(table)
    back: dict[int, Decimal] = {}
    for line in document.lines:
        drawn = getattr(line, table.drawn)
        if drawn is not None:
            origin_id = getattr(drawn, source.owner)
            back[origin_id] = back.get(origin_id, ZERO) + line.amount
    if not back:
        return
    made_by = _booked(source), list(back)
    charges, spans = together(
        work.session, lambda: charges_made_by(work, *made_by), lambda: spans_made_by(work, *made_by)
    )
    open_parts = ((charge.id, charge.open_amount, back[charge.origin_id or 0]) for charge in charges.values())
    allocate(work, credit, shares_back(credit.open_amount, open_parts), charges, spans)


def void_charge_row(work: Work, charge: Charge, reason: str) -> None:
    """Void a charge of any kind: it counts no more from today on.

    Raises:
        AlreadyVoid: if it is void.
        StillAllocated: while credits settle it; it names them.
    """
    if charge.voided_on is not None:
        raise AlreadyVoid(number=charge.number)
    allocations = allocations_of(work, charge)
    settled_by = sorted({row.credit.number for row in allocations if row.cancelled_on is None})
    if settled_by:
        raise StillAllocated(number=charge.number, settled_by=", ".join(settled_by))
    charge.voided_on = void_day(work, charge, allocations)
    charge.void_reason = reason
    charge.open_amount = ZERO
