"""What things are called on the screen, and a template that shows the names of its fields instead of values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
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
    Format,
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
LONGEST, LONGEST_FORMULA = 14, 28
_AROUND = " ：:，,·（()￥"
_FIELD = re.compile(r"\b[a-z_]+\.[a-z_]+\b")


def said(text: str) -> str:
    """A marked text of this package in the language of the user."""
    return QCoreApplication.translate("designer", text)


def band_name(kind: BandKind) -> str:
    """What a band is called."""
    return said(BANDS[kind])


def field_name(kind: str, name: str) -> str:
    """What a field such as ``customer.name`` is called; its own text when it is no single field."""
    return _field_names(kind, _language()).get(name, name)


def formula_name(kind: str, source: str) -> str:
    """A field's name, or a formula with the names of its fields, short enough to stand on paper."""
    names = _field_names(kind, _language())
    named = _FIELD.sub(lambda found: names.get(found.group(), found.group()), source.strip())
    return named if len(named) <= LONGEST_FORMULA else named[: LONGEST_FORMULA - 1] + "…"


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


def with_names(template: Template) -> Template:
    """The same template with the names of fields where their values would stand."""
    kind = template.kind
    texts = {
        language: {key: _named_text(kind, text) for key, text in words.items()}
        for language, words in template.texts.items()
    }
    bands = tuple(replace(band, items=tuple(_named(kind, item) for item in band.items)) for band in template.bands)
    return replace(template, bands=bands, texts=texts)


def _named(kind: str, item: AnyItem) -> AnyItem:
    if isinstance(item, TextItem):
        return replace(item, text=_named_text(kind, item.text), format=Format(), style_if=())
    if isinstance(item, TableItem):
        columns = tuple(
            replace(column, expression=_literal(formula_name(kind, column.expression)), format=Format(), style_if=())
            for column in item.columns
        )
        rows = tuple(
            replace(row, cells=tuple(replace(cell, text=_named_text(kind, cell.text)) for cell in row.cells))
            for row in item.extra_rows
        )
        return replace(item, columns=columns, extra_rows=rows)
    return item


def _named_text(kind: str, text: str) -> str:
    try:
        parts = parse_text(text)
    except BadExpression:
        return text
    named = ""
    for part in parts:
        if isinstance(part, Placeholder):
            named += f"[{formula_name(kind, part.source.partition('|')[0])}]"
        else:
            named += part
    return named.replace("{", "{{").replace("}", "}}")


def _literal(text: str) -> str:
    return '"[' + text.replace('"', "'") + ']"'
