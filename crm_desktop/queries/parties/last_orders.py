"""When a customer ordered last."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ScalarSelect, func, select

from crm_desktop.domain.access import Access
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.parties import Party
from crm_desktop.queries.sight import sees_document


def last_ordered_on(access: Access) -> ScalarSelect[date]:
    """The day of a customer's last order that the operator sees, for statements over ``Party``; NULL if there is none.

    A draft or one that was voided is none.
    """
    order = ORDERED.entity
    days = select(func.max(order.document_date)).where(order.party_id == Party.id, ORDERED.is_binding)
    days = days.where(sees_document(access, order))
    return days.correlate(Party).scalar_subquery()
