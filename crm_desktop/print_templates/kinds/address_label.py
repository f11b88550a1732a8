"""Address labels 地址标签."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.drawn import drawn
from crm_desktop.print_templates.kinds.customers import FILE_GROUPS, people
from crm_desktop.print_templates.kinds.kind import DocumentKind

KIND = DocumentKind(
    key="address_label",
    title=QT_TRANSLATE_NOOP("print_templates", "Address label"),
    number="C00217",
    groups=FILE_GROUPS,
    templates=drawn("address_label_100"),
    sample_lines=people,
)
