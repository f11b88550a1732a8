"""The lists of quotes, orders, deliveries and returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, and_, case, func, literal, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.clock import SystemClock
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.sales.states import OPEN_ORDERS, DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.models.money import Charge
from crm_desktop.models.parties import Party
from crm_desktop.models.sales import Delivery, Quote, SalesOrder, SalesReturn
from crm_desktop.models.system import Employee
from crm_desktop.present.listing import Group, LeftOut, ListRequest, Sort, Totals
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Finder, Listing
from crm_desktop.queries.money.open_amounts import OPEN_CHARGE
from crm_desktop.queries.sales.progress import order_numbers, received_of_orders
from crm_desktop.queries.scope import sees_document
from crm_desktop.queries.searching import document_conditions

Row = TypeVar("Row")

NEWEST = (Sort("document_date", descending=True), Sort("number", descending=True))


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quote; ``state`` is expired after its last day."""

    id: int
    version: int
    number: str | None
    party_id: int
    customer: str
    document_date: date
    valid_until: date | None
    state: QuoteState
    total: Decimal
    employee: str | None
    revision: int
    notes: str

    @property
    def left_out(self) -> LeftOut | None:
        """Why sums do not take it in: it is void."""
        return LeftOut.VOID if self.state is QuoteState.VOID else None


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One order; ``received`` is what was paid for its deliveries."""

    id: int
    version: int
    number: str | None
    party_id: int
    customer: str
    document_date: date
    delivery_date: date | None
    state: OrderState
    is_late: bool
    total: Decimal
    delivered_amount: Decimal
    open_amount: Decimal
    employee: str | None
    customer_order_number: str
    revision: int
    notes: str
    received: Decimal = ZERO

    @property
    def progress(self) -> Decimal | None:
        """The delivered share of the order's value; None for drafts, void ones, and gifts that left in part."""
        if self.state in (OrderState.DRAFT, OrderState.VOID):
            return None
        if self.state in (OrderState.CONFIRMED, OrderState.DONE):
            return Decimal(int(self.state is OrderState.DONE))
        if not self.total:
            return None
        return min(max(self.delivered_amount / self.total, ZERO), Decimal(1))

    @property
    def left_out(self) -> LeftOut | None:
        """Why sums do not take it in: it is void."""
        return LeftOut.VOID if self.state is OrderState.VOID else None


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One delivery with what is still to be paid for it; ``orders`` are the numbers it draws on."""

    id: int
    version: int
    number: str | None
    party_id: int
    customer: str
    document_date: date
    state: DeliveryState
    total: Decimal
    unpaid: Decimal | None
    due_date: date | None
    is_overdue: bool
    employee: str | None
    carrier: str
    is_direct: bool
    signed_on: date | None
    signed_by: str
    notes: str
    orders: str = ""

    @property
    def left_out(self) -> LeftOut | None:
        """Why sums do not take it in: it is void."""
        return LeftOut.VOID if self.state is DeliveryState.VOID else None


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One return note and the delivery that it reverses."""

    id: int
    version: int
    number: str | None
    party_id: int
    customer: str
    document_date: date
    state: ReturnState
    total: Decimal
    delivery: str | None
    reason: str
    is_direct: bool
    employee: str | None

    @property
    def left_out(self) -> LeftOut | None:
        """Why sums do not take it in: it is void."""
        return LeftOut.VOID if self.state is ReturnState.VOID else None


@dataclass(frozen=True)
class DatedListing(Generic[Row]):
    """A listing whose words depend on the day: ``options["today"]``, or the day of this computer.

    Attributes:
        complete: adds to the rows of a page what one more statement finds.
    """

    build: Callable[[date], Listing[Row]]
    complete: Callable[[Session, Sequence[Row]], Sequence[Row]] | None = None
    _built: dict[date, Listing[Row]] = field(default_factory=dict, compare=False, repr=False)

    def ids(self, session: Session, access: Access, request: ListRequest, most: int | None = None) -> Sequence[int]:
        return self.of(request).ids(session, access, request, most)

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:
        rows = self.of(request).rows(session, access, ids, request)
        return rows if self.complete is None else self.complete(session, rows)

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        return self.of(request).totals(session, access, request)

    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]:
        return self.of(request).groups(session, access, request)

    def of(self, request: ListRequest) -> Listing[Row]:
        """The listing as of the day of the request."""
        today = request.options.get("today") or SystemClock().today()
        if today not in self._built:
            self._built[today] = self.build(today)
        return self._built[today]


class OrderListing(DatedListing[OrderRow]):
    """Orders; what was received is added up only for one customer, whose orders are few."""

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        totals = super().totals(session, access, request)
        if request.party_id is None:
            return totals
        received = received_of_orders(session, self.ids(session, access, request))
        return replace(totals, sums={**totals.sums, "received": total_of(list(received.values()))})


_CUSTOMER_NAME: ColumnElement[str] = func.coalesce(func.nullif(Party.short_name, ""), Party.name)


def _source(kind: Any) -> Any:
    return kind.__table__.outerjoin(Party.__table__, Party.id == kind.party_id).outerjoin(
        Employee.__table__, Employee.id == kind.employee_id
    )


def _columns(kind: Any, names: Sequence[str]) -> Mapping[str, ColumnElement[Any]]:
    shared = ("id", "version", "number", "party_id", "document_date", "state", "total")
    own = {name: getattr(kind, name) for name in (*shared, *names)}
    return {**own, "customer": _CUSTOMER_NAME, "employee": Employee.name}


def _found(entity: Any, *texts: Any) -> Finder:
    """How documents are found; a draft has no number yet, and so is looked through itself."""

    def found(session: Session, access: Access, text: str) -> Sequence[Condition]:
        kind, is_draft = entity.__tablename__, entity.number.is_(None)
        return document_conditions(entity, session, access, text, kind=kind, unnumbered=is_draft, texts=texts)

    return found


def _only(request: ListRequest, conditions: Mapping[str, Condition]) -> list[Condition]:
    """The conditions whose switches are on in ``request.options``."""
    return [condition for name, condition in conditions.items() if request.options.get(name)]


def _quotes(today: date) -> Listing[QuoteRow]:
    expired = and_(Quote.state == QuoteState.SENT, Quote.valid_until < today)
    state = case((expired, literal(QuoteState.EXPIRED, Quote.state.type)), else_=Quote.state)
    columns = _columns(Quote, ("valid_until", "revision", "notes"))
    alive = Quote.state.in_([QuoteState.SENT, QuoteState.PARTLY_ORDERED])
    return Listing(
        row=QuoteRow,
        key=Quote.id,
        source=_source(Quote),
        columns={**columns, "state": type_coerce(state, Quote.state.type)},
        visible=lambda access: sees_document(access, Quote.employee_id),
        found=_found(Quote, Quote.notes),
        sums=("total",),
        left_out={LeftOut.VOID: Quote.state == QuoteState.VOID},
        customer=Quote.party_id,
        order=NEWEST,
        where=lambda request: _only(request, {"open": and_(alive, ~expired)}),
    )


def _orders(today: date) -> Listing[OrderRow]:
    is_open = SalesOrder.state.in_(OPEN_ORDERS)
    is_late = and_(is_open, SalesOrder.delivery_date < today)
    names = ("delivery_date", "delivered_amount", "open_amount", "customer_order_number", "revision", "notes")
    conditions: dict[str, Condition] = {
        "open": is_open,
        "late": is_late,
        "today_due": and_(is_open, SalesOrder.delivery_date == today),
    }
    return Listing(
        row=OrderRow,
        key=SalesOrder.id,
        source=_source(SalesOrder),
        columns={**_columns(SalesOrder, names), "is_late": func.coalesce(is_late, False)},
        visible=lambda access: sees_document(access, SalesOrder.employee_id),
        found=_found(SalesOrder, SalesOrder.customer_order_number, SalesOrder.notes),
        sums=("total", "delivered_amount", "open_amount"),
        left_out={LeftOut.VOID: SalesOrder.state == OrderState.VOID},
        customer=SalesOrder.party_id,
        order=NEWEST,
        where=lambda request: _only(request, conditions),
    )


def _deliveries(today: date) -> Listing[DeliveryRow]:
    names = ("carrier", "is_direct", "signed_on", "signed_by", "notes")
    is_overdue = and_(OPEN_CHARGE, Charge.due_date < today)
    return Listing(
        row=DeliveryRow,
        key=Delivery.id,
        source=_source(Delivery).outerjoin(Charge.__table__, Charge.made_by(ChargeKind.DELIVERY, Delivery.id)),
        columns={
            **_columns(Delivery, names),
            "unpaid": Charge.open_amount,
            "due_date": Charge.due_date,
            "is_overdue": func.coalesce(is_overdue, False),
        },
        visible=lambda access: sees_document(access, Delivery.employee_id),
        found=_found(Delivery, Delivery.carrier, Delivery.notes),
        sums=("total", "unpaid"),
        left_out={LeftOut.VOID: Delivery.state == DeliveryState.VOID},
        sparse={"unpaid": OPEN_CHARGE},
        customer=Delivery.party_id,
        order=NEWEST,
        where=lambda request: _only(
            request, {"unsigned": Delivery.state == DeliveryState.SHIPPED, "unpaid": OPEN_CHARGE}
        ),
    )


def _with_received(session: Session, rows: Sequence[OrderRow]) -> Sequence[OrderRow]:
    received = received_of_orders(session, [row.id for row in rows])
    return [replace(row, received=received.get(row.id, ZERO)) for row in rows]


def _with_orders(session: Session, rows: Sequence[DeliveryRow]) -> Sequence[DeliveryRow]:
    numbers = order_numbers(session, [row.id for row in rows])
    return [replace(row, orders=", ".join(numbers.get(row.id, ()))) for row in rows]


QUOTES = DatedListing(_quotes)
ORDERS = OrderListing(_orders, _with_received)
DELIVERIES = DatedListing(_deliveries, _with_orders)
RETURNS = Listing(
    row=ReturnRow,
    key=SalesReturn.id,
    source=_source(SalesReturn).outerjoin(Delivery.__table__, Delivery.id == SalesReturn.delivery_id),
    columns={**_columns(SalesReturn, ("reason", "is_direct")), "delivery": Delivery.number},
    visible=lambda access: sees_document(access, SalesReturn.employee_id),
    found=_found(SalesReturn, SalesReturn.reason, SalesReturn.notes),
    sums=("total",),
    left_out={LeftOut.VOID: SalesReturn.state == ReturnState.VOID},
    customer=SalesReturn.party_id,
    order=NEWEST,
)
