"""Quotes 报价单."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind
from crm_desktop.print_templates.kinds.sales import sales_groups, sales_lines, sales_sums

KIND = DocumentKind(
    key="quote",
    title=QT_TRANSLATE_NOOP("print_templates", "Quote"),
    number="QT-20261120-004",
    groups=sales_groups(
        (
            CatalogueField(
                "valid_until", QT_TRANSLATE_NOOP("print_templates", "Valid until"), date(2026, 12, 20), "date"
            ),
            CatalogueField("terms", QT_TRANSLATE_NOOP("print_templates", "Payment terms"), "月结 30 天"),
            CatalogueField(
                "delivery_terms", QT_TRANSLATE_NOOP("print_templates", "Delivery terms"), "下单后 7 天内送货上门"
            ),
        )
    ),
    templates=("quote_a4", "quote_whole", "quote_three_part"),
    sample_lines=sales_lines,
    sums=sales_sums,
)
