"""Collects Python's cyclic garbage on the GUI thread only.

Python collects on whatever thread happens to allocate; a Qt object that ends on another thread than its own crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 500
SETTLED_AFTER_MS = 5_000
"""By then the window stands; what lives now mostly lives as long as the program."""


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
