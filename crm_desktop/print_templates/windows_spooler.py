"""Raw bytes to the Windows spooler, through winspool itself."""

from __future__ import annotations

import sys
from typing import Any

from crm_desktop.print_templates.errors import PrinterUnreachable, PrintInterrupted
from crm_desktop.print_templates.profile import Datatype


def spool(data: bytes, printer: str, *, title: str, datatype: Datatype = Datatype.RAW) -> None:
    """Hand a job to a print queue.

    Args:
        data: the bytes for the printer.
        printer: name of the queue, as Windows shows it.
        title: name of the job in the queue.
        datatype: ``XPS_PASS`` for v4 and XPS drivers, which print nothing from RAW.

    Raises:
        PrinterUnreachable: when the queue does not exist or takes no job.
        PrintInterrupted: when it stops taking bytes.
    """
    if sys.platform == "win32":
        _spool(data, printer, title, datatype)
    else:
        raise PrinterUnreachable(target=printer, why=sys.platform)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _DocumentInfo(ctypes.Structure):
        """DOC_INFO_1W."""

        _fields_ = (
            ("name", wintypes.LPWSTR),
            ("output", wintypes.LPWSTR),
            ("datatype", wintypes.LPWSTR),
        )

    def _library() -> Any:
        library = ctypes.WinDLL("winspool.drv", use_last_error=True)
        library.OpenPrinterW.argtypes = [wintypes.LPWSTR, ctypes.POINTER(wintypes.HANDLE), ctypes.c_void_p]
        library.StartDocPrinterW.argtypes = [wintypes.HANDLE, wintypes.DWORD, ctypes.POINTER(_DocumentInfo)]
        library.StartDocPrinterW.restype = wintypes.DWORD
        library.WritePrinter.argtypes = [
            wintypes.HANDLE,
            ctypes.c_char_p,
            wintypes.DWORD,
            ctypes.POINTER(wintypes.DWORD),
        ]
        for name in ("StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "AbortPrinter", "ClosePrinter"):
            getattr(library, name).argtypes = [wintypes.HANDLE]
        return library

    def _why() -> str:
        return ctypes.FormatError(ctypes.get_last_error()).strip()

    def _spool(data: bytes, printer: str, title: str, datatype: Datatype) -> None:
        library = _library()
        handle = wintypes.HANDLE()
        if not library.OpenPrinterW(printer, ctypes.byref(handle), None):
            raise PrinterUnreachable(target=printer, why=_why())
        try:
            document = _DocumentInfo(title, None, datatype.value)
            if not library.StartDocPrinterW(handle, 1, ctypes.byref(document)):
                raise PrinterUnreachable(target=printer, why=_why())
            _write(library, handle, data, printer)
            library.EndDocPrinter(handle)
        finally:
            library.ClosePrinter(handle)

    def _write(library: Any, handle: Any, data: bytes, printer: str) -> None:
        library.StartPagePrinter(handle)
        sent = 0
        while sent < len(data):
            written = wintypes.DWORD()
            part = data[sent : sent + 65536]
            if not library.WritePrinter(handle, part, len(part), ctypes.byref(written)) or not written.value:
                library.AbortPrinter(handle)
                raise PrintInterrupted(target=printer, sent=sent, size=len(data))
            sent += written.value
        library.EndPagePrinter(handle)
