"""How far the office file had come, noted beside it after every saved change.

A write-ahead log that is deleted or cut takes the newest work with it and leaves a sound file: the mark is what
notices. It holds the file's header, so that it says nothing about another office put in its place, and the last
audit row.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.db.hold import mode_beside

SUFFIX = ".mark"
_SHAPE = re.compile(rb"([0-9a-f]{32}) (\d{20})\n")


def mark_path(office: Path) -> Path:
    """Where the mark of an office file is."""
    return office.with_name(office.name + SUFFIX)


@dataclass(frozen=True, slots=True)
class Mark:
    """What was noted, and of which file."""

    header: bytes = b""
    last_audit: int = 0

    def of(self, header: bytes) -> int:
        """The last audit row that the file with this header was seen to hold; 0 if nothing is known."""
        return self.last_audit if header == self.header else 0


def read_mark(office: Path) -> Mark:
    """What is noted beside an office file."""
    try:
        found = _SHAPE.fullmatch(mark_path(office).read_bytes())
    except OSError:
        return Mark()
    return Mark(bytes.fromhex(found[1].decode()), int(found[2])) if found else Mark()


def write_mark(office: Path, header: bytes, audit_id: int, *, flushed: bool = False) -> None:
    """Note how far the file has come; what cannot be noted is left out, since the file itself is safe.

    Args:
        office: the file.
        header: its first bytes.
        audit_id: its last audit row.
        flushed: whether to wait until the note is on the disk; only a note of less than before needs that, as a
            former one would call the file old after a power cut.
    """
    with suppress(OSError):
        handle = os.open(mark_path(office), os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), mode_beside(office))
        try:
            os.write(handle, f"{header.hex()} {audit_id:020}\n".encode())
            if flushed:
                os.fsync(handle)
        finally:
            os.close(handle)
