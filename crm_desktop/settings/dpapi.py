"""Windows' own encryption for the account that is logged in (DPAPI): ``CryptProtectData`` and its reverse."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _SILENT = 1

    class _Blob(ctypes.Structure):
        _fields_ = (("size", wintypes.DWORD), ("data", ctypes.POINTER(ctypes.c_char)))

    def protect(data: bytes) -> bytes:
        """Encrypt for this account on this computer."""
        return _call("CryptProtectData", data)

    def unprotect(data: bytes) -> bytes:
        """Decrypt what ``protect`` gave.

        Raises:
            OSError: if it was made for another account or computer, or is damaged.
        """
        return _call("CryptUnprotectData", data)

    def _call(name: str, data: bytes) -> bytes:
        source, result = _Blob(len(data), ctypes.create_string_buffer(data, len(data))), _Blob()
        crypt = getattr(ctypes.WinDLL("crypt32", use_last_error=True), name)
        if not crypt(ctypes.byref(source), None, None, None, None, _SILENT, ctypes.byref(result)):
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            return ctypes.string_at(result.data, result.size)
        finally:
            free = ctypes.WinDLL("kernel32").LocalFree
            free.argtypes = (ctypes.c_void_p,)
            free(result.data)
