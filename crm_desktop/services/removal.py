"""Deleting with a way back: the rows go into ``RemovedRecord`` first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, or_, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.errors import NotFound, RuleBroken
from crm_desktop.domain.kept_values import decoded, encoded
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import Base
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.office.kept import RemovedRecord
from crm_desktop.models.own_fields import OwnValue
from crm_desktop.models.parties import MatchKey
from crm_desktop.models.search import SearchEntry
from crm_desktop.models.sorting import without_sort_keys
from crm_desktop.queries.own_values import own_fields
from crm_desktop.services.own_formulas import note_touched, owner_of_table
from crm_desktop.services.own_values import VALUE_COLUMNS, columns_again, require_free
from crm_desktop.services.work import Work

NAMELESS = frozenset({SearchEntry.__tablename__, MatchKey.__tablename__, OwnValue.__tablename__})
"""Tables whose ids nothing points to: their rows come back under new ones."""


class PlaceTaken(RuleBroken):
    """A new record is called by its code or came under its key; up to layout 2 it could even get its id."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To have {title} back, enter it again: what was entered since has taken its place."
    )


Part = tuple[type[Base], ColumnElement[bool]]
"""Rows of one table that belong to what is deleted."""


def put_away(work: Work, kind: str, record_id: int, *, title: str, parts: Sequence[Part]) -> None:
    """Delete rows, and keep them so that ``take_back`` can bring them back.

    ``parts`` are tables with conditions, parents before children; ``kind`` is what audit rows call the record.
    """
    session = work.session
    session.flush()
    rows = side_by_side(session, *(partial(_rows, part=part) for part in parts))
    content = [[entity.__tablename__, found] for (entity, _), found in zip(parts, rows, strict=True)]
    for entity, condition in reversed(parts):
        session.execute(delete(entity).where(condition).execution_options(synchronize_session="fetch"))
    session.add(
        RemovedRecord(
            at=work.clock.now(),
            operator_id=work.access.operator_id,
            kind=kind,
            record_id=record_id,
            title=title[:200],
            content=json.dumps(content, default=encoded, ensure_ascii=False),
        )
    )
    session.flush()


def _rows(session: Session, *, part: Part) -> list[dict[str, Any]]:
    entity, condition = part
    rows = session.execute(select(entity.__table__).where(condition)).mappings()
    return [without_sort_keys(entity.__table__, dict(row)) for row in rows]


def take_back(work: Work, kind: str, record_id: int) -> None:
    """Bring back what ``put_away`` deleted.

    Raises:
        NotFound: if nothing of that kind and id was deleted, or it is back already.
        PlaceTaken: if a new record has its id, or what only one may have, such as its code.
        ValueGivenAway: if another one has a value of an own field that is to stand once only.
    """
    removed = work.session.scalars(
        select(RemovedRecord)
        .where(RemovedRecord.kind == kind, RemovedRecord.record_id == record_id, RemovedRecord.restored_at.is_(None))
        .order_by(RemovedRecord.id.desc())
        .limit(1)
    ).one_or_none()
    if removed is None:
        raise NotFound(what=kind)
    for table_name, rows in json.loads(removed.content, object_hook=decoded):
        if not rows:
            continue
        if table_name == OwnValue.__tablename__:
            rows = [*_values_again(work, rows)]  # noqa: PLW2901
        if table_name in NAMELESS:
            rows = [{name: value for name, value in row.items() if name != "id"} for row in rows]  # noqa: PLW2901
        else:
            _require_free(work, table_name, rows, removed.title)
        work.session.execute(insert(whole_layout().tables[table_name]), rows)
        if (owner := owner_of_table(table_name)) is not None:
            note_touched(work.session, owner, [row["id"] for row in rows])
    removed.restored_at = work.clock.now()


def _require_free(work: Work, table_name: str, rows: Sequence[Mapping[str, Any]], title: str) -> None:
    """What stands under the id of a row, or has since come to hold what only one may hold, is there instead of it."""
    table = whole_layout().tables[table_name]
    once = [column for column in table.c if (column.primary_key or column.unique) and column.name in rows[0]]
    held = ({row[column.name] for row in rows} - {None} for column in once)
    taken = or_(*(column.in_(values) for column, values in zip(once, held, strict=True)))
    if work.session.scalar(select(table.c.id).where(taken).limit(1)) is not None:
        raise PlaceTaken(title=title)


def _values_again(work: Work, rows: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Rows of own values as their fields are defined by now."""
    fields = {one.id: one for one in own_fields(work.session)}
    for row in rows:
        field = fields[row["field_id"]]
        columns = columns_again(field, {name: row[name] for name in VALUE_COLUMNS})
        require_free(work, field, columns, row["owner_id"])
        yield {**row, **columns}
