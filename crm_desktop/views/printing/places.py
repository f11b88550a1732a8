"""Where a document can be sent: printers with a driver, dot-matrix printers, files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from crm_desktop.settings.printers import PrinterBook


class Way(StrEnum):
    """How the document gets there."""

    DRIVER = "driver"
    ESCP = "escp"
    NEW = "new"
    """A dot-matrix printer whose address is typed now."""
    PDF = "pdf"
    SHEET = "xlsx"
    RAW_FILE = "prn"


FILES = {Way.PDF: "PDF (*.pdf)", Way.SHEET: "Excel (*.xlsx)", Way.RAW_FILE: "ESC/P (*.prn)"}


@dataclass(frozen=True, slots=True)
class Place:
    """One choice of the field “Where to”; ``code`` is what is remembered."""

    way: Way
    name: str = ""

    @property
    def code(self) -> str:
        """``driver:HP LaserJet``."""
        return f"{self.way}:{self.name}"


def place_of(code: str) -> Place:
    """The place of a code.

    >>> place_of("escp:得实 1").name
    '得实 1'
    """
    way, _, name = code.partition(":")
    return Place(Way(way), name)


def choices(book: PrinterBook, drivers: Sequence[str]) -> list[tuple[str, str]]:
    """All places with their words: dot-matrix printers first, then drivers, then files."""
    translate = QCoreApplication.translate
    found = [
        (Place(Way.ESCP, printer.name).code, translate("printing", "Dot-matrix: {name}").format(name=printer.name))
        for printer in book.dot_matrix
    ]
    found += [(Place(Way.DRIVER, name).code, name) for name in drivers]
    found.append((Place(Way.PDF).code, translate("printing", "PDF file")))
    found.append((Place(Way.SHEET).code, translate("printing", "Excel workbook in this layout")))
    found.append((Place(Way.NEW).code, translate("printing", "Another dot-matrix printer …")))
    found.append((Place(Way.RAW_FILE).code, translate("printing", "File for a dot-matrix printer")))
    return found
