"""Random sheets through the import, against what is known of them before they are written.

What is filled is stored or named; the same file twice changes nothing; undone, every table is as it was. A few sheets
by default; ``CRM_SHEETS=400 pytest tests/scenarios/test_import_machine.py`` for the full size.
"""

import os
import random
import shutil
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.session import sqlite_engine
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.imports import Duplicates, RowResult, Target
from crm_desktop.models.base import Base
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.sales.deliveries import DeliveryLine
from crm_desktop.models.sales.orders import SalesOrder, SalesOrderLine
from tests.conftest import NOON
from tests.exchange.desk import Desk
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.scenarios.import_sheets import Writer, save
from tests.sorting import wrongly_sorted

SHEETS = int(os.environ.get("CRM_SHEETS", "12"))
CUSTOMERS, PRODUCTS = ("宁波甲一五金", "台州乙二机电", "温州丙三模具"), ("螺丝A", "螺母B", "垫圈C")
LEAVES_TRACES = {"audit_entry", "import_run", "imported_record", "number_counter"}
"""What an undone import leaves: that it was, and that its numbers are used."""


@pytest.fixture(scope="module")
def template(empty_office, tmp_path_factory):
    """An office with a few customers and products."""
    path = tmp_path_factory.mktemp("import") / "template.crm"
    shutil.copyfile(empty_office, path)
    engine = sqlite_engine(path)
    with Session(engine) as session, session.begin():
        for name in CUSTOMERS:
            make_customer(session, name=name)
        for name in PRODUCTS:
            make_product(session, name=name, cost=Decimal(1), unit="根")
    engine.dispose()
    return path


@pytest.fixture
def desk(template, tmp_path):
    shutil.copyfile(template, tmp_path / "office.crm")
    engine = sqlite_engine(tmp_path / "office.crm")
    yield Desk(engine, FixedClock(NOON))
    with Session(engine) as session:
        assert wrongly_sorted(session) == []
    engine.dispose()


def drawn(number):
    writer = Writer(random.Random(number))  # noqa: S311
    match ("customers", "orders", "customers", "products", "opening", "contacts")[number % 6]:
        case "customers":
            return writer.customers(12)
        case "products":
            return writer.products(12)
        case "orders":
            return writer.orders(8, CUSTOMERS, PRODUCTS)
        case "opening":
            return writer.opening(10, CUSTOMERS)
        case _:
            return writer.contacts(10, CUSTOMERS)


def replies(tried):
    """What is proposed stands; discounts, for which nothing is, are the share to be paid."""
    return [(one, one.answer or "paid") for one in tried.read.questions]


@pytest.mark.parametrize("number", range(SHEETS))
def test_sheet_comes_in_as_it_is_meant(desk, tmp_path, number):
    sheet = drawn(number)
    path = save(sheet, tmp_path / "a.xlsx")
    before = picture(desk)
    tried = desk.tried(path, answers=[], **suits(sheet))
    if tried.read.open_questions:
        tried = desk.tried(path, answers=replies(tried), **suits(sheet))
    named(sheet, tried)
    assert differences(before, picture(desk)) == {}, "a try changed something"
    if not sheet.expected:
        return
    answers = replies(tried)
    desk.bring(path, answers=answers, **suits(sheet))
    assert compared(STORED[sheet.target](desk)) == compared(EXPECTED[sheet.target](sheet))
    for duplicates in (Duplicates.SKIP, Duplicates.UPDATE):
        again = desk.tried(path, answers=answers, **{**suits(sheet), "duplicates": duplicates})
        assert not again.has_good_rows, "the same sheet twice changes something"
        named(sheet, again, again=True)
    desk.undo()
    assert differences(before, picture(desk)) == {}


@pytest.mark.parametrize("number", range(max(SHEETS // 6, 1)))
def test_update_changes_what_the_sheet_says_and_no_more(desk, tmp_path, number):
    """A first sheet, then one of the same customers with other values: fields it lacks stay."""
    writer = Writer(random.Random(f"update{number}"))  # noqa: S311
    first = writer.customers(6, people=True)
    first_path = save(first, tmp_path / "a.xlsx")
    answers = replies(desk.tried(first_path, **suits(first)))
    if not first.expected:
        return
    desk.bring(first_path, answers=answers, **suits(first))
    before = picture(desk)
    second = writer.sheet("customers", ["name", "phone", "notes", "person_name", "mobile"])
    expected = []
    for truth in first.expected:
        person = {"person_name": f"新{writer.serial}", "mobile": writer.mobile()}
        writer.serial += 1
        known = next((one for one in truth["people"] if "mobile" in one and one["person_name"] != one["mobile"]), None)
        if known is not None and writer.chance.random() < 0.5:
            person = {"person_name": known["person_name"], "mobile": writer.mobile()}
            people = [one | person if one is known else one for one in truth["people"]]
        else:
            people = [*truth["people"], person]
        new = {"phone": f"0571-{writer.serial:08}"}
        writer.row(second, {"name": truth["name"], "notes": writer.nothing(), **new, **person})
        expected.append(truth | new | {"people": people})
    path = save(second, tmp_path / "b.xlsx")
    tried = desk.bring(path, **suits(second), duplicates=Duplicates.UPDATE)
    assert tried.outcomes[0].updated == len(expected)
    first.expected = expected
    assert compared(stored_customers(desk)) == compared(expected_customers(first))
    desk.undo()
    assert differences(before, picture(desk)) == {}


def suits(sheet):
    return {"target": Target(sheet.target)}


def named(sheet, tried, *, again=False):
    """Every row with a fault is named with its column; nothing else is; what is no record is counted."""
    rows = Counter(one.row for one in tried.problems)
    assert set(rows) == {row for row, _title in sheet.bad}, [
        (one.row, one.title, str(one.error)) for one in tried.problems
    ]
    told = {(one.row, one.title) for one in tried.problems}
    assert {one for one in sheet.bad if one[1] is not None} <= told
    assert [note for note in tried.notes if note.row in rows] == []
    assert sum(len(one) for one in tried.read.no_records.values()) == sheet.left_out
    [batch] = tried.batches
    if not again:
        assert batch.count(RowResult.SAME) == sheet.doubles
    assert len(batch.results) == tried.read.rows


def picture(desk):
    """All rows of all tables, but for the traces that an import leaves; versions count changes, they undo none."""
    found = {}
    with Session(desk.engine) as session:
        for table in Base.metadata.sorted_tables:
            if table.name in LEAVES_TRACES:
                continue
            columns = [column for column in table.columns if column.name not in ("version", "updated_at")]
            if table.name in ("search_entry", "match_key"):
                columns = [column for column in columns if column.name != "id"]
            found[table.name] = sorted(map(repr, session.execute(select(*columns))))
    return found


def differences(before, after):
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


def lean(values):
    return {key: value for key, value in values.items() if value not in (None, "", 0)}


def expected_customers(sheet):
    for truth in sheet.expected:
        people = [lean(person) for person in truth["people"]]
        terms = {"term_kind": "days_after_delivery" if truth.get("term_days") else "cash"}
        own = {**terms, **truth, "discount": Decimal(truth.get("discount", 0)) / 100, "people": None}
        yield lean(own), sorted(map(plain, people), key=repr)


def stored_customers(desk):
    keys = (
        "name",
        "code",
        "phone",
        "region",
        "address",
        "since",
        "discount",
        "term_kind",
        "term_days",
        "tax_number",
        "notes",
    )
    with Session(desk.engine) as session:
        found = []
        for customer in session.scalars(select(Party).where(Party.name.not_in(CUSTOMERS))):
            values = {key: getattr(customer, key) for key in keys}
            values["term_kind"] = str(values["term_kind"])
            if values["code"].startswith("C-"):
                del values["code"]
            found.append((lean(values), sorted((plain(lean(person_of(one))) for one in customer.people), key=repr)))
        return found


def person_of(person: ContactPerson):
    born = (person.birth_year, person.birth_month, person.birth_day)
    return {
        "person_name": person.name,
        "mobile": person.mobile,
        "wechat": person.wechat,
        "birthday": date(*born) if born[0] else None,
    }


def expected_products(sheet):
    for truth in sheet.expected:
        yield lean({**truth, "tax_rate": Decimal(truth.get("tax_rate", 13)) / 100})


def stored_products(desk):
    keys = ("name", "specification", "unit", "list_price", "cost", "tax_rate", "barcode", "notes")
    with Session(desk.engine) as session:
        found = session.scalars(select(Product).where(Product.name.not_in(PRODUCTS)))
        return sorted((lean({key: getattr(one, key) for key in keys}) for one in found), key=repr)


def expected_orders(sheet):
    for order in sheet.expected:
        for line in order["lines"]:
            yield (
                order["number"],
                order["order_date"],
                order["customer_name"],
                line["product_name"],
                line["quantity"],
                line["unit_price"],
                Decimal(line["off"]) / 100,
                line["amount"],
                sum(one["amount"] for one in order["lines"]),
                line["quantity"] if line["ship_date"] else Decimal(0),
            )


def stored_orders(desk):
    query = (
        select(
            SalesOrder.number,
            SalesOrder.document_date,
            Party.name,
            SalesOrderLine.product_name,
            SalesOrderLine.quantity,
        )
        .add_columns(SalesOrderLine.unit_price, SalesOrderLine.discount, SalesOrderLine.amount, SalesOrder.total)
        .add_columns(SalesOrderLine.delivered_quantity)
        .join(SalesOrder, SalesOrder.id == SalesOrderLine.order_id)
        .join(Party, Party.id == SalesOrder.party_id)
    )
    owed = sum(row[0] for row in desk.all(select(Charge.open_amount)))
    shipped = sum(row[0] for row in desk.all(select(DeliveryLine.amount)))
    assert owed == shipped
    return desk.all(query)


def expected_opening(sheet):
    for truth in sheet.expected:
        due = truth.get("due_date", truth["document_date"]) if truth["amount"] > 0 else None
        yield truth["customer_name"], truth["document_date"], truth["amount"], due, truth.get("number")


def stored_opening(desk):
    charges = select(Party.name, Charge.document_date, Charge.amount, Charge.due_date, Charge.number)
    advances = select(Party.name, Credit.document_date, -Credit.amount, Credit.id - Credit.id, Credit.number)
    rows = [*desk.all(charges.join(Party)), *desk.all(advances.join(Party))]
    return [(*row[:2], Decimal(row[2]), row[3] or None, row[4] if row[4].startswith("OLD") else None) for row in rows]


def expected_contacts(sheet):
    for truth in sheet.expected:
        yield truth["customer_name"], truth["at"], truth["said"], truth.get("outcome", ""), truth.get("next_on")


def stored_contacts(desk):
    query = select(Party.name, ContactEntry.at, ContactEntry.said, ContactEntry.outcome, ContactEntry.next_on)
    rows = desk.all(query.join(Party, Party.id == ContactEntry.party_id))
    return [(name, at.astimezone().replace(tzinfo=None), *rest) for name, at, *rest in rows]


def compared(rows):
    """Rows in an order of their own; equal numbers print alike."""
    return sorted(map(plain, rows), key=repr)


def plain(value):
    if isinstance(value, Decimal):
        return value.normalize() + 0
    if isinstance(value, dict):
        return {key: plain(value[key]) for key in sorted(value)}
    if isinstance(value, (list, tuple)):
        return tuple(map(plain, value))
    return value


EXPECTED = {
    "customers": expected_customers,
    "products": expected_products,
    "orders": expected_orders,
    "opening": expected_opening,
    "contacts": expected_contacts,
}
STORED = {
    "customers": stored_customers,
    "products": stored_products,
    "orders": stored_orders,
    "opening": stored_opening,
    "contacts": stored_contacts,
}
