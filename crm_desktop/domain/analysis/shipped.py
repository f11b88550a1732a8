"""The reports that every office has from the first day: requests under a name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.facts import (
    COLLECTED,
    DUE,
    ORDERS,
    PAYABLES,
    RECEIVABLES,
    RECEIVED,
    SALES,
    TALKS,
    Fact,
)
from crm_desktop.domain.analysis.kept import KeptReport
from crm_desktop.domain.analysis.looks import Chart, Looks
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.spans import Span
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

_NO_DAYS = Period(date.min, date.min)
"""The spans of these reports say their days."""


def _asked(
    fact: Fact, rows: tuple[Dimension, ...], *values: str, column: Dimension | None = None, **more: Any
) -> CubeRequest:
    """A request by the codes of its measures."""
    chosen = tuple(one for code in values if (one := fact.measure(code)) is not None)
    return CubeRequest(fact=fact, rows=rows, column=column, measures=chosen, period=_NO_DAYS, **more)


SHIPPED: Mapping[str, KeptReport] = {
    name: KeptReport(request, span, looks)
    for name, span, looks, request in (
        (
            QT_TRANSLATE_NOOP("analysis", "Brands by month"),
            Span.THIS_YEAR,
            Looks(),
            _asked(SALES, (dimensions.BRAND,), "sales", column=dimensions.MONTH, against=Against.LAST_YEAR),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Salespeople by month"),
            Span.TWELVE_MONTHS,
            Looks(Chart.STACKED),
            _asked(SALES, (dimensions.DEPARTMENT, dimensions.SALESPERSON), "sales", column=dimensions.MONTH),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Best customers against last year"),
            Span.THIS_YEAR,
            Looks(),
            _asked(
                SALES,
                (dimensions.CUSTOMER,),
                *("sales", "documents", "last-day"),
                against=Against.LAST_YEAR,
                most=20,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Customers by month"),
            Span.TWELVE_MONTHS,
            Looks(heat=True),
            _asked(SALES, (dimensions.CUSTOMER,), "sales", column=dimensions.MONTH, most=50),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "What customers buy"),
            Span.THIS_YEAR,
            Looks(),
            _asked(
                SALES,
                (dimensions.CUSTOMER, dimensions.CATEGORY),
                *("sales", "quantity", "products", "last-day"),
                most=50,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Types of business"),
            Span.THIS_YEAR,
            Looks(),
            _asked(
                SALES,
                (dimensions.BUSINESS_TYPE,),
                *("sales", "customers", "documents", "average-document"),
                against=Against.LAST_YEAR,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Best products"),
            Span.THIS_YEAR,
            Looks(Chart.PARETO),
            _asked(SALES, (dimensions.PRODUCT,), "sales", "quantity", "average-price", "customers", most=50),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Products by region"),
            Span.THIS_YEAR,
            Looks(heat=True),
            _asked(SALES, (dimensions.CATEGORY, dimensions.PRODUCT), "customers", column=dimensions.REGION),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Regions and grades by quarter"),
            Span.THIS_YEAR,
            Looks(),
            _asked(SALES, (dimensions.REGION, dimensions.GRADE), "sales", "customers", column=dimensions.QUARTER),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Sales by day"),
            Span.THIS_MONTH,
            Looks(Chart.LINES),
            _asked(SALES, (dimensions.DAY,), "sales", "documents", against=Against.LAST_YEAR),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Categories: returns"),
            Span.TWELVE_MONTHS,
            Looks(),
            _asked(
                SALES,
                (dimensions.CATEGORY, dimensions.SUBCATEGORY),
                *("delivered", "returned", "return-rate"),
                sort=SALES.measure("returned"),
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Orders by weekday"),
            Span.TWELVE_MONTHS,
            Looks(),
            _asked(ORDERS, (dimensions.WEEKDAY,), "ordered", "documents", "average-document"),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Profit of brands by month"),
            Span.THIS_YEAR,
            Looks(heat=True),
            _asked(SALES, (dimensions.BRAND,), "profit", "margin", column=dimensions.MONTH),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Receipts by month"),
            Span.TWELVE_MONTHS,
            Looks(Chart.STACKED),
            _asked(RECEIVED, (dimensions.METHOD,), "moved", column=dimensions.MONTH),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Receivables by age"),
            Span.ALL,
            Looks(),
            _asked(RECEIVABLES, (dimensions.OWNER, dimensions.CUSTOMER), "balance", column=dimensions.AGE),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Receivables by age at month ends"),
            Span.TWELVE_MONTHS,
            Looks(Chart.STACKED),
            _asked(RECEIVABLES, (dimensions.AGE,), "balance", column=dimensions.MONTH_END),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Who owes most"),
            Span.ALL,
            Looks(Chart.PARETO),
            _asked(
                RECEIVABLES,
                (dimensions.CUSTOMER,),
                *("balance", "overdue", "overdue-rate", "items", "first-due"),
                against=Against.LAST_YEAR,
                most=50,
            ),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Talks by colleague"),
            Span.TWELVE_MONTHS,
            Looks(heat=True),
            _asked(TALKS, (dimensions.SALESPERSON, dimensions.CHANNEL), "talks", column=dimensions.MONTH),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Discounts given"),
            Span.THIS_YEAR,
            Looks(),
            _asked(SALES, (dimensions.DISCOUNT, dimensions.SALESPERSON), "delivered", "documents", "customers"),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "New and old customers"),
            Span.THIS_YEAR,
            Looks(Chart.STACKED),
            _asked(SALES, (dimensions.NEWNESS,), "sales", "customers", column=dimensions.MONTH),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Payables by age"),
            Span.ALL,
            Looks(),
            _asked(PAYABLES, (dimensions.SUPPLIER,), "balance", column=dimensions.AGE),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Days to pay by customer"),
            Span.TWELVE_MONTHS,
            Looks(),
            _asked(COLLECTED, (dimensions.CUSTOMER,), "paid-off", "days-to-pay", "days-late", "last-day", most=50),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Days to pay by month"),
            Span.TWELVE_MONTHS,
            Looks(Chart.LINES),
            _asked(COLLECTED, (dimensions.MONTH,), "days-to-pay", "days-late", "paid-off"),
        ),
        (
            QT_TRANSLATE_NOOP("analysis", "Collection rate by month"),
            Span.TWELVE_MONTHS,
            Looks(Chart.LINES),
            _asked(DUE, (dimensions.MONTH,), "collection-rate", "fell-due", "settled", "customers"),
        ),
    )
}
"""By their marked names (context ``analysis``), in the order in which they are offered."""
