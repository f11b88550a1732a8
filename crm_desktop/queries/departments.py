"""The tree of departments, as other queries narrow by it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from crm_desktop.models.office.people import Department, Employee


def with_all_below(department: Any) -> Select[tuple[int]]:
    """The department (its id, or a query for it) and all that stand under it, for ``id.in_(...)``."""
    table = Department.__table__
    tree = select(table.c.id).where(table.c.id == department).cte(recursive=True)
    tree = tree.union(select(table.c.id).join(tree, table.c.parent_id == tree.c.id))
    found: Select[tuple[int]] = select(tree.c.id)
    return found


def people_under(employee_id: int) -> Select[int]:
    """Everybody of a person's department and of all under it, also who has left; nobody if he is in none."""
    person, colleague = aliased(Employee), aliased(Employee)
    own = select(person.department_id).where(person.id == employee_id).scalar_subquery()
    return select(colleague.id).where(colleague.department_id.in_(with_all_below(own)))
