from uuid import uuid4

import pytest
from sqlalchemy import event

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.draft_codec import from_json, to_json
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.catalogue import trade_detail
from crm_desktop.queries.sales.quotes import open_quotes
from crm_desktop.queries.trade.entry import former_document, last_agreed, party_facts
from crm_desktop.services.sales.order_changes import ReopenOrder, reopen_order
from crm_desktop.services.sales.orders_from_quotes import OrderFromQuote, order_from_quote
from crm_desktop.services.sales.returns import DraftReturn, draft_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, order_draft, sent, shipped
from tests.make.stored import TODAY


@pytest.fixture
def customer(session):
    return make_customer(session, people=["陈国强", "林雪琴"], delivery_address="3 号仓库", address="古林镇")


@pytest.fixture
def product(session):
    return make_product(session)


def detail(session, kind, record_id, access=SYSTEM):
    return trade_detail(session, access, kind=kind, record_id=record_id, today=TODAY)


def test_order_detail_shows_progress_and_what_followed(work, session, customer, product):
    order_id = confirmed(work, customer, line(product, "10"))
    shipped(work, order_id, quantities=["4"])
    found = detail(session, "sales_order", order_id)
    assert (found.state, found.customer) == (OrderState.IN_PROGRESS, "宁波永兴五金工具有限公司")
    assert [(row.done, row.rest) for row in found.lines] == [(4, 6)]
    assert [(link.kind, link.number) for link in found.links] == [("delivery", "FH-20261120-001")]


def test_delivery_detail_knows_its_orders_and_returns(work, session, customer, product):
    order_id = confirmed(work, customer, line(product))
    delivery_id = shipped(work, order_id)
    draft_return(work, DraftReturn(delivery_id=delivery_id, key=str(uuid4())))
    found = detail(session, "delivery", delivery_id)
    assert [row.source for row in found.lines] == ["SO-20261120-001"]
    assert [link.kind for link in found.links] == ["sales_order", "sales_return"]


def test_quote_detail_links_its_order(work, session, customer, product):
    quote_id = sent(work, customer, line(product))
    order_from_quote(work, OrderFromQuote(quote_id=quote_id, key="o"))
    found = detail(session, "quote", quote_id)
    assert [(link.kind, link.number) for link in found.links] == [("sales_order", None)]


def test_somebody_elses_document_is_not_found(work, session, product):
    mine, other = make_employee(session), make_employee(session)
    order_id = confirmed(work, make_customer(session, owner_id=other.id), line(product))
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=mine.id)
    with pytest.raises(NotFound):
        detail(session, "sales_order", order_id, seller)


def test_detail_costs_the_same_for_many_lines(engine, work, session, customer, product):
    ids = [confirmed(work, customer, *[line(product)] * count) for count in (5, 50)]
    session.expire_all()
    counts = []
    for order_id in ids:
        seen = []
        listener = lambda *_, seen=seen: seen.append(1)  # noqa: E731
        event.listen(engine, "before_cursor_execute", listener)
        detail(session, "sales_order", order_id)
        event.remove(engine, "before_cursor_execute", listener)
        counts.append(len(seen))
    assert counts[1] <= counts[0]


def test_former_state_of_a_reopened_order_stays_readable(work, session, customer, product):
    order = session.get(SalesOrder, confirmed(work, customer, line(product, "7")))
    reopen_order(work, ReopenOrder(order_id=order.id, seen_version=order.version, reason="少写了"))
    [former] = detail(session, "sales_order", order.id).former
    assert (former.revision, former.reason) == (1, "少写了")
    assert former_document(session, SYSTEM, kind="sales_order", revision_id=former.id).lines[0].quantity == 7


def test_customer_facts_offer_people_and_addresses(work, session, customer, product):
    confirmed(work, customer, line(product), delivery_address="北仑仓")
    facts = party_facts(session, SYSTEM, party_id=customer.id)
    assert [person.name for person in facts.people] == ["陈国强", "林雪琴"]
    assert facts.addresses == ("3 号仓库", "古林镇", "北仑仓")


def test_last_order_and_open_quotes(work, session, customer, product):
    assert last_agreed(session, SYSTEM, party_id=customer.id) is None
    confirmed(work, customer, line(product, "3"))
    confirmed(work, customer, line(product, "8"))
    sent(work, customer, line(product))
    assert last_agreed(session, SYSTEM, party_id=customer.id).lines[0].quantity == 8
    assert [quote.number for quote in open_quotes(session, SYSTEM, party_id=customer.id)] == ["QT-20261120-001"]


def test_typed_drafts_come_back_as_they_were(customer, product):
    draft = order_draft(customer, line(product), delivery_date=TODAY)
    assert from_json(OrderDraft, to_json(draft)) == draft
    with pytest.raises(ValueError, match="OrderDraft"):
        from_json(OrderDraft, '{"lines": [1]}')
