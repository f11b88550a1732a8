"""Delivery notes 送货单."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind
from crm_desktop.print_templates.kinds.sales import ADDRESS, CUSTOMER_ORDER, sales_groups, sales_lines, sales_sums

KIND = DocumentKind(
    key="delivery",
    title=QT_TRANSLATE_NOOP("print_templates", "Delivery note"),
    number="FH-20261120-004",
    groups=sales_groups(
        (
            CatalogueField("order_numbers", QT_TRANSLATE_NOOP("print_templates", "From orders"), "SO-20261112-005"),
            CUSTOMER_ORDER,
            CatalogueField("warehouse", QT_TRANSLATE_NOOP("print_templates", "Warehouse"), "主仓"),
            ADDRESS,
            CatalogueField("carrier", QT_TRANSLATE_NOOP("print_templates", "Carrier"), "自送"),
        )
    ),
    templates=("delivery_three_part", "delivery_third", "delivery_a5", "delivery_a4"),
    sample_lines=sales_lines,
    sums=sales_sums,
)
