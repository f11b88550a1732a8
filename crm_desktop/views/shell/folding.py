"""Folding the docks of a window to leave it to what is worked on, and showing them again as they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from crm_desktop.qtkit.theme import theme
from crm_desktop.views.shell.dock import Dock
from crm_desktop.views.shell.dock_tabs import dock_bars

LAYOUT_VERSION = 2
TAB_BAR = 40
"""So high the tabs below a list are at most, which are in the height that a list is given."""
GROWS = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
NARROW = 1500
"""In a window narrower than this, in pixels of the design, what stands at the right has no room beside a form."""


class Folding(QObject):
    """Knows the arrangement that the user made while some of it is folded or lower than he made it.

    Attributes:
        folded: docks were folded: the specs of those below and of those at the right; two empty lists when they are
            back.
    """

    folded = Signal(list, list)

    def __init__(self, area: QMainWindow, docks: Mapping[str, Dock]) -> None:
        super().__init__(area)
        self._area, self._docks = area, docks
        self._folded: list[Dock] = []
        self._kept = QByteArray()
        self._larger: tuple[QByteArray, int] | None = None
        self._aside: list[Dock] = []
        self._wants_right = False

    @property
    def is_folded(self) -> bool:
        """Whether the docks are folded, to leave the window to what is worked on."""
        return bool(self._folded)

    def holds(self, dock: Dock) -> bool:
        """Whether a dock is hidden by folding, or would be if it were shown now."""
        return self.is_folded or dock in self._aside

    def fold(self) -> None:
        """Hide the docks that are not on a window of their own; ``unfold`` shows them again as they were."""
        self._take_back()
        self._wants_right = False
        shown = [dock for dock in self._in_order() if dock.is_at_place]
        if self._folded or not shown:
            return
        self._kept = self._as_arranged()
        self._folded = shown
        focused: QWidget | None = self._area.window().focusWidget()
        if focused is not None and any(dock.isAncestorOf(focused) for dock in shown):
            focused.clearFocus()  # or Qt hands it to the next field there is
        with _one_paint(self._area):
            for dock in shown:
                dock.hide()
        right = Qt.DockWidgetArea.RightDockWidgetArea
        at_right = [dock.spec for dock in shown if self._area.dockWidgetArea(dock) == right]
        self.folded.emit([dock.spec for dock in shown if dock.spec not in at_right], at_right)

    def unfold(self, *, beside_form: bool = False) -> None:
        """Show the docks that were folded, as they were.

        Beside a form, those below are no higher than leaves it room, and in a narrow window those at the right stay
        folded until one of them is asked for.
        """
        if self._folded:
            self._folded = []
            with _one_paint(self._area):
                self.folded.emit([], [])  # first, since the strip would take its height from a large dock
                self._put(self._kept)
        elif self._larger is not None and not beside_form:
            self._put(self._as_arranged())
        if beside_form:
            self._leave_room()
            self._put_aside()
        else:
            self._larger = None
            self._take_back()

    def give_back(self, dock: Dock) -> None:
        """One dock is asked for: show whatever is folded with it."""
        if self._folded:
            self.unfold()
        if dock in self._aside:
            self._take_back()
            self._wants_right = True

    def forget(self) -> None:
        """Another arrangement follows: nobody will look at the one that was folded."""
        if self._folded or self._aside:
            self._folded, self._aside = [], []
            self.folded.emit([], [])

    def state(self) -> QByteArray:
        """The arrangement as ``restore`` takes it; folded docks are in it as they were."""
        return self._kept if self._folded or self._aside else self._as_arranged()

    def restore(self, state: QByteArray) -> bool:
        """Arrange the docks as they were kept; whether that could be done."""
        self.forget()
        return not state.isEmpty() and self._put(state)

    def _put(self, state: QByteArray) -> bool:
        # what does not fit yet Qt tries again as the window grows, but only where it knows that it will be maximized
        self._area.setWindowState(self._area.window().windowState() & GROWS)
        return self._area.restoreState(state, LAYOUT_VERSION)

    def _put_aside(self) -> None:
        at_right = [dock for dock in self._in_order() if dock.spec.area == "right" and dock.is_at_place]
        if at_right and not self._wants_right and self._area.window().width() < theme().px(NARROW):
            self._kept = self._as_arranged()
            self._aside = at_right
            with _one_paint(self._area):
                for dock in at_right:
                    dock.hide()
                self.folded.emit([], [dock.spec for dock in at_right])

    def _take_back(self) -> None:
        aside, self._aside = self._aside, []
        if aside:
            with _one_paint(self._area):
                self.folded.emit([], [])
                for dock in aside:
                    dock.show()

    def _leave_room(self) -> None:
        """Make the lists below lower, to leave a form its room."""
        most = max(theme().px(160), self._area.window().height() - theme().px(492))
        if self._height_below() > most:
            self._larger = self._area.saveState(LAYOUT_VERSION), most
            below = [dock for dock in self._docks.values() if dock.spec.area == "bottom" and not dock.isHidden()]
            self._area.resizeDocks(below[:1], [most], Qt.Orientation.Vertical)

    def _height_below(self) -> int:
        """The height of the list in front; those behind it keep an older one."""
        seen = (dock for dock in self._docks.values() if dock.spec.area == "bottom" and dock.is_seen)
        return max((dock.height() for dock in seen if not dock.isHidden()), default=0)

    def _as_arranged(self) -> QByteArray:
        """The arrangement that the user made: what was made lower for a form only is in it as it was."""
        if self._larger is not None and 0 <= self._larger[1] - self._height_below() <= theme().px(TAB_BAR):
            return self._larger[0]
        return self._area.saveState(LAYOUT_VERSION)

    def _in_order(self) -> list[Dock]:
        """All docks in the order of their tabs."""
        names = [bar.tabText(place) for bar in dock_bars(self._area) for place in range(bar.count())]
        titles = {dock.windowTitle(): dock for dock in self._docks.values()}
        tabbed = [titles[name] for name in names if name in titles]
        return [*tabbed, *(dock for dock in self._docks.values() if dock not in tabbed)]


@contextmanager
def _one_paint(area: QWidget) -> Iterator[None]:
    """Let an area be painted once, when all of its parts have their places."""
    was = area.updatesEnabled()
    area.setUpdatesEnabled(False)
    yield
    area.setUpdatesEnabled(was)
