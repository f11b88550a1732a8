"""What may happen to a confirmed order: correcting it, closing its rest, taking either back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.draft_codec import from_json, to_json
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.errors import NotCorrected
from crm_desktop.domain.sales.promises import OrderStep
from crm_desktop.domain.sales.states import ORDER_WORKFLOW, OrderState
from crm_desktop.models.revisions import DocumentRevision
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.sales.credit_gate import Gate, pass_gate
from crm_desktop.services.sales.order_progress import refresh_order
from crm_desktop.services.sales.orders import LIFE, GiveUpCorrection, bind_order, unbind_order
from crm_desktop.services.sales.promises import note_move, stand_of
from crm_desktop.services.trade.documents import load_document
from crm_desktop.services.work import Handler, Work

KIND = "sales_order"


@dataclass(frozen=True, kw_only=True)
class ReopenOrder:
    """Correct a confirmed order 更正: it becomes a draft again and keeps its number and its former state."""

    order_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class OpenRest(Gate):
    """Take the closing of the rest back: what was dropped is to be delivered after all."""

    order_id: int
    seen_version: int


@dataclass(frozen=True, kw_only=True)
class CloseRest:
    """Drop what is still to deliver."""

    order_id: int
    seen_version: int
    reason: str


def reopen_order(work: Work, command: ReopenOrder) -> Done:
    """Make the order a draft again, with the next revision mark.

    Raises:
        HangsOn: naming the deliveries that draw on it.
        WrongState, FieldProblems, StaleRecord, NotFound.
    """
    order = LIFE.untouched(work, command)
    state = ORDER_WORKFLOW.next("reopen", order.state, number=order.number or "")
    _keep_former_state(work, order, require_reason(command.reason))
    quotes = unbind_order(work, order)
    order.state = state
    order.revision += 1
    return Done(Changes.ORDERS | Changes.REMINDERS | quotes, order.id, order.number)


def give_up_correction(work: Work, command: GiveUpCorrection) -> Done:
    """Bring back what the order was before it was reopened last, with its number and its revision mark.

    Its prices were accepted then; its credit is checked again, since others may have been promised what it left free.

    Raises:
        NotCorrected: if it is not being corrected.
        OnHold; OverCredit: to be accepted.
        FieldProblems, StaleRecord, NotFound.
    """
    order = load_document(work, SalesOrder, command.order_id, command.seen_version)
    former = _former_state(work, order)
    if order.state is not OrderState.DRAFT or former is None:
        raise NotCorrected(number=order.number or "")
    LIFE.store(work, from_json(OrderDraft, former.content), order.id, None)
    with work.session.no_autoflush:
        quotes = bind_order(work, order, command)
        order.revision = former.revision
    return Done(Changes.ORDERS | Changes.REMINDERS | quotes, order.id, order.number)


def open_rest(work: Work, command: OpenRest) -> Done:
    """What was dropped is to be delivered after all.

    Raises:
        OnHold; OverCredit: to be accepted.
        WrongState, FieldProblems, StaleRecord, NotFound.
    """
    order = load_document(work, SalesOrder, command.order_id, command.seen_version)
    ORDER_WORKFLOW.next("open_rest", order.state, number=order.number or "")
    was = stand_of(order)
    with work.session.no_autoflush:
        for line in order.lines:
            line.dropped_quantity = ZERO
        refresh_order(order)
        note_move(work, order, OrderStep.REST_OPENED, was, now=stand_of(order))
        kept = order.credit_reason
        order.credit_reason = pass_gate(work, order.party, command, more=order.open_amount, order_id=order.id) or kept
        order.close_reason = ""
    return Done(Changes.ORDERS | Changes.REMINDERS, order.id, order.number)


def close_rest(work: Work, command: CloseRest) -> Done:
    """Drop the rest of every line; the order is closed.

    Raises:
        WrongState, FieldProblems, StaleRecord, NotFound.
    """
    order = load_document(work, SalesOrder, command.order_id, command.seen_version)
    ORDER_WORKFLOW.next("close", order.state, number=order.number or "")
    was = stand_of(order)
    for line in order.lines:
        line.dropped_quantity += line.rest
    order.close_reason = require_reason(command.reason)
    refresh_order(order)
    note_move(work, order, OrderStep.CLOSED, was, now=stand_of(order))
    return Done(Changes.ORDERS | Changes.REMINDERS, order.id, order.number)


def _former_state(work: Work, order: SalesOrder) -> DocumentRevision | None:
    of_order = (DocumentRevision.kind == KIND, DocumentRevision.record_id == order.id)
    return work.session.scalar(select(DocumentRevision).where(*of_order).order_by(DocumentRevision.id.desc()).limit(1))


def _keep_former_state(work: Work, order: SalesOrder, reason: str) -> None:
    work.session.add(
        DocumentRevision(
            kind=KIND,
            record_id=order.id,
            revision=order.revision,
            number=order.number or "",
            at=work.clock.now(),
            operator_name=work.access.name,
            reason=reason,
            total=order.total,
            content=to_json(draft_of(order)),
        )
    )


HANDLERS: Mapping[type, Handler] = {
    ReopenOrder: Handler(reopen_order, Right.EDIT_SALES, "sales_order"),
    GiveUpCorrection: Handler(give_up_correction, Right.EDIT_SALES, "sales_order"),
    CloseRest: Handler(close_rest, Right.EDIT_SALES, "sales_order"),
    OpenRest: Handler(open_rest, Right.EDIT_SALES, "sales_order"),
}
