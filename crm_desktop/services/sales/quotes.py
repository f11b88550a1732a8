"""Use cases of quotes: typing, sending, revising, losing, voiding. Ordering from them is in ``quote_orders``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import to_rate
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.sales.checks import require_complete
from crm_desktop.domain.sales.drafts import QuoteDraft
from crm_desktop.domain.sales.states import QUOTE_WORKFLOW, QuoteState
from crm_desktop.models.sales import Quote, QuoteLine
from crm_desktop.queries.sales.drafts import quote_draft
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.sales.order_checks import require_floor_prices
from crm_desktop.services.trade.documents import (
    by_key,
    discard,
    give_number,
    line_values,
    load_document,
    new_document,
    products_of,
    require_storable,
    store_head,
    store_lines,
)
from crm_desktop.services.work import Handler, Work

TOUCHED = Changes.QUOTES | Changes.REMINDERS


@dataclass(frozen=True, kw_only=True)
class SaveQuote:
    """Store a quote as a draft; without ``quote_id`` it is a new one."""

    draft: QuoteDraft
    quote_id: int | None = None
    seen_version: int | None = None


@dataclass(frozen=True, kw_only=True)
class SendQuote:
    """Give a draft its number: from now on the customer has it.

    Attributes:
        draft: stored first, in the same transaction; None sends what is stored under ``quote_id``.
        accepted: ``lowest_price`` once the operator has said yes.
        number: the number it had in another system; empty for the next one.
    """

    draft: QuoteDraft | None = None
    quote_id: int | None = None
    seen_version: int | None = None
    accepted: frozenset[str] = frozenset()
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class ReviseQuote:
    """Start the next version of a quote; the former one stays in force until the new one is sent.

    Attributes:
        key: of the new draft, made by the client.
    """

    quote_id: int
    seen_version: int
    key: str


@dataclass(frozen=True, kw_only=True)
class LoseQuote:
    """Note that the customer did not take it, and why."""

    quote_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class VoidQuote:
    """Void a quote that was sent; it keeps its number."""

    quote_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class DiscardQuote:
    """Delete a draft that never had a number."""

    quote_id: int
    seen_version: int


def save_quote(work: Work, command: SaveQuote) -> Done:
    """Store the draft; sent twice, it is stored once.

    Raises:
        FieldProblems, StaleRecord, NotFound, WrongState.
    """
    quote = by_key(work, Quote, command.draft.key) if command.quote_id is None else None
    if quote is None:
        quote = _store(work, command.draft, command.quote_id, command.seen_version)
    return Done(Changes.QUOTES, quote.id, quote.number)


def send_quote(work: Work, command: SendQuote) -> Done:
    """Check prices and give the number; a former version is void from now on. Sent twice, it is sent once.

    Raises:
        NoLines, FieldProblems, StaleRecord, NotFound, WrongState, NumberTaken, BelowLowestRefused.
        BelowLowest: to be accepted.
    """
    stored = by_key(work, Quote, command.draft.key) if command.draft is not None and command.quote_id is None else None
    if stored is not None and stored.state is not QuoteState.DRAFT:
        return Done(Changes.NONE, stored.id, stored.number)
    if command.draft is None:
        quote = load_document(work, Quote, command.quote_id or 0, command.seen_version)
    else:
        quote = _store(work, command.draft, stored.id if stored else command.quote_id, command.seen_version)
    require_complete(command.draft or quote_draft(quote))
    quote.state = QUOTE_WORKFLOW.next("send", quote.state, number=quote.number or "")
    require_floor_prices(work, quote, command.accepted)
    number = _replace_former(work, quote)
    give_number(work, quote, "quote", command.number or number)
    quote.sent_at = work.clock.now()
    return Done(TOUCHED, quote.id, quote.number)


def revise_quote(work: Work, command: ReviseQuote) -> Done:
    """Make a draft of the next version; sent twice, it is made once.

    Raises:
        WrongState: if the quote was ordered from, or is void.
    """
    stored = by_key(work, Quote, command.key)
    if stored is not None:
        return Done(Changes.NONE, stored.id)
    former = load_document(work, Quote, command.quote_id, command.seen_version)
    QUOTE_WORKFLOW.next("revise", former.state, number=former.number or "")
    draft = quote_draft(former)
    quote = _store(work, draft, None, None, key=command.key)
    quote.revises_id = former.id
    quote.revision = former.revision + 1
    work.session.flush()
    return Done(Changes.QUOTES, quote.id)


def lose_quote(work: Work, command: LoseQuote) -> Done:
    """Note the loss with its reason.

    Raises:
        WrongState, FieldProblems, StaleRecord, NotFound.
    """
    quote = load_document(work, Quote, command.quote_id, command.seen_version)
    quote.state = QUOTE_WORKFLOW.next("lose", quote.state, number=quote.number or "")
    quote.lost_reason = require_reason(command.reason)
    return Done(TOUCHED, quote.id, quote.number)


def void_quote(work: Work, command: VoidQuote) -> Done:
    """Void the quote.

    Raises:
        WrongState: also once something was ordered from it.
        FieldProblems, StaleRecord, NotFound.
    """
    quote = load_document(work, Quote, command.quote_id, command.seen_version)
    quote.state = QUOTE_WORKFLOW.next("void", quote.state, number=quote.number or "")
    quote.void_reason = require_reason(command.reason)
    return Done(TOUCHED, quote.id, quote.number)


def discard_quote(work: Work, command: DiscardQuote) -> Done:
    """Delete the draft.

    Raises:
        HasNumber, StaleRecord, NotFound.
    """
    quote = load_document(work, Quote, command.quote_id, command.seen_version)
    discard(work, quote)
    return Done(Changes.QUOTES, command.quote_id)


def _replace_former(work: Work, quote: Quote) -> str:
    """Void the version before, if there is one; return the number of the new version, such as ``…-R2``."""
    if quote.revises_id is None:
        return ""
    former = work.session.scalars(select(Quote).where(Quote.id == quote.revises_id).with_for_update()).one()
    former.state = QUOTE_WORKFLOW.next("revise", former.state, number=former.number or "")
    first = (former.number or "").removesuffix(f"-R{former.revision}")
    former.void_reason = f"→ {first}-R{quote.revision}"
    return f"{first}-R{quote.revision}"


def _store(
    work: Work, draft: QuoteDraft, quote_id: int | None, seen_version: int | None, *, key: str | None = None
) -> Quote:
    require_storable(draft, Quote)
    if quote_id is None:
        quote = new_document(work, Quote, key or draft.key)
        quote.state = QuoteState.DRAFT
    else:
        quote = load_document(work, Quote, quote_id, seen_version)
    QUOTE_WORKFLOW.next("edit", quote.state, number=quote.number or "")
    priced = draft.priced()
    store_head(work, quote, draft, priced)
    quote.discount = to_rate(draft.discount)
    quote.valid_until = draft.valid_until
    quote.terms_text = draft.terms_text
    products = products_of(work, [line for line in draft.lines if not line.product_code])
    lines = [
        QuoteLine(
            **line_values(line, position, products, draft.tax),
            amount=amounts.amount,
            tax=amounts.tax,
            price_source=line.price_source,
            is_optional=line.is_optional,
        )
        for position, (line, amounts) in enumerate(zip(draft.lines, priced.lines, strict=True), start=1)
    ]
    store_lines(work, quote, lines)
    return quote


HANDLERS: Mapping[type, Handler] = {
    SaveQuote: Handler(save_quote, Right.EDIT_SALES, "quote"),
    SendQuote: Handler(send_quote, Right.EDIT_SALES, "quote"),
    ReviseQuote: Handler(revise_quote, Right.EDIT_SALES, "quote"),
    LoseQuote: Handler(lose_quote, Right.EDIT_SALES, "quote"),
    VoidQuote: Handler(void_quote, Right.EDIT_SALES, "quote"),
    DiscardQuote: Handler(discard_quote, Right.EDIT_SALES, "quote"),
}
