"""What somebody decided is to be done: tasks, the office's own rules, contact plans."""

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from crm_desktop.domain.affairs.contact_plan import PlanState
from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.office.people import Employee
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.parties import Party
from crm_desktop.models.sorting import Words
from crm_desktop.models.types import Moment, coded


class Task(Versioned, Base):
    """Something to do that somebody decided 任务; what can be worked out is no row but a rule."""

    __tablename__ = "task"
    __table_args__ = (Index(None, "state", "due_on"), Index(None, "for_id", "state"))

    key: Mapped[str] = mapped_column(String(36), unique=True)
    title: Mapped[str] = mapped_column(Words(120))
    note: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[TaskState] = mapped_column(coded(TaskState), default=TaskState.OPEN)
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), index=True)
    for_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    """Who is to do it; None: who made it, who is no employee."""
    made_by: Mapped[int]
    """The operator from whom it is."""
    maker: Mapped[str] = mapped_column(String(60), default="")
    """What he is called."""
    made_at: Mapped[datetime] = mapped_column(Moment)
    due_on: Mapped[date]
    due_time: Mapped[time | None]
    checklist: Mapped[str] = mapped_column(Text, default="[]")
    """JSON: pairs of a text and whether it is done."""
    answer: Mapped[str] = mapped_column(String(200), default="")
    """What came of it, or why it was refused."""
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_by: Mapped[str] = mapped_column(String(60), default="")

    party: Mapped[Party | None] = relationship()
    doer: Mapped[Employee | None] = relationship()


class TaskComment(Base):
    """What somebody said about a task."""

    __tablename__ = "task_comment"

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime] = mapped_column(Moment)
    author: Mapped[str] = mapped_column(String(60))
    text: Mapped[str] = mapped_column(Text)


class OwnRule(Versioned, Base):
    """A rule of the office's own: a condition over the facts of a customer, and what is to be done then."""

    __tablename__ = "own_rule"

    name: Mapped[str] = mapped_column(Words(60))
    conditions: Mapped[str] = mapped_column(Text)
    """JSON: triples of a fact, a comparison and a value."""
    advice: Mapped[str] = mapped_column(String(120), default="")
    """What is to be done, in the words of who made it."""
    holds_days: Mapped[int] = mapped_column(default=30)
    """For so long a task that was done does not come again."""
    is_on: Mapped[bool] = mapped_column(default=False)
    doer: Mapped[str] = mapped_column(String(60), default="", server_default="")
    """Who does it, as ``domain.affairs.own_rules.doer_of`` reads it; empty: the owner of the customer."""


class ReportReader(Base):
    """A colleague who is to look at a scheduled report, too."""

    __tablename__ = "report_reader"
    __table_args__ = (UniqueConstraint("scheduled_id", "employee_id"),)

    scheduled_id: Mapped[int] = mapped_column(ForeignKey("scheduled_report.id", ondelete="CASCADE"))
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)


class ScheduledReport(Versioned, Base):
    """A kept report that is to be looked at on certain days 定时报表."""

    __tablename__ = "scheduled_report"

    operator_id: Mapped[int] = mapped_column(index=True)
    """Who set it."""
    maker: Mapped[str] = mapped_column(String(60), default="")
    """What he is called."""
    view_id: Mapped[int | None] = mapped_column(ForeignKey("saved_view.id", ondelete="CASCADE"), index=True)
    """The kept report, with which it goes; None for one that every office has."""
    shipped: Mapped[str] = mapped_column(String(80), default="")
    """The name of one that every office has."""
    rhythm: Mapped[str] = mapped_column(String(12))
    """See ``domain.analysis.timing``."""
    since: Mapped[date]
    """The first day on which it can fall due."""

    readers: Mapped[list[ReportReader]] = relationship(cascade="all, delete-orphan")
    view: Mapped[SavedView | None] = relationship()
    """For whoever may see the time, even if the view is a colleague's own."""

    party_id = None
    """It is about nobody, unlike what else stands on the desk."""


class PlannedContact(Base):
    """One customer on one day of a contact plan."""

    __tablename__ = "planned_contact"
    __table_args__ = (Index(None, "plan_id", "day"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("contact_plan.id", ondelete="CASCADE"))
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(String(24))
    figure: Mapped[str] = mapped_column(String(80), default="")
    """What the reason counted, such as the days of a grade or the number of a quote."""


class ContactPlan(Versioned, Base):
    """Whom a salesperson is to contact in a month, day by day 月联系计划."""

    __tablename__ = "contact_plan"
    __table_args__ = (UniqueConstraint("month", "employee_id"),)

    month: Mapped[date]
    """Its first day."""
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    state: Mapped[PlanState] = mapped_column(coded(PlanState), default=PlanState.DRAFT)
    made_at: Mapped[datetime] = mapped_column(Moment)
    approved_at: Mapped[datetime | None] = mapped_column(Moment)
    approved_by: Mapped[str] = mapped_column(String(60), default="")
    lines: Mapped[list[PlannedContact]] = relationship(cascade="all, delete-orphan")
