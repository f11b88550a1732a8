"""The feed of affairs: what falls due comes first, habits after it, and they are kept until something changes them."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.qtkit.jobs import AFFAIRS, HABITS, Progress
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.views.affairs_feed import AffairsFeed

CLOCK = FixedClock(datetime(2026, 11, 20, 4, tzinfo=UTC))
TODAY = CLOCK.today()
AWAITED = Affairs(TODAY, (), 0, awaited=frozenset({ReminderKind.FALLING}))
WHOLE = Affairs(TODAY, (), 0, habits=("late",), dated=("due",))


class Lanes:
    """Notes what is asked; each question is answered by hand."""

    def __init__(self):
        self.asked = []

    def __call__(self, lane, _owner, _query, done, /, **params):
        self.asked.append((lane, params, done, Progress()))
        return self.asked[-1][3]

    def answer(self, found):
        _lane, _params, done, progress = self.asked[-1]
        assert not progress.is_dropped
        done(found)


@pytest.fixture
def feed(qapp):
    owner, lanes = QObject(), Lanes()
    feed = AffairsFeed(lanes, CLOCK, owner)
    feed.lanes, feed.shown, feed.whose = lanes, [], owner
    feed.follow(owner, feed.shown.append)
    return feed


def lanes_of(feed):
    return [lane for lane, *_ in feed.lanes.asked]


def test_what_falls_due_is_shown_before_habits_are_asked(feed):
    feed.lanes.answer(AWAITED)
    assert (feed.shown, lanes_of(feed)) == ([AWAITED], [AFFAIRS, HABITS])
    feed.lanes.answer(WHOLE)
    assert feed.shown == [AWAITED, WHOLE]


def test_habits_are_kept_until_they_may_have_changed(feed):
    feed.lanes.answer(AWAITED)
    feed.lanes.answer(WHOLE)
    feed._read()
    assert feed.lanes.asked[-1][1]["habits"] == WHOLE.habits
    feed.lanes.answer(WHOLE)
    assert lanes_of(feed) == [AFFAIRS, HABITS, AFFAIRS]
    feed.forget_habits()
    feed._read()
    assert feed.lanes.asked[-1][1]["habits"] == WHOLE.habits  # shown until the new ones are there
    feed.lanes.answer(WHOLE)
    assert lanes_of(feed)[-1] == HABITS
    told = len(feed.shown)
    feed.lanes.answer(WHOLE)
    assert len(feed.shown) == told  # nothing new


def test_change_while_habits_are_asked_asks_again(feed):
    feed.lanes.answer(AWAITED)
    *_, outdated = feed.lanes.asked[-1]
    feed.forget_habits()
    assert outdated.is_dropped
    feed._read()
    assert feed.lanes.asked[-1][1]["habits"] is None
    feed.lanes.answer(AWAITED)
    assert lanes_of(feed) == [AFFAIRS, HABITS, AFFAIRS, HABITS]


def test_minute_leaves_what_is_on_its_way_once(feed):
    feed._pass()
    assert len(feed.lanes.asked) == 1
    feed._pass()
    assert len(feed.lanes.asked) == 2
    assert feed.lanes.asked[0][3].is_dropped
