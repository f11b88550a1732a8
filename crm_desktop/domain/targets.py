"""What nothing is written over: an office, a backup, what lies beside them, and what is no ordinary file.

Whoever replaces a file at a name that a person chose asks here first; ``files.put_in_place`` asks for all of them.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.open_offices import LOGS, header_of_open, is_open_here
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

OFFICE_MAGIC = b"CRMDesktop"
"""How every office file begins, and every backup, as that is an office file too."""
SIDES = (*LOGS, ".mark", ".lock", ".use")
"""How the names end that belong to the office file whose name stands before."""
_LOG_MAGIC = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")
_WINDOWS_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{kind}{number}" for kind in ("COM", "LPT") for number in range(1, 10)
}


class TargetIsOffice(RuleBroken):
    """What stands there is the work of an office."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To save, choose another name: “{path}” is an office or a backup of one. It was left unchanged."
    )


class TargetOfOffice(RuleBroken):
    """The name is one that the program itself keeps beside an office."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To save, choose another name: “{path}” belongs to the office file beside it. It was left unchanged."
    )


class TargetNoFile(RuleBroken):
    """The name is that of a folder, a device or a pipe."""

    template = QT_TRANSLATE_NOOP("errors", "To save, choose another name: “{path}” is no ordinary file.")


def require_target(path: Path) -> None:
    """Refuse a name that an export, a print or a picture must not replace; opens nothing but ordinary files.

    Raises:
        TargetIsOffice, TargetOfOffice, TargetNoFile
    """
    require_office_name(path)
    if is_office_file(path):
        raise TargetIsOffice(path=path)


def require_office_name(path: Path) -> None:
    """Refuse a name under which no office may be made or put back; what an office file has is not replaced unseen.

    Raises:
        TargetOfOffice, TargetNoFile
    """
    require_ordinary(path)
    if is_side_file(path):
        raise TargetOfOffice(path=path)


def require_ordinary(path: Path) -> None:
    """Refuse what is neither free nor an ordinary file.

    Raises:
        TargetNoFile
    """
    if sys.platform == "win32" and names_windows_device(path.name):
        raise TargetNoFile(path=path)
    with suppress(OSError):
        if not stat.S_ISREG(path.stat().st_mode):
            raise TargetNoFile(path=path)


def is_side_file(path: Path) -> bool:
    """Whether the name belongs to an office file, or what stands there is the log of one that was moved away."""
    for suffix in SIDES:
        base = path.name.removesuffix(suffix)
        if base not in {path.name, ""}:
            return is_office_file(path.with_name(base)) or _first_bytes(path).startswith(_LOG_MAGIC)
    return False


def is_office_file(path: Path) -> bool:
    """Whether an ordinary file begins as offices and their backups do; False for what cannot be read."""
    return _first_bytes(path).startswith(OFFICE_MAGIC)


def names_windows_device(name: str) -> bool:
    """Whether Windows takes a name for one of its devices, in whichever folder.

    >>> names_windows_device("nul.xlsx"), names_windows_device("LPT1:"), names_windows_device("nulls.xlsx")
    (True, True, False)
    """
    return name.partition(".")[0].rstrip(" :").upper() in _WINDOWS_DEVICES


def _first_bytes(path: Path) -> bytes:
    if is_open_here(path):
        return header_of_open(path) or b""
    with suppress(OSError):
        if stat.S_ISREG(path.stat().st_mode):
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            try:
                return os.read(handle, 16)
            finally:
                os.close(handle)
    return b""
