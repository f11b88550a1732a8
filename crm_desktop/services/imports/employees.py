"""Writes the checked people of the office out of an import."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from crm_desktop.domain.employees import EMPLOYEE_FIELDS, EmployeeDraft
from crm_desktop.domain.imports import Incoming
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.services.imports.bulk import Bulk, stored_values
from crm_desktop.services.imports.checked import CheckedBatch
from crm_desktop.services.imports.parties import employee_values
from crm_desktop.services.office.employees import employee_entry, fill_employee, free_codes, index_employee
from crm_desktop.services.office.region_duties import note_duties


def write_employees(bulk: Bulk, batch: CheckedBatch) -> None:
    """Write people; who has no code gets one that nobody has, and a department that is not there is made."""
    departments = _Departments(bulk)
    codes = free_codes(bulk.work)
    people = []
    for record_id, entry in zip(bulk.ids(Employee, len(batch.new)), batch.new, strict=True):
        entry.slot.id = record_id
        values = {"is_salesperson": True, **employee_values(entry.incoming)}
        draft = EmployeeDraft(**values, department_id=departments.id_of(entry.incoming.values))
        employee = Employee(id=record_id, code=draft.code or next(codes), is_active=True, family="")
        fill_employee(employee, draft)
        people.append(employee)
    bulk.add(Employee, [stored_values(employee) | {"version": 1} for employee in people])
    for employee in people:
        bulk.make_findable(**employee_entry(employee))
    for entry in batch.updates:
        _update(bulk, entry.slot.id or 0, entry.incoming, departments.id_of(entry.incoming.values))
    note_duties(bulk.work)


def _update(bulk: Bulk, employee_id: int, record: Incoming, department_id: int | None) -> None:
    """Write what the file says over what is stored."""
    employee = bulk.work.load(Employee, employee_id)
    values = {key: value for key, value in employee_values(record).items() if key in EMPLOYEE_FIELDS}
    if department_id is not None:
        values["department_id"] = department_id
    before = {key: getattr(employee, key) for key in values}
    for key, value in values.items():
        setattr(employee, key, value)
    bulk.session.flush()
    bulk.note_change(employee, before)
    index_employee(bulk.work, employee)


class _Departments:
    """The office's departments by name; a new name makes one."""

    def __init__(self, bulk: Bulk) -> None:
        self._bulk = bulk
        self._known = {row.name: row.id for row in bulk.session.execute(select(Department.name, Department.id))}

    def id_of(self, values: Mapping[str, Any]) -> int | None:
        """The department that a row names; None if it names none."""
        name = str(values.get("department") or "").strip()
        if name and name not in self._known:
            (record_id,) = self._bulk.ids(Department, 1)
            row = {"id": record_id, "version": 1, "name": name, "code": "", "is_active": True}
            self._bulk.add(Department, [row])
            self._known[name] = record_id
        return self._known[name] if name else None
