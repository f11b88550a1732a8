"""Random rows of keys into the lines: what is written is what a simple oracle expects, and nothing enters silently.

``CRM_RANDOM_ROWS`` says how many rows, ``CRM_RANDOM_SEED`` from which seed.
"""

import os
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.present.columns.base import Kind
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.lines.columns import LineColumn
from crm_desktop.qtkit.lines.grid import LineGrid
from tests.views.fakes.context import fake_context

ROWS = int(os.environ.get("CRM_RANDOM_ROWS", "60"))
SEED = int(os.environ.get("CRM_RANDOM_SEED", "20261130"))
SHELF = ["LS0625", "LS0820", "LM06", "LM08", "DP06", "DT08", "PZ10100", "QG105"]
UNKNOWN = ["nlsm9", "xx", "40", "999", "lsx", "9lm"]
NUMBERS = ["400", "1,200", "7", "0.5", ".25", "12.", "3000"]
NO_NUMBERS = ["x2", "1..2", "--", "4o0", "m8"]
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９。")


@dataclass(frozen=True)
class Row:
    code: str = ""
    quantity: Decimal | None = None
    price: Decimal | None = None
    unread: tuple = ()

    def with_unread(self, texts):
        return replace(self, unread=texts)


class Shelf:
    def find(self, text, limit):
        return [Match(code, code) for code in SHELF if code.lower().startswith(text.lower())][:limit]

    def item(self, record_id):
        return Match(record_id, record_id)


def number(key, title):
    return LineColumn(
        key, title, lambda row: getattr(row, key), Kind.QUANTITY, put=lambda row, v: replace(row, **{key: v})
    )


COLUMNS = [
    LineColumn("code", "Code", lambda row: row.code, put=lambda row, m: replace(row, code=m.id), matches=Shelf()),
    number("quantity", "Quantity"),
    number("price", "Price"),
]


class Person:
    """Types at random, now fast, now slowly, now through an input method, and knows what should come of it."""

    def __init__(self, qtbot, grid, seed):
        self.qtbot, self.grid, self.random = qtbot, grid, Random(seed)  # noqa: S311 - nothing secret

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.grid.scope.jobs.busy)

    def press(self, key):
        self.qtbot.keyClick(QApplication.focusWidget(), key)

    def compose(self, preedit="", commit=""):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    def type(self, text, *, through_method=False):
        if self.random.random() < 0.15:
            self.compose("ls")
            self.compose()
        if through_method and self.random.random() < 0.3:
            self.compose(commit=text.translate(WIDE))
            return
        for letter in text:
            self.qtbot.keyClicks(QApplication.focusWidget(), letter)

    def cell(self, good, bad, means):
        """Fill one cell, perhaps after some texts that cannot be taken; what it should hold then."""
        fast = self.random.random() < 0.4
        while self.random.random() < 0.35:
            refused = self.random.choice(bad)
            self.type(refused)
            self.press(Qt.Key.Key_Return)
            self.settle()
            editor = QApplication.focusWidget()
            assert editor.text() == refused
            assert self.grid.table.said
            if self.random.random() < 0.5:
                self.press(Qt.Key.Key_Escape)
            else:
                editor.selectAll()
        text = self.random.choice(good)
        self.type(text, through_method=good is NUMBERS)
        if not fast:
            self.settle()
        self.press(Qt.Key.Key_Return)
        if not fast:
            self.settle()
        return means(text)

    def row(self):
        whole = self.random.choice(SHELF)
        codes = [whole.lower(), whole[: self.random.randint(2, len(whole))].lower(), whole]
        return Row(
            code=self.cell(codes, UNKNOWN, lambda text: next(one for one in SHELF if one.startswith(text.upper()))),
            quantity=self.cell(NUMBERS, NO_NUMBERS, lambda text: Decimal(text.replace(",", ""))),
            price=self.cell(NUMBERS, NO_NUMBERS, lambda text: Decimal(text.replace(",", ""))),
        )


@pytest.fixture
def grid(qtbot):
    made = LineGrid("x", COLUMNS, fake_context(), blank=Row, is_blank=lambda row: row == Row())
    made.scope = made._scope
    qtbot.addWidget(made)
    made.resize(700, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start()
    return made


def test_random_rows_are_written_as_the_oracle_says(qtbot, grid):
    person, expected = Person(qtbot, grid, SEED), []
    for number_of_row in range(ROWS):
        expected.append(person.row())
        person.settle()
        assert grid.lines()[-1] == expected[-1], (SEED, number_of_row)
    assert grid.lines() == tuple(expected)
    assert grid.model.problems == {}
