"""Whether the prices of a file of products hold the tax: a column, the titles or the user say."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.exchange.mapping import dump_mapping, load_mapping
from crm_desktop.exchange.price_basis import WITH, WITHOUT
from crm_desktop.exchange.questions import Ask, answered
from crm_desktop.exchange.targets import suggest
from crm_desktop.models.products import Product
from tests.exchange.desk import Desk, saved, suggested, told

PRICES = (Product.code, Product.tax_included, Product.list_price, Product.cost)


@pytest.fixture
def desk(engine, clock):
    return Desk(engine, clock)


@pytest.fixture
def sheet(tmp_path):
    def write(titles, *rows):
        heads = ["商品编号", "商品名称", *titles]
        return saved(
            tmp_path / "a.xlsx", [heads, *([f"A{place}", f"螺丝{place}", *row] for place, row in enumerate(rows))]
        )

    return write


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("零售价（不含税）", "list_price"),
        ("不含税单价", "list_price"),
        ("Cost price excl. VAT", "cost"),
        ("含税批发价", "wholesale_price"),
    ],
)
def test_title_of_a_price_may_say_it(title, key):
    assert suggest(Target.PRODUCTS, [title]) == {key: title}


@pytest.mark.parametrize(("title", "included"), [("单价（不含税）", False), ("含税单价", True)])
def test_title_tells_it_without_a_question(desk, sheet, title, included):
    tried = desk.bring(sheet([title], [100]))
    assert (tried.read.questions, tried.problems) == ((), ())
    assert desk.all(select(*PRICES)) == [("A0", included, 100, None)]


def test_column_tells_it_row_by_row(desk, sheet):
    desk.bring(sheet(["单价", "是否含税"], [100, "不含税"], [113, "是"], [50, None]))
    assert desk.all(select(Product.tax_included).order_by(Product.code)) == [(False,), (True,), (True,)]


def test_what_nothing_tells_is_usual_and_may_be_said_once(desk, sheet):
    path = sheet(["单价", "进价"], [100, 60])
    (asked,) = desk.tried(path).read.questions
    assert (asked.ask, asked.title, asked.answer) == (Ask.TAX, "进价, 单价", WITH)
    kept = answered(suggested(path), asked, WITHOUT)
    assert load_mapping(dump_mapping(kept), "test").steps[0].prices == WITHOUT
    desk.bring(path, answers=[(asked, WITHOUT)])
    assert desk.all(select(*PRICES)) == [("A0", False, 100, 60)]


def test_file_that_says_nothing_leaves_a_known_product_as_it_is(desk, sheet):
    desk.bring(sheet(["单价（不含税）"], [100]))
    desk.bring(sheet(["单价"], [120]), duplicates=Duplicates.UPDATE)
    assert desk.all(select(*PRICES)) == [("A0", False, 120, None)]


def test_prices_of_two_kinds_are_kept_in_that_of_the_list_price(desk, sheet):
    tried = desk.bring(
        sheet(["含税单价", "进价（不含税）", "税率"], [113, 100, "13%"], [109, 100, "9%"], [113, 100, None])
    )
    assert tried.problems == ()
    found = desk.all(select(*PRICES).order_by(Product.code))
    assert [row[1:] for row in found] == [(True, 113, 113), (True, 109, 109), (True, 113, 113)]


def test_price_that_does_not_tell_beside_one_that_does_is_asked_about(desk, sheet):
    path = sheet(["单价（不含税）", "进价"], [100, "56.5"], [100, "-"])
    tried = desk.tried(path)
    (asked,) = tried.read.questions
    assert (asked.title, asked.answer, told(tried.problems)) == ("进价", "", [(2, "进价", "TaxNotTold")])
    desk.bring(path, answers=[(asked, WITH)])
    assert desk.all(select(*PRICES).order_by(Product.code)) == [("A0", False, 100, 50), ("A1", False, 100, None)]
    assert desk.all(select(Product.cost).where(Product.cost.is_not(None))) == [(Decimal(50),)]


def test_price_of_the_other_kind_in_ten_thousands_loses_no_place(desk, sheet):
    desk.bring(sheet(["零售价（不含税）", "批发价（万元，含税）"], [100, 1.2345]))
    assert desk.all(select(Product.wholesale_price)) == [(Decimal("10924.7788"),)]


@pytest.mark.parametrize(
    ("rate", "cost"), [("—", 100), ("无", 100), (None, 100), (13, 100), ("9%", Decimal("103.6697"))]
)
def test_rate_that_says_nothing_is_the_usual_one_for_prices_too(desk, sheet, rate, cost):
    tried = desk.bring(sheet(["零售价（不含税）", "进价（含税）", "税率"], [100, 113, rate]))
    assert (tried.problems, desk.all(select(*PRICES))) == ((), [("A0", False, 100, cost)])


@pytest.mark.parametrize("rate", ["-100%", -1, "-50%", "100%", "abc", "#N/A"])
def test_rate_that_cannot_be_is_told_where_it_stands_and_nowhere_else(desk, sheet, rate):
    tried = desk.tried(sheet(["零售价（不含税）", "进价（含税）", "税率"], [100, 113, rate], [100, 113, "13%"]))
    assert [(row, title) for row, title, _error in told(tried.problems)] == [(2, "税率")]
