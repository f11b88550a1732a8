"""From which rows a fact is read: one value for each kind of row, in which all that differs is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Date, and_, case, false, func, literal_column, select, type_coerce
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.functions import FunctionElement

from crm_desktop.domain.access import Access, Area
from crm_desktop.domain.analysis.facts import Basis, Fact
from crm_desktop.domain.analysis.measures import Adding, AnyPart, Part
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import ORDERED, TABLES, standing_in
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount, Quantity, Scaled
from crm_desktop.queries.money.open_amounts import aging_edges, in_force
from crm_desktop.queries.sight import sees_customer, sees_document, sees_money_of, sees_side
from crm_desktop.queries.trade.origins import joined_to

Parts = Mapping[Part, Any]
_NOTHING: Any = literal_column("0")


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of one kind, as they count for a fact.

    Attributes:
        kind: of what they are, by the name that opens one of them.
        document: the mapped class that says for whom and by whom.
        line: the mapped class of what is counted; the same where there are no lines.
        sign: -1 for what lowers the figure.
        area: whose level says how far they are seen; None for what everybody sees.
        sees: the condition under which the operator sees a document that is joined with its party.
        counts: the condition that a row counts in the period that is asked for.
        day: on which it counts.
        parts: what is summed, by its parts; what it has none of is missing.
        joined: a query over the documents, with all that the other attributes need.
        is_by_order: whether it counts on the day of the order behind it.
        folds_leap_day: as in the request.
        age: which column of the aging it stands in; None where nothing ages.
        number: what a row is called.
        told: what is said of it beside its figures.
        first_days: whose first day is ``first`` and by customer ``party_id``; None where nobody asks who is new.
        since: the first day of the period.
        whose: the column of a line that names its document; None where documents have no lines.
        values: what a line has of those parts that are sums of its own columns.
        is_led_by_party: whether its parties are read one after the other, and the documents of each.
    """

    kind: str
    document: Any
    line: Any
    sign: int
    area: Area | None
    sees: Callable[[Access], Any]
    counts: Any
    day: Any
    parts: Parts
    joined: Callable[[Any], Any]
    is_by_order: bool = False
    folds_leap_day: bool = False
    age: Aged | None = None
    number: Any = None
    told: Any = literal_column("''")
    first_days: Any = None
    since: date = date.min
    whose: Any = None
    values: Parts = field(default_factory=dict)
    is_led_by_party: bool = False

    @property
    def of_party(self) -> Any:
        """The condition that joins its party."""
        if self.is_led_by_party:
            # the sum keeps a file from looking up the party of each document, whose rows lie far apart
            return self.document.party_id == Party.id + literal_column("0")
        return Party.id == self.document.party_id

    def is_seen_by_party(self, access: Access) -> bool:
        """Whether the operator sees some of it only, as its party says."""
        return self.area is not None and not access.sees_all(self.area)

    @property
    def aged(self) -> Aged:
        """How old it is.

        Raises:
            TypeError: if nothing of it ages: its fact is not cut by age.
        """
        if self.age is None:
            raise TypeError(self.kind)
        return self.age

    @property
    def is_of_items(self) -> bool:
        """Whether it is of the ledger: what made an item is another document."""
        return self.age is not None

    @property
    def region(self) -> Any:
        """Its own region, if it says one."""
        return getattr(self.document, "region", literal_column("''"))


@dataclass(frozen=True, slots=True)
class Aged:
    """How old an open item is: the number of its column, -1 for what settles nothing yet; and its days in figures."""

    column: Any
    days: Any


def sources_of(session: Session, request: CubeRequest) -> tuple[Source, ...]:
    """All kinds of rows that raise or lower the figure of a request's fact."""
    if request.fact.basis is Basis.OPEN:
        return _open_items(session, request.fact, request.period)
    if request.fact.basis is Basis.TALKED:
        return (_talks(request),)
    tables = [one for one in TABLES.values() if one.type.figure is request.fact.figure]
    return tuple(_documents(one, request) for one in tables)


def summed(part: AnyPart, source: Source) -> Any:
    """The sum of a part over rows of a source; None if it has no such part."""
    return source.parts.get(part) if isinstance(part, Part) else None


def signed(part: AnyPart, value: Any, source: Source) -> Any:
    """A part as it counts: what came back lowers what left, but is itself told as it is."""
    is_lowered = source.sign < 0 and part.adding is Adding.SUM and part not in _AS_THEY_ARE
    return -value if is_lowered and value is not None else value


_AS_THEY_ARE = frozenset({Part.RETURNED, Part.LEFT})


# documents with lines, and those of money


def _documents(table: DocumentTable, request: CubeRequest) -> Source:
    document, has_lines = table.entity, table.line is not None
    follows_order = has_lines and table is not ORDERED and table.draws_on is not None  # no quote stands on an order
    is_by_order = request.counted_on is CountedOn.ORDER and follows_order
    own = document.document_date
    day = func.coalesce(ORDERED.entity.document_date, own) if is_by_order else own
    return Source(
        kind=table.kind,
        document=document,
        line=table.line if has_lines else document,
        sign=table.type.sign,
        area=table.type.area,
        sees=partial(sees_document, document=document),
        counts=and_(table.is_counted, day.between(request.period.since, request.period.until)),
        day=day,
        parts=_of_goods(table, day) if has_lines else _of_money(table, day),
        joined=partial(_with_lines, table=table, is_by_order=is_by_order) if has_lines else _alone(document),
        is_by_order=is_by_order,
        folds_leap_day=request.folds_leap_day,
        number=func.max(document.number),
        told=func.min(table.line.product_name) if has_lines else literal_column("''"),
        first_days=_first_days(request.fact),
        since=request.period.since,
        whose=table.whose if has_lines else None,
        values=_values(table) if has_lines else {},
    )


def _first_days(fact: Fact) -> Any:
    """On which day each customer had the first document of what raises a figure."""
    if fact.figure is None:
        return None
    entity, table = standing_in(fact.figure).entity, standing_in(fact.figure)
    return (
        select(entity.party_id, func.min(entity.document_date).label("first"))
        .where(table.is_counted)
        .group_by(entity.party_id)
        .subquery("first_days")
    )


def _with_lines(query: Any, *, table: DocumentTable, is_by_order: bool) -> Any:
    query = query.select_from(table.entity).join(table.line, table.whose == table.entity.id)
    return joined_to(query, table, ORDERED) if is_by_order else query


def _alone(document: Any) -> Callable[[Any], Any]:
    return lambda query: query.select_from(document)


def _sum(column: Any, kind: Scaled = Amount) -> Any:
    return type_coerce(func.sum(column), kind)


def _values(table: DocumentTable) -> Parts:
    line = table.line
    values = {Part.QUANTITY: line.quantity, Part.AMOUNT: line.amount, Part.TAX: line.tax}
    if hasattr(line, "cost"):
        values[Part.COST] = func.coalesce(line.cost, _NOTHING)
        values[Part.COSTED] = case((line.cost.is_not(None), line.amount), else_=_NOTHING)
    return {**values, (Part.RETURNED if table.type.sign < 0 else Part.GROSS): line.amount}


def _of_goods(table: DocumentTable, day: Any) -> Parts:
    line = table.line
    sums = {part: _sum(value, Quantity if part is Part.QUANTITY else Amount) for part, value in _values(table).items()}
    parts: dict[Part, Any] = {**sums, Part.FIRST_UNIT: func.min(line.unit), Part.LAST_UNIT: func.max(line.unit)}
    if table.type.sign < 0:
        return parts
    return {**parts, Part.PRODUCTS: func.count(line.product_id.distinct())} | _counts(table, day)


def _of_money(table: DocumentTable, day: Any) -> Parts:
    amount = _sum(table.entity.amount)
    if table.type.sign < 0:
        return {Part.AMOUNT: amount, Part.RETURNED: amount}
    return {Part.AMOUNT: amount, Part.GROSS: amount} | _counts(table, day)


def _counts(table: DocumentTable, day: Any) -> dict[Part, Any]:
    document = table.entity
    return {
        Part.DOCUMENTS: func.count(document.id.distinct()),
        Part.CUSTOMERS: func.count(document.party_id.distinct()),
        Part.LAST_DAY: func.max(day),
    }


# what is open at the end of the period


def _open_items(session: Session, fact: Fact, period: Period) -> tuple[Source, ...]:
    """Charges, and the credits that settle nothing yet, as they stood on the last day."""
    side, as_of = fact.side, period.until
    first_days = aging_edges(session).first_days(as_of)
    spans = [aging_edges(session).span(column) for column in range(1, len(first_days) + 1)]
    due = Charge.due_date
    column = case(
        *((due >= first, literal_column(str(place))) for place, first in enumerate(first_days)),
        else_=literal_column(str(len(first_days))),
    )
    # the days as they are told: never typed by anybody, so they may stand in the statement
    texts = ["", *(f"{first}-{'' if last is None else last}" for first, last in spans)]
    days = case(
        *((due >= first, literal_column(f"'{texts[place]}'")) for place, first in enumerate(first_days)),
        else_=literal_column(f"'{texts[-1]}'"),
    )
    unallocated = Aged(literal_column("-1"), literal_column("''"))
    return (
        _items(Charge, side, as_of, Aged(column, days), 1),
        _items(Credit, side, as_of, unallocated, -1),
    )


def _items(entity: Any, side: Side | None, as_of: date, age: Aged, sign: int) -> Source:
    is_charge = entity is Charge
    whose = Allocation.charge_id if is_charge else Allocation.credit_id
    settled = (
        select(whose.label("item_id"), func.sum(Allocation.amount).label("amount"))
        .where(in_force(Allocation.allocated_on, Allocation.cancelled_on, as_of))
        .group_by(whose)
        .subquery("settled")
    )
    open_amount = entity.amount - func.coalesce(settled.c.amount, _NOTHING)
    open_sum = _sum(open_amount)
    parts: dict[Part, Any] = {Part.AMOUNT: open_sum, Part.CUSTOMERS: func.count(entity.party_id.distinct())}
    if is_charge:
        parts |= {
            Part.GROSS: open_sum,
            Part.OVERDUE: _sum(case((entity.due_date < as_of, open_amount), else_=_NOTHING)),
            Part.DOCUMENTS: func.count(entity.id.distinct()),
            Part.FIRST_DUE: func.min(entity.due_date),
        }
    else:
        parts = {Part.AMOUNT: open_sum, Part.LEFT: open_sum}
    in_time = in_force(entity.document_date, entity.voided_on, as_of)
    return Source(
        kind="charge" if is_charge else "credit",
        document=entity,
        line=entity,
        sign=sign,
        area=Area.MONEY,
        sees=partial(_sees_items, side=side),
        counts=and_(entity.side == side, in_time, open_amount != _NOTHING),
        day=entity.document_date,
        parts=parts,
        joined=lambda query: query.select_from(entity).outerjoin(settled, settled.c.item_id == entity.id),
        age=age,
        number=func.max(entity.number),
    )


# talks


class _DayHere(FunctionElement[date]):
    """The day on which a moment was on the clocks of this computer.

    A server is told by how many seconds they differ at the end of the period: it doesn't know where its computers are.
    """

    type = Date()
    inherit_cache = True
    name = "day_here"


@compiles(_DayHere, "sqlite")
def _on_a_file(element: Any, compiler: Any, **options: Any) -> str:
    moment, _seconds = element.clauses
    return f"date({compiler.process(moment, **options)}, 'localtime')"


@compiles(_DayHere, "postgresql")
def _on_a_server(element: Any, compiler: Any, **options: Any) -> str:
    moment, seconds = (compiler.process(one, **options) for one in element.clauses)
    return f"CAST(({moment}) AT TIME ZONE 'UTC' + INTERVAL '1 second' * {seconds} AS DATE)"


def _talks(request: CubeRequest) -> Source:
    period = request.period
    last = period.until if period.until < date.max else period.until - timedelta(days=1)
    first = max(period.since, date(1900, 1, 1))
    ahead = moment_of(last).utcoffset() or timedelta()
    day = _DayHere(ContactEntry.at, literal_column(str(int(ahead.total_seconds()))))
    is_planned = ContactEntry.next_on.is_not(None)
    return Source(
        kind="contact",
        document=ContactEntry,
        line=ContactEntry,
        sign=1,
        area=Area.PARTIES,
        sees=sees_customer,
        counts=and_(ContactEntry.at >= moment_of(first), ContactEntry.at < moment_of(last + timedelta(days=1))),
        day=day,
        parts={
            Part.TALKS: func.count(ContactEntry.id),
            Part.CUSTOMERS: func.count(ContactEntry.party_id.distinct()),
            Part.PLANS: func.coalesce(func.sum(case((is_planned, 1), else_=0)), 0),
            Part.PLANS_DONE: func.coalesce(
                func.sum(case((and_(is_planned, ContactEntry.handled_at.is_not(None)), 1), else_=0)), 0
            ),
            Part.LAST_DAY: func.max(day),
        },
        joined=_alone(ContactEntry),
        folds_leap_day=request.folds_leap_day,
        number=literal_column("''"),
        told=func.min(func.substr(ContactEntry.said, 1, 120)),
    )


def _sees_items(access: Access, side: Side | None) -> Any:
    return false() if side is None else and_(sees_money_of(access), sees_side(access, side))
