"""Figures that would be more than can be shown: the largest rows, and all others as one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.analysis.cube import Cube, Member
from crm_desktop.domain.analysis.requests import LARGEST, CubeRequest, Narrowing, TooManyCells
from crm_desktop.queries.analysis.cube import cube


def cube_or_largest(session: Session, access: Access, *, request: CubeRequest) -> Cube:
    """Answer a request; of too many cells only the largest outermost rows, and all others summed.

    Raises:
        NotAllowed, RuleBroken: what ``cube`` says; ``TooManyCells`` where even few rows have too many.
    """
    try:
        return cube(session, access, request=request)
    except TooManyCells:
        if not request.rows or request.rows[0].is_in_order or request.most is not None:
            raise
    for most in LARGEST[:-1]:
        try:
            return _largest(session, access, request, most)
        except TooManyCells:
            continue
    return _largest(session, access, request, LARGEST[-1])


def _largest(session: Session, access: Access, request: CubeRequest, most: int) -> Cube:
    outermost = request.rows[0]
    alone = replace(request, rows=(outermost,), column=None, measures=(request.sorted_by,), against=None)
    members = [row.path[0] for row in cube(session, access, request=alone).whole.rows]
    keys = tuple(one.key for one in members[:most])
    shown = replace(request, only=(*request.only, Narrowing(outermost, keys)))
    others = replace(request, rows=(), only=(*request.only, Narrowing(outermost, keys, leaves_out=True)))
    whole = replace(request, rows=())
    asks = [partial(cube, access=access, request=one) for one in (shown, others, whole)]
    largest, rest, everything = side_by_side(session, *asks)
    member = Member(outermost, keys, others=len(members) - len(keys))
    rows = (*largest.whole.rows, *([replace(rest.whole, path=(member,))] if member.others else []))
    return Cube(request, everything.columns, replace(everything.whole, rows=rows), largest=len(keys))
