"""On which days the office works: what it has entered, before what the law and the state name."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.working_calendar import days_from
from crm_desktop.models.office.working_calendar import CalendarSpan
from crm_desktop.present.working_days import WorkingDays


def working_days_of(session: Session) -> WorkingDays:
    """The working days of the office."""
    spans = session.execute(select(CalendarSpan.first_on, CalendarSpan.last_on, CalendarSpan.is_work))
    return WorkingDays({day: is_work for first, last, is_work in spans for day in days_from(first, last)})
