"""Data rights: which customers, and so which documents, an operator sees. Every query asks here."""

from __future__ import annotations

from sqlalchemy import ColumnElement, false, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from crm_desktop.domain.access import Access, Right
from crm_desktop.models.customers import Customer


def sees_customer(access: Access) -> ColumnElement[bool]:
    """The condition on ``Customer`` under which its row is visible: own ones and those that nobody owns."""
    if access.may(Right.SEE_ALL_CUSTOMERS):
        return true()
    return or_(_is_own(access, Customer.owner_id), Customer.owner_id.is_(None))


def sees_document(access: Access, employee_id: InstrumentedAttribute[int | None]) -> ColumnElement[bool]:
    """The condition on a document joined with ``Customer``: it is one's own, or its customer is visible."""
    if access.may(Right.SEE_ALL_CUSTOMERS):
        return true()
    return or_(_is_own(access, employee_id), sees_customer(access))


def _is_own(access: Access, employee_id: InstrumentedAttribute[int | None]) -> ColumnElement[bool]:
    """Whether a record is the operator's; nothing is an operator's of whom nobody knows who he is."""
    return false() if access.employee_id is None else employee_id == access.employee_id
