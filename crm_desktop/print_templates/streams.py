"""Raw bytes straight to a printer: over the network, or through a device file.

A printer with a full buffer or without paper simply takes no more: that is waiting, not a fault.
"""

from __future__ import annotations

import os
import select
import socket
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from crm_desktop.print_templates.errors import PrinterUnreachable, PrintInterrupted
from crm_desktop.print_templates.spooled import Sent, Watch

_CHUNK = 8192
_TICK_S = 0.5
_LAST_WORD_S = 2.0
"""How long a printer may take to close the line; one that keeps it open has all bytes all the same."""

Put = Callable[[memoryview], int]
"""Hands bytes on and says how many were taken; raises TimeoutError after a tick in which none were."""


def send_tcp(
    parts: Iterable[bytes], host: str, port: int, *, watch: Watch, connect_s: float, patience_s: float
) -> Sent:
    """Send to a network printer.

    Raises:
        PrinterUnreachable: when nobody answers there.
        PrintInterrupted: when the line breaks, or nothing is taken for ``patience_s``.
    """
    target = f"{host}:{port}"
    try:
        line = socket.create_connection((host, port), timeout=connect_s)
    except OSError as error:
        raise PrinterUnreachable(target=target, why=error.strerror or error) from error
    with line:
        line.settimeout(_TICK_S)
        sent = _Pump(line.send, target, watch, patience_s).run(parts)
        try:
            line.shutdown(socket.SHUT_WR)
            line.settimeout(_LAST_WORD_S)
            _wait_for_end(line)
        except OSError as error:
            raise PrintInterrupted(target=target, parts=max(sent.parts - 1, 0)) from error
    return sent


def _wait_for_end(line: socket.socket) -> None:
    """Wait until the printer closes, so that a reset shows."""
    try:
        while line.recv(1024):
            pass
    except TimeoutError:
        pass


def send_device(parts: Iterable[bytes], place: str, *, watch: Watch, patience_s: float) -> Sent:
    r"""Send to a device file, or under Windows to ``LPT1`` or ``\\PC\share``.

    Raises:
        PrinterUnreachable: when there is no such device.
        PrintInterrupted: when it takes no more.
    """
    path = Path(place)
    if not _is_printer_share(place) if os.name == "nt" else not _is_device(path):
        raise PrinterUnreachable(target=place, why=os.strerror(2))
    try:
        device = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise PrinterUnreachable(target=place, why=error.strerror or error) from error
    try:
        return _Pump(_device_writer(device), place, watch, patience_s).run(parts)
    finally:
        os.close(device)


def _is_printer_share(place: str) -> bool:
    r"""Whether Windows has a printer there: not a file on a share, whose bytes would be replaced, nor a raw disk.

    >>> _is_printer_share(r"\\.\PhysicalDrive0"), _is_printer_share("LPT1")
    (False, True)
    """
    plain = place.upper().removeprefix("\\\\.\\").removeprefix("\\\\?\\")
    if plain != place.upper():
        return plain.rstrip(":") in {f"{kind}{number}" for kind in ("LPT", "COM") for number in range(1, 10)}
    return not Path(place).is_file()


def _is_device(path: Path) -> bool:
    # an absent /dev/usb/lp0 must not become an ordinary file that swallows the notes
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _device_writer(device: int) -> Put:
    if os.name == "nt":
        return lambda data: os.write(device, data)
    os.set_blocking(device, False)

    def put(data: memoryview) -> int:
        if not select.select([], [device], [], _TICK_S)[1]:
            raise TimeoutError
        try:
            return os.write(device, data)
        except BlockingIOError as error:
            raise TimeoutError from error

    return put


class _Pump:
    """Pushes parts through, telling how it goes."""

    def __init__(self, put: Put, target: str, watch: Watch, patience_s: float) -> None:
        self._put, self._target, self._watch, self._patience_s = put, target, watch, patience_s

    def run(self, parts: Iterable[bytes]) -> Sent:
        done = 0
        for part in parts:
            if self._watch.stopped:
                return Sent(done)
            if not self._push(part, done):
                return Sent(done, whole=False)
            done += 1
            self._watch.sent(done)
        return Sent(done)

    def _push(self, part: bytes, done: int) -> bool:
        """Push one part; False if it was stopped while the printer took nothing."""
        rest, waited = memoryview(part), 0.0
        while rest:
            try:
                rest = rest[self._put(rest[:_CHUNK]) :]
                waited = 0.0
            except TimeoutError as error:
                waited += _TICK_S
                self._watch.waits(waited)
                if self._watch.stopped:
                    return False
                if waited >= self._patience_s:
                    raise PrintInterrupted(target=self._target, parts=done) from error
            except OSError as error:
                raise PrintInterrupted(target=self._target, parts=done) from error
        return True
