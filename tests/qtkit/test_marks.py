from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton

from crm_desktop.qtkit.marks import default, secondary


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
