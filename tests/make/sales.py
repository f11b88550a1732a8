"""Sales documents for tests, made by the real use cases."""

from decimal import Decimal
from uuid import uuid4

from crm_desktop.domain.sales.drafts import OrderDraft, QuoteDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.services.sales.deliveries import DraftDelivery, ShipDelivery, draft_delivery, ship_delivery
from crm_desktop.services.sales.orders import ConfirmOrder, confirm_order
from crm_desktop.services.sales.quotes import SendQuote, send_quote


def line(product, quantity="10", price="28.50", **values):
    return LineDraft(
        product_id=product.id,
        product_code=product.code,
        product_name=product.name,
        unit=product.unit,
        quantity=Decimal(quantity),
        unit_price=Decimal(price),
        **values,
    )


def order_draft(customer, *lines, **values):
    return OrderDraft(key=str(uuid4()), party_id=customer.id, lines=lines, **values)


def quote_draft(customer, *lines, **values):
    return QuoteDraft(key=str(uuid4()), party_id=customer.id, lines=lines, **values)


def confirmed(work, customer, *lines, **values):
    """The id of a confirmed order."""
    done = confirm_order(work, ConfirmOrder(draft=order_draft(customer, *lines, **values)))
    work.session.flush()
    return done.record_id


def sent(work, customer, *lines, **values):
    """The id of a quote that was sent."""
    done = send_quote(work, SendQuote(draft=quote_draft(customer, *lines, **values)))
    work.session.flush()
    return done.record_id


def shipped(work, *order_ids, quantities=()):
    """The id of a shipped delivery of these orders; ``quantities`` replaces those of its first lines."""
    done = draft_delivery(work, DraftDelivery(order_ids=order_ids, key=str(uuid4())))
    delivery = work.session.get(Delivery, done.record_id)
    for row, quantity in zip(delivery.lines, quantities, strict=False):
        row.quantity = Decimal(quantity)
    work.session.flush()
    done = ship_delivery(work, ShipDelivery(delivery_id=delivery.id, seen_version=delivery.version))
    work.session.flush()
    return done.record_id
