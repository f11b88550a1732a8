"""Kept reports as an operator may read them."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.dimensions import DIMENSIONS
from crm_desktop.domain.analysis.kept import KeptReport, read
from crm_desktop.domain.analysis.own import own_dimensions, own_measures
from crm_desktop.domain.analysis.shipped import SHIPPED


def read_for(text: str, today: date, access: Access, language: str = "") -> KeptReport | None:
    """A kept report; None for what cannot be read, or counts what is not for this operator."""
    known = {**DIMENSIONS, **own_dimensions(access, language)}
    report = read(text, today, known, own_measures(access, language))
    return report if report is not None and report.is_seen_by(access) else None


def shipped_for(name: str, access: Access) -> KeptReport | None:
    """One of those that every office has; None if it counts what is not for this operator, or there is none."""
    report = SHIPPED.get(name)
    return report if report is not None and report.is_seen_by(access) else None
