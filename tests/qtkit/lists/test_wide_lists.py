"""Lists that are wider than their place: figures are never cut, and the first column stays."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter

from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import Sort
from tests.qtkit.lists.test_panel import Row, shown
from tests.views.fakes.context import fake_context
from tests.views.fakes.rows import RowsSource

WIDE = [
    Column("name", "Name", lambda row: row.name, width=120),
    *(Column(f"a{n}", f"A{n}", lambda row: row.amount, Kind.MONEY, 130) for n in range(8)),
]


@pytest.fixture
def wide(qtbot):
    rows = [Row(n, f"宁波永兴五金 {n}", Decimal(1234567)) for n in range(1, 4)]
    return shown(
        qtbot,
        fake_context(),
        RowsSource(rows, text=lambda row: row.name),
        columns=WIDE,
    )


def painted(panel, monkeypatch):
    """The texts that are painted in the table, with the place of each."""
    found = []
    real = QPainter.drawStaticText
    monkeypatch.setattr(
        QPainter, "drawStaticText", lambda p, x, y, text: (found.append((x, text.text())), real(p, x, y, text))[1]
    )
    panel.table.viewport().grab()
    return found


def test_number_at_the_edge_is_shown_whole_or_not_at_all(wide, monkeypatch):
    texts = {text for _, text in painted(wide, monkeypatch)}
    assert texts <= {*(f"宁波永兴五金 {n}" for n in range(1, 4)), "1,234,567.00", "…"}
    for x, text in painted(wide, monkeypatch):
        assert x + wide.table.fontMetrics().horizontalAdvance(text) <= wide.table.viewport().width() + 8
    wide.header.resizeSection(1, 30)  # too narrow for any number
    assert "###" in {text for _, text in painted(wide, monkeypatch)}


def test_first_column_stays_in_sight(qtbot, wide, monkeypatch):
    bar = wide.table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert wide.table.held_width() == wide.header.sectionSize(0)
    assert {text for x, text in painted(wide, monkeypatch) if x < wide.table.held_width()} >= {"宁波永兴五金 1"}
    opened = []
    wide.row_opened.connect(lambda _row, key: opened.append(key))
    qtbot.mouseDClick(wide.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert opened == ["name"]
    qtbot.mouseClick(wide.header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert wide.request.sort == (Sort("name"),)
    bar.setValue(0)
    assert wide.table.held_width() == 0


def test_last_column_fills_the_room_that_is_left_and_keeps_its_own_width_where_there_is_none(qtbot, wide):
    header, last = wide.header, len(WIDE) - 1
    assert header.sectionSize(last) == header.own_width(last) == 130
    wide.resize(2000, 400)
    assert header.length() == header.viewport().width()
    assert header.own_width(last) == 130
    wide.resize(800, 400)
    assert header.sectionSize(last) == 130
    wide.resize(2000, 400)
    header.moveSection(header.visualIndex(last), 1)
    assert header.sectionSize(last) == 130
    assert header.length() == header.viewport().width()
    header.setSectionHidden(header.in_sight()[-1], True)
    assert header.length() == header.viewport().width()


def test_room_that_the_last_column_fills_is_no_arrangement_of_the_user(qtbot, wide):
    told = []
    wide.header.arranged.connect(lambda: told.append(1))
    wide.resize(2000, 400)
    assert not told
    wide.header.resizeSection(1, 200)
    assert told
    assert [one.width for one in wide.layout_of_list.state().columns] == [120, 200, *[130] * 7]
