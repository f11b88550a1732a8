"""Whether somebody sits where a question would be asked or a message shown."""

from __future__ import annotations

import sys
from typing import TextIO


def is_answered(source: TextIO | None) -> bool:
    """Whether what is asked at the terminal finds somebody: not in a scheduled job, a service or a pipe."""
    try:
        return source is not None and source.isatty() and _is_console(source)
    except ValueError:  # it was closed
        return False


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _FLAGS, _VISIBLE = 1, 1

    class _StationFlags(ctypes.Structure):
        """``USEROBJECTFLAGS``."""

        _fields_ = (("fInherit", wintypes.BOOL), ("fReserved", wintypes.BOOL), ("dwFlags", wintypes.DWORD))

    def _is_console(source: TextIO) -> bool:
        """Windows calls every device a terminal, even NUL, from which no answer ever comes."""
        mode = wintypes.DWORD()
        handle = wintypes.HANDLE(msvcrt.get_osfhandle(source.fileno()))
        return bool(ctypes.windll.kernel32.GetConsoleMode(handle, ctypes.byref(mode)))

    def is_seen() -> bool:
        """Whether a message box is seen by anybody; one of a service waits for ever."""
        user = ctypes.windll.user32
        user.GetProcessWindowStation.restype = wintypes.HANDLE
        flags, needed = _StationFlags(), wintypes.DWORD()
        station = wintypes.HANDLE(user.GetProcessWindowStation())
        told = user.GetUserObjectInformationW(
            station, _FLAGS, ctypes.byref(flags), ctypes.sizeof(flags), ctypes.byref(needed)
        )
        return bool(told) and bool(flags.dwFlags & _VISIBLE)

else:

    def _is_console(_source: TextIO) -> bool:
        """Other systems call only a terminal so."""
        return True

    def is_seen() -> bool:
        """Other systems have no message box here."""
        return False
