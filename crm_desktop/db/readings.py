"""Readings: what is asked of an office at one moment, by one query or by all panels that show something at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from typing import Any, TypeVar, cast, overload

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from crm_desktop.db import fibers
from crm_desktop.db.errors import ServerLost
from crm_desktop.db.file_line import LARGE_CACHE_KIB

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
T = TypeVar("T")
ONE_PICTURE = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""Several statements of one reading see the same rows, as on a file."""


class Reading:
    """One reading of an office: one picture, one beginning and one end; nothing is asked before it is needed.

    Attributes:
        engine: of the office.
        is_of_many: whether strangers share it, each of whom may ask again by himself if it fails.
        fault: why asking again by oneself failed too; nobody else needs to try.
        known: what was asked and may be asked again, such as the office's rules.
        asked: the keys of what is on its way.
    """

    def __init__(self, engine: Engine, *, is_of_many: bool = False) -> None:
        self.engine, self.is_of_many = engine, is_of_many
        self.fault: Exception | None = None
        self.known: dict[str, Any] = {}
        self.asked: set[str] = set()
        self._connection: Connection | None = None
        self._session: Session | None = None

    def session(self) -> Session:
        """The one session of a reading of a file, where everything is asked in turn."""
        if self._session is None:
            self._session = Session(self.engine, autoflush=False)
        return self._session

    def connection(self) -> Connection:
        """The one connection of a reading of a server, on which each question has a session of its own."""
        if self._connection is None:
            made = self.engine.connect().execution_options(**ONE_PICTURE)
            _line(made).is_shared = True
            made.begin()
            self._connection = made
        return self._connection

    def is_of(self, session: Session) -> bool:
        """Whether a session reads here."""
        return session is self._session or (self._connection is not None and session.get_bind() is self._connection)

    def end(self) -> None:
        """Let go of the connection; nothing was changed on it."""
        if self._session is not None:
            self._session.close()
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with connection:
            if not connection.invalidated:
                _line(connection).is_shared = False
                _commit(connection)


def _commit(connection: Connection) -> None:
    """End what read only: to roll back would also throw away what the server has learned of the statements."""
    transaction = connection.get_transaction()
    if transaction is not None and transaction.is_active:
        with suppress(DBAPIError, ServerLost):  # all answers are there
            transaction.commit()


_READING: ContextVar[Reading | None] = ContextVar("reading", default=None)


def current(engine: Engine) -> Reading | None:
    """The reading that this code is part of."""
    here = _READING.get()
    return here if here is not None and here.engine is engine else None


@contextmanager
def one_reading(engine: Engine, *, is_of_many: bool = False, apart: bool = False) -> Iterator[Reading]:
    """Make all readings in this block one, which may be part of one that has begun.

    Args:
        engine: of the office.
        is_of_many: see ``Reading``.
        apart: begin a new one in any case.
    """
    here = current(engine)
    if here is not None and not apart:
        yield here
        return
    made = Reading(engine, is_of_many=is_of_many)
    token = _READING.set(made)
    try:
        yield made
    finally:
        _READING.reset(token)
        made.end()


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session for queries: one consistent picture, nothing written."""
    with one_reading(engine) as here:
        if is_server(engine):
            with Session(here.connection(), autoflush=False) as session:
                yield session
        else:
            yield here.session()


def read_abreast(engine: Engine, works: Sequence[Callable[[], None]]) -> None:
    """Carry out works that read, in one reading; on a server they wait for the network together.

    Each handles its own faults; its answer is out before the reading has ended.
    """
    with one_reading(engine, is_of_many=True):
        all_of(engine, works)


def all_of(engine: Engine, asks: Sequence[Callable[[], T]]) -> list[T]:
    """What several give that read and don't need one another, in one reading."""
    with one_reading(engine):
        return fibers.side_by_side(asks) if is_server(engine) else [ask() for ask in asks]


def once(session: Session, key: str, ask: Callable[[], T]) -> T:
    """What ``ask()`` gives; within one reading, whose rows don't change, it is asked once."""
    here = _READING.get()
    if here is None or not here.is_of(session):
        return ask()
    while key in here.asked:
        fibers.ask(_line(here.connection()), _nothing)  # whoever asked goes on first
    if key not in here.known:
        here.asked.add(key)
        try:
            here.known[key] = ask()
        finally:
            here.asked.discard(key)
    return cast("T", here.known[key])


def _nothing() -> None:
    """A question whose answer comes with those of others."""


@overload
def side_by_side(session: Session, a: Callable[[Session], A], b: Callable[[Session], B], /) -> tuple[A, B]: ...
@overload
def side_by_side(
    session: Session, a: Callable[[Session], A], b: Callable[[Session], B], c: Callable[[Session], C], /
) -> tuple[A, B, C]: ...
@overload
def side_by_side(
    session: Session,
    a: Callable[[Session], A],
    b: Callable[[Session], B],
    c: Callable[[Session], C],
    d: Callable[[Session], D],
    /,
) -> tuple[A, B, C, D]: ...
@overload
def side_by_side(session: Session, /, *parts: Callable[[Session], T]) -> tuple[T, ...]: ...
def side_by_side(session: Session, /, *parts: Callable[[Session], Any]) -> tuple[Any, ...]:
    """What the parts of a question give; none needs the answer of another, so a server is asked all at the same time.

    On a server each part has a session of its own onto the same rows, also onto those that a unit of work has changed;
    so they give values, not records. On a file they use the session that is there, one after the other.
    """
    if not is_server(session.get_bind()):
        return tuple(part(session) for part in parts)
    if session.autoflush:
        session.flush()
    connection = session.connection()
    with _line(connection).shared():
        return tuple(fibers.side_by_side([partial(_on_its_own, connection, session.info, part) for part in parts]))


@overload
def together(session: Session, a: Callable[[], A], b: Callable[[], B], /) -> tuple[A, B]: ...
@overload
def together(session: Session, a: Callable[[], A], b: Callable[[], B], c: Callable[[], C], /) -> tuple[A, B, C]: ...
def together(session: Session, /, *asks: Callable[[], Any]) -> tuple[Any, ...]:
    """What several questions of one unit of work give, as records of its own; a server is asked all at the same time.

    They stand in this order in the message, so the later ones see what the first has locked. None changes anything.
    """
    if not is_server(session.get_bind()):
        return tuple(ask() for ask in asks)
    if session.autoflush:
        session.flush()
    with session.no_autoflush, _line(session.connection()).shared():
        return tuple(fibers.side_by_side(asks))


def _on_its_own(connection: Connection, info: dict[Any, Any], part: Callable[[Session], T]) -> T:
    with Session(connection, autoflush=False, info=info) as session:
        return part(session)


def keep_more(session: Session) -> None:
    """Let the connection to a file keep more of its pages from now on, before very many are read.

    Of a large office each would else be deciphered again by the next question of the same rows.
    """
    session.connection().exec_driver_sql(f"PRAGMA cache_size = -{LARGE_CACHE_KIB}")


def is_server(where: Engine | Connection) -> bool:
    """Whether it leads to a server."""
    return where.dialect.name == "postgresql"


def _line(connection: Connection) -> Any:
    """The ``ServerLine`` below; loaded on a server only."""
    return cast("Any", connection.connection.driver_connection)
