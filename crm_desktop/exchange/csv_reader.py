"""Text files with a value between separators, in the encodings that Chinese offices have."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from crm_desktop.exchange.errors import DamagedWorkbook, NotAWorkbook, TextTooWide

CHUNK = 1024 * 1024
SAMPLE = 64 * 1024
_COMMON = {"gb18030": {*range(0xA1, 0xA4), *range(0xB0, 0xD8)}, "cp950": {*range(0xA1, 0xC7)}}
"""First bytes of punctuation and of the characters that are used every day; on a tie the first encoding wins."""
SEPARATORS = ",\t;|"
MOST_COLUMNS = 16_384
"""As many as a sheet of Excel has."""
LONGEST_VALUE = 128 * 1024
"""A cell of Excel holds 32 767 characters."""

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
"""By what a file begins with that says how it is written."""


def encoding_of(path: Path) -> str:
    """The encoding of a text file: by its mark, else UTF-8 if all of it is, else GB18030 or Big5 by its sense.

    Raises:
        NotAWorkbook: if it is none of them.
        DamagedWorkbook: if it says which one it is, and is not: cut short, or put together of two files.
    """
    with path.open("rb") as file:
        start = file.read(SAMPLE)
    said = next((name for mark, name in _MARKS.items() if start.startswith(mark)), "")
    if said:
        if not _decodes(path, said):
            raise DamagedWorkbook(file=path.name)
        return said
    if _decodes(path, "utf-8"):
        return "utf-8"
    for encoding in sorted(_COMMON, key=lambda name: _sense(start, name), reverse=True):
        if _decodes(path, encoding):
            return encoding
    raise NotAWorkbook(file=path.name)


def _sense(start: bytes, encoding: str) -> float:
    """The share of characters that are common in an encoding: a file in another one comes out as rare ones."""
    text = start.decode(encoding, errors="replace")
    wide = [char for char in text if ord(char) > 0x7F]
    common = sum(1 for char in wide if char.encode(encoding, errors="replace")[0] in _COMMON[encoding])
    return common / max(len(wide), 1)


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                if "\0" in decoder.decode(chunk):
                    return False
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def separator_of(start: str) -> str:
    """The separator that the head row has most of; commas if it has none."""
    outside = "".join(start.split('"')[::2])
    head = next((line for line in outside.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=head.count)


def read_rows(path: Path) -> Iterator[list[str]]:
    """The rows of a text file, every value as text.

    Raises:
        NotAWorkbook: if it is no text.
        TextTooWide: if a line has more columns or a longer value than any table.
        DamagedWorkbook: if its quotes do not close.
    """
    csv.field_size_limit(LONGEST_VALUE)
    with path.open(encoding=encoding_of(path), newline="") as file:
        start = file.read(SAMPLE)
        file.seek(0)
        reader = csv.reader(file, delimiter=separator_of(start))
        try:
            for cells in reader:
                if len(cells) > MOST_COLUMNS:
                    raise TextTooWide(file=path.name, line=reader.line_num, most=MOST_COLUMNS)
                yield cells
        except csv.Error as exc:
            if "field limit" in str(exc):
                raise TextTooWide(file=path.name, line=reader.line_num, most=MOST_COLUMNS) from exc
            raise DamagedWorkbook(file=path.name) from exc
