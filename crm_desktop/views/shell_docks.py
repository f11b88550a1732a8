"""The docks: made when they are first seen, tabbed without a second title, named bars when they stand alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QTabBar, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import DockSpec
from crm_desktop.views.context import Context

AREAS = {"bottom": Qt.DockWidgetArea.BottomDockWidgetArea, "right": Qt.DockWidgetArea.RightDockWidgetArea}


def _tool(idea: str, words: str) -> QToolButton:
    button = marked(QToolButton(), icon_only=True)
    button.setIcon(icon(idea, size=14))
    button.setIconSize(QSize(theme().px(14), theme().px(14)))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class DockTitle(QWidget):
    """The bar of a dock that stands alone: name, count, float, close."""

    def __init__(self, dock: Dock) -> None:
        super().__init__()
        marked(self, role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme().px(30))
        self.count = label(role="count")
        self.count.hide()
        floating, close = _tool("float", self.tr("Float")), _tool("close", self.tr("Close"))
        floating.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        close.clicked.connect(dock.close)
        name = QLabel(dock.windowTitle())
        name.setFont(theme().font(12, bold=True))
        picture = QLabel()
        picture.setPixmap(pixmap(dock.spec.icon, "text2", 14))
        self._tools = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(10), 0, theme().px(6), 0)
        row.setSpacing(theme().px(6))
        for widget in (picture, name, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addLayout(self._tools)
        row.addWidget(floating)
        row.addWidget(close)

    def add_tool(self, widget: QWidget) -> None:
        """Put a button of the panel into the bar."""
        self._tools.addWidget(widget)

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        # the dock lays its panel out below this height, whatever height is fixed
        return QSize(super().sizeHint().width(), theme().px(30))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), theme().px(30))


class Dock(QDockWidget):
    """One dock; its panel is built when it is first visible.

    Attributes:
        wanted: it is seen and has no panel yet.
    """

    wanted = Signal()

    def __init__(self, spec: DockSpec, context: Context) -> None:
        super().__init__(QCoreApplication.translate(spec.context, spec.title))
        self.spec, self._context = spec, context
        self.setObjectName(f"dock.{spec.id}")
        self.panel: QWidget | None = None
        self._is_seen = False
        self._bare = QWidget()
        self._bare.setFixedHeight(0)
        self._title: DockTitle | None = None
        self._records = 0
        self._holder = marked(QWidget(), role="panel")
        self._holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner = QVBoxLayout(self._holder)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._holder)
        self.setTitleBarWidget(self._bare)
        self.visibilityChanged.connect(self._seen)

    def show_bar(self, *, whole: bool) -> None:
        """Show the bar, or none where a tab says the name already."""
        wanted = self._whole_title() if whole else self._bare
        if self.titleBarWidget() is not wanted:
            old = self.titleBarWidget()
            self.setTitleBarWidget(wanted)
            old.hide()
            wanted.show()

    def build(self) -> QWidget:
        """Make the panel if it was not made yet."""
        if self.panel is None:
            panel: Any = self.spec.build(self._context)
            self.panel = panel
            self._inner.addWidget(panel)
            if hasattr(panel, "count_changed"):
                panel.count_changed.connect(self._count)
            for tool in getattr(panel, "dock_tools", ()):
                self._whole_title().add_tool(tool)
        return self.panel

    def build_seen(self) -> None:
        """Build the panel, unless the dock lay in front for a moment only."""
        if self._is_seen:
            self.build()

    def _whole_title(self) -> DockTitle:
        """The bar, made when it is first needed: most docks are tabs all their life."""
        if self._title is None:
            self._title = DockTitle(self)
            self._title.hide()
            self._count(self._records)
        return self._title

    def _seen(self, visible: bool) -> None:  # noqa: FBT001 - a slot
        self._is_seen = visible
        if visible and self.panel is None:
            self.wanted.emit()

    def _count(self, count: int) -> None:
        self._records = count
        if self._title is not None:
            self._title.count.setText(f"{count:,}")
            self._title.count.setVisible(count > 0)


class DockArea(QObject):
    """All docks of a window, and the finish of their tab bars."""

    def __init__(self, window: QMainWindow, specs: Iterable[DockSpec], context: Context) -> None:
        super().__init__(window)
        self._window = window
        self.docks = {spec.id: Dock(spec, context) for spec in specs}
        self._aside: list[Dock] = []
        self._kept = QByteArray()
        self._tools = _TabTools(window, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._finish)
        self._is_held = False
        self._building = QTimer(self)
        self._building.setSingleShot(True)
        self._building.setInterval(0)
        self._building.timeout.connect(self._build_seen)
        for dock in self.docks.values():
            window.addDockWidget(AREAS[dock.spec.area], dock)
            dock.wanted.connect(self._building.start)
            for signal in (dock.topLevelChanged, dock.dockLocationChanged, dock.visibilityChanged):
                signal.connect(self._soon.start)

    def hold(self) -> None:
        """Build no panel until ``release``: the frame of the window is seen first."""
        self._is_held = True

    def release(self) -> None:
        """Build the panels that are seen."""
        self._is_held = False
        self._building.start()

    def _build_seen(self) -> None:
        for dock in self.docks.values() if not self._is_held else ():
            dock.build_seen()

    def arrange(self, bottom: Iterable[str], right: Iterable[str], front: str) -> None:
        """Show these docks, tabbed where several share an area, with ``front`` on top."""
        for dock in self.docks.values():
            dock.setFloating(False)
            dock.hide()
        for area, ids in (("bottom", [*bottom]), ("right", [*right])):
            shown = [self.docks[name] for name in ids if name in self.docks]
            hidden = [dock for dock in self.docks.values() if dock.spec.area == area and dock not in shown]
            self._stack(AREAS[area], [*shown, *hidden])
            for dock in shown:
                dock.show()
        if front in self.docks:
            self._bring(self.docks[front])
            # a window that is not shown yet forgets which tab is in front
            QTimer.singleShot(0, self.docks[front], lambda: self._bring(self.docks[front]))
        self._soon.start()

    def _stack(self, area: Qt.DockWidgetArea, docks: list[Dock]) -> None:
        """Put docks into one group of tabs, so that one shown later has its place there."""
        for place, dock in enumerate(docks):
            self._window.addDockWidget(area, dock)
            if place:
                self._window.tabifyDockWidget(docks[0], dock)

    def size(self) -> None:
        """Give the areas the sizes of the design; in a low window the documents keep their room, not the lists."""
        bottom = [dock for dock in self.docks.values() if dock.spec.area == "bottom" and not dock.isHidden()]
        right = [dock for dock in self.docks.values() if dock.spec.area == "right" and not dock.isHidden()]
        if bottom:
            height = max(theme().px(160), min(theme().px(276), self._window.height() - theme().px(492)))
            self._window.resizeDocks(bottom[:1], [height], Qt.Orientation.Vertical)
        if right:
            self._window.resizeDocks(right[:1], [theme().px(252)], Qt.Orientation.Horizontal)

    def show(self, dock_id: str) -> Dock | None:
        """Bring a dock to the front."""
        dock = self.docks.get(dock_id)
        if dock is not None:
            dock.show()
            self._bring(dock)
            dock.build().setFocus()
        return dock

    @property
    def is_aside(self) -> bool:
        """Whether the docks are hidden to leave the whole window to a document."""
        return bool(self._aside)

    def step_aside(self) -> None:
        """Hide the docks that are not on a window of their own; ``come_back`` shows them again."""
        shown = [dock for dock in self.docks.values() if not dock.isHidden() and not dock.isFloating()]
        if not self._aside and shown:
            self._kept = self._window.saveState()
            self._aside = shown
            for dock in shown:
                dock.hide()

    def come_back(self) -> None:
        """Show the docks that stepped aside, as they were."""
        if self._aside:
            self._aside = []
            self._window.restoreState(self._kept)

    def _bring(self, dock: Dock) -> None:
        """Bring a dock before those that share its tabs; ``raise_`` does nothing for the topmost widget."""
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            for place in range(bar.count()):
                if bar.tabText(place) == dock.windowTitle():
                    bar.setCurrentIndex(place)
                    return
        dock.raise_()

    def _finish(self) -> None:
        for dock in self.docks.values():
            tabbed = any(not other.isHidden() for other in self._window.tabifiedDockWidgets(dock))
            dock.show_bar(whole=dock.isFloating() or not tabbed)
        self._tools.place()


class _TabTools(QObject):
    """Icons in the tab bars of docks, and float and close at their right end."""

    def __init__(self, window: QMainWindow, area: DockArea) -> None:
        super().__init__(window)
        self._window, self._area = window, area
        self._boxes: dict[QTabBar, QWidget] = {}

    def place(self) -> None:
        """Do what Qt's own tab bars leave out; called after every change of the docks."""
        names = {dock.windowTitle(): dock for dock in self._area.docks.values()}
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setIconSize(QSize(theme().px(14), theme().px(14)))
            bar.setExpanding(False)
            bar.setDrawBase(False)
            bar.setElideMode(Qt.TextElideMode.ElideRight)
            bar.setUsesScrollButtons(False)  # narrow tabs are elided; float and close stand where the buttons would
            for place in range(bar.count()):
                dock = names.get(bar.tabText(place))
                if dock is not None:
                    current = place == bar.currentIndex()
                    bar.setTabIcon(place, icon(dock.spec.icon, "accent" if current else "text2", 14))
            self._put_tools(bar, names)

    def _put_tools(self, bar: QTabBar, names: dict[str, Dock]) -> None:
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

    @staticmethod
    def _put(bar: QTabBar, box: QWidget) -> None:
        box.setVisible(bar.isVisible() and bar.count() > 0)
        size = box.sizeHint()
        place = bar.geometry()
        box.setGeometry(QRect(place.right() - size.width() - 4, place.top() + 2, size.width(), place.height() - 4))
        box.raise_()

    def _make(self, bar: QTabBar, names: dict[str, Dock]) -> QWidget:
        box = QWidget(self._window)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        floating, close = _tool("float", self.tr("Float")), _tool("close", self.tr("Close"))
        row.addWidget(floating)
        row.addWidget(close)

        def front() -> Dock | None:
            return names.get(bar.tabText(bar.currentIndex()))

        def float_front() -> None:
            dock = front()
            if dock is not None:
                dock.setFloating(True)

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
