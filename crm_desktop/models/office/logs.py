"""What the program writes down about itself: alerts, and the versions of the layout."""

from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.domain.alerts import AlertKind
from crm_desktop.models.base import Base
from crm_desktop.models.types import Moment, coded


class Alert(Base):
    """Something that a manager must hear of; what happens again while nobody saw to it is counted in one row."""

    __tablename__ = "alert"
    __table_args__ = (Index("ix_alert_open", "handled_at", "last_at"),)

    kind: Mapped[AlertKind] = mapped_column(coded(AlertKind))
    subject: Mapped[str] = mapped_column(String(120), default="")
    """What it is about, such as a log-in name or a printer."""
    detail: Mapped[str] = mapped_column(Text, default="")
    first_at: Mapped[datetime] = mapped_column(Moment)
    last_at: Mapped[datetime] = mapped_column(Moment)
    times: Mapped[int] = mapped_column(default=1)
    raised_by: Mapped[str] = mapped_column(String(60), default="")
    """In whose window it was noticed."""
    handled_at: Mapped[datetime | None] = mapped_column(Moment)
    handled_by: Mapped[str] = mapped_column(String(60), default="")
    note: Mapped[str] = mapped_column(Text, default="")


class LayoutChange(Base):
    """The layout of the office was made, or brought up to that of another version of the program."""

    __tablename__ = "layout_change"

    at: Mapped[datetime] = mapped_column(Moment)
    from_layout: Mapped[int] = mapped_column(default=0)
    """0 for an office that was made."""
    to_layout: Mapped[int]
    program: Mapped[str] = mapped_column(String(40), default="")
    account: Mapped[str] = mapped_column(String(120), default="")
    """Who was logged in to the computer: nobody has entered the office by then."""
    steps: Mapped[str] = mapped_column(Text, default="")
    backup: Mapped[str] = mapped_column(Text, default="")
    """The copy that was made before."""
