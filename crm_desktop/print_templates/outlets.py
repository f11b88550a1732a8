"""The ways out for raw bytes: file, network printer, device or share, CUPS, Windows spooler.

Each function sends all bytes or raises an error that says what to do; the caller keeps the job until then.
"""

from __future__ import annotations

import os
import socket
import stat
import subprocess
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from shutil import which
from urllib.parse import urlsplit

from crm_desktop.print_templates.errors import FileNotWritten, PrinterUnreachable, PrintInterrupted, UnknownTarget
from crm_desktop.print_templates.files import save_bytes
from crm_desktop.print_templates.profile import Datatype
from crm_desktop.print_templates.windows_spooler import is_queue, spool

RAW_PORT = 9100
TIMEOUT_S = 8.0
_CHUNK = 8192


class Way(StrEnum):
    """A kind of way out."""

    FILE = "file"
    TCP = "tcp"
    DEVICE = "device"
    CUPS = "cups"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where bytes go.

    Attributes:
        place: a path, a host or the name of a print queue.
        datatype: what the Windows spooler is told; None asks the printer's driver.
    """

    way: Way
    place: str
    port: int = RAW_PORT
    datatype: Datatype | None = None

    def __str__(self) -> str:
        return f"{self.place}:{self.port}" if self.way is Way.TCP else self.place


def parse_target(text: str) -> Target:
    r"""Read a target as people write it: ``tcp://HOST:9100``, a path, ``\\PC\share``, ``LPT1``, a printer's name.

    >>> parse_target("tcp://192.168.1.50").port, parse_target("note.prn").way.value
    (9100, 'file')

    Raises:
        UnknownTarget: when the address makes no sense.
    """
    plain = text.strip()
    if not plain:
        raise UnknownTarget(target=text)
    if plain.startswith("tcp://"):
        return _tcp(plain)
    if plain.startswith(("/dev/", "\\\\")) or plain.upper().rstrip(":") in {"LPT1", "LPT2", "LPT3"}:
        return Target(way=Way.DEVICE, place=plain)
    if plain.startswith("file://"):
        return Target(way=Way.FILE, place=plain.removeprefix("file://"))
    if "/" in plain or "\\" in plain or (Path(plain).suffix and not is_queue(plain)):
        return Target(way=Way.FILE, place=plain)
    return Target(way=Way.WINDOWS if os.name == "nt" else Way.CUPS, place=plain)


def _tcp(text: str) -> Target:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port or RAW_PORT
    except ValueError as error:
        raise UnknownTarget(target=text) from error
    if not host or parts.path.strip("/"):
        raise UnknownTarget(target=text)
    return Target(way=Way.TCP, place=host, port=port)


def send(data: bytes, target: Target | str, *, title: str = "CRM Desktop", timeout_s: float = TIMEOUT_S) -> None:
    """Send all bytes to a target.

    Raises:
        PrinterUnreachable: when nothing was sent.
        PrintInterrupted: when it stopped in the middle; it says after how many bytes.
        FileNotWritten: when the target is a file that cannot be written.
    """
    place = parse_target(target) if isinstance(target, str) else target
    match place.way:
        case Way.FILE:
            save_bytes(Path(place.place), data)
        case Way.TCP:
            _send_tcp(data, place, timeout_s)
        case Way.DEVICE:
            _send_device(data, place)
        case Way.CUPS:
            _send_cups(data, place, title, timeout_s)
        case Way.WINDOWS:
            spool(data, place.place, title=title, datatype=place.datatype)


def _send_tcp(data: bytes, target: Target, timeout_s: float) -> None:
    try:
        connection = socket.create_connection((target.place, target.port), timeout=timeout_s)
    except OSError as error:
        raise PrinterUnreachable(target=target, why=error.strerror or error) from error
    sent = 0
    with connection:
        try:
            for start in range(0, len(data), _CHUNK):
                connection.sendall(data[start : start + _CHUNK])
                sent = min(start + _CHUNK, len(data))
            connection.shutdown(socket.SHUT_WR)
            _wait_for_end(connection)
        except OSError as error:
            raise PrintInterrupted(target=target, sent=sent, size=len(data)) from error


def _wait_for_end(connection: socket.socket) -> None:
    """Wait until the printer closes, so that a reset shows; a printer that keeps the line open has all bytes."""
    try:
        while connection.recv(1024):
            pass
    except TimeoutError:
        pass


def _send_device(data: bytes, target: Target) -> None:
    path = Path(target.place)
    if os.name != "nt" and not _is_device(path):
        raise PrinterUnreachable(target=target, why=os.strerror(2))
    sent = 0
    try:
        with path.open("wb", buffering=0) as device:
            while sent < len(data):
                sent += device.write(data[sent : sent + _CHUNK]) or 0
    except OSError as error:
        if sent:
            raise PrintInterrupted(target=target, sent=sent, size=len(data)) from error
        raise PrinterUnreachable(target=target, why=error.strerror or error) from error


def _is_device(path: Path) -> bool:
    # an absent /dev/usb/lp0 must not become an ordinary file that swallows the notes
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _send_cups(data: bytes, target: Target, title: str, timeout_s: float) -> None:
    command = which("lp")
    if command is None:
        raise PrinterUnreachable(target=target, why="lp")
    line = [command, "-d", target.place, "-o", "raw", "-t", title, "--", "-"]
    try:
        done = subprocess.run(line, input=data, capture_output=True, timeout=timeout_s, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise PrinterUnreachable(target=target, why=f"lp {timeout_s:g} s") from error
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip().splitlines()
        raise PrinterUnreachable(target=target, why=why[-1] if why else done.returncode)


__all__ = ["FileNotWritten", "Target", "Way", "parse_target", "send"]
