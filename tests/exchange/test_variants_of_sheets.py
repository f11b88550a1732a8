"""Sheets as offices lay them out: merged cells, people below their customer, hidden columns, terms in words."""

import pytest
from sqlalchemy import select

from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.exchange.errors import NoHeadRow
from crm_desktop.exchange.importer import look_into, read_file
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder
from tests.exchange.desk import Desk, saved, suggested, told


@pytest.fixture
def desk(engine, clock):
    return Desk(engine, clock)


def test_cells_merged_downwards_are_filled_in_every_column(desk, tmp_path):
    rows = [["商品名称", "类别", "零售价"], ["螺丝", "紧固件", 2], ["螺母", None, None], ["垫圈", "其他", 1]]
    desk.bring(saved(tmp_path / "a.xlsx", rows, ["B2:B3", "C2:C3"]))
    assert desk.all(select(Product.category, Product.list_price).order_by(Product.id)) == [
        ("紧固件", 2),
        ("紧固件", 2),
        ("其他", 1),
    ]


def test_a_sum_in_merged_cells_is_not_repeated(desk, tmp_path):
    desk.bring(saved(tmp_path / "c.xlsx", [["客户名称", "电话"], ["甲五金", "1"], ["乙机电", "2"]]))
    rows = [["客户名称", "单据日期", "欠款金额"], ["甲五金", "2026-03-01", 300], ["乙机电", "2026-03-02", None]]
    tried = desk.tried(saved(tmp_path / "a.xlsx", rows, ["C2:C3"]))
    assert told(tried.problems) == [(2, "欠款金额", "MergedFigure"), (3, "欠款金额", "MergedFigure")]


def test_same_as_above_is_read(desk, tmp_path):
    desk.bring(saved(tmp_path / "a.xlsx", [["商品名称", "类别"], ["螺丝", "紧固件"], ["螺母", "同上"], ["垫圈", "〃"]]))
    assert desk.all(select(Product.category)) == [("紧固件",)] * 3


def test_people_below_their_customer(desk, tmp_path):
    rows = [["客户名称", "电话", "联系人", "手机"], ["甲五金", "1", "张三", "138"], [None, None, "李四", "139"]]
    desk.bring(saved(tmp_path / "a.xlsx", rows))
    assert desk.all(select(Party.name, ContactPerson.name).join(ContactPerson)) == [
        ("甲五金", "张三"),
        ("甲五金", "李四"),
    ]


def test_rows_of_one_customer_that_contradict_are_told(desk, tmp_path):
    rows = [["客户名称", "电话", "联系人"], ["甲五金", "1", "张三"], ["甲五金", "2", "李四"], ["甲五金", "1", "张三"]]
    tried = desk.bring(saved(tmp_path / "a.xlsx", rows))
    assert told(tried.notes) == [(3, "电话", "OtherThanRow")]
    assert (tried.outcomes[0].new, tried.outcomes[0].skipped, told(tried.problems)) == (1, 1, [])


def test_a_line_without_its_number_keeps_the_order_above_out(desk, tmp_path):
    desk.bring(saved(tmp_path / "c.xlsx", [["客户名称"], ["甲五金"], ["乙机电"]]))
    desk.bring(saved(tmp_path / "p.xlsx", [["商品名称", "单价"], ["螺丝", 1]]))
    head = ["订单号", "订单日期", "客户名称", "商品名称", "数量", "单价"]
    rows = [
        ["A1", "2026-03-01", "甲五金", "螺丝", 1, 1],
        [None, "2026-03-01", "甲五金", "螺丝", 2, 1],
        ["A2", "2026-03-01", "甲五金", "螺丝", 1, 1],
        [None, "2026-03-02", "乙机电", "螺丝", 2, 1],
    ]
    tried = desk.bring(saved(tmp_path / "a.xlsx", [head, *rows]))
    assert told(tried.problems) == [(2, "", "OtherRowIsBad"), (3, "订单号", "Required"), (5, "订单号", "Required")]
    assert desk.all(select(SalesOrder.number)) == [("A2",)]


def test_values_without_a_home_are_told(desk, tmp_path):
    desk.bring(saved(tmp_path / "c.xlsx", [["客户名称"], ["甲五金"]]))
    talks = [["客户名称", "联系时间", "联系内容", "联系人"], ["甲五金", "2026-03-01", "问价", "谁"]]
    assert told(desk.tried(saved(tmp_path / "t.xlsx", talks)).notes) == [(2, "联系人", "UnknownPerson")]
    owed = [["客户名称", "单据日期", "欠款金额", "到期日"], ["甲五金", "2026-03-01", -5, "2026-04-01"]]
    assert told(desk.tried(saved(tmp_path / "o.xlsx", owed)).notes) == [(2, "到期日", "NotInAdvance")]
    alone = [["客户名称", "生日", "性别"], ["丙工具", "1990-01-02", "女"]]
    assert told(desk.tried(saved(tmp_path / "b.xlsx", alone)).notes) == [
        (2, "性别", "NobodyNamed"),
        (2, "生日", "NobodyNamed"),
    ]


def test_a_name_stays_with_the_code_by_which_others_know_it(desk, tmp_path):
    desk.bring(saved(tmp_path / "a.xlsx", [["客户编号", "客户名称"], ["K1", "甲五金"]]))
    again = saved(tmp_path / "b.xlsx", [["客户编号", "客户名称", "电话"], ["K9", "甲五金", "5"]])
    tried = desk.bring(again, duplicates=Duplicates.UPDATE)
    assert told(tried.notes) == [(2, "客户编号", "KeptAsItIs")]
    assert desk.all(select(Party.code, Party.phone)) == [("K1", "5")]


def test_hidden_columns_are_told(desk, tmp_path):
    def hide(sheet):
        sheet.column_dimensions["B"].hidden = True

    tried = desk.tried(saved(tmp_path / "a.xlsx", [["客户名称", "电话"], ["甲五金", "1"]], change=hide))
    assert told(tried.notes) == [(1, "电话", "HiddenColumn")]


def test_settled_history_is_owed_by_nobody(desk, tmp_path):
    desk.bring(saved(tmp_path / "c.xlsx", [["客户名称"], ["甲五金"]]))
    desk.bring(saved(tmp_path / "p.xlsx", [["商品名称", "单价"], ["螺丝", 1]]))
    rows = [
        ["订单号", "订单日期", "客户名称", "商品名称", "数量", "单价"],
        ["A1", "2025-03-01", "甲五金", "螺丝", 10, 2],
    ]
    desk.bring(saved(tmp_path / "a.xlsx", rows), settled=True)
    assert desk.all(select(Charge.amount, Charge.open_amount)) == [(20, 0)]
    desk.undo()
    assert desk.count(SalesOrder) == desk.count(Charge) == 0


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "cp950", "utf-16"])
def test_text_files_of_taiwan_and_china(tmp_path, encoding):
    path = tmp_path / "a.csv"
    words = (
        "客戶名稱,電話\n宏達貿易股份有限公司,02-27000000\n"
        if encoding == "cp950"
        else "客户名称,电话\n宏达贸易有限公司,1\n"
    )
    path.write_bytes(words.encode(encoding))
    assert look_into(path)[0].titles == tuple(words.partition("\n")[0].split(","))


def test_every_head_that_is_missing_is_said(tmp_path):
    path = saved(tmp_path / "a.xlsx", [["螺丝M6", "P001", 1], ["螺母M6", "P002", 2]])
    assert look_into(path)[0].titles == ()
    with pytest.raises(NoHeadRow):
        read_file(path, suggested(path, target=Target.PRODUCTS))


@pytest.mark.parametrize(
    ("written", "days", "kind"),
    [
        ("现结", None, "cash"),
        ("现款", None, "cash"),
        ("现付", None, "cash"),
        ("貨到付款", None, "days_after_delivery"),
        ("月结30天", 30, "end_of_month"),
        ("月結 60", 60, "end_of_month"),
        ("货到30天付款", 30, "days_after_delivery"),
        ("45天", 45, "days_after_delivery"),
        (30, 30, "days_after_delivery"),
    ],
)
def test_days_of_credit_are_read_with_the_way_of_settling(desk, tmp_path, written, days, kind):
    tried = desk.bring(saved(tmp_path / "a.xlsx", [["客户名称", "帳期(天)"], ["永兴五金", written]]))
    assert not tried.problems
    assert desk.all(select(Party.term_days, Party.term_kind)) == [(days or 0, kind)]


def test_way_of_settling_in_its_own_column_goes_first(desk, tmp_path):
    rows = [["客户名称", "结算方式", "账期"], ["永兴五金", "月结", "货到30天"], ["华盛建材", "", "月结30天"]]
    desk.bring(saved(tmp_path / "a.xlsx", rows))
    assert desk.all(select(Party.term_days, Party.term_kind).order_by(Party.id)) == [
        (30, "end_of_month"),
        (30, "end_of_month"),
    ]


@pytest.mark.parametrize("written", ["现结30天", "票到30天", "看情况"])
def test_terms_that_say_nothing_clear_are_refused(desk, tmp_path, written):
    tried = desk.tried(saved(tmp_path / "a.xlsx", [["客户名称", "账期"], ["永兴五金", written]]))
    assert told(tried.problems) == [(2, "账期", "NotAMoneyAmount")]
