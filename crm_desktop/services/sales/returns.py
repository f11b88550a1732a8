"""Use cases of sales returns: goods come back against a delivery, for credit or for replacement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import joinedload

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, NotAllowed, Required
from crm_desktop.domain.sales.drafts import ReturnDraft
from crm_desktop.domain.sales.errors import NothingToReturn, ReturnWithoutDelivery
from crm_desktop.domain.sales.states import DeliveryState
from crm_desktop.domain.trade.checks import require_complete
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.returns import RETURNS, SalesReturn
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.services.money.items import credit_document, void_credit
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.sales.return_lines import Drawn, put_lines, receive_lines, require_returnable, take_lines_back
from crm_desktop.services.trade.documents import (
    by_key,
    load_document,
)
from crm_desktop.services.trade.lifecycle import Bound, Commands, Lifecycle
from crm_desktop.services.work import Handler, Named, Work

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
    """The goods did not come back after all; the number stays.

    Attributes:
        accepted: ``given_back`` once the operator has said that what was given back for it is owed again.
    """

    return_id: int
    seen_version: int
    reason: str
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class DiscardReturn:
    """Delete a draft that never had a number."""

    return_id: int
    seen_version: int


def _may_type(work: Work, draft: ReturnDraft) -> None:
    """A return without a delivery needs a right of its own.

    Raises:
        NotAllowed; FieldProblems: for ``delivery_id``.
    """
    if draft.is_direct and not work.access.may(Right.RETURN_WITHOUT_DELIVERY):
        raise NotAllowed
    if draft.delivery_id is not None:
        work.load_named(Delivery, draft.delivery_id, "delivery_id")


def _check(work: Work, sales_return: SalesReturn, command: ReceiveReturn) -> Drawn | None:
    """Refuse what cannot have come back; what the return draws on, locked.

    Of what was delivered, lines without a quantity are dropped.

    Raises:
        FieldProblems: for lines that return more than was delivered; without a delivery, for a missing reason too.
        ReturnWithoutDelivery: to be accepted.
        NoLines, WrongState.
    """
    if sales_return.is_direct:
        _require_accepted(sales_return, command)
        return None
    _require_any(sales_return)
    sales_return.lines = [line for line in sales_return.lines if line.quantity]
    return require_returnable(work, sales_return)


def _require_any(sales_return: SalesReturn) -> None:
    """Refuse a return of which no quantity was typed, and point at the first."""
    if sales_return.lines and not any(line.quantity for line in sales_return.lines):
        raise FieldProblems({"lines.0.quantity": Required()})


def _require_accepted(sales_return: SalesReturn, command: ReceiveReturn) -> None:
    """A return without a delivery is wholly typed, has a reason, and is asked about."""
    require_complete(command.draft or draft_of(sales_return))
    require_reason(sales_return.reason)
    if ReturnWithoutDelivery.key not in command.accepted:
        raise ReturnWithoutDelivery(customer=sales_return.party.name, total=sales_return.total)


def _receive(work: Work, sales_return: SalesReturn, _command: ReceiveReturn, drawn: Drawn | None) -> Bound:
    if drawn is not None:
        receive_lines(work, sales_return, drawn)
    return Bound()


def _take_back(work: Work, sales_return: SalesReturn, command: VoidReturn) -> Changes:
    """Take back what the return did.

    Raises:
        ReplacementDelivered: if what came back for replacement was delivered again; and what ``void_credit`` raises.
    """
    take_lines_back(work, sales_return)
    void_credit(work, sales_return, command.accepted)
    return Changes.NONE


def _draw(delivery_ids: tuple[int, ...], key: str) -> DraftReturn:
    (delivery_id,) = delivery_ids
    return DraftReturn(delivery_id=delivery_id, key=key, whole=False)


LIFE = Lifecycle(
    table=RETURNS,
    commands=Commands(save=SaveReturn, post=ReceiveReturn, void=VoidReturn, discard=DiscardReturn, draw=_draw),
    step="receive",
    changed=RECEIVING,
    may_type=_may_type,
    fill=put_lines,
    check=_check,
    book=_receive,
    settle=credit_document,
    unbook=_take_back,
    options=(joinedload(SalesReturn.lines),),
)
save_return, receive_return, void_return, discard_return = LIFE.save, LIFE.post, LIFE.void, LIFE.discard


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
    sales_return = LIFE.store(work, _rests(delivery, command.key, whole=command.whole), None, None)
    return Done(Changes.RETURNS, sales_return.id)


def _rests(delivery: Delivery, key: str, *, whole: bool) -> ReturnDraft:
    left = delivery.state in (DeliveryState.SHIPPED, DeliveryState.SIGNED)
    lines = [line for line in delivery.lines if left and line.quantity > line.returned_quantity]
    if not lines:
        raise NothingToReturn
    return ReturnDraft(
        key=key,
        party_id=delivery.party_id,
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


def _delivery(command: DraftReturn, _access: Access) -> Sequence[Named]:
    return [Named(Delivery, command.delivery_id, (joinedload(Delivery.lines), joinedload(Delivery.party)))]


HANDLERS: Mapping[type, Handler] = {
    **LIFE.handlers,
    DraftReturn: Handler(draft_return, Right.SHIP, "sales_return", makes=SalesReturn, names=_delivery),
}
