"""A block of text with tabs, as a sheet copies it, as lines: by its heads, or by its width."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic

from crm_desktop.qtkit.forms.entry_text import Unreadable, number_of
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.lines.columns import Line, LineColumn, read_cell

MATCHES_AT_MOST = 2


def _no_heads(_titles: Sequence[str]) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True)
class PasteRules:
    """How a block is understood.

    Attributes:
        heads: which column keys the titles of a first row name, by key; empty if they name none.
        short: the keys of the columns that a narrow block without heads holds, from left to right.
        names: the keys of columns by which a record is found when no column of the block is its code.
    """

    heads: Callable[[Sequence[str]], Mapping[str, str]] = _no_heads
    short: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block(Generic[Line]):
    """What was pasted.

    Attributes:
        columns: of the grid, in the order of the block; None for one that is not taken.
        rows: the cells as text.
        left_out: the titles of columns that are not taken.
    """

    columns: Sequence[LineColumn[Line] | None]
    rows: Sequence[Sequence[str]]
    left_out: tuple[str, ...] = ()

    def cells(self, row: int) -> dict[str, str]:
        """The filled cells of a row that are taken, by column key."""
        pairs = zip(self.columns, self.rows[row], strict=False)
        return {column.key: text.strip() for column, text in pairs if column is not None and text.strip()}


def read_block(
    text: str,
    columns: Sequence[LineColumn[Line]],
    first: int,
    rules: PasteRules,
    hidden: Sequence[LineColumn[Line]] = (),
) -> Block[Line]:
    """Understand a copied block.

    Args:
        text: rows by line ends, cells by tabs.
        columns: that can be typed, in the order in which they stand.
        first: the place among ``columns`` of the cell with the cursor.
        rules: of the grid.
        hidden: columns that are not in sight; they are taken where a head names them.
    """
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    if not rows:
        return Block((), ())
    by_key = {column.key: column for column in (*columns, *hidden)}
    titles = [cell.strip() for cell in rows[0]]
    named = {} if any(map(_is_figure, titles)) else rules.heads(titles)
    if named:
        key_of = {title: key for key, title in named.items()}
        taken = [by_key.get(key_of.get(title, "")) for title in titles]
        left = tuple(title for title, column in zip(titles, taken, strict=True) if title and column is None)
        return Block(taken, rows[1:], left)
    wide = max(len(row) for row in rows)
    if wide <= len(rules.short) and columns[first].key == rules.short[0]:
        return Block([by_key[key] for key in rules.short[:wide]], rows)
    return Block([*columns[first:], *[None] * wide][:wide], rows)


def looked_up(block: Block[Line], columns: Sequence[LineColumn[Line]], rules: PasteRules) -> dict[int, str]:
    """By row, what its record is looked up by: its code, or its name and specification."""
    code = next((column.key for column in columns if column.matches is not None), "")
    found = {}
    for row in range(len(block.rows)):
        cells = block.cells(row)
        by_name = " ".join(cells[key] for key in rules.names if key in cells)
        if text := cells.get(code) or ("" if _has(block, code) else by_name):
            found[row] = text
    return found


def put_row(
    line: Line,
    cells: Mapping[str, str],
    columns: Sequence[LineColumn[Line]],
    record: tuple[str, Sequence[Match]] | None,
    today: date,
) -> Line:
    """The line with the cells of one row over it; what cannot be taken stays as text in its cell.

    An empty cell changes nothing, and what the record gives is not typed over by what the sheet calls it.
    """
    taken: Line = line
    match = _the_one(*record) if record is not None else None
    for column in sorted(columns, key=lambda one: one.matches is None):
        text = cells.get(column.key, "")
        if column.matches is not None and record is not None:
            taken = _refused(taken, column, record[0]) if match is None else _put(taken, column, match)
        elif text and column.matches is None and not (column.of_record and match is not None):
            taken = _read(taken, column, text, today)
    return taken


def _read(line: Line, column: LineColumn[Line], text: str, today: date) -> Line:
    try:
        return _put(line, column, read_cell(column, text, today))
    except Unreadable:
        return _refused(line, column, text)


def _put(line: Line, column: LineColumn[Line], value: Any) -> Line:
    left = tuple(pair for pair in line.unread if pair[0] != column.key)
    kept: Line = line if left == line.unread else line.with_unread(left)
    return kept if column.put is None else column.put(kept, value)


def _refused(line: Line, column: LineColumn[Line], text: str) -> Line:
    left = tuple(pair for pair in line.unread if pair[0] != column.key)
    kept: Line = line.with_unread((*left, (column.key, text)))
    return kept


def _the_one(text: str, found: Sequence[Match]) -> Match | None:
    """The record that a text means beyond doubt."""
    exact = [match for match in found if match.text.casefold() == text.casefold()]
    return exact[0] if exact else found[0] if len(found) == 1 else None


def _has(block: Block[Line], key: str) -> bool:
    return any(column is not None and column.key == key for column in block.columns)


def _is_figure(text: str) -> bool:
    try:
        number_of(text.rstrip("%％"))
    except Unreadable:
        return False
    return True
