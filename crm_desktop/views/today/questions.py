"""What Today asks; each question is loaded by the lane that answers it, so that the first window need not wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crm_desktop.queries.analysis.today import TodayFigures
    from crm_desktop.queries.money.aging import AgingSummary
    from crm_desktop.queries.office.logs import AlertRow


def today_figures(*of_whom: Any, **params: Any) -> TodayFigures:
    """See ``queries.analysis.today``."""
    from crm_desktop.queries.analysis.today import today_figures as query

    return query(*of_whom, **params)


def open_alerts(*of_whom: Any, **params: Any) -> tuple[AlertRow, ...]:
    """See ``queries.office.logs``."""
    from crm_desktop.queries.office.logs import open_alerts as query

    return query(*of_whom, **params)


def aging_summary(*of_whom: Any, **params: Any) -> AgingSummary:
    """See ``queries.money.aging``."""
    from crm_desktop.queries.money.aging import aging_summary as query

    return query(*of_whom, **params)
