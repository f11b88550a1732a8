from __future__ import annotations

import os
import socket
import stat
import struct
import sys
import threading
from dataclasses import dataclass

import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.errors import FileNotWritten, PrinterUnreachable, PrintInterrupted, UnknownTarget
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.outlets import Target, Way, parse_target, send
from crm_desktop.print_templates.spool_state import state_of
from crm_desktop.print_templates.spooled import JobState, Sent, Stage, Ticket, Trouble
from crm_desktop.print_templates.streams import IN_FLIGHT


class Printer(threading.Thread):
    """A printer on a local socket; it may hang up after some bytes."""

    def __init__(self, hangs_up_after: int | None = None):
        super().__init__(daemon=True)
        self.server = socket.create_server(("127.0.0.1", 0))
        self.received = b""
        self.hangs_up_after = hangs_up_after
        self.start()

    @property
    def address(self):
        return f"tcp://127.0.0.1:{self.server.getsockname()[1]}"

    def run(self):
        line, _ = self.server.accept()
        with line:
            while part := line.recv(1000):
                self.received += part
                if self.hangs_up_after is not None and len(self.received) >= self.hangs_up_after:
                    # closing with a reset, as a printer that is switched off
                    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    return

    def finish(self):
        self.join(60)
        self.server.close()
        return self.received


def test_network_printers_get_every_byte():
    printer = Printer()
    data = escp_bytes(layout(builtin_template("delivery_three_part"), sample("delivery", 37)))

    send(data, printer.address)

    assert printer.finish() == data


def test_all_byte_values_arrive():
    printer = Printer()
    data = bytes(range(256)) * 300

    send(data, printer.address)

    assert printer.finish() == data


def test_a_dead_printer_is_said():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

    with pytest.raises(PrinterUnreachable, match=f"127.0.0.1:{port}"):
        send(b"note", f"tcp://127.0.0.1:{port}", timeout_s=2)


def test_a_printer_that_stops_is_said_with_the_parts_it_took():
    printer = Printer(hangs_up_after=5000)

    with pytest.raises(PrintInterrupted, match="print queue") as caught:
        send([b"x" * 4000, b"x" * 40_000_000], printer.address)

    assert (caught.value.parts, caught.value.sure) == (1, 0)
    printer.finish()


def test_only_pages_with_more_behind_them_than_buffers_hold_are_sure():
    """Pages of 4 KB: whatever a buffer on the way may hold is not known to be on paper."""
    printer = Printer(hangs_up_after=600_000)

    with pytest.raises(PrintInterrupted) as caught:
        send([b"x" * 4096] * 5000, printer.address)

    taken = printer.finish()
    assert 0 < caught.value.sure <= (len(taken) + 64 * 1024) // 4096
    assert caught.value.parts - caught.value.sure >= IN_FLIGHT // 4096


def test_a_stalled_printer_is_not_taken_for_one_that_printed():
    """It takes the bytes into its buffer, keeps the line open and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        sent = send([b"head", b"page"], f"127.0.0.1:{server.getsockname()[1]}", patience_s=2)

    assert (sent.parts, sent.known, sent.is_heard) == (2, 0, False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system does not tell what the line still holds")
def test_bytes_that_still_wait_on_this_computer_are_waited_for():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        onlooker = Onlooker(stop_when_waiting=True)
        sent = send([b"head", b"x" * 20_000], f"127.0.0.1:{server.getsockname()[1]}", watch=onlooker)

    assert onlooker.waited > 0
    assert sent.known == 0


@dataclass
class Onlooker:
    """Stops after so many parts, or when the printer waits."""

    stop_after: int | None = None
    stop_when_waiting: bool = False
    parts: int = 0
    waited: float = 0.0

    @property
    def stopped(self):
        return self.parts == self.stop_after or (self.stop_when_waiting and self.waited > 0)

    def sent(self, parts):
        self.parts = parts

    def waits(self, seconds):
        self.waited = seconds


def test_a_job_stops_between_two_pages():
    printer = Printer()
    asked = []

    def pages():
        for number in range(500):
            asked.append(number)
            yield f"page {number}\x0c".encode()

    sent = send(pages(), printer.address, watch=Onlooker(stop_after=3))

    assert (sent.parts, sent.whole) == (3, True)
    assert printer.finish() == b"page 0\x0cpage 1\x0cpage 2\x0c"
    assert len(asked) <= 4


def test_a_printer_without_paper_is_waited_for_and_can_be_given_up():
    """It keeps the line open and reads nothing: what a full buffer looks like."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        onlooker = Onlooker(stop_when_waiting=True)

        sent = send([b"head", b"x" * 40_000_000], f"tcp://127.0.0.1:{server.getsockname()[1]}", watch=onlooker)

    assert (sent.parts, sent.whole) == (1, False)
    assert onlooker.waited > 0


def test_patience_ends():
    with socket.create_server(("127.0.0.1", 0)) as server, pytest.raises(PrintInterrupted):
        send(b"x" * 40_000_000, f"tcp://127.0.0.1:{server.getsockname()[1]}", patience_s=0.5)


def test_files_are_written_whole(tmp_path):
    path = tmp_path / "note.prn"

    send(b"\x1b@note", str(path))

    assert path.read_bytes() == b"\x1b@note"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(FileNotWritten, match=r"note\.prn"):
        send(b"note", str(tmp_path / "gone" / "note.prn"))


@pytest.mark.skipif(os.name == "nt", reason="devices are other on Windows")
def test_an_absent_device_does_not_become_a_file():
    with pytest.raises(PrinterUnreachable, match="no-such-printer"):
        send(b"note", "/dev/no-such-printer")

    assert not os.path.lexists("/dev/no-such-printer")


@pytest.mark.skipif(os.name == "nt", reason="devices are other on Windows")
def test_devices_get_every_byte(tmp_path):
    pipe = tmp_path / "lp0"
    os.mkfifo(pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    got = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()

    send(b"x" * 20_000, Target(way=Way.DEVICE, place=str(pipe)))

    reader.join(60)
    assert got == [b"x" * 20_000]


@pytest.mark.skipif(os.name == "nt", reason="CUPS is not on Windows")
def test_print_queues_get_raw_bytes(tmp_path, monkeypatch):
    lp = tmp_path / "lp"
    answer = "request id is dot-matrix-12 (0 file(s))"
    lp.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/said\ncat > {tmp_path}/got\necho "{answer}"\n', encoding="utf-8")
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    sent = send([b"\x1b@", b"note"], "dot-matrix", title="FH-1")

    assert sent == Sent(2, ticket=Ticket("cups", "dot-matrix", "dot-matrix-12"))
    assert (tmp_path / "got").read_bytes() == b"\x1b@note"
    assert (tmp_path / "said").read_text(encoding="utf-8").split() == [
        "-d",
        "dot-matrix",
        "-o",
        "raw",
        "-t",
        "FH-1",
        "--",
        "-",
    ]


@pytest.mark.skipif(os.name == "nt", reason="CUPS is not on Windows")
def test_what_the_queue_says_is_passed_on(tmp_path, monkeypatch):
    lp = tmp_path / "lp"
    lp.write_text('#!/bin/sh\necho "lp: The printer or class does not exist." >&2\nexit 1\n', encoding="utf-8")
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    with pytest.raises(PrinterUnreachable, match="does not exist"):
        send(b"note", "ghost")


@pytest.mark.skipif(os.name == "nt", reason="CUPS is not on Windows")
@pytest.mark.parametrize(
    ("jobs", "printer", "state"),
    [
        ("", "printer lq is idle.", JobState(Stage.GONE)),
        ("lq-12 demo 1024 Fri", "printer lq now printing lq-12.", JobState(Stage.PRINTING)),
        ("lq-12 demo 1024 Fri", "printer lq disabled since Fri - Paused", JobState(Stage.WAITING, Trouble.PAUSED)),
        (
            "lq-12 demo 1024 Fri",
            "printer lq now printing lq-12.\n\tUnable to connect to printer; will retry in 30 seconds",
            JobState(Stage.PRINTING, Trouble.OFFLINE),
        ),
    ],
)
def test_what_cups_knows_of_a_job(tmp_path, monkeypatch, jobs, printer, state):
    (tmp_path / "jobs").write_text(jobs, encoding="utf-8")
    (tmp_path / "printer").write_text(printer, encoding="utf-8")
    lpstat = tmp_path / "lpstat"
    lpstat.write_text(
        f'#!/bin/sh\nif [ "$1" = -W ]; then cat {tmp_path}/jobs; else cat {tmp_path}/printer; fi\n', encoding="utf-8"
    )
    lpstat.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    assert state_of(Ticket("cups", "lq", "lq-12")) == state


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("tcp://192.168.1.50", Target(way=Way.TCP, place="192.168.1.50", port=9100)),
        ("tcp://printer:9101", Target(way=Way.TCP, place="printer", port=9101)),
        ("/dev/usb/lp0", Target(way=Way.DEVICE, place="/dev/usb/lp0")),
        ("/dev/shm/a.pdf", Target(way=Way.FILE, place="/dev/shm/a.pdf")),  # noqa: S108 - only read
        ("\\\\PC1\\dot", Target(way=Way.DEVICE, place="\\\\PC1\\dot")),
        ("LPT1:", Target(way=Way.DEVICE, place="LPT1:")),
        ("note.prn", Target(way=Way.FILE, place="note.prn")),
        ("192.168.1.50", Target(way=Way.TCP, place="192.168.1.50", port=9100)),
        ("192.168.1.50:9101", Target(way=Way.TCP, place="192.168.1.50", port=9101)),
        ("lq.office.lan", Target(way=Way.TCP, place="lq.office.lan", port=9100)),
        ("printer:9100", Target(way=Way.TCP, place="printer", port=9100)),
        ("[fe80::1]:9100", Target(way=Way.TCP, place="fe80::1", port=9100)),
    ],
)
def test_targets_are_read(text, target):
    assert parse_target(text) == target


@pytest.mark.parametrize(
    "text", ["", "  ", "tcp://", "tcp://host:99999", "tcp://host:x", "tcp://host/queue", "host:99999", "host:", "a b:c"]
)
def test_targets_without_sense_are_refused(text):
    with pytest.raises(UnknownTarget):
        parse_target(text)
