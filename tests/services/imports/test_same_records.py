"""Customers, products, colleagues and opening items out of a file are what typing them by hand makes of them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.employees import EmployeeDraft
from crm_desktop.domain.imports import OPENINGS, Batch, Duplicates, ImportPlan, Incoming, Target
from crm_desktop.domain.money.items import ChargeKind
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.domain.products import ProductDraft
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, MatchKey, Party
from crm_desktop.models.products import Product
from crm_desktop.models.search import SearchEntry
from crm_desktop.services.imports.runs import RunImport
from crm_desktop.services.money.charges import AddAdvance, AddCharge
from crm_desktop.services.office.employees import SaveEmployee
from crm_desktop.services.parties.contacts import LogContact
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner
from tests.make.office import make_employee
from tests.make.parties import make_customer

ON = date(2026, 3, 5)
OWN = {"id", "key", "version", "created_at", "code", "number", "party_id", "record_id"}


@pytest.fixture
def runner(engine, clock):
    return CommandRunner(engine, SYSTEM, clock)


def brought_in(runner, target, *records, **options):
    plan = ImportPlan((Batch(target, "a", tuple(records), **options),))
    return runner.run(RunImport(key="k", mapping="m", file_name="f.xlsx", plan=plan))


def rows(engine, entity):
    """The rows of a table without what is of each row alone."""
    columns = [column for column in entity.__table__.columns if column.name not in OWN]
    with Session(engine) as session:
        return [dict(row) for row in session.execute(select(*columns).order_by(entity.__table__.c.id)).mappings()]


def keys_of(party_id):
    return select(MatchKey.key).where(MatchKey.party_id == party_id).order_by(MatchKey.key)


def assert_twins(engine, *entities):
    """What was typed and what was imported, in halves, are the same."""
    for entity in entities:
        found = rows(engine, entity)
        half = len(found) // 2
        assert half, entity
        assert found[:half] == found[half:], entity


def test_customer_with_its_people(runner, engine):
    with Session(engine) as session, session.begin():
        owner = make_employee(session, name="周敏")
        owner_id, owner_name = owner.id, owner.name
    person = PersonDraft(
        name="陈国强", title="采购", mobile="139 5740 2186", birth_year=1979, birth_month=10, birth_day=13
    )
    draft = CustomerDraft(
        name="宁波永兴五金工具有限公司",
        short_name="永兴五金",
        phone="0574-8745 2288",
        owner_id=owner_id,
        term_kind=TermKind.END_OF_MONTH,
        term_days=30,
        people=(person,),
    )
    runner.run(SaveCustomer(draft=draft, key="hand"))
    values = {"name": draft.name, "short_name": draft.short_name, "phone": draft.phone, "owner": owner_name}
    values |= {"term_kind": draft.term_kind, "term_days": draft.term_days, "code": "K-9"}
    people = {"person_name": person.name, "person_title": person.title, "mobile": person.mobile}
    people |= {"birthday": date(1979, 10, 13)}
    brought_in(runner, Target.CUSTOMERS, Incoming(2, values, (Incoming(2, people),)), match=("code",))

    assert_twins(engine, Party, ContactPerson)
    with Session(engine) as session:
        first, second = session.scalars(select(Party.id).order_by(Party.id))
        keys = {
            one: set(session.scalars(select(MatchKey.key).where(MatchKey.party_id == one))) for one in (first, second)
        }
        entries = session.scalars(select(SearchEntry).order_by(SearchEntry.record_id, SearchEntry.kind)).all()
    assert keys[first] == keys[second] != []
    found = {(one.kind, one.title) for one in entries if one.kind != "employee"}
    assert found == {("customer", draft.name), ("person", "陈国强")}


def test_product(runner, engine):
    draft = ProductDraft(name="304不锈钢内六角螺丝", specification="M8×20", unit="百只", cost=Decimal("31.5"))
    runner.run(SaveProduct(draft=draft, key="hand"))
    values = {"name": draft.name, "specification": draft.specification, "unit": draft.unit, "cost": draft.cost}
    brought_in(runner, Target.PRODUCTS, Incoming(2, values | {"code": "Q-1"}), match=("code",))

    assert_twins(engine, Product)
    assert rows(engine, Product)[0]["mnemonic"] == "304bxgnljls"


@pytest.mark.parametrize("typed", ["", "ls1"])
def test_mnemonic_follows_another_name_as_it_does_in_the_form(runner, engine, typed):
    runner.run(SaveProduct(draft=ProductDraft(name="螺丝", code="A", mnemonic=typed), key="a"))
    runner.run(SaveProduct(draft=ProductDraft(name="螺丝", code="B", mnemonic=typed), key="b"))
    with Session(engine) as session:
        hand = session.scalar(select(Product).where(Product.code == "A"))
        known = hand.id, hand.version, hand.mnemonic
    again = ProductDraft(name="镀锌螺母", code="A", mnemonic=known[2])
    runner.run(SaveProduct(draft=again, key="", product_id=known[0], seen_version=known[1]))
    record = Incoming(2, {"code": "B", "name": "镀锌螺母"})
    brought_in(runner, Target.PRODUCTS, record, match=("code",), duplicates=Duplicates.UPDATE)

    with Session(engine) as session:
        by_hand, by_file = session.scalars(select(Product.mnemonic).order_by(Product.code))
    assert by_hand == by_file


def test_colleague(runner, engine):
    draft = EmployeeDraft(name="林志远", mobile="139 5740 1180", is_salesperson=True)
    runner.run(SaveEmployee(draft=draft, key="hand"))
    brought_in(
        runner,
        Target.EMPLOYEES,
        Incoming(2, {"name": "林志远", "mobile": draft.mobile, "code": "E77"}),
        match=("code",),
    )

    assert_twins(engine, Employee)


@pytest.mark.parametrize("target", OPENINGS)
def test_opening_charges_and_advances(runner, engine, target):
    with Session(engine) as session, session.begin():
        owner = make_employee(session)
        terms = {"term_kind": TermKind.END_OF_MONTH, "term_days": 30}
        terms |= {"supply_term_kind": TermKind.DAYS_AFTER_DELIVERY, "supply_term_days": 45}
        customer = make_customer(session, owner_id=owner.id, is_supplier=True, **terms)
        party_id, code = customer.id, customer.code
    opening = {"party_id": party_id, "document_date": ON, "side": OPENINGS[target]}
    runner.run(AddCharge(key="c", kind=ChargeKind.OPENING, amount=Decimal("120.5"), notes="旧账", **opening))
    runner.run(AddAdvance(key="a", amount=Decimal(80), **opening))
    head = {"customer_code": code, "document_date": ON}
    charge = Incoming(2, {**head, "amount": Decimal("120.5"), "notes": "旧账", "number": "OLD-1"})
    advance = Incoming(3, {**head, "amount": Decimal(-80), "number": "OLD-2"})
    brought_in(runner, target, charge, advance)

    assert_twins(engine, Charge, Credit)


def test_talk_with_its_plan(runner, engine, clock):
    with Session(engine) as session, session.begin():
        customer = make_customer(session)
        party_id, code = customer.id, customer.code
    at, plan = datetime(2026, 3, 5, 9, 30, tzinfo=UTC), clock.today() + timedelta(days=3)
    draft = ContactDraft(party_id=party_id, at=at, said="报价", outcome="再谈", next_on=plan, next_plan="送样")
    runner.run(LogContact(key="hand", draft=draft))
    values = {"customer_code": code, "at": at, "said": "报价", "outcome": "再谈", "next_on": plan, "next_plan": "送样"}
    brought_in(runner, Target.CONTACTS, Incoming(2, values | {"said": "报价 "}))

    assert_twins(engine, ContactEntry)
