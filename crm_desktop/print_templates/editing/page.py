"""Bands, paper, copies and words of a template."""

from __future__ import annotations

import re
from dataclasses import replace

from crm_desktop.print_templates.editing.errors import ImpossiblePaper
from crm_desktop.print_templates.editing.parts import exact, extent, find, replace_item, set_band, with_bands
from crm_desktop.print_templates.editing.tables import replace_column, set_extra_row, table_of
from crm_desktop.print_templates.papers import LARGEST, SMALLEST, Paper
from crm_desktop.print_templates.template import Band, BandKind, Copies, TableItem, Template, TextItem

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def resize_band(template: Template, kind: BandKind, height: float) -> Template:
    """Make a band higher or lower, but not lower than its items need, nor higher than the paper."""
    band = template.band(kind) or Band(kind=kind)
    bottoms = [item.y + extent(item)[1] for item in band.items if not isinstance(item, TableItem)]
    least = min(max([0.0, *bottoms]), band.height)
    return set_band(template, replace(band, height=exact(min(max(height, least), template.paper.height))))


def remove_band(template: Template, kind: BandKind) -> Template:
    """Take a band away with all that stands in it."""
    gone = {item.id for band in template.bands if band.kind is kind for item in band.items}
    texts = {
        language: {key: text for key, text in words.items() if key.partition(".")[0] not in gone}
        for language, words in template.texts.items()
    }
    rest = with_bands(template, (band for band in template.bands if band.kind is not kind))
    return replace(rest, texts=texts)


def set_paper(template: Template, paper: Paper, *, top: float | None = None, bottom: float | None = None) -> Template:
    """Choose the paper, and how far from its edges the bands begin and end.

    Raises:
        ImpossiblePaper: when it is smaller or larger than printers take.
    """
    size = replace(paper, width=exact(paper.width), height=exact(paper.height))
    if not (SMALLEST <= size.width <= LARGEST and SMALLEST <= size.height <= LARGEST):
        raise ImpossiblePaper(least=int(SMALLEST), most=int(LARGEST))
    return replace(
        template,
        paper=size,
        top=_margin(template.top if top is None else top, size),
        bottom=_margin(template.bottom if bottom is None else bottom, size),
    )


def _margin(length: float, paper: Paper) -> float:
    return exact(min(max(length, 0.0), paper.height / 2))


def set_copies(template: Template, copies: Copies) -> Template:
    """Choose the copies; labels that are gone lose their texts in other languages."""
    keys = {f"copy.{label.id}" for label in copies.labels}
    texts = {
        language: {key: text for key, text in words.items() if not key.startswith("copy.") or key in keys}
        for language, words in template.texts.items()
    }
    return replace(template, copies=copies, texts=texts)


def set_words(template: Template, key: str, text: str, language: str = "") -> Template:
    """Write a text: in the language, if the template has words of its own for it, otherwise the template's own.

    ``key`` is as in ``Template.texts``. When other fields stand in the template's own text than before, the texts in
    other languages go: they would show the former fields.

    Raises:
        NoSuchItem: when there is no such text.
    """
    if key in template.texts.get(language, {}):
        return replace(template, texts={**template.texts, language: {**template.texts[language], key: text}})
    changed, before = _with_own_words(template, key, text)
    if sorted(_PLACEHOLDER.findall(before)) == sorted(_PLACEHOLDER.findall(text)):
        return changed
    texts = {name: {at: word for at, word in words.items() if at != key} for name, words in template.texts.items()}
    return replace(changed, texts=texts)


def _with_own_words(template: Template, key: str, text: str) -> tuple[Template, str]:
    first, _, rest = key.partition(".")
    if first == "copy":
        labels = template.copies.labels
        before = next((label.label for label in labels if label.id == rest), "")
        new = tuple(replace(label, label=text) if label.id == rest else label for label in labels)
        return replace(template, copies=replace(template.copies, labels=new)), before
    item = find(template, first)
    if isinstance(item, TextItem):
        return replace_item(template, replace(item, text=text)), item.text
    return _with_table_words(template, first, rest, text)


def _with_table_words(template: Template, table_id: str, rest: str, text: str) -> tuple[Template, str]:
    table = table_of(template, table_id)
    row_id, _, column_id = rest.rpartition(".")
    for column in table.columns:
        if not row_id and column.id == column_id:
            return replace_column(template, table_id, replace(column, title=text)), column.title
        if row_id == "group" and column.id == column_id:
            columns = tuple(
                replace(other, group=text) if other.group == column.group else other for other in table.columns
            )
            return replace_item(template, replace(table, columns=columns)), column.group
    for row in table.extra_rows:
        for cell in row.cells:
            if row.id == row_id and cell.column == column_id:
                cells = tuple(replace(other, text=text) if other is cell else other for other in row.cells)
                return set_extra_row(template, table_id, replace(row, cells=cells)), cell.text
    return template, text
