"""What the reader of workbooks does not tell: formulas that failed, formats that make codes, hidden rows and columns.

A sheet is looked through as bytes first; only one that may hold such things is parsed again. Runs in the reading child.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree as ET
from xml.parsers import expat

from crm_desktop.exchange.number_format import shown_code
from crm_desktop.exchange.spool import ErrorCell, formatted

CHUNK = 1024 * 1024
_OVERLAP = 200
MOST_COLUMNS = 16_384


@dataclass
class Marks:
    """The marked cells of one sheet, by row and column from 0; a text is the format of a number."""

    cells: dict[int, dict[int, ErrorCell | str]] = field(default_factory=lambda: defaultdict(dict))
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def applied(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        """The rows with their marked cells as they are marked."""
        for index, read in enumerate(rows):
            cells = read
            for column, mark in self.cells.get(index, {}).items():
                if isinstance(mark, ErrorCell):
                    cells = [*cells, *[""] * (column + 1 - len(cells))]
                    cells[column] = mark
                elif column < len(cells) and type(cells[column]) in (int, float):
                    shown = shown_code(cells[column], mark)
                    cells[column] = cells[column] if shown is None else formatted(cells[column], shown)
            yield cells


def marks_of_xlsx(path: Path) -> dict[str, Marks]:
    """The marks of all sheets by name; a sheet whose XML is not understood to its end has those before the fault."""
    found: dict[str, Marks] = {}
    with zipfile.ZipFile(path) as archive:
        parts = {name.casefold().lstrip("/"): name for name in archive.namelist()}

        def opened(name: str) -> IO[bytes]:
            return archive.open(parts[name.casefold().lstrip("/")])

        try:
            formats = _code_formats(opened, parts)
            sheets = _sheets(opened, parts)
        except (KeyError, ET.ParseError, ValueError):
            return found
        for name, part in sheets:
            try:
                if _may_hold_marks(opened(part), formats):
                    found[name] = _SheetScan(formats).scanned(opened(part))
            except KeyError:
                continue
    return found


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2]


def _rooted(base: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))


def _book_part(opened: Any, parts: Mapping[str, str]) -> str:
    if "_rels/.rels" in parts:
        for relation in ET.parse(opened("_rels/.rels")).iter():  # noqa: S314 - as above
            if relation.get("Type", "").endswith("/officeDocument"):
                return _rooted("", relation.get("Target", ""))
    return "xl/workbook.xml"


def _relations(opened: Any, book: str) -> dict[str, tuple[str, str]]:
    """Kind and part by id."""
    folder, _, name = book.rpartition("/")
    return {
        relation.get("Id", ""): (
            relation.get("Type", "").rpartition("/")[2],
            _rooted(folder, relation.get("Target", "")),
        )
        for relation in ET.parse(opened(f"{folder}/_rels/{name}.rels")).iter()  # noqa: S314 - as above
        if relation.get("Target")
    }


def _sheets(opened: Any, parts: Mapping[str, str]) -> list[tuple[str, str]]:
    book = _book_part(opened, parts)
    relations = _relations(opened, book)
    found = []
    for sheet in ET.parse(opened(book)).iter():  # noqa: S314 - as above
        if _local(sheet.tag) == "sheet":
            link = next((value for key, value in sheet.attrib.items() if _local(key) == "id"), "")
            if link in relations:
                found.append((sheet.get("name", ""), relations[link][1]))
    return found


def _code_formats(opened: Any, parts: Mapping[str, str]) -> dict[str, str]:
    """The formats that make codes of numbers, by the number of their style."""
    relations = _relations(opened, _book_part(opened, parts)).values()
    part = next((part for kind, part in relations if kind == "styles"), "")
    if part.casefold() not in parts:
        return {}
    formats: dict[str, str] = {}
    styles: list[str] = []
    for one in ET.parse(opened(part)).getroot():  # noqa: S314 - as above
        if _local(one.tag) == "numFmts":
            formats |= {child.get("numFmtId", ""): child.get("formatCode", "") for child in one}
        elif _local(one.tag) == "cellXfs":
            styles = [child.get("numFmtId", "") for child in one]
    codes = {number: text for number, text in formats.items() if shown_code(1.0, text) is not None}
    return {str(place): codes[number] for place, number in enumerate(styles) if number in codes}


def _may_hold_marks(content: IO[bytes], formats: Mapping[str, str]) -> bool:
    """Whether a sheet may hold marks; plain searches, since most sheets hold none and are large."""
    signs = [b'"e"', b"'e'", b"hidden"]
    styles = re.compile(rf"""\ss\s*=\s*["'](?:{"|".join(map(re.escape, formats))})["']""".encode()) if formats else None
    tail = content.read(4)
    if b"\0" in tail or tail.startswith((b"\xff", b"\xfe")):
        return True
    while chunk := content.read(CHUNK):
        block = tail + chunk
        if any(sign in block for sign in signs) or (styles is not None and styles.search(block)):
            return True
        tail = chunk[-_OVERLAP:]
    return False


class _SheetScan:
    """Goes through the XML of one sheet."""

    def __init__(self, formats: Mapping[str, str]) -> None:
        self._formats = formats
        self._marks = Marks()
        self._row, self._column = -1, -1
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._texts: list[str] | None = None

    def scanned(self, content: IO[bytes]) -> Marks:
        """The marks of the sheet."""
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = None
        # what stands before a fault counts; the reader says whether the sheet can be used
        with suppress(expat.ExpatError, ValueError):
            self._parser.ParseFile(content)
        self._marks.hidden_rows, self._marks.hidden_columns = (
            frozenset(self._hidden_rows),
            frozenset(self._hidden_columns),
        )
        return self._marks

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self._start_cell(attributes)
        elif name == "row":
            self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column = -1
            if attributes.get("hidden") in ("1", "true"):
                self._hidden_rows.add(self._row)
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes["min"]) - 1, min(int(attributes["max"]), MOST_COLUMNS)
            self._hidden_columns.update(range(first, last))
        elif name == "v" and self._texts is not None:
            self._parser.CharacterDataHandler = self._texts.append
            self._parser.EndElementHandler = self._end

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._column = _column_of(attributes["r"]) if "r" in attributes else self._column + 1
        kind = attributes.get("t", "n")
        if kind == "e":
            self._texts = []
            self._marks.cells[self._row][self._column] = ErrorCell("#?")
        elif kind == "n" and (code := self._formats.get(attributes.get("s", ""))):
            self._marks.cells[self._row][self._column] = code

    def _end(self, tag: str) -> None:
        if self._texts is not None and tag.rpartition(":")[2] == "v":
            self._marks.cells[self._row][self._column] = ErrorCell("".join(self._texts).strip()[:20] or "#?")
        self._texts = None
        self._parser.CharacterDataHandler = None
        self._parser.EndElementHandler = None


def _column_of(reference: str) -> int:
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number - 1
