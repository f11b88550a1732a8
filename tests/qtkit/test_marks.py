from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.marks import default, secondary, seen_if
from tests.flashes import Flashes


def dialog_with_two_buttons(qtbot):
    dialog, pressed = QDialog(), []
    row = QHBoxLayout(dialog)
    field, cancel, save = QLineEdit(), secondary(QPushButton("Cancel")), QPushButton("Save")
    for widget in (field, cancel, save):
        row.addWidget(widget)
    default(save)
    cancel.clicked.connect(lambda: pressed.append("cancel"))
    save.clicked.connect(lambda: pressed.append("save"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog, field, cancel, pressed


def test_enter_presses_the_button_that_has_the_focus(qtbot):
    _dialog, _, cancel, pressed = dialog_with_two_buttons(qtbot)
    cancel.setFocus()
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert pressed == ["cancel"]


def test_enter_in_a_field_presses_the_default(qtbot):
    _dialog, field, cancel, pressed = dialog_with_two_buttons(qtbot)
    cancel.setFocus()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pressed == ["save"]


def test_part_without_a_place_is_not_shown_before_it_has_one(qtbot):
    window, part, hidden, again = QWidget(), QPushButton("a"), QPushButton("b"), QPushButton("c")
    qtbot.addWidget(window)
    with Flashes() as flashes:
        seen_if(part, wanted=True)
        seen_if(hidden, wanted=False)
        seen_if(again, wanted=False)
        seen_if(again, wanted=True)
        action_button = button(QAction("Save", window))
        row = QHBoxLayout(window)
        for one in (part, hidden, again, action_button):
            row.addWidget(one)
        window.show()
    assert [one.isVisible() for one in (part, hidden, again, action_button)] == [True, False, True, True]
    assert flashes.seen == ["QWidget"]


def test_button_of_a_hidden_action_comes_and_goes_with_it(qtbot):
    window, action = QWidget(), QAction("Save")
    qtbot.addWidget(window)
    action.setVisible(False)
    made = button(action)
    QHBoxLayout(window).addWidget(made)
    window.show()
    assert not made.isVisible()
    action.setVisible(True)
    assert made.isVisible()
