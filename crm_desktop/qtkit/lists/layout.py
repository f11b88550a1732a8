"""How the user arranged a list: columns, order, widths, sort, filters; kept under named views."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.qtkit.lists.header import ListHeader
from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.scope import ListScope
from crm_desktop.qtkit.staying_menu import StayingMenu
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.view_state import STANDARD, ShownColumn, ViewState, ViewStore

SAVE_DELAY_MS = 400


class ListLayout(QObject):
    """Takes the arrangement of a list from its head and its question, and puts it back.

    Attributes:
        views_changed: there are other named views, or another one is shown.
    """

    views_changed = Signal()

    def __init__(self, spec: ListPanelSpec[Any], scope: ListScope, header: ListHeader, question: ListQuestion) -> None:
        super().__init__(header)
        self._spec, self._header, self._question = spec, header, question
        self._store, self._ask, self._id = scope.view_store, scope.ask, spec.id
        self._name = STANDARD
        self._keys = [column.key for column in spec.columns]
        self._applying = False
        self._idle: dict[str, int] = {}
        self._delay = pause(self, self.save, SAVE_DELAY_MS)
        header.arranged.connect(self._touched)

    def restore(self) -> None:
        """Show the view that was shown last."""
        self._name = self._store.current(self._id)
        self._apply(_kept(self._store, self._spec, self._name))
        self.views_changed.emit()

    def open_view(self, name: str) -> None:
        """Show another named view."""
        self._name = name
        self._apply(_kept(self._store, self._spec, name))
        self.save()

    def save(self) -> None:
        """Keep the arrangement under the name in force."""
        self._delay.stop()
        if not self._applying:
            self._store.save(self._id, self._name, self.state())

    def save_as(self) -> None:
        """Ask for a name and keep the arrangement under it."""
        name = self._ask.text(self.tr("Name of the view"))
        if name:
            self._name = name
            self.save()
            self.views_changed.emit()

    def give_to_all(self) -> None:
        """Let everybody have the view; it is said when they have it."""
        text = self.tr("Everybody has the view “{name}” now.").format(name=self._name)
        self._store.give_to_all(self._id, self._name, lambda: self._ask.notice(text))

    @property
    def is_given(self) -> bool:
        """Whether everybody has the view that is shown."""
        return self._store.is_given(self._id, self._name)

    def take_from_all(self) -> None:
        """Take the view away from everybody, and show the standard one."""
        text = self.tr("The view “{name}” is taken away from everybody.").format(name=self._name)
        question = self.tr("Take the view “{name}” away from everybody?").format(name=self._name)
        if self._ask.confirm(question, self.tr("Take away"), danger=True):
            self._store.take_from_all(self._id, self._name, lambda: self._ask.notice(text))
            self.restore()

    def delete(self) -> None:
        """Forget the view and show the standard one."""
        self._store.delete(self._id, self._name)
        self.restore()

    def reset(self) -> None:
        """Arrange the list as it was delivered."""
        self._apply(self._spec.arranged)
        self.save()

    def state(self) -> ViewState:
        """The arrangement as it stands."""
        header, scale = self._header, theme().scale
        shown = tuple(
            ShownColumn(
                self._keys[number],
                round(self._width(number) / scale),
                not header.isSectionHidden(number) or self._keys[number] in self._idle,
            )
            for number in self._header.order()
        )
        request = self._question.agreed
        return ViewState(shown, request.sort, request.filters, request.group)

    def show_column(self, key: str, *, visible: bool) -> None:
        """Show or hide a column; the last one in sight stays."""
        header = self._header
        if visible or len(header.in_sight()) > 1:
            header.setSectionHidden(self._keys.index(key), not visible)
            self._question.read_too(_on_demand(self._spec, self._header))
            self.save()

    def rest(self, keys: Collection[str]) -> None:
        """Hide the columns that can have nothing to show for now; the arrangement keeps them where they are."""
        header = self._header
        was_applying, self._applying = self._applying, True
        for key in [key for key in self._idle if key not in keys]:
            header.setSectionHidden(self._keys.index(key), False)  # noqa: FBT003 - Qt's own switch
            header.resizeSection(self._keys.index(key), self._idle.pop(key))
        for number, key in enumerate(self._keys):
            if key in keys and not header.isSectionHidden(number):
                self._idle[key] = header.own_width(number)
                header.setSectionHidden(number, True)  # noqa: FBT003 - Qt's own switch
        self._applying = was_applying

    def columns_menu(self, parent: QWidget) -> QMenu:
        """A menu in which columns are ticked."""
        menu = StayingMenu(self.tr("Columns"), parent)
        for number in self._header.order():
            title = self._spec.words(self._spec.columns[number].title)
            entry = menu.addAction(title or self._keys[number])
            entry.setCheckable(True)
            entry.setChecked(not self._header.isSectionHidden(number) or self._keys[number] in self._idle)
            key = self._keys[number]
            entry.toggled.connect(lambda on, key=key: self.show_column(key, visible=on))
        return menu

    def _apply(self, state: ViewState) -> None:
        self._applying = True
        self._idle.clear()
        header, specs = self._header, {column.key: column for column in self._spec.columns}
        arranged = {shown.key: shown for shown in state.columns if shown.key in specs}
        order = [*arranged, *(key for key in self._keys if key not in arranged)]
        for place, key in enumerate(order):
            number, shown = self._keys.index(key), arranged.get(key)
            header.moveSection(header.visualIndex(number), place)
            header.setSectionHidden(number, not (shown.visible if shown else specs[key].visible))
            header.resizeSection(number, theme().px(shown.width if shown else specs[key].width))
        self._question.apply_view(state, _on_demand(self._spec, self._header))
        self._applying = False

    def _width(self, number: int) -> int:
        """The width of a column; one that was never seen has that of its spec."""
        width = self._idle.get(self._keys[number], 0) or self._header.own_width(number)
        return width or theme().px(self._spec.columns[number].width)

    def _touched(self) -> None:
        if not self._applying and self._header.isVisible():
            self._delay.start()


def _on_demand(spec: ListPanelSpec[Any], header: ListHeader) -> list[str]:
    """The columns in sight that are read only while they are."""
    seen = (spec.columns[number] for number in header.in_sight())
    return [column.key for column in seen if column.is_picture]


def _kept(store: ViewStore, spec: ListPanelSpec[Any], name: str) -> ViewState:
    """A view as the user left it, or as it was delivered."""
    kept = store.load(spec.id, name)
    if kept is not None:
        return kept
    return {spec.words(title): state for title, state in spec.views}.get(name, spec.arranged)
