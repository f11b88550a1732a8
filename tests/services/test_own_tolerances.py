"""How much more than ordered may leave: the customer's share, else the product's, else the office's."""

from decimal import Decimal

import pytest

from crm_desktop.domain.customer_drafts import CustomerDraft, draft_problems
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.products import ProductDraft, product_problems
from crm_desktop.domain.sales_drafts import LineDraft, OrderDraft
from crm_desktop.models.sales import SalesOrder
from crm_desktop.services.office_rules import SetOfficeRules, set_office_rules
from crm_desktop.services.order_progress import OrderedLine, over_delivery_tolerances
from crm_desktop.services.orders import ConfirmOrder, confirm_order
from tests.factories import make_customer, make_product

OFFICE = Decimal("0.02")


@pytest.mark.parametrize(
    ("of_customer", "of_product", "allowed"),
    [
        (None, None, OFFICE),
        (None, Decimal("0.1"), Decimal("0.1")),
        (Decimal("0.05"), Decimal("0.1"), Decimal("0.05")),
        (Decimal(0), Decimal("0.1"), Decimal(0)),
    ],
)
def test_customer_comes_before_product_and_product_before_office(work, of_customer, of_product, allowed):
    set_office_rules(work, SetOfficeRules(rules=OfficeRules(over_delivery=OFFICE)))
    customer = make_customer(work.session, over_delivery=of_customer)
    product = make_product(work.session, over_delivery=of_product)
    line = LineDraft(
        product_id=product.id,
        product_code=product.code,
        product_name="螺丝",
        quantity=Decimal(100),
        unit_price=Decimal(1),
    )
    done = confirm_order(work, ConfirmOrder(draft=OrderDraft(key="o", customer_id=customer.id, lines=(line,))))
    order = work.session.get(SalesOrder, done.record_id)
    (stored,) = order.lines
    assert over_delivery_tolerances(work, [OrderedLine(order, stored)]) == {stored.id: allowed}


def test_own_share_is_a_part_of_the_whole():
    share = Decimal("1.5")
    assert "over_delivery" in draft_problems(CustomerDraft(name="永兴", over_delivery=share), {}, {})
    assert "over_delivery" in product_problems(ProductDraft(name="螺丝", over_delivery=share), {})
