"""Raw bytes to the Windows spooler, through winspool itself."""

from __future__ import annotations

import sys
from typing import Any

from crm_desktop.print_templates.errors import (
    PrinterForbidden,
    PrinterMissing,
    PrinterUnreachable,
    PrintInterrupted,
    SpoolerStopped,
)
from crm_desktop.print_templates.profile import Datatype

_ACCESS_DENIED = 5
_NO_SUCH_PRINTER = (2, 53, 67, 1801)
"""No such name on this computer, in the network, in the list of printers."""
_NO_SPOOLER = (1717, 1722, 1753)
"""The service that prints is not running."""
_USES_XPS = 2
"""PRINTER_DRIVER_XPS in the attributes of a driver."""
_PART = 65536


def spool(data: bytes, printer: str, *, title: str, datatype: Datatype | None = None) -> None:
    """Hand a job to a print queue.

    Args:
        data: the bytes for the printer.
        printer: name of the queue, as Windows shows it.
        title: name of the job in the queue.
        datatype: what the spooler is told about the bytes; None asks the driver, since v4 and XPS drivers print
            nothing from RAW.

    Raises:
        PrinterMissing, PrinterForbidden, SpoolerStopped, PrinterUnreachable: when no job was taken.
        PrintInterrupted: when it stops taking bytes.
    """
    if sys.platform == "win32":
        _spool(data, printer, title, datatype)
    else:
        raise PrinterUnreachable(target=printer, why=sys.platform)


def is_queue(printer: str) -> bool:
    """Whether Windows has a print queue of this name."""
    return sys.platform == "win32" and _is_queue(printer)


def refusal(code: int, printer: str, why: str) -> PrinterUnreachable:
    """The words for an error code of Windows before the first byte.

    >>> type(refusal(1801, "LQ-630K", "")).__name__, type(refusal(1722, "LQ-630K", "")).__name__
    ('PrinterMissing', 'SpoolerStopped')
    """
    if code == _ACCESS_DENIED:
        return PrinterForbidden(target=printer, why=why)
    if code in _NO_SUCH_PRINTER:
        return PrinterMissing(target=printer, why=why)
    if code in _NO_SPOOLER:
        return SpoolerStopped(target=printer, why=why)
    return PrinterUnreachable(target=printer, why=why or code)


def datatype_for(driver_attributes: int) -> Datatype:
    """What the spooler must be told, so that a driver passes bytes on.

    >>> datatype_for(0).value, datatype_for(3).value
    ('RAW', 'XPS_PASS')

    Source: Microsoft support article 2779300, "V4 print drivers using RAW mode".
    """
    return Datatype.XPS_PASS if driver_attributes & _USES_XPS else Datatype.RAW


if sys.platform == "win32":
    import ctypes
    from collections.abc import Iterator
    from contextlib import contextmanager
    from ctypes import wintypes

    class _DocumentInfo(ctypes.Structure):
        """DOC_INFO_1W."""

        _fields_ = (
            ("name", wintypes.LPWSTR),
            ("output", wintypes.LPWSTR),
            ("datatype", wintypes.LPWSTR),
        )

    class _DriverInfo(ctypes.Structure):
        """DRIVER_INFO_8W; of its texts only the places matter."""

        _fields_ = (
            ("version", wintypes.DWORD),
            ("names", ctypes.c_void_p * 10),
            ("made_at", ctypes.c_ulonglong),
            ("driver_version", ctypes.c_ulonglong),
            ("more_names", ctypes.c_void_p * 8),
            ("attributes", wintypes.DWORD),
            ("needs", ctypes.c_void_p),
            ("oldest_at", ctypes.c_ulonglong),
            ("oldest_version", ctypes.c_ulonglong),
        )

    def _library() -> Any:
        library = ctypes.WinDLL("winspool.drv", use_last_error=True)
        count = ctypes.POINTER(wintypes.DWORD)
        library.OpenPrinterW.argtypes = [wintypes.LPWSTR, ctypes.POINTER(wintypes.HANDLE), ctypes.c_void_p]
        library.StartDocPrinterW.argtypes = [wintypes.HANDLE, wintypes.DWORD, ctypes.POINTER(_DocumentInfo)]
        library.StartDocPrinterW.restype = wintypes.DWORD
        library.WritePrinter.argtypes = [wintypes.HANDLE, ctypes.c_char_p, wintypes.DWORD, count]
        library.GetPrinterDriverW.argtypes = [
            wintypes.HANDLE,
            wintypes.LPWSTR,
            wintypes.DWORD,
            ctypes.c_void_p,
            wintypes.DWORD,
            count,
        ]
        for name in ("StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "AbortPrinter", "ClosePrinter"):
            getattr(library, name).argtypes = [wintypes.HANDLE]
        return library

    def _refusal(printer: str) -> PrinterUnreachable:
        code = ctypes.get_last_error()
        return refusal(code, printer, ctypes.FormatError(code).strip())

    @contextmanager
    def _opened(library: Any, printer: str) -> Iterator[Any]:
        handle = wintypes.HANDLE()
        if not library.OpenPrinterW(printer, ctypes.byref(handle), None):
            raise _refusal(printer)
        try:
            yield handle
        finally:
            library.ClosePrinter(handle)

    def _is_queue(printer: str) -> bool:
        try:
            with _opened(_library(), printer):
                return True
        except PrinterUnreachable:
            return False

    def _driver_attributes(library: Any, handle: Any) -> int:
        """The attributes of the queue's driver; 0 if Windows does not tell."""
        needed = wintypes.DWORD()
        library.GetPrinterDriverW(handle, None, 8, None, 0, ctypes.byref(needed))
        if needed.value < ctypes.sizeof(_DriverInfo):
            return 0
        room = ctypes.create_string_buffer(needed.value)
        if not library.GetPrinterDriverW(handle, None, 8, room, needed, ctypes.byref(needed)):
            return 0
        return int(_DriverInfo.from_buffer(room).attributes)

    def _spool(data: bytes, printer: str, title: str, datatype: Datatype | None) -> None:
        library = _library()
        with _opened(library, printer) as handle:
            known = datatype or datatype_for(_driver_attributes(library, handle))
            document = _DocumentInfo(title, None, known.value)
            if not library.StartDocPrinterW(handle, 1, ctypes.byref(document)):
                raise _refusal(printer)
            _write(library, handle, data, printer)
            if not library.EndDocPrinter(handle):
                raise PrintInterrupted(target=printer, sent=len(data), size=len(data))

    def _write(library: Any, handle: Any, data: bytes, printer: str) -> None:
        library.StartPagePrinter(handle)
        sent = 0
        while sent < len(data):
            written = wintypes.DWORD()
            part = data[sent : sent + _PART]
            if not library.WritePrinter(handle, part, len(part), ctypes.byref(written)) or not written.value:
                library.AbortPrinter(handle)
                raise PrintInterrupted(target=printer, sent=sent, size=len(data))
            sent += written.value
        library.EndPagePrinter(handle)

else:

    def _is_queue(_printer: str) -> bool:
        return False
