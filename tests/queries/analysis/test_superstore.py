"""Totals of every one-dimension report on a workbook that was brought in equal those of the workbook itself."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

import pytest
from sqlalchemy import select

from crm_desktop.db.session import sqlite_engine
from crm_desktop.domain.analysis import dimensions, measures
from crm_desktop.domain.analysis.periods import Period
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.exchange.mapping import shipped_mapping
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.queries.analysis.cube import cube
from tests.exchange.books import Doors, small
from tests.exchange.test_importer import REAL
from tests.queries.analysis.telling import times

WHOLE = Period(date(2000, 1, 1), date(2030, 12, 31))
MEASURED = (measures.DELIVERED, measures.RETURNED)


def many(rows):
    """Some hundred rows in the shape of the workbook, made by chance."""
    chance = random.Random(2026)  # noqa: S311
    towns = [("杭州", "浙江", "华东"), ("温岭", "浙江", "华东"), ("内江", "四川", "西南"), ("镇江", "江苏", "东北")]
    goods = [
        ("P-1", "办公用品", "用品", "剪刀"),
        ("P-2", "办公用品", "信封", "信封"),
        ("P-3", "技术", "设备", "复印机"),
    ]
    people = [(f"客户{at}", chance.choice(("公司", "消费者")), *chance.choice(towns)) for at in range(20)]
    found = []
    for at in range(240):
        name, kind, city, province, region = people[at // 3 % len(people)]
        day = date(2015, 1, 1) + timedelta(days=at // 3 * 17)
        sales = round(chance.uniform(5, 900), 3)
        product = chance.choice(goods)
        found.append(
            [
                *(
                    at + 1,
                    f"A-{at // 3}",
                    day,
                    day + timedelta(days=chance.randrange(5)),
                    "二级",
                    f"{name}-{at // 3 % 20}",
                ),
                *(name, kind, city, province, "中国", region, *product, sales, chance.randrange(1, 9)),
                *(chance.choice((0, 0.2, 0.4)), round(sales * chance.uniform(-0.5, 0.4), 3)),
            ]
        )
    return found


class Shop:
    """The rows of the workbook, and what they come to by any key: no code of the office's figures is used."""

    def __init__(self, path):
        book = Workbook(path)
        sheet, back, staff = (book.sheet(name) for name in ("订单", "退货", "销售人员"))
        self.rows = self._read(sheet)
        returned = {row["订单 ID"] for row in self._read(back) if row["退回"] == "是"}
        self.managers = {row["地区"]: row["地区经理"] for row in self._read(staff)}
        self.latest = {"客户 ID": {}, "产品 ID": {}}
        for row in self.rows:
            row["returned"] = row["订单 ID"] in returned
            for code, known in self.latest.items():
                if row[code] not in known or row["订单日期"] > known[row[code]]["订单日期"]:
                    known[row[code]] = row

    def _read(self, sheet):
        head = sheet.head()
        return [dict(zip(head.titles, record.cells, strict=False)) for record in sheet.records(head)]

    def told(self, key):
        """Delivered and returned by a key of the rows, to the cent."""
        delivered, returned = Counter(), Counter()
        for row in self.rows:
            amount = to_cents(row["销售额"])
            delivered[key(row)] += amount
            returned[key(row)] += amount if row["returned"] else 0
        return {one: (delivered[one], returned[one]) for one in delivered}


def to_cents(value):
    """Of a figure as Excel shows it: with its fifteen digits."""
    return Decimal(f"{value:.15g}").quantize(Decimal("0.01"), ROUND_HALF_UP)


def day_of(row, title="订单日期"):
    value = row[title]
    return value.date() if isinstance(value, datetime) else value


@pytest.fixture(
    scope="module",
    params=[
        "slice",
        pytest.param("whole", marks=[pytest.mark.slow, pytest.mark.skipif(REAL is None, reason="needs the workbook")]),
    ],
)
def shop(request, tmp_path_factory, empty_office):
    """The office, and the workbook that was brought into it: each order by its own day, which the other way loses."""
    folder = tmp_path_factory.mktemp("shop")
    path = REAL if request.param == "whole" else small(folder / "a.xlsx", many)
    shutil.copyfile(empty_office, folder / "office.crm")
    engine = sqlite_engine(folder / "office.crm")
    doors = Doors(engine, FixedClock(datetime(2026, 11, 20, 12, tzinfo=UTC)))
    doors.bring(path, shipped_mapping("superstore-zh-by-customer"))
    yield doors, Shop(path)
    engine.dispose()


def told(doors, dimension, counted_on=CountedOn.ORDER):
    request = CubeRequest(rows=(dimension,), measures=MEASURED, period=WHOLE, counted_on=counted_on)
    answer = doors.reader.read(cube, request=request)
    return {
        row.path[0].key: tuple(row.value(measure) for measure in MEASURED)
        for row in answer.whole.rows
        if any(row.value(measure) for measure in MEASURED)
    }


def keys_of(doors, shop):
    """Of each dimension that the workbook knows, the key of one of its rows."""
    customers = {code: found for found, code in doors.all(select(Party.id, Party.code))}
    products = {code: found for found, code in doors.all(select(Product.id, Product.code))}
    people = {name: found for found, name in doors.all(select(Employee.id, Employee.name))}
    of_time = {dimension: partial(_time, dimension.code) for dimension in dimensions.OF_GOODS if dimension.is_time}
    of_customer = {
        dimensions.CITY: "城市",
        dimensions.PROVINCE: "省/自治区",
        dimensions.BUSINESS_NATURE: "细分",
    }
    of_product = {dimensions.CATEGORY: "类别", dimensions.SUBCATEGORY: "子类别"}
    return {
        **of_time,
        **{one: partial(_latest, shop, "客户 ID", title) for one, title in of_customer.items()},
        **{one: partial(_latest, shop, "产品 ID", title) for one, title in of_product.items()},
        dimensions.REGION: lambda row: row["地区"],
        dimensions.CUSTOMER: lambda row: customers[row["客户 ID"]],
        dimensions.PRODUCT: lambda row: f"#{products[row['产品 ID']]}",
        dimensions.SALESPERSON: lambda row: people[shop.managers[row["地区"]]],
    }


def _time(code, row):
    return times(day_of(row))[code]


def _latest(shop, code, title, row):
    return shop.latest[code][row[code]][title]


def test_totals_of_every_report_of_one_field_are_those_of_the_workbook(shop):
    doors, book = shop
    for dimension, key in keys_of(doors, book).items():
        assert told(doors, dimension) == book.told(key), dimension.code


def test_months_of_deliveries_are_those_of_the_days_on_which_goods_left(shop):
    doors, book = shop
    left = {month: delivered for month, (delivered, _back) in told(doors, dimensions.MONTH, CountedOn.DELIVERY).items()}
    wanted = book.told(lambda row: times(day_of(row, "发货日期"))["month"])
    assert {month: amount for month, amount in left.items() if amount} == {
        month: delivered for month, (delivered, _back) in wanted.items()
    }
