"""Looks at an office file without changing a byte of it: what it is, whether it is sound, how far it has come.

Beside it may lie the log or the journal of a killed program. A look takes them in as the next writer would, in a copy;
one that makes a sound file unsound is not its own, and is told so.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

from crm_desktop.db.disk import JOURNAL, LOG, beside, with_side_files, working_name
from crm_desktop.db.errors import (
    DamagedOffice,
    DatabaseTooOld,
    DiskTrouble,
    ForeignFile,
    NewerOffice,
    NotAFile,
    OfficeError,
    OfficeLocked,
    OfficeMissing,
    OfficeReadOnly,
    TwoNames,
)
from crm_desktop.db.faults import file_faults, system_fault
from crm_desktop.db.file_line import LARGE_CACHE_KIB
from crm_desktop.db.seal import HEADER_SIZE, is_known, is_office, unlock
from crm_desktop.db.version import APPLICATION_ID, BACKUP_ID, OPEN_ID, SCHEMA_VERSION
from crm_desktop.domain.open_offices import header_of_open, is_open_here

OLDEST_SQLITE = (3, 51, 3)
"""Earlier versions can corrupt a file when several connections restart its write-ahead log."""
BUSY_TIMEOUT_MS = 2000
LOOKS = 5
"""How often a file is looked at that changes under the eyes, before it counts as damaged."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the check found in a sound file.

    Attributes:
        header: its first bytes, which tell its key.
        version: the version of its layout.
        last_audit: its last audit row; 0 if there is none.
        office_name: whose it is; empty before the first start is through.
        state: ``APPLICATION_ID``, ``OPEN_ID`` or ``BACKUP_ID``.
        strange_log: the suffix of a log or journal beside it that belongs to another file; empty if there is none.
    """

    header: bytes
    version: int
    last_audit: int
    office_name: str
    state: int = APPLICATION_ID
    strange_log: str = ""


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
    known = header_of_open(path)
    if known is not None:
        return known
    with file_faults(path):
        if not path.exists():
            raise OfficeMissing(path=path)
        if not path.is_file():
            raise NotAFile(path=path)
        with path.open("rb") as file:
            header = file.read(HEADER_SIZE)
    if not is_office(header):
        raise ForeignFile(path=path)
    if not is_known(header):
        raise NewerOffice(path=path)
    return header


def check_file(path: Path, *, references: bool = True) -> FileFacts:
    """Check every page and every table of an office file, reading only.

    Others may open, close and change it meanwhile: what looks wrong is looked at again if it did change.

    Args:
        path: the file.
        references: whether it is also checked that what each row refers to is there; not if that was just done.

    Raises:
        OfficeError: what is wrong with it; see ``db.errors``.
    """
    require_safe_sqlite()
    header = read_header(path)
    for _ in range(LOOKS - 1):
        before = traces(path)
        try:
            return _looked_at(path, header, references=references)
        except (DamagedOffice, DiskTrouble):
            if traces(path) == before:
                raise
    return _looked_at(path, header, references=references)


def traces(path: Path) -> list[tuple[int, int, int] | None]:
    """What changes when somebody works with the file."""
    found: list[tuple[int, int, int] | None] = []
    for file in with_side_files(path):
        try:
            state = file.stat()
        except OSError:
            found.append(None)
        else:
            found.append((state.st_ino, state.st_size, state.st_mtime_ns))
    return found


def _looked_at(path: Path, header: bytes, *, references: bool) -> FileFacts:
    if has_journal(path):
        return _with_or_without(path, header, JOURNAL)
    try:
        return _checked(path, header, references=references)
    except DamagedOffice:
        if is_open_here(path) or not is_open_somewhere(path):
            raise
        return _with_or_without(path, header, LOG)


def has_journal(path: Path) -> bool:
    """Whether a program was killed while it changed the file without a log, and left its half change."""
    try:
        return beside(path, JOURNAL).stat().st_size > 0
    except OSError:
        return False


def _with_or_without(path: Path, header: bytes, suffix: str) -> FileFacts:
    """Check a copy into which the log or journal was folded, as the next writer will do it with the file itself.

    A power cut while pages go from the log to the file leaves half-written ones in the file, and whole ones in the
    log; and pages may be read just while another program writes them. If only the file without it is sound, the log
    is that of another file.

    Raises:
        DamagedOffice: the file is sound neither with it nor without.
    """
    try:
        return _folded(path, header, (suffix,))
    except NewerOffice:
        raise
    except OfficeError as error:
        try:
            return replace(_folded(path, header, ()), strange_log=suffix)
        except OfficeError:
            raise DamagedOffice(path=path) from error


def _folded(path: Path, header: bytes, suffixes: Sequence[str]) -> FileFacts:
    with folded_copy(path, header, suffixes) as copy:
        return _checked(copy, header)


@contextmanager
def folded_copy(path: Path, header: bytes, suffixes: Sequence[str] = (JOURNAL, LOG)) -> Iterator[Path]:
    """A passing copy of a file with some of what lies beside it folded in, which need not be sound."""
    import sqlcipher3.dbapi2 as driver

    with file_faults(path), TemporaryDirectory(prefix="crm-check-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / path.name
        if is_open_here(path):
            with closing(driver.connect(str(copy))) as target, read_only(path, header) as source:
                unlock(target, header, is_new=True)
                source.backup(target)
        else:
            _copy_with(path, copy, header, suffixes)
        yield copy


def _copy_with(path: Path, copy: Path, header: bytes, suffixes: Sequence[str]) -> None:
    """Copy a file byte by byte with some of what lies beside it, and fold that in."""
    import sqlcipher3.dbapi2 as driver

    with _log_kept(path, header, suffixes):
        for suffix in ("", *suffixes):
            if beside(path, suffix).exists():
                shutil.copyfile(beside(path, suffix), beside(copy, suffix))
    with closing(driver.connect(str(copy))) as connection:
        unlock(connection, header)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


@contextmanager
def _log_kept(path: Path, header: bytes, suffixes: Sequence[str]) -> Iterator[None]:
    """Read the file meanwhile: a log that is being read is not begun again."""
    if LOG not in suffixes or not beside(path, LOG).exists() or has_journal(path):
        yield
        return
    with read_only(path, header) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT 1 FROM sqlite_master").fetchone()
        yield


def _checked(path: Path, header: bytes, *, references: bool = True) -> FileFacts:
    with file_faults(path), ThreadPoolExecutor(2) as pool, read_only(path, header) as connection:
        facts = _facts(path, header, connection)
        # The driver lets the other threads run meanwhile, as many as there are cores.
        others = [_every_reference_is_sound, _every_page_is_sound] if references else [_every_page_is_sound]
        told = [pool.submit(other, path, header) for other in others]
        if not _every_table_is_sound(connection) or not all(other.result() for other in told):
            raise DamagedOffice(path=path)
    return facts


def _facts(path: Path, header: bytes, connection: Any) -> FileFacts:
    (state,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if state not in {APPLICATION_ID, OPEN_ID, BACKUP_ID}:
        raise ForeignFile(path=path)
    if version > SCHEMA_VERSION:
        raise NewerOffice(path=path)
    if version == 0:
        # Sealed, and its first migration not run: the program was killed before it could.
        return FileFacts(header, version, last_audit=0, office_name="", state=state)
    return FileFacts(
        header,
        version,
        last_audit(connection),
        _value(connection, "SELECT name FROM office LIMIT 1") or "",
        state,
    )


_UNSOUND = """SELECT 1 FROM sqlite_master AS it, pragma_quick_check(it.name) AS said
WHERE it.type = 'table' AND it.sql NOT LIKE 'CREATE VIRTUAL%' AND said.quick_check <> 'ok'"""
"""One statement for all tables: after each one the thread would wait for its turn among those that load the window."""


def _every_table_is_sound(connection: Any) -> bool:
    """Rows and indexes of all tables; the search index is left out: its pages are signed, and it can be made again."""
    return _answers(connection, _UNSOUND, [])


def _every_page_is_sound(path: Path, header: bytes) -> bool:
    with read_only(path, header) as connection:
        return _answers(connection, "PRAGMA cipher_integrity_check", [])


def _every_reference_is_sound(path: Path, header: bytes) -> bool:
    with read_only(path, header) as connection:
        # what a row refers to is looked up in no order, and each page that is read again is deciphered again
        connection.execute(f"PRAGMA cache_size = -{LARGE_CACHE_KIB}")
        return _answers(connection, "PRAGMA foreign_key_check", [])


def last_audit(connection: Any) -> int:
    """The last audit row of an open file; 0 if there is none, or not even the table yet."""
    has_table = _value(connection, "SELECT 1 FROM sqlite_master WHERE name = 'audit_entry'")
    return (_value(connection, "SELECT max(id) FROM audit_entry") or 0) if has_table else 0


@contextmanager
def read_only(path: Path, header: bytes) -> Iterator[Any]:
    """A connection that changes nothing: it does not clear a log, and makes none beside a closed file."""
    import sqlcipher3.dbapi2 as driver

    uri = f"{file_uri(path.absolute())}?mode=ro{'' if is_open_somewhere(path) else '&immutable=1'}"
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


def is_open_somewhere(path: Path) -> bool:
    """Whether somebody has the file open, or left it with a log; an open office always has one."""
    return any(side.exists() for side in with_side_files(path)[1:])


def require_one_name(path: Path) -> None:
    """Raise ``TwoNames`` if the file has a second name; the working name that a killed ``new`` left is taken away."""
    with file_faults(path):
        if path.stat().st_nlink <= 1:
            return
        making = working_name(path)
        if making.exists() and making.samefile(path):
            making.unlink()
        if path.stat().st_nlink > 1:
            raise TwoNames(path=path)


def require_writable(path: Path) -> None:
    """Raise ``OfficeReadOnly`` unless the file and its folder may be changed."""
    try:
        if header_of_open(path) is None:
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
