"""How far quotes have come: what orders took of them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sales.progress import QuotedLine, quote_state
from crm_desktop.domain.sales.states import QuoteState
from crm_desktop.models.sales.quotes import Quote, QuoteLine
from crm_desktop.services.trade.documents import AnyDocument
from crm_desktop.services.work import Work


def advance_quotes(work: Work, order: AnyDocument, *, sign: int) -> bool:
    """Count an order's lines as ordered from its quotes (``sign`` 1), or take them back (−1).

    Returns:
        Whether any quote changed.
    """
    taken = [line for line in order.lines if line.quote_line_id is not None]
    if not taken:
        return False
    ids = {line.quote_line_id for line in taken}
    quotes = work.session.scalars(
        select(Quote)
        .where(Quote.id.in_(select(QuoteLine.quote_id).where(QuoteLine.id.in_(ids))))
        .options(selectinload(Quote.lines))
        .with_for_update()
    ).all()
    quoted = {line.id: line for quote in quotes for line in quote.lines}
    for line in taken:
        quote_line = quoted[line.quote_line_id or 0]
        quote_line.ordered_quantity = max(quote_line.ordered_quantity + sign * line.quantity, ZERO)
    _refresh_quotes(quotes)
    return True


def _refresh_quotes(quotes: Sequence[Quote]) -> None:
    for quote in quotes:
        if quote.state in (QuoteState.SENT, QuoteState.PARTLY_ORDERED, QuoteState.WON):
            quote.state = quote_state(
                [QuotedLine(line.quantity, line.ordered_quantity, line.is_optional) for line in quote.lines]
            )
