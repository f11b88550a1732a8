from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.products import ContractPriceDraft, LevelPriceDraft, ProductDraft
from crm_desktop.models.prices import ContractPrice, LevelPrice, PriceChange
from crm_desktop.models.products import Product
from crm_desktop.models.sales.quotes import Quote, QuoteLine
from crm_desktop.services.products.products import (
    ProductInUse,
    RemoveProduct,
    SaveProduct,
    TakeBackProduct,
    remove_product,
    save_product,
    take_back_product,
)
from crm_desktop.services.work import Work
from tests.finding import find
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY

NAME = "304不锈钢内六角螺丝 M6×25"


def save(work, *, key="k1", product_id=None, seen_version=0, **draft):
    draft.setdefault("name", NAME)
    command = SaveProduct(key=key, product_id=product_id, seen_version=seen_version, draft=ProductDraft(**draft))
    return save_product(work, command).record_id


def history(work):
    rows = work.session.scalars(select(PriceChange).order_by(PriceChange.id))
    return [(row.field, row.old, row.new) for row in rows]


def test_new_product_gets_code_and_mnemonic_and_is_found(work):
    product = work.session.get(Product, save(work, barcode="6901234567892"))
    assert (product.code, product.mnemonic) == ("P-00001", "304bxgnljlsm625")
    for text in ("P-00001", "6901234", "不锈钢", "nljls", "m6"):
        assert [hit.id for hit in find(work.session, work.access, text=text)] == [product.id], text


def test_every_change_of_a_price_is_kept(work):
    product = save(work, list_price=Decimal("28.5"), level_prices=(LevelPriceDraft(level="B", price=Decimal(27)),))
    save(work, product_id=product, seen_version=1, list_price=Decimal(29), level_prices=())
    assert history(work) == [
        ("list_price", None, Decimal("28.5")),
        ("level:B", None, Decimal(27)),
        ("list_price", Decimal("28.5"), Decimal(29)),
        ("level:B", Decimal(27), None),
    ]
    assert work.session.scalars(select(LevelPrice)).all() == []


def test_saving_unchanged_writes_no_history(work):
    product = save(work, list_price=Decimal("28.5"))
    save(work, product_id=product, seen_version=1, list_price=Decimal("28.5"))
    assert len(history(work)) == 1


def test_contract_prices_are_replaced(work):
    customer = make_customer(work.session)
    agreed = ContractPriceDraft(party_id=customer.id, price=Decimal("26.8"), valid_from=TODAY)
    save(work, contract_prices=(agreed,))
    assert work.session.scalars(select(ContractPrice.price)).all() == [Decimal("26.8")]


def test_problems_stand_at_their_fields(work):
    level = LevelPriceDraft(level="B", price=Decimal(1))
    with pytest.raises(FieldProblems) as caught:
        save(work, name="", list_price=Decimal(1), lowest_price=Decimal(2), level_prices=(level, level))
    assert set(caught.value.problems) == {
        "name",
        "lowest_price",
        "level_prices.0.min_quantity",
        "level_prices.1.min_quantity",
    }


def test_who_may_not_see_cost_leaves_it_as_it_is(work):
    product = save(work, cost=Decimal(20))
    assistant = Work(work.session, Access(2, "n", "内勤", Role.ASSISTANT), work.clock)
    save(assistant, product_id=product, seen_version=1, notes="x")
    assert work.session.get(Product, product).cost == Decimal(20)


def test_product_in_documents_stays(work):
    product = save(work)
    customer = make_customer(work.session)
    quote = Quote(key="q", document_date=TODAY, party_id=customer.id, created_at=CREATED)
    quote.lines = [QuoteLine(position=0, product_id=product, product_name="x", quantity=1, unit_price=1, amount=1)]
    work.session.add(quote)
    work.session.flush()
    with pytest.raises(ProductInUse):
        remove_product(work, RemoveProduct(product_id=product, seen_version=1))


def test_removed_product_comes_back_with_prices(work):
    product = save(work, cost=Decimal(20), level_prices=(LevelPriceDraft(level="B", price=Decimal(27)),))
    remove_product(work, RemoveProduct(product_id=product, seen_version=1))
    work.session.expunge_all()
    assert work.session.get(Product, product) is None
    take_back_product(work, TakeBackProduct(product_id=product))
    assert work.session.get(Product, product).cost == Decimal(20)
    assert work.session.scalars(select(LevelPrice.price)).all() == [Decimal(27)]
    assert [hit.id for hit in find(work.session, work.access, text="内六角")] == [product]
