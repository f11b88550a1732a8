"""A list panel: bar, table, totals; feature panels only describe themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.present.listing import HIDE, ListRequest, Totals
from crm_desktop.qtkit.actions import make_actions, update_enabled
from crm_desktop.qtkit.dock_panel import DockPanel
from crm_desktop.qtkit.lists.bar import ListBar
from crm_desktop.qtkit.lists.chips import FilterChips
from crm_desktop.qtkit.lists.column_filters import ColumnFilters
from crm_desktop.qtkit.lists.current_row import CurrentRow
from crm_desktop.qtkit.lists.empty import ListEmpty
from crm_desktop.qtkit.lists.header import ListHeader
from crm_desktop.qtkit.lists.kept_places import KeptPlaces
from crm_desktop.qtkit.lists.layout import ListLayout
from crm_desktop.qtkit.lists.menus import ListMenus
from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.selection import ListSelection
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.lists.table_model import WindowedModel
from crm_desktop.qtkit.lists.table_view import ListView
from crm_desktop.qtkit.lists.totals_row import TotalsRow
from crm_desktop.qtkit.local_keys import yield_keys
from crm_desktop.qtkit.marks import KEEPS_ESC, marked
from crm_desktop.qtkit.scope import ListScope
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
        spec = replace(spec, columns=scope.seen(spec.columns, spec.secrets))
        self.spec, self.scope = spec, scope
        self.setObjectName(spec.id)
        marked(self, role="panel", **{KEEPS_ESC: True})
        self.setWindowTitle(spec.words(spec.title))
        self.setAccessibleName(spec.words(spec.title))
        self._shown_once = False
        self.question = ListQuestion(ListRequest(sort=spec.sort, options=dict(spec.options)), self)
        self.header = ListHeader(spec.columns)
        self.model: WindowedModel[Row] = WindowedModel(
            spec.columns, spec.source, context=spec.context, jobs=scope.jobs, formats=scope.formats, parent=self
        )
        words = self.model.words
        words.row_tone, words.counted, words.today = spec.row_tone, spec.count_words, scope.clock.today
        self.table = ListView(self.model, self.header, cell_focus=spec.cell_focus, held=spec.held)
        self.table.setAccessibleName(spec.words(spec.title))
        self._current = CurrentRow(self.table, self.model)
        self.empty = ListEmpty(self.table.viewport(), self.model, spec.words(spec.empty))
        self.table.resized.connect(self.empty.setGeometry)
        self.totals = TotalsRow(self.table, self.model)
        self.actions_by_id = make_actions(self, spec.context, spec.actions)
        self.selection = ListSelection(spec, self.table, self.totals)
        self.filters = ColumnFilters(spec, scope, self.table, self.question)
        self.layout_of_list = ListLayout(spec, scope, self.header, self.question)
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
        return self._current.row

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

    def choose(self, record_id: int) -> bool:
        """Make the row of a record the current one, if the list has it."""
        place = self.model.place_of(record_id)
        if place is None:
            return False
        self.table.selectRow(place)
        self.table.scrollTo(self.model.index(place, self.table.first_column()))
        return True

    def reload(self) -> None:
        """Fetch again what is shown."""
        if self._shown_once:
            self.model.load(self.request, near=max(0, self.table.rowAt(0)))

    # parts

    def _lay_out(self, head: QWidget | None) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget in (*([head] if head is not None else []), self.bar, self.chips, self.table, self.totals):
            whole.addWidget(widget)
        self.totals.setVisible(self.spec.has_totals)
        self.header.show_ramp(dict(self.spec.ramp))
        self.setFocusProxy(self.table)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        groups = [self.menus.groups] if self.spec.has_groups else []
        bar = self.bar
        self.addActions([self.menus.copy, *groups, bar.to_search, bar.excel, bar.paper, self.filters.clear_all])

    def _connect(self) -> None:
        """Listen to the program, to the table, and to what is asked for."""
        self._again.timeout.connect(self.reload)
        self.scope.on_changes(self, self.spec.reload_on, self._again.start)
        self.model.loaded.connect(self._loaded)
        KeptPlaces(self.table, self.model)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.question.changed.connect(self._show_question)
        self.question.settled.connect(self.layout_of_list.save)
        if self.spec.open is not None:
            self.row_opened.connect(self.spec.open)
        if self.spec.follows:
            self.scope.customer.changed.connect(self.follow)

    def _connect_parts(self) -> None:
        """Let each part do what another one says that the user wants."""
        self.header.sorted.connect(self.question.set_sort)
        self.header.filter_wanted.connect(self.filters.open_for)
        self.header.menu_wanted.connect(self.menus.show_for_head)
        self.table.filter_wanted.connect(self.filters.open_here)
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
        self.header.show_sort(request.sort)
        self.menus.show_group(request.group)
        self.chips.show_request()
        if self.spec.idle is not None:
            self.layout_of_list.rest(self.spec.idle(request))
        self.header.show_filtered(frozenset(item.key for item in request.filters))
        self.reload()

    def _loaded(self) -> None:
        totals = self.model.totals
        self.totals.note = self.spec.note(totals) if self.spec.note else ""
        self.totals.label = self.tr("Total {count}").format(count=self.spec.count_words(totals.count))
        self.totals.show_left_out(totals, self.request.options.get(HIDE, ()))
        narrowed = bool(self.request.search or self.request.filters)
        self.empty.show_for(self.request, totals.count)
        self.bar.show_count(totals.count)
        self.bar.show_left_out(totals)
        if narrowed:
            request, base = self.request, replace(self.request, search="", filters=())
            self.scope.jobs.run(
                self, lambda _progress: self.spec.source.totals(base), lambda whole: self._whole(request, whole)
            )
        self.count_changed.emit(totals.count)
        self.update_actions()
        self._current.read(lambda _row: self.update_actions())

    def _whole(self, request: ListRequest, totals: Totals) -> None:
        if request == self.request:
            self.bar.show_count(self.model.totals.count, totals.count)
            if request.filters and totals.count and not self.model.totals.count:
                self.empty.show_filtered_out(self.spec.count_words(totals.count))

    def _open(self, row: int, column: int) -> None:
        key = self.spec.columns[column].key

        def came(found: Sequence[Row]) -> None:
            if found:
                self.row_opened.emit(found[0], key)

        self.model.when_here([row], came)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._current.read(self._choose)
        else:
            self._choose(None)

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
            self._shown_once = True
            self.reload()
