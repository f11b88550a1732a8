"""Files that strangers made: what would end the reader ends a process of its own, and is said in one sentence."""

import io
import json
import os
import subprocess
import sys
import zipfile

import openpyxl
import pytest

from crm_desktop.exchange import child_process
from crm_desktop.exchange.child_process import READ_FOREIGN, ForeignFile
from crm_desktop.exchange.errors import (
    DamagedWorkbook,
    FileRefused,
    NotAWorkbook,
    TextTooWide,
    WorkbookUnreadable,
)
from crm_desktop.exchange.sheet_reader import Workbook
from tests.exchange.desk import saved
from tests.exchange.old_workbook import old_workbook

FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'


def rewritten(path, change, rename=lambda name: name):
    """The same workbook with its parts changed."""
    content = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(rename(name), change(name, old.read(name)))
    return path


def far_cell(unusual):
    def change(name, content):
        if "sheet1.xml" in name and "rels" not in name:
            return unusual(content.replace(b"</sheetData>", FAR))
        return content

    return change


def moved(name, content):
    content = content.replace(b"worksheets/sheet1.xml", b"other/Sheet1.XML")
    return far_cell(lambda sheet: sheet)(name, content)


UNUSUAL = {
    "as usual": (far_cell(lambda sheet: sheet), str),
    "single quotes": (far_cell(lambda sheet: sheet.replace(b'"', b"'")), str),
    "a line break": (far_cell(lambda sheet: sheet.replace(b' r="', b'\nr="')), str),
    "blanks": (far_cell(lambda sheet: sheet.replace(b'r="', b'r = "')), str),
    "another place": (moved, lambda name: name.replace("worksheets/sheet1.xml", "other/Sheet1.XML")),
}


@pytest.mark.parametrize("way", UNUSUAL)
def test_far_cell_is_refused_however_it_is_written(tmp_path, way):
    change, rename = UNUSUAL[way]
    path = rewritten(saved(tmp_path / "a.xlsx", [["客户名称"], ["甲"]]), change, rename)
    with pytest.raises(FileRefused, match=r"a\.xlsx"):
        Workbook(path)


@pytest.fixture
def dying(monkeypatch):
    """Lets the child do what is given instead of reading."""

    def use(code):
        monkeypatch.setattr(child_process, "command", lambda path, folder: [sys.executable, "-c", code])

    return use


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.abort()",
        "raise SystemExit(3)",
        "open('book.json', 'w').write('{')",
        "open('book.json', 'w').write('{}')",
    ],
)
def test_death_of_the_reader_is_a_refusal(tmp_path, dying, code):
    dying(code)
    with pytest.raises(WorkbookUnreadable):
        ForeignFile(saved(tmp_path / "a.xlsx", [["客户名称"]]))


def test_reader_that_never_ends_is_stopped(tmp_path, dying, monkeypatch):
    dying("while True: pass")
    monkeypatch.setattr(child_process, "PATIENCE", 0)
    with pytest.raises(WorkbookUnreadable):
        ForeignFile(saved(tmp_path / "a.xlsx", [["客户名称"]]))


def test_reading_can_be_cancelled(tmp_path, dying):
    dying("while True: pass")

    def cancel():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ForeignFile(saved(tmp_path / "a.xlsx", [["客户名称"]]), cancel)


def limited(code):
    """How a process ends that has the limits of the reader and then does something."""
    start = "from crm_desktop.exchange.process_limits import Limits; limits = Limits(memory_mb=150, seconds=1); "
    command = [sys.executable, "-c", start + code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ourselves
    return done.returncode, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the limits of POSIX")
def test_limits_hold_and_can_be_widened():
    take = "kept = bytearray(200 * 2**20)"
    assert "MemoryError" in limited(take)[1]
    assert limited(f"limits.widen(memory_mb=600, seconds=5); {take}") == (0, "")
    assert limited("\nwhile True: pass")[0] != 0


def test_packed_program_reads_when_it_is_told_so(tmp_path):
    path = saved(tmp_path / "a.xlsx", [["客户名称"], ["甲"]])
    arguments = [sys.executable, "-m", "crm_desktop", READ_FOREIGN, str(path), str(tmp_path)]
    assert subprocess.run(arguments, check=False).returncode == 0  # noqa: S603 - ourselves
    assert [sheet["name"] for sheet in json.loads((tmp_path / "book.json").read_text(encoding="utf-8"))["sheets"]] == [
        "表1"
    ]


def test_packed_program_starts_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_process.command(tmp_path / "a.xlsx", tmp_path)[:2] == [sys.executable, READ_FOREIGN]


def test_reader_loads_no_more_than_it_needs():
    code = "import sys; import crm_desktop.exchange.reading_child; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
    assert not {"sqlalchemy", "PySide6", "openpyxl", "xlsxwriter", "unittest"} & set(done.stdout.split())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipe_is_refused_unopened(tmp_path):
    os.mkfifo(tmp_path / "a.csv")
    with pytest.raises(NotAWorkbook):
        Workbook(tmp_path / "a.csv")


def test_folder_is_refused(tmp_path):
    with pytest.raises(NotAWorkbook):
        Workbook(tmp_path)


@pytest.mark.parametrize("line", ["," * 20_000, "x" * 200_000, '"' + "x\n" * 100_000])
def test_text_with_too_wide_lines_is_refused(tmp_path, line):
    path = tmp_path / "a.csv"
    path.write_text(f"客户名称,电话\n甲,1\n{line}\n", encoding="utf-8")
    with pytest.raises(TextTooWide, match="line"):
        Workbook(path)


@pytest.mark.parametrize(
    "content",
    [
        "客户名称,电话\n甲,1\n".encode("utf-16")[:-1],
        b"\xff\xfe\x00\xd8\x41\x00",
        b"\xef\xbb\xbf" + "客户,电话\n".encode("gbk"),
    ],
    ids=["cut", "half a sign", "two files in one"],
)
def test_text_that_is_not_what_it_says_is_called_damaged(tmp_path, content):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(DamagedWorkbook):
        Workbook(path)


def test_rows_are_gone_with_the_workbook(tmp_path):
    book = Workbook(saved(tmp_path / "a.xlsx", [["客户名称"], ["甲"]]))
    folder = book._file.folder
    rows = book.sheet().rows
    del book
    assert len(list(rows())) == 2
    del rows
    assert not folder.exists()


def test_file_that_somebody_has_is_read_again_only_after_it_changed(tmp_path, dying):
    path = saved(tmp_path / "a.xlsx", [["客户名称"], ["甲"]])
    book = Workbook(path)
    dying("raise SystemExit(1)")
    assert Workbook(path)._file is book._file
    saved(path, [["客户名称"], ["乙"]])
    with pytest.raises(WorkbookUnreadable):
        Workbook(path)


def test_broken_marks_do_not_hide_a_broken_sheet(tmp_path):
    def change(name, content):
        return content[:-40] if "sheet1.xml" in name else content

    path = rewritten(saved(tmp_path / "a.xlsx", [["客户名称"], ["甲"]]), change)
    with pytest.raises(DamagedWorkbook):
        Workbook(path)


@pytest.mark.parametrize("way", ["attribute", "prefix"])
def test_error_cells_are_found_however_the_sheet_is_written(tmp_path, way):
    path = saved(tmp_path / "a.xlsx", [["客户名称", "电话"], ["甲", "x"]])
    book = openpyxl.load_workbook(path)
    book.active["B2"].value, book.active["B2"].data_type = "#REF!", "e"
    book.save(path)

    def change(name, content):
        if "sheet1.xml" not in name:
            return content
        if way == "attribute":
            return content.replace(b't="e"', b"t = 'e'").replace(b' r="B2"', b"")
        return (
            content.replace(b"<c ", b"<x:c ")
            .replace(b"</c>", b"</x:c>")
            .replace(b"<worksheet ", b'<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ')
        )

    sheet = Workbook(rewritten(path, change)).sheet()
    found = [str(cell) for record in sheet.records(sheet.head(["客户名称"])) for cell in record.cells]
    assert found[-1] == "#REF!"


def test_old_workbook_tells_what_excel_shows(tmp_path):
    rows = [["客户名称", "电话", "信用额度"], ["甲", (57488000001.0, 0), ("#N/A",)], ["乙", 2.0, ("#DIV/0!",)]]
    options = {"formats": ["0000-00000000"], "hidden_rows": [2], "hidden_columns": [1], "is_hidden": True}
    book = Workbook(old_workbook(tmp_path / "a.xls", rows, **options))
    sheet = book.sheet()
    found = [record.cells for record in sheet.records(sheet.head())]
    assert [str(cell) for cells in found for cell in cells[2:]] == ["#N/A", "#DIV/0!"]
    assert (found[0][1].shown, found[1][1]) == ("0574-88000001", 2.0)
    assert (sheet.note.hidden_rows, sheet.note.hidden_columns, sheet.note.is_hidden) == ({2}, {1}, True)
