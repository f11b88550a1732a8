"""Order confirmations 销售订单."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind
from crm_desktop.print_templates.kinds.sales import ADDRESS, CUSTOMER_ORDER, sales_groups, sales_lines, sales_sums

KIND = DocumentKind(
    key="sales_order",
    title=QT_TRANSLATE_NOOP("print_templates", "Order confirmation"),
    number="SO-20261120-004",
    groups=sales_groups(
        (
            CatalogueField(
                "delivery_date", QT_TRANSLATE_NOOP("print_templates", "Deliver by"), date(2026, 11, 25), "date"
            ),
            CUSTOMER_ORDER,
            ADDRESS,
        )
    ),
    templates=("sales_order_a4", "sales_order_three_part"),
    sample_lines=sales_lines,
    sums=sales_sums,
)
