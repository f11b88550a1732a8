"""Puts a finished file in the place of another."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from crm_desktop.domain.targets import require_target

PATIENCE_S = 1.5
_STEP_S = 0.05


def flush_file(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Wait until a new name in the folder is on the disk; Windows does so by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def put_in_place(fresh: Path, path: Path, *, over_office: bool = False, patience_s: float = PATIENCE_S) -> None:
    """Give a finished file the name ``path``; whatever had the name is replaced in one step.

    An office, what lies beside one, and what is no ordinary file are not replaced, unless ``over_office`` says that
    the caller keeps what was there.

    Its bytes are on the disk before it gets the name: a power cut otherwise leaves the name over an empty file, where
    the former one was whole. The name is on the disk before this returns.

    On Windows a virus scanner or the search index may hold a file for a moment after it was written, and nobody can
    be replaced meanwhile, so it is tried for a while.

    Raises:
        TargetIsOffice, TargetOfOffice, TargetNoFile: nothing was replaced.
        OSError: when another program keeps the file open, or the folder forbids it; ``path`` is as it was.
    """
    if not over_office:
        require_target(path)
    flush_file(fresh)
    until = time.monotonic() + (patience_s if sys.platform == "win32" else 0)
    while True:
        try:
            fresh.replace(path)
        except PermissionError:
            if time.monotonic() >= until:
                raise
            time.sleep(_STEP_S)
        else:
            break
    with suppress(OSError):  # some shares and some rights allow it for files only
        flush_folder(path.parent)
