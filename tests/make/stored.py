"""What all makers share: the day of the tests, and how a record is stored."""

from datetime import UTC, date, datetime
from itertools import count

CREATED = datetime(2026, 1, 2, 1, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)
serial = count(1)


def added(session, record):
    session.add(record)
    session.flush()
    return record
