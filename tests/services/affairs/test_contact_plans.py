"""Contact plans: what is wished for, how it is spread, who moves and approves, what is due and done."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.affairs.contact_plan import (
    APART,
    MOST_A_DAY,
    DayIsFull,
    MonthGone,
    NotInMonth,
    NoWorkThen,
    PlanApproved,
    PlanIsThere,
    PlanReason,
    PlanState,
    Wish,
    balanced,
)
from crm_desktop.domain.errors import NotAllowed, NotFound, StaleRecord
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import ContactPerson
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.tasks import ContactPlan, PlannedContact
from crm_desktop.present.working_days import working_days
from crm_desktop.print_templates.document import Standing
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.paper.documents import PaperAsk, Wording, find_document, print_data
from crm_desktop.queries.parties.contact_plans import contact_plan, planners, plans_of_month
from crm_desktop.services.affairs.contact_plans import (
    ApproveContactPlan,
    MakeContactPlan,
    MovePlannedContact,
    RemovePlannedContact,
    approve_contact_plan,
    make_contact_plan,
    move_planned_contact,
    remove_planned_contact,
)
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY

DECEMBER = date(2026, 12, 1)
DAYS = working_days(DECEMBER, date(2026, 12, 31))


class Desk:
    """A salesperson with a customer, a colleague, and who leads them."""

    def __init__(self, work):
        self.session, self.clock = work.session, work.clock
        self.zhou, self.li = (make_employee(work.session, name=name) for name in ("周敏", "李伟"))
        for one in (self.zhou, self.li):
            one.is_salesperson = True
        self.as_zhou = self.work(Access(11, "zhou", "周敏", Role.SALES, self.zhou.id))
        self.as_li = self.work(Access(12, "li", "李伟", Role.SALES, self.li.id))
        self.boss = self.work(Access(13, "boss", "郑宏达", Role.MANAGER))
        spoken = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
        self.customer = make_customer(
            work.session, name="永兴五金", owner_id=self.zhou.id, grade="A", last_contact_at=spoken
        )

    def work(self, access):
        return Work(self.session, access, self.clock)

    def make(self, by=None, accepted=frozenset(), month=DECEMBER):
        by = by or self.as_zhou
        make_contact_plan(by, MakeContactPlan(month=month, employee_id=self.zhou.id, accepted=accepted))
        return self.plan(by)

    def plan(self, by=None):
        access = (by or self.as_zhou).access
        return contact_plan(self.session, access, month=DECEMBER, employee_id=self.zhou.id)

    def approve(self, **values):
        plan = self.plan()
        approve_contact_plan(self.boss, ApproveContactPlan(plan_id=plan.plan_id, seen_version=plan.version, **values))


@pytest.fixture
def desk(work):
    return Desk(work)


@pytest.mark.parametrize("seed", range(20))
def test_balanced_plan_keeps_every_promise(seed):
    chance = random.Random(seed)  # noqa: S311 - a test
    wishes = [
        Wish(
            chance.randrange(1, 40),
            chance.choice(DAYS) + timedelta(days=chance.choice((0, 0, 1))),
            chance.choice(list(PlanReason)),
        )
        for _ in range(chance.randrange(1, 220))
    ]
    most = chance.randrange(1, MOST_A_DAY + 1)
    plan = balanced(wishes, DAYS, most)
    counts = Counter(one.day for one in plan.placed)
    assert max(counts.values()) <= most
    assert set(counts) <= set(DAYS)
    days_of = {party: [one.day for one in plan.placed if one.party_id == party] for party in range(1, 40)}
    assert all((after - day).days >= APART for days in days_of.values() for day, after in pairwise(days))
    for wish in plan.left:
        near = [day for one in days_of[wish.party_id] for day in DAYS if abs((day - one).days) < APART]
        assert all(counts[day] == most for day in DAYS if day not in near)
    wanted = {(one.party_id, one.reason) for one in wishes}
    assert {(one.party_id, one.reason) for one in (*plan.placed, *plan.left)} <= wanted
    assert {one.party_id for one in (*plan.placed, *plan.left)} == {one.party_id for one in wishes}


def test_customer_is_wished_for_once_in_some_days():
    day = DAYS[5]
    wishes = [Wish(1, day, PlanReason.GRADE), Wish(1, day + timedelta(days=APART - 1), PlanReason.OFFER)]
    assert [one.reason for one in balanced(wishes, DAYS).placed] == [PlanReason.OFFER]


def test_two_birthdays_in_three_days_are_both_kept():
    chen, wang = (Wish(1, DAYS[place], PlanReason.BIRTHDAY, name) for place, name in ((5, "陈国强"), (6, "王建明")))
    assert balanced([chen, wang, chen], DAYS).placed == (chen, wang)
    both = balanced([chen, replace(wang, day=chen.day)], DAYS, 1).placed
    assert [one.figure for one in both] == ["王建明", "陈国强"]
    assert {one.day for one in both} == {DAYS[4], DAYS[5]}
    grade = Wish(1, DAYS[6], PlanReason.GRADE, "7")
    assert balanced([chen, grade], DAYS).placed == (chen,)


def test_grade_brings_a_customer_every_seven_working_days(desk):
    plan = desk.make()
    assert [line.day for line in plan.lines] == [
        date(2026, 12, 1),
        date(2026, 12, 10),
        date(2026, 12, 21),
        date(2026, 12, 30),
    ]
    assert plan.by_reason() == {PlanReason.GRADE: 4}


def test_each_reason_has_its_wish(desk):
    session, party = desk.session, desk.customer
    party.grade = "X"
    party.people = [ContactPerson(name="林雪琴", birth_month=12, birth_day=16)]
    stored = {"party_id": party.id, "created_at": CREATED, "employee_id": desk.zhou.id}
    session.add(
        Quote(key="q", number="QT-1", document_date=TODAY, state="sent", valid_until=date(2026, 12, 31), **stored)
    )
    for number, day in enumerate((date(2026, 9, 4), date(2026, 10, 4), date(2026, 11, 3))):
        session.add(SalesOrder(key=f"o{number}", number=f"SO-{number}", document_date=day, state="done", **stored))
    due = date(2026, 12, 23)
    session.add(
        Charge(
            side="receivable", party_id=party.id, kind="opening", number="FH-1", document_date=due, due_date=due,
            amount=Decimal(5), open_amount=Decimal(5),
        )
    )  # fmt: skip
    session.flush()
    found = {line.reason: (line.day.day, line.figure) for line in desk.make().lines}
    assert found == {
        PlanReason.BIRTHDAY: (16, "林雪琴"),
        PlanReason.OFFER: (28, "QT-1"),
        PlanReason.DEBT: (23, "2026-12-23"),
        PlanReason.CYCLE: (3, "30"),
    }


def test_only_one_self_or_who_leads_makes_a_plan(desk):
    with pytest.raises(NotAllowed):
        desk.make(desk.as_li)
    assert desk.make(desk.boss).lines
    assert desk.plan(desk.as_li).plan_id is None
    assert [name for _, name in planners(desk.session, desk.as_zhou.access)] == ["周敏"]
    assert {name for _, name in planners(desk.session, desk.boss.access)} == {"周敏", "李伟"}
    assert planners(desk.session, Access(9, "x", "x", Role.FINANCE)) == ()


def test_plan_is_made_anew_only_when_asked_and_never_once_approved(desk):
    desk.make()
    with pytest.raises(PlanIsThere):
        desk.make()
    assert len(desk.make(accepted=frozenset({"make_anew"})).lines) == 4
    assert len(desk.session.scalars(select(PlannedContact)).all()) == 4
    desk.approve()
    with pytest.raises(PlanApproved, match="郑宏达"):
        desk.make(accepted=frozenset({"make_anew"}))
    with pytest.raises(MonthGone):
        desk.make(month=date(2026, 10, 1))


def test_moving_keeps_to_the_month_to_working_days_and_to_what_a_day_holds(desk):
    line = desk.make().lines[0]
    for day, wrong in ((date(2027, 1, 4), NotInMonth), (date(2026, 12, 5), NoWorkThen)):
        with pytest.raises(wrong):
            move_planned_contact(desk.as_zhou, MovePlannedContact(contact_id=line.id, day=day))
    full = date(2026, 12, 8)
    plan_id = desk.plan().plan_id
    desk.session.add_all(
        PlannedContact(plan_id=plan_id, party_id=desk.customer.id, day=full, reason="grade") for _ in range(MOST_A_DAY)
    )
    desk.session.flush()
    move = MovePlannedContact(contact_id=line.id, day=full)
    with pytest.raises(DayIsFull):
        move_planned_contact(desk.as_zhou, move)
    move_planned_contact(desk.as_zhou, replace(move, accepted=frozenset({"full_day"})))
    assert desk.plan().counts()[full] == MOST_A_DAY + 1
    with pytest.raises(NotFound):
        move_planned_contact(desk.as_li, move)


def test_approved_plan_stands_still_and_makes_tasks_until_somebody_spoke(desk):
    line = desk.make().lines[0]
    then = datetime(2026, 12, 2, 2, 0, tzinfo=UTC)

    def shown(access):
        found = affairs(desk.session, access, today=then.date(), now=then)
        return [(one.due_on, one.group.value) for one in found.reminders if one.kind.value == "planned"]

    assert shown(desk.as_zhou.access) == []
    desk.approve()
    assert shown(desk.as_zhou.access) == [(date(2026, 12, 1), "overdue")]
    assert shown(desk.as_li.access) == []
    with pytest.raises(PlanApproved):
        remove_planned_contact(desk.as_zhou, RemovePlannedContact(contact_id=line.id))
    desk.session.add(ContactEntry(key="t", party_id=desk.customer.id, at=then, said="x"))
    desk.customer.last_contact_at = then
    desk.session.flush()
    assert shown(desk.as_zhou.access) == []
    plan = desk.plan()
    assert (plan.state, plan.done, plan.due(then.date()), plan.lines[0].done_on) == (
        PlanState.APPROVED, 1, 1, then.date(),
    )  # fmt: skip
    assert plan.lines[1].done_on is None
    ahead = plan.lines[0].day - timedelta(days=1)  # done before it is due: none of those due
    assert (plan.due(ahead), plan.done_of_due(ahead), plan.done_of_due(then.date())) == (0, 0, 1)
    desk.approve(is_approved=False)
    remove_planned_contact(desk.as_zhou, RemovePlannedContact(contact_id=line.id))
    assert len(desk.plan().lines) == 3


def test_what_was_said_before_a_plan_was_made_is_none_of_its_contacts(desk):
    before = datetime(2026, 11, 28, 1, 0, tzinfo=UTC)
    desk.session.add(ContactEntry(key="t", party_id=desk.customer.id, at=before, said="x"))
    desk.customer.last_contact_at = before
    desk.session.flush()
    plan = desk.make()
    stored = desk.session.get_one(PlannedContact, plan.lines[0].id)
    stored.day = date(2026, 12, 1)
    assert desk.plan().done == 1
    desk.session.get_one(ContactPlan, plan.plan_id).made_at = before + timedelta(days=2)
    desk.session.flush()
    assert desk.plan().done == 0
    desk.approve()
    now = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
    found = affairs(desk.session, desk.as_zhou.access, today=now.date(), now=now)
    assert [one.due_on for one in found.reminders if one.kind.value == "planned"] == [stored.day]


def test_nobody_approves_a_plan_that_he_has_not_seen(desk):
    seen = desk.make()
    first, second = seen.lines[:2]
    move = MovePlannedContact(contact_id=second.id, day=next(day for day in DAYS if day != second.day))
    for change in (
        lambda: move_planned_contact(desk.as_zhou, move),
        lambda: remove_planned_contact(desk.as_zhou, RemovePlannedContact(contact_id=first.id)),
    ):
        change()
        desk.session.flush()
        with pytest.raises(StaleRecord):
            approve_contact_plan(desk.boss, ApproveContactPlan(plan_id=seen.plan_id, seen_version=seen.version))
        seen = desk.plan()
    approve_contact_plan(desk.boss, ApproveContactPlan(plan_id=seen.plan_id, seen_version=seen.version))


def test_plan_on_paper_says_whom_when_why_and_what_is_done(desk):
    desk.session.add(ContactPerson(party_id=desk.customer.id, name="陈国强", mobile="139 5740 2186"))
    plan = desk.make()
    spoken = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    desk.session.add(ContactEntry(key="t", party_id=desk.customer.id, at=spoken, said="x"))
    desk.session.flush()
    paper = paper_of(desk, plan.plan_id)
    assert paper.standing is Standing.DRAFT
    assert paper.fields["document"] | {"copies_printed": 0} == {
        "number": "2026-12 周敏", "date": TODAY, "month": "2026-12", "employee": "周敏", "state": "not approved yet",
        "approved_by": "", "count": 4, "done": 1, "reasons": "by grade 4", "copies_printed": 0,
    }  # fmt: skip
    assert [(line["box"], line["day_short"], line["weekday"], line["is_first"]) for line in paper.lines[:2]] == [
        ("√", "12-01", "Tue", True), ("□", "12-10", "Thu", True),
    ]  # fmt: skip
    assert {(line["customer"], line["contact"], line["phone"]) for line in paper.lines} == {
        ("永兴五金", "陈国强", "139 5740 2186")
    }
    assert paper.lines[0]["reason"] == "every 7 working days by grade"
    desk.approve()
    assert paper_of(desk, plan.plan_id).standing is Standing.LIVE


def test_plan_is_found_for_paper_by_its_month_and_salesperson(desk):
    plan_id = desk.make().plan_id
    ask = {"kind": "contact_plan", "number": "2026-12 周敏"}
    assert find_document(desk.session, desk.as_zhou.access, **ask) == plan_id
    assert plans_of_month(desk.session, desk.boss.access, month=DECEMBER) == [plan_id]
    assert plans_of_month(desk.session, desk.as_li.access, month=DECEMBER) == []
    for access, number in ((desk.as_li.access, ask["number"]), (desk.boss.access, "周敏"), (desk.boss.access, "")):
        with pytest.raises(NotFound):
            find_document(desk.session, access, kind="contact_plan", number=number)
    with pytest.raises(NotFound):
        paper_of(desk, plan_id, by=desk.as_li)


def paper_of(desk, plan_id, by=None):
    ask = PaperAsk(kind="contact_plan", record_id=plan_id, wording=Wording("en"), today=TODAY)
    return print_data(desk.session, (by or desk.as_zhou).access, ask=ask)
