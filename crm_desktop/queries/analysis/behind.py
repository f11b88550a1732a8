"""The documents behind a cell of a cube: together they come to what the cell says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy import func, literal_column
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.cube import Member
from crm_desktop.domain.analysis.measures import Adding, AnyPart, Measure, Part, Sums, added
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.documents import maker_of
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.queries.analysis.cuts import Join
from crm_desktop.queries.analysis.grouping import counted
from crm_desktop.queries.analysis.source import Source
from crm_desktop.queries.analysis.sources import signed, sources_of, summed


@dataclass(frozen=True, slots=True)
class BehindRow:
    """One document, with what it gives to the cell: only its lines that count there.

    Attributes:
        opens: the kind and id of what is opened for it; None for an item that was booked by hand.
    """

    kind: str
    id: int
    number: str
    day: date
    customer: str
    employee: str
    goods: str
    lines: int
    sums: Sums
    opens: tuple[str, int] | None = None

    def value(self, measure: Measure) -> Any:
        """A figure of what it gives."""
        return measure.of(self.sums)


@dataclass(frozen=True, slots=True)
class Behind:
    """The documents of a cell, the earliest first."""

    rows: tuple[BehindRow, ...]

    @property
    def sums(self) -> Sums:
        """What they come to."""
        return added(row.sums for row in self.rows)


def narrowed_to(request: CubeRequest, path: Iterable[Member], column: Member | None = None) -> CubeRequest:
    """The request of one cell alone; of the row that stands for all others, what the rows that are shown leave out."""
    members = [one for one in (*path, column) if one is not None]
    only = [
        Narrowing(one.dimension, one.key, leaves_out=True) if one.others else Narrowing(one.dimension, (one.key,))
        for one in members
    ]
    return replace(request, rows=(), column=None, against=None, most=None, only=(*request.only, *only))


def documents_behind(session: Session, access: Access, *, request: CubeRequest) -> Behind:
    """All documents that count for a request, with what their lines give to it.

    Raises:
        NotAllowed, RuleBroken: what ``CubeRequest.check`` says.
    """
    request.check(access)
    parts = [part for part in sorted(request.parts, key=lambda one: one.value) if part.adding is not Adding.DISTINCT]
    sources = sources_of(session, request)
    asks = [partial(_rows, access=access, request=request, source=source, parts=parts) for source in sources]
    rows = [row for found in side_by_side(session, *asks) for row in found]
    return Behind(tuple(sorted(rows, key=lambda row: (row.day, row.number))))


def _rows(
    session: Session, *, access: Access, request: CubeRequest, source: Source, parts: Iterable[AnyPart]
) -> list[BehindRow]:
    document, line = source.document, source.line
    has_author = hasattr(document, "employee_id")
    wanted = {part: expression for part in parts if (expression := summed(part, source)) is not None}
    told = (
        document.id,
        source.number,
        func.max(source.day),
        func.max(Party.name),
        func.coalesce(func.max(Employee.name), "") if has_author else literal_column("''"),
        source.told,
        func.count(line.id),
        *((func.max(document.kind), func.max(document.origin_id)) if source.is_of_items else ()),
    )
    needs = (Join.PARTY, Join.EMPLOYEE) if has_author else (Join.PARTY,)
    query = counted(access, request, source, (*told, *wanted.values()), needs=needs)
    found = []
    for row in session.execute(query.group_by(document.id)):
        sums: dict[AnyPart, Any] = {
            part: signed(part, value, source) for part, value in zip(wanted, row[len(told) :], strict=True)
        }
        if Part.DOCUMENTS in request.parts and Part.DOCUMENTS in source.parts:
            sums[Part.DOCUMENTS] = 1  # itself
        record_id, number, day, customer, employee, goods, lines, *made_by = row[: len(told)]
        told_of = (number, day, customer, employee, goods, lines)
        opens = _opens(*made_by) if made_by else (source.kind, record_id)
        found.append(BehindRow(source.kind, record_id, *told_of, sums, opens))
    return found


def _opens(item: StrEnum, origin_id: int | None) -> tuple[str, int] | None:
    """The document that made an item of the ledger."""
    kind = maker_of(item)
    return None if kind is None or origin_id is None else (kind.value, origin_id)
