"""What Windows says about a printer, in words; the jobs themselves need a Windows with a printer."""

import sys

import pytest

from crm_desktop.print_templates.errors import PrinterForbidden, PrinterMissing, PrinterUnreachable, SpoolerStopped
from crm_desktop.print_templates.outlets import Target, Way, parse_target, send
from crm_desktop.print_templates.profile import Datatype
from crm_desktop.print_templates.spooled import JobState, Stage, Trouble
from crm_desktop.print_templates.windows_spooler import datatype_for, is_queue, refusal, state_from

GHOST = "没有这台 LQ-630K.2"
windows_only = pytest.mark.skipif(sys.platform != "win32", reason="needs the spooler of Windows")


@pytest.mark.parametrize(
    ("code", "error", "words"),
    [
        (5, PrinterForbidden, "ask for the right"),
        (1801, PrinterMissing, "choose another printer"),
        (1722, SpoolerStopped, "Print Spooler"),
        (21, PrinterUnreachable, "not ready"),
    ],
)
def test_codes_become_words(code, error, words):
    fault = refusal(code, "LQ-630K", "The device is not ready.")
    assert type(fault) is error
    assert words in str(fault)
    assert "LQ-630K" in str(fault)


def test_drivers_that_print_xps_get_bytes_passed_on():
    assert datatype_for(0b110) is Datatype.XPS_PASS
    assert datatype_for(0b101) is Datatype.RAW


@pytest.mark.parametrize(
    ("job", "printer", "state"),
    [
        (0x10, 0, JobState(Stage.PRINTING)),
        (0x10 | 0x40, 0, JobState(Stage.PRINTING, Trouble.OUT_OF_PAPER)),
        (0x2, 0x10, JobState(Stage.WAITING, Trouble.OUT_OF_PAPER)),
        (0, 0x80, JobState(Stage.WAITING, Trouble.OFFLINE)),
        (0x80, 0, JobState(Stage.GONE)),
        (0x100, 0, JobState(Stage.REMOVED)),
    ],
)
def test_flags_become_what_is_known_of_a_job(job, printer, state):
    assert state_from(job, printer) == state


def test_queues_of_windows_are_nowhere_else():
    assert not is_queue(GHOST)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a spooler")
def test_other_systems_say_so():
    with pytest.raises(PrinterUnreachable):
        send(b"note", Target(way=Way.WINDOWS, place=GHOST))


@windows_only
def test_missing_queue_is_said():
    with pytest.raises(PrinterMissing, match="没有这台"):
        send(b"note", Target(way=Way.WINDOWS, place=GHOST))


@windows_only
def test_name_without_a_suffix_is_a_queue():
    assert parse_target("EPSON LQ-630K").way is Way.WINDOWS


@windows_only
def test_layout_of_the_driver_record():
    import ctypes

    from crm_desktop.print_templates import windows_spooler

    assert windows_spooler._DriverInfo.attributes.offset == 168
    assert ctypes.sizeof(windows_spooler._DriverInfo) == 200
