"""A field that names a colleague or a customer: kept by id, shown by name to who sees the record."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.analysis.customer_card import customer_card
from crm_desktop.queries.lookups import colleague, find_colleagues
from crm_desktop.queries.office.history import record_history
from crm_desktop.queries.office.own_fields import own_sample
from crm_desktop.queries.own_values import read_own_fields
from crm_desktop.queries.paper.own import own_on_paper
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.services.office.own_fields import ValuesLost
from crm_desktop.services.own_values import own_problems
from crm_desktop.services.work import Work
from tests.make.own import ANNUAL_USE
from tests.services.office.test_own_formulas import Office

BUYER = replace(ANNUAL_USE, key="buyer", title="经办人", title_english="", unit="", kind=OwnKind.PERSON, least=None)
PAYER = replace(BUYER, key="payer", title="付款方", kind=OwnKind.PARTY)


@pytest.fixture
def office(engine, clock):
    with Session(engine) as session, session.begin():
        session.add_all(
            [
                Employee(id=11, code="E1", name="周敏", is_salesperson=True),
                Employee(id=12, code="E2", name="何晓雯"),
                Employee(id=13, code="E3", name="孙莉", is_active=False),
            ]
        )
    made = Office(engine, clock)
    made.define(BUYER)
    made.define(PAYER)
    return made


def listed(office, access=SYSTEM, **request):
    with Session(office.engine) as session:
        access = replace(access, own=read_own_fields(session))
        listing, asked = CustomerListing(office.clock), ListRequest(**request)
        rows = listing.rows(session, access, listing.ids(session, access, asked), asked)
        groups = listing.groups(session, access, asked) if asked.group else ()
        return [(row.name, row.own["own.buyer"], row.own["own.payer"]) for row in rows], [
            (one.value, one.count) for one in groups
        ]


def test_list_shows_sorts_filters_and_groups_by_the_name(office):
    first = office.customer("甲厂", buyer="12")
    office.customer("乙厂", buyer="11", payer=str(first))
    office.customer("丙厂")

    assert listed(office, sort=(Sort("own.buyer"),))[0] == [
        ("甲厂", "何晓雯", None),
        ("乙厂", "周敏", "甲厂"),
        ("丙厂", None, None),
    ]
    by_name = (Filter("own.payer", Test.CONTAINS, "甲"),)
    assert [row[0] for row in listed(office, filters=by_name)[0]] == ["乙厂"]
    assert listed(office, group="own.buyer", sort=(Sort("own.buyer"),))[1] == [("何晓雯", 1), ("周敏", 1), (None, 1)]


def test_customer_whom_somebody_does_not_see_is_told_nowhere(office):
    hidden = office.customer("保密客户")
    office.customer("乙厂", payer=str(hidden))
    with Session(office.engine) as session, session.begin():
        session.query(Party).filter_by(name="乙厂").one().owner_id = 11
        session.query(Party).filter_by(name="保密客户").one().owner_id = 12
    hers = Access(7, "zhou", "周敏", Role.SALES, employee_id=11)

    found, _ = listed(office, hers, filters=(Filter("own.payer", Test.CONTAINS, "保密"),))
    shown, _ = listed(office, hers, sort=(Sort("own.payer"),))

    assert found == []
    assert ("乙厂", None, None) in shown
    with Session(office.engine) as session:
        access = replace(hers, own=read_own_fields(session))
        party_id = session.query(Party.id).filter_by(name="乙厂").scalar()
        assert not own_on_paper(access, session, "sales_order", 0, party_id)["payer"]
        steps = record_history(session, access, kind="customer", record_id=party_id)
        assert "保密客户" not in repr(steps)
        today = office.clock.today()
        assert customer_card(session, access, party_id=party_id, today=today).own == ()
        whole = record_history(session, replace(SYSTEM, own=access.own), kind="customer", record_id=party_id)
        assert "保密客户" in repr(whole)


def test_paper_card_and_sample_say_the_name(office):
    office.define(ANNUAL_USE)
    party_id = office.customer("甲厂", buyer="12", annual_use="5.5")
    with Session(office.engine) as session:
        access = replace(SYSTEM, own=read_own_fields(session))
        assert own_on_paper(access, session, "sales_order", 0, party_id)["buyer"] == "何晓雯"
        card = customer_card(session, access, party_id=party_id, today=office.clock.today())
        assert [(one.key, value) for one, value in card.own] == [("buyer", "何晓雯"), ("annual_use", Decimal("5.5"))]
        field = office.field("buyer")
        assert own_sample(session, access, field_id=field.id).rows == (("甲厂", "何晓雯"),)


@pytest.mark.parametrize("value", ["99", "0", "-1", "周敏", "1.5", "9" * 20, "１２"])
def test_what_names_nobody_is_refused(office, value):
    with pytest.raises(FieldProblems) as refused:
        office.customer("甲厂", buyer=value)

    assert refused.value.problems.keys() == {"own.buyer"}


def test_seller_names_no_customer_whom_she_does_not_see_and_leaves_the_one_that_stands_there(office):
    hidden = office.customer("保密客户")
    party_id = office.customer("乙厂", payer=str(hidden))
    with Session(office.engine) as session, session.begin():
        session.get(Party, party_id).owner_id, session.get(Party, hidden).owner_id = 11, 12

    with Session(office.engine) as session:
        access = Access(7, "zhou", "周敏", Role.SALES, employee_id=11, own=read_own_fields(session))
        work = Work(session, access, office.clock)
        assert own_problems(work, Owner.PARTY, {"payer": str(hidden)}, party_id) == {}
        assert own_problems(work, Owner.PARTY, {"payer": str(hidden)}).keys() == {"own.payer"}


def test_kind_is_not_changed_where_somebody_is_named(office):
    office.customer("甲厂", buyer="12")

    with pytest.raises(ValuesLost):
        office.change("buyer", kind=OwnKind.TEXT)
    with pytest.raises(ValuesLost):
        office.change("buyer", kind=OwnKind.PARTY)
    office.change("payer", kind=OwnKind.TEXT)


def test_colleagues_who_work_here_are_found_by_name_sound_or_code(office):
    with Session(office.engine) as session:
        assert [one.name for one in find_colleagues(session, SYSTEM, text="")] == ["周敏", "何晓雯"]
        assert [one.name for one in find_colleagues(session, SYSTEM, text="e2")] == ["何晓雯"]
        assert [one.name for one in find_colleagues(session, SYSTEM, text="zm")] == ["周敏"]
        assert [one.name for one in find_colleagues(session, SYSTEM, text="hexiaowen", limit=1)] == ["何晓雯"]
        assert colleague(session, SYSTEM, record_id=13).name == "孙莉"
