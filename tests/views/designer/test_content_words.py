"""What a column shows is said in words, never in code."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.kinds import KINDS
from crm_desktop.views.designer.content_words import content_words

NAME_AND_SIZE = 'concat(line.name, if(empty(line.specification), "", " "), line.specification)'


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (NAME_AND_SIZE, "Product name + Specification"),
        ('line.name & " " & line.brand', "Product name + Brand"),
        ("first_filled(line.note, line.brand)", "Note / Brand"),
        ("line.quantity * (line.price - 1)", "Quantity × (Unit price − 1)"),
        ("sum(line.amount)", "total of Amount"),
        ("money(document.total)", "Total amount"),
        ('连接(line.name, "→", line.unit)', "Product name + “→” + Unit"),
        ("", ""),
        ('""', "“”"),
        ("line.name +", "line.name +"),
    ],
)
def test_expression_in_words(qapp, source, words):
    assert content_words("delivery", source) == words


@pytest.mark.parametrize("kind", list(KINDS))
def test_no_built_in_column_speaks_code(qapp, kind):
    for template in builtin_templates(kind):
        for column in template.table.columns if template.table else ():
            assert not re.search(r"\bline\.|\(.*\(|concat|empty", content_words(kind, column.expression))


def test_all_columns_stay_in_sight_when_one_is_chosen(window, hand):
    table = hand.design.template.table
    for column in (table.columns[-1], table.columns[2]):
        hand.design.choose([table.id], column=column.id)
        QCoreApplication.processEvents()
        rows = window.desk.properties.findChild(object, "designer_columns")
        first, last = rows.topLevelItem(0), rows.topLevelItem(len(table.columns) - 1)
        assert rows.visualItemRect(first).top() >= 0
        assert rows.visualItemRect(last).bottom() <= rows.viewport().height()


def test_list_of_columns_says_what_each_shows(window, hand):
    table = hand.design.template.table
    hand.design.choose([table.id])
    rows = window.desk.properties.findChild(object, "designer_columns")
    texts = [rows.topLevelItem(place).text(0) for place in range(rows.topLevelItemCount())]
    assert "品名规格\nProduct name + Specification" in texts
    assert not any("(" in text or "line." in text for text in texts)
    last = rows.visualItemRect(rows.topLevelItem(rows.topLevelItemCount() - 1))
    assert last.bottom() <= rows.viewport().height()
    assert rows.topLevelItem(0).data(0, Qt.ItemDataRole.UserRole) == table.columns[0].id
