"""Where the SQL of the two databases differs: full-text search, look-alikes, reminders, lists."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.domain.products import LevelPriceDraft, ProductDraft
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import Party
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.analysis.customer_card import customer_card
from crm_desktop.queries.money.documents import RECEIPTS
from crm_desktop.queries.parties.collision import look_alikes
from crm_desktop.queries.parties.customers import CustomerListing
from crm_desktop.queries.parties.form import find_customers
from crm_desktop.queries.parties.timeline import timeline
from crm_desktop.queries.products.finding import find_products
from crm_desktop.queries.products.products import PRODUCTS
from crm_desktop.queries.sales.deliveries import DELIVERIES
from crm_desktop.queries.sales.orders import ORDERS
from crm_desktop.queries.sales.quotes import QUOTES
from crm_desktop.queries.sales.returns import RETURNS
from crm_desktop.queries.trade.customer_documents import CUSTOMER_DOCUMENTS
from crm_desktop.services.affairs.reminders import SnoozeReminders, snooze_reminders
from crm_desktop.services.parties.contacts import LogContact, log_contact
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.parties.upkeep import (
    RemoveCustomer,
    TakeBackCustomer,
    remove_customer,
    take_back_customer,
)
from crm_desktop.services.products.products import SaveProduct, save_product
from crm_desktop.services.work import Work
from tests.finding import find
from tests.make.products import make_product
from tests.make.sales import confirmed, line

NAME = "宁波永兴五金工具有限公司"
TODAY = date(2026, 11, 20)


@pytest.fixture
def work(any_engine, clock):
    with Session(any_engine.execution_options(**WRITE)) as session:
        yield Work(session, SYSTEM, clock)


@pytest.fixture
def customer(work):
    person = PersonDraft(name="陈国强", mobile="139 5740 2186", birth_month=10, birth_day=13, birth_is_lunar=True)
    draft = CustomerDraft(name=NAME, tax_number="91330201MA2", credit_limit=Decimal(1000), people=(person,))
    return save_customer(work, SaveCustomer(key="k", draft=draft)).record_id


def owe(work, customer, due):
    work.session.add(
        Charge(
            side="receivable",
            party_id=customer,
            kind="opening",
            number="FH-1",
            document_date=due,
            due_date=due,
            amount=Decimal("250.50"),
            open_amount=Decimal("250.50"),
        )
    )
    work.session.flush()


@pytest.mark.parametrize("typed", ["永兴", "yxwj", "2186", "C-0001", "91330", "cgq", "国强"])
def test_everything_is_found_by_any_fragment(work, customer, typed):
    assert {hit.party_id for hit in find(work.session, SYSTEM, text=typed)} == {customer}
    assert [one.id for one in find_customers(work.session, SYSTEM, text=typed)] == [customer]


@pytest.mark.parametrize("typed", ["", "'", "zz:qv & !", "<->", "(", ":*", "\\"])
def test_odd_input_is_no_error(work, customer, typed):
    assert find(work.session, SYSTEM, text=typed) == []


def test_products_are_found_as_typed(work):
    draft = ProductDraft(name="304不锈钢内六角螺丝 M6×25", level_prices=(LevelPriceDraft(level="B", price=Decimal(2)),))
    product = save_product(work, SaveProduct(key="k", draft=draft)).record_id
    for typed in ("nljls", "六角", "m6", "P-00001"):
        assert [one.id for one in find_products(work.session, SYSTEM, text=typed)] == [product], typed


def test_look_alikes_are_found(work, customer):
    for typed in ({"name": "永兴五金"}, {"name": "勇星五金"}, {"name": "", "phones": ["13957402186"]}):
        assert [one.party_id for one in look_alikes(work.session, SYSTEM, **typed)] == [customer]


def test_list_sorts_by_computed_columns(work, customer):
    owe(work, customer, date(2026, 11, 4))
    listing, asked = CustomerListing(work.clock), ListRequest(search="永兴", sort=(Sort("overdue", descending=True),))
    ids = listing.ids(work.session, SYSTEM, asked)
    row = listing.rows(work.session, SYSTEM, ids, asked)[0]
    assert (row.balance, row.overdue, row.contact) == (Decimal("250.50"), Decimal("250.50"), "陈国强")
    assert listing.totals(work.session, SYSTEM, asked).sums["overdue"] == Decimal("250.50")


@pytest.mark.parametrize("listing", [QUOTES, ORDERS, DELIVERIES, RETURNS, RECEIPTS, PRODUCTS])
def test_lists_are_searched_sorted_and_added_up(work, customer, listing):
    asked = ListRequest(search="永兴 139", options={"today": TODAY}, sort=(Sort("id"),))
    assert list(listing.ids(work.session, SYSTEM, asked, 128)) == []
    assert listing.totals(work.session, SYSTEM, asked).count == 0


def test_order_is_found_by_its_customer_and_by_its_number(work, customer):
    confirmed(work, work.session.get(Party, customer), line(make_product(work.session)))
    for word, found in (("陈国强", 1), ("SO-2026", 1), ("鼎力", 0)):
        asked = ListRequest(search=word, options={"today": TODAY})
        assert len(ORDERS.ids(work.session, SYSTEM, asked)) == ORDERS.totals(work.session, SYSTEM, asked).count == found


def test_reminders_card_and_timeline(work, customer):
    owe(work, customer, date(2026, 11, 4))
    draft = ContactDraft(
        party_id=customer, at=datetime(2026, 11, 19, 1, tzinfo=UTC), said="x", next_on=TODAY, next_plan="再问"
    )
    log_contact(work, LogContact(key="c", draft=draft))
    found = affairs(work.session, SYSTEM, today=TODAY, now=work.clock.now())
    assert [one.kind.value for one in found.reminders] == ["contact", "receivable", "birthday"]
    snooze_reminders(
        work, SnoozeReminders(reminders=(found.reminders[0].key,), until=datetime(2026, 11, 21, tzinfo=UTC))
    )
    assert affairs(work.session, SYSTEM, today=TODAY, now=work.clock.now()).snoozed == 1
    card = customer_card(work.session, SYSTEM, party_id=customer, today=TODAY)
    assert (card.money.overdue, card.next_plan) == (Decimal("250.50"), "再问")
    assert len(timeline(work.session, SYSTEM, party_id=customer)) == 1
    assert CUSTOMER_DOCUMENTS.ids(work.session, SYSTEM, ListRequest(party_id=customer)) == []


def test_removed_customer_comes_back(work, customer):
    remove_customer(work, RemoveCustomer(party_id=customer, seen_version=1))
    assert find(work.session, SYSTEM, text="永兴") == []
    take_back_customer(work, TakeBackCustomer(party_id=customer))
    assert find(work.session, SYSTEM, text="永兴")[0].id == customer
