"""Fields are found by name, value and pinyin; what is not in sight is never put in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop.views.designer.field_chooser import FieldChooser
from crm_desktop.views.designer.field_sifting import children, heads_of, marked_code
from tests.views.designer.conftest import compose

Key = Qt.Key


@pytest.fixture
def chooser(qtbot, window):
    taken = []
    made = FieldChooser(window, window.design, braces=False, take=taken.append)
    made.taken = taken
    made.show_at(window.desk.properties)
    return made


def rename(tree, code, name):
    """The office works in Chinese."""
    for head in heads_of(tree):
        for row in children(head):
            if row.data(0, Qt.ItemDataRole.UserRole) == code:
                row.setText(0, name)


@pytest.mark.parametrize("typed", ["spmc", "shangpinmingcheng", "mingch", "商品名", "line.name"])
def test_enter_takes_the_field_that_is_found(chooser, typed):
    rename(chooser.tree, "line.name", "商品名称")
    compose(chooser.search, typed)
    QTest.keyClick(chooser.search, Key.Key_Return)
    assert chooser.taken == ["line.name"]


def test_nothing_found_is_said_and_enter_puts_nothing_in(chooser):
    QTest.keyClicks(chooser.search, "amount")
    QTest.keyClicks(chooser.search, "qqq")
    assert chooser.nothing.isVisibleTo(chooser)
    assert not chooser.tree.isVisibleTo(chooser)
    QTest.keyClick(chooser.search, Key.Key_Return)
    assert chooser.taken == []
    assert chooser.isVisible()
    for _ in "qqq":
        QTest.keyClick(chooser.search, Key.Key_Backspace)
    assert not chooser.nothing.isVisibleTo(chooser)


def test_enter_in_an_empty_search_puts_nothing_in(chooser):
    QTest.keyClick(chooser.search, Key.Key_Return)
    assert chooser.taken == []


def test_tree_is_searched_by_pinyin_and_takes_only_what_it_shows(window, hand):
    panel = window.desk.fields.fields
    rename(panel.tree, "customer.tax_number", "税号")
    before = len(hand.design.template.items())
    QTest.keyClicks(panel.search, "shuih")
    assert marked_code(panel.tree) == "customer.tax_number"
    QTest.keyClicks(panel.search, "zzz")
    assert panel.nothing.isVisibleTo(panel)
    QTest.keyClick(panel.search, Key.Key_Return)
    QTest.keyClick(panel.tree, Key.Key_Return)
    assert len(hand.design.template.items()) == before
    for _ in "zzz":
        QTest.keyClick(panel.search, Key.Key_Backspace)
    QTest.keyClick(panel.search, Key.Key_Return)
    QTest.keyClick(panel.tree, Key.Key_Return)
    assert "{customer.tax_number}" in hand.design.items[0].text
