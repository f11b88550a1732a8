"""The button on the page of a record that says how many files and notes it has; and what takes files dropped there."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.access import Access
from crm_desktop.domain.attachments.owners import OWNERS, Place, place_in
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.queries.attachments.on_record import Counted, counted
from crm_desktop.views.attachments import KEYS
from crm_desktop.views.attachments.adding import Adding
from crm_desktop.views.attachments.incoming import holds_any, offered
from crm_desktop.views.context import Context

_WORDS = QT_TRANSLATE_NOOP("attachments", "Files and notes")
_COUNTED = QT_TRANSLATE_NOOP("attachments", "Files {files} · notes {notes}")
_FILES = QT_TRANSLATE_NOOP("attachments", "Files {files}")
_NOTES = QT_TRANSLATE_NOOP("attachments", "Notes {notes}")
_HINT = QT_TRANSLATE_NOOP("attachments", "Files and notes of this record; drop a file or a picture anywhere here")


class FileTaker(QObject):
    """Adds what is dropped anywhere on a page, or pasted there, to the record that the page shows."""

    def __init__(self, page: QWidget, context: Context, place: Place | None = None) -> None:
        super().__init__(page)
        self._context, self.place = context, place
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def paste(self) -> None:
        """Add what the clipboard holds."""
        place = self.place
        if _takes(place, self._context.access):
            Adding(self, self._context, place).take(offered(QGuiApplication.clipboard().mimeData()))

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        place = self.place
        if not _takes(place, self._context.access):
            return super().eventFilter(watched, event)
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            Adding(self, self._context, place).take(offered(event.mimeData()))
            event.acceptProposedAction()
            return True
        if isinstance(event, QDragEnterEvent) and holds_any(event.mimeData()):
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)


class FilesAction(QAction):
    """Opens files and notes of the record that a page shows, and lets files be dropped anywhere on the page."""

    def __init__(self, page: QWidget, context: Context, kind: str) -> None:
        """Make it; it shows once it is told the record, of a ``kind`` that the window opens."""
        super().__init__(page)
        self.setObjectName("record.files")
        self._context, self._kind = context, kind
        self._place: Place | None = None
        self._taker = FileTaker(page, context)
        self.setIcon(icon("files"))
        self.setVisible(False)
        self._say(Counted())
        self.triggered.connect(self.open)
        context.on_changes(self, Changes.FILES, self._count)

    def show_record(self, record_id: int | None) -> None:
        """The page shows this record, or one that is not stored yet."""
        place = place_in(self._kind, record_id)
        is_other, self._place, self._taker.place = place != self._place, place, place
        self.setVisible(place is not None)
        if is_other:
            self._say(Counted())
            self._count()

    def open(self) -> None:
        """Show what hangs on the record."""
        if self._place is not None:
            self._context.open("files", self._place.id, kind=self._place.kind)

    # parts

    def _count(self) -> None:
        if self._place is not None:
            self._context.read(self, counted, self._say, place=self._place)

    def _say(self, found: Counted) -> None:
        words = _WORDS
        if found.files or found.notes:
            words = _COUNTED if found.files and found.notes else _FILES if found.files else _NOTES
        translate = QCoreApplication.translate
        self.setText(translate("attachments", words).format(files=found.files, notes=found.notes))
        self.setToolTip(f"{translate('attachments', _HINT)}  {KEYS}")


def files_on(page: QWidget, context: Context, kind: str) -> FilesAction:
    """The action of a page, which also takes what is dropped anywhere on it."""
    return FilesAction(page, context, kind)


def add_files_link(sheet: Sheet, context: Context, kind: str, record_id: int) -> None:
    """Put the action at the left of a dialog's buttons, for a record that is stored."""
    action = files_on(sheet, context, kind)
    action.show_record(record_id)
    sheet.links.addWidget(button(action))


def may_add(access: Access, place: Place) -> bool:
    """Whether somebody may put something on records of a kind; on which of them, the command says."""
    return any(map(access.may, OWNERS[place.kind].edit))


def _takes(place: Place | None, access: Access) -> TypeGuard[Place]:
    """Whether a page shows a record on which the operator may put something."""
    return place is not None and may_add(access, place)
