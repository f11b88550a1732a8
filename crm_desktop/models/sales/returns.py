"""Sales returns."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.sales.kinds import RETURN
from crm_desktop.domain.sales.states import ReturnState
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.base import Base
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.sales.deliveries import DeliveryLine
from crm_desktop.models.sorting import Words
from crm_desktop.models.trade import TradeDocument, TradeLine, lines_index, listed_index, party_index
from crm_desktop.models.types import Amount, Moment, coded


class SalesReturnLine(TradeLine, Base):
    __tablename__ = "sales_return_line"
    __table_args__ = (lines_index("sales_return_line", "return_id", "cost"),)

    return_id: Mapped[int] = mapped_column(ForeignKey("sales_return.id", ondelete="CASCADE"))
    delivery_line_id: Mapped[int | None] = mapped_column(ForeignKey("delivery_line.id"), index=True)
    """None only in a return without a delivery."""
    for_replacement: Mapped[bool] = mapped_column(default=False)
    cost: Mapped[Decimal | None] = mapped_column(Amount)
    """Its part of what the goods had cost when they left, without tax."""
    price_source: Mapped[PriceSource] = mapped_column(
        coded(PriceSource), default=PriceSource.NONE, server_default=PriceSource.NONE.value
    )
    """Of a return without a delivery: where the price came from."""

    delivery_line: Mapped[DeliveryLine | None] = relationship()


class SalesReturn(TradeDocument, Base):
    """A sales return 退货单; credits the customer when received."""

    __tablename__ = "sales_return"
    __table_args__ = (listed_index("sales_return"), party_index("sales_return"))

    state: Mapped[ReturnState] = mapped_column(coded(ReturnState), default=ReturnState.DRAFT)
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"), index=True)
    reason: Mapped[str] = mapped_column(Words(200), default="")
    is_direct: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Typed without a delivery, such as of goods from before the program."""
    received_at: Mapped[datetime | None] = mapped_column(Moment)
    lines: Mapped[list[SalesReturnLine]] = relationship(
        cascade="all, delete-orphan", order_by="SalesReturnLine.position"
    )


RETURNS = DocumentTable(
    type=RETURN,
    entity=SalesReturn,
    line=SalesReturnLine,
    owner="return_id",
    source="delivery_line_id",
    summary="reason",
    posted_at="received_at",
    told="reason",
)
