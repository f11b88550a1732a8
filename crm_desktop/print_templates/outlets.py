"""The ways out for raw bytes: file, network printer, device or share, CUPS, Windows spooler.

Each function sends all bytes or raises an error that says what to do; the caller keeps the job until then.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from crm_desktop.print_templates.cups import send_cups
from crm_desktop.print_templates.errors import FileNotWritten, UnknownTarget
from crm_desktop.print_templates.files import save_bytes
from crm_desktop.print_templates.profile import Datatype
from crm_desktop.print_templates.spooled import Sent, Unwatched, Watch
from crm_desktop.print_templates.streams import send_device, send_tcp
from crm_desktop.print_templates.windows_spooler import is_queue, spool

RAW_PORT = 9100
TIMEOUT_S = 8.0
FILE_ENDINGS = (".pdf", ".xlsx", ".prn", ".bin", ".txt")
"""Of what is a file even without a folder before it."""
_HOST = re.compile(r"(\[[0-9a-fA-F:]+\]|[\w-]+(\.[\w-]+)+)(:\d+)?|[\w.-]+:\d+", re.ASCII)
"""An address with points, or any host with a port."""
PATIENCE_S = 600.0
"""A slow printer with a full buffer takes nothing for minutes; the user is told long before and may stop it."""


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
    r"""Read a target as people write it: ``HOST[:9100]``, a path, ``\\PC\share``, ``LPT1``, a printer's name.

    Only what is a path, or ends as our files do, is a file; a name with a point in it or a port is a printer on the
    network, so that a mistyped address is never a note in a file that nobody looks for.

    >>> [parse_target(text).way.value for text in ("tcp://lq", "192.168.1.50", "lq.office:9101", "note.prn")]
    ['tcp', 'tcp', 'tcp', 'file']

    Raises:
        UnknownTarget: when the address makes no sense.
    """
    plain = text.strip()
    way = next((way for is_so, way in _WAYS if is_so(plain)), None)
    if not plain or way is None:
        raise UnknownTarget(target=text)
    if way is Way.TCP:
        return _tcp(plain if plain.startswith(_TCP) else f"{_TCP}{plain}")
    return Target(way=way, place=plain.removeprefix(_FILE))


_TCP, _FILE = "tcp://", "file://"
_MEMORY = "/dev/shm/"  # noqa: S108 - where Linux keeps ordinary files in memory; no device stands there
_WAYS: Sequence[tuple[Callable[[str], bool], Way]] = (
    (lambda text: text.startswith(_TCP), Way.TCP),
    (lambda text: text.startswith(("/dev/", "\\\\")) and not text.startswith(_MEMORY), Way.DEVICE),
    (lambda text: text.upper().rstrip(":") in {"LPT1", "LPT2", "LPT3"}, Way.DEVICE),
    (lambda text: text.startswith(_FILE), Way.FILE),
    (is_queue, Way.WINDOWS),
    (lambda text: "/" in text or "\\" in text or text.lower().endswith(FILE_ENDINGS), Way.FILE),
    (lambda text: _HOST.fullmatch(text) is not None, Way.TCP),
    (lambda text: ":" not in text, Way.WINDOWS if os.name == "nt" else Way.CUPS),
)
"""What a text names; the first that fits."""


def _tcp(text: str) -> Target:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port or RAW_PORT
    except ValueError as error:
        raise UnknownTarget(target=text) from error
    if not host or parts.path.strip("/"):
        raise UnknownTarget(target=text)
    return Target(way=Way.TCP, place=host, port=port)


def send(
    job: bytes | Iterable[bytes],
    target: Target | str,
    *,
    title: str = "CRM Desktop",
    watch: Watch | None = None,
    timeout_s: float = TIMEOUT_S,
    patience_s: float = PATIENCE_S,
) -> Sent:
    """Send a job to a target: all bytes, or its parts one after the other.

    Args:
        job: parts may be made while they are sent; a job stops between two of them.
        target: as ``parse_target`` reads it.
        title: what the system's queue calls it.
        watch: looks on and may stop it.
        timeout_s: how long to look for the printer.
        patience_s: how long a printer may take nothing before the job counts as failed.

    Raises:
        PrinterUnreachable: when nothing was sent.
        PrintInterrupted: when it stopped in the middle; it says after how many parts.
        FileNotWritten: when the target is a file that cannot be written.
    """
    place = parse_target(target) if isinstance(target, str) else target
    parts = [job] if isinstance(job, bytes) else job
    looks_on = watch or Unwatched()
    match place.way:
        case Way.FILE:
            return _save(parts, place)
        case Way.TCP:
            return send_tcp(parts, place.place, place.port, watch=looks_on, connect_s=timeout_s, patience_s=patience_s)
        case Way.DEVICE:
            return send_device(parts, place.place, watch=looks_on, patience_s=patience_s)
        case Way.CUPS:
            return send_cups(parts, place.place, title=title, watch=looks_on, timeout_s=timeout_s)
        case Way.WINDOWS:
            return spool(parts, place.place, title=title, datatype=place.datatype, watch=looks_on)


def _save(parts: Iterable[bytes], target: Target) -> Sent:
    written = list(parts)
    save_bytes(Path(target.place), b"".join(written))
    return Sent(len(written))


__all__ = ["FileNotWritten", "Sent", "Target", "Way", "parse_target", "send"]
