"""Rows that share a value stand together under a head with their number and sums."""

from dataclasses import dataclass
from decimal import Decimal

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.views.exchange.export import export_list
from tests.views.fakes.context import fake_context
from tests.views.fakes.rows import RowsSource


@dataclass(frozen=True)
class Row:
    id: int
    place: str
    amount: Decimal


ROWS = [Row(n, "宁波" if n % 3 else "台州", Decimal(n)) for n in range(1, 201)]
COLUMNS = [
    Column("place", "Place", lambda row: row.place),
    Column("amount", "Amount", lambda row: row.amount, Kind.MONEY, total=True),
]


@pytest.fixture
def context():
    return fake_context()


@pytest.fixture
def panel(qtbot, context):
    source = RowsSource(ROWS, sums=("amount",), text=lambda row: row.place)
    spec = ListPanelSpec(
        id="groups", context="x", title="Places", columns=COLUMNS, source=source, reload_on=Changes.ORDERS
    )
    made = ListPanel(spec, context)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    settle(qtbot, context)
    made.question.set_group("place")
    settle(qtbot, context)
    return made


def settle(qtbot, context):
    qtbot.wait(0)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    qtbot.wait(0)
    qtbot.waitUntil(lambda: not context.jobs.busy)


def heads(panel):
    model = panel.model
    return [(place, model.head_text(group)) for place in range(model.rowCount()) if (group := model.group_at(place))]


def test_groups_have_heads_with_their_number_and_sums(panel):
    assert heads(panel) == [(0, "台州  ·  66"), (67, "宁波  ·  134")]
    assert [group.sums["amount"] for group in panel.model.groups.groups] == [
        sum(row.amount for row in ROWS if row.place == place) for place in ("台州", "宁波")
    ]
    assert panel.model.totals.count == 200


def test_rows_stand_under_their_head(qtbot, context, panel):
    records = [place for place in range(panel.model.rowCount()) if panel.model.group_at(place) is None]
    found = []
    panel.model.when_here(records, found.extend)
    settle(qtbot, context)
    assert dict(zip(records, (row.place for row in found), strict=True)) == {
        **dict.fromkeys(range(1, 67), "台州"),
        **dict.fromkeys(range(68, 202), "宁波"),
    }


def test_group_is_folded_by_key_and_by_mouse_and_keeps_the_place(qtbot, context, panel):
    table = panel.table
    table.setCurrentIndex(panel.model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert heads(panel) == [(0, "台州  ·  66"), (1, "宁波  ·  134")]
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert panel.model.rowCount() == 136
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, table.rowViewportPosition(1) + 5))
    assert panel.model.rowCount() == 2
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert panel.model.rowCount() == 136
    panel.reload()
    settle(qtbot, context)
    assert heads(panel) == [(0, "台州  ·  66"), (1, "宁波  ·  134")]


def test_heads_are_no_records(qtbot, context, panel):
    chosen = []
    panel.row_chosen.connect(chosen.append)
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    assert panel.current_row() is None
    panel.table.selectAll()
    assert len(panel.selected_ids()) == 200
    assert panel.bar._chosen.text() == "200 selected"
    panel.copy()
    settle(qtbot, context)
    assert len(QApplication.clipboard().text().splitlines()) == 201


def test_groups_are_kept_with_the_view_and_end(qtbot, context, panel):
    assert context.view_store.load("groups", "").group == "place"
    panel.question.set_group("")
    settle(qtbot, context)
    assert heads(panel) == []
    assert panel.model.rowCount() == 200


def test_heads_in_sight_keep_their_words_until_the_next_answer(qtbot, context, panel):
    shown = heads(panel)
    panel.question.set_group("")
    assert heads(panel) == shown
    panel.question.set_group("amount")
    panel.table.viewport().grab()
    assert heads(panel) == shown
    settle(qtbot, context)
    assert len(heads(panel)) == 200


def test_list_that_changed_between_two_reads_is_shown_without_groups(qtbot, context, panel):
    source = panel.spec.source
    groups = source.groups
    source.groups = lambda request: groups(request)[:1]
    panel.reload()
    settle(qtbot, context)
    assert heads(panel) == []
    assert panel.model.rowCount() == 200


def test_workbook_has_the_heads_with_their_sums(qtbot, context, panel, tmp_path):
    context.ask.path = tmp_path / "places.xlsx"
    export_list(context, panel)
    settle(qtbot, context)
    rows = list(openpyxl.load_workbook(context.ask.path, data_only=True).active.values)
    assert rows[1] == ("台州  ·  66", sum(row.amount for row in ROWS if row.place == "台州"))
    assert rows[68] == ("宁波  ·  134", sum(row.amount for row in ROWS if row.place == "宁波"))
    assert (len(rows), context.ask.notices) == (1 + 200 + 2 + 1, [f"200 rows: “places.xlsx” is in {tmp_path}."])
