"""The marks of .xls workbooks, out of their records: formulas that failed, formats that make codes, what is hidden.

Runs in the reading child, which may die of whatever a damaged file does to it. Records as in [MS-XLS], the stream
that holds them as in [MS-CFB].
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.exchange.cell_marks import MOST_COLUMNS, Marks
from crm_desktop.exchange.number_format import shown_code
from crm_desktop.exchange.spool import ErrorCell

_BOF, _EOF, _BOUNDSHEET, _FORMAT, _XF = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
_ROW, _COLINFO, _NUMBER, _RK, _MULRK, _BOOLERR, _FORMULA = 0x0208, 0x007D, 0x0203, 0x027E, 0x00BD, 0x0205, 0x0006
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_LAST = 0xFFFFFFF0
"""Sector numbers from here on end a chain."""
_STREAMS = ("Workbook", "Book")


def marks_of_xls(path: Path) -> dict[str, Marks]:
    """The marks of all sheets by name; of a file whose records are cut off, those before the cut."""
    scan = _Scan()
    try:
        for kind, content, at in _records(_stream(path.read_bytes())):
            scan.take(kind, content, at)
    except (struct.error, IndexError, UnicodeDecodeError):
        pass
    return scan.found()


def _stream(content: bytes) -> bytes:
    """The stream of the workbook out of its compound file."""
    shift, first_folder = struct.unpack_from("<H", content, 30)[0], struct.unpack_from("<I", content, 48)[0]
    size = 1 << min(shift, 12)
    table: list[int] = []
    for sector in _table_sectors(content, size):
        table += struct.unpack_from(f"<{size // 4}I", content, (sector + 1) * size)
    folders = _chain(content, table, first_folder, size)
    for at in range(0, len(folders) - 127, 128):
        length = struct.unpack_from("<H", folders, at + 64)[0]
        if folders[at : at + max(length - 2, 0)].decode("utf-16-le", "replace") in _STREAMS:
            start, whole = struct.unpack_from("<II", folders, at + 116)
            return _chain(content, table, start, size)[:whole]
    return b""


def _table_sectors(content: bytes, size: int) -> Iterator[int]:
    yield from (sector for sector in struct.unpack_from("<109I", content, 76) if sector < _LAST)
    sector, seen = struct.unpack_from("<I", content, 68)[0], 0
    while sector < _LAST and seen < len(content) // size:
        *more, sector = struct.unpack_from(f"<{size // 4}I", content, (sector + 1) * size)
        seen += 1
        yield from (one for one in more if one < _LAST)


def _chain(content: bytes, table: list[int], sector: int, size: int) -> bytes:
    parts: list[bytes] = []
    while sector < _LAST and len(parts) <= len(table):
        parts.append(content[(sector + 1) * size : (sector + 2) * size])
        sector = table[sector]
    return b"".join(parts)


def _records(stream: bytes) -> Iterator[tuple[int, bytes, int]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length], at
        at += 4 + length


@dataclass
class _Scan:
    """Follows the records: first those of the book, then the sheets, each between its begin and end."""

    names: dict[int, str] = field(default_factory=dict)
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    marks: dict[str, Marks] = field(default_factory=dict)
    codes: dict[int, str] = field(default_factory=dict)
    depth: int = 0
    sheet: Marks | None = None

    def found(self) -> dict[str, Marks]:
        """The sheets that hold marks."""
        return {name: one for name, one in self.marks.items() if one.cells or one.hidden_rows or one.hidden_columns}

    def take(self, kind: int, content: bytes, at: int) -> None:
        """Follow one record."""
        if kind == _BOF:
            self.depth += 1
            if at in self.names:
                self.sheet = self.marks.setdefault(self.names[at], Marks())
                self.codes = {
                    place: text
                    for place, number in enumerate(self.styles)
                    if (text := self.formats.get(number)) and shown_code(1.0, text) is not None
                }
        elif kind == _EOF:
            self.depth -= 1
            self.sheet = self.sheet if self.depth else None
        elif self.sheet is None:
            self._of_book(kind, content)
        elif kind in (_ROW, _COLINFO):
            self._hidden(self.sheet, kind, content)
        elif kind in (_NUMBER, _RK, _MULRK, _BOOLERR, _FORMULA):
            self._of_cell(self.sheet, kind, content)

    def _of_book(self, kind: int, content: bytes) -> None:
        if kind == _BOUNDSHEET:
            start, length, wide = struct.unpack_from("<I", content)[0], content[6], content[7] & 1
            self.names[start] = content[8 : 8 + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1")
        elif kind == _FORMAT:
            number, length, wide = struct.unpack_from("<HHB", content)
            text = content[5 : 5 + length * (1 + (wide & 1))]
            self.formats[number] = text.decode("utf-16-le" if wide & 1 else "latin-1")
        elif kind == _XF:
            self.styles.append(struct.unpack_from("<H", content, 2)[0])

    def _hidden(self, sheet: Marks, kind: int, content: bytes) -> None:
        if kind == _ROW and struct.unpack_from("<I", content, 12)[0] & 0x20:
            sheet.hidden_rows |= {struct.unpack_from("<H", content)[0]}
        elif kind == _COLINFO and struct.unpack_from("<H", content, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", content)
            sheet.hidden_columns |= set(range(first, min(last + 1, MOST_COLUMNS)))

    def _of_cell(self, sheet: Marks, kind: int, content: bytes) -> None:
        row, column, style = struct.unpack_from("<HHH", content)
        if kind == _MULRK:
            for place in range((len(content) - 6) // 6):
                self._number(sheet, row, column + place, struct.unpack_from("<H", content, 4 + 6 * place)[0])
        elif kind == _BOOLERR:
            if content[7]:
                sheet.cells[row][column] = ErrorCell(_ERRORS.get(content[6], "#?"))
        elif kind == _FORMULA and content[12:14] == b"\xff\xff":
            if content[6] == 2:
                sheet.cells[row][column] = ErrorCell(_ERRORS.get(content[8], "#?"))
        else:
            self._number(sheet, row, column, style)

    def _number(self, sheet: Marks, row: int, column: int, style: int) -> None:
        code = self.codes.get(style)
        if code is not None:
            sheet.cells[row][column] = code
