"""Days that the office has entered as free or as worked."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from crm_desktop.models.base import Base, Versioned
from crm_desktop.models.sorting import Words


class CalendarSpan(Versioned, Base):
    """A holiday, or days that are worked for one; no two spans share a day 放假调休."""

    __tablename__ = "calendar_span"

    name: Mapped[str] = mapped_column(Words(40))
    first_on: Mapped[date] = mapped_column(index=True)
    last_on: Mapped[date]
    is_work: Mapped[bool] = mapped_column(default=False)
