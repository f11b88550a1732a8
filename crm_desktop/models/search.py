"""The index behind the one search box."""

from sqlalchemy import Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base


class SearchEntry(Base):
    """One record as the search box sees it.

    On SQLite triggers mirror ``tokens`` into a full-text table; on PostgreSQL a GIN index covers it.
    """

    __tablename__ = "search_entry"
    __table_args__ = (
        UniqueConstraint("kind", "record_id"),
        # What the full text found, as records: the rows themselves are wide.
        Index("ix_search_entry_found", "id", "kind", "record_id", "party_id"),
    )

    kind: Mapped[str] = mapped_column(String(24))
    record_id: Mapped[int]
    party_id: Mapped[int | None] = mapped_column(index=True)
    """The customer it belongs to, so that data rights apply to what is found."""
    title: Mapped[str] = mapped_column(String(200))
    subtitle: Mapped[str] = mapped_column(String(200), default="")
    tokens: Mapped[str] = mapped_column(Text)
    """One token per character, words by blanks, with pinyin initials and digits: see ``domain.search``."""
