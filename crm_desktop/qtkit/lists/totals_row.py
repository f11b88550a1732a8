"""The totals row under a list: fixed at the bottom, its figures under their columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.present.columns.base import Kind, is_counted
from crm_desktop.present.listing import Totals
from crm_desktop.qtkit.cells import total_text
from crm_desktop.qtkit.lists.group_heads import left_out_words
from crm_desktop.qtkit.lists.table_model import WindowedModel
from crm_desktop.qtkit.lists.table_view import ListView
from crm_desktop.qtkit.theme import theme


class TotalsRow(QWidget):
    """Paints label and sums of a ``WindowedModel``, in step with the header of its table.

    Attributes:
        label: stands at the left, such as "Total of 6".
        aside: stands beside it, such as how many rows are in no sum.
        note: stands at the right where no column adds up, such as how two sums hang together.
    """

    def __init__(self, table: ListView, model: WindowedModel[Any]) -> None:
        super().__init__()
        self.label = ""
        self.aside = ""
        self.note = ""
        self._chosen: tuple[str, dict[str, Decimal]] | None = None
        self._cells: tuple[str, str, str] | None = None
        self._table, self._model = table, model
        header = table.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.geometriesChanged):
            signal.connect(self._again)
        table.horizontalScrollBar().valueChanged.connect(self._again)
        model.loaded.connect(self._again)
        theme().changed.connect(self._again)
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().verticalPolicy().Fixed)
        self.setToolTip(self.tr("Click a sum to copy it"))

    def show_left_out(self, totals: Totals, hidden: Collection[str]) -> None:
        """Say which rows are listed and in no sum, and which are not even listed: those ``hidden``."""
        listed = {why: count for why, count in totals.left_out.items() if why not in hidden}
        gone = {why: count for why, count in totals.left_out.items() if why in hidden}
        words = [
            (self.tr("{what} listed, not in the sums"), left_out_words(listed)),
            (self.tr("{what} not shown"), left_out_words(gone)),
        ]
        self.aside = "  ·  ".join(text.format(what=what) for text, what in words if what)

    def show_selection(self, label: str, rows: Sequence[Any]) -> None:
        """Show the sums of some rows in place of those of all; of none, those of all again."""
        self._cells = None
        self.setAccessibleName(label)
        if not rows:
            self._chosen = None
        else:
            sums = {}
            for column in self._model.columns:
                if column.total and column.key in self._model.totals.sums:
                    values = (column.value(row) or Decimal(0) for row in rows if is_counted(row))
                    sums[column.key] = sum(values, Decimal(0))
            self._chosen = (label, sums)
        self.update()

    def show_cells(self, text: str, aside: str = "", *, clip: str = "") -> None:
        """Say what selected cells make, in place of all sums; a click copies ``clip``."""
        self._cells = (text, aside, clip)
        self.setAccessibleName(f"{text} {aside}".strip())
        self.update()

    def shown(self) -> tuple[str, str]:
        """The words at the left, and those beside them."""
        if self._cells:
            return self._cells[0], self._cells[1]
        return (self._chosen[0], "") if self._chosen else (self.label, self.aside)

    def _again(self, *_: object) -> None:
        self.updateGeometry()
        self.update()

    def _figures(self) -> list[tuple[QRect, str]]:
        """The place and text of every sum in sight."""
        header, found = self._table.horizontalHeader(), []
        for logical, column in enumerate(self._model.columns):
            if not column.total or header.isSectionHidden(logical):
                continue
            total = self._sums().get(column.key)
            if total is not None and column.kind is not Kind.PROGRESS:
                left = header.sectionViewportPosition(logical)
                place = QRect(left, 0, header.sectionSize(logical) - theme().px(8), self.height())
                if place.right() <= self.width() and place.left() >= self._covered():
                    found.append((place, total_text(column.kind, total)))
        return found

    def _covered(self) -> int:
        """How much of the left edge the label keeps while the table is scrolled to the side."""
        return self._table.held_width()

    def _sums(self) -> Mapping[str, Decimal]:
        if self._cells:
            return {}
        return self._chosen[1] if self._chosen else self._model.totals.sums

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(100, theme().px(28))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, theme().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), look.color("header"))
        painter.setPen(look.color("border"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setPen(look.color("text"))
        bold = look.font(13, bold=True)
        painter.setFont(bold)
        metrics, right = QFontMetrics(bold), 0
        start = self.width()
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, text in self._figures():
            # a sum may be wider than its column: it grows to the left and is never cut
            wide = place.adjusted(min(0, place.width() - metrics.horizontalAdvance(text)), 0, 0, 0)
            painter.drawText(wide, Qt.AlignmentFlag.AlignRight | middle, text)
            start, right = min(start, wide.right() - metrics.horizontalAdvance(text)), max(right, wide.right())
        words, aside = self.shown()
        label = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, start - look.px(16)))
        painter.drawText(self.rect().adjusted(look.px(8), 0, 0, 0), Qt.AlignmentFlag.AlignLeft | middle, label)
        if aside:
            self._paint_aside(painter, aside, metrics.horizontalAdvance(label) + look.px(16), start - look.px(8))
        if self.note and not self._chosen and not self._cells:
            painter.setFont(look.font(12))
            painter.setPen(look.color("text2"))
            rest = self.rect().adjusted(right + look.px(16), 0, -look.px(8), 0)
            painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | middle, self.note)

    def _paint_aside(self, painter: QPainter, aside: str, left: int, right: int) -> None:
        look = theme()
        font = look.font(12)
        text = QFontMetrics(font).elidedText(aside, Qt.TextElideMode.ElideRight, max(0, right - left))
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, 0, right - left, self.height()), middle, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._cells and self._cells[2]:
            QApplication.clipboard().setText(_plain(self._cells[2]))
        for place, text in self._figures():
            if place.contains(event.position().toPoint()):
                QApplication.clipboard().setText(_plain(text))


def _plain(text: str) -> str:
    """A figure as other programs take it."""
    return text.replace(",", "").replace("−", "-")
