from __future__ import annotations

import os
import socket
import stat
import struct
import threading

import pytest

from crm_desktop.print_templates.builtin import builtin_template
from crm_desktop.print_templates.catalogue import sample
from crm_desktop.print_templates.errors import FileNotWritten, PrinterUnreachable, PrintInterrupted, UnknownTarget
from crm_desktop.print_templates.escp import escp_bytes
from crm_desktop.print_templates.layout import layout
from crm_desktop.print_templates.outlets import Target, Way, parse_target, send


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


def test_a_printer_that_stops_is_said_with_what_it_took():
    printer = Printer(hangs_up_after=5000)

    with pytest.raises(PrintInterrupted, match="of 40000000 bytes"):
        send(b"x" * 40_000_000, printer.address, timeout_s=60)

    printer.finish()


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
    lp.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/said\ncat > {tmp_path}/got\n')
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    send(b"\x1b@note", "dot-matrix", title="FH-1")

    assert (tmp_path / "got").read_bytes() == b"\x1b@note"
    assert (tmp_path / "said").read_text().split() == ["-d", "dot-matrix", "-o", "raw", "-t", "FH-1", "--", "-"]


@pytest.mark.skipif(os.name == "nt", reason="CUPS is not on Windows")
def test_what_the_queue_says_is_passed_on(tmp_path, monkeypatch):
    lp = tmp_path / "lp"
    lp.write_text('#!/bin/sh\necho "lp: The printer or class does not exist." >&2\nexit 1\n')
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    with pytest.raises(PrinterUnreachable, match="does not exist"):
        send(b"note", "ghost")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("tcp://192.168.1.50", Target(way=Way.TCP, place="192.168.1.50", port=9100)),
        ("tcp://printer:9101", Target(way=Way.TCP, place="printer", port=9101)),
        ("/dev/usb/lp0", Target(way=Way.DEVICE, place="/dev/usb/lp0")),
        ("\\\\PC1\\dot", Target(way=Way.DEVICE, place="\\\\PC1\\dot")),
        ("LPT1:", Target(way=Way.DEVICE, place="LPT1:")),
        ("note.prn", Target(way=Way.FILE, place="note.prn")),
    ],
)
def test_targets_are_read(text, target):
    assert parse_target(text) == target


@pytest.mark.parametrize("text", ["", "  ", "tcp://", "tcp://host:99999", "tcp://host:x", "tcp://host/queue"])
def test_targets_without_sense_are_refused(text):
    with pytest.raises(UnknownTarget):
        parse_target(text)
