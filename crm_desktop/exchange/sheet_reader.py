"""Tables out of workbooks: the head, and below it the rows that are records.

A formula counts as its last result; a text that starts with “=” is a text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from crm_desktop.exchange.child_process import foreign_file
from crm_desktop.exchange.errors import EmptyWorkbook, NoHeadRow, SheetMissing
from crm_desktop.exchange.folding import plain_title
from crm_desktop.exchange.row_kinds import RowKind, is_blank, kind_of
from crm_desktop.exchange.sheet_head import LOOK_AT, Head, find_head, head_at
from crm_desktop.exchange.spool import RowFile, SheetNote
from crm_desktop.exchange.targets import vocabulary


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table; ``row`` is its number in Excel, ``cells`` stand under the titles.

    Cells are str, float, bool, date, datetime, time, ``ErrorCell`` or "" as they stand in the file.

    Attributes:
        shared: columns whose cell is merged with those of other rows; all of them have its value.
    """

    row: int
    cells: Sequence[Any]
    shared: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is no record."""

    row: int
    kind: RowKind
    text: str


@dataclass
class Skipped:
    """What was left out of a table while it was read."""

    blank: int = 0
    rows: list[LeftOut] = field(default_factory=list)

    @property
    def kinds(self) -> Counter[RowKind]:
        """How many rows of each kind."""
        return Counter(one.kind for one in self.rows)


class Rows(Protocol):
    """Gives the raw rows of one sheet, as often as asked."""

    def __call__(self) -> Iterator[Sequence[Any]]: ...


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook, or the whole of a text file."""

    name: str
    file_name: str
    rows: Rows
    note: SheetNote = SheetNote("")

    def top(self) -> list[Sequence[Any]]:
        """The first rows, in which the head is sought."""
        return list(islice(self.rows(), LOOK_AT))

    def head(self, known: Collection[str] = (), row: int = 0) -> Head:
        """The titles of the table.

        Args:
            known: titles that a mapping waits for.
            row: the row in Excel that holds them, if the user said so; 0 looks for it.

        Raises:
            EmptyWorkbook: if the sheet is empty.
            NoHeadRow: if no row looks like titles.
        """
        top = self.top()
        if all(is_blank(cells) for cells in top):
            raise EmptyWorkbook(file=self.file_name)
        merged = [area for area in self.note.merged if area[0][0] < LOOK_AT]
        if 0 < row <= len(top):
            return head_at(row - 1, top, merged, is_known=True)
        found = find_head(top, merged, known, vocabulary())
        if found is None:
            raise NoHeadRow(file=self.file_name, sheet=self.name, rows=len(top))
        return found

    def records(self, head: Head, skipped: Skipped | None = None, forced: Collection[int] = ()) -> Iterator[Record]:
        """The rows below the head; blank rows and what is no record are left out.

        Args:
            head: of this sheet.
            skipped: takes what is left out.
            forced: rows in Excel that are records all the same.
        """
        seen = skipped if skipped is not None else Skipped()
        width = len(head.titles)
        titles = [plain_title(title) for title in head.titles]
        merges = _Merges(self.note, head.next_row)
        for index, cells in enumerate(self.rows()):
            if index < head.next_row:
                continue
            if is_blank(cells):
                seen.blank += 1
                continue
            kind = RowKind.HEAD if _repeats(cells, titles) else kind_of(cells, spread=index in merges.spread)
            if kind is not None and index + 1 not in forced:
                seen.rows.append(LeftOut(index + 1, kind, first_text(cells)))
                continue
            whole = cells if len(cells) == width else [*cells, *[""] * (width - len(cells))]
            yield Record(index + 1, *merges.filled(index, whole))


class _Merges:
    """Cells that are merged downwards: every row gets the value of the first one."""

    def __init__(self, note: SheetNote, next_row: int) -> None:
        self.spread = {top for (top, left), (bottom, right) in note.merged if top == bottom and right > left}
        """Rows with cells that are merged sideways."""
        self._starts: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for (top, left), (bottom, _right) in note.merged:
            if bottom > top >= next_row:
                self._starts[top].append((left, bottom))
        self._open: dict[int, tuple[int, Any]] = {}

    def filled(self, index: int, cells: Sequence[Any]) -> tuple[Sequence[Any], frozenset[int]]:
        """The cells of a row with what was merged into it, and the columns that are shared."""
        if not self._open and index not in self._starts:
            return cells, frozenset()
        self._open = {column: until for column, until in self._open.items() if until[0] >= index}
        for column, bottom in self._starts.get(index, ()):
            if column < len(cells):
                self._open[column] = (bottom, cells[column])
        filled = list(cells)
        for column, (_bottom, value) in self._open.items():
            filled[column] = value
        return filled, frozenset(self._open)


def _repeats(cells: Sequence[Any], titles: Sequence[str]) -> bool:
    """Whether a row is the head again, as on each page of a long list: what it holds are the titles of its columns."""
    first = next((place for place, cell in enumerate(cells) if cell not in ("", None)), 0)
    if not isinstance(cells[first], str) or first >= len(titles) or plain_title(cells[first]) != titles[first]:
        return False
    filled = [(str(cell), title) for cell, title in zip(cells, titles, strict=False) if cell not in ("", None)]
    known = sum(1 for title in titles if title)
    return len(filled) * 2 >= known and all(plain_title(text) == title for text, title in filled)


def first_text(cells: Sequence[Any]) -> str:
    """The first filled cell of a row, as it is quoted."""
    return next((str(cell).strip()[:60] for cell in cells if str(cell or "").strip()), "")


class Workbook:
    """A file that was read by a process of its own; see ``child_process``.

    Raises:
        FileRefused: one of ``exchange.errors``, if it cannot be used.
    """

    def __init__(self, path: Path, waiting: Callable[[], None] = lambda: None) -> None:
        self.path = path
        self.file_name = path.name
        self._file = foreign_file(path, waiting)
        self.sheets: tuple[str, ...] = tuple(note.name for _number, note in self._file.sheets)
        """Those in sight first, each in the order of the file."""

    def sheet(self, name: str = "") -> Sheet:
        """The sheet of that name; the first one in sight if no name is given; the whole file if it is text.

        Raises:
            SheetMissing: if there is none of that name.
            EmptyWorkbook: if there is no sheet at all.
        """
        number, note = self._found(name)
        return Sheet(note.name, self.file_name, partial(self._file.rows, number), note)

    def cells(self, name: str) -> RowFile:
        """The rows of a sheet by their place, as they stand in the file."""
        return self._file.row_file(self._found(name)[0])

    def _found(self, name: str) -> tuple[int, SheetNote]:
        for number, note in self._file.sheets:
            if not name or self._file.is_text or plain_title(note.name) == plain_title(name):
                return number, note
        if not self.sheets:
            raise EmptyWorkbook(file=self.file_name)
        raise SheetMissing(file=self.file_name, sheet=name, sheets=", ".join(self.sheets))
