"""Paints the rows of a list: whole rows at once, texts laid out once and kept while they are in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen, QPixmap, QStaticText

from crm_desktop.present.columns.base import WARMEST, Tone
from crm_desktop.present.formats import cell as cell_text
from crm_desktop.present.listing import Group
from crm_desktop.qtkit.cells import Cell
from crm_desktop.qtkit.focus_frame import paint_focus
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.lists.table_model import WindowedModel
from crm_desktop.qtkit.theme import TONE_TOKENS, theme

TOO_NARROW = "###"
"""Stands for a number that has no room: a number whose end or beginning is missing reads as another number."""
GOES_ON = "…"
"""Stands for a number whose column has room for it, and lies partly out of sight."""
_KEPT = 4000
"""Texts that are kept laid out; more than any screen shows."""
_PICTURES_KEPT = 200
_WARM_ALPHA = 0.5
_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands in the viewport."""

    column: int
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Sight:
    """What of a list is in sight, and how it stands: told anew for each painting.

    Attributes:
        numbers: the rows to be painted; all are of one height.
        top, height: where the first of them begins, and how high each is.
        places: the columns to be painted.
        held: the columns that stay in sight over the others; they cover ``held_width`` of the left edge.
        width, bottom: the size of the viewport.
        first_column: the leftmost one in sight.
        current: row and column of the cursor.
        has_focus: whether the keys go to the list.
        hovered: the row under the mouse, or -1.
        cells: the columns of selected rows that are meant; without any, whole rows are.
        is_selected: whether a row is.
    """

    numbers: range
    top: int
    height: int
    places: Sequence[Place]
    held: Sequence[Place]
    held_width: int
    width: int
    bottom: int
    first_column: int
    current: tuple[int, int]
    has_focus: bool
    hovered: int
    cells: frozenset[int]
    is_selected: Callable[[int], bool]


class RowPainter:
    """Paints the rows of a ``WindowedModel``; ``cell_focus`` frames the cell with the cursor, not its row.

    Qt's own way asks a delegate for each cell, which costs Python more than the painting itself.
    """

    def __init__(self, rows: WindowedModel[Any], *, cell_focus: bool) -> None:
        self._rows, self._cell_focus = rows, cell_focus
        self._texts: dict[str, tuple[QStaticText, int]] = {}
        self._elided: dict[tuple[str, int], str] = {}
        self._pictures: dict[tuple[bytes, int, int], QPixmap] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take over the colours and sizes of the theme."""
        look = theme()
        self._font = look.font(13)
        self._metrics = QFontMetrics(self._font)
        self._bold = look.font(13, bold=True)
        self._bold_metrics, self._head_ground = QFontMetrics(self._bold), QBrush(look.color("header"))
        self._warm = [QBrush(_warm(look.color("bar"), step)) for step in range(1, WARMEST + 1)]
        self._selected, self._hover = QBrush(look.color("accent_soft")), QBrush(look.color("hover"))
        self._line, self._accent = QPen(look.color("border_soft")), look.color("accent")
        self._edge_line, self._ground = QPen(look.color("border")), QBrush(look.color("surface"))
        self._seen = (0, 0)
        self._pens = {tone: QPen(look.tone(tone)) for tone in Tone}
        self._bar, self._bar_back = QBrush(look.color("bar")), QBrush(look.color("bar_back"))
        self._pad, self._icon, self._edge = look.px(8), look.px(14), look.px(3)
        self._swatch = look.px(10)
        self._frame = QPen(self._accent, 2)
        self._share_width = look.px(52)
        self._texts.clear()
        self._elided.clear()

    def paint(self, painter: QPainter, sight: Sight) -> None:
        """Paint the rows and columns that are in sight."""
        painter.setFont(self._font)
        width = sight.held_width
        self._seen = (width, sight.width)
        self._paint_rows(painter, sight, sight.places)
        if sight.held:
            self._seen = (0, width)
            painter.fillRect(QRect(0, 0, width, sight.bottom), self._ground)
            painter.setClipRect(QRect(0, 0, width, sight.bottom))
            self._paint_rows(painter, sight, sight.held)
            painter.setPen(self._edge_line)
            painter.drawLine(width - 1, 0, width - 1, sight.bottom)

    def _paint_rows(self, painter: QPainter, sight: Sight, places: Sequence[Place]) -> None:
        left, right = min(place.left for place in places), max(place.left + place.width for place in places)
        for step, number in enumerate(sight.numbers):
            row = QRect(left, sight.top + step * sight.height, right - left, sight.height)
            self._paint_row(painter, row, number, sight, places)

    def _paint_row(self, painter: QPainter, row: QRect, number: int, sight: Sight, places: Sequence[Place]) -> None:
        group = self._rows.group_at(number)
        if group is not None:
            self._paint_head(painter, row, group, sight, places)
            self._paint_marks(painter, row, number, sight, places, selected=number == sight.current[0])
            return
        selected = sight.is_selected(number)
        if selected:
            self._paint_selected(painter, row, sight.cells, places)
        elif number == sight.hovered:
            painter.fillRect(row, self._hover)
        painter.setPen(self._line)
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        line = self._rows.line(number)
        if line is not None:
            for place in places:
                self._paint_cell(painter, place, row, line.cells[place.column], line.tones[place.column])
        self._paint_marks(painter, row, number, sight, places, selected=selected)

    def _paint_cell(self, painter: QPainter, place: Place, row: QRect, cell: Cell, tone: Tone) -> None:
        if cell.warmth:
            ground = QRect(place.left, row.top(), place.width - 1, row.height() - 1)
            painter.fillRect(ground, self._warm[cell.warmth - 1])
        if cell.share is not None:
            self._paint_share(painter, QRect(place.left, row.top(), place.width, row.height()), cell)
        elif cell.picture:
            self._paint_picture(painter, QRect(place.left, row.top(), place.width, row.height()), cell.picture)
        elif cell.text or cell.icon:
            self._paint_text(painter, place, row, cell, tone)

    def _paint_picture(self, painter: QPainter, cell: QRect, picture: bytes) -> None:
        """A picture as large as its cell has room for, in the middle of it."""
        edge, ratio = self._pad // 2, painter.device().devicePixelRatio()
        room = cell.adjusted(edge, edge, -edge - 1, -edge)
        shown = self._decoded(picture, room.size() * ratio, ratio)
        size = shown.deviceIndependentSize().toSize()
        painter.drawPixmap(room.center() - QRect(QPoint(), size).center(), shown)

    def _decoded(self, picture: bytes, room: QSize, ratio: float) -> QPixmap:
        """A picture made smaller once, and kept while it is in sight."""
        key = (picture, room.width(), room.height())
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) >= _PICTURES_KEPT:
                self._pictures.clear()
            whole = QPixmap()
            whole.loadFromData(picture)
            size = whole.size().boundedTo(room)
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            found = whole if whole.isNull() else whole.scaled(size, keep, smooth)
            found.setDevicePixelRatio(ratio)
            self._pictures[key] = found
        return found

    def _paint_selected(self, painter: QPainter, row: QRect, cells: frozenset[int], places: Sequence[Place]) -> None:
        """The ground of a selected row, or of those of its cells that are meant."""
        painter.fillRect(row, self._hover if cells else self._selected)
        for place in places:
            if place.column in cells:
                painter.fillRect(QRect(place.left, row.top(), place.width, row.height()), self._selected)

    def _paint_head(self, painter: QPainter, row: QRect, group: Group, sight: Sight, places: Sequence[Place]) -> None:
        """The head of a group: its value over the whole width, its sums in their columns."""
        rows = self._rows
        painter.fillRect(row, self._head_ground)
        painter.setPen(self._line)
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        painter.setFont(self._bold)
        painter.setPen(self._pens[Tone.PLAIN])
        end = sight.width
        for place in places:
            column = rows.columns[place.column]
            total = group.sums.get(column.key) if column.total else None
            text = "" if total is None else cell_text(total, column.kind)
            if text and place.column != sight.first_column:
                width = self._bold_metrics.horizontalAdvance(text)
                right = place.left + place.width - self._pad
                if self._seen[0] <= right - width and right <= self._seen[1]:
                    painter.drawText(right - width, _base(row, self._metrics) + self._bold_metrics.ascent(), text)
                    end = min(end, right - width - self._pad)
        # the words stay where they are while the columns are scrolled under them
        sign = "closed-group" if rows.groups.is_folded(group) else "expand"
        top = row.center().y() - self._icon // 2 + 1
        painter.drawPixmap(QPoint(self._pad, top), pixmap(sign, "text2", 14))
        left = self._pad * 2 + self._icon
        text = self._bold_metrics.elidedText(rows.head_text(group), Qt.TextElideMode.ElideRight, end - left)
        painter.drawText(left, _base(row, self._metrics) + self._bold_metrics.ascent(), text)
        painter.setFont(self._font)

    def _paint_marks(
        self, painter: QPainter, row: QRect, number: int, sight: Sight, places: Sequence[Place], *, selected: bool
    ) -> None:
        """The bar before a selected row, and the frame of the cell with the focus."""
        has_cells, has_focus = self._cell_focus or bool(sight.cells), sight.has_focus
        if not has_cells and has_focus and number == sight.current[0]:
            paint_focus(painter, QRect(0, row.top(), sight.width, row.height()))
        for place in places:
            rect = QRect(place.left, row.top(), place.width, row.height())
            if selected and place.column == sight.first_column:
                painter.fillRect(QRect(rect.left(), rect.top(), self._edge, rect.height()), self._accent)
            if has_cells and has_focus and (number, place.column) == sight.current:
                painter.setPen(self._frame)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_text(self, painter: QPainter, place: Place, row: QRect, cell: Cell, tone: Tone) -> None:
        """The icon and the text of a cell; a long text is elided, a number never."""
        left, right = place.left + self._pad, place.left + place.width - self._pad
        if cell.icon:
            picture = pixmap(cell.icon, TONE_TOKENS[tone], 14)
            painter.drawPixmap(QPoint(left, row.center().y() - self._icon // 2 + 1), picture)
            left += self._icon + self._pad // 2
        if cell.swatch:
            _paint_swatch(painter, QPoint(left, row.center().y()), self._swatch, cell.swatch)
            left += self._swatch + self._pad // 2
        painter.setPen(self._pens[tone])
        if cell.right:
            self._paint_number(painter, (left, right), row, cell)
            return
        laid_out, width = self._laid_out(cell.text)
        if width > right - left:
            laid_out, width = self._laid_out(self._shortened(cell.text, right - left))
        painter.drawStaticText(left, _base(row, self._metrics), laid_out)

    def _paint_number(self, painter: QPainter, room: tuple[int, int], row: QRect, cell: Cell) -> None:
        """A number is shown whole or not at all: without its end or beginning it reads as another one."""
        laid_out, width = self._laid_out(cell.text)
        left, right = max(room[0], self._seen[0]), min(room[1], self._seen[1])
        if width > right - left:
            laid_out, width = self._laid_out(GOES_ON if width <= room[1] - room[0] else TOO_NARROW)
            if width > right - left:
                return
        painter.drawStaticText(right - width, _base(row, self._metrics), laid_out)
        if cell.struck:
            middle = _base(row, self._metrics) + self._metrics.ascent() - self._metrics.strikeOutPos()
            painter.drawLine(right - width, middle, right, middle)

    def _laid_out(self, text: str) -> tuple[QStaticText, int]:
        found = self._texts.get(text)
        if found is None:
            if len(self._texts) >= _KEPT:
                self._texts.clear()
            laid_out = QStaticText(text)
            laid_out.setTextFormat(Qt.TextFormat.PlainText)
            laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            laid_out.prepare(font=self._font)
            found = self._texts[text] = (laid_out, ceil(laid_out.size().width()))
        return found

    def _shortened(self, text: str, width: int) -> str:
        found = self._elided.get((text, width))
        if found is None:
            if len(self._elided) >= _KEPT:
                self._elided.clear()
            found = self._elided[text, width] = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return found

    def _paint_share(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        height, share = self._edge * 2, min(1.0, max(0.0, cell.share or 0.0))
        bar = QRect(rect.left() + self._pad, rect.center().y() - height // 2 + 1, self._share_width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bar_back)
        painter.drawRoundedRect(bar, self._edge, self._edge)
        if share:
            painter.setBrush(self._bar)
            painter.drawRoundedRect(bar.adjusted(0, 0, round(bar.width() * (share - 1)), 0), self._edge, self._edge)
        painter.setPen(self._pens[Tone.CLOSED])
        painter.drawText(rect.adjusted(self._share_width + self._pad + self._edge, 0, 0, 0), _LEFT, cell.text)


def _base(row: QRect, metrics: QFontMetrics) -> int:
    """Where a line of text begins in a row."""
    return row.top() + (row.height() - metrics.height() + 1) // 2


def _paint_swatch(painter: QPainter, left: QPoint, side: int, colour: str) -> None:
    """The colour of a word, as a square before it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(left.x(), left.y() - side // 2 + 1, side, side, 2, 2)


def _warm(color: QColor, step: int) -> QColor:
    """A ground on which the figures are still read."""
    made = QColor(color)
    made.setAlphaF(_WARM_ALPHA * step / WARMEST)
    return made
