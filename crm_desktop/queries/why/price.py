"""Why a line, or a whole document, comes to what it comes to: the offer, the floors and the costs of its products."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.amounts import ZERO, to_cents
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.pricing import Floor, TaxTerms
from crm_desktop.domain.why.document import total_figure
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Source
from crm_desktop.domain.why.levers import price_lever
from crm_desktop.domain.why.price import PriceFacts, line_figure
from crm_desktop.models.products import Product
from crm_desktop.queries.office_rules import rules_of
from crm_desktop.queries.products.offer import LineOffer, line_offers
from crm_desktop.queries.why.items import as_allowed


def line_why(
    session: Session,
    access: Access,
    *,
    draft: TradeDraft,
    place: int,
    today: date,
    side: Side = Side.RECEIVABLE,
) -> Explanation:
    """Where the price of a line comes from and what the line comes to; below its lowest price, what would do.

    Raises:
        NotFound: if there is no such line, or the customer is not for this operator.
    """
    if not 0 <= place < len(draft.lines):
        raise NotFound(what=f"{place + 1}")
    line = draft.lines[place]
    offers, stored = side_by_side(
        session,
        lambda own: _offers(own, access, draft, [line], today, side),
        lambda own: _stored(own, access, [line]),
    )
    facts = _facts(draft, line, offers.get(line.product_id or 0), stored)
    figure = line_figure(draft, place, facts)
    lever = price_lever(draft, place, facts.floor)
    levers = () if lever is None else as_allowed(session, access, [lever], today)
    return Explanation(figure, levers)


def total_why(session: Session, access: Access, *, draft: TradeDraft) -> Explanation:
    """What a document comes to; with its profit at today's cost for who may see costs."""
    stored = _stored(session, access, draft.lines)
    costs = [_line_cost(draft, line, stored.costs.get(line.product_id or 0)) for line in draft.lines]
    return Explanation(total_figure(draft, costs))


class _Stored:
    """Floors and costs of products, each as it is stated; costs only for who may see them."""

    def __init__(self, floors: Mapping[int, Floor], costs: Mapping[int, Floor]) -> None:
        self.floors, self.costs = floors, costs


def _stored(session: Session, access: Access, lines: tuple[LineDraft, ...] | list[LineDraft]) -> _Stored:
    ids = {line.product_id for line in lines if line.product_id is not None}
    columns = (Product.id, Product.lowest_price, Product.cost, Product.tax_rate, Product.tax_included)
    query = select(*columns).where(Product.id.in_(ids))
    rules, found = side_by_side(session, rules_of, lambda own: own.execute(query).all())
    floors: dict[int, Floor] = {}
    costs: dict[int, Floor] = {}
    for product_id, lowest, whole_cost, rate, included in found:
        cost = whole_cost if access.may(Right.SEE_COST) else None
        terms = TaxTerms(rate, included)
        floor = Floor.of(lowest, cost, rules.lowest_margin, terms)
        if floor is not None:
            floors[product_id] = floor
        if cost is not None:
            costs[product_id] = Floor(cost, terms)
    return _Stored(floors, costs)


def _facts(draft: TradeDraft, line: LineDraft, offer: LineOffer | None, stored: _Stored) -> PriceFacts:
    product_id = line.product_id or 0
    rate = draft.tax.of_line(line.tax_rate).rate
    floor, cost = stored.floors.get(product_id), stored.costs.get(product_id)
    return PriceFacts(
        known=None if offer is None else offer.known,
        floor=None if floor is None else floor.in_terms(TaxTerms(rate, included=True)),
        cost=None if cost is None else cost.in_terms(TaxTerms(rate, included=False)),
        last_on=None if offer is None else offer.last_on,
        last_from=None if offer is None or offer.last_from is None else Source(*offer.last_from),
    )


def _line_cost(draft: TradeDraft, line: LineDraft, cost: Floor | None) -> Decimal | None:
    if cost is None:
        return None
    rate = draft.tax.of_line(line.tax_rate).rate
    return to_cents(cost.in_terms(TaxTerms(rate, included=False)) * (line.quantity or ZERO))


def _offers(
    session: Session, access: Access, draft: TradeDraft, lines: list[LineDraft], today: date, side: Side
) -> Mapping[int, LineOffer]:
    ids = sorted({line.product_id for line in lines if line.product_id is not None})
    if not ids:
        return {}
    asked = {"product_ids": ids, "party_id": draft.party_id, "today": today, "tax": draft.tax, "side": side}
    return line_offers(session, access, **asked)  # type: ignore[arg-type]  # by their names
