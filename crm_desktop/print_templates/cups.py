"""Raw bytes to a CUPS queue, and what CUPS says about them; through its own commands, so no library is needed."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from shutil import which

from crm_desktop.print_templates.errors import PrinterUnreachable, PrintInterrupted
from crm_desktop.print_templates.spooled import JobState, Sent, Stage, Ticket, Trouble, Watch

_REQUEST = re.compile(rb"request id is (\S+)")
_ANSWER_S = 5.0
_WORDS = (
    ("media-empty", Trouble.OUT_OF_PAPER),
    ("media-needed", Trouble.OUT_OF_PAPER),
    ("jam", Trouble.JAM),
    ("door-open", Trouble.DOOR_OPEN),
    ("cover-open", Trouble.DOOR_OPEN),
    ("offline", Trouble.OFFLINE),
    ("shutdown", Trouble.OFFLINE),
    ("connecting-to-device", Trouble.OFFLINE),
    ("timed-out", Trouble.OFFLINE),
    ("unable to", Trouble.OFFLINE),
    ("may not exist or is unavailable", Trouble.OFFLINE),
    ("not responding", Trouble.OFFLINE),
    ("paused", Trouble.PAUSED),
    ("disabled", Trouble.PAUSED),
    ("-error", Trouble.NEEDS_ATTENTION),
)
"""Printer state reasons of CUPS and words of its backends, the telling ones first."""


def send_cups(parts: Iterable[bytes], queue: str, *, title: str, watch: Watch, timeout_s: float) -> Sent:
    """Hand a job to a queue as it is, past all filters.

    Raises:
        PrinterUnreachable: with the words of CUPS, when it takes no job.
        PrintInterrupted: when it stops taking it.
    """
    command = which("lp")
    if command is None:
        raise PrinterUnreachable(target=queue, why="lp")
    line = [command, "-d", queue, "-o", "raw", "-t", title, "--", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(line, stdin=pipe, stdout=pipe, stderr=pipe, env=_english()) as lp:  # noqa: S603
        try:
            done, broken = _feed(lp, parts, watch), False
        except OSError:
            done, broken = 0, True
        try:
            out, err = lp.communicate(timeout=timeout_s)
        except subprocess.TimeoutExpired as error:
            lp.kill()
            raise PrinterUnreachable(target=queue, why=f"lp {timeout_s:g} s") from error
    if lp.returncode or broken:
        why = err.decode(errors="replace").strip().splitlines()
        if not why and broken:
            raise PrintInterrupted(target=queue, parts=0)
        raise PrinterUnreachable(target=queue, why=why[-1] if why else lp.returncode)
    found = _REQUEST.search(out)
    return Sent(done, ticket=Ticket("cups", queue, found[1].decode()) if found else None)


def _feed(lp: subprocess.Popen[bytes], parts: Iterable[bytes], watch: Watch) -> int:
    assert lp.stdin is not None  # noqa: S101 - it was asked for
    done = 0
    for part in parts:
        if watch.stopped:
            break
        lp.stdin.write(part)
        done += 1
        watch.sent(done)
    lp.stdin.flush()
    return done


def cups_state(ticket: Ticket) -> JobState:
    """What CUPS says about a job; one that it no longer lists is gone."""
    waiting = _told("lpstat", "-W", "not-completed", "-o", ticket.queue)
    if not any(line.split()[:1] == [ticket.job] for line in waiting.splitlines()):
        return JobState(Stage.GONE)
    printer = _told("lpstat", "-l", "-p", ticket.queue).lower()
    stage = Stage.PRINTING if f"now printing {ticket.job.lower()}" in printer else Stage.WAITING
    return JobState(stage, trouble_in(printer))


def trouble_in(words: str) -> Trouble:
    """What hinders a printer, by what ``lpstat -l -p`` says of it, in small letters.

    >>> trouble_in("printer lq is idle. alerts: media-empty-warning").value
    'out_of_paper'
    """
    return next((trouble for word, trouble in _WORDS if word in words), Trouble.NONE)


def _told(*line: str) -> str:
    command = which(line[0])
    if command is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603
            [command, *line[1:]], capture_output=True, timeout=_ANSWER_S, check=False, env=_english()
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")


def _english() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C"}
