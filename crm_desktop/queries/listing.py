"""Windowed lists over SQL: ids in order, rows by id, totals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import ColumnElement, FromClause, Select, SQLColumnExpression, String, cast, func, null, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test, Totals

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)
Condition = ColumnElement[bool]
Expression = SQLColumnExpression
"""A mapped attribute or any SQL made of some."""


class ListingLike(Protocol[Row_co]):
    """What a list panel can show; ``Listing`` is the usual one."""

    def ids(self, session: Session, access: Access, request: ListRequest) -> Sequence[int]: ...
    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[Row_co]: ...
    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals: ...


def _nothing(_request: ListRequest) -> Sequence[Condition]:
    return ()


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """One list, declared.

    Attributes:
        row: the frozen dataclass; it has a field for each of ``columns``.
        key: the id column of the root table.
        source: root table with its joins; outer ones, which the database skips when nothing of them is asked.
        columns: SQL by field name; the same names sort and filter.
        visible: the data rights, as a condition over ``source``.
        search: columns in which the typed text is looked for.
        sums: fields that the totals row adds up.
        customer: the column that the list follows a customer by.
        order: how a new user's list is sorted.
        hidden: fields that need a right; without it they are None.
        where: further conditions out of ``request.options``.
    """

    row: Callable[..., Row]
    key: Expression[int]
    source: FromClause
    columns: Mapping[str, Expression[Any]]
    visible: Callable[[Access], Condition]
    search: Sequence[Expression[Any]] = ()
    sums: Sequence[str] = ()
    customer: Expression[Any] | None = None
    order: tuple[Sort, ...] = ()
    hidden: Mapping[str, Right] = field(default_factory=dict)
    where: Callable[[ListRequest], Sequence[Condition]] = _nothing

    def ids(self, session: Session, access: Access, request: ListRequest) -> Sequence[int]:
        """The ids of all matching rows, sorted in SQL; equal rows stand newest first."""
        query = self._matching(select(self.key), access, request)
        for sort in request.sort or self.order:
            if sort.key in self.columns and self._may_see(sort.key, access):
                column = self.columns[sort.key]
                query = query.order_by(column.desc().nulls_last() if sort.descending else column.asc().nulls_last())
        return _plain_ids(session, query.order_by(self.key.desc()))

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:  # noqa: ARG002
        """The rows of one page; rights are applied again, since ids may come from anywhere."""
        shown: list[Any] = [
            column.label(name) if self._may_see(name, access) else null().label(name)
            for name, column in self.columns.items()
        ]
        query = select(self.key.label("_key"), *shown).select_from(self.source)
        query = query.where(self.key.in_(ids), self.visible(access))
        found = {row[0]: self.row(**dict(zip(self.columns, row[1:], strict=True))) for row in session.execute(query)}
        return [found[key] for key in ids if key in found]

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        """Count and sums over all matching rows."""
        names = [name for name in self.sums if self._may_see(name, access)]
        sums = [func.coalesce(func.sum(self.columns[name]), 0) for name in names]
        query = self._matching(select(func.count(), *sums), access, request)
        count, *values = session.execute(query).one()
        return Totals(count, dict(zip(names, values, strict=True)))

    def _may_see(self, name: str, access: Access) -> bool:
        right = self.hidden.get(name)
        return right is None or access.may(right)

    def _matching(self, query: Select[Any], access: Access, request: ListRequest) -> Select[Any]:
        query = query.select_from(self.source).where(self.visible(access), *self.where(request))
        if self.customer is not None and request.customer_id is not None:
            query = query.where(self.customer == request.customer_id)
        for word in request.search.split():
            query = query.where(or_(*(column.icontains(word, autoescape=True) for column in self.search)))
        for condition in request.filters:
            if condition.key in self.columns and self._may_see(condition.key, access):
                query = query.where(matches(self.columns[condition.key], condition))
        return query


def _plain_ids(session: Session, query: Select[tuple[int]]) -> list[int]:
    """The ids as the driver gives them: making rows of them takes longer than finding them."""
    session.flush()
    with session.connection().execute(query) as result:
        return [row[0] for row in result.cursor.fetchall()]


_TESTS: Mapping[Test, Callable[[Expression[Any], Any], Condition]] = {
    Test.CONTAINS: lambda column, value: column.icontains(str(value), autoescape=True),
    Test.EQUALS: lambda column, value: column == value,
    Test.AT_LEAST: lambda column, value: column >= value,
    Test.AT_MOST: lambda column, value: column <= value,
    Test.ONE_OF: lambda column, value: column.in_(value),
    Test.EMPTY: lambda column, _value: column.is_(None) | (cast(column, String) == ""),
    Test.FILLED: lambda column, _value: column.is_not(None) & (cast(column, String) != ""),
}


def matches(column: Expression[Any], condition: Filter) -> Condition:
    """The SQL of one filter."""
    return _TESTS[condition.test](column, condition.value)
