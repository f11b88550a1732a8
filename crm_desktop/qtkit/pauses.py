"""What waits for a pause: what was typed is looked up a moment later, what was changed is shown a moment later."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

SOON_MS = 300
"""Longer pauses are not waited for: a notice goes, work is kept, the clock of the window moves on."""


def pause(owner: QObject, then: Callable[[], object], ms: int = 0) -> QTimer:
    """A timer that does something once, that long after it was last started; by itself in the next turn of the loop."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    timer.timeout.connect(then)
    return timer


def pauses(*owners: QObject) -> Iterator[QTimer]:
    """The timers that will soon start something, in the windows and below further owners.

    A window that belongs to another one is found below it: menus and choices are many, and would be looked at twice.
    """
    roots = [window for window in QApplication.topLevelWidgets() if window.parent() is None]
    for owner in (*roots, *owners):
        for timer in owner.findChildren(QTimer):
            if timer.isActive() and timer.isSingleShot() and timer.interval() <= SOON_MS:
                yield timer
