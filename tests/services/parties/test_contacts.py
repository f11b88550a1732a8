from datetime import UTC, date, datetime, time

import pytest

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.services.parties.contacts import (
    EditContact,
    HandlePlan,
    LogContact,
    MovePlan,
    NotYourEntry,
    RemoveContact,
    edit_contact,
    handle_plan,
    log_contact,
    move_plan,
    remove_contact,
)
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import TODAY

AT = datetime(2026, 11, 20, 1, 12, tzinfo=UTC)
LATER = date(2026, 11, 24)


@pytest.fixture
def customer(work):
    return make_customer(work.session)


def log(work, customer, *, key="1", handles=None, **draft):
    draft.setdefault("at", AT)
    draft.setdefault("said", "催余货")
    return log_contact(
        work, LogContact(key=key, handles=handles, draft=ContactDraft(party_id=customer.id, **draft))
    ).record_id


def test_entry_sets_last_and_next_contact_of_the_customer(work, customer):
    log(work, customer, next_on=LATER, next_time=time(10, 30), next_plan="再问付款")
    assert (customer.last_contact_at, customer.next_contact_on) == (AT, LATER)


def test_new_entry_handles_due_plans_and_leaves_later_ones(work, customer):
    due = log(work, customer, key="1", next_on=TODAY)
    later = log(work, customer, key="2", next_on=LATER, handles=frozenset())
    log(work, customer, key="3")
    assert work.session.get(ContactEntry, due).handled_at is not None
    assert work.session.get(ContactEntry, later).handled_at is None
    assert customer.next_contact_on == LATER


def test_writing_a_talk_does_not_make_an_open_form_stale(work, customer):
    before = customer.version
    log(work, customer, next_on=LATER)
    work.session.refresh(customer)
    assert customer.version == before


def test_same_key_writes_one_entry(work, customer):
    assert log(work, customer) == log(work, customer)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        ({"said": " "}, "said"),
        ({"at": datetime(2026, 11, 21, tzinfo=UTC)}, "at"),
        ({"next_on": date(2026, 11, 19)}, "next_on"),
        ({"next_plan": "再问"}, "next_on"),
    ],
)
def test_problems_stand_at_their_fields(work, customer, draft, field):
    with pytest.raises(FieldProblems) as caught:
        log(work, customer, **draft)
    assert set(caught.value.problems) == {field}


def test_handled_plan_is_no_longer_next_and_can_be_taken_back(work, customer):
    entry = log(work, customer, next_on=LATER)
    handle_plan(work, HandlePlan(contact_id=entry))
    assert customer.next_contact_on is None
    handle_plan(work, HandlePlan(contact_id=entry, is_handled=False))
    assert customer.next_contact_on == LATER


def test_plan_moves_to_another_day_and_person(work, customer):
    colleague = make_employee(work.session, name="李伟")
    entry = log(work, customer, next_on=TODAY)
    move_plan(work, MovePlan(contact_id=entry, next_on=LATER, plan_for_id=colleague.id))
    assert customer.next_contact_on == LATER
    with pytest.raises(FieldProblems):
        move_plan(work, MovePlan(contact_id=entry, next_on=date(2026, 11, 1)))


def test_editing_a_past_entry_keeps_its_past_plan(work, customer, clock):
    entry = log(work, customer, next_on=TODAY)
    clock.moment = datetime(2026, 11, 25, 12, tzinfo=UTC)
    version = work.session.get(ContactEntry, entry).version
    draft = ContactDraft(party_id=customer.id, at=AT, said="更正", next_on=TODAY)
    edit_contact(work, EditContact(contact_id=entry, seen_version=version, draft=draft))
    assert work.session.get(ContactEntry, entry).said == "更正"


def test_colleagues_entry_is_not_rewritten(work, customer):
    zhou, li = make_employee(work.session), make_employee(work.session, name="李伟")
    as_zhou = Work(work.session, Access(1, "z", "周敏", Role.SALES, zhou.id), work.clock)
    as_li = Work(work.session, Access(2, "l", "李伟", Role.SALES, li.id), work.clock)
    entry = log(as_zhou, customer)
    with pytest.raises(NotYourEntry):
        remove_contact(as_li, RemoveContact(contact_id=entry))


def test_removed_entry_comes_back(work, customer):
    entry = log(work, customer, next_on=LATER)
    remove_contact(work, RemoveContact(contact_id=entry))
    assert (customer.last_contact_at, customer.next_contact_on) == (None, None)
    remove_contact(work, RemoveContact(contact_id=entry, is_removed=False))
    assert (customer.last_contact_at, customer.next_contact_on) == (AT, LATER)
