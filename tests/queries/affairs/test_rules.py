"""The built-in rules over the habits of customers: when each begins, when it ends, and what it says."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import event

from crm_desktop.domain.access import SYSTEM, Access, Right, Role
from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.office_rules import ManyTasks, OfficeRules
from crm_desktop.domain.reminders import ReminderDays, ReminderKind, months_before
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.queries.affairs import rule_trial
from crm_desktop.queries.affairs.feed import SOURCES, found
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.affairs.rows import Asked
from crm_desktop.queries.affairs.rule_trial import RuleTrial, rule_trials
from crm_desktop.queries.office_rules import rules_of
from crm_desktop.services.office import rules as services
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY

START = date(2026, 6, 1)


class Desk:
    """One salesperson with one customer, on any day."""

    def __init__(self, work):
        self.session, self.clock = work.session, work.clock
        self.zhou = make_employee(work.session)
        self.customer = make_customer(work.session, name="永兴五金", owner_id=self.zhou.id, grade="B")
        self.access = Access(11, "zhou", "周敏", Role.SALES, self.zhou.id)

    def order(self, day, total=1000, state="done"):
        self.session.add(
            SalesOrder(
                key=f"{day}{total}{state}",
                number=f"SO-{day}{total}{state}",
                document_date=day,
                party_id=self.customer.id,
                created_at=CREATED,
                state=state,
                total=Decimal(total),
                employee_id=self.zhou.id,
            )
        )
        self.session.flush()

    def ship(self, day, state="shipped"):
        self.session.add(
            Delivery(
                key=f"{day}{state}",
                number=f"FH-{day}",
                document_date=day,
                party_id=self.customer.id,
                created_at=CREATED,
                state=state,
                total=Decimal(500),
            )
        )
        self.session.flush()

    def rows(self, kind, today, access=None, **days):
        asked = Asked(access or self.access, today, False, {}, ReminderDays(**{"off": frozenset(), **days}))
        return found(self.session, asked, [source for source in SOURCES if source.kind is kind])


@pytest.fixture
def desk(work):
    return Desk(work)


def after(days):
    return START + timedelta(days=days)


def test_late_by_own_rhythm_on_day_101_and_not_on_day_100(desk):
    for day in (0, 20, 41, 60):
        desk.order(after(day))
    assert desk.rows(ReminderKind.RHYTHM, after(100)) == []
    (late,) = desk.rows(ReminderKind.RHYTHM, after(101))
    assert (late.gaps, late.count, late.since, late.due_on) == ((20, 20), 41, after(60), after(101))


@pytest.mark.parametrize(
    ("days", "passed", "is_late"),
    [
        ((0, 10), 90, False),  # two days of orders are no rhythm
        ((0, 10, 20), 21, True),
        ((0, 10, 20), 20, False),
        ((0, 10, 25), 25, False),  # the median of two gaps lies between them: 12.5
        ((0, 10, 25), 26, True),
        ((0, 0, 10, 10, 20), 20, False),  # two orders on a day are one
    ],
)
def test_rhythm_counts_days_of_orders_and_takes_the_median(desk, days, passed, is_late):
    for place, day in enumerate(days):
        desk.order(after(day), total=place + 1)
    assert bool(desk.rows(ReminderKind.RHYTHM, after(days[-1] + passed))) is is_late


def test_rhythm_forgets_drafts_and_says_what_is_usual_a_month(desk):
    for day in (0, 20, 40):
        desk.order(after(day), total=24600)
    desk.order(after(60), state="draft")
    (late,) = desk.rows(ReminderKind.RHYTHM, after(81))
    assert late.amount == Decimal("12300.00")
    seller = replace(Role.SALES, rights=Role.SALES.rights - {Right.SEE_MONEY})
    (told_less,) = desk.rows(ReminderKind.RHYTHM, after(81), Access(11, "z", "z", seller, desk.zhou.id))
    assert told_less.amount is None


def test_late_by_rhythm_is_not_told_twice(desk):
    for day in (0, 20, 40):
        desk.order(after(day))
    asked = Asked(desk.access, after(140), False, {})
    kinds = [one.kind for one in found(desk.session, asked, SOURCES)]
    assert ReminderKind.RHYTHM in kinds
    assert ReminderKind.ORDERLESS not in kinds


def test_long_not_ordered_has_days_by_grade(desk):
    desk.order(START)
    by_grade = {ReminderKind.ORDERLESS: {"B": 10}}
    assert desk.rows(ReminderKind.ORDERLESS, after(59)) == []
    assert len(desk.rows(ReminderKind.ORDERLESS, after(60))) == 1
    assert desk.rows(ReminderKind.ORDERLESS, after(9), by_grade=by_grade) == []
    assert len(desk.rows(ReminderKind.ORDERLESS, after(10), by_grade=by_grade)) == 1


def test_never_ordered_ends_with_the_first_order(desk):
    entered = CREATED.date()
    assert desk.rows(ReminderKind.NEVER, entered + timedelta(days=59)) == []
    (never,) = desk.rows(ReminderKind.NEVER, entered + timedelta(days=60))
    assert (never.since, never.limit) == (entered, 60)
    desk.order(entered, state="confirmed")
    assert desk.rows(ReminderKind.NEVER, entered + timedelta(days=90)) == []


@pytest.mark.parametrize(("now", "is_told"), [(599, True), (600, False), (0, True)])
def test_falling_below_sixty_percent_of_last_year(desk, now, is_told):
    desk.order(months_before(TODAY, 12), total=1000)
    desk.order(months_before(TODAY, 15), total=9999)  # a day too early
    if now:
        desk.order(TODAY, total=now)
    rows = desk.rows(ReminderKind.FALLING, TODAY)
    assert bool(rows) is is_told
    if rows:
        assert (rows[0].amount, rows[0].before, rows[0].limit) == (Decimal(now), Decimal(1000), 60)


def test_goods_that_nobody_signed_for(desk):
    desk.ship(START)
    assert desk.rows(ReminderKind.UNSIGNED, after(2)) == []
    (slip,) = desk.rows(ReminderKind.UNSIGNED, after(3))
    assert (slip.due_on, slip.since, slip.record_kind) == (after(3), START, "delivery")
    assert slip.group.value == "today"


def test_day_of_the_week_on_which_somebody_orders(desk):
    desk.customer.order_weekday = 5
    desk.session.flush()
    thursday = date(2026, 11, 19)
    groups = [
        [one.group.value for one in desk.rows(ReminderKind.WEEKDAY, thursday + timedelta(days=offset))]
        for offset in range(4)
    ]
    assert groups == [["tomorrow"], ["today"], ["overdue"], ["overdue"]]
    desk.order(date(2026, 11, 16), state="confirmed")
    assert desk.rows(ReminderKind.WEEKDAY, thursday) == []


def test_customer_without_plan_is_told_of_once(desk):
    last = CREATED.date()
    assert desk.rows(ReminderKind.PLANLESS, last + timedelta(days=6)) == []
    assert len(desk.rows(ReminderKind.PLANLESS, last + timedelta(days=7))) == 1
    assert desk.rows(ReminderKind.PLANLESS, last + timedelta(days=30)) == []
    assert len(desk.rows(ReminderKind.SILENT, last + timedelta(days=30))) == 1


def test_switched_off_kinds_are_not_asked(desk):
    assert desk.rows(ReminderKind.NEVER, TODAY, off=frozenset({ReminderKind.NEVER})) == []


def test_colleagues_customers_are_nobodys_elses(desk):
    other = Access(12, "li", "李伟", Role.SALES, make_employee(desk.session, name="李伟").id)
    for day in (0, 20, 40):
        desk.order(after(day))
    for kind in (ReminderKind.RHYTHM, ReminderKind.ORDERLESS, ReminderKind.SILENT):
        assert desk.rows(kind, after(200), other) == []
        assert desk.rows(kind, after(200)) != []


def test_whole_feed_is_read_by_four_statements(desk):
    """Marks, settings and own rules, and one statement for all rules, however many there are."""
    asked = []

    def note(_connection, _cursor, statement, *_rest):
        asked.append(statement)

    engine = desk.session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    affairs(desk.session, desk.access, today=TODAY, now=desk.clock.now())
    event.remove(engine, "before_cursor_execute", note)
    assert len(asked) == 4


def test_what_customers_are_used_to_do_is_not_asked_again_every_minute(desk):
    for day in (0, 20, 40):
        desk.order(after(day))
    now = desk.clock.now()
    first = affairs(desk.session, desk.access, today=after(90), now=now)
    assert ReminderKind.RHYTHM in {one.kind for one in first.habits}
    again = affairs(desk.session, desk.access, today=after(90), now=now, habits=first.habits)
    assert (again.reminders, again.habits) == (first.reminders, first.habits)
    desk.order(after(89))
    assert affairs(desk.session, desk.access, today=after(90), now=now, habits=first.habits).habits == first.habits
    assert affairs(desk.session, desk.access, today=after(90), now=now).habits != first.habits


def test_habits_are_left_to_a_second_reading_and_both_make_the_whole(desk):
    for day in (0, 20, 40):
        desk.order(after(day))
    when = {"today": after(90), "now": desk.clock.now()}
    first = affairs(desk.session, desk.access, **when, later=True)
    assert first.habits == ()
    assert ReminderKind.RHYTHM in first.awaited
    second = affairs(desk.session, desk.access, **when, dated=first.dated)
    whole = affairs(desk.session, desk.access, **when)
    assert (second, second.awaited) == (whole, frozenset())
    assert len(whole.habits) > 0
    # who knows them waits for nothing
    assert affairs(desk.session, desk.access, **when, later=True, habits=whole.habits) == whole


@pytest.mark.parametrize("kind", [ReminderKind.SILENT, ReminderKind.PLANLESS, ReminderKind.NEVER, ReminderKind.WEEKDAY])
def test_all_customers_are_gone_through_without_their_rows(desk, kind):
    """A row of a customer is many times as wide, and a large office would read all of them."""
    asked = Asked(SYSTEM, TODAY, True, {}, ReminderDays(off=frozenset()))
    (source,) = [one for one in SOURCES if one.kind is kind]
    query = source.ask(asked).compile(desk.session.get_bind(), compile_kwargs={"literal_binds": True})
    plan = [row[3] for row in desk.session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")]
    assert any("COVERING INDEX ix_party_care" in step for step in plan), plan


# tried with other figures


def crowd(desk, seed=3):
    """Customers of several grades with random days of orders."""
    chance = Random(seed)  # noqa: S311 - a test
    for number in range(24):
        desk.customer = make_customer(
            desk.session, name=f"客户{number}", grade=chance.choice("AB"), owner_id=desk.zhou.id,
            created_at=moment_of(TODAY - timedelta(days=chance.randrange(1, 400))),
        )  # fmt: skip
        for day in chance.sample(range(500), chance.choice((0, 1, 4, 9))):
            desk.order(TODAY - timedelta(days=day), total=chance.randrange(100, 900))


def test_trial_of_a_rule_says_of_each_day_what_its_desk_says(desk, monkeypatch):
    """Done at once and for a day, tasks are as many as the rule names on each of the last days together."""
    crowd(desk)
    kinds = (ReminderKind.ORDERLESS, ReminderKind.NEVER, ReminderKind.RHYTHM, ReminderKind.FALLING)
    figures = {ReminderKind.ORDERLESS: {"": 40, "A": 15}, ReminderKind.NEVER: {"": 30}, ReminderKind.FALLING: {"": 90}}
    tried = ReminderDays(by_grade=figures, off=frozenset())
    monkeypatch.setattr(rule_trial, "done_holds", lambda _kind: timedelta(days=1))
    monkeypatch.setattr(rule_trial, "TRIAL_DAYS", 1)
    made = rule_trial._made(desk.session, tried, list(kinds), TODAY)
    for kind in kinds:
        assert made[kind] == rule_trial.named(desk.session, tried, kind, TODAY) > 0, kind


def test_trial_compares_with_what_is_kept_and_knows_what_has_no_past(desk):
    crowd(desk)
    desk.ship(TODAY - timedelta(days=2))
    tried = ReminderDays(ordered=10, by_grade={ReminderKind.UNSIGNED: {"": 1}})
    found = rule_trials(desk.session, SYSTEM, tried=tried, today=TODAY)
    assert set(found) == {ReminderKind.ORDERLESS, ReminderKind.UNSIGNED}
    assert found[ReminderKind.UNSIGNED] == RuleTrial(0, 1, None)
    late = found[ReminderKind.ORDERLESS]
    assert 0 < late.before < late.now < late.made
    with pytest.raises(NotAllowed):
        rule_trials(desk.session, desk.access, tried=tried, today=TODAY)


def test_rules_that_would_fill_the_desks_are_asked_about_with_their_number(work, desk, monkeypatch):
    crowd(desk)
    monkeypatch.setattr(services, "MOST_AT_ONCE", 3)
    rules = OfficeRules(ordered_days=1)
    with pytest.raises(ManyTasks) as asked:
        set_office_rules(work, SetOfficeRules(rules=rules))
    assert rules_of(work.session).ordered_days == OfficeRules().ordered_days
    assert asked.value.params["count"] - asked.value.params["before"] > 3
    set_office_rules(work, SetOfficeRules(rules=rules, accepted=frozenset({ManyTasks.key})))
    set_office_rules(work, SetOfficeRules(rules=rules))  # they are kept by now: nothing more comes
