"""Lets go of a server that takes in what it is sent and never answers: no limit of the network ends such waiting."""

from __future__ import annotations

import socket
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, event

if TYPE_CHECKING:
    import psycopg


class Lines:
    """The open connections of one program; any thread may cut them, and who waits on one is told that it is lost."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: weakref.WeakSet[psycopg.Connection] = weakref.WeakSet()

    def add(self, connection: psycopg.Connection) -> None:
        """A connection that may be cut from now on."""
        with self._lock:
            self._open.add(connection)

    def drop(self, connection: psycopg.Connection) -> None:
        """One that is about to be closed: its number may belong to another one in a moment."""
        with self._lock:
            self._open.discard(connection)

    def cut(self) -> None:
        """End all of them at once."""
        with self._lock:
            for connection in self._open:
                _cut(connection)

    @contextmanager
    def cut_after(self, seconds: float) -> Iterator[None]:
        """Let what is done in this block wait for so long and no longer."""
        timer = threading.Timer(seconds, self.cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def lines_of(engine: Engine) -> Lines:
    """The connections that an engine makes from now on."""
    lines = Lines()

    @event.listens_for(engine, "connect")
    def _add(raw: Any, _record: Any) -> None:
        lines.add(raw)

    @event.listens_for(engine, "close")
    def _drop(raw: Any, _record: Any) -> None:
        lines.drop(raw)

    return lines


def _cut(connection: psycopg.Connection) -> None:
    import psycopg

    with suppress(OSError, psycopg.Error):
        line = socket.socket(fileno=connection.fileno())
        try:
            line.shutdown(socket.SHUT_RDWR)
        finally:
            line.detach()  # it is the driver's to close
