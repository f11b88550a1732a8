"""Dialogs inside their screen."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from crm_desktop.qtkit.on_screen import Dialog, room_for


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
