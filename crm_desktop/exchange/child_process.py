"""Starts the process that reads a foreign file, waits for it, and takes its death for a refusal."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from weakref import WeakValueDictionary

import crm_desktop
from crm_desktop.exchange import errors
from crm_desktop.exchange.errors import FileLocked, FileMissing, FileRefused, NotAWorkbook, WorkbookUnreadable
from crm_desktop.exchange.spool import Refusal, RowFile, Spooled, read_book, read_sheet

READ_FOREIGN = "--read-foreign-file"
"""How the packed program is told to be the reading child."""
_START = "import sys; sys.path.insert(0, sys.argv[1]); from crm_desktop.exchange.reading_child import main; "
_START += "sys.exit(main(sys.argv[2:]))"
LOOK_EVERY = 0.1
PATIENCE, PATIENCE_PER_MB = 60, 10
"""Seconds on the clock, for a computer that is busy with other things; the child's own limit counts its work."""

_REFUSALS = {
    kind.__name__: kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, FileRefused)
}


class ForeignFile:
    """A file that was read; its rows lie in a folder that goes with this object."""

    def __init__(self, path: Path, waiting: Callable[[], None] = lambda: None) -> None:
        """Read a file in a process of its own.

        Args:
            path: the file.
            waiting: called again and again while it is read; what it raises stops the reading.

        Raises:
            FileRefused: one of ``exchange.errors``, if it cannot be used.
        """
        size = _regular(path).st_size
        self.folder = Path(mkdtemp(prefix="crm-read-"))
        clear = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        try:
            _run(path, self.folder, PATIENCE + PATIENCE_PER_MB * size // 2**20, waiting)
            said = _said(path, self.folder)
        except BaseException:
            clear()
            raise
        self.is_text = said.is_text
        self.sheets = tuple(sorted(enumerate(said.sheets), key=lambda one: one[1].is_hidden))

    def rows(self, number: int) -> Iterator[Sequence[Any]]:
        """The raw rows of a sheet, as often as asked."""
        return read_sheet(self.folder, number)

    def row_file(self, number: int) -> RowFile:
        """The rows of a sheet by their place."""
        return RowFile(self.folder, number)


_held: WeakValueDictionary[tuple[Path, int, int, int, int], ForeignFile] = WeakValueDictionary()


def foreign_file(path: Path, waiting: Callable[[], None] = lambda: None) -> ForeignFile:
    """The same as ``ForeignFile``, but a file that somebody still has, and that did not change, is not read again."""
    found = _regular(path)
    seen = path.absolute(), found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
    held = _held.get(seen)
    if held is None:
        held = _held[seen] = ForeignFile(path, waiting)
    return held


def _regular(path: Path) -> os.stat_result:
    """A pipe or a device has no end, and opening it waits: neither is ever opened."""
    try:
        found = path.stat()
    except FileNotFoundError as exc:
        raise FileMissing(file=path.name) from exc
    except PermissionError as exc:
        raise FileLocked(file=path.name) from exc
    except (OSError, ValueError) as exc:
        raise FileMissing(file=path.name) from exc
    if not stat.S_ISREG(found.st_mode):
        raise NotAWorkbook(file=path.name)
    return found


def command(path: Path, folder: Path) -> Sequence[str]:
    """How the child is started: the packed program by a word of its own, Python by the one module."""
    arguments = [str(path.absolute()), str(folder)]
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_FOREIGN, *arguments]
    root = str(Path(crm_desktop.__file__).parents[1])
    return [sys.executable, "-P", "-c", _START, root, *arguments]


def _run(path: Path, folder: Path, seconds: int, waiting: Callable[[], None]) -> None:
    options: dict[str, Any] = {"creationflags": 0x0800_0000} if sys.platform == "win32" else {}
    child = subprocess.Popen(  # noqa: S603 - ourselves
        command(path, folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        **options,
    )
    try:
        looks = 0
        while not _ended(child):
            waiting()
            looks += 1
            if looks * LOOK_EVERY > seconds:
                raise WorkbookUnreadable(file=path.name)
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()


def _ended(child: subprocess.Popen[bytes]) -> bool:
    try:
        child.wait(LOOK_EVERY)
    except subprocess.TimeoutExpired:
        return False
    return True


def _said(path: Path, folder: Path) -> Spooled:
    try:
        said = read_book(folder)
    except (OSError, ValueError, KeyError, TypeError) as exc:
        raise WorkbookUnreadable(file=path.name) from exc
    if isinstance(said, Refusal):
        raise _REFUSALS.get(said.name, WorkbookUnreadable)(**said.params)
    return said
