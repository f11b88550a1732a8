"""When a customer ordered last."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ScalarSelect, func, select

from crm_desktop.domain.sales.states import OrderState
from crm_desktop.models.parties import Party
from crm_desktop.models.sales import SalesOrder

ORDERED = (OrderState.CONFIRMED, OrderState.IN_PROGRESS, OrderState.DONE, OrderState.CLOSED)
"""What counts as an order; a draft or one that was voided is none."""


def last_ordered_on() -> ScalarSelect[date]:
    """The day of a customer's last order, for statements over ``Party``; NULL if there is none."""
    days = select(func.max(SalesOrder.document_date))
    days = days.where(SalesOrder.party_id == Party.id, SalesOrder.state.in_(ORDERED))
    return days.correlate(Party).scalar_subquery()
