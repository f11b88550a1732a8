"""The panels beside the paper fold by key, by click and for want of room, and stay as the operator left them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.measuring import faults_of
from tests.rest import rest

KEYS = {"fields": Qt.Key.Key_F7, "properties": Qt.Key.Key_F8}
LEFT = Qt.MouseButton.LeftButton


class Memory:
    """The part of the program that remembers."""

    def __init__(self, **kept):
        self.kept = kept

    def arrangement(self, window):
        return self.kept.get(window)

    def keep_arrangement(self, window, arrangement):
        self.kept[window] = arrangement


@pytest.fixture
def settle(qtbot, window, context):
    """Waits until the window has come to rest."""
    return lambda: rest(qtbot, context.jobs, context, window)


@pytest.fixture
def panels(window, settle):
    window.desk.canvas.setFocus()
    settle()
    return window.desk.panels


def cut(window):
    """What is not whole; the tests' screen is smaller than the window."""
    return [fault for fault in faults_of(window) if "the screen" not in fault]


def are_open(panels):
    return {name for name in KEYS if panels.is_open(name)}


def side_of(window, name):
    return (window.desk.fields if name == "fields" else window.desk.properties).parentWidget()


def narrow(window, settle):
    """Make it as narrow as a screen on which one of the panels has room."""
    desk = window.desk
    window.resize(desk.minimumWidth() + desk.properties.minimumWidth(), window.height())
    settle()


@pytest.mark.parametrize("name", KEYS)
def test_key_folds_a_panel_and_brings_it_back(window, panels, name):
    assert are_open(panels) == set(KEYS)
    QTest.keyClick(window.desk.canvas, KEYS[name])
    assert are_open(panels) == set(KEYS) - {name}
    assert not window.desk.actions_by_id[f"view.{name}"].isChecked()
    QTest.keyClick(window.desk.canvas, KEYS[name])
    assert are_open(panels) == set(KEYS)
    assert window.desk.actions_by_id[f"view.{name}"].isChecked()


@pytest.mark.parametrize("name", KEYS)
def test_arrow_in_its_head_folds_a_panel_and_a_click_on_the_strip_opens_it(window, panels, name):
    side = side_of(window, name)
    QTest.mouseClick(side.folds, LEFT)
    assert are_open(panels) == set(KEYS) - {name}
    assert side.width() == side.strip.width()  # at once: a panel never stands beside its own strip
    QTest.mouseClick(side.strip, LEFT)
    assert are_open(panels) == set(KEYS)
    assert side.width() == side.panel.width()


def test_narrow_window_folds_what_is_needed_less_and_a_wide_one_opens_it_again(window, panels, settle):
    narrow(window, settle)
    assert are_open(panels) == {"properties"}
    assert cut(window) == []
    window.resize(1366, window.height())
    settle()
    assert are_open(panels) == set(KEYS)
    window.resize(window.desk.minimumWidth(), window.height())
    settle()
    assert are_open(panels) == set()
    assert cut(window) == []


def test_where_one_has_room_the_one_asked_for_takes_it(window, panels, settle):
    narrow(window, settle)
    QTest.keyClick(window.desk.canvas, KEYS["fields"])
    assert are_open(panels) == {"fields"}
    window.desk.edit_words()  # a double click on a text
    assert are_open(panels) == {"properties"}


def test_focus_in_a_panel_that_folds_goes_to_the_paper(window, panels):
    window.desk.fields.fields.search.setFocus()
    QTest.keyClick(window.desk.fields.fields.search, KEYS["fields"])
    assert window.desk.canvas.hasFocus()
    seen = []
    for _press in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        seen.append(window.desk.fields.isAncestorOf(QApplication.focusWidget()))
    assert not any(seen)  # the key for the next panel passes by what is folded


def test_what_the_operator_folds_is_kept_and_what_had_no_room_is_not(window, context, panels, settle):
    memory = context.program = Memory()
    window._arrange(window.desk)
    narrow(window, settle)
    assert memory.kept == {}
    QTest.keyClick(window.desk.canvas, KEYS["properties"])
    assert memory.kept == {"designer": {"folded": ["properties"]}}


@pytest.mark.parametrize("kept", [{"folded": ["fields", "gone"]}, None, "nonsense", {"folded": 3}])
def test_next_window_opens_as_the_last_was_left(window, context, panels, kept):
    context.program = Memory(designer=kept)
    window._arrange(window.desk)
    is_good = isinstance(kept, dict) and isinstance(kept["folded"], list)
    assert are_open(panels) == ({"properties"} if is_good else set(KEYS))
