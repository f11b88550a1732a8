"""Keys of one part of a window, of two that lie in each other, and of what is in front of everything."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget

from crm_desktop.qtkit.local_keys import add_button_key, add_key, press_in, yield_keys
from crm_desktop.qtkit.on_screen import Dialog
from tests.keys import dead_keys

CTRL = Qt.KeyboardModifier.ControlModifier


def part(*, inside=None):
    made = QWidget()
    row = QVBoxLayout(made)
    made.line = QLineEdit()
    row.addWidget(made.line)
    if inside is not None:
        row.addWidget(inside)
    return made


@pytest.fixture
def done():
    return []


@pytest.fixture
def shown(qtbot):
    def show(window):
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def test_key_works_inside_its_part_only(shown, done):
    one, two = part(), part()
    window = shown(part(inside=part(inside=one)))
    window.layout().addWidget(two)
    add_key(one, "Ctrl+G", lambda: done.append("one"))
    QApplication.processEvents()
    for place in (one, two, one):
        place.line.setFocus()
        QTest.keyClick(place.line, Qt.Key.Key_G, CTRL)
    assert done == ["one", "one"]


def test_two_parts_with_one_key_each_have_their_own(shown, done):
    """With the key of the whole window, Qt would do neither."""
    one, two = part(), part()
    window = shown(part(inside=one))
    window.layout().addWidget(two)
    for place, name in ((one, "one"), (two, "two")):
        add_key(place, "Ctrl+G", lambda name=name: done.append(name))
    QApplication.processEvents()
    for place in (two, one):
        place.line.setFocus()
        QTest.keyClick(place.line, Qt.Key.Key_G, CTRL)
    assert done == ["two", "one"]


def test_part_inside_another_gives_up_the_keys_of_its_surroundings(shown, done):
    inner = part()
    outer = shown(part(inside=inner))
    add_key(outer, "Ctrl+G", lambda: done.append("outer"))
    own = [add_key(inner, keys, lambda keys=keys: done.append(keys)) for keys in ("Ctrl+G", "Ctrl+J")]
    assert any("ambiguous" in fault for fault in dead_keys(outer, inner))
    yield_keys(inner, own)
    inner.line.setFocus()
    for key in (Qt.Key.Key_G, Qt.Key.Key_J):
        QTest.keyClick(inner.line, key, CTRL)
    assert done == ["outer", "Ctrl+J"]


def test_button_is_pressed_while_it_is_seen_and_can_be_pressed(shown, done):
    window = shown(part())
    button = QPushButton("Check  F5")
    button.clicked.connect(lambda: done.append("checked"))
    window.layout().addWidget(button)
    add_button_key(window, "F5", button)
    QApplication.processEvents()
    QTest.keyClick(window.line, Qt.Key.Key_F5)
    button.setEnabled(False)
    QTest.keyClick(window.line, Qt.Key.Key_F5)
    button.setEnabled(True)
    button.hide()
    QTest.keyClick(window.line, Qt.Key.Key_F5)
    assert done == ["checked"]


def test_key_of_a_button_goes_with_it(shown):
    window = shown(part())
    button = QPushButton("One", window)
    add_button_key(window, "Alt+1", button)
    button.deleteLater()
    for _turn in range(2):  # the button, and what goes with it
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.actions() == []


def test_key_on_a_button_of_a_dialog_works_wherever_the_focus_is(shown, done):
    dialog, inner = Dialog(), part()
    column = QVBoxLayout(dialog)
    other = QPushButton("Close")
    column.addWidget(inner)
    column.addWidget(other)
    add_key(inner, "Ctrl+G", lambda: done.append("inner"))
    shown(dialog)
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_G, CTRL)
    assert done == ["inner"]


def test_letters_and_del_mean_something_only_where_the_focus_is(shown, done):
    window = shown(part())
    add_key(window, "Del", lambda: done.append("deleted"))
    add_key(window, "A", lambda: done.append("a"))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_A):
        assert not press_in(window, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    assert done == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_confirm(shown, done, key):
    window = shown(part())
    add_key(window, "Ctrl+Return", lambda: done.append("posted"))
    QTest.keyClick(window.line, key, CTRL)
    assert done == ["posted"]


# the walk over all keys, tried on windows with a fault


def faulty(name):
    window = QMainWindow()
    inner = part()
    outer = part(inside=inner)
    window.setCentralWidget(outer)
    if name == "ambiguous":
        add_key(outer, "Ctrl+G", list)
        add_key(inner, "Ctrl+G", list)
    elif name == "answers in the whole window":
        action = QAction("x", inner)
        action.setShortcut("Ctrl+G")
        inner.addAction(action)
    elif name == "stands on a button and does nothing":
        outer.layout().addWidget(QPushButton("Save  Ctrl+G"))
    return window, inner


@pytest.mark.parametrize("name", ["ambiguous", "answers in the whole window", "stands on a button and does nothing"])
def test_walk_over_the_keys_finds(shown, name):
    window, inner = faulty(name)
    shown(window)
    place = window.centralWidget() if name.startswith("stands") else inner
    assert any(name in fault for fault in dead_keys(window, place))


def test_walk_over_the_keys_sets_nothing_off_and_finds_nothing_in_a_good_window(shown, done):
    window = QMainWindow()
    inner = part()
    window.setCentralWidget(inner)
    add_key(inner, "Ctrl+G", lambda: done.append("x"))
    window.menuBar().addMenu("Menu").addAction("Elsewhere", lambda: done.append("y")).setShortcut("Ctrl+J")
    inner.layout().addWidget(QPushButton("Save  Ctrl+G"))
    shown(window)
    assert dead_keys(window, inner) == []
    assert done == []
    QTest.keyClick(inner.line, Qt.Key.Key_G, CTRL)
    QTest.keyClick(inner.line, Qt.Key.Key_J, CTRL)
    assert done == ["x", "y"]
