"""Work in the background."""

import threading

import pytest
from PySide6.QtCore import QObject

from crm_desktop.qtkit.jobs import PRINTING, InlineExecutor, JobRunner


@pytest.fixture
def faults():
    return []


@pytest.fixture
def jobs(qapp, faults):
    made = JobRunner(faults.append)
    yield made
    made.shutdown()


def test_answer_comes_on_the_gui_thread(qtbot, jobs):
    owner, answers = QObject(), []
    jobs.run(
        owner,
        lambda _p: threading.current_thread(),
        lambda thread: answers.append((thread, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(answers))
    worked, answered = answers[0]
    assert worked is not answered
    assert answered is threading.main_thread()


def test_answer_is_dropped_when_its_owner_is_gone(qtbot, jobs, faults):
    owner, answers = QObject(), []
    started, go_on = threading.Event(), threading.Event()

    def work(_progress):
        started.set()
        return go_on.wait(60)

    jobs.run(owner, work, answers.append)
    started.wait(60)
    owner.deleteLater()
    qtbot.wait(10)
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert answers == []
    assert faults == []


def test_error_goes_to_who_wants_it_or_to_the_user(qtbot, jobs, faults):
    owner, own = QObject(), []

    def fails(_progress):
        raise ValueError("x")

    jobs.run(owner, fails, failed=own.append)
    jobs.run(owner, fails)
    qtbot.waitUntil(lambda: bool(own) and bool(faults))
    assert isinstance(own[0], ValueError)


def test_waiting_job_is_cancelled_before_it_begins(qtbot, jobs):
    owner, ran, go_on = QObject(), [], threading.Event()
    jobs.run(owner, lambda _p: go_on.wait(60))
    waiting = jobs.run(owner, lambda _p: ran.append(1))
    waiting.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert ran == []


def test_titled_job_is_announced_with_progress(qtbot, jobs):
    owner, seen = QObject(), []
    jobs.stepped.connect(lambda progress: seen.append((progress.done, progress.total)))
    jobs.run(owner, lambda progress: progress.step(3, 10), title="Export")
    qtbot.waitUntil(lambda: seen == [(3, 10)])


def test_lanes_do_not_wait_for_each_other(qtbot, jobs):
    owner, answers, go_on = QObject(), [], threading.Event()
    jobs.run(owner, lambda _p: go_on.wait(60), lane="read")
    jobs.run(owner, lambda _p: "quick", answers.append, lane="quick")
    qtbot.waitUntil(lambda: answers == ["quick"])
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)


def test_held_jobs_begin_in_their_order_when_they_are_released(qtbot, jobs):
    owner, begun = QObject(), []
    jobs.hold()
    for name in ("first", "second"):
        jobs.run(owner, lambda _p, name=name: begun.append(name))
    assert jobs.busy
    assert begun == []

    jobs.release()

    qtbot.waitUntil(lambda: not jobs.busy)
    assert begun == ["first", "second"]


def test_held_job_can_be_cancelled(qtbot, jobs):
    owner, begun = QObject(), []
    jobs.hold()
    jobs.run(owner, lambda _p: begun.append(1)).cancel()
    jobs.release()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert begun == []


def test_dropped_job_tells_nothing_even_if_it_was_done_already(qtbot, qapp, faults):
    """The answer is on its way to the GUI thread when a newer question takes its place."""
    jobs, owner, told = JobRunner(faults.append, lambda _name: InlineExecutor()), QObject(), []

    def fails(_progress):
        raise ValueError("x")

    jobs.run(owner, lambda _p: "old", told.append).drop()
    jobs.run(owner, fails, failed=told.append).drop()
    jobs.run(owner, lambda _p: "new", told.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert (told, faults) == (["new"], [])


def test_dropped_job_tells_nothing_when_answers_were_held_back(qtbot, qapp, faults):
    jobs, owner, told = JobRunner(faults.append, lambda _name: InlineExecutor()), QObject(), []
    dialog = QObject()
    jobs.answer_only(dialog)
    asked = jobs.run(owner, lambda _p: "old", told.append)
    jobs.run(dialog, lambda _p: "dialog", told.append)
    qtbot.waitUntil(lambda: told == ["dialog"])
    asked.drop()
    jobs.answer_all()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == ["dialog"]


def test_job_that_was_done_before_it_was_stopped_tells_so(qtbot, qapp, faults):
    """A workbook is written, or a command carried out: who asked for it must know, though the user pressed stop."""
    jobs, owner, told = JobRunner(faults.append, lambda _name: InlineExecutor()), QObject(), []
    jobs.run(owner, lambda _p: "written", told.append, title="Export").cancel()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == ["written"]


def test_printing_is_asked_to_stop_when_the_program_ends(qapp, faults):
    """A printer without paper would keep the program open for minutes."""
    jobs, begun, stopped = JobRunner(faults.append), threading.Event(), []

    def wait(progress):
        begun.set()
        patience = threading.Event()
        while not progress.stopped:
            patience.wait(0.01)
        stopped.append(True)

    jobs.run(QObject(), wait, lane=PRINTING)
    begun.wait()
    jobs.shutdown()
    assert stopped == [True]
