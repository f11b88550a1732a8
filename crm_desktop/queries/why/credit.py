"""Why a customer is within his credit or over it, and what would turn the gate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO, total_of
from crm_desktop.domain.field_groups import Sight, sight
from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.money.credit import CreditCheck
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.domain.trade.pricing import KnownPrices
from crm_desktop.domain.why.credit import CreditFacts, Promised, Unseen, credit_figure, without_way
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Source
from crm_desktop.domain.why.levers import CreditState, Debt, credit_levers
from crm_desktop.domain.why.owed import Item
from crm_desktop.models.catalogue import PROMISES
from crm_desktop.models.parties import Party
from crm_desktop.queries.money.balances import require_money
from crm_desktop.queries.money.credit import credit_of
from crm_desktop.queries.money.items import Settleable, open_charges, open_credits
from crm_desktop.queries.money.open_amounts import aging_edges
from crm_desktop.queries.products.offer import line_offers
from crm_desktop.queries.sight import sees_document
from crm_desktop.queries.why.items import as_allowed, name_of, source_of


def credit_why(
    session: Session,
    access: Access,
    *,
    party_id: int,
    today: date,
    draft: TradeDraft | None = None,
    order_id: int | None = None,
) -> Explanation:
    """The check that the gate makes, with all that it is made of, and what would turn it.

    Args:
        session: where to read.
        access: who asks.
        party_id: the customer.
        today: the business day.
        draft: the document in hand, if there is one.
        order_id: the same, if it is stored, so that it counts once.

    Raises:
        NotAllowed: unless the operator may see what is owed.
        NotFound: if the customer's money is not for him.
    """
    require_money(access)
    read = _read(session, access, party_id, today, draft, order_id)
    figure = credit_figure(read.check, _facts(access, read, today, draft))
    if not read.check.gates or sight(access, "credit_limit") is not Sight.FULL:
        return Explanation(figure)
    levers = as_allowed(session, access, credit_levers(_state(read, today, draft)), today)
    return Explanation(figure if levers else without_way(figure), levers)


class _Read(NamedTuple):
    """All that is read at once."""

    check: CreditCheck
    name: str
    charges: list[Settleable]
    credits_left: list[Settleable]
    promised: tuple[list[Promised], Unseen]
    edges: Edges
    prices: Mapping[int, KnownPrices]


def _read(
    session: Session, access: Access, party_id: int, today: date, draft: TradeDraft | None, order_id: int | None
) -> _Read:
    document = ZERO if draft is None else draft.priced().total
    asked: tuple[Callable[[Session], Any], ...] = (
        lambda own: credit_of(own, access, party_id=party_id, document=document, today=today, order_id=order_id),
        lambda own: name_of(own, access, party_id),
        lambda own: open_charges(own, access, party_id=party_id),
        lambda own: open_credits(own, access, party_id=party_id),
        lambda own: _promised(own, access, party_id, order_id),
        aging_edges,
        lambda own: _prices(own, access, draft, party_id, today),
    )
    return _Read(*side_by_side(session, *asked))


def _facts(access: Access, read: _Read, today: date, draft: TradeDraft | None) -> CreditFacts:
    """What the figure is told of beside the check."""
    promised, unseen = read.promised
    return CreditFacts(
        customer=read.name,
        items=_items(read.charges, read.credits_left, read.edges, today),
        promised=promised,
        unseen=unseen,
        edges=read.edges,
        lines=0 if draft is None else sum(not line.is_empty for line in draft.lines),
        has_document=draft is not None,
        sees_terms=sight(access, "credit_limit") is Sight.FULL,
    )


def _state(read: _Read, today: date, draft: TradeDraft | None) -> CreditState:
    """What levers are tried on."""
    return CreditState(
        check=read.check,
        debts=tuple(Debt(one.due_date, one.open_amount) for one in read.charges),
        in_advance=total_of([one.open_amount for one in read.credits_left]),
        today=today,
        draft=draft,
        prices=read.prices,
    )


def _items(charges: Sequence[Settleable], credits_left: Sequence[Settleable], edges: Edges, today: date) -> list[Item]:
    owed = [_item(one, edges.column(one.due_date, today), (today - one.due_date).days) for one in charges]
    return owed + [_item(one, None, 0) for one in credits_left]


def _item(one: Settleable, column: int | None, days: int) -> Item:
    source = source_of(one.kind, one.origin_id)
    return Item(column, one.number, one.document_date, one.open_amount, one.amount, days, source)


def _promised(session: Session, access: Access, party_id: int, order_id: int | None) -> tuple[list[Promised], Unseen]:
    """The orders that the check counts: those that the operator sees, and how many others there are."""
    told: list[Promised] = []
    unseen, hidden = 0, ZERO
    for table in PROMISES[Side.RECEIVABLE]:
        entity = table.entity
        counted = (
            entity.party_id == party_id, table.is_open, entity.id != (order_id or 0), entity.open_amount != 0
        )  # fmt: skip
        count, whole = session.execute(
            select(func.count(), func.coalesce(func.sum(entity.open_amount), 0)).where(*counted)
        ).one()
        query = select(entity.id, entity.number, entity.document_date, entity.open_amount)
        query = query.join(Party, Party.id == entity.party_id).where(*counted, sees_document(access, entity))
        seen = [
            Promised(number or "", on, amount, Source(table.kind.value, record_id))
            for record_id, number, on, amount in session.execute(query.order_by(entity.document_date, entity.id))
        ]
        told += seen
        unseen += count - len(seen)
        hidden += whole - total_of([one.open_amount for one in seen])
    return told, Unseen(unseen, hidden + Decimal("0.00"))


def _prices(
    session: Session, access: Access, draft: TradeDraft | None, party_id: int, today: date
) -> Mapping[int, KnownPrices]:
    """What the products of a document may cost: the price of a line may be another one for fewer pieces."""
    ids = set() if draft is None else {line.product_id for line in draft.lines if line.product_id is not None}
    if draft is None or not ids:
        return {}
    offers = line_offers(session, access, product_ids=sorted(ids), party_id=party_id, today=today, tax=draft.tax)
    return {product_id: offer.known for product_id, offer in offers.items()}
