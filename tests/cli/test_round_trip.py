"""Our own lists, written to Excel and read back: known for what they are, nothing new, nothing changed."""

import pytest
from sqlalchemy import select

from crm_desktop.cli.errors import Exit
from crm_desktop.db.office import open_office
from crm_desktop.db.schema import create_schema
from crm_desktop.db.session import sqlite_engine
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.exchange.importer import look_into
from crm_desktop.exchange.targets import likeliest
from crm_desktop.models.products import Product
from tests.cli.test_commands import NOON, desk, superstore  # noqa: F401 - fixtures
from tests.exchange.desk import Desk, saved, told

LISTS = {
    "customers": Target.CUSTOMERS,
    "products": Target.PRODUCTS,
    "orders": Target.ORDERS,
    "contacts": Target.CONTACTS,
}


@pytest.fixture
def filled(desk, superstore, tmp_path):  # noqa: F811 - fixtures
    """An office with customers and people, products, orders and a talk."""
    assert desk.work("import", "--mapping", "superstore-zh", superstore).status == Exit.DONE
    people = [
        ["客户名称", "客户简称", "电话", "联系人", "手机", "信用额度"],
        ["永兴五金", "永兴", "0574-1", "王芳", "138", 500],
    ]
    talks = [
        ["客户名称", "联系时间", "联系内容", "结果", "联系人"],
        ["永兴五金", "2026-11-03 14:30", "问价", "再谈", "王芳"],
    ]
    goods = [["商品名称", "单价（不含税）"], ["螺丝", 100]]
    with open_office(desk.office) as office:
        hands = Desk(office.engine, FixedClock(NOON))
        hands.bring(saved(tmp_path / "g.xlsx", goods))
        hands.bring(saved(tmp_path / "p.xlsx", people))
        hands.bring(saved(tmp_path / "t.xlsx", talks))
    return desk


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_own_list_comes_back_as_it_is(filled, tmp_path, name, language):
    path = tmp_path / f"{name}.xlsx"
    assert filled.work("export", name, path, lang=language).status == Exit.DONE
    assert likeliest(look_into(path)[0].titles) is LISTS[name]
    with open_office(filled.office) as office:
        hands = Desk(office.engine, FixedClock(NOON))
        for duplicates in (Duplicates.SKIP, Duplicates.UPDATE):
            tried = hands.tried(path, duplicates=duplicates)
            assert told(tried.problems) == []
            [outcome] = tried.outcomes
            assert (outcome.new, outcome.updated) == (0, 0)
            assert outcome.skipped


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_prices_of_an_exported_list_keep_their_tax_in_another_office(filled, tmp_path, language):
    path = tmp_path / "products.xlsx"
    assert filled.work("export", "products", path, lang=language).status == Exit.DONE
    engine = sqlite_engine(tmp_path / "other.crm")
    create_schema(engine)
    other = Desk(engine, FixedClock(NOON))
    assert told(other.bring(path).problems) == []
    query = select(Product.code, Product.tax_included)
    with open_office(filled.office) as office:
        assert set(other.all(query)) == set(Desk(office.engine, FixedClock(NOON)).all(query))
    assert sorted({included for _code, included in other.all(query)}) == [False, True]
    engine.dispose()
