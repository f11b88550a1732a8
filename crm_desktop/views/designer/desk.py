"""The designer itself: canvas with rulers in the middle, fields at the left, properties at the right, pages below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenuBar, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.print_templates import editing
from crm_desktop.print_templates.papers import PAPERS
from crm_desktop.qtkit.actions import make_actions_on, update_enabled
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.more_menu import open_more
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.actions import ALL
from crm_desktop.views.designer.bars import StatusBar, ToolBar, context_menu, fill_menus
from crm_desktop.views.designer.canvas import Canvas
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.field_tree import FieldPanel
from crm_desktop.views.designer.inserting import insert_field_free, insert_free, make
from crm_desktop.views.designer.preview_strip import PreviewStrip
from crm_desktop.views.designer.property_panel import PropertyPanel
from crm_desktop.views.designer.rulers import THICK_PX, Ruler
from crm_desktop.views.designer.side_panels import SidePanel, SidePanels
from crm_desktop.views.designer.wishes import Wishes

SWITCHES = ("view.snap", "view.grid", "view.fields", "view.properties")


class Desk(QWidget):
    """Puts the panels together and lets them work on one design.

    Attributes:
        wishes: what needs the office or the window, and is only asked for.
    """

    def __init__(self, design: Design) -> None:
        super().__init__()
        self.design: Design = design
        self.canvas: Canvas = Canvas(design)
        self.wishes = Wishes(self)
        self.setObjectName("designer_desk")
        self.actions_by_id = make_actions_on(self, self, "designer", ALL)
        for name in SWITCHES:
            self.actions_by_id[name].setCheckable(True)
        self.fields = FieldPanel(design)
        self.properties = PropertyPanel(design, self.wishes.picture.emit)
        self.strip = PreviewStrip(design)
        self.menu, self.toolbar, self.status = QMenuBar(), ToolBar(design, self.actions_by_id), StatusBar(design)
        self.name, self.state = ElidedLabel(role="strong"), label(role="hint")
        fill_menus(self.menu, self.actions_by_id)
        self.menu.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Minimum)
        self._assemble()
        self._connect()
        self._refresh()
        self.canvas.setFocus()

    # what actions do

    def insert_element(self, code: str) -> None:
        """Put a new element where there is room in sight."""
        if insert_free(self.design, make(code, self.design.template), self.canvas.paper_in_sight(), stem=code):
            self.canvas.show_item(self.design.ids[0])
            if code in {"picture"}:
                self.wishes.picture.emit()
            elif code in {"text", "field"}:
                self.edit_words()
            else:
                self.canvas.setFocus()

    def edit_words(self) -> None:
        """Go to the words of what is chosen; the panel opens for it."""
        self.panels.open("properties")
        self.properties.focus_words()

    def insert_field(self, name: str) -> None:
        """Put a field where there is room in sight, or into the table."""
        if insert_field_free(self.design, name, self.canvas.paper_in_sight()):
            self.canvas.show_item(self.design.ids[0])

    def toggle_snap(self) -> None:
        """Snap to edges, or not."""
        self.canvas.aids.snaps = not self.canvas.aids.snaps
        self._refresh()

    def toggle_grid(self) -> None:
        """Show the grid and snap to it, or not."""
        self.canvas.aids.grid = not self.canvas.aids.grid
        self.canvas.viewport().update()
        self._refresh()

    def toggle_names(self) -> None:
        """Show names of fields, or values."""
        self.design.show_names(names=not self.design.shows_names)

    def toggle_panel(self, name: str) -> None:
        """Show a panel at the side, or fold it."""
        self.panels.toggle(name)

    def show_more(self) -> None:
        """Show what has no room in the bar."""
        open_more(self)

    def next_panel(self) -> None:
        """Let the focus go round: paper, properties, pages, fields; what is folded is passed by."""
        all_stops: list[QWidget] = [self.canvas, self.properties.area, self.strip.tabs, self.fields.fields.search]
        stops = [stop for stop in all_stops if stop.isVisible()]
        here = next((place for place, stop in enumerate(stops) if self._is_in(stop)), -1)
        target = stops[(here + 1) % len(stops)]
        if target is self.properties.area:
            self.properties.focus_words()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, name: str, state: str) -> None:
        """Show what the template is called and whether it is saved."""
        self.name.show_text(name)
        self.state.setText(state)

    # parts

    def _is_in(self, panel: QWidget) -> bool:
        holders: dict[QWidget, QWidget] = {
            self.fields.fields.search: self.fields,
            self.properties.area: self.properties,
            self.strip.tabs: self.strip,
        }
        focus: QWidget | None = self.focusWidget()
        holder = holders.get(panel, panel)
        return focus is not None and (focus is holder or holder.isAncestorOf(focus))

    def _assemble(self) -> None:
        bar = grounded(QWidget(), "panel")
        top = QHBoxLayout(bar)
        top.setContentsMargins(0, 0, theme().px(12), 0)
        top.setSpacing(theme().px(8))
        top.addWidget(self.menu, 1)
        top.addWidget(self.name)
        top.addWidget(self.state)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        centre = self._centre()
        at_left, at_right = self._sides()
        middle.addWidget(at_left)
        middle.addWidget(_separator())
        middle.addWidget(centre, 1)
        middle.addWidget(_separator())
        middle.addWidget(at_right)
        self.panels = SidePanels(self, centre, (at_right, at_left))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.toolbar)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)

    def _sides(self) -> tuple[SidePanel, SidePanel]:
        words = self.tr("Fields and sample values"), self.tr("Properties")
        fields, properties = (
            self.actions_by_id[name].shortcut().toString() for name in ("view.fields", "view.properties")
        )
        at_left = SidePanel("fields", self.fields, words[0], fields, at_left=True)
        at_right = SidePanel("properties", self.properties, words[1], properties, at_left=False)
        self.fields.head.addWidget(at_left.folds)
        self.properties.head.insertWidget(0, at_right.folds)
        return at_left, at_right

    def _centre(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        corner = QWidget()
        corner.setFixedSize(theme().px(THICK_PX), theme().px(THICK_PX))
        grid.addWidget(corner, 0, 0)
        grid.addWidget(Ruler(self.canvas, across=True), 0, 1)
        grid.addWidget(Ruler(self.canvas, across=False), 1, 0)
        grid.addWidget(self.canvas, 1, 1)
        whole = QWidget()
        whole.setFocusProxy(self.canvas)
        centre = QVBoxLayout(whole)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addLayout(grid, 1)
        centre.addWidget(_separator(level=True))
        centre.addWidget(self.strip)
        return whole

    def _connect(self) -> None:
        design, canvas = self.design, self.canvas
        design.laid_out.connect(self._refresh)
        design.chosen_changed.connect(self._refresh)
        canvas.moved.connect(self._show_bar)
        canvas.text_wanted.connect(self.edit_words)
        self.panels.shared.connect(self._refresh)
        self.panels.wished.connect(lambda _kept: self._refresh())
        canvas.menu_wanted.connect(self._show_menu)
        canvas.pointed.connect(self._point)
        self.fields.element_wanted.connect(self.insert_element)
        self.fields.fields.wanted.connect(self.insert_field)
        self.strip.count_wanted.connect(self.wishes.count)
        self.strip.document_wanted.connect(self.wishes.document)
        self.strip.item_wanted.connect(self._show_item)
        self.toolbar.paper_wanted.connect(self._choose_paper)
        self.toolbar.zoom_wanted.connect(self._zoom)
        self.toolbar.names_wanted.connect(lambda names: design.show_names(names=names))

    def _show_bar(self) -> None:
        self.toolbar.refresh(self.canvas.zoom)

    def _zoom(self, percent: int | None) -> None:
        if percent is not None:
            self.canvas.set_zoom(percent)
        self.canvas.setFocus()

    def _choose_paper(self, place: int) -> None:
        if place >= 0:
            paper = list(PAPERS.values())[place]
            self.design.do(self.tr("Paper"), lambda now: editing.set_paper(now, paper))
            return
        self.design.choose()
        self._show_bar()

    def _show_item(self, item_id: str) -> None:
        self.design.choose([item_id])
        self.canvas.show_item(item_id)
        self.canvas.setFocus()

    def _show_menu(self, at: QPoint) -> None:
        context_menu(self, self.actions_by_id).popup(at)

    def _point(self, mm: QPointF | None) -> None:
        self.status.mouse.setText("" if mm is None else f"{mm.x():.1f}, {mm.y():.1f}")

    def _refresh(self) -> None:
        history, actions = self.design.history, self.actions_by_id
        update_enabled(self, "designer", ALL, actions)
        undo, redo = self.tr("Undo"), self.tr("Redo")
        actions["edit.undo"].setText(f"{undo}: {history.undo_label}" if history.can_undo else undo)
        actions["edit.redo"].setText(f"{redo}: {history.redo_label}" if history.can_redo else redo)
        actions["view.snap"].setChecked(self.canvas.aids.snaps)
        actions["view.grid"].setChecked(self.canvas.aids.grid)
        for name in ("fields", "properties"):
            actions[f"view.{name}"].setChecked(self.panels.is_open(name))
        self._show_bar()
        self.status.refresh()


def _separator(*, level: bool = False) -> QWidget:
    return marked(QFrame(), role="line" if level else "vline")
