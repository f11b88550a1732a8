"""Records what a program writes, and makes the disk as a power cut at any moment could have left it.

A write counts as safe once the file was synced after it, a name once its folder was. What is not safe yet may be there
or not, in any order, and a write by the sector. Steps that the program had told by then are acknowledged.
"""

import os
import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).with_name("write_log.c")
ROOT = Path(__file__).parents[2]
SECTOR = 512
_HEAD = struct.Struct("<ciqI")
FLEETING = ("-shm", ".lock", ".use")
"""Endings of files that say nothing after a restart."""


class NoCompiler(Exception):
    """The log needs a C compiler on Linux."""


def built(folder):
    """The library that notes what is written."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        raise NoCompiler
    library = folder / "write_log.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise NoCompiler(done.stderr)
    return library


@dataclass(frozen=True)
class Record:
    """One thing that the system did for the program.

    Attributes:
        kind: o(pen), w(rite), t(runcate), s(ync), u(nlink), r(ename), l(ink) or a(cknowledged).
        offset: where it wrote, to which size it cut, or the flags with which it opened.
    """

    kind: str
    handle: int
    offset: int
    content: bytes


def recorded(library, folder, what, path, steps, *, log):
    """Let the worker do some steps in ``folder`` and return all records."""
    environment = {**os.environ, "LD_PRELOAD": str(library), "CRM_LOG_ROOT": str(folder), "CRM_LOG_FILE": str(log)}
    command = [sys.executable, "-m", "tests.db.worker", what, str(path), str(steps)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return list(_read(log.read_bytes()))


def _read(raw):
    at = 0
    while at < len(raw):
        kind, handle, offset, length = _HEAD.unpack_from(raw, at)
        at += _HEAD.size
        yield Record(kind.decode(), handle, offset, raw[at : at + length])
        at += length


@dataclass(eq=False)
class Node:
    """A file's bytes on the disk, and the writes that no sync has made safe yet."""

    safe: bytearray
    waiting: list = field(default_factory=list)

    def settle(self):
        for write in self.waiting:
            _apply(self.safe, *write)
        self.waiting.clear()


def _apply(content, offset, written):
    if written is None:
        del content[offset:]
        content.extend(bytes(offset - len(content)))
        return
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(written)] = written


class Disk:
    """The files of a folder, as the program sees them and as they are safe."""

    def __init__(self, folder):
        self.folder = folder
        self.handles = {}
        self.acknowledged = b""
        self.safe = {str(path): Node(bytearray(path.read_bytes())) for path in folder.rglob("*") if path.is_file()}
        self.names = dict(self.safe)
        self.waiting = []

    @property
    def finished(self):
        """The steps that the program had told as finished."""
        return [int(line) for line in self.acknowledged.split() if line.isdigit()]

    def take(self, record):
        """Go on by one record; says whether it could make a difference."""
        return getattr(self, f"_take_{record.kind}")(record)

    def _take_o(self, record):
        path = record.content.decode()
        if os.path.isdir(path) and path not in self.names:  # noqa: PTH112
            self.handles[record.handle] = path
            return False
        is_new = path not in self.names
        if is_new:
            self._rename_in([(path, Node(bytearray()))])
        node = self.handles[record.handle] = self.names[path]
        if record.offset & os.O_TRUNC:
            node.waiting.append((0, None))
        return is_new

    def _take_w(self, record):
        self.handles[record.handle].waiting.append((record.offset, record.content))
        return True

    def _take_t(self, record):
        self.handles[record.handle].waiting.append((record.offset, None))
        return True

    def _take_s(self, record):
        synced = self.handles[record.handle]
        if isinstance(synced, Node):
            synced.settle()
            return True
        for change in self.waiting:
            if all(os.path.dirname(path) == synced for path, _node in change):  # noqa: PTH120
                _rename(self.safe, change)
        self.waiting = [change for change in self.waiting if os.path.dirname(change[0][0]) != synced]  # noqa: PTH120
        return True

    def _take_u(self, record):
        self._rename_in([(record.content.decode(), None)])
        return True

    def _take_r(self, record):
        former, path = record.content.decode().split("\0")
        self._rename_in([(former, None), (path, self.names[former])])
        return True

    def _take_l(self, record):
        former, path = record.content.decode().split("\0")
        self._rename_in([(path, self.names[former])])
        return True

    def _take_a(self, record):
        self.acknowledged += record.content
        return False

    def _rename_in(self, change):
        _rename(self.names, change)
        self.waiting.append(change)

    def after_power_cut(self, chance):
        """What may stand on the disk: bytes by path."""
        names = dict(self.safe)
        for change in _survivors(self.waiting, chance):
            _rename(names, change)
        contents = {}
        for path, node in names.items():
            if not path.endswith(FLEETING):
                contents[path] = _left_of(node, chance)
        return contents


def _rename(names, change):
    for path, node in change:
        if node is None:
            names.pop(path, None)
        else:
            names[path] = node


def _survivors(changes, chance):
    """All, none, those up to a moment, or any of them."""
    how = chance.randrange(4)
    if how == 0:
        return list(changes)
    if how == 1:
        return changes[: chance.randint(0, len(changes))]
    return [change for change in changes if chance.random() < 0.5] if how == 2 else []


def _left_of(node, chance):
    content = bytearray(node.safe)
    writes = _survivors(node.waiting, chance)
    is_torn = chance.random() < 0.5
    for offset, written in writes:
        if written is None or not is_torn:
            _apply(content, offset, written)
            continue
        for at in range(0, len(written), SECTOR):
            if chance.random() < 0.7:
                _apply(content, offset + at, written[at : at + SECTOR])
    return bytes(content)


def laid_out(contents, origin, folder):
    """Write the files of ``origin`` as they were left into ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in contents.items():
        target = folder / Path(path).relative_to(origin)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
