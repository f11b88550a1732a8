"""The reasons of contact plans in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.affairs.contact_plan import PlanReason
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.contact_plan import said_reason

_NAMES: Mapping[PlanReason, str] = {
    PlanReason.GRADE: QT_TRANSLATE_NOOP("contact_plan", "by grade"),
    PlanReason.OFFER: QT_TRANSLATE_NOOP("contact_plan", "quotes"),
    PlanReason.DEBT: QT_TRANSLATE_NOOP("contact_plan", "money due"),
    PlanReason.CYCLE: QT_TRANSLATE_NOOP("contact_plan", "cycle of orders"),
    PlanReason.BIRTHDAY: QT_TRANSLATE_NOOP("contact_plan", "birthdays"),
}


def plan_reason(reason: PlanReason, figure: str) -> str:
    """Why somebody is in a plan."""
    return said_reason(reason, figure, QCoreApplication.translate)


def reasons_counted(counts: Mapping[PlanReason, int]) -> str:
    """How many there are for each reason."""
    parts = [
        f"{QCoreApplication.translate('contact_plan', text)} {counts[reason]}"
        for reason, text in _NAMES.items()
        if counts.get(reason)
    ]
    return " · ".join(parts)
