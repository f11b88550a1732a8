"""Setting credits against charges, and taking that back: what receipts, returns and matching have in common.

The only place that adds allocations, cancels them, or changes an open amount.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, insert, select
from sqlalchemy.orm import InstrumentedAttribute

from crm_desktop.db.readings import together
from crm_desktop.db.session import put_off
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import DomainError, FieldProblems, RuleBroken
from crm_desktop.domain.money.allocation import (
    Draw,
    ForeignDocument,
    NotEnoughCredit,
    OpenItem,
    OverAllocated,
    Share,
    Span,
    first_day_with_room,
)
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE, OPEN_CREDIT
from crm_desktop.services.limits import require_day
from crm_desktop.services.work import Work


class FutureDate(RuleBroken):
    """A document of a day to come."""

    template = QT_TRANSLATE_NOOP("errors", "To book {number}, date it {today} or earlier: {date} is still to come.")


class StillToCome(DomainError):
    """The same beside the field of a form, before there is a number."""

    template = QT_TRANSLATE_NOOP("errors", "Date it {today} or earlier: {date} is still to come.")


def require_past_day(work: Work, on: date) -> None:
    """Raise ``FieldProblems`` for a date in a form that is still to come, or further back than the operator may go."""
    if on > work.clock.today():
        raise FieldProblems({"document_date": StillToCome(date=on, today=work.clock.today())})
    require_day(work, on, None)


def require_past(work: Work, number: str, on: date) -> None:
    """Raise ``FutureDate`` for a document of tomorrow: balances of today must not know it."""
    if on > work.clock.today():
        raise FutureDate(number=number, date=on, today=work.clock.today())


def open_charges_of(work: Work, side: Side, party_id: int) -> list[Charge]:
    """What is still owed on one side, oldest first; locked until the transaction ends."""
    query = (
        select(Charge)
        .where(Charge.side == side, Charge.party_id == party_id, OPEN_CHARGE)
        .order_by(Charge.due_date, Charge.document_date, Charge.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return list(work.session.scalars(query))


def open_credits_of(work: Work, side: Side, party_id: int) -> list[Credit]:
    """What a party has left on one side, oldest first; locked until the transaction ends."""
    query = (
        select(Credit)
        .where(Credit.side == side, Credit.party_id == party_id, OPEN_CREDIT)
        .order_by(Credit.document_date, Credit.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return list(work.session.scalars(query))


def credits_by_id(work: Work, ids: Iterable[int]) -> dict[int, Credit]:
    """Credits by id, locked until the transaction ends."""
    query = select(Credit).where(Credit.id.in_(list(ids))).order_by(Credit.id)
    locked = query.with_for_update().execution_options(populate_existing=True)
    return {credit.id: credit for credit in work.session.scalars(locked)}


def charges_by_id(work: Work, ids: Iterable[int]) -> dict[int, Charge]:
    """Charges by id, locked until the transaction ends."""
    return _locked(work, Charge.id.in_(list(ids)))


def charges_made_by(work: Work, kind: ChargeKind, document_ids: Iterable[int]) -> dict[int, Charge]:
    """What is open of what these documents charged, by id, locked until the transaction ends."""
    return _locked(work, Charge.kind == kind, Charge.origin_id.in_(list(document_ids)), OPEN_CHARGE)


def _locked(work: Work, *which: ColumnElement[bool]) -> dict[int, Charge]:
    query = select(Charge).where(*which).order_by(Charge.id).with_for_update().execution_options(populate_existing=True)
    return {charge.id: charge for charge in work.session.scalars(query)}


def open_items(receivables: Iterable[Charge]) -> list[OpenItem]:
    """The same as plain values for the rules."""
    return [OpenItem(row.id, row.document_date, row.due_date, row.open_amount) for row in receivables]


def allocate(
    work: Work,
    credit: Credit,
    shares: Sequence[Share],
    receivables: dict[int, Charge],
    spans: Mapping[int, Sequence[Span]],
) -> None:
    """Settle documents with a credit at its entry: each from the later of the two document dates.

    ``spans`` are the former allocations of these documents.

    Raises:
        ForeignDocument, OverAllocated, NotEnoughCredit: if the shares do not fit.
    """

    def first_day(charge: Charge, amount: Decimal) -> date:
        start = max(credit.document_date, charge.document_date)
        return first_day_with_room(start, amount, charge.amount, spans.get(charge.id, ()))

    _settle(work, credit, shares, receivables, first_day)


def match(work: Work, credit: Credit, shares: Sequence[Share], receivables: dict[int, Charge]) -> None:
    """Settle documents with a credit that was there before: from the day of matching on.

    Raises:
        ForeignDocument, OverAllocated, NotEnoughCredit: if the shares do not fit.
    """
    today = work.clock.today()
    _settle(work, credit, shares, receivables, lambda one, _amount: max(today, credit.document_date, one.document_date))


def draw(work: Work, charge: Charge, draws: Sequence[Draw], credits_by: dict[int, Credit]) -> None:
    """Use credits that were there before up with a charge at its entry: each from the later of the two dates.

    Raises:
        ForeignDocument, OverAllocated, NotEnoughCredit: if the draws do not fit.
    """
    spans = _spans(work, Allocation.credit_id, Allocation.credit_id.in_([one.credit_id for one in draws]))
    for one in draws:
        credit = _drawn(charge, one, credits_by)
        start = max(charge.document_date, credit.document_date)
        day = first_day_with_room(start, one.amount, credit.amount, spans[credit.id])
        charge.open_amount -= one.amount
        credit.open_amount -= one.amount
        work.session.add(Allocation(charge=charge, credit=credit, amount=one.amount, allocated_on=day))


def _drawn(charge: Charge, one: Draw, credits_by: dict[int, Credit]) -> Credit:
    credit = credits_by.get(one.credit_id)
    if credit is None or credit.voided_on is not None or not _belong_together(credit, charge):
        raise ForeignDocument(number=charge.number)
    if not ZERO < one.amount <= credit.open_amount:
        raise OverAllocated(number=credit.number, open=credit.open_amount)
    if one.amount > charge.open_amount:
        excess = one.amount - charge.open_amount
        raise NotEnoughCredit(number=charge.number, excess=excess, available=charge.open_amount)
    return credit


def allocations_of(work: Work, item: Charge | Credit) -> list[Allocation]:
    """All allocations of one item, cancelled ones too, as entered."""
    query = select(Allocation).where(_of_item(item)).order_by(Allocation.id)
    return list(work.session.scalars(query))


Settled = Sequence[tuple[Allocation, Charge]]
"""Allocations in force, each with what it settles; both are locked."""


def in_force(work: Work, allocations: Iterable[Allocation]) -> Settled:
    """Those that are not cancelled."""
    live = [allocation for allocation in allocations if allocation.cancelled_on is None]
    return _with_charges(live, charges_by_id(work, {allocation.charge_id for allocation in live}))


def settled_of(work: Work, item: Charge | Credit) -> tuple[list[Allocation], Settled]:
    """All allocations of one item, and those in force."""
    live = select(Allocation.charge_id).where(_of_item(item), Allocation.cancelled_on.is_(None))
    allocations, charges = together(
        work.session, lambda: allocations_of(work, item), lambda: _locked(work, Charge.id.in_(live))
    )
    return allocations, _with_charges([one for one in allocations if one.cancelled_on is None], charges)


def _with_charges(live: Iterable[Allocation], charges: Mapping[int, Charge]) -> Settled:
    return [(allocation, charges[allocation.charge_id]) for allocation in live]


def _of_item(item: Charge | Credit) -> ColumnElement[bool]:
    return (Allocation.credit_id if isinstance(item, Credit) else Allocation.charge_id) == item.id


def cancel(work: Work, settled: Settled) -> None:
    """Take allocations back from today on; what they settled is open again."""
    for allocation, charge in settled:
        allocation.cancelled_on = work.clock.today()
        charge.open_amount += allocation.amount
        allocation.credit.open_amount += allocation.amount


def void_day(work: Work, item: Charge | Credit, allocations: Iterable[Allocation]) -> date:
    """The day from which an item with these allocations is void: today, and after the last of them ended.

    One that a clock ahead of time dated later never counts: nothing is taken back before it was booked.
    """
    ended = [allocation.cancelled_on for allocation in allocations if allocation.cancelled_on is not None]
    return max([work.clock.today(), item.document_date, *ended])


def _checked(credit: Credit, share: Share, receivables: dict[int, Charge]) -> Charge:
    charge = receivables.get(share.charge_id)
    if charge is None or charge.voided_on is not None or not _belong_together(credit, charge):
        raise ForeignDocument(number=credit.number)
    if not ZERO < share.amount <= charge.open_amount:
        raise OverAllocated(number=charge.number, open=charge.open_amount)
    if share.amount > credit.open_amount:
        raise NotEnoughCredit(
            number=credit.number, excess=share.amount - credit.open_amount, available=credit.open_amount
        )
    return charge


def _belong_together(credit: Credit, charge: Charge) -> bool:
    """What we owe somebody is set against what he owes us by an offset only, which is a document of its own."""
    return charge.party_id == credit.party_id and charge.side is credit.side


def _settle(
    work: Work,
    credit: Credit,
    shares: Sequence[Share],
    charges: dict[int, Charge],
    day_of: Callable[[Charge, Decimal], date],
) -> None:
    """Set the shares off, each from the day that ``day_of`` says; nobody waits for the ids of the allocations."""
    rows = []
    for share in shares:
        charge = _checked(credit, share, charges)
        rows.append({"charge_id": charge.id, "amount": share.amount, "allocated_on": day_of(charge, share.amount)})
        charge.open_amount -= share.amount
        credit.open_amount -= share.amount
    if rows:
        work.session.flush()  # a new credit has its id now
        put_off(work.session, insert(Allocation), [{"credit_id": credit.id, **row} for row in rows])


def spans_of(work: Work, charge_ids: Sequence[int]) -> dict[int, list[Span]]:
    """The former allocations by charge; of documents never settled before, none."""
    return _spans(work, Allocation.charge_id, Allocation.charge_id.in_(list(charge_ids)))


def spans_of_open(work: Work, side: Side, party_id: int) -> dict[int, list[Span]]:
    """The same of all that a party still owes on one side."""
    still_open = select(Charge.id).where(Charge.side == side, Charge.party_id == party_id, OPEN_CHARGE)
    return _spans(work, Allocation.charge_id, Allocation.charge_id.in_(still_open))


def spans_made_by(work: Work, kind: ChargeKind, document_ids: Sequence[int]) -> dict[int, list[Span]]:
    """The same of what is open of what these documents charged."""
    made = select(Charge.id).where(Charge.kind == kind, Charge.origin_id.in_(list(document_ids)), OPEN_CHARGE)
    return _spans(work, Allocation.charge_id, Allocation.charge_id.in_(made))


def _spans(work: Work, by: InstrumentedAttribute[int], which: ColumnElement[bool]) -> dict[int, list[Span]]:
    query = select(by, Allocation.amount, Allocation.allocated_on, Allocation.cancelled_on).where(which)
    spans: dict[int, list[Span]] = defaultdict(list)
    for item_id, amount, since, until in work.session.execute(query):
        spans[item_id].append(Span(amount, since, until))
    return spans
