"""Each work place keeps how it was arranged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.access import SHIPPED, Access, Role
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import load_catalogue
from crm_desktop.views.shell.places import PLACES, first_place
from crm_desktop.views.shell.toolbar import everyday
from tests.views.fakes.context import fake_context
from tests.views.shell.opened import opened


def test_toolbar_shows_the_commands_of_the_work_place(window):
    shown = {spec.id: button.isVisibleTo(window.toolbar) for spec, button in window.toolbar._buttons}
    assert shown == {"new": True, "pay": False}
    window.room.places.switch("finance")
    shown = {spec.id: button.isVisibleTo(window.toolbar) for spec, button in window.toolbar._buttons}
    assert shown == {"new": False, "pay": True}


def test_work_place_keeps_what_was_changed_in_it(window):
    window.docks.docks["reminders"].close()
    window.room.places.switch("sales")
    assert not window.docks.docks["reminders"].isHidden()
    window.room.places.switch("manager")
    assert window.docks.docks["reminders"].isHidden()
    window.room.places.reset()
    assert not window.docks.docks["reminders"].isHidden()


def test_each_operator_has_a_work_place_of_his_own(qtbot, window, catalogue, store):
    window.room.places.switch("finance")
    clerk = Access(2, "zm", "周敏", Role.SALES, 2)
    other = opened(qtbot, fake_context(access=clerk, answers={"urgent_count": 0}), catalogue, store)
    assert other.room.places.current == "sales"
    other.tray.hide()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_no_work_place_widens_the_window(window, place):
    before = window.size()
    window.room.places.switch(place.id)
    window.room.places.reset()
    QApplication.processEvents()
    assert window.size() == before


def test_arrangement_from_other_docks_is_not_restored(qtbot, context, catalogue, store, window):
    window.docks.docks["orders"].hide()
    window.save_state()
    kept = store.state("place.boss.manager")
    store.keep_state("place.boss.manager", {**kept, "docks": ["customers"]})
    again = opened(qtbot, context, catalogue, store)
    assert not again.docks.docks["orders"].isHidden()
    again.tray.hide()


def test_arrangement_of_a_higher_window_leaves_the_documents_their_room(qtbot, context, catalogue, store, window):
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1300, 1000)
    window.save_state()
    window.resize(1300, 760)
    store.keep_state("window", [0, 40, 1300, 760])
    again = opened(qtbot, context, catalogue, store)
    assert again.centre.height() >= theme().px(160)
    again.tray.hide()


def test_sizes_of_a_maximized_window_come_back(qtbot, context, catalogue, store, window):
    """It has its old height until it is shown; what was arranged in the higher one fits all the same."""
    window.setWindowState(Qt.WindowState.WindowMaximized)
    qtbot.waitUntil(lambda: window.height() > theme().px(700))
    wide = theme().px(290)
    window.docks.resizeDocks([window.docks.docks["reminders"]], [wide], Qt.Orientation.Horizontal)
    window.save_state()
    store.keep_state("window", [0, 40, 700, 620])
    again = opened(qtbot, context, catalogue, store)
    assert again.docks.docks["reminders"].width() == wide
    again.tray.hide()


@pytest.mark.parametrize("role", SHIPPED, ids=lambda role: role.code)
def test_nobody_begins_with_an_empty_toolbar(role):
    commands = load_catalogue().commands(Access(2, "x", "x", role, 2))
    assert everyday(commands, first_place(role.code))
