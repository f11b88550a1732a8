"""Work that follows the mouse, done less often when it takes long."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer

CHEAP_MS = 5
REST = 2


class Throttle:
    """Does a work at once while it is cheap; an expensive one rests twice as long as it took."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._work = work
        self._cost = 0
        self._since = QElapsedTimer()

    def step(self) -> None:
        """Do the work, unless it was just done and is expensive."""
        if self._since.isValid() and self._cost > CHEAP_MS and self._since.elapsed() < self._cost * REST:
            return
        self._since.start()
        self._work()
        self._cost = self._since.restart()
