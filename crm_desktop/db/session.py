"""Engines and units of work.

Transactions are explicit: a unit of work begins IMMEDIATE, so it never fails half-way for want of the lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, ExceptionContext, Executable, Insert, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import QueuePool

from crm_desktop.db.errors import DatabaseBusy, ServerLost
from crm_desktop.db.faults import translate_faults
from crm_desktop.db.file_line import file_line
from crm_desktop.db.readings import is_server
from crm_desktop.db.turns import turns_of
from crm_desktop.domain.errors import StaleRecord

WRITE = {"crm_begin": "IMMEDIATE"}
TRIES = 3
SERVER_LIMITS = {
    "connect_timeout": 5,
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
"""Seconds, the last in milliseconds, after which a silent server counts as lost."""
STATEMENT_S = 10
"""So long a statement may take in daily work; what waits for others' locks for longer is told to try again."""
SILENCE_S = STATEMENT_S + 5.0
"""A server that says nothing for so long, not even that a statement took too long, counts as lost."""
RETRYABLE_SQLSTATES = frozenset({"40001", "40P01"})
TOO_LONG_SQLSTATES = frozenset({"57014", "55P03"})
"""The server gave a statement up: it took, or waited, for too long."""
UNIQUE_VIOLATION = "23505"
"""On a server somebody may have taken a name, code or key since the use case looked: it looks again, and says so."""
T = TypeVar("T")


def sqlite_engine(path: Path, header: bytes | None = None, *, is_new: bool = False, first: Any = None) -> Engine:
    """An engine for an office file.

    Args:
        path: the file; made when missing.
        header: the first bytes of a sealed file, which tell its key; None for a plain file.
        is_new: whether the file is to be made with this header.
        first: a ``file_line`` that is open already; the first to be used.
    """
    import sqlcipher3.dbapi2 as driver

    ready = [] if first is None else [first]

    def connect() -> Any:
        return ready.pop() if ready else file_line(path, header, is_new=is_new)

    # who was used last knows the most pages: the others would each get to know them once more
    engine = create_engine(
        "sqlite://", module=driver, creator=connect, poolclass=QueuePool, pool_use_lifo=True, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    translate_faults(engine, path)
    return engine


def postgres_engine(url: URL | str, *, statement_s: int = 0) -> Engine:
    """Open the office's server database; no waiting on it is without an end.

    A connection that went dead is noticed by the statement that needs it, and by the network's own signs of life: to
    ask beforehand each time would double the turns of every reading.

    Args:
        url: as ``postgresql+psycopg://user@host/name``.
        statement_s: how long a statement may take; 0 for as long as it needs, such as to change the layout.
    """
    # without, a database of no encoding answers in bytes, and one of another encoding cannot even say what it is
    limits: dict[str, Any] = SERVER_LIMITS | {"client_encoding": "utf8"}
    if statement_s:
        limits["options"] = f"-c statement_timeout={statement_s * 1000}"
    engine = create_engine(url, connect_args=limits, pool_use_lifo=True, hide_parameters=True)
    event.listen(engine, "handle_error", _without_values)

    @event.listens_for(engine, "do_connect")
    def _connect(_dialect: Any, _record: Any, cargs: Any, cparams: Any) -> Any:
        from crm_desktop.db.server_turns import ServerLine

        return ServerLine.connect(*cargs, autocommit=True, **cparams)

    return engine


def _without_values(context: ExceptionContext) -> None:
    """Leave of what a server says its first line: those below quote the row and its values, which no log may hold."""
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None and error.args and isinstance(error.args[0], str):
            error.args = (error.args[0].partition("\n")[0], *error.args[1:])


def put_off(session: Session, statement: Executable, values: Any = None) -> None:
    """Let a server do something with what it is asked next, and a file at once.

    Nobody gets an answer; a fault is raised by whatever it goes with. What the session holds is not flushed before.

    Args:
        session: of the unit of work.
        statement: such as a lock, an announcement, rows of which nobody needs the id.
        values: of its parameters; a list of them for many rows.
    """
    if isinstance(statement, Insert):
        statement = statement.inline()  # it would ask for the ids otherwise
    connection = session.connection()
    line: Any = connection.connection.driver_connection
    with line.putting_off() if is_server(connection) else nullcontext():
        connection.execute(statement, values)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('crm_begin', 'DEFERRED')}")


def transact(engine: Engine, do: Callable[[Session], T]) -> T:
    """Do something in a unit of work, and again when a deadlock or a busy database stood against it.

    A connection that went dead while nobody used it is taken again once: nothing was committed on it. What is lost
    while it is being committed may have been saved, so only whoever asked can repeat it, with its key.

    Raises:
        StaleRecord: if a row changed since it was read.
        DatabaseBusy: if the database stays busy; nothing was changed.
        ServerLost: if the server is gone.
    """
    for remaining in reversed(range(TRIES)):
        saving = Saving()
        try:
            return _done_in(engine, do, saving)
        except (ServerLost, DatabaseBusy, DBAPIError) as error:
            fault = _final_fault(error, saving, remaining)
            if fault is error:
                raise
            if fault is not None:
                raise fault from error
    raise AssertionError("unreachable")


@dataclass(slots=True)
class Saving:
    """How far a unit of work came."""

    is_committing: bool = False


def _done_in(engine: Engine, do: Callable[[Session], T], saving: Saving) -> T:
    with unit_of_work(engine) as session:
        result = do(session)
        session.flush()
        saving.is_committing = True
    return result


def _final_fault(error: Exception, saving: Saving, remaining: int) -> Exception | None:
    """What is told of an error; None if another try may help.

    What is still taken after the last try is a fault of ours, not of a busy server.
    """
    if isinstance(error, ServerLost):
        return error if saving.is_committing or remaining < TRIES - 1 else None
    if isinstance(error, DatabaseBusy):
        return error  # it has waited long enough for the file
    sqlstate = getattr(getattr(error, "orig", None), "sqlstate", None)
    if sqlstate in TOO_LONG_SQLSTATES:
        return DatabaseBusy()
    if sqlstate == UNIQUE_VIOLATION:
        return None if remaining else error
    if sqlstate not in RETRYABLE_SQLSTATES:
        return error
    return None if remaining else DatabaseBusy()


def taken_back(engine: Engine, do: Callable[[Session], T]) -> T:
    """What ``do`` gives, of which nothing is kept; as often tried, and refused for the same reasons, as ``transact``.

    A server is let do all that was put off, so that what stands against it is told.
    """

    def do_and_take_back(session: Session) -> None:
        result = do(session)
        session.flush()
        if is_server(engine):
            line: Any = session.connection().connection.driver_connection
            line.send([])
        raise _TakenBack(result)

    try:
        transact(engine, do_and_take_back)
    except _TakenBack as end:
        return end.result  # type: ignore[no-any-return]
    raise AssertionError("unreachable")


class _TakenBack(Exception):
    """Ends a unit of work of which nothing is kept."""

    def __init__(self, result: Any) -> None:
        super().__init__()
        self.result = result


def _put_off_changes(session: Session) -> None:
    """Let changes of records go with what is asked next: a session waits for each, to see that none was stale."""

    def line() -> Any:
        return session.connection().connection.driver_connection

    event.listen(session, "before_flush", lambda *_: setattr(line(), "is_flushing", True))
    event.listen(session, "after_flush", lambda *_: setattr(line(), "is_flushing", False))


@contextmanager
def unit_of_work(engine: Engine) -> Iterator[Session]:
    """Commit on success, roll back on any error.

    The threads of this process come in the order in which they asked: SQLite lets whoever looks at the right moment go
    first, so that some would wait for ever.

    Raises:
        StaleRecord: if a row changed since it was read.
        DatabaseBusy: if another process keeps the file for too long.
    """
    turn = nullcontext() if is_server(engine) else turns_of(engine).turn()
    with turn, Session(engine.execution_options(**WRITE)) as session:
        if is_server(engine):
            _put_off_changes(session)
        try:
            with session.begin():
                yield session
        except StaleDataError as exc:
            raise StaleRecord from exc
