"""Figures that are worked out are stored like typed ones, so that all lists, sums and figures know them.

Whatever changes a record, by whichever door: at the end of its unit of work the formulas of that record are worked out
anew. What the session writes is heard; who writes rows past it notes them with ``note_touched``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, event, insert, select
from sqlalchemy.orm import Session

from crm_desktop.domain.documents import table_of_owner
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own.working import PARTS, formulas_of, parts_of, results
from crm_desktop.domain.portions import portions
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.own_fields import OwnValue
from crm_desktop.queries.own_values import own_fields
from crm_desktop.services.work import Work

_TOUCHED = "own_touched"
_OWNERS = {table_of_owner(owner): owner for owner in Owner}
"""Kinds of records by their tables."""


def note_touched(session: Session, owner: Owner, ids: Iterable[int]) -> None:
    """Note that what formulas of these records name may have changed."""
    session.info.setdefault(_TOUCHED, {}).setdefault(owner, set()).update(ids)


def owner_of_table(table: str) -> Owner | None:
    """The kind of record that a table holds; None if it has no own fields."""
    return _OWNERS.get(table)


@contextmanager
def kept_up(work: Work) -> Iterator[None]:
    """Work out the formulas of all records that the block makes or changes, when it has ended well."""
    session = work.session
    event.listen(session, "after_flush", _hear)
    try:
        yield
        _work_out_touched(work)
    finally:
        event.remove(session, "after_flush", _hear)
        session.info.pop(_TOUCHED, None)


def _hear(session: Session, _context: Any) -> None:
    for record in (*session.new, *session.dirty):
        owner = _OWNERS.get(record.__tablename__)
        if owner is not None:
            note_touched(session, owner, [record.id])


def _work_out_touched(work: Work) -> None:
    session = work.session
    if not session.info.get(_TOUCHED) and not any(map(_has_own, (*session.new, *session.dirty))):
        return
    fields = own_fields(session)
    if not any(formulas_of(fields, owner) for owner in Owner):
        return
    session.flush()
    for owner, ids in session.info.get(_TOUCHED, {}).items():
        _work_out(session, fields, owner, sorted(ids))


def _has_own(record: Any) -> bool:
    return record.__tablename__ in _OWNERS


def work_out_all(work: Work, owner: Owner) -> None:
    """Work out the formulas of all records of a kind, since what formulas there are has changed."""
    fields = own_fields(work.session)
    if formulas_of(fields, owner):
        table = whole_layout().tables[table_of_owner(owner)]
        _work_out(work.session, fields, owner, work.session.scalars(select(table.c.id).order_by(table.c.id)).all())


def _work_out(session: Session, fields: Sequence[OwnField], owner: Owner, ids: Sequence[int]) -> None:
    formulas = formulas_of(fields, owner)
    if not formulas:
        return
    mine = OwnValue.field_id.in_([one.id for one in formulas])
    for part in portions(ids):
        rows = [
            {"field_id": one.id, "owner_id": record_id, "text": "", "number": found[one.name], "day": None}
            for record_id, found in _found(session, fields, owner, part)
            for one in formulas
            if one.name in found
        ]
        gone = delete(OwnValue).where(mine, OwnValue.owner_id.in_(part))
        session.execute(gone.execution_options(synchronize_session=False))
        if rows:
            session.execute(insert(OwnValue), rows)


def _found(
    session: Session, fields: Sequence[OwnField], owner: Owner, ids: Collection[int]
) -> Iterator[tuple[int, dict[str, Decimal]]]:
    """What the formulas of records come to; a record that is gone has nothing."""
    formulas = formulas_of(fields, owner)
    named = {name for one in formulas for name in parts_of(one)}
    table = whole_layout().tables[table_of_owner(owner)]
    built_in = sorted(named & PARTS[owner].keys())
    rows = session.execute(select(table.c.id, *(table.c[name] for name in built_in)).where(table.c.id.in_(ids)))
    values: dict[int, dict[str, Decimal | None]] = {
        record_id: {
            name: None if figure is None else Decimal(figure) for name, figure in zip(built_in, figures, strict=True)
        }
        for record_id, *figures in rows
    }
    typed = {one.id: one.name for one in fields if one.name in named and one not in formulas}
    query = select(OwnValue.owner_id, OwnValue.field_id, OwnValue.number)
    for record_id, field_id, number in session.execute(
        query.where(OwnValue.field_id.in_(typed), OwnValue.owner_id.in_(ids))
    ):
        if record_id in values:
            values[record_id][typed[field_id]] = number
    return ((record_id, results(formulas, known)[0]) for record_id, known in values.items())
