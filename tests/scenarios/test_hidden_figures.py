"""Cost, transfer price and profit are for those who may see them; others find them nowhere.

Canary values stand in the cost of a product that is sold. Every list, query, document, refusal, panel, copy, workbook
and log of each role is searched for them.
"""

import logging
import shutil
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from sqlalchemy import update
from sqlalchemy.orm import Session

import crm_desktop.queries
from crm_desktop.db.office import create_office, open_office
from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SHIPPED, SYSTEM, Access, DataLevel, Right, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import Batch, Duplicates, ImportPlan, Incoming, Target
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.products import ProductDraft
from crm_desktop.domain.sales.drafts import OrderDraft, QuoteDraft
from crm_desktop.domain.trade.drafts import LineDraft
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import ContactPerson
from crm_desktop.models.products import Product
from crm_desktop.present.listing import Filter, ListRequest, Sort, Test
from crm_desktop.qtkit.jobs import InlineExecutor, JobRunner
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.queries.catalogue import trade_detail
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.products.finding import find_products
from crm_desktop.queries.products.offer import find_offers, line_offers
from crm_desktop.queries.products.prices import price_strip
from crm_desktop.queries.products.products import PRODUCTS, price_history, stored_product
from crm_desktop.queries.reader import Reader
from crm_desktop.services.imports.runs import RunImport
from crm_desktop.services.office.roles import SaveRole
from crm_desktop.services.office.rules import SetOfficeRules
from crm_desktop.services.products.products import SaveProduct
from crm_desktop.services.runner import CommandRunner
from crm_desktop.services.sales.orders import ConfirmOrder
from crm_desktop.services.sales.quotes import SendQuote
from crm_desktop.services.work import Work
from crm_desktop.settings.store import SettingsStore
from crm_desktop.views.shell.session import OfficeSession
from tests.finding import find
from tests.make.office import first_start, make_employee
from tests.make.parties import make_customer
from tests.make.sales import confirmed, line, shipped
from tests.modules import modules_of
from tests.views.fakes.asker import FakeAsker

COST, TRANSFER, PRICE = Decimal("7654.3217"), Decimal("8765.4329"), Decimal("9000.00")
PROFIT = 10 * PRICE - 10 * COST
CANARIES = ("76543", "7,6543", "87654", str(COST)[:7], str(TRANSFER)[:7], "7,654.3", "8,765.4", f"{PROFIT:,.2f}"[:8])
CLOCK = FixedClock(datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
TODAY = CLOCK.today()
NO_PARENT = QModelIndex()
BLIND = [role for role in SHIPPED if not Access(9, "x", "x", role).may(Right.SEE_COST)]
SHY = Role(
    "shy", Role.SALES.rights - {Right.SEE_PHONES, Right.SEE_BANK, Right.SEE_PRIVATE, Right.SEE_PURCHASE}, DataLevel.ALL
)
"""An office's own role that sees no field of any group."""
TAKING = [role for role in [*BLIND, SHY] if Right.EXPORT in role.rights]
"""Who can take lists along without seeing what they cost."""
PHONE, ADDRESS = "139 4815 1623", "浙江省宁波市藏宝路七七号"
SHY_CANARIES = ("4815 1623", "48151623", "藏宝路", "geheimw", "私家话", "密行", "暗底价")


class Trade:
    """An office in which the product was sold, and what is in it."""

    def __init__(self, office):
        self.office = office
        CommandRunner(office.engine, SYSTEM, CLOCK).run(first_start())
        saved = CommandRunner(office.engine, SYSTEM, CLOCK)
        draft = ProductDraft(
            code="LS304", name="304不锈钢内六角螺丝", unit="百只", list_price=PRICE, tax_rate=Decimal(0)
        )
        self.product = saved.run(SaveProduct(draft=draft, key="p")).record_id
        read = Reader(office.engine, SYSTEM)
        stored = read.read(stored_product, product_id=self.product)
        costly = replace(stored.draft, cost=COST, transfer_price=TRANSFER)
        saved.run(SaveProduct(draft=costly, product_id=self.product, seen_version=stored.version))
        with Session(office.engine.execution_options(**WRITE)) as session:
            work = Work(session, SYSTEM, CLOCK)
            self.seller = make_employee(session).id
            person = {"mobile": PHONE, "wechat": "geheimwx", "family": "私家话"}
            secret = {"phone": PHONE, "address": ADDRESS, "bank_account": "密行 4815162", "supply_notes": "暗底价"}
            customer = make_customer(session, owner_id=self.seller, people=("陈国强",), **secret)
            session.execute(update(ContactPerson).values(person))
            self.customer = customer.id
            product = session.get(Product, self.product)
            self.order = confirmed(work, customer, line(product, "10", str(PRICE)))
            self.delivery = shipped(work, self.order)
            session.commit()

    def access(self, role):
        """The one operator, who is given the role first."""
        if role is SHY:
            allowed = tuple(sorted(SHY.rights))
            CommandRunner(self.office.engine, SYSTEM, CLOCK).run(
                SaveRole(code=SHY.code, name="shy", level=SHY.level, allowed=allowed)
            )
        with self.office.engine.begin() as connection:
            connection.execute(update(Operator).values(role=role.code, employee_id=self.seller))
        return Access(operator_id=1, login="x", name="周敏", role=role, employee_id=self.seller)


@pytest.fixture(scope="module")
def sold(tmp_path_factory):
    """Where the office lies in which the product was sold, closed, and what is in it."""
    path = tmp_path_factory.mktemp("sold") / "office.crm"
    with create_office(path, clock=CLOCK) as office:
        return path, Trade(office)


@pytest.fixture
def trade(tmp_path, sold):
    path, made = sold
    with open_office(Path(shutil.copy(path, tmp_path)), clock=CLOCK) as office:
        mine = copy(made)
        mine.office = office
        yield mine


def leaks(told, role=None):
    text = str(told)
    wanted = (*CANARIES, *SHY_CANARIES) if role is SHY else CANARIES
    return [canary for canary in wanted if canary in text]


def listings():
    for module in modules_of(crm_desktop.queries):
        yield from ((f"{module.__name__}.{name}", it) for name, it in vars(module).items() if isinstance(it, Listing))


def test_canaries_are_found_where_they_may_be_seen(trade):
    """The search itself works: a manager does see them."""
    read = Reader(trade.office.engine, trade.access(Role.MANAGER)).read
    assert leaks(read(stored_product, product_id=trade.product))
    assert leaks(read(price_history, product_id=trade.product))


@pytest.mark.parametrize("role", BLIND, ids=lambda role: role.code)
def test_no_list_shows_them(trade, role):
    read = Reader(trade.office.engine, trade.access(role)).read
    request = ListRequest(options={"as_of": TODAY, "today": TODAY, "all": True})
    for name, listing in listings():
        ids = read(listing.ids, request=request)
        told = read(listing.rows, ids=ids, request=request), read(listing.totals, request=request)
        assert leaks(told) == [], name


@pytest.mark.parametrize("role", BLIND, ids=lambda role: role.code)
def test_no_filter_or_order_tells_them(trade, role):
    read = Reader(trade.office.engine, trade.access(role)).read
    for key in ("cost", "transfer_price"):
        over = ListRequest(filters=(Filter(key, Test.AT_LEAST, Decimal(9999999)),), sort=(Sort(key),))
        assert read(PRODUCTS.ids, request=over) == read(PRODUCTS.ids, request=ListRequest())


@pytest.mark.parametrize("role", BLIND, ids=lambda role: role.code)
def test_no_query_tells_them(trade, role):
    read = Reader(trade.office.engine, trade.access(role)).read
    one, product = {"party_id": trade.customer, "today": TODAY}, trade.product
    told = {
        "form": read(stored_product, product_id=product),
        "history": read(price_history, product_id=product),
        "offers": read(line_offers, product_ids=[product], **one),
        "found": read(find_offers, text="LS304", limit=5, **one),
        "choices": read(find_products, text="LS304"),
        "strip": read(price_strip, product_id=product, **one),
        "order": read(trade_detail, kind="sales_order", record_id=trade.order, today=TODAY),
        "delivery": read(trade_detail, kind="delivery", record_id=trade.delivery, today=TODAY),
        "search": [read(find, text=text, limit=20) for text in ("LS304", "7654", "8765")],
    }
    assert {name: leaks(answer) for name, answer in told.items() if leaks(answer)} == {}


def refusals(trade, role):
    """What commands that lead to a hidden figure answer, as it would be said and as it is kept."""
    CommandRunner(trade.office.engine, SYSTEM, CLOCK).run(
        SetOfficeRules(rules=OfficeRules(lowest_margin=Decimal("0.1")))
    )
    cheap = LineDraft(product_id=trade.product, product_name="LS304", quantity=Decimal(1), unit_price=Decimal(1))
    head = {"key": "n", "party_id": trade.customer, "lines": (cheap,)}
    goods = tuple(Incoming(2, {"code": "LS304", "name": "LS304", "cost": cost}) for cost in (COST, Decimal(1)))
    plan = ImportPlan((Batch(target=Target.PRODUCTS, sheet="a", records=goods, duplicates=Duplicates.UPDATE),))
    stored = Reader(trade.office.engine, trade.access(role)).read(stored_product, product_id=trade.product)
    commands = (
        ConfirmOrder(draft=OrderDraft(**head)),
        SendQuote(draft=QuoteDraft(**head)),
        SaveProduct(draft=ProductDraft(code="LS304", name="另一种", cost=Decimal(1)), key="other"),
        SaveProduct(draft=stored.draft, product_id=trade.product, seen_version=stored.version + 9),
        RunImport(key="i", mapping="m", file_name="a", plan=plan),
    )
    for command in commands:
        with pytest.raises(DomainError) as caught:
            CommandRunner(trade.office.engine, trade.access(role), CLOCK).run(command)
        yield type(command).__name__, f"{caught.value} {caught.value.params} {vars(caught.value)}"


@pytest.mark.parametrize("role", BLIND, ids=lambda role: role.code)
def test_no_refusal_tells_them(trade, role):
    told = dict(refusals(trade, role))
    assert {name: leaks(text) for name, text in told.items() if leaks(text)} == {}
    assert not any("LS304: below" in text or "sell LS304" in text for text in told.values())


def copied(window):
    """What each table of a window puts on the clipboard."""
    for table in window.findChildren(QAbstractItemView):
        QApplication.clipboard().clear()
        table.selectAll()
        copy = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(table, copy)
        yield QApplication.clipboard().text()


def words_of(window):
    """All that a person could read in a window, tool tips included."""
    for widget in [window, *window.findChildren(QWidget)]:
        yield widget.toolTip()
        yield widget.accessibleName()
        if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            columns = model.columnCount(NO_PARENT) if isinstance(model, QAbstractTableModel) else 1
            for row in range(model.rowCount(NO_PARENT)):
                yield from (str(model.index(row, column).data()) for column in range(columns))


@pytest.mark.parametrize("role", TAKING, ids=lambda role: role.code)
def test_no_panel_copy_workbook_or_log_shows_them(qtbot, tmp_path, trade, role, caplog):
    caplog.set_level(logging.DEBUG)
    ask = FakeAsker(path=tmp_path / "list.xlsx", choice="drop")
    jobs = JobRunner(ask.bug, lambda _lane: InlineExecutor())
    store = SettingsStore(tmp_path / "settings.json")
    store.change(language="en", show_today_at_login=False)
    session = OfficeSession(trade.office, trade.access(role), jobs=jobs, ask=ask, clock=CLOCK, store=store)
    session.show()
    window = session.window
    qtbot.waitUntil(lambda: window.beginning.is_over)
    told = []
    for dock in list(window.docks.docks):
        panel = window.docks.show_dock(dock).build()
        qtbot.wait(1)
        for shown in [panel, *panel.findChildren(ListPanel)]:
            if isinstance(shown, ListPanel):
                shown.table.selectAll()
                shown.copy()
                told.append(QApplication.clipboard().text())
                session.context.export_list(shown)
                qtbot.waitUntil(lambda: not jobs.busy)
                book = openpyxl.load_workbook(ask.path)
                told.append([[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()])
    for kind, record_id in (
        ("product", trade.product),
        ("sales_order", trade.order),
        ("delivery", trade.delivery),
        ("customer", trade.customer),
        ("sales_report", None),
        ("aging", None),
    ):
        session.context.open(kind, record_id)
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not jobs.busy)
        told += [list(words_of(window)), list(copied(window))]
    told.append(caplog.text)
    session.put_away()
    assert leaks(told, role) == []
    assert ask.bugs == []
