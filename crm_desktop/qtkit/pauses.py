"""What waits for a pause: what was typed is looked up a moment later, what was changed is shown a moment later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

SOON_MS = 300
"""Longer pauses are not waited for: a notice goes, work is kept, the clock of the window moves on."""
_MADE: WeakSet[QTimer] = WeakSet()
"""All there are: looked for in a window of two thousand parts they took four milliseconds at each look."""


def pause(owner: QObject, then: Callable[[], object], ms: int = 0) -> QTimer:
    """A timer that does something once, that long after it was last started; by itself in the next turn of the loop."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    timer.timeout.connect(then)
    _MADE.add(timer)
    return timer


def pauses(*owners: QObject) -> Iterator[QTimer]:
    """The timers that will soon start something, in the windows and below further owners."""
    for timer in list(_MADE):
        if isValid(timer) and timer.isActive() and timer.interval() <= SOON_MS and _is_below(timer, owners):
            yield timer


def _is_below(timer: QTimer, owners: tuple[QObject, ...]) -> bool:
    """Whether a timer belongs to one of the owners, or to what is in a window: what has no parent is one."""
    above: QObject = timer
    while (parent := above.parent()) is not None:
        above = parent
        if any(above is owner for owner in owners):
            return True
    return isinstance(above, QWidget)
