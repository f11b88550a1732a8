from decimal import Decimal

import pytest
from sqlalchemy import event

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.system import Office
from crm_desktop.present.translate import Words
from crm_desktop.print_templates.builtin import builtin_templates
from crm_desktop.print_templates.layout import layout
from crm_desktop.queries.documents import Wording, find_document, print_data
from crm_desktop.services.print_output import output_for
from tests.factories import TODAY, make_customer, make_product
from tests.sales_factories import confirmed, line, sent, shipped

WORDING = Wording("zh_CN", Words({("terms", "End of month plus {days} days"): "月结 {days} 天"}))


@pytest.fixture
def customer(session):
    session.add(Office(key="k", name="宁波宏达五金贸易有限公司", phone="0574"))
    return make_customer(session, people=["陈国强"], term_kind="end_of_month", term_days=30)


@pytest.fixture
def product(session):
    return make_product(session, specification="M6×25")


def data_of(session, kind, record_id):
    return print_data(session, SYSTEM, kind=kind, record_id=record_id, wording=WORDING, today=TODAY)


def test_delivery_on_paper_has_head_customer_company_and_lines(work, session, customer, product):
    order_id = confirmed(work, customer, line(product, "10", "2"), customer_order_number="YX-1")
    data = data_of(session, "delivery", shipped(work, order_id))
    assert data.fields["document"]["number"] == "FH-20261120-001"
    assert data.fields["document"]["order_numbers"] == "SO-20261120-001"
    assert data.fields["document"]["customer_order"] == "YX-1"
    assert data.fields["customer"]["contact"] == "陈国强"
    assert data.fields["customer"]["settlement"] == "月结 30 天"
    assert data.fields["customer"]["balance"] == 20
    assert data.fields["company"]["name"] == "宁波宏达五金贸易有限公司"
    assert [(row["name"], row["amount"]) for row in data.lines] == [("304不锈钢内六角螺丝 M6×25", 20)]


def test_price_on_paper_times_quantity_is_the_amount(work, session, customer, product):
    data = data_of(
        session,
        "quote",
        sent(work, customer, line(product, "8", "10", discount=Decimal("0.1")), discount=Decimal("0.5")),
    )
    assert (data.lines[0]["price"], data.lines[0]["amount"]) == (Decimal("4.5000"), 36)


def test_optional_line_is_not_added_up_on_paper(work, session, customer, product):
    data = data_of(session, "quote", sent(work, customer, line(product), line(product, "1", "5", is_optional=True)))
    assert data.lines[1]["amount"] is None
    assert data.lines[1]["note"] == "Optional"


@pytest.mark.parametrize("kind", ["quote", "sales_order", "delivery"])
def test_every_built_in_template_takes_it(work, session, customer, product, kind):
    order_id = confirmed(work, customer, line(product))
    made = {"quote": sent(work, customer, line(product)), "sales_order": order_id, "delivery": shipped(work, order_id)}
    record_id = made[kind]
    data = data_of(session, kind, record_id)
    for template in builtin_templates(kind):
        assert layout(template, data)
    assert output_for(builtin_templates(kind)[0], data, "x.pdf").payload.startswith(b"%PDF")
    assert output_for(builtin_templates(kind)[0], data, "x.xlsx").payload.startswith(b"PK")
    assert output_for(builtin_templates(kind)[0], data, "tcp://x", copies=2).payload.startswith(b"\x1b@")


def test_number_finds_the_document(work, session, customer, product):
    quote_id = sent(work, customer, line(product))
    assert find_document(session, SYSTEM, kind="quote", number="QT-20261120-001") == quote_id
    with pytest.raises(NotFound):
        find_document(session, SYSTEM, kind="quote", number="QT-1")


def test_many_lines_cost_no_more_statements(engine, work, session, customer, product):
    ids = [shipped(work, confirmed(work, customer, *[line(product)] * count)) for count in (5, 50)]
    counts = []
    for record_id in ids:
        session.expire_all()
        seen = []
        listener = lambda *_, seen=seen: seen.append(1)  # noqa: E731
        event.listen(engine, "before_cursor_execute", listener)
        data_of(session, "delivery", record_id)
        event.remove(engine, "before_cursor_execute", listener)
        counts.append(len(seen))
    assert counts[1] <= counts[0]
