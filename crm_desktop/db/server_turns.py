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

from crm_desktop.db import strands

RV = TypeVar("RV")


class SilentServer(psycopg.OperationalError):
    """Nothing came from the server for longer than one waits."""


class ServerLine(psycopg.Connection[Any]):
    """One connection to the office's server.

    The driver, which would wait for ``BEGIN`` by itself, takes it for one without transactions; they are begun here.

    Attributes:
        is_shared: whether strands ask on it at the same time.
        silence_s: so long the server may be silent; None for as long as it likes.
    """

    def __init__(self, *args: Any, **params: Any) -> None:
        super().__init__(*args, **params)
        self.cursor_factory = ServerCursor
        self.is_shared = False
        self.silence_s: float | None = None
        self._has_transactions = True
        self._is_putting_off = False
        self._put_off: list[strands.Post] = []

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

    def take(self, post: Callable[[psycopg.Cursor[Any]], object], cursor: psycopg.Cursor[Any]) -> None:
        """Send what ``post`` puts into a message by a cursor, at the right time."""
        if self._is_putting_off:
            self._put_off.append(partial(post, psycopg.Cursor(self)))
        elif self.is_shared:
            strands.ask(self, partial(post, cursor))
        else:
            self.send([partial(post, cursor)])

    def send(self, posts: Sequence[strands.Post]) -> None:
        """Send them in one message, after what was put off and what begins a transaction."""
        with self.pipeline():
            for post in [*self._before(), *posts]:
                post()

    def commit(self) -> None:
        """Keep the transaction; what was put off goes with it."""
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

    def execute(self, query: Any, params: Any = None, **how: Any) -> Any:
        """Ask; the answer is there afterwards, unless it is put off."""
        line = cast("ServerLine", self.connection)
        line.take(lambda cursor: psycopg.Cursor.execute(cursor, query, params, **how), self)
        return self

    def executemany(self, query: Any, params_seq: Any, **how: Any) -> None:
        """Ask the same with many values, which is one message of its own."""
        cast("ServerLine", self.connection).send([])
        super().executemany(query, params_seq, **how)


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
