"""Looks at a file before anything is unpacked: what it is, and whether it is worth reading.

It refuses early and in plain words what is plainly too much. It does not parse as the reader does, so it is no wall:
that is the process in which both run, with its limits.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import IO

from crm_desktop.exchange.errors import (
    DamagedWorkbook,
    EncryptedWorkbook,
    FileLocked,
    FileMissing,
    NotAWorkbook,
    WorkbookTooLarge,
    WorkbookTooSparse,
)

MEGABYTE = 1024 * 1024
MOST_UNPACKED_MB = 400
"""50 000 rows of 20 columns unpack to about 70 MB."""
MOST_TEXT_MB = 200
MOST_CELLS = 6_000_000
"""Cells of the rectangle around all filled ones: that is what reading keeps in memory."""
LARGEST_RATIO = 400
"""Sheets of equal rows pack up to about 150 : 1; bombs about 1000 : 1."""
RATIO_COUNTS_FROM = 20 * MEGABYTE
_ROW = re.compile(rb'row [^>]*?\br="(\d{1,7})"')
_NARROW = re.compile(rb' r="([A-Z])\d')
_WIDE = re.compile(rb' r="([A-Z]{2,3})\d')
_OVERLAP = 400


class FileKind(Enum):
    """What a file is, by its content; its name may lie."""

    XLSX = auto()
    XLS = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file is, and how many bytes it has when it is unpacked."""

    kind: FileKind
    unpacked: int


def look_at(path: Path) -> Looked:
    """Tell what a file is, and that it can be unpacked. A pipe is nothing that can be looked at: see ``child_process``.

    Raises:
        FileMissing, FileLocked, NotAWorkbook, EncryptedWorkbook, DamagedWorkbook, WorkbookTooLarge, WorkbookTooSparse.
    """
    name = path.name
    try:
        with path.open("rb") as file:
            start = file.read(8)
            size = path.stat().st_size
            if start.startswith(b"PK"):
                return Looked(FileKind.XLSX, check_zip(file, name))
            if start == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
                _check_compound(file, name, size)
                return Looked(FileKind.XLS, size)
            _check_text(file, name, size)
            return Looked(FileKind.TEXT, size)
    except FileNotFoundError as exc:
        raise FileMissing(file=name) from exc
    except PermissionError as exc:
        raise FileLocked(file=name) from exc
    except IsADirectoryError as exc:
        raise NotAWorkbook(file=name) from exc


def _check_compound(file: IO[bytes], name: str, size: int) -> None:
    if size > MOST_TEXT_MB * MEGABYTE:
        raise WorkbookTooLarge(file=name, most=MOST_TEXT_MB)
    file.seek(0)
    content = file.read()
    # an .xlsx with a password is a compound file around its sealed package
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise EncryptedWorkbook(file=name)
    if "Workbook".encode("utf-16-le") not in content and "Book".encode("utf-16-le") not in content:
        raise NotAWorkbook(file=name)


def _check_text(file: IO[bytes], name: str, size: int) -> None:
    if size > MOST_TEXT_MB * MEGABYTE:
        raise WorkbookTooLarge(file=name, most=MOST_TEXT_MB)
    file.seek(0)
    start = file.read(4096)
    is_utf16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    looks_like_page = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<", b"%pdf", b"{\\rtf"))
    if (b"\0" in start and not is_utf16) or looks_like_page:
        raise NotAWorkbook(file=name)


def check_zip(file: IO[bytes], name: str) -> int:
    """See that a zipped workbook is whole, sealed by no password, and of a size that can be read.

    The parts are unpacked once without keeping them, since their declared sizes may lie.

    Returns:
        How many bytes all parts have together.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            _check_parts(parts, name)
            for part in parts:
                with archive.open(part) as content:
                    _check_part(content, part, name)
            return sum(part.file_size for part in parts)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as exc:
        raise DamagedWorkbook(file=name) from exc


def _check_parts(parts: list[zipfile.ZipInfo], name: str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise EncryptedWorkbook(file=name)
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise NotAWorkbook(file=name)
    if sum(part.file_size for part in parts) > MOST_UNPACKED_MB * MEGABYTE:
        raise WorkbookTooLarge(file=name, most=MOST_UNPACKED_MB)
    for part in parts:
        if part.file_size > RATIO_COUNTS_FROM and part.file_size > LARGEST_RATIO * max(part.compress_size, 1):
            raise WorkbookTooLarge(file=name, most=MOST_UNPACKED_MB)


def _check_part(content: IO[bytes], part: zipfile.ZipInfo, name: str) -> None:
    """Read one part through; of a sheet, measure the rectangle that its cells span."""
    is_sheet = "/worksheets/" in part.filename
    tail, last_row, widest = b"", 0, 1
    while chunk := content.read(MEGABYTE):
        if not is_sheet:
            continue
        block = tail + chunk
        last_row = max([last_row, *map(int, _ROW.findall(block))])
        letters = set(_WIDE.findall(block)) or (set(_NARROW.findall(block)) if last_row > MOST_CELLS // 26 else {b"A"})
        widest = max([widest, *map(_column_number, letters)])
        tail = block[-_OVERLAP:]
        if last_row * widest > MOST_CELLS:
            raise WorkbookTooSparse(file=name, row=last_row, column=column_letters(widest))


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def column_letters(number: int) -> str:
    """The letters over a column; the first one is 1.

    >>> column_letters(1), column_letters(28), column_letters(16384)
    ('A', 'AB', 'XFD')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
