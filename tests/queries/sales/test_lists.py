from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.sales.states import OrderState, QuoteState
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.queries.sales.deliveries import DELIVERIES
from crm_desktop.queries.sales.orders import ORDERS
from crm_desktop.queries.sales.quotes import QUOTES
from crm_desktop.queries.sales.returns import RETURNS
from crm_desktop.services.parties.index import index_customer
from crm_desktop.services.sales.deliveries import VoidDelivery, void_delivery
from crm_desktop.services.sales.orders import VoidOrder, void_order
from crm_desktop.services.sales.returns import DraftReturn, draft_return
from tests.make.files import picture, put_file
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, sent, shipped
from tests.make.stored import TODAY

DAY = {"today": TODAY}


@pytest.fixture
def customer(session):
    return make_customer(session, short_name="永兴五金")


@pytest.fixture
def product(session):
    return make_product(session)


def rows(session, listing, access=SYSTEM, **request):
    request.setdefault("options", DAY)
    asked = ListRequest(**request)
    return listing.rows(session, access, listing.ids(session, access, asked), asked)


def settle(session, charge, amount, kind="receipt"):
    credit = Credit(
        side="receivable",
        party_id=charge.party_id,
        kind=kind,
        number="SK-1",
        document_date=TODAY,
        amount=Decimal(amount),
        open_amount=Decimal(0),
    )
    session.add(credit)
    session.flush()
    charge.open_amount -= Decimal(amount)
    session.add(Allocation(credit_id=credit.id, charge_id=charge.id, amount=Decimal(amount), allocated_on=TODAY))
    session.flush()


def test_order_of_gifts_alone_is_not_delivered_before_it_leaves(work, session, customer, product):
    order_id = confirmed(work, customer, line(product, "2", discount=Decimal(1)))
    seen = []
    for _part in range(2):
        (row,) = ORDERS.rows(session, SYSTEM, [order_id], ListRequest(options={"today": TODAY}))
        seen.append(row.progress)
        shipped(work, order_id, quantities=("1",))
    (row,) = ORDERS.rows(session, SYSTEM, [order_id], ListRequest(options={"today": TODAY}))
    assert [*seen, row.progress] == [0, None, 1]


def test_order_row_shows_progress_and_what_was_received(work, session, customer, product):
    order_id = confirmed(work, customer, line(product, "10", "10"), delivery_date=date(2026, 11, 20))
    shipped(work, order_id, quantities=["4"])
    settle(session, session.query(Charge).one(), "15")
    [row] = rows(session, ORDERS)
    assert (row.customer, row.delivered_amount, row.open_amount, row.received) == ("永兴五金", 40, 60, 15)
    assert (row.progress, row.state, row.is_late) == (Decimal("0.4"), OrderState.IN_PROGRESS, False)


def test_received_is_shared_out_over_the_orders_of_a_delivery(work, session, customer, product):
    orders = [confirmed(work, customer, line(product, "1", price)) for price in ("30", "10")]
    shipped(work, *orders)
    settle(session, session.query(Charge).one(), "20")
    assert [row.received for row in rows(session, ORDERS, sort=(Sort("total", descending=True),))] == [15, 5]
    totals = ORDERS.totals(session, SYSTEM, ListRequest(party_id=customer.id, options=DAY))
    assert totals.sums["received"] == 20


def test_late_orders_are_found(work, session, customer, product):
    day = date(2026, 11, 1)
    confirmed(work, customer, line(product), document_date=day, delivery_date=date(2026, 11, 19))
    confirmed(work, customer, line(product), document_date=day, delivery_date=TODAY)
    late = rows(session, ORDERS, options={**DAY, "late": True})
    assert [row.is_late for row in late] == [True]
    assert len(rows(session, ORDERS, options={**DAY, "today_due": True})) == 1


def test_quote_is_expired_after_its_last_day(work, session, customer, product):
    sent(work, customer, line(product), document_date=date(2026, 11, 1), valid_until=date(2026, 11, 20))
    assert rows(session, QUOTES)[0].state is QuoteState.SENT
    tomorrow = {"today": date(2026, 11, 21)}
    assert rows(session, QUOTES, options=tomorrow)[0].state is QuoteState.EXPIRED
    expired = Filter("state", Test.ONE_OF, (QuoteState.EXPIRED,))
    assert len(rows(session, QUOTES, options=tomorrow, filters=(expired,))) == 1
    assert rows(session, QUOTES, options={**tomorrow, "open": True}) == []


def test_delivery_row_names_its_orders_and_what_is_unpaid(work, session, customer, product):
    orders = [confirmed(work, customer, line(product, "1", "10")) for _ in range(2)]
    shipped(work, *orders)
    [row] = rows(session, DELIVERIES)
    assert (row.orders, row.unpaid, row.is_overdue) == ("SO-20261120-001, SO-20261120-002", 20, False)


def test_return_row_names_its_delivery(work, session, customer, product):
    delivery_id = shipped(work, confirmed(work, customer, line(product)))
    draft_return(work, DraftReturn(delivery_id=delivery_id, key="r"))
    [row] = rows(session, RETURNS)
    assert (row.number, row.delivery) == (None, "FH-20261120-001")


def test_search_finds_number_and_customer(work, session, customer, product):
    confirmed(work, customer, line(product))
    other = make_customer(session, name="鼎力紧固件")
    index_customer(work, other)
    confirmed(work, other, line(product))
    assert [row.number for row in rows(session, ORDERS, search="鼎力")] == ["SO-20261120-002"]
    assert [row.customer for row in rows(session, ORDERS, search="1120-001")] == ["永兴五金"]


def test_document_is_found_by_its_own_words_before_and_after_it_has_a_number(work, session, customer, product):
    sent(work, customer, line(product), notes="急用先发")
    draft = Quote(key="d", document_date=TODAY, party_id=customer.id, notes="急用 M6", created_at=work.clock.now())
    session.add(draft)
    session.flush()
    assert {row.number for row in rows(session, QUOTES, search="急用")} == {"QT-20261120-001", None}
    assert [row.number for row in rows(session, QUOTES, search="先发")] == ["QT-20261120-001"]


def test_renamed_customer_is_found_by_its_new_name_only(work, session, customer, product):
    index_customer(work, customer)
    confirmed(work, customer, line(product))
    customer.name, customer.short_name = "舟山海联船舶", ""
    index_customer(work, customer)
    assert [len(rows(session, ORDERS, search=word)) for word in ("海联", "永兴")] == [1, 0]


def test_list_sorted_by_salesperson_has_each_document_once(work, session, product):
    for name in ("周敏", "李伟"):
        make_customer(session, owner_id=make_employee(session, name=name).id)
    for customer in session.query(Party):
        confirmed(work, customer, line(product))
    found = rows(session, ORDERS, sort=(Sort("employee"),))
    assert sorted(row.employee for row in found) == sorted(("周敏", "李伟"))


def test_seller_sees_own_documents_only(work, session, product):
    mine, other = make_employee(session), make_employee(session)
    for owner in (mine, other):
        confirmed(work, make_customer(session, owner_id=owner.id), line(product))
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=mine.id)
    assert len(rows(session, ORDERS, seller)) == 1
    assert ORDERS.totals(session, seller, ListRequest(options=DAY)).count == 1


def test_sums_leave_void_documents_out(work, session, customer, product):
    kept = session.get(SalesOrder, confirmed(work, customer, line(product, "1", "100")))
    gone = session.get(SalesOrder, confirmed(work, customer, line(product, "1", "7")))
    void_order(work, VoidOrder(order_id=gone.id, seen_version=gone.version, reason="错"))
    delivery = session.get(Delivery, shipped(work, kept.id))
    void_delivery(work, VoidDelivery(delivery_id=delivery.id, seen_version=delivery.version, reason="错"))
    session.flush()
    for listing, total in ((ORDERS, 100), (DELIVERIES, 0)):
        totals = listing.totals(session, SYSTEM, ListRequest())
        assert totals.sums["total"] == total
        assert totals.count == len(listing.ids(session, SYSTEM, ListRequest())) > total // 100


@pytest.mark.parametrize(("listing", "entity"), [(QUOTES, Quote), (ORDERS, SalesOrder), (DELIVERIES, Delivery)])
def test_picture_of_a_document_stands_in_its_row_while_it_is_asked_for(work, customer, product, listing, entity):
    sent(work, customer, line(product))
    shipped(work, confirmed(work, customer, line(product)))
    document = work.session.scalars(select(entity)).one()
    put_file(work, document, name="slip.png", content=picture())

    def read(**asked):
        (row,) = listing.rows(work.session, SYSTEM, [document.id], ListRequest(options=DAY, **asked))
        return row.picture

    assert (read(), bool(read(on_demand=frozenset({"picture"})))) == (None, True)
