"""The reports that every office has from the first day: requests under a name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.spans import Span
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_NO_DAYS = Period(date.min, date.min)
"""The spans of these reports say their days."""
_ORDERED = facts.ORDERS.measures[0]

SHIPPED: Mapping[str, KeptReport] = {
    name: KeptReport(request, span)
    for name, span, request in (
        (
            QT_TRANSLATE_NOOP("analysis", "Brands by month"),
            Span.THIS_YEAR,
            CubeRequest(
                rows=(dimensions.BRAND,),
                column=dimensions.MONTH,
                measures=(measures.SALES,),
                period=_NO_DAYS,
                against=Against.LAST_YEAR,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Salespeople by month"),
            Span.TWELVE_MONTHS,
            CubeRequest(
                rows=(dimensions.DEPARTMENT, dimensions.SALESPERSON),
                column=dimensions.MONTH,
                measures=(measures.SALES,),
                period=_NO_DAYS,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Best customers against last year"),
            Span.THIS_YEAR,
            CubeRequest(
                rows=(dimensions.CUSTOMER,),
                measures=(measures.SALES, measures.DOCUMENTS, measures.LAST_DAY),
                period=_NO_DAYS,
                against=Against.LAST_YEAR,
                most=20,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Best products"),
            Span.THIS_YEAR,
            CubeRequest(
                rows=(dimensions.PRODUCT,),
                measures=(measures.SALES, measures.QUANTITY, measures.AVERAGE_PRICE, measures.CUSTOMERS),
                period=_NO_DAYS,
                most=50,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Regions and grades by quarter"),
            Span.THIS_YEAR,
            CubeRequest(
                rows=(dimensions.REGION, dimensions.GRADE),
                column=dimensions.QUARTER,
                measures=(measures.SALES, measures.CUSTOMERS),
                period=_NO_DAYS,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Categories: returns"),
            Span.TWELVE_MONTHS,
            CubeRequest(
                rows=(dimensions.CATEGORY, dimensions.SUBCATEGORY),
                measures=(measures.DELIVERED, measures.RETURNED, measures.RETURN_RATE),
                period=_NO_DAYS,
                sort=measures.RETURNED,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Orders by weekday"),
            Span.TWELVE_MONTHS,
            CubeRequest(
                fact=facts.ORDERS,
                rows=(dimensions.WEEKDAY,),
                measures=(_ORDERED, measures.DOCUMENTS, measures.AVERAGE_DOCUMENT),
                period=_NO_DAYS,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Profit of brands by month"),
            Span.THIS_YEAR,
            CubeRequest(
                rows=(dimensions.BRAND,),
                column=dimensions.MONTH,
                measures=(measures.PROFIT, measures.MARGIN),
                period=_NO_DAYS,
            ),
        ),
    )
}
"""By their marked names (context ``analysis``), in the order in which they are offered."""
