"""Use cases of quotes: typing, sending, revising, losing, voiding. Ordering from them is in ``orders_from_quotes``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.sales.drafts import QuoteDraft
from crm_desktop.domain.sales.states import QUOTE_WORKFLOW
from crm_desktop.domain.trade.checks import require_complete
from crm_desktop.models.sales.quotes import QUOTES, Quote
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.own_values import copy_own
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.sales.order_checks import require_floor_prices
from crm_desktop.services.trade.documents import by_key, load_document
from crm_desktop.services.trade.lifecycle import Bound, Commands, Lifecycle
from crm_desktop.services.trade.lines import store_lines, typed_lines
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


def _fill(work: Work, quote: Quote, draft: QuoteDraft) -> None:
    store_lines(work, quote, typed_lines(work, quote, draft))


def _check(work: Work, quote: Quote, command: SendQuote) -> None:
    """Refuse an unfinished quote, and prices below the lowest.

    Raises:
        NoLines, FieldProblems, BelowLowestRefused; BelowLowest: to be accepted.
    """
    require_complete(command.draft or draft_of(quote))
    require_floor_prices(work, quote, command.accepted)


def _replace_former(work: Work, quote: Quote, _command: SendQuote, _found: None) -> Bound:
    """Void the version before, if there is one; the number of the new version is such as ``…-R2``."""
    if quote.revises_id is None:
        return Bound()
    former = work.session.scalars(select(Quote).where(Quote.id == quote.revises_id).with_for_update()).one()
    former.state = QUOTE_WORKFLOW.next("revise", former.state, number=former.number or "")
    first = (former.number or "").removesuffix(f"-R{former.revision}")
    former.void_reason = f"→ {first}-R{quote.revision}"
    return Bound(number=f"{first}-R{quote.revision}")


LIFE = Lifecycle(
    table=QUOTES,
    commands=Commands(save=SaveQuote, post=SendQuote, void=VoidQuote, discard=DiscardQuote),
    step="send",
    changed=TOUCHED,
    fill=_fill,
    check=_check,
    book=_replace_former,
)
save_quote, send_quote, void_quote, discard_quote = LIFE.save, LIFE.post, LIFE.void, LIFE.discard


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
    quote = LIFE.store(work, replace(draft_of(former), key=command.key), None, None)
    quote.revises_id = former.id
    quote.revision = former.revision + 1
    work.session.flush()
    copy_own(work, Owner.QUOTE, former.id, Owner.QUOTE, quote.id)
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


HANDLERS: Mapping[type, Handler] = {
    **LIFE.handlers,
    ReviseQuote: Handler(revise_quote, Right.EDIT_SALES, "quote", makes=Quote),
    LoseQuote: Handler(lose_quote, Right.EDIT_SALES, "quote"),
}
