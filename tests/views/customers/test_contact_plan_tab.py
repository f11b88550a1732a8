"""The tab of contact plans: contacts are dragged from day to day, the bars follow, and the plan goes to paper."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from crm_desktop.models.tasks import ContactPlan, PlannedContact
from crm_desktop.qtkit.lists.row_drag import carried
from crm_desktop.views.reminders.plan_tab import PlanTab
from tests.make.office import make_employee

FIRST, SECOND = date(2026, 12, 1), date(2026, 12, 3)
MIME = "application/x-crm-planned-contact"


@pytest.fixture
def tab(office):
    party = office.customer(short_name="永兴五金")
    office.write(lambda work: planned(work, party))
    return office.show(PlanTab(office.context), 1100)


def planned(work, party):
    zhou = make_employee(work.session, name="周敏", is_salesperson=True)
    plan = ContactPlan(month=FIRST, employee_id=zhou.id, made_at=work.clock.now())
    work.session.add(plan)
    work.session.flush()
    for day in (FIRST, SECOND):
        work.session.add(PlannedContact(plan_id=plan.id, party_id=party, day=day, reason="grade", figure="7"))


def drop(office, widget, contact_id, place):
    held, move = QMimeData(), Qt.DropAction.MoveAction
    held.setData(MIME, str(contact_id).encode())
    keys = (held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    over = QDragEnterEvent(place.toPoint(), move, *keys)
    over.ignore()
    QApplication.sendEvent(widget, over)
    assert over.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(place, move, *keys))
    office.settle()


def days(office):
    return [line.day for line in office.read(select(PlannedContact).order_by(PlannedContact.id))]


def test_a_contact_is_dragged_to_the_bar_of_a_day_or_onto_another_contact(tab, office):
    first, second = office.read(select(PlannedContact.id).order_by(PlannedContact.id))
    names = [bar.split(" ")[0] for bar in tab.chart.accessibleDescription().split("; ")]
    slot = tab.chart.width() / len(names)
    drop(office, tab.chart, first, QPointF(slot * (names.index("4") + 0.5), 5))
    assert days(office) == [date(2026, 12, 4), SECOND]
    assert "4 1" in tab.chart.accessibleDescription().split("; ")
    drop(office, tab.panel.table.viewport(), second, QPointF(20, tab.panel.table.rowViewportPosition(1) + 5))
    assert days(office) == [date(2026, 12, 4), date(2026, 12, 4)]
    office.ask.undos[-1]()
    office.settle()
    assert days(office) == [date(2026, 12, 4), SECOND]


def test_what_is_no_contact_is_not_taken(tab):
    held = QMimeData()
    held.setText("1")
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    assert carried(event, MIME) is None
    held.setData(MIME, "一".encode())
    assert carried(event, MIME) is None


def test_plan_goes_to_paper_alone_or_with_all_of_its_month(tab, office):
    wanted = []
    office.context.print_wanted.connect(wanted.append)
    for action in ("contact_plan.print", "contact_plan.print_all"):
        tab.panel.actions_by_id[action].trigger()
        office.settle()
    plan_id = office.read(select(ContactPlan.id))[0]
    assert [(one.kind, one.ids, one.number) for one in wanted] == [
        ("contact_plan", (plan_id,), "2026-12 周敏"),
        ("contact_plan", (plan_id,), ""),
    ]
