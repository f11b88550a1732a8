"""An office whose days pass, and a reckoning beside it of what is to stand on each desk."""

import json
import random
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.affairs.tasks import TaskState
from crm_desktop.domain.clock import FixedClock
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import ContactPerson
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.tasks import ContactPlan, OwnRule, PlannedContact, ReportReader, ScheduledReport, Task
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.services.affairs.reminders import (
    FinishReminders,
    HandOnReminders,
    SnoozeReminders,
    finish_reminders,
    hand_on_reminders,
    snooze_reminders,
)
from crm_desktop.services.affairs.tasks import CannotSee, CloseTask, close_task
from crm_desktop.services.settings import keep_settings
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.scenarios.task_reckoning import BEGIN, FIRMS, GRADES, NOBODY, OWN_RULES, REPORT, Firm, Reckoning


class Machine(Reckoning):
    """The office, its clock, and what is done in it."""

    def __init__(self, session, seed):
        self.session, self.chance = session, random.Random(seed)  # noqa: S311 - a test
        self.clock, self.today, self.serial = FixedClock(datetime.combine(BEGIN, time(4), UTC)), BEGIN, 0
        people = {name: make_employee(session, name=name) for name in ("周", "李", "经理")}
        self.desks = {
            "周": Access(11, "zhou", "周", Role.SALES, people["周"].id),
            "李": Access(12, "li", "李", Role.SALES, people["李"].id),
            "经理": Access(13, "boss", "经理", Role.MANAGER, people["经理"].id),
        }
        self.people = people
        keep_settings(
            Work(session, self.desks["经理"], self.clock),
            {"silent_days": GRADES, "task_rules": {"days": {}, "off": []}},
        )
        for access in self.desks.values():
            session.add(
                Operator(
                    id=access.operator_id, login=access.login, name=access.name, password_hash="",
                    role=access.role.code, employee_id=access.employee_id,
                )
            )  # fmt: skip
        session.flush()
        self.done, self.later, self.tasks, self.closed, self.given = {}, {}, {}, {}, {}
        self.gone, self.readers = set(), {"经理", "李"}
        self.firms = [self._firm(number, people) for number in range(FIRMS)]
        self._make_plans(people)
        self.rules = {name: self._own_rule(name, *rule) for name, rule in OWN_RULES.items()}
        self.report = self._add(
            ScheduledReport(
                operator_id=13, maker="经理", shipped=REPORT, rhythm="week-1", since=BEGIN,
                readers=[ReportReader(employee_id=people["李"].id)],
            )
        )  # fmt: skip

    def _own_rule(self, name, condition, holds, doer):
        doer = f"person:{self.people[doer].id}" if doer in self.people else doer
        stored = OwnRule(name=name, conditions=json.dumps([condition]), holds_days=holds, doer=doer, is_on=True)
        return self._add(stored)

    def _make_plans(self, people):
        """An approved plan of each salesperson, with two days of each of his customers."""
        for name in ("周", "李"):
            plan = ContactPlan(
                month=BEGIN, employee_id=people[name].id, state="approved", made_at=self.clock.now(), lines=[]
            )
            self._add(plan)
            for firm in self.firms:
                for day in self.chance.sample(range(30), 2) if firm.owner == name else ():
                    line = PlannedContact(
                        plan_id=plan.id, party_id=firm.id, day=BEGIN + timedelta(days=day), reason="x"
                    )
                    firm.planned[self._add(line)] = line.day

    def _firm(self, number, people):
        owner = ("周", "李", NOBODY)[number % 3]
        entered = BEGIN - timedelta(days=self.chance.randrange(0, 90))
        birthday = (self.chance.randrange(6, 10), self.chance.randrange(1, 28)) if number != 1 else None
        grade, weekday = self.chance.choice(("A", "B", "")), self.chance.choice((None, None, 3))
        party = make_customer(
            self.session, name=f"客户{number}", grade=grade, order_weekday=weekday,
            owner_id=people[owner].id if owner in people else None, created_at=datetime.combine(entered, time(3), UTC),
        )  # fmt: skip
        person = ContactPerson(name="某人", party_id=party.id)
        if birthday:
            person.birth_month, person.birth_day = birthday
        firm = Firm(party, owner, entered, grade, weekday, birthday, self._add(person))
        for _ in range(self.chance.choice((0, 1, 2)) if number != FIRMS - 1 else 0):
            back = self.chance.randrange(200, 300)
            self._ordered(firm, BEGIN - timedelta(days=back), self.chance.randrange(300, 3000), state="done")
        return firm

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
        promised = self.today + timedelta(days=self.chance.randrange(0, 12))
        firm.to_ship[self._ordered(firm, self.today, self.chance.randrange(100, 900), delivery_date=promised)] = (
            promised
        )

    def _ordered(self, firm, day, total, *, state="confirmed", **more):
        firm.orders.append((day, total))
        return self._add(
            SalesOrder(
                key=self._next(), number=self._next(), document_date=day, party_id=firm.id, state=state,
                total=Decimal(total), open_amount=Decimal(total), created_at=self.clock.now(), **more,
            )
        )  # fmt: skip

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
            self._charge(firm, "receivable", firm.owed, due)

    def bill(self, firm):
        self._charge(firm, "payable", firm.bills, self.today + timedelta(days=self.chance.randrange(0, 25)))

    def _charge(self, firm, side, kept, due):
        charge = Charge(
            side=side, party_id=firm.id, kind="opening", number=self._next(), document_date=self.today, due_date=due,
            amount=Decimal(10), open_amount=Decimal(10),
        )  # fmt: skip
        kept[self._add(charge)] = due

    def sign(self, firm):
        for delivery in list(firm.shipped)[:1]:
            self.session.get(Delivery, delivery).state = "signed"
            del firm.shipped[delivery]

    def pay(self, firm):
        for kept in (firm.owed, firm.bills):
            for charge in list(kept)[:1]:
                self.session.get(Charge, charge).open_amount = Decimal(0)
                del kept[charge]

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
        self.tasks[stored] = (who, due, firm.owner == who)

    # handling

    def handle(self, name):
        """Do something with a row of a desk, as it is shown there, or take something back."""
        shown = sorted(self.expected(name))
        work = Work(self.session, self.desks[name], self.clock)
        deeds = (self._finish, self._finish, self._put_off, self._hand_on, self._hand_on, self._refuse)
        if shown:
            self.chance.choice(deeds)(work, name, self.chance.choice(shown))
        if self.chance.random() < 0.4:
            self._take_back(work, name)

    def _finish(self, work, name, key):
        kind, record, *_ = key.split(":")
        finish_reminders(work, FinishReminders(reminders=(key,)))
        if kind == "contact":
            firm = next(one for one in self.firms if int(record) in one.plans)
            del firm.plans[int(record)]
        elif kind == "task":
            self.closed[int(record)] = self.tasks.pop(int(record))
        else:
            self.done[name, key] = self.clock.now()
            self.given.get(key, {}).pop(name, None)

    def _refuse(self, work, name, key):
        kind, record, *_ = key.split(":")
        if kind == "task":
            close_task(work, CloseTask(task_id=int(record), state=TaskState.REFUSED, answer="不办"))
            self.closed[int(record)] = self.tasks.pop(int(record))

    def _put_off(self, work, name, key):
        until = self.clock.now() + timedelta(days=self.chance.randrange(1, 6))
        snooze_reminders(work, SnoozeReminders(reminders=(key,), until=until))
        self.later[name, key] = until

    def _hand_on(self, work, name, key):
        """Give it to somebody; to who may not see it, it cannot be given."""
        kind, record, *_ = key.split(":")
        other = self.chance.choice([one for one in self.desks if one != name and one not in self.gone])
        if kind == "report":
            return
        give = HandOnReminders(reminders=(key,), employee_id=self.people[other].id)
        firm = self._firm_of(key)
        sees = firm is None or self.sees(other, firm)
        if not sees or (kind == "payable" and other != "经理"):
            with pytest.raises(CannotSee):
                hand_on_reminders(work, give)
            return
        hand_on_reminders(work, give)
        if kind == "task":
            self.tasks[int(record)] = (other, *self.tasks[int(record)][1:])
        elif kind == "contact":
            firm.whose_plan[int(record)] = other
        else:
            edges = self.given.setdefault(key, {})
            edges.pop(other, None)
            edges[name] = other
            self.done[name, key] = self.clock.now()
            self.done.pop((other, key), None)
            self.later.pop((other, key), None)

    def _take_back(self, work, name):
        """Call back, or do again, what was done, refused or handed on."""
        keys = sorted(key for who, key in self.done if who == name and not key.startswith("report"))
        keys += [f"task:{task}" for task, (who, *_) in self.closed.items() if self._now(who) == name]
        if not keys:
            return
        key = self.chance.choice(keys)
        finish_reminders(work, FinishReminders(reminders=(key,), is_done=False))
        if key.startswith("task:"):
            task = int(key.split(":")[1])
            self.tasks[task] = self.closed.pop(task)
            return
        del self.done[name, key]
        edges, at = self.given.get(key, {}), name
        while (receiver := edges.pop(at, None)) is not None:
            if receiver in edges or (receiver, key) not in self.done:
                self.done.pop((receiver, key), None)
                self.later.pop((receiver, key), None)
            at = receiver

    def _firm_of(self, key):
        """The firm that a key is about; of a task only where it names one."""
        kind, record, *_ = key.split(":")
        number = int(record)
        if kind == "task":
            party = self.session.get(Task, number).party_id
            return next((one for one in self.firms if one.id == party), None)
        kept = {
            "order": "to_ship", "unsigned": "shipped", "quote": "quotes", "contact": "plans", "planned": "planned",
        }  # fmt: skip
        if kind == "birthday":
            return next(one for one in self.firms if one.person == number)
        if kind in kept:
            return next(one for one in self.firms if number in getattr(one, kept[kind]))
        return next(one for one in self.firms if one.id == number)

    def leave(self, name):
        """Somebody works here no more."""
        self.gone.add(name)
        self.people[name].is_active = False
        self.session.get(Operator, self.desks[name].operator_id).is_active = False
        self.session.flush()

    def step(self, leaps=(0, 1, 1, 2, 5, 11), count=4):
        """Let some days pass, and some deeds happen."""
        self.today += timedelta(days=self.chance.choice(leaps))
        self.clock.moment = datetime.combine(self.today, time(self.chance.randrange(2, 9)), UTC)
        deeds = (
            self.talk, self.order, self.order, self.ship, self.sign, self.pay, self.quote, self.lose, self.task,
            self.bill,
        )  # fmt: skip
        for deed in self.chance.choices(deeds, k=count):
            deed(self.chance.choice(self.firms[:-1]))  # with the last one nobody ever deals
        self.session.flush()

    def work(self):
        """Let somebody work at his desk."""
        self.handle(self.chance.choice([name for name in self.desks if name not in self.gone]))
        self.session.flush()

    def check(self):
        """Each desk shows what it is to show, once."""
        for name, access in self.desks.items():
            if name not in self.gone:
                found = affairs(self.session, access, today=self.today, now=self.clock.now())
                keys = [one.key for one in found.reminders]
                assert len(keys) == len(set(keys)), f"{name} sees something twice"
                wrong = sorted(set(keys) ^ self.expected(name))
                assert not wrong, f"{name} on {self.today}: {wrong}"
