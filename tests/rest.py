"""When a window has come to rest: tests wait for that, however loaded the computer is, and no moment longer."""

from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.pauses import pauses


def is_quiet(jobs, *owners):
    """Whether nothing is under way, nor waits for a turn of the event loop or for a short pause in typing."""
    QApplication.processEvents()
    return not jobs.busy and not any(pauses(*owners))


def rest(qtbot, jobs, *owners):
    """Wait until nothing is under way and nothing follows from what ended last; ``owners`` have timers, too."""
    qtbot.waitUntil(lambda: is_quiet(jobs, *owners) and is_quiet(jobs, *owners))
