"""What goes to printers, page by page, and what came of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base
from crm_desktop.models.sorting import PersonName, Words
from crm_desktop.models.types import Moment


class PrintJob(Base):
    """What goes to a printer in one go: one document or many; its pages are kept until they are printed or dropped.

    ``next_page`` is the first page that is not known to be out, ``sent_to`` the first that was not written wholly;
    ``documents`` are the numbers of what it holds.
    """

    __tablename__ = "print_job"
    __table_args__ = (Index(None, "state"),)

    key: Mapped[str] = mapped_column(String(36), unique=True)
    at: Mapped[datetime] = mapped_column(Moment)
    operator_id: Mapped[int]
    operator_name: Mapped[str] = mapped_column(PersonName(60), default="")
    computer: Mapped[str] = mapped_column(String(80), default="")
    title: Mapped[str] = mapped_column(Words(200))
    target: Mapped[str] = mapped_column(Words(200))
    datatype: Mapped[str] = mapped_column(String(16), default="")
    state: Mapped[str] = mapped_column(String(24))
    problem: Mapped[str] = mapped_column(Text, default="")
    pages: Mapped[int] = mapped_column(default=0)
    next_page: Mapped[int] = mapped_column(default=1)
    sent_to: Mapped[int] = mapped_column(default=1, server_default="1")
    documents: Mapped[str] = mapped_column(Text, default="", server_default="")


class PrintPage(Base):
    """The bytes of one page of a kept job; number 0 is the head that every part of the job begins with."""

    __tablename__ = "print_page"
    __table_args__ = (UniqueConstraint("job_id", "number"),)

    job_id: Mapped[int] = mapped_column(ForeignKey("print_job.id", ondelete="CASCADE"))
    number: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class PrintRecord(Base):
    """One print of a document: who, when, what, which copies, where to, how it ended.

    ``first_page`` is its place in the job; ``medium`` tells paper from files.
    """

    __tablename__ = "print_record"
    __table_args__ = (Index(None, "kind", "record_id"), Index(None, "job_id"))

    at: Mapped[datetime] = mapped_column(Moment)
    operator_id: Mapped[int]
    operator_name: Mapped[str] = mapped_column(PersonName(60), default="")
    kind: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[int]
    number: Mapped[str | None] = mapped_column(String(40))
    template: Mapped[str] = mapped_column(Words(80))
    copies: Mapped[int] = mapped_column(default=1)
    labels: Mapped[str] = mapped_column(String(200), default="")
    target: Mapped[str] = mapped_column(Words(200))
    medium: Mapped[str] = mapped_column(String(8), default="paper")
    state: Mapped[str] = mapped_column(String(24), default="done")
    problem: Mapped[str] = mapped_column(Text, default="")
    job_id: Mapped[int | None] = mapped_column(ForeignKey("print_job.id"))
    first_page: Mapped[int] = mapped_column(default=1)
    pages: Mapped[int] = mapped_column(default=0)
    nth: Mapped[int] = mapped_column(default=1)
    """The how manieth print on paper it is; from 2 on a reprint."""
