"""The columns of a contact plan: one declaration for screen, sheet, print and command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from crm_desktop.domain.clock import Clock
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone

CONTACT_PLAN = "contact_plan"


def plan_columns(clock: Clock, why: Callable[[Any], str], weekday: Callable[[date], str]) -> tuple[Column[Any], ...]:
    """Rows are ``queries.affairs.contact_plans.PlannedRow``; ``why`` and ``weekday`` say reasons and days in words."""

    def due(row: Any) -> Tone:
        if row.done_on is not None:
            return Tone.CLOSED
        return Tone.RED if row.day < clock.today() else Tone.PLAIN

    return (
        Column("day", QT_TRANSLATE_NOOP("contact_plan", "Day"), lambda row: row.day, Kind.DATE, 100, tone=due),
        Column(
            "weekday",
            QT_TRANSLATE_NOOP("contact_plan", "Weekday"),
            lambda row: weekday(row.day),
            width=70,
        ),
        Column("customer", QT_TRANSLATE_NOOP("contact_plan", "Customer"), lambda row: row.customer, width=180),
        Column("grade", QT_TRANSLATE_NOOP("contact_plan", "Grade"), lambda row: row.grade, width=60),
        Column("reason", QT_TRANSLATE_NOOP("contact_plan", "Why"), why, width=340),
        Column("done_on", QT_TRANSLATE_NOOP("contact_plan", "Done on"), lambda row: row.done_on, Kind.DATE, 100),
    )
