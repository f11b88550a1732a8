"""Joins that a statement does not need are left out of it; what gives its order is read first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import BinaryExpression, Column, ColumnClause, FromClause, Join, literal_column
from sqlalchemy.sql import operators, visitors


def lean(source: FromClause, used: Iterable[Any]) -> FromClause:
    """``source`` without the outer joins of which nothing is used.

    SQLite leaves such joins out by itself, but not where rows are counted or added up: there it visited the customer
    and the salesperson of each of 200 000 orders.

    Args:
        source: a table, or joins of tables; each outer join finds at most one row.
        used: the expressions of the statement.
    """
    return _lean(source, {table for expression in used for table in _tables(expression)})


def perhaps(source: FromClause) -> set[Any]:
    """The tables of which a row may lack its row."""
    if not isinstance(source, Join):
        return set()
    outer = {source.right} if source.isouter and _points(source) is None else set()
    return outer | perhaps(source.left) | perhaps(source.right)


def led(source: FromClause, term: Any) -> FromClause:
    """``source`` read from the table on which ``term`` depends, the first of an order, if it can be.

    An index of that table gives the order then. The other way round SQLite visited the wide row of the customer of each
    of 200 000 orders, and sorted them all to show the first ones. It would still do so by itself, as it does not know
    how many rows there are; the sum keeps it from finding the one by the other.

    Args:
        source: a table, or joins of tables; only one that joins a table whose row is sure to be there is turned.
        term: an expression; of an order of more terms the first one.
    """
    ends = _points(source) if isinstance(source, Join) and source.isouter else None
    if ends is None or not isinstance(source, Join) or _tables(term) != {source.right}:
        return source
    pointing, key = ends
    return source.right.join(source.left, pointing == key + literal_column("0"))


def _points(join: Join) -> tuple[Any, Any] | None:
    """The column by which each row on the left points at its row on the right, and what it points at there.

    None if it may be empty, or if what is joined is something else: then the row on the right may be missing.
    """
    joined = join.onclause
    if not isinstance(joined, BinaryExpression) or joined.operator is not operators.eq:
        return None
    for one, other in ((joined.left, joined.right), (joined.right, joined.left)):
        if isinstance(one, Column) and isinstance(other, Column) and one.references(other):
            is_sure = not one.nullable and other.table is join.right and one.table not in perhaps(join.left)
            return (one, other) if is_sure else None
    return None


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
