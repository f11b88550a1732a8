"""Values of a column are ticked in a small window; chips say by what a list is narrowed."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from crm_desktop.domain.changes import Changes
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import Filter, ListRequest, Test
from crm_desktop.qtkit.lists import value_filter
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from tests.views.fakes.context import fake_context


class State(StrEnum):
    OPEN = "open"
    DONE = "done"
    LOST = "lost"


@dataclass(frozen=True)
class Row:
    id: int
    name: str | None
    state: State
    amount: Decimal = Decimal(1)


ROWS = [
    Row(0, "永兴五金", State.OPEN),
    Row(1, "鼎力紧固件", State.OPEN),
    Row(2, "永兴五金", State.DONE),
    Row(3, None, State.DONE),
]
COLUMNS = [
    Column("name", "Name", lambda row: row.name),
    Column("state", "State", lambda row: row.state, Kind.STATE, codes=tuple(State)),
    Column("amount", "Amount", lambda row: row.amount, Kind.MONEY, total=True),
]
NAME, STATE, AMOUNT = range(3)


@pytest.fixture
def context():
    return fake_context()


@pytest.fixture
def panel(qtbot, context):
    spec = ListPanelSpec(
        id="ticked",
        context="ticked",
        title="Ticked",
        columns=COLUMNS,
        source=MemorySource(lambda _request: ROWS, COLUMNS),
        reload_on=Changes.ORDERS,
        counted="{count} rows",
    )
    made = ListPanel(spec, context)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    settle(qtbot, context)
    return made


def settle(qtbot, context):
    for _turn in range(3):
        qtbot.wait(0)
        qtbot.waitUntil(lambda: not context.jobs.busy)


@pytest.fixture
def opened(qtbot, context, panel):
    """Opens the window of a column with its counts."""

    def make(logical):
        popup = panel.filters.open_for(logical)
        settle(qtbot, context)
        return popup

    return make


def lines(popup):
    return [
        (item.text(0), item.text(1), item.checkState(0) is Qt.CheckState.Checked)
        for item in popup.values.items()
        if not item.isHidden()
    ]


def follow(qtbot, context, popup):
    """What happens a moment after the last tick."""
    popup._follow.stop()
    popup._follow.timeout.emit()
    settle(qtbot, context)


def test_codes_are_counted_and_all_ticked_at_first(panel, opened):
    popup = opened(STATE)
    assert lines(popup) == [("open", "2", True), ("done", "2", True), ("lost", "0", True)]
    popup.keep()
    assert panel.request.filters == ()


def test_space_unticks_and_the_list_follows_while_the_window_stays(qtbot, context, panel, opened):
    popup = opened(STATE)
    qtbot.keyClick(popup.values, Qt.Key.Key_Space)
    follow(qtbot, context, popup)
    assert popup.isVisible()
    assert panel.model.totals.count == 2
    assert popup.count.text() == "2 rows"
    assert context.view_store.load("ticked", "") is None  # nothing is kept before it is agreed to
    panel.header.resizeSection(NAME, 200)
    panel.layout_of_list.save()
    assert context.view_store.load("ticked", "").filters == ()  # a width that is kept meanwhile does not take it along
    qtbot.keyClick(popup.values, Qt.Key.Key_Return)
    assert context.view_store.load("ticked", "").filters == panel.request.filters
    assert panel.request.filters == (Filter("state", Test.ONE_OF, (State.DONE, State.LOST)),)


def test_escape_restores_what_was_before(qtbot, context, panel, opened):
    before = Filter("state", Test.ONE_OF, (State.OPEN,))
    panel.question.set_filter("state", before)
    popup = opened(STATE)
    assert [ticked for _word, _count, ticked in lines(popup)] == [True, False, False]
    qtbot.keyClick(popup.values, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    follow(qtbot, context, popup)
    assert panel.request.filters == ()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert panel.request.filters == (before,)


def test_only_this_one(qtbot, panel, opened):
    popup = opened(STATE)
    qtbot.keyClick(popup.values, Qt.Key.Key_Down)
    qtbot.keyClick(popup.values, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    popup.keep()
    assert panel.request.filters == (Filter("state", Test.ONE_OF, (State.DONE,)),)


def test_counts_are_those_under_the_other_filters(qtbot, context, panel, opened):
    panel.question.set_filter("state", Filter("state", Test.ONE_OF, (State.DONE,)))
    settle(qtbot, context)
    assert lines(opened(NAME)) == [("永兴五金", "1", True), ("(empty)", "1", True)]


def test_value_is_found_by_pinyin_and_taken_by_enter(qtbot, context, panel, opened):
    popup = opened(NAME)
    qtbot.keyClicks(popup.values, "dlj")
    assert lines(popup) == [("鼎力紧固件", "1", True)]
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    settle(qtbot, context)
    assert panel.request.filters == (Filter("name", Test.ONE_OF, ("鼎力紧固件",)),)
    assert panel.model.totals.count == 1


def test_no_value_is_a_value_to_tick(qtbot, context, panel, opened):
    popup = opened(NAME)
    popup.search.setText("(empty)")
    popup.values.setCurrentItem(popup.values.items()[-1])
    qtbot.keyClick(popup.values, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    popup.keep()
    settle(qtbot, context)
    assert panel.model.totals.count == 1


def test_of_too_many_values_a_part_is_typed(qtbot, panel, opened, monkeypatch):
    monkeypatch.setattr(value_filter, "MOST_VALUES", 2)
    popup = opened(NAME)
    assert popup._note.text() == "3 different values: type a part of one."
    popup.search.setText("永")
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert panel.request.filters == (Filter("name", Test.CONTAINS, "永"),)


def test_click_beside_the_window_keeps_what_is_ticked(qtbot, panel, opened):
    popup = opened(STATE)
    qtbot.keyClick(popup.values, Qt.Key.Key_Space)
    popup.close()
    assert panel.request.filters == (Filter("state", Test.ONE_OF, (State.DONE, State.LOST)),)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)],
)
def test_key_opens_the_window_of_the_column_with_the_cursor(qtbot, panel, key, modifier):
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(0, STATE))
    qtbot.keyClick(panel.table, key, modifier)
    [popup] = panel.findChildren(value_filter.ValuePopup)
    assert [one.value for one in popup.choices] == list(State)
    popup.close()


def test_click_on_the_sign_in_the_head_opens_the_window_and_sorts_nothing(qtbot, context, panel):
    panel.question.set_filter("state", Filter("state", Test.ONE_OF, (State.DONE,)))
    settle(qtbot, context)
    panel.grab()
    place = QPoint(panel.header.sectionViewportPosition(STATE) + panel.header._signs["state"] + 4, 10)
    qtbot.mouseClick(panel.header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    [popup] = panel.findChildren(value_filter.ValuePopup)
    assert panel.request.sort == ()
    popup.close()


def test_chips_say_the_conditions_and_take_them_away(qtbot, context, panel):
    assert not panel.chips.isVisibleTo(panel)
    panel.question.set_filter("state", Filter("state", Test.ONE_OF, ("open", "done")))  # texts, as a kept view has them
    panel.question.set_filter("name", Filter("name", Test.CONTAINS, "永"))
    panel.question.set_filter("amount", Filter("amount", Test.AT_LEAST, Decimal(1)))
    settle(qtbot, context)
    assert panel.chips.texts() == ["State: open, done", "Name: “永”", "Amount: ≥ 1.00"]
    panel.chips.chips[1].findChild(QToolButton).click()
    settle(qtbot, context)
    assert panel.chips.texts() == ["State: open, done", "Amount: ≥ 1.00"]
    panel.question.set_filter("state", Filter("state", Test.ONE_OF, tuple(State)))
    assert panel.chips.texts()[-1] == "State: 3 values"
    panel.chips.chips[0].findChild(QPushButton).click()
    assert QApplication.activePopupWidget() is not None
    QApplication.activePopupWidget().close()
    panel.filters.clear_all.trigger()
    settle(qtbot, context)
    assert panel.request.filters == ()
    assert not panel.chips.isVisibleTo(panel)


def test_list_that_filters_empty_says_how_many_there_are(qtbot, context, panel):
    panel.question.set_filter("amount", Filter("amount", Test.AT_LEAST, Decimal(100)))
    settle(qtbot, context)
    assert panel.empty.text() == "Filtered out: 4 rows. Ctrl+Shift+L removes the filters."


def test_groups_of_a_list_in_memory_do_not_change_what_is_shown():
    source = MemorySource(lambda _request: ROWS, COLUMNS)
    ids = list(source.ids(ListRequest()))
    groups = source.groups(ListRequest(group="state", filters=(Filter("name", Test.FILLED),)))
    assert [(group.value, group.count) for group in groups] == [("open", 2), ("done", 1)]
    assert [row.id for row in source.rows(ids, ListRequest())] == [0, 1, 2, 3]
    assert source.totals(ListRequest()).count == 4


def test_window_whose_values_come_late_stays_on_the_screen(qtbot, panel):
    popup = value_filter.ValuePopup(panel, panel.spec.columns[0], "Name", None)
    qtbot.addWidget(popup)
    room = popup.screen().availableGeometry()
    popup.open_at(QPoint(room.right(), room.bottom()))
    popup.show_choices([value_filter.Choice(f"v{n}", f"v{n}", n) for n in range(30)])
    assert popup.geometry().bottom() <= room.bottom()
    assert popup.geometry().top() >= room.top()
