"""Notes which rows a unit of work makes, changes and removes, and what stood in them: told before it is taken back.

What goes through the session is noted as the session writes it. A statement that says by itself which rows it means is
looked at: the rows that it will touch are read before it, and once more after it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, ForeignKey, Table, event, func, inspect, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import Delete, Insert, Update
from sqlalchemy.sql.elements import BinaryExpression, BindParameter, BooleanClauseList

from crm_desktop.db.readings import is_server
from crm_desktop.models.base import Base
from crm_desktop.models.layout import whole_layout

Values = Mapping[str, Any]


@dataclass(slots=True)
class NotedRow:
    """One row: its values as far as they are known, before (None: it is made) and after (None: it is removed)."""

    before: Values | None
    after: Values | None

    @property
    def is_changed(self) -> bool:
        """Whether it was there before, is there afterwards, and holds something else."""
        before, after = self.before, self.after
        if before is None or after is None:
            return False
        return any(name not in before or before[name] != value for name, value in after.items())

    @property
    def has_effect(self) -> bool:
        """Whether it is made, changed or removed at last."""
        return (self.before is None) != (self.after is None) or self.is_changed


class Notes:
    """What was noted.

    Attributes:
        rows: by table and id, those of which the id is known.
        nameless: how many rows were made whose ids the database gave without being asked, by table.
    """

    def __init__(self, leave_out: Collection[str]) -> None:
        self.rows: dict[tuple[str, int], NotedRow] = {}
        self.nameless: Counter[str] = Counter()
        self._leave_out = leave_out
        self._last: dict[str, int] = {}

    def counts(self) -> dict[str, tuple[int, int, int]]:
        """How many rows were made, changed and removed, by table; what was made and removed again is left out."""
        made, changed, removed = Counter(self.nameless), Counter[str](), Counter[str]()
        for (table, record_id), row in self.rows.items():
            if row.before is not None and record_id > self._last.get(table, record_id):
                made[table] -= row.after is None  # it is one of the nameless
            else:
                made[table] += row.before is None and row.after is not None
                removed[table] += row.after is None and row.before is not None
                changed[table] += row.is_changed
        tables = (table for table in {*made, *changed, *removed} if made[table] or changed[table] or removed[table])
        return {table: (made[table], changed[table], removed[table]) for table in tables}

    def takes(self, table: str) -> bool:
        """Whether rows of a table are noted."""
        return table not in self._leave_out

    def note(self, table: str, record_id: int, before: Values | None, after: Values | None) -> None:
        """Note what became of a row; what it was is what it was when it was noted first."""
        known = self.rows.setdefault((table, record_id), NotedRow(before, after))
        known.after = after

    def note_nameless(self, table: str, count: int, last: int) -> None:
        """Note rows whose ids lie behind ``last``, the highest of those that were there before."""
        self.nameless[table] += count
        removed = (key for (name, key), row in self.rows.items() if name == table and row.before is not None)
        self._last.setdefault(table, max(last, *removed, 0))


class _Written:
    """Notes what the session writes."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._changed: list[Base] = []
        self.is_writing = False

    def before_flush(self, session: Session, *_: Any) -> None:
        self.is_writing = True
        self._changed = [one for one in session.dirty if session.is_modified(one, include_collections=False)]
        for record in self._changed:
            self._note(record, _stored(record), None)

    def after_flush(self, *_: Any) -> None:
        self.is_writing = False
        for record in self._changed:
            if not inspect(record).deleted:  # what its owner let go is gone
                self._note(record, None, _held(record))
        self._changed = []

    def made(self, _session: Session, record: Base) -> None:
        self._note(record, None, _held(record))

    def removed(self, _session: Session, record: Base) -> None:
        self._note(record, _stored(record), None)

    def _note(self, record: Base, before: Values | None, after: Values | None) -> None:
        if self._notes.takes(record.__tablename__):
            identity = inspect(record).identity or (0,)
            self._notes.note(record.__tablename__, identity[0], before, after)


class _Carried:
    """Notes what statements do that the session did not make."""

    def __init__(self, notes: Notes, written: _Written) -> None:
        self._notes, self._written = notes, written
        self._touched: tuple[Table, list[int]] | None = None

    def before_execute(self, connection: Connection, statement: Any, many: Any, params: Any, _how: Any) -> None:
        if self._written.is_writing or not isinstance(statement, (Insert, Update, Delete)):
            return
        table = statement.table
        if not isinstance(table, Table) or not self._notes.takes(table.name):
            return
        given = list(many) or [params]
        if isinstance(statement, Insert):
            self._note_inserted(connection, table, given)
            return
        rows = _meant(connection, table, statement, given)
        for row in rows:
            self._notes.note(table.name, row["id"], row, None)
        ids = [row["id"] for row in rows]
        if isinstance(statement, Update):
            self._touched = table, ids
        else:
            self._note_fallen(connection, table, ids)

    def after_execute(self, connection: Connection, statement: Any, *_: Any) -> None:
        if isinstance(statement, Update) and self._touched is not None:
            (table, ids), self._touched = self._touched, None
            for row in _rows(connection, select(table).where(table.c.id.in_(ids))):
                self._notes.note(table.name, row["id"], None, row)

    def _note_inserted(self, connection: Connection, table: Table, given: Sequence[Values]) -> None:
        if all("id" in values for values in given):
            for values in given:
                self._notes.note(table.name, values["id"], None, values)
        else:
            (highest,) = _rows(connection, select(func.max(table.c.id).label("id")))
            self._notes.note_nameless(table.name, len(given), highest["id"] or 0)

    def _note_fallen(self, connection: Connection, table: Table, ids: Sequence[int]) -> None:
        """What the database removes, or lets go, because the rows are gone."""
        for key in _keys_to(table) if ids else ():
            child: Any = key.parent.table
            rows = _rows(connection, select(child).where(key.parent.in_(ids)))
            is_removed = key.ondelete == "CASCADE"
            for row in rows if self._notes.takes(child.name) else ():
                self._notes.note(child.name, row["id"], row, None if is_removed else {**row, key.parent.name: None})
            if is_removed:
                self._note_fallen(connection, child, [row["id"] for row in rows])


@contextmanager
def noting(session: Session, leave_out: Collection[str] = ()) -> Iterator[Notes]:
    """Note what the session's transaction does in this block, but for some tables; all of it is written at its end."""
    connection = session.connection()
    notes = Notes(leave_out)
    written = _Written(notes)
    carried = _Carried(notes, written)
    heard = [
        (session, "before_flush", written.before_flush),
        (session, "after_flush_postexec", written.after_flush),
        (session, "pending_to_persistent", written.made),
        (session, "persistent_to_deleted", written.removed),
        (connection, "before_execute", carried.before_execute),
        (connection, "after_execute", carried.after_execute),
    ]
    for target, name, listener in heard:
        event.listen(target, name, listener)
    try:
        yield notes
        session.flush()
    finally:
        for target, name, listener in heard:
            event.remove(target, name, listener)


def _held(record: Base) -> Values:
    """What a record holds, as far as it was read or set."""
    state: Any = inspect(record)
    return {one.key: state.dict[one.key] for one in state.mapper.column_attrs if one.key in state.dict}


def _stored(record: Base) -> Values:
    """What stands in the database of a record that is about to be written."""
    held: Values = _held(record)
    state: Any = inspect(record)
    former = {key: value for key, value in state.committed_state.items() if key in held}
    return {**held, **former}


def _keys_to(table: Table) -> Iterator[ForeignKey]:
    """What points at a table and follows by itself when its rows go."""
    for other in whole_layout().tables.values():
        yield from (key for key in other.foreign_keys if key.column.table is table and key.ondelete)


def _meant(connection: Connection, table: Table, statement: Update | Delete, given: Sequence[Values]) -> list[Values]:
    """The rows that a statement will touch."""
    key = _told_by(table, statement)
    if key is not None:
        return _rows(connection, select(table).where(table.c.id.in_([values[key] for values in given])))
    query = select(table)
    if statement.whereclause is not None:
        query = query.where(statement.whereclause)
    return [row for values in given for row in _rows(connection, query, values)]


def _told_by(table: Table, statement: Update | Delete) -> str | None:
    """The parameter by which a statement is told the id of each row; None if it says in another way which it means."""
    where: Any = statement.whereclause
    if isinstance(where, BooleanClauseList) and len(where.clauses) == 1:
        where = where.clauses[0]
    if isinstance(where, BinaryExpression) and where.left is table.c.id and isinstance(where.right, BindParameter):
        return str(where.right.key) if where.right.required else None
    return None


def _rows(connection: Connection, query: Any, values: Values | None = None) -> list[Values]:
    """What a query finds, asked in the middle of a statement."""
    line: Any = connection.connection.driver_connection
    with line.answering() if is_server(connection) else nullcontext():
        return [dict(row) for row in connection.execute(query, dict(values or {})).mappings()]
