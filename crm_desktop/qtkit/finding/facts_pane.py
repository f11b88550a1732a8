"""The facts of one record beside a list: figures with their names, and a small table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.theme import theme

WIDE = 300
LINE, EDGE = 25, 12


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure, translated; ``tone`` is a colour of the theme."""

    name: str
    value: str
    tone: str = "text"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class FactTable:
    """Rows under a title; the first column is as wide as it needs, the last ones stand at the right."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one record, translated."""

    title: str
    subtitle: str = ""
    facts: Sequence[Fact] = ()
    table: FactTable | None = None
    note: str = ""


class FactsPane(QWidget):
    """Paints the facts; the former ones stay until others are shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.facts: Facts | None = None

    def show_facts(self, facts: Facts | None) -> None:
        """Show other facts, or none."""
        self.facts = facts
        self.update()

    def lines(self) -> list[str]:
        """What is shown, line by line."""
        facts = self.facts
        if facts is None:
            return []
        table = [" | ".join(row) for row in facts.table.rows] if facts.table else []
        named = (f"{one.name}: {one.value}" for one in facts.facts)
        return [*filter(None, (facts.title, facts.subtitle)), *named, *table, *filter(None, [facts.note])]

    def _paint_head(self, painter: QPainter, facts: Facts) -> int:
        look, edge = theme(), theme().px(EDGE)
        wide, font = self.width() - 2 * edge, look.font(15, bold=True)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWrapAnywhere
        most = QRect(edge, look.px(10), wide, 2 * QFontMetrics(font).lineSpacing())
        title = QFontMetrics(font).boundingRect(most, flags, facts.title).intersected(most)
        painter.setFont(font)
        painter.setPen(look.color("text"))
        painter.drawText(title, flags, facts.title)
        second = QRect(edge, title.bottom() + look.px(2), wide, look.px(20))
        paint_text(painter, second, facts.subtitle, "text2", size=12)
        return second.bottom() + look.px(6)

    def _paint_fact(self, painter: QPainter, top: int, fact: Fact) -> None:
        look, edge = theme(), theme().px(EDGE)
        value = QFontMetrics(look.font(13, bold=fact.bold)).horizontalAdvance(fact.value)
        room = QRect(edge, top, self.width() - 2 * edge, look.px(LINE))
        name = room.adjusted(0, 0, -min(value, room.width() // 2) - look.px(8), 0)
        used = paint_text(painter, name, fact.name, "text2", size=12)
        right = room.adjusted(used + look.px(8), 0, 0, 0)
        paint_text(painter, right, fact.value, fact.tone, bold=fact.bold, right=True)

    def _paint_table(self, painter: QPainter, top: int, table: FactTable) -> None:
        look, edge, high = theme(), theme().px(EDGE), theme().px(LINE)
        painter.fillRect(0, top, self.width(), high, look.color("header"))
        head = QRect(edge, top, self.width() - 2 * edge, high)
        paint_text(painter, head, table.title, "text", bold=True, size=12)
        widths = self._widths(table)
        for number, row in enumerate([table.heads, *table.rows]):
            left, line = edge, top + (number + 1) * high
            for place, (text, wide) in enumerate(zip(row, widths, strict=True)):
                cell = QRect(left, line, wide - look.px(8 if place < len(widths) - 1 else 0), high)
                paint_text(painter, cell, text, "text" if number else "text2", size=12, right=place > 1)
                left += wide
            painter.setPen(look.color("border_soft"))
            painter.drawLine(0, line + high - 1, self.width(), line + high - 1)

    def _widths(self, table: FactTable) -> list[int]:
        """Each column as wide as it needs; the second one has what is left."""
        # a text as wide as its place is cut all the same
        metrics, gap = QFontMetrics(theme().font(12)), theme().px(8) + 2
        widths = [
            max(map(metrics.horizontalAdvance, column)) + gap for column in zip(table.heads, *table.rows, strict=True)
        ]
        widths[1] = max(0, self.width() - 2 * theme().px(EDGE) - sum(widths) + widths[1])
        return widths

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(WIDE), theme().px(LINE) * 12)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), look.color("surface_alt"))
        painter.setPen(look.color("border"))
        painter.drawLine(0, 0, 0, self.height())
        if self.facts is None:
            return
        top = self._paint_head(painter, self.facts)
        for fact in self.facts.facts:
            self._paint_fact(painter, top, fact)
            top += look.px(LINE)
        table = self.facts.table
        if table is not None and table.rows:
            self._paint_table(painter, top + look.px(4), table)
            top += look.px(4) + look.px(LINE) * (len(table.rows) + 2)
        if self.facts.note:
            room = QRect(look.px(EDGE), top + look.px(6), self.width() - 2 * look.px(EDGE), self.height() - top)
            painter.setFont(look.font(12))
            painter.setPen(look.color("text2"))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self.facts.note)
