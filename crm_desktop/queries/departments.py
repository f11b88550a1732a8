"""The tree of departments, as other queries narrow by it."""

from __future__ import annotations

from sqlalchemy import Select, select

from crm_desktop.models.system import Department


def with_all_below(department_id: int) -> Select[tuple[int]]:
    """The department and all that stand under it, for ``id.in_(...)``."""
    table = Department.__table__
    tree = select(table.c.id).where(table.c.id == department_id).cte("below", recursive=True)
    tree = tree.union(select(table.c.id).join(tree, table.c.parent_id == tree.c.id))
    found: Select[tuple[int]] = select(tree.c.id)
    return found
