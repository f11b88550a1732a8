"""What an operator may do now, and whether he still has the rights he logged in with.

Asked at log-in, by the door for changing before each command, and by the window when operators or roles changed: so it
is one statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, and_, bindparam, cast, literal, null, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import SYSTEM, Access, Area, DataLevel, Right, Role, Standing, rights_kept
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.limits import Limit
from crm_desktop.domain.roles import together, with_parts
from crm_desktop.models.office.people import Operator
from crm_desktop.models.office.roles import LentRole, OperatorGrant, RoleGrant, RolePart, StoredRole
from crm_desktop.models.sorting import sort_key_of
from crm_desktop.queries.own_values import read_own_fields


@dataclass(frozen=True, slots=True)
class Powers:
    """What an operator has been given, as it is stored now."""

    role: Role
    employee_id: int | None
    is_active: bool


def powers_of(session: Session, operator_id: int, today: date) -> Powers | None:
    """All that the operator's roles and single grants give on a day; None if there is no such operator."""
    rows = session.execute(_POWERS, {"operator_id": operator_id, "today": today}).all()
    return _powers(rows) if rows else None


def who_may(session: Session, right: Right, today: date) -> tuple[tuple[str, int | None], ...]:
    """Those who log in and have a right on a day, by name, with the employee that each is; one statement."""
    may = [one for one in who_log_in(session, today) if one.may(right)]
    return tuple((one.name, one.employee_id) for one in sorted(may, key=lambda one: one.name))


def who_log_in(session: Session, today: date) -> tuple[Access, ...]:
    """Everybody who may log in on a day, with all that he has been given but the office's own fields; one statement."""
    by_operator: dict[int, list[Any]] = {}
    for row in session.execute(_POWERS_OF_ALL, {"today": today}):
        by_operator.setdefault(row.operator_id, []).append(row)
    of_own = [rows for rows in by_operator.values() if any(row.is_own for row in rows)]
    found = ((rows[0], _powers(rows)) for rows in of_own)
    return tuple(
        Access(who.operator_id, "", who.operator, powers.role, powers.employee_id)
        for who, powers in found
        if powers.is_active
    )


def _powers(rows: Sequence[Any]) -> Powers:
    """What the rows of one operator give."""
    own = next(row.code for row in rows if row.is_own)
    by_role: dict[tuple[str, str], list[Any]] = {(own, ""): []}
    for row in rows:
        by_role.setdefault((row.code, row.into), []).append(row)
    given = {key: _role(some) for key, some in by_role.items()}
    roles = [
        with_parts(role, [part for (_, into), part in given.items() if into and into == code])
        for (code, whose), role in given.items()
        if not whose
    ]
    return Powers(together(roles[0], roles[1:]), rows[0].employee_id, rows[0].is_active)


def access_of(session: Session, operator: Operator, today: date) -> Access:
    """What the operator may do on a day, for the doors."""
    operator_id = operator.id
    powers, own = side_by_side(session, lambda of_it: powers_of(of_it, operator_id, today), read_own_fields)
    if powers is None:
        raise NotFound(what="operator")
    return Access(
        operator_id=operator.id,
        login=operator.login,
        name=operator.name,
        role=powers.role,
        employee_id=operator.employee_id,
        sorted_as=sort_key_of(operator, "name"),
        own=own,
    )


def standing(session: Session, access: Access, *, today: date) -> Standing:
    """What became of the log-in meanwhile; the program itself always stays what it is."""
    if access.operator_id == SYSTEM.operator_id:
        return Standing.SAME
    found = powers_of(session, access.operator_id, today)
    if found is not None and not found.is_active:
        return Standing.SWITCHED_OFF
    is_same = found is None or rights_kept(access, found.role, found.employee_id)
    return Standing.SAME if is_same else Standing.OTHER_RIGHTS


def role_of(stored: StoredRole) -> Role:
    """What a stored role gives by itself."""
    given = {grant.right_code: grant.is_allowed for grant in stored.grants}
    return Role(
        code=stored.code,
        rights=frozenset(right for right, is_allowed in given.items() if is_allowed),
        level=stored.level,
        **{area.value: getattr(stored, area.value) for area in Area},
        **{limit.value: getattr(stored, limit.value) for limit in Limit},
        denied=frozenset(right for right, is_allowed in given.items() if not is_allowed),
        name=stored.name,
    )


def whole_role(stored: StoredRole) -> Role:
    """What a stored role gives with all that it takes in."""
    return with_parts(role_of(stored), [role_of(part.part) for part in stored.parts])


def _role(rows: Sequence[Any]) -> Role:
    return Role(
        code=rows[0].code,
        rights=frozenset(row.right_code for row in rows if row.is_allowed and row.right_code is not None),
        level=rows[0].level,
        **{area.value: getattr(rows[0], area.value) for area in Area},
        **{limit.value: getattr(rows[0], limit.value) for limit in Limit},
        denied=frozenset(row.right_code for row in rows if row.is_allowed is False and row.right_code is not None),
        name=rows[0].name,
    )


def _in_force(kind: type[LentRole] | type[OperatorGrant]) -> ColumnElement[bool]:
    today = bindparam("today", type_=Date)
    return and_(
        kind.operator_id == Operator.id,
        or_(kind.valid_from.is_(None), kind.valid_from <= today),
        or_(kind.valid_to.is_(None), kind.valid_to >= today),
    )


_WHO: tuple[Any, ...] = (
    Operator.id.label("operator_id"),
    Operator.name.label("operator"),
    Operator.is_active,
    Operator.employee_id,
)
_WHAT: tuple[Any, ...] = (
    StoredRole.code,
    StoredRole.name,
    StoredRole.level,
    *(getattr(StoredRole, area.value) for area in Area),
    *(getattr(StoredRole, limit.value) for limit in Limit),
)


def _lent() -> Select[int]:
    """The roles that he may use for a while."""
    return select(LentRole.role_id).where(_in_force(LentRole)).correlate(Operator)


def _of_roles() -> Select[*tuple[Any, ...]]:
    """A row for each right of each role that he has; a role without rights has one too."""
    is_own = StoredRole.code == Operator.role
    lent = _lent()
    return (
        select(
            *_WHO,
            *_WHAT,
            is_own.label("is_own"),
            RoleGrant.right_code,
            RoleGrant.is_allowed,
            literal("").label("into"),
        )
        .select_from(Operator)
        .join(StoredRole, or_(is_own, StoredRole.id.in_(lent)))
        .outerjoin(RoleGrant, RoleGrant.role_id == StoredRole.id)
    )


def _of_parts() -> Select[*tuple[Any, ...]]:
    """The same for the roles that those take in; which one does is said last."""
    group = aliased(StoredRole)
    lent = _lent()
    return (
        select(
            *_WHO,
            *_WHAT,
            literal(value=False),
            RoleGrant.right_code,
            RoleGrant.is_allowed,
            group.code,
        )
        .select_from(Operator)
        .join(group, or_(group.code == Operator.role, group.id.in_(lent)))
        .join(RolePart, RolePart.role_id == group.id)
        .join(StoredRole, StoredRole.id == RolePart.part_id)
        .outerjoin(RoleGrant, RoleGrant.role_id == StoredRole.id)
    )


def _of_himself() -> Select[*tuple[Any, ...]]:
    """A row for each right that he alone has, or that is denied to him alone: as if it were a role without a code."""
    given = select(
        *_WHO,
        literal(""),
        literal(""),
        cast(literal(DataLevel.OWN.value), StoredRole.level.type),
        *(cast(null(), StoredRole.__table__.c[area.value].type) for area in Area),
        *(cast(null(), StoredRole.__table__.c[limit.value].type) for limit in Limit),
        literal(value=False),
        OperatorGrant.right_code,
        OperatorGrant.is_allowed,
        literal(""),
    )
    return given.select_from(Operator).join(OperatorGrant, _in_force(OperatorGrant))


_SOURCES = (_of_roles(), _of_parts(), _of_himself())
_POWERS = union_all(*(part.where(Operator.id == bindparam("operator_id")) for part in _SOURCES))
_POWERS_OF_ALL = union_all(*_SOURCES)
