"""The statement of account 对账单: opening, every document and receipt, closing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate
from typing import Any

from sqlalchemy import and_, func, or_, select, type_coerce, union_all
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.money.kinds import MONEY
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.pricing import line_amount, paid_price
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.money.documents import MONEY_TABLES, item_entity
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.money.balances import NOTHING, balances, require_money
from crm_desktop.queries.money.customers import CUSTOMER
from crm_desktop.queries.money.open_amounts import Aging, aging_edges, column_names, in_force, open_amounts
from crm_desktop.queries.sight import sees_money_of


class EntryKind(StrEnum):
    """What a line of the statement is."""

    DELIVERY = ChargeKind.DELIVERY.value
    OPENING = "opening"
    OTHER = "other"
    RECEIPT = "receipt"
    PAYMENT = "payment"
    RETURN = "return"
    REFUND = "refund"
    SUPPLIER_REFUND = "supplier_refund"
    ADVANCE = "advance"


_CHARGES = {
    ChargeKind.DELIVERY: EntryKind.DELIVERY,
    ChargeKind.OPENING: EntryKind.OPENING,
    ChargeKind.OTHER: EntryKind.OTHER,
    ChargeKind.REFUND: EntryKind.REFUND,
    ChargeKind.SUPPLIER_REFUND: EntryKind.SUPPLIER_REFUND,
}
_GIVEN_BACK = frozenset({ChargeKind.REFUND, ChargeKind.SUPPLIER_REFUND})
"""Charges that are money: they stand in the column of what was paid, negative."""
_CREDITS = {
    CreditKind.RECEIPT: EntryKind.RECEIPT,
    CreditKind.PAYMENT: EntryKind.PAYMENT,
    CreditKind.RETURN: EntryKind.RETURN,
    CreditKind.OPENING: EntryKind.ADVANCE,
}


def entry_of(item: StrEnum) -> EntryKind:
    """The line of the statement that a charge or a credit makes."""
    return _CHARGES[item] if isinstance(item, ChargeKind) else _CREDITS[CreditKind(item)]


_TAKES_OFF = frozenset(_CREDITS.values())
_GIVES_BACK = frozenset(_CHARGES[charge] for charge in _GIVEN_BACK)


def _rank(kind: EntryKind) -> int:
    """The order of a day: what is owed, what was paid of it, and what was given back of that."""
    return 2 if kind in _GIVES_BACK else int(kind in _TAKES_OFF)


@dataclass(frozen=True, slots=True)
class ProductLine:
    """A line of the delivery or return behind an entry; ``unit_price`` is what one cost at last."""

    product: str
    specification: str
    unit: str
    quantity: Decimal
    unit_price: Decimal
    amount: Decimal

    @property
    def equals(self) -> str:
        """The sign between quantity × price and amount: a price has four places, and some amounts need more."""
        return "=" if line_amount(self.quantity, self.unit_price) == self.amount else "≈"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a document, or its taking back.

    Attributes:
        is_void: this line takes a voided document back, on the day it was voided.
        charged: what it adds to the debt; negative for goods that came back, and when a charge is taken back. What
            came back was not paid: a customer who compares payments with his own books would dispute it.
        paid: what money takes off the debt; negative for money that was given back.
        wiped: of ``paid``, small change let go.
        balance: what the customer owes after it.
    """

    on: date
    kind: EntryKind
    is_void: bool
    source_id: int | None
    number: str
    due_date: date | None
    charged: Decimal
    paid: Decimal
    wiped: Decimal
    notes: str
    balance: Decimal = NOTHING
    lines: tuple[ProductLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """The account of one party on one side from the first to the last day, both inclusive.

    Attributes:
        cells: what is open at the end, by age; with ``unallocated`` it adds up to ``closing``.
    """

    party_id: int
    customer: str
    since: date
    until: date
    opening: Decimal
    entries: tuple[Entry, ...]
    edges: Edges
    cells: tuple[Decimal, ...]
    unallocated: Decimal
    side: Side = Side.RECEIVABLE

    @property
    def charged(self) -> Decimal:
        """All charges of the period, less what came back."""
        return total_of([entry.charged for entry in self.entries])

    @property
    def paid(self) -> Decimal:
        """All receipts and advances of the period."""
        return total_of([entry.paid for entry in self.entries])

    @property
    def closing(self) -> Decimal:
        """What the customer owes at the end."""
        return self.opening + self.charged - self.paid


def statement(  # noqa: PLR0913 - whose account, and how it is shown
    session: Session,
    access: Access,
    *,
    party_id: int,
    since: date,
    until: date,
    with_lines: bool = False,
    side: Side = Side.RECEIVABLE,
) -> Statement:
    """The account of a party: what it owes us, or what we owe it.

    A document voided later stands on its day, and is taken back on the day it was voided; one voided on its own day
    never counted and is left out.

    Args:
        session: where to read.
        access: who asks.
        party_id: whose account.
        since: the first day.
        until: the last day.
        with_lines: whether deliveries and returns show their products.
        side: of which account.

    Raises:
        NotAllowed: unless the operator may see this side.
        NotFound: if he may not see the party.
    """
    require_money(access, side)
    name = session.scalar(select(Party.name).where(Party.id == party_id, sees_money_of(access)))
    if name is None:
        raise NotFound(what=CUSTOMER)
    before = since - timedelta(days=1)
    opening = balances(session, access, as_of=before, party_ids=[party_id], side=side)[party_id]
    entries = _entries(session, side, party_id, since, until)
    running = accumulate((entry["charged"] - entry["paid"] for entry in entries), initial=opening)
    lines = _lines(session, entries) if with_lines else {}
    edges = aging_edges(session)
    asked = Aging(until, edges=edges, party_ids=[party_id], side=side)
    *cells, unallocated = _aging(session, asked)
    return Statement(
        party_id=party_id,
        customer=name,
        since=since,
        until=until,
        opening=opening,
        entries=tuple(
            Entry(**entry, balance=balance, lines=lines.get((entry["kind"], entry["source_id"]), ()))
            for entry, balance in zip(entries, list(running)[1:], strict=True)
        ),
        edges=edges,
        cells=tuple(cells),
        unallocated=unallocated,
        side=side,
    )


def customers_with_account(
    session: Session, access: Access, *, since: date, until: date, side: Side = Side.RECEIVABLE
) -> tuple[int, ...]:
    """The parties whose statement says something: a balance on the last day, or a movement in the period; by code.

    Raises:
        NotAllowed: unless the operator may see this side.
    """
    require_money(access, side)
    amounts = union_all(
        select(Charge.party_id, Charge.amount.label("amount")).where(
            Charge.side == side, in_force(Charge.document_date, Charge.voided_on, until)
        ),
        select(Credit.party_id, (-Credit.amount).label("amount")).where(
            Credit.side == side, in_force(Credit.document_date, Credit.voided_on, until)
        ),
    ).subquery()
    owing = select(amounts.c.party_id).group_by(amounts.c.party_id).having(func.sum(amounts.c.amount) != 0)
    moved = [_touching(select(kind.party_id), kind, side, since, until) for kind in (Charge, Credit)]
    found = session.scalars(
        select(Party.id)
        .where(or_(*(Party.id.in_(ids) for ids in (owing, *moved))), sees_money_of(access))
        .order_by(Party.code, Party.id)
    )
    return tuple(found)


def _aging(session: Session, asked: Aging) -> list[Decimal]:
    amounts = open_amounts(asked)
    names = [*column_names(asked.edges), "unallocated"]
    row = session.execute(select(*(type_coerce(amounts.c[name], Amount) for name in names)), asked.params).first()
    return [NOTHING for _name in names] if row is None else list(row)


def _entries(session: Session, side: Side, party_id: int, since: date, until: date) -> list[dict[str, Any]]:
    charges = _touching(_with_money(Charge, side).where(Charge.party_id == party_id), Charge, side, since, until)
    found = [
        entry
        for charge, _wiped, notes in session.execute(charges)
        for entry in _charge_entries(charge, notes or charge.notes)
    ]
    query = _touching(_with_money(Credit, side).where(Credit.party_id == party_id), Credit, side, since, until)
    for credit, wiped, notes in session.execute(query):
        found += _credit_entries(credit, wiped or NOTHING, notes or credit.notes)
    return sorted(
        (entry for entry in found if since <= entry["on"] <= until),
        key=lambda entry: (entry["on"], entry["is_void"], _rank(entry["kind"]), entry["number"]),
    )


def _with_money(item: type[Charge | Credit], side: Side) -> AnySelect:
    """Items with what the money document that made one says besides: small change let go, and its notes."""
    tables = [table for kind, table in MONEY_TABLES.items() if MONEY[kind].side is side]
    made = [table for table in tables if item_entity(MONEY[table.kind]) is item]
    wiped, notes = (_first([getattr(table.entity, name) for table in made]) for name in ("wiped_amount", "notes"))
    query: AnySelect = select(item, type_coerce(wiped, Amount), notes)
    for table in made:
        query = query.outerjoin(table.entity, item.made_by(MONEY[table.kind].books, table.entity.id))
    return query


def _first(columns: Sequence[Any]) -> Any:
    """The first of these that there is."""
    return columns[0] if len(columns) == 1 else func.coalesce(*columns)


def _touching(query: AnySelect, kind: type[Charge | Credit], side: Side, since: date, until: date) -> AnySelect:
    """Documents of the period, and former ones voided in it."""
    return query.where(
        kind.side == side,
        or_(kind.document_date.between(since, until), and_(kind.voided_on >= since, kind.voided_on <= until)),
        or_(kind.voided_on.is_(None), kind.voided_on > kind.document_date),
    )


def _charge_entries(charge: Charge, notes: str) -> list[dict[str, Any]]:
    is_money = charge.kind in _GIVEN_BACK
    entry = {
        "on": charge.document_date,
        "kind": _CHARGES[charge.kind],
        "is_void": False,
        "source_id": charge.origin_id,
        "number": charge.number,
        "due_date": None if is_money else charge.due_date,
        "charged": NOTHING if is_money else charge.amount,
        "paid": -charge.amount if is_money else NOTHING,
        "wiped": NOTHING,
        "notes": notes,
    }
    return _with_void(entry, charge.voided_on, charge.void_reason)


def _credit_entries(credit: Credit, wiped: Decimal, notes: str) -> list[dict[str, Any]]:
    came_back = credit.kind is CreditKind.RETURN
    entry = {
        "on": credit.document_date,
        "kind": _CREDITS[credit.kind],
        "is_void": False,
        "source_id": credit.origin_id,
        "number": credit.number,
        "due_date": None,
        "charged": -credit.amount if came_back else NOTHING,
        "paid": NOTHING if came_back else credit.amount,
        "wiped": wiped,
        "notes": notes,
    }
    return _with_void(entry, credit.voided_on, credit.void_reason)


def _with_void(entry: dict[str, Any], voided_on: date | None, reason: str) -> list[dict[str, Any]]:
    if voided_on is None:
        return [entry]
    taken_back = {name: -entry[name] for name in ("charged", "paid", "wiped")}
    return [entry, {**entry, **taken_back, "on": voided_on, "is_void": True, "due_date": None, "notes": reason}]


def _lines(
    session: Session, entries: Sequence[dict[str, Any]]
) -> dict[tuple[EntryKind, int | None], tuple[ProductLine, ...]]:
    found: dict[tuple[EntryKind, int | None], list[ProductLine]] = defaultdict(list)
    for table in TRADE_TABLES:
        if table.type.books is None:
            continue
        kind, line, owner = entry_of(table.type.books), table.line, table.whose
        ids = [entry["source_id"] for entry in entries if entry["kind"] is kind]
        columns = (line.product_name, line.specification, line.unit, line.quantity, line.unit_price, line.amount)
        query = select(owner, *columns).where(owner.in_(ids)).order_by(owner, line.position)
        for owner_id, *values in session.execute(query) if ids else ():
            found[kind, owner_id].append(_as_paid(ProductLine(*values)))
    return {key: tuple(rows) for key, rows in found.items()}


def _as_paid(line: ProductLine) -> ProductLine:
    return replace(line, unit_price=paid_price(line.quantity, line.unit_price, line.amount))
