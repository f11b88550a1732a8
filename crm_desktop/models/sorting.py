"""How texts are sorted: words by their sound, all others by code point, on a file as on a server."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Column, Enum, FromClause, String, Table, Text, event
from sqlalchemy.engine.default import DefaultExecutionContext

from crm_desktop.present.ordering import sort_key

_SUFFIX = "_sort"
SORTS_ALIKE = "sorts_alike"
"""Marks the tables of an office, and in them the texts that have been seen to."""
BY_CODE_POINT = "C"
"""The collation of every text on a server; a file knows no other order."""


class Words(String):
    """A short text in the language of people: the table gets a column beside it, by which it is sorted.

    An insert of any kind fills that column by itself, and so does the flush of a changed record; an UPDATE that
    goes past records takes its values ``with_sort_keys``.
    """

    def key_of(self, text: str) -> str:
        """What stands in the column beside it."""
        return sort_key(text)


class PersonName(Words):
    """The name of somebody: it begins with a surname, which may be read in its own way."""

    def key_of(self, text: str) -> str:
        """What stands in the column beside it."""
        return sort_key(text, of_person=True)


def sorting_column(column: Any) -> Any:
    """The column by which one of a table, an alias or a subquery is sorted; None for one that is sorted by itself."""
    return None if column.table is None else column.table.c.get(column.key + _SUFFIX)


def sort_key_of(record: Any, name: str) -> str:
    """What a stored record is sorted by, by one of its words."""
    key: str = getattr(record, name + _SUFFIX)
    return key


def sort_keys(table: FromClause, values: Mapping[str, Any]) -> dict[str, str]:
    """By what rows with these new values are to be sorted."""
    return {name + _SUFFIX: kind.key_of(values[name]) for name, kind in words_of(table).items() if name in values}


def with_sort_keys(table: FromClause, values: Mapping[str, Any]) -> dict[str, Any]:
    """New values of rows, with what they are to be sorted by."""
    return {**values, **sort_keys(table, values)}


def without_sort_keys(table: FromClause, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that somebody entered: what they are sorted by is worked out again."""
    kept = {name + _SUFFIX for name in words_of(table)}
    return {name: value for name, value in values.items() if name not in kept}


@cache
def words_of(table: FromClause) -> Mapping[str, Words]:
    """The columns of a table that have one beside them."""
    return {column.key: column.type for column in table.columns if isinstance(column.type, Words)}


@event.listens_for(Column, "after_parent_attach")
def _sort_alike(column: Column[Any], table: object) -> None:
    """Give each text the one collation, and words the column beside them; those of a copied table have both."""
    if not isinstance(table, Table) or SORTS_ALIKE not in table.metadata.info or not isinstance(column.type, String):
        return
    is_copy = SORTS_ALIKE in column.info
    column.info[SORTS_ALIKE] = True
    if isinstance(column.type, Words) and not is_copy:
        table.append_column(_beside(column.key, column.type))
    if isinstance(column.type, Enum) or not is_copy:  # codes lose what is said of one database when they are copied
        on_server = column.type.copy()
        on_server.collation = BY_CODE_POINT
        column.type = column.type.with_variant(on_server, "postgresql")


def _beside(name: str, kind: Words) -> Column[str]:
    def key(context: DefaultExecutionContext) -> str:
        values: Mapping[str, Any] = context.get_current_parameters()  # type: ignore[no-untyped-call]
        return kind.key_of(values.get(name) or "")

    return Column(name + _SUFFIX, Text, nullable=False, default=key, server_default="")
