"""Watches that nothing in the program opens an office file, or its log, that SQLite has open in this process.

See ``domain.open_offices``: to close it again takes the locks of SQLite away, and nobody notices before another program
comes by. What tests do to a file themselves is theirs; what Qt opens is not seen here.
"""

import os
import sys
from pathlib import Path

from crm_desktop.db import kept_log
from crm_desktop.domain.open_offices import is_open_here

ROOT = Path(__file__).parents[1]
PROGRAM, TESTS = f"{ROOT / 'crm_desktop'}/", f"{ROOT / 'tests'}/"
ALLOWED = kept_log.__file__
"""Opens the index of the log once, and closes it last."""
found = []


def watch():
    """Begin; it never ends."""
    sys.addaudithook(_look)


def _look(event, args):
    if event == "open" and not isinstance(args[0], int) and is_open_here(Path(os.fsdecode(args[0]))):
        frame = sys._getframe(1)
        while frame is not None and not frame.f_code.co_filename.startswith((PROGRAM, TESTS)):
            frame = frame.f_back
        where = frame.f_code.co_filename if frame is not None else ""
        if where.startswith(PROGRAM) and where != ALLOWED:
            found.append(f"{args[0]} in {where}:{frame.f_lineno}")


def told():
    """What was found since this was asked last."""
    now, found[:] = [*found], []
    return now
