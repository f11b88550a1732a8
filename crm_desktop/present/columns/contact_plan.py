"""The columns of a contact plan: one declaration for screen, sheet, print and command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from crm_desktop.domain.affairs.contact_plan import PlanReason
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone

CONTACT_PLAN = "contact_plan"
REASONS: Mapping[PlanReason, str] = {
    PlanReason.BIRTHDAY: QT_TRANSLATE_NOOP("contact_plan", "birthday of {figure}"),
    PlanReason.OFFER: QT_TRANSLATE_NOOP("contact_plan", "quote {figure} is open"),
    PlanReason.DEBT: QT_TRANSLATE_NOOP("contact_plan", "money due since {figure}"),
    PlanReason.CYCLE: QT_TRANSLATE_NOOP("contact_plan", "orders every {figure} days, the next one is to be expected"),
    PlanReason.GRADE: QT_TRANSLATE_NOOP("contact_plan", "every {figure} working days by grade"),
}
NAMES: Mapping[PlanReason, str] = {
    PlanReason.GRADE: QT_TRANSLATE_NOOP("contact_plan", "by grade"),
    PlanReason.OFFER: QT_TRANSLATE_NOOP("contact_plan", "quotes"),
    PlanReason.DEBT: QT_TRANSLATE_NOOP("contact_plan", "money due"),
    PlanReason.CYCLE: QT_TRANSLATE_NOOP("contact_plan", "cycle of orders"),
    PlanReason.BIRTHDAY: QT_TRANSLATE_NOOP("contact_plan", "birthdays"),
}
"""In the order in which they are counted."""
NOT_APPROVED = QT_TRANSLATE_NOOP("contact_plan", "not approved yet")
APPROVED_BY = QT_TRANSLATE_NOOP("contact_plan", "approved by {name}")
Say = Callable[[str, str], str]
"""Gives the words for a marked text, by its context."""


def said_reason(reason: PlanReason, figure: str, say: Say) -> str:
    """Why somebody is in a plan, in words."""
    return say(CONTACT_PLAN, REASONS[reason]).format(figure=figure)


def counted_reasons(counts: Mapping[PlanReason, int], say: Say) -> str:
    """How many there are for each reason, in words."""
    return " · ".join(f"{say(CONTACT_PLAN, text)} {counts[one]}" for one, text in NAMES.items() if counts.get(one))


def said_state(approved_by: str, say: Say) -> str:
    """Whether a plan was approved, and by whom; nobody's name is one that is not."""
    return say(CONTACT_PLAN, APPROVED_BY).format(name=approved_by) if approved_by else say(CONTACT_PLAN, NOT_APPROVED)


def plan_columns(clock: Clock, why: Callable[[Any], str], weekday: Callable[[date], str]) -> tuple[Column[Any], ...]:
    """Rows are ``queries.parties.contact_plans.PlannedRow``; ``why`` and ``weekday`` say reasons and days in words."""

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
