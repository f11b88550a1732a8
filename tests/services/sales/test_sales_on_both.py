"""The same story of sales on the office file and on the server; every figure must come out the same."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.money.credit import OverCredit
from crm_desktop.domain.office_rules import OVER_DELIVERY, UNDER_DELIVERY
from crm_desktop.domain.sales.errors import BelowLowest, ReplacementDelivered
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.models.office.settings import Setting
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.products.prices import price_strip
from crm_desktop.queries.sales.orders import ORDERS
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery
from crm_desktop.services.sales.order_changes import CloseRest, GiveUpCorrection, OpenRest, ReopenOrder
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.sales.returns import DraftReturn, ReceiveReturn, VoidReturn
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line, order_draft
from tests.make.stored import TODAY

REASON = {"accepted": frozenset({"credit"}), "credit_reason": "老板同意"}


class Trader:
    """One customer with a limit, one product, and somebody who sells."""

    def __init__(self, engine, clock):
        self.engine, self.clock = engine, clock
        self.runner = CommandRunner(engine, SYSTEM, clock)
        with Session(engine.execution_options(**WRITE), expire_on_commit=False) as session:
            session.add(Setting(name=OVER_DELIVERY, value='"0.5"'))
            self.customer = make_customer(session, credit_limit=Decimal(1000))
            self.product = make_product(session, code="LS-1", name="螺丝", lowest_price=Decimal(5))
            session.commit()

    def order(self, quantity, price, **values):
        draft = order_draft(self.customer, line(self.product, quantity, price), **values)
        return self.runner.run(ConfirmOrder(draft=draft)).record_id

    def seen(self, kind, record_id):
        with Session(self.engine) as session:
            return session.get(kind, record_id).version

    def delivery(self, order_id, quantity):
        key = self.runner.run(DraftDelivery(order_ids=(order_id,), key=str(uuid4()))).record_id
        with Session(self.engine.execution_options(**WRITE)) as session:
            session.get(Delivery, key).lines[0].quantity = Decimal(quantity)
            session.commit()
        return {"delivery_id": key, "seen_version": self.seen(Delivery, key)}

    def come_back(self, delivery_id, quantity):
        key = self.runner.run(DraftReturn(delivery_id=delivery_id, key=str(uuid4()))).record_id
        with Session(self.engine.execution_options(**WRITE)) as session:
            stored = session.get(SalesReturn, key)
            stored.lines[0].quantity, stored.lines[0].for_replacement = Decimal(quantity), True
            session.commit()
        with Session(self.engine) as session:
            assert draft_of(session.get(SalesReturn, key)).lines[0].for_replacement
        self.runner.run(ReceiveReturn(return_id=key, seen_version=self.seen(SalesReturn, key)))
        return key

    def read(self, query, **values):
        with Session(self.engine) as session:
            return query(session, SYSTEM, **values)


@pytest.fixture
def trader(any_engine, clock):
    return Trader(any_engine, clock)


def test_parts_over_delivery_and_replacement(trader):
    order_id = trader.order("3", "100", tax_included=False)
    first = trader.delivery(order_id, "3")
    trader.runner.run(ShipDelivery(**first))
    returned = trader.come_back(first["delivery_id"], "1")
    trader.runner.run(ShipDelivery(**trader.delivery(order_id, "1")))
    with pytest.raises(ReplacementDelivered):
        trader.runner.run(VoidReturn(return_id=returned, seen_version=trader.seen(SalesReturn, returned), reason="错"))
    second = trader.order("6", "100")
    place = trader.delivery(second, "7")
    with pytest.raises(OverCredit):
        trader.runner.run(ShipDelivery(**place))
    trader.runner.run(ShipDelivery(**place, **REASON))
    check = trader.read(credit_of, party_id=trader.customer.id, document=Decimal(0), today=TODAY)
    assert (check.exposure.balance, check.exposure.undelivered) == (1039, 0)


def test_what_is_missing_within_the_tolerance_is_not_awaited_and_may_be_sent(trader):
    with Session(trader.engine.execution_options(**WRITE)) as session:
        session.add(Setting(name=UNDER_DELIVERY, value='"0.1"'))
        session.commit()
    order_id = trader.order("10", "10")
    trader.runner.run(ShipDelivery(**trader.delivery(order_id, "9")))
    totals = trader.read(ORDERS.totals, request=ListRequest(options={"today": TODAY}))
    assert totals.sums["open_amount"] == 0
    trader.runner.run(ShipDelivery(**trader.delivery(order_id, "1")))
    check = trader.read(credit_of, party_id=trader.customer.id, document=Decimal(0), today=TODAY)
    assert (check.exposure.balance, check.exposure.undelivered) == (100, 0)


def test_closed_rests_and_corrections(trader):
    order_id = trader.order("3", "100")
    change = {"order_id": order_id}
    close = CloseRest(**change, seen_version=trader.seen(SalesOrder, order_id), reason="不要了")
    trader.runner.run(close)
    trader.runner.run(OpenRest(**change, seen_version=trader.seen(SalesOrder, order_id)))
    trader.runner.run(ReopenOrder(**change, seen_version=trader.seen(SalesOrder, order_id), reason="改"))
    trader.runner.run(GiveUpCorrection(**change, seen_version=trader.seen(SalesOrder, order_id)))
    totals = trader.read(ORDERS.totals, request=ListRequest(options={"today": TODAY}))
    assert (totals.sums["total"], totals.sums["open_amount"]) == (300, 300)


def test_prices_floors_and_numbers(trader):
    trader.order("1", "100", tax_included=False)
    strip = trader.read(
        price_strip, product_id=trader.product.id, party_id=trader.customer.id, today=TODAY, tax=TaxTerms()
    )
    assert (strip.past[0].price, strip.past[0].stated) == (113, 100)
    typed = line(trader.product, "1", "4", note="x")
    draft = order_draft(trader.customer, typed)
    with pytest.raises(BelowLowest):
        trader.runner.run(ConfirmOrder(draft=draft))
    outside = order_draft(trader.customer, line(trader.product, "1", "5"))
    trader.runner.run(ConfirmOrder(draft=outside, number="SO-20261120-002"))
    with Session(trader.engine) as session:
        third = session.get(SalesOrder, trader.order("1", "5")).number
    assert third == "SO-20261120-003"


def test_two_clerks_cannot_both_pass_on_the_last_thousand(trader):
    def sell(_clerk):
        runner = CommandRunner(trader.engine, SYSTEM, trader.clock)
        with suppress(OverCredit):
            return runner.run(ConfirmOrder(draft=order_draft(trader.customer, line(trader.product, "1", "400")))).number
        return ""

    with ThreadPoolExecutor(6) as pool:
        numbers = sorted(filter(None, pool.map(sell, range(6))))
    assert numbers == ["SO-20261120-001", "SO-20261120-002"]
