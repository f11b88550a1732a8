from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.sales.states import DeliveryState
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.queries.analysis.reports import Slice, sales_report
from tests.make.money import make_delivery, make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product

YEAR = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}


def rows(session, by, access=SYSTEM, **wanted):
    session.flush()
    report = sales_report(session, access, by=by, **{**YEAR, **wanted})
    return [(row.key, row.label, row.delivered, row.returned, row.net) for row in report.rows]


def test_time_runs_forward_and_returns_count_on_their_day(work, session):
    make_delivery(session, amounts=("100.00",), on=date(2025, 12, 31))
    delivery = make_delivery(session, amounts=("60.00",), on=date(2026, 2, 3))
    make_return(work, lines=[(delivery.lines[0], "10.00")], on=date(2026, 3, 1))
    assert rows(session, Slice.MONTH) == [
        (202602, "2026-02", 60, 0, 60),
        (202603, "2026-03", 0, 10, -10),
    ]
    years = rows(session, Slice.YEAR, since=date(2020, 1, 1))
    assert years == [(2025, "2025", 100, 0, 100), (2026, "2026", 60, 10, 50)]


def test_region_is_the_documents_else_the_customers(session):
    customer = make_customer(session, region="华东")
    make_delivery(session, customer=customer, amounts=("100.00",))
    make_delivery(session, customer=customer, amounts=("70.00",), region="华北")
    make_delivery(session, amounts=("5.00",))
    assert [(row[0], row[4]) for row in rows(session, Slice.REGION)] == [("华东", 100), ("华北", 70), ("", 5)]


def test_products_customers_and_salespeople_stand_by_amount(session):
    bolt = make_product(session, name="螺栓")
    zhou = make_employee(session, name="周敏")
    small, large = make_customer(session, name="小户"), make_customer(session, name="大户")
    make_delivery(session, customer=small, amounts=("10.00",), employee_id=zhou.id)
    delivery = make_delivery(session, customer=large, amounts=("90.00", "5.00"))
    delivery.lines[0].product_id = bolt.id
    assert [(row[0], row[1], row[4]) for row in rows(session, Slice.CUSTOMER)] == [
        (large.id, "大户", 95),
        (small.id, "小户", 10),
    ]
    assert [(row[0], row[1], row[4]) for row in rows(session, Slice.PRODUCT)] == [
        (bolt.id, "六角螺栓", 90),
        ("六角螺栓", "六角螺栓", 15),
    ]
    assert [(row[0], row[1], row[4]) for row in rows(session, Slice.SALESPERSON)] == [
        (None, "", 95),
        (zhou.id, "周敏", 10),
    ]
    assert [row[4] for row in rows(session, Slice.CUSTOMER, employee_id=zhou.id)] == [10]


@pytest.mark.parametrize("state", [DeliveryState.DRAFT, DeliveryState.VOID])
def test_drafts_and_void_documents_do_not_count(session, state):
    make_delivery(session).state = state
    assert rows(session, Slice.YEAR) == []


def test_profit_counts_known_cost_and_only_shows_with_the_right(work, session):
    delivery = make_delivery(session, amounts=("100.00", "50.00"))
    delivery.lines[0].cost, delivery.lines[0].tax = Decimal("50.00"), Decimal("11.50")
    session.flush()
    report = sales_report(session, SYSTEM, by=Slice.YEAR, **YEAR)
    row, told = report.rows[0], (Decimal("38.50"), Decimal("88.50"), Decimal("0.435"))
    assert (row.gross_profit, row.costed, row.margin) == told
    assistant = Access(operator_id=2, login="w", name="w", role=Role.ASSISTANT)
    hidden = sales_report(session, assistant, by=Slice.YEAR, **YEAR)
    assert (hidden.rows[0].gross_profit, hidden.rows[0].margin, hidden.total.gross_profit) == (None, None, None)


def test_salesperson_sees_own_customers_and_documents(session):
    mine, other = make_employee(session), make_employee(session)
    foreign = make_customer(session, owner_id=other.id)
    make_delivery(session, customer=foreign, amounts=("100.00",))
    make_delivery(session, customer=foreign, amounts=("7.00",), employee_id=mine.id)
    seller = Access(operator_id=1, login="z", name="z", role=Role.SALES, employee_id=mine.id)
    assert [row[4] for row in rows(session, Slice.YEAR, seller)] == [7]


def test_total_and_shares_add_up(session):
    for amount in ("100.00", "60.00", "40.00"):
        make_delivery(session, amounts=(amount,))
    session.flush()
    report = sales_report(session, SYSTEM, by=Slice.CUSTOMER, **YEAR)
    assert (report.total.net, report.total.documents, report.total.quantity) == (200, 3, 3)
    assert [row.share for row in report.rows] == [Decimal("0.5"), Decimal("0.3"), Decimal("0.2")]
    assert session.query(Delivery).count() == 3


def test_product_that_was_only_typed_is_no_other_one_whatever_its_name(session):
    product = make_product(session, name="螺丝")
    for amount in ("10.00", "5.00"):
        delivery = make_delivery(session, amounts=(amount,))
        delivery.lines[0].product_name = f"#{product.id}"
    delivery.lines[0].product_id, delivery.lines[0].product_name = product.id, product.name
    session.flush()
    report = sales_report(session, SYSTEM, by=Slice.PRODUCT, since=date(2026, 1, 1), until=date(2026, 12, 31))
    assert [(row.key, row.label) for row in report.rows] == [(f"#{product.id}", f"#{product.id}"), (product.id, "螺丝")]
