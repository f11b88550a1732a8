"""Finds the head of a table and leaves out what is no record: titles above it, totals, blank rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

LOOK_AT = 30
"""So many rows at the top are looked at for the head."""

MergedRange = tuple[tuple[int, int], tuple[int, int]]
"""Top left and bottom right cell, counted from 0."""

_TOTALS = frozenset(
    {"合计", "总计", "小计", "总合计", "本页小计", "本页合计", "累计", "合計", "總計", "小計", "累計"}
    | {"total", "totals", "grandtotal", "subtotal", "sum"}
)
_NOISE = re.compile(r"[\s::　*＊]+")


@dataclass(frozen=True, slots=True)
class Head:
    """The titles of a table.

    Attributes:
        first_row: the row of the first title, counted from 0.
        height: how many rows the titles take.
        titles: one per column, unique; empty where a column has none.
    """

    first_row: int
    height: int
    titles: tuple[str, ...]

    @property
    def next_row(self) -> int:
        """The row after the head."""
        return self.first_row + self.height


def plain_title(text: str) -> str:
    """A title as it is compared: without blanks, colons and the star of a required column.

    >>> plain_title("客户 名称*:")
    '客户名称'
    """
    return _NOISE.sub("", text).casefold()


def find_head(top: Sequence[Sequence[Any]], merged: Sequence[MergedRange], known: Collection[str] = ()) -> Head | None:
    """Find the head among the first rows of a sheet.

    Args:
        top: the first rows; about ``LOOK_AT`` are enough.
        merged: merged ranges; they tell a head of two rows from a head and its first record.
        known: titles that a mapping waits for; the row that has most of them wins.

    Returns:
        None if no row could be a head.
    """
    wanted = {plain_title(title) for title in known}
    row = _best_row(top, wanted)
    if row is None:
        return None
    first, last = _extent(row, top, merged, wanted)
    width = max(len(cells) for cells in top)
    return Head(first, last - first + 1, _unique([_title(top, merged, first, last, col) for col in range(width)]))


def _best_row(top: Sequence[Sequence[Any]], wanted: Collection[str]) -> int | None:
    best, most = None, 0
    widest = max((_filled(cells) for cells in top), default=0)
    for index, cells in enumerate(top[:LOOK_AT]):
        texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
        hits = len({plain_title(text) for text in texts} & set(wanted))
        if hits > most:
            best, most = index, hits
    if best is not None:
        return best
    for index, cells in enumerate(top[:LOOK_AT]):
        texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
        if texts and len(texts) == _filled(cells) and len(texts) >= max(widest / 2, min(widest, 2)):
            return index
    return None


def _extent(
    row: int, top: Sequence[Sequence[Any]], merged: Sequence[MergedRange], wanted: Collection[str]
) -> tuple[int, int]:
    """First and last row of a head that may take two rows: merged cells say so."""
    first = last = row
    for (top_row, left), (bottom_row, right) in merged:
        spans_down = bottom_row > top_row
        if spans_down and top_row <= row <= bottom_row and bottom_row < len(top):
            first, last = min(first, top_row), max(last, bottom_row)
        is_group = right > left and not spans_down and not _is_banner(top, top_row)
        if is_group and top_row == row - 1:
            first = min(first, top_row)
        if is_group and top_row == row and _is_all_text(top, row + 1) and not wanted:
            last = max(last, row + 1)
    return first, last


def _is_banner(top: Sequence[Sequence[Any]], row: int) -> bool:
    """Whether the row holds one title over everything, such as the name of the list."""
    return _filled(top[row]) <= 1


def _is_all_text(top: Sequence[Sequence[Any]], row: int) -> bool:
    return row < len(top) and all(isinstance(cell, str) or cell is None for cell in top[row]) and _filled(top[row]) > 1


def _title(top: Sequence[Sequence[Any]], merged: Sequence[MergedRange], first: int, last: int, col: int) -> str:
    parts: list[str] = []
    for row in range(first, last + 1):
        text = _cell_text(top, merged, row, col)
        if text and text not in parts:
            parts.append(text)
    return " ".join(parts)


def _cell_text(top: Sequence[Sequence[Any]], merged: Sequence[MergedRange], row: int, col: int) -> str:
    for (top_row, left), (bottom_row, right) in merged:
        if top_row <= row <= bottom_row and left <= col <= right:
            row, col = top_row, left
            break
    cells = top[row]
    return " ".join(str(cells[col]).split()) if col < len(cells) and cells[col] is not None else ""


def _unique(titles: Sequence[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    unique: list[str] = []
    for title in titles:
        seen[title] = seen.get(title, 0) + 1
        unique.append(f"{title} ({seen[title]})" if title and seen[title] > 1 else title)
    return tuple(unique)


def _filled(cells: Sequence[Any]) -> int:
    return sum(1 for cell in cells if cell is not None and cell != "")


def is_totals(cells: Sequence[Any]) -> bool:
    """Whether a row adds up others instead of being a record: its first text is such a word.

    >>> is_totals(["合 计:", "", 12.5]), is_totals(["合计五金有限公司", ""]), is_totals(["", "Total", 3.0])
    (True, False, True)
    """
    for cell in cells:
        if isinstance(cell, str) and cell.strip():
            return plain_title(cell) in _TOTALS
        if cell not in (None, ""):
            return False
    return False


def is_blank(cells: Sequence[Any]) -> bool:
    """Whether a row holds nothing but blanks."""
    return not any(not isinstance(cell, str) or cell.strip() for cell in cells if cell is not None and cell != "")
