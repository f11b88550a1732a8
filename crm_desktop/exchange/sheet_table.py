"""A list on its way into a workbook: its columns, its rows, what stands over and below them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from crm_desktop.present.columns.base import Column, Kind


@dataclass(frozen=True)
class SheetColumn:
    """One column on its way out; ``title`` is translated, ``width`` in pixels."""

    key: str
    title: str
    kind: Kind
    value: Callable[[Any], Any]
    width: int = 120
    total: bool = False
    warmth: Callable[[Any], int] | None = None


@dataclass(frozen=True)
class SheetGroup:
    """A row over the ``count`` rows of a group: its words and its sums by column key."""

    text: str
    sums: Mapping[str, Decimal | int]
    count: int


@dataclass(frozen=True)
class SheetTable:
    """A list as it is seen; whoever adds a column up gets the sum that stands below it.

    What is not counted, such as the amount of a void document, is a text that no sum takes in. Sums are
    formulas over the rows in sight, so they follow a filter of the sheet.

    Attributes:
        title: becomes the sheet's name.
        rows: in the order in which they are shown, with a ``SheetGroup`` before each group; asked for once.
        totals: sums by column key; None for a list without a totals row.
        total_label: the word in the totals row, such as 合计.
        label: how a code reads, such as 已确认 for ``confirmed``; None is "".
        flag: the sign of yes.
    """

    title: str
    columns: Sequence[SheetColumn]
    rows: Iterable[Any]
    totals: Mapping[str, Decimal | int] | None = None
    total_label: str = ""
    label: Callable[[Any], str] = str
    notes: Sequence[str] = field(default=())
    """Lines below the table: filters in force, day of the report."""
    picture: bytes = b""
    """A chart of the table as PNG; stands at the right of it."""
    lines: Sequence[str] = field(default=())
    """What is said over the table."""

    @property
    def top(self) -> int:
        """The row of the titles."""
        return len(self.lines) + 1 if self.lines else 0


def sheet_column(column: Column[Any], title: str, width: int | None = None) -> SheetColumn:
    """A list's column with its translated title and the width that the operator gave it."""
    width = width or column.width
    return SheetColumn(column.key, title, column.kind, column.value, width, column.total, column.warmth)
