"""The office itself: settings, people, operators, audit, numbers, views, drafts."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.domain.parties.customers import Gender
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import PersonName, Words
from crm_desktop.models.types import Moment, coded


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


class Setting(Versioned, Base):
    """One setting of the office, as JSON under a stable name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(String(80), unique=True)
    value: Mapped[str] = mapped_column(Text)


class Department(Versioned, Base):
    """A department 部门; they stand in a tree."""

    __tablename__ = "department"

    code: Mapped[str] = mapped_column(String(20), default="")
    name: Mapped[str] = mapped_column(Words(60), unique=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    # a department has a head, and the head a department: the tables point at each other
    head_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id", name="fk_department_head_id", use_alter=True))
    is_active: Mapped[bool] = mapped_column(default=True)


class Employee(Versioned, Base):
    """A person of the office 职员; salespeople own customers. Who has left is not active."""

    __tablename__ = "employee"

    key: Mapped[str | None] = mapped_column(String(36), index=True, unique=True)
    """Made by the client, so that saving twice adds one; None for those of an older office."""
    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(PersonName(60))
    gender: Mapped[Gender] = mapped_column(coded(Gender), default=Gender.UNKNOWN)
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    position: Mapped[str] = mapped_column(Words(60), default="")
    mobile: Mapped[str] = mapped_column(String(40), default="")
    phone: Mapped[str] = mapped_column(String(60), default="")
    email: Mapped[str] = mapped_column(String(120), default="")
    birth_year: Mapped[int | None]
    birth_month: Mapped[int | None]
    birth_day: Mapped[int | None]
    birth_is_lunar: Mapped[bool] = mapped_column(default=False)
    birth_in_leap_month: Mapped[bool] = mapped_column(default=False)
    joined_on: Mapped[date | None]
    left_on: Mapped[date | None]
    is_salesperson: Mapped[bool] = mapped_column(default=True)
    regions: Mapped[str] = mapped_column(Words(200), default="")
    notes: Mapped[str] = mapped_column(Text, default="")
    family: Mapped[str] = mapped_column(Text, default="")
    """Notes on the family; read and written only with a right of their own."""
    is_active: Mapped[bool] = mapped_column(default=True)


class Operator(Versioned, Base):
    """Who may log in."""

    __tablename__ = "operator"

    login: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(PersonName(60))
    password_hash: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(24), ForeignKey("role.code"))
    """The role that he has for good; see ``LentRole`` for a time."""
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    failures: Mapped[int] = mapped_column(default=0)
    blocked_until: Mapped[datetime | None] = mapped_column(Moment)
    last_login_at: Mapped[datetime | None] = mapped_column(Moment)
    must_change_password: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)


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


class SavedView(Base):
    """Columns, sorting and filters of one list under a name; without an operator it is everybody's."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("list_id", "operator_id", "name"),)

    list_id: Mapped[str] = mapped_column(String(60))
    operator_id: Mapped[int | None] = mapped_column(ForeignKey("operator.id"))
    name: Mapped[str] = mapped_column(String(60))
    content: Mapped[str] = mapped_column(Text)


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


class ReminderMark(Base):
    """What an operator did with a reminder: done, or put off until a moment."""

    __tablename__ = "reminder_mark"
    __table_args__ = (UniqueConstraint("operator_id", "reminder"),)

    operator_id: Mapped[int]
    reminder: Mapped[str] = mapped_column(String(80))
    """Stable name of the reminder, such as ``plan:417`` or ``receivable:88:2026-11-20``."""
    done_at: Mapped[datetime | None] = mapped_column(Moment)
    snoozed_until: Mapped[datetime | None] = mapped_column(Moment)
    handed_from: Mapped[str] = mapped_column(String(60), default="")
    """The colleague who handed it on: then it is this operator's, whoever owns the customer."""


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
