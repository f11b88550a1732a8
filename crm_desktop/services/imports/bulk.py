"""Writes many rows at once: ids are taken beforehand, so that rows can point at each other before they are stored."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, bindparam, cast, column, func, insert, select, update
from sqlalchemy import table as named_table

from crm_desktop.domain.imports import Progress
from crm_desktop.domain.kept_values import encoded
from crm_desktop.domain.portions import AT_ONCE
from crm_desktop.models.base import Base
from crm_desktop.models.imports import ImportedRecord, ImportRun
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.search import SearchEntry
from crm_desktop.models.sorting import with_sort_keys
from crm_desktop.services.own_formulas import note_touched, owner_of_table
from crm_desktop.services.search_index import entry
from crm_desktop.services.work import Work

_GIVEN = named_table("sqlite_sequence", column("name"), column("seq"))
"""The last id that SQLite gave in each table."""


def table_of(entity: type[Base]) -> Table:
    """The table of a mapped class."""
    return whole_layout().tables[entity.__tablename__]


class Bulk:
    """All writing of one import; every record that it makes or changes is noted under the run."""

    def __init__(self, work: Work, run: ImportRun, progress: Progress, steps: int) -> None:
        self.work = work
        self.session = work.session
        self.run_id = run.id
        self._progress, self._done, self._steps = progress, 0, steps
        self._entries: list[dict[str, Any]] = []

    def ids(self, entity: type[Base], count: int) -> Iterable[int]:
        """Ids for ``count`` new rows, in order.

        SQLite has one writer, so the ids behind the last one that was given are free until the transaction ends;
        PostgreSQL's come from the sequence.
        """
        table = table_of(entity)
        if self.session.get_bind().dialect.name == "postgresql":
            sequence = func.pg_get_serial_sequence(table.name, "id")
            numbers = func.generate_series(1, count).table_valued("n")
            return self.session.scalars(select(func.nextval(cast(sequence, _regclass()))).select_from(numbers)).all()
        last = self.session.scalar(select(_GIVEN.c.seq).where(_GIVEN.c.name == table.name)) or 0
        return range(last + 1, last + 1 + count)

    def add(self, entity: type[Base], rows: Sequence[Mapping[str, Any]], *, is_record: bool = True) -> None:
        """Insert rows that have their ids; all have the same keys.

        Args:
            entity: the mapped class.
            rows: values by column.
            is_record: False for rows that go with their record, such as the lines of a document.
        """
        statement = insert(table_of(entity))
        for start in range(0, len(rows), AT_ONCE):
            part = rows[start : start + AT_ONCE]
            self.session.execute(statement, [dict(row) for row in part])
            self.tick(len(part))
        if is_record:
            self._note(entity, [(row["id"], row.get("version", 1), None) for row in rows])

    def change(self, entity: type[Base], rows: Sequence[Mapping[str, Any]], *, before: Sequence[Any] | None) -> None:
        """Update rows by id; all have the same keys.

        Args:
            entity: the mapped class.
            rows: new values by column, with ``id``.
            before: the former values of each row, so that they can be put back; None for rows of this very import.
        """
        if not rows:
            return
        table = table_of(entity)
        rows = [with_sort_keys(table, row) for row in rows]
        names = [name for name in rows[0] if name != "id"]
        statement = update(table).where(table.c.id == bindparam("row_id"))
        statement = statement.values({name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names})
        values = [{f"new_{name}": row[name] for name in names} | {"row_id": row["id"]} for row in rows]
        self.session.execute(statement, values)
        if before is not None:
            noted = zip(rows, before, strict=True)
            self._note(entity, [(row["id"], row.get("version", 1), old) for row, old in noted])

    def note_change(self, record: Any, before: Mapping[str, Any]) -> None:
        """Keep what a record was before the import changed it."""
        self._note(type(record), [(record.id, record.version, before)])

    def make_findable(self, **parts: Any) -> None:
        """Add a record to the search; see ``search_index.entry``."""
        self._entries.append(entry(**parts))
        if len(self._entries) >= AT_ONCE:
            self.flush_entries()

    def flush_entries(self) -> None:
        """Store what is left of the search entries."""
        if self._entries:
            self.session.execute(insert(table_of(SearchEntry)), self._entries)
            self.tick(len(self._entries))
            self._entries = []

    def tick(self, rows: int) -> None:
        """Tell how far it is; the operator may cancel here."""
        self._done = min(self._done + rows, self._steps)
        self._progress(self._done, self._steps)

    def _note(self, entity: type[Base], records: Sequence[tuple[int, int, Any]]) -> None:
        owner = owner_of_table(entity.__tablename__)
        if owner is not None:
            note_touched(self.session, owner, [record_id for record_id, _version, _before in records])
        noted = [
            {
                "run_id": self.run_id,
                "table_name": entity.__tablename__,
                "record_id": record_id,
                "record_version": version,
                "before": None if before is None else json.dumps(before, default=encoded, ensure_ascii=False),
            }
            for record_id, version, before in records
        ]
        if noted:
            self.session.execute(insert(table_of(ImportedRecord)), noted)


def _regclass() -> Any:
    from sqlalchemy.dialects.postgresql import REGCLASS

    return REGCLASS()


def stored_values(record: Base) -> dict[str, Any]:
    """The columns of a record that is in no session yet, as far as they are set."""
    return {key: value for key, value in vars(record).items() if key in type(record).__table__.columns}
