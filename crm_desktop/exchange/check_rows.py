"""A checked file row by row, as it is shown: what will be stored, what the sheet says, what is wrong in which cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import Incoming, Resemblance, RowProblem, RowResult, Target
from crm_desktop.exchange.convert import convert
from crm_desktop.exchange.fields import Field, Shape
from crm_desktop.exchange.figures import number, shown
from crm_desktop.exchange.importer import DryRun
from crm_desktop.exchange.sheet_reader import LeftOut


@dataclass(frozen=True, slots=True)
class CheckColumn:
    """A column of the sheet that a field is filled from.

    Attributes:
        title: of the field, marked in the context ``imports``.
        column: its title in the sheet.
        place: of the column, from 0; None if the value is no column's.
        spec: the field.
        spec: the field.
    """

    key: str
    title: str
    column: str
    place: int | None
    spec: Field


@dataclass(frozen=True, slots=True)
class CheckCell:
    """One cell: the value to store (None if there is none), the sheet's own text, what the books say now."""

    stored: Any
    written: str
    former: Any = None
    is_changed: bool = False
    problem: RowProblem | None = None

    def says_more(self, spec: Field, main: str) -> bool:
        """Whether the sheet says anything else than the value: 6.8 says 6.80; 5 in a column of 万元 says more."""
        if not self.written or "".join(main.split()) == "".join(self.written.split()):
            return False
        try:
            if spec.shape is Shape.DATE:
                return bool(convert(self.written, spec) != self.stored)
            if spec.shape is Shape.TERM:
                return bool(convert(self.written, spec) != (self.stored, None))
            return spec.shape not in _FIGURES or number(self.written) != self.stored
        except DomainError:
            return True


_FIGURES = frozenset({Shape.MONEY, Shape.PRICE, Shape.QUANTITY})
"""Of these the same figure in other signs is nothing to look at; a rounded one is."""


class CheckRows:
    """The rows of one step of an import."""

    def __init__(self, tried: DryRun, number: int) -> None:
        """Take a step by its number, from 0."""
        self.tried, self.batch = tried, tried.batches[number]
        step, read = tried.read.mapping.steps[number], tried.read
        if read.book is None:
            raise ValueError("the file is closed")
        self._cells = read.book.cells(self.batch.sheet)
        sheet = read.book.sheet(self.batch.sheet)
        titles = sheet.head(step.titles(), step.head_row).titles
        self.columns: Sequence[CheckColumn] = tuple(
            CheckColumn(
                spec.key, spec.title, rule.column, titles.index(rule.column) if rule.column in titles else None, spec
            )
            for spec in step.specs
            if (rule := step.columns.get(spec.key)) is not None and rule.column
        )
        self._values = _values_by_row(read.plan.batches[number].records, step.target)
        self._problems: dict[int, list[RowProblem]] = {}
        for problem in tried.problems:
            if problem.sheet == self.batch.sheet:
                self._problems.setdefault(problem.row, []).append(problem)
        self.left_out: Mapping[int, LeftOut] = {one.row: one for one in read.no_records.get(self.batch.sheet, ())}
        self.rows: Sequence[int] = sorted({*self.batch.results, *self.left_out})

    def result(self, row: int) -> RowResult | None:
        """What becomes of a row; None if it is no record."""
        return None if row in self.left_out else self.batch.results.get(row)

    def resemblance(self, row: int) -> Resemblance | None:
        """The customer that a row resembles."""
        return self.batch.resembling.get(row)

    def problems(self, row: int) -> Sequence[RowProblem]:
        """What is wrong with a row."""
        return self._problems.get(row, ())

    def cell(self, row: int, column: CheckColumn) -> CheckCell:
        """One cell of the grid."""
        cells = self._cells.row(row - 1)
        raw = cells[column.place] if column.place is not None and column.place < len(cells) else ""
        stored = self._values.get(row, {}).get(column.key)
        former = self.batch.former.get(row, {})
        problem = next((one for one in self.problems(row) if one.title == column.column), None)
        return CheckCell(stored, shown(raw), former.get(column.key), column.key in former, problem)

    def line(self, row: int) -> str:
        """The texts of a row that is no record, in one line."""
        return "  ".join(filter(None, (shown(cell) for cell in self._cells.row(row - 1))))


def _values_by_row(records: Sequence[Incoming], target: Target) -> dict[int, Mapping[str, Any]]:
    found: dict[int, Mapping[str, Any]] = {}
    for record in records:
        found[record.row] = record.values
        for child in record.children:
            own = record.values if target.record is Target.CUSTOMERS else {}
            found[child.row] = {**own, **child.values} if own else child.values
    return found
