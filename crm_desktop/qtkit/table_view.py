"""The table of a list: painted by hand, one call per cell, with the states of the design."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from crm_desktop.present.columns import Tone
from crm_desktop.qtkit.cells import Cell
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.table_model import WindowedModel
from crm_desktop.qtkit.theme import TONE_TOKENS, theme

Index = QModelIndex | QPersistentModelIndex
_LOUD = frozenset({Tone.RED, Tone.AMBER})
"""Tones of cells that a closed row does not silence."""
_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)


class CellPainter(QStyledItemDelegate):
    """Paints a cell of a ``WindowedModel`` without asking ``data()`` seven times for it."""

    def __init__(self, view: ListView) -> None:
        super().__init__(view)
        self._view = view
        self._metrics = QFontMetrics(view.font())
        theme().changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        look = theme()
        self._font = look.font(13)
        self._metrics = QFontMetrics(self._font)
        self._selected, self._hover = QBrush(look.color("accent_soft")), QBrush(look.color("hover"))
        self._line, self._accent = QPen(look.color("border_soft")), look.color("accent")
        self._pens = {tone: QPen(look.tone(tone)) for tone in Tone}
        self._bar, self._bar_back = QBrush(look.color("bar")), QBrush(look.color("bar_back"))
        self._pad, self._icon, self._edge = look.px(8), look.px(14), look.px(3)
        self._frame = QPen(self._accent, 2)
        self._share_width = look.px(52)

    def paint_text(self, painter: QPainter, rect: QRect, cell: Cell, tone: Tone) -> None:
        """The icon and the text of a cell; a long text is elided, a number never."""
        left = rect.left() + self._pad
        if cell.icon:
            picture = pixmap(cell.icon, TONE_TOKENS[tone], 14)
            painter.drawPixmap(QPoint(left, rect.center().y() - self._icon // 2 + 1), picture)
            left += self._icon + self._pad // 2
        inner = QRect(left, rect.top(), rect.right() - self._pad - left + 1, rect.height())
        painter.setPen(self._pens[tone])
        text = cell.text
        if cell.right:
            painter.drawText(inner, _RIGHT, text)
            return
        if self._metrics.horizontalAdvance(text) > inner.width():
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, text)

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

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, rect = self._view, option.rect
        number, column = index.row(), index.column()
        selected = view.selectionModel().isRowSelected(number, QModelIndex())
        if selected:
            painter.fillRect(rect, self._selected)
        elif number == view.hovered:
            painter.fillRect(rect, self._hover)
        painter.setPen(self._line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        model = view.rows
        row = model.row(number)
        if row is not None:
            painter.setFont(self._font)
            cell = model.formats.cell(model.columns[column], row)
            tone = cell.tone
            if model.row_tone is not None and tone not in _LOUD:
                tone = model.row_tone(row) if tone is Tone.PLAIN or model.row_tone(row) is Tone.CLOSED else tone
            if cell.share is not None:
                self._paint_share(painter, rect, cell)
            else:
                self.paint_text(painter, rect, cell, tone)
        if selected and column == view.first_column():
            painter.fillRect(QRect(rect.left(), rect.top(), self._edge, rect.height()), self._accent)
        if view.cell_focus and index == view.currentIndex() and view.hasFocus():
            painter.setPen(self._frame)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))


class ListView(QTableView):
    """A table of whole rows, read only.

    Attributes:
        typed: a letter was typed into the table; the panel hands it to its search box.
        opened: Enter, F2 or a double click on a row; carries the place and the column.
    """

    typed = Signal(str)
    opened = Signal(int, int)

    def __init__(self, model: WindowedModel[Any], header: QHeaderView, *, cell_focus: bool = False) -> None:
        super().__init__()
        self.hovered = -1
        self.rows = model
        self.cell_focus = cell_focus
        self.setHorizontalHeader(header)
        self.setModel(model)
        self.setItemDelegate(CellPainter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.empty: QWidget | None = None
        theme().changed.connect(self._restyle)
        self._restyle()

    def first_column(self) -> int:
        """The logical index of the leftmost column in sight."""
        header = self.horizontalHeader()
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            if not header.isSectionHidden(logical):
                return logical
        return 0

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(26))
        self.verticalHeader().setMinimumSectionSize(theme().px(20))
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            old, self.hovered = self.hovered, row
            for number in (old, row):
                if number >= 0:
                    top = self.rowViewportPosition(number)
                    self.viewport().update(0, top, self.viewport().width(), self.rowHeight(number))

    # Qt overrides

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: Any) -> None:  # noqa: N802
        self._hover(-1)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index.row(), index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and index.isValid():
            self.opened.emit(index.row(), index.column())
            return
        text = event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and text and text.isprintable() and not text.isspace():
            self.typed.emit(text)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.empty is not None:
            self.empty.setGeometry(self.viewport().geometry())
