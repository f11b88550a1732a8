"""Days as numbers, to count between two of them in SQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class DayNumber(FunctionElement[int]):
    """The Julian day number of a date: whole weeks of it begin on Mondays."""

    type = Integer()
    inherit_cache = True
    name = "day_number"


@compiles(DayNumber, "sqlite")
def _on_a_file(element: Any, compiler: Any, **options: Any) -> str:
    return f"CAST(julianday({compiler.process(element.clauses, **options)}) + 0.5 AS INTEGER)"


@compiles(DayNumber, "postgresql")
def _on_a_server(element: Any, compiler: Any, **options: Any) -> str:
    return f"(({compiler.process(element.clauses, **options)}) - DATE '1970-01-01' + 2440588)"


class PartOfDay(FunctionElement[int]):
    """The year, month or day of a date, called by a literal; ``strftime`` took longer than all else of a line."""

    type = Integer()
    inherit_cache = True
    name = "part_of_day"


_PLACES = {"year": (1, 4), "month": (6, 2), "day": (9, 2)}
"""Where a part stands in a day that is kept as a text, and how long it is."""


@compiles(PartOfDay, "sqlite")
def _out_of_text(element: Any, compiler: Any, **options: Any) -> str:
    day, part = element.clauses
    first, long = _PLACES[part.name]
    return f"CAST(substr({compiler.process(day, **options)}, {first}, {long}) AS INTEGER)"


@compiles(PartOfDay, "postgresql")
def _out_of_date(element: Any, compiler: Any, **options: Any) -> str:
    day, part = element.clauses
    # a server gives parts of a day as decimals
    return f"CAST(EXTRACT({part.name} FROM {compiler.process(day, **options)}) AS INTEGER)"
