"""Memory of the window: Python's cyclic garbage is collected on the GUI thread only, and its threads share their heaps.

Python collects on whatever thread happens to allocate; a Qt object that ends on another thread than its own crashes.
"""

from __future__ import annotations

import gc
import sys
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 500
SETTLED_AFTER_MS = 5_000
"""By then the window stands; what lives now mostly lives as long as the program."""


_ARENA_MAX = -8
"""Of ``mallopt``: how many heaps there may be; by itself each thread gets one, and keeps there what it freed."""
_HEAPS = 2


def share_heaps() -> bool:
    """Let all threads take memory from few heaps where the C library makes one for each; return whether it does."""
    if sys.platform != "linux":
        return False
    import ctypes

    with suppress(OSError, AttributeError):  # another C library has no such setting
        return bool(ctypes.CDLL(None).mallopt(_ARENA_MAX, _HEAPS))
    return False


class GarbageCollector(QObject):
    """Takes over from the automatic collector while it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)
        QTimer.singleShot(SETTLED_AFTER_MS, self, self._settle)

    def stop(self) -> None:
        """Let Python collect by itself again, if it did before."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_automatic:
            gc.enable()

    def _settle(self) -> None:
        """Leave out from now on what was made at the start: looking through it took a tenth of a second each time."""
        gc.collect()
        gc.freeze()
        self._timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation that is due, as Python itself would."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation] > 0:
            gc.collect(generation)
            return
