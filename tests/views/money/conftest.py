"""A context over a real office file with debts of all ages, and a person at its keyboard."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import PostReceipt
from crm_desktop.services.work import Work
from crm_desktop.views.money import FEATURE
from tests.make.money import make_charge, make_delivery
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.stored import TODAY
from tests.rest import rest
from tests.views.fakes.context import office_context

NOW = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
AGES = {"永兴五金": (0, 20), "恒通机电": (40, 100), "海联船配": (200,)}


class Office:
    """An office with three customers who owe 100.00 for each age in ``AGES``, and one with an advance."""

    def __init__(self, engine, qtbot):
        self.engine, self.qtbot = engine, qtbot
        self.context = office_context(engine, now=NOW)
        self.ask, self.jobs, clock = self.context.ask, self.context.jobs, self.context.clock
        self.ids = {}
        with Session(engine.execution_options(**WRITE)) as session:
            work = Work(session, SYSTEM, clock)
            owner = make_employee(session)
            product = make_product(session, name="螺栓")
            for name, ages in AGES.items():
                customer = make_customer(session, name=name, owner_id=owner.id, region="华东")
                self.ids[name] = customer.id
                for days in ages:
                    make_charge(work, customer=customer, on=TODAY - timedelta(days=days), number=f"FH-{name}-{days}")
            prepaid = make_customer(session, name="预付户")
            self.ids["预付户"] = prepaid.id
            extra = make_delivery(session, amounts=("60.00",), customer=prepaid, on=TODAY - timedelta(days=400))
            extra.lines[0].product_id = product.id
            session.commit()
        self.receipt = self.context.runner.run(
            PostReceipt(
                key=str(uuid4()),
                draft=MoneyDraft(party_id=self.ids["预付户"], document_date=TODAY, amount=Decimal("50.00")),
            )
        ).record_id

    def show(self, widget):
        """Show a widget and wait until its jobs have answered."""
        self.qtbot.addWidget(widget)
        widget.resize(1298, 680)
        widget.show()
        self.settle()
        return widget

    def tab(self, kind, record_id=None, **prefill):
        spec = next(tab for tab in FEATURE.tabs if tab.kind == kind)
        return self.show(spec.build(self.context, record_id, prefill))

    def dock(self, name):
        spec = next(dock for dock in FEATURE.docks if dock.id == name)
        return self.show(spec.build(self.context))

    def settle(self):
        rest(self.qtbot, self.jobs, self.context)
        assert self.ask.bugs == []

    def cells(self, panel, *keys):
        """The texts of all rows in some columns."""
        columns = [next(n for n, column in enumerate(panel.spec.columns) if column.key == key) for key in keys]
        return [
            tuple(panel.model.cell(row, column).text for column in columns) for row in range(panel.model.rowCount())
        ]

    def query(self, statement):
        with Session(self.engine) as session:
            return [tuple(row) for row in session.execute(statement)]


@pytest.fixture
def office(engine, qtbot):
    return Office(engine, qtbot)
