"""The office itself: who it is, its settings, pick lists and numbers."""

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.office import people  # noqa: F401 - the head of a region points there
from crm_desktop.models.sorting import PersonName
from crm_desktop.models.types import Moment


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
    code: Mapped[str] = mapped_column(String(20), default="")
    colour: Mapped[str] = mapped_column(String(12), default="")
    """The name of a colour that every theme has; empty: none."""
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("dictionary_entry.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12), default="")
    """Which level of the tree it is, in lists that have levels: see ``domain.pick_lists.RegionKind``."""
    head_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))


class RegionDuty(Base):
    """Who was responsible for a region, or looked after it, and when; only added and ended.

    Region and colleague are named and not pointed at: it tells what was, even of a region that another one took in.
    """

    __tablename__ = "region_duty"
    __table_args__ = (Index(None, "region_id"),)

    region_id: Mapped[int] = mapped_column(BigInteger)
    region: Mapped[str] = mapped_column(String(80))
    """What it was called then."""
    employee_id: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(PersonName(60))
    is_head: Mapped[bool]
    """Responsible for it; else one of those who look after its customers."""
    since: Mapped[date | None]
    """None: since before this was kept."""
    until: Mapped[date | None]
    """The first day on which it was so no more; None while it is so."""


class EntryMerge(Base):
    """One word of a pick list that another one took in; kept, so that it can be taken apart again."""

    __tablename__ = "entry_merge"

    list_name: Mapped[str] = mapped_column(String(40), index=True)
    old: Mapped[str] = mapped_column(String(80))
    new: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime] = mapped_column(Moment)
    operator_id: Mapped[int]
    entry: Mapped[str] = mapped_column(Text)
    """The row of the old word, as JSON."""
    undone_at: Mapped[datetime | None] = mapped_column(Moment)


class MergedRecord(Base):
    """A record that held a word when another one took it in."""

    __tablename__ = "merged_record"

    merge_id: Mapped[int] = mapped_column(ForeignKey("entry_merge.id", ondelete="CASCADE"), index=True)
    table_name: Mapped[str] = mapped_column(String(40))
    column_name: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    held_both: Mapped[bool] = mapped_column(default=False)
    """Whether it held the other word, too: it keeps that one when the merge is undone."""
