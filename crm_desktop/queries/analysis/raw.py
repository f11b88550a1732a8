"""The lines of documents that count for a request, one row each: what a pivot table of a workbook is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import func
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.cube import Member
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.measures import Adding, AnyPart
from crm_desktop.domain.analysis.own import dimensions_of
from crm_desktop.domain.analysis.raw import RawLine, RawLines
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.queries.analysis.cuts import cut_of
from crm_desktop.queries.analysis.grouping import counted
from crm_desktop.queries.analysis.source import Source
from crm_desktop.queries.analysis.sources import signed, sources_of, summed


def raw_lines(session: Session, access: Access, *, request: CubeRequest, language: str = "") -> RawLines:
    """All lines that count for a request, with all that the operator may see of them.

    ``language`` is the one in which the office's own fields are called.

    Raises:
        NotAllowed, RuleBroken: what ``CubeRequest.check`` says.
    """
    request.check(access)
    measures = tuple(one for one in request.fact.measures if (one.adds or one.is_of_lines) and one.is_seen_by(access))
    asked = replace(request, measures=measures, sort=None)
    cuts = tuple(one for one in dimensions_of(request.fact, access, language).values() if not one.is_time)
    rows = [row for one in sources_of(session, request) for row in _rows(session, access, asked, one, cuts)]
    return RawLines(cuts, measures, tuple(sorted(rows, key=lambda row: (row.day, row.number))))


def _rows(
    session: Session, access: Access, request: CubeRequest, source: Source, cuts: Sequence[Dimension]
) -> Iterator[RawLine]:
    parts = [part for part in sorted(request.parts, key=_name) if part.adding is not Adding.DISTINCT]
    wanted = {part: expression for part in parts if (expression := summed(part, source)) is not None}
    # a server wants to be told that a line has one of each
    keys = [func.max(cut_of(one).key(source)) for one in cuts]
    labels = [func.max(label(source)) if (label := cut_of(one).label) is not None else None for one in cuts]
    told = (source.number, func.max(source.day))
    columns = (*told, *keys, *(one for one in labels if one is not None), *wanted.values())
    needs = {need for one in cuts for need in (*cut_of(one).needs, *cut_of(one).told_by)}
    query = counted(access, request, source, columns, needs=needs).group_by(source.line.id)
    for number, day, *rest in session.execute(query):
        of_keys, others = rest[: len(cuts)], iter(rest[len(cuts) :])
        names = [next(others) if label is not None else key for key, label in zip(of_keys, labels, strict=True)]
        members = [Member(one, key, str(name or "")) for one, key, name in zip(cuts, of_keys, names, strict=True)]
        sums = {part: signed(part, value, source) for part, value in zip(wanted, others, strict=True)}
        yield RawLine(number, day, tuple(members), sums)


def _name(part: AnyPart) -> str:
    return part.value
