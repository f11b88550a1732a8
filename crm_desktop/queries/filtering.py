"""The SQL of conditions on columns, as people mean them: a day is all of its hours, any figure compares."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from sqlalchemy import ColumnElement, Integer, SQLColumnExpression, String, and_, cast, false, or_

from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.keepable import is_keepable
from crm_desktop.models.types import LARGEST_INTEGER, Moment, Scaled
from crm_desktop.present.listing import Filter, Test

Condition = ColumnElement[bool]
Expression = SQLColumnExpression
"""A mapped attribute or any SQL made of some."""


def matches(column: Expression[Any], condition: Filter) -> Condition:
    """The SQL of one filter."""
    test, value, kind = condition.test, condition.value, _kind(column)
    if type(value) is str:
        # what no database can keep stands in no cell; a number that is shown as a text is compared as one
        texts = cast(column, String) if isinstance(kind, Integer) else column
        return _TESTS[test](texts, value) if is_keepable(value) else false()
    if isinstance(kind, Moment) and type(value) is date:
        return _of_day(column, test, value)
    if isinstance(kind, Scaled) and isinstance(value, Decimal):
        return _of_figure(column, test, value, kind.places)
    return _TESTS[test](column, value)


def _kind(column: Any) -> Any:
    return column.type


def _of_day(column: Expression[Any], test: Test, day: date) -> Condition:
    """Moments by the days on which they were here."""
    start, end = _start_of(day), _start_of(day + timedelta(days=1))
    by_test = {
        Test.AT_LEAST: column >= start,
        Test.AT_MOST: column < end,
        Test.EQUALS: and_(column >= start, column < end),
    }
    return by_test[test]


def _start_of(day: date) -> datetime:
    return moment_of(day)


def _of_figure(column: Expression[Any], test: Test, figure: Decimal, places: int) -> Condition:
    """The kept figure that comes next; none equals one with more places, and beyond the largest is nothing."""
    most, step = Decimal(LARGEST_INTEGER).scaleb(-places), Decimal(1).scaleb(-places)
    rounding = ROUND_CEILING if test is Test.AT_LEAST else ROUND_FLOOR
    kept = max(-most, min(most, figure)).quantize(step, rounding=rounding)
    return false() if test is Test.EQUALS and kept != figure else _TESTS[test](column, kept)


def _one_of(column: Expression[Any], values: Sequence[Any]) -> Condition:
    """No value is one of them, too, if they say so."""
    condition = column.in_([value for value in values if value is not None])
    return or_(condition, column.is_(None)) if None in values else condition


_TESTS: Mapping[Test, Callable[[Expression[Any], Any], Condition]] = {
    Test.CONTAINS: lambda column, value: column.icontains(str(value), autoescape=True),
    Test.EQUALS: lambda column, value: column == value,
    Test.AT_LEAST: lambda column, value: column >= value,
    Test.AT_MOST: lambda column, value: column <= value,
    Test.ONE_OF: _one_of,
    Test.EMPTY: lambda column, _value: column.is_(None) | (cast(column, String) == ""),
    Test.FILLED: lambda column, _value: column.is_not(None) & (cast(column, String) != ""),
}
