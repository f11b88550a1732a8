"""Opening, making and closing an office: a sealed file on this computer, or a database on the office's server.

The check of a file needs the driver only: the rest is loaded beside it, when the check runs on a lane of its own.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.db.address import is_server_url
from crm_desktop.db.backup import BackupReason, copy_before
from crm_desktop.db.checks import FileFacts, check_file, read_header, require_safe_sqlite, require_writable
from crm_desktop.db.disk import give_name, leftovers_removed, with_side_files
from crm_desktop.db.errors import DiskFull, NoSuchFolder, OfficeExists, OfficeReadOnly, WorkMissing
from crm_desktop.db.faults import file_faults, system_fault
from crm_desktop.db.high_water import read_mark, write_mark
from crm_desktop.db.instance_lock import InstanceLock
from crm_desktop.db.seal import new_header
from crm_desktop.db.version import SCHEMA_VERSION
from crm_desktop.domain.clock import Clock, SystemClock
from crm_desktop.domain.files import flush_folder
from crm_desktop.domain.targets import require_office_name

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

LAST_AUDIT = "SELECT max(id) FROM audit_entry"


class OfficeFile:
    """An open office.

    Attributes:
        engine: what units of work and readers run on.
        path: the file; None for an office on a server.
        label: how the status bar names it: the file's name, or server and database.
    """

    def __init__(self, engine: Engine, *, path: Path | None, label: str, lock: InstanceLock | None = None) -> None:
        self.engine = engine
        self.path = path
        self.label = label
        self._lock = lock

    @property
    def is_server(self) -> bool:
        """Whether the office lives on a server."""
        return self.path is None

    def last_change(self) -> int:
        """A number that rises with every saved change."""
        with self.engine.connect() as connection:
            return int(connection.exec_driver_sql(LAST_AUDIT).scalar() or 0)

    def close(self) -> None:
        """Close all connections, which folds the write-ahead log into the file, and let go of it; may be repeated."""
        self.engine.dispose()
        if self._lock is not None:
            self._lock.release()

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

        return OfficeFile(open_server(str(target)), path=None, label=server_label(str(target)))
    path = Path(target).absolute()
    require_safe_sqlite()
    read_header(path)
    require_writable(path)
    clock = clock or SystemClock()
    lock = _take_lock(path, clock) if alone else None
    try:
        facts = check_file(path)
        _compare_with_mark(path, facts, accepted)
        if facts.version < SCHEMA_VERSION:
            lock = lock or _take_lock(path, clock)
            _bring_up_to_date(path, facts, clock)
        if not alone and lock is not None:
            lock.release()
            lock = None
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return OfficeFile(_marked_engine(path, facts.header), path=path, label=path.stem, lock=lock)


def create_office(target: Path | str, *, clock: Clock | None = None) -> OfficeFile:
    """Make an empty office, without operators, and open it.

    The file gets its name only when it is whole; an existing one is never replaced, nor is one made beside the log
    that another file of this name left, which would be played into it.

    Raises:
        TargetOfOffice, TargetNoFile, OfficeExists, OfficeInUse, NoSuchFolder, DiskFull,
        ServerUnreachable, ServerRefused
    """
    if is_server_url(target):
        return open_office(target, clock=clock)
    path = Path(target).absolute()
    require_safe_sqlite()
    _require_free(path)
    lock = _lock_new(path, clock or SystemClock())
    try:
        _require_free(path)
        _make(path)
    finally:
        lock.release()
    return open_office(path, clock=clock)


def _require_free(path: Path) -> None:
    require_office_name(path)
    for taken in with_side_files(path):
        if taken.exists():
            raise OfficeExists(path=taken)


def _lock_new(path: Path, clock: Clock) -> InstanceLock:
    """The lock of a file that is about to be made: two programs do not make the same one at once.

    Raises:
        NoSuchFolder: unless a file can be made beside ``path``; only trying tells, on Windows.
    """
    lock = InstanceLock(path)
    try:
        lock.take(clock.now().astimezone())
    except OSError as error:
        fault = system_fault(error, path)
        raise (fault if fault is DiskFull else NoSuchFolder)(path=path) from error
    return lock


def _make(path: Path) -> None:
    from crm_desktop.db.schema import create_schema
    from crm_desktop.db.session import sqlite_engine

    making = path.with_name(f".{path.name}.new")
    try:
        with leftovers_removed(making), file_faults(path):
            engine = sqlite_engine(making, new_header(), is_new=True)
            create_schema(engine)
            engine.dispose()
            give_name(making, path)
            flush_folder(path.parent)
    except FileExistsError as error:
        raise OfficeExists(path=path) from error


def _take_lock(path: Path, clock: Clock) -> InstanceLock:
    lock = InstanceLock(path)
    try:
        lock.take(clock.now().astimezone())
    except OSError as error:
        raise OfficeReadOnly(path=path) from error
    return lock


def _compare_with_mark(path: Path, facts: FileFacts, accepted: Collection[str]) -> None:
    if read_mark(path, facts.header) <= facts.last_audit:
        return
    if WorkMissing.key not in accepted:
        raise WorkMissing(path=path)
    write_mark(path, facts.header, facts.last_audit)


def _bring_up_to_date(path: Path, facts: FileFacts, clock: Clock) -> None:
    from crm_desktop.db.migrate import migrate
    from crm_desktop.db.session import sqlite_engine

    copy_before(path, BackupReason.UPGRADE, clock.now())
    engine = sqlite_engine(path, facts.header)
    try:
        migrate(engine)
    finally:
        engine.dispose()


def _marked_engine(path: Path, header: bytes) -> Engine:
    """An engine that notes beside the file how far it has come, after every saved change."""
    from sqlalchemy import event

    from crm_desktop.db.session import WRITE, sqlite_engine

    engine = sqlite_engine(path, header)

    @event.listens_for(engine, "commit")
    def _wrote(connection: Connection) -> None:
        if connection.get_execution_options().get("crm_begin") == WRITE["crm_begin"]:
            connection.info["crm_wrote"] = True

    @event.listens_for(engine, "checkin")
    def _note(raw: Any, record: Any) -> None:
        if raw is not None and record.info.pop("crm_wrote", False):
            write_mark(path, header, raw.execute(LAST_AUDIT).fetchone()[0] or 0)

    return engine
