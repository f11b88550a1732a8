"""A list panel: bar, table, totals; feature panels only describe themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.present.listing import HIDE, Filter, ListRequest, Sort, Totals
from crm_desktop.qtkit.actions import make_actions, update_enabled
from crm_desktop.qtkit.lists.bar import ListBar
from crm_desktop.qtkit.lists.chips import FilterChips
from crm_desktop.qtkit.lists.current_row import CurrentRow
from crm_desktop.qtkit.lists.empty import ListEmpty
from crm_desktop.qtkit.lists.group_heads import left_out_words
from crm_desktop.qtkit.lists.header import ListHeader
from crm_desktop.qtkit.lists.kept_places import KeptPlaces
from crm_desktop.qtkit.lists.layout import ListLayout
from crm_desktop.qtkit.lists.menus import ListMenus
from crm_desktop.qtkit.lists.selection import ListSelection
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.lists.table_model import WindowedModel
from crm_desktop.qtkit.lists.table_view import ListView
from crm_desktop.qtkit.lists.totals_row import TotalsRow
from crm_desktop.qtkit.local_keys import yield_keys
from crm_desktop.qtkit.marks import KEEPS_ESC, marked
from crm_desktop.qtkit.scope import ListScope
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.view_state import ViewState

Row = TypeVar("Row")


class ListPanel(QWidget, Generic[Row]):
    """Shows a ``ListPanelSpec`` and reloads it when its records change.

    Attributes:
        row_chosen: another row is current; carries the row or None.
        count_changed: how many rows the list has now.
    """

    row_chosen = Signal(object)
    count_changed = Signal(int)

    def __init__(self, spec: ListPanelSpec[Row], scope: ListScope) -> None:
        super().__init__()
        self.spec, self.scope = spec, scope
        self.setObjectName(spec.id)
        marked(self, role="panel", **{KEEPS_ESC: True})
        self.setWindowTitle(self.words(spec.title))
        self.setAccessibleName(self.words(spec.title))
        self._request = ListRequest(sort=spec.sort, options=dict(spec.options))
        self._shown_once = False
        self.header = ListHeader(spec.columns)
        self.model: WindowedModel[Row] = WindowedModel(
            spec.columns, spec.source, context=spec.context, jobs=scope.jobs, formats=scope.formats, parent=self
        )
        self.model.row_tone = spec.row_tone
        self.model.counted, self.model.today = self.counted, scope.clock.today
        self.table = ListView(self.model, self.header, cell_focus=spec.cell_focus, held=spec.held)
        self.table.setAccessibleName(self.words(spec.title))
        self._current = CurrentRow(self.table, self.model)
        self.empty = ListEmpty(self.table, self.words(spec.empty))
        self.totals = TotalsRow(self.table, self.model)
        self.actions_by_id = make_actions(self, spec.context, spec.actions)
        self.selection = ListSelection(self)
        self.menus = ListMenus(self)
        self.bar = ListBar(self)
        self.chips = FilterChips(self)
        self.layout_of_list = ListLayout(self)
        self._lay_out()
        self._connect()
        self.layout_of_list.restore()

    # what features use

    def words(self, text: str) -> str:
        """Translate a marked text of this list."""
        return QCoreApplication.translate(self.spec.context, text) if text else ""

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
        return self._request

    def set_option(self, **options: Any) -> None:
        """Change switches of the listing, such as ``as_of``."""
        self._change(replace(self._request, options={**self._request.options, **options}))

    def set_sort(self, sort: tuple[Sort, ...]) -> None:
        """Sort by these keys."""
        self._change(replace(self._request, sort=sort))
        self.layout_of_list.save()

    def set_filter(self, key: str, condition: Filter | None) -> None:
        """Set or remove the condition on one column."""
        self.try_filter(key, condition)
        self.layout_of_list.save()

    def try_filter(self, key: str, condition: Filter | None) -> None:
        """The same for as long as a filter is being made; it is not kept."""
        kept = tuple(item for item in self._request.filters if item.key != key)
        self.set_filters((*kept, condition) if condition else kept)

    def clear_filters(self) -> None:
        """Show all rows again: no condition, nothing searched for."""
        self.bar.search.clear()
        self._change(replace(self._request, search="", filters=()))
        self.layout_of_list.save()

    def set_filters(self, filters: tuple[Filter, ...]) -> None:
        """Replace all conditions."""
        self._change(replace(self._request, filters=filters))

    def set_group(self, key: str) -> None:
        """Let the rows with one value of a column stand together, with their sums; "" ends it."""
        self._change(replace(self._request, group=key))
        self.layout_of_list.save()

    def apply_view(self, state: ViewState) -> None:
        """Show the sort keys, conditions and groups of a view at once."""
        sort = state.sort or self.spec.sort
        self._change(replace(self._request, sort=sort, filters=state.filters, group=state.group))

    def set_search(self, text: str) -> None:
        """Search for what was typed."""
        if text.strip() != self._request.search:
            self._change(replace(self._request, search=text.strip()))

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
            self.model.load(self._request, near=max(0, self.table.rowAt(0)))

    # parts

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = [self.spec.head(self)] if self.spec.head is not None else []
        for widget in (*head, self.bar, self.chips, self.table, self.totals):
            whole.addWidget(widget)
        self.totals.setVisible(self.spec.has_totals)
        self.header.show_ramp(dict(self.spec.ramp))
        self.setFocusProxy(self.table)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)

    def _connect(self) -> None:
        self._again.timeout.connect(self.reload)
        self.scope.on_changes(self, self.spec.reload_on, self._again.start)
        self.model.loaded.connect(self._loaded)
        KeptPlaces(self.table, self.model)
        self.header.sorted.connect(self.set_sort)
        self.header.filter_wanted.connect(self.menus.filter_column)
        self.header.menu_wanted.connect(self.menus.show_for_head)
        self.table.opened.connect(self._open)
        self.table.typed.connect(self.bar.type)
        self.table.customContextMenuRequested.connect(self.menus.show_for_row)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._row_changed)
        if self.spec.follows:
            self.scope.customer.changed.connect(self.follow)

    def follow(self, *_: object) -> None:
        """Show the rows of the current customer only, if the list follows it."""
        wanted = self.scope.customer.id if self.bar.follows else None
        self.bar.show_customer()
        if wanted != self._request.customer_id:
            self._change(replace(self._request, customer_id=wanted))

    def _change(self, request: ListRequest) -> None:
        self._request = request
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
        self.totals.label = self.tr("Total {count}").format(count=self.counted(totals.count))
        self.totals.aside = self._about_left_out(totals)
        narrowed = bool(self._request.search or self._request.filters)
        self.empty.show_for(self._request, totals.count)
        self.bar.show_count(totals.count)
        self.bar.show_left_out(totals)
        if narrowed:
            request, base = self._request, replace(self._request, search="", filters=())
            self.scope.jobs.run(
                self, lambda _progress: self.spec.source.totals(base), lambda whole: self._whole(request, whole)
            )
        self.count_changed.emit(totals.count)
        self.update_actions()
        self._current.read(lambda _row: self.update_actions())

    def _about_left_out(self, totals: Totals) -> str:
        """Which rows are listed and in no sum, and which are not even listed."""
        hidden = self._request.options.get(HIDE, ())
        listed = {why: count for why, count in totals.left_out.items() if why not in hidden}
        gone = {why: count for why, count in totals.left_out.items() if why in hidden}
        words = [
            (self.tr("{what} listed, not in the sums"), left_out_words(listed)),
            (self.tr("{what} not shown"), left_out_words(gone)),
        ]
        return "  ·  ".join(text.format(what=what) for text, what in words if what)

    def counted(self, count: int) -> str:
        """A number of rows in the words of the list."""
        words = self.words(self.spec.counted) if self.spec.counted else "{count}"
        return words.format(count=f"{count:,}")

    def _whole(self, request: ListRequest, totals: Totals) -> None:
        if request == self._request:
            self.bar.show_count(self.model.totals.count, totals.count)
            if request.filters and totals.count and not self.model.totals.count:
                self.empty.show_filtered_out(self.counted(totals.count))

    def _open(self, row: int, column: int) -> None:
        opens, key = self.spec.open, self.spec.columns[column].key

        def came(found: Sequence[Row]) -> None:
            if opens is not None and found:
                opens(self, found[0], key)

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

    def update_actions(self) -> None:
        """Ask each action again whether it applies."""
        update_enabled(self, self.spec.context, self.spec.actions, self.actions_by_id)

    def header_order(self) -> list[int]:
        """The columns from left to right."""
        return [self.header.logicalIndex(place) for place in range(self.header.count())]

    # Qt overrides

    def showEvent(self, event: Any) -> None:  # noqa: N802
        super().showEvent(event)
        if not self._shown_once:
            self._shown_once = True
            yield_keys(self, self.actions())
            self.table.horizontalHeader().setMinimumHeight(theme().px(26))
            if self.spec.follows:
                self._request = replace(self._request, customer_id=self.scope.customer.id if self.bar.follows else None)
                self.bar.show_customer()
            self.reload()
