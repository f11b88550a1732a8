"""Finds the head of a table below what stands above it; says so honestly where there is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from crm_desktop.exchange.folding import plain_title, title_forms
from crm_desktop.exchange.spool import MergedRange

LOOK_AT = 30
"""So many rows at the top are looked at for the head."""
_LONGEST_TITLE = 24
_FEW_HITS = 2
_FIGURES = re.compile(r"\d{3,}|[a-z]\d+$|\d+(?:ml|cm|mm|kg|g|l|w|v)\b", re.IGNORECASE)
"""What codes and records have and titles have not."""


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


def find_head(
    top: Sequence[Sequence[Any]],
    merged: Sequence[MergedRange],
    known: Collection[str] = (),
    vocabulary: Collection[str] = (),
) -> Head | None:
    """Find the head among the first rows of a sheet.

    Args:
        top: the first rows; about ``LOOK_AT`` are enough.
        merged: merged ranges; they tell a head of two rows from a head and its first record.
        known: titles that a mapping waits for; the row that has most of them wins.
        vocabulary: plain titles that any table may have; they count where ``known`` finds nothing.

    Returns:
        None if no row could be a head.
    """
    wanted = {plain_title(title) for title in known}
    row = _best_row(top, wanted)
    if row is None:
        row = _row_of_words(top, vocabulary)
    if row is None:
        row = _row_above_figures(top)
    return None if row is None else head_at(row, top, merged, is_known=bool(wanted))


def head_at(row: int, top: Sequence[Sequence[Any]], merged: Sequence[MergedRange], *, is_known: bool = False) -> Head:
    """The head whose titles stand in a row, counted from 0; merged cells may add a row above or below it."""
    first, last = _extent(row, top, merged, is_known=is_known)
    width = max(len(cells) for cells in top)
    return Head(first, last - first + 1, _unique([_title(top, merged, first, last, col) for col in range(width)]))


def _best_row(top: Sequence[Sequence[Any]], wanted: Collection[str]) -> int | None:
    best, most = None, 0
    for index, cells in enumerate(top[:LOOK_AT]):
        hits = len({plain_title(text) for text in _texts(cells)} & set(wanted))
        if hits > most:
            best, most = index, hits
    return best


def _row_of_words(top: Sequence[Sequence[Any]], vocabulary: Collection[str]) -> int | None:
    """The row with most words of the trade; one alone is enough where nothing else stands in the row or the table."""
    best, most = None, 0
    for index, cells in enumerate(top[:LOOK_AT]):
        hits = len({text for text in _texts(cells) if any(form in vocabulary for form in title_forms(text))})
        is_enough = hits >= _FEW_HITS or (hits == 1 and _filled(cells) == 1 and _widest(top) == 1)
        is_enough = is_enough or (hits == 1 and index == _first_table_row(top) and _looks_like_titles(cells))
        if hits > most and is_enough:
            best, most = index, hits
    return best


def _row_above_figures(top: Sequence[Sequence[Any]]) -> int | None:
    """A row of unknown titles is the head if it is the first of the table, and figures stand under its texts."""
    row = _first_table_row(top)
    if row is None or not _looks_like_titles(top[row]):
        return None
    below = top[row + 1 : LOOK_AT]
    for column, title in enumerate(top[row]):
        if isinstance(title, str) and any(
            column < len(cells) and isinstance(cells[column], (int, float, date)) for cells in below
        ):
            return row
    return None


def _first_table_row(top: Sequence[Sequence[Any]]) -> int | None:
    widest = _widest(top)
    return next(
        (i for i, cells in enumerate(top[:LOOK_AT]) if _filled(cells) >= max(widest / 2, min(widest, 2), 1)), None
    )


def _looks_like_titles(cells: Sequence[Any]) -> bool:
    texts = _texts(cells)
    return (
        len(texts) == _filled(cells)
        and len({plain_title(text) for text in texts}) == len(texts)
        and not any(len(text) > _LONGEST_TITLE or _FIGURES.search(text) for text in texts)
    )


def _texts(cells: Sequence[Any]) -> list[str]:
    return [cell for cell in cells if isinstance(cell, str) and cell.strip()]


def _extent(
    row: int, top: Sequence[Sequence[Any]], merged: Sequence[MergedRange], *, is_known: bool
) -> tuple[int, int]:
    """First and last row of a head that may take two rows: merged cells say so."""
    first = last = row
    for (top_row, left), (bottom_row, right) in merged:
        if top_row >= len(top):
            continue
        spans_down = bottom_row > top_row
        if spans_down and top_row <= row <= bottom_row and bottom_row < len(top):
            first, last = min(first, top_row), max(last, bottom_row)
        is_group = right > left and not spans_down and not _is_banner(top, top_row)
        if is_group and top_row == row - 1:
            first = min(first, top_row)
        if is_group and top_row == row and _is_all_text(top, row + 1) and not is_known:
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
    return _shown(cells[col]) if col < len(cells) and cells[col] is not None else ""


def _shown(cell: Any) -> str:
    """A title as it is seen: a year is 2025, not 2025.0."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, datetime):
        cell = cell.date()
    return " ".join(str(cell).split())


def _unique(titles: Sequence[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    unique: list[str] = []
    for title in titles:
        seen[title] = seen.get(title, 0) + 1
        unique.append(f"{title} ({seen[title]})" if title and seen[title] > 1 else title)
    return tuple(unique)


def _filled(cells: Sequence[Any]) -> int:
    return sum(1 for cell in cells if cell is not None and cell != "")


def _widest(top: Sequence[Sequence[Any]]) -> int:
    return max((_filled(cells) for cells in top), default=0)
