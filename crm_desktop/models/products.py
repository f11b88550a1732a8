"""Products."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.models import parties  # noqa: F401 - its rows point there
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Moment, Price, Rate


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
