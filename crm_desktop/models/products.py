"""Products and what they cost whom."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.domain.trade.pricing import USUAL_RATE
from crm_desktop.models import parties  # noqa: F401 - its rows point there
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Moment, Price, Quantity, Rate


class Product(Versioned, Base):
    """A product 商品; None as a price means that none is set."""

    __tablename__ = "product"

    key: Mapped[str] = mapped_column(String(36), unique=True)
    code: Mapped[str] = mapped_column(String(40), unique=True)
    barcode: Mapped[str] = mapped_column(String(40), default="", index=True)
    name: Mapped[str] = mapped_column(Words(160))
    mnemonic: Mapped[str] = mapped_column(String(160), default="", index=True)
    """Pinyin initials of the name, or what the office typed instead."""
    specification: Mapped[str] = mapped_column(Words(120), default="")
    material: Mapped[str] = mapped_column(Words(80), default="")
    unit: Mapped[str] = mapped_column(Words(20), default="")
    category: Mapped[str] = mapped_column(Words(60), default="")
    subcategory: Mapped[str] = mapped_column(Words(60), default="")
    brand: Mapped[str] = mapped_column(Words(60), default="")
    series: Mapped[str] = mapped_column(Words(60), default="")
    origin: Mapped[str] = mapped_column(Words(60), default="")
    packaging: Mapped[str] = mapped_column(Words(80), default="")
    maker: Mapped[str] = mapped_column(Words(120), default="")
    cost: Mapped[Decimal | None] = mapped_column(Price)
    transfer_price: Mapped[Decimal | None] = mapped_column(Price)
    wholesale_price: Mapped[Decimal | None] = mapped_column(Price)
    list_price: Mapped[Decimal | None] = mapped_column(Price)
    lowest_price: Mapped[Decimal | None] = mapped_column(Price)
    tax_rate: Mapped[Decimal] = mapped_column(Rate, default=USUAL_RATE)
    tax_included: Mapped[bool] = mapped_column(default=True)
    """Whether the prices above hold the tax, at ``tax_rate``."""
    over_delivery: Mapped[Decimal | None] = mapped_column(Rate)
    """How much more than ordered may be shipped of it, as a share; None: as the office has it."""
    under_delivery: Mapped[Decimal | None] = mapped_column(Rate)
    """How much of what was ordered may be missing of it without being awaited, as a share; None: as above."""
    notes: Mapped[str] = mapped_column(Text, default="")
    is_active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(Moment)


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
