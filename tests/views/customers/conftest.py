"""A context over a real office file: what a person does in the window is read back out of the database."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.parties.contacts import ContactDraft
from crm_desktop.domain.parties.drafts import CustomerDraft, PersonDraft
from crm_desktop.services.parties.contacts import LogContact, log_contact
from crm_desktop.services.parties.customers import SaveCustomer, save_customer
from crm_desktop.services.work import Work
from crm_desktop.views.catalogue import load_catalogue
from tests.rest import rest
from tests.views.fakes.context import office_context

NOW = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)

load_catalogue()  # the features say how their codes are worded


class Office:
    """An open office, and a person at its keyboard."""

    def __init__(self, engine, qtbot, access=SYSTEM):
        self.engine, self.qtbot, self.access = engine, qtbot, access
        self.context = office_context(engine, access, now=NOW)
        self.ask, self.clock = self.context.ask, self.context.clock

    @property
    def opened(self):
        return self.context.opener.opened

    def write(self, make):
        """Run ``make(work)`` in a transaction of its own and return what it returns."""
        with Session(self.engine.execution_options(**WRITE)) as session:
            made = make(Work(session, SYSTEM, self.clock))
            session.commit()
            return made

    def read(self, question):
        """The answers of a SELECT."""
        with Session(self.engine) as session:
            return session.scalars(question).all()

    def customer(self, name="宁波永兴五金工具有限公司", *, people=("陈国强",), **draft):
        drafts = tuple(PersonDraft(name=person, mobile="13957402186") for person in people)
        command = SaveCustomer(key=name, draft=CustomerDraft(name=name, people=drafts, **draft))
        return self.write(lambda work: save_customer(work, command)).record_id

    def talk(self, party_id, **draft):
        draft.setdefault("at", NOW)
        draft.setdefault("said", "催余货")
        command = LogContact(
            key=f"{len(draft)}{draft}"[:36], handles=frozenset(), draft=ContactDraft(party_id=party_id, **draft)
        )
        return self.write(lambda work: log_contact(work, command)).record_id

    def show(self, widget, width=1000, height=620):
        widget.resize(width, height)
        self.qtbot.addWidget(widget)
        widget.show()
        self.settle()
        return widget

    def settle(self):
        """Let answers of queries and commands arrive."""
        rest(self.qtbot, self.context.jobs, self.context)

    def press(self, widget, *keys):
        """Type on a widget: texts are typed, anything else is a key, or a key with a modifier."""
        for key in keys:
            if isinstance(key, str):
                for char in key:  # QTest cannot type Chinese
                    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
                    QApplication.sendEvent(widget, event)
            elif isinstance(key, tuple):
                self.qtbot.keyClick(widget, key[1], key[0])
            else:
                self.qtbot.keyClick(widget, key)
            self.settle()


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(engine, qtbot):
    office = Office(engine, qtbot)
    yield office
    assert office.ask.bugs == []
