"""Sales orders."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.sales.kinds import ORDER
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.base import Base
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.sales import quotes  # noqa: F401 - its rows point there
from crm_desktop.models.trade import TradeDocument, TradeLine, lines_index, listed_index, party_index
from crm_desktop.models.types import Amount, Moment, Quantity, Rate, coded


class SalesOrderLine(TradeLine, Base):
    __tablename__ = "sales_order_line"
    __table_args__ = (lines_index("sales_order_line", "order_id"),)

    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id", ondelete="CASCADE"))
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


class SalesOrder(TradeDocument, Base):
    """A sales order 销售订单."""

    __tablename__ = "sales_order"
    __table_args__ = (
        Index(None, "state", "delivery_date"),
        listed_index("sales_order", "delivered_amount", "open_amount"),
        party_index("sales_order"),
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
    promised_since: Mapped[date | None]
    """The day from which what is promised last counts; None until it was confirmed."""
    delivered_amount: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """Kept beside the lines so that lists need no join; the value of what was delivered and not returned."""
    open_amount: Mapped[Decimal] = mapped_column(Amount, default=Decimal(0))
    """The value still to deliver: 0 for drafts, closed and void orders; part of credit exposure."""
    lines: Mapped[list[SalesOrderLine]] = relationship(cascade="all, delete-orphan", order_by="SalesOrderLine.position")


ORDERS = DocumentTable(
    type=ORDER,
    entity=SalesOrder,
    line=SalesOrderLine,
    owner="order_id",
    source="quote_line_id",
    posted_at="confirmed_at",
    due="delivery_date",
)
