"""Menus, toolbar and status line of the designer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QMenuBar, QToolButton, QWidget

from crm_desktop.print_templates.papers import PAPERS
from crm_desktop.qtkit.actions import button as action_button
from crm_desktop.qtkit.fitting import Fitting, Room
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.marks import grounded, label, marked, seen_if
from crm_desktop.qtkit.more_menu import MoreButton
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.actions import CONTEXT_MENU, MENUS, TOOLBAR
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.page_sheet import paper_title
from crm_desktop.views.designer.view import LEAST, MOST, STEPS

Actions = Mapping[str, QAction]


def fill_menus(bar: QMenuBar, actions: Actions) -> None:
    """Put all actions into the menus."""
    for title, groups in MENUS:
        menu = bar.addMenu(QCoreApplication.translate("designer", title))
        for place, group in enumerate(groups):
            if place:
                menu.addSeparator()
            for spec in group:
                menu.addAction(actions[spec.id])


def context_menu(owner: QWidget, actions: Actions) -> QMenu:
    """The menu of the right button."""
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for place, group in enumerate(CONTEXT_MENU):
        if place:
            menu.addSeparator()
        for name in group:
            menu.addAction(actions[name])
    return menu


class IconButton(QToolButton):
    """The small button of an action, with its words and its shortcut as tooltip."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        marked(self, icon_only=True)
        self.setObjectName(f"bar_{action.objectName()}")
        self.setIconSize(QSize(theme().px(16), theme().px(16)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self._action
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = action.toolTip() if not action.isEnabled() else action.text()
        self.setIcon(action.icon())
        self.setEnabled(action.isEnabled())
        self.setChecked(action.isChecked())
        self.setToolTip(f"{words} ({keys})" if keys else words)
        self.setAccessibleName(action.text())


class ToolBar(QWidget):
    """One row of buttons.

    Attributes:
        paper_wanted: a paper of the list.
        names_wanted: names of fields (True) or values.
        zoom_wanted: a zoom in per cent was chosen or typed; None if it can't be read.
    """

    paper_wanted = Signal(int)
    names_wanted = Signal(bool)
    zoom_wanted = Signal(object)

    def __init__(self, design: Design, actions: Actions) -> None:
        super().__init__()
        self._design = design
        marked(self, role="bar")
        self.setObjectName("designer_toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme().px(40))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(8), 0, theme().px(8), 0)
        row.setSpacing(theme().px(1))
        row.addWidget(action_button(actions["file.save"], primary=True, small=True, idea="save"))
        self.groups = [_Group([actions[name] for name in names]) for names in TOOLBAR]
        more = MoreButton()
        for group in self.groups:
            row.addWidget(group)
        row.addWidget(more)
        row.addWidget(_line())
        row.addWidget(IconButton(actions["view.smaller"]))
        self.zoom = marked(ChoiceBox(), small=True)
        self._make_zoom(row)
        row.addWidget(IconButton(actions["view.larger"]))
        row.addWidget(IconButton(actions["view.fit"]))
        row.addStretch(1)
        self.paper = marked(ChoiceBox(), small=True)
        self._make_paper(row)
        self.values, self.names = self._make_switch(row)
        row.addSpacing(theme().px(6))
        row.addWidget(action_button(actions["file.print"], small=True, least=Room.PICTURE))
        Fitting(self, None, more=more)

    def refresh(self, zoom: int) -> None:
        """Show paper, zoom and switch as they are."""
        design = self._design
        paper = design.template.paper
        index = next((place for place, known in enumerate(PAPERS.values()) if known == paper), -1)
        if index < 0:
            own = self.paper.findData(-1)
            self.paper.setItemText(own, paper_title(paper))
        self.paper.setCurrentIndex(self.paper.findData(index))
        self.zoom.setEditText(f"{zoom}%")
        self.values.setChecked(not design.shows_names)
        self.names.setChecked(design.shows_names)

    def _make_zoom(self, row: QHBoxLayout) -> None:
        self.zoom.setEditable(True)
        self.zoom.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.zoom.setFixedWidth(theme().px(84))
        self.zoom.setAccessibleName(self.tr("Zoom"))
        for percent in STEPS:
            self.zoom.addItem(f"{percent}%", percent)
        self.zoom.activated.connect(lambda place: self._zoom(str(self.zoom.itemData(place))))
        line = self.zoom.lineEdit()
        if line is not None:
            line.returnPressed.connect(lambda: self._zoom(self.zoom.currentText()))
        row.addWidget(self.zoom)

    def _zoom(self, text: str) -> None:
        figures = "".join(sign for sign in text if sign.isdigit())
        self.zoom_wanted.emit(min(max(int(figures), LEAST), MOST) if figures else None)

    def _make_paper(self, row: QHBoxLayout) -> None:
        self.paper.setObjectName("designer_paper_bar")
        self.paper.setMinimumWidth(theme().px(150))
        self.paper.setMaximumWidth(theme().px(190))
        self.paper.setAccessibleName(self.tr("Paper"))
        for place, paper in enumerate(PAPERS.values()):
            self.paper.addItem(paper_title(paper), place)
        self.paper.addItem(self.tr("Own size"), -1)
        self.paper.activated.connect(lambda place: self.paper_wanted.emit(self.paper.itemData(place)))
        row.addWidget(self.paper)
        row.addSpacing(theme().px(6))

    def _make_switch(self, row: QHBoxLayout) -> tuple[QToolButton, QToolButton]:
        made = []
        for words, names in ((self.tr("Values"), False), (self.tr("Names"), True)):
            button = marked(QToolButton(), framed=True)
            button.setText(words)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(self.tr("Show names of fields") if names else self.tr("Show values of the document"))
            button.clicked.connect(lambda _on=False, names=names: self.names_wanted.emit(names))
            row.addWidget(button)
            made.append(button)
        return made[0], made[1]


class StatusBar(QWidget):
    """What is chosen and where; which keys help; for which printer it is checked."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        grounded(self, "foot")
        self.setFixedHeight(theme().px(24))
        self.name, self.place = ElidedLabel(role="hint"), label(role="hint")
        self.keys, self.mouse, self.printer = ElidedLabel(role="hint"), label(role="hint"), label(role="hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(10), 0, theme().px(10), 0)
        row.setSpacing(theme().px(10))
        for part in (self.name, self.place, self.keys):
            row.addWidget(part)
            row.addWidget(_line())
        row.addWidget(self.mouse)
        row.addStretch(1)
        row.addWidget(self.printer)
        self.keys.show_text(self.tr("Arrows 0.1 mm · Shift 1 mm · Ctrl size · Alt no snapping"))

    def refresh(self) -> None:
        """Show what is chosen."""
        from crm_desktop.views.designer.named import item_name
        from crm_desktop.views.designer.places import millimetres, union

        design = self._design
        items = design.items
        words = self.tr("%n item(s)", "", len(items)) if len(items) != 1 else item_name(design.template, items[0])
        self.name.show_text(words if items else self.tr("Nothing chosen"))
        rect = union(design.rects[item.id] for item in items if item.id in design.rects)
        x, y, wide, high = map(millimetres, (rect.x(), rect.y(), rect.width(), rect.height()))
        figures = f"X {x}  Y {y}  {wide} × {high} mm"
        self.place.setText(figures if items else "")
        continuous = design.template.paper.continuous
        self.printer.setText(self.tr("Checked for 24 pins") if continuous else self.tr("Checked for any printer"))


class _Group(QWidget):
    """Some buttons after a line, which have room together or go into the menu together: a part of a bar that fits."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._actions = actions
        self.least = Room.MENU
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(1))
        row.addWidget(_line())
        for action in actions:
            row.addWidget(IconButton(action))

    def is_wanted(self) -> bool:
        """Each group has its place in the bar."""
        return True

    def width_for(self, _room: Room) -> int:
        """Pictures know no narrower look."""
        return self.sizeHint().width()

    def give(self, room: Room) -> None:
        """Stand in the bar or not."""
        seen_if(self, room is not Room.MENU)

    def put_into(self, menu: QMenu) -> None:
        """Stand in the menu after a line."""
        menu.addSeparator()
        menu.addActions(list(self._actions))


def _line() -> QFrame:
    line = marked(QFrame(), role="vline")
    line.setFixedHeight(theme().px(18))
    return line
