"""The columns of the office's own working days."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind

WORKING_CALENDAR = "working_calendar"


def calendar_columns() -> tuple[Column[Any], ...]:
    """Rows are ``queries.office.working_calendar.SpanRow``."""
    return (
        Column(
            "first_on", QT_TRANSLATE_NOOP("working_calendar", "First day"), lambda row: row.first_on, Kind.DATE, 110
        ),
        Column("last_on", QT_TRANSLATE_NOOP("working_calendar", "Last day"), lambda row: row.last_on, Kind.DATE, 110),
        Column("name", QT_TRANSLATE_NOOP("working_calendar", "Name"), lambda row: row.name, width=240),
        Column("is_work", QT_TRANSLATE_NOOP("working_calendar", "Worked"), lambda row: row.is_work, Kind.FLAG, 80),
    )
