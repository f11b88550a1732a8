"""What products cost whom, and what they did cost."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models import parties, products  # noqa: F401 - its rows point there
from crm_desktop.models.base import Base
from crm_desktop.models.types import Moment, Price, Quantity


class LevelPrice(Base):
    """The price of a product at a price level 价格级别, from a quantity upwards."""

    __tablename__ = "level_price"
    __table_args__ = (UniqueConstraint("product_id", "level", "min_quantity"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    level: Mapped[str] = mapped_column(String(20))
    min_quantity: Mapped[Decimal] = mapped_column(Quantity, default=Decimal(0))
    price: Mapped[Decimal] = mapped_column(Price)
    tax_included: Mapped[bool] = mapped_column(default=True)


class ContractPrice(Base):
    """The price agreed with one customer 协议价; both days are inclusive, None is open."""

    __tablename__ = "contract_price"
    __table_args__ = (Index(None, "party_id", "product_id"),)

    party_id: Mapped[int] = mapped_column(ForeignKey("party.id", ondelete="CASCADE"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    price: Mapped[Decimal] = mapped_column(Price)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    tax_included: Mapped[bool] = mapped_column(default=True)


class PriceChange(Base):
    """One change of one price of a product, for the price history."""

    __tablename__ = "price_change"
    __table_args__ = (Index(None, "product_id", "at"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(Moment)
    operator_id: Mapped[int]
    field: Mapped[str] = mapped_column(String(20))
    old: Mapped[Decimal | None] = mapped_column(Price)
    new: Mapped[Decimal | None] = mapped_column(Price)
