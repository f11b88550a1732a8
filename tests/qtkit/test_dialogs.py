from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from crm_desktop.qtkit.message_box import MessageBox


def _box(qtbot):
    box = MessageBox(None, "Keep what was typed?", "help", "accent")
    qtbot.addWidget(box)
    box.add_button(None, "Cancel")
    box.add_button("drop", "Drop")
    box.add_button("keep", "Keep", kind="primary")
    box.show()
    qtbot.waitExposed(box)
    return box


def test_enter_gives_the_first_answer_and_shows_so(qtbot):
    box = _box(qtbot)
    assert box.focusWidget().objectName() == "answer_keep"
    qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert box.answer == "keep"


def test_enter_gives_the_answer_that_was_gone_to(qtbot):
    box = _box(qtbot)
    box.findChild(type(box.focusWidget()), "answer_drop").setFocus()
    qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)
    assert box.answer == "drop"


def test_enter_in_a_field_gives_the_first_answer(qtbot):
    box = MessageBox(None, "Who signed?", "edit", "accent")
    qtbot.addWidget(box)
    field = QLineEdit()
    box.body.addWidget(field)
    box.add_button(None, "Cancel")
    box.add_button("yes", "OK", kind="primary")
    field.setFocus()
    box.show()
    qtbot.waitExposed(box)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert box.answer == "yes"
