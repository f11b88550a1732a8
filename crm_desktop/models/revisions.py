"""The former states of documents that were reopened."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base
from crm_desktop.models.types import Amount, Moment


class DocumentRevision(Base):
    """A former state of a document that was reopened 更正; only ever added."""

    __tablename__ = "document_revision"
    __table_args__ = (Index(None, "kind", "record_id"),)

    kind: Mapped[str] = mapped_column(String(24))
    record_id: Mapped[int]
    revision: Mapped[int]
    number: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(Moment)
    operator_name: Mapped[str] = mapped_column(String(60), default="")
    reason: Mapped[str] = mapped_column(String(200), default="")
    total: Mapped[Decimal] = mapped_column(Amount)
    content: Mapped[str] = mapped_column(Text)
    """The document as it was typed, as JSON."""
