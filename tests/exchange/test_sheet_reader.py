import io
import tracemalloc
import zipfile
from datetime import date

import openpyxl
import pytest

from crm_desktop.exchange.errors import (
    DamagedWorkbook,
    EmptyWorkbook,
    EncryptedWorkbook,
    FileMissing,
    NotAWorkbook,
    SheetMissing,
    WorkbookTooLarge,
    WorkbookTooSparse,
)
from crm_desktop.exchange.sheet_reader import Skipped, Workbook

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def saved(path, rows, merged=(), title="客户"):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


def read(path, sheet="", known=()):
    table = Workbook(path).sheet(sheet)
    head = table.head(known)
    skipped = Skipped()
    return head, [(record.row, list(record.cells)) for record in table.records(head, skipped)], skipped


def test_reads_texts_numbers_and_dates(tmp_path):
    path = saved(tmp_path / "a.xlsx", [["名称", "金额", "日期"], ["永兴", 12.5, date(2026, 11, 20)]])
    head, rows, _ = read(path)
    assert head.titles == ("名称", "金额", "日期")
    assert rows == [(2, ["永兴", 12.5, date(2026, 11, 20)])]


def test_row_and_column_numbers_are_those_of_excel(tmp_path):
    path = saved(tmp_path / "a.xlsx", [[], [], [None, "名称", "电话"], [None, "永兴", "1"]])
    head, rows, _ = read(path)
    assert head.titles == ("", "名称", "电话")
    assert rows[0][0] == 4


def test_banner_blank_rows_totals_and_repeated_heads_are_left_out(tmp_path):
    rows = [["客户资料表"], ["名称", "金额"], ["永兴", 1], [], ["名称", "金额"], ["合计五金", 2], ["合 计:", 3]]
    head, found, skipped = read(saved(tmp_path / "a.xlsx", rows, ["A1:B1"]))
    assert head.titles == ("名称", "金额")
    assert [cells[0] for _, cells in found] == ["永兴", "合计五金"]
    assert (skipped.blank, [(one.row, one.kind) for one in skipped.rows]) == (1, [(5, "head"), (7, "total")])


def test_head_of_two_merged_rows_joins_its_titles(tmp_path):
    rows = [["名称", "联系人", None], [None, "姓名", "手机"], ["永兴", "王芳", 13800138000]]
    head, found, _ = read(saved(tmp_path / "a.xlsx", rows, ["A1:A2", "B1:C1"]))
    assert head.titles == ("名称", "联系人 姓名", "联系人 手机")
    assert found == [(3, ["永兴", "王芳", 13800138000.0])]


def test_text_that_starts_with_equals_stays_text(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("名称,备注\n永兴,\"=cmd|' /C calc'!A0\"\n", encoding="utf-8")
    assert read(path)[1] == [(2, ["永兴", "=cmd|' /C calc'!A0"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_files_are_read_in_each_encoding(tmp_path, encoding):
    path = tmp_path / "a.csv"
    path.write_bytes("名称;电话\r\n宁波永兴；五金;0574-87654321\r\n".encode(encoding))
    head, rows, _ = read(path)
    assert head.titles == ("名称", "电话")
    assert rows == [(2, ["宁波永兴；五金", "0574-87654321"])]


def test_known_titles_find_the_head_below_other_text(tmp_path):
    rows = [["制表人", "日期"], ["王芳", "2026-11-20"], ["客户名称", "电话"], ["永兴", "1"]]
    assert read(saved(tmp_path / "a.xlsx", rows), known=["客户名称", "电话"])[0].first_row == 2


def test_missing_sheet_names_those_there(tmp_path):
    with pytest.raises(SheetMissing, match="客户"):
        Workbook(saved(tmp_path / "a.xlsx", [["a"]])).sheet("订单")


def test_missing_file(tmp_path):
    with pytest.raises(FileMissing, match=r"a\.xlsx"):
        Workbook(tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    "content",
    [
        b"<html><table>",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\x81\xff\xff",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
)
def test_foreign_file_is_refused(tmp_path, content):
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    with pytest.raises(NotAWorkbook):
        read(path)


def test_zip_that_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(NotAWorkbook):
        Workbook(path)


def test_cut_workbook_is_refused(tmp_path):
    path = saved(tmp_path / "a.xlsx", [["名称"], ["永兴"]])
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(DamagedWorkbook):
        Workbook(path)


def test_workbook_with_a_flipped_byte_is_refused(tmp_path):
    path = saved(tmp_path / "a.xlsx", [["名称"], ["永兴"]])
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(DamagedWorkbook):
        Workbook(path)


def test_encrypted_workbook_is_refused(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(COMPOUND + bytes(512) + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(EncryptedWorkbook):
        Workbook(path)


def test_empty_workbook_is_refused(tmp_path):
    with pytest.raises(EmptyWorkbook):
        read(saved(tmp_path / "a.xlsx", []))


def bomb(path, size, *, declared=None):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(size // 2**20):
                part.write(bytes(2**20))
    written = content.getvalue()
    if declared is not None:
        written = written.replace(size.to_bytes(4, "little"), declared.to_bytes(4, "little"))
    path.write_bytes(written)
    return path


@pytest.mark.parametrize("megabytes", [64, 1024])
def test_bomb_is_refused_unopened(tmp_path, megabytes):
    path = bomb(tmp_path / "a.xlsx", megabytes * 2**20)
    tracemalloc.start()
    with pytest.raises(WorkbookTooLarge):
        Workbook(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2**20


def test_bomb_that_lies_about_its_size_is_refused(tmp_path):
    with pytest.raises(DamagedWorkbook):
        Workbook(bomb(tmp_path / "a.xlsx", 128 * 2**20, declared=4096))


def test_stray_far_cell_is_refused(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "名称"
    book.active.cell(60_000, 3_000, "x")
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(WorkbookTooSparse, match="row 60000 and column DKJ"):
        Workbook(tmp_path / "a.xlsx")
