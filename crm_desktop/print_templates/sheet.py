"""Writes a document as a workbook in its print layout: same columns and widths, merged heads, real numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from crm_desktop.print_templates.binding import Binder
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.evaluate import Scope
from crm_desktop.print_templates.expression import Placeholder, parse_text
from crm_desktop.print_templates.files import save_bytes
from crm_desktop.print_templates.functions import Value, clean
from crm_desktop.print_templates.lists import fitted
from crm_desktop.print_templates.pictures import picture_of
from crm_desktop.print_templates.sheet_grid import as_texts, column_edges, is_framed, pictures_of, rows_of
from crm_desktop.print_templates.sheet_looks import NUMBER_FORMATS, Looks, own_tab_name, paper_number
from crm_desktop.print_templates.stamps import stamp_words
from crm_desktop.print_templates.table import Row, Table
from crm_desktop.print_templates.template import (
    Align,
    AnyItem,
    BandKind,
    CopyMode,
    ExtraRow,
    Format,
    Overflow,
    PictureItem,
    Place,
    Style,
    TableItem,
    Template,
    TextItem,
    When,
)

_PX = 96 / 25.4
_ROW_GAP_MM = 1.2
_NEAR = 2.2
_BLANK_MM = 20.0
_POINTS = 72 / 25.4
_STAMP_SIZE, _STAMP_MM = 16.0, 8.0
_ABOVE = (BandKind.PAGE_HEAD, BandKind.DOCUMENT_HEAD)
_BELOW = (BandKind.TOTALS, BandKind.DOCUMENT_FOOT, BandKind.PAGE_FOOT)


def write_sheet(template: Template, document: PrintData, path: Path) -> None:
    """Write a document as an xlsx file, whole or not at all.

    Raises:
        BadItem: naming the item that cannot be filled.
        FileNotWritten: when the file cannot be written.
    """
    save_bytes(path, sheet_bytes(template, document))


def sheet_bytes(template: Template, document: PrintData) -> bytes:
    """Return a document as an xlsx file."""
    return sheets_bytes(template, [document])


def sheets_bytes(template: Template, documents: Sequence[PrintData]) -> bytes:
    """Return documents as one xlsx file, each on a sheet of its own."""
    import xlsxwriter

    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        taken: set[str] = set()
        for document in documents:
            number = document.fields.get("document", {}).get("number")
            _Sheet(book, template, document, clean(str(number or template.name)), taken).write()
    return out.getvalue()


@dataclass
class _Cell:
    """What stands over some columns of one row."""

    first: int
    after: int
    value: Value
    style: Style
    shown: Format = field(default_factory=Format)
    wrap: bool = False
    framed: bool = False


class _Sheet:
    """Fills one worksheet from top to bottom."""

    def __init__(self, book: Any, template: Template, document: PrintData, name: str, taken: set[str]) -> None:
        self._book = book
        self._sheet = book.add_worksheet(own_tab_name(name, taken))
        self._template = template = fitted(template, document)
        self._binder = Binder(template, document)
        copies = template.copies
        label = copies.labels[0] if copies.mode is CopyMode.REPEATED and copies.labels else None
        self._scope = self._binder.scope(copies, label, 1)
        self._looks = Looks(book)
        item = template.table
        self._table = Table.of(item, self._binder, self._scope) if item else None
        self._edges = column_edges(template, self._table)
        self._row = 0
        self._name = clean(name)

    def write(self) -> None:
        self._sheet.set_default_row(hide_unused_rows=False)
        # the edges are rounded, not the widths: what is lost in one column would move all to its right
        pixels = [round(edge * _PX) for edge in self._edges]
        for place, (left, right) in enumerate(pairwise(pixels)):
            self._sheet.set_column_pixels(place, place, right - left)
        self._stamp()
        self._bands(_ABOVE)
        if self._table:
            self._write_table(self._table)
        else:
            self._bands((BandKind.DETAIL,))
        self._bands(_BELOW)
        self._page_setup()

    def _stamp(self) -> None:
        """Say above all what is no live original; each page that Excel prints says it too."""
        words = "  ".join(stamp_words(self._binder.document))
        if words:
            style = Style(size=_STAMP_SIZE, bold=True, align=Align.RIGHT)
            self._write_row([_Cell(0, len(self._edges) - 1, words, style)], _STAMP_MM)
            self._sheet.set_header(f"&R&B{words}")

    def _page_setup(self) -> None:
        sheet, paper = self._sheet, self._template.paper
        sheet.set_paper(paper_number(paper))
        if paper.width > paper.height:
            sheet.set_landscape()
        sheet.hide_gridlines(2)
        sheet.fit_to_pages(1, 0)
        side = max(self._edges[0] / 25.4, 0.2)
        sheet.set_margins(left=side, right=side, top=max(self._template.top / 25.4, 0.2), bottom=0.6)
        sheet.center_horizontally()
        sheet.set_footer("&R&P / &N")
        sheet.print_area(0, 0, max(self._row - 1, 0), len(self._edges) - 2)
        ours = self._binder.document.fields.get("company", {}).get("name")
        self._book.set_properties({"title": self._name, "company": clean(str(ours or ""))})

    def _bands(self, kinds: tuple[BandKind, ...]) -> None:
        for kind in kinds:
            band = self._template.band(kind)
            if band and self._binder.shown(kind.value, band.visible_if, self._scope):
                visible = [item for item in band.items if self._binder.shown(item.id, item.visible_if, self._scope)]
                for picture in pictures_of(visible):
                    self._picture(picture)
                rows = rows_of(as_texts(visible))
                ends = [*(row[0].y for row in rows), band.height][1:]
                for row, end in zip(rows, ends, strict=True):
                    self._band_row(row, visible, end)

    def _band_row(self, row: list[TextItem], band: list[AnyItem], end: float) -> None:
        """One row of texts, as far apart from the next as on paper; a wide gap becomes a blank row."""
        cells = self._placed(row, band)
        if not any(cell.framed or cell.value not in {None, ""} for cell in cells):
            return
        own = max(item.height for item in row) + _ROW_GAP_MM
        pitch = end - row[0].y
        near = own <= pitch <= own * _NEAR
        self._write_row(cells, pitch if near else own)
        if pitch > own * _NEAR:
            self._write_row([], min(pitch - own, _BLANK_MM))

    def _placed(self, items: list[TextItem], band: list[AnyItem]) -> list[_Cell]:
        """Give each text the columns that it covers on paper, none twice."""
        cells: list[_Cell] = []
        free, last = 0, len(self._edges) - 1
        for place, item in enumerate(items):
            first = max(min(self._nearest(item.x), last - 1), free)
            following = len(items) - place - 1
            after = max(self._nearest(item.x + item.width), first + 1)
            while after < last - following and self._edges[after] - self._edges[first] < item.width * 0.6:
                after += 1
            after = min(after, last)
            if first >= last:
                self._join(cells, item)
                continue
            value, shown = self._value(item.id, item.text, item.format)
            wrap, framed = item.overflow is Overflow.WRAP, is_framed(item, band)
            cells.append(_Cell(first, after, value, item.style, shown, wrap=wrap, framed=framed))
            free = after
        return cells

    def _join(self, cells: list[_Cell], item: TextItem) -> None:
        text = self._binder.text(item.id, self._binder.words(item.id, item.text), self._scope, item.format).text
        cells[-1].value = f"{cells[-1].value}  {text}"

    def _nearest(self, x: float) -> int:
        return min(range(len(self._edges)), key=lambda edge: abs(self._edges[edge] - x))

    def _value(self, key: str, own: str, shown: Format, scope: Scope | None = None) -> tuple[Value, Format]:
        """The value of a text that is one expression, so that numbers and dates stay such; else its words."""
        words = self._binder.words(key, own)
        parts = parse_text(words)
        here = scope or self._scope
        if len(parts) == 1 and isinstance(parts[0], Placeholder):
            part = parts[0]
            value = self._binder.value(key, part.source.partition("|")[0].strip(), here)
            name = part.format_name or shown.name
            if isinstance(value, Decimal | date) and name in {"", "date", "quantity", *NUMBER_FORMATS}:
                return value, Format(name=name, blank_zero=shown.blank_zero)
        return self._binder.text(key, words, here, shown).text, Format()

    def _write_table(self, table: Table) -> None:
        item = table.item
        first_head = self._row
        self._write_head(table)
        self._sheet.repeat_rows(first_head, self._row - 1)
        for index, measured in enumerate(table.measure(self._scope, self._template.paper.height)):
            self._write_line(table, self._scope.at_row(index), measured)
        rows = [row for row in item.extra_rows if row.place is Place.FOOT and row.on in {When.LAST, When.EVERY}]
        final = [row for row in rows if row.on is When.LAST]
        for row in final or rows:
            if self._binder.shown(f"{item.id}.{row.id}", row.visible_if, self._scope):
                self._write_extra(table, row)

    def _write_head(self, table: Table) -> None:
        item, columns = table.item, table.columns
        grouped = any(column.group for column in columns)
        titles = [self._binder.words(f"{item.id}.{column.id}", column.title) for column in columns]
        styles = [
            replace(item.head_style, align=column.align) if item.head_as_column else item.head_style
            for column in columns
        ]
        cells = [_Cell(place, place + 1, title, styles[place]) for place, title in enumerate(titles)]
        if not grouped:
            self._write_row(cells, item.head_height, head=item)
            return
        look = self._looks.of(item.head_style, Format(), head=item)
        for row in (self._row, self._row + 1):
            self._sheet.set_row(row, item.head_height * _POINTS)
        place = 0
        for group, members in groupby(columns, key=lambda column: column.group):
            count = len(list(members))
            for column in range(place, place + count):
                if group:
                    self._sheet.write_string(self._row + 1, column, titles[column], look)
                else:
                    self._sheet.merge_range(self._row, column, self._row + 1, column, titles[column], look)
            if group:
                words = self._binder.words(f"{item.id}.group.{columns[place].id}", group)
                self._merge(self._row, place, place + count, words, look)
            place += count
        self._row += 2

    def _write_line(self, table: Table, scope: Scope, measured: Row) -> None:
        item = table.item
        pictures = [cell.picture for cell in measured.cells]
        cells = [
            _Cell(
                place,
                place + 1,
                None if pictures[place] else self._binder.value(f"{item.id}.{column.id}", column.expression, scope),
                Style(size=item.style.size, align=column.align, bold=column.bold),
                column.format,
                wrap=column.overflow in {Overflow.WRAP, Overflow.NEXT_ROW},
            )
            for place, column in enumerate(table.columns)
        ]
        for place, content in enumerate(pictures):
            if content:
                self._show(content, place, (table.widths[place], measured.height))
        self._write_row(cells, measured.height, boxed=item)

    def _write_extra(self, table: Table, row: ExtraRow) -> None:
        cells: list[_Cell] = []
        covered: set[int] = set()
        for cell in row.cells:
            places = set(table.covered(cell))
            if not places or places & covered:  # a workbook cannot hold cells over each other
                continue
            covered |= places
            value, shown = self._value(f"{table.item.id}.{row.id}.{cell.column}", cell.text, cell.format, self._scope)
            style = Style(size=table.item.style.size, align=cell.align, bold=cell.bold)
            cells.append(_Cell(min(places), max(places) + 1, value, style, shown))
        empty = [_Cell(place, place + 1, None, Style()) for place in range(len(table.columns)) if place not in covered]
        self._write_row([*cells, *empty], row.height, boxed=table.item)

    def _write_row(
        self, cells: list[_Cell], height: float, *, head: TableItem | None = None, boxed: TableItem | None = None
    ) -> None:
        self._sheet.set_row(self._row, height * _POINTS)
        for cell in cells:
            look = self._looks.of(
                cell.style,
                cell.shown,
                value=cell.value,
                head=head,
                boxed=boxed is not None or cell.framed,
                wrap=cell.wrap,
            )
            self._merge(self._row, cell.first, cell.after, cell.value, look)
        self._row += 1

    def _merge(self, row: int, first: int, after: int, value: Value, look: Any) -> None:
        if after - first > 1:
            self._sheet.merge_range(row, first, row, after - 1, "", look)
        if value is None or value == "":
            self._sheet.write_blank(row, first, None, look)
        elif isinstance(value, bool) or not isinstance(value, Decimal | int | date):
            # text that begins with = stays text
            self._sheet.write_string(row, first, clean(str(value)), look)
        elif isinstance(value, datetime):
            self._sheet.write_datetime(row, first, value.astimezone().replace(tzinfo=None), look)
        elif isinstance(value, date):
            self._sheet.write_datetime(row, first, value, look)
        else:
            self._sheet.write_number(row, first, value, look)

    def _picture(self, item: PictureItem) -> None:
        content = picture_of(item, self._binder.document)
        if content:
            self._show(content, self._nearest(item.x), (item.width, item.height))

    def _show(self, content: bytes, column: int, room: tuple[float, float]) -> None:
        """A picture in the row that comes next, no larger than so many mm."""
        from PIL import Image

        with Image.open(BytesIO(content)) as picture:
            scale = min(room[0] * _PX / picture.width, room[1] * _PX / picture.height)
        options = {"image_data": BytesIO(content), "x_scale": scale, "y_scale": scale, "object_position": 1}
        self._sheet.insert_image(self._row, column, "picture.png", options)


__all__ = ["sheet_bytes", "sheets_bytes", "write_sheet"]
