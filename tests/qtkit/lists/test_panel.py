"""Lists as a user sees them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop.domain.changes import Changes
from crm_desktop.present.columns.base import Column, Kind, picture_column
from crm_desktop.present.listing import Filter, LeftOut, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.view_state import STANDARD, ShownColumn, ViewState
from tests.flashes import Flashes
from tests.make.files import picture
from tests.views.fakes.context import fake_context
from tests.views.fakes.rows import RowsSource


class State(StrEnum):
    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    amount: Decimal = Decimal(10)
    state: State = State.OPEN
    party_id: int = 1
    picture: bytes = b""


COLUMNS = [
    Column("name", "Name", lambda row: row.name, width=100),
    Column("amount", "Amount", lambda row: row.amount, Kind.MONEY, 90, total=True),
    Column("state", "State", lambda row: row.state, Kind.STATE, 80),
    Column("hidden", "Hidden", lambda row: row.id, Kind.COUNT, visible=False),
]


@pytest.fixture
def context():
    return fake_context()


@pytest.fixture
def source():
    names = ("永兴五金", "鼎力紧固件", "瑞丰机械")
    return RowsSource([Row(n, name) for n, name in enumerate(names, 1)], sums=("amount",), text=lambda row: row.name)


@pytest.fixture
def panel(qtbot, context, source):
    return shown(qtbot, context, source)


def shown(qtbot, context, source, **values):
    defaults = {
        "id": "things",
        "context": "things",
        "title": "Things",
        "columns": COLUMNS,
        "source": source,
        "reload_on": Changes.ORDERS,
        "counted": "{count} things",
        "empty": "Add a thing.",
    }
    made = ListPanel(ListPanelSpec(**{**defaults, **values}), context)
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    return made


def settle(qtbot, context):
    qtbot.wait(0)
    qtbot.waitUntil(lambda: not context.jobs.busy)


def texts(panel, column=0):
    model = panel.model
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def test_no_part_of_a_list_flashes_up_while_it_is_built(qtbot, context, source):
    with Flashes() as flashes:
        made = shown(qtbot, context, source)
    assert [one for one in flashes.seen if not one.startswith(type(made).__name__)] == []


def test_rows_are_shown_with_count_and_sum(panel):
    assert texts(panel) == ["永兴五金", "鼎力紧固件", "瑞丰机械"]
    assert panel.totals.label == "Total 3 things"
    assert panel.model.totals.sums == {"amount": 30}


def test_typing_into_the_table_filters_and_escape_clears(qtbot, context, panel):
    panel.bar.type("鼎")
    panel.bar.search.textChanged.emit("鼎")
    qtbot.waitUntil(lambda: texts(panel) == ["鼎力紧固件"])
    qtbot.waitUntil(lambda: not context.jobs.busy)  # the count of all is read after the rows
    assert "1 thing of 3 things" in panel.bar._count.text()
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(texts(panel)) == 3)


def test_empty_list_says_what_to_do(qtbot, context):
    made = shown(qtbot, context, RowsSource([]))
    assert made.empty.text() == "Add a thing."
    assert made.empty.isVisibleTo(made.table)


def test_search_without_match_says_how_to_go_on(qtbot, context, panel):
    panel.question.set_search("nothing like it")
    settle(qtbot, context)
    assert panel.empty.text() == "Nothing matches. Esc clears the search."


def test_reloads_only_on_its_own_changes(qtbot, context, source, panel):
    before = len(source.requests)
    context.changed.emit(Changes.PRODUCTS)
    settle(qtbot, context)
    assert len(source.requests) == before
    context.changed.emit(Changes.ORDERS | Changes.RECEIVABLES)
    qtbot.waitUntil(lambda: len(source.requests) == before + 1)


def test_reload_keeps_the_current_row_in_place(qtbot, context, panel):
    panel.choose(2)
    context.changed.emit(Changes.ORDERS)
    settle(qtbot, context)
    assert panel.current_row().id == 2


def test_follows_the_current_customer_until_switched_off(qtbot, context, source):
    made = shown(qtbot, context, source, follows=True)
    context.customer.set(7, "永兴")
    settle(qtbot, context)
    assert source.requests[-1].party_id == 7
    assert "永兴" in made.bar.follow_button.text()
    made.bar.follow_button.click()
    settle(qtbot, context)
    assert source.requests[-1].party_id is None


def test_list_behind_another_panel_reads_of_the_current_customer_when_it_is_seen(qtbot, context, source):
    """Fifteen lists that nobody sees asked the server for each customer who was opened."""
    made = shown(qtbot, context, source, follows=True)
    made.hide()
    before = len(source.requests)
    context.customer.set(7, "永兴")
    context.customer.set(8, "瑞丰")
    settle(qtbot, context)
    assert len(source.requests) == before
    made.show()
    settle(qtbot, context)
    assert [request.party_id for request in source.requests[before:]] == [8]


def test_choosing_a_row_makes_its_customer_the_current_one(qtbot, context, source):
    made = shown(qtbot, context, source, customer_of=lambda row: (row.id, row.name))
    made.choose(3)
    assert (context.customer.id, context.customer.name) == (3, "瑞丰机械")


def test_sorts_by_several_keys(qtbot, context, source, panel):
    panel.header.toggle("name", add=False)
    panel.header.toggle("amount", add=True)
    panel.header.toggle("amount", add=True)
    settle(qtbot, context)
    assert source.requests[-1].sort == (Sort("name"), Sort("amount", descending=True))


def test_column_filter_is_applied_and_kept(qtbot, context, source, panel):
    popup = panel.filters.open_for(0)
    popup.search.setText("力")
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    settle(qtbot, context)
    assert source.requests[-1].filters == (Filter("name", Test.CONTAINS, "力"),)
    assert context.view_store.load("things", STANDARD).filters == source.requests[-1].filters


def test_removed_column_filter_is_gone(qtbot, context, source, panel):
    panel.question.set_filter("name", Filter("name", Test.CONTAINS, "力"))
    panel.question.set_filter("amount", Filter("amount", Test.AT_LEAST, Decimal(5)))
    panel.filters.open_for(0).finish(None)
    settle(qtbot, context)
    assert source.requests[-1].filters == (Filter("amount", Test.AT_LEAST, Decimal(5)),)
    assert context.view_store.load("things", STANDARD).filters == source.requests[-1].filters


def test_share_is_filtered_as_it_is_shown(qtbot, context):
    share = Column("share", "Share", lambda row: Decimal("0.15"), Kind.RATE, 60)
    panel = shown(qtbot, context, RowsSource([Row(1, "永兴五金")]), columns=[*COLUMNS, share])
    popup = panel.filters.open_for(len(COLUMNS))
    popup._value.setText("15%")
    popup._apply()
    assert panel.request.filters == (Filter("share", Test.AT_LEAST, Decimal("0.15")),)


def test_unreadable_filter_is_said_beside_the_field(panel):
    popup = panel.filters.open_for(1)
    popup._value.setText("much")
    popup._apply()
    assert popup._problem.text() == "Type a number."
    popup.close()


def test_state_filter_offers_the_codes(panel):
    popup = panel.filters.open_for(2)
    assert [one.value for one in popup.choices] == list(State)
    popup.close()


def test_arrangement_comes_back(qtbot, context, source):
    state = ViewState((ShownColumn("amount", 120), ShownColumn("name", 200, visible=False)), (Sort("name"),))
    context.view_store.save("things", STANDARD, state)
    made = shown(qtbot, context, source)
    assert made.header.order()[:2] == [1, 0]
    assert made.header.isSectionHidden(0)
    assert made.layout_of_list.state().columns[0] == ShownColumn("amount", 120)
    assert source.requests[-1].sort == (Sort("name"),)


def test_last_column_in_sight_cannot_be_hidden(panel):
    for key in ("name", "amount", "state"):
        panel.layout_of_list.show_column(key, visible=False)
    assert not panel.header.isSectionHidden(2)


def test_named_view_is_saved_given_and_deleted(context, panel):
    context.ask.words = "我的视图"
    panel.layout_of_list.save_as()
    assert context.view_store.names("things") == ["我的视图"]
    panel.layout_of_list.give_to_all()
    assert context.view_store.given == [("things", "我的视图")]
    assert len(context.ask.notices) == 1
    panel.layout_of_list.delete()
    assert context.view_store.names("things") == []


def test_copy_takes_the_columns_in_sight_with_heads(panel):
    panel.choose(1)
    panel.copy()
    assert QApplication.clipboard().text() == "Name\tAmount\tState\n永兴五金\t10.00\topen"


def test_selection_of_several_rows_is_added_up(panel):
    panel.table.selectAll()
    assert panel.totals._sums() == {"amount": 30}
    assert panel.totals._chosen[0] == "Selected 3 things"


class VoidRow(Row):
    left_out = LeftOut.VOID


def test_selection_does_not_add_up_what_is_void(qtbot, context):
    rows = [Row(1, "永兴五金"), VoidRow(2, "鼎力紧固件")]
    made = shown(qtbot, context, RowsSource(rows, sums=("amount",), text=lambda row: row.name))
    made.table.selectAll()
    assert made.totals._sums() == {"amount": 10}


def test_enter_opens_the_row(qtbot, context, source):
    opened = []
    made = shown(qtbot, context, source, open=lambda row, key: opened.append((row.id, key)))
    made.choose(2)
    qtbot.keyClick(made.table, Qt.Key.Key_Return)
    assert opened == [(2, "name")]


def test_action_is_enabled_by_the_row(qtbot, context, source):
    run = []
    spec = ActionSpec(
        "thing.do", "Do", run.append, "Ctrl+R", lambda panel: panel.current_row() is not None, why_not="Choose a row."
    )
    made = shown(qtbot, context, source, actions=[spec])
    action = made.actions_by_id["thing.do"]
    assert not action.isEnabled()
    assert action.toolTip() == "Choose a row."
    made.choose(1)
    assert action.isEnabled()


def test_excel_and_print_go_through_the_context(context, panel):
    asked = []
    context.export_wanted.connect(asked.append)
    context.print_wanted.connect(asked.append)
    panel.bar.excel.trigger()
    panel.bar.paper.trigger()
    assert asked == [panel, panel]


def test_only_the_pages_in_sight_are_read(qtbot, context):
    source = RowsSource([Row(n, str(n)) for n in range(1, 5001)], sums=("amount",), text=lambda row: row.name)
    read = []
    rows = source.rows
    source.rows = lambda ids, request: read.append(len(ids)) or rows(ids, request)
    made = shown(qtbot, context, source)
    assert made.model.rowCount() == 5000
    assert sum(read) <= 128
    made.table.scrollToBottom()
    made.grab()
    qtbot.waitUntil(lambda: made.model.row(4999) is not None)
    assert sum(read) <= 512


def test_columns_are_sorted_and_moved_by_keyboard(qtbot, context, source, panel):
    menu = QMenu(panel)
    panel.menus.add_columns(menu)
    columns = {entry.text(): entry.menu() for entry in menu.actions()[0].menu().actions()}
    assert list(columns) == ["Name", "Amount", "State"]
    amount = {entry.text(): entry for entry in columns["Amount"].actions()}
    amount["Sort descending"].trigger()
    amount["Move to the left"].trigger()
    settle(qtbot, context)
    assert panel.request.sort == (Sort("amount", descending=True),)
    assert [panel.spec.columns[place].key for place in panel.header.order()][:2] == ["amount", "name"]


def test_columns_are_ticked_one_after_the_other_by_mouse_and_key(qtbot, panel):
    menu = panel.layout_of_list.columns_menu(panel)
    menu.popup(panel.mapToGlobal(panel.rect().topLeft()))
    for action in menu.actions()[1:3]:
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        assert menu.isVisible()
    assert [panel.header.isSectionHidden(place) for place in range(4)] == [False, True, True, True]
    menu.setActiveAction(menu.actions()[1])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert not panel.header.isSectionHidden(1)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_frame_of_the_current_row_leaves_the_whole_row(qtbot, panel):
    table, painted = panel.table, QRegion()

    class Watch(QObject):
        def eventFilter(self, _watched, event):  # noqa: N802
            nonlocal painted
            if event.type() == QEvent.Type.Paint:
                painted |= event.region()
            return False

    only = QItemSelectionModel.SelectionFlag.NoUpdate
    table.selectionModel().setCurrentIndex(table.rows.index(0, 0), only)
    QApplication.processEvents()
    watch = Watch()
    table.viewport().installEventFilter(watch)
    table.selectionModel().setCurrentIndex(table.rows.index(2, 0), only)
    QApplication.processEvents()
    left = table.visualRect(table.rows.index(0, 0))
    assert painted.contains(QPoint(table.viewport().width() - 1, left.center().y()))


def test_pictures_are_asked_for_while_their_column_is_shown_and_rows_make_room(qtbot, context):
    pictured = RowsSource([Row(1, "永兴五金", picture=picture(256, 256, color="#00ff00")), Row(2, "鼎力")])
    panel = shown(qtbot, context, pictured, columns=[*COLUMNS, picture_column("Picture")])
    table, low = panel.table, panel.table.rowHeight(0)
    assert panel.request.on_demand == frozenset()

    panel.layout_of_list.show_column("picture", visible=True)
    settle(qtbot, context)

    assert pictured.requests[-1].on_demand == {"picture"}
    assert table.rowHeight(0) > 64 > low
    column = len(COLUMNS)
    place = table.visualRect(panel.model.index(0, column)).center()
    assert table.viewport().grab().toImage().pixelColor(place).name() == "#00ff00"
    assert panel.layout_of_list.state().columns[-1].visible
    panel.layout_of_list.show_column("picture", visible=False)
    settle(qtbot, context)
    assert (pictured.requests[-1].on_demand, table.rowHeight(0)) == (frozenset(), low)
