"""The centre of the window: one tab for everything that is being worked on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QTabWidget, QToolButton, QWidget

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import marked, seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import Catalogue, TabSpec
from crm_desktop.views.context import Context
from crm_desktop.views.kept_drafts import keeps_all
from crm_desktop.views.shell_windows import TabWindows

Key = tuple[str, int | None, int]
Work = tuple[str, int | None, Mapping[str, Any]]
"""A tab as another window can open it: its kind, its record, what was typed in it."""


class _Dot(QWidget):
    """The amber dot of a tab with unsaved work."""

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(10), theme().px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("amber_fill"))
        size = theme().px(7)
        painter.drawEllipse((self.width() - size) // 2, (self.height() - size) // 2, size, size)


class _TabEnd(QWidget):
    """What stands at the right of a tab: the dot and the button that closes it."""

    def __init__(self, close: Callable[[], None], words: str, *, closable: bool) -> None:
        super().__init__()
        self.dot = _Dot()
        self.dot.hide()
        button = marked(QToolButton(), icon_only=True)
        button.setIcon(icon("close", size=14))
        button.setIconSize(QSize(theme().px(14), theme().px(14)))
        button.setFixedSize(theme().px(20), theme().px(20))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(close)
        seen_if(button, closable)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self.dot)
        row.addWidget(button)


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
        self._keys: dict[QWidget, Key] = {}
        self._closed: list[tuple[int, Key]] = []
        self._moved: list[tuple[int, Key]] = []
        self.windows = TabWindows()
        self._news = 0
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
            self._show_dialog(spec.build(self._context, record_id, prefill))
            return
        if spec.is_window:
            self.windows.open(spec, record_id, lambda: spec.build(self._context, record_id, prefill))
            return
        widget = self._find(spec, record_id)
        if widget is None:
            widget = self._make(spec, record_id, prefill)
        elif prefill and hasattr(widget, "reopened"):
            widget.reopened(prefill)
        self._bring(widget)

    def turn_tab(self, tab: QWidget, kind: str, record_id: int | None, prefill: Mapping[str, Any]) -> None:
        """Show another record, or a new one, in the place of a tab, once its unsaved work is stored or given up.

        A record that has a tab already is shown there, and this one stays as it is.
        """
        spec, place, leaving = self._catalogue.tab(kind), self.indexOf(tab), getattr(tab, "leaving", None)
        if spec is None or place < 0:
            return
        if self._find(spec, record_id) is not None:
            self.open_tab(kind, record_id, prefill)
        elif self._may_close(tab):
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
        widget: Any = self.widget(place)
        if not self._may_close(widget):
            return False
        was_front = place == self.currentIndex()
        self._put_away(widget)
        if was_front:
            self.enter()  # or the keys of the page that comes to the front would do nothing
        return True

    @staticmethod
    def _may_close(widget: Any) -> bool:
        return not hasattr(widget, "may_close") or bool(widget.may_close())

    def _put_away(self, widget: QWidget) -> None:
        place = self.indexOf(widget)
        self.removeTab(place)
        key = self._keys.pop(widget, None)
        if key is not None:
            self._closed.append((place, key))
        widget.deleteLater()

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
    def has_unsaved(self) -> bool:
        """Whether any tab holds something typed that is not stored."""
        return any(self._is_unsaved(widget) for widget in self._widgets())

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

    def open_work(self) -> list[Work]:
        """All tabs as another window can open them, from left to right, with what is typed in them."""
        found: list[Work] = []
        for widget in self._widgets():
            kind, record_id, _new = self._keys[widget]
            found.append((kind, record_id, self._handed_over(widget)))
        for place, (kind, record_id, new) in reversed(self._moved):
            if record_id is not None and not new:
                found.insert(place, (kind, record_id, {}))
        return found

    def when_all_may_move(self, then: Callable[[], object]) -> None:
        """Call ``then`` when another window can go on with everything; asks only where typed work cannot be moved."""
        self._closed = []
        self._leave([one for one in self._unsaved() if not self._handed_over(one)], lambda: self._gone_on(then))

    def _gone_on(self, then: Callable[[], object]) -> None:
        self._moved = self._closed
        then()
        self._moved = []

    @staticmethod
    def _handed_over(widget: Any) -> Mapping[str, Any]:
        return (widget.handed_over() if hasattr(widget, "handed_over") else None) or {}

    def when_all_may_close(self, then: Callable[[], object]) -> None:
        """Ask every tab with unsaved work, and call ``then`` when nothing of it would be lost.

        Where work has to be stored first, this goes on when it is; where the user wants to go on typing, nothing
        happens.
        """
        self._leave(self._unsaved(), then)

    def unkept(self) -> list[str]:
        """The titles of tabs whose unsaved work nobody could take up again later."""
        left = [widget for widget in self._unsaved() if not keeps_all(widget)]
        return [self.tabText(self.indexOf(widget)) for widget in left]

    def _unsaved(self) -> list[Any]:
        return [widget for widget in self._widgets() if self._is_unsaved(widget)]

    def _leave(self, unsaved: Iterable[Any], then: Callable[[], object]) -> None:
        """Close these one after the other; where one is stored first, go on when it is."""
        left = [widget for widget in unsaved if widget in self._keys]
        for number, widget in enumerate(left):
            self.setCurrentWidget(widget)
            if not self.close_tab(self.indexOf(widget)):
                leaving = getattr(widget, "leaving", None)
                if leaving is not None and leaving.is_wanted:
                    leaving.go_on_with(partial(self._leave, left[number + 1 :], then))
                    return
                if widget in self._keys:
                    return
        self.windows.when_all_closed(then)

    def open_records(self) -> list[tuple[str, int | None]]:
        """The tabs that can be opened again after a restart, from left to right."""
        keys = [self._keys[widget] for widget in self._widgets() if widget in self._keys]
        return [(kind, record_id) for kind, record_id, new in keys if not new]

    def kind_of(self, widget: QWidget | None) -> str:
        """The kind of a tab, or ""."""
        return self._keys[widget][0] if widget in self._keys else ""

    def _widgets(self) -> list[Any]:
        return [self.widget(place) for place in range(self.count())]

    def _find(self, spec: TabSpec, record_id: int | None) -> QWidget | None:
        for widget, (kind, known, new) in self._keys.items():
            if kind == spec.kind and (spec.single or (not new and known == record_id and record_id is not None)):
                return widget
        return None

    def _make(
        self, spec: TabSpec, record_id: int | None, prefill: Mapping[str, Any], before: int | None = None
    ) -> QWidget:
        widget = spec.build(self._context, record_id, prefill)
        is_new = record_id is None and not spec.single
        self._news += is_new
        self._keys[widget] = (spec.kind, record_id, self._news if is_new else 0)
        words = QCoreApplication.translate(spec.context, spec.title)
        place = self.count() if before is None else before
        place = self.insertTab(place, widget, icon(spec.icon), widget.windowTitle() or words)
        end = _TabEnd(partial(self._close_widget, widget), self.tr("Close (Ctrl+W)"), closable=place > 0)
        self.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, end)
        self._listen(widget, end)
        return widget

    def _listen(self, widget: Any, end: _TabEnd) -> None:
        if hasattr(widget, "title_changed"):
            widget.title_changed.connect(partial(self._retitle, widget))
        if hasattr(widget, "unsaved_changed"):
            widget.unsaved_changed.connect(partial(self._show_unsaved, widget, end))
        if hasattr(widget, "closes"):
            widget.closes.connect(partial(self._close_widget, widget))
        if hasattr(widget, "record_changed"):
            widget.record_changed.connect(partial(self._rekey, widget))

    def _show_dialog(self, dialog: QWidget) -> None:
        dialog.setParent(self.window(), Qt.WindowType.Dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _retitle(self, widget: QWidget, title: str) -> None:
        place = self.indexOf(widget)
        if place < 0:
            return
        self.setTabText(place, title)
        self.setTabToolTip(place, title)

    def _show_unsaved(self, widget: QWidget, end: _TabEnd, unsaved: bool) -> None:  # noqa: FBT001 - a slot
        place = self.indexOf(widget)
        if place < 0:
            return  # it is being closed, and its end is gone already
        end.dot.setVisible(unsaved)
        end.adjustSize()
        self.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, end)
        end.show()  # Qt hides the button that it replaces, also when it is the same one

    @staticmethod
    def _is_unsaved(widget: Any) -> bool:
        return bool(getattr(widget, "is_unsaved", False))

    def _rekey(self, widget: QWidget, record_id: int) -> None:
        self._keys[widget] = (self._keys[widget][0], record_id, 0)

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
