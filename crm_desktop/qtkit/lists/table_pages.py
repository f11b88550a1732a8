"""What a windowed table asks for at once: the order of all rows, and the rows of some pages."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from crm_desktop.present.listing import Group, ListRequest, Source, Totals

Row = TypeVar("Row")

PAGE = 64


@dataclass(frozen=True)
class Answer(Generic[Row]):
    """What one job brought: the order of the rows, the sums, and the rows of the pages in sight.

    ``totals`` is None for the top of a long list, which is shown until the whole is there.
    """

    ids: array[int]
    totals: Totals | None
    pages: dict[int, list[Row | None]]
    groups: Sequence[Group] = ()


def page_of(source: Source[Row], ids: array[int], page: int, request: ListRequest) -> list[Row | None]:
    """The rows of one page, each at its place; one deleted meanwhile leaves its place empty."""
    wanted = list(ids[page * PAGE : (page + 1) * PAGE])
    records = [record_id for record_id in wanted if record_id >= 0]
    rows = list(source.rows(records, request))
    if len(rows) == len(wanted):
        return list(rows)
    if len(rows) == len(records):
        standing = iter(rows)
        return [next(standing) if record_id >= 0 else None for record_id in wanted]
    by_id = {cast("Any", row).id: row for row in rows}
    return [by_id.get(record_id) for record_id in wanted]
