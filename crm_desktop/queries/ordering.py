"""SQL that puts rows in order: words by their sound, empty cells behind all others whichever way it goes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BinaryExpression,
    Column,
    ColumnClause,
    ColumnElement,
    Enum,
    FromClause,
    Function,
    SQLColumnExpression,
    String,
    Table,
    case,
    func,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql import operators, visitors

from crm_desktop.models.sorting import sorting_column
from crm_desktop.queries.lean import perhaps

Term = ColumnElement[Any]


def sorting(expression: SQLColumnExpression[Any]) -> Term:
    """What rows are sorted by to stand in the order of an expression: each column in it by what is kept beside it.

    So a short name, or the name where there is none, is sorted by the sound of the one or of the other. Conditions in
    it stay as they are: what it finds does not hang on the order.
    """
    clause: Term = _clause(expression)
    found: Term = visitors.replacement_traverse(clause, {}, _beside)  # type: ignore[call-overload]
    return _by_place(found)


def ordered(expression: SQLColumnExpression[Any], source: FromClause, *, descending: bool = False) -> list[Term]:
    """The terms of an ORDER BY over ``source``; what is never empty there may use an index."""
    key, column = sorting(expression), _clause(expression)
    if _is_filled(column, source):
        return [_directed(key, descending=descending)]
    is_own = _is_own(column, source)
    terms: list[Term] = [_directed(_or_null(key), descending=descending).nulls_last()]
    # the empty texts of a joined table, then the rows that lack one of it
    both = isinstance(key.type, String) and isinstance(column, ColumnClause) and not is_own
    return [*terms, key.is_(None)] if both else terms


def ordered_groups(value: Term, key: Term, *, descending: bool) -> list[Term]:
    """The same order for rows grouped by a value, of which ``key`` is what it is sorted by."""
    if isinstance(value.type, Enum):
        return [_directed(func.min(key), descending=descending).nulls_last()]
    if not isinstance(key.type, String):
        return [_directed(value, descending=descending).nulls_last()]
    return [_directed(func.min(_or_null(key)), descending=descending).nulls_last(), value.is_(None)]


def _by_place(key: Term) -> Term:
    """Codes stand as they are declared, such as states from draft to void, and not by their letters."""
    codes = key.type.enum_class if isinstance(key.type, Enum) else None
    return key if codes is None else case({code: place for place, code in enumerate(codes) if code.value}, value=key)


def _directed(term: Term, *, descending: bool) -> Term:
    return term.desc() if descending else term.asc()


def _or_null(key: Term) -> Term:
    """An empty text is as empty as what is not there; one that no two rows may share is never empty."""
    is_blank = isinstance(key.type, String) and not (isinstance(key, Column) and key.unique)
    return func.nullif(type_coerce(key, String), "") if is_blank else key


def _clause(expression: Any) -> Any:
    # a mapped attribute stands for its column, and is none itself
    return expression.__clause_element__() if isinstance(expression, InstrumentedAttribute) else expression


def _beside(part: Any, **_kw: Any) -> Any:
    if isinstance(part, BinaryExpression) and operators.is_comparison(part.operator):
        return part  # what is asked of words is asked of themselves
    return sorting_column(part) if isinstance(part, ColumnClause) else None


def _is_own(column: Any, source: FromClause) -> bool:
    """Whether it is a column of a table of which each row has its row."""
    table: Any = getattr(column, "table", None)
    return isinstance(column, Column) and isinstance(table, Table) and table not in perhaps(source)


def _is_filled(expression: Any, source: FromClause) -> bool:
    """Whether no row lacks it: a column in which something must stand, or one that stands in for another."""
    if isinstance(expression, Function) and expression.name == "coalesce":
        return _is_filled(list(expression.clauses)[-1], source)
    return _is_own(expression, source) and not expression.nullable and not _may_be_blank(expression)


def _may_be_blank(column: Column[Any]) -> bool:
    default: Any = column.default
    return default is not None and default.is_scalar and bool(default.arg == "")
