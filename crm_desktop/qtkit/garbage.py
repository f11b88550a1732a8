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
        gc.disable()
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        QTimer.singleShot(SETTLED_AFTER_MS, self, self._settle)

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _settle(self) -> None:
        """Leave out from now on what was made at the start: looking through it took a tenth of a second each time."""
        gc.collect()
        gc.freeze()
        self._timer.start()

    def _look(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation] > 0:
                gc.collect(generation)
                return
