from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.parties.contacts import Channel, ContactDraft
from crm_desktop.domain.reminders import ReminderGroup, ReminderKind
from crm_desktop.models.money.items import Charge
from crm_desktop.models.office.people import Operator
from crm_desktop.models.parties import ContactPerson
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.services.affairs.reminders import (
    FinishReminders,
    HandOnReminders,
    SnoozeReminders,
    finish_reminders,
    hand_on_reminders,
    snooze_reminders,
)
from crm_desktop.services.affairs.tasks import CannotSee, NoLogin
from crm_desktop.services.parties.contacts import LogContact, MovePlan, log_contact, move_plan
from crm_desktop.services.work import Work
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY

AT = datetime(2026, 11, 20, 1, 12, tzinfo=UTC)


class Office:
    """Two salespeople with a customer each."""

    def __init__(self, work):
        self.work, self.session = work, work.session
        self.zhou, self.li = make_employee(work.session), make_employee(work.session, name="李伟")
        self.mine = self.customer("永兴五金", self.zhou)
        self.theirs = self.customer("瑞丰机械", self.li)
        self.as_zhou = Access(11, "zhou", "周敏", Role.SALES, self.zhou.id)
        self.as_li = Access(12, "li", "李伟", Role.SALES, self.li.id)
        self.finance = Access(13, "sun", "孙丽", Role.FINANCE)

    def customer(self, name, owner):
        owner_id = owner and owner.id
        return make_customer(self.session, name=name, owner_id=owner_id, last_contact_at=AT, created_at=AT)

    def operator(self, access):
        self.session.add(
            Operator(
                id=access.operator_id,
                login=access.login,
                name=access.name,
                password_hash="",
                role=access.role.code,
                employee_id=access.employee_id,
            )
        )
        self.session.flush()

    def plan(self, customer, day, *, key="p", at=AT, access=SYSTEM, **draft):
        draft = ContactDraft(party_id=customer.id, at=at, said="x", next_on=day, **draft)
        work = Work(self.session, access, self.work.clock)
        return log_contact(work, LogContact(key=key, handles=frozenset(), draft=draft)).record_id

    def owed(self, customer, due, amount="26800", side="receivable"):
        self.session.add(
            Charge(
                side=side,
                party_id=customer.id,
                kind="opening",
                number=f"FH-{due}",
                document_date=due,
                due_date=due,
                amount=Decimal(amount),
                open_amount=Decimal(amount),
            )
        )
        self.session.flush()

    def order(self, customer, day, state="confirmed"):
        self.session.add(
            SalesOrder(
                key=f"{customer.id}{day}{state}",
                number=f"SO-{day}{state}",
                document_date=TODAY,
                party_id=customer.id,
                created_at=CREATED,
                state=state,
                delivery_date=day,
                open_amount=Decimal(15950),
            )
        )
        self.session.flush()

    def quote(self, customer, day, valid_until, state="sent"):
        self.session.add(
            Quote(
                key=f"{day}{valid_until}{state}",
                number=f"QT-{day}{valid_until}{state}",
                document_date=day,
                party_id=customer.id,
                created_at=CREATED,
                state=state,
                valid_until=valid_until,
            )
        )
        self.session.flush()

    def shown(self, access=None, *, now=None, today=TODAY, **options):
        now = now or self.work.clock.now()
        return affairs(self.session, access or self.as_zhou, today=today, now=now, **options)

    def places(self, access=None, **options):
        return [(one.group.value, one.kind.value) for one in self.shown(access, **options).reminders]


@pytest.fixture
def office(work):
    return Office(work)


def day(offset):
    return TODAY + timedelta(days=offset)


def test_plans_stand_in_their_group_and_missed_ones_stay(office):
    for key, offset in (("a", 0), ("b", 1), ("c", 7), ("d", 8)):
        office.plan(office.mine, day(offset), key=key, next_time=time(10, 30), next_channel=Channel.VISIT)
    assert office.places() == [("today", "contact"), ("tomorrow", "contact"), ("coming", "contact")]
    later = office.shown(today=day(40), now=office.work.clock.now() + timedelta(days=40))
    assert later.count(ReminderGroup.OVERDUE) == 4


def test_plan_made_by_a_colleague_is_shown_to_the_owner(office):
    office.plan(office.mine, TODAY, access=SYSTEM)
    assert office.shown().urgent == 1
    assert office.shown(office.as_li).urgent == 0


def test_plans_of_nobodys_customer_are_shown_to_who_made_them(office):
    free = office.customer("散客", None)
    office.plan(free, TODAY, access=office.as_zhou)
    assert office.shown().urgent == 1
    assert office.shown(office.as_li).urgent == 0


def test_customers_of_a_leaver_come_to_the_manager(office):
    office.plan(office.mine, TODAY, access=office.as_zhou)
    assert office.shown(SYSTEM).urgent == 0
    office.zhou.is_active = False
    office.session.flush()
    assert office.shown(SYSTEM).urgent == 1


def test_plan_handed_on_is_the_colleagues(office):
    office.operator(office.as_li)
    free = office.customer("散客", None)
    entry = office.plan(free, TODAY, access=office.as_zhou)
    move_plan(office.work, MovePlan(contact_id=entry, next_on=TODAY, plan_for_id=office.li.id))
    assert (office.shown().urgent, office.shown(office.as_li).urgent) == (0, 1)


def test_what_the_office_owes_is_announced_to_who_pays_and_to_no_salesperson(office):
    office.owed(office.mine, day(-1), side="payable")
    office.owed(office.theirs, day(3), side="payable")
    assert office.places() == []
    assert office.places(office.finance) == [("overdue", "payable"), ("coming", "payable")]


def test_orders_and_receivables_by_role(office):
    office.order(office.mine, day(-1))
    office.order(office.theirs, TODAY)
    office.order(office.mine, TODAY, state="done")
    office.owed(office.mine, day(-16))
    office.owed(office.theirs, day(3))
    office.owed(office.theirs, day(30))
    assert office.places() == [("overdue", "receivable"), ("overdue", "order")]
    assert office.places(office.finance) == [("overdue", "receivable"), ("coming", "receivable")]
    assert len(office.places(SYSTEM)) == 4


def test_overdue_money_is_one_reminder_per_customer(office):
    office.owed(office.mine, day(-16), "26800")
    office.owed(office.mine, day(-3), "200.50")
    office.owed(office.mine, day(2), "99")
    late, coming = office.shown().reminders
    assert (late.amount, late.count, late.due_on, late.number) == (Decimal("27000.50"), 2, day(-16), "")
    assert (coming.amount, coming.count, coming.number) == (Decimal("99.00"), 1, f"FH-{day(2)}")


def test_due_today_is_not_overdue(office):
    office.owed(office.mine, TODAY)
    assert office.places() == [("today", "receivable")]


def test_quotes_ending_and_quotes_without_order(office):
    office.quote(office.mine, day(-14), TODAY)
    office.quote(office.mine, day(-30), day(-20))
    office.quote(office.mine, day(-2), day(20))
    office.quote(office.mine, day(-30), TODAY, state="lost")
    assert office.places() == [("today", "quote"), ("quoted", "quote")]


def test_solar_and_lunar_birthdays(office):
    office.mine.people = [
        ContactPerson(name="陈国强", birth_month=10, birth_day=13, birth_is_lunar=True),
        ContactPerson(name="林雪琴", birth_month=11, birth_day=22),
        ContactPerson(name="别人", birth_month=3, birth_day=1),
    ]
    office.session.flush()
    found = [(one.person, one.due_on, one.text) for one in office.shown().reminders]
    assert found == [("陈国强", date(2026, 11, 21), "十月十三"), ("林雪琴", date(2026, 11, 22), "")]


def test_customer_without_plan_after_days_of_its_grade(office):
    office.mine.last_contact_at = AT - timedelta(days=30)
    office.session.flush()
    assert office.places() == [("silent", "silent")]
    office.mine.last_contact_at = AT - timedelta(days=29)
    office.session.flush()
    assert office.places() == []


def test_done_plan_is_handled_and_can_be_taken_back(office):
    office.plan(office.mine, TODAY)
    key = office.shown().reminders[0].key
    seller = Work(office.session, office.as_zhou, office.work.clock)
    finish_reminders(seller, FinishReminders(reminders=(key,)))
    assert office.places() == []
    finish_reminders(seller, FinishReminders(reminders=(key,), is_done=False))
    assert office.places() == [("today", "contact")]


def test_done_receivable_comes_back_while_it_is_not_paid(office):
    office.owed(office.mine, day(-16))
    seller = Work(office.session, office.as_zhou, office.work.clock)
    finish_reminders(seller, FinishReminders(reminders=(office.shown().reminders[0].key,)))
    assert office.places() == []
    assert office.places(now=office.work.clock.now() + timedelta(days=8)) == [("overdue", "receivable")]


def test_snoozed_reminder_comes_back_and_is_counted(office):
    office.owed(office.mine, TODAY)
    seller = Work(office.session, office.as_zhou, office.work.clock)
    key = office.shown().reminders[0].key
    snooze_reminders(seller, SnoozeReminders(reminders=(key,), until=office.work.clock.now() + timedelta(hours=1)))
    assert (office.shown().urgent, office.shown().snoozed) == (0, 1)
    assert office.shown(now=office.work.clock.now() + timedelta(hours=2)).urgent == 1


def test_hand_on_moves_the_reminder_to_who_may_see_it(office):
    office.operator(office.as_li)
    office.owed(office.mine, TODAY)
    seller = Work(office.session, office.as_zhou, office.work.clock)
    key = office.shown().reminders[0].key
    command = HandOnReminders(reminders=(key,), employee_id=office.li.id)
    with pytest.raises(CannotSee):
        hand_on_reminders(seller, command)
    office.mine.owner_id = None
    office.session.flush()
    hand_on_reminders(seller, command)
    shown = office.shown(office.as_li).reminders
    assert [(one.key, one.handed_from) for one in shown] == [(key, "周敏")]
    assert office.shown().urgent == 0


def test_hand_on_to_somebody_without_login_is_refused(office):
    office.owed(office.mine, TODAY)
    seller = Work(office.session, office.as_zhou, office.work.clock)
    key = office.shown().reminders[0].key
    with pytest.raises(NoLogin):
        hand_on_reminders(seller, HandOnReminders(reminders=(key,), employee_id=office.li.id))


def test_everybodys_reminders_only_for_who_may_see_them(office):
    office.owed(office.theirs, TODAY)
    office.plan(office.theirs, TODAY)
    assert office.shown(SYSTEM, everybody=True).urgent == 2
    assert office.shown(office.as_zhou, everybody=True).urgent == 0


def test_kinds_have_distinct_keys(office):
    office.plan(office.mine, TODAY)
    office.owed(office.mine, TODAY)
    keys = [one.key for one in office.shown().reminders]
    assert len(set(keys)) == 2
    assert {one.kind for one in office.shown().reminders} == {ReminderKind.CONTACT, ReminderKind.RECEIVABLE}
