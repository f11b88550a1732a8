"""The window of the shell's tests, and what it is made of."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from crm_desktop.domain.access import Right
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.finding.box import FoundGroup
from crm_desktop.queries.finding.rows import Hit
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.catalogue import (
    EVERYWHERE,
    ActivitySpec,
    Catalogue,
    CommandSpec,
    DockSpec,
    Feature,
    TabSpec,
    load_catalogue,
)
from tests.views.fakes.affairs import urgent_affairs
from tests.views.fakes.context import fake_context
from tests.views.shell.opened import GLANCES, Page, opened


@pytest.fixture
def built():
    return []


@pytest.fixture
def ran():
    return []


@pytest.fixture
def catalogue(built, ran):
    def dock(name, area="bottom", right=None):
        def build(context):
            built.append(name)
            return QLabel(name)

        places = dict.fromkeys(EVERYWHERE, 0)
        front = {"customers": ("sales",), "orders": ("assistant", "manager"), "aging": ("finance",)}
        return DockSpec(
            name, "x", name.title(), "order", build, area, right, page=name, places=places, front_in=front.get(name, ())
        )

    return Catalogue(
        [
            Feature(
                finds=load_catalogue().finds(),
                docks=[
                    dock("customers"),
                    replace(dock("orders"), menu="sales"),
                    dock("aging", right=Right.SEE_MONEY),
                    dock("reminders", "right"),
                ],
                tabs=[
                    TabSpec(
                        "today", "x", "Today", "today", lambda c, i, p: QLabel("today"), single=True, keeps_docks=True
                    ),
                    TabSpec("customer", "x", "Customer", "customer", lambda c, i, p: Page(i, p), page="customers"),
                    TabSpec(
                        "operators", "x", "Operators", "operator", lambda c, i, p: Page(i, p), right=Right.SET_UP_OFFICE
                    ),
                ],
                commands=[
                    CommandSpec("new", "x", "New order", "order", ran.append, "sales", "Ctrl+N", ("sales", "manager")),
                    CommandSpec("pay", "x", "Receipt", "receipt", ran.append, "money", "", ("finance",)),
                ],
                activities=[
                    ActivitySpec("today", "x", "Today", "today", "tab:today", order=0),
                    ActivitySpec("orders", "x", "Orders", "order", "dock:orders"),
                ],
            )
        ]
    )


@pytest.fixture
def store(tmp_path):
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def context():
    found = {
        "customers": FoundGroup(
            (Hit("customer", 7, "永兴五金", "宁波", 7), Hit("customer", 8, "永兴电器", "温州", 8)), 12
        ),
        "people": FoundGroup((Hit("person", 3, "陈国强", "永兴五金", 7),), 1),
    }

    def find_group(sought):
        return found.get(sought.group, FoundGroup()) if "yx" in sought.text else FoundGroup()

    answers = {"affairs": urgent_affairs(4), "find_group": find_group, "product_habits": {}}
    return fake_context(answers=answers | GLANCES)


@pytest.fixture
def window(qtbot, qapp, context, catalogue, store):
    if not qapp.styleSheet():
        theme().apply(qapp, choice="light")
    made = opened(qtbot, context, catalogue, store)
    yield made
    made.tray.hide()
