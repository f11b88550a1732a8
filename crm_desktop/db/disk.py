"""Files as they lie on the disk: flushed, compared, named, and cleaned up after."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crm_desktop.domain.targets import LOGS

JOURNAL = "-journal"


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def with_side_files(path: Path) -> list[Path]:
    """The file and whatever SQLite may keep beside it."""
    return [path, *(path.with_name(path.name + suffix) for suffix in LOGS)]


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
