"""Raw bytes straight to a printer: over the network, or through a device file.

A printer with a full buffer or without paper simply takes no more: that is waiting, not a fault.
"""

from __future__ import annotations

import os
import select
import socket
import stat
import struct
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable
from pathlib import Path

from crm_desktop.print_templates.errors import PrinterUnreachable, PrintInterrupted
from crm_desktop.print_templates.spooled import Sent, Watch

_CHUNK = 8192
_TICK_S = 0.5
_LAST_WORD_S = 6.0
"""How long a printer may take to close the line; one that keeps it open has the bytes, and perhaps stands still."""
_OWN_BUFFER = 16 * 1024
"""What this computer may keep back: so little that what was taken is at the printer."""
IN_FLIGHT = 128 * 1024
"""What may lie in buffers between this program and the paper, the printer's own included."""
_SIOCOUTQ = 0x5411

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
        line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _OWN_BUFFER)
        line.settimeout(_TICK_S)
        pump = _Pump(line.send, target, watch, patience_s)
        sent = pump.run(parts)
        if not sent.whole:
            return sent
        try:
            line.shutdown(socket.SHUT_WR)
            return pump.end(lambda: _is_quiet(line), lambda: _is_closed(line))
        except OSError as error:
            raise PrintInterrupted(target=target, parts=max(sent.parts - 1, 0), sure=pump.sure) from error


def _is_quiet(line: socket.socket) -> bool:
    """Whether the other side has taken all bytes off this computer; True where the system does not tell."""
    if not sys.platform.startswith("linux"):
        return True
    import fcntl

    left = fcntl.ioctl(line.fileno(), _SIOCOUTQ, struct.pack("i", 0))
    return bool(struct.unpack("i", left)[0] == 0)


def _is_closed(line: socket.socket) -> bool:
    """Whether the printer closes within a tick; what it says meanwhile is not for us."""
    try:
        return not line.recv(1024)
    except TimeoutError:
        return False


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
    """Pushes parts through, telling how it goes, and how much may still lie in a buffer on the way."""

    def __init__(self, put: Put, target: str, watch: Watch, patience_s: float) -> None:
        self._put, self._target, self._watch, self._patience_s = put, target, watch, patience_s
        self._ends: list[int] = []
        self._taken = 0

    @property
    def sure(self) -> int:
        """How many parts were followed by more bytes than any buffer holds."""
        return bisect_right(self._ends, self._taken - IN_FLIGHT)

    def run(self, parts: Iterable[bytes]) -> Sent:
        for part in parts:
            if self._watch.stopped:
                return Sent(len(self._ends))
            if not self._push(part):
                return Sent(len(self._ends), whole=False, sure=self.sure)
            self._ends.append(self._taken)
            self._watch.sent(len(self._ends))
        return Sent(len(self._ends))

    def end(self, is_quiet: Callable[[], bool], is_closed: Callable[[], bool]) -> Sent:
        """Wait until the printer took the last bytes, then a little for its last word.

        Raises:
            PrintInterrupted: when it takes no more.
        """
        done, waited = len(self._ends), 0.0
        while not is_quiet():
            if is_closed():
                return Sent(done)
            waited += _TICK_S
            self._watch.waits(waited)
            if self._watch.stopped:
                return Sent(done, sure=self.sure)
            if waited >= self._patience_s:
                raise PrintInterrupted(target=self._target, parts=done, sure=self.sure)
        heard = any(is_closed() for _tick in range(int(min(_LAST_WORD_S, self._patience_s) / _TICK_S)))
        return Sent(done, sure=None if heard else self.sure, is_heard=heard)

    def _push(self, part: bytes) -> bool:
        """Push one part; False if it was stopped while the printer took nothing."""
        rest, waited = memoryview(part), 0.0
        while rest:
            try:
                count = self._put(rest[:_CHUNK])
                rest, waited = rest[count:], 0.0
                self._taken += count
            except TimeoutError as error:
                waited += _TICK_S
                self._watch.waits(waited)
                if self._watch.stopped:
                    return False
                if waited >= self._patience_s:
                    raise self._interrupted() from error
            except OSError as error:
                raise self._interrupted() from error
        return True

    def _interrupted(self) -> PrintInterrupted:
        return PrintInterrupted(target=self._target, parts=len(self._ends), sure=self.sure)
