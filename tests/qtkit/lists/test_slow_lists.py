"""Lists whose rows come late: what is not here yet is never taken for empty, and an old answer for a new one."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import Filter, Sort, Test
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from tests.views.fakes.context import fake_context
from tests.views.fakes.lanes import SteppingLane
from tests.views.fakes.rows import RowsSource

COUNT = 300
FAR = 250
"""A place whose page was never in sight."""


class State(StrEnum):
    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    amount: Decimal
    state: State = State.OPEN


COLUMNS = [
    Column("name", "Name", lambda row: row.name),
    Column("amount", "Amount", lambda row: row.amount, Kind.MONEY, total=True),
    Column("state", "State", lambda row: row.state, Kind.STATE, codes=tuple(State)),
]


class SlowPanel:
    """A list of 300 rows whose jobs are done one by one, when the test says so."""

    def __init__(self, qtbot, **values):
        self.lane = SteppingLane()
        self.context = fake_context()
        self.context.jobs._make_lane = lambda _name: self.lane
        rows = [Row(n + 1, f"客户 {n:03}", Decimal(n)) for n in range(COUNT)]
        self.source = RowsSource(rows, sums=("amount",), text=lambda row: row.name)
        self.opened, self.followed = [], []
        spec = ListPanelSpec(
            id="slow",
            context="slow",
            title="Slow",
            columns=COLUMNS,
            source=self.source,
            reload_on=Changes.ORDERS,
            open=lambda row, _key: self.opened.append(row.id),
            customer_of=lambda row: (row.id, row.name),
            actions=(ActionSpec("slow.do", "Do", lambda _panel: None, enabled=lambda p: p.current_row() is not None),),
            **values,
        )
        self.panel = ListPanel(spec, self.context)
        self.panel.row_chosen.connect(self.followed.append)
        qtbot.addWidget(self.panel)
        self.panel.resize(600, 300)
        self.panel.show()
        self.work()

    @property
    def action(self):
        return self.panel.actions_by_id["slow.do"]

    def work(self):
        """Do all that waits, and what comes of it."""
        QApplication.processEvents()
        while self.lane.waiting:
            self.lane.step()
            QApplication.processEvents()

    def choose(self, place):
        index = self.panel.model.index(place, 0)
        flag = QItemSelectionModel.SelectionFlag
        self.panel.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        QApplication.processEvents()


@pytest.fixture
def slow(qtbot):
    return SlowPanel(qtbot)


def test_copy_of_all_rows_has_all_rows(slow):
    slow.panel.table.selectAll()
    slow.panel.copy()
    slow.work()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "Name\tAmount\tState"
    assert [line.split("\t")[0] for line in lines[1:]] == [row.name for row in slow.source.all]


def test_cells_that_are_not_here_are_read_before_they_are_added_up(slow):
    slow.panel.table.setCurrentIndex(slow.panel.model.index(0, 1))
    slow.panel.table.selectAll()
    assert slow.panel.totals.shown() == ("Amount, 300 cells: …", "")
    slow.work()
    assert slow.panel.totals.shown()[0] == "Amount, 300 cells: 299 numbers, sum 44,850.00"


def test_what_follows_a_row_waits_for_it_and_then_follows(slow):
    slow.choose(0)
    slow.work()
    slow.followed.clear()
    slow.choose(FAR)
    assert (slow.followed, slow.context.customer.id) == ([], 1)
    slow.work()
    assert [row.id for row in slow.followed] == [FAR + 1]
    assert slow.context.customer.id == FAR + 1


def test_actions_are_off_until_the_row_is_here(slow):
    slow.choose(0)
    slow.work()
    assert slow.action.isEnabled()
    slow.choose(FAR)
    assert not slow.action.isEnabled()
    slow.work()
    assert slow.action.isEnabled()


def test_row_that_was_left_meanwhile_does_not_come_back(slow):
    slow.choose(FAR)
    slow.choose(2)
    slow.work()
    assert slow.context.customer.id == 3
    assert slow.panel.current_row().id == 3


def test_sum_of_a_selection_comes_when_its_rows_are_here(slow):
    flag = QItemSelectionModel.SelectionFlag
    for place in (0, FAR):
        slow.panel.table.selectionModel().select(slow.panel.model.index(place, 0), flag.Select | flag.Rows)
    slow.work()
    assert slow.panel.totals._sums() == {"amount": Decimal(FAR)}


def test_sum_of_a_former_selection_is_not_shown(slow):
    flag = QItemSelectionModel.SelectionFlag
    select = slow.panel.table.selectionModel().select
    for place in (FAR, FAR + 1):
        select(slow.panel.model.index(place, 0), flag.Select | flag.Rows)
    select(slow.panel.model.index(5, 0), flag.ClearAndSelect | flag.Rows)
    slow.work()
    assert slow.panel.totals._sums()["amount"] == sum(range(COUNT))


def test_enter_on_a_row_that_is_coming_opens_it(qtbot, slow):
    slow.choose(FAR)
    qtbot.keyClick(slow.panel.table, Qt.Key.Key_Return)
    slow.work()
    assert slow.opened == [FAR + 1]


def test_current_row_far_from_sight_stays_current_while_others_are_looked_at(slow):
    slow.choose(0)
    slow.work()
    slow.panel.model._pages.clear()
    assert slow.panel.current_row().id == 1


def test_reload_keeps_choice_selection_and_shows_the_new_content_of_the_current_row(slow):
    slow.choose(FAR)
    slow.work()
    slow.source.all[FAR] = Row(FAR + 1, "改名", Decimal(1))
    slow.source.all.insert(0, Row(1000, "新客户", Decimal(0)))
    slow.panel.reload()
    slow.work()
    assert slow.panel.current_row().name == "改名"
    assert slow.panel.selected_ids() == [FAR + 1]


def test_another_search_begins_at_the_top(slow):
    slow.choose(FAR)
    slow.work()
    slow.panel.question.set_search("客户 2")
    slow.work()
    assert slow.panel.model.place_of(FAR + 1) is not None
    assert slow.panel.selected_ids() == []


def test_page_of_a_former_request_is_not_shown(slow):
    slow.panel.model.row(FAR)
    QApplication.processEvents()
    assert slow.lane.waiting, "the page is on its way"
    late, slow.lane.waiting = slow.lane.waiting, []
    slow.source.all.reverse()
    slow.panel.question.set_sort((Sort("name", descending=True),))
    slow.work()
    slow.lane.waiting = late
    slow.work()
    slow.panel.model.row(FAR)
    slow.work()
    assert slow.panel.model.row(FAR).id == COUNT - FAR


def test_page_that_could_not_be_read_is_asked_for_again(slow):
    read, slow.source.rows = slow.source.rows, lambda ids, request: 1 / 0
    slow.panel.model.row(FAR)
    slow.work()
    assert len(slow.context.ask.bugs) == 1
    slow.source.rows = read
    slow.panel.model.row(FAR)
    slow.work()
    assert slow.panel.model.row(FAR).id == FAR + 1


def test_count_of_a_former_search_is_not_shown(slow):
    slow.panel.question.set_search("客户 1")
    QApplication.processEvents()
    slow.lane.step()
    QApplication.processEvents()
    late, slow.lane.waiting = slow.lane.waiting, []
    assert late, "the count of all is on its way"
    slow.panel.question.set_search("")
    slow.work()
    slow.source.all.append(Row(1000, "新客户", Decimal(0)))
    slow.lane.waiting = late
    slow.work()
    assert slow.panel.bar._count.text() == "300"


def test_filter_of_a_state_offers_its_codes_before_any_row_is_here(qtbot, slow):
    slow.panel.model._pages.clear()
    popup = slow.panel.filters.open_for(2)
    popup.show()
    qtbot.keyClick(popup.values, Qt.Key.Key_Down)
    qtbot.keyClick(popup.values, Qt.Key.Key_Space)
    qtbot.keyClick(popup.values, Qt.Key.Key_Return)
    assert slow.panel.request.filters == (Filter("state", Test.ONE_OF, (State.OPEN,)),)
    (kept,) = slow.context.view_store.load("slow", "").filters
    assert type(kept.test) is Test
    slow.panel.question.set_filter("state", None)
    assert slow.panel.request.filters == ()
