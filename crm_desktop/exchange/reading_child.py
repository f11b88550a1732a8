"""The process that reads a file which strangers made, and may die of it: nothing else runs here.

``read_foreign`` of ``child_process`` starts it with a file and a folder; it leaves the rows, or a refusal, in the
folder. The one module that knows calamine. It is started often, so it loads little: no Qt, no database.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.exchange.errors import DamagedWorkbook, EncryptedWorkbook, FileLocked, FileRefused, WorkbookTooLarge
from crm_desktop.exchange.process_limits import MEGABYTE, Limits
from crm_desktop.exchange.spool import MergedRange, Refusal, SheetNote, Spooled, write_book, write_refusal, write_sheet
from crm_desktop.exchange.workbook_guard import FileKind, Looked, look_at

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

    from crm_desktop.exchange.cell_marks import Marks

MEMORY_MB = 220
"""For the interpreter, the reader and a workbook of any usual size."""
SECONDS = 8
MOST_ANNOTATED = 200_000


def main(arguments: Sequence[str]) -> int:
    """Read the file of the first argument into the folder of the second."""
    path, folder = Path(arguments[0]), Path(arguments[1])
    size_mb = path.stat().st_size // MEGABYTE
    limits = Limits(memory_mb=MEMORY_MB + 4 * size_mb, seconds=SECONDS + size_mb)
    try:
        looked = look_at(path)
        unpacked_mb = looked.unpacked // MEGABYTE
        limits.widen(memory_mb=MEMORY_MB + 4 * unpacked_mb, seconds=SECONDS + unpacked_mb)
        write_book(folder, _read(path, folder, looked))
    except FileRefused as error:
        write_refusal(folder, Refusal(type(error).__name__, error.params))
    except MemoryError:
        write_refusal(folder, Refusal(WorkbookTooLarge.__name__, {"file": path.name, "most": MEMORY_MB}))
    return 0


def _read(path: Path, folder: Path, looked: Looked) -> Spooled:
    if looked.kind is FileKind.TEXT:
        from crm_desktop.exchange.csv_reader import read_rows

        write_sheet(folder, 0, read_rows(path))
        return Spooled([SheetNote(path.stem)], is_text=True)
    return Spooled(list(_read_sheets(_opened(path), folder, _marks(path, looked.kind), path.name)))


def _marks(path: Path, kind: FileKind) -> Mapping[str, Marks]:
    if kind is FileKind.XLS:
        from crm_desktop.exchange.old_marks import marks_of_xls

        return marks_of_xls(path)
    from crm_desktop.exchange.cell_marks import marks_of_xlsx

    return marks_of_xlsx(path)


def _opened(path: Path) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_path(path)
    except PermissionError as exc:
        raise FileLocked(file=path.name) from exc
    except PasswordError as exc:
        raise EncryptedWorkbook(file=path.name) from exc
    except (CalamineError, OSError) as exc:
        raise DamagedWorkbook(file=path.name) from exc


def _read_sheets(book: CalamineWorkbook, folder: Path, marks: Mapping[str, Marks], file: str) -> Iterator[SheetNote]:
    from python_calamine import CalamineError, SheetTypeEnum, SheetVisibleEnum

    from crm_desktop.exchange.cell_marks import Marks

    number = 0
    for known in book.sheets_metadata:
        if known.typ is not SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_name(known.name)
        except CalamineError as exc:
            raise DamagedWorkbook(file=file) from exc
        found = marks.get(known.name, Marks())
        start = sheet.start
        rows = _indented(sheet.iter_rows(), start[1]) if start is not None else iter(())
        write_sheet(folder, number, found.applied(rows) if found.cells else rows)
        number += 1
        yield SheetNote(
            known.name,
            is_hidden=known.visible is not SheetVisibleEnum.Visible,
            merged=_merged(sheet.merged_cell_ranges),
            hidden_rows=found.hidden_rows,
            hidden_columns=found.hidden_columns,
        )


def _indented(rows: Iterator[list[Any]], columns: int) -> Iterator[list[Any]]:
    """Rows with the blank columns left of the data put back, so that they are Excel's columns."""
    indent = [""] * columns
    for cells in rows:
        yield indent + cells if indent else cells


def _merged(ranges: Sequence[MergedRange] | None) -> tuple[MergedRange, ...]:
    return tuple(ranges or ())[:MOST_ANNOTATED]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
