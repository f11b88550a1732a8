"""Return notes 退货单."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.kinds.kind import CatalogueField, DocumentKind
from crm_desktop.print_templates.kinds.sales import sales_groups, sales_lines, sales_sums

KIND = DocumentKind(
    key="sales_return",
    title=QT_TRANSLATE_NOOP("print_templates", "Return note"),
    number="TH-20261120-002",
    groups=sales_groups(
        (
            CatalogueField(
                "delivery_number", QT_TRANSLATE_NOOP("print_templates", "Of delivery note"), "FH-20261112-003"
            ),
            CatalogueField("reason", QT_TRANSLATE_NOOP("print_templates", "Reason"), "规格发错，客户要求退回"),
        ),
        (
            CatalogueField(
                "for_replacement",
                QT_TRANSLATE_NOOP("print_templates", "Whether to be replaced"),
                False,  # noqa: FBT003 - a sample value
            ),
        ),
    ),
    templates=("sales_return_three_part", "sales_return_a4"),
    sample_lines=sales_lines,
    sums=sales_sums,
)
