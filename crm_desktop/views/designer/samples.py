"""What a field says in the document that is shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.print_templates.catalogue import CatalogueField
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import FORMATS, Misfit, Value, as_text

LONGEST = 24


def sample_text(document: PrintData, group: str, entry: CatalogueField) -> str:
    """The value of a field in its usual format, short enough for a list."""
    value = _value(document, group, entry)
    if entry.is_picture:
        return QCoreApplication.translate("designer", "Picture") if value else ""
    if value is None:
        return ""
    show = FORMATS.get(entry.format_name)
    try:
        text = show(value, document.language) if show else as_text(value)
    except Misfit:
        text = as_text(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _value(document: PrintData, group: str, entry: CatalogueField) -> Value:
    if group == "line":
        first = document.lines[0] if document.lines else {}
        return first.get(entry.name, entry.sample if not document.lines else None)
    fields = document.fields.get(group)
    if fields is None:
        return entry.sample
    return fields.get(entry.name)
