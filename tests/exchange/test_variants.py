"""What offices write in other ways than the kept sheets: each reading, and each refusal."""

from datetime import date, time
from decimal import Decimal

import opencc
import pytest
from sqlalchemy import select

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.exchange.convert import Way, code, convert, day, moment, number, rate, says_nothing, term
from crm_desktop.exchange.discounts import discount
from crm_desktop.exchange.errors import NoHeadRow
from crm_desktop.exchange.fields import Field, Shape
from crm_desktop.exchange.folding import plain_title
from crm_desktop.exchange.importer import look_into, read_file
from crm_desktop.exchange.row_kinds import RowKind, kind_of
from crm_desktop.exchange.sheet_head import find_head
from crm_desktop.exchange.targets import FIELDS, suggest, vocabulary
from crm_desktop.models.money import Charge
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales import SalesOrder
from tests.exchange.desk import Desk, saved, suggested, told


@pytest.fixture
def desk(engine, clock):
    return Desk(engine, clock)


@pytest.mark.parametrize("target", Target)
@pytest.mark.parametrize("way", ["s2t", "s2tw", "s2hk"])
def test_every_title_is_known_in_traditional_characters(target, way):
    written = opencc.OpenCC(way)
    for spec in FIELDS[target]:
        for title in spec.aliases:
            assert plain_title(written.convert(title)) == plain_title(title)


@pytest.mark.parametrize(
    ("target", "title", "key"),
    [
        (Target.CUSTOMERS, "信用额度（万元）", "credit_limit"),
        (Target.CUSTOMERS, "＊客户名称：", "name"),
        (Target.CUSTOMERS, "3、电话", "phone"),
        (Target.CUSTOMERS, "客户地址", "address"),
        (Target.CUSTOMERS, "聯絡人", "person_name"),
        (Target.CUSTOMERS, "帐号", "bank_account"),
        (Target.CUSTOMERS, "账期（天）", "term_days"),
        (Target.PRODUCTS, "商品规格", "specification"),
        (Target.PRODUCTS, "【必填】品名", "name"),
        (Target.PRODUCTS, "货品单位", "unit"),
        (Target.PRODUCTS, "零售价/元", "list_price"),
        (Target.ORDERS, "数量（百只）", "quantity"),
    ],
)
def test_titles_are_known_in_other_spellings(target, title, key):
    assert suggest(target, [title]) == {key: title}


@pytest.mark.parametrize("title", ["零售价（美元）", "账期(月)", "进价 (USD)", "手机/电话", "总单价"])
def test_titles_of_another_meaning_are_not_taken(title):
    assert not {"list_price", "cost", "term_days", "unit_price", "mobile", "phone"} & {
        *suggest(Target.PRODUCTS, [title]),
        *suggest(Target.CUSTOMERS, [title]),
    }


def test_price_without_tax_is_no_price_of_an_order():
    assert suggest(Target.ORDERS, ["单价(不含税)"]) == {}


def test_the_exact_title_wins_over_a_similar_one():
    titles = ["客户电话", "电话", "备注（内部）", "备注"]
    assert suggest(Target.CUSTOMERS, titles) == {"phone": "电话", "notes": "备注"}


HEADS = {
    "a title above": ([["客户资料"], ["客户名称", "电话"], ["甲", "1"]], 1),
    "who made it above": ([["制表：何", "日期：2026"], ["客户名称", "电话"], ["甲", "1"]], 1),
    "a year": ([["商品名称", "单价", 2025.0], ["螺丝", 1.0, 2.0]], 0),
    "a date": ([["商品名称", "单价", date(2026, 1, 1)], ["螺丝", 1.0, 2.0]], 0),
    "unknown titles over figures": ([["货", "值"], ["螺丝", 1.0]], 0),
    "one column": ([["客户名称"], ["甲"], ["乙"]], 0),
    "blank rows above": ([[], [], ["品名", "单价"], ["螺丝", 1.0]], 2),
    "records only": ([["螺丝M6", "P001", 1.0], ["螺母M6", "P002", 2.0]], None),
    "records of texts": ([["甲五金有限公司", "0574-88000001"], ["乙五金有限公司", "0574-88000002"]], None),
    "figures first": ([[1.0, 2.0], ["甲", "乙"], ["丙", "丁"]], None),
    "the same title twice": ([["货", "货"], ["螺丝", 1.0]], None),
}


@pytest.mark.parametrize("name", HEADS)
def test_head_is_found_or_said_to_be_missing(name):
    rows, first = HEADS[name]
    head = find_head(rows, [], (), vocabulary())
    assert (head.first_row if head else None) == first


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["合 计：", "", 5.0], RowKind.TOTAL),
        (["", "小計", 5.0], RowKind.TOTAL),
        (["本页合计", 5.0], RowKind.TOTAL),
        (["合计（大写）：壹佰元整"], RowKind.TOTAL),
        (["Grand Total", 5.0], RowKind.TOTAL),
        (["（一）五金类"], RowKind.SECTION),
        (["第二类 螺母"], RowKind.SECTION),
        (["備註：含稅"], RowKind.NOTE),
        (["注：3天内有效"], RowKind.NOTE),
        (["以上价格含税"], RowKind.NOTE),
        (["第 1 页 共 3 页"], RowKind.NOTE),
        (["制表：何某", "", "审核：孙某", "日期：2026"], None),
        (["製表人：何某", "覆核："], RowKind.SIGNATURE),
        (["（盖章）：", ""], None),
        (["必填", "选填", "必填"], RowKind.HINT),
        (["例如：宁波某公司", "138"], RowKind.HINT),
        (["合计五金有限公司"], None),
        (["总计量仪器厂", "1"], None),
        (["注塑机配件"], None),
        (["备注科技有限公司", "1"], None),
        (["一心五金"], None),
        ([5.0, "合计"], None),
    ],
)
def test_rows_that_are_no_records(cells, kind):
    assert kind_of(cells, spread=False) is kind


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("¥ 1,234.50", "1234.5"),
        ("RMB 12", "12"),
        ("１２，３４５．６", "12345.6"),
        ("12元整", "12"),
        ("(1,200.00)", "-1200"),
        ("-￥5", "-5"),
        ("￥-5", "-5"),
        ("1 234.5", "1234.5"),
        ("3.5万元", "35000"),
        ("２千", "2000"),
        (".5", "0.5"),
        ("'12", "12"),
        ("\u200b12\ufeff", "12"),
    ],
)
def test_numbers_that_are_read(text, value):
    assert number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "12,5",
        "1.234,50",
        "1,2345",
        "$12",
        "€5",
        "USD 5",
        "12.5元/个",
        "约100",
        "100+",
        "1.38E+10",
        "(5",
        "5)",
        "--5",
        "12 5",
        "５ｋｇ",
        "",
        "1e999",
        "∞",
    ],
)
def test_numbers_that_mean_two_things_are_refused(text):
    with pytest.raises(DomainError):
        number(text)


@pytest.mark.parametrize("cell", [float("inf"), float("nan"), True, date(2026, 1, 1)])
def test_cells_that_are_no_numbers_are_refused(cell):
    with pytest.raises(DomainError):
        number(cell)


@pytest.mark.parametrize(
    ("cell", "off"),
    [
        (95, "0.05"),
        ("95", "0.05"),
        ("９５折", "0.05"),
        (9.5, "0.05"),
        ("9.5折", "0.05"),
        (0.95, "0.05"),
        ("九五折", "0.05"),
        ("八折", "0.2"),
        ("打8.8折", "0.12"),
        ("八八折", "0.12"),
        ("对折", "0.5"),
        ("不打折", "0"),
        ("95%", "0.05"),
        ("减5%", "0.05"),
        ("5%off", "0.05"),
        ("優惠10%", "0.1"),
        (100, "0"),
        (0, "0"),
        (1, "0"),
    ],
)
def test_discounts_have_one_meaning(cell, off):
    assert discount(cell) == Decimal(off)


@pytest.mark.parametrize("cell", [0.05, 5, 8, 20, "5%", "40", 0.4])
def test_discounts_of_two_meanings_are_asked(cell):
    with pytest.raises(DomainError, match="Say what"):
        discount(cell)
    assert discount(cell, "paid") != discount(cell, "off")


@pytest.mark.parametrize("cell", [150, -5, "很多", "折"])
def test_what_is_no_discount_is_refused(cell):
    with pytest.raises(DomainError):
        discount(cell)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2026-03-05 14:30", time(14, 30)),
        ("2026-03-05 14：30：15", time(14, 30, 15)),
        ("2026/3/5 下午2:30", time(14, 30)),
        ("2026年3月5日 下午 2点30分", time(14, 30)),
        ("2026-3-5 晚上8点", time(20)),
        ("2026-03-05 2:30 PM", time(14, 30)),
        ("2026-03-05T14:30", time(14, 30)),
        ("2026-03-05 12:30 AM", time(0, 30)),
        ("2026-03-05 中午12:30", time(12, 30)),
        ("2026-03-05 中午1点", time(13)),
        ("2026-03-05 星期四 9:05", time(9, 5)),
        ("2026-03-05 上午9:05", time(9, 5)),
        ("2026-03-05", time(12)),
    ],
)
def test_times_of_the_day_are_read(text, clock):
    at = moment(text)
    assert (at.date(), at.time()) == (date(2026, 3, 5), clock)


@pytest.mark.parametrize(
    "text", ["2026-03-05 25:00", "2026-03-05 下午", "2026-03-05abc", "5/3/2026", "26-3-5", "2026-02-30", "3月5日"]
)
def test_days_that_mean_two_things_are_refused(text):
    with pytest.raises(DomainError):
        moment(text)


def test_days_are_read_with_their_weekday():
    assert day("２０２６．３．５（周四）") == date(2026, 3, 5)


@pytest.mark.parametrize(
    "word", ["无", "無", "-", "－", "—", "——", "/", "／", "不详", "不詳", "暂无", "N/A", "n/a", "null", "未填"]
)
def test_words_for_nothing(word):
    assert says_nothing(word, Field("phone", "", Shape.CODE))


@pytest.mark.parametrize("word", ["无锡", "0", "张", "-5", "无名"])
def test_words_that_say_something(word):
    assert not says_nothing(word, Field("phone", "", Shape.CODE))


def test_a_flag_may_be_no():
    assert convert("无", Field("back", "", Shape.FLAG)) is False


def test_columns_in_ten_thousands_and_percents():
    money, tax = Field("a", "", Shape.MONEY), Field("t", "", Shape.RATE)
    assert convert(5.5, money, Way(factor=10_000)) == Decimal(55_000)
    assert [rate(cell) for cell in (13, 0.13, "13%", 1)] == [Decimal("0.13")] * 3 + [Decimal("0.01")]
    assert convert(0.5, tax, Way(is_percent=True)) == Decimal("0.005")
    assert (term("30天"), term(45.0)) == ((30, None), (45, None))


def test_digits_that_are_lost():
    for cell in (1.38e20, "1.38E+10", "6.2e18", "１．３８Ｅ＋１０"):
        with pytest.raises(DomainError, match="15 digits"):
            code(cell)
    assert code("8E") == "8E"


# whole sheets


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
    ("written", "days"), [("现结", 0), ("現結", 0), ("款到发货", 0), ("30天", 30), ("30", 30), (45.0, 45), (0, 0)]
)
def test_cash_is_no_days_of_credit(written, days):
    terms = next(field for field in FIELDS[Target.CUSTOMERS] if field.key == "term_days")
    assert convert(written, terms)[0] == days


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
