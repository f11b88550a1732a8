"""Files as they lie on the disk: flushed, compared, named, and cleaned up after."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from crm_desktop.domain.open_offices import LOGS

LOG, INDEX, JOURNAL = LOGS
_AT_ONCE = 1 << 20


def is_same(one: Path, other: Path) -> bool:
    """Whether two files have the same bytes."""
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        while part := first.read(_AT_ONCE):
            if part != second.read(_AT_ONCE):
                return False
    return True


def beside(path: Path, suffix: str) -> Path:
    """A file that stands beside an office file under its name and a suffix."""
    return path.with_name(path.name + suffix)


def located(path: Path | str) -> Path:
    """The one name of a file: in full, links followed, on Windows in the letters that the disk has.

    Locks, logs, marks and backups stand beside it, so that each way to a file finds the same ones.
    """
    return Path(os.path.realpath(path))


def working_name(path: Path) -> Path:
    """The name under which a new office file is made until it is whole."""
    return path.with_name(f".{path.name}.new")


def free_beside(path: Path, why: str, now: datetime) -> Path:
    """A free name beside an office file for a copy of it, such as ``永兴-replaced-20261122-175301.crm``."""
    name = f"{path.stem}-{why}-{now.astimezone():%Y%m%d-%H%M%S}"
    kept, number = path.with_name(f"{name}{path.suffix}"), 1
    while any(file.exists() for file in with_side_files(kept)):
        number += 1
        kept = path.with_name(f"{name}.{number}{path.suffix}")
    return kept


def with_side_files(path: Path) -> list[Path]:
    """The file and whatever SQLite may keep beside it."""
    return [path, *(beside(path, suffix) for suffix in LOGS)]


def made_private(path: Path) -> Path:
    """Make an empty file that only its owner may read, whatever the umask says; SQLite's own are for everybody.

    Raises:
        FileExistsError: if there is one.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    return path


@contextmanager
def leftovers_removed(making: Path) -> Iterator[None]:
    """Remove what a former try, or this one, leaves under the working name ``making``."""
    for path in with_side_files(making):
        path.unlink(missing_ok=True)
    try:
        yield
    finally:
        for path in with_side_files(making):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def give_name(making: Path, path: Path) -> None:
    """Give a finished file its name.

    Raises:
        FileExistsError: rather than replace another file.
    """
    try:
        os.link(making, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links, or Windows without the right to make them.
        if path.exists():
            raise FileExistsError(path) from None
        making.rename(path)


if sys.platform == "win32":
    import ctypes

    _GENERIC_READ, _SHARE_ALL, _OPEN_EXISTING = 0x80000000, 7, 3

    def windows_refusal(path: Path) -> int:
        """The code with which Windows refuses to open a file; 0 if it does not. C libraries hide it."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = ctypes.c_void_p
        handle = kernel.CreateFileW(str(path), _GENERIC_READ, _SHARE_ALL, None, _OPEN_EXISTING, 0, None)
        if handle == ctypes.c_void_p(-1).value:
            return ctypes.get_last_error()
        kernel.CloseHandle(ctypes.c_void_p(handle))
        return 0

else:

    def windows_refusal(_path: Path) -> int:
        """Nothing: other systems say in ``errno`` what they mean."""
        return 0
