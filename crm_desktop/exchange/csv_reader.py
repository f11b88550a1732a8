"""Text files with a value between separators, in the encodings that Chinese offices have."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from crm_desktop.exchange.errors import DamagedWorkbook, NotAWorkbook

CHUNK = 1024 * 1024
SEPARATORS = ",\t;|"


def encoding_of(path: Path) -> str:
    """The encoding of a text file: by its mark, else UTF-8 if all of it is, else GB18030.

    Raises:
        NotAWorkbook: if it is none of them.
    """
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    for encoding in ("utf-8", "gb18030"):
        if _decodes(path, encoding):
            return encoding
    raise NotAWorkbook(file=path.name)


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
        DamagedWorkbook: if its quotes do not close.
    """
    with path.open(encoding=encoding_of(path), newline="") as file:
        start = file.read(64 * 1024)
        file.seek(0)
        try:
            yield from csv.reader(file, delimiter=separator_of(start))
        except csv.Error as exc:
            raise DamagedWorkbook(file=path.name) from exc
