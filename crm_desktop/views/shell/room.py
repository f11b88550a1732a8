"""The window's place on the screen, and how documents and docks share it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.present.listing import Filter
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import DockSpec
from crm_desktop.views.context import Context
from crm_desktop.views.shell.centre import CentreTabs
from crm_desktop.views.shell.docks import DockArea
from crm_desktop.views.shell.focus import FocusGuard
from crm_desktop.views.shell.places import WorkPlaces

TITLE_BAR = 32
USUAL = QSize(1366, 768)
SMALL = QSize(1100, 620)
"""A window smaller than this, in pixels of the design, has no room for documents and docks at once."""
KEEPS_DOCKS = "generous"
"""Under this name it is kept that the docks stay open beside what is typed."""
LOW = 800
"""In a window lower than this a report, too, has the whole of it: three of its rows beside a list are no report."""


def place_window(window: QWidget, kept: Any, *, maximized: bool) -> None:
    """Put a window where it was left; a screen may have gone since, or have become smaller."""
    room = window.screen().availableGeometry()
    box = QRect(room.topLeft(), QSize(theme().px(USUAL.width()), theme().px(USUAL.height())))
    if isinstance(kept, list) and len(kept) == 4 and room.intersects(QRect(*kept)):
        box = QRect(*kept)
    inner = room.adjusted(0, theme().px(TITLE_BAR), 0, 0)  # the title bar needs room of its own above the window
    size = box.size().boundedTo(inner.size())
    left = min(box.left(), inner.right() + 1 - size.width())
    top = min(box.top(), inner.bottom() + 1 - size.height())
    window.setGeometry(QRect(QPoint(max(left, inner.left()), max(top, inner.top())), size))
    if size != box.size() or maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)


class SharedRoom(QWidget):
    """What is between the bars of the window: documents and docks, arranged as the work place has them.

    The docks are folded while something is typed or read that needs the whole window, and stand beside the rest. Each
    tab remembers what its user wanted last. Keys that would go nowhere go to the documents.

    Attributes:
        docks: what is folded.
        places: arrange the docks.
    """

    def __init__(
        self, centre: CentreTabs, docks: Iterable[DockSpec], context: Context, store: SettingsStore, parent: QWidget
    ) -> None:
        """Put both into the room.

        Args:
            centre: what is in front.
            docks: are made here.
            context: who works, and what the docks are given.
            store: keeps the arrangements, and whether the docks stay open beside what is typed: on a large screen there
                is room for both.
            parent: the window; so many widgets are made in it, since moving them into it takes its time.
        """
        super().__init__(parent)
        self.docks = DockArea(centre, docks, context, self)
        stacked(self, self.docks)
        self._centre, self._store, self._context = centre, store, context
        context.list_wanted.connect(self.show_list)
        self._wishes: WeakKeyDictionary[QWidget, bool] = WeakKeyDictionary()
        self._guard = FocusGuard(self, centre.enter)
        self.places = WorkPlaces(self.docks, store, context.access)
        self.places.arranged.connect(self.share)
        centre.front_changed.connect(self.share)
        self.docks.dock_wanted.connect(self.bring_dock)
        self.docks.unfold_wanted.connect(self.toggle)

    @property
    def keeps_docks(self) -> bool:
        """Whether the docks stay open beside what is typed."""
        return bool(self._store.state(KEEPS_DOCKS))

    def keep_docks(self, keeps_docks: bool) -> None:  # noqa: FBT001 - a slot
        """Leave the docks open beside what is typed, or no longer."""
        self._store.keep_state(KEEPS_DOCKS, keeps_docks)
        self._wishes.clear()
        self.share()

    def share(self, *_: object) -> None:
        """Look again who needs the room."""
        front: QWidget | None = self._centre.currentWidget()
        is_low = self.window().height() < theme().px(LOW) and self._centre.currentIndex() > 0
        usual = (self._centre.owns_screen or is_low) and not self.keeps_docks
        wants_all = (self._is_small and self._centre.currentIndex() > 0) or usual
        if self._wishes.get(front, wants_all) if front is not None else wants_all:
            self.docks.folding.fold()
        else:
            self.docks.folding.unfold(beside_form=self._centre.owns_screen)

    def toggle(self) -> None:
        """Fold the docks or show them again, as long as this tab is in front; the focus stays where it is."""
        self._wish(folded=not self.docks.folding.is_folded)
        self.share()

    def show_dock(self, dock_id: str) -> None:
        """Bring a dock to the front, and the keys into it."""
        self._make_room()
        self.docks.show_dock(dock_id)

    def show_list(self, list_id: str, conditions: Sequence[Filter]) -> None:
        """Bring a list to the front, be it a dock or a tab, with nothing but some conditions."""
        from crm_desktop.views.shell.listed import narrow  # the window begins without any list

        dock = self.docks.docks.get(list_id)
        if dock is not None:
            self.show_dock(list_id)
            narrow(dock.build(), list_id, conditions)
        else:
            self._context.open(list_id)
            narrow(self._centre.currentWidget(), list_id, conditions)

    def bring_dock(self, dock_id: str) -> None:
        """Show the docks with one of them in front; the focus stays where it is."""
        self._make_room()
        self.docks.bring(dock_id)

    def page_at(self, widget: QWidget | None) -> str:
        """The page of the manual about the dock in which a widget lies, or else about what is worked on."""
        dock = self.docks.dock_at(widget)
        return self._centre.page if dock is None else dock.spec.page

    def _make_room(self) -> None:
        """Show the docks, since one of them is wanted; a small window has no room for a document besides."""
        if self._is_small and self._centre.currentIndex() > 0:
            self._centre.setCurrentIndex(0)
        self._wish(folded=False)
        self.docks.folding.unfold(beside_form=self._centre.owns_screen)

    @property
    def _is_small(self) -> bool:
        now, look = self.window().size(), theme()
        return now.width() < look.px(SMALL.width()) or now.height() < look.px(SMALL.height())

    def _wish(self, *, folded: bool) -> None:
        front: QWidget | None = self._centre.currentWidget()
        if front is not None:
            self._wishes[front] = folded

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.share)
