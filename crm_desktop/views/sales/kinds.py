"""The kinds of documents of sales in the window. What only its list or an open one needs is loaded with these."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.domain.sales.kinds import DELIVERY, ORDER, QUOTE, RETURN
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.trade.look import Begun, DocumentLook, Listed, Pages, Placed


def _quote_list() -> Listed:
    from crm_desktop.views.sales.quote_list import LISTED

    return LISTED


def _quote_pages() -> Pages:
    from crm_desktop.views.sales.quote_pages import PAGES

    return PAGES


def _order_list() -> Listed:
    from crm_desktop.views.sales.order_list import LISTED

    return LISTED


def _order_pages() -> Pages:
    from crm_desktop.views.sales.order_pages import PAGES

    return PAGES


def _delivery_list() -> Listed:
    from crm_desktop.views.sales.delivery_list import LISTED

    return LISTED


def _delivery_pages() -> Pages:
    from crm_desktop.views.sales.delivery_pages import PAGES

    return PAGES


def _return_list() -> Listed:
    from crm_desktop.views.sales.return_list import LISTED

    return LISTED


def _return_pages() -> Pages:
    from crm_desktop.views.sales.return_pages import PAGES

    return PAGES


_SELLING = ("sales", "assistant", "manager")

LOOKS: tuple[DocumentLook, ...] = (
    DocumentLook(
        type=QUOTE,
        icon="offer",
        new_title=QT_TRANSLATE_NOOP("sales", "New quote"),
        post_text=QT_TRANSLATE_NOOP("sales", "Send quote"),
        posted=QT_TRANSLATE_NOOP("sales", "Quote {number} is out."),
        dock=Placed(
            id="quotes",
            title=QT_TRANSLATE_NOOP("sales", "Quotes"),
            page="quotes",
            places={"sales": 2, "assistant": 1},
            activity=(QT_TRANSLATE_NOOP("sales", "Quoting"), 30),
        ),
        begun=Begun(
            id="quote.new",
            title=QT_TRANSLATE_NOOP("sales", "New quote"),
            shortcut="Ctrl+Shift+Q",
            places=_SELLING,
        ),
        listed=_quote_list,
        pages=_quote_pages,
        has_options=True,
    ),
    DocumentLook(
        type=ORDER,
        icon="order",
        new_title=QT_TRANSLATE_NOOP("sales", "New order"),
        post_text=QT_TRANSLATE_NOOP("sales", "Confirm order"),
        posted=QT_TRANSLATE_NOOP("sales", "Order {number} is confirmed."),
        dock=Placed(
            id="orders",
            title=QT_TRANSLATE_NOOP("sales", "Sales orders"),
            page="orders",
            places={"sales": 3, "assistant": 2, "purchasing": 1, "manager": 1},
            front_in=("assistant", "manager"),
            activity=(QT_TRANSLATE_NOOP("sales", "Orders"), 40),
        ),
        begun=Begun(
            id="order.new",
            title=QT_TRANSLATE_NOOP("sales", "New order"),
            shortcut="Ctrl+Shift+O",
            places=_SELLING,
        ),
        listed=_order_list,
        pages=_order_pages,
        has_credit=True,
    ),
    DocumentLook(
        type=DELIVERY,
        icon="truck",
        new_title=QT_TRANSLATE_NOOP("sales", "New delivery"),
        post_text=QT_TRANSLATE_NOOP("sales", "Ship goods"),
        posted=QT_TRANSLATE_NOOP("sales", "Delivery {number} is on its way."),
        advice=QT_TRANSLATE_NOOP(
            "sales",
            "A delivery is made out of orders: open an order and choose “Deliver”, or choose several in the list.",
        ),
        dock=Placed(
            id="deliveries",
            title=QT_TRANSLATE_NOOP("sales", "Deliveries"),
            page="deliveries",
            places={"assistant": 3, "finance": 1, "purchasing": 2, "manager": 2},
            activity=(QT_TRANSLATE_NOOP("sales", "Shipping"), 50),
        ),
        begun=Begun(
            id="delivery.new",
            title=QT_TRANSLATE_NOOP("sales", "New delivery without order"),
            shortcut="Ctrl+Shift+D",
        ),
        listed=_delivery_list,
        pages=_delivery_pages,
        is_typed=False,
        asks_direct=True,
    ),
    DocumentLook(
        type=RETURN,
        icon="return",
        new_title=QT_TRANSLATE_NOOP("sales", "New return"),
        post_text=QT_TRANSLATE_NOOP("sales", "Take goods back"),
        posted=QT_TRANSLATE_NOOP("sales", "Return {number} is booked."),
        advice=QT_TRANSLATE_NOOP(
            "sales", "A return is made out of a delivery: open the delivery and choose “Return goods”."
        ),
        dock=Placed(id="returns", title=QT_TRANSLATE_NOOP("sales", "Returns"), page="deliveries"),
        begun=Begun(id="return.new", title=QT_TRANSLATE_NOOP("sales", "New return without delivery")),
        listed=_return_list,
        pages=_return_pages,
        is_typed=False,
        is_printed=False,
    ),
)
"""In the order of their lists and commands."""
KINDS: Mapping[str, DocumentLook] = {look.id: look for look in LOOKS}
