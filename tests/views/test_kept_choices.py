"""A form shows and keeps what is stored, also what it offers to nobody any more: who has left, what is switched off."""

from decimal import Decimal
from functools import partial

import pytest
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM, Role
from crm_desktop.domain.affairs.tasks import TaskDraft
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.money.accounts import AccountDraft, AccountKind
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.models.base import Base
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.qtkit.forms.editors import ChoiceField
from crm_desktop.queries.office.employees import stored_department
from crm_desktop.queries.office.system import load_operator
from crm_desktop.queries.reader import Reader
from crm_desktop.services import catalogue
from crm_desktop.services.affairs.tasks import SaveTask
from crm_desktop.services.money.accounts import SaveAccount
from crm_desktop.services.money.documents import MoneyDraft
from crm_desktop.services.money.receipts import SaveReceipt
from crm_desktop.services.parties.contacts import LogContact
from crm_desktop.services.sales.orders import SaveOrder
from crm_desktop.services.work import Work
from crm_desktop.views.catalogue import load_catalogue
from crm_desktop.views.reminders.task_dialog import TaskDialog
from crm_desktop.views.system.department_dialog import DepartmentDialog
from crm_desktop.views.system.employee_dialog import EmployeeDialog
from crm_desktop.views.system.operators import OperatorDialog
from tests.make.office import make_employee, new_operator
from tests.make.parties import make_customer
from tests.make.products import make_product
from tests.make.sales import line, order_draft
from tests.views.fakes.context import NOW, fake_context

TABS = load_catalogue()
LEFT, BOSS, OFF, ACCOUNT = "旧人", "郑宏达", "旧部", "旧户"


@pytest.fixture
def stored(engine):
    """Records that name who has left, who sells nothing, and what is switched off; their ids by name."""
    with Session(engine.execution_options(**WRITE)) as session:
        work = Work(session, SYSTEM, FixedClock(NOW))

        def run(command):
            done = catalogue.all_handlers()[type(command)].run(work, command)
            session.flush()
            return done.record_id

        left = make_employee(session, name=LEFT)
        boss = make_employee(session, name=BOSS, is_salesperson=False)
        department = Department(name=OFF, is_active=False)
        session.add(department)
        session.flush()
        account = run(SaveAccount(draft=AccountDraft(name=ACCOUNT, kind=AccountKind.OTHER)))
        customer, other = (
            make_customer(session, name=name, owner_id=one.id) for name, one in (("甲", left), ("乙", boss))
        )
        goods = make_product(session)
        ids = {
            "customer": customer.id,
            "other": other.id,
            "sales_order": run(SaveOrder(draft=order_draft(
                customer, line(goods), employee_id=left.id, document_date=NOW.date(), tax_rate=Decimal("0.16"),
            ))),
            "receipt": run(SaveReceipt(key="r", draft=MoneyDraft(
                party_id=customer.id, document_date=NOW.date(), amount=Decimal(1), account_id=account,
                employee_id=left.id,
            ))),
            "contact": run(LogContact(key="c", handles=frozenset(), draft=ContactDraft(
                party_id=customer.id, at=NOW, said="催款", next_on=NOW.date(), next_plan="再催", plan_for_id=left.id,
            ))),
            "operator": run(new_operator(employee_id=left.id, role=Role.SALES)),
            "task": run(SaveTask(key="t", draft=TaskDraft(title="催款", due_on=NOW.date(), for_id=left.id))),
            "employee": make_employee(session, name="新人", department_id=department.id).id,
            "department": run_department(session, department, left),
        }  # fmt: skip
        left.is_active = False
        session.get_one(MoneyAccount, account).is_active = False
        session.commit()
    return ids


def run_department(session, above, head):
    below = Department(name="新部", parent_id=above.id, head_id=head.id)
    session.add(below)
    session.flush()
    return below.id


def department(context, record_id):
    loaded = context.reader.read(stored_department, department_id=record_id)
    return DepartmentDialog(context, loaded, loaded.draft)


def in_a_tab(kind, context, record_id):
    return TABS.tab(kind).build(context, record_id, {"page": "file"} if kind == "customer" else {})


DIALOGS = {
    "task": lambda context, one: TaskDialog(context, one, {}),
    "operator": lambda context, one: OperatorDialog(context, context.reader.read(load_operator, operator_id=one)),
    "employee": EmployeeDialog,
    "department": department,
}
SHOWN = [
    ("customer", "customer", {"owner_id": LEFT}),
    ("customer", "other", {"owner_id": BOSS}),
    ("sales_order", "sales_order", {"employee_id": LEFT, "tax": "16% incl."}),
    ("receipt", "receipt", {"account_id": ACCOUNT}),
    ("contact", "contact", {"plan_for_id": LEFT}),
    ("task", "task", {"for_id": LEFT}),
    ("operator", "operator", {"employee_id": LEFT}),
    ("employee", "employee", {"department_id": OFF}),
    ("department", "department", {"parent_id": OFF, "head_id": LEFT}),
]
NO_FIELD = {
    "charge.employee_id": "who made a document that charged",
    "contact_entry.employee_id": "who wrote it down",
    "payment.account_id": "the form of the receipt",
    "payment.employee_id": "as of the receipt",
    "receipt.employee_id": "follows the customer's salesperson",
}


def test_each_column_that_names_what_may_be_gone_is_looked_at():
    whole_layout()
    gone = {table.__tablename__ for table in (Employee, Department, MoneyAccount)}
    columns = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.columns
        if any(key.column.table.name in gone for key in column.foreign_keys)
    }
    looked_at = {field for _kind, _name, fields in SHOWN for field in fields}
    assert {one for one in columns - NO_FIELD.keys() if one.split(".")[1] not in looked_at} == set()


@pytest.mark.parametrize(("kind", "name", "fields"), SHOWN)
def test_form_shows_and_keeps_what_it_offers_no_more(qtbot, engine, stored, kind, name, fields):
    context = fake_context(reader=Reader(engine, SYSTEM))
    make = DIALOGS.get(kind) or partial(in_a_tab, kind)
    window = make(context, stored[name])
    qtbot.addWidget(window)

    def choices():
        found = {one.objectName(): one for one in window.findChildren(ChoiceField) if one.objectName() in fields}
        return {key: one.combo.currentText() for key, one in found.items()}

    qtbot.waitUntil(lambda: choices() == fields)
    assert all(choice.value() for choice in window.findChildren(ChoiceField) if choice.objectName() in fields)
