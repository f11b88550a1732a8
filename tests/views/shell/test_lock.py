import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.shell.lock import IdleLock


@pytest.fixture
def lock(tmp_path, qtbot):
    lock = IdleLock(SettingsStore(tmp_path / "settings.json"))
    lock.start()
    yield lock
    lock.stop()


def test_a_touch_begins_the_time_again(lock, qtbot):
    """A window that was there, and one that was opened later; the touch comes in as from the system."""
    for _ in range(2):
        line = QLineEdit()
        qtbot.addWidget(line)
        with qtbot.waitActive(line):
            line.show()
        lock._timer.start(100_000)
        QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)
        assert line.text() == "a"
        assert lock._timer.remainingTime() > 500_000


def test_time_over_locks(lock, qtbot):
    with qtbot.waitSignal(lock.locked):
        lock._timer.start(1)


def test_zero_minutes_never_lock(lock):
    lock._store.change(idle_lock_minutes=0)
    lock.touch()
    assert not lock._timer.isActive()


def test_a_locked_program_ends_and_begins_again(lock, qtbot):
    lock.stop()
    lock.stop()
    assert not lock._timer.isActive()
    lock.start()
    assert lock._timer.isActive()
