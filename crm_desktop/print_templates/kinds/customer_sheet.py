"""The file sheet of a customer 客户档案表."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.drawn import drawn
from crm_desktop.print_templates.kinds.customers import FILE_GROUPS, people
from crm_desktop.print_templates.kinds.kind import DocumentKind

KIND = DocumentKind(
    key="customer_sheet",
    title=QT_TRANSLATE_NOOP("print_templates", "Customer file sheet"),
    number="C00217",
    groups=FILE_GROUPS,
    templates=drawn("customer_sheet_a4"),
    sample_lines=people,
)
