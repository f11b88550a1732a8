"""Customers, suppliers, products, talks and opening balances out of simple sheets."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.import_problems import Ambiguous, CreditLimitNotYours, StaysInItsRole
from crm_desktop.domain.imports import Duplicates, NothingToImport, Target
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.parties.roles import NoCustomer
from crm_desktop.domain.sides import Side
from crm_desktop.exchange.targets import likeliest
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.search import SearchEntry
from tests.exchange.books import Doors, simple, workbook
from tests.make.parties import make_customer

CUSTOMERS = [
    ["客户资料", None, None, None, None],
    ["客户名称", "电话", "联系人", "手机", "信用额度"],
    ["宁波永兴五金工具有限公司", 57487654321, "王芳", 13800138000, "￥50,000"],
    ["宁波永兴五金工具有限公司", 57487654321, "李强", 13900139000, None],
    ["华盛", "0571-1", None, None, "abc"],
    ["合计", None, None, None, 50000],
]


TITLES = CUSTOMERS[1]


def test_customers_come_with_their_people(tmp_path, doors):
    path = workbook(tmp_path / "a.xlsx", {"客户": CUSTOMERS}, ["A1:E1"])
    mapping = simple(Target.CUSTOMERS, TITLES)
    tried = doors.tried(path, mapping)
    assert [(one.row, one.title) for one in tried.problems] == [(5, "信用额度")]
    assert tried.read.left_out == 1
    doors.bring(path, mapping)
    assert doors.all(select(Party.phone, Party.credit_limit, Party.code)) == [
        ("57487654321", Decimal(50_000), "C-0001")
    ]
    people = doors.all(select(ContactPerson.name, ContactPerson.mobile).order_by(ContactPerson.position))
    assert [tuple(row) for row in people] == [("王芳", "13800138000"), ("李强", "13900139000")]
    assert doors.count(SearchEntry) == 3


SUPPLIERS = [
    ["供应商名称", "联系人", "付款方式", "账期", "税率", "我方编号", "交货天数", "起订金额", "对方授信"],
    ["海盐恒力标准件厂", "陆福根", "月结", 60, "13%", "0317", "7天", "￥2,000", 50000],
    ["宁波永兴五金工具有限公司", None, None, 30, None, None, None, None, None],
]


def test_suppliers_are_known_by_their_titles_and_a_customer_among_them_becomes_both(tmp_path, doors):
    doors.bring(workbook(tmp_path / "a.xlsx", {"客户": CUSTOMERS[:3]}), simple(Target.CUSTOMERS, TITLES))
    titles = SUPPLIERS[0]
    assert likeliest(titles) is Target.SUPPLIERS
    mapping = simple(Target.SUPPLIERS, titles, duplicates=Duplicates.UPDATE)
    doors.bring(workbook(tmp_path / "b.xlsx", {"供应商": SUPPLIERS}), mapping)
    terms = (Party.supply_term_kind, Party.supply_term_days, Party.supply_tax_rate, Party.our_code)
    query = select(Party.is_customer, Party.is_supplier, *terms, Party.term_days).order_by(Party.id)
    assert doors.all(query) == [
        (True, True, TermKind.DAYS_AFTER_DELIVERY, 30, None, "", 0),
        (False, True, TermKind.END_OF_MONTH, 60, Decimal("0.13"), "0317", 0),
    ]
    more = select(Party.supply_lead_days, Party.supply_least, Party.supply_credit).order_by(Party.id)
    assert doors.all(more) == [(None, None, None), (7, Decimal(2000), Decimal(50000))]


def test_credit_limits_come_in_only_from_who_may_set_them(tmp_path, engine, doors, clock):
    titles = ["客户名称", "电话", "信用额度"]
    doors.bring(
        workbook(tmp_path / "a.xlsx", {"客户": [titles, ["甲公司", "1", 5000]]}), simple(Target.CUSTOMERS, titles)
    )
    rows = [titles, ["甲公司", "2", 5000], ["乙公司", "3", ""], ["丙公司", "4", 1], ["甲公司", "5", 9000]]
    path = workbook(tmp_path / "b.xlsx", {"客户": [rows[0], rows[1], rows[2], rows[3]]})
    raised = workbook(tmp_path / "c.xlsx", {"客户": [rows[0], rows[4]]})
    update = simple(Target.CUSTOMERS, titles, duplicates=Duplicates.UPDATE)
    assistant = Doors(engine, clock, Access(operator_id=1, login="a", name="a", role=Role.ASSISTANT))
    [problem] = assistant.tried(path, update).problems
    assert (problem.row, problem.title, type(problem.error)) == (4, "信用额度", CreditLimitNotYours)
    assistant.bring(path, update)
    assert not assistant.tried(raised, update).has_good_rows
    with pytest.raises(NothingToImport):
        assistant.bring(raised, update)
    kept = doors.all(select(Party.name, Party.phone, Party.credit_limit).order_by(Party.id))
    assert kept == [("甲公司", "2", Decimal(5000)), ("乙公司", "3", None)]
    doors.bring(raised, update)
    assert doors.all(select(Party.credit_limit).where(Party.name == "甲公司")) == [(Decimal(9000),)]


def test_name_that_fits_several_customers_asks_for_the_code(tmp_path, engine, doors):
    with Session(engine) as session, session.begin():
        for code in ("C-7", "C-8", "C-9"):
            make_customer(session, name="甲公司", code=code)
    titles = ["客户编号", "客户名称", "联系时间", "联系内容"]
    rows = [["", "甲公司", "2026-11-01", "报价"], ["C-8", "甲公司", "2026-11-02", "成交"]]
    path = workbook(tmp_path / "a.xlsx", {"联系": [titles, *rows]})
    tried = doors.tried(path, simple(Target.CONTACTS, titles))
    assert [(one.row, type(one.error)) for one in tried.problems] == [(2, Ambiguous)]
    assert tried.outcomes[0].new == 1


def test_products_contacts_and_opening_receivables_come_in(tmp_path, doors):
    doors.bring(workbook(tmp_path / "a.xlsx", {"客户": CUSTOMERS[1:4]}), simple(Target.CUSTOMERS, TITLES))
    name = CUSTOMERS[2][0]
    titles = ["商品编号", "商品名称", "单位", "零售价"]
    products = workbook(
        tmp_path / "p.xlsx", {"商品": [titles, [10001.0, "螺丝", "百只", 28.5], ["10002", "螺母", "", -1]]}
    )
    assert [one.row for one in doors.tried(products, simple(Target.PRODUCTS, titles)).problems] == [3]
    doors.bring(products, simple(Target.PRODUCTS, titles))
    assert doors.all(select(Product.code, Product.list_price, Product.mnemonic)) == [("10001", Decimal("28.5"), "ls")]
    titles = ["客户名称", "联系时间", "联系内容", "下次联系", "计划"]
    rows = [
        [name, "2026-11-01 10:30", "报价", "2026-11-05", "回访"],
        [name, "2026/11/06", "成交", "2026-12-01", "送货"],
    ]
    doors.bring(workbook(tmp_path / "c.xlsx", {"联系": [titles, *rows]}), simple(Target.CONTACTS, titles))
    handled = doors.all(select(ContactEntry.handled_at).order_by(ContactEntry.at))
    assert [row[0] is not None for row in handled] == [True, False]
    assert doors.all(select(Party.next_contact_on)) == [(date(2026, 12, 1),)]
    titles = ["客户名称", "单号", "单据日期", "欠款金额"]
    rows = [
        [name, "OLD-1", 46000.0, "1,200.00"],
        [name, "OLD-2", date(2026, 3, 1), -50],
        ["谁", "OLD-3", date(2026, 3, 1), 5],
    ]
    opening = workbook(tmp_path / "o.xlsx", {"期初": [titles, *rows]})
    assert [one.row for one in doors.tried(opening, simple(Target.OPENING, titles)).problems] == [4]
    doors.bring(opening, simple(Target.OPENING, titles))
    assert doors.all(select(Charge.number, Charge.open_amount)) == [("OLD-1", Decimal(1200))]
    assert doors.all(select(Credit.number, Credit.open_amount)) == [("OLD-2", Decimal(50))]


def test_what_is_left_as_it_is_keeps_its_roles_and_that_is_told(tmp_path, doors):
    doors.bring(workbook(tmp_path / "a.xlsx", {"客户": CUSTOMERS[:3]}), simple(Target.CUSTOMERS, TITLES))
    path, mapping = workbook(tmp_path / "b.xlsx", {"供应商": SUPPLIERS}), simple(Target.SUPPLIERS, SUPPLIERS[0])
    known = CUSTOMERS[2][0]
    assert [(type(one.error), one.error.params) for one in doors.tried(path, mapping).notes] == [
        (StaysInItsRole, {"text": known})
    ]
    doors.bring(path, mapping)
    assert doors.all(select(Party.name).where(Party.is_customer, Party.is_supplier)) == []
    assert len(doors.tried(path, mapping).notes) == 1


def test_orders_and_opening_items_are_for_customers_as_when_they_are_typed(tmp_path, doors):
    doors.bring(workbook(tmp_path / "a.xlsx", {"供应商": SUPPLIERS}), simple(Target.SUPPLIERS, SUPPLIERS[0]))
    name = SUPPLIERS[1][SUPPLIERS[0].index("供应商名称")]
    titles = ["客户名称", "单号", "单据日期", "金额"]
    path = workbook(tmp_path / "b.xlsx", {"期初": [titles, [name, "旧-1", date(2026, 9, 30), 5]]})
    [problem] = doors.tried(path, simple(Target.OPENING, titles)).problems
    assert (type(problem.error), problem.error.params) == (NoCustomer, {"name": name})
    both = workbook(tmp_path / "c.xlsx", {"客户": [["客户名称"], [name]]})
    doors.bring(both, simple(Target.CUSTOMERS, ["客户名称"], duplicates=Duplicates.UPDATE))
    assert doors.tried(path, simple(Target.OPENING, titles)).problems == ()


def test_what_is_owed_to_suppliers_comes_in_on_its_side_once(tmp_path, doors):
    """A number that a customer's old document has too is another one; who supplies nothing is named."""
    doors.bring(workbook(tmp_path / "a.xlsx", {"客户": CUSTOMERS[:3]}), simple(Target.CUSTOMERS, TITLES))
    name = doors.all(select(Party.name))[0][0]
    heads = ["供应商名称", "单号", "单据日期", "应付金额"]
    rows = [["力胜阀门", "OLD-1", date(2026, 3, 1), "800.00"], ["力胜阀门", "OLD-2", date(2026, 3, 2), -50]]
    owing = ["客户名称", "单号", "单据日期", "欠款金额"]
    doors.bring(
        workbook(tmp_path / "o.xlsx", {"期初": [owing, [name, "OLD-1", date(2026, 3, 1), 5]]}),
        simple(Target.OPENING, owing),
    )
    doors.bring(
        workbook(tmp_path / "s.xlsx", {"供应商": [["供应商名称"], ["力胜阀门"]]}),
        simple(Target.SUPPLIERS, ["供应商名称"]),
    )
    path = workbook(tmp_path / "p.xlsx", {"期初": [heads, *rows, [name, "OLD-3", date(2026, 3, 1), 5]]})
    assert likeliest(heads) is Target.PAYABLES
    assert [one.row for one in doors.tried(path, simple(Target.PAYABLES, heads)).problems] == [4]
    doors.bring(path, simple(Target.PAYABLES, heads))
    with pytest.raises(NothingToImport):
        doors.bring(path, simple(Target.PAYABLES, heads))
    stored = doors.all(select(Charge.side, Charge.number, Charge.amount).order_by(Charge.id))
    assert stored == [(Side.RECEIVABLE, "OLD-1", 5), (Side.PAYABLE, "OLD-1", 800)]
    assert doors.all(select(Credit.side, Credit.amount)) == [(Side.PAYABLE, 50)]
