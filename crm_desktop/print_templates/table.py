"""The table of a document: which columns stand, how high its rows are, and what is drawn for them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, groupby

from crm_desktop.present.columns.base import WARM_GROUNDS
from crm_desktop.print_templates.binding import Binder
from crm_desktop.print_templates.effort import PER_ITEM
from crm_desktop.print_templates.evaluate import Scope
from crm_desktop.print_templates.flow import Box, Fitted, fit
from crm_desktop.print_templates.functions import WARM
from crm_desktop.print_templates.metrics import Face
from crm_desktop.print_templates.operations import DrawOperation, Line, Picture, Rect
from crm_desktop.print_templates.pictures import is_drawable
from crm_desktop.print_templates.placing import text_runs
from crm_desktop.print_templates.template import (
    Align,
    Column,
    ExtraCell,
    ExtraRow,
    Overflow,
    Place,
    Rules,
    Style,
    TableItem,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """The fitted text of one cell, or the picture that stands in its place."""

    fitted: Fitted
    number: bool
    picture: bytes = b""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the document, measured; ``slots`` rows of a page with fixed rows."""

    cells: tuple[Cell, ...]
    height: float
    slots: int = 1


@dataclass(frozen=True, slots=True)
class _Strip:
    """A drawn row: its height and the column edges at which an upright rule stands."""

    top: float
    height: float
    edges: frozenset[int]
    under: tuple[tuple[int, int], ...]
    """Spans of columns that have a rule below."""


@dataclass(frozen=True)
class Table:
    """A table with a document's values."""

    item: TableItem
    binder: Binder
    columns: tuple[Column, ...]
    widths: tuple[float, ...]

    @classmethod
    def of(cls, item: TableItem, binder: Binder, scope: Scope) -> Table:
        """Choose the visible columns; the widest one takes the room of the hidden."""
        shown = tuple(
            column for column in item.columns if binder.shown(f"{item.id}.{column.id}", column.visible_if, scope)
        )
        shown = shown or item.columns[:1]
        widths = [column.width for column in shown]
        room = sum(column.width for column in item.columns) - sum(widths)
        widths[widths.index(max(widths))] += room
        return cls(item, binder, shown, tuple(widths))

    @property
    def edges(self) -> tuple[float, ...]:
        """The upright edges, from the paper's left."""
        return tuple(accumulate(self.widths, initial=self.item.x))

    @property
    def head_height(self) -> float:
        """Of the titles; twice a row when columns have a common title."""
        return self.item.head_height * (2 if any(column.group for column in self.columns) else 1)

    def covered(self, cell: ExtraCell) -> list[int]:
        """The places of the visible columns that a cell of sums lies over; hidden ones take no room of others."""
        ids = [column.id for column in self.item.columns]
        start = ids.index(cell.column)
        over = set(ids[start : start + cell.span])
        return [place for place, column in enumerate(self.columns) if column.id in over]

    def head_shown(self, *, first: bool) -> bool:
        """Whether the titles stand on a page."""
        return self.item.head_height > 0 and (first or self.item.repeat_head)

    def sum_rows(self, place: Place, scope: Scope, *, first: bool, last: bool) -> list[ExtraRow]:
        """The rows of sums on a page."""
        return [
            row
            for row in self.item.extra_rows
            if row.place is place
            and row.on.holds(first=first, last=last)
            and self.binder.shown(f"{self.item.id}.{row.id}", row.visible_if, scope)
        ]

    def measure(self, scope: Scope, most_height: float) -> list[Row]:
        """Fit all cells of all lines."""
        return [self._measured(scope.at_row(index), most_height) for index in range(len(scope.rows))]

    def _measured(self, scope: Scope, most_height: float) -> Row:
        item = self.item
        limit = most_height - item.padding if item.grow else item.row_height
        cells = tuple(
            self._cell(column, width, scope, limit) for column, width in zip(self.columns, self.widths, strict=True)
        )
        line_height = _line_height(item.style, cells)
        pictured = [width for cell, width in zip(cells, self.widths, strict=True) if cell.picture]
        if not item.grow:
            overflowing = [
                len(cell.fitted.lines)
                for column, cell in zip(self.columns, cells, strict=True)
                if column.overflow is Overflow.NEXT_ROW
            ]
            slots = max([1, *overflowing])
            return Row(cells, item.row_height * slots, slots)
        most = max((len(cell.fitted.lines) for cell in cells), default=1)
        needed = most * line_height + (item.padding if most > 1 else 0)
        return Row(cells, max(item.row_height, round(needed, 3), *(min(width, most_height) for width in pictured)))

    def _cell(self, column: Column, width: float, scope: Scope, limit: float) -> Cell:
        name = f"{self.item.id}.{column.id}"
        self.binder.effort.spend(PER_ITEM)
        style = replace(self.item.style, bold=self.item.style.bold or column.bold)
        face = self.binder.face(name, style, column.style_if, scope)
        value = self.binder.value(name, column.expression, scope)
        if picture := self._picture(value):
            return Cell(fit("", face, width, overflow=Overflow.CUT), number=False, picture=picture)
        bound = self.binder.formatted(name, value, column.format, source=column.expression)
        most = max(int((limit + 0.05) / (face.height * style.leading)), 1)
        if column.overflow is Overflow.NEXT_ROW and not self.item.grow:
            most = max(self.item.rows_per_page, 1)
        fitted = fit(
            bound.text,
            face,
            width - 2 * self.item.padding,
            overflow=column.overflow,
            number=bound.number,
            most=most,
        )
        warmth = scope.groups["line"].get(f"{column.id}{WARM}")
        return Cell(fitted, bound.number, ground=WARM_GROUNDS[int(warmth) - 1] if isinstance(warmth, Decimal) else "")

    def _picture(self, value: object) -> bytes:
        """The document's picture of which a value is the name; none for another value, or if it cannot be drawn."""
        content = self.binder.document.pictures.get(value, b"") if isinstance(value, str) and value else b""
        return content if content and is_drawable(content) else b""

    def draw(
        self, top: float, rows: list[Row], scope: Scope, *, blank: int, first: bool, last: bool
    ) -> list[DrawOperation]:
        """Draw the part of the table on one page, with so many blank rows below; ``scope`` is the page's."""
        painter = _Painter(self, top)
        if self.head_shown(first=first):
            painter.head()
        for extra in self.sum_rows(Place.HEAD, scope, first=first, last=last):
            painter.sum_row(extra, scope)
        for row in rows:
            painter.row(row)
        painter.blank(blank)
        for extra in self.sum_rows(Place.FOOT, scope, first=first, last=last):
            painter.sum_row(extra, scope)
        return painter.operations()

    def blank_rows(self, rows: list[Row]) -> int:
        """How many blank rows fill the page, if there is room."""
        if not (self.item.fill_rows and self.item.rows_per_page):
            return 0
        return max(self.item.rows_per_page - sum(row.slots for row in rows), 0)


class _Painter:
    """Collects the operations of one page's part of a table, from top to bottom."""

    def __init__(self, table: Table, top: float) -> None:
        self._table = table
        self._item = table.item
        self._edges = table.edges
        self._top = self._y = top
        self._texts: list[DrawOperation] = []
        self._fills: list[DrawOperation] = []
        self._strips: list[_Strip] = []

    def head(self) -> None:
        item, columns = self._item, self._table.columns
        height = self._table.head_height
        face = self._face(item.head_style)
        if item.head_fill:
            self._fill((self._edges[0], self._edges[-1]), height, item.head_fill)
        index = 0
        for group, members in groupby(columns, key=lambda column: column.group):
            count = len(list(members))
            if group:
                words = self._table.binder.words(f"{item.id}.group.{columns[index].id}", group)
                self._write(words, face, self._box(self._span(index, count), self._y, height / 2), Align.CENTER, "head")
            for place in range(index, index + count):
                title = self._table.binder.words(f"{item.id}.{columns[place].id}", columns[place].title)
                top, room = (self._y + height / 2, height / 2) if group else (self._y, height)
                align = columns[place].align if item.head_as_column else item.head_style.align
                self._write(title, face, self._box(self._span(place, 1), top, room), align, columns[place].id)
            index += count
        self._head_strips(height)

    def _head_strips(self, height: float) -> None:
        columns = self._table.columns
        everything = frozenset(range(len(self._edges)))
        if not any(column.group for column in columns):
            self._strip(height, everything)
            return
        upper = frozenset(
            edge
            for edge in everything
            if edge in {0, len(columns)} or not columns[edge].group or columns[edge].group != columns[edge - 1].group
        )
        grouped = tuple((place, place + 1) for place, column in enumerate(columns) if column.group)
        self._strip(height / 2, upper, grouped)
        self._strip(height / 2, everything)

    def row(self, row: Row) -> None:
        for place, cell in enumerate(row.cells):
            column = self._table.columns[place]
            if cell.ground:  # of a figure that says how large it is
                self._fill(self._span(place, 1), row.height, cell.ground)
            self._write_cell(cell, column, self._span(place, 1), row)
        everything = frozenset(range(len(self._edges)))
        for _ in range(row.slots):
            self._strip(row.height / row.slots, everything)

    def _fill(self, span: tuple[float, float], height: float, ground: str) -> None:
        box = Rect(x=span[0], y=self._y, width=span[1] - span[0], height=height, thickness=0, item=self._item.id)
        self._fills.append(replace(box, fill=ground))

    def blank(self, count: int) -> None:
        for _ in range(count):
            self._strip(self._item.row_height, frozenset(range(len(self._edges))))

    def sum_row(self, extra: ExtraRow, scope: Scope) -> None:
        table, item = self._table, self._item
        edges = set(range(len(self._edges)))
        for cell in extra.cells:
            places = table.covered(cell)
            if not places:
                continue
            place, span = places[0], len(places)
            edges -= set(range(place + 1, place + span))
            key = f"{item.id}.{extra.id}.{cell.column}"
            bound = table.binder.text(key, table.binder.words(key, cell.text), scope, cell.format)
            face = self._face(replace(item.style, bold=cell.bold or item.style.bold))
            box = self._box(self._span(place, span), self._y, extra.height)
            fitted = fit(bound.text, face, box.width, overflow=Overflow.SHRINK, number=bound.number)
            self._place(fitted, box, cell.align, key, number=bound.number)
        self._strip(extra.height, frozenset(edges))

    def operations(self) -> list[DrawOperation]:
        return [*self._fills, *self._rules(), *self._texts]

    def _span(self, place: int, count: int) -> tuple[float, float]:
        return self._edges[place], self._edges[place + count]

    def _face(self, style: Style) -> Face:
        return self._table.binder.face(self._item.id, style, (), _NO_SCOPE)

    def _strip(self, height: float, edges: frozenset[int], under: tuple[tuple[int, int], ...] | None = None) -> None:
        whole = ((0, len(self._edges) - 1),)
        self._strips.append(_Strip(self._y, height, edges, whole if under is None else under))
        self._y += height

    def _write_cell(self, cell: Cell, column: Column, span: tuple[float, float], row: Row) -> None:
        name = f"{self._item.id}.{column.id}"
        box = self._box(span, self._y, row.height if self._item.grow else self._item.row_height)
        if cell.picture:
            self._show(cell.picture, box, name)
            return
        if self._item.grow or column.overflow is not Overflow.NEXT_ROW:
            self._place(cell.fitted, box, column.align, name, number=cell.number)
            return
        for index, line in enumerate(cell.fitted.lines):
            part = replace(cell.fitted, lines=(line,))
            below = replace(box, y=self._y + index * self._item.row_height)
            self._place(part, below, column.align, name, number=cell.number)

    def _show(self, content: bytes, box: Box, item: str) -> None:
        """A picture in its cell, a little away from the rules."""
        self._table.binder.spend_picture(content)
        inset = min(self._item.padding, box.height / 4)
        shown = Picture(
            x=box.x, y=box.y + inset, width=box.width, height=box.height - 2 * inset, content=content, item=item,
            printed=self._item.printed,
        )  # fmt: skip
        self._texts.append(shown)

    def _write(self, text: str, face: Face, box: Box, align: Align, column: str) -> None:
        fitted = fit(text, face, box.width, overflow=Overflow.SHRINK)
        if fitted.beyond:
            fitted = self._wrapped(text, fitted.face, box)
        self._place(fitted, box, align, f"{self._item.id}.{column}", number=False)

    def _wrapped(self, text: str, face: Face, box: Box) -> Fitted:
        """A title that is too long even in small characters, in as many lines as the head has room for."""
        most = max(int((box.height + 0.05) / face.height), 1)
        return fit(text, face, box.width, overflow=Overflow.WRAP, most=most)

    def _box(self, span: tuple[float, float], top: float, height: float) -> Box:
        padding = self._item.padding
        return Box(span[0] + padding, top, span[1] - span[0] - 2 * padding, height)

    def _place(self, fitted: Fitted, box: Box, align: Align, item: str, *, number: bool) -> None:
        style = replace(self._item.style, align=align)
        runs = text_runs(fitted, box, style, item=item, number=number)
        self._texts += runs if self._item.printed else [replace(run, printed=False) for run in runs]

    def _rules(self) -> list[DrawOperation]:
        rules = self._item.rules
        if rules is Rules.NONE or not self._strips:
            return []
        return [*self._level_rules(rules), *self._upright_rules(rules)]

    def _level_rules(self, rules: Rules) -> list[DrawOperation]:
        ends = len(self._edges) - 1
        lines = [self._line(0, self._top, ends, self._top)]
        for index, strip in enumerate(self._strips):
            bottom = strip.top + strip.height
            is_last = index == len(self._strips) - 1
            if rules is Rules.FRAME and not is_last and index > 0:
                continue
            lines += [self._line(first, bottom, last, bottom) for first, last in strip.under]
        return list(lines)

    def _upright_rules(self, rules: Rules) -> list[DrawOperation]:
        ends = {0, len(self._edges) - 1}
        chosen = range(len(self._edges)) if rules is Rules.GRID else sorted(ends)
        if rules is Rules.ROWS:
            return []
        lines: list[DrawOperation] = []
        for edge in chosen:
            lines += self._upright_rule(edge)
        return lines

    def _upright_rule(self, edge: int) -> list[Line]:
        lines: list[Line] = []
        for has_rule, group in groupby(self._strips, key=lambda strip: edge in strip.edges):
            strips = list(group)
            if has_rule:
                bottom = strips[-1].top + strips[-1].height
                lines.append(self._line(edge, strips[0].top, edge, bottom))
        return lines

    def _line(self, edge1: int, y1: float, edge2: int, y2: float) -> Line:
        item = self._item
        return Line(
            x1=self._edges[edge1],
            y1=y1,
            x2=self._edges[edge2],
            y2=y2,
            thickness=item.thickness,
            color=item.color,
            item=item.id,
            printed=item.printed,
        )


_NO_SCOPE = Scope(groups={})


def _line_height(style: Style, cells: tuple[Cell, ...]) -> float:
    return max((cell.fitted.face.height for cell in cells), default=0.0) * style.leading
