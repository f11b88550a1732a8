"""Envelopes 信封."""

from __future__ import annotations

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.drawn import drawn
from crm_desktop.print_templates.kinds.customers import FILE_GROUPS, people
from crm_desktop.print_templates.kinds.kind import DocumentKind

KIND = DocumentKind(
    key="envelope",
    title=QT_TRANSLATE_NOOP("print_templates", "Envelope"),
    number="C00217",
    groups=FILE_GROUPS,
    templates=drawn("envelope_dl"),
    sample_lines=people,
)
