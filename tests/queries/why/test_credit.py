"""The why of a credit check is the check that the gate makes, and its levers really turn that gate."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, DataLevel, Right, Role
from crm_desktop.domain.errors import NotAllowed, NotFound
from crm_desktop.domain.money.allocation import Share
from crm_desktop.domain.money.credit import OverCredit
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.why.figure import Sign
from crm_desktop.domain.why.levers import Colleague, LeverKind
from crm_desktop.models.money.items import Credit
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.why.credit import credit_why
from crm_desktop.services.catalogue import all_handlers
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.matching import MatchCredit, match_credit
from crm_desktop.services.money.receipts import RECEIVING, PostReceipt
from crm_desktop.services.parties.customers import SetCredit, set_credit
from crm_desktop.services.sales.orders import ConfirmOrder, confirm_order
from tests.make.money import make_charge
from tests.make.office import first_start, make_employee, new_operator
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, order_draft
from tests.make.stored import TODAY

D = Decimal
SALES = Access(operator_id=9, login="zhou", name="周敏", role=Role.SALES, employee_id=1)


def pay(work, customer, amount, shares=None):
    draft = MoneyDraft(party_id=customer.id, amount=D(amount), document_date=TODAY)
    return RECEIVING.post(work, PostReceipt(key=str(uuid4()), draft=draft, shares=shares))


def days(count):
    return TODAY - timedelta(days=count)


@pytest.fixture
def customer(session):
    return make_customer(session, short_name="永兴五金", credit_limit=D(1000), max_overdue_days=30)


@pytest.fixture
def product(session):
    return make_product(session, price="7.00")


def why(session, customer, draft=None, access=SYSTEM):
    return credit_why(session, access, party_id=customer.id, today=TODAY, draft=draft)


def leaves(figure):
    return {part.word.values[0][1]: part.amount for part in figure.walk() if not part.word.text}


def test_the_tree_is_the_check_and_names_its_documents(work, session, customer, product):
    late = make_charge(work, "300.00", customer=customer, on=days(10))
    soon = make_charge(work, "250.00", customer=customer, on=TODAY)
    pay(work, customer, "40.00", shares=())
    confirmed(work, customer, line(product, "10", "20.00"))
    draft = order_draft(customer, line(product, "50", "7.00"))
    figure = why(session, customer, draft).figure
    check = credit_of(session, SYSTEM, party_id=customer.id, document=draft.priced().total, today=TODAY)
    owed = balances(session, SYSTEM, as_of=TODAY, party_ids=[customer.id])[customer.id]
    told = {part.word.text: part for part in figure.walk() if part.word.text}
    assert figure.amount == check.excess == D("60.00")
    assert told["Balance owed"].amount == owed == D("510.00")
    assert told["Unallocated advances and credits"].sign is Sign.MINUS
    assert told["This document"].amount == D("350.00")
    found = leaves(figure)
    assert (found[late.number], found[soon.number], found["SO-20261120-001"]) == (300, 250, 200)
    assert {one.source.kind for one in figure.walk() if one.source} == {"delivery", "receipt", "sales_order"}


def test_an_order_that_is_stored_counts_once(work, session, customer, product):
    order_id = confirmed(work, customer, line(product, "10", "20.00"))
    draft = order_draft(customer, line(product, "10", "20.00"))
    figure = credit_why(session, SYSTEM, party_id=customer.id, today=TODAY, draft=draft, order_id=order_id).figure
    assert figure.amount == D("800.00")
    assert "SO-20261120-001" not in leaves(figure)


@contextmanager
def tried(session):
    """What is done here is taken back."""
    inner = session.begin_nested()
    try:
        yield
    finally:
        inner.rollback()
        session.expire_all()


def passes(work, draft):
    """Whether the gate of the real use case lets an order through without a question."""
    try:
        with tried(work.session):
            confirm_order(work, ConfirmOrder(draft=draft))
    except OverCredit:
        return False
    return True


def apply(work, customer, draft, lever, less):
    """Really do it, or one step less of it; the draft as it is then."""
    version, terms = customer.version, {"credit_limit": D(1000), "max_overdue_days": 30, "on_hold": customer.on_hold}
    if lever.kind is LeverKind.RECEIVE:
        pay(work, customer, lever.amount - D("0.01") * less)
    elif lever.kind is LeverKind.SHIP_LESS:
        lines = list(draft.lines)
        lines[lever.place] = replace(lever.line, quantity=lever.line.quantity + less)
        return replace(draft, lines=tuple(lines))
    elif lever.kind is LeverKind.RAISE_LIMIT:
        terms["credit_limit"] = lever.amount - D("0.01") * less
        set_credit(work, SetCredit(party_id=customer.id, seen_version=version, **terms))
    elif lever.kind is LeverKind.ALLOW_LATER:
        terms["max_overdue_days"] = lever.days - less
        set_credit(work, SetCredit(party_id=customer.id, seen_version=version, **terms))
    return draft


@pytest.mark.parametrize(
    ("age", "kinds"),
    [
        (10, {LeverKind.RECEIVE, LeverKind.SHIP_LESS, LeverKind.RAISE_LIMIT}),
        (50, {LeverKind.RECEIVE}),
    ],
)
def test_each_lever_really_turns_the_gate_and_one_step_less_does_not(work, session, customer, product, age, kinds):
    make_charge(work, "700.00", customer=customer, on=days(age))
    draft = order_draft(customer, line(product, "50", "7.00"), line(product, "30", "3.33"))
    assert not passes(work, draft)
    levers = why(session, customer, draft).levers
    assert {lever.kind for lever in levers} == kinds
    for lever in levers:
        for less in (0, 1):
            with tried(session):
                changed = apply(work, customer, draft, lever, less)
                session.flush()
                assert passes(work, changed) is not less, (lever.kind, less)


def test_an_advance_set_against_what_is_late_turns_the_gate_of_days(work, session, customer, product):
    charge = make_charge(work, "100.00", customer=customer, on=days(50))
    pay(work, customer, "100.00", shares=())
    draft = order_draft(customer, line(product, "1", "7.00"))
    assert not passes(work, draft)
    first = why(session, customer, draft).levers[0]
    assert (first.kind, first.amount, first.price) == (LeverKind.ALLOCATE, 100, 0)
    credit = session.scalars(select(Credit).where(Credit.party_id == customer.id)).one()
    shares = (Share(charge.id, first.amount),)
    match_credit(work, MatchCredit(credit_id=credit.id, seen_version=credit.version, shares=shares))
    session.flush()
    assert passes(work, draft)


def test_fewer_pieces_follow_the_ladder_of_their_price(work, session, customer, product):
    draft = order_draft(customer, replace(line(product, "200", "7.00"), price_source=PriceSource.LIST))
    lever = next(one for one in why(session, customer, draft).levers if one.kind is LeverKind.SHIP_LESS)
    assert (lever.amount, lever.rest.quantity, lever.line.unit_price) == (142, 58, 7)


def test_who_may_not_do_it_is_told_whom_to_ask(work, session, customer, product):
    make_charge(work, "990.00", customer=customer, on=days(1))
    draft = order_draft(customer, line(product, "50", "7.00"))
    levers = {one.kind: one.may for one in why(session, customer, draft, SALES).levers}
    assert levers == {LeverKind.RECEIVE: False, LeverKind.SHIP_LESS: True, LeverKind.RAISE_LIMIT: False}


def test_what_was_agreed_is_not_told_to_who_may_not_see_it(work, session, customer, product):
    make_charge(work, "990.00", customer=customer, on=days(1))
    blind = replace(SALES, role=replace(Role.SALES, rights=Role.SALES.rights - {Right.SEE_BANK}))
    found = why(session, customer, order_draft(customer, line(product, "50", "7.00")), blind)
    assert found.levers == ()
    assert found.figure.amount == D("1340.00")
    assert "1000" not in repr(found)
    assert any(verdict.is_shut for verdict in found.figure.verdicts)


def test_orders_of_others_are_counted_and_not_named(work, session, customer, product):
    other = make_employee(session, name="李伟")
    confirmed(work, customer, line(product, "10", "20.00"), employee_id=other.id)
    rights = Role.SALES.rights - {Right.SEE_OTHERS_ORDERS}
    alone = replace(SALES, employee_id=other.id + 100, role=replace(Role.SALES, rights=rights))
    figure = why(session, customer, access=alone).figure
    others = next(part for part in figure.walk() if part.word.text == "Documents of others: {count}")
    assert (others.amount, others.word.values, others.source) == (200, (("count", 1),), None)
    assert "SO-" not in repr(figure)


def test_money_that_is_not_for_the_operator_is_not_explained(session, customer):
    no_money = replace(SALES, role=replace(Role.SALES, rights=Role.SALES.rights - {Right.SEE_MONEY}))
    with pytest.raises(NotAllowed):
        why(session, customer, access=no_money)
    customer.owner_id = make_employee(session, name="李伟").id
    session.flush()
    own = replace(SALES, employee_id=0, role=replace(Role.SALES, level=DataLevel.OWN))
    with pytest.raises(NotFound):
        why(session, customer, access=own)


def test_a_document_without_products_is_explained_too(session, customer):
    draft = order_draft(customer, LineDraft(product_name="运费", quantity=D(1), unit_price=D(1200)))
    assert [one.kind for one in why(session, customer, draft).levers] == [LeverKind.RECEIVE, LeverKind.RAISE_LIMIT]


def test_of_what_one_may_not_do_is_said_who_may(work, session, customer, product):
    def run(command):
        return all_handlers()[type(command)].run(work, command)

    run(first_start(operator="陈国强"))
    clerk = make_employee(session, name="孙丽")
    run(new_operator(login="sun", name="孙丽", role=Role.FINANCE, employee_id=clerk.id))
    run(new_operator(login="wu", name="吴", role=Role.WAREHOUSE, employee_id=None))
    session.flush()
    make_charge(work, "990.00", customer=customer, on=days(1))
    draft = order_draft(customer, line(product, "50", "7.00"))
    found = {one.kind: one.asks for one in why(session, customer, draft, SALES).levers}
    assert [one.name for one in found[LeverKind.RECEIVE]] == ["孙丽", "陈国强"]
    assert Colleague("孙丽", clerk.id) in found[LeverKind.RECEIVE]
    assert found[LeverKind.SHIP_LESS] == ()
