"""What a product may cost a customer: offers for many products at once, and the price strip of one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, func, null, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.money import ZERO
from crm_desktop.domain.office_rules import USE_LAST_PRICE
from crm_desktop.domain.pricing import ChosenPrice, KnownPrices, LadderStep, choose_price
from crm_desktop.domain.sales import BINDING_ORDERS
from crm_desktop.models.customers import Customer
from crm_desktop.models.products import ContractPrice, LevelPrice, Product
from crm_desktop.models.sales import SalesOrder, SalesOrderLine
from crm_desktop.models.system import Setting
from crm_desktop.queries.open_amounts import AnySelect
from crm_desktop.queries.product_finding import Habits, find_products
from crm_desktop.queries.scope import visible

STRIP_LENGTH = 5


@dataclass(frozen=True, slots=True)
class PriceOffer:
    """A product as a line takes it, with all prices that may apply.

    Attributes:
        cost: None also for operators who may not see it.
        last_discount: of the line with the last price to this customer.
    """

    product_id: int
    code: str
    name: str
    specification: str
    material: str
    unit: str
    tax_rate: Decimal
    list_price: Decimal | None
    lowest_price: Decimal | None
    cost: Decimal | None
    known: KnownPrices
    last_discount: Decimal = ZERO

    def choose(self, quantity: Decimal, pinned: Decimal | None = None) -> ChosenPrice:
        """The price for a quantity, and where it comes from."""
        return choose_price(self.known, quantity, pinned=pinned)


def price_offers(
    session: Session,
    access: Access,
    *,
    product_ids: Sequence[int],
    customer_id: int | None,
    today: date,
) -> Mapping[int, PriceOffer]:
    """The offers of many products to one customer (None: to anybody), by product id; six statements in all.

    Raises:
        NotFound: if the customer is not for this operator: his prices are nobody else's business.
    """
    if customer_id is not None:
        visible(session, access, Customer, customer_id)
    products = session.execute(_products(product_ids, may_see_cost=access.may(Right.SEE_COST))).all()
    level, discount = _customer_terms(session, customer_id)
    contracts = _contracts(session, product_ids, customer_id, today)
    ladders = _ladders(session, product_ids, level)
    last = _last_prices(session, product_ids, customer_id)
    return {
        row[0]: PriceOffer(
            **dict(zip(_PRODUCT, row, strict=True)),
            known=KnownPrices(
                contract=contracts.get(row[0]),
                last=last[row[0]][0] if row[0] in last else None,
                ladder=ladders.get(row[0], ()),
                list_price=row[7],
                customer_discount=discount,
            ),
            last_discount=last[row[0]][1] if row[0] in last else ZERO,
        )
        for row in products
    }


def find_offers(  # noqa: PLR0913 - what is typed, for whom, when
    session: Session,
    access: Access,
    *,
    text: str,
    limit: int,
    customer_id: int | None,
    today: date,
    habits: Habits | None = None,
) -> Sequence[PriceOffer]:
    """Products that fit what was typed, best first, with their offers: for the cell of a line."""
    ids = [choice.id for choice in find_products(session, access, text=text, limit=limit, habits=habits)]
    offers = price_offers(session, access, product_ids=ids, customer_id=customer_id, today=today)
    return [offers[product_id] for product_id in ids if product_id in offers]


_PRODUCT = (
    "product_id",
    "code",
    "name",
    "specification",
    "material",
    "unit",
    "tax_rate",
    "list_price",
    "lowest_price",
    "cost",
)


def _products(ids: Sequence[int], *, may_see_cost: bool) -> AnySelect:
    cost: Any = Product.cost if may_see_cost else null()
    return select(
        Product.id,
        Product.code,
        Product.name,
        Product.specification,
        Product.material,
        Product.unit,
        Product.tax_rate,
        Product.list_price,
        Product.lowest_price,
        cost,
    ).where(Product.id.in_(ids))


def _customer_terms(session: Session, customer_id: int | None) -> tuple[str, Decimal]:
    row = session.execute(
        select(Customer.price_level, Customer.discount).where(Customer.id == (customer_id or 0))
    ).first()
    return (row[0], row[1]) if row else ("", ZERO)


def _contracts(session: Session, ids: Sequence[int], customer_id: int | None, today: date) -> Mapping[int, Decimal]:
    """The price in force today; of several the one that began last."""
    query = (
        select(ContractPrice.product_id, ContractPrice.price)
        .where(ContractPrice.customer_id == (customer_id or 0), ContractPrice.product_id.in_(ids))
        .where(or_(ContractPrice.valid_from.is_(None), ContractPrice.valid_from <= today))
        .where(or_(ContractPrice.valid_to.is_(None), ContractPrice.valid_to >= today))
        .order_by(ContractPrice.valid_from.asc().nulls_first(), ContractPrice.id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _ladders(session: Session, ids: Sequence[int], level: str) -> Mapping[int, tuple[LadderStep, ...]]:
    if not level:
        return {}
    found: dict[int, tuple[LadderStep, ...]] = {}
    query = select(LevelPrice.product_id, LevelPrice.min_quantity, LevelPrice.price).where(
        LevelPrice.product_id.in_(ids), LevelPrice.level == level
    )
    for product_id, min_quantity, price in session.execute(query):
        found[product_id] = (*found.get(product_id, ()), LadderStep(min_quantity, price))
    return found


def _last_prices(
    session: Session, ids: Sequence[int], customer_id: int | None
) -> Mapping[int, tuple[Decimal, Decimal]]:
    if customer_id is None or not _goes_by_last(session):
        return {}
    newest = func.row_number().over(
        partition_by=SalesOrderLine.product_id,
        order_by=(SalesOrder.document_date.desc(), SalesOrder.id.desc(), SalesOrderLine.id.desc()),
    )
    ranked = (
        select(SalesOrderLine.product_id, SalesOrderLine.unit_price, SalesOrderLine.discount, newest.label("place"))
        .join(SalesOrder, SalesOrder.id == SalesOrderLine.order_id)
        .where(SalesOrder.customer_id == customer_id, SalesOrder.state.in_(BINDING_ORDERS))
        .where(SalesOrderLine.product_id.in_(ids), SalesOrderLine.unit_price > 0)
        .subquery()
    )
    rows = session.execute(
        select(ranked.c.product_id, ranked.c.unit_price, ranked.c.discount).where(ranked.c.place == 1)
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def _goes_by_last(session: Session) -> bool:
    stored = session.scalar(select(Setting.value).where(Setting.name == USE_LAST_PRICE))
    return stored is None or bool(json.loads(stored))


@dataclass(frozen=True, slots=True)
class PastPrice:
    """One sale of the product; ``number`` is empty where the customer may not be known."""

    on: date
    price: Decimal
    quantity: Decimal
    unit: str
    discount: Decimal
    number: str = ""


@dataclass(frozen=True, slots=True)
class PriceStrip:
    """What stands under the lines while one is typed.

    Attributes:
        past: the last five sales to this customer, newest first.
        other_last: the last sale to anybody else.
        other_best: the lowest price to anybody else within the last year.
    """

    offer: PriceOffer
    past: tuple[PastPrice, ...]
    other_last: PastPrice | None
    other_best: PastPrice | None


def price_strip(
    session: Session, access: Access, *, product_id: int, customer_id: int | None, today: date
) -> PriceStrip | None:
    """The price strip of one product; None if there is no such product."""
    offers = price_offers(session, access, product_ids=[product_id], customer_id=customer_id, today=today)
    if product_id not in offers:
        return None
    newest = (SalesOrder.document_date.desc(), SalesOrder.id.desc(), SalesOrderLine.id.desc())
    theirs = SalesOrder.customer_id == (customer_id or 0)
    others = SalesOrder.customer_id != (customer_id or 0)
    past = session.execute(_sales(product_id, theirs).order_by(*newest).limit(STRIP_LENGTH)).all()
    last = session.execute(_sales(product_id, others).order_by(*newest).limit(1)).first()
    within_a_year = SalesOrder.document_date > today.replace(year=today.year - 1, day=min(today.day, 28))
    best = session.execute(
        _sales(product_id, others).where(within_a_year).order_by(SalesOrderLine.unit_price, *newest).limit(1)
    ).first()
    return PriceStrip(
        offers[product_id],
        tuple(PastPrice(*row) for row in past),
        _unnamed(last),
        _unnamed(best),
    )


def _sales(product_id: int, whose: ColumnElement[bool]) -> AnySelect:
    return (
        select(
            SalesOrder.document_date,
            SalesOrderLine.unit_price,
            SalesOrderLine.quantity,
            SalesOrderLine.unit,
            SalesOrderLine.discount,
            SalesOrder.number,
        )
        .join(SalesOrder, SalesOrder.id == SalesOrderLine.order_id)
        .where(SalesOrderLine.product_id == product_id, SalesOrder.state.in_(BINDING_ORDERS), whose)
        .where(SalesOrderLine.unit_price > 0)
    )


def _unnamed(row: Any) -> PastPrice | None:
    return None if row is None else PastPrice(*row[:5])
