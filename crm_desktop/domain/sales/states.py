"""States of quotes, orders, deliveries and returns, and the rules between them."""

from __future__ import annotations

from enum import StrEnum

from crm_desktop.domain.workflow import Step, Workflow


class QuoteState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    PARTLY_ORDERED = "partly_ordered"
    WON = "won"
    LOST = "lost"
    EXPIRED = "expired"
    VOID = "void"


class OrderState(StrEnum):
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CLOSED = "closed"
    VOID = "void"


BINDING_ORDERS = (OrderState.CONFIRMED, OrderState.IN_PROGRESS, OrderState.DONE, OrderState.CLOSED)
"""What was agreed: prices and habits are taken from these."""
OPEN_ORDERS = (OrderState.CONFIRMED, OrderState.IN_PROGRESS)
"""Of which something is still to be delivered, if only a gift: then their open value is 0."""


class DeliveryState(StrEnum):
    DRAFT = "draft"
    SHIPPED = "shipped"
    SIGNED = "signed"
    VOID = "void"


class ReturnState(StrEnum):
    DRAFT = "draft"
    RECEIVED = "received"
    VOID = "void"


class CountedOn(StrEnum):
    """On which day a line counts: that of its own document, or that of the order it goes back to."""

    DELIVERY = "delivery"
    ORDER = "order"


QUOTE_WORKFLOW = Workflow(
    initial=QuoteState.DRAFT,
    steps={
        "edit": Step(frozenset({QuoteState.DRAFT}), QuoteState.DRAFT),
        "send": Step(frozenset({QuoteState.DRAFT}), QuoteState.SENT),
        "order": Step(
            frozenset({QuoteState.SENT, QuoteState.PARTLY_ORDERED, QuoteState.EXPIRED}), QuoteState.PARTLY_ORDERED
        ),
        "lose": Step(frozenset({QuoteState.SENT, QuoteState.EXPIRED}), QuoteState.LOST),
        "revise": Step(frozenset({QuoteState.SENT, QuoteState.EXPIRED, QuoteState.LOST}), QuoteState.VOID),
        "void": Step(frozenset({QuoteState.SENT, QuoteState.EXPIRED, QuoteState.LOST}), QuoteState.VOID),
    },
)

ORDER_WORKFLOW = Workflow(
    initial=OrderState.DRAFT,
    steps={
        "edit": Step(frozenset({OrderState.DRAFT}), OrderState.DRAFT),
        "confirm": Step(frozenset({OrderState.DRAFT}), OrderState.CONFIRMED),
        "reopen": Step(frozenset({OrderState.CONFIRMED}), OrderState.DRAFT),
        "deliver": Step(frozenset(OPEN_ORDERS), OrderState.IN_PROGRESS),
        # what is missing within the tolerance is not awaited, and may be sent nevertheless
        "deliver_missing": Step(frozenset({OrderState.DONE}), OrderState.IN_PROGRESS),
        "close": Step(frozenset(OPEN_ORDERS), OrderState.CLOSED),
        "open_rest": Step(frozenset({OrderState.CLOSED}), OrderState.IN_PROGRESS),
        "void": Step(frozenset({OrderState.CONFIRMED}), OrderState.VOID),
    },
)

DELIVERY_WORKFLOW = Workflow(
    initial=DeliveryState.DRAFT,
    steps={
        "edit": Step(frozenset({DeliveryState.DRAFT}), DeliveryState.DRAFT),
        "ship": Step(frozenset({DeliveryState.DRAFT}), DeliveryState.SHIPPED),
        "sign": Step(frozenset({DeliveryState.SHIPPED}), DeliveryState.SIGNED),
        "void": Step(frozenset({DeliveryState.SHIPPED, DeliveryState.SIGNED}), DeliveryState.VOID),
    },
)

RETURN_WORKFLOW = Workflow(
    initial=ReturnState.DRAFT,
    steps={
        "edit": Step(frozenset({ReturnState.DRAFT}), ReturnState.DRAFT),
        "receive": Step(frozenset({ReturnState.DRAFT}), ReturnState.RECEIVED),
        "void": Step(frozenset({ReturnState.RECEIVED}), ReturnState.VOID),
    },
)
