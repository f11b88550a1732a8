"""Quotes, orders, deliveries and returns as they are typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.trade.drafts import TradeDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteDraft(TradeDraft):
    """A quote 报价单."""

    valid_until: date | None = None
    terms_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDraft(TradeDraft):
    """A sales order 销售订单."""

    quote_id: int | None = None
    delivery_date: date | None = None
    customer_order_number: str = ""
    delivery_address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryDraft(TradeDraft):
    """A delivery note 发货单; amounts follow from the order lines, or from what was typed without an order."""

    delivery_address: str = ""
    carrier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnDraft(TradeDraft):
    """A return note 退货单; amounts follow from the delivery lines, or from what was typed without a delivery."""

    delivery_id: int | None = None
    reason: str = ""
