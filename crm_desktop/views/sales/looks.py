"""Words, icons and tones of the states of sales documents."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from crm_desktop.domain.sales.states import DeliveryState, OrderState, QuoteState, ReturnState
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.looks import enter_looks

CodeLook = tuple[str, str, Tone]

DRAFT: CodeLook = (QT_TRANSLATE_NOOP("sales", "Draft"), "draft", Tone.PLAIN)
VOID: CodeLook = (QT_TRANSLATE_NOOP("sales", "Void"), "void", Tone.CLOSED)


QUOTES: Mapping[StrEnum, CodeLook] = {
    QuoteState.DRAFT: DRAFT,
    QuoteState.SENT: (QT_TRANSLATE_NOOP("sales", "Quoted"), "send", Tone.ACCENT),
    QuoteState.PARTLY_ORDERED: (QT_TRANSLATE_NOOP("sales", "Partly ordered"), "running", Tone.ACCENT),
    QuoteState.WON: (QT_TRANSLATE_NOOP("sales", "Won"), "won", Tone.GREEN),
    QuoteState.LOST: (QT_TRANSLATE_NOOP("sales", "Lost"), "lost", Tone.CLOSED),
    QuoteState.EXPIRED: (QT_TRANSLATE_NOOP("sales", "Expired"), "clock", Tone.AMBER),
    QuoteState.VOID: VOID,
}
ORDERS: Mapping[StrEnum, CodeLook] = {
    OrderState.DRAFT: DRAFT,
    OrderState.CONFIRMED: (QT_TRANSLATE_NOOP("sales", "Confirmed"), "confirmed", Tone.ACCENT),
    OrderState.IN_PROGRESS: (QT_TRANSLATE_NOOP("sales", "In progress"), "running", Tone.ACCENT),
    OrderState.DONE: (QT_TRANSLATE_NOOP("sales", "Done"), "done", Tone.GREEN),
    OrderState.CLOSED: (QT_TRANSLATE_NOOP("sales", "Closed"), "done", Tone.CLOSED),
    OrderState.VOID: VOID,
}
DELIVERIES: Mapping[StrEnum, CodeLook] = {
    DeliveryState.DRAFT: DRAFT,
    DeliveryState.SHIPPED: (QT_TRANSLATE_NOOP("sales", "Shipped"), "running", Tone.ACCENT),
    DeliveryState.SIGNED: (QT_TRANSLATE_NOOP("sales", "Signed"), "done", Tone.GREEN),
    DeliveryState.VOID: VOID,
}
RETURNS: Mapping[StrEnum, CodeLook] = {
    ReturnState.DRAFT: DRAFT,
    ReturnState.RECEIVED: (QT_TRANSLATE_NOOP("sales", "Taken back"), "done", Tone.GREEN),
    ReturnState.VOID: VOID,
}


def enter_sales_looks() -> None:
    """Tell the window how the codes of sales are shown."""
    enter_looks("sales", QUOTES)
    enter_looks("sales", ORDERS)
    enter_looks("sales", DELIVERIES)
    enter_looks("sales", RETURNS)
