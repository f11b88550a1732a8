"""A list panel: bar, table, totals; feature panels only describe themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.present.listing import Filter, ListRequest, Totals
from crm_desktop.qtkit.actions import make_actions, update_enabled
from crm_desktop.qtkit.dock_panel import DockPanel
from crm_desktop.qtkit.lists.bar import ListBar
from crm_desktop.qtkit.lists.chips import FilterChips
from crm_desktop.qtkit.lists.menus import ListMenus
from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.sheet import ListSheet
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.local_keys import yield_keys
from crm_desktop.qtkit.marks import KEEPS_ESC, marked
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.scope import ListScope
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme

Row = TypeVar("Row")


class ListPanel(DockPanel, Generic[Row]):
    """Shows a ``ListPanelSpec`` and reloads it when its records change.

    The parts share what is asked for and the table, and say what the user does; the panel wires them.

    Attributes:
        row_chosen: another row is current; carries the row or None.
        row_opened: Enter, F2 or a double click on a row; carries it and the key of the column.
        question: what the list is asked for.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object, str)

    def __init__(self, spec: ListPanelSpec[Row], scope: ListScope, *, head: QWidget | None = None) -> None:
        """Make the list.

        Args:
            spec: all that differs from one list to the next.
            scope: the program around it.
            head: a row of switches of its own over the bar.
        """
        super().__init__()
        own = scope.own_columns(spec.own) if spec.own is not None else ()
        spec = replace(spec, columns=scope.seen((*spec.columns, *own), spec.secrets))
        self.own_of = spec.own
        self.spec, self.scope = spec, scope
        self.setObjectName(spec.id)
        marked(self, role="panel", **{KEEPS_ESC: True})
        self.setWindowTitle(spec.words(spec.title))
        self.setAccessibleName(spec.words(spec.title))
        self._shown_once = self._is_behind = False
        self._awaited: int | None = None
        self.question = ListQuestion(ListRequest(sort=spec.sort, options=dict(spec.options)), self)
        self.sheet: ListSheet[Row] = ListSheet(spec, scope, self.question)
        self.model, self.table, self.header = self.sheet.model, self.sheet.table, self.sheet.header
        self.totals, self.empty, self.selection = self.sheet.totals, self.sheet.empty, self.sheet.selection
        self.filters, self.layout_of_list = self.sheet.filters, self.sheet.arrangement
        self.actions_by_id = make_actions(self, spec.context, spec.actions)
        actions = [self.actions_by_id[action.id] for action in spec.actions]
        self.menus = ListMenus(spec, self.table, self.question, self.layout_of_list, self.filters, actions)
        self.bar = ListBar(spec, scope, self.question, self.layout_of_list, self.menus, self.actions_by_id)
        self.chips = FilterChips(spec, scope.formats, self.question, self.filters.clear_all)
        self._lay_out(head)
        self._connect()
        self._connect_parts()
        self.layout_of_list.restore()

    # what features use

    def words(self, text: str) -> str:
        """Translate a marked text of this list."""
        return self.spec.words(text)

    def current_row(self) -> Row | None:
        """The current row; None if there is none, or while it is being fetched: the actions wait for it too."""
        return self.sheet.current.row

    def selected_ids(self) -> list[int]:
        """The ids of all selected rows, in the order of the list."""
        return self.selection.ids()

    def copy(self) -> None:
        """Copy what is selected: the cells that are added up, or whole rows."""
        self.selection.copy()

    @property
    def request(self) -> ListRequest:
        """What the list shows now."""
        return self.question.request

    def set_option(self, **options: Any) -> None:
        """Change switches of the listing, such as ``as_of``."""
        self.question.set_option(**options)

    def show_only(self, *conditions: Filter) -> None:
        """Show what conditions leave of all rows, whatever the list was narrowed by, or followed."""
        self.bar.follow_button.setChecked(False)
        self.question.clear()
        for condition in conditions:
            self.question.set_filter(condition.key, condition)

    def choose(self, record_id: int) -> bool:
        """Make the row of a record the current one, if the list has it."""
        return self.sheet.choose(record_id)

    def choose_soon(self, record_id: int) -> None:
        """Make the row of a record the current one when the list has it, which is to be fetched again for that."""
        self._awaited = record_id
        self.reload()

    def reload(self) -> None:
        """Fetch again what is shown; what is behind something else is fetched when it is seen."""
        self._is_behind = self._shown_once and not self.isVisible()
        if self._shown_once and not self._is_behind:
            self.sheet.load(self.request)

    # parts

    def _lay_out(self, head: QWidget | None) -> None:
        stacked(self, *([head] if head is not None else []), self.bar, self.chips, self.sheet)
        self.setFocusProxy(self.table)
        self._again = pause(self, self.reload)
        bar = self.bar
        groups = [bar.groups] if self.spec.has_groups else []
        self.addActions([self.menus.copy, *groups, bar.to_search, bar.excel, bar.paper, self.filters.clear_all])

    def _connect(self) -> None:
        """Listen to the program, to the table, and to what is asked for."""
        self.scope.on_changes(self, self.spec.reload_on, self._again.start)
        self.model.loaded.connect(self._loaded)
        self.sheet.opened.connect(self.row_opened)
        self.sheet.chosen.connect(self._choose)
        self.question.changed.connect(self._show_question)
        self.question.settled.connect(self.layout_of_list.save)
        if self.spec.open is not None:
            self.row_opened.connect(self.spec.open)
        if self.spec.follows:
            self.scope.customer.changed.connect(self.follow)

    def _connect_parts(self) -> None:
        """Let each part do what another one says that the user wants."""
        self.header.menu_wanted.connect(self.menus.show_for_head)
        self.table.typed.connect(self.bar.type)
        self.table.customContextMenuRequested.connect(self.menus.show_for_row)
        self.count_changed.connect(self.filters.show_count)
        self.selection.changed.connect(self.bar.show_selected)
        self.selection.changed.connect(self.update_actions)
        self.selection.copied.connect(lambda rows: self.scope.list_copied(self, rows))
        self.menus.copy.triggered.connect(self.selection.copy)
        self.bar.follow_button.toggled.connect(self.follow)
        self.bar.reload_wanted.connect(self.reload)
        self.bar.left.connect(self.table.enter)
        self.bar.excel.triggered.connect(lambda: self.scope.export_list(self))
        self.bar.paper.triggered.connect(lambda: self.scope.print_list(self))
        self.chips.change_wanted.connect(self.filters.open_for)
        self.chips.removed.connect(self.table.setFocus)

    def follow(self, *_: object) -> None:
        """Show the rows of the current customer only, if the list follows it."""
        self.bar.show_customer()
        self.question.set_customer(self.scope.customer.id if self.bar.follows else None)

    def _show_question(self) -> None:
        request = self.request
        self.sheet.show_request(request)
        self.bar.show_group(request.group)
        self.chips.show_request()
        self.reload()

    def _loaded(self) -> None:
        if self._awaited is not None and self.choose(self._awaited):
            self._awaited = None
        totals = self.model.totals
        self.sheet.show_totals(self.request)
        narrowed = bool(self.request.search or self.request.filters)
        self.bar.show_count(totals.count)
        self.bar.show_left_out(totals)
        if narrowed:
            request, base = self.request, replace(self.request, search="", filters=())
            self.scope.jobs.run(
                self, lambda _progress: self.spec.source.totals(base), lambda whole: self._whole(request, whole)
            )
        self.count_changed.emit(totals.count)
        self.update_actions()
        self.sheet.current.read(lambda _row: self.update_actions())

    def _whole(self, request: ListRequest, totals: Totals) -> None:
        if request == self.request:
            self.bar.show_count(self.model.totals.count, totals.count)
            if request.filters and totals.count and not self.model.totals.count:
                self.empty.show_filtered_out(self.spec.count_words(totals.count))

    def _choose(self, row: Row | None) -> None:
        if row is not None and self.spec.customer_of is not None and not self.bar.follows:
            found = self.spec.customer_of(row)
            if found is not None:
                self.scope.customer.set(*found)
        self.row_chosen.emit(row)
        self.update_actions()

    def update_actions(self, *_: object) -> None:
        """Ask each action again whether it applies."""
        update_enabled(self, self.spec.context, self.spec.actions, self.actions_by_id)

    # Qt overrides

    def showEvent(self, event: Any) -> None:  # noqa: N802
        super().showEvent(event)
        if not self._shown_once:
            yield_keys(self, self.actions())
            self.table.horizontalHeader().setMinimumHeight(theme().px(26))
            if self.spec.follows:
                self.follow()
            self._shown_once = self._is_behind = True
        if self._is_behind:
            self.reload()
