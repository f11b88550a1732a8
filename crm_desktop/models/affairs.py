"""What became of what was to be seen to."""

from datetime import datetime

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base
from crm_desktop.models.types import Moment


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
    handed_by: Mapped[int | None] = mapped_column(index=True)
    """The operator who did so: two can have one name. None where that was so before he was kept."""
