"""Use cases of sales orders: typing, confirming, voiding. What else may happen is in ``order_changes``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.figures import Quantity
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.promises import NOTHING, OrderStep, Stand
from crm_desktop.domain.sales.states import OrderState
from crm_desktop.domain.trade.checks import require_complete
from crm_desktop.models.catalogue import source_of
from crm_desktop.models.sales.orders import ORDERS, SalesOrder
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.sales.credit_gate import Gate, pass_gate
from crm_desktop.services.sales.order_checks import require_floor_prices
from crm_desktop.services.sales.order_progress import refresh_order
from crm_desktop.services.sales.promises import note_move, stand_of
from crm_desktop.services.sales.quote_progress import advance_quotes
from crm_desktop.services.trade.documents import require_after
from crm_desktop.services.trade.lifecycle import Bound, Commands, Lifecycle
from crm_desktop.services.trade.lines import require_sources, store_lines, typed_lines
from crm_desktop.services.work import Work

_SOURCE = source_of(ORDERS)


@dataclass(frozen=True, kw_only=True)
class SaveOrder:
    """Store an order as a draft; without ``order_id`` it is a new one."""

    draft: OrderDraft
    order_id: int | None = None
    seen_version: int | None = None


@dataclass(frozen=True, kw_only=True)
class ConfirmOrder(Gate):
    """Make a draft order binding; ``accepted`` may hold ``lowest_price`` too.

    Attributes:
        draft: stored first, in the same transaction; None confirms what is stored under ``order_id``.
        number: the number it had in another system; empty for the next one.
    """

    draft: OrderDraft | None = None
    order_id: int | None = None
    seen_version: int | None = None
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class DiscardOrder:
    """Delete a draft that never had a number."""

    order_id: int
    seen_version: int


@dataclass(frozen=True, kw_only=True)
class VoidOrder:
    """Void a confirmed order; it keeps its number."""

    order_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class GiveUpCorrection(Gate):
    """Give up a correction 放弃更正: the order is again as it was before it was reopened."""

    order_id: int
    seen_version: int


@dataclass(frozen=True, kw_only=True)
class OrderFromQuote:
    """Make a draft order out of a quote.

    Attributes:
        key: of the new order, made by the client.
        quantities: by quote line id, what to order; empty takes all that is not ordered yet, without optional lines.
    """

    quote_id: int
    key: str
    quantities: Mapping[int, Quantity] = field(default_factory=dict)


def _may_type(work: Work, draft: OrderDraft) -> None:
    """The quote that is ordered must be the customer's.

    Raises:
        FieldProblems: for ``quote_id``.
    """
    if draft.quote_id is not None:
        work.load_named(_SOURCE.entity, draft.quote_id, "quote_id", party_id=draft.party_id)


def _fill(work: Work, order: SalesOrder, draft: OrderDraft) -> None:
    require_sources(work, _SOURCE.entity, draft.lines, _SOURCE.entity.party_id == order.party.id)
    store_lines(work, order, typed_lines(work, order, draft))


def _check(work: Work, order: SalesOrder, command: ConfirmOrder) -> None:
    """Refuse an unfinished order, one before its quotes, and prices below the lowest.

    Raises:
        NoLines, FieldProblems, BelowLowestRefused; BelowLowest: to be accepted.
    """
    require_complete(command.draft or draft_of(order))
    _require_after_quotes(work, order)
    require_floor_prices(work, order, command.accepted)


def _require_after_quotes(work: Work, order: SalesOrder) -> None:
    ids = [line.quote_line_id for line in order.lines if line.quote_line_id is not None]
    if ids:
        quoted = select(_SOURCE.whose).where(_SOURCE.line.id.in_(ids))
        found = select(_SOURCE.entity).where(_SOURCE.entity.id.in_(quoted))
        require_after(order.document_date, work.session.scalars(found))


def _book(work: Work, order: SalesOrder, command: ConfirmOrder, _found: None) -> Bound:
    return Bound(bind_order(work, order, command))


def bind_order(work: Work, order: SalesOrder, said: Gate) -> Changes:
    """Let a stored draft through the credit gate and make it count, for the customer and for its quotes.

    Raises:
        OnHold, OverCredit, FieldProblems: see ``pass_gate``.
    """
    order.credit_reason = pass_gate(work, order.party, said, more=order.total, order_id=order.id)
    refresh_order(order)
    today, is_first = work.clock.today(), order.promised_since is None
    step = OrderStep.RESTORED if isinstance(said, GiveUpCorrection) else OrderStep.ORDERED
    on = order.document_date if is_first else max(order.document_date, today)
    note_move(work, order, step, NOTHING, now=stand_of(order), on=on)
    return Changes.QUOTES if advance_quotes(work, order, sign=1) else Changes.NONE


def unbind_order(work: Work, order: SalesOrder, command: VoidOrder | None = None) -> Changes:
    """Let an order count no more: it is void, or it becomes a draft again."""
    step, state = (OrderStep.VOIDED, OrderState.VOID) if command else (OrderStep.REOPENED, OrderState.DRAFT)
    note_move(work, order, step, stand_of(order), now=Stand(state))
    order.open_amount = ZERO
    return Changes.QUOTES if advance_quotes(work, order, sign=-1) else Changes.NONE


def _draw(quote_ids: tuple[int, ...], key: str) -> OrderFromQuote:
    (quote_id,) = quote_ids
    return OrderFromQuote(quote_id=quote_id, key=key)


LIFE = Lifecycle(
    table=ORDERS,
    commands=Commands(
        save=SaveOrder, post=ConfirmOrder, void=VoidOrder, discard=DiscardOrder, give_up=GiveUpCorrection, draw=_draw
    ),
    step="confirm",
    changed=Changes.ORDERS | Changes.REMINDERS,
    may_type=_may_type,
    fill=_fill,
    check=_check,
    book=_book,
    unbook=unbind_order,
    is_held=True,
)
save_order, confirm_order, void_order, discard_order = LIFE.save, LIFE.post, LIFE.void, LIFE.discard
HANDLERS = LIFE.handlers
