"""What happens to unsaved work when everything is to be closed."""

import pytest
from PySide6.QtCore import QObject

from crm_desktop.views.leaving import Leaving, Unsaved
from tests.views.fakes.asker import FakeAsker


@pytest.fixture
def happened():
    return []


@pytest.fixture
def ask():
    return FakeAsker()


@pytest.fixture
def tab(qapp):
    return QObject()


@pytest.fixture
def leaving(tab, ask, happened):
    return Leaving(tab, ask, lambda: happened.append("closed"))


def unsaved(happened):
    return Unsaved("Save?", lambda: happened.append("saving"), lambda: happened.append("dropped"))


def test_work_that_is_thrown_away_lets_the_tab_close(leaving, ask, happened):
    ask.choice = "drop"
    assert leaving.may_close(unsaved(happened))
    assert happened == ["dropped"]


def test_tab_closes_and_the_rest_goes_on_when_its_work_is_stored(qtbot, leaving, ask, happened):
    ask.choice = "save"
    assert not leaving.may_close(unsaved(happened))
    leaving.go_on_with(lambda: happened.append("next"))
    leaving.saved()
    qtbot.waitUntil(lambda: happened == ["saving", "closed", "next"])


def test_failed_saving_ends_the_wish(leaving, ask, happened):
    ask.choice = "save"
    leaving.may_close(unsaved(happened))
    leaving.go_on_with(lambda: happened.append("next"))
    leaving.failed()
    leaving.saved()
    assert happened == ["saving"]


def test_going_on_typing_stores_nothing(leaving, ask, happened):
    ask.choice = None
    assert not leaving.may_close(unsaved(happened))
    leaving.saved()
    assert happened == []


def test_next_one_takes_the_place_of_what_is_stored(leaving, happened):
    leaving.begin_next(lambda: happened.append("saving"), lambda: happened.append("next"))
    leaving.stored(unsaved=False)
    assert happened == ["saving", "next"]


def test_next_one_is_forgotten_when_the_work_could_not_be_stored(leaving, happened):
    leaving.begin_next(lambda: happened.append("saving"), lambda: happened.append("next"))
    leaving.failed()
    leaving.stored(unsaved=False)
    assert happened == ["saving"]
