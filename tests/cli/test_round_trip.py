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
from tests.cli.desk import Desk, boss_alone, superstore_book
from tests.conftest import NOON
from tests.exchange.desk import Desk as ImportDesk
from tests.exchange.desk import saved, told

LISTS = {
    "customers": Target.CUSTOMERS,
    "products": Target.PRODUCTS,
    "orders": Target.ORDERS,
    "contacts": Target.CONTACTS,
}


def traded(path):
    boss_alone(path)
    desk = Desk(path.parent)
    orders = superstore_book(path.with_name("superstore.xlsx"))
    assert desk.work("import", "--mapping", "superstore-zh", orders).status == Exit.DONE
    people = [
        ["客户名称", "客户简称", "电话", "联系人", "手机", "信用额度"],
        ["永兴五金", "永兴", "0574-1", "王芳", "138", 500],
    ]
    talks = [
        ["客户名称", "联系时间", "联系内容", "结果", "联系人"],
        ["永兴五金", "2026-11-03 14:30", "问价", "再谈", "王芳"],
    ]
    goods = [["商品名称", "单价（不含税）"], ["螺丝", 100]]
    with open_office(path) as office:
        hands = ImportDesk(office.engine, FixedClock(NOON))
        hands.bring(saved(path.with_name("goods.xlsx"), goods))
        hands.bring(saved(path.with_name("people.xlsx"), people))
        hands.bring(saved(path.with_name("talks.xlsx"), talks))


@pytest.fixture
def filled(tmp_path, shelf):
    """An office with customers and people, products, orders and a talk."""
    desk = Desk(tmp_path)
    shelf.copy("traded", traded, desk.office)
    return desk


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_own_list_comes_back_as_it_is(filled, tmp_path, name, language):
    path = tmp_path / f"{name}.xlsx"
    assert filled.work("export", name, path, lang=language).status == Exit.DONE
    assert likeliest(look_into(path)[0].titles) is LISTS[name]
    with open_office(filled.office) as office:
        hands = ImportDesk(office.engine, FixedClock(NOON))
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
    other = ImportDesk(engine, FixedClock(NOON))
    assert told(other.bring(path).problems) == []
    query = select(Product.code, Product.tax_included)
    with open_office(filled.office) as office:
        assert set(other.all(query)) == set(ImportDesk(office.engine, FixedClock(NOON)).all(query))
    assert sorted({included for _code, included in other.all(query)}) == [False, True]
    engine.dispose()
