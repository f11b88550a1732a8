"""Customers that resemble others by name core or phone: asked, never merged and never dropped in silence."""

import pytest
from sqlalchemy import select

from crm_desktop.domain.import_problems import LikelyByName, LikelyByPhone, TwoRowsForOne
from crm_desktop.domain.imports import Duplicates, LikelyAnswer, LikelyAnswers, RowResult
from crm_desktop.exchange.left_out import write_report
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.models.parties import Party
from tests.exchange.desk import Desk, saved, told

NINGBO, WENZHOU = "宁波永兴五金工具有限公司", "温州永兴五金工具有限公司"
TITLES = ["客户编号", "客户名称", "简称", "税号", "电话", "备注"]
STORED = [TITLES, ["C-1", NINGBO, "宁波永兴", "91330200MA2AEXAMPL", "0574-87654321", "老客户"]]
ALL_SAME, ALL_ANOTHER = LikelyAnswers(LikelyAnswer.SAME), LikelyAnswers(LikelyAnswer.ANOTHER)
CUSTOMERS = select(Party.name, Party.notes).order_by(Party.id)


@pytest.fixture
def desk(engine, clock, tmp_path):
    desk = Desk(engine, clock)
    desk.bring(saved(tmp_path / "stored.xlsx", STORED))
    return desk


def sheet(tmp_path, *rows):
    return saved(tmp_path / "new.xlsx", [TITLES, *rows])


BY_CORE = ["", WENZHOU, "", "", "", "新备注"]
BY_PHONE = ["", "海曙别名商行", "", "", "057487654321", "新备注"]


@pytest.mark.parametrize("strategy", [Duplicates.SKIP, Duplicates.UPDATE, Duplicates.REFUSE])
@pytest.mark.parametrize(("row", "kind"), [(BY_CORE, LikelyByName), (BY_PHONE, LikelyByPhone)])
def test_customer_that_only_resembles_one_waits_for_an_answer(desk, tmp_path, row, kind, strategy):
    other = ["", "台州恒发阀门厂", "", "", "", ""]
    tried = desk.bring(sheet(tmp_path, row, other), duplicates=strategy)
    assert told(tried.likely) == [(2, "客户名称", kind.__name__)]
    assert tried.likely[0].error.params["text"] == NINGBO
    assert tried.batches[0].results == {2: RowResult.LIKELY, 3: RowResult.NEW}
    assert (tried.problems, tried.skipped, tried.outcomes[0].likely) == ((), (), 1)
    assert desk.all(CUSTOMERS) == [(NINGBO, "老客户"), ("台州恒发阀门厂", "")]


def test_two_firms_of_one_core_in_two_cities_stay_two(desk, tmp_path):
    desk.bring(sheet(tmp_path, BY_CORE), duplicates=Duplicates.UPDATE, likely=ALL_ANOTHER)
    assert desk.all(CUSTOMERS) == [(NINGBO, "老客户"), (WENZHOU, "新备注")]
    again = desk.tried(sheet(tmp_path, BY_CORE))
    assert (again.likely, again.batches[0].results) == ((), {2: RowResult.SAME})


@pytest.mark.parametrize(
    ("strategy", "left"), [(Duplicates.SKIP, (NINGBO, "老客户")), (Duplicates.UPDATE, (WENZHOU, "新备注"))]
)
def test_the_same_customer_is_treated_as_what_is_there_already(desk, tmp_path, strategy, left):
    other = ["", "台州恒发阀门厂", "", "", "", ""]
    desk.bring(sheet(tmp_path, BY_CORE, other), duplicates=strategy, likely=ALL_SAME)
    assert desk.all(CUSTOMERS) == [left, ("台州恒发阀门厂", "")]
    desk.undo()
    assert desk.all(CUSTOMERS) == [(NINGBO, "老客户")]


def test_answer_of_a_row_goes_before_the_answer_for_all(desk, tmp_path):
    likely = LikelyAnswers(LikelyAnswer.ANOTHER, {("表1", 3): LikelyAnswer.SAME})
    tried = desk.tried(sheet(tmp_path, BY_CORE, BY_PHONE), duplicates=Duplicates.UPDATE, likely=likely)
    assert tried.batches[0].results == {2: RowResult.NEW, 3: RowResult.UPDATED}
    assert {row: one.answer for row, one in tried.batches[0].resembling.items()} == {
        2: LikelyAnswer.ANOTHER,
        3: LikelyAnswer.SAME,
    }


@pytest.mark.parametrize(
    "row",
    [
        ["C-1", "全新名字公司", "", "", "", "新备注"],
        ["", NINGBO, "", "", "", "新备注"],
        ["", "宁波永兴", "", "", "", "新备注"],
        ["", "全新名字公司", "", "91330200MA2AEXAMPL", "", "新备注"],
    ],
    ids=["code", "name", "short name", "tax number"],
)
def test_code_names_and_tax_number_are_sure(desk, tmp_path, row):
    tried = desk.bring(sheet(tmp_path, row), duplicates=Duplicates.UPDATE)
    assert (tried.likely, tried.batches[0].results) == ((), {2: RowResult.UPDATED})
    name = NINGBO if row[1] in (NINGBO, "宁波永兴") else row[1]
    assert desk.all(CUSTOMERS) == [(name, "新备注")]


def test_short_name_of_the_file_renames_nobody_and_is_told(desk, tmp_path):
    tried = desk.tried(sheet(tmp_path, ["", "宁波永兴", "", "", "", "新备注"]), duplicates=Duplicates.UPDATE)
    assert told(tried.notes) == [(2, "客户名称", "KeptAsItIs")]


def test_rows_of_one_file_that_resemble_each_other_are_asked_too(desk, tmp_path):
    one, two = (["", name, "", "", "", ""] for name in ("杭州华盛建材有限公司", "嘉兴华盛建材有限公司"))
    path = sheet(tmp_path, one, two)
    assert told(desk.tried(path).likely) == [(3, "客户名称", "LikelyByName")]
    assert told(desk.tried(path, likely=ALL_SAME).problems) == [(3, "", TwoRowsForOne.__name__)]
    desk.bring(path, likely=ALL_ANOTHER)
    assert [name for name, _notes in desk.all(CUSTOMERS)] == [NINGBO, one[1], two[1]]


def test_fault_of_a_row_that_resembles_one_is_told_first(desk, tmp_path):
    tried = desk.tried(sheet(tmp_path, ["", WENZHOU, "", "", "很长" * 200, ""]))
    assert (tried.likely, tried.batches[0].results) == ((), {2: RowResult.BAD})


def test_rows_that_wait_go_to_the_report(desk, tmp_path):
    tried = desk.tried(sheet(tmp_path, BY_CORE))
    assert write_report(tmp_path / "out.xlsx", tried, lambda _context, text: text) == 1
    [row] = list(
        Workbook(tmp_path / "out.xlsx").sheet("表1").records(Workbook(tmp_path / "out.xlsx").sheet("表1").head())
    )
    assert NINGBO in row.cells[-1]
