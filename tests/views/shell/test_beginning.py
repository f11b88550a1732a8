"""What is seen first is built and read first; everything else waits for its answer, though not for ever."""

import threading

import pytest
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.jobs import JobRunner
from crm_desktop.views.shell import beginning
from crm_desktop.views.shell.beginning import Beginning


class Docks:
    """Two panels, each of which asks something when it is built."""

    def __init__(self, owner, jobs, told):
        self._owner, self._jobs, self._told = owner, jobs, told
        self.front_answers, self.others_answer = threading.Event(), threading.Event()

    def build_front(self):
        self._ask("front", self.front_answers)

    def release(self):
        self._ask("others", self.others_answer)

    def _ask(self, panel, answers):
        self._told.append(f"{panel} built")
        self._jobs.run(
            self._owner, lambda _progress: answers.wait(60), lambda _answer: self._told.append(f"{panel} filled")
        )


@pytest.fixture
def told():
    return []


@pytest.fixture
def docks(qapp, qtbot, told):
    window = QWidget()
    qtbot.addWidget(window)
    jobs = JobRunner(told.append)
    made = Docks(window, jobs, told)
    made.beginning = Beginning(jobs, window.isVisible, window)
    made.beginning.front_wanted.connect(made.build_front)
    made.beginning.listed.connect(lambda: told.append("listed"))
    made.beginning.listed.connect(made.release)
    made.beginning.over.connect(lambda: told.append("over"))
    made.beginning.hold(waits=False)
    jobs.run(window, lambda _progress: None, lambda _answer: told.append("held job answered"))
    yield made
    made.front_answers.set()
    made.others_answer.set()
    jobs.shutdown()


def test_others_are_built_when_the_front_is_filled_and_the_rest_begins_after_them(qtbot, docks, told):
    docks.beginning.await_sight()
    qtbot.waitUntil(lambda: "front built" in told)
    for _turn in range(5):
        qtbot.wait(0)
    assert told == ["front built"]
    docks.front_answers.set()
    qtbot.waitUntil(lambda: "others built" in told)
    for _turn in range(5):
        qtbot.wait(0)
    assert told == ["front built", "front filled", "listed", "others built"]
    docks.others_answer.set()
    qtbot.waitUntil(lambda: "held job answered" in told)
    assert told[4:] == ["others filled", "over", "held job answered"]


def test_nobody_waits_for_ever_for_a_list_that_is_not_answered(qtbot, docks, told, monkeypatch):
    monkeypatch.setattr(beginning, "ANSWERED_WITHIN_MS", 1)
    docks.beginning.await_sight()
    qtbot.waitUntil(lambda: "over" in told)
    assert told == ["front built", "listed", "others built", "over"]
