from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.products import ContractPriceDraft, LevelPriceDraft, ProductDraft
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.products.finding import find_products
from crm_desktop.queries.products.products import PRODUCTS, price_history, stored_product
from crm_desktop.services.products.products import SaveProduct, save_product
from tests.make.parties import make_customer

SALES = Access(1, "z", "z", Role.SALES, None)


def save(work, name="304不锈钢内六角螺丝 M6×25", **draft):
    return save_product(work, SaveProduct(key=name, draft=ProductDraft(name=name, **draft))).record_id


@pytest.mark.parametrize("typed", ["P-000", "690123", "六角", "nljls", "m6", "P-00001", "内六角 m6"])
def test_product_is_found_as_typed(work, typed):
    product = save(work, barcode="6901234567892")
    save(work, "角磨机")
    assert product in [one.id for one in find_products(work.session, SALES, text=typed)]


def test_exact_code_comes_first(work):
    save(work, "A", code="M10")
    save(work, "B", code="M1")
    assert [one.code for one in find_products(work.session, SALES, text="m1")] == ["M1", "M10"]


def test_stored_product_goes_back_unchanged(work):
    customer = make_customer(work.session)
    draft = ProductDraft(
        code="P1",
        name="螺丝",
        mnemonic="ls",
        cost=Decimal(20),
        level_prices=(LevelPriceDraft(level="B", price=Decimal(27), min_quantity=Decimal(100)),),
        contract_prices=(ContractPriceDraft(party_id=customer.id, price=Decimal(26), valid_to=date(2026, 12, 31)),),
    )
    done = save_product(work, SaveProduct(key="k", draft=draft))
    assert stored_product(work.session, SYSTEM, product_id=done.record_id).draft == draft


def test_cost_is_hidden_everywhere_from_those_who_may_not_see_it(work):
    product = save(work, cost=Decimal(20), transfer_price=Decimal(21), list_price=Decimal(30))
    listing = PRODUCTS
    row = listing.rows(work.session, SALES, [product], ListRequest())[0]
    stored = stored_product(work.session, SALES, product_id=product).draft
    assert (row.cost, row.transfer_price, stored.cost, stored.transfer_price) == (None, None, None, None)
    assert [step.field for step in price_history(work.session, SALES, product_id=product)] == ["list_price"]
    assert len(price_history(work.session, SYSTEM, product_id=product)) == 3
