"""Why a cell of a pivot says what it says: asked of the cube itself, one level at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.cube import CubeRow, Member
from crm_desktop.domain.analysis.measures import Look
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.analysis.why import (
    MOST,
    Level,
    Piece,
    PivotCell,
    Place,
    Told,
    contribution_figure,
    growth_figure,
    share_figure,
    value_figure,
)
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Figure, Source, said, verbatim
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.queries.analysis.behind import BehindRow, documents_behind, narrowed_to
from crm_desktop.queries.analysis.cube import cube

_OF_WHOM = QT_TRANSLATE_NOOP("why", "{day} · {name}")


def pivot_why(session: Session, access: Access, *, cell: PivotCell) -> Explanation:
    """What a cell is made of, down to the next groups, or to its documents where there are none.

    Raises:
        NotAllowed, RuleBroken: what ``cube`` says.
    """
    if cell.told is Told.BEFORE:
        cell = replace(cell.before, told=Told.BEFORE)
    if cell.told is Told.GROWTH:
        now, before = side_by_side(session, *(partial(_level, access=access, cell=one) for one in (cell, cell.before)))
        return Explanation(growth_figure(replace(now, cell=cell), before))
    if cell.told is Told.CONTRIBUTION:
        now, before = side_by_side(session, *(partial(_level, access=access, cell=one) for one in (cell, cell.before)))
        whole = cube(session, access, request=_table_of(cell.before))
        return Explanation(contribution_figure(replace(now, cell=cell), before, whole.whole.sums))
    if cell.told in (Told.SHARE, Told.DOWN_TO):
        return Explanation(_share(session, access, cell))
    level, place = side_by_side(
        session,
        partial(_level, access=access, cell=cell),
        partial(_place, access=access, cell=cell),
    )
    return Explanation(value_figure(level, place))


def _table_of(cell: PivotCell) -> CubeRequest:
    """What asks for the whole table, all rows in one."""
    return replace(cell.request, rows=(), column=None, against=None, most=None, measures=(cell.measure,), sort=None)


def _share(session: Session, access: Access, cell: PivotCell) -> Figure:
    """A share of the whole table, of a row or of all rows down to it."""
    of_table = partial(cube, access=access, request=_table_of(cell))
    if cell.told is Told.SHARE:
        whole, level = side_by_side(session, of_table, partial(_level, access=access, cell=cell))
        return share_figure(level, whole.whole.sums)
    rows = replace(cell.request, rows=cell.request.rows[:1], column=None)
    # with the comparison: of what there was only then there is a row, too
    whole, answer = side_by_side(session, of_table, partial(cube, access=access, request=rows))
    shown = [row.path[0] for row in answer.whole.rows]
    last = next((at for at, one in enumerate(shown) if _is_same(one, cell.path[0])), len(shown) - 1)
    return share_figure(Level(cell, {}), whole.whole.sums, map(_group, answer.whole.rows[: last + 1]))


def _is_same(one: Member, other: Member) -> bool:
    return (one.key, bool(one.others)) == (other.key, bool(other.others))


def _level(session: Session, *, access: Access, cell: PivotCell) -> Level:
    """What a cell comes to and what it falls into, by all figures that it is made of."""
    alone = _alone(cell)
    if cell.cut_by is not None:
        answer = cube(session, access, request=replace(alone, rows=(cell.cut_by,), most=MOST))
        return Level(cell, answer.whole.sums, tuple(map(_group, answer.whole.rows)))
    answer, behind = side_by_side(
        session,
        partial(cube, access=access, request=alone),
        partial(documents_behind, access=access, request=alone),
    )
    return Level(cell, answer.whole.sums, tuple(map(_document, behind.rows)))


def _alone(cell: PivotCell) -> CubeRequest:
    """The request of a cell for all figures that it is made of."""
    asked = narrowed_to(cell.request, cell.path, cell.column)
    measures = dict.fromkeys((cell.measure, *cell.measure.components))
    return replace(asked, measures=tuple(measures), sort=None, is_ascending=False)


def _group(row: CubeRow) -> Piece:
    member = row.path[-1]
    return Piece(verbatim(member), row.sums, member)


def _document(row: BehindRow) -> Piece:
    told = said(_OF_WHOM, day=row.day, name=row.customer)
    source = None if row.opens is None else Source(*row.opens)
    return Piece(verbatim(row.number or row.goods), row.sums, note=told, source=source)


def _place(session: Session, *, access: Access, cell: PivotCell) -> Place | None:
    """Which of the rows beside it a row is by the figure; None for the whole, for others, and for days."""
    measure = cell.measure
    if not cell.path or cell.path[-1].others or cell.is_part or measure.look is Look.DAY:
        return None
    *above, member = cell.path
    asked = narrowed_to(cell.request, above, cell.column)
    answer = cube(session, access, request=replace(asked, rows=(member.dimension,), measures=(measure,), sort=None))
    rows = [(value, row.path[-1]) for row in answer.whole.rows if (value := measure.of(row.sums)) is not None]
    return _placed(rows, member)


def _placed(rows: Sequence[tuple[Any, Member]], member: Member) -> Place | None:
    own = next((value for value, one in rows if one.key == member.key), None)
    if own is None:
        return None
    above = [one for one in rows if one[0] > own]
    others = [one for one in rows if one[1].key != member.key]
    if not others:
        return None
    beside = min(above, key=_value) if above else max(others, key=_value)
    return Place(len(above) + 1, len(rows), abs(Decimal(beside[0] - own)), beside[1])


def _value(one: tuple[Any, Member]) -> Any:
    return one[0]
