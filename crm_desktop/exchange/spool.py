"""The rows of a foreign file as the reading child leaves them: JSON lines per sheet, beside a list of the sheets.

Text, not pickled objects: what a foreign file makes the child say can be wrong, but it cannot run here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

BOOK = "book.json"
ROWS_AT_ONCE = 200

MergedRange = tuple[tuple[int, int], tuple[int, int]]
"""Top left and bottom right cell, counted from 0."""


class Formatted(float):
    """A number whose format shows more than its digits: leading zeros of a code, hyphens of a phone."""

    shown: str

    def __new__(cls, value: float, shown: str) -> Formatted:
        made = super().__new__(cls, value)
        made.shown = shown
        return made


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell whose formula failed, such as #N/A."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class SheetNote:
    """What is known of a sheet besides its cells; rows and columns count from 0."""

    name: str
    is_hidden: bool = False
    merged: Sequence[MergedRange] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Spooled:
    """A file that was read; a text file is one sheet that has no name of its own."""

    sheets: Sequence[SheetNote]
    is_text: bool = False


@dataclass(frozen=True)
class Refusal:
    """Why a file cannot be used: the name of an error, and what fills its message."""

    name: str
    params: Mapping[str, Any]


def write_sheet(folder: Path, number: int, rows: Iterable[Sequence[Any]]) -> None:
    """Write the rows of one sheet."""
    left = iter(rows)
    with _sheet_path(folder, number).open("w", encoding="utf-8") as file:
        while part := list(islice(left, ROWS_AT_ONCE)):
            file.write(_ENCODER.encode(part))
            file.write("\n")


def read_sheet(folder: Path, number: int) -> Iterator[list[Any]]:
    """The rows of one sheet, as often as asked."""
    with _sheet_path(folder, number).open(encoding="utf-8") as file:
        for line in file:
            yield from _DECODER.decode(line)


class RowFile:
    """The rows of one sheet by their place, for showing some of them; a portion stays in memory."""

    def __init__(self, folder: Path, number: int) -> None:
        self._path = _sheet_path(folder, number)
        self._starts = [0]
        with self._path.open("rb") as file:
            self._starts += [file.tell() for _line in iter(file.readline, b"")]
        self._part = -1
        self._rows: list[list[Any]] = []

    def row(self, index: int) -> list[Any]:
        """One row, counted from 0; empty behind the last one."""
        part, place = divmod(index, ROWS_AT_ONCE)
        if part != self._part:
            if part >= len(self._starts) - 1:
                return []
            with self._path.open("rb") as file:
                file.seek(self._starts[part])
                self._part, self._rows = part, _DECODER.decode(file.readline().decode("ascii"))
        return self._rows[place] if place < len(self._rows) else []


def write_book(folder: Path, book: Spooled) -> None:
    """Say that all sheets are written."""
    sheets = [
        asdict(sheet) | {"hidden_rows": sorted(sheet.hidden_rows), "hidden_columns": sorted(sheet.hidden_columns)}
        for sheet in book.sheets
    ]
    _write(folder, {"sheets": sheets, "is_text": book.is_text})


def write_refusal(folder: Path, refusal: Refusal) -> None:
    """Say why the file cannot be used."""
    _write(folder, {"refused": refusal.name, "params": dict(refusal.params)})


def read_book(folder: Path) -> Spooled | Refusal:
    """The sheets, or the refusal.

    Raises:
        OSError, ValueError, KeyError, TypeError: if the child came to neither.
    """
    said = json.loads((folder / BOOK).read_text(encoding="utf-8"))
    if "refused" in said:
        return Refusal(said["refused"], said["params"])
    return Spooled([_sheet_note(sheet) for sheet in said["sheets"]], said["is_text"])


def _sheet_note(sheet: Mapping[str, Any]) -> SheetNote:
    return SheetNote(
        name=sheet["name"],
        is_hidden=sheet["is_hidden"],
        merged=tuple(((top, left), (bottom, right)) for (top, left), (bottom, right) in sheet["merged"]),
        hidden_rows=frozenset(sheet["hidden_rows"]),
        hidden_columns=frozenset(sheet["hidden_columns"]),
    )


def _write(folder: Path, said: Mapping[str, Any]) -> None:
    part = folder / f"{BOOK}.part"
    part.write_text(json.dumps(said, ensure_ascii=True), encoding="utf-8")
    part.replace(folder / BOOK)


def _sheet_path(folder: Path, number: int) -> Path:
    return folder / f"sheet{number}.jsonl"


def _encoded(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return {"at": cell.isoformat()}
    if isinstance(cell, date):
        return {"on": cell.isoformat()}
    if isinstance(cell, time):
        return {"time": cell.isoformat()}
    if isinstance(cell, timedelta):
        return {"seconds": cell.total_seconds()}
    if isinstance(cell, ErrorCell):
        return {"error": cell.text}
    raise TypeError(type(cell).__name__)


def formatted(value: float, shown: str) -> Any:
    """A ``Formatted`` number on its way out; json takes a subclass of float for a plain number."""
    return {"number": value, "shown": shown}


def _decoded(said: dict[str, Any]) -> Any:
    match said:
        case {"on": str(text)}:
            return date.fromisoformat(text)
        case {"at": str(text)}:
            return datetime.fromisoformat(text)
        case {"number": value, "shown": str(shown)}:
            return Formatted(value, shown)
        case {"error": str(text)}:
            return ErrorCell(text)
        case {"time": str(text)}:
            return time.fromisoformat(text)
        case {"seconds": seconds}:
            return timedelta(seconds=seconds)
    raise ValueError(str(said))


# half a surrogate pair out of a damaged file is written as \\udc80, not refused by the encoding of the file
_ENCODER = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), check_circular=False, default=_encoded)
_DECODER = json.JSONDecoder(object_hook=_decoded)
