"""Reading about the office itself: profile, operators, pick lists, settings, audit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, false, func, select, true
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.office import OfficeProfile, OperatorDraft
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.office import Office
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.office.roles import StoredRole
from crm_desktop.present.listing import Sort
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.lookups import people_here, pick_list, pick_lists
from crm_desktop.queries.office.roles import RoleChoice, role_choices
from crm_desktop.queries.scope import visible
from crm_desktop.queries.settings import stored_setting


@dataclass(frozen=True, slots=True)
class LoadedProfile:
    """The office's profile and the version that was read."""

    profile: OfficeProfile
    version: int


@dataclass(frozen=True, slots=True)
class OperatorRow:
    """An operator in the list."""

    id: int
    login: str
    name: str
    role: str
    role_name: str
    employee: str | None
    last_login_at: datetime | None
    is_active: bool
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class LoadedOperator:
    """An operator and the version that was read."""

    id: int
    version: int
    draft: OperatorDraft
    is_active: bool


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One line of the audit log."""

    KEPT_AS_JSON = ("detail",)

    id: int
    at: datetime
    operator_name: str
    command: str
    record_kind: str
    number: str | None
    detail: str


def is_set_up(session: Session, _access: Access) -> bool:
    """Whether the first start is through."""
    return session.scalar(select(Office.id)) is not None


def office_profile(session: Session, _access: Access) -> LoadedProfile:
    """The profile of the office.

    Raises:
        NotFound: before the first start is through.
    """
    office = session.scalars(select(Office)).first()
    if office is None:
        raise NotFound(what="office")
    names = OfficeProfile.__dataclass_fields__
    return LoadedProfile(OfficeProfile(**{name: getattr(office, name) for name in names}), office.version)


def office_language(session: Session, _access: Access) -> str:
    """The language of the office's documents; empty before the first start is through."""
    return session.scalar(select(Office.language)) or ""


def dictionary(session: Session, _access: Access, *, list_name: str) -> tuple[str, ...]:
    """The choices of one pick list, in order."""
    return pick_list(session, list_name)


def dictionaries(session: Session, _access: Access) -> dict[str, tuple[str, ...]]:
    """All pick lists by name, each in order."""
    return pick_lists(session)


def office_setting(session: Session, _access: Access, *, name: str, default: Any = None) -> Any:
    """One setting of the office; ``default`` if it was never set."""
    return stored_setting(session, name, default)


def load_operator(session: Session, access: Access, *, operator_id: int) -> LoadedOperator:
    """One operator for the form.

    Raises:
        NotFound: if there is none, or if the asker may not set up the office.
    """
    if not access.may(Right.SET_UP_OFFICE):
        raise NotFound(what="operator")
    found = visible(session, access, Operator, operator_id, what="operator")
    draft = OperatorDraft(login=found.login, name=found.name, role=found.role, employee_id=found.employee_id)
    return LoadedOperator(found.id, found.version, draft, found.is_active)


def employees(session: Session, _access: Access) -> tuple[tuple[int, str], ...]:
    """Active employees by id and name."""
    return people_here(session)


@dataclass(frozen=True, slots=True)
class OperatorChoices:
    """What the form of an operator offers."""

    people: tuple[tuple[int, str], ...]
    roles: tuple[RoleChoice, ...]


def operator_choices(session: Session, access: Access) -> OperatorChoices:
    """Read both at once."""
    return OperatorChoices(employees(session, access), role_choices(session, access))


def _managers_only(access: Access) -> ColumnElement[bool]:
    return true() if access.may(Right.SET_UP_OFFICE) else false()


OPERATORS: Listing[OperatorRow] = Listing(
    row=OperatorRow,
    key=Operator.id,
    source=Operator.__table__.join(StoredRole.__table__, StoredRole.code == Operator.role).outerjoin(
        Employee.__table__, Employee.id == Operator.employee_id
    ),
    columns={
        "id": Operator.id,
        "login": Operator.login,
        "name": Operator.name,
        "role": Operator.role,
        "role_name": StoredRole.name,
        "employee": Employee.name,
        "last_login_at": Operator.last_login_at,
        "is_active": Operator.is_active,
        "is_waiting": func.coalesce(Operator.failures >= 5, false()),
    },
    visible=_managers_only,
    search=(Operator.login, Operator.name),
    order=(Sort("login"),),
)

AUDIT: Listing[AuditRow] = Listing(
    row=AuditRow,
    key=AuditEntry.id,
    source=AuditEntry.__table__,
    columns={
        "id": AuditEntry.id,
        "at": AuditEntry.at,
        "operator_name": AuditEntry.operator_name,
        "command": AuditEntry.command,
        "record_kind": AuditEntry.record_kind,
        "number": AuditEntry.number,
        "detail": AuditEntry.detail,
    },
    visible=_managers_only,
    search=(AuditEntry.operator_name, AuditEntry.command, AuditEntry.number, AuditEntry.detail),
    order=(Sort("at", descending=True),),
)
