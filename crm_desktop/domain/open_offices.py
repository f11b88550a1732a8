"""Which office files this process has open, so that nothing else in it opens them.

Outside of Windows the locks on a file belong to the process, and all of them are gone as soon as anything in it closes
that file once, even if it only read ten bytes: another program then removes the log under the one that works, or
writes at the same moment. So only SQLite opens what SQLite has open. What others must know of it is kept here.
"""

from __future__ import annotations

import os
from collections import Counter
from contextlib import suppress
from pathlib import Path
from threading import Lock

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

LOGS = ("-wal", "-shm", "-journal")
"""How the names of the files end that SQLite keeps beside an office."""
Identity = tuple[int, int]
"""Which file it is, whatever its name: its device and its number there."""
_headers: dict[Identity, bytes] = {}
_times: Counter[Identity] = Counter()
_guard = Lock()


class SourceIsOpen(RuleBroken):
    """What is to be read is the office that is worked in, or its log."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "To pass “{file}” on, make a backup and take that: it belongs to the office that is open.",
    )


def note_open(path: Path, header: bytes) -> Identity:
    """Remember an office that SQLite opens here, and how it begins; once more for each opening."""
    state = path.stat()
    identity = (state.st_dev, state.st_ino)
    with _guard:
        _headers[identity] = header
        _times[identity] += 1
    return identity


def note_closed(identity: Identity) -> None:
    """One opening less."""
    with _guard:
        _times[identity] -= 1
        if _times[identity] <= 0:
            del _times[identity], _headers[identity]


def header_of_open(path: Path) -> bytes | None:
    """How an office begins that is open here; None of any other file, also of one that took its name meanwhile."""
    if _headers:
        with suppress(OSError):
            state = path.stat()
            return _headers.get((state.st_dev, state.st_ino))
    return None


def is_open_here(path: Path) -> bool:
    """Whether a file is an office that is open here, or what SQLite keeps beside it."""
    if header_of_open(path) is not None:
        return True
    if not _headers or not path.name.endswith(LOGS):
        return False
    return any(header_of_open(one) is not None for one in _offices_of(Path(os.path.realpath(path))))


def require_closed(path: Path) -> None:
    """Refuse to read what only SQLite may open; asked before a file is opened that a person chose.

    Raises:
        SourceIsOpen
    """
    if is_open_here(path):
        raise SourceIsOpen(file=path.name)


def read_closed(path: Path) -> bytes:
    """All of a file that a person chose.

    Raises:
        SourceIsOpen, OSError
    """
    require_closed(path)
    return path.read_bytes()


def _offices_of(path: Path) -> list[Path]:
    """That to which a file belongs by its name."""
    bases = (path.name.removesuffix(suffix) for suffix in LOGS)
    return [path.with_name(base) for base in bases if base not in {path.name, ""}]
