"""The words of contact plans in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.affairs.contact_plan import PlanReason
from crm_desktop.present.columns.contact_plan import counted_reasons, said_reason, said_state


def plan_reason(reason: PlanReason, figure: str) -> str:
    """Why somebody is in a plan."""
    return said_reason(reason, figure, QCoreApplication.translate)


def reasons_counted(counts: Mapping[PlanReason, int]) -> str:
    """How many there are for each reason."""
    return counted_reasons(counts, QCoreApplication.translate)


def plan_state(approved_by: str) -> str:
    """Whether a plan was approved, and by whom."""
    return said_state(approved_by, QCoreApplication.translate)
