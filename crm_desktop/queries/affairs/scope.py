"""Whose reminder something is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, false, func, or_, select, true
from sqlalchemy.orm import aliased

from crm_desktop.domain.access import Access, DataLevel, Right
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.queries.affairs.rows import Asked
from crm_desktop.queries.scope import sees_customer

Condition = ColumnElement[bool]


def whose_plan(asked: Asked) -> Condition:
    """A plan is its customer's owner's, unless it was handed on; nobody's plan is who made it's.

    What would be nobody's, because the owner has left or there never was one, comes to who may assign customers.
    """
    if sees_all(asked):
        return true()
    who = func.coalesce(ContactEntry.plan_for_id, Party.owner_id, ContactEntry.employee_id)
    return or_(is_me(asked.access, who), nobodys(asked.access, who))


def seen_customers(asked: Asked) -> Condition:
    """The customers that are asked about, as far as the operator sees them."""
    seen = sees_customer(asked.access)
    return seen if asked.of is None else seen & Party.id.in_(asked.of)


def own_customers(asked: Asked) -> Condition:
    """One's own customers, and nobody's for those who may assign them."""
    if sees_all(asked):
        return true()
    return or_(is_me(asked.access, Party.owner_id), nobodys(asked.access, Party.owner_id))


def own_documents(asked: Asked, right: Right) -> Condition:
    """Who works on all of the office's documents is reminded of all; a salesperson of his customers'."""
    if sees_all(asked) or (asked.access.may(DataLevel.ALL) and asked.access.may(right)):
        return true()
    return own_customers(asked)


def sees_all(asked: Asked) -> bool:
    """Whether everybody's reminders are asked for, by somebody who may see them."""
    return asked.everybody and asked.access.may(DataLevel.ALL)


def is_me(access: Access, who: Any) -> Condition:
    """Whether an employee is the operator."""
    return false() if access.employee_id is None else who == access.employee_id


def nobodys(access: Access, who: Any) -> Condition:
    """Whether an employee is nobody or has left; only for those who may assign customers."""
    if not access.may(Right.ASSIGN_CUSTOMERS):
        return false()
    colleague = aliased(Employee)
    works_here = select(colleague.id).where(colleague.is_active)
    return or_(who.is_(None), who.not_in(works_here))


def handed(asked: Asked, kind: ReminderKind, record_id: Any) -> Condition:
    """Whether a record was handed on to the operator."""
    given = asked.handed.get(kind)
    return record_id.in_(given) if given else false()
