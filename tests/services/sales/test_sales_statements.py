"""The cost of a document grows with its lines by data, not by statements."""

from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import event

from crm_desktop.domain.access import SYSTEM
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.sales.orders_from_quotes import OrderFromQuote
from crm_desktop.services.sales.quotes import SendQuote
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line, order_draft, quote_draft


class Counter:
    def __init__(self, engine, clock):
        self._runner = CommandRunner(engine, SYSTEM, clock)
        self._count = 0
        event.listen(engine, "before_cursor_execute", self._seen)

    def _seen(self, *_args):
        self._count += 1

    def run(self, command):
        before = self._count
        done = self._runner.run(command)
        return done, self._count - before


@pytest.fixture
def counter(engine, clock):
    return Counter(engine, clock)


def key():
    return str(uuid4())


def chain(counter, customer, lines):
    """Statements of each step from quote to return."""
    quote, send = counter.run(SendQuote(draft=quote_draft(customer, *lines)))
    ordered, _ = counter.run(OrderFromQuote(quote_id=quote.record_id, key=key()))
    _, confirm_quoted = counter.run(ConfirmOrder(order_id=ordered.record_id, seen_version=1))
    order, confirm = counter.run(ConfirmOrder(draft=order_draft(customer, *lines)))
    delivery, draft = counter.run(DraftDelivery(order_ids=(order.record_id,), key=key()))
    _, ship = counter.run(ShipDelivery(delivery_id=delivery.record_id, seen_version=1))
    back, draft_back = counter.run(DraftReturn(delivery_id=delivery.record_id, key=key()))
    _, receive = counter.run(ReceiveReturn(return_id=back.record_id, seen_version=1))
    return {
        "send": send,
        "confirm quoted": confirm_quoted,
        "confirm": confirm,
        "draft": draft,
        "ship": ship,
        "draft return": draft_back,
        "receive": receive,
    }


def test_fifty_lines_need_hardly_more_statements_than_five(session, counter):
    customer = make_customer(session, credit_limit=Decimal(10_000_000))
    products = [make_product(session, name=f"螺丝 {index}") for index in range(50)]
    lines = [line(product, str(index + 1)) for index, product in enumerate(products)]
    session.flush()
    session.expunge_all()
    session.commit()
    few, many = chain(counter, customer, lines[:5]), chain(counter, customer, lines)
    assert {step: many[step] - few[step] for step in few if many[step] > few[step] + 5} == {}
    assert few["confirm"] <= 21
