"""Quotes."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.sales.kinds import QUOTE
from crm_desktop.domain.sales.states import QuoteState
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.base import Base
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.trade import TradeDocument, TradeLine, lines_index, listed_index, party_index
from crm_desktop.models.types import Moment, Quantity, Rate, coded


class QuoteLine(TradeLine, Base):
    __tablename__ = "quote_line"
    __table_args__ = (lines_index("quote_line", "quote_id"),)

    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id", ondelete="CASCADE"))
    price_source: Mapped[PriceSource] = mapped_column(coded(PriceSource), default=PriceSource.NONE)
    is_optional: Mapped[bool] = mapped_column(default=False)
    """An optional line is shown and not added up."""
    ordered_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))


class Quote(TradeDocument, Base):
    """A quote 报价单."""

    __tablename__ = "quote"
    __table_args__ = (listed_index("quote"), party_index("quote"))

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


QUOTES = DocumentTable(
    type=QUOTE,
    entity=Quote,
    line=QuoteLine,
    owner="quote_id",
    posted_at="sent_at",
    due="valid_until",
    told="lost_reason",
)
