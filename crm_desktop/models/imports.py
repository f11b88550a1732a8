"""What was imported, how, and what it made."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Moment


class ImportMapping(Versioned, Base):
    """Which column of a workbook goes where, kept under a name."""

    __tablename__ = "import_mapping"

    name: Mapped[str] = mapped_column(Words(80), unique=True)
    content: Mapped[str] = mapped_column(Text)


class ImportRun(Versioned, Base):
    """One import; all it made can be undone."""

    __tablename__ = "import_run"

    key: Mapped[str] = mapped_column(String(36), unique=True)
    at: Mapped[datetime] = mapped_column(Moment)
    operator_id: Mapped[int]
    mapping: Mapped[str] = mapped_column(Words(80))
    file_name: Mapped[str] = mapped_column(Words(200))
    good_rows: Mapped[int] = mapped_column(default=0)
    bad_rows: Mapped[int] = mapped_column(default=0)
    undone_at: Mapped[datetime | None] = mapped_column(Moment)


class ImportedRecord(Base):
    """One record that an import made or changed."""

    __tablename__ = "imported_record"
    __table_args__ = (Index(None, "run_id"),)

    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id", ondelete="CASCADE"))
    table_name: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    record_version: Mapped[int] = mapped_column(default=1)
    """The version that the import left: a later one means that somebody has worked on it since."""
    before: Mapped[str | None] = mapped_column(Text)
    """The row as JSON before the import changed it; None if the import made it."""
