"""A template that shows the names of its fields instead of values."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.print_templates.errors import BadExpression
from crm_desktop.print_templates.expression import Placeholder, parse_text
from crm_desktop.print_templates.template import AnyItem, Format, TableItem, Template, TextItem
from crm_desktop.views.designer.content_words import content_words

LONGEST = 28


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
            replace(column, expression=_literal(_short(kind, column.expression)), format=Format(), style_if=())
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
            named += f"[{_short(kind, part.source.partition('|')[0])}]"
        else:
            named += part
    return named.replace("{", "{{").replace("}", "}}")


def _literal(text: str) -> str:
    return '"[' + text.replace('"', "'") + ']"'


def _short(kind: str, source: str) -> str:
    """What a formula shows, short enough to stand on paper."""
    words = content_words(kind, source)
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
