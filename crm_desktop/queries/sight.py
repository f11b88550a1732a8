"""What an operator sees of a party and of its documents: conditions for lists, reports and the rules of tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, false, or_, true
from sqlalchemy.sql.elements import True_

from crm_desktop.domain.access import Access, Area, DataLevel
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind, DocumentType
from crm_desktop.models.parties import Party
from crm_desktop.queries.departments import people_under
from crm_desktop.queries.regions import regions_of

Condition = ColumnElement[bool]
Rule = Callable[[Access, Any], Condition]
"""``(access, row)``: the condition on a mapped class, or on an alias of it."""


def sees_customer(access: Access, customer: Any = Party) -> Condition:
    """The condition on ``Party`` under which its row is visible, with its people, talks and prices."""
    return of_party(access, Area.PARTIES, customer)


def sees_money_of(access: Access, customer: Any = Party) -> Condition:
    """The condition on ``Party`` under which its money is visible, whatever else is of it."""
    return of_party(access, Area.MONEY, customer)


def of_party(access: Access, area: Area, customer: Any = Party) -> Condition:
    """The condition on ``Party`` under which what an area keeps of it is visible, by the level of who asks."""
    if access.sees_all(area):
        return true()
    conditions = [is_own(access, area, customer.owner_id)]
    if access.reaches(DataLevel.SHARED, area):
        conditions.append(customer.owner_id.is_(None))
    if access.reaches(DataLevel.REGION, area) and access.employee_id is not None:
        conditions.append(customer.region.in_(regions_of(access.employee_id)))
    return or_(*conditions)


def sees_document(access: Access, document: Any, customer: Any = Party) -> Condition:
    """The condition on a document joined with ``Party``: one's own or a visible party's, of a kind that one may see.

    ``document`` is its mapped class, or an alias of it.
    """
    return of_kind(access, kind_of(document), document.employee_id, of_party(access, kind_of(document).area, customer))


def kind_of(document: Any) -> DocumentType:
    """The kind of a mapped class, or of an alias of it."""
    return DOCUMENTS[DocumentKind(document.__tablename__)]


def of_kind(access: Access, kind: DocumentType, author: SQLColumnExpression[Any], of_visible: Condition) -> Condition:
    """The condition on documents of a kind: what was bought is not for everybody who sells; others' need their right.

    Args:
        access: who asks.
        kind: of the documents.
        author: whose they are.
        of_visible: the condition under which their party's documents are visible.
    """
    if kind.sees is not None and not access.may(kind.sees):
        return false()
    shows_others = kind.others is None or access.may(kind.others)
    if shows_others and isinstance(of_visible, True_):
        return of_visible
    own = is_own(access, kind.area, author) if kind.has_author else false()
    return or_(own, of_visible) if shows_others else own


def is_own(access: Access, area: Area, who: Any) -> Condition:
    """Whether an employee is the operator, or one of his department; nobody's is not the one's who is no employee."""
    if access.employee_id is None:
        return false()
    if access.reaches(DataLevel.DEPARTMENT, area):
        return or_(who == access.employee_id, who.in_(people_under(access.employee_id)))
    condition: Condition = who == access.employee_id
    return condition


def sees_side(access: Access, side: Side) -> Condition:
    """Whether the operator sees what stands on a side of the ledger at all."""
    return true() if access.may(side.see) else false()
