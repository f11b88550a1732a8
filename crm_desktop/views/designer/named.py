"""What things are called on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.print_templates.catalogue import field_groups
from crm_desktop.print_templates.errors import BadExpression
from crm_desktop.print_templates.expression import Placeholder, parse_text
from crm_desktop.print_templates.template import (
    AnyItem,
    BandKind,
    BarcodeItem,
    BoxItem,
    DigitsItem,
    LineItem,
    PictureItem,
    TableItem,
    Template,
    TextItem,
)

BANDS: Mapping[BandKind, str] = {
    BandKind.PAGE_HEAD: QT_TRANSLATE_NOOP("designer", "Page head"),
    BandKind.DOCUMENT_HEAD: QT_TRANSLATE_NOOP("designer", "Document head"),
    BandKind.DETAIL: QT_TRANSLATE_NOOP("designer", "Detail"),
    BandKind.TOTALS: QT_TRANSLATE_NOOP("designer", "Totals"),
    BandKind.DOCUMENT_FOOT: QT_TRANSLATE_NOOP("designer", "Document foot"),
    BandKind.PAGE_FOOT: QT_TRANSLATE_NOOP("designer", "Page foot"),
}
KINDS: Mapping[type, tuple[str, str]] = {
    TextItem: (QT_TRANSLATE_NOOP("designer", "Text"), "text"),
    LineItem: (QT_TRANSLATE_NOOP("designer", "Line"), "line"),
    BoxItem: (QT_TRANSLATE_NOOP("designer", "Box"), "box"),
    PictureItem: (QT_TRANSLATE_NOOP("designer", "Picture"), "picture"),
    BarcodeItem: (QT_TRANSLATE_NOOP("designer", "Bar code"), "code"),
    DigitsItem: (QT_TRANSLATE_NOOP("designer", "Digit boxes"), "digits"),
    TableItem: (QT_TRANSLATE_NOOP("designer", "Table"), "table"),
}
LONGEST = 14
_AROUND = " ：:，,·（()￥"


def said(text: str) -> str:
    """A marked text of this package in the language of the user."""
    return QCoreApplication.translate("designer", text)


def band_name(kind: BandKind) -> str:
    """What a band is called."""
    return said(BANDS[kind])


def field_name(kind: str, name: str) -> str:
    """What a field such as ``customer.name`` is called; its own text when it is no single field."""
    return _field_names(kind, _language()).get(name, name)


def _language() -> str:
    return QCoreApplication.translate("print_templates", "Customer name")


@cache
def _field_names(kind: str, _language_mark: str) -> dict[str, str]:
    return {
        f"{group.name}.{entry.name}": QCoreApplication.translate("print_templates", entry.label)
        for group in field_groups(kind)
        for entry in group.fields
    }


def item_name(template: Template, item: AnyItem) -> str:
    """A short name for an item: its words, its field, or its kind."""
    words = said(KINDS[type(item)][0])
    if isinstance(item, TextItem):
        words = text_name(template.kind, item.text) or words
    elif isinstance(item, BarcodeItem | DigitsItem) and item.expression:
        words = field_name(template.kind, item.expression)
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def text_name(kind: str, text: str) -> str:
    """The first words of a text, or the name of its first field."""
    try:
        parts = parse_text(text)
    except BadExpression:
        return text.strip()
    for part in parts:
        words = field_name(kind, part.source.partition("|")[0].strip()) if isinstance(part, Placeholder) else part
        if words.strip(_AROUND):
            return words.strip(_AROUND)
    return ""
