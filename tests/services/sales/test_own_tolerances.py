"""How much more than ordered may leave, or be missing: the customer's share, else the product's, else the office's."""

from decimal import Decimal

import pytest

from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.parties.drafts import CustomerDraft, draft_problems
from crm_desktop.domain.products import ProductDraft, product_problems
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from crm_desktop.services.sales.order_progress import OrderedLine, tolerances
from crm_desktop.services.sales.orders import ConfirmOrder, confirm_order
from crm_desktop.services.sales.promises import stand_of
from tests.make.parties import make_customer
from tests.make.products import make_product

OFFICE = Decimal("0.02")


@pytest.mark.parametrize("which", ["over_delivery", "under_delivery"])
@pytest.mark.parametrize(
    ("of_customer", "of_product", "allowed"),
    [
        (None, None, OFFICE),
        (None, Decimal("0.1"), Decimal("0.1")),
        (Decimal("0.05"), Decimal("0.1"), Decimal("0.05")),
        (Decimal(0), Decimal("0.1"), Decimal(0)),
    ],
)
def test_customer_comes_before_product_and_product_before_office(work, which, of_customer, of_product, allowed):
    set_office_rules(work, SetOfficeRules(rules=OfficeRules(**{which: OFFICE})))
    customer = make_customer(work.session, **{which: of_customer})
    product = make_product(work.session, **{which: of_product})
    line = LineDraft(
        product_id=product.id,
        product_code=product.code,
        product_name="螺丝",
        quantity=Decimal(100),
        unit_price=Decimal(1),
    )
    done = confirm_order(work, ConfirmOrder(draft=OrderDraft(key="o", party_id=customer.id, lines=(line,))))
    order = work.session.get(SalesOrder, done.record_id)
    (stored,) = order.lines
    assert tolerances(work, [OrderedLine(order, stored, stand_of(order))], which) == {stored.id: allowed}


@pytest.mark.parametrize("which", ["over_delivery", "under_delivery"])
def test_own_share_is_a_part_of_the_whole(which):
    share = {which: Decimal("1.5")}
    assert which in draft_problems(CustomerDraft(name="永兴", **share), {}, {})
    assert which in product_problems(ProductDraft(name="螺丝", **share), {})
