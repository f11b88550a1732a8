"""What offices write in other ways than the kept sheets: each reading, and each refusal."""

from datetime import date, time
from decimal import Decimal

import opencc
import pytest

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import Target
from crm_desktop.exchange.convert import Way, code, convert, day, moment, number, rate, says_nothing, term
from crm_desktop.exchange.discounts import discount
from crm_desktop.exchange.fields import Field, Shape
from crm_desktop.exchange.folding import plain_title
from crm_desktop.exchange.row_kinds import RowKind, kind_of
from crm_desktop.exchange.sheet_head import find_head
from crm_desktop.exchange.targets import FIELDS, suggest, vocabulary


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


@pytest.mark.parametrize(
    ("written", "days"), [("现结", 0), ("現結", 0), ("款到发货", 0), ("30天", 30), ("30", 30), (45.0, 45), (0, 0)]
)
def test_cash_is_no_days_of_credit(written, days):
    terms = next(field for field in FIELDS[Target.CUSTOMERS] if field.key == "term_days")
    assert convert(written, terms)[0] == days
