"""Files and notes of one record: what its card embeds, and what the dialog beside any other page shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.attachments.owners import Place
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import ActionSpec, button, make_actions_on, update_enabled
from crm_desktop.qtkit.fitting import Fitting
from crm_desktop.qtkit.marks import grounded, label, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.attachments.on_record import Content, FileRow, OnRecord, content_of, on_record
from crm_desktop.services.attachments.files import RemoveFile
from crm_desktop.views.attachments.adding import Adding
from crm_desktop.views.attachments.deeds import open_file, print_picture, save_file
from crm_desktop.views.attachments.file_sheet import FileSheet
from crm_desktop.views.attachments.incoming import Offered, holds_any, offered
from crm_desktop.views.attachments.looking import PictureDialog
from crm_desktop.views.attachments.notes_part import BAR, NotesPart
from crm_desktop.views.attachments.strip import FileStrip
from crm_desktop.views.context import Context
from crm_desktop.views.undoable import run_undoable


class FilesAndNotes(QWidget):
    """Shows what hangs on a record; takes what is dropped, pasted or chosen.

    Attributes:
        named: what the record is called, once it is read.
        typed: words of a note were typed, or are kept now.
        saved, not_saved: how keeping a typed note ended.
    """

    named = Signal(str)
    typed = Signal()
    saved = Signal()
    not_saved = Signal()

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        grounded(self, "panel")
        self._context, self.place = context, place
        self._found = OnRecord()
        self._adding = Adding(self, context, place)
        self.strip, self.notes = FileStrip(), NotesPart(context, place)
        self._title, self._empty = label(self.tr("Files"), role="title"), label("", role="empty")
        self.actions_by_id = {
            **make_actions_on(self, self, "attachments", ADDING),
            **make_actions_on(self, self.strip, "attachments", OF_A_FILE),
        }
        self.strip.addActions(list(self.actions_by_id.values())[: len(ADDING)])  # so that its menu offers them
        self.strip.activated.connect(lambda _index: self.open())
        self.strip.selectionModel().selectionChanged.connect(lambda *_: self._update())
        self.strip.shown.modelReset.connect(self._update)
        self.notes.typed.connect(self.typed)
        self.notes.kept.connect(self.saved)
        self.notes.not_kept.connect(self.not_saved)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.strip)
        self._lay_out()
        context.on_changes(self, Changes.FILES, self.reload)
        self.reload()

    @property
    def is_unsaved(self) -> bool:
        """Whether a note is typed that is not kept."""
        return self.notes.is_unsaved

    @property
    def may_add(self) -> bool:
        """Whether the operator may put something on the record."""
        return self._found.may_add

    @property
    def chosen(self) -> Sequence[FileRow]:
        """The selected files."""
        return self.strip.chosen()

    def save(self) -> None:
        """Keep the note that is typed."""
        self.notes.keep()

    def give_up(self) -> None:
        """Forget the note that is typed."""
        self.notes.give_up()

    def reload(self) -> None:
        """Read again what hangs on the record."""
        self._context.read(self, on_record, self._show, place=self.place)

    # what is done

    def choose(self) -> None:
        """Add files that are chosen."""
        if self.may_add:
            pictures = self.tr("Pictures")
            kinds = f"{self.tr('All files')} (*);;{pictures} (*.jpg *.jpeg *.png *.gif *.bmp *.webp *.tif *.tiff)"
            paths = self._context.ask.open_files(self.tr("Add files"), kinds)
            if paths:
                self._adding.take(Offered(tuple(paths)))

    def paste(self) -> None:
        """Add what the clipboard holds."""
        if self.may_add:
            self._adding.take(offered(QGuiApplication.clipboard().mimeData()))

    def open(self) -> None:
        """Look at a picture; any other file is opened by its program."""
        row = self.strip.current()
        if row is not None:
            self.look() if row.small is not None else open_file(self, self._context, row)

    def open_elsewhere(self) -> None:
        """Open the file by the program that the computer has for it."""
        row = self.strip.current()
        if row is not None:
            open_file(self, self._context, row)

    def look(self) -> None:
        """Show the picture large; with ← → the others."""
        row, rows = self.strip.current(), [row for row in self._found.files if row.small is not None]
        if row in rows:
            PictureDialog(self.window(), self._context, rows, rows.index(row)).show()

    def save_elsewhere(self) -> None:
        """Save the selected files elsewhere."""
        for row in self.chosen:
            save_file(self, self._context, row)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        row = self.strip.current()
        if row is not None and row.small is not None:
            self._context.read(self, content_of, self._copied, attachment_id=row.id)

    def print(self) -> None:
        """Print the picture."""
        row = self.strip.current()
        if row is not None and row.small is not None:
            print_picture(self, self._context, row)

    def change(self) -> None:
        """Say something else of the file: its name, its kind, until when it holds."""
        row = self.strip.current()
        if row is not None and self.may_add:
            FileSheet(self.window(), self._context, self.place, row).show()

    def remove(self) -> None:
        """Take the selected files away; each can be had back."""
        for row in self.chosen:
            if self.may_add:
                back = RemoveFile(attachment_id=row.id, is_removed=False)
                words = self.tr("{name} is deleted.").format(name=row.name)
                run_undoable(self._context, RemoveFile(attachment_id=row.id), words, back)

    # parts

    def _lay_out(self) -> None:
        bar = marked(QWidget(), role="bar")
        bar.setFixedHeight(theme().px(BAR))
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme().px(12), 0, theme().px(12), 0)
        row.setSpacing(theme().px(6))
        row.addWidget(self._title)
        row.addStretch(1)
        for spec in ACTIONS:
            if spec.in_bar:
                row.addWidget(button(self.actions_by_id[spec.id], small=True))
        Fitting(bar)
        files = QWidget()
        column = QVBoxLayout(files)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.strip, 1)
        over = QVBoxLayout(self.strip)
        over.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = marked(QWidget(), role="line")
        line.setFixedWidth(1)
        line.setStyleSheet(f"background: {theme().color('border').name()}")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(files, 3)
        whole.addWidget(line)
        whole.addWidget(self.notes, 2)

    def _show(self, found: OnRecord) -> None:
        self._found = found
        self.named.emit(found.title)
        self.strip.show_rows(found.files)
        self.notes.show_notes(found.notes, may_add=found.may_add)
        count = len(found.files)
        self._title.setText(f"{self.tr('Files')} {count}" if count else self.tr("Files"))
        can = self.tr("Drop files here, paste a picture with Ctrl+V, or choose with Insert.")
        self._empty.setText(can if found.may_add else self.tr("No files yet."))
        self._empty.setVisible(not found.files)
        self._update()

    def _update(self) -> None:
        update_enabled(self, "attachments", ACTIONS, self.actions_by_id)
        for name in ("files.add", "files.paste", "files.change", "files.delete"):
            self.actions_by_id[name].setVisible(self.may_add)

    def _copied(self, content: Content) -> None:
        mime, picture = QMimeData(), QImage.fromData(QByteArray(content.content))
        mime.setImageData(picture)
        QGuiApplication.clipboard().setMimeData(mime)
        self._context.ask.notice(self.tr("{name} is on the clipboard.").format(name=content.name))

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if self.may_add and holds_any(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self._adding.take(offered(event.mimeData()))
        event.acceptProposedAction()


def _has_file(part: FilesAndNotes) -> bool:
    return part.strip.current() is not None


def _has_picture(part: FilesAndNotes) -> bool:
    row = part.strip.current()
    return row is not None and row.small is not None


def _may_remove(part: FilesAndNotes) -> bool:
    rows = part.chosen
    return bool(rows) and all(row.may_remove for row in rows)


_NO_FILE = QT_TRANSLATE_NOOP("attachments", "Choose a file first.")
_NO_PICTURE = QT_TRANSLATE_NOOP("attachments", "Choose a picture first.")
ADDING: Sequence[ActionSpec[FilesAndNotes]] = (
    ActionSpec(
        "files.add", QT_TRANSLATE_NOOP("attachments", "Add"), FilesAndNotes.choose, "Ins", icon="new", in_bar=True
    ),
    ActionSpec(
        "files.paste",
        QT_TRANSLATE_NOOP("attachments", "Paste"),
        FilesAndNotes.paste,
        "Ctrl+V",
        icon="paste",
        in_bar=True,
    ),
)
"""Wherever the focus is in it."""
OF_A_FILE: Sequence[ActionSpec[FilesAndNotes]] = (
    ActionSpec(
        "files.look",
        QT_TRANSLATE_NOOP("attachments", "Look"),
        FilesAndNotes.look,
        "Space",
        _has_picture,
        icon="preview",
        in_bar=True,
        why_not=_NO_PICTURE,
    ),
    ActionSpec(
        "files.open",
        QT_TRANSLATE_NOOP("attachments", "Open in its program"),
        FilesAndNotes.open_elsewhere,
        "Ctrl+Return",
        _has_file,
        icon="open",
        why_not=_NO_FILE,
    ),
    ActionSpec(
        "files.save",
        QT_TRANSLATE_NOOP("attachments", "Save as…"),
        FilesAndNotes.save_elsewhere,
        enabled=_has_file,
        icon="save",
        in_bar=True,
        why_not=_NO_FILE,
    ),
    ActionSpec(
        "files.copy",
        QT_TRANSLATE_NOOP("attachments", "Copy picture"),
        FilesAndNotes.copy,
        "Ctrl+C",
        _has_picture,
        icon="copy",
        why_not=_NO_PICTURE,
    ),
    ActionSpec(
        "files.print",
        QT_TRANSLATE_NOOP("attachments", "Print picture…"),
        FilesAndNotes.print,
        enabled=_has_picture,
        icon="print",
        why_not=_NO_PICTURE,
    ),
    ActionSpec(
        "files.change",
        QT_TRANSLATE_NOOP("attachments", "Name and kind…"),
        FilesAndNotes.change,
        "F2",
        _has_file,
        icon="edit",
        in_bar=True,
        why_not=_NO_FILE,
    ),
    ActionSpec(
        "files.delete",
        QT_TRANSLATE_NOOP("attachments", "Delete"),
        FilesAndNotes.remove,
        "Del",
        _may_remove,
        icon="delete",
        in_bar=True,
        why_not=QT_TRANSLATE_NOOP("attachments", "Choose a file that you added, or ask a manager."),
    ),
)
"""While the focus is on the files: in a note, Space and Del are for its words."""
ACTIONS = (*ADDING, *OF_A_FILE)
