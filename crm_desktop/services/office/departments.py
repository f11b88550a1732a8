"""Departments: a tree that the office changes as it likes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.employees import (
    DEPARTMENT_FIELDS,
    DepartmentCircle,
    DepartmentDraft,
    department_problems,
    stands_under,
)
from crm_desktop.domain.errors import DomainError, FieldProblems, RuleBroken
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import longest_texts
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.services.removal import put_away, take_back
from crm_desktop.services.work import Handler, Work


class DepartmentTaken(RuleBroken):
    """Two departments cannot have one name or code."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another one: there is a department {text} already.")


class DepartmentInUse(RuleBroken):
    """People or departments belong to it."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To delete {name}, give its {count} people and departments another one first."
    )


@dataclass(frozen=True, kw_only=True)
class SaveDepartment:
    """Add a department, or save changes of one; ``department_id`` is None for a new one."""

    draft: DepartmentDraft
    department_id: int | None = None
    seen_version: int = 0


def save_department(work: Work, command: SaveDepartment) -> Done:
    """Check and save a department.

    Raises:
        FieldProblems: keys of ``DepartmentDraft``.
        StaleRecord: if somebody else saved it meanwhile.
    """
    if command.department_id is None:
        department = Department()
    else:
        department = work.load_seen(Department, command.department_id, command.seen_version, what="department")
    problems = _problems(work, department, command.draft)
    if problems:
        raise FieldProblems(problems)
    for name in DEPARTMENT_FIELDS:
        value = getattr(command.draft, name)
        setattr(department, name, value.strip() if type(value) is str else value)
    work.session.add(department)
    work.session.flush()
    return Done(Changes.EMPLOYEES, department.id, department.name)


@dataclass(frozen=True, kw_only=True)
class RemoveDepartment:
    """Delete a department to which nobody belongs."""

    department_id: int
    seen_version: int


def remove_department(work: Work, command: RemoveDepartment) -> Done:
    """Put the department away; ``TakeBackDepartment`` brings it back.

    Raises:
        DepartmentInUse: if people or departments belong to it.
    """
    department = work.load_seen(Department, command.department_id, command.seen_version, what="department")
    own, name = department.id, department.name
    counts = (
        select(func.count()).select_from(Employee).where(Employee.department_id == own),
        select(func.count()).select_from(Department).where(Department.parent_id == own),
    )
    count = sum(work.session.scalar(one) or 0 for one in counts)
    if count:
        raise DepartmentInUse(name=name, count=count)
    put_away(work, "department", own, title=name, parts=[(Department, Department.id == own)])
    return Done(Changes.EMPLOYEES, own, name)


@dataclass(frozen=True, kw_only=True)
class TakeBackDepartment:
    """Undo ``RemoveDepartment``."""

    department_id: int


def take_back_department(work: Work, command: TakeBackDepartment) -> Done:
    """Bring the department back."""
    take_back(work, "department", command.department_id)
    department = work.load(Department, command.department_id, what="department")
    return Done(Changes.EMPLOYEES, department.id, department.name)


def _problems(work: Work, department: Department, draft: DepartmentDraft) -> dict[str, DomainError]:
    problems = department_problems(draft, longest_texts(Department))
    for key in ("name", "code"):
        text = getattr(draft, key).strip()
        if key not in problems and text and _is_taken(work, getattr(Department, key), text, department.id):
            problems[key] = DepartmentTaken(text=text)
    parents = {row.id: row.parent_id for row in work.session.execute(select(Department.id, Department.parent_id))}
    is_stored = department in work.session
    if is_stored and stands_under(parents, department.id, draft.parent_id):
        parent = work.load(Department, draft.parent_id or 0, what="department")
        problems["parent_id"] = DepartmentCircle(name=parent.name)
    elif draft.parent_id is not None:
        work.load_named(Department, draft.parent_id, "parent_id")
    if draft.head_id is not None:
        work.load_named(Employee, draft.head_id, "head_id")
    return problems


def _is_taken(work: Work, column: Any, text: str, own: int | None) -> bool:
    return work.session.scalar(select(Department.id).where(column == text, Department.id != (own or 0))) is not None


HANDLERS = {
    SaveDepartment: Handler(save_department, Right.EDIT_EMPLOYEES, "department", is_alone=True),
    RemoveDepartment: Handler(remove_department, Right.EDIT_EMPLOYEES, "department", is_alone=True),
    TakeBackDepartment: Handler(take_back_department, Right.EDIT_EMPLOYEES, "department"),
}
