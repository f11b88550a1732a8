"""What a manager must hear of, until he says that he saw to it."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum


class AlertKind(StrEnum):
    """What happened."""

    INTEGRITY = "integrity"
    CLOCK_BACK = "clock_back"
    DISK_LOW = "disk_low"
    BACKUP_LATE = "backup_late"
    CHAIN_BROKEN = "chain_broken"
    FAILED_LOG_INS = "failed_log_ins"
    MASS_EXPORT = "mass_export"
    PRINTER = "printer"
    SERVER_LOST = "server_lost"


BACKUP_LATE_AFTER = timedelta(days=2)
"""A copy that is older is no insurance any more."""
DISK_LOW_BELOW = 500 * 1024 * 1024
"""Bytes: with less room a backup may fail."""
CLOCK_MAY_DIFFER = timedelta(minutes=10)
MANY_FAILURES = 5
"""Wrong passwords in a row for one log-in."""
MASS_EXPORT_FROM = 1000
"""Rows: whoever takes so many along at once is told of."""


def is_backup_late(last: datetime | None, made_at: datetime, now: datetime) -> bool:
    """Whether the newest copy is too old; an office younger than that needs none yet.

    >>> from datetime import UTC
    >>> day = datetime(2026, 11, 20, tzinfo=UTC)
    >>> is_backup_late(None, day, day), is_backup_late(day, day, day + timedelta(days=3))
    (False, True)
    """
    return now - (last or made_at) > BACKUP_LATE_AFTER


def is_clock_back(last_written: datetime | None, now: datetime) -> bool:
    """Whether the clock stands before what was written already.

    >>> from datetime import UTC
    >>> day = datetime(2026, 11, 20, tzinfo=UTC)
    >>> is_clock_back(day, day - timedelta(hours=1)), is_clock_back(day, day), is_clock_back(None, day)
    (True, False, False)
    """
    return last_written is not None and last_written - now > CLOCK_MAY_DIFFER
