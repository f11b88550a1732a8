"""Where the files of a run stand: in memory, where there is room.

An office waits for the disk with each saved change, some milliseconds each time, and a run saves tens of thousands.
What a power cut leaves is proven from what was asked of the disk, not from the disk itself.
"""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - folders with names of their own are made in it
ROOM = 4 << 30


def work_in_memory():
    """Let temporary files of this process, and of those that it starts, stand in memory, unless it was said where."""
    if "TMPDIR" in os.environ or not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return
    if shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None
