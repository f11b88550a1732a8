"""Joins that a statement does not need are left out of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnClause, FromClause, Join
from sqlalchemy.sql import visitors


def lean(source: FromClause, used: Iterable[Any]) -> FromClause:
    """``source`` without the outer joins of which nothing is used.

    SQLite leaves such joins out by itself, but not where rows are counted or added up: there it visited the customer
    and the salesperson of each of 200 000 orders.

    Args:
        source: a table, or joins of tables; each outer join finds at most one row.
        used: the expressions of the statement.
    """
    return _lean(source, {table for expression in used for table in _tables(expression)})


def _lean(source: FromClause, needed: set[Any]) -> FromClause:
    if not isinstance(source, Join) or not source.isouter:
        return source
    if source.right not in needed:
        return _lean(source.left, needed)
    left = _lean(source.left, needed | _tables(source.onclause))
    return left.outerjoin(source.right, source.onclause)


def _tables(expression: Any) -> set[Any]:
    # a mapped attribute stands for its column, and is none itself
    clause = expression.__clause_element__() if hasattr(expression, "__clause_element__") else expression
    # columns of common table expressions are no ``Column``; a literal one has no table
    return {part.table for part in visitors.iterate(clause) if isinstance(part, ColumnClause)} - {None}
