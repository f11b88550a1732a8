"""Lists of several tables under each other, asked table by table: as one they would all be sorted for one page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnClause, FromClause, Select, Subquery, func, select, union_all
from sqlalchemy.sql import visitors

from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.lean import lean

T = TypeVar("T")


class Pieces:
    """A union, and each of its tables by itself, with the same columns.

    Attributes:
        along: the column along which each table has an index.
    """

    def __init__(self, union: Subquery, tables: Sequence[Subquery], *, along: str) -> None:
        self._union, self._tables = union, tables
        self.along: Any = union.c[along]

    def last_first(
        self, source: FromClause, conditions: Sequence[Condition], most: int, *, descending: bool
    ) -> Select[Any]:
        """Where along the index the last of the first rows of all stands: none of them stands behind it."""
        key = self.along.label("key")
        firsts = [
            self._asked([key], source, conditions, table)
            .order_by(_directed(table.c[self.along.key], descending=descending))
            .limit(most)
            .subquery()
            for table in self._tables
        ]
        every = union_all(*(select(first.c.key) for first in firsts)).subquery()
        first_ones = select(every.c.key).order_by(_directed(every.c.key, descending=descending)).limit(most).subquery()
        return select((func.min if descending else func.max)(first_ones.c.key))

    def added_up(self, figures: Sequence[Any], source: FromClause, conditions: Sequence[Condition]) -> Any:
        """What the figures come to in each table."""
        named = [figure.label(f"figure_{at}") for at, figure in enumerate(figures)]
        return union_all(*(self._asked(named, source, conditions, table) for table in self._tables))

    def _asked(
        self,
        columns: Sequence[Any],
        source: FromClause,
        conditions: Sequence[Condition],
        table: Subquery,
    ) -> Any:
        read = self._of(lean(source, [*columns, *conditions]), table)
        where = (self._of(condition, table) for condition in conditions)
        return select(*(self._of(column, table) for column in columns)).select_from(read).where(*where)

    def _of(self, expression: T, table: Subquery) -> T:
        """The expression over one of the tables."""

        def instead(part: Any, **_kw: Any) -> Any:
            if part is self._union:
                return table
            is_column = isinstance(part, ColumnClause) and part.table is self._union
            return table.c[part.key] if is_column else None

        found: T = visitors.replacement_traverse(expression, {}, instead)  # type: ignore[call-overload]
        return found


def _directed(column: Any, *, descending: bool) -> Any:
    return column.desc() if descending else column.asc()
