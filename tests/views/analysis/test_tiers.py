"""The table of a pivot and the documents below it, in a low window."""

import pytest
from PySide6.QtWidgets import QTextEdit

from crm_desktop.qtkit.theme import theme
from crm_desktop.views.analysis.tiers import LEAST_HIGH, Tiers


@pytest.fixture
def tiers(qtbot):
    upper, lower = QTextEdit(), QTextEdit()
    made = Tiers(upper, lower)
    qtbot.addWidget(made)
    made.resize(400, theme().px(LEAST_HIGH) + 10)
    made.show()
    return made, upper, lower


def test_where_there_is_no_room_for_both_the_one_that_is_used_has_it_all(tiers):
    made, upper, lower = tiers
    assert (upper.isVisible(), lower.isVisible()) == (True, True)
    made.use_lower()
    assert (upper.isVisible(), lower.isVisible()) == (True, True)
    made.resize(400, theme().px(LEAST_HIGH) - 10)
    assert (upper.isVisible(), lower.isVisible()) == (True, False)
    made.use_lower()
    assert (upper.isVisible(), lower.isVisible()) == (False, True)
    made.use_upper()
    assert (upper.isVisible(), lower.isVisible()) == (True, False)
    made.use_lower()
    made.resize(400, theme().px(LEAST_HIGH) + 10)
    assert (upper.isVisible(), lower.isVisible()) == (True, True)


def test_who_stands_in_the_lower_one_stays_there(tiers, qtbot):
    made, upper, lower = tiers
    lower.setFocus()
    qtbot.waitUntil(lower.hasFocus)
    made.resize(400, theme().px(LEAST_HIGH) - 10)
    assert (upper.isVisible(), lower.isVisible()) == (False, True)
