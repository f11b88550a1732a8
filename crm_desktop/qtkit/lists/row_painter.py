"""Paints the rows of a list: whole rows at once, texts laid out once and kept while they are in sight."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen, QStaticText

from crm_desktop.present.columns.base import Tone
from crm_desktop.present.formats import cell as cell_text
from crm_desktop.present.listing import Group
from crm_desktop.qtkit.cells import Cell
from crm_desktop.qtkit.focus_frame import paint_focus
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import TONE_TOKENS, theme

if TYPE_CHECKING:
    from crm_desktop.qtkit.lists.table_view import ListView

TOO_NARROW = "###"
"""Stands for a number that has no room: a number whose end or beginning is missing reads as another number."""
_KEPT = 4000
"""Texts that are kept laid out; more than any screen shows."""
_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a column stands in the viewport."""

    column: int
    left: int
    width: int


class RowPainter:
    """Paints for one ``ListView``.

    Qt's own way asks a delegate for each cell, which costs Python more than the painting itself.
    """

    def __init__(self, view: ListView) -> None:
        self._view = view
        self._texts: dict[str, tuple[QStaticText, int]] = {}
        self._elided: dict[tuple[str, int], str] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take over the colours and sizes of the theme."""
        look = theme()
        self._font = look.font(13)
        self._metrics = QFontMetrics(self._font)
        self._bold = look.font(13, bold=True)
        self._bold_metrics, self._head_ground = QFontMetrics(self._bold), QBrush(look.color("header"))
        self._selected, self._hover = QBrush(look.color("accent_soft")), QBrush(look.color("hover"))
        self._line, self._accent = QPen(look.color("border_soft")), look.color("accent")
        self._edge_line, self._ground = QPen(look.color("border")), QBrush(look.color("surface"))
        self._seen = (0, 0)
        self._pens = {tone: QPen(look.tone(tone)) for tone in Tone}
        self._bar, self._bar_back = QBrush(look.color("bar")), QBrush(look.color("bar_back"))
        self._pad, self._icon, self._edge = look.px(8), look.px(14), look.px(3)
        self._frame = QPen(self._accent, 2)
        self._share_width = look.px(52)
        self._texts.clear()
        self._elided.clear()

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the rows and columns that ``dirty`` touches."""
        view = self._view
        first, last = view.rowAt(dirty.top()), view.rowAt(dirty.bottom())
        places = self._places(dirty)
        if first < 0 or not places:
            return
        if last < 0:
            last = view.rows.rowCount() - 1
        painter.setFont(self._font)
        width = view.held_width()
        self._seen = (width, view.viewport().width())
        self._paint_rows(painter, range(first, last + 1), places)
        if dirty.left() < width:
            self._seen = (0, width)
            height = view.viewport().height()
            painter.fillRect(QRect(0, 0, width, height), self._ground)
            painter.setClipRect(QRect(0, 0, width, height))
            self._paint_rows(painter, range(first, last + 1), [_Place(*held) for held in view.held_columns()])
            painter.setPen(self._edge_line)
            painter.drawLine(width - 1, 0, width - 1, height)

    def _paint_rows(self, painter: QPainter, numbers: range, places: list[_Place]) -> None:
        left, right = min(place.left for place in places), max(place.left + place.width for place in places)
        top = self._view.rowViewportPosition(numbers.start)
        for number in numbers:
            row = QRect(left, top, right - left, self._view.rowHeight(number))
            self._paint_row(painter, row, number, places)
            top += row.height()

    def _places(self, dirty: QRect) -> list[_Place]:
        header = self._view.horizontalHeader()
        found = []
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            left, width = header.sectionViewportPosition(logical), header.sectionSize(logical)
            if width and left <= dirty.right() and left + width > dirty.left() and not header.isSectionHidden(logical):
                found.append(_Place(logical, left, width))
        return found

    def _paint_row(self, painter: QPainter, row: QRect, number: int, places: list[_Place]) -> None:
        view = self._view
        group = view.rows.group_at(number)
        if group is not None:
            self._paint_head(painter, row, group, places)
            self._paint_marks(painter, row, number, places, selected=number == view.currentIndex().row())
            return
        selected = view.selectionModel().isRowSelected(number, QModelIndex())
        if selected:
            self._paint_selected(painter, row, places)
        elif number == view.hovered:
            painter.fillRect(row, self._hover)
        painter.setPen(self._line)
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        line = view.rows.line(number)
        if line is not None:
            for place in places:
                cell = line.cells[place.column]
                if cell.share is not None:
                    self._paint_share(painter, QRect(place.left, row.top(), place.width, row.height()), cell)
                elif cell.text or cell.icon:
                    self._paint_text(painter, place, row, cell, line.tones[place.column])
        self._paint_marks(painter, row, number, places, selected=selected)

    def _paint_selected(self, painter: QPainter, row: QRect, places: list[_Place]) -> None:
        """The ground of a selected row, or of those of its cells that are meant."""
        painter.fillRect(row, self._hover if self._view.cells else self._selected)
        for place in places:
            if place.column in self._view.cells:
                painter.fillRect(QRect(place.left, row.top(), place.width, row.height()), self._selected)

    def _paint_head(self, painter: QPainter, row: QRect, group: Group, places: list[_Place]) -> None:
        """The head of a group: its value over the whole width, its sums in their columns."""
        rows, first = self._view.rows, self._view.first_column()
        painter.fillRect(row, self._head_ground)
        painter.setPen(self._line)
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        painter.setFont(self._bold)
        painter.setPen(self._pens[Tone.PLAIN])
        end = self._view.viewport().width()
        for place in places:
            column = rows.columns[place.column]
            total = group.sums.get(column.key) if column.total else None
            text = "" if total is None else cell_text(total, column.kind)
            if text and place.column != first:
                width = self._bold_metrics.horizontalAdvance(text)
                right = place.left + place.width - self._pad
                if self._seen[0] <= right - width and right <= self._seen[1]:
                    painter.drawText(right - width, self._base(row) + self._bold_metrics.ascent(), text)
                    end = min(end, right - width - self._pad)
        # the words stay where they are while the columns are scrolled under them
        sign = "closed-group" if rows.groups.is_folded(group) else "expand"
        top = row.center().y() - self._icon // 2 + 1
        painter.drawPixmap(QPoint(self._pad, top), pixmap(sign, "text2", 14))
        left = self._pad * 2 + self._icon
        text = self._bold_metrics.elidedText(rows.head_text(group), Qt.TextElideMode.ElideRight, end - left)
        painter.drawText(left, self._base(row) + self._bold_metrics.ascent(), text)
        painter.setFont(self._font)

    def _paint_marks(self, painter: QPainter, row: QRect, number: int, places: list[_Place], *, selected: bool) -> None:
        """The bar before a selected row, and the frame of the cell with the focus."""
        view, current = self._view, self._view.currentIndex()
        has_cells = view.cell_focus or bool(view.cells)
        if not has_cells and number == current.row() and view.hasFocus():
            paint_focus(painter, QRect(0, row.top(), view.viewport().width(), row.height()))
        first = view.first_column() if selected else -1
        for place in places:
            rect = QRect(place.left, row.top(), place.width, row.height())
            if place.column == first:
                painter.fillRect(QRect(rect.left(), rect.top(), self._edge, rect.height()), self._accent)
            is_current = (number, place.column) == (current.row(), current.column())
            if has_cells and is_current and view.hasFocus():
                painter.setPen(self._frame)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_text(self, painter: QPainter, place: _Place, row: QRect, cell: Cell, tone: Tone) -> None:
        """The icon and the text of a cell; a long text is elided, a number never."""
        left, right = place.left + self._pad, place.left + place.width - self._pad
        if cell.icon:
            picture = pixmap(cell.icon, TONE_TOKENS[tone], 14)
            painter.drawPixmap(QPoint(left, row.center().y() - self._icon // 2 + 1), picture)
            left += self._icon + self._pad // 2
        painter.setPen(self._pens[tone])
        if cell.right:
            self._paint_number(painter, (left, right), row, cell)
            return
        laid_out, width = self._laid_out(cell.text)
        if width > right - left:
            laid_out, width = self._laid_out(self._shortened(cell.text, right - left))
        painter.drawStaticText(left, self._base(row), laid_out)

    def _paint_number(self, painter: QPainter, room: tuple[int, int], row: QRect, cell: Cell) -> None:
        """A number is shown whole or not at all: without its end or beginning it reads as another one."""
        laid_out, width = self._laid_out(cell.text)
        left, right = max(room[0], self._seen[0]), min(room[1], self._seen[1])
        if width > right - left:
            laid_out, width = self._laid_out(TOO_NARROW)
            if width > right - left:
                return
        painter.drawStaticText(right - width, self._base(row), laid_out)
        if cell.struck:
            middle = self._base(row) + self._metrics.ascent() - self._metrics.strikeOutPos()
            painter.drawLine(right - width, middle, right, middle)

    def _base(self, row: QRect) -> int:
        return row.top() + (row.height() - self._metrics.height() + 1) // 2

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
