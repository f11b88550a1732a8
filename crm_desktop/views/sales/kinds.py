"""The four kinds of sales documents: what their tabs are called, store, send and allow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.domain.access import Right
from crm_desktop.domain.sales.drafts import DeliveryDraft, OrderDraft, QuoteDraft, ReturnDraft, SalesDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class DocumentKind:
    """One kind.

    Attributes:
        id: kind of tab, record and print.
        title, new_title: marked (context ``sales``).
        post_text: marked; what makes it binding.
        posted: marked, with ``{number}``: said when it is.
        save, post: make the command out of the draft, the record's id, its version, and further fields.
        discard: makes the command out of id and version.
        right: needed to type it.
        is_typed: whether its lines are typed by product; the others come from other documents.
        has_credit: whether the credit box is shown.
        is_printed: whether there is paper for it.
    """

    id: str
    title: str
    new_title: str
    icon: str
    draft: type[SalesDraft]
    post_text: str
    posted: str
    save: Callable[[Any, int | None, int | None], Any]
    post: Callable[..., Any]
    discard: Callable[[int, int], Any]
    right: Right = Right.EDIT_SALES
    is_typed: bool = True
    has_credit: bool = False
    is_printed: bool = True


def _save_quote(draft: Any, record_id: int | None, version: int | None) -> Any:
    from crm_desktop.services.sales.quotes import SaveQuote

    return SaveQuote(draft=draft, quote_id=record_id, seen_version=version)


def _send_quote(draft: Any, record_id: int | None, version: int | None) -> Any:
    from crm_desktop.services.sales.quotes import SendQuote

    return SendQuote(draft=draft, quote_id=record_id, seen_version=version)


def _discard_quote(record_id: int, version: int) -> Any:
    from crm_desktop.services.sales.quotes import DiscardQuote

    return DiscardQuote(quote_id=record_id, seen_version=version)


def _save_order(draft: Any, record_id: int | None, version: int | None) -> Any:
    from crm_desktop.services.sales.orders import SaveOrder

    return SaveOrder(draft=draft, order_id=record_id, seen_version=version)


def _confirm_order(draft: Any, record_id: int | None, version: int | None, reason: str = "") -> Any:
    from crm_desktop.services.sales.orders import ConfirmOrder

    return ConfirmOrder(draft=draft, order_id=record_id, seen_version=version, **_over_credit(reason))


def _over_credit(reason: str) -> dict[str, Any]:
    return {"accepted": frozenset({"credit"}), "credit_reason": reason} if reason else {}


def _discard_order(record_id: int, version: int) -> Any:
    from crm_desktop.services.sales.orders import DiscardOrder

    return DiscardOrder(order_id=record_id, seen_version=version)


def _save_delivery(draft: Any, record_id: int | None, version: int | None) -> Any:
    from crm_desktop.services.sales.deliveries import SaveDelivery

    return SaveDelivery(draft=draft, delivery_id=record_id, seen_version=version)


def _ship_delivery(draft: Any, record_id: int | None, version: int | None, reason: str = "") -> Any:
    from crm_desktop.services.sales.deliveries import ShipDelivery

    return ShipDelivery(draft=draft, delivery_id=record_id, seen_version=version, **_over_credit(reason))


def _discard_delivery(record_id: int, version: int) -> Any:
    from crm_desktop.services.sales.deliveries import DiscardDelivery

    return DiscardDelivery(delivery_id=record_id, seen_version=version)


def _save_return(draft: Any, record_id: int | None, version: int | None) -> Any:
    from crm_desktop.services.sales.returns import SaveReturn

    return SaveReturn(draft=draft, return_id=record_id, seen_version=version)


def _receive_return(draft: Any, record_id: int | None, version: int | None) -> Any:
    from crm_desktop.services.sales.returns import ReceiveReturn

    return ReceiveReturn(draft=draft, return_id=record_id, seen_version=version)


def _discard_return(record_id: int, version: int) -> Any:
    from crm_desktop.services.sales.returns import DiscardReturn

    return DiscardReturn(return_id=record_id, seen_version=version)


KINDS: Mapping[str, DocumentKind] = {
    kind.id: kind
    for kind in (
        DocumentKind(
            id="quote",
            title=QT_TRANSLATE_NOOP("sales", "Quote"),
            new_title=QT_TRANSLATE_NOOP("sales", "New quote"),
            icon="quote",
            draft=QuoteDraft,
            post_text=QT_TRANSLATE_NOOP("sales", "Send quote"),
            posted=QT_TRANSLATE_NOOP("sales", "Quote {number} is out."),
            save=_save_quote,
            post=_send_quote,
            discard=_discard_quote,
        ),
        DocumentKind(
            id="sales_order",
            title=QT_TRANSLATE_NOOP("sales", "Sales order"),
            new_title=QT_TRANSLATE_NOOP("sales", "New order"),
            icon="order",
            draft=OrderDraft,
            post_text=QT_TRANSLATE_NOOP("sales", "Confirm order"),
            posted=QT_TRANSLATE_NOOP("sales", "Order {number} is confirmed."),
            save=_save_order,
            post=_confirm_order,
            discard=_discard_order,
            has_credit=True,
        ),
        DocumentKind(
            id="delivery",
            title=QT_TRANSLATE_NOOP("sales", "Delivery note"),
            new_title=QT_TRANSLATE_NOOP("sales", "New delivery"),
            icon="delivery",
            draft=DeliveryDraft,
            post_text=QT_TRANSLATE_NOOP("sales", "Ship goods"),
            posted=QT_TRANSLATE_NOOP("sales", "Delivery {number} is on its way."),
            save=_save_delivery,
            post=_ship_delivery,
            discard=_discard_delivery,
            right=Right.SHIP,
            is_typed=False,
        ),
        DocumentKind(
            id="sales_return",
            title=QT_TRANSLATE_NOOP("sales", "Sales return"),
            new_title=QT_TRANSLATE_NOOP("sales", "New return"),
            icon="return",
            draft=ReturnDraft,
            post_text=QT_TRANSLATE_NOOP("sales", "Take goods back"),
            posted=QT_TRANSLATE_NOOP("sales", "Return {number} is booked."),
            save=_save_return,
            post=_receive_return,
            discard=_discard_return,
            right=Right.SHIP,
            is_typed=False,
            is_printed=False,
        ),
    )
}

DIRECT: Mapping[str, DocumentKind] = {
    "delivery": replace(KINDS["delivery"], is_typed=True, has_credit=True),
    "sales_return": replace(KINDS["sales_return"], is_typed=True, right=Right.RETURN_WITHOUT_DELIVERY),
}
"""Kinds that are typed by product, as an order is, where no other document is behind them."""


def kind_of(kind: DocumentKind, draft: SalesDraft) -> DocumentKind:
    """The kind as this draft is typed: with the editor of an order, if nothing is behind it."""
    return DIRECT.get(kind.id, kind) if draft.is_direct else kind
