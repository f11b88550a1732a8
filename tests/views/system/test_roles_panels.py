"""Compare, why, rights besides the role, seen as somebody, what changed: beside the matrix, over a real office."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from crm_desktop.domain.access import Right
from crm_desktop.queries.office.why import eyes_of, operator_rights
from crm_desktop.services.office.watching import LookAs
from crm_desktop.views.exchange.export import export_list
from crm_desktop.views.system.history_dialog import HistoryDialog
from crm_desktop.views.system.operator_rights import OperatorRightsDialog
from crm_desktop.views.system.role_lines import role_lines
from crm_desktop.views.system.role_sheet import matrix_rows
from tests.make.office import new_operator
from tests.views.system.test_roles import Page


@pytest.fixture
def page(office, qtbot):
    return Page(office.engine, qtbot)


def words(widget):
    return " | ".join(label.text() for label in widget.findChildren(QLabel))


def test_two_roles_are_compared_and_the_next_difference_is_one_key_away(page):
    page.at("sales", Right.SHIP)
    page.tab.toggle_compare()
    bar = page.tab.bar
    bar.one.setCurrentIndex(bar.one.findData("sales_head"))
    bar.other.setCurrentIndex(bar.other.findData("sales"))
    roles = {role.code: role for role in page.matrix.changes.roles}
    different = roles["sales_head"].allowed ^ roles["sales"].allowed
    assert bar.count.text().startswith(f"≠ {len(different) + 1}")  # and the level
    bar.only.setChecked(True)
    lines, names = role_lines()
    assert [name for name in page.shown() if lines[names.index(name)] is not None] == [
        name
        for line, name in zip(lines, names, strict=True)
        if line is not None and (line in different or line == "level")
    ]
    page.matrix.setCurrentCell(len(names) - 1, 0)
    page.qtbot.keyClick(page.tab, Qt.Key.Key_F8)
    assert page.matrix.currentRow() == lines.index("level")
    page.tab.toggle_compare()
    assert len(page.shown()) == len(names)


def test_why_says_the_answer_and_the_path(page):
    page.at("sales", Right.EXPORT)
    page.qtbot.keyClick(page.tab, Qt.Key.Key_F7)
    page.settle()
    why = page.tab.why
    assert why.rights.currentData() is Right.EXPORT
    assert why.answer.text() == "Yes · Role Manager"
    assert "✓  Role Manager: gives it" in words(why)


@pytest.fixture
def two(page):
    """Why he may, open over the manager; 周敏 from sales can be chosen, too."""
    page.context.run(new_operator())
    page.settle()
    page.at("manager", Right.SET_UP_OFFICE)
    page.tab.ask_why()
    page.settle()
    return page


def test_answer_about_somebody_goes_as_soon_as_somebody_else_is_chosen(two):
    why = two.tab.why
    assert (why.answer.text(), why.answer.property("badge")) == ("Yes · Role Manager", "green")
    two.context.jobs.hold()
    why.people.setCurrentText("周敏")
    shown = [one.text() for one in why._inner.findChildren(QLabel) if not one.isHidden()]
    assert (why.answer.text(), why.answer.property("badge"), shown) == ("", "plain", [])
    two.context.jobs.release()
    two.settle()
    assert why.answer.property("badge") == "red"
    assert "周敏" in words(why)


def test_answer_that_comes_when_somebody_else_is_chosen_is_not_shown(two):
    why, seen = two.tab.why, []
    two.context.jobs.answered.connect(lambda: seen.append(why.answer.property("badge")))
    why.people.setCurrentText("周敏")
    why.people.setCurrentText("陈国强")
    two.settle()
    assert seen == ["plain", "green"]


def test_answer_is_read_again_when_the_roles_are_saved(two):
    why = two.tab.why
    two.press("manager", Right.EXPORT)
    why.about(Right.EXPORT)
    two.settle()
    assert why.answer.property("badge") == "green"
    two.save()
    assert why.answer.property("badge") == "red"


def test_somebody_of_the_current_role_is_asked_about(two):
    two.tab.ask_why()
    two.at("sales", Right.SHIP)
    two.tab.ask_why()
    two.settle()
    assert two.tab.why.people.currentText() == "周敏"
    two.tab.ask_why()
    two.at("manager", Right.SHIP)
    two.tab.ask_why()
    two.settle()
    assert two.tab.why.people.currentText() != "周敏"


def test_column_in_hand_stays_in_sight_beside_the_panel(two):
    two.tab.ask_why()
    two.tab.resize(1000, 600)
    two.at(two.matrix.changes.roles[-1].code, Right.EXPORT)
    two.tab.ask_why()
    inside = two.matrix.viewport().rect
    two.qtbot.waitUntil(lambda: inside().contains(two.matrix.visualItemRect(two.matrix.currentItem())))


def test_esc_in_the_panel_leads_back_to_the_matrix(two):
    two.tab.activateWindow()
    two.tab.why.people.setFocus()
    two.qtbot.keyClick(two.tab.why.people, Qt.Key.Key_Escape)
    assert not two.tab.why.isVisible()
    assert two.tab.isVisible()
    assert two.tab.focusWidget() is two.matrix


def test_role_is_renamed_and_matrix_goes_to_excel(page, tmp_path):
    page.at("cashier", Right.EXPORT)
    page.context.ask.words = "柜台"
    page.tab.rename()
    assert page.tab.is_unsaved
    page.save()
    assert page.stored("cashier").name == "柜台"
    page.context.ask.path = tmp_path / "roles.xlsx"
    page.context.export_wanted.connect(lambda panel: export_list(page.context, panel))
    page.tab.to_excel()
    page.settle()
    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(page.context.ask.path).active.iter_rows()]
    assert any("柜台" in row for row in cells)
    rows = matrix_rows(page.matrix.changes.roles)
    assert len([row for row in cells if row[1] in {one.words for one in rows}]) >= len(rows)


def test_rights_besides_the_role_are_lent_and_denied_with_days(page):
    dialog = OperatorRightsDialog(page.context, 1)
    page.qtbot.addWidget(dialog)
    page.settle()
    lent, denied = dialog.add("role"), dialog.add("denied")
    lent.what.setCurrentIndex(lent.what.findData("finance"))
    lent.last.line.setText("2026-12-04")
    denied.what.setCurrentIndex(denied.what.findData(Right.EXPORT))
    dialog.save()
    page.settle()
    kept = page.context.reader.read(operator_rights, operator_id=1)
    assert [(one.role, str(one.valid_to)) for one in kept.lent] == [("finance", "2026-12-04")]
    assert [(one.right, one.is_allowed) for one in kept.single] == [(Right.EXPORT, False)]


def test_days_that_end_before_they_begin_stay_typed_and_are_explained(page):
    dialog = OperatorRightsDialog(page.context, 1)
    page.qtbot.addWidget(dialog)
    page.settle()
    row = dialog.add("role")
    row.first.line.setText("2026-12-04")
    row.last.line.setText("2026-12-01")
    dialog.save()
    page.settle()
    assert "2026-12-04" in dialog.problem.text.text()
    assert dialog.problem.isVisibleTo(dialog)
    row.first.line.setText("sometime")
    dialog.save()
    assert "date" in dialog.problem.text.text()


def test_looking_as_somebody_is_noted_before_the_window_opens(page):
    seen = []
    page.context.watch = seen.append
    page.tab.why.people.addItem("陈国强", 1)
    page.tab.why.look()
    page.settle()
    assert [access.operator_id for access in seen] == [1]
    assert page.context.reader.read(eyes_of, operator_id=1, today=page.context.clock.today()) == seen[0]
    assert LookAs(operator_id=1)


def test_history_of_a_role_tells_what_was_given(page):
    page.press("cashier", Right.EXPORT)
    page.save()
    dialog = HistoryDialog(page.context, "role", page.stored("cashier").id)
    page.qtbot.addWidget(dialog)
    page.settle()
    top = dialog.tree.topLevelItem(0)
    assert "Role saved" in top.text(1)
