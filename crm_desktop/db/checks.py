"""Looks at an office file without changing a byte of it: what it is, whether it is sound, how far it has come.

One thing comes before looking: a program that was killed while it changed a file without a log (the first opening of
a restored backup does so) has left a journal, and only a connection that may write can take its half change back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

from crm_desktop.db.disk import JOURNAL, with_side_files
from crm_desktop.db.errors import (
    DamagedOffice,
    DatabaseTooOld,
    ForeignFile,
    NewerOffice,
    NotAFile,
    OfficeError,
    OfficeLocked,
    OfficeMissing,
    OfficeReadOnly,
)
from crm_desktop.db.faults import file_faults, system_fault
from crm_desktop.db.seal import HEADER_SIZE, is_known, is_office, unlock
from crm_desktop.db.version import APPLICATION_ID, SCHEMA_VERSION

OLDEST_SQLITE = (3, 51, 3)
"""Earlier versions can corrupt a file when several connections restart its write-ahead log."""
BUSY_TIMEOUT_MS = 2000


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the check found in a sound file.

    Attributes:
        header: its first bytes, which tell its key.
        version: the version of its layout.
        last_audit: its last audit row; 0 if there is none.
        office_name: whose it is; empty before the first start is through.
    """

    header: bytes
    version: int
    last_audit: int
    office_name: str


def require_safe_sqlite() -> None:
    """Raise ``DatabaseTooOld`` unless the driver's SQLite is one that keeps what it is given."""
    import sqlcipher3.dbapi2 as driver

    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise DatabaseTooOld(version=driver.sqlite_version)


def read_header(path: Path) -> bytes:
    """The first bytes of a file that claims to be an office of this version.

    Raises:
        OfficeMissing, NotAFile, ForeignFile, NewerOffice, OfficeUnreadable, DiskTrouble
    """
    with file_faults(path):
        if path.is_dir():
            raise NotAFile(path=path)
        if not path.exists():
            raise OfficeMissing(path=path)
        with path.open("rb") as file:
            header = file.read(HEADER_SIZE)
    if not is_office(header):
        raise ForeignFile(path=path)
    if not is_known(header):
        raise NewerOffice(path=path)
    return header


def check_file(path: Path) -> FileFacts:
    """Check every page and every table of an office file, reading only.

    Raises:
        OfficeError: what is wrong with it; see ``db.errors``.
    """
    require_safe_sqlite()
    header = read_header(path)
    _take_back_half_change(path, header)
    try:
        return _checked(path, header)
    except DamagedOffice:
        if not _is_open_somewhere(path):
            raise
        return _checked_with_log(path, header)


def _take_back_half_change(path: Path, header: bytes) -> None:
    """Let the driver play back the journal of a killed program; without one nothing is opened.

    Raises:
        OfficeReadOnly, OfficeLocked, DamagedOffice: the journal can't be played back here and now.
    """
    import sqlcipher3.dbapi2 as driver

    if not path.with_name(path.name + JOURNAL).exists():
        return
    with file_faults(path), closing(driver.connect(str(path), timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
        unlock(connection, header)
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()


def _checked(path: Path, header: bytes) -> FileFacts:
    with file_faults(path), ThreadPoolExecutor(1) as pool, read_only(path, header) as connection:
        facts = _facts(path, header, connection)
        # Both read the whole file; the driver lets the other thread run meanwhile.
        pages = pool.submit(_every_page_is_sound, path, header)
        if not _every_table_is_sound(connection) or not pages.result():
            raise DamagedOffice(path=path)
        if not _answers(connection, "PRAGMA foreign_key_check", []):
            raise DamagedOffice(path=path)
    return facts


def _checked_with_log(path: Path, header: bytes) -> FileFacts:
    """Check a copy into which the log was folded, as the next writer will do it with the file itself.

    A power cut while pages go from the log to the file leaves half-written ones in the file, and whole ones in the
    log; and pages may be read just while another program writes them.

    Raises:
        DamagedOffice: also the log does not make it sound.
    """
    import sqlcipher3.dbapi2 as driver

    with file_faults(path), TemporaryDirectory(prefix="crm-check-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / path.name
        with read_only(path, header) as reader:
            # A log that is being read is not begun anew.
            reader.execute("BEGIN")
            reader.execute("SELECT 1 FROM sqlite_master").fetchone()
            for source in filter(Path.exists, with_side_files(path)[:2]):
                shutil.copyfile(source, copy.with_name(source.name))
        with closing(driver.connect(str(copy))) as connection:
            unlock(connection, header)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        try:
            return _checked(copy, header)
        except OfficeError as error:
            raise DamagedOffice(path=path) from error


def _facts(path: Path, header: bytes, connection: Any) -> FileFacts:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application_id != APPLICATION_ID:
        raise ForeignFile(path=path)
    if version > SCHEMA_VERSION:
        raise NewerOffice(path=path)
    if version == 0:
        # Sealed, and its first migration not run: the program was killed before it could.
        return FileFacts(header, version, last_audit=0, office_name="")
    return FileFacts(
        header,
        version,
        last_audit(connection),
        _value(connection, "SELECT name FROM office LIMIT 1") or "",
    )


def _every_table_is_sound(connection: Any) -> bool:
    """Rows and indexes of all tables; the search index is left out: its pages are signed, and it can be made anew."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    names = [name for (name,) in connection.execute(tables)]
    return all(_answers(connection, f"PRAGMA quick_check('{name}')", [("ok",)]) for name in names)


def _every_page_is_sound(path: Path, header: bytes) -> bool:
    with read_only(path, header) as connection:
        return _answers(connection, "PRAGMA cipher_integrity_check", [])


def last_audit(connection: Any) -> int:
    """The last audit row of an open file; 0 if there is none, or not even the table yet."""
    has_table = _value(connection, "SELECT 1 FROM sqlite_master WHERE name = 'audit_entry'")
    return (_value(connection, "SELECT max(id) FROM audit_entry") or 0) if has_table else 0


@contextmanager
def read_only(path: Path, header: bytes) -> Iterator[Any]:
    """A connection that changes nothing: it does not clear a log, and makes none beside a closed file."""
    import sqlcipher3.dbapi2 as driver

    uri = f"{file_uri(path.absolute())}?mode=ro{'' if _is_open_somewhere(path) else '&immutable=1'}"
    connection = driver.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_MS / 1000
    )
    try:
        unlock(connection, header)
        yield connection
    finally:
        connection.close()


def file_uri(path: PurePath) -> str:
    r"""A URI that SQLite accepts; for shares it wants no host in it.

    >>> from pathlib import PureWindowsPath
    >>> file_uri(PureWindowsPath(r"\\nas\crm\office 1.crm"))
    'file:////nas/crm/office%201.crm'
    >>> file_uri(PureWindowsPath(r"C:\crm\office.crm"))
    'file:///C:/crm/office.crm'
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def _is_open_somewhere(path: Path) -> bool:
    """Whether somebody has the file open, or left it with a log; an open office always has one."""
    return any(side.exists() for side in with_side_files(path)[1:])


def require_writable(path: Path) -> None:
    """Raise ``OfficeReadOnly`` unless the file and its folder may be changed."""
    try:
        os.close(os.open(path, os.O_RDWR))
    except OSError as error:
        held = system_fault(error, path) is OfficeLocked
        raise (OfficeLocked if held else OfficeReadOnly)(path=path) from error
    if not os.access(path.parent, os.W_OK):
        raise OfficeReadOnly(path=path)


def _answers(connection: Any, pragma: str, sound: list[tuple[str]]) -> bool:
    return bool(connection.execute(pragma).fetchmany(1) == sound)


def _value(connection: Any, query: str) -> Any:
    row = connection.execute(query).fetchone()
    return row[0] if row else None
