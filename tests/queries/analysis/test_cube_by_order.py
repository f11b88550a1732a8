"""Figures of goods that count on the day of the order behind them."""

from datetime import date
from decimal import Decimal

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.analysis import dimensions, facts, measures
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.analysis.cube import cube
from crm_desktop.services.work import Work
from tests.make.money import make_delivery
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed
from tests.make.sales import line as ordered


def test_a_delivery_of_two_orders_is_one_document_though_it_counts_on_the_days_of_both(session, clock):
    work = Work(session, SYSTEM, clock)
    party, product = make_customer(session), make_product(session)
    made = make_delivery(session, customer=party, amounts=["10.00", "20.00"], on=date(2026, 3, 5))
    for line, day in zip(made.lines, (date(2026, 1, 9), date(2026, 2, 9)), strict=True):
        order = session.get_one(SalesOrder, confirmed(work, party, ordered(product)))
        order.document_date, line.order_line_id = day, order.lines[0].id
    session.flush()
    by_month = CubeRequest(
        rows=(dimensions.YEAR, dimensions.MONTH),
        measures=(measures.DOCUMENTS, measures.AVERAGE_DOCUMENT),
        period=Period(date(2026, 1, 1), date(2026, 12, 31)),
        counted_on=CountedOn.ORDER,
    )
    answer = cube(session, SYSTEM, request=by_month)
    counts = [row.value(measures.DOCUMENTS) for row in answer.whole.lines()]
    assert counts == [1, 1, 1, 1]  # the whole, the year, and each of two months
    assert answer.whole.value(measures.AVERAGE_DOCUMENT) == Decimal("30.00")


def test_what_no_order_stands_behind_counts_on_its_own_day(session):
    for fact in (facts.QUOTES, facts.RECEIVED, facts.ORDERS):
        request = CubeRequest(
            fact=fact, measures=fact.measures[:1], period=Period(date(2026, 1, 1), date(2026, 12, 31)),
            counted_on=CountedOn.ORDER,
        )  # fmt: skip
        assert not cube(session, SYSTEM, request=request).whole.value(fact.measures[0])
