"""Whose reminder something is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, case, cast, false, func, literal_column, null, or_, select, true
from sqlalchemy.orm import aliased

from crm_desktop.domain.access import Access, Area, Right
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.queries.affairs.rows import Asked
from crm_desktop.queries.sight import sees_customer, sees_document, sees_money_of

Condition = ColumnElement[bool]
_COLLEAGUE = aliased(Employee)
_WORKS_HERE = select(_COLLEAGUE.id).where(_COLLEAGUE.is_active)
"""Asked by nearly every source of the feed: to make an alias is dear."""


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
    return _asked_about(asked, sees_customer(asked.access))


def seen_documents(asked: Asked, document: Any) -> Condition:
    """The documents of the customers that are asked about, as far as the operator sees them."""
    return _asked_about(asked, sees_document(asked.access, document))


def seen_money(asked: Asked) -> Condition:
    """The customers that are asked about whose money the operator sees."""
    return _asked_about(asked, sees_money_of(asked.access))


def _asked_about(asked: Asked, seen: Condition) -> Condition:
    return seen if asked.of is None else seen & Party.id.in_(asked.of)


def own_customers(asked: Asked, area: Area = Area.PARTIES, *, key: Any = None) -> Condition:
    """One's own customers, and nobody's for those who may assign them.

    Args:
        asked: whose they are.
        area: of what is asked.
        key: the column that says the customer, of a table that is read before the customers: of a large office most
            belong to others, and the row of each of those is wide.
    """
    if sees_all(asked, area):
        return true()
    own = or_(is_me(asked.access, Party.owner_id), nobodys(asked.access, Party.owner_id))
    if key is None or asked.of is not None:  # of a few customers the rows are read anyway
        return own
    # the sum keeps a file from going from customer to customer
    condition: Condition = (key + literal_column("0")).in_(select(Party.id).where(own).correlate(None))
    return condition


def own_documents(asked: Asked, area: Area, right: Right | tuple[Right, ...], *, key: Any = None) -> Condition:
    """Who works on all of the office's documents is reminded of all; a salesperson of his customers'."""
    if asked.access.sees_all(area) and asked.access.may(right):
        return true()
    return own_customers(asked, area, key=key)


def sees_all(asked: Asked, area: Area = Area.PARTIES) -> bool:
    """Whether everybody's reminders are asked for, by somebody who may see them."""
    return asked.everybody and asked.access.sees_all(area)


def is_me(access: Access, who: Any) -> Condition:
    """Whether an employee is the operator."""
    return false() if access.employee_id is None else who == access.employee_id


def nobodys(access: Access, who: Any) -> Condition:
    """Whether an employee is nobody or has left; only for those who may assign customers."""
    if not access.may(Right.ASSIGN_CUSTOMERS):
        return false()
    return or_(who.is_(None), who.not_in(_WORKS_HERE))


def only_handed(asked: Asked, kind: ReminderKind, own: Condition) -> ColumnElement[int | None]:
    """Whether a row is there for no more than that something of its record was handed on; nothing where none was."""
    return case((own, 0), else_=1) if asked.handed.get(kind) else cast(null(), Integer)


def handed(asked: Asked, kind: ReminderKind, record_id: Any) -> Condition:
    """Whether something of a record was handed on to the operator; what it was is asked of the row."""
    given = asked.handed.get(kind)
    return record_id.in_(given) if given else false()
