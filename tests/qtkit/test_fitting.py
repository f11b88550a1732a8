"""Bars that leave out words where there is no room."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.icons import icon


@pytest.fixture
def bar(qtbot):
    made = QWidget()
    row = QHBoxLayout(made)
    made.count = QLabel("300 customers")
    row.addWidget(made.count)
    made.buttons = []
    entries = (("Repeat the last order", "Ctrl+R"), ("Throw away", "Ctrl+T"), ("Confirm order", "Ctrl+Return"))
    for words, keys in entries:
        action = QAction(icon("save"), words, made)
        action.setShortcut(keys)
        made.buttons.append(button(action, primary=keys == "Ctrl+Return"))
        row.addWidget(made.buttons[-1])
    Fitting(made, 40, spare=[made.count])
    qtbot.addWidget(made)
    made.show()
    return made


def texts(bar, width):
    bar.resize(width, 40)
    return [one.text() for one in bar.buttons]


def test_wide_bar_shows_words_and_shortcuts(bar):
    assert texts(bar, 1200) == ["Repeat the last order  Ctrl+R", "Throw away  Ctrl+T", "Confirm order  Ctrl+Enter"]


def test_narrow_bar_leaves_out_the_shortcuts_first(bar):
    texts(bar, 1200)
    whole = bar.layout().minimumSize().width()
    assert texts(bar, whole - 20) == ["Repeat the last order", "Throw away", "Confirm order"]


def test_very_narrow_bar_shows_pictures_but_the_words_of_the_default_button(bar):
    assert texts(bar, 300) == ["", "", "Confirm order"]
    assert bar.buttons[0].accessibleName() == "Repeat the last order"
    assert "Ctrl+R" in bar.buttons[0].toolTip()


def test_what_can_be_spared_goes_last_and_comes_back(bar):
    texts(bar, 120)
    assert bar.count.isHidden()
    texts(bar, 1200)
    assert not bar.count.isHidden()
