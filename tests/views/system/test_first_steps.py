"""The first steps of a new office: done by what the office holds, each with a button that leads to it."""

import pytest
from PySide6.QtWidgets import QTabWidget, QWidget

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.products import ProductDraft
from crm_desktop.queries.office.first_steps import StepKind, first_steps
from crm_desktop.queries.reader import Reader
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.catalogue import load_catalogue
from crm_desktop.views.system.first_steps import WORDS, FirstStepsTab, open_if_new
from tests.conftest import NOON
from tests.make.office import new_operator
from tests.views.fakes.context import fake_context

MANAGER = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)
SALES = Access(operator_id=2, login="zhou", name="周敏", role=Role.SALES, employee_id=1)


@pytest.fixture
def context(office, qtbot):
    runner = CommandRunner(office.engine, MANAGER, FixedClock(NOON))
    return fake_context(access=MANAGER, now=NOON, reader=Reader(office.engine, MANAGER), runner=runner)


@pytest.fixture
def tab(context, qtbot):
    tab = FirstStepsTab(context)
    qtbot.addWidget(tab)
    tab.show()
    settle(context, qtbot)
    return tab


def settle(context, qtbot):
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert context.ask.bugs == []


def state(tab):
    return {step.kind: step.is_done for step in tab.steps}


def test_new_office_has_all_steps_before_it_and_can_begin_with_colleagues(tab):
    assert state(tab) == dict.fromkeys(StepKind, False)
    assert [button.isEnabled() for button in tab.buttons] == [True, True, True, False, True, False]
    assert tab.buttons[0].isDefault()


def test_steps_are_done_by_what_the_office_holds(office, context, tab, qtbot):
    context.run(new_operator(login="zhou"))
    context.run(SaveProduct(draft=ProductDraft(name="螺丝"), key="p"))
    context.run(SaveCustomer(draft=CustomerDraft(name="永兴"), key="c"))
    settle(context, qtbot)
    done = {kind for kind, is_done in state(tab).items() if is_done}
    assert done == {StepKind.PEOPLE, StepKind.PRODUCTS, StepKind.CUSTOMERS}
    assert all(button.isEnabled() for button in tab.buttons)
    assert tab.buttons[3].isDefault()


def test_step_that_is_not_needed_counts_as_done(context, tab, qtbot):
    tab.leave_out(StepKind.OPENING)
    tab.leave_out(StepKind.PEOPLE)
    settle(context, qtbot)
    tab.leave_out(StepKind.PRINTER)
    settle(context, qtbot)
    done = {kind for kind, is_done in state(tab).items() if is_done}
    assert StepKind.OPENING in done
    assert StepKind.PRINTER in done


def test_every_step_leads_to_a_tab_that_is_there(qapp):
    catalogue = load_catalogue()
    assert WORDS.keys() == set(StepKind)
    assert all(catalogue.tab(words.opens) is not None for words in WORDS.values())


def test_button_opens_what_the_step_leads_to(context, tab):
    tab.buttons[0].click()
    assert context.opener.opened == [("employees", None, {})]


def test_salesperson_sees_only_what_he_can_do(office):
    steps = Reader(office.engine, SALES).read(first_steps)
    assert [step.kind for step in steps] == [StepKind.PRINTER, StepKind.ORDER]


@pytest.fixture
def window(qtbot):
    """A window in which nothing but today's page is open."""
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    tabs.addTab(QWidget(), "今日")
    window = QWidget()
    tabs.setParent(window)
    window.tabs = tabs
    return window


def test_steps_do_not_come_over_what_was_begun_meanwhile(context, window, qtbot):
    open_if_new(context, window)
    window.tabs.addTab(QWidget(), "新客户")
    settle(context, qtbot)
    assert context.opener.opened == []


def test_new_office_opens_with_the_steps_and_one_at_work_does_not(context, window, qtbot):
    open_if_new(context, window)
    settle(context, qtbot)
    assert [kind for kind, *_ in context.opener.opened] == ["first_steps"]
    context.run(SaveCustomer(draft=CustomerDraft(name="永兴"), key="c"))
    settle(context, qtbot)
    context.opener.opened.clear()
    open_if_new(context, window)
    settle(context, qtbot)
    assert context.opener.opened == []
