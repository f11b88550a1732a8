"""What went through the door for changing."""

from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base
from crm_desktop.models.sorting import PersonName
from crm_desktop.models.types import Moment


class AuditEntry(Base):
    """One command that went through the door; only ever added."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index(None, "record_kind", "record_id"),)

    at: Mapped[datetime] = mapped_column(Moment, index=True)
    operator_id: Mapped[int]
    operator_name: Mapped[str] = mapped_column(PersonName(60))
    command: Mapped[str] = mapped_column(String(60))
    record_kind: Mapped[str] = mapped_column(String(40), default="")
    record_id: Mapped[int | None]
    number: Mapped[str | None] = mapped_column(String(40))
    detail: Mapped[str] = mapped_column(Text, default="")
    """The command as JSON, without secrets."""
    chain: Mapped[str] = mapped_column(String(64), default="")
    """SHA-256 over the former entry's chain and this entry: a rewritten row breaks it."""
