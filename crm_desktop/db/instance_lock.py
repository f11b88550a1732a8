"""One window per office file: the second one is told who has it open, and where."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from crm_desktop.db.errors import OfficeInUse

SUFFIX = ".lock"
_LOCKED_BYTE = 1 << 30
"""Windows hides locked bytes from readers, so the lock stands far behind the text."""

_TRIES = 100


class InstanceLock:
    """A lock that the system lets go when the process ends, however it ends."""

    def __init__(self, office: Path) -> None:
        self._office = office
        self._path = office.with_name(office.name + SUFFIX)
        self._handle: int | None = None

    def take(self, since: datetime) -> None:
        """Take the lock and write down who has it.

        Raises:
            OfficeInUse: if another window has it.
            OSError: if the folder may not be written to.
        """
        for _ in range(_TRIES):
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
            if not _try_lock(handle):
                os.close(handle)
                raise OfficeInUse(path=self._office, **self._holder())
            if _is_still(handle, self._path):
                break
            # The former holder removed the file between our opening and our locking it.
            os.close(handle)
        else:
            raise OfficeInUse(path=self._office, **self._holder())
        self._handle = handle
        holder = {"who": _user(), "where": socket.gethostname(), "since": since.strftime("%H:%M"), "pid": os.getpid()}
        # A full disk keeps nobody from looking: the lock is taken, only nobody is told whose it is.
        with suppress(OSError):
            os.ftruncate(handle, 0)
            os.write(handle, json.dumps(holder, ensure_ascii=False).encode())

    def release(self) -> None:
        """Let go; the file beside the office disappears."""
        if self._handle is None:
            return
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _holder(self) -> dict[str, Any]:
        holder: dict[str, Any] = {"who": "?", "where": "?", "since": "?"}
        with suppress(OSError, ValueError):
            holder |= json.loads(self._path.read_text(encoding="utf-8"))
        return holder


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def _is_still(handle: int, path: Path) -> bool:
    try:
        ours, named = os.fstat(handle), path.stat()
    except OSError:
        return False
    return (ours.st_dev, ours.st_ino) == (named.st_dev, named.st_ino)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
