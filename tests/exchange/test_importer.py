import os
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from sqlalchemy import func, select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.imports import (
    ImportCancelled,
    NothingToImport,
    Target,
)
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.domain.sales.drafts import OrderDraft
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.errors import BeforeForerunner
from crm_desktop.exchange.convert import exact
from crm_desktop.exchange.left_out import write_report
from crm_desktop.exchange.mapping import dump_mapping, load_mapping, shipped_mapping
from crm_desktop.exchange.sheet_reader import Workbook
from crm_desktop.models.all_tables import Base
from crm_desktop.models.imports import ImportedRecord, ImportRun
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.office.roles import RoleGrant, StoredRole
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.models.sales.returns import SalesReturn
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.analysis.reports import Slice, sales_report
from crm_desktop.services.imports.undo import AlreadyUndone, ImportWorkedOn, UndoImport
from crm_desktop.services.parties.contacts import LogContact
from crm_desktop.services.sales.orders import ConfirmOrder
from tests.exchange.books import Doors, simple, small, workbook

NAME = "superstore_zh.xls"
PLACES = [os.environ.get("CRM_TEST_WORKBOOK", ""), str(Path(__file__).parents[3] / "shared" / "data" / NAME)]
REAL = next((Path(place) for place in PLACES if place and Path(place).exists()), None)


def test_workbook_of_the_known_shape_comes_in(tmp_path, doors):
    doors.bring(small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh"))
    assert [doors.count(kind) for kind in (Party, Product, SalesOrder, SalesOrderLine, Employee)] == [2, 3, 2, 5, 3]
    deliveries = doors.all(
        select(Delivery.number, Delivery.document_date, Party.name, Delivery.region, Delivery.total)
        .join(Party, Party.id == Delivery.party_id)
        .order_by(Delivery.number)
    )
    assert [tuple(row) for row in deliveries] == [
        ("A-1-F1", date(2017, 4, 29), "曾惠", "华东", Decimal("129.70")),
        ("A-1-F2", date(2017, 5, 2), "曾惠", "华东", Decimal("125.44")),
        ("A-2-F1", date(2016, 6, 19), "许安", "西南", Decimal("63.84")),
        ("A-2-F2", date(2016, 8, 7), "曾惠", "东北", Decimal("932.30")),
    ]
    prices = doors.all(select(SalesOrderLine.unit_price, SalesOrderLine.discount).order_by(SalesOrderLine.id))
    assert tuple(prices[0]) == (Decimal("108.0833"), Decimal("0.4"))
    customer = doors.all(select(Party.region, Party.city, Employee.name).join(Employee).where(Party.name == "曾惠"))
    assert [tuple(row) for row in customer] == [("华东", "杭州", "洪光")]


def test_returned_orders_are_credited_against_their_deliveries(tmp_path, doors):
    doors.bring(small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh"))
    returns = doors.all(select(SalesReturn.number, SalesReturn.total).order_by(SalesReturn.number))
    assert [tuple(row) for row in returns] == [("A-2-T1", Decimal("63.84")), ("A-2-T2", Decimal("932.30"))]
    assert [row[0] for row in doors.all(select(Credit.open_amount))] == [0, 0]
    owed = doors.all(select(Charge.number, Charge.open_amount).order_by(Charge.number))
    assert [tuple(row) for row in owed] == [
        ("A-1-F1", Decimal("129.70")),
        ("A-1-F2", Decimal("125.44")),
        ("A-2-F1", Decimal(0)),
        ("A-2-F2", Decimal(0)),
    ]
    assert doors.count(Allocation) == 2
    assert doors.all(select(SalesOrder.delivered_amount).where(SalesOrder.number == "A-2"))[0][0] == 0


def test_orders_may_be_parted_by_customer_and_day(tmp_path, doors):
    doors.bring(small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh-by-customer"))
    orders = doors.all(select(SalesOrder.number, Party.name).join(Party, Party.id == SalesOrder.party_id))
    assert sorted(map(tuple, orders)) == [("A-1", "曾惠"), ("A-2", "许安"), ("A-2-2", "曾惠")]
    assert doors.count(SalesReturn) == 2


@pytest.mark.parametrize("settled", [False, True])
def test_settled_history_is_not_reminded_of(tmp_path, doors, settled):
    mapping = shipped_mapping("superstore-zh")
    mapping = replace(mapping, steps=tuple(replace(step, settled=settled) for step in mapping.steps))
    doors.bring(small(tmp_path / "a.xlsx"), mapping)
    now = doors.clock.now()
    found = doors.reader.read(affairs, today=doors.clock.today(), now=now, everybody=True).reminders
    waited_for = {ReminderKind.RECEIVABLE, ReminderKind.UNSIGNED}
    assert {one.kind for one in found} - {ReminderKind.ORDERLESS} == (set() if settled else waited_for)
    assert all(charge == 0 for (charge,) in doors.all(select(Charge.open_amount))) is settled
    assert {left for (left,) in doors.all(select(Credit.open_amount))} == {0}


def filled(doors):
    """The tables that have rows."""
    tables = Base.metadata.sorted_tables
    return {table.name for table in tables if doors.all(select(func.count()).select_from(table))[0][0]}


def test_undo_leaves_nothing(tmp_path, doors):
    before = filled(doors)
    done = doors.bring(small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh"))
    doors.runner.run(UndoImport(run_id=done.record_id))
    kept = {AuditEntry, ImportRun, ImportedRecord, StoredRole, RoleGrant}
    assert filled(doors) == before | {kind.__tablename__ for kind in kept}
    with pytest.raises(AlreadyUndone):
        doors.runner.run(UndoImport(run_id=done.record_id))
    doors.bring(small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh"))
    assert doors.count(SalesOrder) == 2


def test_undo_is_refused_for_what_was_worked_on_since(tmp_path, doors):
    done = doors.bring(small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh"))
    party_id = doors.all(select(Party.id).where(Party.name == "许安"))[0][0]
    draft = ContactDraft(party_id=party_id, at=doors.clock.now(), said="hello")
    doors.runner.run(LogContact(key="k", draft=draft))
    with pytest.raises(ImportWorkedOn, match="许安"):
        doors.runner.run(UndoImport(run_id=done.record_id))


def test_second_import_of_the_same_file_finds_everything_there(tmp_path, doors):
    path, mapping = small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh")
    doors.bring(path, mapping)
    tried = doors.tried(path, mapping)
    assert not tried.has_good_rows
    assert len(tried.skipped) == 2 + 3 + 2 + 3 + 1  # the return is there, too
    with pytest.raises(NothingToImport):
        doors.bring(path, mapping)


def test_bad_rows_stay_out_and_are_reported(tmp_path, doors):
    def spoil(rows):
        rows[1][16] = "viel"
        rows[3][2] = "30.2.2016"
        rows[4][17] = -1
        return [
            *rows,
            [
                9,
                "A-3",
                "2017年1月5日",
                date(2017, 1, 6),
                "",
                "许安-10165",
                "许安",
                "",
                "",
                "",
                "",
                "西南",
                "P-1",
                "",
                "",
                "剪刀",
                "￥1,234.50",
                1,
                "9折",
                0,
            ],
        ]

    path = small(tmp_path / "a.xlsx", spoil)
    tried = doors.tried(path, shipped_mapping("superstore-zh"))
    shown = {(one.sheet, one.row, one.title) for one in tried.problems}
    assert {("订单", 3, "销售额"), ("订单", 5, "订单日期"), ("订单", 2, ""), ("订单", 4, "")} <= shown
    assert write_report(tmp_path / "bad.xlsx", tried, lambda _context, text: text) == tried.bad_rows
    report = Workbook(tmp_path / "bad.xlsx").sheet("订单")
    record = next(record for record in report.records(report.head()) if record.cells[0] == 3)
    assert "Write “viel” as a number." in record.cells[-1]
    doors.bring(path, shipped_mapping("superstore-zh"))
    assert [tuple(row) for row in doors.all(select(SalesOrder.number, SalesOrder.total))] == [
        ("A-3", Decimal("1234.50"))
    ]


def test_cancelled_import_changes_nothing(tmp_path, doors):
    def stop(done, of):
        if done > of // 2:
            raise ImportCancelled

    with pytest.raises(ImportCancelled):
        doors.bring(small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh"), progress=stop)
    assert doors.count(Party) == doors.count(ImportRun) == 0


def test_rights_are_those_of_entering_by_hand(tmp_path, engine, clock):
    finance = Doors(engine, clock, Access(operator_id=1, login="f", name="f", role=Role.FINANCE))
    with pytest.raises(NotAllowed):
        finance.bring(small(tmp_path / "a.xlsx"), shipped_mapping("superstore-zh"))


@pytest.mark.parametrize("name", ["superstore-zh", "superstore-zh-by-customer"])
def test_mappings_survive_being_saved(name):
    mapping = shipped_mapping(name)
    assert load_mapping(dump_mapping(mapping), name) == mapping


def to_cents(value):
    return exact(value).quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.skipif(REAL is None, reason="needs the workbook")
def test_real_workbook_comes_in_with_equal_figures(engine):
    doors = Doors(engine, FixedClock(datetime(2026, 11, 20, 12, tzinfo=UTC)))
    doors.bring(REAL, shipped_mapping("superstore-zh"))
    counts = [doors.count(kind) for kind in (Party, Product, SalesOrder, SalesOrderLine, DeliveryLine)]
    assert counts == [790, 1955, 2773, 10_000, 10_000]
    returned = doors.all(
        select(func.count(SalesOrderLine.order_id.distinct()))
        .join(DeliveryLine, DeliveryLine.order_line_id == SalesOrderLine.id)
        .where(DeliveryLine.returned_quantity == DeliveryLine.quantity)
    )
    assert returned[0][0] == 296
    sheet = Workbook(REAL).sheet("订单")
    head = sheet.head()
    place = {title: index for index, title in enumerate(head.titles)}
    by_year, by_region, by_customer = Counter(), Counter(), Counter()
    for record in sheet.records(head):
        amount = to_cents(record.cells[place["销售额"]])
        by_year[record.cells[place["订单日期"]].year] += amount
        by_region[record.cells[place["地区"]]] += amount
        by_customer[record.cells[place["客户 ID"]]] += amount

    def sold(by):
        span = {"since": date(2000, 1, 1), "until": date(2026, 1, 1)}
        return doors.reader.read(sales_report, by=by, counted_on=CountedOn.ORDER, **span).rows

    assert {row.key: row.delivered for row in sold(Slice.YEAR)} == by_year
    assert {row.key: row.delivered for row in sold(Slice.REGION)} == by_region
    codes = dict(doors.all(select(Party.id, Party.code)))
    assert {codes[row.key]: row.delivered for row in sold(Slice.CUSTOMER)} == by_customer


def test_delivery_before_its_order_is_named(tmp_path, doors):
    titles = ["订单号", "订单日期", "客户名称", "商品名称", "数量", "单价", "发货日期"]
    row = ["A-1", date(2026, 11, 10), "宁波甲五金有限公司", "螺栓", 1, 5, date(2026, 11, 9)]
    tried = doors.tried(
        workbook(tmp_path / "b.xlsx", {"订单": [titles, row]}), simple(Target.ORDERS, titles, delivers=True)
    )
    assert BeforeForerunner in {type(problem.error) for problem in tried.problems}


def test_imported_number_of_our_own_pattern_does_not_stop_the_series(tmp_path, doors):
    titles = ["订单号", "订单日期", "客户名称", "商品名称", "数量", "单价"]
    row = ["SO-20261120-002", date(2026, 11, 20), "宁波甲五金有限公司", "螺栓", 1, 5]
    customers = workbook(tmp_path / "a.xlsx", {"客户": [["客户名称"], ["宁波甲五金有限公司"]]})
    doors.bring(customers, simple(Target.CUSTOMERS, ["客户名称"]))
    products = workbook(tmp_path / "p.xlsx", {"商品": [["商品名称"], ["螺栓"]]})
    doors.bring(products, simple(Target.PRODUCTS, ["商品名称"]))
    doors.bring(workbook(tmp_path / "b.xlsx", {"订单": [titles, row]}), simple(Target.ORDERS, titles))
    ((party_id,),) = doors.all(select(Party.id))
    ordered = LineDraft(product_name="螺栓", quantity=Decimal(1), unit_price=Decimal(5))
    drafts = [OrderDraft(key=key, party_id=party_id, lines=(ordered,)) for key in "xyz"]
    given = [doors.runner.run(ConfirmOrder(draft=draft)).number for draft in drafts]
    assert given == ["SO-20261120-001", "SO-20261120-003", "SO-20261120-004"]
