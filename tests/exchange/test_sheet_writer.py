import errno
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest

from crm_desktop.domain.targets import TargetNoFile
from crm_desktop.exchange import sheet_writer
from crm_desktop.exchange.errors import DiskFull, TargetLocked, TargetUnwritable, TooManyPictures
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.exchange.sheet_table import SheetColumn, SheetGroup, SheetTable
from crm_desktop.exchange.sheet_writer import whole_file, write_table, write_tables
from crm_desktop.present.columns.base import WARM_GROUNDS, Kind
from crm_desktop.present.listing import LeftOut
from tests.make.files import picture

ROWS = [
    {"name": "=永兴", "phone": "057487654321", "amount": Decimal("-1234.50"), "on": date(2026, 11, 20)},
    {"name": "华盛", "phone": None, "amount": Decimal(0), "on": None},
]


def column(key, title, kind=Kind.TEXT, *, total=False):
    return SheetColumn(key, title, kind, lambda row: row[key], 140, total)


COLUMNS = [
    column("name", "名称"),
    column("phone", "电话", Kind.CODE),
    column("amount", "金额", Kind.MONEY, total=True),
    column("on", "日期", Kind.DATE),
]


def table(**values):
    return SheetTable(**{"title": "客户", "columns": COLUMNS, "rows": ROWS, **values})


def test_lines_stand_over_the_titles_and_sums_take_in_the_rows_alone(tmp_path):
    path = tmp_path / "a.xlsx"
    write_table(path, table(lines=["销售", "期间"], totals={"amount": Decimal("-1234.50")}, total_label="合计"))
    sheet = openpyxl.load_workbook(path).active
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == ["销售", "期间", None]
    assert sheet.cell(4, 1).value == COLUMNS[0].title
    assert (sheet.freeze_panes, sheet.auto_filter.ref[:2], sheet.print_title_rows) == ("A5", "A4", "$4:$4")
    place = next(at for at, one in enumerate(COLUMNS, start=1) if one.key == "amount")
    letter = openpyxl.utils.get_column_letter(place)
    assert sheet.cell(7, place).value == f"=SUBTOTAL(109,{letter}5:{letter}6)"


def test_list_is_written_as_seen(tmp_path):
    path = tmp_path / "客户.xlsx"
    assert write_table(path, table(totals={"amount": Decimal("-1234.50")}, total_label="合计")) == 2
    sheet = openpyxl.load_workbook(path).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_row=3)] == [
        ["名称", "电话", "金额", "日期"],
        ["=永兴", "057487654321", -1234.5, datetime(2026, 11, 20)],  # noqa: DTZ001 - as openpyxl gives it
        ["华盛", None, 0, None],
    ]
    assert [cell.value for cell in sheet[4]][:3] == ["合计", "", "=SUBTOTAL(109,C2:C3)"]
    assert openpyxl.load_workbook(path, data_only=True).active["C4"].value == -1234.5
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("客户", "A2", "A1:D3")
    assert sheet.column_dimensions["A"].width == pytest.approx(20, abs=1)


@dataclass(frozen=True)
class Paper:
    name: str
    amount: Decimal
    left_out: LeftOut | None = None


PAPERS = [Paper("甲", Decimal("100.10")), Paper("乙", Decimal(1234), LeftOut.VOID), Paper("丙", Decimal("0.02"))]
OF_PAPERS = [
    SheetColumn("name", "单号", Kind.CODE, lambda row: row.name),
    SheetColumn("amount", "金额", Kind.MONEY, lambda row: row.amount, total=True),
]


def figures(sheet):
    """What a person gets who marks the column: texts are in no sum, formulas neither."""
    return sum(cell.value for cell in sheet["B"] if isinstance(cell.value, int | float))


def test_void_amount_is_struck_and_in_no_sum_of_the_column(tmp_path):
    path = tmp_path / "a.xlsx"
    write_table(path, table(columns=OF_PAPERS, rows=PAPERS, totals={"amount": Decimal("100.12")}, total_label="合计"))
    sheet = openpyxl.load_workbook(path).active
    assert figures(sheet) == pytest.approx(100.12)
    assert (sheet["B3"].value, sheet["B3"].font.strike, sheet["B2"].font.strike) == ("1,234.00", True, None)
    assert sheet["B5"].value == "=SUBTOTAL(109,B2:B4)"


def test_sums_of_groups_are_in_no_sum_of_the_column(tmp_path):
    path = tmp_path / "a.xlsx"
    first, second = (
        SheetGroup("张三", {"amount": Decimal("100.10")}, 2),
        SheetGroup("李四", {"amount": Decimal("0.02")}, 1),
    )
    rows = [first, *PAPERS[:2], second, PAPERS[2]]
    write_table(path, table(columns=OF_PAPERS, rows=rows, totals={"amount": Decimal("100.12")}, total_label="合计"))
    sheet, shown = (openpyxl.load_workbook(path, data_only=only).active for only in (False, True))
    assert figures(sheet) == pytest.approx(100.12)
    places = ("B2", "B5", "B7")
    assert [sheet[place].value for place in places] == [
        "=SUBTOTAL(109,B3:B4)",
        "=SUBTOTAL(109,B6:B6)",
        "=SUBTOTAL(109,B2:B6)",
    ]
    assert [shown[place].value for place in places] == [100.1, 0.02, 100.12]


def test_list_without_rows_has_a_plain_sum(tmp_path):
    write_table(tmp_path / "a.xlsx", table(columns=OF_PAPERS, rows=[], totals={"amount": Decimal(0)}))
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").active["B2"].value == 0


def test_text_that_starts_with_equals_is_no_formula(tmp_path):
    write_table(tmp_path / "a.xlsx", table())
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").active["A2"].data_type == "s"


def test_codes_and_flags_and_moments(tmp_path):
    columns = [column("state", "状态", Kind.STATE), column("yes", "启用", Kind.FLAG), column("at", "时间", Kind.MOMENT)]
    rows = [{"state": "open", "yes": True, "at": datetime(2026, 11, 20, 4, 30, tzinfo=UTC)}]
    write_table(tmp_path / "a.xlsx", table(columns=columns, rows=rows, label={"open": "未收"}.get))
    values = [cell.value for cell in openpyxl.load_workbook(tmp_path / "a.xlsx").active[2]]
    assert values[:2] == ["未收", "✓"]
    assert values[2] == rows[0]["at"].astimezone().replace(tzinfo=None)


def test_sheet_names_follow_the_rules_of_excel(tmp_path):
    write_tables(tmp_path / "a.xlsx", [table(title="应收[1/2]"), table(title="应收[1/2]"), table(title="")])
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames == ["应收 1 2", "应收 1 2 (2)", "Sheet"]


def failing(path, error):
    with whole_file(path) as part:
        part.write_bytes(b"half")
        raise error


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (PermissionError(errno.EACCES, "in use"), TargetLocked),
        (OSError(errno.ENOSPC, "full"), DiskFull),
        (OSError(errno.EIO, "broken"), TargetUnwritable),
    ],
)
def test_failure_leaves_the_old_file(tmp_path, error, shown):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(shown, match=r"a\.xlsx"):
        failing(path, error)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.xlsx", b"old")]


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows lets a program keep a file for itself")
def test_workbook_that_is_open_in_excel_is_left_alone_until_it_is_closed(tmp_path):
    from tests.db.test_windows import kept_by_another_program

    path = tmp_path / "对账 2026.xlsx"
    write_table(path, table())
    before = path.read_bytes()
    with kept_by_another_program(path), pytest.raises(TargetLocked, match="对账"):
        write_table(path, table(title="新"))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
    write_table(path, table(title="新"))
    assert openpyxl.load_workbook(path).active.title == "新"


def test_folder_as_target_is_refused(tmp_path):
    with pytest.raises(TargetNoFile):
        write_table(tmp_path, table())


def test_missing_folder_is_refused(tmp_path):
    with pytest.raises(TargetUnwritable):
        write_table(tmp_path / "no" / "a.xlsx", table())


def test_any_text_comes_back_as_it_was(tmp_path):
    texts = ["<r>&</r>", "a\nb", " left", "tab\t", "\x07bell", "全角\u3000空格", "_x0041_", "0571", "x" * 40_000]
    rows = [{"name": text} for text in texts]
    write_table(tmp_path / "a.xlsx", table(columns=[COLUMNS[0]], rows=rows))
    sheet = Workbook(tmp_path / "a.xlsx").sheet()
    found = [record.cells[0] for record in sheet.records(sheet.head())]
    assert found == [*texts[:-1], "x" * 32_767]


def test_growth_is_a_number_or_a_word(tmp_path):
    columns = [SheetColumn("growth", "增长", Kind.GROWTH, lambda row: row)]
    write_table(tmp_path / "a.xlsx", table(columns=columns, rows=[Decimal("0.067"), "新", None]))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [sheet.cell(row, 1).value for row in (2, 3, 4)] == [0.067, "新", None]


def test_a_warm_figure_has_its_ground(tmp_path):
    columns = [SheetColumn("a", "金额", Kind.MONEY, lambda row: row, warmth=int)]
    write_table(tmp_path / "a.xlsx", table(columns=columns, rows=[Decimal(0), Decimal("2.5"), Decimal(5), None]))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    grounds = [sheet.cell(row, 1).fill.fgColor.rgb[2:] for row in (2, 3, 4)]
    assert grounds == ["000000", WARM_GROUNDS[1][1:], WARM_GROUNDS[4][1:]]
    assert [sheet.cell(row, 1).value for row in (2, 3, 4)] == [0, 2.5, 5]


def test_pictures_lie_over_their_cells_in_rows_as_high(tmp_path, monkeypatch):
    columns = [column("name", "名称"), column("picture", "图片", Kind.PICTURE)]
    rows = [
        {"name": "螺丝", "picture": picture(256, 128)},
        {"name": "垫片", "picture": None},
        {"name": "螺母", "picture": b"torn"},
        {"name": "小", "picture": picture(20, 20)},
    ]
    write_table(tmp_path / "a.xlsx", table(columns=columns, rows=rows))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [sheet.cell(row, 1).value for row in range(1, 6)] == ["名称", "螺丝", "垫片", "螺母", "小"]
    assert [(one.anchor._from.row, one.anchor._from.col) for one in sheet._images] == [(1, 1), (4, 1)]
    assert [sheet.row_dimensions[row].height for row in (2, 3, 4, 5)] == [54, None, None, 54]
    monkeypatch.setattr(sheet_writer, "MOST_PICTURES", 1)
    with pytest.raises(TooManyPictures):
        write_table(tmp_path / "b.xlsx", table(columns=columns, rows=rows))
    assert not (tmp_path / "b.xlsx").exists()
