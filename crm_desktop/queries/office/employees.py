"""Reading people of the office and departments: lists, forms, and what still belongs to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, literal, select, true
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Area, Reach, Right
from crm_desktop.domain.employees import (
    DEPARTMENT_FIELDS,
    EMPLOYEE_FIELDS,
    SECRETS_OF_COLLEAGUES,
    DepartmentDraft,
    EmployeeDraft,
)
from crm_desktop.domain.parties.customers import Gender
from crm_desktop.models.office.people import Department, Employee, Operator
from crm_desktop.models.parties import Party
from crm_desktop.present.choices import Kept
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.lookups import people_here, pick_lists
from crm_desktop.queries.office.roles import RoleChoice, role_choices
from crm_desktop.queries.ordering import sorting
from crm_desktop.queries.scope import visible

BETWEEN = " / "
"""Between a department and the one under it."""
_BEFORE_BELOW = "\n"
"""The same in what they are sorted by: it stands before all that a name may go on with."""
_PRIVATE = ("birth_year", "birth_month", "birth_day", "birth_is_lunar", "birth_in_leap_month", "notes")
"""What of a colleague only those see who enter people."""


def _paths() -> Any:
    """Each department with all above it, such as ``销售部 / 华东组``; a whole branch is sorted together."""
    above = Department.__table__.alias("above")
    named, key = cast(above.c.name, String).label("path"), cast(sorting(above.c.name), String).label("path_sort")
    tree = select(above.c.id, named, key).where(above.c.parent_id.is_(None)).cte("department_path", recursive=True)
    below = Department.__table__.alias("below")
    path = (tree.c.path + literal(BETWEEN) + below.c.name).label("path")
    path_key = (tree.c.path_sort + literal(_BEFORE_BELOW) + sorting(below.c.name)).label("path_sort")
    return tree.union_all(select(below.c.id, path, path_key).join(tree, below.c.parent_id == tree.c.id))


_PATH = _paths()


@dataclass(frozen=True, slots=True)
class EmployeeRow:
    """One person of the office in the list; ``login`` is None where nobody may see it."""

    SECRETS = SECRETS_OF_COLLEAGUES

    id: int
    code: str
    name: str
    gender: Gender
    department: str | None
    position: str
    mobile: str
    phone: str
    email: str
    is_salesperson: bool
    regions: str
    customers: int | None
    login: str | None
    joined_on: date | None
    left_on: date | None
    is_active: bool
    version: int


def _narrowed(request: ListRequest) -> list[Condition]:
    asked = request.options.get("all") or any(item.key in ("is_active", "left_on") for item in request.filters)
    return [] if asked else [Employee.is_active.is_(True)]


def _everybody(_access: Access) -> ColumnElement[bool]:
    """The names and phones of colleagues are nobody's secret."""
    return true()


def _count(entity: Any, *conditions: Any) -> Any:
    return select(func.count()).select_from(entity).where(*conditions).scalar_subquery()


EMPLOYEES: Listing[EmployeeRow] = Listing(
    row=EmployeeRow,
    key=Employee.id,
    source=Employee.__table__.outerjoin(_PATH, _PATH.c.id == Employee.department_id),
    columns={
        **{
            name: getattr(Employee, name)
            for name in EmployeeRow.__dataclass_fields__
            if name not in {"department", "customers", "login"}
        },
        "department": _PATH.c.path,
        "customers": _count(Party, Party.owner_id == Employee.id, Party.is_active),
        "login": select(func.min(Operator.login)).where(Operator.employee_id == Employee.id).scalar_subquery(),
    },
    visible=_everybody,
    search=(Employee.code, Employee.name, Employee.position, Employee.mobile, Employee.phone, _PATH.c.path),
    order=(Sort("code"),),
    hidden={"login": Right.SET_UP_OFFICE, "customers": Reach(Area.PARTIES)},
    where=_narrowed,
)


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One department in the list."""

    id: int
    code: str
    path: str
    head: str | None
    people: int
    is_active: bool
    version: int


_HEAD = Employee.__table__.alias("head")

DEPARTMENTS: Listing[DepartmentRow] = Listing(
    row=DepartmentRow,
    key=Department.id,
    source=Department.__table__.join(_PATH, _PATH.c.id == Department.id).outerjoin(
        _HEAD, _HEAD.c.id == Department.head_id
    ),
    columns={
        "id": Department.id,
        "code": Department.code,
        "path": _PATH.c.path,
        "head": _HEAD.c.name,
        "people": _count(Employee, Employee.department_id == Department.id, Employee.is_active),
        "is_active": Department.is_active,
        "version": Department.version,
    },
    visible=_everybody,
    search=(Department.code, _PATH.c.path, _HEAD.c.name),
    sums=("people",),
    order=(Sort("path"),),
)


@dataclass(frozen=True, slots=True)
class StoredEmployee:
    """A person with the version that was read, for saving back."""

    id: int
    version: int
    draft: EmployeeDraft
    is_active: bool
    left_on: date | None
    logins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredDepartment:
    """A department with the version that was read, for saving back."""

    id: int
    version: int
    draft: DepartmentDraft


def stored_employee(session: Session, access: Access, *, employee_id: int) -> StoredEmployee:
    """Read a person; what is private comes only to those who may see it.

    Raises:
        NotFound: if there is none.
    """
    found = visible(session, access, Employee, employee_id, what="employee")
    hidden = () if access.may(Right.EDIT_EMPLOYEES) else _PRIVATE
    values = {name: getattr(found, name) for name in EMPLOYEE_FIELDS if name not in hidden}
    logins = select(Operator.login).where(Operator.employee_id == employee_id).order_by(Operator.login)
    return StoredEmployee(
        found.id,
        found.version,
        EmployeeDraft(code=found.code, family=found.family, **values),
        found.is_active,
        found.left_on,
        tuple(session.scalars(logins)) if access.may(Right.SET_UP_OFFICE) else (),
    )


def stored_department(session: Session, access: Access, *, department_id: int) -> StoredDepartment:
    """Read a department.

    Raises:
        NotFound: if there is none.
    """
    found = visible(session, access, Department, department_id, what="department")
    draft = DepartmentDraft(**{name: getattr(found, name) for name in DEPARTMENT_FIELDS})
    return StoredDepartment(found.id, found.version, draft)


@dataclass(frozen=True, slots=True)
class EmployeeChoices:
    """What the forms of people and departments offer: departments by path, colleagues, pick lists and roles."""

    departments: tuple[tuple[int, str], ...]
    people: tuple[tuple[int, str], ...]
    lists: dict[str, tuple[str, ...]]
    roles: tuple[RoleChoice, ...]


def employee_choices(session: Session, access: Access) -> EmployeeChoices:
    """Read all of them at once."""
    departments: Select[Any] = select(_PATH.c.id, _PATH.c.path, Department.is_active)
    departments = departments.join(Department, Department.id == _PATH.c.id).order_by(_PATH.c.path_sort)
    return EmployeeChoices(
        tuple((row[0], row[1]) if row[2] else Kept(row[0], row[1]) for row in session.execute(departments)),
        people_here(session),
        pick_lists(session),
        role_choices(session, access),
    )
