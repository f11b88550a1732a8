"""A lock between processes, on a file beside the office; the system lets it go when a process ends, however it ends."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from crm_desktop.db.errors import whoami

_LOCKED_BYTE = 1 << 30
"""Windows hides locked bytes from readers, so the lock stands far behind the text."""
_TRIES = 100


class LockFile:
    """One lock, shared by many or held by one; its file tells who took it last."""

    def __init__(self, path: Path, mode: int = 0o600) -> None:
        """Name the lock; nothing is made yet.

        Args:
            path: of the file, which is there while somebody has the lock.
            mode: who may take it, as far as the system knows that.
        """
        self._path, self._mode = path, mode
        self._handle: int | None = None

    def take(self, *, shared: bool, since: datetime) -> bool:
        """Take the lock and write down who has it; False if somebody else's stands against it.

        Raises:
            OSError: if the folder may not be written to.
        """
        for _ in range(_TRIES):
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), self._mode)
            if not _try_lock(handle, shared=shared):
                os.close(handle)
                return False
            if _is_still(handle, self._path):
                self._handle = handle
                self._sign(handle, since)
                return True
            # The former holder removed the file between our opening and our locking it.
            os.close(handle)
        return False

    def be_last(self) -> bool:
        """Turn a shared lock into one of our own if nobody else has it; otherwise it is let go, and False.

        Of several who leave at once exactly the last one is told so.
        """
        handle = self._handle
        if handle is None:
            return False
        _unlock(handle)
        if _try_lock(handle, shared=False) and _is_still(handle, self._path):
            return True
        self._handle = None
        os.close(handle)
        return False

    def release(self) -> None:
        """Let go; the file disappears with the last one who has the lock."""
        handle = self._handle
        if handle is None or not self.be_last():
            return
        self._handle = None
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(handle)
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def is_taken(self) -> bool:
        """Whether somebody else has the lock alone; looking makes no file."""
        try:
            handle = os.open(self._path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        except OSError:
            return False
        is_free = _try_lock(handle, shared=True)
        os.close(handle)
        return not is_free

    def holder(self) -> dict[str, Any]:
        """Who took the lock last: ``who``, ``where``, ``since``."""
        holder: dict[str, Any] = {"who": "?", "where": "?", "since": "?"}
        with suppress(OSError, ValueError, TypeError):
            holder |= json.loads(self._path.read_text(encoding="utf-8"))
        return holder

    def _sign(self, handle: int, since: datetime) -> None:
        who, where = whoami()
        holder = {"who": who, "where": where, "since": since.strftime("%H:%M"), "pid": os.getpid()}
        # A full disk keeps nobody from looking: the lock is taken, only nobody is told whose it is.
        with suppress(OSError):
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, json.dumps(holder, ensure_ascii=False).encode())
        with suppress(OSError):  # whoever shares the office shares its locks, whatever the umask says
            self._path.chmod(self._mode)


def _is_still(handle: int, path: Path) -> bool:
    try:
        ours, named = os.fstat(handle), path.stat()
    except OSError:
        return False
    return (ours.st_dev, ours.st_ino) == (named.st_dev, named.st_ino)


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _AT_ONCE, _EXCLUSIVE = 1, 2

    class _Place(ctypes.Structure):
        """``OVERLAPPED``: which byte is meant."""

        _fields_ = (
            ("Internal", ctypes.c_void_p),
            ("InternalHigh", ctypes.c_void_p),
            ("Offset", wintypes.DWORD),
            ("OffsetHigh", wintypes.DWORD),
            ("hEvent", wintypes.HANDLE),
        )

    def _try_lock(handle: int, *, shared: bool) -> bool:
        flags = _AT_ONCE | (0 if shared else _EXCLUSIVE)
        place, file = _Place(Offset=_LOCKED_BYTE), wintypes.HANDLE(msvcrt.get_osfhandle(handle))
        return bool(ctypes.windll.kernel32.LockFileEx(file, flags, 0, 1, 0, ctypes.byref(place)))

    def _unlock(handle: int) -> None:
        place, file = _Place(Offset=_LOCKED_BYTE), wintypes.HANDLE(msvcrt.get_osfhandle(handle))
        ctypes.windll.kernel32.UnlockFileEx(file, 0, 1, 0, ctypes.byref(place))

else:
    import fcntl

    def _try_lock(handle: int, *, shared: bool) -> bool:
        try:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
