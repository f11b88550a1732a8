"""The sums of a request as the database gives them: one group per combination of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.measures import Adding, AnyPart, OwnPart, Part, Sums, add_to
from crm_desktop.domain.analysis.requests import MOST_CELLS, MOST_DAYS, CubeRequest, TooManyCells, TooManyDays
from crm_desktop.queries.analysis.grouping import Grouped
from crm_desktop.queries.analysis.packed import packed_rows
from crm_desktop.queries.analysis.sources import signed, sources_of

Keys = tuple[Any, ...]


@dataclass(slots=True)
class Groups:
    """The sums by the keys of some dimensions, and what the keys are called.

    Attributes:
        labels: by dimension and key; only of dimensions whose keys don't say it.
    """

    sums: dict[Keys, dict[AnyPart, Any]] = field(default_factory=dict)
    labels: dict[tuple[Dimension, Any], str] = field(default_factory=dict)


def groups_of(
    session: Session,
    *,
    access: Access,
    request: CubeRequest,
    axes: Sequence[Dimension],
    parts: Iterable[AnyPart],
) -> Groups:
    """What a request comes to, cut by some of its dimensions.

    Raises:
        TooManyCells: if they are more than can be shown; none of them is read then.
    """
    found = Groups()
    own = sorted((one for one in parts if isinstance(one, OwnPart)), key=lambda part: part.field_id)
    wanted = sorted((one for one in parts if isinstance(one, Part)), key=lambda part: part.value)
    for source in sources_of(session, request, axes):
        grouped = Grouped(access, request, tuple(axes), wanted, source)
        _read(session, grouped, found)
        # what came back, or settles nothing yet, brings no record that counts
        for part in own if source.sign > 0 else ():
            _read_own(session, grouped, part, found)
    return found


def _read(session: Session, grouped: Grouped, found: Groups) -> None:
    summed_parts = grouped.summed
    if not summed_parts and not grouped.axes:
        return
    labelled = grouped.labelled
    deep, named = len(grouped.axes), len(labelled)
    where = [grouped.axes.index(one) for one in labelled]
    rows: Sequence[Any] | None = packed_rows(session, grouped)
    if rows is None:
        rows = session.execute(grouped.statement(summed_parts.values())).all()
    if len(rows) > MOST_CELLS:
        raise TooManyCells(most=MOST_CELLS)
    _check_days(grouped, rows)
    reads = grouped.reads
    for row in rows:
        keys = _keys_of(row[:deep], reads)
        for at, dimension, label in zip(where, labelled, row[deep : deep + named], strict=True):
            found.labels.setdefault((dimension, keys[at]), label or "")
        values = zip(summed_parts, row[deep + named :], strict=True)
        sums: dict[AnyPart, Any] = {
            part: signed(part, value, grouped.source) for part, value in values if value is not None
        }
        if keys in found.sums:
            _add(found.sums[keys], sums)
        else:
            found.sums[keys] = sums


def _read_own(session: Session, grouped: Grouped, part: OwnPart, found: Groups) -> None:
    reads = grouped.reads
    for *keys, value in session.execute(grouped.own_statement(part)):
        if value is not None:
            found.sums.setdefault(_keys_of(tuple(keys), reads), {})[part] = value


def _keys_of(keys: Keys, reads: Iterable[tuple[int, Callable[[Any], Any]]]) -> Keys:
    for at, read in reads:
        keys = (*keys[:at], read(keys[at]), *keys[at + 1 :])
    return keys


def _check_days(grouped: Grouped, rows: Sequence[Any]) -> None:
    if dimensions.DAY in grouped.axes:
        place = grouped.axes.index(dimensions.DAY)
        if len({row[place] for row in rows}) > MOST_DAYS:
            raise TooManyDays(most=MOST_DAYS)


def _add(whole: dict[AnyPart, Any], sums: Sums) -> None:
    """Add what one source gives for a group; what is counted there is counted in one source only."""
    add_to(whole, sums)
    whole.update({part: value for part, value in sums.items() if part.adding is Adding.DISTINCT})
