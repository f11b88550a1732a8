"""The regions of sales as an archive: the tree with who is responsible, who looks after each, and whom it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, literal, select, type_coerce
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.pick_lists import RegionKind
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.types import coded
from crm_desktop.present.listing import Group, ListRequest, Sort, Totals
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.regions import REGION_LIST, region_paths
from crm_desktop.queries.sight import sees_customer

BETWEEN = ", "
"""Between the names of those who look after a region."""


@dataclass(frozen=True, slots=True)
class RegionRow:
    """One region.

    Attributes:
        name: as records hold it.
        path: its name after those of the regions over it.
        people: the salespeople who look after it, by their own record.
        customers: how many customers that the operator sees say this very region; switched off ones are not counted.
        below: how many are in it and in all under it.
    """

    id: int
    name: str
    path: str
    kind: RegionKind
    code: str
    head: str | None
    people: str | None
    customers: int
    below: int
    is_active: bool


class RegionListing:
    """The regions in the order of the tree, each before those under it.

    ``customers`` are added up, ``below`` is not: who is in a region is in the one over it, too. Option of the request:
    ``all`` (bool) shows switched off ones, too.
    """

    def ids(self, session: Session, access: Access, request: ListRequest, most: int | None = None) -> Sequence[int]:
        return _listing(access).ids(session, access, request, most)

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[RegionRow]:
        return _listing(access).rows(session, access, ids, request)

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        return _listing(access).totals(session, access, request)

    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]:
        return _listing(access).groups(session, access, request)


def _listing(access: Access) -> Listing[RegionRow]:
    head, paths = Employee.__table__.alias("head"), region_paths()
    own, below = _here(access).subquery("customers_here"), _below(access).subquery("customers_below")
    return Listing(
        row=RegionRow,
        key=DictionaryEntry.id,
        source=DictionaryEntry.__table__.join(paths, paths.c.id == DictionaryEntry.id)
        .outerjoin(head, DictionaryEntry.head_id == head.c.id)
        .outerjoin(own, own.c.region == DictionaryEntry.text)
        .outerjoin(below, below.c.id == DictionaryEntry.id),
        columns={
            "id": DictionaryEntry.id,
            "name": DictionaryEntry.text,
            "path": paths.c.path,
            "kind": type_coerce(
                func.coalesce(func.nullif(DictionaryEntry.kind, ""), RegionKind.REGION.value), coded(RegionKind)
            ),
            "code": DictionaryEntry.code,
            "head": head.c.name,
            "people": _people(),
            "customers": func.coalesce(own.c.count, 0),
            "below": func.coalesce(below.c.count, 0),
            "is_active": DictionaryEntry.is_active,
        },
        visible=lambda _access: DictionaryEntry.list_name == REGION_LIST,
        search=(paths.c.path, DictionaryEntry.code, head.c.name),
        sums=("customers",),
        order=(Sort("path"),),
        where=_narrowed,
    )


def _narrowed(request: ListRequest) -> list[Condition]:
    asked = request.options.get("all") or any(item.key == "is_active" for item in request.filters)
    return [] if asked else [DictionaryEntry.is_active.is_(True)]


def _here(access: Access) -> Any:
    """How many customers say each region."""
    counted = func.count().label("count")
    query = select(Party.region.label("region"), counted).where(Party.is_customer, Party.is_active, Party.region != "")
    return query.where(sees_customer(access)).group_by(Party.region)


def _below(access: Access) -> Any:
    """How many customers are in each region and in all under it; they are counted once for all regions."""
    here, paths = _here(access).cte("counted"), region_paths()
    pairs = [
        select(column.label("id"), paths.c.name).where(column.is_not(None))
        for column in (paths.c.id, paths.c.over_id, paths.c.top_id)
    ]
    within = pairs[0].union_all(*pairs[1:]).subquery("within")
    counted = func.sum(here.c.count).label("count")
    return select(within.c.id, counted).join(here, here.c.region == within.c.name).group_by(within.c.id)


def _people() -> Any:
    """Who looks after a region: its name is a word of what stands in the record of a colleague."""
    regions = literal(" ").concat(Employee.regions).concat(literal(" "))
    named = literal(" ").concat(DictionaryEntry.text).concat(literal(" "))
    # a name may hold signs that LIKE takes for others
    looks_after = func.replace(regions, named, literal("")) != regions
    names = select(func.aggregate_strings(Employee.name, BETWEEN)).where(Employee.is_active, looks_after)
    return names.correlate(DictionaryEntry).scalar_subquery()
