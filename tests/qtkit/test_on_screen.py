"""Dialogs inside their screen."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from crm_desktop.qtkit.marks import default
from crm_desktop.qtkit.on_screen import Dialog, SideWindow, room_for, worked_in


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.setGeometry(100, 60, 600, 400)
    made.show()
    return made


def test_dialog_stands_in_the_middle_of_its_window(qtbot, window):
    dialog = Dialog(window)
    dialog.resize(200, 100)
    dialog.show()
    away = dialog.geometry().center() - window.geometry().center()
    assert abs(away.x()) < 40
    assert abs(away.y()) < 60


def test_dialog_that_wants_more_than_the_screen_is_made_to_fit(qtbot, window):
    dialog = Dialog(window)
    least = QLabel("x")
    least.setMinimumSize(QSize(5000, 5000))
    QVBoxLayout(dialog).addWidget(least)
    dialog.show()
    assert room_for(dialog).contains(dialog.geometry())


def test_dialog_at_the_edge_is_moved_into_sight(qtbot, window):
    dialog = Dialog(window)
    dialog.resize(300, 200)
    dialog.move(room_for(window).bottomRight() - QPoint(20, 20))
    dialog.show()
    assert room_for(dialog).contains(dialog.geometry())
    assert dialog.size() == QSize(300, 200)


def test_dialog_that_grows_after_it_was_shown_stays_inside(qtbot, window):
    dialog = Dialog(window)
    dialog.resize(200, 100)
    dialog.show()
    dialog.resize(200, room_for(dialog).height() - 10)
    qtbot.waitUntil(lambda: room_for(dialog).contains(dialog.geometry()))


@pytest.mark.parametrize(("is_main", "pressed"), [(False, []), (True, ["button"])])
def test_enter_on_a_row_presses_no_button_that_was_not_made_the_main_one(qtbot, window, is_main, pressed):
    """Qt makes the first button the default one where there is none: Enter opened a picture, and added files, too."""
    dialog, deeds = Dialog(window), []
    button, rows = QPushButton("Add"), QListWidget()
    rows.addItem("row")
    rows.itemActivated.connect(lambda _item: deeds.append("row"))
    button.clicked.connect(lambda: deeds.append("button"))
    whole = QVBoxLayout(dialog)
    whole.addWidget(button)
    whole.addWidget(rows)
    if is_main:
        default(button)
    qtbot.addWidget(dialog)
    dialog.show()
    rows.setCurrentRow(0)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert deeds == ["row", *pressed]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert deeds == ["row", *pressed, "button"]


def test_question_of_a_window_stands_over_it_and_not_over_a_dialog_of_another_one(qtbot, window):
    """The designer opened from the dialog of a print asked for a name over that dialog, and stood behind it."""
    window.show()
    print_dialog, designer = Dialog(window), SideWindow()
    qtbot.addWidget(designer)
    print_dialog.open()
    qtbot.waitUntil(lambda: worked_in() is print_dialog)
    designer.show()
    designer.activateWindow()
    qtbot.waitUntil(lambda: worked_in() is designer)
    print_dialog.activateWindow()
    qtbot.waitUntil(lambda: worked_in() is print_dialog)
