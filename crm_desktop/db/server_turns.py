"""A connection that sends several things in one message: each answer that is waited for costs a turn over the network.

What begins a transaction goes with its first statement, what nobody needs the answer of goes with the next, and what
several fibers ask goes together. At 50 ms a turn this is what makes a far server feel near.
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

from crm_desktop.db import fibers

RV = TypeVar("RV")
_STALE = "rows touched:"
"""Said of a record that was changed or deleted since it was read."""


class SilentServer(psycopg.OperationalError):
    """Nothing came from the server for longer than one waits."""


class ServerLine(psycopg.Connection[Any]):
    """One connection to the office's server.

    The driver, which would wait for ``BEGIN`` by itself, takes it for one without transactions; they are begun here.

    Attributes:
        is_shared: whether fibers ask on it at the same time.
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
        self._put_off: list[fibers.Post] = []

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
        """Let fibers ask on it at the same time in this block."""
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
            fibers.ask(self, partial(post, cursor))
        else:
            self.send([partial(post, cursor)])

    def promise(self, post: Callable[[psycopg.Cursor[Any]], object]) -> None:
        """Put off what must touch one row each time; the next message raises ``StaleDataError`` if it does not."""
        self._put_off.append(partial(post, psycopg.Cursor(self)))

    def take_many(self, post: Callable[[psycopg.Cursor[Any]], object], cursor: psycopg.Cursor[Any]) -> None:
        """The same for what the driver makes a message of by itself."""
        if self._is_putting_off:
            self.take(post, cursor)
        else:
            self.send([])
            post(cursor)

    def send(self, posts: Sequence[fibers.Post]) -> None:
        """Send them in one message, after what was put off and what begins a transaction."""
        message = [*self._before(), *posts]
        if not message:
            return
        try:
            with self.pipeline():
                for post in message:
                    post()
        except psycopg.DataError as error:
            if _STALE in (error.diag.message_primary or ""):
                raise StaleDataError from error
            raise

    def commit(self) -> None:
        """Keep the transaction; what was put off goes with it, and nothing is kept if a promise is not."""
        if self._put_off:
            self.send([partial(psycopg.Cursor(self).execute, "COMMIT", prepare=False)])
        else:
            super().commit()

    def rollback(self) -> None:
        """Take the transaction back, and what was put off."""
        self._put_off.clear()
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

    def _before(self) -> list[fibers.Post]:
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

    _promised_rows: int | None = None

    @property
    def rowcount(self) -> int:
        """How many rows were touched, or must be."""
        return super().rowcount if self._promised_rows is None else self._promised_rows

    def execute(self, query: Any, params: Any = None, **how: Any) -> Any:
        """Ask; the answer is there afterwards, unless it is put off."""
        line = cast("ServerLine", self.connection)
        is_promised = line.is_flushing and _only_changes(query)
        said = _touching_one(query) if is_promised else query

        def post(cursor: psycopg.Cursor[Any]) -> object:
            return psycopg.Cursor.execute(cursor, said, params, **how)

        if is_promised:
            self._promised_rows = 1
            line.promise(post)
        else:
            line.take(post, self)
        return self

    def executemany(self, query: Any, params_seq: Any, **how: Any) -> None:
        """Ask the same with many values, which is one message of its own unless it is put off."""
        line, values = cast("ServerLine", self.connection), list(params_seq)
        is_promised = line.is_flushing and _only_changes(query)
        said = _touching_one(query) if is_promised else query

        def post(cursor: psycopg.Cursor[Any]) -> object:
            return psycopg.Cursor.executemany(cursor, said, values, **how)

        if is_promised:
            self._promised_rows = len(values)
            line.promise(post)
        else:
            line.take_many(post, self)


def _only_changes(query: Any) -> bool:
    return isinstance(query, str) and query.startswith("UPDATE ") and "RETURNING" not in query


def _touching_one(query: str) -> str:
    """The same change, which is a fault for the server itself unless it touches one row; all after it is left then."""
    counted = f"CASE count(*) WHEN 1 THEN 1 ELSE ('{_STALE} ' || count(*))::integer END"
    return f"WITH touched AS ({query} RETURNING 1) SELECT {counted} FROM touched"  # noqa: S608 - of the session's own


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
