"""The office itself: who it is, its settings, pick lists and numbers."""

from sqlalchemy import LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base, Versioned


class Office(Versioned, Base):
    """The one row that says whose office this is; printed at the head of documents."""

    __tablename__ = "office"

    key: Mapped[str] = mapped_column(String(36))
    """Tells this office file from every other one."""
    name: Mapped[str] = mapped_column(String(120))
    name_english: Mapped[str] = mapped_column(String(120), default="")
    address: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    fax: Mapped[str] = mapped_column(String(60), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    tax_number: Mapped[str] = mapped_column(String(40), default="")
    bank: Mapped[str] = mapped_column(String(120), default="")
    bank_account: Mapped[str] = mapped_column(String(60), default="")
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(8), default="zh_CN")


class NumberCounter(Base):
    """The last number given in one series; read and raised in the document's own transaction."""

    __tablename__ = "number_counter"
    __table_args__ = (UniqueConstraint("series", "period"),)

    series: Mapped[str] = mapped_column(String(20))
    period: Mapped[str] = mapped_column(String(10))
    last: Mapped[int] = mapped_column(default=0)


class DictionaryEntry(Versioned, Base):
    """One choice of a pick list 数据字典."""

    __tablename__ = "dictionary_entry"
    __table_args__ = (UniqueConstraint("list_name", "text"),)

    list_name: Mapped[str] = mapped_column(String(40))
    text: Mapped[str] = mapped_column(String(80))
    position: Mapped[int] = mapped_column(default=0)
    is_active: Mapped[bool] = mapped_column(default=True)
