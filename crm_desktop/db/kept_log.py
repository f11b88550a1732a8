"""Keeps the write-ahead log of an open office in its place, whatever else this process opens and closes.

Outside of Windows the locks of SQLite are lost when anything in the process closes the office file or its index, and
the next program that ends takes itself for the last one and removes the log. Our own code leaves these files alone
(``domain.open_offices``); a part of Qt or of the system may not. A lock that belongs to its own handle stays then, as
far as the system knows such locks.
"""

from __future__ import annotations

import os
import struct
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from crm_desktop.db.disk import INDEX, beside
from crm_desktop.domain.open_offices import Identity, note_closed, note_open

_BYTE = 128
"""The one by which SQLite knows whether anybody uses the index of the log, and so the log."""


@dataclass(slots=True)
class _Held:
    """The lock of this process on one index.

    Attributes:
        handle: on which it stands. It is closed last of all: that ends the locks of SQLite too.
        openings: how many of this process it stands for.
    """

    handle: int
    openings: int = 0


_held: dict[Identity, _Held] = {}
_guard = Lock()


class KeptLog:
    """What one opening of an office file keeps from others, and from the rest of this process."""

    def __init__(self, office: Path, header: bytes) -> None:
        """Begin, when a connection is open; nothing is locked where the system knows no such lock.

        Args:
            office: the file.
            header: its first bytes.
        """
        self._office: Identity | None = note_open(office, header)
        self._key = _take(beside(office, INDEX))

    def let_last_go(self) -> None:
        """Let the connection that is about to be closed fold the log in; only for the last one who has the file."""
        held = _held.get(self._key) if self._key is not None else None
        if held is not None and held.openings == 1:
            with suppress(OSError):
                _lock(held.handle, is_let_go=True)

    def end(self) -> None:
        """End it, when all connections are closed; may be repeated."""
        office, self._office = self._office, None
        if office is None:
            return
        note_closed(office)
        with _guard:
            held = _held.get(self._key) if self._key is not None else None
            if held is None or self._key is None:
                return
            held.openings -= 1
            if not held.openings:
                del _held[self._key]
                os.close(held.handle)


def _take(index: Path) -> Identity | None:
    if sys.platform != "linux":
        return None
    with _guard, suppress(OSError):
        state = index.stat()
        key = (state.st_dev, state.st_ino)
        if key not in _held:
            handle = os.open(index, os.O_RDONLY)
            _held[key] = _Held(handle)
            with suppress(OSError):  # such as on a share; the handle stays, closing it would do the harm
                _lock(handle)
        _held[key].openings += 1
        return key
    return None


if sys.platform == "linux":
    import fcntl

    def _lock(handle: int, *, is_let_go: bool = False) -> None:
        kind = fcntl.F_UNLCK if is_let_go else fcntl.F_RDLCK
        fcntl.fcntl(handle, fcntl.F_OFD_SETLK, struct.pack("hhqqi", kind, os.SEEK_SET, _BYTE, 1, 0))

else:

    def _lock(_handle: int, *, is_let_go: bool = False) -> None:
        """Other systems know no lock of a handle's own, or need none."""
