"""Where the kinds of sales documents are stored; each is declared beside its mapped classes."""

from __future__ import annotations

from crm_desktop.models.sales.deliveries import DELIVERIES
from crm_desktop.models.sales.orders import ORDERS
from crm_desktop.models.sales.quotes import QUOTES
from crm_desktop.models.sales.returns import RETURNS

SALES_TABLES = (QUOTES, ORDERS, DELIVERIES, RETURNS)
