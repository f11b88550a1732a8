"""The docks: made when they are first seen, tabbed without a second title, named bars when they stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import DockSpec
from crm_desktop.views.context import Context
from crm_desktop.views.shell_dock_tabs import TabTools, dock_bars, tool_button

AREAS = {"bottom": Qt.DockWidgetArea.BottomDockWidgetArea, "right": Qt.DockWidgetArea.RightDockWidgetArea}
LAYOUT_VERSION = 2
TAB_BAR = 40
"""So high the tabs below a list are at most, which are in the height that a list is given."""


class DockTitle(QWidget):
    """The bar of a dock that stands alone: name, count, float, close."""

    def __init__(self, dock: Dock) -> None:
        super().__init__()
        marked(self, role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme().px(30))
        self.count = label(role="count")
        self.count.hide()
        floating, close = tool_button("float", self.tr("Float")), tool_button("close", self.tr("Close"))
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

    def addtool_button(self, widget: QWidget) -> None:
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
        is_seen: it is in sight, and not behind another tab.
    """

    wanted = Signal()

    def __init__(self, spec: DockSpec, context: Context) -> None:
        super().__init__(QCoreApplication.translate(spec.context, spec.title))
        self.spec, self._context = spec, context
        self.setObjectName(f"dock.{spec.id}")
        self.panel: QWidget | None = None
        self.is_seen = False
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
                self._whole_title().addtool_button(tool)
        return self.panel

    def build_seen(self) -> None:
        """Build the panel, unless the dock lay in front for a moment only."""
        if self.is_seen:
            self.build()

    def _whole_title(self) -> DockTitle:
        """The bar, made when it is first needed: most docks are tabs all their life."""
        if self._title is None:
            self._title = DockTitle(self)
            self._title.hide()
            self._count(self._records)
        return self._title

    def _seen(self, visible: bool) -> None:  # noqa: FBT001 - a slot
        self.is_seen = visible
        if visible and self.panel is None:
            self.wanted.emit()

    def _count(self, count: int) -> None:
        self._records = count
        if self._title is not None:
            self._title.count.setText(f"{count:,}")
            self._title.count.setVisible(count > 0)


class DockArea(QObject):
    """All docks of a window, and the finish of their tab bars.

    Attributes:
        folded: docks were folded: the specs of those below and of those at the right; two empty lists when they are
            back.
    """

    folded = Signal(list, list)

    def __init__(self, window: QMainWindow, specs: Iterable[DockSpec], context: Context) -> None:
        super().__init__(window)
        self._window = window
        self.docks = {spec.id: Dock(spec, context) for spec in specs}
        self._folded: list[Dock] = []
        self._kept = QByteArray()
        self._larger: tuple[QByteArray, int] | None = None
        self._tools = TabTools(window, self.docks)
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
            dock.toggleViewAction().triggered.connect(partial(self._toggled, dock))
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
        self._forget_fold()
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
        bottom = self._below()
        right = [dock for dock in self.docks.values() if dock.spec.area == "right" and not dock.isHidden()]
        if bottom:
            height = min(theme().px(276), self._most_below())
            self._window.resizeDocks(bottom[:1], [height], Qt.Orientation.Vertical)
        if right:
            self._window.resizeDocks(right[:1], [theme().px(252)], Qt.Orientation.Horizontal)

    def _below(self) -> list[Dock]:
        return [dock for dock in self.docks.values() if dock.spec.area == "bottom" and not dock.isHidden()]

    def _most_below(self) -> int:
        """How high the lists below may be beside a form."""
        return max(theme().px(160), self._window.height() - theme().px(492))

    def show(self, dock_id: str) -> Dock | None:
        """Bring a dock to the front, and the keys into it."""
        dock = self.bring(dock_id)
        if dock is not None:
            dock.build().setFocus()
        return dock

    def bring(self, dock_id: str) -> Dock | None:
        """Bring a dock to the front; the focus stays where it is."""
        dock = self.docks.get(dock_id)
        if dock is not None:
            was_folded = self.is_folded
            self.unfold()
            dock.show()
            self._bring(dock)
            if was_folded:  # Qt puts the tab in front that was there, as soon as it lays the docks out
                QTimer.singleShot(0, dock, lambda: self._bring(dock))
        return dock

    @property
    def is_folded(self) -> bool:
        """Whether the docks are folded, to leave the window to what is worked on."""
        return bool(self._folded)

    def fold(self) -> None:
        """Hide the docks that are not on a window of their own; ``unfold`` shows them again as they were."""
        shown = [dock for dock in self._in_order() if not dock.isHidden() and not dock.isFloating()]
        if self._folded or not shown:
            return
        self._kept = self._as_arranged()
        self._folded = shown
        focused: QWidget | None = self._window.focusWidget()
        if focused is not None and any(dock.isAncestorOf(focused) for dock in shown):
            focused.clearFocus()  # or Qt hands it to the next field there is
        with _one_paint(self._window):
            for dock in shown:
                dock.hide()
        right = Qt.DockWidgetArea.RightDockWidgetArea
        at_right = [dock.spec for dock in shown if self._window.dockWidgetArea(dock) == right]
        self.folded.emit([dock.spec for dock in shown if dock.spec not in at_right], at_right)

    def unfold(self, *, beside_form: bool = False) -> None:
        """Show the docks that were folded, as they were; beside a form, those below no higher than leaves it room."""
        if self._folded:
            self._folded = []
            with _one_paint(self._window):
                self.folded.emit([], [])  # first, since the strip would take its height from a large dock
                self._window.restoreState(self._kept, LAYOUT_VERSION)
        elif self._larger is not None and not beside_form:
            self._window.restoreState(self._as_arranged(), LAYOUT_VERSION)
        if beside_form:
            self._leave_room()
        else:
            self._larger = None

    def _leave_room(self) -> None:
        below, most = self._below(), self._most_below()
        if self._height_below() > most:
            self._larger = self._window.saveState(LAYOUT_VERSION), most
            self._window.resizeDocks(below[:1], [most], Qt.Orientation.Vertical)

    def _height_below(self) -> int:
        """The height of the list in front; those behind it keep an older one."""
        return max((dock.height() for dock in self._below() if dock.is_seen), default=0)

    def _as_arranged(self) -> QByteArray:
        """The arrangement that the user made: what was made lower for a form only is in it as it was."""
        if self._larger is not None and 0 <= self._larger[1] - self._height_below() <= theme().px(TAB_BAR):
            return self._larger[0]
        return self._window.saveState(LAYOUT_VERSION)

    def state(self) -> QByteArray:
        """The arrangement as ``QMainWindow.restoreState`` takes it; folded docks are in it as they were."""
        return self._kept if self._folded else self._as_arranged()

    def restore(self, state: QByteArray) -> bool:
        """Arrange the docks as they were kept; whether that could be done."""
        self._forget_fold()
        return not state.isEmpty() and self._window.restoreState(state, LAYOUT_VERSION)

    def _forget_fold(self) -> None:
        """Another arrangement follows: nobody will look at the one that was folded."""
        if self._folded:
            self._folded = []
            self.folded.emit([], [])

    def _in_order(self) -> list[Dock]:
        """All docks in the order of their tabs."""
        names = [bar.tabText(place) for bar in dock_bars(self._window) for place in range(bar.count())]
        titles = {dock.windowTitle(): dock for dock in self.docks.values()}
        tabbed = [titles[name] for name in names if name in titles]
        return [*tabbed, *(dock for dock in self.docks.values() if dock not in tabbed)]

    def _toggled(self, dock: Dock) -> None:
        """One dock was asked for from the menu while all were folded."""
        if self._folded:
            self.bring(dock.spec.id)

    def _bring(self, dock: Dock) -> None:
        """Bring a dock before those that share its tabs; ``raise_`` does nothing for the topmost widget."""
        for bar in dock_bars(self._window):
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


@contextmanager
def _one_paint(window: QWidget) -> Iterator[None]:
    """Let a window be painted once, when all of its parts have their places."""
    was = window.updatesEnabled()
    window.setUpdatesEnabled(False)
    yield
    window.setUpdatesEnabled(was)
