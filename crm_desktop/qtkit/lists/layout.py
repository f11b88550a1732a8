"""How the user arranged a list: columns, order, widths, sort, filters; kept under named views."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.qtkit.staying_menu import StayingMenu
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.view_state import STANDARD, ShownColumn, ViewState

if TYPE_CHECKING:
    from crm_desktop.qtkit.lists.panel import ListPanel

SAVE_DELAY_MS = 400


class ListLayout(QObject):
    """Takes the arrangement of a list from its widgets and puts it back."""

    def __init__(self, panel: ListPanel[Any]) -> None:
        super().__init__(panel)
        self._panel, self._id = panel, panel.spec.id
        self._name = STANDARD
        self._keys = [column.key for column in panel.spec.columns]
        self._applying = False
        self._idle: dict[str, int] = {}
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SAVE_DELAY_MS)
        self._delay.timeout.connect(self.save)
        panel.header.sectionResized.connect(self._touched)
        panel.header.sectionMoved.connect(self._touched)

    def restore(self) -> None:
        """Show the view that was shown last."""
        self._name = self._panel.scope.view_store.current(self._id)
        self._apply(self._kept(self._name))
        self._panel.bar.show_views()

    def open_view(self, name: str) -> None:
        """Show another named view."""
        self._name = name
        self._apply(self._kept(name))
        self.save()

    def save(self) -> None:
        """Keep the arrangement under the name in force."""
        self._delay.stop()
        if not self._applying:
            self._panel.scope.view_store.save(self._id, self._name, self.state())

    def save_as(self) -> None:
        """Ask for a name and keep the arrangement under it."""
        name = self._panel.scope.ask.text(self.tr("Name of the view"))
        if name:
            self._name = name
            self.save()
            self._panel.bar.show_views()

    def give_to_all(self) -> None:
        """Let everybody have the view; it is said when they have it."""
        text = self.tr("Everybody has the view “{name}” now.").format(name=self._name)
        ask = self._panel.scope.ask
        self._panel.scope.view_store.give_to_all(self._id, self._name, lambda: ask.notice(text))

    def delete(self) -> None:
        """Forget the view and show the standard one."""
        self._panel.scope.view_store.delete(self._id, self._name)
        self.restore()

    def reset(self) -> None:
        """Arrange the list as it was delivered."""
        self._apply(self._panel.spec.arranged)
        self.save()

    def state(self) -> ViewState:
        """The arrangement as it stands."""
        header, scale = self._panel.header, theme().scale
        shown = tuple(
            ShownColumn(
                self._keys[number],
                round(self._width(number) / scale),
                not header.isSectionHidden(number) or self._keys[number] in self._idle,
            )
            for number in self._panel.header_order()
        )
        request = self._panel.request
        return ViewState(shown, request.sort, request.filters, request.group)

    def show_column(self, key: str, *, visible: bool) -> None:
        """Show or hide a column; the last one in sight stays."""
        header = self._panel.header
        in_sight = sum(not header.isSectionHidden(number) for number in range(header.count()))
        if visible or in_sight > 1:
            header.setSectionHidden(self._keys.index(key), not visible)
            self.save()
        self._panel.totals.update()

    def rest(self, keys: Collection[str]) -> None:
        """Hide the columns that can have nothing to show for now; the arrangement keeps them where they are."""
        header = self._panel.header
        was_applying, self._applying = self._applying, True
        for key in [key for key in self._idle if key not in keys]:
            header.setSectionHidden(self._keys.index(key), False)  # noqa: FBT003 - Qt's own switch
            header.resizeSection(self._keys.index(key), self._idle.pop(key))
        for number, key in enumerate(self._keys):
            if key in keys and not header.isSectionHidden(number):
                self._idle[key] = header.sectionSize(number)
                header.setSectionHidden(number, True)  # noqa: FBT003 - Qt's own switch
        self._applying = was_applying

    def columns_menu(self, parent: QWidget) -> QMenu:
        """A menu in which columns are ticked."""
        menu = StayingMenu(self.tr("Columns"), parent)
        for number in self._panel.header_order():
            title = str(self._panel.model.headerData(number, Qt.Orientation.Horizontal))
            entry = menu.addAction(title or self._keys[number])
            entry.setCheckable(True)
            entry.setChecked(not self._panel.header.isSectionHidden(number) or self._keys[number] in self._idle)
            key = self._keys[number]
            entry.toggled.connect(lambda on, key=key: self.show_column(key, visible=on))
        return menu

    def _kept(self, name: str) -> ViewState:
        kept = self._panel.scope.view_store.load(self._id, name)
        if kept is not None:
            return kept
        built_in = {self._panel.words(title): state for title, state in self._panel.spec.views}
        return built_in.get(name, self._panel.spec.arranged)

    def _apply(self, state: ViewState) -> None:
        self._applying = True
        self._idle.clear()
        header, specs = self._panel.header, {column.key: column for column in self._panel.spec.columns}
        arranged = {shown.key: shown for shown in state.columns if shown.key in specs}
        order = [*arranged, *(key for key in self._keys if key not in arranged)]
        for place, key in enumerate(order):
            number, shown = self._keys.index(key), arranged.get(key)
            header.moveSection(header.visualIndex(number), place)
            header.setSectionHidden(number, not (shown.visible if shown else specs[key].visible))
            header.resizeSection(number, theme().px(shown.width if shown else specs[key].width))
        self._panel.apply_view(state)
        self._applying = False

    def _width(self, number: int) -> int:
        """The width of a column; a hidden one has none, so it gets the one of its spec."""
        header = self._panel.header
        width = header.sectionSize(number) or self._idle.get(self._keys[number], 0)
        return width or theme().px(self._panel.spec.columns[number].width)

    def _touched(self, *_: object) -> None:
        if not self._applying and self._panel.isVisible():
            self._delay.start()
