"""The tree of regions 大区 → 片区 → 类区, as other queries narrow and group by it.

Records hold the name of a region, which is unique.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, String, case, cast, column, func, literal, select, table
from sqlalchemy.orm import aliased

from crm_desktop.domain.pick_lists import RegionKind
from crm_desktop.models.office.people import Employee

REGION_LIST = "region"
_MOST_REGIONS = 1_000_000


_ENTRIES = table(
    "dictionary_entry",
    column("id", Integer),
    column("list_name", String),
    column("text", String),
    column("kind", String),
    column("parent_id", Integer),
    column("position", Integer),
)
"""Named and not mapped: who may see what is asked at the start, and few offices ask it by regions."""


def regions_of(employee_id: int) -> Select[str]:
    """The names of the regions that a person looks after, and of all under them, for ``in_(...)``."""
    entry, person = _ENTRIES.alias(), aliased(Employee)
    own = select(literal(" ").concat(person.regions).concat(literal(" "))).where(person.id == employee_id)
    words: Any = own.scalar_subquery()
    named = literal(" ").concat(entry.c.text).concat(literal(" "))
    # a name may hold signs that LIKE takes for others
    is_named = func.replace(words, named, literal("")) != words
    tree = select(entry.c.id, entry.c.text).where(entry.c.list_name == REGION_LIST, is_named).cte(recursive=True)
    below = _ENTRIES.alias()
    tree = tree.union(select(below.c.id, below.c.text).join(tree, below.c.parent_id == tree.c.id))
    found: Select[str] = select(tree.c.text)
    return found


def _place(entry: Any) -> Any:
    """Where a region stands among all, as a text of one length."""
    return cast(entry.c.position + _MOST_REGIONS, String).concat(cast(entry.c.id + _MOST_REGIONS, String))


@cache
def region_levels() -> Any:
    """Each region by its ``name``, with the one of each level in which it lies, or which it is; to be joined by name.

    Its columns are called as the members of ``RegionKind``; empty where there is none of a level. Beside each stands
    what it is sorted by: its place in the tree.
    """
    own, over, top = _ENTRIES.alias("own_region"), _ENTRIES.alias("region_over"), _ENTRIES.alias("region_top")
    levels = [
        case(*((one.c.kind == kind.value, one.c.text) for one in (own, over, top)), else_=literal("")).label(kind.value)
        for kind in RegionKind
    ]
    places = [
        case(*((one.c.kind == kind.value, _place(one)) for one in (own, over, top)), else_=literal("")).label(
            f"{kind.value}_sort"
        )
        for kind in RegionKind
    ]
    found = (
        select(own.c.text.label("name"), *levels, *places)
        .select_from(own)
        .outerjoin(over, own.c.parent_id == over.c.id)
        .outerjoin(top, over.c.parent_id == top.c.id)
        .where(own.c.list_name == REGION_LIST)
    )
    return found.subquery("region_levels")


BETWEEN = " / "
"""Between a region and the one under it."""


@cache
def region_paths() -> Any:
    """Each region by its ``id`` with its ``name``, its ``path``, and the ids of those over it.

    The path is sorted by the places in the tree, so that a region stands before those under it.
    """
    own, over, top = _ENTRIES.alias("path_own"), _ENTRIES.alias("path_over"), _ENTRIES.alias("path_top")
    up = [
        (case((one.c.id.is_(None), literal("")), else_=one.c.text.concat(literal(BETWEEN))), _or_nothing(one))
        for one in (top, over)
    ]
    (first, first_place), (second, second_place) = up
    path: Any = cast(first.concat(second).concat(own.c.text), String)
    found = (
        select(
            own.c.id,
            own.c.text.label("name"),
            over.c.id.label("over_id"),
            top.c.id.label("top_id"),
            path.label("path"),
            first_place.concat(second_place).concat(_place(own)).label("path_sort"),
        )
        .select_from(own)
        .outerjoin(over, own.c.parent_id == over.c.id)
        .outerjoin(top, over.c.parent_id == top.c.id)
        .where(own.c.list_name == REGION_LIST)
    )
    return found.subquery("region_paths")


def _or_nothing(entry: Any) -> Any:
    return case((entry.c.id.is_(None), literal("")), else_=_place(entry))
