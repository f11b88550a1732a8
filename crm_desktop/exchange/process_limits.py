"""Limits that a process sets itself before it reads what strangers made: memory, processor time, size of its files.

Standard library only; the reading child loads it first.
"""

from __future__ import annotations

import sys

MEGABYTE = 1024 * 1024
MOST_WRITTEN_MB = 2048


class Limits:
    """The limits of this process; they can be widened while it learns how large the file is."""

    def __init__(self, *, memory_mb: int, seconds: int) -> None:
        self._job: object | None = None
        self.widen(memory_mb=memory_mb, seconds=seconds)

    def widen(self, *, memory_mb: int, seconds: int) -> None:
        """Set both limits; past one of them the process gets no more memory, or ends."""
        if sys.platform == "win32":
            self._job = _limit_on_windows(self._job, memory_mb * MEGABYTE, seconds)
        else:
            _limit_on_posix(memory_mb * MEGABYTE, seconds)


if sys.platform != "win32":
    import resource

    def _limit_on_posix(memory: int, seconds: int) -> None:
        for kind, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_FSIZE, MOST_WRITTEN_MB * MEGABYTE),
            (resource.RLIMIT_CORE, 0),
        ):
            _, hard = resource.getrlimit(kind)
            wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
            # the hard limit stays, so that the soft one can be widened
            resource.setrlimit(kind, (wanted, hard))

else:
    import ctypes
    from ctypes import wintypes

    _BASIC_PROCESS_TIME, _PROCESS_MEMORY, _DIE_ON_UNHANDLED = 0x2, 0x100, 0x400
    _EXTENDED_LIMITS = 9

    class _Basic(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_set", ctypes.c_size_t),
            ("most_set", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class _Extended(ctypes.Structure):
        _fields_ = (
            ("basic", _Basic),
            ("counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process", ctypes.c_size_t),
            ("peak_job", ctypes.c_size_t),
        )

    def _limit_on_windows(job: object | None, memory: int, seconds: int) -> object:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        is_new = job is None
        handle = kernel.CreateJobObjectW(None, None) if is_new else job
        limits = _Extended()
        limits.basic.flags = _BASIC_PROCESS_TIME | _PROCESS_MEMORY | _DIE_ON_UNHANDLED
        # in units of 100 ns
        limits.basic.process_time = seconds * 10_000_000
        limits.process_memory = memory
        kernel.SetInformationJobObject(handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        if is_new:
            kernel.AssignProcessToJobObject(handle, kernel.GetCurrentProcess())
        return handle
