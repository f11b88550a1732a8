"""A context over a real office file: what a person does in the window is read back out of the database."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.services.search_index import index
from crm_desktop.services.work import Work
from crm_desktop.views.catalogue import load_catalogue
from crm_desktop.views.sales.kinds import KINDS
from crm_desktop.views.trade.document_tab import DocumentTab
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.rest import rest
from tests.views.fakes.context import office_context

NOW = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
load_catalogue()  # as in the program: each area says how its kinds of documents look, and lists show all kinds


class Office:
    """An open office with a customer and products, and a person at its keyboard."""

    def __init__(self, engine, qtbot):
        self.engine, self.qtbot = engine, qtbot
        self.context = office_context(engine, now=NOW)
        self.ask, self.jobs, clock = self.context.ask, self.context.jobs, self.context.clock
        self.clock = clock
        self.printed = []
        self.context.print_wanted.connect(self.printed.append)

    def write(self, make):
        """Run ``make(work)`` in a transaction of its own and return what it returns."""
        with Session(self.engine.execution_options(**WRITE)) as session:
            made = make(Work(session, SYSTEM, self.clock))
            session.commit()
            return made

    def query(self, statement):
        with Session(self.engine) as session:
            return session.execute(statement).all()

    def tab(self, kind, record_id=None, **prefill):
        tab = DocumentTab(self.context, KINDS[kind], record_id, prefill)
        self.qtbot.addWidget(tab)
        tab.resize(1290, 640)
        self.window = tab
        self.settle()
        with self.qtbot.waitActive(tab):
            tab.show()
            tab.activateWindow()
        self.settle()
        return tab

    def settle(self):
        rest(self.qtbot, self.jobs, self.context)
        assert self.ask.bugs == []

    def keys(self, text="", *, enter=False):
        """Type into whatever has the focus; the number of strokes."""
        for letter in text:
            self.qtbot.keyClicks(QApplication.focusWidget(), letter)
        if text:
            self.settle()
        if enter:
            self.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            self.settle()
        return len(text) + enter

    def _focus(self):
        """What has the focus; off screen, a popup that closes leaves no window active."""
        if QApplication.focusWidget() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return QApplication.focusWidget()

    def press(self, key, modifiers=Qt.KeyboardModifier.ControlModifier):
        self.qtbot.keyClick(self._focus(), key, modifiers)
        self.settle()
        return 2 if modifiers else 1


@pytest.fixture
def office(engine, qtbot):
    return Office(engine, qtbot)


@pytest.fixture
def trade(office):
    """Ids of a customer with a credit limit and of five products, findable by pinyin initials and code."""

    def make(work):
        owner = make_employee(work.session, name="周敏")
        customer = make_customer(
            work.session,
            name="宁波永兴五金工具有限公司",
            short_name="永兴五金",
            initials="nbyxwjgjyxgs",
            owner_id=owner.id,
            people=["陈国强"],
            delivery_address="3 号仓库",
            credit_limit=Decimal(200000),
            grade="A",
        )
        index(work, "customer", customer.id, title=customer.name, names=[customer.name], party_id=customer.id)
        products = [
            make_product(work.session, code=code, name=name, price=price, specification=spec)
            for code, name, spec, price in (
                ("LS0625", "内六角螺丝", "M6×25", "28.5"),
                ("LM06", "六角螺母", "M6", "9.8"),
                ("DP06", "平垫圈", "M6", "3.2"),
                ("PZ10", "膨胀螺栓", "M10×100", "96"),
                ("QG105", "切割片", "105", "3"),
            )
        ]
        for product in products:
            index(work, "product", product.id, title=product.code, names=[product.name], texts=[product.code])
        return customer.id, [product.id for product in products]

    return office.write(make)
