"""Use cases of sales returns: goods come back against a delivery, for credit or for replacement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import joinedload

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, NotAllowed, Required
from crm_desktop.domain.sales.checks import require_complete
from crm_desktop.domain.sales.drafts import LineDraft, ReturnDraft
from crm_desktop.domain.sales.errors import NothingToReturn, ReturnWithoutDelivery
from crm_desktop.domain.sales.states import RETURN_WORKFLOW, DeliveryState, ReturnState
from crm_desktop.models.sales import Delivery, SalesReturn
from crm_desktop.queries.sales.drafts import return_draft
from crm_desktop.services.money.receivables import credit_return, void_credit
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.sales.return_lines import put_lines, receive_lines, require_returnable, take_lines_back
from crm_desktop.services.trade.documents import (
    by_key,
    discard,
    give_number,
    load_document,
    new_document,
    require_storable,
    store_head,
)
from crm_desktop.services.work import Handler, Work

RECEIVING = Changes.RETURNS | Changes.DELIVERIES | Changes.ORDERS | Changes.RECEIVABLES | Changes.REMINDERS


@dataclass(frozen=True, kw_only=True)
class DraftReturn:
    """Make a draft return with all lines of a delivery of which anything can still come back.

    Attributes:
        key: of the new return, made by the client.
        whole: all of it came back; otherwise the quantities are to be typed.
    """

    delivery_id: int
    key: str
    whole: bool = True


@dataclass(frozen=True, kw_only=True)
class SaveReturn:
    """Store a return as a draft; without ``return_id`` it is a new one."""

    draft: ReturnDraft
    return_id: int | None = None
    seen_version: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReceiveReturn:
    """The goods are back: number, credit to the customer, rest of the orders for replacements.

    Attributes:
        draft: stored first, in the same transaction; None receives what is stored under ``return_id``.
        number: the number it had in another system; empty for the next one.
        accepted: ``without_delivery`` once the operator has said yes.
    """

    draft: ReturnDraft | None = None
    return_id: int | None = None
    seen_version: int | None = None
    number: str = ""
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class VoidReturn:
    """The goods did not come back after all; the number stays."""

    return_id: int
    seen_version: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class DiscardReturn:
    """Delete a draft that never had a number."""

    return_id: int
    seen_version: int


def draft_return(work: Work, command: DraftReturn) -> Done:
    """Make the draft; sent twice, it is made once.

    Raises:
        NothingToReturn: if the delivery did not leave, or all of it came back.
        NotFound.
    """
    stored = by_key(work, SalesReturn, command.key)
    if stored is not None:
        return Done(Changes.NONE, stored.id)
    delivery = load_document(work, Delivery, command.delivery_id)
    sales_return = _store(work, _rests(delivery, command.key, whole=command.whole), None, None)
    return Done(Changes.RETURNS, sales_return.id)


def save_return(work: Work, command: SaveReturn) -> Done:
    """Store the draft; sent twice, it is stored once.

    Raises:
        FieldProblems, StaleRecord, NotFound, WrongState.
    """
    sales_return = by_key(work, SalesReturn, command.draft.key) if command.return_id is None else None
    if sales_return is None:
        sales_return = _store(work, command.draft, command.return_id, command.seen_version)
    return Done(Changes.RETURNS, sales_return.id, sales_return.number)


def receive_return(work: Work, command: ReceiveReturn) -> Done:
    """Number the return, count its lines as returned and credit the customer. Sent twice, it is received once.

    Of what was delivered, lines without a quantity are dropped.

    Raises:
        FieldProblems: for lines that return more than was delivered; without a delivery, for a missing reason too.
        ReturnWithoutDelivery: to be accepted.
        NoLines, StaleRecord, NotFound, WrongState, NumberTaken, FutureDate.
    """
    stored = by_key(work, SalesReturn, command.draft.key) if command.draft and command.return_id is None else None
    if stored is not None and stored.state is not ReturnState.DRAFT:
        return Done(Changes.NONE, stored.id, stored.number)
    if command.draft is None:
        lines = [joinedload(SalesReturn.lines)]
        sales_return = load_document(work, SalesReturn, command.return_id or 0, command.seen_version, options=lines)
    else:
        sales_return = _store(work, command.draft, stored.id if stored else command.return_id, command.seen_version)
    state = RETURN_WORKFLOW.next("receive", sales_return.state, number=sales_return.number or "")
    if sales_return.is_direct:
        _require_accepted(sales_return, command)
    else:
        _require_any(sales_return)
        sales_return.lines = [line for line in sales_return.lines if line.quantity]
        receive_lines(work, sales_return, require_returnable(work, sales_return))
    sales_return.state = state
    give_number(work, sales_return, "sales_return", command.number)
    sales_return.received_at = work.clock.now()
    work.session.flush()
    credit_return(work, sales_return)
    return Done(RECEIVING, sales_return.id, sales_return.number)


def _require_any(sales_return: SalesReturn) -> None:
    """Refuse a return of which no quantity was typed, and point at the first."""
    if sales_return.lines and not any(line.quantity for line in sales_return.lines):
        raise FieldProblems({"lines.0.quantity": Required()})


def _require_accepted(sales_return: SalesReturn, command: ReceiveReturn) -> None:
    """A return without a delivery is wholly typed, has a reason, and is asked about."""
    require_complete(command.draft or return_draft(sales_return))
    require_reason(sales_return.reason)
    if ReturnWithoutDelivery.key not in command.accepted:
        raise ReturnWithoutDelivery(customer=sales_return.customer.name, total=sales_return.total)


def void_return(work: Work, command: VoidReturn) -> Done:
    """Take back what the return did; sent twice, it is voided once.

    Raises:
        ReplacementDelivered: if what came back for replacement was delivered again.
        WrongState, FieldProblems, StaleRecord, NotFound, and what ``void_credit`` raises.
    """
    reason = command.reason.strip()
    sales_return = load_document(work, SalesReturn, command.return_id)
    if sales_return.state is ReturnState.VOID and sales_return.void_reason == reason:
        return Done(Changes.NONE, sales_return.id, sales_return.number)
    sales_return = load_document(work, SalesReturn, command.return_id, command.seen_version)
    state = RETURN_WORKFLOW.next("void", sales_return.state, number=sales_return.number or "")
    take_lines_back(work, sales_return)
    sales_return.void_reason = reason
    void_credit(work, sales_return)
    sales_return.state = state
    require_reason(reason)
    return Done(RECEIVING, sales_return.id, sales_return.number)


def discard_return(work: Work, command: DiscardReturn) -> Done:
    """Delete the draft.

    Raises:
        HasNumber, StaleRecord, NotFound.
    """
    sales_return = load_document(work, SalesReturn, command.return_id, command.seen_version)
    discard(work, sales_return)
    return Done(Changes.RETURNS, command.return_id)


def _rests(delivery: Delivery, key: str, *, whole: bool) -> ReturnDraft:
    left = delivery.state in (DeliveryState.SHIPPED, DeliveryState.SIGNED)
    lines = [line for line in delivery.lines if left and line.quantity > line.returned_quantity]
    if not lines:
        raise NothingToReturn
    return ReturnDraft(
        key=key,
        customer_id=delivery.customer_id,
        person_id=delivery.person_id,
        employee_id=delivery.employee_id,
        tax_included=delivery.tax_included,
        tax_rate=delivery.tax_rate,
        region=delivery.region,
        delivery_id=delivery.id,
        lines=tuple(
            LineDraft(
                product_id=line.product_id,
                product_code=line.product_code,
                product_name=line.product_name,
                specification=line.specification,
                unit=line.unit,
                quantity=line.quantity - line.returned_quantity if whole else None,
                unit_price=line.unit_price,
                discount=line.discount,
                source_line_id=line.id,
            )
            for line in lines
        ),
    )


def _store(work: Work, draft: ReturnDraft, return_id: int | None, seen_version: int | None) -> SalesReturn:
    require_storable(draft, SalesReturn)
    if draft.is_direct and not work.access.may(Right.RETURN_WITHOUT_DELIVERY):
        raise NotAllowed
    if return_id is None:
        sales_return = new_document(work, SalesReturn, draft.key)
        sales_return.state = ReturnState.DRAFT
    else:
        sales_return = load_document(work, SalesReturn, return_id, seen_version)
    RETURN_WORKFLOW.next("edit", sales_return.state, number=sales_return.number or "")
    store_head(work, sales_return, draft, draft.priced())
    if draft.delivery_id is not None:
        work.load_named(Delivery, draft.delivery_id, "delivery_id")
    sales_return.delivery_id = draft.delivery_id
    sales_return.reason = draft.reason
    sales_return.is_direct = draft.is_direct
    put_lines(work, sales_return, draft)
    return sales_return


HANDLERS: Mapping[type, Handler] = {
    DraftReturn: Handler(draft_return, Right.SHIP, "sales_return"),
    SaveReturn: Handler(save_return, Right.SHIP, "sales_return"),
    ReceiveReturn: Handler(receive_return, Right.SHIP, "sales_return"),
    VoidReturn: Handler(void_return, Right.SHIP, "sales_return"),
    DiscardReturn: Handler(discard_return, Right.SHIP, "sales_return"),
}
