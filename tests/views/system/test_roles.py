"""The page of roles and rights, over a real office."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop.domain.access import SHIPPED, Access, Area, DataLevel, Right, Role, RoleCode
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.limits import Limit
from crm_desktop.qtkit.cells import Formats, Look
from crm_desktop.queries.office.roles import all_roles
from crm_desktop.queries.office.system import OperatorRow
from crm_desktop.queries.reader import Reader
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.looks import look_of
from crm_desktop.views.role_words import LEVEL_WORDS, ROLE_WORDS, RoleName
from crm_desktop.views.system.operators import COLUMNS
from crm_desktop.views.system.right_words import RIGHT_GROUPS
from crm_desktop.views.system.role_lines import LEVEL, LIMIT_WORDS, PARTS
from crm_desktop.views.system.roles import RolesTab
from tests.conftest import NOON
from tests.views.fakes.context import fake_context

MANAGER = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)
LIMIT = Limit.WIPE
CODES = [role.code for role in SHIPPED]


class Page:
    """The page with its office."""

    def __init__(self, engine, qtbot):
        self.qtbot, clock = qtbot, FixedClock(NOON)
        runner = CommandRunner(engine, MANAGER, clock)
        self.context = fake_context(access=MANAGER, now=NOON, reader=Reader(engine, MANAGER), runner=runner)
        self.tab = RolesTab(self.context)
        self.matrix = self.tab.matrix
        qtbot.addWidget(self.tab)
        self.tab.show()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.context.jobs.busy)
        assert self.context.ask.bugs == []

    def at(self, code, line):
        codes = [role.code for role in self.matrix.changes.roles]
        self.matrix.setCurrentCell(self.matrix._lines.index(line), codes.index(code))
        return self.matrix.currentItem()

    def press(self, code, line, key=Qt.Key.Key_Space):
        self.at(code, line)
        self.qtbot.keyClick(self.matrix, key)
        return self.matrix.currentItem().text()

    def save(self):
        self.qtbot.keyClick(self.tab, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def stored(self, code):
        return next(role for role in self.context.reader.read(all_roles) if role.code == code)

    def shown(self):
        return [self.matrix._words[row] for row in range(self.matrix.rowCount()) if not self.matrix.isRowHidden(row)]


@pytest.fixture
def page(office, qtbot):
    return Page(office.engine, qtbot)


def test_every_right_role_and_level_has_its_word():
    rights = [right for _title, lines in RIGHT_GROUPS for right, _words in lines]
    assert sorted(rights) == sorted(Right)
    assert [*ROLE_WORDS] == CODES
    assert [*LEVEL_WORDS] == [*DataLevel]
    assert [*LIMIT_WORDS] == [*Limit]


def test_roles_of_the_office_have_the_icon_of_all_others():
    assert look_of(RoleName("夜班")) == Look("夜班", look_of(RoleCode.SALES).icon)
    column = next(column for column in COLUMNS if column.key == "role")
    facts = {"id": 1, "login": "zhou", "name": "周敏", "employee": None, "last_login_at": None}
    facts |= {"role": RoleCode.SALES, "is_active": True, "is_waiting": False}
    rows = [OperatorRow(role_name=name, **facts) for name in ("", "夜班")]
    assert [Formats(look_of).cell(column, row).icon for row in rows] == ["operator", "operator"]


def test_matrix_shows_what_each_role_gives_and_how_many_have_it(page):
    heads = [page.matrix.horizontalHeaderItem(column).text() for column in range(page.matrix.columnCount())]
    assert heads[:3] == ["Manager 1", "Sales head 0", "Salesperson 0"]
    for role in SHIPPED:
        assert {right for right in Right if page.at(role.code, right).text() == "✓"} == role.rights
        assert page.at(role.code, LEVEL).text() == LEVEL_WORDS[role.level]
    assert page.at("finance", LIMIT).text() == "10.00"


def test_cells_are_changed_by_keys_and_saved_together(page):
    assert page.press("sales", Right.EXPORT) == "•"
    assert page.press("sales", Right.SHIP) == "✓ •"
    assert page.press("assistant", Right.SHIP, Qt.Key.Key_Delete) == "✕ •"
    assert page.press("sales", LEVEL) == "Department •"
    page.at("cashier", LIMIT).setText("7.5")
    assert page.tab.is_unsaved
    assert page.tab.count.text().startswith("5")
    page.save()
    assert not page.tab.is_unsaved
    sales, assistant = page.stored("sales"), page.stored("assistant")
    assert sales.allowed == (Role.SALES.rights - {Right.EXPORT}) | {Right.SHIP}
    assert (sales.level, assistant.denied) == (DataLevel.DEPARTMENT, {Right.SHIP})
    assert page.stored("cashier").wipe_limit == Decimal("7.50")
    assert page.at("sales", Right.SHIP).text() == "✓"


def test_cell_that_is_set_back_and_undo_leave_nothing_to_save(page):
    page.press("sales", Right.SHIP)
    page.press("sales", Right.SHIP)
    assert not page.tab.is_unsaved
    page.press("sales", Right.SHIP)
    page.at("cashier", LIMIT).setText("a lot")
    assert page.at("cashier", LIMIT).text() == "5.00"
    page.tab.undo()
    page.settle()
    assert not page.tab.is_unsaved


def test_new_role_like_another_is_made_saved_and_deleted(page):
    page.at("finance", Right.EXPORT)
    page.context.ask.words = "主办会计"
    page.qtbot.keyClick(page.tab, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    page.save()
    (made,) = (role for role in page.context.reader.read(all_roles) if role.code not in CODES)
    assert (made.name, made.allowed, made.level) == ("主办会计", Role.FINANCE.rights, DataLevel.ALL)
    page.at(made.code, Right.EXPORT)
    page.tab.remove()
    page.settle()
    assert [role.code for role in page.context.reader.read(all_roles)] == CODES


@pytest.mark.parametrize("run", ["add", "copy", "rename"])
def test_name_that_another_role_is_shown_under_is_refused_at_once(page, run):
    page.at("cashier", Right.EXPORT)
    page.context.ask.words = " Sales head "
    getattr(page.tab, run)()
    assert page.context.ask.problems == ["Choose another name: there is a role Sales head already."]
    assert not page.tab.is_unsaved
    page.context.ask.words = "Cashier" if run == "rename" else "主办会计"
    getattr(page.tab, run)()
    assert len(page.context.ask.problems) == 1


def test_role_that_stays_is_named_by_its_word(page):
    page.at("sales_head", Right.EXPORT)
    page.tab.remove()
    page.settle()
    assert page.context.ask.problems == [
        "To stop using Sales head, give it to nobody: it comes with the program and stays."
    ]


def test_last_manager_keeps_the_right_and_what_was_typed_stays(page):
    page.press("sales", Right.SHIP)
    page.press("manager", Right.SET_UP_OFFICE)
    page.save()
    assert any("somebody else first" in told for told in page.context.ask.problems)
    assert page.stored("manager").allowed == set(Right)
    assert page.tab.is_unsaved
    page.press("manager", Right.SET_UP_OFFICE)
    page.save()
    assert not page.tab.is_unsaved
    assert Right.SHIP in page.stored("sales").allowed


def test_search_shows_the_lines_with_the_heads_of_their_groups(page):
    page.tab.search.setFocus()
    page.qtbot.keyClicks(page.tab.search, "cost")
    assert page.shown() == ["Fields that are seen", "Cost and profit"]
    page.qtbot.keyClick(page.tab.search, Qt.Key.Key_Return)
    assert page.tab.cell.text() == "Manager · Cost and profit"
    page.tab.search.clear()
    page.matrix.narrow("")
    assert len(page.shown()) == page.matrix.rowCount()


def test_cursor_steps_over_the_heads_of_groups(page):
    page.at("sales", Area.MONEY)
    page.qtbot.keyClick(page.matrix, Qt.Key.Key_Down)
    assert page.matrix.right() is Right.SEE_OTHERS_QUOTES


def test_levels_of_an_area_are_offered(page):
    assert page.at("sales", Area.PARTIES).text() == "Own and nobody's"
    page.tab.matrix.offers.open()
    menu = page.tab.findChild(QMenu)
    assert [(one.text(), one.isChecked()) for one in menu.actions()] == [
        ("As everywhere (Own and nobody's)", True),
        ("Own", False),
        ("Own and nobody's", False),
        ("Department", False),
        ("Department and regions", False),
        ("All", False),
    ]
    menu.actions()[-1].trigger()
    menu.close()
    assert page.at("sales", Area.PARTIES).text() == "All •"


def test_level_of_an_area_is_that_of_the_role_until_it_is_given_its_own(page):
    page.at("sales", Area.PARTIES)
    page.matrix.see(DataLevel.ALL)
    assert page.press("sales", Area.MONEY) == "Own •"
    assert page.press("sales", LEVEL) == "Department •"
    assert page.at("sales", Area.SALES).text() == "Department"
    assert page.tab.count.text() == "3 change(s)"
    page.save()
    stored = page.stored("sales")
    levels = (stored.level, stored.parties_level, stored.sales_level, stored.money_level)
    assert levels == (DataLevel.DEPARTMENT, DataLevel.ALL, None, DataLevel.OWN)
    for _level in DataLevel:
        page.press("sales", Area.MONEY)
    assert page.stored("sales").money_level is DataLevel.OWN
    page.save()
    assert page.stored("sales").money_level is None


def test_group_sees_in_each_area_as_far_as_the_farthest_of_its_roles(page):
    page.at("sales", Area.MONEY)
    page.matrix.see(DataLevel.OWN)
    page.at("purchasing", PARTS)
    page.matrix.take_in({"sales"})
    shown = [page.at("purchasing", line).text() for line in (LEVEL, *Area)]
    assert shown == ["(Own and nobody's)", "(Own and nobody's)", "(Own and nobody's)", "Own"]


def test_find_a_right_is_one_key_away(page):
    page.qtbot.keyClick(page.matrix, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.tab.search.hasFocus()


def test_group_shows_what_its_roles_give_and_is_saved(page):
    page.at("service", PARTS)
    page.matrix.take_in({"cashier", "sales"})
    assert page.matrix.currentItem().text() == "2 •"
    assert page.tab.cell.text() == "Service · Roles that it takes in · Salesperson · Cashier"
    shown = {line: page.at("service", line).text() for line in (Right.EDIT_MONEY, Right.SEE_PHONES, LEVEL)}
    assert shown == {Right.EDIT_MONEY: "(✓)", Right.SEE_PHONES: "✓", LEVEL: "All"}
    assert page.press("sales", Right.OVERDRAW).startswith("✓")
    assert page.at("service", Right.OVERDRAW).text() == "(✓)"
    page.save()
    assert page.stored("service").parts == ("cashier", "sales")
    page.at("sales", PARTS)
    page.tab.matrix.offers.open_parts()
    assert "Salesperson" in page.context.ask.problems[-1]


@pytest.mark.parametrize(
    ("limit", "typed", "shown", "stored"),
    [
        (Limit.DISCOUNT, "8", "8%", Decimal("0.08")),
        (Limit.BELOW_LOWEST, "2.5%", "2.5%", Decimal("0.025")),
        (Limit.DAYS_BACK, "3", "3", 3),
        (Limit.ROWS_TAKEN, "1,000", "1000", 1000),
        (Limit.LOOKS, "20", "20", 20),
    ],
)
def test_limit_is_typed_saved_and_emptied(page, limit, typed, shown, stored):
    assert page.at("sales", limit).text() == ""
    page.at("sales", limit).setText(typed)
    assert page.at("sales", limit).text() == f"{shown} •"
    page.save()
    assert getattr(page.stored("sales"), limit.value) == stored
    page.at("sales", limit).setText("")
    page.save()
    assert getattr(page.stored("sales"), limit.value) is None


@pytest.mark.parametrize(
    ("limit", "typed", "said"),
    [
        (Limit.WIPE, "1.234", "at most 2 decimal places"),
        (Limit.DAYS_BACK, "1.5", "whole number"),
        (Limit.DISCOUNT, "many", "a number such as"),
    ],
)
def test_limit_that_cannot_be_kept_is_refused_in_words(page, limit, typed, said):
    before = page.at("sales", limit).text()
    page.at("sales", limit).setText(typed)
    assert page.at("sales", limit).text() == before
    page.qtbot.waitUntil(lambda: bool(page.context.ask.problems))
    assert said in page.context.ask.problems[-1]
    assert not page.tab.is_unsaved


def test_esc_in_the_matrix_puts_away_what_stands_beside_it_and_not_the_tab(page):
    page.press("sales", LEVEL, Qt.Key.Key_F7)
    page.settle()
    page.tab.toggle_compare()
    for key_is_taken, shown in ((True, (False, True)), (True, (False, False)), (False, (False, False))):
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(page.tab, pressed)
        assert pressed.isAccepted() is key_is_taken
        assert (page.tab.why.isVisible(), page.tab.bar.isVisible()) == shown


def test_f9_offers_first_whom_to_look_as(page, monkeypatch):
    looked = []
    monkeypatch.setattr("crm_desktop.views.system.roles.look_as", lambda _context, person: looked.append(person))
    page.qtbot.keyClick(page.tab, Qt.Key.Key_F9)
    page.settle()
    assert page.tab.why.isVisible()
    assert looked == []
    page.qtbot.keyClick(page.tab, Qt.Key.Key_F9)
    assert looked == [page.tab.why.people.currentData()]
