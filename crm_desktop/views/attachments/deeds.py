"""What is done with the bytes of a file: opened by the program for it, saved elsewhere, printed."""

from __future__ import annotations

import stat
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.attachments.files import can_run
from crm_desktop.domain.files import put_in_place
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.jobs import FILES
from crm_desktop.queries.attachments.on_record import Content, FileRow, content_of
from crm_desktop.views.attachments.adding import say
from crm_desktop.views.attachments.looking import whole_picture
from crm_desktop.views.context import Context

_RUNS = QT_TRANSLATE_NOOP(
    "attachments",
    "{name} may start a program on this computer. Open it only if you know who made it and why.",
)
_OPEN = QT_TRANSLATE_NOOP("attachments", "Open all the same")
_SAVE = QT_TRANSLATE_NOOP("attachments", "Save as")
_ALL = QT_TRANSLATE_NOOP("attachments", "All files (*)")


def open_outside(path: Path) -> None:
    """Let the system open a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_file(owner: QObject, context: Context, row: FileRow, opens: Callable[[Path], None] = open_outside) -> None:
    """Open a copy of a file; what may start something is asked for first."""
    if can_run(row.name) and not context.ask.confirm(say(_RUNS).format(name=row.name), say(_OPEN), unusual=True):
        return

    def found(content: Content) -> None:
        context.jobs.run(owner, lambda _progress: _copy(content), opens, context.fail, lane=FILES)

    context.read(owner, content_of, found, attachment_id=row.id)


def save_file(owner: QObject, context: Context, row: FileRow) -> None:
    """Save a file where the user says."""
    path = context.ask.save_file(say(_SAVE), say(_ALL), row.name)
    if path is None:
        return

    def found(content: Content) -> None:
        context.jobs.run(owner, lambda _progress: _write(path, content.content), context.ask.written, context.fail)

    context.read(owner, content_of, found, attachment_id=row.id)


def print_picture(owner: QWidget, context: Context, row: FileRow) -> None:
    """Print a picture as large as the paper takes it."""

    def found(content: Content) -> None:
        context.jobs.run(
            owner,
            lambda _progress: whole_picture(content.content),
            lambda picture: _print(owner, picture, row.name),
            context.fail,
            lane=FILES,
        )

    context.read(owner, content_of, found, attachment_id=row.id)


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Where copies are opened from: for this user only, and gone when the program ends."""
    return tempfile.TemporaryDirectory(prefix="crm-", ignore_cleanup_errors=True)


def _copy(content: Content) -> Path:
    folder = Path(_folder().name) / uuid4().hex
    folder.mkdir()
    path = folder / content.name
    path.write_bytes(content.content)
    path.chmod(stat.S_IRUSR)  # what is changed in the copy would be lost, so it says that it cannot be
    return path


def _write(path: Path, content: bytes) -> Path:
    fresh = path.with_name(f".{path.name[:60]}.{uuid4().hex[:8]}.part")
    try:
        fresh.write_bytes(content)
        put_in_place(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
    return path


def _print(owner: QWidget, picture: QImage, title: str) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, owner.window())
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return
    painter = QPainter(printer)
    room = painter.viewport()
    size = picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setViewport(room.x(), room.y(), size.width(), size.height())
    painter.setWindow(picture.rect())
    painter.drawImage(0, 0, picture)
    painter.end()
