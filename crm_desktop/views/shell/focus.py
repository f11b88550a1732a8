"""Where the keys go: Tab through the window in the order in which it is read, F6 from part to part, Esc back.

Qt keeps one chain of widgets in the order in which they were made, and counts docks that lie behind others as seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDockWidget,
    QScrollArea,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from crm_desktop.qtkit.marks import KEEPS_ESC


class FocusPath:
    """The order of a window's parts: the documents first, then the docks, then what stands around them."""

    def __init__(self, window: QWidget, centre: QWidget, docks: QWidget, around: Sequence[QWidget]) -> None:
        """Make the path.

        Args:
            window: whose keys they are.
            centre: the part in which a walk begins.
            docks: holds the parts that come next, as they stand.
            around: the parts that come last, in their order.
        """
        self._window, self._centre, self._docks, self._around = window, centre, docks, around

    def step(self, *, forward: bool) -> bool:
        """Give the focus to the next field, button or list; False if there is none."""
        taking = self._taking_keys()
        stops = [stop for part in self.parts() for stop in _inside(part, taking)]
        now: QWidget | None = self._window.focusWidget()
        if not stops:
            return False
        place = _place(stops, now, forward=forward)
        _enter(stops[place], Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def step_part(self, *, forward: bool) -> None:
        """Give the focus to the next part: to what had it there before, or to what comes first there."""
        rooms = (self._centre, *self._around)
        parts = [part for part in self.parts() if part in rooms or isinstance(part, QDockWidget)]
        taking = self._taking_keys()
        parts = [part for part in parts if _inside(part, taking)]
        now = self.part_of(self._window.focusWidget())
        if not parts:
            return
        place = parts.index(now) + (1 if forward else -1) if now in parts else 0
        part = parts[place % len(parts)]
        stops = _inside(part, taking)
        before: QWidget | None = part.focusWidget()
        lists = [stop for stop in stops if isinstance(stop, QAbstractItemView)]
        target = before if before is not None and before in stops else (lists or stops)[0]
        _enter(target, Qt.FocusReason.TabFocusReason)

    def back(self, out: Callable[[], None], enter: Callable[[], None]) -> None:
        """Esc: from a dock or bar to what is worked on; from there out of it, which asks if something was typed.

        In a list inside of what is worked on it leads out of the list only: the same key has just cleared its search.
        """
        focused: QWidget | None = self._window.focusWidget()
        if focused is None or not self._centre.isAncestorOf(focused):
            enter()
            return
        around = _list_around(focused)
        if around is None:
            out()
        else:
            self._leave_list(around)

    def _leave_list(self, around: QWidget) -> None:
        """Go to what stands before a list in its tab; where the whole tab is one list, stay."""
        outside = [stop for stop in self.stops(self._centre) if not around.isAncestorOf(stop) and stop is not around]
        fields = [stop for stop in outside if not isinstance(stop, QTabBar) or stop.parentWidget() is not self._centre]
        if fields:
            _enter(fields[0], Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """The parts that can be seen, in order."""
        children = [one for one in (*self._docks.children(), *self._window.children()) if isinstance(one, QWidget)]
        docks = [one for one in children if one not in self._around and not one.isWindow() and self._is_seen(one)]
        docks = [one for one in docks if one is not self._centre and not one.isAncestorOf(self._centre)]
        docks.sort(key=lambda one: self._place_of(one).toTuple())
        return [part for part in (self._centre, *docks, *self._around) if self._is_seen(part)]

    def part_of(self, widget: QWidget | None) -> QWidget | None:
        """The part in which a widget lies."""
        return (
            next((part for part in self.parts() if widget is part or part.isAncestorOf(widget)), None)
            if widget
            else None
        )

    def stops(self, part: QWidget) -> list[QWidget]:
        """What can have the focus in a part, in the order of the chain."""
        return _inside(part, self._taking_keys())

    def _taking_keys(self) -> list[QWidget]:
        """What can have the focus in the window, in the order of the chain; asked once for all parts of a step."""
        return [one for one in self._chain() if _takes_keys(one)]

    def _chain(self) -> Iterator[QWidget]:
        one: QWidget | None = self._window.nextInFocusChain()
        while one is not None and one is not self._window:
            yield one
            one = one.nextInFocusChain()

    def _is_seen(self, part: QWidget) -> bool:
        """Whether any of it is inside the window; docks behind others are moved out of it."""
        if not part.isVisible():
            return False
        return self._window.rect().intersects(QRect(self._place_of(part), part.size()))

    def _place_of(self, part: QWidget) -> QPoint:
        return part.mapTo(self._window, QPoint(0, 0))


class FocusGuard:
    """Sees to it that the keys never go nowhere while the window is the active one."""

    def __init__(self, window: QWidget, give: Callable[[], None]) -> None:
        """Watch.

        Args:
            window: whose focus it is, or what fills it.
            give: gives the focus to what is worked on.
        """
        self._window, self._give = window, give
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

    def _changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None and isValid(self._window) and self._window.isActiveWindow():
            QTimer.singleShot(0, self._window, self._look)

    def _look(self) -> None:
        if QApplication.focusWidget() is None and self._window.isActiveWindow():
            self._give()


def _inside(part: QWidget, stops: list[QWidget]) -> list[QWidget]:
    return [one for one in stops if one is part or part.isAncestorOf(one)]


def _place(stops: list[QWidget], now: QWidget | None, *, forward: bool) -> int:
    """The place of the next stop; the first or last one if the focus is nowhere."""
    if now not in stops:
        near = [place for place, stop in enumerate(stops) if now is not None and now.isAncestorOf(stop)]
        if near:
            return near[0] if forward else near[0] - 1
        return 0 if forward else -1
    return (stops.index(now) + (1 if forward else -1)) % len(stops)


def _list_around(widget: QWidget) -> QWidget | None:
    """The list in which a widget lies, with its bar."""
    one: QWidget | None = widget
    while one is not None and not one.property(KEEPS_ESC):
        one = one.parentWidget()
    return one


def _takes_keys(widget: QWidget) -> bool:
    """Whether it is a stop; a scroll area is none, since its keys work from what lies in it."""
    tabs = Qt.FocusPolicy.TabFocus
    if isinstance(widget, QScrollArea):
        return False
    return (
        widget.focusPolicy() & tabs == tabs
        and widget.focusProxy() is None
        and widget.isVisible()
        and widget.isEnabled()
    )


def _enter(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Give the focus and bring the widget into sight."""
    widget.setFocus(reason)
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
