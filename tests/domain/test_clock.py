import sys
import time as system
from datetime import UTC, date, datetime, time

import pytest

from crm_desktop.domain.clock import day_of, moment_of


@pytest.fixture
def ningbo(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    system.tzset()
    yield
    monkeypatch.undo()
    system.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has one zone for all its programs")
def test_morning_at_the_office_is_of_its_own_day_though_it_is_the_day_before_in_utc(ningbo):
    assert day_of(datetime(2026, 11, 20, 23, 30, tzinfo=UTC)) == date(2026, 11, 21)
    assert moment_of(date(2026, 11, 21)) == datetime(2026, 11, 20, 16, tzinfo=UTC)
    assert day_of(moment_of(date(2026, 11, 21), time(7))) == date(2026, 11, 21)
