"""People of the office: entering them, with a log-in if they need one, their leaving and coming back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select, union_all

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.employees import EMPLOYEE_FIELDS, EmployeeDraft, LeftBeforeJoining, employee_problems
from crm_desktop.domain.errors import DomainError, FieldProblems, NotAllowed, RuleBroken
from crm_desktop.domain.office import OperatorDraft
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import longest_texts
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.office.people import Department, Employee, Operator
from crm_desktop.models.search import SearchEntry
from crm_desktop.services.office.operators import AddOperator, add_operator, shut_out
from crm_desktop.services.office.passwords import STRONG, Cost
from crm_desktop.services.office.region_duties import note_duties
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.saving import CodeTaken
from crm_desktop.services.search_index import entry_of, index
from crm_desktop.services.work import Handler, Work

_CHANGED = Changes.EMPLOYEES | Changes.OPERATORS


class EmployeeInUse(RuleBroken):
    """Something points at the person."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To take {name} out of the lists, note that he or she has left: {count} records belong to this name."
    )


@dataclass(frozen=True, kw_only=True)
class FirstLogIn:
    """The log-in that a new person gets along with being entered."""

    login: str
    role: str
    password: str = field(repr=False, metadata={"secret": True})
    cost: Cost = field(default=STRONG, repr=False, metadata={"secret": True})


@dataclass(frozen=True, kw_only=True)
class SaveEmployee:
    """Add a person of the office, or save changes of one.

    Attributes:
        key: made by the client for a new one, so that saving twice adds one.
        employee_id: None for a new one.
        log_in: lets the person log in from now on.
    """

    draft: EmployeeDraft
    key: str = ""
    employee_id: int | None = None
    seen_version: int = 0
    log_in: FirstLogIn | None = None


def save_employee(work: Work, command: SaveEmployee) -> Done:
    """Check, save and index a person; the family is only taken over from who may see it.

    Raises:
        FieldProblems: keys of ``EmployeeDraft``, and ``login``, ``password``.
        StaleRecord: if somebody else saved the person meanwhile.
    """
    if command.employee_id is None:
        stored = work.stored_under(Employee, command.key)
        if stored is not None:
            return Done(_CHANGED, stored.id, stored.code)
        employee = Employee(key=command.key or None, family="")
    else:
        employee = work.load_seen(Employee, command.employee_id, command.seen_version, what="employee")
    problems = _problems(work, employee, command.draft)
    if problems:
        raise FieldProblems(problems)
    former = employee.regions or ""
    _take_over(work, employee, command.draft)
    work.session.add(employee)
    work.session.flush()
    index_employee(work, employee)
    if employee.regions != former:
        note_duties(work)
    if command.log_in is not None:
        _let_in(work, employee, command.log_in)
    return Done(_CHANGED, employee.id, employee.code)


@dataclass(frozen=True, kw_only=True)
class EmployeeLeaves:
    """Note that somebody has left; the log-in is switched off, what is still his or hers stays to be handed over."""

    employee_id: int
    seen_version: int
    left_on: date


def employee_leaves(work: Work, command: EmployeeLeaves) -> Done:
    """Take a person out of all choices and switch the log-in off.

    Raises:
        StaleRecord, LastManager
        FieldProblems: key ``left_on``.
    """
    employee = work.load_seen(Employee, command.employee_id, command.seen_version, what="employee")
    if employee.joined_on is not None and command.left_on < employee.joined_on:
        raise FieldProblems({"left_on": LeftBeforeJoining(joined=employee.joined_on)})
    employee.left_on = command.left_on
    employee.is_active = False
    for operator in work.session.scalars(select(Operator).where(Operator.employee_id == employee.id)):
        shut_out(work, operator)
    _note_regions(work, employee)
    return Done(_CHANGED | Changes.REMINDERS, employee.id, employee.code)


@dataclass(frozen=True, kw_only=True)
class EmployeeComesBack:
    """Note that somebody who had left works here again; the log-in stays off until a manager lets him or her in."""

    employee_id: int
    seen_version: int


def employee_comes_back(work: Work, command: EmployeeComesBack) -> Done:
    """Offer the person in all choices again."""
    employee = work.load_seen(Employee, command.employee_id, command.seen_version, what="employee")
    employee.left_on = None
    employee.is_active = True
    _note_regions(work, employee)
    return Done(_CHANGED | Changes.REMINDERS, employee.id, employee.code)


@dataclass(frozen=True, kw_only=True)
class RemoveEmployee:
    """Delete a person to whom nothing belongs, such as one entered by mistake."""

    employee_id: int
    seen_version: int


def remove_employee(work: Work, command: RemoveEmployee) -> Done:
    """Put the person away; ``TakeBackEmployee`` brings him or her back.

    Raises:
        EmployeeInUse: if a record of any table points at the person.
    """
    employee = work.load_seen(Employee, command.employee_id, command.seen_version, what="employee")
    own, code, has_regions = employee.id, employee.code, bool(employee.regions)
    count = work.session.scalar(select(func.count()).select_from(union_all(*_pointing_at(own)).subquery())) or 0
    if count:
        raise EmployeeInUse(name=employee.name, count=count)
    found = (SearchEntry.kind == "employee") & (SearchEntry.record_id == own)
    parts = [(Employee, Employee.id == own), (SearchEntry, found)]
    put_away(work, "employee", own, title=employee.name, parts=parts)
    if has_regions:
        note_duties(work)
    return Done(_CHANGED, own, code)


@dataclass(frozen=True, kw_only=True)
class TakeBackEmployee:
    """Undo ``RemoveEmployee``."""

    employee_id: int


def take_back_employee(work: Work, command: TakeBackEmployee) -> Done:
    """Bring the person back."""
    take_back(work, "employee", command.employee_id)
    employee = work.load(Employee, command.employee_id, what="employee")
    _note_regions(work, employee)
    return Done(_CHANGED, employee.id, employee.code)


def _note_regions(work: Work, employee: Employee) -> None:
    """Who comes or goes takes up regions, or leaves them."""
    if employee.regions:
        note_duties(work)


def index_employee(work: Work, employee: Employee) -> None:
    """Bring the search entry up to date; after the flush."""
    index(work, **employee_entry(employee))


def employee_entry(employee: Employee) -> dict[str, Any]:
    """What the search box knows of a stored person; arguments of ``search_index.entry``."""
    return entry_of("employee", employee, employee.code, employee.position, employee.mobile)


def free_codes(work: Work) -> Iterator[str]:
    """Codes such as E07 that nobody has, lowest first."""
    taken = set(work.session.scalars(select(Employee.code)))
    return (code for n in range(1, 100_000) if (code := f"E{n:02}") not in taken)


def _problems(work: Work, employee: Employee, draft: EmployeeDraft) -> dict[str, DomainError]:
    problems = employee_problems(draft, longest_texts(Employee))
    code = draft.code.strip()
    holder = work.session.scalar(select(Employee.name).where(Employee.code == code, Employee.id != (employee.id or 0)))
    if code and holder is not None:
        problems["code"] = CodeTaken(code=code, name=holder)
    if draft.department_id is not None:
        work.load_named(Department, draft.department_id, "department_id")
    return problems


def fill_employee(employee: Employee, draft: EmployeeDraft) -> None:
    """Take over what was typed of somebody, but for the code and what only some may see."""
    for name in EMPLOYEE_FIELDS:
        value = getattr(draft, name)
        setattr(employee, name, value.strip() if type(value) is str else value)


def _take_over(work: Work, employee: Employee, draft: EmployeeDraft) -> None:
    fill_employee(employee, draft)
    if work.access.may(Right.SEE_FAMILY):
        employee.family = draft.family.strip()  # the form of others holds none: what is stored stays
    employee.code = draft.code.strip() or employee.code or next(free_codes(work))


def _let_in(work: Work, employee: Employee, log_in: FirstLogIn) -> None:
    if not work.access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    draft = OperatorDraft(login=log_in.login, name=employee.name, role=log_in.role, employee_id=employee.id)
    add_operator(work, AddOperator(draft=draft, password=log_in.password, cost=log_in.cost))


def _pointing_at(employee_id: int) -> Iterator[Any]:
    """A question for each column of any table that holds an employee, so that a new table cannot be forgotten."""
    for table in whole_layout().tables.values():
        for column in table.columns:
            if any(key.column.table.name == Employee.__tablename__ for key in column.foreign_keys):
                yield select(table.c.id).where(column == employee_id)


HANDLERS = {
    SaveEmployee: Handler(save_employee, Right.EDIT_EMPLOYEES, "employee", makes=Employee),
    EmployeeLeaves: Handler(employee_leaves, Right.EDIT_EMPLOYEES, "employee", is_alone=True),
    EmployeeComesBack: Handler(employee_comes_back, Right.EDIT_EMPLOYEES, "employee"),
    RemoveEmployee: Handler(remove_employee, Right.EDIT_EMPLOYEES, "employee", is_alone=True),
    TakeBackEmployee: Handler(take_back_employee, Right.EDIT_EMPLOYEES, "employee"),
}
