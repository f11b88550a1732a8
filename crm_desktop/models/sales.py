"""Quotes, sales orders, deliveries and sales returns, each with its lines."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.sales.kinds import DELIVERY, ORDER, QUOTE, RETURN
from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.base import Base
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.sorting import PersonName, Words
from crm_desktop.models.trade import TradeDocument, TradeLine, listed_index
from crm_desktop.models.types import Amount, Moment, Quantity, Rate, coded


class Quote(TradeDocument, Base):
    """A quote 报价单."""

    __tablename__ = "quote"
    __table_args__ = (listed_index("quote"),)

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


class QuoteLine(TradeLine, Base):
    __tablename__ = "quote_line"

    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id", ondelete="CASCADE"), index=True)
    price_source: Mapped[PriceSource] = mapped_column(coded(PriceSource), default=PriceSource.NONE)
    is_optional: Mapped[bool] = mapped_column(default=False)
    """An optional line is shown and not added up."""
    ordered_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))


class SalesOrder(TradeDocument, Base):
    """A sales order 销售订单."""

    __tablename__ = "sales_order"
    __table_args__ = (
        Index(None, "state", "delivery_date"),
        listed_index("sales_order", "delivered_amount", "open_amount"),
    )

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


class SalesOrderLine(TradeLine, Base):
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


class Delivery(TradeDocument, Base):
    """A delivery note 发货单; its ``document_date`` is the day of shipping."""

    __tablename__ = "delivery"
    __table_args__ = (listed_index("delivery"),)

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


class DeliveryLine(TradeLine, Base):
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


class SalesReturn(TradeDocument, Base):
    """A sales return 退货单; credits the customer when received."""

    __tablename__ = "sales_return"
    __table_args__ = (listed_index("sales_return"),)

    state: Mapped[ReturnState] = mapped_column(coded(ReturnState), default=ReturnState.DRAFT)
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"), index=True)
    reason: Mapped[str] = mapped_column(Words(200), default="")
    is_direct: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Typed without a delivery, such as of goods from before the program."""
    received_at: Mapped[datetime | None] = mapped_column(Moment)
    lines: Mapped[list[SalesReturnLine]] = relationship(
        cascade="all, delete-orphan", order_by="SalesReturnLine.position"
    )


class SalesReturnLine(TradeLine, Base):
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
