"""Writes lists to .xlsx as they are seen; the one module that knows XlsxWriter.

Rows are written one after the other and not kept, so memory stays flat. A file appears whole or not at all.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import xlsxwriter
from xlsxwriter.image import Image
from xlsxwriter.worksheet import Worksheet

from crm_desktop.domain.files import put_in_place
from crm_desktop.domain.targets import require_target
from crm_desktop.exchange.errors import DiskFull, TargetLocked, TargetUnwritable, TooManyPictures, TooManyRows
from crm_desktop.exchange.sheet_table import SheetGroup, SheetTable
from crm_desktop.exchange.workbook_guard import column_letters
from crm_desktop.present.columns.base import NUMERIC, PICTURE_EDGE, WARM_GROUNDS, Kind, left_out_of
from crm_desktop.present.formats import bracketed, cell
from crm_desktop.present.listing import LeftOut

MOST_ROWS = 1_048_576 - 3
MOST_PICTURES = 5000
"""In one workbook: more would fill the memory of who writes it, and of who opens it."""
PIXELS_PER_CHARACTER = 7
PICTURE_SCALE = 0.7
LONGEST_TEXT = 32_767
_PICTURED_PIXELS = PICTURE_EDGE + 8
"""How high a row with a picture is."""
_MOVED_AND_SIZED = 1
"""What a picture does with its cells, in the words of the library: a filter hides it with its row."""
_SUM_IN_SIGHT = 109
"""The function of Excel's SUBTOTAL that adds up what no filter hides."""
_EPOCH = date(1899, 12, 30).toordinal()
_HEAD = {"bold": True, "bg_color": "#E9EDF1", "bottom": 1, "bottom_color": "#C3CBD3", "valign": "vcenter"}
_TOTALS = {"bold": True, "bg_color": "#E9EDF1", "top": 1, "top_color": "#C3CBD3"}


def write_table(path: Path, table: SheetTable) -> int:
    """Write one list to a workbook and return the number of its rows.

    Raises:
        TargetLocked: if the target is open in Excel; it is untouched then.
        TargetUnwritable, DiskFull, TooManyRows: if it cannot be saved.
    """
    return write_tables(path, [table])[0]


def write_tables(path: Path, tables: Sequence[SheetTable]) -> list[int]:
    """Write several lists to one workbook, a sheet each; see ``write_table``."""
    names = _sheet_names([table.title for table in tables])
    with whole_file(path) as part, _book(part) as book:
        return [_write_sheet(book, name, table, path.name) for name, table in zip(names, tables, strict=True)]


@contextmanager
def _book(part: Path) -> Iterator[Any]:
    """A workbook whose rows go to scratch files, which are gone afterwards, also when writing fails."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        book = xlsxwriter.Workbook(str(part), {"constant_memory": True, "tmpdir": scratch})
        try:
            yield book
            book.close()
        finally:
            for sheet in book.worksheets():
                sheet.row_data_fh.close()


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A new file beside ``path`` that takes its place when the block ends well, and goes when it does not.

    Raises:
        TargetIsOffice, TargetOfOffice, TargetNoFile: if the name is one that nothing may be written to.
        TargetLocked, TargetUnwritable, DiskFull: if it cannot be saved; ``path`` is untouched then.
    """
    require_target(path)
    part = path.with_name(f".{uuid4().hex}.part")
    try:
        if path.exists():
            with path.open("r+b"):
                pass
        yield part
        put_in_place(part, path)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as exc:
        raise _refusal(exc, path) from exc
    finally:
        part.unlink(missing_ok=True)


def _refusal(error: Exception, path: Path) -> Exception:
    cause = error if isinstance(error, OSError) else error.__context__
    code = getattr(cause, "errno", None)
    if code in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(file=path.name)
    if isinstance(cause, PermissionError) and path.exists():
        return TargetLocked(file=path.name)
    return TargetUnwritable(file=path.name)


def _sheet_names(titles: Sequence[str]) -> list[str]:
    """A name per sheet by the rules of Excel: at most 31 characters, without brackets, slashes and stars, each once."""
    names: list[str] = []
    for title in titles:
        plain = "".join(" " if char in "[]:*?/\\" else char for char in title).strip(" '")[:31] or "Sheet"
        name, serial = plain, 2
        while name.casefold() in (other.casefold() for other in names):
            name = f"{plain[:27]} ({serial})"
            serial += 1
        names.append(name)
    return names


class _ListSheet(Worksheet):  # type: ignore[misc]
    """A sheet whose cells are texts and numbers only, and whose rows may come ready: five times as fast.

    A text between <r> and </r> would be taken over as markup by the library; here it is a text.
    """

    def __init__(self) -> None:
        super().__init__()
        self._letters: list[str] = []
        self._pictured: set[int] = set()

    def put_text(self, row: int, col: int, text: str, shape: Any) -> None:
        """Write a text; it never becomes a formula, a link or a number."""
        self._write_string(row, col, text, shape)

    def put_sum(self, row: int, col: int, rows: range, number: float, shape: Any) -> None:
        """Write the sum of the cells of the same column in ``rows``, which make ``number``; sums in it do not count."""
        if not rows:
            self._write_number(row, col, number, shape)
            return
        letters = column_letters(col + 1)
        formula = f"SUBTOTAL({_SUM_IN_SIGHT},{letters}{rows[0] + 1}:{letters}{rows[-1] + 1})"
        self._write_formula(row, col, formula, shape, number)

    def put_row(self, row: int, cells: Iterable[str]) -> None:
        """Write a row of cells that are ready; its columns are those of the row above."""
        self._check_dimensions(row, 0)
        if row > self.previous_row:
            self._write_single_row(row)
        high = f' ht="{_PICTURED_PIXELS * 0.75:g}" customHeight="1"' if row in self._pictured else ""
        self.fh.write(f'<row r="{row + 1}"{high}>{"".join(cells)}</row>')

    def put_picture(self, row: int, col: int, picture: bytes | None, file_name: str) -> None:
        """Lay a picture over a cell, with which it is hidden and moved; its row becomes as high.

        Raises:
            TooManyPictures: if there are more than a workbook is to hold.
        """
        if not picture:
            return
        if len(self._pictured) >= MOST_PICTURES:
            raise TooManyPictures(file=file_name, most=MOST_PICTURES)
        try:
            image = Image(BytesIO(picture))
        except xlsxwriter.exceptions.XlsxWriterException:
            return  # none that a workbook can hold
        self._pictured.add(row)
        self.row_sizes[row] = [_PICTURED_PIXELS, False]
        longer = max(image.width * 96 / image.x_dpi, image.height * 96 / image.y_dpi)
        scale = min(1.0, PICTURE_EDGE / longer)
        place = {"x_scale": scale, "y_scale": scale, "x_offset": 4, "y_offset": 4}
        self.insert_image(row, col, image, {**place, "object_position": _MOVED_AND_SIZED})

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        while col >= len(self._letters):
            self._letters.append(column_letters(len(self._letters) + 1))
        start = f'<c r="{self._letters[col]}{row + 1}" s="{_index_of(cell.format)}"'
        formula = getattr(cell, "formula", None)
        if formula is not None:
            self.fh.write(f"{start}><f>{formula}</f><v>{cell.value:.16G}</v></c>")
            return
        text = getattr(cell, "string", None)
        if text is None:
            number = getattr(cell, "number", None)
            self.fh.write(f"{start}/>" if number is None else f"{start}><v>{number:.16G}</v></c>")
            return
        self.fh.write(f'{start} t="inlineStr"{self.inline(text)}')

    def inline(self, text: str) -> str:
        """A text within its cell, up to the end of the cell."""
        if not text.isprintable() or "_x" in text:
            text = self._escape_control_characters(text)
        space = ' xml:space="preserve"' if text != text.strip() else ""
        if "&" in text or "<" in text or ">" in text:
            text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return f"><is><t{space}>{text}</t></is></c>"


def _index_of(shape: Any) -> int:
    """Under which number a cell names its format."""
    return int(shape._get_xf_index())  # noqa: SLF001 - the library writes it into its cells only


_NUMBER_FORMATS = {
    Kind.MONEY: "#,##0.00;-#,##0.00;",
    Kind.PRICE: "#,##0.00##;-#,##0.00##;",
    Kind.QUANTITY: "#,##0.0###;-#,##0.0###;",
    Kind.COUNT: "#,##0;-#,##0;",
    Kind.RATE: "0.0##%;-0.0##%;",
    Kind.PROGRESS: "0%",
    Kind.SHARE: "0.0%",
    Kind.TENTHS: "#,##0.0",
    Kind.GROWTH: "+0.0%;-0.0%;0.0%",
    Kind.DATE: "yyyy-mm-dd",
    Kind.MOMENT: "yyyy-mm-dd hh:mm",
}
_WHOLE_FORMATS = {Kind.QUANTITY: "#,##0;-#,##0;", Kind.RATE: "0%;-0%;"}
_SHOWN_ZERO = {Kind.MONEY: "#,##0.00", Kind.PRICE: "#,##0.00##", Kind.QUANTITY: "#,##0.####", Kind.COUNT: "#,##0"}


def _write_sheet(book: Any, name: str, table: SheetTable, file_name: str) -> int:
    sheet = book.add_worksheet(name, worksheet_class=_ListSheet)
    top = _write_lines(book, sheet, table)
    sheet.freeze_panes(top + 1, 0)
    sheet.set_row(top, 20)
    writers = _write_heads(book, sheet, table)
    pictured = [(col, column.value) for col, column in enumerate(table.columns) if column.kind is Kind.PICTURE]
    row, heads = top, 0
    for row, record in enumerate(table.rows, start=top + 1):
        if row > MOST_ROWS:
            raise TooManyRows(file=file_name, most=MOST_ROWS, rows=f"> {MOST_ROWS}")
        if isinstance(record, SheetGroup):
            heads += 1
            _write_sums(book, sheet, table, row, record, range(row + 1, row + 1 + record.count))
            continue
        for col, picture_of in pictured:
            sheet.put_picture(row, col, picture_of(record), file_name)
        number, why = row + 1, left_out_of(record)
        sheet.put_row(
            row,
            [
                f'<c r="{letters}{number}" s="{(by_reason.get(why, write) if why else write)(value)}'
                for value_of, write, by_reason, letters in writers
                if (value := value_of(record)) is not None
            ],
        )
    if table.columns:
        sheet.autofilter(top, 0, max(row, top + 1), len(table.columns) - 1)
    _write_foot(book, sheet, table, row)
    if table.picture:
        place = {"image_data": BytesIO(table.picture), "x_scale": PICTURE_SCALE, "y_scale": PICTURE_SCALE}
        sheet.insert_image(top + 1, len(table.columns) + 1, "chart.png", place)
    _set_up_page(sheet, top)
    return row - top - heads


def _write_heads(book: Any, sheet: _ListSheet, table: SheetTable) -> list[tuple[Any, Write, Any, str]]:
    """The titles; and how the cells under each are written, but for pictures, which lie over theirs."""
    left, right = book.add_format(_HEAD), book.add_format({**_HEAD, "align": "right"})
    writers: list[tuple[Any, Write, Any, str]] = []
    for col, column in enumerate(table.columns):
        sheet.set_column(col, col, max(column.width / PIXELS_PER_CHARACTER, 6))
        sheet.put_text(table.top, col, column.title, right if column.kind in NUMERIC else left)
        if column.kind is not Kind.PICTURE:
            write = _writer(book, sheet, column.kind, table.label)
            by_reason = _left_out_writers(book, sheet, column.kind) if column.total and column.kind in NUMERIC else {}
            value_of = column.value
            if column.warmth is not None:
                grounds = [_writer(book, sheet, column.kind, table.label, ground) for ground in WARM_GROUNDS]
                value_of, write = _warmed(value_of, column.warmth, [write, *grounds])
            writers.append((value_of, write, by_reason, column_letters(col + 1)))
    return writers


def _write_lines(book: Any, sheet: Any, table: SheetTable) -> int:
    """Say what stands over the table, and return the row of its titles."""
    plain, bold = (book.add_format({"num_format": "@", **more}) for more in ({}, {"bold": True}))
    for row, text in enumerate(table.lines):
        sheet.put_text(row, 0, _storable(text), plain if row else bold)
    return table.top


def _write_foot(book: Any, sheet: Any, table: SheetTable, last_row: int) -> None:
    row = last_row + 1
    if table.totals is not None:
        # a sum in the first column says more than the word for it
        label = "" if table.columns and table.columns[0].key in table.totals else table.total_label
        _write_sums(book, sheet, table, row, SheetGroup(label, table.totals, last_row), range(table.top + 1, row))
        row += 1
    plain = book.add_format({"num_format": "@"})
    for offset, note in enumerate(table.notes, start=1):
        sheet.put_text(row + offset, 0, note, plain)


def _write_sums(book: Any, sheet: Any, table: SheetTable, row: int, group: SheetGroup, rows: range) -> None:
    """A row of words and sums over ``rows``; the library keeps one copy of equal formats."""
    label = book.add_format(_TOTALS)
    for col, column in enumerate(table.columns):
        if column.key in group.sums and (col or not group.text):
            shape = book.add_format({**_TOTALS, "num_format": _SHOWN_ZERO.get(column.kind, "General")})
            sheet.put_sum(row, col, rows, float(group.sums[column.key]), shape)
        else:
            sheet.put_text(row, col, "" if col else group.text, label)


def _set_up_page(sheet: Any, top: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    sheet.set_footer("&C&P / &N")


Write = Callable[[Any], str]
"""Gives a cell from the number of its format on; decided once per column, since it runs once per cell."""


def _warmed(
    value: Callable[[Any], Any], warmth: Callable[[Any], int], writes: Sequence[Write]
) -> tuple[Callable[[Any], Any], Write]:
    """Values with the warmth of their grounds, and how these are written: by the warmth one of ``writes``."""

    def both(record: Any) -> tuple[Any, int] | None:
        found = value(record)
        return None if found is None else (found, warmth(record))

    return both, lambda warm: writes[warm[1]](warm[0])


def _writer(book: Any, sheet: _ListSheet, kind: Kind, label: Callable[[Any], str], ground: str = "") -> Write:
    """How values of one kind are written; figures on a ground, if there is one."""
    if kind in (Kind.DATE, Kind.MOMENT):
        shape = _index_of(book.add_format({"num_format": _NUMBER_FORMATS[kind], "align": "left"}))
        serial = _moment_serial if kind is Kind.MOMENT else _day_serial
        return lambda value: f'{shape}"><v>{serial(value):.16G}</v></c>'
    if kind in NUMERIC:
        return _number_writer(book, sheet, kind, {"bg_color": ground} if ground else {})
    start = f'{_index_of(book.add_format({"num_format": "@"}))}" t="inlineStr"'
    if kind is Kind.FLAG:
        return lambda value: start + sheet.inline("✓" if value else "")
    show = label if kind is Kind.STATE else str
    return lambda value: start + sheet.inline(_storable(show(value)))


def _left_out_writers(book: Any, sheet: _ListSheet, kind: Kind) -> Mapping[LeftOut, Write]:
    """How figures are written that no sum takes in: as texts, void ones struck through and drafts in brackets."""
    text = {"num_format": "@", "align": "right"}
    struck, plain = (_index_of(book.add_format(shape)) for shape in ({**text, "font_strikeout": True}, text))
    return {
        LeftOut.VOID: lambda value: f'{struck}" t="inlineStr"' + sheet.inline(cell(value, kind)),
        LeftOut.DRAFT: lambda value: f'{plain}" t="inlineStr"' + sheet.inline(bracketed(cell(value, kind))),
    }


def _storable(text: str) -> str:
    """As much of a text as a cell can hold; Excel counts by UTF-16."""
    if len(text) <= LONGEST_TEXT // 2:
        return text
    return text.encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")


def _number_writer(book: Any, sheet: _ListSheet, kind: Kind, ground: Mapping[str, str]) -> Write:
    shape = _index_of(book.add_format({"num_format": _NUMBER_FORMATS[kind], **ground}))
    if kind is Kind.GROWTH:
        word = f'{_index_of(book.add_format({"num_format": "@", "align": "right"}))}" t="inlineStr"'
        return lambda value: (
            word + sheet.inline(value) if isinstance(value, str) else f'{shape}"><v>{float(value):.16G}</v></c>'
        )
    if kind not in _WHOLE_FORMATS:
        return lambda value: f'{shape}"><v>{float(value):.16G}</v></c>'
    whole = _index_of(book.add_format({"num_format": _WHOLE_FORMATS[kind], **ground}))
    step = 100 if kind is Kind.RATE else 1
    return lambda value: f'{shape if value * step % 1 else whole}"><v>{float(value):.16G}</v></c>'


def _day_serial(value: date) -> int:
    return value.toordinal() - _EPOCH


def _moment_serial(value: datetime) -> float:
    local = value.astimezone()
    return _day_serial(local.date()) + (local.hour * 60 + local.minute) / 1440
