"""Roles of the office, and what single operators are given besides theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm.attributes import flag_modified

from crm_desktop.domain.access import Area, DataLevel, Right, RoleCode
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import DomainError, FieldProblems, NotFound, Required, RuleBroken
from crm_desktop.domain.field_checks import BelowZero, OutOfRange
from crm_desktop.domain.figures import Amount, Rate
from crm_desktop.domain.limits import KINDS, NEVER_OPEN, Limit, LimitKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.people import Operator
from crm_desktop.models.office.roles import LentRole, OperatorGrant, RoleGrant, RolePart, StoredRole
from crm_desktop.services.office.operators import LastManager, keepers_of_office
from crm_desktop.services.saving import too_long
from crm_desktop.services.work import Handler, Work

_CHANGED = Changes.OPERATORS | Changes.OFFICE


class RoleNameTaken(RuleBroken):
    """Two roles cannot have one name."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another name: there is a role {name} already.")


class RoleInUse(RuleBroken):
    """Operators have it."""

    template = QT_TRANSLATE_NOOP("errors", "To delete {name}, give its {count} operators another role first.")


class RoleStays(RuleBroken):
    """The roles that every office has are only changed."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To stop using {name}, give it to nobody: it comes with the program and stays."
    )


class GroupInGroup(RuleBroken):
    """A group of roles holds no groups."""

    template = QT_TRANSLATE_NOOP("errors", "To put roles together, choose such as take in none themselves: not {name}.")


class RoleTakenIn(RuleBroken):
    """A group holds it."""

    template = QT_TRANSLATE_NOOP("errors", "To delete {name}, take it out of {group} first.")


class NobodySetsUp(LastManager):
    """A change of rights would leave nobody who can set up the office."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take this right away, give it to somebody else first: an office needs one who can set it up."
    )


class EndsBeforeItBegins(RuleBroken):
    """A right for a time needs at least one day."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a last day that is not before the first, {first}.")


@dataclass(frozen=True, kw_only=True)
class SaveRole:
    """Add a role of the office, or change what a role gives.

    Attributes:
        code: made by the client for a new role, so that saving twice adds one; stays for ever.
        name: may be empty for a role that the program has a word for.
        allowed: the rights that it gives.
        denied: the rights that it takes away, whatever another role gives.
        parts: the roles that it takes in, by code.
        parties_level, sales_level, money_level: how far it sees in one ``Area``; None for ``level``.
        seen_version: 0 for a new one.
    """

    code: str
    name: str
    level: DataLevel
    allowed: tuple[Right, ...]
    denied: tuple[Right, ...] = ()
    wipe_limit: Amount = ZERO
    most_discount: Rate | None = None
    most_below: Rate | None = None
    most_days_back: int | None = None
    most_rows: int | None = None
    most_looks: int | None = None
    parts: tuple[str, ...] = ()
    parties_level: DataLevel | None = None
    sales_level: DataLevel | None = None
    money_level: DataLevel | None = None
    seen_version: int = 0


def save_role(work: Work, command: SaveRole) -> Done:
    """Check and save a role.

    Raises:
        FieldProblems: keys ``name``, ``code``, ``parts`` and those of limits.
        StaleRecord: if somebody else saved it meanwhile.
        NobodySetsUp: if nobody could set up the office any more.
    """
    stored = work.session.scalars(select(StoredRole).where(StoredRole.code == command.code)).one_or_none()
    if stored is not None and (command.seen_version or not _is_same(stored, command)):
        stored = work.load_seen(StoredRole, stored.id, command.seen_version, what="role")
    problems = _problems(work, command)
    if problems:
        raise FieldProblems(problems)
    if stored is None:
        last = work.session.scalar(select(func.max(StoredRole.position))) or 0
        stored = StoredRole(code=command.code, position=last + 1)
    stored.name, stored.level = command.name.strip(), command.level
    for area in Area:
        setattr(stored, area.value, getattr(command, area.value))
    for limit in Limit:
        setattr(stored, limit.value, getattr(command, limit.value))
    wanted = {**dict.fromkeys(command.allowed, True), **dict.fromkeys(command.denied, False)}
    kept = [grant for grant in stored.grants if wanted.get(grant.right_code) is grant.is_allowed]
    there = {grant.right_code for grant in kept}
    new = [RoleGrant(right_code=right, is_allowed=yes) for right, yes in wanted.items() if right not in there]
    stored.grants = kept
    work.session.add(stored)
    work.session.flush()  # a right that turns from given to denied leaves its row first
    stored.grants += new
    _take_in(work, stored, command.parts)
    work.session.flush()
    require_keeper(work)
    return Done(_CHANGED, stored.id, stored.name or stored.code)


def _take_in(work: Work, stored: StoredRole, codes: tuple[str, ...]) -> None:
    """Let a role take in these, in the place of those that it did."""
    wanted = set(work.session.scalars(select(StoredRole.id).where(StoredRole.code.in_(codes))))
    kept = [part for part in stored.parts if part.part_id in wanted]
    new = wanted - {part.part_id for part in kept}
    stored.parts = [*kept, *(RolePart(part_id=part_id) for part_id in sorted(new))]


def _parts_problem(work: Work, command: SaveRole) -> DomainError | None:
    """Why a role cannot take in those; a group is in no group, and has none."""
    if not command.parts:
        return None
    found = {role.code: role for role in work.session.scalars(select(StoredRole))}
    own = found.get(command.code)
    if not set(command.parts) <= found.keys() - {command.code}:
        return NotFound(what="role")
    nested = [found[code] for code in command.parts if found[code].parts]
    if own is not None and work.session.scalar(select(RolePart.id).where(RolePart.part_id == own.id).limit(1)):
        nested.append(own)
    return GroupInGroup(name=_called(nested[0])) if nested else None


def _called(role: StoredRole) -> str | RoleCode:
    return role.name or RoleCode(role.code)


@dataclass(frozen=True, kw_only=True)
class RemoveRole:
    """Delete a role of the office's own that nobody has."""

    role_id: int
    seen_version: int


def remove_role(work: Work, command: RemoveRole) -> Done:
    """Delete the role.

    Raises:
        RoleInUse: if operators have it, also for a time.
        RoleStays: if it is one that every office has.
        RoleTakenIn: if another one takes it in.
    """
    role = work.load_seen(StoredRole, command.role_id, command.seen_version, what="role")
    own, name = role.id, role.name
    if role.code in set(RoleCode):
        raise RoleStays(name=_called(role))
    lent = select(LentRole.operator_id).where(LentRole.role_id == own)
    count = work.session.scalar(select(func.count()).where(or_(Operator.role == role.code, Operator.id.in_(lent))))
    if count:
        raise RoleInUse(name=name, count=count)
    group = select(StoredRole).join(RolePart, RolePart.role_id == StoredRole.id).where(RolePart.part_id == own)
    holder = work.session.scalars(group.limit(1)).first()
    if holder is not None:
        raise RoleTakenIn(name=name, group=_called(holder))
    work.session.delete(role)
    work.session.flush()
    return Done(_CHANGED, own, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lent:
    """A role for a time; None stands for no limit, ``valid_to`` is the last day."""

    role: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A right that one operator is given or denied, for a time or for good."""

    right: Right
    is_allowed: bool
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, kw_only=True)
class GiveRights:
    """Say what an operator has besides his own role: all of it, in the place of what he had."""

    operator_id: int
    seen_version: int
    lent: tuple[Lent, ...] = ()
    single: tuple[Single, ...] = ()


def give_rights(work: Work, command: GiveRights) -> Done:
    """Replace what the operator has besides his role.

    Raises:
        StaleRecord: if the operator was changed meanwhile.
        FieldProblems: keys ``lent`` and ``single``.
        NobodySetsUp: if nobody could set up the office any more.
    """
    operator = work.load_seen(Operator, command.operator_id, command.seen_version, what="operator")
    roles = {row.code: row.id for row in work.session.execute(select(StoredRole.code, StoredRole.id))}
    problems = _days(command)
    if not {one.role for one in command.lent} <= roles.keys():
        problems["lent"] = NotFound(what="role")
    if problems:
        raise FieldProblems(problems)
    for kind in (LentRole, OperatorGrant):
        work.session.execute(delete(kind).where(kind.operator_id == operator.id))
    for lent in command.lent:
        days = {"valid_from": lent.valid_from, "valid_to": lent.valid_to}
        work.session.add(LentRole(operator_id=operator.id, role_id=roles[lent.role], **days))
    for single in command.single:
        days = {"valid_from": single.valid_from, "valid_to": single.valid_to}
        given = OperatorGrant(operator_id=operator.id, right_code=single.right, is_allowed=single.is_allowed, **days)
        work.session.add(given)
    flag_modified(operator, "role")  # what he has is part of him: a form that is open elsewhere becomes stale
    work.session.flush()
    require_keeper(work)
    return Done(_CHANGED, operator.id, operator.login)


def require_keeper(work: Work) -> None:
    """Raise ``NobodySetsUp`` if nobody who may log in can set up the office for good."""
    if work.session.scalar(keepers_of_office().limit(1)) is None:
        raise NobodySetsUp


def _is_same(stored: StoredRole, command: SaveRole) -> bool:
    """Whether a new role that is there already is the one that was sent before."""
    given = {grant.right_code: grant.is_allowed for grant in stored.grants}
    wanted = {**dict.fromkeys(command.allowed, True), **dict.fromkeys(command.denied, False)}
    if {part.part.code for part in stored.parts} != set(command.parts):
        return False
    if any(getattr(stored, area.value) != getattr(command, area.value) for area in Area):
        return False
    return (stored.name, stored.level, given) == (command.name.strip(), command.level, wanted)


def _problems(work: Work, command: SaveRole) -> dict[str, DomainError]:
    problems = too_long(command, StoredRole)
    name = command.name.strip()
    taken = select(StoredRole.id).where(StoredRole.name == name, StoredRole.code != command.code)
    if not command.code.strip():
        problems["code"] = Required()
    if not name and command.code not in set(RoleCode):
        problems["name"] = Required()
    elif name and work.session.scalar(taken) is not None:
        problems["name"] = RoleNameTaken(name=name)
    if in_group := _parts_problem(work, command):
        problems["parts"] = in_group
    for limit in Limit:
        if problem := _limit_problem(limit, getattr(command, limit.value)):
            problems[limit.value] = problem
    return problems


_MOST_COUNT = 1_000_000


def _limit_problem(limit: Limit, value: Decimal | int | None) -> DomainError | None:
    if value is None:
        return Required() if limit in NEVER_OPEN else None
    if KINDS[limit] is LimitKind.SHARE and not 0 <= value <= 1:
        return OutOfRange(least=0, most=100)
    if KINDS[limit] is LimitKind.COUNT and not 0 <= value <= _MOST_COUNT:
        return OutOfRange(least=0, most=_MOST_COUNT)
    return BelowZero() if value < 0 else None


def _days(command: GiveRights) -> dict[str, DomainError]:
    problems: dict[str, DomainError] = {}
    for key, given in (("lent", command.lent), ("single", command.single)):
        for one in given:
            if one.valid_from is not None and one.valid_to is not None and one.valid_to < one.valid_from:
                problems[key] = EndsBeforeItBegins(first=one.valid_from)
    return problems


HANDLERS = {
    SaveRole: Handler(save_role, Right.SET_UP_OFFICE, "role", is_alone=True),
    RemoveRole: Handler(remove_role, Right.SET_UP_OFFICE, "role", is_alone=True),
    GiveRights: Handler(give_rights, Right.SET_UP_OFFICE, "operator", is_alone=True),
}
