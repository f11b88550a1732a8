from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.analysis.facts import QUOTES
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.sales.errors import NothingToOrder
from crm_desktop.domain.sales.states import OrderState, QuoteState
from crm_desktop.domain.workflow import WrongState
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.services.sales.orders import ConfirmOrder, VoidOrder, confirm_order, void_order
from crm_desktop.services.sales.orders_from_quotes import OrderFromQuote, order_from_quote
from crm_desktop.services.sales.quotes import (
    LoseQuote,
    ReviseQuote,
    SendQuote,
    VoidQuote,
    lose_quote,
    revise_quote,
    send_quote,
    void_quote,
)
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line, quote_draft, sent

MEASURED = ("quoted", "documents")


@pytest.fixture
def customer(session):
    return make_customer(session)


@pytest.fixture
def product(session):
    return make_product(session)


def quote_of(work, quote_id):
    return work.session.get(Quote, quote_id)


def ordered(work, quote, **quantities):
    done = order_from_quote(work, OrderFromQuote(quote_id=quote.id, key=str(uuid4()), **quantities))
    order = work.session.get(SalesOrder, done.record_id)
    confirm_order(work, ConfirmOrder(order_id=order.id, seen_version=order.version))
    return order


def test_sending_gives_the_number_once(work, customer, product):
    command = SendQuote(draft=quote_draft(customer, line(product)))
    assert send_quote(work, command).number == send_quote(work, command).number == "QT-20261120-001"


def test_new_version_replaces_the_former_when_it_is_sent(work, customer, product):
    quote = quote_of(work, sent(work, customer, line(product)))
    done = revise_quote(work, ReviseQuote(quote_id=quote.id, seen_version=quote.version, key=str(uuid4())))
    new = quote_of(work, done.record_id)
    assert (quote.state, new.state, new.number) == (QuoteState.SENT, QuoteState.DRAFT, None)
    send_quote(work, SendQuote(quote_id=new.id, seen_version=new.version))
    assert (quote.state, new.number, new.revision) == (QuoteState.VOID, "QT-20261120-001-R2", 2)
    assert quote.lines[0].quantity == 10


def test_third_version_counts_on(work, customer, product):
    quote = quote_of(work, sent(work, customer, line(product)))
    for _ in range(2):
        done = revise_quote(work, ReviseQuote(quote_id=quote.id, seen_version=quote.version, key=str(uuid4())))
        quote = quote_of(work, done.record_id)
        send_quote(work, SendQuote(quote_id=quote.id, seen_version=quote.version))
        work.session.flush()
    assert quote.number == "QT-20261120-001-R3"


def test_order_takes_lines_and_prices_and_wins_the_quote(work, customer, product):
    optional = line(product, "1", "5", is_optional=True)
    quote = quote_of(work, sent(work, customer, line(product), optional, discount=Decimal("0.1")))
    order = ordered(work, quote)
    assert (quote.state, order.total, len(order.lines)) == (QuoteState.WON, quote.total, 1)
    with pytest.raises(WrongState):
        order_from_quote(work, OrderFromQuote(quote_id=quote.id, key=str(uuid4())))


def test_part_order_leaves_the_rest_and_voiding_gives_it_back(work, customer, product):
    quote = quote_of(work, sent(work, customer, line(product), line(product, "3")))
    order = ordered(work, quote, quantities={quote.lines[0].id: Decimal(4)})
    assert (quote.state, order.lines[0].quantity) == (QuoteState.PARTLY_ORDERED, 4)
    void_order(work, VoidOrder(order_id=order.id, seen_version=order.version, reason="x"))
    assert (quote.state, order.state) == (QuoteState.SENT, OrderState.VOID)


def test_nothing_chosen_is_said(work, customer, product):
    quote = quote_of(work, sent(work, customer, line(product)))
    with pytest.raises(NothingToOrder):
        order_from_quote(work, OrderFromQuote(quote_id=quote.id, key="k", quantities={0: Decimal(1)}))


def test_lost_and_void_keep_their_reason(work, customer, product):
    lost, void = (quote_of(work, sent(work, customer, line(product))) for _ in range(2))
    lose_quote(work, LoseQuote(quote_id=lost.id, seen_version=lost.version, reason="价格高"))
    void_quote(work, VoidQuote(quote_id=void.id, seen_version=void.version, reason="报错了"))
    assert (lost.state, lost.lost_reason) == (QuoteState.LOST, "价格高")
    assert (void.state, void.void_reason) == (QuoteState.VOID, "报错了")


def test_what_was_quoted_is_not_less_when_nothing_comes_of_it(work, customer, product):
    lost, void, _ = (quote_of(work, sent(work, customer, line(product))) for _ in range(3))
    asked = CubeRequest(fact=QUOTES, measures=QUOTES.measures, period=Period(date.min, date.max))

    def quoted():
        work.session.flush()
        return [cube(work.session, SYSTEM, request=asked).whole.value(QUOTES.measure(code)) for code in MEASURED]

    before = quoted()
    lose_quote(work, LoseQuote(quote_id=lost.id, seen_version=lost.version, reason="价格高"))
    assert quoted() == before == [lost.total * 3, 3]
    void_quote(work, VoidQuote(quote_id=void.id, seen_version=void.version, reason="报错了"))
    assert quoted() == [lost.total * 2, 2]
