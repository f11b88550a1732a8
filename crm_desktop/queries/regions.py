"""The tree of regions 大区 → 片区 → 类区, as other queries narrow and group by it.

Records hold the name of a region, which is unique; loaded when it is asked, since no list needs it at the start.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, case, func, literal, select
from sqlalchemy.orm import aliased

from crm_desktop.models.office.people import Employee

REGION_LIST = "region"


def regions_of(employee_id: int) -> Select[str]:
    """The names of the regions that a person looks after, and of all under them, for ``in_(...)``."""
    entry, person = _entries(), aliased(Employee)
    own = select(literal(" ").concat(person.regions).concat(literal(" "))).where(person.id == employee_id)
    words: Any = own.scalar_subquery()
    named = literal(" ").concat(entry.c.text).concat(literal(" "))
    # a name may hold signs that LIKE takes for others
    is_named = func.replace(words, named, literal("")) != words
    tree = select(entry.c.id, entry.c.text).where(entry.c.list_name == REGION_LIST, is_named).cte(recursive=True)
    below = _entries()
    tree = tree.union(select(below.c.id, below.c.text).join(tree, below.c.parent_id == tree.c.id))
    found: Select[str] = select(tree.c.text)
    return found


def at_level(region: Any, kind: str) -> Any:
    """The region of a level in which the region of a record lies, or which it is itself; empty where there is none."""
    own, over, top = _entries(), _entries(), _entries()
    name = case(
        (own.c.kind == kind, own.c.text), (over.c.kind == kind, over.c.text), (top.c.kind == kind, top.c.text), else_=""
    )
    found = (
        select(name)
        .select_from(own)
        .outerjoin(over, own.c.parent_id == over.c.id)
        .outerjoin(top, over.c.parent_id == top.c.id)
        .where(own.c.list_name == REGION_LIST, own.c.text == region)
    )
    return func.coalesce(found.scalar_subquery(), "")


def _entries() -> Any:
    from crm_desktop.models.office.office import DictionaryEntry

    return DictionaryEntry.__table__.alias()
