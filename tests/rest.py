"""When a window has come to rest: tests wait for that, however loaded the computer is, and no moment longer.

A short pause, such as that before what was typed is looked up, is not sat out: the one that would end first ends now.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from crm_desktop.qtkit.pauses import pauses

TURNS = 5
"""A timer without a length waits for whatever else is due."""


def is_quiet(jobs, *owners):
    """Whether nothing is under way, nor waits for a turn of the event loop or for a short pause in typing."""
    QApplication.processEvents()
    return not jobs.busy and not any(pauses(*owners))


def rest(qtbot, jobs, *owners):
    """Wait until nothing is under way and nothing follows from what ended last; ``owners`` have timers, too."""

    def has_come():
        QApplication.processEvents()
        while not jobs.busy and _ends_a_pause(owners):
            pass
        return is_quiet(jobs, *owners) and is_quiet(jobs, *owners)

    qtbot.waitUntil(has_come)


def _ends_a_pause(owners):
    """End the pause that would end first; False if there is none."""
    first = min(pauses(*owners), key=QTimer.remainingTime, default=None)
    if first is None:
        return False
    length = first.interval()
    first.start(0)
    for _turn in range(TURNS):
        QApplication.processEvents()
        if not isValid(first):
            return True
        if not first.isActive():
            break
    first.setInterval(length)
    return True
