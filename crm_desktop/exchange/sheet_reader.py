"""Reads workbooks: .xlsx and .xls through calamine, .csv as text. The one module that knows calamine.

A formula counts as its last result; a text that starts with “=” is a text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from crm_desktop.exchange.csv_reader import read_rows
from crm_desktop.exchange.errors import (
    DamagedWorkbook,
    EmptyWorkbook,
    EncryptedWorkbook,
    FileLocked,
    SheetMissing,
)
from crm_desktop.exchange.sheet_head import LOOK_AT, Head, MergedRange, find_head, is_blank, is_totals, plain_title
from crm_desktop.exchange.workbook_guard import FileKind, look_at


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table; ``row`` is its number in Excel, ``cells`` stand under the titles.

    Cells are str, float, bool, date, datetime, time or "" as they stand in the file.
    """

    row: int
    cells: Sequence[Any]


@dataclass
class Skipped:
    """What was left out of a table while it was read."""

    blank: int = 0
    totals: list[int] = field(default_factory=list)


class Rows(Protocol):
    """Gives the raw rows of one sheet, as often as asked."""

    def __call__(self) -> Iterator[Sequence[Any]]: ...


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook, or the whole of a text file."""

    name: str
    file_name: str
    rows: Rows
    merged: Sequence[MergedRange] = ()

    def head(self, known: Collection[str] = ()) -> Head:
        """The titles of the table.

        Args:
            known: titles that a mapping waits for.

        Raises:
            EmptyWorkbook: if there is no head row.
        """
        found = find_head(list(islice(self.rows(), LOOK_AT)), self.merged, known)
        if found is None:
            raise EmptyWorkbook(file=self.file_name)
        return found

    def records(self, head: Head, skipped: Skipped | None = None) -> Iterator[Record]:
        """The rows below the head; blank rows, totals rows and repeated heads are left out."""
        seen = skipped if skipped is not None else Skipped()
        width = len(head.titles)
        titles = [plain_title(title) for title in head.titles]
        for index, cells in enumerate(self.rows()):
            if index < head.next_row:
                continue
            if is_blank(cells):
                seen.blank += 1
            elif is_totals(cells) or _repeats(cells, titles):
                seen.totals.append(index + 1)
            else:
                yield Record(index + 1, cells if len(cells) == width else [*cells, *[""] * (width - len(cells))])


def _repeats(cells: Sequence[Any], titles: Sequence[str]) -> bool:
    first = cells[0] if cells else None
    return (
        isinstance(first, str)
        and bool(titles[0])
        and plain_title(first) == titles[0]
        and [plain_title(str(cell)) for cell in cells] == titles[: len(cells)]
    )


class Workbook:
    """A file that was looked at and can be read.

    Raises:
        FileRefused: one of ``exchange.errors``, if it cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file_name = path.name
        self._kind = look_at(path)
        self._book = None if self._kind is FileKind.TEXT else _opened(path)
        self.sheets: tuple[str, ...] = tuple(self._book.sheet_names) if self._book else (path.stem,)

    def sheet(self, name: str = "") -> Sheet:
        """The sheet of that name; the first one if no name is given, or if the file is text.

        Raises:
            SheetMissing: if there is none of that name.
        """
        if self._book is None:
            return Sheet(self.path.stem, self.file_name, lambda: read_rows(self.path))
        wanted = self._named(name) if name else self.sheets[0]
        try:
            sheet = self._book.get_sheet_by_name(wanted)
        except CalamineError as exc:
            raise DamagedWorkbook(file=self.file_name) from exc
        return Sheet(wanted, self.file_name, _RowsOf(sheet), tuple(sheet.merged_cell_ranges or ()))

    def has_sheet(self, name: str) -> bool:
        """Whether a mapping's sheet is there; text files are one unnamed sheet."""
        return self._book is None or plain_title(name) in map(plain_title, self.sheets)

    def _named(self, name: str) -> str:
        for sheet in self.sheets:
            if plain_title(sheet) == plain_title(name):
                return sheet
        raise SheetMissing(file=self.file_name, sheet=name, sheets=", ".join(self.sheets))


@dataclass(frozen=True)
class _RowsOf:
    """Rows with the blank columns left of the data put back, so that they are Excel's columns."""

    sheet: CalamineSheet

    def __call__(self) -> Iterator[Sequence[Any]]:
        start = self.sheet.start
        if start is None:
            return
        indent = [""] * start[1]
        for cells in self.sheet.iter_rows():
            yield indent + cells if indent else cells


def _opened(path: Path) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_path(path)
    except PermissionError as exc:
        raise FileLocked(file=path.name) from exc
    except PasswordError as exc:
        raise EncryptedWorkbook(file=path.name) from exc
    except (CalamineError, OSError) as exc:
        raise DamagedWorkbook(file=path.name) from exc
