"""Figures cut by any dimensions, on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, TypeVar

from crm_desktop.cli.desk import Desk, Doors
from crm_desktop.cli.errors import Misused
from crm_desktop.domain.access import Right
from crm_desktop.domain.analysis.cube import Cube, CubeRow
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.facts import FACTS, Fact
from crm_desktop.domain.analysis.kept import REPORTS, KeptReport
from crm_desktop.domain.analysis.own import dimensions_of, measures_of
from crm_desktop.domain.analysis.periods import Against, Period
from crm_desktop.domain.analysis.reading import read_for, shipped_for
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.analysis.shelving import narrowed
from crm_desktop.domain.analysis.shipped import SHIPPED
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.analysis import about, member_text
from crm_desktop.present.columns.analysis import cube_columns
from crm_desktop.present.columns.base import Column

T = TypeVar("T")
MOST_NAMED = 40
"""So many values are told to who names one that there is not."""


def show_cube(desk: Desk, doors: Doors) -> None:
    """Print the figures that are asked for, groups before their members.

    Raises:
        Misused: if something is not the name of a dimension or a measure: all that there are are told.
        RuleBroken: what the cube says.
        NotAllowed: to who may see no turnover.
    """
    if desk.options.report == "kept":
        _show_kept(desk, doors)
    else:
        _print(desk, doors, _narrowed(desk, doors, _request(desk, doors)))


def _print(desk: Desk, doors: Doors, request: CubeRequest) -> None:
    from crm_desktop.queries.analysis.naming import named_cube

    answer: Cube = doors.reader.read(named_cube, request=request)
    if desk.options.json:
        desk.answer(_plainly(answer))
        return
    for line in about(answer, partial(desk.words, "analysis")):
        print(line, file=desk.out)
    columns = cube_columns(answer, partial(desk.words, "analysis"))
    totals = {column.key: column.value(answer.whole) for column in columns[1:]}
    desk.show_table(columns, [column.title for column in columns], list(answer.lines()), totals)


def _show_kept(desk: Desk, doors: Doors) -> None:
    """Print a kept report by its name, its period moved on to a day; without a name those that there are.

    Raises:
        NotAllowed: to who may see no turnover.
        Misused: if there is none of this name: all that there are are told.
    """
    if not doors.access.may(Right.SEE_MONEY):
        raise NotAllowed
    known, wanted = _kept(desk, doors), getattr(desk.options, "name", "")
    if not wanted:
        desk.show_table(_NAMED_COLUMNS, [desk.tell(column.title) for column in _NAMED_COLUMNS], [*known.items()], {})
    elif wanted not in known:
        text = QT_TRANSLATE_NOOP("cli", "{0} can be {2}, not {1}")
        raise Misused(fault=desk.words("cli", text).format("report kept", wanted, ", ".join(known)))
    else:
        _print(desk, doors, known[wanted].on(getattr(desk.options, "on", desk.clock.today())))


def _kept(desk: Desk, doors: Doors) -> Mapping[str, KeptReport]:
    """The reports that the operator has, by name: those of every office, those of all, and in their place his own."""
    from crm_desktop.queries.office.kept import kept_views

    words, today = partial(desk.words, "analysis"), desk.clock.today()
    shipped = {words(name): shipped_for(name, doors.access) for name in SHIPPED}
    kept = {
        view.name: read_for(view.content, today, doors.access, desk.language)
        for view in doors.reader.read(kept_views)
        if view.list_id == REPORTS
    }
    return {name: report for name, report in (shipped | kept).items() if report is not None}


_NAMED_COLUMNS = (
    Column[Any]("name", QT_TRANSLATE_NOOP("cli", "Report"), lambda named: named[0], width=260),
    Column[Any]("fact", QT_TRANSLATE_NOOP("cli", "Counts"), lambda named: named[1].request.fact.code, width=120),
)


def _request(desk: Desk, doors: Doors) -> CubeRequest:
    options = desk.options
    fact = FACTS[options.report]
    if not fact.is_seen_by(doors.access):
        raise NotAllowed
    offered = measures_of(fact, doors.access, desk.language)
    against = getattr(options, "against", None)
    return CubeRequest(
        fact=fact,
        rows=_named(desk, "--rows", _cut_by(desk, doors, fact)),
        column=_column(desk, doors, fact),
        measures=_named(desk, "--measure", offered) or fact.measures[:1],
        period=Period(getattr(options, "since", date(1900, 1, 1)), getattr(options, "until", desk.clock.today())),
        against=None if against is None else Against(against),
        most=getattr(options, "top", None),
        counted_on=CountedOn(getattr(options, "date", CountedOn.DELIVERY)),
    )


def _cut_by(desk: Desk, doors: Doors, fact: Fact) -> Mapping[str, Dimension]:
    return dimensions_of(fact, doors.access, desk.language)


def _narrowed(desk: Desk, doors: Doors, request: CubeRequest) -> CubeRequest:
    """The request with what ``--where`` says: ``field=value,value``, or ``field!=value`` for all but these."""
    words = partial(desk.words, "analysis")
    for told in getattr(desk.options, "where", ()):
        name, sign, values = told.partition("!=" if "!=" in told else "=")
        known = _cut_by(desk, doors, request.fact)
        dimension = known.get(name.strip())
        if dimension is None or not sign or not values.strip():
            text = QT_TRANSLATE_NOOP("cli", "{0} can be {2}, not {1}")
            raise Misused(fault=desk.words("cli", text).format("--where", told, "=… ".join([*known, ""]).strip()))
        offered = _offered(doors, request, dimension, words)
        keys = tuple(key for value in values.split(",") for key in _keys(desk, name, value.strip(), offered))
        request = narrowed(request, dimension, Narrowing(dimension, keys, leaves_out=sign == "!="))
    return request


def _offered(
    doors: Doors, request: CubeRequest, dimension: Dimension, words: Callable[[str], str]
) -> Mapping[str, tuple[Any, ...]]:
    """The keys of the values of a dimension that there are, by what they are called; a name may be of several."""
    from crm_desktop.queries.analysis.cube import cube

    asked = replace(request, rows=(dimension,), column=None, against=None, most=None, only=(), sort=None)
    answer: Cube = doors.reader.read(cube, request=asked)
    found: dict[str, tuple[Any, ...]] = {}
    for row in answer.whole.rows:
        name = member_text(row.path[0], words).casefold()
        found[name] = (*found.get(name, ()), row.path[0].key)
    return found


def _keys(desk: Desk, field: str, value: str, offered: Mapping[str, tuple[Any, ...]]) -> tuple[Any, ...]:
    if value.casefold() not in offered:
        text = QT_TRANSLATE_NOOP("cli", "{0} can be {2}, not {1}")
        some = ", ".join([*offered][:MOST_NAMED]) + (" …" if len(offered) > MOST_NAMED else "")
        raise Misused(fault=desk.words("cli", text).format(f"--where {field}", value, some))
    return offered[value.casefold()]


def _column(desk: Desk, doors: Doors, fact: Fact) -> Dimension | None:
    """What runs to the right: one dimension, or none."""
    found = _named(desk, "--cols", _cut_by(desk, doors, fact))
    if len(found) > 1:
        text = QT_TRANSLATE_NOOP("cli", "{0} cannot be {1}")
        raise Misused(fault=desk.words("cli", text).format("--cols", desk.options.cols))
    return found[0] if found else None


def _named(desk: Desk, option: str, offered: Mapping[str, T]) -> tuple[T, ...]:
    """What an option names, with commas between."""
    names = [name.strip() for name in getattr(desk.options, option[2:], "").split(",") if name.strip()]
    for name in names:
        if name not in offered:
            text = QT_TRANSLATE_NOOP("cli", "{0} can be {2}, not {1}")
            raise Misused(fault=desk.words("cli", text).format(option, name, ", ".join(offered)))
    return tuple(offered[name] for name in names)


def _plainly(answer: Cube) -> dict[str, Any]:
    """The same for machines: members by their keys and names, figures as they are."""

    def told(row: CubeRow) -> dict[str, Any]:
        measures = answer.request.measures
        found: dict[str, Any] = {
            "row": [{"key": one.key, "label": one.label, "others": one.others} for one in row.path],
            "whole": {one.code: row.value(one) for one in measures},
        }
        if answer.columns:
            found["cells"] = [{one.code: row.cell(member.key, one) for one in measures} for member in answer.columns]
        if row.before is not None:
            found["before"] = {one.code: row.value_before(one) for one in measures}
        return found

    request = answer.request
    return {
        "fact": request.fact.code,
        "since": request.period.since,
        "until": request.period.until,
        "columns": [{"key": one.key, "label": one.label} for one in answer.columns],
        "rows": [told(row) for row in answer.lines()],
        "total": told(answer.whole),
    }
