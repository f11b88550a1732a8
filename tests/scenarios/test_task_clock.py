"""A clock machine over all rules: days pass, deeds happen, and each desk shows what an independent reckoning says.

Everything due is shown to whom it belongs until it is handled, nothing twice, and nothing to anybody else. The
reckoning knows the rules from their description and the deeds from its own lists; it shares no code with the queries.
A larger run:
``CRM_TASK_HISTORIES=200 pytest tests/scenarios/test_task_clock.py``.
"""

import os
import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median

import pytest

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import ContactPerson
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.tasks import Task
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.services.affairs.reminders import (
    FinishReminders,
    HandOnReminders,
    SnoozeReminders,
    finish_reminders,
    hand_on_reminders,
    snooze_reminders,
)
from crm_desktop.services.settings import keep_setting
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer

HISTORIES = int(os.environ.get("CRM_TASK_HISTORIES", "1"))
STEPS = 24
BEGIN = date(2026, 6, 1)
GRADES = {"A": 20, "B": 40, "": 30}
AHEAD = 7
HOLDS = {
    "receivable": 7, "order": 2, "quote": 30, "silent": 30, "orderless": 30, "rhythm": 30, "never": 30, "falling": 30,
    "unsigned": 3,
}  # fmt: skip
"""For so many days "done" holds while the matter itself is still open; of all others for good."""


@dataclass
class Firm:
    """A customer as the reckoning knows him."""

    party: object
    owner: str
    entered: date
    grade: str
    weekday: int | None
    birthday: tuple[int, int] | None
    person: int
    talks: list = field(default_factory=list)
    plans: dict = field(default_factory=dict)
    orders: list = field(default_factory=list)
    to_ship: dict = field(default_factory=dict)
    shipped: dict = field(default_factory=dict)
    owed: dict = field(default_factory=dict)
    quotes: dict = field(default_factory=dict)

    @property
    def id(self):
        return self.party.id


class Machine:
    """The office, its clock, and the reckoning beside it."""

    def __init__(self, session, seed):
        self.session, self.chance = session, random.Random(seed)  # noqa: S311 - a test
        self.clock, self.today, self.serial = FixedClock(datetime.combine(BEGIN, time(4), UTC)), BEGIN, 0
        people = {name: make_employee(session, name=name) for name in ("周", "李")}
        self.desks = {
            "周": Access(11, "zhou", "周", Role.SALES, people["周"].id),
            "李": Access(12, "li", "李", Role.SALES, people["李"].id),
            "经理": Access(13, "boss", "经理", Role.MANAGER),
        }
        for access in self.desks.values():
            session.add(
                Operator(
                    id=access.operator_id, login=access.login, name=access.name, password_hash="",
                    role=access.role.code, employee_id=access.employee_id,
                )
            )  # fmt: skip
        session.flush()
        self.done, self.later, self.tasks = {}, {}, {}
        self.firms = [self._firm(number, people) for number in range(7)]

    def _firm(self, number, people):
        owner = ("周", "李", "经理")[number % 3]
        entered = BEGIN - timedelta(days=self.chance.randrange(0, 90))
        birthday = (self.chance.randrange(6, 10), self.chance.randrange(1, 28)) if number % 2 else None
        grade, weekday = self.chance.choice(("A", "B", "")), self.chance.choice((None, None, 3))
        party = make_customer(
            self.session, name=f"客户{number}", grade=grade, order_weekday=weekday,
            owner_id=people[owner].id if owner in people else None, created_at=datetime.combine(entered, time(3), UTC),
        )  # fmt: skip
        person = ContactPerson(name="某人", party_id=party.id)
        if birthday:
            person.birth_month, person.birth_day = birthday
        return Firm(party, owner, entered, grade, weekday, birthday, self._add(person))

    def _add(self, record):
        self.session.add(record)
        self.session.flush()
        return record.id

    def _next(self):
        self.serial += 1
        return f"{self.serial:05}"

    # deeds

    def talk(self, firm):
        plan = self.today + timedelta(days=self.chance.randrange(0, 15)) if self.chance.random() < 0.6 else None
        now = self.clock.now()
        for entry in firm.plans:
            self.session.get(ContactEntry, entry).handled_at = now
        firm.plans.clear()
        entry = self._add(ContactEntry(key=self._next(), party_id=firm.id, at=now, said="说", next_on=plan))
        if plan:
            firm.plans[entry] = plan
        firm.talks.append(self.today)
        firm.party.last_contact_at, firm.party.next_contact_on = now, plan

    def order(self, firm):
        promised, total = self.today + timedelta(days=self.chance.randrange(0, 12)), self.chance.randrange(100, 900)
        stored = self._add(
            SalesOrder(
                key=self._next(), number=self._next(), document_date=self.today, party_id=firm.id, state="confirmed",
                delivery_date=promised, total=Decimal(total), open_amount=Decimal(total), created_at=self.clock.now(),
            )
        )  # fmt: skip
        firm.orders.append((self.today, total))
        firm.to_ship[stored] = promised

    def ship(self, firm):
        for order in list(firm.to_ship)[:1]:
            self.session.get(SalesOrder, order).state = "done"
            del firm.to_ship[order]
            stored = self._add(
                Delivery(
                    key=self._next(), number=self._next(), document_date=self.today, party_id=firm.id, state="shipped",
                    created_at=self.clock.now(),
                )
            )  # fmt: skip
            firm.shipped[stored] = self.today
            due = self.today + timedelta(days=self.chance.randrange(0, 25))
            charge = Charge(
                side="receivable", party_id=firm.id, kind="opening", number=self._next(), document_date=self.today,
                due_date=due, amount=Decimal(10), open_amount=Decimal(10),
            )  # fmt: skip
            firm.owed[self._add(charge)] = due

    def sign(self, firm):
        for delivery in list(firm.shipped)[:1]:
            self.session.get(Delivery, delivery).state = "signed"
            del firm.shipped[delivery]

    def pay(self, firm):
        for charge in list(firm.owed)[:1]:
            self.session.get(Charge, charge).open_amount = Decimal(0)
            del firm.owed[charge]

    def quote(self, firm):
        until = self.today + timedelta(days=self.chance.randrange(2, 30))
        stored = self._add(
            Quote(
                key=self._next(), number=self._next(), document_date=self.today, party_id=firm.id, state="sent",
                valid_until=until, created_at=self.clock.now(),
            )
        )  # fmt: skip
        firm.quotes[stored] = (self.today, until)

    def lose(self, firm):
        for quote in list(firm.quotes)[:1]:
            self.session.get(Quote, quote).state = "lost"
            del firm.quotes[quote]

    def task(self, firm):
        who = self.chance.choice(("周", "李"))
        due = self.today + timedelta(days=self.chance.randrange(0, 12))
        stored = self._add(
            Task(
                key=self._next(), title="办", for_id=self.desks[who].employee_id, made_by=13, due_on=due,
                made_at=self.clock.now(), party_id=firm.id if firm.owner == who else None,
            )
        )  # fmt: skip
        self.tasks[stored] = (who, due)

    # the reckoning

    def expected(self, name):
        """The keys that stand on a desk."""
        keys = set()
        for firm in self.firms:
            keys |= {key for key, whose in self._of(firm) if name in whose}
        keys |= {f"task:{task}" for task, (who, due) in self.tasks.items() if who == name and self._is_near(due)}
        return {key for key in keys if not self._is_hidden(name, key)}

    def _is_near(self, day):
        return day <= self.today + timedelta(days=AHEAD)

    def _is_hidden(self, name, key):
        if self.later.get((name, key), self.clock.now()) > self.clock.now():
            return True
        done = self.done.get((name, key))
        if done is None:
            return False
        holds = HOLDS.get(key.split(":")[0])
        return holds is None or self.clock.now() < done + timedelta(days=holds)

    def _of(self, firm):
        """The keys of a firm with whose they are."""
        own, office = {firm.owner}, {firm.owner, "经理"}
        for keys in (self._plans, self._quotes, self._birthdays, self._silence, self._orders, self._weekday):
            yield from ((key, own) for key in keys(firm))
        for keys in (self._shipments, self._slips, self._money):
            yield from ((key, office) for key in keys(firm))

    def _plans(self, firm):
        return [f"contact:{entry}:{day}" for entry, day in firm.plans.items() if self._is_near(day)]

    def _shipments(self, firm):
        return [f"order:{order}:{day}" for order, day in firm.to_ship.items() if self._is_near(day)]

    def _slips(self, firm):
        return [f"unsigned:{delivery}" for delivery, day in firm.shipped.items() if (self.today - day).days >= 3]

    def _money(self, firm):
        late = [day for day in firm.owed.values() if day < self.today]
        soon = {day for day in firm.owed.values() if day >= self.today and self._is_near(day)}
        return [f"receivable:{firm.id}:{day}" for day in soon | ({min(late)} if late else set())]

    def _quotes(self, firm):
        for quote, (sent, until) in firm.quotes.items():
            ends = self.today <= until and self._is_near(until)
            if ends or until < self.today or (self.today - sent).days >= 7:
                yield f"quote:{quote}:{until if ends else sent}"

    def _birthdays(self, firm):
        if firm.birthday:
            day = date(self.today.year, *firm.birthday)
            if self.today - timedelta(days=7) <= day and self._is_near(day):
                yield f"birthday:{firm.person}:{day}"

    def _silence(self, firm):
        spoken, most = max(firm.talks, default=firm.entered), GRADES[firm.grade]
        if not firm.plans and (self.today - spoken).days >= most:
            yield f"silent:{firm.id}:{spoken + timedelta(days=most)}"

    def _orders(self, firm):
        days = sorted({day for day, _ in firm.orders})
        if not days:
            return [f"never:{firm.id}"] if (self.today - firm.entered).days >= 60 else []
        passed = (self.today - days[-1]).days
        gaps = [(after - before).days for before, after in pairwise(days)]
        if len(gaps) >= 2 and passed > 2 * median(gaps):
            return [f"rhythm:{firm.id}:{days[-1]}"]
        return [f"orderless:{firm.id}:{days[-1]}"] if passed >= 60 else []

    def _weekday(self, firm):
        if firm.weekday:
            soon = self.today + timedelta(days=1)
            while soon.isoweekday() != firm.weekday:
                soon -= timedelta(days=1)
            monday = soon - timedelta(days=soon.weekday())
            if not any(day >= monday for day, _ in firm.orders):
                yield f"weekday:{firm.id}:{soon}"

    # handling

    def handle(self, name):
        """Do something with a row of a desk, as it is shown there."""
        shown = sorted(self.expected(name))
        if shown:
            work = Work(self.session, self.desks[name], self.clock)
            deed = self.chance.choice((self._finish, self._finish, self._put_off, self._hand_on))
            deed(work, self.chance.choice(shown))

    def _finish(self, work, key):
        kind, record, *_ = key.split(":")
        finish_reminders(work, FinishReminders(reminders=(key,)))
        if kind == "contact":
            firm = next(one for one in self.firms if int(record) in one.plans)
            del firm.plans[int(record)]
        elif kind == "task":
            del self.tasks[int(record)]
        else:
            self.done[work.access.name, key] = self.clock.now()

    def _put_off(self, work, key):
        until = self.clock.now() + timedelta(days=self.chance.randrange(1, 6))
        snooze_reminders(work, SnoozeReminders(reminders=(key,), until=until))
        self.later[work.access.name, key] = until

    def _hand_on(self, work, key):
        kind, record, *_ = key.split(":")
        if kind == "task" and self.session.get(Task, int(record)).party_id is None:
            other = "李" if work.access.name == "周" else "周"
            hand_on_reminders(work, HandOnReminders(reminders=(key,), employee_id=self.desks[other].employee_id))
            self.tasks[int(record)] = (other, self.tasks[int(record)][1])

    def step(self):
        """Let some days pass, some deeds happen, and somebody work at his desk."""
        self.today += timedelta(days=self.chance.choice((0, 1, 1, 2, 5, 11)))
        self.clock.moment = datetime.combine(self.today, time(self.chance.randrange(2, 9)), UTC)
        deeds = (self.talk, self.order, self.order, self.ship, self.sign, self.pay, self.quote, self.lose, self.task)
        for deed in self.chance.choices(deeds, k=4):
            deed(self.chance.choice(self.firms))
        self.handle(self.chance.choice(tuple(self.desks)))
        self.session.flush()

    def check(self):
        """Each desk shows what it is to show, once."""
        for name, access in self.desks.items():
            found = affairs(self.session, access, today=self.today, now=self.clock.now())
            keys = [one.key for one in found.reminders if one.kind.value != "falling"]
            assert len(keys) == len(set(keys)), f"{name} sees something twice"
            assert set(keys) == self.expected(name), f"{name} on {self.today}"


@pytest.mark.parametrize("seed", range(HISTORIES))
def test_each_desk_shows_what_is_due_until_it_is_handled(session, seed):
    machine = Machine(session, seed)
    work = Work(session, machine.desks["经理"], machine.clock)
    keep_setting(work, "silent_days", GRADES)
    for _ in range(STEPS):
        machine.step()
        machine.check()
