"""Why an operator may do something or not, what he is given besides his role, and his eyes for who looks as him."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from crm_desktop.domain.access import Access, Area, DataLevel, Right, Role
from crm_desktop.domain.decisions import Decision, Origin, Source, decide, effective, farthest
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.people import Operator
from crm_desktop.models.office.roles import LentRole, OperatorGrant, StoredRole
from crm_desktop.queries.scope import visible
from crm_desktop.queries.standing import access_of, role_of

_MADE_BY_HAND = ("SaveRole", "GiveRights", "AddOperator", "SaveOperator")


@dataclass(frozen=True, slots=True)
class LastUse:
    """When the operator last did what the right is for."""

    at: datetime
    command: str
    number: str


@dataclass(frozen=True, slots=True)
class Why:
    """The answer with its path, what he has in all, how far he sees and by what, and when he used it last."""

    name: str
    login: str
    is_active: bool
    decision: Decision
    role: Role
    sight: Mapping[Area, tuple[DataLevel, Source | None]]
    last_use: LastUse | None


def why_may(
    session: Session, access: Access, *, operator_id: int, right: Right, today: date, commands: Sequence[str] = ()
) -> Why:
    """Whether and why an operator has a right today.

    Args:
        session: the session that asks.
        access: who asks.
        operator_id: about whom.
        right: about what.
        today: the business day.
        commands: what is done by this right, by name; the last of them is told.

    Raises:
        NotAllowed: unless the asker may set up the office.
    """
    operator = _operator(session, access, operator_id)
    sources = sources_of(session, access, operator_id=operator_id, today=today)
    used = select(AuditEntry.at, AuditEntry.command, AuditEntry.number).where(
        AuditEntry.operator_id == operator_id, AuditEntry.command.in_(commands)
    )
    last = session.execute(used.order_by(AuditEntry.id.desc()).limit(1)).first()
    return Why(
        name=operator.name,
        login=operator.login,
        is_active=operator.is_active,
        decision=decide(right, sources),
        role=effective(sources),
        sight={area: farthest(area, sources) for area in Area},
        last_use=LastUse(last[0], last[1], last[2] or "") if last else None,
    )


def sources_of(session: Session, access: Access, *, operator_id: int, today: date) -> tuple[Source, ...]:
    """All that an operator was given: his role, what is lent to him, and single grants, also those not of today.

    Raises:
        NotAllowed: unless the asker may set up the office.
    """
    operator = _operator(session, access, operator_id)
    lent = session.scalars(select(LentRole).where(LentRole.operator_id == operator_id).order_by(LentRole.id)).all()
    query = select(StoredRole).options(selectinload(StoredRole.grants), selectinload(StoredRole.parts))
    roles = {role.id: role for role in session.scalars(query)}
    own = next(role for role in roles.values() if role.code == operator.role)
    single = session.scalars(
        select(OperatorGrant).where(OperatorGrant.operator_id == operator_id).order_by(OperatorGrant.id)
    ).all()
    by_role = {role_id: _set_by(session, "role", role_id) for role_id in {own.id, *(one.role_id for one in lent)}}
    by_person = _set_by(session, "operator", operator_id)
    sources = [_with_parts(Source(Origin.OWN_ROLE, role_of(own), **_by(by_role[own.id])), own, roles)]
    sources += [
        _with_parts(
            Source(Origin.LENT_ROLE, role_of(roles[one.role_id]), **_days(one, today), **_by(by_person)),
            roles[one.role_id],
            roles,
        )
        for one in lent
    ]
    sources.append([Source(Origin.SINGLE, _alone(one), **_days(one, today), **_by(by_person)) for one in single])
    return tuple(source for some in sources for source in some)


def _with_parts(source: Source, stored: StoredRole, roles: Mapping[int, StoredRole]) -> list[Source]:
    """A role, and after it those that it takes in, which hold on the same days."""
    parts = [role_of(roles[part.part_id]) for part in stored.parts]
    return [source, *(replace(source, origin=Origin.PART, role=part, group=source.role) for part in parts)]


def _by(set_by: tuple[str, datetime | None]) -> dict[str, Any]:
    return {"set_by": set_by[0], "set_at": set_by[1]}


def _days(given: LentRole | OperatorGrant, today: date) -> dict[str, Any]:
    return {
        "valid_from": given.valid_from,
        "valid_to": given.valid_to,
        "is_in_force": _is_in_force(given, today),
    }


def eyes_of(session: Session, access: Access, *, operator_id: int, today: date) -> Access:
    """What another operator may see and do today, for who looks at the office as he does.

    Raises:
        NotAllowed: unless the asker may set up the office.
    """
    return access_of(session, _operator(session, access, operator_id), today)


def operator_names(session: Session, access: Access) -> tuple[tuple[int, str, str], ...]:
    """Who may be asked about: id, name, and the code of his own role.

    Raises:
        NotAllowed: unless the asker may set up the office.
    """
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    found = session.execute(select(Operator.id, Operator.name, Operator.role).order_by(Operator.name, Operator.id))
    return tuple((row[0], row[1], row[2]) for row in found)


@dataclass(frozen=True, slots=True)
class LentFact:
    """A role that somebody has besides his own."""

    role: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class SingleFact:
    """A right that somebody is given or denied alone."""

    right: Right
    is_allowed: bool
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class OperatorRights:
    """What an operator has besides his role, and the version that was read."""

    id: int
    version: int
    name: str
    role: str
    lent: tuple[LentFact, ...]
    single: tuple[SingleFact, ...]


def operator_rights(session: Session, access: Access, *, operator_id: int) -> OperatorRights:
    """For the form in which it is changed.

    Raises:
        NotAllowed: unless the asker may set up the office.
    """
    operator = _operator(session, access, operator_id)
    lent = select(StoredRole.code, LentRole.valid_from, LentRole.valid_to).join(
        LentRole, LentRole.role_id == StoredRole.id
    )
    single = select(
        OperatorGrant.right_code, OperatorGrant.is_allowed, OperatorGrant.valid_from, OperatorGrant.valid_to
    )
    lent = lent.where(LentRole.operator_id == operator_id).order_by(LentRole.id)
    single = single.where(OperatorGrant.operator_id == operator_id).order_by(OperatorGrant.id)
    return OperatorRights(
        operator.id,
        operator.version,
        operator.name,
        operator.role,
        tuple(LentFact(*row) for row in session.execute(lent)),
        tuple(SingleFact(*row) for row in session.execute(single)),
    )


def _operator(session: Session, access: Access, operator_id: int) -> Operator:
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    return visible(session, access, Operator, operator_id, what="operator")


def _alone(grant: OperatorGrant) -> Role:
    right = frozenset({grant.right_code})
    nothing = frozenset[Right]()
    return Role(
        "", right if grant.is_allowed else nothing, Role.PURCHASING.level, denied=nothing if grant.is_allowed else right
    )


def _is_in_force(one: LentRole | OperatorGrant, today: date) -> bool:
    return (one.valid_from is None or one.valid_from <= today) and (one.valid_to is None or one.valid_to >= today)


def _set_by(session: Session, kind: str, record_id: int) -> tuple[str, datetime | None]:
    """Who changed the rights of a role or an operator last, as the audit log has it."""
    query = select(AuditEntry.operator_name, AuditEntry.at).where(
        AuditEntry.record_kind == kind, AuditEntry.record_id == record_id, AuditEntry.command.in_(_MADE_BY_HAND)
    )
    row = session.execute(query.order_by(AuditEntry.id.desc()).limit(1)).first()
    return (row[0], row[1]) if row else ("", None)
