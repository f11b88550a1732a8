"""Small charts painted by hand: bars, stacked bars, and one bar in segments; a click opens what is under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.tokens import SERIES

_CENTER, _MIDDLE = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar; ``color`` is a token or ``#RRGGBB``; ``key`` is handed on when it is clicked."""

    label: str
    value: Decimal
    color: str = "bar"
    key: Any = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: a single part, or a stack of them from the bottom."""

    label: str
    parts: tuple[Part, ...]
    key: Any = None

    @property
    def total(self) -> Decimal:
        """What the number on the bar says."""
        return sum((part.value for part in self.parts), Decimal(0))


def bars(values: Sequence[tuple[str, Decimal]]) -> list[Bar]:
    """Bars of a single series out of labels and values."""
    return [Bar(name, (Part(name, value, key=name),), key=name) for name, value in values]


def series_color(number: int) -> str:
    """The colour of a series by its place."""
    return SERIES[number % len(SERIES)]


def short_amount(value: Decimal, language: str = "") -> str:
    """An amount for the top of a bar, as the language in force counts: 393,400 is 39.34万 or 393.4K.

    >>> [short_amount(Decimal(value), "zh_CN") for value in ("393401.50", "980", "12000000")]
    ['39.34万', '980', '1,200万']
    >>> [short_amount(Decimal(value), "en") for value in ("393401.50", "980", "-12000000")]
    ['393.4K', '980', '−12.00M']
    """
    language = language or theme().language
    size = abs(value)
    if language.startswith("zh"):
        word, steps = "萬" if language == "zh_TW" else "万", ((10_000_000, 10_000, 0), (10_000, 10_000, 2))
        units = [(least, unit, places, word) for least, unit, places in steps]
    else:
        units = [(1_000_000, 1_000_000, 2, "M"), (10_000, 1_000, 1, "K")]
    for least, unit, places, name in units:
        if size >= least:
            return f"{value / unit:,.{places}f}{name}".replace("-", "−")
    return f"{value:,.0f}".replace("-", "−")


def _color(name: str) -> QColor:
    return QColor(name) if name.startswith("#") else theme().color(name)


class _Chart(QWidget):
    """Base: knows what is under the mouse.

    Attributes:
        clicked: the key of the bar or part that was clicked.
    """

    clicked = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._spots: list[tuple[QRectF, Any, str]] = []
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme().changed.connect(self.update)

    def _spot(self, place: QPointF) -> tuple[Any, str] | None:
        return next(((key, tip) for rect, key, tip in reversed(self._spots) if rect.contains(place)), None)

    # Qt overrides

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        spot = self._spot(event.position())
        shape = Qt.CursorShape.PointingHandCursor if spot and spot[0] is not None else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        QToolTip.showText(event.globalPosition().toPoint(), spot[1] if spot else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        spot = self._spot(event.position())
        if spot is not None and spot[0] is not None:
            self.clicked.emit(spot[0])


class BarChart(_Chart):
    """Upright bars, single or stacked, each with its number; the axis is the base line only.

    Attributes:
        dropped: what ``take`` knows was let go over the place of a bar; carries its id and the key of the bar.
    """

    dropped = Signal(int, object)

    def __init__(self, title: str, *, number: Callable[[Decimal], str] = short_amount) -> None:
        super().__init__(title)
        self._bars: Sequence[Bar] = ()
        self._number = number
        self._carried: Callable[[QDropEvent], int | None] = lambda _event: None
        self._over = -1
        self.setMinimumHeight(theme().px(96))

    def take(self, carried: Callable[[QDropEvent], int | None]) -> None:
        """Let something be dropped on bars, also on those without height; ``carried`` gives the id of what is."""
        self._carried = carried
        self.setAcceptDrops(True)

    def _stand_over(self, place: int) -> None:
        if place != self._over:
            self._over = place
            self.update()

    def show_bars(self, shown: Sequence[Bar]) -> None:
        """Show other bars."""
        self._bars = tuple(shown)
        self.setAccessibleDescription("; ".join(f"{bar.label} {self._number(bar.total)}" for bar in shown))
        self.update()

    def _bar_at(self, event: QDropEvent) -> int:
        """The bar whose slot something is over; -1 outside of all."""
        place = int(event.position().x() * len(self._bars) / max(1, self.width()))
        return place if 0 <= place < len(self._bars) else -1

    def _paint_bar(self, painter: QPainter, bar: Bar, box: QRectF, unit: float) -> None:
        look, base = theme(), box.bottom()
        for part in bar.parts:
            high = max(0.0, float(part.value)) * unit
            if high <= 0:
                continue
            rect = QRectF(box.left(), base - high, box.width(), max(1.0, high - (1 if len(bar.parts) > 1 else 0)))
            painter.fillRect(rect, _color(part.color))
            tip = (
                f"{bar.label} · {part.label}: {part.value:,.2f}"
                if part.label != bar.label
                else f"{bar.label}: {part.value:,.2f}"
            )
            self._spots.append((rect, part.key if part.key is not None else bar.key, tip))
            base -= high
        painter.setPen(look.color("text"))
        place = QRectF(box.left() - look.px(30), base - look.px(17), box.width() + look.px(60), look.px(16))
        painter.drawText(place, _CENTER | _MIDDLE, self._number(bar.total))

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(300), theme().px(140))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        self._spots.clear()
        if not self._bars:
            return
        painter.setFont(look.font(11))
        foot, head = look.px(20), look.px(18)
        highest = max(float(bar.total) for bar in self._bars)
        room = self.height() - foot - head
        unit = room / highest if highest > 0 else 0.0
        slot = self.width() / len(self._bars)
        wide = min(look.px(46), slot * 0.62)
        metrics = QFontMetrics(painter.font())
        for number, bar in enumerate(self._bars):
            middle = slot * (number + 0.5)
            if number == self._over:
                painter.fillRect(QRectF(slot * number, 0, slot, self.height()), look.color("hover"))
            self._paint_bar(painter, bar, QRectF(middle - wide / 2, head, wide, room), unit)
            painter.setPen(look.color("text2"))
            name = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, int(slot))
            painter.drawText(QRectF(slot * number, self.height() - foot, slot, foot), _CENTER | _MIDDLE, name)
        painter.setPen(look.color("border_input"))
        painter.drawLine(0, self.height() - foot, self.width(), self.height() - foot)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if self._carried(event) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        self._stand_over(self._bar_at(event))
        event.setAccepted(self._over >= 0)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802
        self._stand_over(-1)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        record_id, place = self._carried(event), self._bar_at(event)
        self._stand_over(-1)
        if record_id is not None and place >= 0:
            event.acceptProposedAction()
            self.dropped.emit(record_id, self._bars[place].key)


class RankChart(_Chart):
    """Lying bars, one per line, with names at the left and numbers at the right."""

    def __init__(self, title: str, *, number: Callable[[Decimal], str] = short_amount) -> None:
        super().__init__(title)
        self._bars: Sequence[Bar] = ()
        self._number = number

    def show_bars(self, shown: Sequence[Bar]) -> None:
        """Show other bars, the longest one first."""
        self._bars = tuple(shown)
        self.setAccessibleDescription("; ".join(f"{bar.label} {self._number(bar.total)}" for bar in shown))
        self.setMinimumHeight(theme().px(24) * max(1, len(self._bars)))
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(260), theme().px(24) * max(1, len(self._bars)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        self._spots.clear()
        font = look.font(12)
        painter.setFont(font)
        metrics, high = QFontMetrics(font), look.px(24)
        names, numbers = look.px(104), look.px(64)
        highest = max((float(bar.total) for bar in self._bars), default=0.0)
        room = max(1, self.width() - names - numbers)
        for number, bar in enumerate(self._bars):
            top = number * high
            painter.setPen(look.color("text"))
            name = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, names - look.px(8))
            painter.drawText(QRectF(0, top, names - look.px(8), high), Qt.AlignmentFlag.AlignLeft | _MIDDLE, name)
            wide = max(1.0, float(bar.total) / highest * room) if highest > 0 else 1.0
            rect = QRectF(names, top + high * 0.25, wide, high * 0.5)
            painter.fillRect(rect, _color(bar.parts[0].color if bar.parts else "bar"))
            painter.setPen(look.color("text2"))
            place = QRectF(names + wide + look.px(6), top, numbers, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | _MIDDLE, self._number(bar.total))
            self._spots.append((QRectF(0, top, self.width(), high), bar.key, f"{bar.label}: {bar.total:,.2f}"))


class SegmentBar(_Chart):
    """One bar cut into segments of a whole: a credit limit, a total by age."""

    def __init__(self, title: str, *, height: int = 10) -> None:
        super().__init__(title)
        self._parts: Sequence[Part] = ()
        self._whole = Decimal(0)
        self._high = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part], whole: Decimal | None = None) -> None:
        """Show segments of ``whole``; without it they fill the bar."""
        self._parts = tuple(parts)
        used = sum((part.value for part in parts if part.value > 0), Decimal(0))
        self._whole = max(whole or Decimal(0), used)
        self.setAccessibleDescription("; ".join(f"{part.label} {part.value:,.2f}" for part in parts))
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(240), theme().px(self._high))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(60), theme().px(self._high))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._spots.clear()
        box, shape = QRectF(self.rect()), QPainterPath()
        shape.addRoundedRect(box, look.px(2), look.px(2))
        painter.setClipPath(shape)
        painter.fillRect(box, look.color("bar_back"))
        if not self._whole:
            return
        left = 0.0
        for part in self._parts:
            wide = box.width() * float(max(Decimal(0), part.value) / self._whole)
            if wide > 0:
                rect = QRectF(left, 0, max(1.0, wide - 1), box.height())
                painter.fillRect(rect, _color(part.color))
                self._spots.append((rect, part.key, f"{part.label}: {part.value:,.2f}"))
                left += wide


GAP = 16
"""Pixels of the design between two entries of a legend."""


class Legend(QWidget):
    """Squares with words, in the order of the series."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[tuple[str, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setBackgroundRole(QPalette.ColorRole.NoRole)

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show (words, colour) pairs."""
        self._entries = tuple(entries)
        self.updateGeometry()
        self.update()

    def _width(self, words: str) -> int:
        return QFontMetrics(theme().font(12)).horizontalAdvance(words) + theme().px(14)

    def _gap(self) -> int:
        """The room between two entries: less where it is short, since their figures are never cut."""
        free = self.width() - sum(self._width(words) for words, _ in self._entries)
        return max(theme().px(4), min(theme().px(GAP), free // max(1, len(self._entries) - 1)))

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(sum(self._width(words) + theme().px(GAP) for words, _ in self._entries), theme().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter, left, gap = theme(), QPainter(self), 0, self._gap()
        painter.setFont(look.font(12))
        for words, color in self._entries:
            painter.fillRect(QRectF(left, self.height() / 2 - look.px(4), look.px(8), look.px(8)), _color(color))
            painter.setPen(look.color("text2"))
            place = QRectF(left + look.px(14), 0, self._width(words), self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | _MIDDLE, words)
            left += self._width(words) + gap
