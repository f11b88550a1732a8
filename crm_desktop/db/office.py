"""Opening, making and closing an office: a sealed file on this computer, or a database on the office's server.

To check and to open a file needs the driver only: SQLAlchemy is loaded when something of the office is first asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from crm_desktop.db.address import is_server_url
from crm_desktop.db.backup import BackupReason, copy_checked, is_backup
from crm_desktop.db.checks import (
    FileFacts,
    check_file,
    read_header,
    require_one_name,
    require_safe_sqlite,
    require_writable,
    traces,
)
from crm_desktop.db.disk import (
    LOG,
    beside,
    give_name,
    leftovers_removed,
    located,
    made_private,
    with_side_files,
    working_name,
)
from crm_desktop.db.errors import (
    CopiedOpen,
    DiskFull,
    IsBackup,
    NoSuchFolder,
    OfficeExists,
    OfficeReadOnly,
    WorkMissing,
)
from crm_desktop.db.faults import file_faults, system_fault
from crm_desktop.db.file_line import file_line
from crm_desktop.db.high_water import Mark, read_mark, write_mark
from crm_desktop.db.hold import Hold
from crm_desktop.db.kept_log import KeptLog
from crm_desktop.db.rescue import needs_rescue, rescue
from crm_desktop.db.seal import new_header
from crm_desktop.db.state import say_closed, say_open
from crm_desktop.db.version import OPEN_ID, SCHEMA_VERSION
from crm_desktop.domain.clock import Clock, SystemClock
from crm_desktop.domain.files import flush_folder
from crm_desktop.domain.targets import require_office_name

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from crm_desktop.db.server_line import Lines

LAST_AUDIT = "SELECT max(id) FROM audit_entry"


@dataclass(frozen=True)
class Opened:
    """What holds an office file.

    Attributes:
        hold: keeps others from it.
        line: the connection with which it was opened, the first that its engine uses.
        log: keeps its log in place while connections to it are open.
    """

    hold: Hold
    line: Any
    log: KeptLog


class OfficeFile:
    """An open office.

    Attributes:
        path: the file; None for an office on a server.
        label: how the status bar names it: the file's name, or server and database.
        owner: whose it is, as far as that was read when it was opened; empty if it is not known yet.
    """

    def __init__(
        self,
        make_engine: Callable[[Any], Engine],
        *,
        path: Path | None,
        label: str,
        owner: str = "",
        opened: Opened | None = None,
        lines: Lines | None = None,
    ) -> None:
        """Take over what was opened.

        Args:
            make_engine: makes what units of work and readers run on, with the connection that a file was opened with.
            path: see above.
            label: see above.
            owner: see above.
            opened: what holds a file.
            lines: those to a server.
        """
        self.path, self.label, self.owner = path, label, owner
        self._make_engine, self._making = make_engine, Lock()
        self._engine: Engine | None = None
        self._opened, self._lines = opened, lines

    @property
    def engine(self) -> Engine:
        """What units of work and readers run on; made when it is first asked for, since loading it takes its time."""
        with self._making:
            if self._engine is None:
                self._engine = self._make_engine(self._opened.line if self._opened else None)
            return self._engine

    @property
    def is_server(self) -> bool:
        """Whether the office lives on a server."""
        return self.path is None

    def last_change(self) -> int:
        """A number that rises with every saved change."""
        with self.engine.connect() as connection:
            return int(connection.exec_driver_sql(LAST_AUDIT).scalar() or 0)

    def answering_within(self, seconds: float) -> AbstractContextManager[None]:
        """Let what is asked of a server in this block be lost if it is not answered by then; a file always answers."""
        return nullcontext() if self._lines is None else self._lines.cut_after(seconds)

    def close(self) -> None:
        """Close all connections, which folds the write-ahead log into the file, and let go of it; may be repeated."""
        opened, self._opened = self._opened, None
        if opened is not None and self.path is not None and opened.hold.be_last():
            opened.log.let_last_go()
            say_closed(self._engine.raw_connection if self._engine else lambda: opened.line, self.path)
        if self._engine is not None:
            self._engine.dispose()
        elif opened is not None:
            opened.line.close()
        if opened is not None:
            opened.log.end()
            opened.hold.release()

    def __enter__(self) -> OfficeFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_office(
    target: Path | str, *, alone: bool = True, accepted: Collection[str] = (), clock: Clock | None = None
) -> OfficeFile:
    """Check an office and open it; an older layout is brought up to date after a verified copy.

    Args:
        target: the file, or ``postgresql+psycopg://user:password@host/database``.
        alone: whether a second opening is refused; False for the command line, which may work beside a window.
        accepted: ``{"older_file"}`` to go on although the newest work is missing.
        clock: what to note as the time of opening.

    Raises:
        OfficeError: what is wrong with it; it was left byte for byte as it was then.
        WorkMissing: see there.
    """
    if is_server_url(target):
        from crm_desktop.db.server import open_server, server_label
        from crm_desktop.db.server_line import lines_of

        engine = open_server(str(target))
        return OfficeFile(lambda _line: engine, path=None, label=server_label(str(target)), lines=lines_of(engine))
    path = located(target)
    require_safe_sqlite()
    read_header(path)
    require_one_name(path)
    require_writable(path)
    clock = clock or SystemClock()
    hold = Hold(path, clock.now().astimezone(), window=alone)
    hold.share()
    try:
        facts = _made_ready(path, hold, accepted, clock)
        line = _opened(path, facts)
        log = KeptLog(path, facts.header)
    except BaseException:
        hold.release()
        raise
    make_engine = partial(_marked_engine, path, facts.header)
    return OfficeFile(make_engine, path=path, label=path.stem, owner=facts.office_name, opened=Opened(hold, line, log))


def _opened(path: Path, facts: FileFacts) -> Any:
    if read_mark(path).header != facts.header:
        # a program may end without closing, and its log with it: only the mark tells that from a copy
        write_mark(path, facts.header, facts.last_audit)
    line = file_line(path, facts.header)
    try:
        say_open(line, path)
    except BaseException:
        line.close()
        raise
    return line


def _made_ready(path: Path, hold: Hold, accepted: Collection[str], clock: Clock) -> FileFacts:
    """Check the file until nothing is left to be done alone before anybody works in it."""
    is_migrated = False
    while True:
        before = traces(path)
        # a migration has just looked up what all rows refer to
        facts = _compared(path, accepted, references=not is_migrated)
        if is_backup(path, facts):
            raise IsBackup(path=path)
        if not needs_rescue(path, facts) and facts.version >= SCHEMA_VERSION:
            return facts
        with hold.alone():
            if traces(path) != before:  # somebody else may have done it meanwhile
                facts = check_file(path)
            if needs_rescue(path, facts):
                rescue(path, clock.now())
            elif facts.version < SCHEMA_VERSION:
                _bring_up_to_date(path, facts, clock)
                is_migrated = True


def create_office(
    target: Path | str, *, clock: Clock | None = None, fill: Callable[[Engine], object] | None = None
) -> OfficeFile:
    """Make an office and open it.

    The file gets its name only when it is whole; an existing one is never replaced, nor is one made beside the log
    that another file of this name left, which would be played into it.

    Args:
        target: a file that is not there yet, or the address of a server.
        clock: what to note as the time of opening.
        fill: writes what it begins with, such as its first operator; None leaves it empty. If it fails, no file is
            made.

    Raises:
        TargetOfOffice, TargetNoFile, OfficeExists, OfficeInUse, NoSuchFolder, DiskFull,
        ServerUnreachable, ServerRefused
    """
    if is_server_url(target):
        office = open_office(target, clock=clock)
        if fill is not None:
            try:
                fill(office.engine)
            except BaseException:
                office.close()
                raise
        return office
    path = located(target)
    require_safe_sqlite()
    _require_free(path)
    with _held_new(path, clock or SystemClock()):
        _require_free(path)
        _make(path, fill)
    return open_office(path, clock=clock)


def _require_free(path: Path) -> None:
    require_office_name(path)
    for taken in with_side_files(path):
        if taken.exists():
            raise OfficeExists(path=taken)


@contextmanager
def _held_new(path: Path, clock: Clock) -> Iterator[None]:
    """Hold a file that is about to be made: two programs do not make the same one at once.

    Raises:
        NoSuchFolder: unless a file can be made beside ``path``; only trying tells, on Windows.
    """
    hold = Hold(path, clock.now().astimezone())
    try:
        hold.be_alone()
    except OfficeReadOnly as error:
        fault = system_fault(error.__cause__, path) if isinstance(error.__cause__, OSError) else NoSuchFolder
        raise (fault if fault is DiskFull else NoSuchFolder)(path=path) from error
    try:
        yield
    finally:
        hold.release()


def _make(path: Path, fill: Callable[[Engine], object] | None) -> None:
    from crm_desktop.db.schema import create_schema
    from crm_desktop.db.session import sqlite_engine

    making = working_name(path)
    try:
        with leftovers_removed(making), file_faults(path):
            engine = sqlite_engine(made_private(making), new_header(), is_new=True)
            try:
                create_schema(engine)
                if fill is not None:
                    fill(engine)
            finally:
                engine.dispose()
            give_name(making, path)
            flush_folder(path.parent)
    except FileExistsError as error:
        raise OfficeExists(path=path) from error


def _compared(path: Path, accepted: Collection[str], *, references: bool) -> FileFacts:
    """Check the file and compare it with what is known of it.

    The mark is read first: what is saved between the two moments is in the file then, and not in the mark. It is read
    while somebody may write it, so it is compared once more before anybody is alarmed.
    """
    for is_last in (False, True):
        mark, had_log = read_mark(path), beside(path, LOG).exists()
        facts = check_file(path, references=references)
        missing = _missing(facts, mark, has_log=had_log or beside(path, LOG).exists())
        if missing is None:
            return facts
        if missing.key in accepted:
            write_mark(path, facts.header, facts.last_audit)
            return facts
        if is_last:
            raise missing(path=path)
    raise AssertionError("unreachable")


def _missing(facts: FileFacts, mark: Mark, *, has_log: bool) -> type[WorkMissing] | None:
    if mark.of(facts.header) > facts.last_audit:
        return WorkMissing
    # where the mark is, it would have told; a copy elsewhere has none
    is_marked = mark.header == facts.header
    return CopiedOpen if facts.state == OPEN_ID and not is_marked and not has_log else None


def _bring_up_to_date(path: Path, facts: FileFacts, clock: Clock) -> None:
    from crm_desktop.db.migrate import migrate
    from crm_desktop.db.session import sqlite_engine

    copy = copy_checked(path, BackupReason.UPGRADE, clock.now(), facts)
    engine = sqlite_engine(path, facts.header)
    try:
        migrate(engine, at=clock.now(), backup=copy.path.name)
    finally:
        engine.dispose()


def _marked_engine(path: Path, header: bytes, line: Any) -> Engine:
    """An engine that notes beside the file how far it has come, after every saved change."""
    from sqlalchemy import event

    from crm_desktop.db.session import WRITE, sqlite_engine

    engine = sqlite_engine(path, header, first=line)

    @event.listens_for(engine, "commit")
    def _wrote(connection: Connection) -> None:
        if connection.get_execution_options().get("crm_begin") == WRITE["crm_begin"]:
            connection.info["crm_wrote"] = True

    @event.listens_for(engine, "checkin")
    def _note(raw: Any, record: Any) -> None:
        if raw is not None and record.info.pop("crm_wrote", False):
            write_mark(path, header, raw.execute(LAST_AUDIT).fetchone()[0] or 0)

    engine.raw_connection().close()  # from now on the line is the pool's, which closes it
    return engine
