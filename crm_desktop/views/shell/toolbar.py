"""The toolbar: the everyday commands of the work place, the search box, the choice of work place, the bell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import grounded, marked
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import CommandSpec
from crm_desktop.views.shell.activity import paint_badge
from crm_desktop.views.shell.menus import trigger_in_focus
from crm_desktop.views.shell.places import PLACES, WorkPlaces
from crm_desktop.views.shell.search_box import SearchBox

WORK = ("customers", "sales", "purchasing", "money")
"""The menus in which the office's work begins."""


class Bell(QToolButton):
    """Opens today's affairs; shows how many are overdue or due today."""

    def __init__(self) -> None:
        super().__init__()
        marked(self, icon_only=True)
        self._count = 0
        self.setIcon(icon("reminder", size=18))
        self.setIconSize(QSize(theme().px(18), theme().px(18)))
        self.setFixedSize(theme().px(44), theme().px(32))
        self.setToolTip(self.tr("Today's affairs"))
        self.setAccessibleName(self.tr("Today's affairs"))

    def show_count(self, count: int) -> None:
        """Show a count, or none for 0."""
        self._count = count
        self.update()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._count:
            painter = QPainter(self)
            paint_badge(painter, QPoint(self.width() - theme().px(13), theme().px(9)), self._count)


def everyday(commands: Sequence[CommandSpec], place_id: str) -> Sequence[CommandSpec]:
    """What the toolbar offers of what the operator may do: never nothing, if there is work that he may begin.

    Who may do nothing of what a work place is made for is offered the commands of the others; who has none of
    those either, such as a storekeeper, whatever begins work by a key.
    """
    return (
        [spec for spec in commands if place_id in spec.places]
        or [spec for spec in commands if spec.places]
        or [spec for spec in commands if spec.menu in WORK and spec.shortcut and not spec.is_list]
    )


class ShellToolBar(QWidget):
    """The bar under the menus; its commands change with the work place.

    Attributes:
        today_wanted: the bell was clicked.
    """

    today_wanted = Signal()

    def __init__(
        self,
        commands: Sequence[CommandSpec],
        actions: Mapping[str, QAction],
        search: SearchBox,
        places: WorkPlaces,
    ) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setAccessibleName(self.tr("Toolbar"))
        grounded(self, "bar")
        self.setFixedHeight(theme().px(36))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme().px(10), 0, theme().px(8), 0)
        self._row.setSpacing(theme().px(4))
        self._places = places
        self._everyday = {place.id: everyday(commands, place.id) for place in PLACES}
        offered = {spec.id for found in self._everyday.values() for spec in found}
        self._buttons = [(spec, self._button(actions[spec.id])) for spec in commands if spec.id in offered]
        self._add_edit()
        self._row.addStretch(1)
        search.setMinimumWidth(theme().px(160))
        search.setMaximumWidth(theme().px(392))
        self._row.addWidget(search, 12)
        self._row.addStretch(1)
        self._choice = self._place_choice()
        self._choice.setAccessibleName(self.tr("Workspace"))
        self.bell = Bell()
        self.bell.clicked.connect(self.today_wanted)
        self._row.addWidget(self.bell)
        places.switched.connect(self.show_place)
        self.show_place(places.current)

    def show_place(self, place_id: str) -> None:
        """Show the commands of a work place."""
        for spec, shown in self._buttons:
            shown.setVisible(spec in self._everyday[place_id])
        self._fit()

    def _fit(self) -> None:
        """Leave out words where there is no room for all of them: first "Workspace", then those of the commands."""
        name = self._places.title(self._places.current)
        for words, style in (
            (self.tr("Workspace: {name}").format(name=name), Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
            (name, Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
            (name, Qt.ToolButtonStyle.ToolButtonIconOnly),
        ):
            self._choice.setText(words)
            for _spec, shown in self._buttons:
                shown.setToolButtonStyle(style)
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Words are left out before the window has to be wider than the screen."""
        return QSize(theme().px(420), theme().px(36))

    # parts

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(action.icon())
        button.setIconSize(QSize(theme().px(16), theme().px(16)))
        button.setText(action.text().replace("&", ""))
        hint = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{button.text()}  {hint}".strip())
        button.clicked.connect(action.trigger)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        return button

    def _add_edit(self) -> None:
        line = marked(QFrame(), role="vline")
        line.setFixedHeight(theme().px(18))
        self._row.addSpacing(theme().px(6))
        self._row.addWidget(line)
        self._row.addSpacing(theme().px(6))
        entries = (
            ("undo", self.tr("Undo"), QKeySequence(QKeySequence.StandardKey.Undo)),
            ("print", self.tr("Print"), QKeySequence(QKeySequence.StandardKey.Print)),
            ("export", self.tr("Excel"), QKeySequence("Ctrl+E")),
        )
        for idea, words, keys in entries:
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            button = picture_button(idea, words, size=16, keys=shown, takes_focus=False)
            button.clicked.connect(partial(trigger_in_focus, keys))
            self._row.addWidget(button)

    def _place_choice(self) -> QToolButton:
        button = marked(QToolButton(), framed=True)
        button.setIcon(icon("workplace"))
        button.setIconSize(QSize(theme().px(16), theme().px(16)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for number, place in enumerate(PLACES):
            entry = menu.addAction(f"{self._places.title(place.id)}\tCtrl+{number + 1}")
            entry.triggered.connect(partial(self._places.switch, place.id))
        menu.addSeparator()
        menu.addAction(self.tr("Reset this workspace")).triggered.connect(self._places.reset)
        button.setMenu(menu)
        self._row.addWidget(button)
        return button
