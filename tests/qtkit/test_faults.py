"""Faults that nobody caught, and runs that died."""

import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.qtkit.fault_box import FaultBox, show_fault
from crm_desktop.qtkit.faults import Faults, RunMark

DIES = """
import faulthandler, os, sys
from pathlib import Path
from crm_desktop.qtkit.faults import RunMark
mark = RunMark(Path(sys.argv[1]))
{how}
"""


@pytest.fixture
def shown():
    return []


@pytest.fixture
def faults(qapp, shown):
    made = Faults(shown.append)
    yield made
    made.deleteLater()


def run(folder, how):
    subprocess.run([sys.executable, "-c", DIES.format(how=how), str(folder)], cwd=Path.cwd(), check=False)  # noqa: S603 - our own text


def test_run_that_ends_leaves_nothing(tmp_path):
    RunMark(tmp_path).remove()
    again = RunMark(tmp_path)
    again.remove()
    assert not again.died
    assert list(tmp_path.iterdir()) == []


def test_crash_is_told_of_at_the_next_start(tmp_path):
    run(tmp_path, "os.abort()")
    mark = RunMark(tmp_path)
    mark.remove()
    assert mark.died
    assert "Aborted" in mark.details


def test_run_that_was_killed_is_noticed(tmp_path):
    run(tmp_path, "os._exit(3)")
    mark = RunMark(tmp_path)
    mark.remove()
    assert mark.died
    assert mark.details == ""


def test_second_window_is_no_death(tmp_path):
    first = RunMark(tmp_path)
    second = RunMark(tmp_path)
    assert not second.died
    second.remove()
    first.remove()


def test_exception_is_logged_and_shown_each_time(qtbot, faults, shown, caplog):
    def fail():
        raise ValueError("wrong")

    with caplog.at_level(logging.ERROR):
        for _ in range(2):
            try:
                fail()
            except ValueError as error:
                faults._uncaught(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert caplog.text.count("ValueError: wrong") == 2


def test_exception_of_a_thread_is_shown_on_the_gui_thread(qtbot, caplog):
    where = []
    faults = Faults(lambda _error: where.append(threading.current_thread()))
    thread = threading.Thread(target=lambda: faults.meet(ValueError("there")))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.main_thread()]


def test_hooks_are_given_back(faults):
    faults.install()
    assert sys.excepthook == faults._uncaught
    faults.remove()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__


def boxes():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, FaultBox) and one.isVisible()]


def test_fault_is_told_of_each_time_in_one_box_that_stops_no_work(qtbot, qapp):
    window, line = QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(line)
    qtbot.addWidget(window)
    window.show()
    for number in range(3):
        show_fault(ValueError(f"fault {number}"), window)
    (box,) = boxes()
    assert "fault 2" in box.details.toPlainText()
    assert "3" in box.message.text()
    assert not box.isModal()
    qtbot.keyClicks(line, "typed on")
    assert line.text() == "typed on"
    box.close()
    assert boxes() == []
    show_fault(ValueError("fault 3"), window)
    (box,) = boxes()
    assert "fault 3" in box.details.toPlainText()
    box.close()
