"""The roles of the office, as lists and choices show them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import ColumnElement, Select, false, func, or_, select, true, type_coerce
from sqlalchemy.orm import Session, selectinload

from crm_desktop.domain.access import Access, Area, DataLevel, Right, Role
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.limits import Limit
from crm_desktop.models.office.people import Operator
from crm_desktop.models.office.roles import RoleGrant, RolePart, StoredRole
from crm_desktop.models.types import coded
from crm_desktop.present.listing import Sort
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.standing import whole_role


@dataclass(frozen=True, slots=True)
class RoleChoice:
    """A role that an operator can be given."""

    code: str
    name: str
    needs_person: bool
    """Whether it must be known whose customers are the operator's own."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role in the list."""

    id: int
    code: str
    name: str
    position: int
    level: DataLevel
    parties_level: DataLevel
    sales_level: DataLevel
    money_level: DataLevel
    rights: int
    wipe_limit: Decimal
    people: int


def role_choices(session: Session, _access: Access) -> tuple[RoleChoice, ...]:
    """All roles, in their order."""
    return tuple(RoleChoice(role.code, role.name, whole_role(role).needs_person) for role in session.scalars(_whole()))


def _whole() -> Select[StoredRole]:
    """All roles with what they give and take in, in their order."""
    read = (selectinload(StoredRole.grants), selectinload(StoredRole.parts))
    return select(StoredRole).order_by(StoredRole.position, StoredRole.id).options(*read)


def _managers_only(access: Access) -> ColumnElement[bool]:
    return true() if access.may(Right.SET_UP_OFFICE) else false()


_PARTS = select(RolePart.part_id).where(RolePart.role_id == StoredRole.id).correlate(StoredRole)
ROLES: Listing[RoleRow] = Listing(
    row=RoleRow,
    key=StoredRole.id,
    source=StoredRole.__table__,
    columns={
        "id": StoredRole.id,
        "code": StoredRole.code,
        "name": StoredRole.name,
        "position": StoredRole.position,
        "level": StoredRole.level,
        **{
            area.value: type_coerce(func.coalesce(getattr(StoredRole, area.value), StoredRole.level), coded(DataLevel))
            for area in Area
        },
        "rights": select(func.count(RoleGrant.right_code.distinct()))
        .where(or_(RoleGrant.role_id == StoredRole.id, RoleGrant.role_id.in_(_PARTS)), RoleGrant.is_allowed)
        .correlate(StoredRole)
        .scalar_subquery(),
        "wipe_limit": StoredRole.wipe_limit,
        "people": select(func.count())
        .where(Operator.role == StoredRole.code, Operator.is_active)
        .correlate(StoredRole)
        .scalar_subquery(),
    },
    visible=_managers_only,
    search=(StoredRole.name, StoredRole.code),
    order=(Sort("position"),),
)


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """All that a role gives, and the version that was read; 0 for one that is not stored yet.

    Attributes:
        parts: the roles that it takes in, by code; then it is a group.
        taken: all that it gives with them, worked out by who shows it.
    """

    code: str
    name: str
    level: DataLevel
    allowed: frozenset[Right]
    denied: frozenset[Right] = frozenset()
    wipe_limit: Decimal = ZERO
    most_discount: Decimal | None = None
    most_below: Decimal | None = None
    most_days_back: int | None = None
    most_rows: int | None = None
    most_looks: int | None = None
    parts: tuple[str, ...] = ()
    parties_level: DataLevel | None = None
    sales_level: DataLevel | None = None
    money_level: DataLevel | None = None
    taken: Role | None = field(default=None, compare=False)
    people: int = 0
    id: int = 0
    version: int = 0


def all_roles(session: Session, access: Access) -> tuple[RoleFacts, ...]:
    """All roles with what they give, in their order.

    Raises:
        NotAllowed: unless the asker may set up the office.
    """
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    people: dict[str, int] = {
        row[0]: row[1]
        for row in session.execute(
            select(Operator.role, func.count()).where(Operator.is_active).group_by(Operator.role)
        )
    }
    return tuple(
        RoleFacts(
            code=role.code,
            name=role.name,
            level=role.level,
            **{area.value: getattr(role, area.value) for area in Area},
            allowed=frozenset(grant.right_code for grant in role.grants if grant.is_allowed),
            denied=frozenset(grant.right_code for grant in role.grants if not grant.is_allowed),
            **{limit.value: getattr(role, limit.value) for limit in Limit},
            parts=tuple(sorted(part.part.code for part in role.parts)),
            people=people.get(role.code, 0),
            id=role.id,
            version=role.version,
        )
        for role in session.scalars(_whole())
    )
