"""What a line asks about a product for this customer now: one value, for many products at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, null, or_, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import (
    ChosenPrice,
    Floor,
    KnownPrices,
    LadderStep,
    TaxTerms,
    choose_price,
    rate_of_line,
)
from crm_desktop.models.parties import Party
from crm_desktop.models.prices import ContractPrice, LevelPrice
from crm_desktop.models.products import Product
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.office_rules import rules_of
from crm_desktop.queries.products.finding import Habits, find_products
from crm_desktop.queries.products.sold import agreed_lines, newest
from crm_desktop.queries.scope import visible

TAX_INCLUDED = TaxTerms()
"""The usual terms, for prices that no document asks for."""


@dataclass(frozen=True, slots=True)
class LineOffer:
    """A product as a line takes it, with all prices that may apply, each in the terms in which the line is taxed.

    Attributes:
        tax_rate: at which the line is taxed.
        lowest_price: as the product says.
        cost: None also for operators who may not see it.
        floor: below which the sale is asked about: the lowest price, or cost and margin, as far as the operator sees.
        known: the prices that may be chosen.
        last_discount: of the line with the last price to this customer.
        last_on: the day of that line.
        last_from: the document that it is of, by kind and id.
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
    floor: Decimal | None
    known: KnownPrices
    last_discount: Decimal = ZERO
    last_on: date | None = None
    last_from: tuple[str, int] | None = None

    def choose(self, quantity: Decimal, pinned: Decimal | None = None) -> ChosenPrice:
        """The price for a quantity, and where it comes from."""
        return choose_price(self.known, quantity, pinned=pinned)


def line_offers(  # noqa: PLR0913 - what is asked for, for whom, when, in which terms
    session: Session,
    access: Access,
    *,
    product_ids: Sequence[int],
    party_id: int | None,
    today: date,
    tax: TaxTerms = TAX_INCLUDED,
    side: Side = Side.RECEIVABLE,
) -> Mapping[int, LineOffer]:
    """The offers of many products for one party (None: for anybody), by product id; six statements in all.

    A customer has what was agreed with him, down to the list price. What is bought has the last price of the supplier,
    then the cost of the product.

    ``tax`` are the terms of the document: each price is worked out in those of its line, whatever terms it was stated
    in.

    Raises:
        NotFound: if the customer is not for this operator: his prices are nobody else's business.
    """
    if party_id is not None:
        visible(session, access, Party, party_id)
    asked = _products(product_ids, side, may_see_cost=access.may(Right.SEE_COST))
    products, priced = side_by_side(
        session,
        lambda own: own.execute(asked).all(),
        lambda own: _prices(own, product_ids, party_id if sees_prices(access, side) else None, today, side),
    )
    return {row.product_id: _offer(row, priced, tax) for row in products}


def sees_prices(access: Access, side: Side) -> bool:
    """Whether prices that were agreed on a side may be told: those of suppliers are not for everybody."""
    return side is Side.RECEIVABLE or access.may(Right.SEE_PURCHASE)


def find_offers(
    session: Session, access: Access, *, text: str, limit: int, habits: Habits | None = None, **asked: Any
) -> Sequence[LineOffer]:
    """Products that fit what was typed, best first, with their offers: for the cell of a line.

    ``asked`` are the customer, the day and the terms of ``line_offers``.
    """
    ids = [choice.id for choice in find_products(session, access, text=text, limit=limit, habits=habits)]
    offers = line_offers(session, access, product_ids=ids, **asked)
    return [offers[product_id] for product_id in ids if product_id in offers]


@dataclass(frozen=True, slots=True)
class _Stated:
    """A price in the terms in which it was agreed."""

    price: Decimal
    tax: TaxTerms
    discount: Decimal = ZERO
    on: date | None = None
    source: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    """A step of a price level as it is stored."""

    min_quantity: Decimal
    price: Decimal
    tax_included: bool


@dataclass(frozen=True, slots=True)
class _Prices:
    """What is stored of the prices of some products for a customer, by product id."""

    rules: OfficeRules
    discount: Decimal
    ladders: Mapping[int, Sequence[_Step]]
    contracts: Mapping[int, _Stated]
    last: Mapping[int, _Stated]


def _prices(session: Session, ids: Sequence[int], party_id: int | None, today: date, side: Side) -> _Prices:
    if side is Side.PAYABLE:
        rules, last = side_by_side(session, rules_of, lambda own: _last_prices(own, side, ids, party_id))
        return _Prices(rules, ZERO, {}, {}, last)
    rules, (discount, ladders), contracts, last = side_by_side(
        session,
        rules_of,
        lambda own: _level_prices(own, ids, party_id),
        lambda own: _contracts(own, ids, party_id, today),
        lambda own: _last_prices(own, side, ids, party_id),
    )
    return _Prices(rules, discount, ladders, contracts, last if rules.use_last_price else {})


def _offer(row: Any, prices: _Prices, document: TaxTerms) -> LineOffer:
    """One offer, in the terms of a line that takes the rate of its product."""
    stated = TaxTerms(row.tax_rate, row.tax_included)
    tax = document.of_line(rate_of_line(row.tax_rate, document.rate, prices.rules.tax_rate))

    def restated(price: Decimal | None) -> Decimal | None:
        return None if price is None else tax.restate(price, stated)

    floor = Floor.of(row.lowest_price, row.cost, prices.rules.lowest_margin, stated)
    last = prices.last.get(row.product_id)
    known = _known(tax, stated, prices.contracts.get(row.product_id), last, prices.ladders.get(row.product_id, ()))
    known = replace(known, list_price=restated(row.list_price), customer_discount=prices.discount)
    return LineOffer(
        product_id=row.product_id,
        code=row.code,
        name=row.name,
        specification=row.specification,
        material=row.material,
        unit=row.unit,
        tax_rate=tax.rate,
        list_price=known.list_price,
        lowest_price=restated(row.lowest_price),
        cost=restated(row.cost),
        floor=None if floor is None else floor.in_terms(tax),
        known=known,
        last_discount=last.discount if last else ZERO,
        last_on=last.on if last else None,
        last_from=last.source if last else None,
    )


def _known(
    tax: TaxTerms, product: TaxTerms, contract: _Stated | None, last: _Stated | None, ladder: Sequence[_Step]
) -> KnownPrices:
    """The prices of one product in the terms of the line; those of the office have the rate of the product."""
    terms = {
        PriceSource.CONTRACT: contract.tax.of_line(product.rate) if contract else tax,
        PriceSource.LAST: last.tax if last else tax,
        PriceSource.LEVEL: replace(tax, included=ladder[0].tax_included) if ladder else tax,
        PriceSource.LIST: product,
    }
    steps = [
        LadderStep(one.min_quantity, tax.restate(one.price, TaxTerms(product.rate, one.tax_included))) for one in ladder
    ]
    return KnownPrices(
        contract=tax.restate(contract.price, terms[PriceSource.CONTRACT]) if contract else None,
        last=tax.restate(last.price, last.tax) if last else None,
        ladder=tuple(steps),
        restated=frozenset(source for source, stated in terms.items() if stated.included != tax.included),
    )


def _products(ids: Sequence[int], side: Side, *, may_see_cost: bool) -> AnySelect:
    """What is bought has its cost for a list price, and nothing is asked of what it is sold for."""
    cost: Any = Product.cost if may_see_cost else null()
    prices = (Product.list_price, Product.lowest_price, cost) if side is Side.RECEIVABLE else (cost, null(), null())
    titles = ("list_price", "lowest_price", "cost")
    names = ("code", "name", "specification", "material", "unit", "tax_rate", "tax_included")
    columns = [getattr(Product, name) for name in names]
    labelled = [price.label(title) for price, title in zip(prices, titles, strict=True)]
    return select(Product.id.label("product_id"), *columns, *labelled).where(Product.id.in_(ids))


def _level_prices(
    session: Session, product_ids: Sequence[int], party_id: int | None
) -> tuple[Decimal, Mapping[int, Sequence[_Step]]]:
    """The customer's own discount, and the prices of his level."""
    level, discount = _customer_terms(session, party_id)
    return discount, _ladders(session, product_ids, level)


def _customer_terms(session: Session, party_id: int | None) -> tuple[str, Decimal]:
    row = session.execute(select(Party.price_level, Party.discount).where(Party.id == (party_id or 0))).first()
    return (row[0], row[1]) if row else ("", ZERO)


def _contracts(session: Session, ids: Sequence[int], party_id: int | None, today: date) -> Mapping[int, _Stated]:
    """The price in force today; of several the one that began last."""
    query = (
        select(ContractPrice.product_id, ContractPrice.price, ContractPrice.tax_included)
        .where(ContractPrice.party_id == (party_id or 0), ContractPrice.product_id.in_(ids))
        .where(or_(ContractPrice.valid_from.is_(None), ContractPrice.valid_from <= today))
        .where(or_(ContractPrice.valid_to.is_(None), ContractPrice.valid_to >= today))
        .order_by(ContractPrice.valid_from.asc().nulls_first(), ContractPrice.id)
    )
    return {row[0]: _Stated(row[1], TaxTerms(included=row[2])) for row in session.execute(query)}


def _ladders(session: Session, ids: Sequence[int], level: str) -> Mapping[int, tuple[_Step, ...]]:
    if not level:
        return {}
    found: dict[int, tuple[_Step, ...]] = {}
    query = select(LevelPrice.product_id, LevelPrice.min_quantity, LevelPrice.price, LevelPrice.tax_included).where(
        LevelPrice.product_id.in_(ids), LevelPrice.level == level
    )
    for product_id, min_quantity, price, tax_included in session.execute(query):
        found[product_id] = (*found.get(product_id, ()), _Step(min_quantity, price, tax_included))
    return found


def _last_prices(session: Session, side: Side, ids: Sequence[int], party_id: int | None) -> Mapping[int, _Stated]:
    if party_id is None:
        return {}
    sold = agreed_lines(side, lambda line: line.product_id.in_(ids), lambda head: head.party_id == party_id)
    place = func.row_number().over(partition_by=sold.c.product_id, order_by=newest(sold))
    names = ("product_id", "unit_price", "discount", "tax_rate", "tax_included", "document_date", "kind", "head_id")
    columns = [sold.c[name] for name in names]
    ranked = select(*columns, place.label("place")).subquery()
    rows = session.execute(select(ranked).where(ranked.c.place == 1))
    return {row[0]: _Stated(row[1], TaxTerms(row[3], row[4]), row[2], row[5], (row[6], row[7])) for row in rows}
