"""Quotes, sales orders, deliveries and sales returns, each with its lines."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, Text, false
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from crm_desktop.domain.sales.kinds import DELIVERY, ORDER, QUOTE, RETURN
from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import USUAL_RATE
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sorting import PersonName, Words
from crm_desktop.models.system import Employee
from crm_desktop.models.types import Amount, Moment, Price, Quantity, Rate, coded


def _listed(table: str, *sums: str) -> Index:
    """The order in which the list of a kind of documents opens, with its sums and what data rights ask for."""
    columns = ("document_date", "number", "id", "party_id", "employee_id", "state", "total")
    return Index(f"ix_{table}_listed", *columns, *sums)


class SalesDocument(Versioned):
    """What every document to a customer has.

    ``number`` is None while it is a draft; ``key`` is made by the client, so that a command repeated after a lost
    connection cannot book twice. Amounts include tax when ``tax_included``.
    """

    key: Mapped[str] = mapped_column(String(36), unique=True)
    number: Mapped[str | None] = mapped_column(String(40), unique=True)
    document_date: Mapped[date]
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("contact_person.id", ondelete="SET NULL"))
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"), index=True)
    tax_included: Mapped[bool] = mapped_column(default=True)
    tax_rate: Mapped[Decimal] = mapped_column(Rate, default=USUAL_RATE)
    total: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """What the customer pays, tax included."""
    tax: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    region: Mapped[str] = mapped_column(String(60), default="")
    """Where it is sold to, if not in the customer's own region; sales reports count it there."""
    notes: Mapped[str] = mapped_column(Text, default="")
    void_reason: Mapped[str] = mapped_column(String(200), default="")
    created_at: Mapped[datetime] = mapped_column(Moment)
    created_by: Mapped[int] = mapped_column(default=0)

    @declared_attr
    def party(cls) -> Mapped[Party]:  # noqa: N805
        return relationship(Party)

    @declared_attr
    def person(cls) -> Mapped[ContactPerson | None]:  # noqa: N805
        return relationship(ContactPerson)

    @declared_attr
    def employee(cls) -> Mapped[Employee | None]:  # noqa: N805
        return relationship(Employee)


class SalesLine:
    """What every line has.

    ``amount`` = round(quantity × price × (1 − discount)) less the line's share of the discount on the whole document.
    """

    position: Mapped[int]
    product_id: Mapped[int | None] = mapped_column(ForeignKey("product.id"), index=True)
    product_code: Mapped[str] = mapped_column(String(40), default="")
    product_name: Mapped[str] = mapped_column(String(160))
    specification: Mapped[str] = mapped_column(String(120), default="")
    unit: Mapped[str] = mapped_column(String(20), default="")
    quantity: Mapped[Decimal] = mapped_column(Quantity)
    unit_price: Mapped[Decimal] = mapped_column(Price)
    discount: Mapped[Decimal] = mapped_column(Rate, default=Decimal(0))
    """0.05 is 5 % off."""
    tax_included: Mapped[bool] = mapped_column(default=True)
    """Whether ``unit_price`` holds the tax; lines of one delivery may come from orders of either kind."""
    tax_rate: Mapped[Decimal] = mapped_column(Rate, default=USUAL_RATE)
    amount: Mapped[Decimal] = mapped_column(Amount)
    """What the customer pays for the line, tax included."""
    tax: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    note: Mapped[str] = mapped_column(String(200), default="")
    unread: Mapped[str] = mapped_column(Text, default="", server_default="")
    """Of a draft: what was typed into cells and could not be taken; JSON pairs of key and text."""

    @declared_attr
    def product(cls) -> Mapped[Product | None]:  # noqa: N805
        return relationship(Product)


class Quote(SalesDocument, Base):
    """A quote 报价单."""

    __tablename__ = "quote"
    __table_args__ = (_listed("quote"),)

    state: Mapped[QuoteState] = mapped_column(coded(QuoteState), default=QuoteState.DRAFT)
    revision: Mapped[int] = mapped_column(default=1)
    revises_id: Mapped[int | None] = mapped_column(ForeignKey("quote.id"))
    valid_until: Mapped[date | None]
    discount: Mapped[Decimal] = mapped_column(Rate, default=Decimal(0))
    """On the whole document, spread over the lines."""
    terms_text: Mapped[str] = mapped_column(Text, default="")
    lost_reason: Mapped[str] = mapped_column(String(200), default="")
    sent_at: Mapped[datetime | None] = mapped_column(Moment)
    lines: Mapped[list[QuoteLine]] = relationship(cascade="all, delete-orphan", order_by="QuoteLine.position")


class QuoteLine(SalesLine, Base):
    __tablename__ = "quote_line"

    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id", ondelete="CASCADE"), index=True)
    price_source: Mapped[PriceSource] = mapped_column(coded(PriceSource), default=PriceSource.NONE)
    is_optional: Mapped[bool] = mapped_column(default=False)
    """An optional line is shown and not added up."""
    ordered_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))


class SalesOrder(SalesDocument, Base):
    """A sales order 销售订单."""

    __tablename__ = "sales_order"
    __table_args__ = (Index(None, "state", "delivery_date"), _listed("sales_order", "delivered_amount", "open_amount"))

    state: Mapped[OrderState] = mapped_column(coded(OrderState), default=OrderState.DRAFT)
    quote_id: Mapped[int | None] = mapped_column(ForeignKey("quote.id"), index=True)
    delivery_date: Mapped[date | None]
    """Promised day 交期."""
    customer_order_number: Mapped[str] = mapped_column(String(60), default="")
    delivery_address: Mapped[str] = mapped_column(String(200), default="")
    discount: Mapped[Decimal] = mapped_column(Rate, default=Decimal(0))
    close_reason: Mapped[str] = mapped_column(String(200), default="")
    credit_reason: Mapped[str] = mapped_column(String(200), default="")
    """Why the order passed although the credit check asked."""
    confirmed_at: Mapped[datetime | None] = mapped_column(Moment)
    revision: Mapped[int] = mapped_column(default=1)
    delivered_amount: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """Kept beside the lines so that lists need no join; the value of what was delivered and not returned."""
    open_amount: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """The value still to deliver: 0 for drafts, closed and void orders; part of credit exposure."""
    lines: Mapped[list[SalesOrderLine]] = relationship(cascade="all, delete-orphan", order_by="SalesOrderLine.position")


class SalesOrderLine(SalesLine, Base):
    __tablename__ = "sales_order_line"

    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id", ondelete="CASCADE"), index=True)
    quote_line_id: Mapped[int | None] = mapped_column(ForeignKey("quote_line.id"))
    price_source: Mapped[PriceSource] = mapped_column(coded(PriceSource), default=PriceSource.NONE)
    delivered_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    replaced_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    """Returned for replacement, so to be delivered again."""
    dropped_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    short_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0), server_default="0")
    """Missing within the tolerance when goods last left, so it is not awaited; it may be delivered nevertheless."""
    charged_amount: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """What its deliveries charged, less what came back for replacement."""

    @property
    def rest(self) -> Decimal:
        """Still to deliver: ordered − delivered + returned for replacement − dropped − short, never below zero."""
        gone = self.delivered_quantity - self.replaced_quantity + self.dropped_quantity + self.short_quantity
        return max(self.quantity - gone, Decimal(0))


class Delivery(SalesDocument, Base):
    """A delivery note 发货单; its ``document_date`` is the day of shipping."""

    __tablename__ = "delivery"
    __table_args__ = (_listed("delivery"),)

    state: Mapped[DeliveryState] = mapped_column(coded(DeliveryState), default=DeliveryState.DRAFT)
    delivery_address: Mapped[str] = mapped_column(String(200), default="")
    carrier: Mapped[str] = mapped_column(Words(80), default="")
    is_direct: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Typed without an order 直接开单: no line draws on one."""
    discount: Mapped[Decimal] = mapped_column(Rate, default=Decimal(0), server_default="0")
    """On the whole of a direct delivery; of any other the orders' discounts are in the lines."""
    shipped_at: Mapped[datetime | None] = mapped_column(Moment)
    signed_on: Mapped[date | None]
    signed_by: Mapped[str] = mapped_column(PersonName(60), default="")
    credit_reason: Mapped[str] = mapped_column(String(200), default="")
    """Why more than was ordered could leave although the credit check asked."""
    lines: Mapped[list[DeliveryLine]] = relationship(cascade="all, delete-orphan", order_by="DeliveryLine.position")


class DeliveryLine(SalesLine, Base):
    __tablename__ = "delivery_line"

    delivery_id: Mapped[int] = mapped_column(ForeignKey("delivery.id", ondelete="CASCADE"), index=True)
    order_line_id: Mapped[int | None] = mapped_column(ForeignKey("sales_order_line.id"), index=True)
    returned_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    replacing_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    """How much of it replaces goods that came back; that return cannot be voided while this delivery stands."""
    cost: Mapped[Decimal | None] = mapped_column(Amount)
    """Cost of the whole line when it left, tax included as ``amount`` is; None when not known."""
    price_source: Mapped[PriceSource] = mapped_column(
        coded(PriceSource), default=PriceSource.NONE, server_default=PriceSource.NONE.value
    )
    """Of a direct delivery: where the price came from."""

    order_line: Mapped[SalesOrderLine | None] = relationship()


class SalesReturn(SalesDocument, Base):
    """A sales return 退货单; credits the customer when received."""

    __tablename__ = "sales_return"
    __table_args__ = (_listed("sales_return"),)

    state: Mapped[ReturnState] = mapped_column(coded(ReturnState), default=ReturnState.DRAFT)
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"), index=True)
    reason: Mapped[str] = mapped_column(Words(200), default="")
    is_direct: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Typed without a delivery, such as of goods from before the program."""
    received_at: Mapped[datetime | None] = mapped_column(Moment)
    lines: Mapped[list[SalesReturnLine]] = relationship(
        cascade="all, delete-orphan", order_by="SalesReturnLine.position"
    )


class SalesReturnLine(SalesLine, Base):
    __tablename__ = "sales_return_line"

    return_id: Mapped[int] = mapped_column(ForeignKey("sales_return.id", ondelete="CASCADE"), index=True)
    delivery_line_id: Mapped[int | None] = mapped_column(ForeignKey("delivery_line.id"), index=True)
    """None only in a return without a delivery."""
    for_replacement: Mapped[bool] = mapped_column(default=False)
    cost: Mapped[Decimal | None] = mapped_column(Amount)
    price_source: Mapped[PriceSource] = mapped_column(
        coded(PriceSource), default=PriceSource.NONE, server_default=PriceSource.NONE.value
    )
    """Of a return without a delivery: where the price came from."""

    delivery_line: Mapped[DeliveryLine | None] = relationship()


class DocumentRevision(Base):
    """A former state of a document that was reopened 更正; only ever added."""

    __tablename__ = "document_revision"
    __table_args__ = (Index(None, "kind", "record_id"),)

    kind: Mapped[str] = mapped_column(String(24))
    record_id: Mapped[int]
    revision: Mapped[int]
    number: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(Moment)
    operator_name: Mapped[str] = mapped_column(String(60), default="")
    reason: Mapped[str] = mapped_column(String(200), default="")
    total: Mapped[Decimal] = mapped_column(Amount)
    content: Mapped[str] = mapped_column(Text)
    """The document as it was typed, as JSON."""


QUOTES = DocumentTable(
    type=QUOTE,
    entity=Quote,
    line=QuoteLine,
    owner="quote_id",
    posted_at="sent_at",
    due="valid_until",
    told="lost_reason",
)
ORDERS = DocumentTable(
    type=ORDER,
    entity=SalesOrder,
    line=SalesOrderLine,
    owner="order_id",
    source="quote_line_id",
    behind="quote_id",
    posted_at="confirmed_at",
    due="delivery_date",
)
DELIVERIES = DocumentTable(
    type=DELIVERY,
    entity=Delivery,
    line=DeliveryLine,
    owner="delivery_id",
    source="order_line_id",
    posted_at="shipped_at",
    told="carrier",
)
RETURNS = DocumentTable(
    type=RETURN,
    entity=SalesReturn,
    line=SalesReturnLine,
    owner="return_id",
    source="delivery_line_id",
    behind="delivery_id",
    summary="reason",
    posted_at="received_at",
    told="reason",
)
SALES_TABLES = (QUOTES, ORDERS, DELIVERIES, RETURNS)
