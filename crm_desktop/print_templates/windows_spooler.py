"""Raw bytes to the Windows spooler, through winspool itself."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from crm_desktop.print_templates.errors import (
    PrinterForbidden,
    PrinterMissing,
    PrinterUnreachable,
    PrintInterrupted,
    SpoolerStopped,
)
from crm_desktop.print_templates.profile import Datatype
from crm_desktop.print_templates.spooled import JobState, Sent, Stage, Ticket, Trouble, Unwatched, Watch

_ACCESS_DENIED = 5
_NO_SUCH_PRINTER = (2, 53, 67, 1801)
"""No such name on this computer, in the network, in the list of printers."""
_NO_SPOOLER = (1717, 1722, 1753)
"""The service that prints is not running."""
_USES_XPS = 2
"""PRINTER_DRIVER_XPS in the attributes of a driver."""
_PART = 65536
_JOB_PRINTING, _JOB_PRINTED, _JOB_REMOVED = 0x10, 0x80 | 0x1000, 0x4 | 0x100
_JOB_TROUBLE = (
    (0x40, Trouble.OUT_OF_PAPER),
    (0x20, Trouble.OFFLINE),
    (0x1, Trouble.PAUSED),
    (0x2 | 0x200 | 0x400, Trouble.NEEDS_ATTENTION),
)
_PRINTER_TROUBLE = (
    (0x10 | 0x40, Trouble.OUT_OF_PAPER),
    (0x8, Trouble.JAM),
    (0x400000, Trouble.DOOR_OPEN),
    (0x80 | 0x1000, Trouble.OFFLINE),
    (0x1, Trouble.PAUSED),
    (0x2 | 0x100000, Trouble.NEEDS_ATTENTION),
)


def spool(
    parts: Iterable[bytes], printer: str, *, title: str, datatype: Datatype | None = None, watch: Watch | None = None
) -> Sent:
    """Hand a job to a print queue.

    Args:
        parts: the bytes for the printer.
        printer: name of the queue, as Windows shows it.
        title: name of the job in the queue.
        datatype: what the spooler is told about the bytes; None asks the driver, since v4 and XPS drivers print
            nothing from RAW.
        watch: looks on, and may stop between two parts.

    Raises:
        PrinterMissing, PrinterForbidden, SpoolerStopped, PrinterUnreachable: when no job was taken.
        PrintInterrupted: when it stops taking bytes.
    """
    if sys.platform == "win32":
        return _spool(parts, printer, title, datatype, watch or Unwatched())
    raise PrinterUnreachable(target=printer, why=sys.platform)


def job_state(ticket: Ticket) -> JobState:
    """What the spooler says about a job; one that it no longer has is gone."""
    return _job_state(ticket)


def state_from(job_status: int, printer_status: int) -> JobState:
    """The state of a job from the flags of the job and of its printer.

    >>> state_from(0x40, 0).trouble.value, state_from(0x10, 0).stage.value, state_from(0, 0x80).trouble.value
    ('out_of_paper', 'printing', 'offline')

    Source: JOB_STATUS_* and PRINTER_STATUS_* of winspool.h.
    """
    if job_status & _JOB_REMOVED:
        return JobState(Stage.REMOVED)
    if job_status & _JOB_PRINTED:
        return JobState(Stage.GONE)
    trouble = next((found for flags, found in _JOB_TROUBLE if job_status & flags), Trouble.NONE)
    if trouble in (Trouble.NONE, Trouble.NEEDS_ATTENTION):
        trouble = next((found for flags, found in _PRINTER_TROUBLE if printer_status & flags), trouble)
    return JobState(Stage.PRINTING if job_status & _JOB_PRINTING else Stage.WAITING, trouble)


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
    from collections.abc import Callable, Iterator
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

    class _JobInfo(ctypes.Structure):
        """JOB_INFO_1W as far as its status."""

        _fields_ = (
            ("number", wintypes.DWORD),
            ("names", ctypes.c_void_p * 6),
            ("status", wintypes.DWORD),
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
        library.GetJobW.argtypes = [
            wintypes.HANDLE,
            wintypes.DWORD,
            wintypes.DWORD,
            ctypes.c_void_p,
            wintypes.DWORD,
            count,
        ]
        library.GetPrinterW.argtypes = [wintypes.HANDLE, wintypes.DWORD, ctypes.c_void_p, wintypes.DWORD, count]
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

    def _spool(parts: Iterable[bytes], printer: str, title: str, datatype: Datatype | None, watch: Watch) -> Sent:
        library = _library()
        with _opened(library, printer) as handle:
            known = datatype or datatype_for(_driver_attributes(library, handle))
            document = _DocumentInfo(title, None, known.value)
            job = library.StartDocPrinterW(handle, 1, ctypes.byref(document))
            if not job:
                raise _refusal(printer)
            done = _write(library, handle, parts, printer, watch)
            if not library.EndDocPrinter(handle):
                raise PrintInterrupted(target=printer, parts=max(done - 1, 0))
            return Sent(done, ticket=Ticket("windows", printer, str(job)))

    def _write(library: Any, handle: Any, parts: Iterable[bytes], printer: str, watch: Watch) -> int:
        """Write part after part; one page of the spooler holds them all, since the bytes feed the paper themselves."""
        library.StartPagePrinter(handle)
        done = 0
        for part in parts:
            if watch.stopped:
                break
            if not _write_part(library, handle, part):
                library.AbortPrinter(handle)
                raise PrintInterrupted(target=printer, parts=0)
            done += 1
            watch.sent(done)
        library.EndPagePrinter(handle)
        return done

    def _write_part(library: Any, handle: Any, data: bytes) -> bool:
        sent = 0
        while sent < len(data):
            written = wintypes.DWORD()
            part = data[sent : sent + _PART]
            if not library.WritePrinter(handle, part, len(part), ctypes.byref(written)) or not written.value:
                return False
            sent += written.value
        return True

    def _job_state(ticket: Ticket) -> JobState:
        library = _library()
        try:
            with _opened(library, ticket.queue) as handle:
                job = _told(lambda *room: library.GetJobW(handle, int(ticket.job), 1, *room))
                printer = _told(lambda *room: library.GetPrinterW(handle, 6, *room))
        except PrinterUnreachable:
            return JobState(Stage.GONE)
        if len(job) < ctypes.sizeof(_JobInfo):
            return JobState(Stage.GONE)
        flags = int.from_bytes(printer[:4], "little")
        return state_from(int(_JobInfo.from_buffer_copy(job).status), flags)

    def _told(ask: Callable[..., int]) -> bytes:
        """What a function of the spooler tells; empty if nothing."""
        needed = wintypes.DWORD()
        ask(None, 0, ctypes.byref(needed))
        if not needed.value:
            return b""
        room = ctypes.create_string_buffer(needed.value)
        return room.raw if ask(room, needed, ctypes.byref(needed)) else b""

else:

    def _is_queue(_printer: str) -> bool:
        return False

    def _job_state(_ticket: Ticket) -> JobState:
        return JobState(Stage.GONE)
