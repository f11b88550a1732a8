"""Excel out and in, against openpyxl."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from operator import methodcaller
from pathlib import Path

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill

from benchmarks.measure import MILLISECONDS, Figure
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.exchange.sheet_table import SheetColumn, SheetTable
from crm_desktop.exchange.sheet_writer import write_table
from crm_desktop.present.columns.base import Kind

COLUMNS = 20
FULL_ROWS, QUICK_ROWS = 50_000, 5_000
KINDS = (Kind.CODE, Kind.TEXT, Kind.DATE, Kind.MONEY, Kind.QUANTITY)
FORMATS = {Kind.DATE: "yyyy-mm-dd", Kind.MONEY: "#,##0.00", Kind.QUANTITY: "#,##0.####"}


@dataclass(frozen=True, slots=True)
class _Row:
    number: int

    def value(self, column: int) -> str | date | Decimal | int:
        match KINDS[column % len(KINDS)]:
            case Kind.CODE:
                return f"SO-{self.number:08}"
            case Kind.TEXT:
                return f"宁波永兴五金工具有限公司 {column}"
            case Kind.DATE:
                return date(2026, 1, 1) + timedelta(days=self.number % 300)
            case Kind.MONEY:
                return Decimal(self.number * 37 % 1_000_000) / 100
            case _:
                return Decimal(self.number % 5000)


class SheetBench:
    """A list of 20 columns as it is seen."""

    def __init__(self, *, quick: bool) -> None:
        self._count = QUICK_ROWS if quick else FULL_ROWS
        self._rows = [_Row(number) for number in range(self._count)]

    def figures(self) -> Iterator[Figure]:
        """The rows of the table."""
        size = f"{self._count:,} × {COLUMNS}"
        with tempfile.TemporaryDirectory() as folder:
            ours_path, bare_path = Path(folder) / "ours.xlsx", Path(folder) / "bare.xlsx"
            ours, memory = _cpu(lambda: self._write(ours_path)), _memory_mb()
            self._write(Path(folder) / "again.xlsx")
            grown = _memory_mb() - memory
            bare = _cpu(lambda: self._write_openpyxl(bare_path))
            yield Figure(f"Excel out, {size}, styled (CPU)", ours, 1 / 3.5, bare, "openpyxl write-only, styled")
            yield Figure("memory that a second export adds", grown, 20, unit="MB")
            ours, bare = _cpu(lambda: _read(bare_path)), _cpu(lambda: _read_openpyxl(bare_path))
            yield Figure(f"Excel in, {size}, checked (CPU)", ours, 1 / 4, bare, "openpyxl read-only")

    def _write(self, path: Path) -> None:
        columns = [
            SheetColumn(f"c{index}", f"列 {index}", KINDS[index % len(KINDS)], methodcaller("value", index))
            for index in range(COLUMNS)
        ]
        write_table(path, SheetTable(title="订单", columns=columns, rows=self._rows))

    def _write_openpyxl(self, path: Path) -> None:
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("订单")
        sheet.freeze_panes = "A2"
        head = []
        for index in range(COLUMNS):
            cell = WriteOnlyCell(sheet, value=f"列 {index}")
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E9EDF1")
            head.append(cell)
        sheet.append(head)
        for row in self._rows:
            cells = []
            for index in range(COLUMNS):
                kind = KINDS[index % len(KINDS)]
                cell = WriteOnlyCell(sheet, value=row.value(index))  # type: ignore[arg-type]
                if kind in FORMATS:
                    cell.number_format = FORMATS[kind]
                cells.append(cell)
            sheet.append(cells)
        book.save(path)


def _read(path: Path) -> None:
    sheet = Workbook(path).sheet()
    count = sum(1 for _record in sheet.records(sheet.head()))
    assert count


def _read_openpyxl(path: Path) -> None:
    book = openpyxl.load_workbook(path, read_only=True)
    count = sum(1 for _row in book.worksheets[0].iter_rows(values_only=True))
    assert count
    book.close()


def _cpu(work: object) -> float:
    """What this process and the one that reads workbooks took together."""
    started = sum(os.times()[:4])
    work()  # type: ignore[operator]
    return (sum(os.times()[:4]) - started) * MILLISECONDS


def _memory_mb() -> float:
    """What the process holds now; Linux only, elsewhere 0."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
