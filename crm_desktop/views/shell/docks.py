"""The docks of a window: tabbed without a second title, folded and shown again as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import DockSpec
from crm_desktop.views.context import Context
from crm_desktop.views.shell.dock import Dock
from crm_desktop.views.shell.dock_tabs import TabTools, dock_bars

AREAS = {"bottom": Qt.DockWidgetArea.BottomDockWidgetArea, "right": Qt.DockWidgetArea.RightDockWidgetArea}
LAYOUT_VERSION = 2
TAB_BAR = 40
"""So high the tabs below a list are at most, which are in the height that a list is given."""
NARROW = 1500
"""In a window narrower than this, in pixels of the design, what stands at the right has no room beside a form."""


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
        self._aside: list[Dock] = []
        self._wants_right = False
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

    def build_front(self) -> None:
        """Build the one panel that is seen first, even while others are held: the list below, if there is one."""
        seen = [dock for dock in self.docks.values() if dock.is_seen]
        for dock in sorted(seen, key=lambda dock: dock.spec.area != "bottom")[:1]:
            dock.build()

    def release(self) -> None:
        """Build all panels that are seen."""
        self._is_held = False
        self._build_seen()
        self._soon.start()

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
            height = min(theme().px(276), max(theme().px(160), self._window.height() - theme().px(460)))
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
            if was_folded:
                self.unfold()
            if dock in self._aside:
                self._take_back()
                self._wants_right = True
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
        self._take_back()
        self._wants_right = False
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
        """Show the docks that were folded, as they were.

        Beside a form, those below are no higher than leaves it room, and in a narrow window those at the right stay
        folded until one of them is asked for.
        """
        if self._folded:
            self._folded = []
            with _one_paint(self._window):
                self.folded.emit([], [])  # first, since the strip would take its height from a large dock
                self._window.restoreState(self._kept, LAYOUT_VERSION)
        elif self._larger is not None and not beside_form:
            self._window.restoreState(self._as_arranged(), LAYOUT_VERSION)
        if beside_form:
            self._leave_room()
            self._put_aside()
        else:
            self._larger = None
            self._take_back()

    def _put_aside(self) -> None:
        at_right = [dock for dock in self._in_order() if dock.spec.area == "right" and not dock.isHidden()]
        at_right = [dock for dock in at_right if not dock.isFloating()]
        if at_right and not self._wants_right and self._window.width() < theme().px(NARROW):
            self._kept = self._as_arranged()
            self._aside = at_right
            with _one_paint(self._window):
                for dock in at_right:
                    dock.hide()
                self.folded.emit([], [dock.spec for dock in at_right])

    def _take_back(self) -> None:
        aside, self._aside = self._aside, []
        if aside:
            with _one_paint(self._window):
                self.folded.emit([], [])
                for dock in aside:
                    dock.show()

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
        return self._kept if self._folded or self._aside else self._as_arranged()

    def restore(self, state: QByteArray) -> bool:
        """Arrange the docks as they were kept; whether that could be done."""
        self._forget_fold()
        return not state.isEmpty() and self._window.restoreState(state, LAYOUT_VERSION)

    def _forget_fold(self) -> None:
        """Another arrangement follows: nobody will look at the one that was folded."""
        if self._folded or self._aside:
            self._folded, self._aside = [], []
            self.folded.emit([], [])

    def _in_order(self) -> list[Dock]:
        """All docks in the order of their tabs."""
        names = [bar.tabText(place) for bar in dock_bars(self._window) for place in range(bar.count())]
        titles = {dock.windowTitle(): dock for dock in self.docks.values()}
        tabbed = [titles[name] for name in names if name in titles]
        return [*tabbed, *(dock for dock in self.docks.values() if dock not in tabbed)]

    def _toggled(self, dock: Dock) -> None:
        """One dock was asked for from the menu while all were folded."""
        if self._folded or dock in self._aside:
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
        """Give the docks their bars; at the beginning only those that are seen, since bars take longer than docks."""
        for dock in self.docks.values():
            if self._is_held and dock.isHidden():
                continue
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
