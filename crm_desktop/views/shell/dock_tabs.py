"""The tab bars that Qt makes for docks: icons, and float and close at their right end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QTabBar, QToolButton, QWidget
from shiboken6 import isValid

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme

MANY = 8
"""With more tabs than these in a bar, the room between their words is left out."""
TOO_MANY = 10
"""More tabs than these are scrolled: all lists at once must not widen the window, nor lose their words."""


def dock_bars(window: QMainWindow) -> list[QTabBar]:
    """The tab bars of the docks; Qt makes and drops them as docks are put together and parted."""
    return window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)


class TabTools(QObject):
    """Finishes the bars of one window after every change of its docks."""

    def __init__(self, window: QMainWindow, docks: Mapping[str, Any]) -> None:
        super().__init__(window)
        self._window, self._docks = window, docks
        self._boxes: dict[QTabBar, QWidget] = {}

    def place(self) -> None:
        """Do what Qt's own tab bars leave out; called after every change of the docks."""
        names = {dock.windowTitle(): dock for dock in self._docks.values()}
        bars = dock_bars(self._window)
        for bar, box in self._boxes.items():
            if bar not in bars:  # Qt keeps a bar that it took out for a while; its tools would lie over the work
                box.hide()
        for bar in bars:
            bar.setIconSize(QSize(theme().px(14), theme().px(14)))
            bar.setAccessibleName(self.tr("Panels"))
            bar.setExpanding(False)
            bar.setDrawBase(False)
            is_scrolled = bar.count() > TOO_MANY
            bar.setUsesScrollButtons(is_scrolled)
            bar.setElideMode(Qt.TextElideMode.ElideNone if is_scrolled else Qt.TextElideMode.ElideRight)
            marked(bar, many=bar.count() > MANY and not is_scrolled)
            for place in range(bar.count()):
                dock = names.get(bar.tabText(place))
                if dock is not None:
                    current = place == bar.currentIndex()
                    bar.setTabIcon(place, icon(dock.spec.icon, "accent" if current else "text2", 14))
            self._put_tools(bar, names)

    def _put_tools(self, bar: QTabBar, names: dict[str, Any]) -> None:
        box = self._boxes.get(bar)
        if box is None:
            box = self._boxes[bar] = self._make(bar, names)
            bar.destroyed.connect(lambda: self._drop(bar))
            bar.currentChanged.connect(lambda _place: QTimer.singleShot(0, self, self.place))
            bar.installEventFilter(self)
        self._put(bar, box)

    def _drop(self, bar: QTabBar) -> None:
        """A bar is gone; its tools belong to the window and would stay."""
        box = self._boxes.pop(bar, None)
        if box is not None and isValid(box):
            box.hide()
            box.deleteLater()

    def _holds_docks(self, bar: QTabBar) -> bool:
        """Whether a dock that is shown has its tab there; Qt takes tabs away later than it hides their docks."""
        shown = {dock.windowTitle() for dock in self._docks.values() if not dock.isHidden() and not dock.isFloating()}
        return any(bar.tabText(place) in shown for place in range(bar.count()))

    def _put(self, bar: QTabBar, box: QWidget) -> None:
        box.setVisible(bar.isVisible() and self._holds_docks(bar))
        size = box.sizeHint()
        place = bar.geometry()
        arrows = [arrow.x() for arrow in bar.findChildren(QToolButton) if arrow.isVisible()]
        right = place.left() + min([place.width(), *arrows])
        box.setGeometry(QRect(right - size.width() - 4, place.top() + 2, size.width(), place.height() - 4))
        box.raise_()

    def _make(self, bar: QTabBar, names: dict[str, Any]) -> QWidget:
        box = QWidget(self._window)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        floating, close = picture_button("float", self.tr("Float")), picture_button("close", self.tr("Close"))
        row.addWidget(floating)
        row.addWidget(close)

        def front() -> Any:
            return names.get(bar.tabText(bar.currentIndex()))

        def float_front() -> None:
            dock = front()
            if dock is not None:
                dock.float_out()

        def close_front() -> None:
            dock = front()
            if dock is not None:
                dock.close()

        floating.clicked.connect(float_front)
        close.clicked.connect(close_front)
        return box

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        moved = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in moved and isinstance(watched, QTabBar) and watched in self._boxes:
            self._put(watched, self._boxes[watched])
        return super().eventFilter(watched, event)
