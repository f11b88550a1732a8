"""What an import writes in bulk is what the use cases write one by one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.imports import Batch, ImportPlan, Incoming, NothingToImport, Target
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.sales.drafts import DeliveryDraft, OrderDraft, ReturnDraft
from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.domain.trade.pricing import tax_in
from crm_desktop.models.imports import ImportRun
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import Delivery, DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from crm_desktop.models.sales.returns import SalesReturn, SalesReturnLine
from crm_desktop.models.search import SearchEntry
from crm_desktop.services.imports.runs import RunImport
from crm_desktop.services.imports.undo import UndoImport
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt, VoidReceipt
from crm_desktop.services.office.rules import SetOfficeRules
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.deliveries import ShipDelivery
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.sales.returns import ReceiveReturn
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product

ORDERED, SHIPPED = date(2026, 10, 1), date(2026, 10, 3)
LINES = ((Decimal(3), Decimal("28.5000"), Decimal("0.1")), (Decimal(7), Decimal("9.9900"), Decimal(0)))
OWN = {"id", "key", "created_at", "created_by", "version", "confirmed_at", "shipped_at", "received_at", "price_source"}
POINTERS = {
    "order_id",
    "order_line_id",
    "delivery_id",
    "return_id",
    "delivery_line_id",
    "credit_id",
    "charge_id",
    "origin_id",
}
KINDS = (
    SalesOrder,
    SalesOrderLine,
    Delivery,
    DeliveryLine,
    SalesReturn,
    SalesReturnLine,
    Charge,
    Credit,
    Allocation,
)


@pytest.fixture
def runner(any_engine, clock):
    return CommandRunner(any_engine, SYSTEM, clock)


@pytest.fixture
def parties(any_engine):
    with Session(any_engine) as session, session.begin():
        owner = make_employee(session)
        customer = make_customer(
            session, owner_id=owner.id, term_kind=TermKind.END_OF_MONTH, term_days=30, region="华东"
        )
        products = [
            make_product(session, name=name, cost=Decimal("5.5"), tax_included=included)
            for name, included in (("螺丝", True), ("螺母", False))
        ]
        return customer.id, customer.code, [(product.id, product.code, product.name) for product in products]


def by_hand(engine, runner, parties, *, is_back, rate=USUAL_RATE):
    party_id, _, products = parties
    lines = [
        LineDraft(
            product_id=record_id,
            product_code=code,
            product_name=name,
            unit="百只",
            quantity=quantity,
            unit_price=price,
            discount=discount,
        )
        for (record_id, code, name), (quantity, price, discount) in zip(products, LINES, strict=True)
    ]
    head = {"party_id": party_id, "region": "华东", "tax_rate": rate}
    draft = OrderDraft(key="o", **head, document_date=ORDERED, lines=tuple(lines))
    order = runner.run(ConfirmOrder(draft=draft, number="X", accepted=frozenset({"credit", "lowest_price"})))
    sources = ids(engine, select(SalesOrderLine.id).order_by(SalesOrderLine.position))
    shipped = tuple(replace(line, source_line_id=source) for line, source in zip(lines, sources, strict=True))
    draft = DeliveryDraft(key="d", **head, document_date=SHIPPED, lines=shipped)
    delivery = runner.run(ShipDelivery(draft=draft, number="X-F1"))
    if is_back:
        sources = ids(engine, select(DeliveryLine.id).order_by(DeliveryLine.position))
        back = tuple(replace(line, source_line_id=source) for line, source in zip(lines, sources, strict=True))
        draft = ReturnDraft(key="r", **head, document_date=SHIPPED, delivery_id=delivery.record_id, lines=back)
        runner.run(ReceiveReturn(draft=draft, number="X-T1"))
    return order


def imported(runner, parties, *, is_back, settled=False, named="product_code"):
    _, code, products = parties
    head = {"number": "X", "order_date": ORDERED, "customer_code": code, "region": "华东"}
    lines = tuple(
        Incoming(
            row,
            head
            | {
                named: {"product_code": product_code, "product_name": product_name}[named],
                "quantity": quantity,
                "unit_price": price,
                "line_discount": discount,
                "ship_date": SHIPPED,
            },
        )
        for row, ((_, product_code, product_name), (quantity, price, discount)) in enumerate(
            zip(products, LINES, strict=True), start=2
        )
    )
    batches = [Batch(Target.ORDERS, "a", (Incoming(2, head, lines, (2, 3)),), delivers=True, settled=settled)]
    if is_back:
        batches.append(Batch(Target.RETURNS, "b", (Incoming(2, {"order_number": "X"}),)))
    runner.run(RunImport(key="k", mapping="m", file_name="f.xlsx", plan=ImportPlan(tuple(batches))))


def ids(engine, query):
    with Session(engine) as session:
        return session.scalars(query).all()


def picture(engine):
    """All rows without ids, keys and moments; and what the search box finds."""
    found = {}
    with Session(engine) as session:
        for kind in KINDS:
            columns = [column for column in kind.__table__.columns if column.name not in OWN | POINTERS]
            rows = session.execute(select(*columns).order_by(kind.id)).mappings()
            found[kind.__tablename__] = [dict(row) for row in rows]
        entries = select(SearchEntry.kind, SearchEntry.title, SearchEntry.subtitle, SearchEntry.tokens)
        found["search"] = sorted(map(tuple, session.execute(entries.order_by(SearchEntry.id))))
    return found


@pytest.mark.parametrize(
    ("is_back", "rate", "named"),
    [(False, USUAL_RATE, "product_code"), (True, USUAL_RATE, "product_name"), (True, Decimal("0.03"), "product_code")],
)
def test_import_writes_what_the_use_cases_write(any_engine, runner, parties, is_back, rate, named):
    engine = any_engine
    runner.run(SetOfficeRules(rules=OfficeRules(tax_rate=rate)))
    with Session(engine) as session, session.begin():
        session.execute(update(Product).values(tax_rate=rate))
    by_hand(engine, runner, parties, is_back=is_back, rate=rate)
    expected = picture(engine)
    with Session(engine) as session, session.begin():
        for kind in reversed(KINDS):
            for record in session.scalars(select(kind)):
                session.delete(record)
            session.flush()
        for entry in session.scalars(select(SearchEntry)):
            session.delete(entry)
    imported(runner, parties, is_back=is_back, named=named)
    assert picture(engine) == expected


def test_rest_of_a_return_comes_in_at_the_rest_of_its_cost(any_engine, runner, parties):
    imported(runner, parties, is_back=False)
    (product_id, code, name), *_others = parties[2]
    delivery_id, source = ids(any_engine, select(DeliveryLine.delivery_id))[0], ids(any_engine, select(DeliveryLine.id))
    line = LineDraft(product_id=product_id, product_code=code, product_name=name, quantity=Decimal(1))
    draft = ReturnDraft(
        key="r", party_id=parties[0], delivery_id=delivery_id, lines=(replace(line, source_line_id=source[0]),)
    )
    runner.run(ReceiveReturn(draft=draft))
    batch = Batch(Target.RETURNS, "b", (Incoming(2, {"order_number": "X"}),))
    runner.run(RunImport(key="rest", mapping="m", file_name="f.xlsx", plan=ImportPlan((batch,))))
    back = ids(any_engine, select(SalesReturnLine.cost).order_by(SalesReturnLine.id))
    assert back == [Decimal("4.87"), Decimal("9.73"), Decimal("38.50")]


def test_return_settles_from_the_first_day_with_room(any_engine, runner, parties, clock):
    """The delivery was paid by a receipt that was voided since: no past day may show more settled than was owed."""
    imported(runner, parties, is_back=False)
    with Session(any_engine) as session:
        total = session.scalar(select(Charge.amount))
    draft = MoneyDraft(party_id=parties[0], document_date=SHIPPED, amount=total)
    receipt = runner.run(PostReceipt(key="p", draft=draft)).record_id
    runner.run(VoidReceipt(record_id=receipt, seen_version=1, reason="退票"))
    batch = Batch(Target.RETURNS, "b", (Incoming(2, {"order_number": "X"}),))
    runner.run(RunImport(key="back", mapping="m", file_name="f.xlsx", plan=ImportPlan((batch,))))
    assert ids(any_engine, select(Allocation.allocated_on).where(Allocation.cancelled_on.is_(None))) == [clock.today()]


def test_undo_takes_back_what_the_import_wrote(any_engine, runner, parties):
    imported(runner, parties, is_back=True)
    with Session(any_engine) as session:
        run_id = session.scalar(select(ImportRun.id))
    runner.run(UndoImport(run_id=run_id))
    assert not any(rows for rows in picture(any_engine).values())


def test_undoing_is_foretold_with_what_is_owed_no_more(any_engine, runner, parties):
    record = Incoming(2, {"name": "新商行", "region": "某片区"})
    owed = Incoming(
        2, {"number": "R-7", "customer_name": "新商行", "amount": Decimal("255.14"), "document_date": date(2026, 1, 5)}
    )
    batches = (Batch(Target.CUSTOMERS, "a", (record,)), Batch(Target.OPENING, "b", (owed,)))
    done = runner.run(RunImport(key="w", mapping="m", file_name="f.xlsx", plan=ImportPlan(batches)))
    (told,) = runner.preview(UndoImport(run_id=done.record_id)).parties
    assert (told.name, told.before.balance, told.after.balance) == ("新商行", Decimal("255.14"), 0)


@pytest.mark.parametrize("is_back", [False, True])
def test_settled_history_leaves_nothing_open(any_engine, runner, parties, is_back):
    imported(runner, parties, is_back=is_back, settled=True)
    with Session(any_engine) as session:
        assert session.scalars(select(Charge.open_amount)).all() == [0]
        assert set(session.scalars(select(Credit.open_amount))) == {0}
        run_id = session.scalar(select(ImportRun.id))
    runner.run(UndoImport(run_id=run_id))
    assert not any(rows for rows in picture(any_engine).values())


def test_new_words_of_lists_go_with_their_import(any_engine, runner, parties):
    record = Incoming(2, {"name": "新商行", "region": "某片区"})
    plan = ImportPlan((Batch(Target.CUSTOMERS, "a", (record,)),))
    done = runner.run(RunImport(key="w", mapping="m", file_name="f.xlsx", plan=plan))
    query = select(DictionaryEntry.text).where(DictionaryEntry.text == "某片区")
    assert ids(any_engine, query) == ["某片区"]
    runner.run(UndoImport(run_id=done.record_id))
    assert ids(any_engine, query) == []


def test_line_has_the_rate_of_the_file_else_of_its_product_else_of_the_office(any_engine, runner, parties):
    runner.run(SetOfficeRules(rules=OfficeRules(tax_rate=Decimal("0.03"))))
    with Session(any_engine) as session, session.begin():
        product = make_product(session, name="垫圈", cost=Decimal("2.00"), tax_rate=Decimal("0.09"), tax_included=False)
        code = product.code
    head = {"number": "X", "order_date": ORDERED, "customer_code": parties[1]}
    sold = {"quantity": Decimal(10), "unit_price": Decimal("10.90"), "ship_date": SHIPPED}
    rows = ({"product_code": code, "tax_rate": Decimal("0.06")}, {"product_code": code}, {"product_name": "散件"})
    lines = tuple(Incoming(row, head | sold | values) for row, values in enumerate(rows, start=2))
    new = Batch(Target.PRODUCTS, "a", (Incoming(2, {"name": "散件", "unit": "只"}),))
    orders = Batch(Target.ORDERS, "b", (Incoming(2, head, lines, (2, 3, 4)),), delivers=True)
    runner.run(RunImport(key="k", mapping="m", file_name="f.xlsx", plan=ImportPlan((new, orders))))
    rates = [Decimal("0.06"), Decimal("0.09"), Decimal("0.03")]
    with Session(any_engine) as session:
        for entity in (SalesOrderLine, DeliveryLine):
            rows = session.execute(select(entity.amount, entity.tax_rate, entity.tax).order_by(entity.position)).all()
            assert [tuple(row) for row in rows] == [(109, rate, tax_in(Decimal(109), rate)) for rate in rates]
        costs = session.scalars(select(DeliveryLine.cost).order_by(DeliveryLine.position)).all()
    assert costs == [Decimal("20.00"), Decimal("20.00"), None]


def test_rate_of_a_line_that_is_none_is_refused(any_engine, runner, parties):
    head = {"number": "X", "order_date": ORDERED, "customer_code": parties[1]}
    sold = {"product_name": "散件", "quantity": Decimal(1), "unit_price": Decimal(1), "tax_rate": Decimal("1.3")}
    batch = Batch(Target.ORDERS, "a", (Incoming(2, head, (Incoming(2, head | sold),), (2,)),))
    with pytest.raises(NothingToImport):
        runner.run(RunImport(key="k", mapping="m", file_name="f.xlsx", plan=ImportPlan((batch,))))


def test_new_product_has_the_rate_of_the_office_unless_the_file_says_one(any_engine, runner):
    runner.run(SetOfficeRules(rules=OfficeRules(tax_rate=Decimal("0.03"))))
    rows = tuple(
        Incoming(row, {"name": name, "unit": "只"} | values)
        for row, (name, values) in enumerate((("甲", {}), ("乙", {"tax_rate": Decimal("0.09")})), start=2)
    )
    runner.run(RunImport(key="k", mapping="m", file_name="f", plan=ImportPlan((Batch(Target.PRODUCTS, "a", rows),))))
    with Session(any_engine) as session:
        found = dict(session.execute(select(Product.name, Product.tax_rate)).all())
    assert found == {"甲": Decimal("0.03"), "乙": Decimal("0.09")}
