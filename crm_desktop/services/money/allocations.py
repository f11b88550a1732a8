"""Setting credits against charges, and taking that back: what receipts, returns and matching have in common.

The only place that adds allocations, cancels them, or changes an open amount.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import DomainError, FieldProblems, RuleBroken
from crm_desktop.domain.money.allocation import (
    ForeignDocument,
    NotEnoughCredit,
    OpenItem,
    OverAllocated,
    Share,
    Span,
    first_day_with_room,
)
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money import Allocation, Credit, Receivable
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE
from crm_desktop.services.work import Work


class FutureDate(RuleBroken):
    """A document of a day to come."""

    template = QT_TRANSLATE_NOOP("errors", "To book {number}, date it {today} or earlier: {date} is still to come.")


class StillToCome(DomainError):
    """The same beside the field of a form, before there is a number."""

    template = QT_TRANSLATE_NOOP("errors", "Date it {today} or earlier: {date} is still to come.")


def require_past_day(work: Work, on: date) -> None:
    """Raise ``FieldProblems`` for the date of what is typed in a form, as ``require_past`` does for a document."""
    if on > work.clock.today():
        raise FieldProblems({"document_date": StillToCome(date=on, today=work.clock.today())})


def require_past(work: Work, number: str, on: date) -> None:
    """Raise ``FutureDate`` for a document of tomorrow: balances of today must not know it."""
    if on > work.clock.today():
        raise FutureDate(number=number, date=on, today=work.clock.today())


def open_receivables(work: Work, party_id: int) -> list[Receivable]:
    """What the customer still owes, oldest first; locked until the transaction ends."""
    query = (
        select(Receivable)
        .where(Receivable.party_id == party_id, OPEN_CHARGE)
        .order_by(Receivable.due_date, Receivable.document_date, Receivable.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return list(work.session.scalars(query))


def receivables_by_id(work: Work, ids: Iterable[int]) -> dict[int, Receivable]:
    """Receivables by id, locked until the transaction ends."""
    query = (
        select(Receivable)
        .where(Receivable.id.in_(list(ids)))
        .order_by(Receivable.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return {receivable.id: receivable for receivable in work.session.scalars(query)}


def open_items(receivables: Iterable[Receivable]) -> list[OpenItem]:
    """The same as plain values for the rules."""
    return [OpenItem(row.id, row.document_date, row.due_date, row.open_amount) for row in receivables]


def allocate(work: Work, credit: Credit, shares: Sequence[Share], receivables: dict[int, Receivable]) -> None:
    """Settle documents with a credit at its entry: each from the later of the two document dates.

    Raises:
        ForeignDocument, OverAllocated, NotEnoughCredit: if the shares do not fit.
    """
    spans = _spans(work, [share.receivable_id for share in shares])
    for share in shares:
        receivable = _checked(credit, share, receivables)
        start = max(credit.document_date, receivable.document_date)
        day = first_day_with_room(start, share.amount, receivable.amount, spans[receivable.id])
        _add(work, credit, receivable, share.amount, day)


def match(work: Work, credit: Credit, shares: Sequence[Share], receivables: dict[int, Receivable]) -> None:
    """Settle documents with a credit that was there before: from the day of matching on.

    Raises:
        ForeignDocument, OverAllocated, NotEnoughCredit: if the shares do not fit.
    """
    for share in shares:
        receivable = _checked(credit, share, receivables)
        day = max(work.clock.today(), credit.document_date, receivable.document_date)
        _add(work, credit, receivable, share.amount, day)


def allocations_of(work: Work, *, credit_id: int | None = None, receivable_id: int | None = None) -> list[Allocation]:
    """All allocations of one document, cancelled ones too, as entered."""
    query = select(Allocation).order_by(Allocation.id)
    if credit_id is not None:
        query = query.where(Allocation.credit_id == credit_id)
    if receivable_id is not None:
        query = query.where(Allocation.receivable_id == receivable_id)
    return list(work.session.scalars(query))


def cancel(work: Work, allocations: Iterable[Allocation]) -> None:
    """Take allocations back from today on; what they settled is open again."""
    in_force = [allocation for allocation in allocations if allocation.cancelled_on is None]
    receivables = receivables_by_id(work, {allocation.receivable_id for allocation in in_force})
    for allocation in in_force:
        allocation.cancelled_on = work.clock.today()
        receivables[allocation.receivable_id].open_amount += allocation.amount
        allocation.credit.open_amount += allocation.amount


def void_day(work: Work, allocations: Iterable[Allocation]) -> date:
    """The day from which a document with these allocations is void: today, and after the last of them ended."""
    ended = [allocation.cancelled_on for allocation in allocations if allocation.cancelled_on is not None]
    return max([work.clock.today(), *ended])


def _checked(credit: Credit, share: Share, receivables: dict[int, Receivable]) -> Receivable:
    receivable = receivables.get(share.receivable_id)
    if receivable is None or receivable.party_id != credit.party_id or receivable.voided_on is not None:
        raise ForeignDocument(number=credit.number)
    if not ZERO < share.amount <= receivable.open_amount:
        raise OverAllocated(number=receivable.number, open=receivable.open_amount)
    if share.amount > credit.open_amount:
        raise NotEnoughCredit(
            number=credit.number, excess=share.amount - credit.open_amount, available=credit.open_amount
        )
    return receivable


def _add(work: Work, credit: Credit, receivable: Receivable, amount: Decimal, on: date) -> None:
    work.session.add(Allocation(credit=credit, receivable=receivable, amount=amount, allocated_on=on))
    receivable.open_amount -= amount
    credit.open_amount -= amount


def _spans(work: Work, receivable_ids: Sequence[int]) -> dict[int, list[Span]]:
    """The former allocations by receivable; of documents never settled before, none."""
    query = select(Allocation.receivable_id, Allocation.amount, Allocation.allocated_on, Allocation.cancelled_on).where(
        Allocation.receivable_id.in_(list(receivable_ids))
    )
    spans: dict[int, list[Span]] = defaultdict(list)
    for receivable_id, amount, since, until in work.session.execute(query):
        spans[receivable_id].append(Span(amount, since, until))
    return spans
