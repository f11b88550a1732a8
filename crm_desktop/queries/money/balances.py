"""What is owed on a day by the documents alone, and how money reports are narrowed to some parties."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func, or_, select, type_coerce, union_all
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Area
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.present.listing import ListRequest
from crm_desktop.queries.departments import with_all_below
from crm_desktop.queries.money.open_amounts import in_force
from crm_desktop.queries.sight import sees_money_of

NOTHING = Decimal("0.00")


def balances(
    session: Session, access: Access, *, as_of: date, party_ids: Sequence[int], side: Side = Side.RECEIVABLE
) -> dict[int, Decimal]:
    """What is owed by, or to, each of these parties at the end of a day: charges less money and credits up to it.

    Allocations have no say in it; parties that the operator may not see are left out.
    """
    require_money(access, side)
    owed = select(Charge.party_id, func.sum(Charge.amount).label("amount")).where(
        *_counting(Charge, side, as_of), Charge.party_id.in_(party_ids)
    )
    paid = select(Credit.party_id, -func.sum(Credit.amount).label("amount")).where(
        *_counting(Credit, side, as_of), Credit.party_id.in_(party_ids)
    )
    both = union_all(owed.group_by(Charge.party_id), paid.group_by(Credit.party_id)).subquery()
    query = (
        select(Party.id, type_coerce(func.coalesce(func.sum(both.c.amount), 0), Amount))
        .outerjoin(both, both.c.party_id == Party.id)
        .where(Party.id.in_(party_ids), sees_money_of(access))
        .group_by(Party.id)
    )
    return dict(session.execute(query).all())


def balance_of_all(session: Session, access: Access, *, request: ListRequest, side: Side = Side.RECEIVABLE) -> Decimal:
    """What all parties of a report owe, or are owed, on its day, whatever settles what."""
    require_money(access, side)
    as_of = day_of(request)
    owed = select(func.coalesce(func.sum(Charge.amount), 0)).where(*_counting(Charge, side, as_of))
    paid = select(func.coalesce(func.sum(Credit.amount), 0)).where(*_counting(Credit, side, as_of))
    if narrows(access, request):
        chosen = select(Party.id).outerjoin(Employee, Employee.id == Party.owner_id)
        chosen = chosen.where(*narrowing(access, request))
        owed, paid = owed.where(Charge.party_id.in_(chosen)), paid.where(Credit.party_id.in_(chosen))
    difference = owed.scalar_subquery() - paid.scalar_subquery()
    return session.scalars(select(type_coerce(difference, Amount))).one()


def _counting(kind: type[Charge | Credit], side: Side, as_of: date) -> tuple[ColumnElement[bool], ...]:
    """The conditions on the items of a side that count on a day."""
    return kind.side == side, in_force(kind.document_date, kind.voided_on, as_of)


def day_of(request: ListRequest) -> date:
    """The day of a report: option ``as_of``, else ``today``."""
    day = request.options.get("as_of") or request.options.get("today")
    if not isinstance(day, date):
        raise TypeError("a report of money needs as_of or today")
    return day


def require_money(access: Access, side: Side = Side.RECEIVABLE) -> None:
    """Raise ``NotAllowed`` unless the operator may see what is owed on this side."""
    if not access.may(side.see):
        raise NotAllowed


def require_any_side(access: Access) -> None:
    """Raise ``NotAllowed`` unless the operator may see one side at least; whose items, the rules of rows say."""
    if not any(access.may(side.see) for side in Side):
        raise NotAllowed


def narrows(access: Access, request: ListRequest) -> bool:
    """Whether the report shows less than all parties of the office."""
    options = request.options
    narrowed = options.get("employee_id") or options.get("department_id") or request.search.strip()
    return bool(narrowed) or request.party_id is not None or not access.sees_all(Area.MONEY)


def narrowing(access: Access, request: ListRequest) -> list[ColumnElement[bool]]:
    """The conditions on party and salesperson that the rights and the request make.

    Options: ``employee_id`` (parties of this salesperson) and ``department_id`` (with all under it); the search
    looks at names.
    """
    conditions = [sees_money_of(access)]
    if request.party_id is not None:
        conditions.append(Party.id == request.party_id)
    if employee_id := request.options.get("employee_id"):
        conditions.append(Party.owner_id == employee_id)
    if department_id := request.options.get("department_id"):
        conditions.append(Employee.department_id.in_(with_all_below(department_id)))
    return [*conditions, *(_named(word) for word in request.search.split())]


def _named(word: str) -> ColumnElement[bool]:
    looked_in = (Party.name, Party.short_name, Party.initials, Party.code)
    return or_(*(column.icontains(word, autoescape=True) for column in looked_in))
