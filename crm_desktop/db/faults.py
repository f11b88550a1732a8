"""Turns what the driver or the system reports about a file into the words of ``db.errors``."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.db.disk import windows_refusal
from crm_desktop.db.errors import (
    DamagedOffice,
    DatabaseBusy,
    DiskFull,
    DiskTrouble,
    NameTooLong,
    OfficeError,
    OfficeLocked,
    OfficeReadOnly,
    OfficeUnreadable,
)
from crm_desktop.domain.errors import RuleBroken

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.engine import ExceptionContext

_BY_MESSAGE: tuple[tuple[str, type[RuleBroken]], ...] = (
    ("database is locked", DatabaseBusy),
    ("database or disk is full", DiskFull),
    ("malformed", DamagedOffice),
    ("file is not a database", DamagedOffice),
    ("readonly database", OfficeReadOnly),
    ("disk I/O error", DiskTrouble),
    ("unable to open database file", DiskTrouble),
)
_BY_WINDOWS: dict[int, type[OfficeError]] = {
    19: OfficeReadOnly,  # the disk is write-protected
    32: OfficeLocked,  # another program has the file open
    33: OfficeLocked,  # another program has locked a part of it
    39: DiskFull,
    112: DiskFull,
    206: NameTooLong,
}
"""Codes of Windows; its C library takes most of them for "permission denied"."""
_BY_ERRNO: dict[int, type[OfficeError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: OfficeReadOnly,
    errno.EACCES: OfficeUnreadable,
    errno.ENAMETOOLONG: NameTooLong,
    errno.EPERM: OfficeUnreadable,
}


def fault_of(error: BaseException, path: Path) -> RuleBroken | None:
    """The words for an error of the driver; None if it says nothing about the file."""
    text = str(error)
    for part, fault in _BY_MESSAGE:
        if part in text:
            return fault(path=path)
    return None


def translate_faults(engine: Engine, path: Path) -> None:
    """Let every statement through ``engine`` raise the words instead of the driver's error."""
    from sqlalchemy import event

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> RuleBroken | None:
        return fault_of(context.original_exception, path)


def system_fault(error: OSError, path: Path) -> type[OfficeError]:
    """The kind of fault that the system reports about ``path``."""
    code = getattr(error, "winerror", None) or (windows_refusal(path) if error.errno == errno.EACCES else 0)
    return _BY_WINDOWS.get(code) or _BY_ERRNO.get(error.errno or 0, DiskTrouble)


@contextmanager
def file_faults(path: Path) -> Iterator[None]:
    """Say in words what goes wrong with ``path`` in this block, be it the driver or the system."""
    import sqlcipher3.dbapi2 as driver

    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        raise system_fault(error, path)(path=path) from error
    except driver.DatabaseError as error:
        if "locked" in str(error):
            raise OfficeLocked(path=path) from error
        raise (fault_of(error, path) or DamagedOffice(path=path)) from error
