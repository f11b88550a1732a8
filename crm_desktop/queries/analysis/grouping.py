"""The statement of a request over the rows of one kind: which lines count, and what they are grouped by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, literal, literal_column, select, type_coerce
from sqlalchemy.orm import aliased

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.measures import OwnPart, Part
from crm_desktop.domain.analysis.requests import MOST_CELLS, CubeRequest
from crm_desktop.queries.analysis.cuts import Cut, Need, cut_of, is_one_of, own_values, whose, with_all
from crm_desktop.queries.analysis.source import Source
from crm_desktop.queries.analysis.sources import summed
from crm_desktop.queries.own_values import Figure


@dataclass(frozen=True, slots=True)
class Grouped:
    """One statement over one source."""

    access: Access
    request: CubeRequest
    axes: tuple[Dimension, ...]
    parts: Sequence[Part]
    source: Source

    @property
    def labelled(self) -> list[Dimension]:
        return [one for one in self.axes if cut_of(one).label is not None]

    @property
    def summed(self) -> dict[Part, Any]:
        found = {part: summed(part, self.source) for part in self.parts}
        return {part: expression for part, expression in found.items() if expression is not None}

    def statement(self, parts: Iterable[Any]) -> Any:
        cuts = [cut_of(one) for one in self.axes]
        keys = [cut.grouped(self.source).label(f"key_{at}") for at, cut in enumerate(cuts)]
        labels = [
            func.max(cut.label(self.source)).label(f"label_{at}")
            for at, cut in enumerate(cuts)
            if cut.label is not None and not cut.is_record
        ]
        sums = [part.label(f"part_{at}") for at, part in enumerate(parts)]
        needs = [need for cut in cuts for need in (cut.needs if cut.is_record else (*cut.needs, *cut.told_by))]
        query = counted(self.access, self.request, self.source, (*keys, *labels, *sums), needs=needs)
        if not keys:
            return query
        groups = query.group_by(*_first(len(keys))).limit(MOST_CELLS + 1)
        return _named(groups, cuts, sums=len(sums), short=self.request.calls_short)

    def own_statement(self, part: OwnPart) -> Any:
        """What the records of each group have in a field: each group knows a record once, and then they are added."""
        cuts = [cut_of(one) for one in self.axes]
        keys = [cut.grouped(self.source).label(f"key_{at}") for at, cut in enumerate(cuts)]
        needs = [need for cut in cuts for need in cut.needs]
        columns = (*keys, whose(part.owner, self.source).label("record"))
        records = counted(self.access, self.request, self.source, columns, needs=needs).distinct().subquery("records")
        values = own_values(part.field_id)
        figure = type_coerce(func.sum(values.c.number), Figure(part.places))
        query = select(*(records.c[key.name] for key in keys), figure).join_from(
            records, values, and_(values.c.field_id == part.field_id, values.c.owner_id == records.c.record)
        )
        return query.group_by(*_first(len(keys))) if keys else query

    @property
    def reads(self) -> list[tuple[int, Callable[[Any], Any]]]:
        """By the place of an axis what makes the key of what the database gives."""
        return [(at, read) for at, one in enumerate(self.axes) if (read := cut_of(one).read) is not None]


def _first(columns: int) -> list[Any]:
    return [literal_column(str(at + 1)) for at in range(columns)]


def _named(query: Any, cuts: Sequence[Cut], *, sums: int, short: bool) -> Any:
    """The groups with the names of the records that are their keys: looked up once for each, not for each line."""
    if not any(cut.is_record for cut in cuts):
        return query
    groups = query.subquery()
    tables = {at: aliased(cut.record) for at, cut in enumerate(cuts) if cut.is_record}
    keys = [groups.c[f"key_{at}"] for at in range(len(cuts))]
    labels = [
        _name(tables[at], short=short) if at in tables else groups.c[f"label_{at}"]
        for at, cut in enumerate(cuts)
        if cut.label is not None
    ]
    found = select(*keys, *labels, *(groups.c[f"part_{at}"] for at in range(sums))).select_from(groups)
    for at, table in tables.items():
        found = found.outerjoin(table, table.id == keys[at])
    return found


def _name(record: Any, *, short: bool) -> Any:
    """What a record is called; who has a short name, by that if it is wanted."""
    return (
        func.coalesce(func.nullif(record.short_name, ""), record.name)
        if short and hasattr(record, "short_name")
        else record.name
    )


def counted(
    access: Access,
    request: CubeRequest,
    source: Source,
    columns: Iterable[Any],
    *,
    needs: Iterable[Need] = (),
) -> Any:
    """A query over all lines of a source that count for a request, and that the operator may see."""
    joins = {*needs, *(need for only in request.only for need in cut_of(only.dimension).needs)}
    query = with_all(access, source.joined(select(*columns)), source, joins).where(source.counts)
    for only in request.only:
        condition = is_one_of(cut_of(only.dimension), source, only.keys)
        query = query.where(_not(condition) if only.leaves_out else condition)
    return query


def _not(condition: Any) -> Any:
    """What is not so, also where it cannot be said, as of a document without a salesperson."""
    return func.coalesce(condition, literal(value=False)).is_(False)
