"""Lists that are wider than their paper: figures keep their room, and further columns go on on further pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from math import ceil

from crm_desktop.print_templates.document import ListColumn, PrintData
from crm_desktop.print_templates.functions import FORMATS, NOT_ADDED_UP
from crm_desktop.print_templates.lists import fitted
from crm_desktop.print_templates.metrics import NATIVE_SIZE, SMALLEST_SIZE, Face
from crm_desktop.print_templates.template import Align, BandKind, TableItem, Template

READABLE = 7.0
"""Points below which figures are not made smaller to bring all columns onto one page."""
_MOST_FOR_TEXT, _MOST_FOR_WRAPPED = 30.0, 14.0
"""Mm that a text claims for itself; what is longer is made smaller, or goes on in a second line."""
_MOST_FOR_HEADS = 0.3
"""Of the room: what stands at the left of each page."""
_LINES_OF_TITLE = 2
_FEW = 50
"""So many figures are all looked at; of more, the largest, the smallest and the longest."""

Part = list[tuple[ListColumn, float]]


def spread(template: Template, document: PrintData) -> tuple[Template, ...]:
    """The template with the columns of a list, once for each breadth of paper that they take.

    The first columns stand on each. What comes before the table is said on the first one only, what comes after it on
    the last one.
    """
    table = template.table
    if table is None or not document.columns:
        return (template,)
    room = sum(column.width for column in table.columns)
    whole = sum(column.width for column in document.columns)
    own = [column.width * room / whole for column in document.columns]
    longest: list[float] = []
    columns: Part = []
    for size in (table.style.size, READABLE):
        longest = [_longest(table, column, document, size) for column in document.columns]
        columns = [(one, min(width, _most_for(one))) for one, width in zip(document.columns, longest, strict=True)]
        if all(needed <= width for (_column, needed), width in zip(columns, own, strict=True)):
            return (fitted(template, document),)
        if sum(needed for _column, needed in columns) <= room:
            return (_with(template, document, _widened(columns, own, room)),)
    held = min(document.held, len(columns) - 1)
    most = room * _MOST_FOR_HEADS / max(held, 1)
    heads = [(column, min(longest[at], most)) for at, (column, _needed) in enumerate(columns[:held])]
    beside = room - sum(width for _column, width in heads)
    found = [
        _with(template, document, [*heads, *_stretched(part, beside)]) for part in _shared_out(columns[held:], beside)
    ]
    return tuple(_ends(one, first=one is found[0], last=one is found[-1]) for one in found)


def _with(template: Template, document: PrintData, columns: Part) -> Template:
    return fitted(template, replace(document, columns=[replace(column, width=width) for column, width in columns]))


def _ends(template: Template, *, first: bool, last: bool) -> Template:
    gone = {kind for kind, stays in ((BandKind.DOCUMENT_HEAD, first), (BandKind.DOCUMENT_FOOT, last)) if not stays}
    return replace(template, bands=tuple(band for band in template.bands if band.kind not in gone))


def _widened(columns: Part, own: Sequence[float], room: float) -> Part:
    """Each with what it needs, and the rest of the room to those that would be wider."""
    missing = [max(width - needed, 0.0) for (_column, needed), width in zip(columns, own, strict=True)]
    share = (room - sum(needed for _column, needed in columns)) / sum(missing)
    return [(column, needed + more * share) for (column, needed), more in zip(columns, missing, strict=True)]


def _shared_out(columns: Part, room: float) -> Iterator[Part]:
    """As many columns on a page as fit, and about as many on the last as on the others."""
    whole = sum(needed for _column, needed in columns)
    fair = whole / ceil(whole / room)
    part: Part = []
    used = 0.0
    for column, needed in columns:
        if part and (used + needed > room or used + needed / 2 > fair):
            yield part
            part, used = [], 0.0
        part.append((column, min(needed, room)))
        used += needed
    yield part


def _stretched(part: Part, room: float) -> Part:
    scale = room / sum(needed for _column, needed in part)
    return [(column, needed * scale) for column, needed in part]


def _most_for(column: ListColumn) -> float:
    if column.format_name:
        return float("inf")
    return _MOST_FOR_WRAPPED if column.wraps else _MOST_FOR_TEXT


def _longest(table: TableItem, column: ListColumn, document: PrintData, size: float) -> float:
    """Mm of the longest cell of a column in characters of a size; what wraps is made no smaller.

    Figures have a title, too.
    """
    style = table.style
    face = Face(NATIVE_SIZE, cpi=15) if style.cpi else Face(style.size if column.wraps else min(style.size, size))
    texts = _figures(column, document) if column.format_name else _texts(column, document)
    return max([_title(column), *map(face.width, texts)]) + 2 * table.padding


def _title(column: ListColumn) -> float:
    """Mm that a title claims: of amounts in two small lines, of shares and growth as large as they are themselves."""
    if column.format_name:
        return Face(SMALLEST_SIZE).width(column.title) / _LINES_OF_TITLE
    return Face(READABLE).width(column.title) if column.align is Align.RIGHT else 0.0


def _texts(column: ListColumn, document: PrintData) -> list[str]:
    return [str(line.get(column.id) or "") for line in document.lines]


def _figures(column: ListColumn, document: PrintData) -> list[str]:
    """The widest figures of a column, its sum among them: not all are put into words for it."""
    values = [value for line in document.lines if isinstance(value := line.get(column.id), Decimal)]
    widest = {*values} if len(values) < _FEW else {max(values), min(values), max(values, key=lambda one: len(str(one)))}
    if column.total:
        added = [line for line in document.lines if not line.get(NOT_ADDED_UP)]
        widest.add(sum((value for line in added if isinstance(value := line.get(column.id), Decimal)), Decimal(0)))
    show = FORMATS[column.format_name]
    listed = [str(line.get(column.listed) or "") for line in document.lines] if column.listed else []
    return [*(show(value, document.language) for value in widest), *listed]
