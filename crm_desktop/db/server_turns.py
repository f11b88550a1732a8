"""A connection that sends several things in one message: each answer that is waited for costs a turn over the network.

What begins a transaction goes with its first statement, what nobody needs the answer of goes with the next, and what
several strands ask goes together. At 50 ms a turn this is what makes a far server feel near.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar, cast

import psycopg
from psycopg import IsolationLevel
from psycopg.abc import PQGen
from psycopg.pq import TransactionStatus
from sqlalchemy.orm.exc import StaleDataError

from crm_desktop.db import strands

RV = TypeVar("RV")


class SilentServer(psycopg.OperationalError):
    """Nothing came from the server for longer than one waits."""


class ServerLine(psycopg.Connection[Any]):
    """One connection to the office's server.

    The driver, which would wait for ``BEGIN`` by itself, takes it for one without transactions; they are begun here.

    Attributes:
        is_shared: whether strands ask on it at the same time.
        is_flushing: whether records are being written, each of which must be found as it was read.
        silence_s: so long the server may be silent; None for as long as it likes.
    """

    def __init__(self, *args: Any, **params: Any) -> None:
        super().__init__(*args, **params)
        self.cursor_factory = ServerCursor
        self.is_shared = self.is_flushing = False
        self.silence_s: float | None = None
        self._has_transactions = True
        self._is_putting_off = False
        self._put_off: list[strands.Post] = []
        self._promised: list[tuple[psycopg.Cursor[Any], int]] = []

    @property
    def autocommit(self) -> bool:
        """Whether each statement is kept by itself."""
        return not self._has_transactions

    @autocommit.setter
    def autocommit(self, value: bool) -> None:
        self._has_transactions = not value

    @contextmanager
    def putting_off(self) -> Iterator[None]:
        """What is executed in this block goes with the next message, and nobody gets its answer."""
        self._is_putting_off = True
        try:
            yield
        finally:
            self._is_putting_off = False

    @contextmanager
    def answering(self) -> Iterator[None]:
        """What is executed in this block waits for its answer, also in the middle of what is put off."""
        before, self._is_putting_off = self._is_putting_off, False
        try:
            yield
        finally:
            self._is_putting_off = before

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Let strands ask on it at the same time in this block."""
        before, self.is_shared = self.is_shared, True
        try:
            yield
        finally:
            self.is_shared = before

    def take(self, post: Callable[[psycopg.Cursor[Any]], object], cursor: psycopg.Cursor[Any]) -> None:
        """Send what ``post`` puts into a message by a cursor, at the right time."""
        if self._is_putting_off:
            self._put_off.append(partial(post, psycopg.Cursor(self)))
        elif self.is_shared:
            strands.ask(self, partial(post, cursor))
        else:
            self.send([partial(post, cursor)])

    def promise(self, post: Callable[[psycopg.Cursor[Any]], object], rows: int) -> None:
        """Put off what must touch so many rows; the next message raises ``StaleDataError`` if it does not."""
        cursor = psycopg.Cursor(self)
        self._put_off.append(partial(post, cursor))
        self._promised.append((cursor, rows))

    def take_many(self, post: Callable[[psycopg.Cursor[Any]], object], cursor: psycopg.Cursor[Any]) -> None:
        """The same for what the driver makes a message of by itself."""
        if self._is_putting_off:
            self.take(post, cursor)
        else:
            self.send([])
            post(cursor)

    def send(self, posts: Sequence[strands.Post]) -> None:
        """Send them in one message, after what was put off and what begins a transaction."""
        message, promised = [*self._before(), *posts], self._promised
        self._promised = []
        if message:
            with self.pipeline():
                for post in message:
                    post()
        if any(cursor.rowcount != rows for cursor, rows in promised):
            raise StaleDataError

    def commit(self) -> None:
        """Keep the transaction; what was put off goes with it, but nothing is kept before all promises are."""
        if self._promised:
            self.send([])
        if not self._put_off:
            super().commit()
            return
        with self.pipeline():
            for post in self._before():
                post()
            psycopg.Cursor(self).execute("COMMIT", prepare=False)

    def rollback(self) -> None:
        """Take the transaction back, and what was put off."""
        self._put_off.clear()
        self._promised.clear()
        self.is_flushing = False
        super().rollback()

    def cursor(self, name: str = "", **params: Any) -> Any:
        """A cursor; one that stays on the server needs a transaction at once."""
        if name:
            self.send([])
        return super().cursor(name, **params)

    def wait(self, gen: PQGen[RV], *args: Any, **params: Any) -> RV:
        """Wait for an answer.

        Raises:
            SilentServer: if none comes; the connection is closed then, since it would be the answer to something else.
        """
        if self.silence_s is None:
            return super().wait(gen, *args, **params)
        try:
            return super().wait(_answered_within(gen, self.silence_s), *args, **params)
        except SilentServer:
            self.close()
            raise

    def _before(self) -> list[strands.Post]:
        before, self._put_off = self._put_off, []
        if self._has_transactions and self.pgconn.transaction_status == TransactionStatus.IDLE:
            before.insert(0, partial(psycopg.Cursor(self).execute, self._begin(), prepare=False))
        return before

    def _begin(self) -> bytes:
        words = [b"BEGIN"]
        if self.isolation_level is not None:
            words.append(b"ISOLATION LEVEL " + IsolationLevel(self.isolation_level).name.replace("_", " ").encode())
        if self.read_only is not None:
            words.append(b"READ ONLY" if self.read_only else b"READ WRITE")
        return b" ".join(words)


class ServerCursor(psycopg.Cursor[Any]):
    """Asks by way of its line."""

    _rows: int | None = None

    @property
    def rowcount(self) -> int:
        """How many rows were touched, or must be."""
        return super().rowcount if self._rows is None else self._rows

    def execute(self, query: Any, params: Any = None, **how: Any) -> Any:
        """Ask; the answer is there afterwards, unless it is put off."""
        line = cast("ServerLine", self.connection)

        def post(cursor: psycopg.Cursor[Any]) -> object:
            return psycopg.Cursor.execute(cursor, query, params, **how)

        if line.is_flushing and _only_changes(query):
            self._rows = 1
            line.promise(post, self._rows)
        else:
            line.take(post, self)
        return self

    def executemany(self, query: Any, params_seq: Any, **how: Any) -> None:
        """Ask the same with many values, which is one message of its own unless it is put off."""
        line, values = cast("ServerLine", self.connection), list(params_seq)

        def post(cursor: psycopg.Cursor[Any]) -> object:
            return psycopg.Cursor.executemany(cursor, query, values, **how)

        if line.is_flushing and _only_changes(query):
            self._rows = len(values)
            line.promise(post, self._rows)
        else:
            line.take_many(post, self)


def _only_changes(query: Any) -> bool:
    return isinstance(query, str) and query.startswith("UPDATE ") and "RETURNING" not in query


def _answered_within(gen: PQGen[RV], silence_s: float) -> PQGen[RV]:
    """The steps of the driver, given up when nothing comes for so long; it looks around several times a second."""
    until = time.monotonic() + silence_s
    try:
        wanted = next(gen)
        while True:
            ready = yield wanted
            if ready:
                until = time.monotonic() + silence_s
            elif time.monotonic() > until:
                raise SilentServer
            wanted = gen.send(ready)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]
