"""Entering lines by keyboard."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns.base import Kind
from crm_desktop.qtkit.forms.editors import Match
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.lookup_field import Matcher
from crm_desktop.qtkit.lines.columns import LineColumn, read_cell
from crm_desktop.qtkit.lines.grid import LineGrid
from crm_desktop.qtkit.lines.paste import PasteRules
from tests.views.fakes import SteppingLane, fake_context

PRODUCTS = {"A1": "螺丝 M6", "A2": "螺丝 M8", "B1": "螺母"}


@dataclass(frozen=True)
class Line:
    code: str = ""
    name: str = ""
    quantity: Decimal | None = None
    price: Decimal | None = None
    unread: tuple = ()

    @property
    def amount(self):
        return (self.quantity or 0) * (self.price or 0)

    def with_unread(self, texts):
        return replace(self, unread=texts)


class Products:
    def find(self, text, limit):
        found = [code for code in PRODUCTS if text.lower() in code.lower() or text in PRODUCTS[code]]
        return [Match(code, code, (PRODUCTS[code],)) for code in found[:limit]]

    def item(self, record_id):
        return Match(record_id, record_id)


COLUMNS = [
    LineColumn(
        "code",
        "Code",
        lambda line: line.code,
        put=lambda line, match: replace(line, code=match.id, name=PRODUCTS[match.id]),
        matches=Products(),
    ),
    LineColumn(
        "name", "Name", lambda line: line.name, put=lambda line, v: replace(line, name=v), of_record=True, stop=False
    ),
    LineColumn(
        "quantity", "Quantity", lambda line: line.quantity, Kind.QUANTITY, put=lambda line, v: replace(line, quantity=v)
    ),
    LineColumn("price", "Price", lambda line: line.price, Kind.PRICE, put=lambda line, v: replace(line, price=v)),
    LineColumn("amount", "Amount", lambda line: line.amount, Kind.MONEY),
]


@pytest.fixture
def grid(qtbot):
    return make_grid(qtbot)


@pytest.fixture
def ruled(qtbot):
    """A grid that knows what the heads of sheets mean."""
    known = {"编号": "code", "品名": "name", "数量": "quantity", "单价": "price"}

    def heads(titles):
        return {known[title]: title for title in titles if title in known}

    return make_grid(qtbot, paste_rules=PasteRules(heads, ("code", "quantity", "price"), ("name",)))


def make_grid(qtbot, **more):
    scope = fake_context()
    made = LineGrid("x", COLUMNS, scope, blank=Line, is_blank=lambda line: line == Line(), **more)
    made.scope = scope
    qtbot.addWidget(made)
    made.resize(700, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start()
    return made


def keys(qtbot, grid, text, *, enter=True):
    """Type into whatever has the focus, as a person does."""
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    if enter:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)


def test_lines_are_entered_by_keyboard_alone(qtbot, grid):
    for code, quantity, price in (("a1", "400", "28.5"), ("b", "8", "9.8")):
        keys(qtbot, grid, code)
        keys(qtbot, grid, quantity)
        keys(qtbot, grid, price)
    assert grid.lines() == (
        Line("A1", "螺丝 M6", Decimal(400), Decimal("28.5")),
        Line("B1", "螺母", Decimal(8), Decimal("9.8")),
    )
    assert grid.current_row == 2
    with qtbot.waitSignal(grid.finished):
        qtbot.keyClick(grid.table, Qt.Key.Key_Return)


def test_keys_typed_before_the_match_is_there_go_to_the_next_cell(qtbot, grid):
    for letter in "a1":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for letter in "25":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.lines() == (Line("A1", "螺丝 M6", Decimal(25)),))


def test_refused_number_stays_in_edit_until_it_can_be_read(qtbot, grid):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(1))])
    grid.table.move_to(0, 2)
    keys(qtbot, grid, "x2")
    assert QApplication.focusWidget().text() == "x2"
    assert grid.lines()[0].quantity == 1
    assert grid.model.problems == {(0, "quantity"): "Type a number such as 1,234.50."}
    assert grid.table.said == "Type a number such as 1,234.50."
    QApplication.focusWidget().selectAll()
    keys(qtbot, grid, "7")
    assert grid.lines() == (Line("A1", "螺丝 M6", Decimal(7)),)
    assert not grid.model.problems


def test_text_without_match_stays_in_edit_and_books_nothing(qtbot, grid):
    for text in ("zz9", "40", "2"):
        keys(qtbot, grid, text)
    cell = QApplication.focusWidget()
    assert cell.text() == "zz9402"
    assert cell.property("problem")
    assert grid.table.said == "Nothing found for zz9402: F4 shows all"
    assert grid._message.text() == ""
    assert grid.lines() == (Line(unread=(("code", "zz9402"),)),)
    cell.setText("a2")
    keys(qtbot, grid, "")
    keys(qtbot, grid, "40")
    assert grid.lines() == (Line("A2", "螺丝 M8", Decimal(40)),)
    assert not grid.table.said


def test_answer_for_a_cell_of_former_lines_is_put_nowhere(qtbot, grid):
    lane = SteppingLane()
    grid.scope.jobs._make_lane = lambda _name: lane
    for letter in "a1":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert lane.waiting
    grid.set_lines([Line("B1", "螺母", Decimal(8))])
    while lane.waiting:
        lane.step()
    assert grid.lines() == (Line("B1", "螺母", Decimal(8)),)
    assert not grid.model.problems
    with qtbot.waitCallback() as done:
        grid.settle(done)


def test_typing_faster_than_the_answer_ends_like_typing_slowly(qtbot, grid):
    for key in "zz9\r40\r":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return if key == "\r" else key)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert QApplication.focusWidget().text() == "zz940"
    assert grid.lines() == (Line(unread=(("code", "zz940"),)),)


@pytest.mark.parametrize(("column", "typed", "key"), [(0, "zz9", "code"), (2, "x2", "quantity")])
def test_leaving_a_refused_cell_keeps_its_text_in_a_red_frame(qtbot, grid, column, typed, key):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(1)), Line("A2", "螺丝 M8", Decimal(2))])
    grid.table.move_to(0, column)
    keys(qtbot, grid, typed, enter=False)
    grid.table.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not grid.table.is_editing)
    assert list(grid.model.problems) == [(0, key)]
    assert grid.model.data(grid.model.index(0, column)) == typed
    assert grid.line(0) == Line("A1", "螺丝 M6", Decimal(1), unread=((key, typed),))
    assert grid.table.go_to_unread()
    assert QApplication.focusWidget().text() == typed


def test_escape_gives_up_the_cell_only_and_undo_brings_its_text_back(qtbot, grid):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(1))])
    grid.table.move_to(0, 0)
    keys(qtbot, grid, "zz9")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert grid.lines() == (Line("A1", "螺丝 M6", Decimal(1)),)
    assert not grid.table.is_editing
    grid.model.undo()
    assert grid.lines()[0].unread == (("code", "zz9"),)


def test_enter_in_a_line_with_a_refused_text_opens_it_again(qtbot, grid):
    grid.set_lines([Line("A1", unread=(("code", "zz9"),))])
    grid.table.move_to(0, 0)
    keys(qtbot, grid, "")
    assert QApplication.focusWidget().text() == "zz9"
    assert grid.table.said


def test_settling_resolves_the_cell_that_is_still_typed(qtbot, grid):
    settled = []
    keys(qtbot, grid, "a2", enter=False)
    grid.settle_all(lambda: settled.append(grid.lines()))
    qtbot.waitUntil(lambda: settled == [(Line("A2", "螺丝 M8"),)])


def test_settling_goes_back_to_the_cell_that_was_refused(qtbot, grid):
    grid.set_lines([Line("A1", unread=(("quantity", "x2"),)), Line("B1")])
    grid.start(1)
    settled = []
    grid.settle_all(lambda: settled.append("confirmed"))
    assert settled == []
    assert grid.current_row == 0
    assert QApplication.focusWidget().text() == "x2"


def test_all_matches_of_a_refused_text_are_those_of_its_beginning(qtbot, grid):
    keys(qtbot, grid, "a9")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    keys(qtbot, grid, "")
    assert grid.lines() == (Line("A2", "螺丝 M8"),)


def test_a_refused_text_moves_with_its_line(grid):
    grid.set_lines([Line("A1", unread=(("code", "zz9"),)), Line("B1")])
    grid.show_problems({1: {"quantity": "More than ordered"}})
    grid.model.insert_line(0)
    assert set(grid.model.problems) == {(1, "code"), (2, "quantity")}


# input methods


def compose(widget, preedit="", commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


EDITABLE = [(number, column.key) for number, column in enumerate(COLUMNS) if column.put is not None]


@pytest.mark.parametrize(("number", "key"), EDITABLE)
@pytest.mark.parametrize("leaves", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape])
def test_composition_given_up_leaves_the_cell_as_it_was(qtbot, grid, number, key, leaves):
    full = Line("A1", "螺丝 M6", Decimal(3), Decimal("2.5"))
    grid.set_lines([full, Line("B1")])
    grid.table.move_to(0, number)
    compose(QApplication.focusWidget(), "ls")
    compose(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), leaves)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert grid.line(0) == full


@pytest.mark.parametrize(("number", "key"), EDITABLE)
def test_composition_given_up_in_an_open_cell_leaves_what_was_typed(qtbot, grid, number, key):
    grid.table.move_to(0, number)
    keys(qtbot, grid, "a1", enter=False)
    QApplication.focusWidget().selectAll()
    compose(QApplication.focusWidget(), "ls")
    compose(QApplication.focusWidget())
    assert QApplication.focusWidget().text() == "a1"
    assert QApplication.focusWidget().selectedText() == "a1"


@pytest.mark.parametrize(
    ("number", "committed", "stands"), [(0, "，", "，"), (0, "螺丝", "螺丝"), (2, "１２", "12"), (3, "３。５", "3.5")]
)
def test_what_an_input_method_commits_first_arrives(qtbot, grid, number, committed, stands):
    grid.table.move_to(0, number)
    compose(QApplication.focusWidget(), commit=committed)
    assert QApplication.focusWidget().text() == stands


def test_figures_are_typed_without_the_input_method(qtbot, grid):
    grid.set_lines([Line("A1", "螺丝 M6", Decimal(3), Decimal("2.5"))])
    on = []
    for number, _key in EDITABLE:
        grid.table.move_to(0, number)
        on.append(grid.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled))
        grid.table.edit(grid.table.currentIndex())
        on.append(QApplication.focusWidget().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert on == [True] * 4 + [False] * 4


def test_match_list_is_closed_while_composing(qtbot, grid):
    keys(qtbot, grid, "a", enter=False)
    matcher = QApplication.focusWidget().findChild(Matcher)
    qtbot.waitUntil(matcher.popup.isVisible)
    compose(QApplication.focusWidget(), "luo")
    assert not matcher.popup.isVisible()
    compose(QApplication.focusWidget(), commit="螺")
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert QApplication.focusWidget().text() == "a螺"


def test_undo_takes_each_step_back(qtbot, grid):
    keys(qtbot, grid, "a1")
    keys(qtbot, grid, "3")
    grid.model.undo()
    assert grid.lines() == (Line("A1", "螺丝 M6"),)
    grid.model.undo()
    assert grid.lines() == ()
    grid.model.redo()
    assert grid.lines() == (Line("A1", "螺丝 M6"),)


def test_block_from_a_sheet_is_pasted_and_unknown_code_is_said(qtbot, ruled):
    grid = ruled
    QApplication.clipboard().setText("A1\t10\t2.5\nZZ\t1\t1\nB1\t1,000\t3")
    grid.paste()
    qtbot.waitUntil(lambda: len(grid.lines()) == 3)
    first, second, third = grid.lines()
    assert (first.code, first.quantity, third.quantity) == ("A1", 10, 1000)
    assert second.code == ""
    assert list(grid.model.problems) == [(1, "code")]
    assert second.unread == (("code", "ZZ"),)


def paste(qtbot, grid, text):
    QApplication.clipboard().setText(text)
    grid.paste()
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)


@pytest.mark.parametrize("rows", [3, 2, 1])
def test_narrow_block_is_product_quantity_price(qtbot, ruled, rows):
    paste(qtbot, ruled, "\n".join("\t".join(row.split()[:rows]) for row in ("A1 400 2.5", "b1 1,200 3")))
    assert [(line.code, line.quantity, line.price) for line in ruled.lines()] == [
        ("A1", Decimal(400) if rows > 1 else None, Decimal("2.5") if rows > 2 else None),
        ("B1", Decimal(1200) if rows > 1 else None, Decimal(3) if rows > 2 else None),
    ]


def test_block_with_heads_goes_by_them_and_says_what_is_not_taken(qtbot, ruled):
    paste(qtbot, ruled, "金额\t单价\t数量\t编号\n144\t2.5\t400\tA1")
    assert ruled.lines() == (Line("A1", "螺丝 M6", Decimal(400), Decimal("2.5")),)
    assert ruled._message.text() == "Not taken: 金额"


def test_product_without_code_is_found_by_its_name(qtbot, ruled):
    paste(qtbot, ruled, "品名\t数量\n螺丝 M8\t7\n螺\t8")
    first, second = ruled.lines()
    assert (first.code, first.quantity) == ("A2", 7)
    assert (second.code, second.quantity, second.unread) == ("", 8, (("code", "螺"),))


def test_empty_cells_of_a_block_change_nothing(qtbot, ruled):
    ruled.set_lines([Line("A1", "螺丝 M6", Decimal(3), Decimal("2.5"))])
    ruled.table.move_to(0, 0)
    paste(qtbot, ruled, "编号\t数量\t单价\nA2\t\t")
    assert ruled.lines() == (Line("A2", "螺丝 M8", Decimal(3), Decimal("2.5")),)


def test_red_frames_of_a_block_go_when_its_cells_are_good(qtbot, ruled):
    paste(qtbot, ruled, "A1\tx\nB1\t2")
    assert list(ruled.model.problems) == [(0, "quantity")]
    assert ruled.line(0).unread == (("quantity", "x"),)
    ruled.table.move_to(0, 0)
    paste(qtbot, ruled, "A1\t1\nB1\t2")
    assert ruled.model.problems == {}
    ruled.model.undo()
    assert list(ruled.model.problems) == [(0, "quantity")]


def test_share_over_a_hundred_is_refused_in_its_cell(qtbot, grid):
    share = LineColumn("price", "Share", lambda line: line.price, Kind.RATE, most=Decimal(1))
    with pytest.raises(Unreadable, match="from 0 to 100"):
        read_cell(share, "14400", date(2026, 11, 20))
    assert read_cell(share, "９５％", date(2026, 11, 20)) == Decimal("0.95")


def test_insert_and_delete_lines(qtbot, grid):
    grid.set_lines([Line("A1", "x", Decimal(1)), Line("B1", "y", Decimal(2))])
    grid.table.move_to(1, 0)
    qtbot.keyClick(grid.table, Qt.Key.Key_Insert)
    assert grid.line(1) == Line()
    grid.table.move_to(0, 0)
    qtbot.keyClick(grid.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert grid.lines() == (Line("B1", "y", Decimal(2)),)


def test_problems_of_the_service_stand_at_their_lines(grid):
    grid.set_lines([Line("A1", "x"), Line(), Line("B1", "y")])
    grid.show_problems({1: {"quantity": "More than ordered"}})
    assert grid.model.problems == {(2, "quantity"): "More than ordered"}
    assert grid.current_row == 2


def test_read_only_grid_takes_nothing(qtbot, grid):
    grid.set_lines([Line("A1", "x", Decimal(1))])
    grid.set_read_only(True)
    grid.table.move_to(0, 2)
    qtbot.keyClicks(grid.table, "9")
    qtbot.keyClick(grid.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert grid.lines() == (Line("A1", "x", Decimal(1)),)


def test_nothing_found_is_said_while_it_is_typed(qtbot, grid):
    keys(qtbot, grid, "zz", enter=False)
    popup = QApplication.focusWidget().findChild(Matcher).popup
    qtbot.waitUntil(popup.isVisible)
    assert QApplication.focusWidget().accessibleDescription() == "Nothing found for zz: F4 shows all"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert QApplication.focusWidget().text() == "zz"
    assert not popup.isVisible()
    assert QApplication.focusWidget().accessibleDescription() == ""
    assert grid.table.said == "Nothing found for zz: F4 shows all"


def test_price_found_in_the_background_goes_with_the_step_that_asked_for_it(qtbot, grid):
    keys(qtbot, grid, "a1")
    grid.replace_line(0, replace(grid.line(0), price=Decimal("28.5")))
    assert grid.lines() == (Line("A1", "螺丝 M6", None, Decimal("28.5")),)
    grid.model.undo()
    assert grid.lines() == ()


def test_nothing_can_be_done_again_after_another_edit(qtbot, grid):
    keys(qtbot, grid, "a1")
    keys(qtbot, grid, "3")
    qtbot.keyClick(grid.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert grid.model.steps.can_redo
    keys(qtbot, grid, "5")
    assert not grid.model.steps.can_redo


def test_block_is_not_pasted_into_lines_that_are_read_only(qtbot, grid):
    keys(qtbot, grid, "a1")
    grid.set_read_only(True)
    QApplication.clipboard().setText("B1\t螺母\t7\n")
    grid.table.setFocus()
    qtbot.keyClick(grid.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
    assert grid.lines() == (Line("A1", "螺丝 M6"),)


RATE = LineColumn(
    "rate",
    "Rate",
    lambda line: line.rate,
    Kind.RATE,
    put=lambda line, rate: replace(line, rate=rate),
    stop=False,
    visible=False,
    needed=lambda line: line.rate is not None,
)


@dataclass(frozen=True)
class RatedLine(Line):
    rate: Decimal | None = None


@pytest.fixture
def rated(qtbot):
    """Makes grids of one user, with a column that is hidden at first."""
    scope = fake_context()
    rules = PasteRules(lambda titles: {"rate": "税率", "price": "单价"} if "税率" in titles else {})

    def make():
        columns = [*COLUMNS, RATE]
        made = LineGrid(
            "x", columns, scope, blank=RatedLine, is_blank=lambda line: line == RatedLine(), paste_rules=rules
        )
        made.scope = scope
        made.view.open("rated")
        qtbot.addWidget(made)
        return made

    return make


def shown_columns(grid):
    return [one.key for number, one in enumerate(grid.model.columns) if not grid.table.isColumnHidden(number)]


def test_column_is_ticked_and_stays_so(rated):
    grid = rated()
    assert "rate" not in shown_columns(grid)
    entries = {entry.text(): entry for entry in grid.view.menu(grid).actions()}
    assert [entries[title].isEnabled() for title in ("Code", "Rate")] == [False, True]
    entries["Rate"].trigger()
    assert ["rate" in shown_columns(one) for one in (grid, rated())] == [True, True]
    entries["Name"].trigger()
    assert "name" not in shown_columns(rated())


def test_columns_are_ticked_by_keyboard(qtbot, rated):
    grid = rated()
    grid.resize(700, 300)
    grid.show()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(40, 40), grid.table.mapToGlobal(QPoint(40, 40)))
    QApplication.sendEvent(grid.table.viewport(), asked)
    menu = grid.view._menu
    (rate,) = (entry for entry in menu.actions() if entry.text() == "Rate")
    menu.setActiveAction(rate)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert ("rate" in shown_columns(grid), menu.isVisible()) == (True, True)
    menu.close()


def test_column_that_a_line_needs_is_in_sight_while_it_does(rated):
    grid = rated()
    grid.set_lines([RatedLine("A1"), RatedLine("A2", rate=Decimal("0.09"))])
    assert "rate" in shown_columns(grid)
    grid.model.remove_lines([1])
    assert "rate" not in shown_columns(grid)
    grid.set_lines([RatedLine("A1", unread=(("rate", "nine"),))])
    assert "rate" in shown_columns(grid)


def test_hidden_column_is_pasted_by_its_head_and_not_by_its_place(qtbot, rated):
    grid = rated()
    for text, rate in (("3\t0.05\t0.06", None), ("税率\t单价\n9%\t2", Decimal("0.09"))):
        grid.set_lines([RatedLine("A1")])
        QApplication.clipboard().setText(text)
        grid.table.move_to(0, 3)
        grid.paste()
        qtbot.waitUntil(lambda: not grid.scope.jobs.busy)
        assert grid.lines()[0].rate == rate
