"""Own fields of goods, talks and documents: kept, listed, copied and put away with their record."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from threading import Barrier
from uuid import uuid4

import pytest

from crm_desktop.db.session import postgres_engine
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.own.kinds import Owner, OwnKind
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.parties.drafts import CustomerDraft
from crm_desktop.domain.products import ProductDraft
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.present.listing import Filter, ListRequest, Test
from crm_desktop.queries.catalogue import list_of, trade_detail
from crm_desktop.queries.own_values import own_of, read_own_fields
from crm_desktop.queries.parties.contacts import CONTACTS, stored_contact
from crm_desktop.queries.products.products import PRODUCTS, stored_product
from crm_desktop.services.office.own_fields import (
    SaveOwnField,
    SwitchOwnField,
    save_own_field,
    switch_own_field,
)
from crm_desktop.services.own_values import ValueGivenAway
from crm_desktop.services.parties.contacts import EditContact, LogContact, edit_contact, log_contact
from crm_desktop.services.parties.customers import SaveCustomer
from crm_desktop.services.products.products import (
    RemoveProduct,
    SaveProduct,
    TakeBackProduct,
    remove_product,
    save_product,
    take_back_product,
)
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.orders import DiscardOrder, OrderFromQuote, SaveOrder, discard_order, save_order
from crm_desktop.services.sales.orders_from_quotes import order_from_quote
from crm_desktop.services.sales.quotes import ReviseQuote, revise_quote
from tests.finding import find
from tests.make.own import ANNUAL_USE, define, knowing
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line, sent
from tests.make.stored import TODAY

LARGE = ListRequest(filters=(Filter("own.annual_use", Test.AT_LEAST, Decimal(100)),))


def kept(work, owner, record_id):
    return own_of(work.session, seen_fields(work.access, owner), record_id)


def listed(work, listing):
    ids = listing.ids(work.session, work.access, LARGE)
    rows = listing.rows(work.session, work.access, ids, LARGE)
    return [str(row.own["own.annual_use"]) for row in rows]


def test_a_product_keeps_its_fields_and_takes_them_along(work):
    define(work, owner=Owner.PRODUCT)
    work = knowing(work)
    draft = ProductDraft(name="螺丝", own={"annual_use": "120"})

    done = save_product(work, SaveProduct(draft=draft, key="k"))
    assert listed(work, PRODUCTS) == ["120.0"]
    assert stored_product(work.session, work.access, product_id=done.record_id).draft.own == {"annual_use": "120"}
    with pytest.raises(FieldProblems):
        save_product(work, SaveProduct(draft=replace(draft, own={"annual_use": "-1"}), key="other"))
    remove_product(work, RemoveProduct(product_id=done.record_id, seen_version=1))
    assert kept(work, Owner.PRODUCT, done.record_id) == {"annual_use": ""}
    take_back_product(work, TakeBackProduct(product_id=done.record_id))
    assert kept(work, Owner.PRODUCT, done.record_id) == {"annual_use": "120"}


def test_a_talk_keeps_its_fields_and_a_change_of_them_alone_is_a_new_version(work):
    define(work, owner=Owner.CONTACT)
    work = knowing(work)
    party = make_customer(work.session)
    draft = ContactDraft(party_id=party.id, at=work.clock.now(), said="要货", own={"annual_use": "120"})

    done = log_contact(work, LogContact(key="k", draft=draft))
    changed = replace(draft, own={"annual_use": "150"})
    edit_contact(work, EditContact(contact_id=done.record_id, seen_version=1, draft=changed))

    stored = stored_contact(work.session, work.access, contact_id=done.record_id)
    assert (stored.version, stored.draft.own) == (2, {"annual_use": "150"})
    assert listed(work, CONTACTS) == ["150.0"]


def test_an_order_keeps_its_fields_until_it_is_discarded(work):
    define(work, owner=Owner.ORDER)
    work = knowing(work)
    party = make_customer(work.session)
    draft = OrderDraft(key=str(uuid4()), party_id=party.id, own={"annual_use": "120"})

    done = save_order(work, SaveOrder(draft=draft))
    again = SaveOrder(draft=replace(draft, own={"annual_use": "150"}), order_id=done.record_id, seen_version=1)
    save_order(work, again)

    detail = trade_detail(work.session, work.access, kind=DocumentKind.ORDER, record_id=done.record_id, today=TODAY)
    assert (detail.version, detail.draft.own) == (2, {"annual_use": "150"})
    assert listed(work, list_of(DocumentKind.ORDER)) == ["150.0"]
    with pytest.raises(FieldProblems):
        save_order(work, SaveOrder(draft=replace(draft, key="x", own={"annual_use": "-1"})))
    discard_order(work, DiscardOrder(order_id=done.record_id, seen_version=2))
    assert kept(work, Owner.ORDER, done.record_id) == {"annual_use": ""}


def test_a_quote_is_found_by_its_field_and_so_is_what_it_becomes(work):
    field_id = define(work, owner=Owner.QUOTE, kind=OwnKind.TEXT, least=None, is_searchable=True)
    work = knowing(work)
    lines = (line(make_product(work.session)),)
    quote = sent(work, make_customer(work.session), *lines, own={"annual_use": "QX7781"})

    assert [hit.id for hit in find(work.session, work.access, text="QX7781")] == [quote]

    stored = next(one for one in read_own_fields(work.session) if one.id == field_id)
    draft = replace(ANNUAL_USE, owner=Owner.QUOTE, kind=OwnKind.TEXT, least=None)
    save_own_field(work, SaveOwnField(draft=draft, field_id=field_id, seen_version=stored.version))

    assert find(work.session, work.access, text="QX7781") == []


def test_what_is_to_be_copied_goes_from_a_quote_into_its_next_version_and_its_order(work):
    define(work, key="quoted", owner=Owner.QUOTE, is_copied=True, usual="7")
    define(work, key="inside", owner=Owner.QUOTE, title="内部", seen_by=("finance",))
    define(work, key="ordered", owner=Owner.ORDER)
    work = knowing(work)
    party = make_customer(work.session)
    lines = (line(make_product(work.session)),)
    quote = sent(work, party, *lines, own={"quoted": "120", "inside": "3"})

    ordered = order_from_quote(work, OrderFromQuote(quote_id=quote, key="order"))
    version = work.session.get(Quote, quote).version
    revised = revise_quote(work, ReviseQuote(quote_id=quote, key="next", seen_version=version))

    assert kept(work, Owner.ORDER, ordered.record_id) == {"ordered": "120"}
    assert kept(work, Owner.QUOTE, revised.record_id) == {"quoted": "120", "inside": "3"}


def test_what_is_to_stand_once_is_taken_over_by_the_first_only(work):
    define(work, key="quoted", owner=Owner.QUOTE, is_unique=True)
    define(work, key="noted", owner=Owner.QUOTE, title="合同", is_copied=True)
    define(work, key="ordered", owner=Owner.ORDER, title="合同", is_unique=True)
    work = knowing(work)
    lines = (line(make_product(work.session)),)
    quote = sent(work, make_customer(work.session), *lines, own={"quoted": "120", "noted": "7"})

    orders = [order_from_quote(work, OrderFromQuote(quote_id=quote, key=key)).record_id for key in "ab"]
    version = work.session.get(Quote, quote).version
    revised = revise_quote(work, ReviseQuote(quote_id=quote, key="next", seen_version=version)).record_id

    assert [kept(work, Owner.ORDER, order)["ordered"] for order in orders] == ["7", ""]
    assert kept(work, Owner.QUOTE, revised) == {"quoted": "", "noted": "7"}


def test_what_comes_back_must_not_stand_in_another_record_by_now(work):
    define(work, owner=Owner.PRODUCT, is_unique=True)
    work = knowing(work)
    draft = ProductDraft(name="螺丝", own={"annual_use": "120"})
    first = save_product(work, SaveProduct(draft=draft, key="a")).record_id
    remove_product(work, RemoveProduct(product_id=first, seen_version=1))
    second = save_product(work, SaveProduct(draft=replace(draft, name="螺母"), key="b")).record_id

    with pytest.raises(ValueGivenAway), work.session.begin_nested():
        take_back_product(work, TakeBackProduct(product_id=first))
    change = SaveProduct(draft=replace(draft, name="螺母", own={"annual_use": "5"}), product_id=second, seen_version=1)
    save_product(work, change)
    take_back_product(work, TakeBackProduct(product_id=first))

    assert kept(work, Owner.PRODUCT, first) == {"annual_use": "120"}


def test_value_that_comes_back_is_read_as_its_field_is_by_now(work):
    text = replace(ANNUAL_USE, owner=Owner.PRODUCT, kind=OwnKind.TEXT, unit="", places=0, least=None)
    field_id = define(work, text)
    draft = ProductDraft(name="螺丝", own={"annual_use": "12.5"})
    product = save_product(work, SaveProduct(draft=draft, key="a")).record_id
    remove_product(work, RemoveProduct(product_id=product, seen_version=1))
    figure = replace(ANNUAL_USE, owner=Owner.PRODUCT)
    save_own_field(work, SaveOwnField(draft=figure, field_id=field_id, seen_version=1))

    take_back_product(work, TakeBackProduct(product_id=product))

    assert kept(knowing(work), Owner.PRODUCT, product) == {"annual_use": "12.5"}


def test_nobody_finds_by_a_field_that_is_switched_off(work):
    field_id = define(work, owner=Owner.PRODUCT, kind=OwnKind.TEXT, unit="", places=0, least=None, is_searchable=True)
    save_product(work, SaveProduct(draft=ProductDraft(name="螺丝", own={"annual_use": "48151"}), key="a"))

    for version, is_active in enumerate((True, False, True)):
        if version:
            switch = SwitchOwnField(field_id=field_id, seen_version=version, is_active=is_active)
            switch_own_field(work, switch)
        assert bool(find(work.session, work.access, text="48151")) is is_active


@pytest.mark.postgres
def test_two_clerks_at_once_do_not_save_the_same_unique_value(postgres_url, clock):
    engine = postgres_engine(postgres_url)
    CommandRunner(engine, SYSTEM, clock).run(SaveOwnField(draft=replace(ANNUAL_USE, is_unique=True)))
    begin = Barrier(4)

    def save(name):
        begin.wait()
        draft = CustomerDraft(name=name, own={"annual_use": "7"})
        try:
            CommandRunner(engine, SYSTEM, clock).run(SaveCustomer(draft=draft, key=name))
        except FieldProblems as refused:
            return set(refused.problems)
        return "saved"

    with ThreadPoolExecutor(4) as clerks:
        found = list(clerks.map(save, ("永兴五金", "海天塑机", "北仑钢管", "余姚模具")))
    engine.dispose()
    assert (found.count("saved"), found.count({"own.annual_use"})) == (1, 3)
