"""Conditions on columns mean the same on a file, on a server, and in a list that is held in memory."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.parties import Party
from crm_desktop.present.listing import Filter, Test
from crm_desktop.qtkit.lists.memory_source import holds
from crm_desktop.queries.filtering import matches
from tests.make.parties import make_customer

DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12).astimezone()
LAST_MINUTE = datetime(2026, 11, 20, 23, 59).astimezone()
NEXT = datetime(2026, 11, 21).astimezone()
HALF = "\ud83d"
"""Of an emoji."""
LIMITS = {"a": Decimal("-5.00"), "b": Decimal("0.00"), "c": Decimal("0.01"), "d": None}
CONTACTS = {"a": NOON, "b": LAST_MINUTE, "c": NEXT, "d": None}
CASES = [
    ("last_contact_at", Test.EQUALS, DAY, "ab"),
    ("last_contact_at", Test.AT_MOST, DAY, "ab"),
    ("last_contact_at", Test.AT_LEAST, DAY, "abc"),
    ("last_contact_at", Test.AT_LEAST, DAY + timedelta(days=1), "c"),
    ("last_contact_at", Test.EMPTY, None, "d"),
    ("credit_limit", Test.AT_LEAST, Decimal("0.001"), "c"),
    ("credit_limit", Test.AT_MOST, Decimal("0.009"), "ab"),
    ("credit_limit", Test.AT_MOST, Decimal("-4.999"), "a"),
    ("credit_limit", Test.EQUALS, Decimal("0.001"), ""),
    ("credit_limit", Test.EQUALS, Decimal("0.0100"), "c"),
    ("credit_limit", Test.AT_LEAST, Decimal("1e30"), ""),
    ("credit_limit", Test.AT_MOST, Decimal("1e30"), "abc"),
    ("credit_limit", Test.AT_LEAST, Decimal("-1e30"), "abc"),
    ("name", Test.CONTAINS, HALF, ""),
    ("name", Test.EQUALS, f"a{HALF}", ""),
    ("name", Test.CONTAINS, "a\0", ""),
    ("name", Test.CONTAINS, "%", ""),
    ("version", Test.EQUALS, "1", "abcd"),
    ("version", Test.CONTAINS, "x", ""),
]


def test_condition_holds_for_the_same_rows_on_a_file_and_on_a_server(any_engine):
    with Session(any_engine) as session:
        for name, limit in LIMITS.items():
            make_customer(session, name=name, credit_limit=limit, last_contact_at=CONTACTS[name])
        for key, test, value, found in CASES:
            condition = matches(getattr(Party, key), Filter(key, test, value))
            names = session.scalars(select(Party.name).where(condition).order_by(Party.name))
            assert "".join(names) == found, (key, test, value)


@pytest.mark.parametrize(("key", "test", "value", "found"), [*CASES, ("credit_limit", Test.CONTAINS, "n", "")])
def test_condition_holds_for_the_same_rows_in_memory(key, test, value, found):
    values = {"last_contact_at": CONTACTS, "credit_limit": LIMITS, "version": dict.fromkeys(LIMITS, "1")}
    cells = values.get(key, {name: name for name in LIMITS})
    assert "".join(name for name, cell in cells.items() if holds(cell, Filter(key, test, value))) == found
