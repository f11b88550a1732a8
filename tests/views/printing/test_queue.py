"""Kept jobs go on, are stopped and followed; what is known is said in plain words."""

import subprocess
import sys
from dataclasses import replace

import pytest

from crm_desktop.domain.printing import PrintState
from crm_desktop.print_templates.spooled import JobState, Sent, Stage, Ticket, Trouble
from crm_desktop.qtkit.jobs import Progress
from crm_desktop.queries.paper.jobs import JobRow
from crm_desktop.services.paper.jobs import ConfirmPrintJob, DropPrintJob, EndPrintJob, TakeUpPrintJob
from crm_desktop.services.paper.sending import KeptJob
from crm_desktop.views.printing.job_follower import PATIENT_TICKS, JobFollower
from crm_desktop.views.printing.print_service import PrintService, _Onlooker
from crm_desktop.views.printing.queue_dock import queue_dock
from tests.views.fakes.context import NOW
from tests.views.fakes.rows import RowsSource
from tests.views.printing.conftest import Printer

TICKET = Ticket("cups", "LQ-630K", "LQ-630K-12")
JOB = JobRow(5, NOW, "何晓雯", "pc", "37 documents", "tcp://10.0.0.9", "", "failed", "没有应答", 40, 7)


@pytest.fixture
def pages(kept):
    kept.parts = [b"head", *(f"page {number}".encode() for number in range(1, 41))]
    return kept.parts


@pytest.fixture
def dock(qtbot, context, settle):
    context.source = lambda _listing: RowsSource([JOB, replace(JOB, id=6, state="done")])
    made = queue_dock(context)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def test_job_goes_on_at_its_page_with_the_head_before_it(context, pages, settle, ran):
    printer = Printer()
    PrintService(context, printer).go_on(JOB, 7)
    settle()
    assert printer.payloads == [b"head" + b"".join(pages[7:])]
    assert ran(TakeUpPrintJob) == [TakeUpPrintJob(job_id=5, from_page=7)]
    assert [command.next_page for command in ran(EndPrintJob)] == [41]


def test_job_that_breaks_again_is_kept_at_the_first_page_that_nobody_knows(context, pages, settle, ran):
    PrintService(context, Printer(breaks_after=4)).go_on(JOB, 7)
    settle()
    [ended] = ran(EndPrintJob)
    assert (ended.next_page, ended.sent_to, bool(ended.problem)) == (7, 10, True)
    assert "Pages 7 to 10 of 40" in context.ask.problems[0]


def test_stopped_job_says_where_it_goes_on(context, pages, settle, ran):
    PrintService(context, Printer(stops_after=4)).go_on(JOB, 7)
    settle()
    [ended] = ran(EndPrintJob)
    assert (ended.next_page, ended.problem, ended.is_stopped) == (10, "", True)
    assert "page 10 of 40" in context.ask.notices[0]


@pytest.mark.parametrize(("row", "may"), [(0, True), (1, False)])
def test_queue_offers_what_a_job_allows(dock, row, may):
    dock.table.selectRow(row)
    for name in ("print.go_on", "print.go_on_at", "print.drop"):
        assert dock.actions_by_id[name].isEnabled() is may
    assert not dock.actions_by_id["print.stop"].isEnabled()


def test_job_is_dropped(dock, settle, ran):
    dock.table.selectRow(0)
    dock.actions_by_id["print.drop"].trigger()
    settle()
    assert ran(DropPrintJob) == [DropPrintJob(job_id=5)]


@pytest.mark.parametrize(("typed", "page"), [("11", 12), ("0", 1), ("41", None), ("x", None), (None, None)])
def test_last_whole_sheet_is_asked_for(context, dock, settle, ran, typed, page):
    context.ask.words = typed
    context.reader.answers["kept_pages"] = lambda **_: []
    dock.table.selectRow(0)
    dock.actions_by_id["print.go_on_at"].trigger()
    settle()
    assert [command.from_page for command in ran(TakeUpPrintJob)] == ([page] if page else [])


@pytest.fixture
def follow(qtbot, context):
    """Follow a job; what the system says is told tick by tick, the last answer again and again."""

    def start(*answers):
        told = list(answers)

        def ask(_ticket):
            return told.pop(0) if len(told) > 1 else told[0]

        follower = JobFollower(context, context, TICKET, KeptJob(5, "FH-1", "x", 1), ask=ask, tick_ms=0)
        with qtbot.waitSignal(follower.destroyed):
            pass
        return context.ask.notices

    return start


WAITS, PRINTS, GONE = JobState(Stage.WAITING), JobState(Stage.PRINTING), JobState(Stage.GONE)


def test_job_that_prints_at_once_is_not_spoken_of(follow):
    assert follow(WAITS, PRINTS, GONE) == []


def test_job_that_prints_for_long_is_not_spoken_of(follow):
    assert follow(*[PRINTS] * 20, GONE) == []


def test_job_that_waits_is_told_once_and_when_it_is_printed(follow):
    first, last = follow(*[WAITS] * (PATIENT_TICKS + 5), GONE)
    assert "nobody says why" in first
    assert "printed" in last


def test_trouble_is_told_in_plain_words_and_so_is_the_next_one(follow):
    empty = JobState(Stage.PRINTING, Trouble.OUT_OF_PAPER)
    off = JobState(Stage.WAITING, Trouble.OFFLINE)
    first, second, last = follow(*[empty] * (PATIENT_TICKS + 3), *[off] * 3, GONE)
    assert "out of paper" in first
    assert "Switch it on" in second
    assert "printed" in last


def test_removed_job_is_told(follow):
    assert "removed" in follow(JobState(Stage.REMOVED))[0]


def test_job_of_the_system_is_followed(qtbot, context, pages, settle):
    asked = []

    def ask(ticket):
        asked.append(ticket)
        return GONE

    service = PrintService(context, Printer(ticket=TICKET), ask=ask)
    service.go_on(JOB, 7)
    settle()
    [follower] = service.findChildren(JobFollower)
    follower._look()
    settle()
    assert asked == [TICKET]


def test_printer_that_takes_nothing_is_told_once_each_time():
    told = []
    onlooker = _Onlooker(Progress("x"), KeptJob(5, "x", "y", 9), lambda: told.append(1))
    for seconds in (5.0, 14.5, 15.0, 15.5, 30.0):
        onlooker.waits(seconds)
    onlooker.sent(3)
    onlooker.waits(15.0)
    assert len(told) == 2


def test_slow_printer_is_named_to_the_user(qtbot, context):
    service = PrintService(context, Printer())
    service.takes_nothing.emit("FH-1", "LQ-630K")
    qtbot.waitUntil(lambda: bool(context.ask.notices))
    assert "LQ-630K" in context.ask.notices[0]
    assert "15 seconds" in context.ask.notices[0]


def test_job_on_its_way_is_stopped_from_the_queue(qtbot, context, pages, settle, ran):
    """The printer asks the queue to stop after the third part, as a user would in the middle of a job."""
    context.source = lambda _listing: RowsSource([replace(JOB, state="sending")])

    def printer(parts, target, *, title, watch):
        for count, _part in enumerate(parts, start=1):
            watch.sent(count)
            if count == 3:
                dock.actions_by_id["print.stop"].trigger()
            if watch.stopped:
                return Sent(count)
        raise AssertionError("it went on")

    service = PrintService(context, printer)
    dock = queue_dock(context)
    qtbot.addWidget(dock)
    dock.show()
    settle()
    dock.table.selectRow(0)
    service.go_on(JOB, 7)
    settle()
    [ended] = ran(EndPrintJob)
    assert (ended.next_page, ended.is_stopped) == (9, True)
    assert context.ask.notices


def test_job_of_another_computer_is_stopped_there(context):
    PrintService(context, Printer()).stop(5)
    assert "another computer" in context.ask.notices[0]


def test_states_have_looks():
    from crm_desktop.views.looks import look_of

    assert all(look_of(state).text for state in PrintState)


def test_go_on_asks_for_the_last_sheet_where_pages_are_uncertain(context, qtbot, settle, ran):
    unsure = replace(JOB, next_page=1, sent_to=10, documents="FH-1, FH-2")
    context.source = lambda _listing: RowsSource([unsure])
    context.reader.answers["kept_pages"] = lambda **_: []
    asked = []
    context.ask.text = lambda question, proposed: asked.append((question, proposed)) or "6"
    dock = queue_dock(context)
    qtbot.addWidget(dock)
    dock.show()
    settle()
    dock.table.selectRow(0)

    dock.actions_by_id["print.go_on"].trigger()
    settle()

    [(question, proposed)] = asked
    assert proposed == "0"
    assert "pages 1 to 10" in question
    assert "FH-1, FH-2" in question
    assert [command.from_page for command in ran(TakeUpPrintJob)] == [7]


@pytest.mark.parametrize("how", ["last sheet", "all is on paper"])
def test_job_that_came_out_wholly_is_confirmed(context, dock, settle, ran, how):
    context.ask.words = "40"
    dock.table.selectRow(0)
    dock.actions_by_id["print.confirm" if how == "all is on paper" else "print.go_on_at"].trigger()
    settle()
    assert ran(ConfirmPrintJob) == [ConfirmPrintJob(job_id=5)]


def test_printer_that_says_nothing_is_not_said_to_have_printed(context, pages, settle, ran):
    def stalled(parts, target, *, title, watch):
        return Sent(len(list(parts)), sure=1, is_heard=False)

    PrintService(context, stalled).go_on(JOB, 7)
    settle()

    [ended] = ran(EndPrintJob)
    assert (ended.next_page, ended.sent_to, ended.is_stopped) == (7, 41, False)
    assert "Look at the paper" in context.ask.notices[0]


@pytest.mark.parametrize(("state", "is_printed"), [(GONE, True), (JobState(Stage.REMOVED), False)])
def test_what_the_system_says_of_a_job_is_noted(follow, ran, state, is_printed):
    follow(state)
    assert ran(ConfirmPrintJob) == [ConfirmPrintJob(job_id=5, is_printed=is_printed)]


def test_who_looks_at_the_queue_loads_nothing_that_prints():
    """Seventy modules, and four megabytes: they are loaded when a job is to go on."""
    line = [sys.executable, "-c", "import sys, crm_desktop.views.printing.queue_dock; print(*sys.modules)"]
    loaded = subprocess.run(line, capture_output=True, text=True, check=True).stdout.split()  # noqa: S603
    assert "crm_desktop.views.printing.queue_dock" in loaded
    prints = ("print_templates.layout", "print_templates.escp", "services.paper.runs")
    assert set(loaded) & {f"crm_desktop.{name}" for name in prints} == set()
