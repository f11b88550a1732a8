"""What was promised to customers, day by day."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.sales.promises import OrderStep
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.models.base import Base
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.types import Amount, Moment, coded


class OrderMove(Base):
    """One change of what an order promises; only ever added. The sums of all are what the order says now."""

    __tablename__ = "order_move"
    __table_args__ = (Index("ix_order_move_as_of", "order_id", "on_day", "open_change", "state"),)

    order_id: Mapped[int] = mapped_column(ForeignKey("sales_order.id", ondelete="CASCADE"))
    on_day: Mapped[date]
    """The day from which it counts: that of a delivery or return, else that on which it was done."""
    at: Mapped[datetime] = mapped_column(Moment)
    operator_name: Mapped[str] = mapped_column(String(60), default="")
    step: Mapped[OrderStep] = mapped_column(coded(OrderStep))
    state: Mapped[OrderState] = mapped_column(coded(OrderState))
    """Of the order after it."""
    total_change: Mapped[Decimal] = mapped_column(Amount)
    delivered_change: Mapped[Decimal] = mapped_column(Amount)
    open_change: Mapped[Decimal] = mapped_column(Amount)

    order: Mapped[SalesOrder] = relationship()
