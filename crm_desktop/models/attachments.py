"""What hangs on any record: files with their bytes, and notes."""

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import PersonName, Words
from crm_desktop.models.types import Moment


class StoredFile(Base):
    """The bytes of a file, once for all records that it hangs on; only ever added and thrown away."""

    __tablename__ = "stored_file"

    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    size: Mapped[int] = mapped_column(BigInteger)
    width: Mapped[int | None]
    """Of a picture, in dots; None for any other file."""
    height: Mapped[int | None]
    thumbnail: Mapped[bytes | None] = mapped_column(LargeBinary)
    stored_at: Mapped[datetime] = mapped_column(Moment)
    unused_since: Mapped[datetime | None] = mapped_column(Moment, index=True)
    """When it was taken from its last record; None while it hangs on one."""


class FileChunk(Base):
    """A part of the bytes of a file; a copy of the office without files has none of them."""

    __tablename__ = "file_chunk"
    __table_args__ = (UniqueConstraint("file_id", "number"),)

    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id", ondelete="CASCADE"))
    number: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Attachment(Versioned, Base):
    """A file on a record.

    Its record is named and not pointed at: it may be of any table, and what is deleted keeps its files until it is
    brought back.
    """

    __tablename__ = "attachment"
    __table_args__ = (Index(None, "owner_kind", "owner_id"), Index(None, "file_id"))

    key: Mapped[str] = mapped_column(String(36), unique=True)
    owner_kind: Mapped[str] = mapped_column(String(24))
    owner_id: Mapped[int] = mapped_column(BigInteger)
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    name: Mapped[str] = mapped_column(Words(160))
    kind: Mapped[str] = mapped_column(Words(80), default="")
    """A word of the pick list of the office."""
    is_private: Mapped[bool] = mapped_column(default=False)
    """For those only who see the private life of people."""
    expires_on: Mapped[date | None]
    operator_id: Mapped[int]
    operator_name: Mapped[str] = mapped_column(PersonName(60))
    added_at: Mapped[datetime] = mapped_column(Moment)


class Note(Versioned, Base):
    """Some words on a record."""

    __tablename__ = "note"
    __table_args__ = (Index(None, "owner_kind", "owner_id"),)

    key: Mapped[str] = mapped_column(String(36), unique=True)
    owner_kind: Mapped[str] = mapped_column(String(24))
    owner_id: Mapped[int] = mapped_column(BigInteger)
    text: Mapped[str] = mapped_column(Text)
    is_pinned: Mapped[bool] = mapped_column(default=False)
    is_private: Mapped[bool] = mapped_column(default=False)
    operator_id: Mapped[int]
    operator_name: Mapped[str] = mapped_column(PersonName(60))
    written_at: Mapped[datetime] = mapped_column(Moment)
