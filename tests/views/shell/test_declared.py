"""What packages say of their docks, tabs and commands."""

import pytest

from crm_desktop.settings.places import manual
from crm_desktop.views.catalogue import (
    EVERYWHERE,
    CommandSpec,
    load_catalogue,
)
from crm_desktop.views.shell.help import PARTS
from crm_desktop.views.shell.menus import Menus
from crm_desktop.views.shell.places import PLACES, standing_in
from tests.views.fakes.context import MANAGER


def test_menus_bring_the_lists_that_the_operator_may_see():
    catalogue = load_catalogue()
    menus = {spec.id: spec.menu for spec in catalogue.commands(MANAGER) if spec.is_list}
    sales = ("products", "quotes", "orders", "deliveries", "returns")
    parties = ("customers", "suppliers", "carriers", "competitors", "partners")
    wanted = {
        "customers": (
            *(*parties, "people", "regions", "contact_log"),
            *("reminders", "tasks", "task_desk", "contact_plan", "file_list"),
        ),
        "sales": sales,
        "money": (
            *("receipts", "payments", "refunds", "supplier_refunds"),
            *("receivables", "payables", "credits", "debits", "accounts"),
        ),
        "file": ("prints", "print_jobs"),
        "system": ("own_rules",),
    }
    docks = {f"list.{dock}": menu for menu, docks in wanted.items() for dock in docks}
    assert menus == {"list.document_centre": "sales", **docks}
    [centre] = [spec for spec in catalogue.commands(MANAGER) if spec.id == "list.document_centre"]
    assert centre.also_in == ["money"]


@pytest.mark.parametrize("has_money", [True, False])
def test_list_of_several_menus_stands_in_each_in_which_there_is_something_else(qtbot, has_money):
    bar = Menus()
    qtbot.addWidget(bar)
    spec = CommandSpec("list.all", "x", "All", "list", lambda _context: None, "sales", is_list=True, also_in=("money",))
    own = CommandSpec("new", "x", "New", "new", lambda _context: None, "money")
    bar.add_features([spec, own] if has_money else [spec], lambda _spec: None)
    bar.show_filled()
    menus = {action.text(): [entry.text() for entry in action.menu().actions()] for action in bar.actions()}
    assert [title for title, entries in menus.items() if "All" in entries] == ["&Sales", "&Money"][: 1 + has_money]
    assert ("&Money" in menus) is has_money


def test_list_of_a_menu_comes_to_the_front_after_a_line(window):
    [menu] = [action.menu() for action in window.menus.actions() if action.text() == "&Sales"]
    *_, line, orders = menu.actions()
    assert (line.isSeparator(), orders.text()) == (True, "Orders")
    orders.trigger()
    assert window.docks.docks["orders"].isVisible()


def test_every_feature_package_names_things_once():
    features = load_catalogue().features
    for kind in ("docks", "commands", "activities"):
        ids = [spec.id for feature in features for spec in getattr(feature, kind)]
        assert len(ids) == len(set(ids)), kind
    kinds = [spec.kind for feature in features for spec in feature.tabs]
    assert len(kinds) == len(set(kinds))
    shortcuts = [spec.shortcut for feature in features for spec in feature.commands if spec.shortcut]
    assert len(shortcuts) == len(set(shortcuts))


def test_activities_lead_to_tabs_and_docks_that_exist():
    catalogue = load_catalogue()
    docks = {spec.id for feature in catalogue.features for spec in feature.docks}
    for feature in catalogue.features:
        for activity in feature.activities:
            where, _, name = activity.target.partition(":")
            assert (catalogue.tab(name) is not None) if where == "tab" else name in docks


# fmt: off
DELIVERED = {
    "sales": ("customers", "contact_log", "quotes", "orders", "aging", "reminders"),
    "assistant": ("customers", "quotes", "orders", "deliveries", "products", "reminders"),
    "finance": ("customers", "deliveries", "receipts", "aging", "reminders"),
    "purchasing": ("products", "orders", "deliveries", "reminders"),
    "manager": ("customers", "orders", "deliveries", "receipts", "aging", "reminders"),
}


FRONT = {"sales": "customers", "assistant": "orders", "finance": "aging", "purchasing": "products", "manager": "orders"}


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_docks_say_in_which_work_places_they_stand(place):
    docks = [spec for feature in load_catalogue().features for spec in feature.docks]
    standing = standing_in(place.id, docks)
    below, beside = ([spec.id for spec in standing if spec.area == area] for area in ("bottom", "right"))
    assert (*below, *beside) == DELIVERED[place.id]
    assert [spec.id for spec in standing if place.id in spec.front_in] == [FRONT[place.id]]


def test_docks_and_commands_name_work_places_that_exist():
    assert tuple(place.id for place in PLACES) == EVERYWHERE
    for feature in load_catalogue().features:
        for spec in feature.docks:
            assert {*spec.places, *spec.front_in} <= {*EVERYWHERE}, spec.id
        for spec in feature.commands:
            assert {*spec.places} <= {*EVERYWHERE}, spec.id


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_docks_and_tabs_name_pages_that_the_manual_has(language):
    specs = [spec for feature in load_catalogue().features for spec in (*feature.docks, *feature.tabs)]
    named = {spec.page for spec in specs if spec.page} | {*PARTS.values()}
    assert len(named) > 12
    assert named <= {path.stem for path in (manual() / language).glob("*.md")}


def test_menu_draws_its_icons_when_it_opens(window):
    menu = window.menus._menus["help"]
    assert all(action.icon().isNull() for action in menu.actions())
    menu.aboutToShow.emit()
    assert not any(action.icon().isNull() for action in menu.actions() if not action.isSeparator())
