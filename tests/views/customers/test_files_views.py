from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.attachments.owners import Place
from crm_desktop.models.attachments import Attachment, Note, StoredFile
from crm_desktop.views.attachments import deeds
from crm_desktop.views.attachments.files_dialog import FilesDialog
from crm_desktop.views.attachments.looking import PictureDialog
from crm_desktop.views.attachments.opener import files_on
from crm_desktop.views.attachments.page import FilesAndNotes
from crm_desktop.views.customers.card_page import FILES, CardPage
from tests.make.files import bomb, picture
from tests.views.customers.conftest import CTRL, Office


def mime(*paths, image=None):
    made = QMimeData()
    if paths:
        made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if image is not None:
        made.setImageData(image)
    return made


def drop(widget, held):
    """Drag something over a widget with the mouse and let it go; whether it was taken."""
    place, copy = QPoint(5, 5), Qt.DropAction.CopyAction
    left, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(place, copy, held, left, no_keys)
    over.ignore()
    QApplication.sendEvent(widget, over)
    if over.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, held, left, no_keys))
    return over.isAccepted()


def names(office):
    return [file.name for file in office.read(select(Attachment).order_by(Attachment.id))]


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "店面.png"
    path.write_bytes(picture())
    return path


@pytest.fixture
def page(office):
    return office.show(FilesAndNotes(office.context, Place("party", office.customer())))


def test_files_are_dropped_pasted_and_chosen_and_undone_together(office, page, photo, tmp_path):
    text = tmp_path / "合同.txt"
    text.write_bytes(b"x")
    assert drop(page, mime(photo, text))
    office.settle()
    assert names(office) == ["店面.png", "合同.txt"]
    office.ask.undos[-1]()
    office.settle()
    assert names(office) == []
    QGuiApplication.clipboard().setMimeData(mime(image=QImage(40, 30, QImage.Format.Format_RGB32)))
    page.strip.setFocus()
    office.press(page.strip, (CTRL, Qt.Key.Key_V))
    office.settle()
    office.ask.path = photo
    office.press(page.strip, Qt.Key.Key_Insert)
    office.settle()
    assert names(office)[1:] == ["店面.png"]
    assert [row.small is not None for row in page.strip.shown.rows] == [True, True]


def test_what_cannot_be_added_is_said_and_the_rest_is_added(office, page, photo, tmp_path):
    bad = tmp_path / "bombe.png"
    bad.write_bytes(bomb())
    drop(page, mime(bad, tmp_path, photo))
    office.settle()
    assert names(office) == ["店面.png"]
    assert len(office.ask.problems) == 2
    QGuiApplication.clipboard().clear()
    page.paste()
    assert "clipboard" in office.ask.problems[-1]


def test_a_photo_is_put_on_a_page_by_the_mouse_and_counted(office, photo):
    product = QWidget()
    action = files_on(product, office.context, "customer")
    office.show(product)
    assert not drop(product, mime(photo))  # nothing is stored yet
    action.show_record(office.customer())
    assert drop(product, mime(photo))
    office.settle()
    assert action.text() == "Files 1"
    action.trigger()
    assert office.opened[-1][0] == "files"
    (stored,) = office.read(select(Attachment))
    assert (stored.owner_kind, stored.kind) == ("party", "")


def test_files_are_dropped_and_pasted_on_the_timeline_of_a_card(office, photo):
    card = office.show(CardPage(office.context, office.customer()))
    assert drop(card, mime(photo))
    office.settle()
    QGuiApplication.clipboard().setMimeData(mime(image=QImage(40, 30, QImage.Format.Format_RGB32)))
    card.timeline.setFocus()
    office.press(card.timeline, (CTRL, Qt.Key.Key_V))
    office.settle()
    assert names(office)[0] == "店面.png"
    assert len(names(office)) == 2
    assert card.tabs.tabText(FILES).endswith(" 2")


def test_who_may_only_read_drops_nothing(office, photo, qtbot):
    reader = Office(office.engine, qtbot, Access(5, "r", "读者", Role.READ_ONLY))
    page = reader.show(FilesAndNotes(reader.context, Place("party", office.customer())))
    assert not drop(page, mime(photo))
    assert not page.actions_by_id["files.add"].isVisible()
    assert not page.notes.edit.isVisible()


def test_a_picture_is_looked_at_described_and_removed_by_keys(office, page, photo):
    drop(page, mime(photo))
    office.settle()
    page.strip.setFocus()
    office.press(page.strip, Qt.Key.Key_Space)
    (shown,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, PictureDialog) and one.isVisible()]
    assert shown._whole.width() == 600
    shown.close()
    page.change()
    office.settle()
    sheet = QApplication.activeModalWidget() or next(
        one for one in QApplication.topLevelWidgets() if one.objectName() == "file_sheet" and one.isVisible()
    )
    sheet.form.show_value("name", "门头.png")
    sheet.save()
    office.settle()
    assert names(office) == ["门头.png"]
    office.press(page.strip, Qt.Key.Key_Delete)
    office.settle()
    assert names(office) == []
    office.ask.undos[-1]()
    office.settle()
    assert names(office) == ["门头.png"]


def test_what_may_run_is_asked_about_and_a_copy_cannot_be_changed(office, page, tmp_path):
    for name in ("价格.xlsm", "说明.pdf"):
        (tmp_path / name).write_bytes(name.encode())
        drop(page, mime(tmp_path / name))
        office.settle()
    macro, plain = page.strip.shown.rows
    opened = []
    office.ask.answer = False
    deeds.open_file(page, office.context, macro, opened.append)
    assert (opened, len(office.ask.questions)) == ([], 1)
    deeds.open_file(page, office.context, plain, opened.append)
    office.settle()
    assert [path.name for path in opened] == ["说明.pdf"]
    assert opened[0].read_bytes() == "说明.pdf".encode()
    assert not opened[0].stat().st_mode & 0o222
    office.ask.path = tmp_path / "saved.pdf"
    deeds.save_file(page, office.context, plain)
    office.settle()
    assert Path(tmp_path / "saved.pdf").read_bytes() == "说明.pdf".encode()


def test_notes_are_written_in_place_pinned_and_asked_about_before_they_are_lost(office):
    dialog = office.show(FilesDialog(office.context, office.customer(), {"kind": "party"}))
    notes = dialog.page.notes
    for text in ("one", "two"):
        notes.edit.setPlainText(text)
        office.press(notes.edit, Qt.Key.Key_Return)
        office.settle()
    notes._cards[1].pinned.emit()
    office.settle()
    assert [card.note.text for card in notes._cards] == ["one", "two"]
    notes._cards[0].edit()
    notes._cards[0]._edit.setPlainText("eins")
    office.press(notes._cards[0]._edit, Qt.Key.Key_Return)
    office.settle()
    assert [note.text for note in office.read(select(Note).order_by(Note.id))] == ["eins", "two"]
    notes.edit.setPlainText("half")
    office.ask.answer = False
    dialog.reject()
    assert (dialog.isVisible(), len(office.ask.questions)) == (True, 1)
    office.ask.answer = True
    dialog.reject()
    assert not dialog.isVisible()


def test_card_counts_what_hangs_on_its_customer(office, photo):
    customer = office.customer()
    card = office.show(CardPage(office.context, customer))
    card.show_page(FILES)
    office.settle()
    drop(card._pages[FILES], mime(photo))
    office.settle()
    assert card.tabs.tabText(FILES).endswith(" 1")
    assert [button.toolTip().splitlines()[0] for button in card._side.pictures.findChildren(QToolButton)] == [
        "店面.png"
    ]
    card._pages[FILES].notes.edit.setPlainText("half")
    assert card.is_unsaved
    card.save()
    office.settle()
    assert not card.is_unsaved
    assert card.tabs.tabText(FILES).endswith(" 2")


def test_the_same_photo_on_two_records_is_kept_once(office, page, photo):
    other = office.show(FilesAndNotes(office.context, Place("party", page.place.id)))
    for one in (page, other):
        drop(one, mime(photo))
        office.settle()
    assert (len(names(office)), len(office.read(select(StoredFile)))) == (2, 1)
    assert any(label.text() == "Files 2" for label in page.findChildren(QLabel))
