"""Figures with the names of what their conditions speak of, for all who show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.cube import Cube, Member, Narrowed
from crm_desktop.domain.analysis.requests import CubeRequest, Narrowing
from crm_desktop.queries.analysis.cuts import cut_of, product_of
from crm_desktop.queries.analysis.largest import cube_or_largest
from crm_desktop.queries.scope import sees


def named_cube(session: Session, access: Access, *, request: CubeRequest) -> Cube:
    """Answer a request, and say what its conditions are called; of what the operator may not see there is no name.

    Raises:
        NotAllowed, RuleBroken: what ``cube_or_largest`` says.
    """
    answer = cube_or_largest(session, access, request=request)
    return replace(answer, narrowed=tuple(Narrowed(one, _members(session, access, one)) for one in request.only))


def _members(session: Session, access: Access, narrowing: Narrowing) -> tuple[Member, ...]:
    dimension = narrowing.dimension
    record = cut_of(dimension).record
    if record is None:
        return tuple(Member(dimension, key, "" if dimension.is_in_order else str(key or "")) for key in narrowing.keys)
    ids = {key: _id_of(key) if dimension.field is None else key for key in narrowing.keys}
    names = _names(session, access, record, [one for one in ids.values() if isinstance(one, int)])
    told = {key: names.get(one, "") if isinstance(one, int) else str(one or "") for key, one in ids.items()}
    return tuple(Member(dimension, key, told[key]) for key in narrowing.keys)


def _id_of(key: Any) -> int | str | None:
    """The id of a record, the name of a product that was only typed, or None."""
    if not isinstance(key, str):
        return key if isinstance(key, int) else None
    try:
        return product_of(key)
    except ValueError:
        return ""


def _names(session: Session, access: Access, record: Any, ids: list[int]) -> Mapping[int, str]:
    if not ids:
        return {}
    query = select(record.id, record.name).where(record.id.in_(ids), sees(access, record))
    return {row.id: row.name for row in session.execute(query)}
