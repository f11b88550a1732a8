"""What is worked on with the docks around it: tabbed without a second title, built as they are seen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QTabWidget, QWidget

from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import DockSpec
from crm_desktop.views.context import Context
from crm_desktop.views.shell.dock import Dock
from crm_desktop.views.shell.dock_tabs import TabTools, dock_bars
from crm_desktop.views.shell.fold import Bench
from crm_desktop.views.shell.folding import Folding

AREAS = {"bottom": Qt.DockWidgetArea.BottomDockWidgetArea, "right": Qt.DockWidgetArea.RightDockWidgetArea}


class DockArea(QMainWindow):
    """A window inside of the window, since Qt lets nothing else have docks.

    Attributes:
        docks: all of them, by their ids.
        folding: folds them and shows them again.
        strip, rail: what is left of those that are folded.
        dock_wanted: a folded dock was clicked; carries its id.
        unfold_wanted: all folded docks are wanted back.
    """

    dock_wanted = Signal(str)
    unfold_wanted = Signal()

    def __init__(self, centre: QWidget, specs: Iterable[DockSpec], context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setObjectName("docks")
        self.setDockNestingEnabled(True)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        options = QMainWindow.DockOption
        self.setDockOptions(options.AllowTabbedDocks | options.AllowNestedDocks | options.GroupedDragging)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        bench = Bench(centre)
        bench.dock_wanted.connect(self.dock_wanted)
        bench.unfold_wanted.connect(self.unfold_wanted)
        self.setCentralWidget(bench)
        self.strip, self.rail = bench.strip, bench.rail
        self.docks = {spec.id: Dock(spec, context) for spec in specs}
        self.folding = Folding(self, self.docks)
        self.folding.folded.connect(bench.show_folded)
        self._tools = TabTools(self, self.docks)
        self._soon = pause(self, self._finish)
        context.own_changed.connect(self._renew)
        self._is_held = False
        self._building = pause(self, self._build_seen)
        for dock in self.docks.values():
            self.addDockWidget(AREAS[dock.spec.area], dock)
            dock.wanted.connect(self._building.start)
            dock.toggleViewAction().triggered.connect(partial(self._toggled, dock))
            for signal in (dock.topLevelChanged, dock.dockLocationChanged, dock.visibilityChanged):
                signal.connect(self._soon.start)

    def hold(self) -> None:
        """Build no panel until ``let_go``: the frame of the window is seen first."""
        self._is_held = True

    def build_front(self) -> None:
        """Build the one panel that is seen first, even while others are held: the list below, if there is one."""
        seen = [dock for dock in self.docks.values() if dock.is_seen]
        for dock in sorted(seen, key=lambda dock: dock.spec.area != "bottom")[:1]:
            dock.build()

    def let_go(self) -> None:
        """Build all panels that are seen."""
        self._is_held = False
        self._build_seen()
        self._soon.start()

    def _build_seen(self) -> None:
        for dock in self.docks.values() if not self._is_held else ():
            dock.build_seen()

    def _renew(self) -> None:
        for dock in self.docks.values():
            dock.renew()

    def arrange(self, bottom: Iterable[str], right: Iterable[str], front: str) -> None:
        """Show these docks, tabbed where several share an area, with ``front`` on top."""
        self.folding.forget()
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
            self.addDockWidget(area, dock)
            if place:
                self.tabifyDockWidget(docks[0], dock)

    def give_sizes(self) -> None:
        """Give the areas the sizes of the design; in a low window the documents keep their room, not the lists."""
        shown = [dock for dock in self.docks.values() if not dock.isHidden()]
        bottom, right = ([dock for dock in shown if dock.spec.area == area] for area in AREAS)
        if bottom:
            height = min(theme().px(276), max(theme().px(160), self.window().height() - theme().px(460)))
            self.resizeDocks(bottom[:1], [height], Qt.Orientation.Vertical)
        if right:
            self.resizeDocks(right[:1], [theme().px(252)], Qt.Orientation.Horizontal)

    def show_dock(self, dock_id: str) -> Dock | None:
        """Bring a dock to the front, and the keys into it."""
        dock = self.bring(dock_id)
        if dock is not None:
            dock.build().setFocus()
        return dock

    def bring(self, dock_id: str) -> Dock | None:
        """Bring a dock to the front; the focus stays where it is."""
        dock = self.docks.get(dock_id)
        if dock is not None:
            was_folded = self.folding.is_folded
            self.folding.give_back(dock)
            dock.show()
            self._bring(dock)
            if was_folded:  # Qt puts the tab in front that was there, as soon as it lays the docks out
                QTimer.singleShot(0, dock, lambda: self._bring(dock))
        return dock

    def dock_at(self, widget: QWidget | None) -> Dock | None:
        """The dock in which a widget lies."""
        return next((dock for dock in self.docks.values() if widget is not None and dock.isAncestorOf(widget)), None)

    def _toggled(self, dock: Dock) -> None:
        """One dock was asked for from the menu while all were folded."""
        if self.folding.holds(dock):
            self.bring(dock.spec.id)

    def _bring(self, dock: Dock) -> None:
        """Bring a dock before those that share its tabs; ``raise_`` does nothing for the topmost widget."""
        for bar in dock_bars(self):
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
            tabbed = any(not other.isHidden() for other in self.tabifiedDockWidgets(dock))
            dock.show_bar(whole=dock.isFloating() or not tabbed)
        self._tools.place()
