"""Decides the pages: ``layout(template, document)`` before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import takewhile

from crm_desktop.print_templates.binding import Binder
from crm_desktop.print_templates.bounds import on_paper
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.drawing import draw_item
from crm_desktop.print_templates.effort import PER_ITEM
from crm_desktop.print_templates.errors import TooManyPages
from crm_desktop.print_templates.evaluate import Scope
from crm_desktop.print_templates.flow import wrap
from crm_desktop.print_templates.functions import HEADING
from crm_desktop.print_templates.operations import BandPlace, DrawOperation, Page, TablePlace
from crm_desktop.print_templates.stamps import stamps
from crm_desktop.print_templates.table import Row, Table
from crm_desktop.print_templates.template import (
    AnyItem,
    Band,
    BandKind,
    Copies,
    CopyLabel,
    CopyMode,
    Overflow,
    Place,
    TableItem,
    Template,
    TextItem,
)
from crm_desktop.print_templates.wide import spread

MAX_PAGES = 2000
MOST_SUMS = 3
"""So many sums at the end are kept with the row before them."""
_ABOVE = (BandKind.PAGE_HEAD, BandKind.DOCUMENT_HEAD)
_BELOW = (BandKind.TOTALS, BandKind.DOCUMENT_FOOT, BandKind.PAGE_FOOT)


def layout(template: Template, document: PrintData, copies: Copies | None = None) -> list[Page]:
    """Lay a document out on pages.

    ``copies`` are other copies than the template's own, such as one without prices.

    Raises:
        BadItem: naming the item that cannot be drawn.
        TooManyPages: when not even one row fits on a page.
    """
    wanted = template.copies if copies is None else copies
    binders = [Binder(part, document) for part in spread(template, document)]
    labels: tuple[CopyLabel | None, ...] = (None,)
    if wanted.mode is CopyMode.REPEATED and wanted.labels:
        labels = wanted.labels
    pages: list[Page] = []
    for number, label in enumerate(labels, start=1):
        pages += _side_by_side([_Copy(binder, binder.scope(wanted, label, number)) for binder in binders])
    return pages


def _side_by_side(parts: Sequence[_Copy]) -> list[Page]:
    """The pages of one copy: after all rows with their first columns come all rows with the next ones."""
    measured = [(part, *part.measured()) for part in parts]
    count = sum(len(pages) for _part, _rows, pages in measured)
    found: list[Page] = []
    for part, rows, pages in measured:
        found += part.pages(rows, pages, _Numbers(before=len(found), count=count))
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines on one page: from ``first`` to before ``after``."""

    first: int
    after: int


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Of the pages of a copy: how many come before those of a part of it, and how many there are."""

    before: int
    count: int


@dataclass(slots=True)
class _Sheet:
    """Collects what stands on one page, and where."""

    operations: list[DrawOperation] = field(default_factory=list)
    bands: list[BandPlace] = field(default_factory=list)
    table: TablePlace | None = None


class _Copy:
    """Lays out one copy of a document."""

    def __init__(self, binder: Binder, scope: Scope) -> None:
        self._binder = binder
        self._template = binder.template
        self._scope = scope
        self._heights = {band.kind: self._band_height(band) for band in self._template.bands}
        item = self._template.table
        self._table = Table.of(item, binder, scope) if item else None

    def measured(self) -> tuple[list[Row], list[_Part]]:
        """The rows, and which of them stand on which page."""
        # a row that grows must fit on any page but the first, or it could not be printed at all
        room = min(self._room(first=False, last=last) for last in (True, False))
        rows = self._table.measure(self._scope, room) if self._table else []
        return rows, self._paginate(rows)

    def pages(self, rows: list[Row], parts: list[_Part], numbers: _Numbers) -> list[Page]:
        """Draw them."""
        return [self._page(part, rows, place, len(parts), numbers) for place, part in enumerate(parts, start=1)]

    def _paginate(self, rows: list[Row]) -> list[_Part]:
        parts: list[_Part] = []
        done = 0
        while True:
            first = not parts
            whole = self._fitting(rows, done, self._room(first=first, last=True))
            if whole == len(rows):
                return [*parts, _Part(done, whole)]
            after = self._fitting(rows, done, self._room(first=first, last=False))
            # the last page keeps a row, so that its table is never a head alone; and before its sums one they are of
            after = min(after, max(len(rows) - self._kept, done + 1)) if len(rows) - done > 1 else after
            if (after == done and not first) or len(parts) >= MAX_PAGES:
                name = self._template.title.get(self._binder.document.language, self._template.name)
                raise TooManyPages(template_name=name)
            parts.append(_Part(done, after))
            done = after

    @property
    def _kept(self) -> int:
        """How many of the last rows stand on one page: sums, and one row before them."""
        sums = takewhile(lambda row: row.get(HEADING), reversed(self._scope.rows))
        return min(sum(1 for _row in sums), MOST_SUMS) + 1

    def _fitting(self, rows: list[Row], done: int, room: float) -> int:
        """The line before which the page is full."""
        limit = self._table.item.rows_per_page if self._table else 0
        used, slots, index = 0.0, 0, done
        while index < len(rows):
            used += rows[index].height
            slots += rows[index].slots
            if used > room + 0.01 or (limit and slots > limit):
                break
            index += 1
        return index

    def _room(self, *, first: bool, last: bool) -> float:
        """Height for the rows on a page."""
        template = self._template
        taken = template.top + template.bottom
        taken += sum(self._heights[band.kind] for band in self._bands((*_ABOVE, *_BELOW), first=first, last=last))
        if self._table:
            taken += self._table.item.y
            taken += self._table.head_height if self._table.head_shown(first=first) else 0
            for place in Place:
                extra = self._table.sum_rows(place, self._outline(first=first, last=last), first=first, last=last)
                taken += sum(row.height for row in extra)
        return template.paper.height - taken

    def _bands(self, kinds: tuple[BandKind, ...], *, first: bool, last: bool) -> list[Band]:
        bands = (self._template.band(kind) for kind in kinds)
        return [
            band
            for band in bands
            if band
            and band.on.holds(first=first, last=last)
            and self._binder.shown(band.kind.value, band.visible_if, self._outline(first=first, last=last))
        ]

    def _outline(self, *, first: bool, last: bool) -> Scope:
        """What a page knows before the pages are counted: whether it is the first, and whether there are others.

        So room is kept for what stands under ``page.count > 1``.
        """
        number, count = Decimal(1 if first else 2), Decimal(1 if first and last else 2)
        return self._scope.on_page(*self._scope.page_rows, number=number, count=count)

    def _band_height(self, band: Band) -> float:
        if not band.grow:
            return band.height
        wrapping = [item for item in band.items if isinstance(item, TextItem) and item.overflow is Overflow.WRAP]
        return max([band.height, *(item.y + self._text_height(item) for item in wrapping)])

    def _text_height(self, item: TextItem) -> float:
        bound = self._binder.text(item.id, self._binder.words(item.id, item.text), self._scope, item.format)
        face = self._binder.face(item.id, item.style, item.style_if, self._scope)
        return len(wrap(bound.text, face, item.width)) * face.height * item.style.leading

    def _page(self, part: _Part, rows: list[Row], place: int, places: int, numbers: _Numbers) -> Page:
        first, last = place == 1, place == places
        number, count = numbers.before + place, numbers.count
        scope = self._scope.on_page(part.first, part.after, number=Decimal(number), count=Decimal(count))
        # the table counts the pages of its own breadth, as when room was kept for its sums
        rows_scope = self._scope.on_page(part.first, part.after, number=Decimal(place), count=Decimal(places))
        sheet = _Sheet()
        y = self._template.top
        for band in self._bands(_ABOVE, first=first, last=last):
            self._draw_band(sheet, band, y, scope)
            y += self._heights[band.kind]
        y = self._draw_detail(sheet, y, rows[part.first : part.after], rows_scope, first=first, last=last)
        self._draw_below(sheet, y, scope, first=first, last=last)
        paper = self._template.paper
        operations = on_paper(sheet.operations, paper)
        operations += on_paper(stamps(self._binder.document, paper, operations), paper)
        return Page(
            paper=paper,
            operations=tuple(operations),
            number=number,
            count=count,
            copy=str(self._scope.groups["copy"]["label"]),
            document=str(self._binder.document.fields.get("document", {}).get("number") or ""),
            owner=str(self._binder.document.fields.get("company", {}).get("name") or ""),
            bands=tuple(sheet.bands),
            table=sheet.table,
        )

    def _draw_detail(
        self, sheet: _Sheet, top: float, rows: list[Row], scope: Scope, *, first: bool, last: bool
    ) -> float:
        """Draw the lines of the document; returns where the next band begins."""
        detail = self._template.band(BandKind.DETAIL)
        if detail is None:
            return top
        table = self._table
        if table is None:
            self._draw_band(sheet, detail, top, scope)
            return top + detail.height
        others = [item for item in detail.items if not isinstance(item, TableItem)]
        sheet.operations += self._draw_items(others, top, scope, 0)
        y = top + table.item.y
        blank = self._blank_rows(rows, first=first, last=last)
        sheet.operations += table.draw(y, rows, scope, blank=blank, first=first, last=last)
        height = self._table_height(rows, scope, first=first, last=last) + blank * table.item.row_height
        head = table.head_height if table.head_shown(first=first) else 0.0
        columns = tuple(column.id for column in table.columns)
        sheet.table = TablePlace(table.item.id, y, height, head, columns, table.edges)
        sheet.bands.append(BandPlace(BandKind.DETAIL, top, table.item.y + height))
        return y + height

    def _table_height(self, rows: list[Row], scope: Scope, *, first: bool, last: bool) -> float:
        assert self._table is not None  # noqa: S101 - the caller has looked
        table = self._table
        height = table.head_height if table.head_shown(first=first) else 0.0
        for place in Place:
            height += sum(row.height for row in table.sum_rows(place, scope, first=first, last=last))
        return height + sum(row.height for row in rows)

    def _blank_rows(self, rows: list[Row], *, first: bool, last: bool) -> int:
        """How many blank rows fill the page; never more than it has room for."""
        assert self._table is not None  # noqa: S101 - the caller has looked
        room = self._room(first=first, last=last) - sum(row.height for row in rows)
        return min(self._table.blank_rows(rows), max(int((room + 0.01) / self._table.item.row_height), 0))

    def _draw_below(self, sheet: _Sheet, y: float, scope: Scope, *, first: bool, last: bool) -> None:
        bands = self._bands(_BELOW, first=first, last=last)
        anchored = [band for band in bands if band.anchored or band.kind is BandKind.PAGE_FOOT]
        for band in bands:
            if band not in anchored:
                self._draw_band(sheet, band, y, scope)
                y += self._heights[band.kind]
        bottom = self._template.paper.height - self._template.bottom
        bottom -= sum(self._heights[band.kind] for band in anchored)
        for band in anchored:
            self._draw_band(sheet, band, bottom, scope)
            bottom += self._heights[band.kind]

    def _draw_band(self, sheet: _Sheet, band: Band, top: float, scope: Scope) -> None:
        grown = self._heights[band.kind] - band.height
        sheet.operations += self._draw_items(band.items, top, scope, grown)
        sheet.bands.append(BandPlace(band.kind, top, self._heights[band.kind]))

    def _draw_items(self, items: Sequence[AnyItem], top: float, scope: Scope, grown: float) -> list[DrawOperation]:
        operations: list[DrawOperation] = []
        for item in items:
            self._binder.effort.spend(PER_ITEM)
            if self._binder.shown(item.id, item.visible_if, scope):
                operations += draw_item(item, self._binder, top, scope, grown=grown)
        return operations
