"""What a windowed table asks for at once: the order of all rows, and the rows of some pages."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from crm_desktop.present.listing import Group, ListRequest, Source, Totals
from crm_desktop.qtkit.jobs import Progress

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


def answer_of(
    source: Source[Row],
    request: ListRequest,
    progress: Progress,
    *,
    near: int,
    at_most: int | None,
    known: array[int] | None,
) -> Answer[Row]:
    """The order of the rows and the pages in sight, with the sums unless it is only the top of a long list.

    Args:
        source: asked in the background.
        request: decides which rows, and in which order.
        progress: told of two steps.
        near: a row whose page is to come with the answer.
        at_most: so many rows of the order; None for all.
        known: the order at the top of which the rows are shown already; if it stands still, they are not read again.
    """
    ids = array("q", source.ids(request, at_most))
    progress.step(1)
    first = min(near, max(0, len(ids) - 1)) // PAGE
    wanted = () if known is not None and ids[: len(known)] == known else (first, first + 1)
    is_top = at_most is not None and len(ids) == at_most
    pages, totals = source.beside(
        lambda: {page: page_of(source, ids, page, request) for page in wanted if page * PAGE < len(ids)},
        lambda: None if is_top else source.totals(request),
    )
    progress.step(2)
    return Answer(ids, totals, pages)


def answer_in_groups(source: Source[Row], request: ListRequest, progress: Progress) -> Answer[Row]:
    """The groups, the order of all rows, and the sums; rows are read when they come in sight."""
    groups, (ids, totals) = source.beside(
        lambda: source.groups(request),
        lambda: source.beside(lambda: array("q", source.ids(request)), lambda: source.totals(request)),
    )
    progress.step(1)
    return Answer(ids, totals, {}, groups)
