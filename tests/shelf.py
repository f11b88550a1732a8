"""Offices that take long to make: made once in a run, by whichever process wants them first, then copied."""

import os
import shutil


class Shelf:
    """Where the first of each kind stands."""

    def __init__(self, folder):
        self._folder = folder

    def copy(self, kind, make, target):
        """Put a copy of an office, with the files at its side, to ``target``; ``make(path)`` leaves it closed.

        Two processes that want it at the same moment both make it: slower than one, and as right.
        """
        kept = self._folder / kind
        if not kept.exists():
            made = self._folder / f"{kind}-{os.getpid()}"
            made.mkdir()
            make(made / "office.crm")
            try:
                made.rename(kept)
            except OSError:  # the other process was faster
                shutil.rmtree(made)
        for part in kept.glob("office.crm*"):
            shutil.copy(part, target.with_name(target.name + part.name.removeprefix("office.crm")))
        return target
