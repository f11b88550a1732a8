"""The words of the rows of a list and of the heads of its groups, with their tones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from crm_desktop.present.columns.base import Column, Tone
from crm_desktop.present.listing import Group
from crm_desktop.qtkit.cells import Cell, Formats
from crm_desktop.qtkit.lists.group_heads import group_words

Row = TypeVar("Row")

KEPT = 64 * 24
"""So many rows stay worded; more than any screen shows."""
_LOUD = frozenset({Tone.RED, Tone.AMBER})
"""Tones of cells that a closed row does not silence."""


@dataclass(frozen=True, slots=True)
class Line:
    """All that is painted of one row: its cells, and the tone of each with that of the row."""

    cells: tuple[Cell, ...]
    tones: tuple[Tone, ...]


class RowWords(Generic[Row]):
    """Words rows once, and keeps them by their places.

    Attributes:
        row_tone: the tone of plain cells in a row.
        counted: a number of rows in the words of the list.
        today: the day that the head of a group of days calls so.
    """

    def __init__(self, columns: Sequence[Column[Row]], context: str, formats: Formats) -> None:
        self._columns, self._context, self._formats = columns, context, formats
        self._lines: dict[int, Line] = {}
        self.row_tone: Callable[[Row], Any] | None = None
        self.counted: Callable[[int], str] = "{:,}".format
        self.today: Callable[[], date | None] = lambda: None

    def line(self, number: int, row: Row) -> Line:
        """All that is painted of the row at a place."""
        found = self._lines.get(number)
        if found is None:
            if len(self._lines) >= KEPT:
                self._lines.clear()
            cells = tuple(self._cell(column, row) for column in self._columns)
            of_row = self.row_tone(row) if self.row_tone is not None else Tone.PLAIN
            found = self._lines[number] = Line(cells, tuple(_tone(cell.tone, of_row) for cell in cells))
        return found

    def kept(self, number: int) -> Line | None:
        """The same, if the row was worded already."""
        return self._lines.get(number)

    def forget(self) -> None:
        """Word the rows anew: others stand there, or the language changed."""
        self._lines.clear()

    def head(self, key: str, group: Group) -> str:
        """What the head of a group says: its value, how many rows it has, and which of them are in no sum.

        Args:
            key: of the column that the rows are grouped by.
            group: whose head it is.
        """
        return group_words(self._column(key), group, self.counted(group.count), self._formats, self.today())

    def paper_head(self, key: str, group: Group) -> str:
        """The same on paper, which has less room."""
        return group_words(self._column(key), group, self.counted(group.count), self._formats)

    def _column(self, key: str) -> Column[Row]:
        return next(column for column in self._columns if column.key == key)

    def _cell(self, column: Column[Row], row: Row) -> Cell:
        cell = self._formats.cell(column, row)
        if column.blank and not cell.text:
            return replace(cell, text=QCoreApplication.translate(self._context, column.blank), tone=Tone.CLOSED)
        return cell


def _tone(cell: Tone, row: Tone) -> Tone:
    """A loud cell keeps its tone; a closed row silences all others, any other row colours the plain ones."""
    return row if cell not in _LOUD and (cell is Tone.PLAIN or row is Tone.CLOSED) else cell
