"""Operators: who may log in, as what, with which password."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Engine, Select, func, select, union_all

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import DomainError, FieldProblems, NotFound, RuleBroken
from crm_desktop.domain.office import OperatorDraft, operator_problems, password_problem
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.office.roles import OperatorGrant, RoleGrant, RolePart, StoredRole
from crm_desktop.queries.standing import whole_role
from crm_desktop.services.office.login import LogInWaits, guess
from crm_desktop.services.office.passwords import STRONG, Cost, hash_password, is_password
from crm_desktop.services.saving import too_long
from crm_desktop.services.work import Handler, Work


class LoginTaken(RuleBroken):
    """Two operators cannot have one log-in name."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another log-in name: {login} is taken.")


class LastManager(RuleBroken):
    """Nobody could set up the office any more."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To change {login}, make somebody else a manager first: an office needs one who can log in."
    )


class WhoseCustomers(RuleBroken):
    """Who sees only the own customers must be somebody whose customers they can be."""

    template = QT_TRANSLATE_NOOP(
        "errors", "Choose whose customers this operator looks after, or enter the person with Insert."
    )


class PersonHasLeft(RuleBroken):
    """The person does not work here any more."""

    template = QT_TRANSLATE_NOOP("errors", "Choose somebody who works here: {name} has left.")


class OldPasswordWrong(RuleBroken):
    """Whoever sits here may not be the operator."""

    template = QT_TRANSLATE_NOOP("errors", "Type the password that you logged in with.")


class GuessesWait(RuleBroken):
    """Too many wrong passwords, as at log-in."""

    template = QT_TRANSLATE_NOOP("errors", "Wait {seconds} seconds: this was not your password too many times.")


@dataclass(frozen=True, kw_only=True)
class AddOperator:
    """Let somebody log in from now on; he chooses a password of his own the first time."""

    draft: OperatorDraft
    password: str = field(repr=False, metadata={"secret": True})
    must_change_password: bool = True
    cost: Cost = field(default=STRONG, repr=False, metadata={"secret": True})


def add_operator(work: Work, command: AddOperator) -> Done:
    """Add an operator.

    Raises:
        FieldProblems: keys of ``OperatorDraft`` and ``password``.
    """
    problems = _problems(work, command.draft, None)
    weak = password_problem(command.password, login=command.draft.login)
    if weak is not None:
        problems["password"] = weak
    if problems:
        raise FieldProblems(problems)
    operator = Operator(
        password_hash=hash_password(command.password, command.cost), must_change_password=command.must_change_password
    )
    _take_over(operator, command.draft)
    work.session.add(operator)
    work.session.flush()
    return Done(Changes.OPERATORS, operator.id, operator.login)


@dataclass(frozen=True, kw_only=True)
class SaveOperator:
    """Change an operator's name, role or employee."""

    operator_id: int
    seen_version: int
    draft: OperatorDraft


def save_operator(work: Work, command: SaveOperator) -> Done:
    """Save an operator.

    Raises:
        StaleRecord, FieldProblems
        LastManager: if nobody could set up the office any more.
    """
    operator = work.load_seen(Operator, command.operator_id, command.seen_version, what="operator")
    problems = _problems(work, command.draft, operator.id)
    if problems:
        raise FieldProblems(problems)
    if not _sets_up(work, command.draft.role):
        _require_another_manager(work, operator)
    _take_over(operator, command.draft)
    return Done(Changes.OPERATORS, operator.id, operator.login)


@dataclass(frozen=True, kw_only=True)
class SwitchOperator:
    """Block an operator, or let him in again; what he did keeps his name."""

    operator_id: int
    seen_version: int
    is_active: bool


def switch_operator(work: Work, command: SwitchOperator) -> Done:
    """Set whether the operator may log in.

    Raises:
        StaleRecord, LastManager
        PersonHasLeft: if the person does not work here any more.
    """
    operator = work.load_seen(Operator, command.operator_id, command.seen_version, what="operator")
    if not command.is_active:
        shut_out(work, operator)
    else:
        _require_person_here(work, operator)
        operator.is_active = True
    operator.failures = 0
    operator.blocked_until = None
    return Done(Changes.OPERATORS, operator.id, operator.login)


def shut_out(work: Work, operator: Operator) -> None:
    """Switch a log-in off.

    Raises:
        LastManager: if nobody could set up the office any more.
    """
    _require_another_manager(work, operator)
    operator.is_active = False


@dataclass(frozen=True, kw_only=True)
class ResetPassword:
    """A manager gives an operator a new password, to be changed at the next log-in."""

    operator_id: int
    password: str = field(repr=False, metadata={"secret": True})
    cost: Cost = field(default=STRONG, repr=False, metadata={"secret": True})


def reset_password(work: Work, command: ResetPassword) -> Done:
    """Set another operator's password and let him try again at once.

    Raises:
        NotFound, FieldProblems: key ``password``.
    """
    operator = work.load(Operator, command.operator_id, what="operator")
    weak = password_problem(command.password, login=operator.login)
    if weak is not None:
        raise FieldProblems({"password": weak})
    operator.password_hash = hash_password(command.password, command.cost)
    operator.must_change_password = operator.id != work.access.operator_id
    operator.failures = 0
    operator.blocked_until = None
    return Done(Changes.OPERATORS, operator.id, operator.login)


@dataclass(frozen=True, kw_only=True)
class ChangePassword:
    """The operator chooses a new password."""

    old: str = field(repr=False, metadata={"secret": True})
    new: str = field(repr=False, metadata={"secret": True})
    cost: Cost = field(default=STRONG, repr=False, metadata={"secret": True})


def change_password(work: Work, command: ChangePassword) -> Done:
    """Replace one's own password.

    Raises:
        FieldProblems: keys ``old`` and ``new``.
    """
    operator = work.load(Operator, work.access.operator_id, what="operator")
    problems: dict[str, DomainError] = {}
    if not is_password(command.old, operator.password_hash):
        problems["old"] = OldPasswordWrong()
    weak = password_problem(command.new, login=operator.login)
    if weak is not None:
        problems["new"] = weak
    if problems:
        raise FieldProblems(problems)
    operator.password_hash = hash_password(command.new, command.cost)
    operator.must_change_password = False
    return Done(Changes.OPERATORS, operator.id, operator.login)


def _guess(engine: Engine, access: Access, clock: Clock, command: ChangePassword) -> None:
    """Slow down guesses at the old password, which somebody makes who found the program open.

    Raises:
        FieldProblems: key ``old``.
    """
    own = Operator.id == access.operator_id
    try:
        is_right = guess(engine, own, command.old, clock)
    except LogInWaits as waits:
        raise FieldProblems({"old": GuessesWait(**waits.params)}) from waits
    if not is_right:
        raise FieldProblems({"old": OldPasswordWrong()})


def _problems(work: Work, draft: OperatorDraft, operator_id: int | None) -> dict[str, DomainError]:
    problems = operator_problems(draft) | too_long(draft, Operator)
    taken = select(Operator.id).where(Operator.login == draft.login, Operator.id != (operator_id or 0))
    if "login" not in problems and work.session.scalar(taken) is not None:
        problems["login"] = LoginTaken(login=draft.login)
    if draft.employee_id is not None:
        employee = work.load_named(Employee, draft.employee_id, "employee_id")
        if not employee.is_active:
            problems["employee_id"] = PersonHasLeft(name=employee.name)
    role = work.session.scalars(select(StoredRole).where(StoredRole.code == draft.role)).one_or_none()
    if role is None:
        problems["role"] = NotFound(what="role")
    elif whole_role(role).needs_person and draft.employee_id is None:
        problems["employee_id"] = WhoseCustomers()
    return problems


def _require_person_here(work: Work, operator: Operator) -> None:
    employee = work.load(Employee, operator.employee_id) if operator.employee_id is not None else None
    if employee is not None and not employee.is_active:
        raise PersonHasLeft(name=employee.name)


def _take_over(operator: Operator, draft: OperatorDraft) -> None:
    operator.login = draft.login
    operator.name = draft.name.strip()
    operator.role = draft.role
    operator.employee_id = draft.employee_id


def keepers_of_office() -> Select[int]:
    """Who may log in and set up the office for good, by his own role; what is lent for a time doesn't count."""
    denied = select(OperatorGrant.operator_id).where(
        OperatorGrant.right_code == Right.SET_UP_OFFICE, OperatorGrant.is_allowed.is_(False)
    )
    return select(Operator.id).where(
        Operator.is_active.is_(True), Operator.role.in_(_setting_up()), Operator.id.not_in(denied)
    )


def _setting_up() -> Select[str]:
    """The roles that let their people set up the office, by themselves or by one that they take in; no denial among."""
    is_it = RoleGrant.right_code == Right.SET_UP_OFFICE
    told = union_all(
        select(RoleGrant.role_id, RoleGrant.is_allowed).where(is_it),
        select(RolePart.role_id, RoleGrant.is_allowed)
        .join(RoleGrant, RoleGrant.role_id == RolePart.part_id)
        .where(is_it),
    ).subquery()
    denials = func.count().filter(told.c.is_allowed.is_(False))
    codes = select(StoredRole.code).join(told, told.c.role_id == StoredRole.id)
    return codes.group_by(StoredRole.code).having(denials == 0)


def _sets_up(work: Work, role: str) -> bool:
    return work.session.scalar(_setting_up().where(StoredRole.code == role)) is not None


def _require_another_manager(work: Work, operator: Operator) -> None:
    keepers = set(work.session.scalars(keepers_of_office()))
    if keepers == {operator.id}:
        raise LastManager(login=operator.login)


HANDLERS = {
    AddOperator: Handler(add_operator, Right.SET_UP_OFFICE, "operator"),
    SaveOperator: Handler(save_operator, Right.SET_UP_OFFICE, "operator", is_alone=True),
    SwitchOperator: Handler(switch_operator, Right.SET_UP_OFFICE, "operator", is_alone=True),
    ResetPassword: Handler(reset_password, Right.SET_UP_OFFICE, "operator"),
    ChangePassword: Handler(change_password, None, "operator", before=_guess),
}
