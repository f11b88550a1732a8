"""What is kept for later: what was typed halfway, what was deleted."""

from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base
from crm_desktop.models.types import Moment


class TypedDraft(Base):
    """A half-typed form, kept every few seconds and offered again after a crash."""

    __tablename__ = "typed_draft"

    key: Mapped[str] = mapped_column(String(36), unique=True)
    operator_id: Mapped[int] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(120))
    record_id: Mapped[int | None]
    saved_at: Mapped[datetime] = mapped_column(Moment)
    content: Mapped[str] = mapped_column(Text)


class RemovedRecord(Base):
    """A deleted record with all that hung on it, so that the deletion can be taken back."""

    __tablename__ = "removed_record"
    __table_args__ = (Index(None, "kind", "record_id"),)

    at: Mapped[datetime] = mapped_column(Moment)
    operator_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    title: Mapped[str] = mapped_column(String(200), default="")
    content: Mapped[str] = mapped_column(Text)
    """The rows as JSON: table by table, parents first."""
    restored_at: Mapped[datetime | None] = mapped_column(Moment)
