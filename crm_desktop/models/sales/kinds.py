"""Where the kinds of sales documents are stored."""

from __future__ import annotations

from crm_desktop.domain.sales.kinds import DELIVERY, ORDER, QUOTE, RETURN
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.models.sales.quotes import Quote, QuoteLine
from crm_desktop.models.sales.returns import SalesReturn, SalesReturnLine

QUOTES = DocumentTable(
    type=QUOTE,
    entity=Quote,
    line=QuoteLine,
    owner="quote_id",
    posted_at="sent_at",
    due="valid_until",
    told="lost_reason",
)
ORDERS = DocumentTable(
    type=ORDER,
    entity=SalesOrder,
    line=SalesOrderLine,
    owner="order_id",
    source="quote_line_id",
    posted_at="confirmed_at",
    due="delivery_date",
)
DELIVERIES = DocumentTable(
    type=DELIVERY,
    entity=Delivery,
    line=DeliveryLine,
    owner="delivery_id",
    source="order_line_id",
    posted_at="shipped_at",
    told="carrier",
)
RETURNS = DocumentTable(
    type=RETURN,
    entity=SalesReturn,
    line=SalesReturnLine,
    owner="return_id",
    source="delivery_line_id",
    summary="reason",
    posted_at="received_at",
    told="reason",
)
SALES_TABLES = (QUOTES, ORDERS, DELIVERIES, RETURNS)
