"""Which role a party must keep."""

from dataclasses import replace
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.parties.roles import NoCustomer, PartyRole
from crm_desktop.domain.sales.drafts import DeliveryDraft, OrderDraft, QuoteDraft, ReturnDraft
from crm_desktop.queries.parties.form import stored_customer
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import RECEIVING, SaveReceipt
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.parties.roles import StillOwes
from crm_desktop.services.sales.deliveries import SaveDelivery, save_delivery
from crm_desktop.services.sales.orders import SaveOrder, save_order
from crm_desktop.services.sales.quotes import SaveQuote, save_quote
from crm_desktop.services.sales.returns import SaveReturn, save_return
from tests.factories import TODAY, make_customer, make_product
from tests.money_factories import make_charge
from tests.sales_factories import line

SUPPLIER = (PartyRole.SUPPLIER,)


def only_supplies(work, customer):
    stored = stored_customer(work.session, SYSTEM, party_id=customer.id)
    draft = replace(stored.draft, roles=SUPPLIER)
    save_customer(work, SaveCustomer(draft=draft, party_id=customer.id, seen_version=stored.version))


def test_who_has_open_documents_stays_a_customer(work):
    customer = make_customer(work.session)
    charge = make_charge(work, customer=customer)
    with pytest.raises(FieldProblems) as caught:
        only_supplies(work, customer)
    problem = caught.value.problems["roles"]
    assert isinstance(problem, StillOwes)
    assert problem.params == {"count": 1}
    charge.open_amount = 0
    work.session.flush()
    only_supplies(work, customer)
    assert customer.roles == SUPPLIER


def sold_to(work, kind, customer, product):
    """A document of each kind to a customer, and a receipt from him."""
    head = {"key": f"{kind}", "party_id": customer.id}
    match kind:
        case "quote":
            return save_quote(work, SaveQuote(draft=QuoteDraft(**head, lines=(line(product),))))
        case "order":
            return save_order(work, SaveOrder(draft=OrderDraft(**head, lines=(line(product),))))
        case "delivery":
            return save_delivery(work, SaveDelivery(draft=DeliveryDraft(**head, lines=(line(product),))))
        case "return":
            return save_return(work, SaveReturn(draft=ReturnDraft(**head, reason="旧货", lines=(line(product),))))
    draft = MoneyDraft(party_id=customer.id, document_date=TODAY, amount=Decimal(5))
    return RECEIVING.save(work, SaveReceipt(key="receipt", draft=draft))


@pytest.mark.parametrize("kind", ["quote", "order", "delivery", "return", "receipt"])
def test_documents_of_sales_are_for_customers(work, kind):
    """A look-up leaves others out; a draft that was kept, a copy or a program behind the door must, too."""
    customer, product = make_customer(work.session, is_customer=False, is_supplier=True), make_product(work.session)
    with pytest.raises(FieldProblems) as caught:
        sold_to(work, kind, customer, product)
    assert [(key, type(problem)) for key, problem in caught.value.problems.items()] == [("party_id", NoCustomer)]
    work.session.rollback()
    customer = make_customer(work.session, is_supplier=True)
    assert sold_to(work, kind, customer, make_product(work.session)).record_id


def test_what_was_typed_for_a_customer_can_be_worked_on_when_he_is_none_any_more(work):
    customer, product = make_customer(work.session, is_supplier=True), make_product(work.session)
    order = sold_to(work, "order", customer, product).record_id
    customer.is_customer = False
    work.session.flush()
    draft = OrderDraft(key="order", party_id=customer.id, lines=(line(product, "3"),))
    assert save_order(work, SaveOrder(draft=draft, order_id=order)).record_id == order
