"""What will soon start something is found wherever it waits, without looking through the windows."""

import ast
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

import crm_desktop
from crm_desktop.qtkit.pauses import SOON_MS, pause, pauses

ROOT = Path(crm_desktop.__file__).parent
LATE = {"qtkit/pauses.py", "views/shell/lock.py"}
"""Who makes timers that go off once: the pause itself, and the lock, which waits for minutes."""


def started(owner, ms=100):
    timer = pause(owner, lambda: None, ms)
    timer.start()
    return timer


def test_pauses_in_windows_and_below_owners_are_found(qtbot):
    window, outside = QWidget(), QObject()
    part = QWidget(window)
    dialog = QDialog(part)
    for one in (window, dialog):
        qtbot.addWidget(one)
    inside = [started(one) for one in (window, part, dialog, QObject(part))]
    lower = started(QObject(outside))

    mine = {*inside, lower}
    assert {one for one in pauses() if one in mine} == set(inside)
    assert {one for one in pauses(outside) if one in mine} == mine


def test_pause_that_is_over_or_long_or_whose_owner_went_is_not_found(qtbot):
    window, gone = QWidget(), QWidget()
    qtbot.addWidget(window)
    over, later = started(window), started(window, SOON_MS + 1)
    over.stop()
    started(gone)
    gone.deleteLater()
    qtbot.waitUntil(lambda: not any(one.parent() is gone for one in pauses()))

    assert not {over, later} & set(pauses())


def test_whatever_goes_off_once_is_a_pause():
    """Any other timer of the kind would not be waited for by what waits until a window has come to rest."""
    found = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "setSingleShot"
    }
    assert found == LATE
