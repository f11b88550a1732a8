"""The activity bar at the left edge: where to go, with counts of what is overdue or due today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QToolBar, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import ActivitySpec
from crm_desktop.views.context import Context

HIGH, LEAST, LEAST_WITH_WORDS = 54, 28, 44
"""Heights of an entry: as designed, the smallest one, and the smallest one that has room for its word."""


def paint_badge(painter: QPainter, center: QPoint, count: int) -> None:
    """Paint a red count; the only red badge there is, for what is overdue or due today."""
    look = theme()
    text = str(count) if count < 100 else "99+"
    font = look.font(11, bold=True)
    wide = max(look.px(16), QFontMetrics(font).horizontalAdvance(text) + look.px(8))
    rect = QRect(center.x() - wide // 2, center.y() - look.px(8), wide, look.px(16))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("red_fill") if not look.dark else look.color("red"))
    painter.drawRoundedRect(rect, look.px(8), look.px(8))
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF") if not look.dark else look.color("on_accent"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class ActivityButton(QAbstractButton):
    """One entry: icon over word, 54 high; the chosen one on ``accent_soft`` with a bar at its left."""

    def __init__(self, idea: str, words: str) -> None:
        super().__init__()
        self._idea = idea
        self._badge = 0
        self.high = 0
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_badge(self, count: int) -> None:
        """Show a count, or none for 0."""
        self._badge = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes there as Space does; the arrows walk along the bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(68), self.high or theme().px(HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        chosen = self.isChecked()
        if chosen:
            painter.fillRect(self.rect(), look.color("accent_soft"))
            painter.fillRect(0, 0, look.px(3), self.height(), look.color("accent"))
        elif self.underMouse():
            painter.fillRect(self.rect(), look.color("hover"))
        token = "accent" if chosen else "text2"
        icon = pixmap(self._idea, token, 20)
        has_words = self.height() >= look.px(LEAST_WITH_WORDS)
        top = look.px(8) * self.height() // look.px(HIGH) if has_words else (self.height() - look.px(20)) // 2
        painter.drawPixmap((self.width() - look.px(20)) // 2, top, icon)
        painter.setFont(look.font(12, bold=chosen))
        painter.setPen(look.color(token))
        place = QRect(0, top + look.px(21), self.width(), look.px(18))
        if QFontMetrics(painter.font()).horizontalAdvance(self.text()) > self.width() - 2:
            painter.setFont(look.font(11))
        text = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 2)
        if has_words:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        if self._badge:
            paint_badge(painter, QPoint(self.width() // 2 + look.px(15), top + look.px(4)), self._badge)
        if self.hasFocus():
            painter.setPen(look.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))


class ActivityBar(QToolBar):
    """Entries of the feature packages, and the settings at the bottom.

    Attributes:
        chosen: an entry was clicked.
        settings_wanted: the last entry was clicked.
    """

    chosen = Signal(object)
    settings_wanted = Signal()

    def __init__(self, specs: Sequence[ActivitySpec], context: Context) -> None:
        super().__init__()
        self.setObjectName("activity_bar")
        self.setWindowTitle(self.tr("Activities"))
        self.setMovable(False)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._context = context
        self._buttons: dict[str, ActivityButton] = {}
        for spec in specs:
            self._add(spec)
        filler = QWidget()
        filler.setSizePolicy(filler.sizePolicy().Policy.Preferred, filler.sizePolicy().Policy.Expanding)
        filler.setFixedWidth(0)  # as wide as the bar it would paint over the bar's edge
        filler.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.addWidget(filler)
        settings = ActivityButton("settings", self.tr("Settings"))
        settings.setCheckable(False)
        settings.clicked.connect(self.settings_wanted)
        self.addWidget(settings)
        self._settings = settings

    def mark(self, target: str) -> None:
        """Show which entry belongs to what is in front, such as ``tab:today``."""
        for button in self._buttons.values():
            button.setChecked(button.property("target") == target)

    def show_badge(self, activity_id: str, count: int) -> None:
        """Show a count at an entry that has no query of its own."""
        if activity_id in self._buttons:
            self._buttons[activity_id].show_badge(count)

    def _add(self, spec: ActivitySpec) -> None:
        button = ActivityButton(spec.icon, QCoreApplication.translate(spec.context, spec.title))
        button.setObjectName(f"activity.{spec.id}")
        button.setProperty("target", spec.target)
        button.clicked.connect(partial(self._choose, spec))
        self.addWidget(button)
        self._buttons[spec.id] = button
        if spec.badge is not None:
            count = partial(self._count, spec, button)
            self._context.on_changes(button, spec.badge_on or Changes.EVERYTHING, count)
            count()

    def _choose(self, spec: ActivitySpec, *_: object) -> None:
        self.mark(spec.target)
        self.chosen.emit(spec)

    def _count(self, spec: ActivitySpec, button: ActivityButton) -> None:
        query: Callable[..., int] = spec.badge() if spec.badge is not None else _nothing
        self._context.read(button, query, button.show_badge, today=self._context.clock.today())

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Make the entries smaller where the window is too low for all of them."""
        entries = [*self._buttons.values(), self._settings]
        room = (self.height() - theme().px(12)) // len(entries)
        high = min(theme().px(HIGH), max(theme().px(LEAST), room))
        if high != self._settings.height():
            for entry in entries:
                entry.high = high
                entry.setFixedHeight(high)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(68), theme().px(LEAST) * (len(self._buttons) + 1))


def _nothing(*_: object, **__: object) -> int:
    return 0
