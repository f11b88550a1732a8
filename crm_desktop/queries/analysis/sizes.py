"""How large single documents are: what each gives to the rows of a cube."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import literal_column
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.domain.analysis.spreads import Spread, spread_of
from crm_desktop.queries.analysis.cuts import cut_of
from crm_desktop.queries.analysis.grouping import counted
from crm_desktop.queries.analysis.sources import sources_of, summed


def document_sizes(
    session: Session, access: Access, *, request: CubeRequest, keys: Collection[Any]
) -> Mapping[Any, Spread]:
    """How the first value of single documents lies in some members of the outermost dimension, by their keys.

    Of documents that raise the figure: what came back makes none of them smaller.

    Raises:
        NotAllowed, RuleBroken: what ``CubeRequest.check`` says.
    """
    request.check(access)
    outermost, measure = request.rows[0], request.measures[0]
    asked = replace(request, only=(*request.only, Narrowing(outermost, tuple(keys))))
    cut = cut_of(outermost)
    found: dict[Any, list[Decimal]] = {}
    for source in sources_of(session, request, (outermost,)):
        parts = {part: one for part in measure.parts if (one := summed(part, source)) is not None}
        if source.sign < 0 or not parts:
            continue
        key = cut.grouped(source).label("key_0")
        query = counted(access, asked, source, (key, *parts.values()), needs=cut.needs)
        for of_row, *sums in session.execute(query.group_by(literal_column("1"), source.document.id)):
            value = measure.of(dict(zip(parts, sums, strict=True)))
            found.setdefault(of_row if cut.read is None else cut.read(of_row), []).append(Decimal(value))
    return {key: spread_of(values) for key, values in found.items()}
