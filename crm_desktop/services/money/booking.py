"""What a money document books in the ledger: a credit that settles, or a charge that gives back what was left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from crm_desktop.db.readings import together
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.money.allocation import Draw, NotCovered, OpenItem, Span, oldest_first
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.money.kinds import MoneyType
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.documents import AnyMoney, item_entity
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.services.money.allocations import (
    allocate,
    charges_by_id,
    credits_by_id,
    draw,
    open_charges_of,
    open_credits_of,
    open_items,
    spans_of,
    spans_of_open,
)
from crm_desktop.services.money.items import void_with_allocations
from crm_desktop.services.money.rows import NewItem
from crm_desktop.services.work import Work


class WipedForNothing(RuleBroken):
    """Small change is let go although nothing is settled with it."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To let {wiped} go, set the whole amount against documents: nothing may be left as an advance."
    )


@dataclass(frozen=True, slots=True)
class Against:
    """What an item may be set against, by id, locked until the transaction ends.

    Attributes:
        items: charges, or the credits out of which something is given back.
        spans: the former allocations of the charges.
    """

    items: dict[int, Any]
    spans: Mapping[int, Sequence[Span]]


def against(work: Work, of: MoneyType, party_id: int, chosen: Any) -> Against:
    """What was chosen, or else all that is open of a party."""
    session, side = work.session, of.side
    if isinstance(of.books, ChargeKind):
        if chosen is not None:
            return Against(credits_by_id(work, [one.credit_id for one in chosen]), {})
        return Against({row.id: row for row in open_credits_of(work, side, party_id)}, {})
    if chosen is None:
        found, spans = together(
            session, lambda: open_charges_of(work, side, party_id), lambda: spans_of_open(work, side, party_id)
        )
        return Against({row.id: row for row in found}, spans)
    ids = [share.charge_id for share in chosen]
    return Against(*together(session, lambda: charges_by_id(work, ids), lambda: spans_of(work, ids)))


def book(work: Work, of: MoneyType, document: AnyMoney, chosen: Any, open_ones: Against) -> None:
    """Book the item of a document that has its number, and set it against what was chosen; None takes the oldest.

    Raises:
        ForeignDocument, OverAllocated, NotEnoughCredit: if what was chosen does not fit.
        WipedForNothing: if small change is let go and something is left.
        NotCovered: if more is given back than comes out of what was left.
    """
    if isinstance(of.books, ChargeKind):
        _give_back(work, _charge(work, of, of.books, document), chosen, open_ones)
    else:
        _settle(work, document, _credit(work, of, of.books, document), chosen, open_ones)


def take_back(work: Work, of: MoneyType, document: AnyMoney, reason: str, accepted: frozenset[str]) -> date | None:
    """Void the item of a document: what it was set against is open again; the day from which it counts no more.

    Raises:
        GivenBackAlready: to be accepted.
    """
    entity: Any = item_entity(of)
    made = select(entity).where(entity.made_by(of.books, document.id)).with_for_update()
    item: Charge | Credit = work.session.scalars(made).one()
    void_with_allocations(work, item, reason, accepted)
    return item.voided_on


def _item(of: MoneyType, document: AnyMoney) -> NewItem:
    return NewItem(
        side=of.side,
        party_id=document.party_id,
        number=document.number or "",
        document_date=document.document_date,
        amount=document.amount + document.wiped_amount,
        origin_id=document.id,
    )


def _credit(work: Work, of: MoneyType, kind: CreditKind, document: AnyMoney) -> Credit:
    credit = Credit(**_item(of, document).credit(kind))
    work.session.add(credit)
    return credit


def _charge(work: Work, of: MoneyType, kind: ChargeKind, document: AnyMoney) -> Charge:
    """What was given back is due at once, should what it came out of turn out to be none."""
    due = document.document_date
    row = _item(of, document).charge(kind, document.party.terms, due_date=due, employee_id=document.employee_id)
    charge = Charge(**row)
    work.session.add(charge)
    return charge


def _settle(work: Work, document: AnyMoney, credit: Credit, shares: Any, open_ones: Against) -> None:
    if shares is None:
        shares = oldest_first(open_items(open_ones.items.values()), credit.amount)
    allocate(work, credit, shares, open_ones.items, open_ones.spans)
    if document.wiped_amount and credit.open_amount:
        raise WipedForNothing(wiped=document.wiped_amount)


def _give_back(work: Work, charge: Charge, draws: Any, open_ones: Against) -> None:
    if draws is None:
        left = open_ones.items.values()
        items = [OpenItem(row.id, row.document_date, row.document_date, row.open_amount) for row in left]
        draws = tuple(Draw(share.charge_id, share.amount) for share in oldest_first(items, charge.amount))
    draw(work, charge, draws, open_ones.items)
    if charge.open_amount:
        raise NotCovered(amount=charge.amount, missing=charge.open_amount)
