from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import unit_of_work
from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import FieldProblems, RuleBroken, StaleRecord
from crm_desktop.domain.own.fields import KEPT_DAYS
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.office.history import Change, record_history
from crm_desktop.queries.own_values import own_of, read_own_fields
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.parties.form import stored_customer
from crm_desktop.queries.reader import Reader
from crm_desktop.services.office.own_fields import (
    ArrangeOwnFields,
    SaveOwnField,
    SwitchOwnField,
    ValuesBreakRule,
    ValuesDouble,
    ValuesLost,
    arrange_own_fields,
    save_own_field,
    switch_own_field,
)
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.parties.upkeep import RemoveCustomer, TakeBackCustomer, remove_customer, take_back_customer
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.work import Work
from crm_desktop.views.system.history_dialog import step_words
from tests.finding import find
from tests.make.own import ANNUAL_USE, define, knowing

CLERK = Access(9, "he", "何晓雯", Role.ASSISTANT)
SELLER = Access(7, "zhou", "周敏", replace(Role.SALES, level=Role.MANAGER.level))


def save(work, name="宁波永兴五金", *, people=(), party_id=None, seen_version=0, **own):
    draft = CustomerDraft(name=name, own=own, people=people)
    command = SaveCustomer(draft=draft, key=name, party_id=party_id, seen_version=seen_version)
    return save_customer(work, replace(command, accepted=frozenset({"collision"}))).record_id


def change(work, field_id, accepted=(), **values):
    stored = next(one for one in read_own_fields(work.session) if one.id == field_id)
    draft = replace(ANNUAL_USE, **{name: getattr(stored, name) for name in ANNUAL_USE.__dataclass_fields__})
    command = SaveOwnField(draft=replace(draft, **values), field_id=field_id, seen_version=stored.version)
    return save_own_field(work, replace(command, accepted=frozenset(accepted)))


def kept(work, party_id):
    return own_of(work.session, seen_fields(knowing(work).access, Owner.PARTY), party_id)


def test_a_value_stands_in_form_and_list_and_is_sorted_filtered_and_added_up(work, clock):
    define(work)
    work = knowing(work)
    for name, used in (("甲厂", "1250.5"), ("乙厂", "99"), ("丙厂", ""), ("丁厂", "430.5")):
        save(work, name, annual_use=used)
    listing = CustomerListing(clock)
    request = ListRequest(
        filters=(Filter("own.annual_use", Test.AT_LEAST, Decimal(100)),),
        sort=(Sort("own.annual_use", descending=True),),
    )

    ids = listing.ids(work.session, work.access, request)
    rows = listing.rows(work.session, work.access, ids, request)

    assert [(row.name, str(row.own["own.annual_use"])) for row in rows] == [("甲厂", "1250.5"), ("丁厂", "430.5")]
    assert listing.totals(work.session, work.access, request).sums["own.annual_use"] == Decimal("1681.0")
    assert stored_customer(work.session, work.access, party_id=ids[0]).draft.own == {"annual_use": "1250.5"}


def test_who_does_not_see_a_field_has_no_door_to_it(work, clock):
    define(work, seen_by=("manager",))
    party_id = save(work, "甲厂", annual_use="1250.5")
    hers = knowing(work, SELLER)
    listing, request = CustomerListing(clock), ListRequest(sort=(Sort("own.annual_use"),))
    above = ListRequest(filters=(Filter("own.annual_use", Test.AT_LEAST, Decimal(9999)),))

    rows = listing.rows(hers.session, hers.access, listing.ids(hers.session, hers.access, request), request)

    assert rows[0].own == {}
    assert listing.ids(hers.session, hers.access, above) == [party_id]
    assert "own.annual_use" not in listing.totals(hers.session, hers.access, request).sums
    assert listing.groups(hers.session, hers.access, replace(request, group="own.annual_use")) == []
    assert stored_customer(hers.session, hers.access, party_id=party_id).draft.own == {}
    with pytest.raises(FieldProblems) as refused:
        save(hers, "甲厂", party_id=party_id, seen_version=1, annual_use="1")
    assert "1250.5" not in str(refused.value)
    save(hers, "甲厂二", party_id=party_id, seen_version=1)
    assert kept(work, party_id) == {"annual_use": "1250.5"}


def test_who_does_not_fill_a_field_leaves_it_as_it_was(work):
    define(work, edited_by=("finance",))
    party_id = save(work, annual_use="5")
    hers = knowing(work, SELLER)

    save(hers, party_id=party_id, seen_version=1, annual_use="5")

    with pytest.raises(FieldProblems):
        save(hers, party_id=party_id, seen_version=2, annual_use="6")


def test_field_is_not_for_a_role_that_nobody_has(work):
    for name in ("seen_by", "edited_by"):
        with pytest.raises(FieldProblems) as refused:
            define(work, **{name: ("manager", "nobody")})
        assert refused.value.problems.keys() == {name}


@pytest.mark.parametrize(
    ("rule", "first", "second"),
    [({"is_unique": True}, "5", "5"), ({"is_required": True}, "5", " "), ({}, "5", "-1"), ({}, "5", "0.05")],
)
def test_what_breaks_a_rule_is_said_at_its_field(work, rule, first, second):
    define(work, **rule)
    save(work, "甲厂", annual_use=first)

    with pytest.raises(FieldProblems) as refused:
        save(work, "乙厂", annual_use=second)

    assert set(refused.value.problems) == {"own.annual_use"}


def test_a_field_of_a_person_is_said_at_the_person(work):
    define(work, owner=Owner.PERSON)

    with pytest.raises(FieldProblems) as refused:
        save(work, people=(PersonDraft(name="陈国强"), PersonDraft(name="李萍", own={"annual_use": "-1"})))

    assert set(refused.value.problems) == {"people.1.own.annual_use"}


def test_a_new_record_has_what_is_usual_also_where_nobody_saw_the_field(work):
    define(work, usual="12.5")

    party_id = save(work)

    assert kept(work, party_id) == {"annual_use": "12.5"}


def test_a_rule_that_values_break_is_asked_about_and_holds_for_later_changes(work):
    field_id = define(work, least=None)
    party_id = save(work, annual_use="-20")

    with pytest.raises(ValuesBreakRule, match="1 records"):
        change(work, field_id, least=Decimal(0))
    change(work, field_id, accepted={"own_rule"}, least=Decimal(0))
    save(work, party_id=party_id, seen_version=1, annual_use="-20")

    with pytest.raises(FieldProblems):
        save(work, party_id=party_id, seen_version=2, annual_use="-21")


def test_a_field_that_must_be_filled_says_how_many_records_have_nothing_in_it(work):
    field_id = define(work)
    save(work, "甲厂", annual_use="5")
    for name in ("乙厂", "丙厂"):
        save(work, name)

    with pytest.raises(ValuesBreakRule, match="2 records"):
        change(work, field_id, is_required=True)
    change(work, field_id, accepted={"own_rule"}, is_required=True)
    change(work, field_id, title="年需")  # nobody is asked twice

    with pytest.raises(FieldProblems):
        save(work, "丁厂", annual_use="")


def test_a_kind_changes_only_if_nothing_is_lost(work):
    field_id = define(work)
    party_id = save(work, annual_use="12.5")

    with pytest.raises(ValuesLost):
        change(work, field_id, kind=OwnKind.WHOLE)
    change(work, field_id, kind=OwnKind.TEXT, least=None)

    assert kept(work, party_id) == {"annual_use": "12.5"}


def test_doubles_are_not_forbidden_where_there_are_some(work):
    field_id = define(work)
    save(work, "甲厂", annual_use="5")
    save(work, "乙厂", annual_use="5")

    with pytest.raises(ValuesDouble):
        change(work, field_id, is_unique=True)


def test_a_key_is_made_of_the_title_and_never_given_twice_nor_changed(work):
    first = define(work, key="")
    second = define(work, key="", title="年用量二", owner=Owner.PRODUCT)
    switch_own_field(work, SwitchOwnField(field_id=first, seen_version=1, is_active=False))
    change(work, second, key="other", owner=Owner.PARTY)

    keys = {one.key: one.owner for one in read_own_fields(work.session)}
    assert keys == {"annual_use": Owner.PARTY, "annual_use_2": Owner.PRODUCT}
    with pytest.raises(FieldProblems) as refused:
        define(work, title="新的")
    assert set(refused.value.problems) == {"key"}


def test_two_who_edit_one_definition_do_not_overwrite_each_other(work):
    field_id = define(work)
    change(work, field_id, title="用量")

    with pytest.raises(StaleRecord):
        save_own_field(work, SaveOwnField(draft=ANNUAL_USE, field_id=field_id, seen_version=1))


def test_a_field_that_is_switched_off_keeps_its_values_for_a_while(work, clock):
    field_id = define(work)
    party_id = save(work, annual_use="12.5")
    switch_own_field(work, SwitchOwnField(field_id=field_id, seen_version=1, is_active=False))
    with pytest.raises(FieldProblems):
        save(work, party_id=party_id, seen_version=1, annual_use="3")

    switch_own_field(work, SwitchOwnField(field_id=field_id, seen_version=2, is_active=True))
    assert kept(work, party_id) == {"annual_use": "12.5"}
    switch_own_field(work, SwitchOwnField(field_id=field_id, seen_version=3, is_active=False))
    clock.moment += timedelta(days=KEPT_DAYS + 1)
    switch_own_field(work, SwitchOwnField(field_id=field_id, seen_version=4, is_active=True))
    assert kept(work, party_id) == {"annual_use": ""}


def test_another_field_may_have_taken_the_title_meanwhile(work):
    field_id = define(work)
    switch_own_field(work, SwitchOwnField(field_id=field_id, seen_version=1, is_active=False))
    define(work, key="other")

    with pytest.raises(RuleBroken):
        switch_own_field(work, SwitchOwnField(field_id=field_id, seen_version=2, is_active=True))


def test_fields_stand_in_the_order_that_was_chosen(work):
    for key in ("one", "two", "three"):
        define(work, key=key, title=key)

    arrange_own_fields(work, ArrangeOwnFields(owner=Owner.PARTY, keys=("three", "one", "two")))

    assert [one.key for one in read_own_fields(work.session)] == ["three", "one", "two"]


def test_what_stands_in_the_fields_goes_and_comes_back_with_its_record(work):
    define(work)
    party_id = save(work, annual_use="12.5")

    remove_customer(work, RemoveCustomer(party_id=party_id, seen_version=1))
    assert kept(work, party_id) == {"annual_use": ""}
    take_back_customer(work, TakeBackCustomer(party_id=party_id))

    assert kept(work, party_id) == {"annual_use": "12.5"}


def test_the_log_tells_old_and_new_to_those_who_see_the_field(engine, clock):
    with unit_of_work(engine) as session:
        define(Work(session, SYSTEM, clock), seen_by=("manager", "sales"))
    with Session(engine) as session:
        own = read_own_fields(session)
    manager = replace(SYSTEM, operator_id=1, own=own)
    runner = CommandRunner(engine, SYSTEM, clock)
    draft = CustomerDraft(name="甲厂", own={"annual_use": "5"})
    done = runner.run(SaveCustomer(draft=draft, key="k"))
    changed = replace(draft, own={"annual_use": "7"})
    runner.run(SaveCustomer(draft=changed, party_id=done.record_id, seen_version=1))
    clerk = replace(CLERK, own=own)

    told = Reader(engine, manager).read(record_history, kind="customer", record_id=done.record_id)
    hidden = Reader(engine, clerk).read(record_history, kind="customer", record_id=done.record_id)

    assert Change("", "own.annual_use", "5", "7") in told[0].changes
    assert "annual_use" not in str(hidden)
    assert dict(step_words(told[0], {"own.annual_use": "年用量"})) == {"年用量": "5 → 7"}


def test_people_are_found_by_their_fields(work):
    field_id = define(work, owner=Owner.PERSON, kind=OwnKind.TEXT, least=None, is_searchable=True)
    save(work, "甲厂", people=(PersonDraft(name="陈国强", own={"annual_use": "QX7781"}),))

    assert [hit.title for hit in find(work.session, work.access, text="QX7781")] == ["陈国强"]

    change(work, field_id, owner=Owner.PERSON, is_searchable=False)

    assert find(work.session, work.access, text="QX7781") == []


def test_talks_are_in_no_search(work):
    with pytest.raises(FieldProblems):
        define(work, owner=Owner.CONTACT, kind=OwnKind.TEXT, least=None, is_searchable=True)


def test_a_field_is_searched_from_when_it_is_switched_on_until_it_is_switched_off(work):
    field_id = define(work, kind=OwnKind.TEXT, least=None)
    party_id = save(work, annual_use="QX7781")
    assert find(work.session, work.access, text="QX7781") == []

    change(work, field_id, is_searchable=True)
    assert [hit.id for hit in find(work.session, work.access, text="QX7781")] == [party_id]
    save(work, party_id=party_id, seen_version=1, annual_use="QX7782")
    assert find(work.session, work.access, text="QX7781") == []
    change(work, field_id, is_searchable=False)

    assert find(work.session, work.access, text="QX7782") == []
