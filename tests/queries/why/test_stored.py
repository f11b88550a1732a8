"""Why a stored document comes to its total: its lines as they were kept, with the rights of who reads it."""

from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.why.stored import stored_why
from tests.make.money import make_return
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import confirmed, line, sent, shipped
from tests.make.stored import TODAY

D = Decimal


@pytest.fixture
def product(session):
    made = make_product(session, price="10.00")
    made.cost = D("5.1234")
    session.flush()
    return made


def words(explained):
    return {part.word.text: part for part in explained.figure.walk()}


def look(session, kind, record):
    """The total, and each of its lines opened."""
    total = stored_why(session, SYSTEM, kind=kind, record_id=record.id).figure
    assert total.amount == record.total
    for at, part in enumerate(total.parts[0].parts):
        found = stored_why(session, SYSTEM, kind=kind, record_id=record.id, **dict(part.below)).figure
        assert (found.amount, record.lines[at].amount) == (part.amount, part.amount)


@pytest.mark.parametrize("included", [True, False])
def test_each_kind_is_told_as_it_was_kept(work, session, product, included):
    customer = make_customer(session)
    lines = (line(product, "7", "9.99", discount=D("0.07")), line(product, "3", "1.01", tax_rate=D("0.06")))
    terms = {"discount": D("0.03"), "tax_included": included}
    quote = session.get_one(Quote, sent(work, customer, *lines, **terms))
    order = session.get_one(SalesOrder, confirmed(work, customer, *lines, **terms))
    first = session.get_one(Delivery, shipped(work, order.id, quantities=("3", "1")))
    rest = session.get_one(Delivery, shipped(work, order.id))
    credit = make_return(work, lines=[first.lines[0]], on=TODAY)
    returned = session.get_one(SalesReturn, credit.origin_id)
    records = {"quote": (quote,), "sales_order": (order,), "delivery": (first, rest), "sales_return": (returned,)}
    for kind, ones in records.items():
        for record in ones:
            look(session, kind, record)
    profit = words(stored_why(session, SYSTEM, kind="delivery", record_id=first.id))
    profit = profit["Gross profit at the cost of that day"]
    assert profit.amount == first.total - first.tax - sum(one.cost for one in first.lines)
    product.cost = D("9.9999")  # what is known today changes nothing of it
    again = words(stored_why(session, SYSTEM, kind="delivery", record_id=first.id))
    assert again["Gross profit at the cost of that day"] == profit


def test_who_may_not_see_it_is_told_nothing_and_who_sees_no_cost_no_profit(work, session, product):
    owner, other = make_employee(session, name="李伟"), make_employee(session, name="周敏")
    customer = make_customer(session, owner_id=owner.id)
    order_id = confirmed(work, customer, line(product, "3", "9.00"), employee_id=owner.id)
    delivery_id = shipped(work, order_id)
    colleague = Access(operator_id=9, login="zhou", name="周敏", role=Role.SALES, employee_id=other.id)
    with pytest.raises(NotFound):
        stored_why(session, colleague, kind="delivery", record_id=delivery_id)
    assistant = Access(operator_id=8, login="he", name="何", role=Role.ASSISTANT)
    for place in (None, 0):
        told = words(stored_why(session, assistant, kind="delivery", record_id=delivery_id, place=place))
        assert not [word for word in told if "ost" in word]
    with pytest.raises(NotFound):
        stored_why(session, SYSTEM, kind="delivery", record_id=delivery_id, place=1)
