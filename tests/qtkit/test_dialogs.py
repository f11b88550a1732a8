import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QTreeView

from crm_desktop.qtkit import dialogs
from crm_desktop.qtkit.dialogs import QtAsker, proposed
from crm_desktop.qtkit.file_dialog import file_dialog
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


@pytest.mark.parametrize(("unusual", "agreed"), [(False, True), (True, False)])
def test_enter_agrees_to_what_is_usual_only(qtbot, monkeypatch, unusual, agreed):
    def pressed(box):
        box.show()
        qtbot.waitExposed(box)
        qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Return)
        box.hide()

    monkeypatch.setattr(MessageBox, "exec", pressed)
    assert QtAsker().confirm("The limit is passed. Go on?", unusual=unusual) is agreed


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


@pytest.mark.parametrize(
    ("name", "proposed_as"),
    [("对账单 a/b: 11月.pdf", "对账单 a-b- 11月.pdf"), ("SO-1.pdf", "SO-1.pdf"), ("..\\up.xlsx", "-up.xlsx")],
)
def test_proposed_file_has_a_name_that_any_system_takes(tmp_path, name, proposed_as):
    assert proposed(tmp_path, name) == tmp_path / proposed_as


def test_file_dialogs_begin_where_the_last_one_ended(qtbot, monkeypatch, tmp_path):
    begun = []

    def choose(_over, _title, start, _filters, **_mode):
        begun.append(start)
        return [tmp_path / "somewhere" / "a.xlsx"]

    monkeypatch.setattr(dialogs, "choose_files", choose)
    asker = QtAsker()
    asker.open_file("Open", "Excel (*.xlsx)")
    asker.save_file("Save", "Excel (*.xlsx)", "b.xlsx")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert begun == [Path(documents), tmp_path / "somewhere" / "b.xlsx"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the dialog is the system's, and locks belong to handles")
def test_file_dialog_leaves_the_locks_of_what_it_shows(qtbot, tmp_path):
    """Whatever of the process opens a file and closes it takes the locks of SQLite on it away."""
    import fcntl

    (tmp_path / "恒达.crm").write_bytes(b"CRMDesktop")
    with (tmp_path / "恒达.crm").open("r+b") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        number = (tmp_path / "恒达.crm").stat().st_ino
        dialog = file_dialog(None, "Open", tmp_path, "All (*)", mode=QFileDialog.FileMode.ExistingFile)
        qtbot.addWidget(dialog)
        dialog.show()
        rows = dialog.findChild(QTreeView).model()
        qtbot.waitUntil(lambda: rows.index(0, 2, rows.index(str(tmp_path))).data())
        assert any(f":{number} " in line for line in Path("/proc/locks").read_text(encoding="utf-8").splitlines())


def test_file_is_proposed_by_its_name_where_the_folder_is_gone(qtbot, tmp_path):
    dialog = file_dialog(None, "Save", tmp_path / "gone" / "订单.xlsx", mode=QFileDialog.FileMode.AnyFile)
    qtbot.addWidget(dialog)
    assert [Path(name) for name in dialog.selectedFiles()] == [tmp_path / "订单.xlsx"]
