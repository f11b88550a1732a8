"""Deliveries."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, String, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.sales.kinds import DELIVERY
from crm_desktop.domain.sales.states import DeliveryState
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.base import Base
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.sales.orders import SalesOrderLine
from crm_desktop.models.sorting import PersonName, Words
from crm_desktop.models.trade import TradeDocument, TradeLine, lines_index, listed_index, party_index
from crm_desktop.models.types import Amount, Moment, Quantity, Rate, coded


class DeliveryLine(TradeLine, Base):
    __tablename__ = "delivery_line"
    __table_args__ = (lines_index("delivery_line", "delivery_id", "cost"),)

    delivery_id: Mapped[int] = mapped_column(ForeignKey("delivery.id", ondelete="CASCADE"))
    order_line_id: Mapped[int | None] = mapped_column(ForeignKey("sales_order_line.id"), index=True)
    returned_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    replacing_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    """How much of it replaces goods that came back; that return cannot be voided while this delivery stands."""
    cost: Mapped[Decimal | None] = mapped_column(Amount)
    """Cost of the whole line when it left, without tax; None when not known."""
    price_source: Mapped[PriceSource] = mapped_column(
        coded(PriceSource), default=PriceSource.NONE, server_default=PriceSource.NONE.value
    )
    """Of a direct delivery: where the price came from."""

    order_line: Mapped[SalesOrderLine | None] = relationship()


class Delivery(TradeDocument, Base):
    """A delivery note 发货单; its ``document_date`` is the day of shipping."""

    __tablename__ = "delivery"
    __table_args__ = (listed_index("delivery"), party_index("delivery"))

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


DELIVERIES = DocumentTable(
    type=DELIVERY,
    entity=Delivery,
    line=DeliveryLine,
    owner="delivery_id",
    source="order_line_id",
    posted_at="shipped_at",
    told="carrier",
)
