"""Competitors and partners apart from customers; customers who ordered before and no more."""

from datetime import date, timedelta

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.present.listing import Filter, ListRequest, Test
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.parties.collision import look_alikes
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.parties.form import find_customers
from crm_desktop.services.affairs.reminders import FinishReminders, finish_reminders
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.parties.roles import AddRole, add_role
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY


def shown(session, clock, *filters, role=PartyRole.CUSTOMER):
    listing, request = CustomerListing(clock, role), ListRequest(filters=filters)
    return listing.rows(session, SYSTEM, listing.ids(session, SYSTEM, request), request)


@pytest.fixture
def parties(session):
    return {role: make_customer(session, name=f"{role.value}公司", roles=(role,)) for role in PartyRole}


def test_list_of_customers_and_its_count_leave_out_competitors_and_partners(session, clock, parties):
    assert [row.name for row in shown(session, clock)] == ["customer公司"]
    assert CustomerListing(clock).totals(session, SYSTEM, ListRequest()).count == 1


@pytest.mark.parametrize("role", list(PartyRole))
def test_each_role_has_its_own_list(session, clock, parties, role):
    assert [row.name for row in shown(session, clock, role=role)] == [f"{role.value}公司"]


def test_firm_in_two_roles_is_one_party_in_two_lists(session, clock, parties):
    both = parties[PartyRole.SUPPLIER]
    both.roles = (PartyRole.CUSTOMER, PartyRole.SUPPLIER)
    session.flush()
    lists = {role: [row.id for row in shown(session, clock, role=role)] for role in PartyRole}
    assert both.id in lists[PartyRole.CUSTOMER]
    assert lists[PartyRole.SUPPLIER] == [both.id]
    assert CustomerListing(clock).totals(session, SYSTEM, ListRequest()).count == 2
    suppliers = shown(session, clock, Filter("is_customer", Test.EQUALS, value=True), role=PartyRole.SUPPLIER)
    assert [row.name for row in suppliers] == ["supplier公司"]


def test_who_resembles_what_is_typed_is_told_with_his_roles(work, parties):
    found = look_alikes(work.session, SYSTEM, name="华光五金")
    assert found == []
    draft = CustomerDraft(name="宁波华光五金有限公司", roles=(PartyRole.SUPPLIER,))
    made = save_customer(work, SaveCustomer(draft=draft, key="k"))
    (alike,) = look_alikes(work.session, SYSTEM, name="宁波华光五金")
    assert (alike.party_id, alike.roles) == (made.record_id, (PartyRole.SUPPLIER,))
    add_role(work, AddRole(party_id=made.record_id, seen_version=alike.version, role=PartyRole.CUSTOMER))
    (alike,) = look_alikes(work.session, SYSTEM, name="宁波华光五金")
    assert alike.roles == (PartyRole.CUSTOMER, PartyRole.SUPPLIER)


def test_nothing_is_sold_to_competitors_but_one_speaks_with_them(session, parties):
    assert {row.id for row in find_customers(session, SYSTEM, text="")} == {parties[PartyRole.CUSTOMER].id}
    assert len(find_customers(session, SYSTEM, text="", every_kind=True)) == len(PartyRole)


def ordered(session, customer, on, *, state=OrderState.DONE):
    order = SalesOrder(key=f"{customer.id}-{on}", party=customer, document_date=on, state=state)
    order.created_at, order.created_by = CREATED, 1
    session.add(order)
    session.flush()


@pytest.fixture
def buyers(session):
    """Bought 60 days ago, 59 days ago, never, and long ago what was voided."""
    names = ("long ago", "lately", "never", "void only")
    made = {name: make_customer(session, name=name) for name in names}
    ordered(session, made["long ago"], date(2026, 9, 21))
    ordered(session, made["long ago"], date(2026, 1, 5))
    ordered(session, made["lately"], date(2026, 9, 22))
    ordered(session, made["void only"], date(2026, 1, 5), state=OrderState.VOID)
    return made


def orderless_names(session, clock):
    found = affairs(session, SYSTEM, today=TODAY, now=clock.now(), everybody=True).reminders
    return [(one.customer, one.count) for one in found if one.kind is ReminderKind.ORDERLESS]


def test_who_ordered_before_and_no_more_is_among_the_reminders(session, clock, buyers):
    assert orderless_names(session, clock) == [("long ago", 60)]


def test_talk_does_not_end_that_reminder(session, clock, buyers):
    buyers["long ago"].last_contact_at = clock.now()
    session.flush()
    assert orderless_names(session, clock) == [("long ago", 60)]


def test_days_without_an_order_are_the_office_s(work, clock, buyers):
    set_office_rules(work, SetOfficeRules(rules=OfficeRules(ordered_days=59)))
    assert orderless_names(work.session, clock) == [("long ago", 60), ("lately", 59)]
    view = shown(work.session, clock, Filter("is_orderless", Test.EQUALS, value=True))
    assert {row.name: row.last_order_on for row in view} == {
        "long ago": date(2026, 9, 21),
        "lately": date(2026, 9, 22),
    }


def test_competitor_who_once_bought_is_no_reminder(session, clock, buyers):
    buyers["long ago"].roles = (PartyRole.COMPETITOR,)
    session.flush()
    assert orderless_names(session, clock) == []


@pytest.mark.parametrize("kind", list(ReminderKind))
def test_every_kind_of_reminder_has_its_records_and_its_words(kind):
    from crm_desktop.services.affairs.reminders import _RECORDS
    from crm_desktop.views.reminders.reminder_words import _ICONS

    assert kind in _RECORDS
    assert kind in _ICONS or kind is ReminderKind.CONTACT


def test_reminder_of_an_order_that_does_not_come_can_be_done_and_comes_back(work, clock, buyers):
    found = affairs(work.session, SYSTEM, today=TODAY, now=clock.now(), everybody=True).reminders
    (key,) = [one.key for one in found if one.kind is ReminderKind.ORDERLESS]
    finish_reminders(work, FinishReminders(reminders=(key,)))
    assert orderless_names(work.session, clock) == []
    clock.moment += timedelta(days=31)
    assert [name for name, _ in orderless_names(work.session, clock)] == ["long ago"]
