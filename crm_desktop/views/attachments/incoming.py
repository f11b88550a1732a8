"""What is dropped, pasted or chosen: files and pictures, read away from the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from crm_desktop.domain.attachments.files import size_problem
from crm_desktop.domain.errors import DomainError, RuleBroken
from crm_desktop.domain.open_offices import read_closed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class NotReadable(RuleBroken):
    """The file cannot be read from where it is."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To add {name}, choose a file that can be read: it is a folder, or nobody may read it."
    )


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to be added, with a small copy if it is a picture."""

    name: str
    content: bytes
    small: bytes | None


@dataclass(frozen=True, slots=True)
class Read:
    """What could be read, and why the rest could not."""

    files: tuple[Incoming, ...]
    problems: tuple[DomainError, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """What somebody lets go over a record, or pastes: the paths of files, or else a picture."""

    paths: tuple[Path, ...] = ()
    picture: QImage | None = None

    @property
    def is_any(self) -> bool:
        """Whether there is anything to be added."""
        return bool(self.paths) or self.picture is not None


def offered(mime: QMimeData | None) -> Offered:
    """What can be added of what lies on the clipboard or hangs at the pointer."""
    if mime is None:
        return Offered()
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return Offered(tuple(paths))
    picture = mime.imageData() if mime.hasImage() else None
    return Offered(picture=picture) if isinstance(picture, QImage) and not picture.isNull() else Offered()


def holds_any(mime: QMimeData | None) -> bool:
    """The same question while something is dragged over: nothing is read for it."""
    return mime is not None and (any(url.isLocalFile() for url in mime.urls()) or mime.hasImage())


def read(wanted: Offered, now: datetime) -> Read:
    """Read what was offered; called away from the GUI thread. One file that cannot be taken keeps no other out."""
    files: list[Incoming] = []
    problems: list[DomainError] = []
    for path in wanted.paths:
        try:
            files.append(_of_path(path))
        except DomainError as problem:
            problems.append(problem)
    if wanted.picture is not None:
        try:
            files.append(_of_picture(wanted.picture, now))
        except DomainError as problem:
            problems.append(problem)
    return Read(tuple(files), tuple(problems))


def told(problems: Sequence[DomainError]) -> list[DomainError]:
    """The problems, each once."""
    return list({str(problem): problem for problem in problems}.values())


def _of_path(path: Path) -> Incoming:
    try:
        if not path.is_file():
            raise NotReadable(name=path.name)
        size = path.stat().st_size
        if problem := size_problem(path.name, size):  # a film is not read to learn that it is too large
            raise problem
        return _with_small(path.name, read_closed(path))
    except OSError as error:
        raise NotReadable(name=path.name) from error


def _of_picture(picture: QImage, now: datetime) -> Incoming:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    name = f"{now.astimezone():%Y%m%d-%H%M%S}.png"
    whole = bytes(content.data())
    if problem := size_problem(name, len(whole)):
        raise problem
    return _with_small(name, whole)


def _with_small(name: str, content: bytes) -> Incoming:
    from crm_desktop.present.pictures import thumbnail

    return Incoming(name, content, thumbnail(name, content))
