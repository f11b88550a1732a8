"""The kinds of documents of sales: quotes, orders, deliveries and returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.file_kinds import SIGNED_SLIP
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.domain.sales.states import (
    BINDING_ORDERS,
    DELIVERY_WORKFLOW,
    OPEN_ORDERS,
    ORDER_WORKFLOW,
    QUOTE_WORKFLOW,
    RETURN_WORKFLOW,
    DeliveryState,
    OrderState,
    QuoteState,
    ReturnState,
)
from crm_desktop.domain.trade.kinds import DocumentKind, DocumentType, Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from crm_desktop.domain.trade.drafts import TradeDraft


def _quote_draft() -> type[TradeDraft]:
    from crm_desktop.domain.sales.drafts import QuoteDraft

    return QuoteDraft


def _order_draft() -> type[TradeDraft]:
    from crm_desktop.domain.sales.drafts import OrderDraft

    return OrderDraft


def _delivery_draft() -> type[TradeDraft]:
    from crm_desktop.domain.sales.drafts import DeliveryDraft

    return DeliveryDraft


def _return_draft() -> type[TradeDraft]:
    from crm_desktop.domain.sales.drafts import ReturnDraft

    return ReturnDraft


QUOTE = DocumentType(
    kind=DocumentKind.QUOTE,
    words="sales",
    title=QT_TRANSLATE_NOOP("trade", "Quote"),
    promises=QT_TRANSLATE_NOOP("customers", "valid until {day}"),
    awaits=QT_TRANSLATE_NOOP("effects", "not ordered"),
    workflow=QUOTE_WORKFLOW,
    pattern="QT-{yyyy}{mm}{dd}-{n:03}",
    called="quote",
    listed="quotes",
    list_title=QT_TRANSLATE_NOOP("cli", "Quotes"),
    figure=Figure.QUOTED,
    binding=(QuoteState.SENT, QuoteState.PARTLY_ORDERED, QuoteState.WON, QuoteState.EXPIRED),
    in_vain=(QuoteState.LOST,),
    open=(QuoteState.SENT, QuoteState.PARTLY_ORDERED),
    settled=(QuoteState.WON, QuoteState.LOST),
    lapses=(QuoteState.SENT, QuoteState.EXPIRED),
    reminder=ReminderKind.QUOTE,
    changes=Changes.QUOTES,
    loads_draft=_quote_draft,
    types=Right.EDIT_SALES,
    others=Right.SEE_OTHERS_QUOTES,
    talked_of="quote_id",
)
ORDER = DocumentType(
    kind=DocumentKind.ORDER,
    words="sales",
    title=QT_TRANSLATE_NOOP("trade", "Sales order"),
    short_title=QT_TRANSLATE_NOOP("trade", "Order"),
    promises=QT_TRANSLATE_NOOP("customers", "to deliver {day}"),
    awaits=QT_TRANSLATE_NOOP("effects", "to deliver"),
    workflow=ORDER_WORKFLOW,
    pattern="SO-{yyyy}{mm}{dd}-{n:03}",
    called="order",
    listed="orders",
    list_title=QT_TRANSLATE_NOOP("cli", "Orders"),
    figure=Figure.ORDERED,
    binding=BINDING_ORDERS,
    open=OPEN_ORDERS,
    settled=(OrderState.DONE, OrderState.CLOSED),
    is_promise=True,
    agrees_prices=True,
    reminder=ReminderKind.ORDER,
    changes=Changes.ORDERS,
    loads_draft=_order_draft,
    draws_on=DocumentKind.QUOTE,
    behind="quote_id",
    types=Right.EDIT_SALES,
    others=Right.SEE_OTHERS_ORDERS,
    talked_of="order_id",
    own_of_one=("quote_id", "delivery_date"),
)
DELIVERY = DocumentType(
    kind=DocumentKind.DELIVERY,
    words="sales",
    title=QT_TRANSLATE_NOOP("trade", "Delivery note"),
    workflow=DELIVERY_WORKFLOW,
    pattern="FH-{yyyy}{mm}{dd}-{n:03}",
    called="delivery",
    listed="deliveries",
    list_title=QT_TRANSLATE_NOOP("cli", "Deliveries"),
    figure=Figure.DELIVERED,
    binding=(DeliveryState.SHIPPED, DeliveryState.SIGNED),
    agrees_prices=True,
    books=ChargeKind.DELIVERY,
    changes=Changes.DELIVERIES,
    loads_draft=_delivery_draft,
    reminder=ReminderKind.UNSIGNED,
    draws_on=DocumentKind.ORDER,
    types=Right.SHIP,
    others=Right.SEE_OTHERS_DELIVERIES,
    pictured=SIGNED_SLIP,
)
RETURN = DocumentType(
    kind=DocumentKind.RETURN,
    words="sales",
    title=QT_TRANSLATE_NOOP("trade", "Sales return"),
    workflow=RETURN_WORKFLOW,
    pattern="TH-{yyyy}{mm}{dd}-{n:03}",
    called="return",
    listed="returns",
    list_title=QT_TRANSLATE_NOOP("cli", "Returns"),
    figure=Figure.DELIVERED,
    sign=-1,
    binding=(ReturnState.RECEIVED,),
    books=CreditKind.RETURN,
    changes=Changes.RETURNS,
    loads_draft=_return_draft,
    draws_on=DocumentKind.DELIVERY,
    behind="delivery_id",
    types=Right.SHIP,
    begins=Right.RETURN_WITHOUT_DELIVERY,
    others=Right.SEE_OTHERS_RETURNS,
)
SALES = (QUOTE, ORDER, DELIVERY, RETURN)
"""In the order in which they follow from each other."""
