"""The reasons of contact plans in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.affairs.contact_plan import PlanReason
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_SENTENCES: Mapping[PlanReason, str] = {
    PlanReason.BIRTHDAY: QT_TRANSLATE_NOOP("contact_plan", "birthday of {figure}"),
    PlanReason.QUOTE: QT_TRANSLATE_NOOP("contact_plan", "quote {figure} is open"),
    PlanReason.DEBT: QT_TRANSLATE_NOOP("contact_plan", "money due since {figure}"),
    PlanReason.CYCLE: QT_TRANSLATE_NOOP("contact_plan", "orders every {figure} days, the next one is to be expected"),
    PlanReason.GRADE: QT_TRANSLATE_NOOP("contact_plan", "every {figure} working days by grade"),
}
_NAMES: Mapping[PlanReason, str] = {
    PlanReason.GRADE: QT_TRANSLATE_NOOP("contact_plan", "by grade"),
    PlanReason.QUOTE: QT_TRANSLATE_NOOP("contact_plan", "quotes"),
    PlanReason.DEBT: QT_TRANSLATE_NOOP("contact_plan", "money due"),
    PlanReason.CYCLE: QT_TRANSLATE_NOOP("contact_plan", "cycle of orders"),
    PlanReason.BIRTHDAY: QT_TRANSLATE_NOOP("contact_plan", "birthdays"),
}


def plan_reason(reason: PlanReason, figure: str) -> str:
    """Why somebody is in a plan."""
    return QCoreApplication.translate("contact_plan", _SENTENCES[reason]).format(figure=figure)


def reasons_counted(counts: Mapping[PlanReason, int]) -> str:
    """How many there are for each reason."""
    parts = [
        f"{QCoreApplication.translate('contact_plan', text)} {counts[reason]}"
        for reason, text in _NAMES.items()
        if counts.get(reason)
    ]
    return " · ".join(parts)
