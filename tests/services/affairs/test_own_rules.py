"""The office's own rules: what is wrong with them, what they find, what they would have done."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, Role
from crm_desktop.domain.affairs.own_rules import (
    FIGURES,
    Compare,
    Fact,
    OwnRuleDraft,
    RuleCondition,
    TooManyTasks,
    own_rule_problems,
)
from crm_desktop.domain.errors import FieldProblems, NotAllowed, StaleRecord
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.tasks import OwnRule
from crm_desktop.queries.affairs.own_rules import _histories, matching, own_rule_trial, trial
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.services.affairs import own_rules as services
from crm_desktop.services.affairs.own_rules import (
    RemoveOwnRule,
    SaveOwnRule,
    SwitchOwnRule,
    remove_own_rule,
    save_own_rule,
    switch_own_rule,
)
from crm_desktop.services.affairs.reminders import FinishReminders, finish_reminders
from tests.make.office import make_employee
from tests.make.parties import make_customer
from tests.make.stored import CREATED, TODAY

OLD_A = OwnRuleDraft(
    name="A 级一个月没下单", fact_1=Fact.GRADE, compare_1=Compare.IS, value_1="A", fact_2=Fact.SINCE_ORDER,
    value_2="30", advice="打电话问库存", holds_days=14,
)  # fmt: skip


def order(session, customer, day, total=100):
    session.add(
        SalesOrder(
            key=f"{customer.id}{day}{total}", number=f"SO{customer.id}{day}", document_date=day, party_id=customer.id,
            created_at=CREATED, state="done", total=Decimal(total),
        )
    )  # fmt: skip
    session.flush()


@pytest.fixture
def customer(session):
    owner = make_employee(session)
    found = make_customer(session, name="永兴五金", grade="A", owner_id=owner.id)
    order(session, found, TODAY - timedelta(days=40))
    return found


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"name": " "}, {"name"}),
        ({"name": "长" * 61}, {"name"}),
        ({"advice": "长" * 121}, {"advice"}),
        ({"holds_days": 0}, {"holds_days"}),
        ({"holds_days": None}, {"holds_days"}),
        ({"holds_days": 366}, {"holds_days"}),
        ({"value_2": "三十"}, {"value_2"}),
        ({"value_2": "-1"}, {"value_2"}),
        ({"value_2": "NaN"}, {"value_2"}),
        ({"value_2": "9" * 30}, {"value_2"}),
        ({"value_1": ""}, {"value_1"}),
        ({"compare_1": Compare.LEAST}, {"value_1"}),
        ({"fact_1": None, "fact_2": None}, {"fact_1"}),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_at_its_field(change, wrong):
    assert set(own_rule_problems(replace(OLD_A, **change))) == wrong


def test_rule_is_off_until_it_is_switched_on_and_says_what_is_to_be_done(work, customer):
    made = save_own_rule(work, SaveOwnRule(draft=OLD_A)).record_id
    owner = Access(11, "z", "周敏", Role.SALES, customer.owner_id)

    def shown(now=None):
        found = affairs(work.session, owner, today=TODAY, now=now or work.clock.now())
        return [one for one in found.reminders if one.kind.value == "own"]

    assert shown() == []
    switch_own_rule(work, SwitchOwnRule(rule_id=made, seen_version=1, is_on=True))
    (one,) = shown()
    assert (one.number, one.text, one.customer) == ("A 级一个月没下单", "打电话问库存", "永兴五金")
    finish_reminders(replace(work, access=owner), FinishReminders(reminders=(one.key,)))
    assert shown() == []
    assert len(shown(work.clock.now() + timedelta(days=15))) == 1
    remove_own_rule(work, RemoveOwnRule(rule_id=made))
    assert shown(work.clock.now() + timedelta(days=15)) == []
    remove_own_rule(work, RemoveOwnRule(rule_id=made, is_removed=False))
    assert len(shown(work.clock.now() + timedelta(days=15))) == 1


def test_trial_counts_what_would_have_been_made(work, customer):
    found = own_rule_trial(work.session, SYSTEM, draft=OLD_A, today=TODAY)
    # of the days 30 to 40 after the order, and each task done at once: one, as 14 days must pass
    assert (found.now, found.made) == (1, 1)
    assert trial(work.session, replace(OLD_A, holds_days=5), TODAY).made == 3
    assert trial(work.session, replace(OLD_A, value_2="41"), TODAY) == type(found)(0, 0)
    with pytest.raises(NotAllowed):
        own_rule_trial(work.session, Access(1, "x", "x", Role.SALES), draft=OLD_A, today=TODAY)


def test_rule_that_would_name_too_many_stays_off(work, customer, monkeypatch):
    made = save_own_rule(work, SaveOwnRule(draft=OLD_A)).record_id
    monkeypatch.setattr(services, "MOST_AT_ONCE", 0)
    with pytest.raises(TooManyTasks, match="1 tasks"):
        switch_own_rule(work, SwitchOwnRule(rule_id=made, seen_version=1, is_on=True))
    assert not work.session.get(OwnRule, made).is_on


def test_stale_and_wrong_rules_are_refused(work, customer):
    made = save_own_rule(work, SaveOwnRule(draft=OLD_A)).record_id
    save_own_rule(work, SaveOwnRule(draft=replace(OLD_A, name="改"), rule_id=made, seen_version=1))
    with pytest.raises(StaleRecord):
        save_own_rule(work, SaveOwnRule(draft=OLD_A, rule_id=made, seen_version=1))
    with pytest.raises(FieldProblems):
        save_own_rule(work, SaveOwnRule(draft=replace(OLD_A, value_2="")))


def test_sql_and_history_agree_on_every_comparison(session):
    """What a rule names today is what its trial says of today, for random customers and every kind of condition."""
    chance = random.Random(7)  # noqa: S311 - a test
    for number in range(25):
        created = datetime(2026, 1, 1, chance.randrange(24), tzinfo=UTC) + timedelta(days=chance.randrange(320))
        one = make_customer(
            session,
            name=f"客户{number}",
            grade=chance.choice("AB"),
            region=chance.choice(("甬", "杭")),
            created_at=created,
        )
        for days in chance.sample(range(1, 300), chance.randrange(4)):
            order(session, one, TODAY - timedelta(days=days), total=chance.randrange(1, 900))
        talks = [TODAY - timedelta(days=days) for days in chance.sample(range(1, 200), chance.randrange(3))]
        for day in talks:
            at = datetime(day.year, day.month, day.day, chance.randrange(24), tzinfo=UTC)
            session.add(ContactEntry(key=f"{number}{day}", party_id=one.id, at=at, said="x"))
            one.last_contact_at = max(one.last_contact_at or at, at)
    session.flush()
    known = {history.fixed[Fact.GRADE] for history in _histories(session, Party.id > 0, TODAY)}
    assert known == {"A", "B"}
    ids = session.scalars(select(Party.id)).all()
    for fact in Fact:
        values = ("0", "1", "30", "30.5", "90", "250.25") if fact in FIGURES else ("A", "b", "甬")
        for compare in Compare if fact in FIGURES else (Compare.IS, Compare.IS_NOT):
            for value in values:
                rule = RuleCondition(fact, compare, value)
                by_sql = set(session.scalars(select(Party.id).where(matching([rule], TODAY))))
                by_history = {
                    party_id
                    for party_id, history in zip(ids, _histories(session, Party.id.in_(ids), TODAY), strict=True)
                    if rule.holds(history.known(fact, TODAY))
                }
                assert by_sql == by_history, rule
