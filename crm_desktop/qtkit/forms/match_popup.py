"""The list of matches under a field while the user types; it never takes the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.forms.hits import paint_hits
from crm_desktop.qtkit.forms.key_hints import Hint, hints_width, paint_hints
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.forms.painted_text import paint_text
from crm_desktop.qtkit.theme import theme

ROWS_AT_MOST = 10


@dataclass(frozen=True)
class MatchColumn:
    """A column of the pop-up; ``title`` is translated, ``width`` in pixels at 96 dpi."""

    title: str
    width: int
    right: bool = False


class MatchPopup(QWidget):
    """Paints matches as a small table with a head, highlighted hits, and the keys below.

    Attributes:
        taken: the user chose a match by mouse.
        spoken: what a screen reader says now: the current match; empty when the pop-up is gone.
    """

    taken = Signal(object)
    spoken = Signal(str)

    def __init__(self, columns: Sequence[MatchColumn], hints: Sequence[Hint]) -> None:
        super().__init__(None, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self._columns = tuple(columns)
        self._hints = hints
        self._matches: Sequence[Match] = ()
        self._current = 0
        self._nothing = ""

    def show_matches(self, matches: Sequence[Match], under: QRect, nothing: str = "") -> None:
        """Show matches below (or above) a field, given in global coordinates.

        Without any, ``nothing`` is said instead; if that is empty, the pop-up closes.
        """
        self._matches = matches[:ROWS_AT_MOST]
        self._nothing = "" if self._matches else nothing
        self._current = 0
        if not self._matches and not self._nothing:
            self.hide()
            return
        size = self.sizeHint()
        size.setWidth(max(size.width(), under.width()))
        screen = self.screen().availableGeometry()
        top = under.bottom() + 1 if under.bottom() + size.height() < screen.bottom() else under.top() - size.height()
        left = max(screen.left(), min(under.left(), screen.right() - size.width()))
        self.setGeometry(QRect(QPoint(left, top), size))
        self.show()
        self._current_changed()

    @property
    def has_matches(self) -> bool:
        """Whether there is anything to choose."""
        return self.isVisible() and bool(self._matches)

    def current(self) -> Match | None:
        """The match that Enter takes."""
        return self._matches[self._current] if self._matches and self.isVisible() else None

    def move_current(self, step: int) -> None:
        """Go up or down, round the ends."""
        if self._matches:
            self._current = (self._current + step) % len(self._matches)
            self._current_changed()

    def counted(self) -> str:
        """How many were found; where there may be more than are shown, that these are the first ones."""
        words = self.tr("The first {count}") if len(self._matches) == ROWS_AT_MOST else self.tr("{count} found")
        return words.format(count=len(self._matches))

    def accessible_text(self) -> str:
        """The current match as a screen reader says it."""
        match = self.current()
        return ", ".join((match.text, *match.cells)) if match else self._nothing

    def _current_changed(self) -> None:
        self.spoken.emit(self.accessible_text())
        self.update()

    def _row_height(self) -> int:
        return theme().px(26)

    def _row_at(self, y: float) -> int:
        return int(y // self._row_height()) - 1

    def _paint_cell(self, painter: QPainter, place: QRect, match: Match, *, column: int, current: bool) -> None:
        text = (match.text, *match.cells)[column]
        marks = match.marks[column] if column < len(match.marks) else ()
        token = "on_accent" if current else ("text" if column < 2 else "text2")
        if self._columns[column].right:
            painter.setFont(theme().font(13))
            painter.setPen(theme().color(token))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)  # never cut
        else:
            paint_hits(painter, place, text, marks, token)

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        if self._nothing:
            words = QFontMetrics(theme().font(13)).horizontalAdvance(self._nothing)
            return QSize(words + theme().px(20), self._row_height())
        width = sum(theme().px(column.width) for column in self._columns)
        return QSize(width + theme().px(2), self._row_height() * (len(self._matches) + 2) - theme().px(2))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter, high = theme(), QPainter(self), self._row_height()
        painter.fillRect(self.rect(), look.color("surface"))
        if self._nothing:
            painter.setFont(look.font(13))
            painter.setPen(look.color("text2"))
            inner = self.rect().adjusted(look.px(8), 0, -look.px(8), 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._nothing)
            painter.setPen(look.color("border_input"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            return
        painter.fillRect(0, 0, self.width(), high, look.color("header"))
        foot = QRect(0, self.height() - high + 2, self.width(), high)
        painter.fillRect(foot, look.color("header"))
        for number in range(-1, len(self._matches)):
            self._paint_row(painter, number)
        inner = foot.adjusted(look.px(8), 0, 0, -2)
        used = paint_text(painter, inner, self.counted(), "text2", size=12)
        left = max(inner.left() + used + look.px(12), inner.right() - hints_width(self._hints))
        paint_hints(painter, QRect(QPoint(left, inner.top()), inner.bottomRight()), self._hints)
        painter.setPen(look.color("accent"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_row(self, painter: QPainter, number: int) -> None:
        look, high, left = theme(), self._row_height(), 0
        top = (number + 1) * high
        current = number == self._current
        if current:
            painter.fillRect(1, top, self.width() - 2, high, look.color("accent"))
        for place, column in enumerate(self._columns):
            wide = look.px(column.width)
            if place == len(self._columns) - 1:
                wide = max(wide, self.width() - left)
            cell = QRect(left + look.px(8), top, wide - look.px(16), high)
            if number < 0:
                paint_text(painter, cell, column.title, "text2", size=12, right=column.right)
            elif place <= len(self._matches[number].cells):
                self._paint_cell(painter, cell, self._matches[number], column=place, current=current)
            left += wide

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.spoken.emit("")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        row = self._row_at(event.position().y())
        if 0 <= row < len(self._matches) and row != self._current:
            self._current = row
            self._current_changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        row = self._row_at(event.position().y())
        if 0 <= row < len(self._matches):
            self.taken.emit(self._matches[row])


def plain(text: str) -> str:
    """A text that rich-text labels show as it is."""
    return escape(text)
