"""The centre of the window: one tab for everything that is being worked on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.on_screen import make_way
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import Catalogue, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.shell.departure import Departure, Work
from crm_desktop.views.shell.tab_end import TabEnd
from crm_desktop.views.shell.tab_keys import TabKeys
from crm_desktop.views.shell.windows import TabWindows
from crm_desktop.views.tab import Tab, TakesGoods, leaving_of


class CentreTabs(QTabWidget):
    """Opens, finds and closes tabs.

    Attributes:
        front_changed: another tab is in front: its kind, or "" when there is none.
    """

    front_changed = Signal(str)

    def __init__(self, catalogue: Catalogue, context: Context) -> None:
        super().__init__()
        self.setObjectName("centre")
        self._catalogue, self._context = catalogue, context
        self._keys = TabKeys()
        self.windows = TabWindows()
        self.departure = Departure(self._keys, self._widgets, self._leave, self.windows.when_all_closed)
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(theme().px(16), theme().px(16)))
        self.setAccessibleName(self.tr("Work in hand"))
        self.currentChanged.connect(self._front)

    def open_tab(self, kind: str, record_id: int | None, prefill: Mapping[str, Any]) -> None:
        """Bring the tab of a record to the front, or make one; a new record always gets a tab of its own."""
        spec = self._catalogue.tab(kind)
        if spec is None or (spec.right is not None and not self._context.may(spec.right)):
            return
        if spec.is_dialog:
            _show_dialog(self.window(), spec.build(self._context, record_id, prefill))
            return
        if spec.is_window:
            self.windows.open(spec, record_id, lambda: spec.build(self._context, record_id, prefill))
            return
        widget = self._keys.find(spec, record_id)
        if widget is None:
            widget = self._make(spec, record_id, prefill)
        elif prefill and isinstance(widget, Tab):
            widget.reopened(prefill)
        make_way(self.window())
        self._bring(widget)

    def hold_first(self, kind: str) -> None:
        """Show the tab that stands first, still empty: the frame of the window is seen before any panel is made."""
        spec = self._catalogue.tab(kind)
        if spec is not None:
            words = QCoreApplication.translate(spec.context, spec.title)
            empty = QWidget()
            self._keys.add(empty, spec, None)
            self.insertTab(0, empty, icon(spec.icon), words)

    def open_first(self, kind: str) -> None:
        """Fill the tab that stands first; what was opened meanwhile stays in front."""
        spec = self._catalogue.tab(kind)
        empty = None if spec is None else self._keys.find(spec, None)
        focus: QWidget | None = self.window().focusWidget()
        if spec is None or empty is None:
            return
        self._keys.forget(empty)
        is_front = self.currentWidget() is empty
        widget = self._make(spec, None, {}, 0)
        if is_front and focus is None:
            self._bring(widget)
        elif is_front:
            self.setCurrentWidget(widget)
        self.removeTab(self.indexOf(empty))
        empty.deleteLater()

    def turn_tab(self, tab: QWidget, kind: str, record_id: int | None, prefill: Mapping[str, Any]) -> None:
        """Show another record, or a new one, in the place of a tab, once its unsaved work is stored or given up.

        A record that has a tab already is shown there, and this one stays as it is.
        """
        spec, place, leaving = self._catalogue.tab(kind), self.indexOf(tab), leaving_of(tab)
        if spec is None or place < 0:
            return
        if self._keys.find(spec, record_id) is not None:
            self.open_tab(kind, record_id, prefill)
        elif _may_close(tab):
            self._bring(self._make(spec, record_id, prefill, place))
            self._put_away(tab)
        elif leaving is not None and leaving.is_wanted:
            leaving.go_on_with(lambda: self._bring(self._make(spec, record_id, prefill, place)))

    def _bring(self, widget: QWidget) -> None:
        has_chosen = widget.focusWidget() is not None
        self.setCurrentWidget(widget)
        if has_chosen or widget.focusProxy() is None:
            self.enter()
        else:
            widget.setFocus()  # by itself, Qt takes the first button

    def close_tab(self, place: int) -> bool:
        """Close a tab unless its unsaved work keeps it; whether it was closed."""
        widget = self.widget(place)
        if widget is None or not _may_close(widget):
            return False
        was_front = place == self.currentIndex()
        self._put_away(widget)
        if was_front:
            self.enter()  # or the keys of the page that comes to the front would do nothing
        return True

    def _put_away(self, widget: QWidget) -> None:
        place = self.indexOf(widget)
        self.removeTab(place)
        self.departure.note_closed(place, self._keys.forget(widget))
        widget.deleteLater()

    def _leave(self, widget: QWidget) -> bool:
        """Close a tab that the user is to see while he is asked; whether it was closed."""
        self.setCurrentWidget(widget)
        return self.close_tab(self.indexOf(widget))

    def close_current(self) -> None:
        """Close the tab in front; the first one stays."""
        if self.currentIndex() > 0:
            self.close_tab(self.currentIndex())

    @property
    def owns_screen(self) -> bool:
        """Whether what is in front is typed or read with the whole window to itself."""
        spec = self._catalogue.tab(self.kind_of(self.currentWidget()))
        return spec is not None and not spec.keeps_docks

    @property
    def page(self) -> str:
        """The page of the manual about what is in front; "" shows the keys."""
        spec = self._catalogue.tab(self.kind_of(self.currentWidget()))
        return spec.page if spec is not None else ""

    @property
    def goods(self) -> TakesGoods | None:
        """What takes products, if that is in front."""
        tab = self.currentWidget()
        return tab.takes_goods if isinstance(tab, Tab) else None

    def turn(self, step: int) -> None:
        """Bring the next tab to the front, or with -1 the one before."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + step) % self.count())

    def open_again(self, work: Iterable[Work], front: int) -> None:
        """Open the tabs of a window that was put away; ``front`` is the place of the one that was in front."""
        for kind, record_id, typed in work:
            spec = self._catalogue.tab(kind)
            if spec is not None and (typed or not spec.needs_prefill):
                self.open_tab(kind, record_id, typed)
        self.setCurrentIndex(min(front, self.count() - 1))

    def unkept(self) -> list[str]:
        """The titles of tabs whose unsaved work nobody could take up again later."""
        return [self.tabText(self.indexOf(tab)) for tab in self.departure.unkept()]

    def open_records(self) -> list[tuple[str, int | None]]:
        """The tabs that can be opened again after a restart, from left to right."""
        return self._keys.records(self._widgets())

    def record_in_front(self) -> tuple[str, int | None]:
        """Kind and id of the record of the current tab; None for what is no stored record."""
        tab = self.currentWidget()
        return self._keys[tab][:2] if tab in self._keys else ("", None)

    def kind_of(self, widget: QWidget | None) -> str:
        """The kind of a tab, or ""."""
        return self._keys.kind_of(widget)

    def _widgets(self) -> list[QWidget]:
        return [widget for place in range(self.count()) if (widget := self.widget(place)) is not None]

    def _make(
        self, spec: TabSpec, record_id: int | None, prefill: Mapping[str, Any], before: int | None = None
    ) -> QWidget:
        widget = spec.build(self._context, record_id, prefill)
        self._keys.add(widget, spec, record_id)
        words = QCoreApplication.translate(spec.context, spec.title)
        place = self.count() if before is None else before
        place = self.insertTab(place, widget, icon(spec.icon), widget.windowTitle() or words)
        end = TabEnd(partial(self._close_widget, widget), self.tr("Close (Ctrl+W)"), closable=place > 0)
        self.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, end)
        if isinstance(widget, Tab):
            self._listen(widget, end)
        return widget

    def _listen(self, tab: Tab, end: TabEnd) -> None:
        tab.title_changed.connect(partial(self._retitle, tab))
        tab.unsaved_changed.connect(partial(self._show_unsaved, tab, end))
        if tab.is_unsaved:  # what was typed before has come along
            self._show_unsaved(tab, end, unsaved=True)
        tab.closes.connect(partial(self._close_widget, tab))
        tab.record_changed.connect(partial(self._keys.know_record, tab))

    def _retitle(self, widget: QWidget, title: str) -> None:
        place = self.indexOf(widget)
        if place < 0:
            return
        self.setTabText(place, title)
        self.setTabToolTip(place, title)

    def _show_unsaved(self, widget: QWidget, end: TabEnd, unsaved: bool) -> None:  # noqa: FBT001 - a slot
        place = self.indexOf(widget)
        if place < 0:
            return  # it is being closed, and its end is gone already
        end.dot.setVisible(unsaved)
        end.adjustSize()
        self.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, end)
        end.show()  # Qt hides the button that it replaces, also when it is the same one

    def enter(self) -> None:
        """Give the focus to what the tab in front gave it to while it was built, or to what had it last."""
        widget = self.currentWidget()
        if widget is not None:
            inner: QWidget | None = widget.focusWidget()
            (widget if inner is None else inner).setFocus()

    def _close_widget(self, widget: QWidget) -> None:
        place = self.indexOf(widget)
        if place >= 0:
            self.close_tab(place)

    def _front(self, _place: int) -> None:
        bar = self.tabBar()
        for place in range(self.count()):
            spec = self._catalogue.tab(self.kind_of(self.widget(place)))
            if spec is not None:
                bar.setTabIcon(place, icon(spec.icon, "accent" if place == self.currentIndex() else "text2"))
        self.front_changed.emit(self.kind_of(self.currentWidget()))

    # Qt overrides

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A page that wants more room than there is must not widen the window over the screen's edge."""
        return QSize(theme().px(420), theme().px(160))


def _may_close(widget: QWidget) -> bool:
    return not isinstance(widget, Tab) or widget.may_close()


def _show_dialog(window: QWidget, dialog: QWidget) -> None:
    dialog.setParent(window, Qt.WindowType.Dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
