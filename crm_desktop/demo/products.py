"""The made-up assortment in the office: products with prices, price levels and search entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from decimal import Decimal
from random import Random

from crm_desktop.demo.finding import add_product_entry
from crm_desktop.demo.goods import Good, all_goods
from crm_desktop.demo.plan import Plan
from crm_desktop.demo.rows import Row, Rows, moment
from crm_desktop.domain.amounts import to_cents, to_price
from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.domain.trade.pricing import LadderStep
from crm_desktop.present.pinyin import initials

LEVELS = {"一级": Decimal("0.88"), "二级": Decimal("0.94")}
"""Price levels and their share of the list price; large quantities get 3 % more off."""
LARGE = Decimal(200)


@dataclass(frozen=True, slots=True)
class StoryProduct:
    """A product as the story sells it."""

    id: int
    good: Good
    cost: Decimal
    ladders: Mapping[str, tuple[LadderStep, ...]]


def make_products(rows: Rows, rng: Random, plan: Plan) -> list[StoryProduct]:
    """Put the assortment into the office."""
    return [_product(rows, rng, plan, good) for good in _assortment(plan.products)]


def _assortment(count: int) -> Iterator[Good]:
    goods = all_goods()
    if not count:
        yield from goods
        return
    for index in range(count):
        series, place = divmod(index, len(goods))
        good = goods[place]
        if series:
            good = replace(good, code=f"{good.code}-{series:02}", name=f"{good.name} {series} 系列")
        yield good


def _product(rows: Rows, rng: Random, plan: Plan, good: Good) -> StoryProduct:
    cost = to_price(good.list_price * Decimal(rng.randint(58, 74)) / 100)
    product = StoryProduct(
        rows.new_id("product"), good, cost, {level: _ladder(good, share) for level, share in LEVELS.items()}
    )
    row = _product_row(rows, rng, plan, product)
    rows.add("product", row)
    for level, steps in product.ladders.items():
        for step in steps:
            rows.add(
                "level_price",
                {"product_id": product.id, "level": level, "min_quantity": step.min_quantity, "price": step.price},
            )
    add_product_entry(rows, row)
    return product


def _ladder(good: Good, share: Decimal) -> tuple[LadderStep, ...]:
    price = to_cents(good.list_price * share)
    return LadderStep(Decimal(0), price), LadderStep(LARGE, to_cents(price * Decimal("0.97")))


def _product_row(rows: Rows, rng: Random, plan: Plan, product: StoryProduct) -> Row:
    good = product.good
    return {
        "id": product.id,
        "version": 1,
        "key": rows.new_key(),
        "code": good.code,
        "barcode": f"69{rng.randint(0, 10**11 - 1):011}",
        "name": good.name,
        "mnemonic": initials(good.name)[:160],
        "specification": good.specification,
        "material": good.material,
        "unit": good.unit,
        "category": good.category,
        "subcategory": good.subcategory,
        "brand": good.brand,
        "series": "",
        "origin": "浙江",
        "packaging": good.packaging,
        "maker": "",
        "cost": product.cost,
        "transfer_price": None,
        "wholesale_price": product.ladders["二级"][0].price,
        "list_price": good.list_price,
        "lowest_price": to_cents(good.list_price * Decimal("0.80")),
        "tax_rate": USUAL_RATE,
        "notes": "",
        "is_active": True,
        "created_at": moment(plan.start, time(8, 0)),
    }
