"""Sheets as offices have them, each with its right result."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.imports import Duplicates, NothingToImport, Target
from crm_desktop.exchange.errors import NoHeadRow
from crm_desktop.exchange.importer import look_into
from crm_desktop.exchange.questions import Ask
from crm_desktop.exchange.row_kinds import RowKind
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from tests.exchange.desk import CASES, Desk, saved, told


@pytest.fixture
def desk(engine, clock):
    return Desk(engine, clock)


def kinds(tried):
    return [(one.row, one.kind) for rows in tried.read.no_records.values() for one in rows]


NAMES = select(Party.name).order_by(Party.id)


def test_01_total_merged_sideways_below_the_first_rows(desk):
    tried = desk.bring(CASES / "01_merged_total_below_row_30.xlsx")
    assert (tried.outcomes[0].new, kinds(tried)) == (40, [(42, RowKind.TOTAL)])


def test_02_total_with_a_full_width_colon(desk):
    tried = desk.bring(CASES / "02_total_fullwidth_colon.xlsx")
    assert desk.all(select(Party.credit_limit).order_by(Party.id)) == [(100,), (200,)]
    assert kinds(tried) == [(4, RowKind.TOTAL)]


def test_03_mobile_without_the_name_of_a_person(desk):
    desk.bring(CASES / "03_mobile_without_contact_name.xlsx")
    people = desk.all(select(ContactPerson.name, ContactPerson.mobile, ContactPerson.wechat).order_by(ContactPerson.id))
    assert people == [("13800000001", "13800000001", "wx_a"), ("13900000002", "13900000002", "")]


def test_04_order_lines_under_merged_cells(desk):
    desk.bring_all(CASES / "04_order_lines_under_merged_cells.xlsx", "客户", "商品", "订单")
    assert desk.all(select(SalesOrder.number, SalesOrder.total)) == [("A1", Decimal(35))]
    assert desk.all(select(SalesOrderLine.product_name, SalesOrderLine.amount)) == [("螺丝", 20), ("螺母", 15)]


def test_05_discounts_mean_what_they_mean_on_the_order_form(desk):
    desk.bring(CASES / "05_discount_95_and_0.95.xlsx")
    assert desk.all(select(Party.discount)) == [(Decimal("0.05"),)] * 4


def test_06_titles_with_units(desk):
    desk.bring(CASES / "06_titles_with_units.xlsx")
    columns = (Product.list_price, Product.cost, Product.wholesale_price, Product.tax_rate, Product.barcode)
    assert desk.all(select(*columns)) == [(Decimal("28.5"), 20, 25, Decimal("0.13"), "6900000000011")]


def test_07_titles_in_traditional_characters(desk):
    desk.bring(CASES / "07_titles_traditional.xlsx")
    columns = (Party.name, Party.phone, Party.address, Party.tax_number, Party.notes, ContactPerson.name)
    found = desk.all(select(*columns).join(ContactPerson))
    assert found == [("宏達貿易有限公司", "02-27000000", "台北市信義區", "12345675", "月結", "王小明")]


def test_08_head_with_a_year_among_its_titles(desk):
    desk.bring(CASES / "08_head_with_a_year.xlsx")
    assert desk.all(select(Product.code, Product.name, Product.list_price)) == [
        ("P1", "螺丝", Decimal("2.5")),
        ("P2", "螺母", Decimal("1.5")),
    ]
    assert look_into(CASES / "08_head_with_a_year.xlsx")[0].titles[3] == "2025"


def test_09_no_head_row_is_said_and_can_be_pointed_at(desk, tmp_path):
    path = CASES / "09_no_head_row.xlsx"
    [look] = look_into(path)
    assert (look.titles, look.samples[0]) == ((), ("白酒500ml", "Y01", "8"))
    with pytest.raises(NoHeadRow, match="表1"):
        desk.tried(path, target=Target.PRODUCTS, columns={})


def test_10_headings_notes_and_signatures_are_no_products(desk):
    tried = desk.bring(CASES / "10_section_and_foot_rows.xlsx")
    assert desk.all(select(Product.name)) == [("螺丝",), ("螺母",)]
    assert kinds(tried) == [
        (3, RowKind.SECTION),
        (5, RowKind.SECTION),
        (7, RowKind.NOTE),
        (8, RowKind.SIGNATURE),
    ]


def test_11_decimal_commas_are_refused(desk):
    tried = desk.tried(CASES / "11_decimal_comma.csv")
    assert told(tried.problems) == [(2, "零售价", "NotAMoneyAmount"), (3, "零售价", "NotAMoneyAmount")]


def test_12_phone_in_scientific_notation_has_lost_its_digits(desk):
    tried = desk.tried(CASES / "12_phone_in_scientific_notation.csv")
    assert told(tried.problems) == [(2, "电话", "DigitsLost"), (2, "账号", "DigitsLost")]


def test_13_update_brings_another_person_and_a_new_mobile(desk):
    desk.bring(CASES / "13a_first.xlsx")
    before = picture(desk)
    tried = desk.bring(CASES / "13b_update_brings_another_person.xlsx", duplicates=Duplicates.UPDATE)
    people = desk.all(select(ContactPerson.name, ContactPerson.mobile).order_by(ContactPerson.position))
    assert people == [("张三", "13800000099"), ("王五", "13800000003")]
    assert desk.all(select(Party.phone)) == [("0574-88000009",)]
    assert (tried.outcomes[0].updated, told(tried.notes)) == (1, [])
    again = desk.tried(CASES / "13b_update_brings_another_person.xlsx", duplicates=Duplicates.UPDATE)
    assert (again.outcomes[0].updated, again.outcomes[0].skipped, told(again.notes)) == (0, 1, [])
    desk.undo()
    assert picture(desk) == before


def picture(desk):
    people = select(ContactPerson.name, ContactPerson.mobile, ContactPerson.position)
    return desk.all(select(Party.name, Party.phone)), desk.all(people)


def test_14_cells_in_error_are_named(desk, tmp_path):
    tried = desk.tried(CASES / "14_error_cells.xlsx")
    assert told(tried.problems) == [(2, "信用额度", "CellInError"), (2, "电话", "CellInError")]
    assert {one.error.params["text"] for one in tried.problems} == {"#N/A", "#DIV/0!"}


def test_15_zeros_of_the_number_format_come_in(desk):
    desk.bring(CASES / "15_zeros_of_the_number_format.xlsx")
    assert desk.all(select(Party.phone, Party.code)) == [("0574-88000001", "000123")]


def test_16_words_for_nothing_are_nothing(desk):
    tried = desk.bring(CASES / "16_words_for_nothing.xlsx")
    assert (tried.outcomes[0].new, told(tried.problems)) == (2, [])
    assert desk.all(select(Party.email, Party.credit_limit)) == [("", None)] * 2
    assert desk.all(select(ContactPerson.name, ContactPerson.birth_day)) == [("张三", None), ("李四", None)]


@pytest.mark.parametrize(("answer", "names"), [("take", ["甲", "乙", "丙"]), ("leave", ["甲", "丙"])])
def test_17_hidden_rows_are_asked_for(desk, answer, names):
    path = CASES / "17_hidden_rows.xlsx"
    tried = desk.tried(path)
    [question] = tried.read.questions
    assert (question.ask, question.cells, tried.read.open_questions) == (Ask.HIDDEN_ROWS, 1, 1)
    assert told(tried.problems) == [(3, "", "HiddenRow")]
    desk.bring(path, answers=[(question, answer)])
    assert [next(char for char in name if char in "甲乙丙") for (name,) in desk.all(NAMES)] == names


def test_18_prices_of_more_than_four_places(desk):
    path = CASES / "18_price_of_more_than_4_places.xlsx"
    desk.bring(path, "客户")
    told_of_products = desk.bring(path, "商品").notes
    assert told(told_of_products) == [(2, "零售价", "Rounded")]
    tried = desk.bring(path, "订单")
    assert desk.all(select(SalesOrder.total).order_by(SalesOrder.number)) == [(Decimal("98.50"),), (Decimal("123.45"),)]
    assert told(tried.notes) == [(2, "单价", "Rounded"), (3, "单价", "Rounded")]


def test_19_order_number_of_our_own_pattern_comes_in(desk, clock):
    path = CASES / "19_order_number_of_our_own_pattern.xlsx"
    clock.moment += timedelta(days=10)
    desk.bring_all(path, "客户", "商品", "订单")
    assert desk.all(select(SalesOrder.number)) == [("SO-20261129-002",)]


def test_20_big5_is_read(desk):
    desk.bring(CASES / "20_big5.csv")
    assert desk.all(select(Party.name, Party.phone)) == [("宏達貿易有限公司", "02-27000000")]


def test_21_sheet_in_sight_is_offered_first(desk):
    looks = look_into(CASES / "21_first_sheet_hidden.xlsx")
    assert [(look.name, look.is_hidden) for look in looks] == [("客户", False), ("旧数据", True)]
    desk.bring(CASES / "21_first_sheet_hidden.xlsx")
    assert desk.all(NAMES) == [("宁波甲五金有限公司",)]


def test_22_time_of_the_day(desk, tmp_path):
    desk.bring(saved(tmp_path / "c.xlsx", [["客户名称", "电话"], ["宁波甲五金有限公司", "1"]]))
    desk.bring(CASES / "22_time_of_day.xlsx")
    times = [at.astimezone() for (at,) in desk.all(select(ContactEntry.at))]
    assert [(at.date(), at.hour, at.minute) for at in times] == [(date(2026, 3, 5), 14, 30)] * 3


def test_nothing_comes_in_while_a_question_is_open(desk, tmp_path):
    path = saved(tmp_path / "a.xlsx", [["客户名称", "折扣"], ["甲五金", 0.05], ["乙五金", 95]])
    tried = desk.tried(path)
    assert told(tried.problems) == [(2, "折扣", "AmbiguousDiscount"), (3, "折扣", "AmbiguousDiscount")]
    assert tried.problems[0].error.params == {"text": "0.05", "paid": "5.00", "off": "95.00"}
    [question] = tried.read.questions
    with pytest.raises(NothingToImport):
        desk.bring(path)
    desk.bring(path, answers=[(question, "off")])
    assert desk.all(select(Party.discount).order_by(Party.id)) == [(Decimal("0.05"),), (Decimal("0.95"),)]
