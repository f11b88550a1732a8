"""What a product may cost a customer: offers for many products at once, and the price strip of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Subquery, func, null, or_, select, union_all
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.amounts import ONE, ZERO
from crm_desktop.domain.sales.pricing import ChosenPrice, KnownPrices, LadderStep, TaxTerms, choose_price
from crm_desktop.domain.sales.states import BINDING_ORDERS, DeliveryState, PriceSource
from crm_desktop.models.parties import Party
from crm_desktop.models.products import ContractPrice, LevelPrice, Product
from crm_desktop.models.sales import Delivery, DeliveryLine, SalesOrder, SalesOrderLine
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.office_rules import rules_of
from crm_desktop.queries.products.finding import Habits, find_products
from crm_desktop.queries.scope import visible

STRIP_LENGTH = 5
TAX_INCLUDED = TaxTerms()
"""The usual terms, for prices that no document asks for."""


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
    party_id: int | None,
    today: date,
    tax: TaxTerms = TAX_INCLUDED,
) -> Mapping[int, PriceOffer]:
    """The offers of many products to one customer (None: to anybody), by product id; six statements in all.

    Each price is worked out in the terms of ``tax``, those of the document, whatever terms it was stated in.

    Raises:
        NotFound: if the customer is not for this operator: his prices are nobody else's business.
    """
    if party_id is not None:
        visible(session, access, Party, party_id)
    asked = _products(product_ids, may_see_cost=access.may(Right.SEE_COST))
    products, (discount, ladders), contracts, last = side_by_side(
        session,
        lambda own: own.execute(asked).all(),
        lambda own: _level_prices(own, product_ids, party_id),
        lambda own: _contracts(own, product_ids, party_id, today),
        lambda own: _last_prices(own, product_ids, party_id),
    )
    offers = {}
    for *values, tax_included in products:
        product = dict(zip(_PRODUCT, values, strict=True))
        stated = TaxTerms(product["tax_rate"], tax_included)
        for name in ("list_price", "lowest_price", "cost"):
            product[name] = None if product[name] is None else tax.restate(product[name], stated)
        found = last.get(product["product_id"])
        known = _known(tax, stated, contracts.get(product["product_id"]), found, ladders.get(product["product_id"], ()))
        known = replace(known, list_price=product["list_price"], customer_discount=discount)
        offers[product["product_id"]] = PriceOffer(
            **product, known=known, last_discount=found.discount if found else ZERO
        )
    return offers


def _known(
    tax: TaxTerms, product: TaxTerms, contract: Stated | None, last: Stated | None, ladder: Sequence[Step]
) -> KnownPrices:
    """The prices of one product in the terms of the document; those of the office have the rate of the product."""
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


def find_offers(
    session: Session, access: Access, *, text: str, limit: int, habits: Habits | None = None, **asked: Any
) -> Sequence[PriceOffer]:
    """Products that fit what was typed, best first, with their offers: for the cell of a line.

    ``asked`` are the customer, the day and the terms of ``price_offers``.
    """
    ids = [choice.id for choice in find_products(session, access, text=text, limit=limit, habits=habits)]
    offers = price_offers(session, access, product_ids=ids, **asked)
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
        Product.tax_included,
    ).where(Product.id.in_(ids))


def _level_prices(
    session: Session, product_ids: Sequence[int], party_id: int | None
) -> tuple[Decimal, Mapping[int, Sequence[Step]]]:
    """The customer's own discount, and the prices of his level."""
    level, discount = _customer_terms(session, party_id)
    return discount, _ladders(session, product_ids, level)


def _customer_terms(session: Session, party_id: int | None) -> tuple[str, Decimal]:
    row = session.execute(select(Party.price_level, Party.discount).where(Party.id == (party_id or 0))).first()
    return (row[0], row[1]) if row else ("", ZERO)


@dataclass(frozen=True, slots=True)
class Stated:
    """A price in the terms in which it was agreed."""

    price: Decimal
    tax: TaxTerms
    discount: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a price level as it is stored."""

    min_quantity: Decimal
    price: Decimal
    tax_included: bool


def _contracts(session: Session, ids: Sequence[int], party_id: int | None, today: date) -> Mapping[int, Stated]:
    """The price in force today; of several the one that began last."""
    query = (
        select(ContractPrice.product_id, ContractPrice.price, ContractPrice.tax_included)
        .where(ContractPrice.party_id == (party_id or 0), ContractPrice.product_id.in_(ids))
        .where(or_(ContractPrice.valid_from.is_(None), ContractPrice.valid_from <= today))
        .where(or_(ContractPrice.valid_to.is_(None), ContractPrice.valid_to >= today))
        .order_by(ContractPrice.valid_from.asc().nulls_first(), ContractPrice.id)
    )
    return {row[0]: Stated(row[1], TaxTerms(included=row[2])) for row in session.execute(query)}


def _ladders(session: Session, ids: Sequence[int], level: str) -> Mapping[int, tuple[Step, ...]]:
    if not level:
        return {}
    found: dict[int, tuple[Step, ...]] = {}
    query = select(LevelPrice.product_id, LevelPrice.min_quantity, LevelPrice.price, LevelPrice.tax_included).where(
        LevelPrice.product_id.in_(ids), LevelPrice.level == level
    )
    for product_id, min_quantity, price, tax_included in session.execute(query):
        found[product_id] = (*found.get(product_id, ()), Step(min_quantity, price, tax_included))
    return found


def _last_prices(session: Session, ids: Sequence[int], party_id: int | None) -> Mapping[int, Stated]:
    if party_id is None or not rules_of(session).use_last_price:
        return {}
    sold = _sold(lambda line: line.product_id.in_(ids), lambda head: head.party_id == party_id)
    newest = func.row_number().over(partition_by=sold.c.product_id, order_by=_newest(sold))
    columns = (sold.c.product_id, sold.c.unit_price, sold.c.discount, sold.c.tax_rate, sold.c.tax_included)
    ranked = select(*columns, newest.label("place")).subquery()
    rows = session.execute(select(ranked).where(ranked.c.place == 1))
    return {row[0]: Stated(row[1], TaxTerms(row[3], row[4]), row[2]) for row in rows}


_SOLD_BY: Sequence[tuple[Any, Any, Any, ColumnElement[bool]]] = (
    (SalesOrder, SalesOrderLine, SalesOrderLine.order_id, SalesOrder.state.in_(BINDING_ORDERS)),
    (
        Delivery,
        DeliveryLine,
        DeliveryLine.delivery_id,
        Delivery.is_direct & Delivery.state.in_([DeliveryState.SHIPPED, DeliveryState.SIGNED]),
    ),
)
"""Where a price was agreed: in binding orders, and in deliveries that no order is behind."""


def _sold(of_line: Callable[[Any], ColumnElement[bool]], of_head: Callable[[Any], ColumnElement[bool]]) -> Subquery:
    """The lines that were sold at a price, of both kinds of documents; the conditions narrow each of them.

    A gift says nothing about what the next one costs, whether its price is zero or its discount whole.
    """
    parts = [
        select(
            head.document_date,
            line.unit_price,
            line.quantity,
            line.unit,
            line.discount,
            head.number,
            line.tax_rate,
            line.tax_included,
            line.product_id,
            head.created_at,
            head.id.label("head_id"),
            line.id.label("line_id"),
        )
        .join_from(head, line, owner == head.id)
        .where(of_line(line), of_head(head), counted, line.unit_price > 0, line.discount < ONE)
        for head, line, owner, counted in _SOLD_BY
    ]
    return union_all(*parts).subquery()


def _newest(sold: Subquery) -> Sequence[ColumnElement[Any]]:
    keys = (sold.c.document_date, sold.c.created_at, sold.c.head_id, sold.c.line_id)
    return [key.desc() for key in keys]


@dataclass(frozen=True, slots=True)
class PastPrice:
    """One sale of the product; ``number`` is empty where the customer may not be known.

    Attributes:
        price: in the terms of the document.
        stated: what stands on the order; another figure if that was in other terms of tax.
    """

    on: date
    price: Decimal
    quantity: Decimal
    unit: str
    discount: Decimal
    number: str = ""
    stated: Decimal | None = None
    tax_included: bool = True

    @property
    def is_restated(self) -> bool:
        """Whether the price was worked out from one in other terms."""
        return self.stated is not None and self.stated != self.price


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
    session: Session,
    access: Access,
    *,
    product_id: int,
    party_id: int | None,
    today: date,
    tax: TaxTerms = TAX_INCLUDED,
) -> PriceStrip | None:
    """The price strip of one product, in the terms of the document; None if there is no such product."""
    offers = price_offers(session, access, product_ids=[product_id], party_id=party_id, today=today, tax=tax)
    if product_id not in offers:
        return None
    theirs = _sales(product_id, lambda head: head.party_id == (party_id or 0))
    others = _sales(product_id, lambda head: head.party_id != (party_id or 0))
    past = session.execute(select(theirs).order_by(*_newest(theirs)).limit(STRIP_LENGTH)).all()
    last = session.execute(select(others).order_by(*_newest(others)).limit(1)).all()
    a_year_ago = today.replace(year=today.year - 1, day=min(today.day, 28))
    best = [_unnamed(_past(row, tax)) for row in session.execute(_lowest(others, since=a_year_ago))]
    return PriceStrip(
        offers[product_id],
        tuple(_past(row, tax) for row in past),
        _unnamed(_past(last[0], tax)) if last else None,
        min(best, key=lambda sale: (sale.price, -sale.on.toordinal()), default=None),
    )


def _sales(product_id: int, whose: Callable[[Any], ColumnElement[bool]]) -> Subquery:
    return _sold(lambda line: line.product_id == product_id, whose)


def _lowest(sold: Subquery, *, since: date) -> AnySelect:
    """The newest of the lowest sales in each terms of tax: only in Python they can be compared."""
    place = func.row_number().over(
        partition_by=(sold.c.tax_included, sold.c.tax_rate),
        order_by=(sold.c.unit_price, *_newest(sold)),
    )
    ranked = select(sold, place.label("place")).where(sold.c.document_date > since).subquery()
    return select(ranked).where(ranked.c.place == 1)


def _past(row: Any, tax: TaxTerms) -> PastPrice:
    on, price, quantity, unit, discount, number, rate, included = row[:8]
    shown = tax.restate(price, TaxTerms(rate, included))
    return PastPrice(on, shown, quantity, unit, discount, number, price, included)


def _unnamed(sale: PastPrice) -> PastPrice:
    return replace(sale, number="")
