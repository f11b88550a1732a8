"""The office's own fields 自定义字段, and what stands in them; they know no other table, so that any may have some."""

from datetime import date
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Scaled, coded

FIGURE = Scaled(4)
"""Figures of all kinds, exact to four places."""
LONGEST_TEXT = 2000


class StoredField(Versioned, Base):
    """One own field as it is defined; lists of words stand in it one a line."""

    __tablename__ = "own_field"

    key: Mapped[str] = mapped_column(String(40), unique=True)
    """Never changes and is never given again: saved views, mappings and templates name it."""
    owner: Mapped[Owner] = mapped_column(coded(Owner))
    kind: Mapped[OwnKind] = mapped_column(coded(OwnKind))
    title: Mapped[str] = mapped_column(String(60))
    title_traditional: Mapped[str] = mapped_column(String(60), default="")
    title_english: Mapped[str] = mapped_column(String(60), default="")
    unit: Mapped[str] = mapped_column(String(20), default="")
    places: Mapped[int] = mapped_column(default=0)
    section: Mapped[str] = mapped_column(String(60), default="")
    position: Mapped[int] = mapped_column(default=0)
    is_required: Mapped[bool] = mapped_column(default=False)
    is_unique: Mapped[bool] = mapped_column(default=False)
    usual: Mapped[str] = mapped_column(String(200), default="")
    """What stands in the field of a new record."""
    least: Mapped[Decimal | None] = mapped_column(FIGURE)
    most: Mapped[Decimal | None] = mapped_column(FIGURE)
    pattern: Mapped[str] = mapped_column(String(200), default="")
    message: Mapped[str] = mapped_column(String(200), default="")
    options: Mapped[str] = mapped_column(Text, default="")
    pick_list: Mapped[str] = mapped_column(String(40), default="", server_default="")
    """The pick list of the office whose words are offered; empty: words of its own."""
    formula: Mapped[str] = mapped_column(Text, default="")
    in_lists: Mapped[bool] = mapped_column(default=True)
    is_searchable: Mapped[bool] = mapped_column(default=False)
    is_importable: Mapped[bool] = mapped_column(default=True)
    on_paper: Mapped[bool] = mapped_column(default=False)
    is_copied: Mapped[bool] = mapped_column(default=False)
    seen_by: Mapped[str] = mapped_column(Text, default="")
    edited_by: Mapped[str] = mapped_column(Text, default="")
    secret: Mapped[str] = mapped_column(String(24), default="")
    is_active: Mapped[bool] = mapped_column(default=True)
    off_on: Mapped[date | None]


class OwnValue(Base):
    """What stands in one field of one record; an empty field has no row."""

    __tablename__ = "own_value"
    __table_args__ = (
        UniqueConstraint("field_id", "owner_id"),
        Index(None, "owner_id"),
        Index(None, "field_id", "number"),
        Index(None, "field_id", "day"),
    )

    field_id: Mapped[int] = mapped_column(ForeignKey("own_field.id", ondelete="CASCADE"))
    owner_id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"))
    text: Mapped[str] = mapped_column(Words(LONGEST_TEXT), default="")
    number: Mapped[Decimal | None] = mapped_column(FIGURE)
    day: Mapped[date | None]
