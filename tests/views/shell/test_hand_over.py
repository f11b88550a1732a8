"""A second start hands over to the window that is open, and one that nobody answers keeps nobody out."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QDialog

from crm_desktop.views.shell.hand_over import Doorbell, raise_question, ring, socket_name

ROOT = Path(__file__).parents[3]
LISTENS = """
import sys
from PySide6.QtCore import QCoreApplication
from crm_desktop.views.shell.hand_over import Doorbell
app = QCoreApplication([])
bell = Doorbell(sys.argv[1])
print(bell.is_heard, flush=True)
app.exec()
"""
RINGS = """
import sys
from PySide6.QtCore import QCoreApplication
from crm_desktop.views.shell.hand_over import ring
app = QCoreApplication([])
print(ring(sys.argv[1], sys.argv[2], patience_ms=0))
"""


@contextmanager
def started(code, *arguments):
    """A program of its own, ended with the block."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def office(tmp_path):
    return tmp_path / "恒达.crm"


@pytest.fixture
def bell(office, qtbot):
    bell = Doorbell(office)
    yield bell
    bell.close()


def test_second_start_is_heard_with_what_it_was_to_open(office, bell, qtbot):
    with started(RINGS, office, "SO-20261120-001") as second:
        with qtbot.waitSignal(bell.rung) as heard:
            pass  # it comes while this waits
        assert heard.args == ["SO-20261120-001"]
        assert second.stdout.read().strip() == "True"


def test_start_for_another_office_is_not_heard(tmp_path, bell):
    assert not ring(tmp_path / "other.crm", patience_ms=0)


def test_office_without_a_window_is_not_heard(office):
    assert not ring(office, patience_ms=0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes a pipe away with its process")
def test_socket_of_a_killed_program_keeps_nobody_out(office, qtbot):
    with started(LISTENS, office) as first:
        assert first.stdout.readline().strip() == "True"
        first.kill()
    assert not ring(office, patience_ms=0)
    bell = Doorbell(office)
    assert bell.is_heard
    bell.close()


def test_window_that_is_there_keeps_its_socket(office, qtbot):
    with started(LISTENS, office) as first:
        assert first.stdout.readline().strip() == "True"
        assert not Doorbell(office).is_heard
        assert ring(office, patience_ms=0)
    QLocalServer.removeServer(socket_name(office))


def test_nonsense_on_the_socket_is_dropped(office, bell, qtbot):
    from PySide6.QtNetwork import QLocalSocket

    line = QLocalSocket()
    with qtbot.assertNotEmitted(bell.rung), qtbot.waitSignal(line.disconnected):
        line.connectToServer(socket_name(office))
        line.write(b"nonsense\n")
    assert bell.is_heard


def test_dialog_that_asks_comes_before_the_window(qtbot):
    """Behind a locked program stands the window with its records: it is not shown."""
    assert not raise_question()
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    assert raise_question()
