"""Turning a quote, whole or in part, into an order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sqlalchemy.orm import joinedload

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.errors import NothingToOrder
from crm_desktop.domain.sales.states import QUOTE_WORKFLOW
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote, QuoteLine
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.own_values import copy_own
from crm_desktop.services.sales.orders import OrderFromQuote, SaveOrder, save_order
from crm_desktop.services.trade.documents import load_document
from crm_desktop.services.work import Handler, Named, Work


def order_from_quote(work: Work, command: OrderFromQuote) -> Done:
    """Make the draft; the quote counts its lines as ordered once the order is confirmed.

    Raises:
        NothingToOrder: if nothing is left to order.
        WrongState, NotFound.
    """
    quote = load_document(work, Quote, command.quote_id)
    QUOTE_WORKFLOW.next("order", quote.state, number=quote.number or "")
    draft = order_draft_from(quote, command.key, command.quantities)
    if not draft.lines:
        raise NothingToOrder(number=quote.number)
    done = save_order(work, SaveOrder(draft=draft))
    copy_own(work, Owner.QUOTE, quote.id, Owner.ORDER, done.record_id or 0)
    return done


def order_draft_from(quote: Quote, key: str, quantities: Mapping[int, Decimal]) -> OrderDraft:
    """What an order of this quote looks like before anything is changed; its prices are those of the quote."""
    typed = draft_of(quote)
    lines = [
        replace(
            line,
            quantity=wanted,
            is_optional=False,
            line_id=None,
            source_line_id=stored.id,
            price_source=PriceSource.QUOTE,
        )
        for stored, line in zip(quote.lines, typed.lines, strict=True)
        if (wanted := _wanted(stored, quantities)) > 0
    ]
    return OrderDraft(
        key=key,
        party_id=typed.party_id,
        person_id=typed.person_id,
        employee_id=typed.employee_id,
        tax_included=typed.tax_included,
        tax_rate=typed.tax_rate,
        discount=typed.discount,
        region=typed.region,
        notes=typed.notes,
        quote_id=quote.id,
        lines=tuple(lines),
    )


def _wanted(line: QuoteLine, quantities: Mapping[int, Decimal]) -> Decimal:
    if quantities:
        return quantities.get(line.id, Decimal(0))
    return Decimal(0) if line.is_optional else line.quantity - line.ordered_quantity


def _quote(command: OrderFromQuote, _access: Access) -> Sequence[Named]:
    return [Named(Quote, command.quote_id, (joinedload(Quote.lines), joinedload(Quote.party)))]


HANDLERS: Mapping[type, Handler] = {
    OrderFromQuote: Handler(order_from_quote, Right.EDIT_SALES, "sales_order", makes=SalesOrder, names=_quote)
}
