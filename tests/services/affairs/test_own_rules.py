"""The office's own rules: what is wrong with them, what they find, what they would have done."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from sqlalchemy import select

from crm_desktop.domain.access import SYSTEM, Access, DataLevel, Right, Role
from crm_desktop.domain.affairs.own_rules import (
    WORDS_BY,
    CannotHold,
    Compare,
    Fact,
    FieldGone,
    OwnRuleDraft,
    RuleCondition,
    Shape,
    TooManyTasks,
    own_rule_problems,
    shape_of,
)
from crm_desktop.domain.errors import FieldProblems, NotAllowed, NotFound, StaleRecord
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Allocation, Charge, Credit
from crm_desktop.models.own_fields import OwnValue, StoredField
from crm_desktop.models.parties import Party
from crm_desktop.models.sales.deliveries import Delivery
from crm_desktop.models.sales.orders import SalesOrder
from crm_desktop.models.sales.quotes import Quote
from crm_desktop.models.tasks import OwnRule
from crm_desktop.present.columns.own_rules import RuleWords
from crm_desktop.queries.affairs.feed import found
from crm_desktop.queries.affairs.own_facts import matching
from crm_desktop.queries.affairs.own_rules import RuleInForce, own_sources
from crm_desktop.queries.affairs.own_trial import histories, own_rule_trial, trial
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.affairs.rows import Asked
from crm_desktop.queries.own_values import own_fields
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
from crm_desktop.services.office.own_fields import SaveOwnField, save_own_field
from tests.make.money import make_charge
from tests.make.office import make_employee
from tests.make.own import ANNUAL_USE, define, knowing
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
        ({"fact_2": Fact.CREDIT_USED, "value_2": "10001"}, {"value_2"}),
        ({"fact_2": "own.gone"}, {"fact_2"}),
        ({"doer": "周敏"}, {"doer"}),
        ({"doer": "role:"}, {"doer"}),
        ({"doer": "role:" + "x" * 60}, {"doer"}),
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
    with pytest.raises(NotFound):
        save_own_rule(work, SaveOwnRule(draft=replace(OLD_A, doer="person:999")))


@pytest.fixture
def crowd(work):
    """Random customers with orders, talks, deliveries, quotes, debts, advances, a limit and own fields."""
    chance, session = random.Random(7), work.session  # noqa: S311 - a test
    fields = [
        define(work, key=kind.value, title=kind.value, kind=kind, least=None, options=options)
        for kind, options in (
            (OwnKind.DECIMAL, ()), (OwnKind.DATE, ()), (OwnKind.YES_NO, ()), (OwnKind.CHOICE, ("东", "西")),
        )
    ]  # fmt: skip
    for number in range(25):
        created = datetime(2026, 1, 1, chance.randrange(24), tzinfo=UTC) + timedelta(days=chance.randrange(320))
        one = make_customer(
            session,
            name=f"客户{number}",
            grade=chance.choice("AB"),
            region=chance.choice(("甬", "杭")),
            created_at=created,
            credit_limit=chance.choice((None, Decimal(0), Decimal(700), Decimal("333.33"))),
        )
        for days in chance.sample(range(1, 300), chance.randrange(4)):
            order(session, one, TODAY - timedelta(days=days), total=chance.randrange(1, 900))
        talks = [TODAY - timedelta(days=days) for days in chance.sample(range(1, 200), chance.randrange(3))]
        for day in talks:
            at = datetime(day.year, day.month, day.day, chance.randrange(24), tzinfo=UTC)
            session.add(ContactEntry(key=f"{number}{day}", party_id=one.id, at=at, said="x"))
            one.last_contact_at = max(one.last_contact_at or at, at)
        papers(session, chance, one, number)
        own = (
            {"number": Decimal("2.5") * chance.randrange(40)},
            {"day": TODAY + timedelta(days=chance.randrange(-99, 99))},
        )
        for field, value in zip(fields, (*own, {"number": Decimal(1)}, {"text": chance.choice("东西")}), strict=True):
            if chance.randrange(3):
                session.add(OwnValue(field_id=field, owner_id=one.id, **value))
    session.flush()
    return own_fields(knowing(work).session)


def papers(session, chance, party, number):
    """Goods that left, a quote, debts that are settled in part, and an advance."""
    stored = {"party_id": party.id, "created_at": CREATED}
    for place in range(chance.randrange(3)):
        day = TODAY - timedelta(days=chance.randrange(1, 120))
        key, amount = f"{number}-{place}", Decimal(chance.randrange(100, 900))
        session.add(Delivery(key=key, number=f"FH{key}", document_date=day, state="shipped", total=amount, **stored))
        state = chance.choice(("sent", "ordered", "lost"))
        session.add(Quote(key=key, number=f"BJ{key}", document_date=day, state=state, total=amount, **stored))
        money = {"side": Side.RECEIVABLE, "party_id": party.id, "number": key, "document_date": day}
        part = chance.choice((Decimal(0), amount, Decimal(50)))
        charge = Charge(
            kind="other", amount=amount, open_amount=amount - part, due_date=day + timedelta(days=30), **money
        )
        credit = Credit(
            kind="receipt", origin_id=party.id * 10 + place, amount=part + 20, open_amount=Decimal(20), **money
        )
        session.add_all((charge, credit))
        session.flush()
        if part:
            on = min(TODAY, day + timedelta(days=chance.randrange(60)))
            given = {"charge_id": charge.id, "credit_id": credit.id, "allocated_on": on}
            session.add(Allocation(amount=part, **given))
            session.add(Allocation(amount=part, **given | {"allocated_on": day}, cancelled_on=on))


def conditions(fields):
    """Every comparison over every fact, with values around what there is."""
    own = [name for one in fields for name in (one.name, f"until.{one.name}") if shape_of(name, fields)]
    words = {Shape.WORDS: ("A", "b", "甬", "东"), Shape.YES_NO: ("是", "no")}
    for fact in (*Fact, *own):
        shape = shape_of(fact, fields)
        for compare in Compare if shape is Shape.FIGURE else WORDS_BY:
            for value in words.get(shape, ("0", "1", "30", "30.5", "90", "250.25")):
                yield RuleCondition(fact, compare, value)


def known_of(session, facts, fields=()):
    """Each customer by his id, as his history knows these facts."""
    ids = session.scalars(select(Party.id).order_by(Party.id))
    return dict(zip(ids, histories(session, Party.id > 0, TODAY, frozenset(facts), fields), strict=True))


def test_sql_and_history_agree_on_every_comparison(session, crowd):
    """What a rule names today is what its trial says of today, for random customers and every kind of condition."""
    asked = list(conditions(crowd))
    facts = frozenset(one.fact for one in asked)
    assert {"own.date", "until.own.date", "own.yes_no"} <= facts
    known = known_of(session, facts, crowd)
    told = Counter()
    for rule in asked:
        by_sql = set(session.scalars(select(Party.id).where(matching([rule], TODAY, crowd))))
        assert by_sql == {one for one, history in known.items() if rule.holds(history.known(rule.fact, TODAY))}, rule
        told[rule.fact] += len(by_sql)
    assert set(told) == facts
    assert min(told.values()) > 0


def test_the_figures_that_a_task_tells_are_those_with_which_its_rule_holds(session, crowd):
    facts = sorted({one.fact for one in conditions(crowd) if shape_of(one.fact, crowd) is Shape.FIGURE})
    known = known_of(session, facts, crowd)
    asked = Asked(replace(SYSTEM, own=tuple(crowd)), TODAY, True, {})
    told = Counter()
    for fact in facts:
        rule = RuleInForce(1, "x", "", 1, (RuleCondition(fact, Compare.LEAST, "0"),))
        for one in found(session, asked, own_sources([rule])):
            right = known[one.party_id].known(fact, TODAY)
            if isinstance(right, Fraction):
                right = Decimal(int(right * 100)) / 100
            assert one.met[0].known == right, (fact, one.party_id)
            told[fact] += 1
    assert set(told) == set(facts)


def test_trial_knows_what_was_owed_and_quoted_then(session, crowd):
    """Of debts: the sum of a day is what had been charged and not settled by then, whatever happened since."""
    then = TODAY - timedelta(days=40)
    facts = frozenset({Fact.BALANCE, Fact.OVERDUE})
    for party_id, history in known_of(session, facts).items():
        charges, credits_ = (
            session.scalars(select(one).where(one.party_id == party_id, one.document_date <= then)).all()
            for one in (Charge, Credit)
        )
        owed = sum((one.amount for one in charges), Decimal(0)) - sum((one.amount for one in credits_), Decimal(0))
        assert history.known(Fact.BALANCE, then) == owed
        late = [one.id for one in charges if one.due_date < then]
        parts = session.scalars(select(Allocation).where(Allocation.charge_id.in_(late))).all()
        settled = sum(
            (p.amount for p in parts if p.allocated_on <= then and (p.cancelled_on is None or p.cancelled_on > then)),
            Decimal(0),
        )
        assert (
            history.known(Fact.OVERDUE, then) == sum((c.amount for c in charges if c.id in late), Decimal(0)) - settled
        )


DEBT = OwnRuleDraft(name="催款", fact_1=Fact.OVERDUE_DAYS, value_1="10", advice="打电话", holds_days=7)


def debtor(work, customer):
    make_charge(work, "500", customer=customer, on=TODAY - timedelta(days=90))
    return customer


def on(work, draft):
    made = save_own_rule(work, SaveOwnRule(draft=draft)).record_id
    switch_own_rule(work, SwitchOwnRule(rule_id=made, seen_version=1, is_on=True))
    return made


def own_of(work, access):
    found = affairs(work.session, access, today=TODAY, now=work.clock.now())
    return [one for one in found.reminders if one.kind.value == "own"]


def test_rule_makes_tasks_of_a_colleague_or_of_a_role_that_one_of_them_does_for_all(work, customer):
    debtor(work, customer)
    zhou = Access(11, "z", "周敏", Role.SALES, customer.owner_id)
    clerks = [Access(number, "s", "孙丽", Role.FINANCE) for number in (12, 13)]
    li = make_employee(work.session, name="李伟")
    head = Access(14, "l", "李伟", replace(Role.SALES, level=DataLevel.ALL), li.id)
    rule = on(work, replace(DEBT, doer="role:finance"))
    assert [len(own_of(work, one)) for one in (zhou, head, *clerks)] == [0, 0, 1, 1]
    (task,) = own_of(work, clerks[0])
    finish_reminders(replace(work, access=clerks[0]), FinishReminders(reminders=(task.key,)))
    assert own_of(work, clerks[1]) == []
    change = SaveOwnRule(draft=replace(DEBT, doer=f"person:{li.id}"), rule_id=rule, seen_version=2)
    save_own_rule(work, change)
    assert [len(own_of(work, one)) for one in (zhou, head, *clerks)] == [0, 1, 0, 0]
    li.is_active = False
    work.session.flush()
    assert len(own_of(work, Access(15, "m", "郑宏达", Role.MANAGER))) == 1


def test_nobody_is_told_by_a_rule_what_he_may_not_see(work, customer):
    debtor(work, customer)
    on(work, DEBT)
    assistant = Access(
        16, "a", "何晓雯", replace(Role.SALES, rights=Role.SALES.rights - {Right.SEE_MONEY}), customer.owner_id
    )
    assert own_of(work, assistant) == []
    assert len(own_of(work, replace(assistant, role=Role.SALES))) == 1
    field = define(work, ANNUAL_USE, seen_by=("manager",))
    work.session.add(OwnValue(field_id=field, owner_id=customer.id, number=Decimal(120)))
    work.session.flush()
    on(knowing(work), OwnRuleDraft(name="大户", fact_1="own.annual_use", value_1="100"))
    zhou = knowing(work, Access(11, "z", "周敏", Role.SALES, customer.owner_id)).access
    assert {one.number for one in own_of(work, zhou)} == {"催款"}
    boss = knowing(work, Access(15, "m", "郑宏达", Role.MANAGER, customer.owner_id)).access
    assert {one.number for one in own_of(work, boss)} == {"催款", "大户"}


def test_rule_over_a_field_that_is_switched_off_names_nobody_and_says_so(work, customer):
    field = define(work, ANNUAL_USE)
    work.session.add(OwnValue(field_id=field, owner_id=customer.id, number=Decimal(120)))
    draft = OwnRuleDraft(
        name="大户", fact_1="own.annual_use", value_1="100", fact_2=Fact.GRADE, compare_2=Compare.IS, value_2="A"
    )
    rule = on(knowing(work), draft)
    words = RuleWords(lambda _context, text: text, "en", lambda: knowing(work).access.own, str)
    stored = work.session.get(OwnRule, rule).conditions
    assert words.conditions(stored) == "Annual use 吨 at least 100 · Grade is A"
    assert words.holds(stored)
    work.session.get(StoredField, field).is_active = False
    work.session.flush()
    zhou = knowing(work, Access(11, "z", "周敏", Role.SALES, customer.owner_id)).access
    assert own_of(work, zhou) == []
    assert words.conditions(stored).startswith("Annual use (switched off) at least 100")
    assert not words.holds(stored)
    off = SwitchOwnRule(rule_id=rule, seen_version=2, is_on=False)
    switch_own_rule(knowing(work), off)
    with pytest.raises(FieldGone):
        switch_own_rule(knowing(work), replace(off, seen_version=3, is_on=True))
    assert set(own_rule_problems(draft, knowing(work).access.own)) == {"fact_1"}


def test_rule_that_cannot_be_asked_any_more_leaves_the_desk_as_it_is(work, customer):
    """A field that is of another kind by now, a word of a newer program, a damage."""
    field = define(work, replace(ANNUAL_USE, kind=OwnKind.TEXT, unit="", places=0, least=None))
    draft = OwnRuleDraft(name="大户", fact_1="own.annual_use", compare_1=Compare.IS, value_1="很多")
    on(knowing(work), draft)
    on(knowing(work), OLD_A)
    work.session.add_all(
        OwnRule(name=text, conditions=text, is_on=True) for text in ("{", '[["grade", "≈", "A"]]', "7")
    )
    figure = replace(ANNUAL_USE, unit="", least=None)
    save_own_field(knowing(work), SaveOwnField(draft=figure, field_id=field, seen_version=1))

    words = RuleWords(lambda _context, text: text, "en", lambda: knowing(work).access.own, str)
    rules = work.session.scalars(select(OwnRule).order_by(OwnRule.id)).all()
    assert [words.holds(rule.conditions) for rule in rules] == [False, True, False, False, False]
    assert [words.conditions(rule.conditions) for rule in rules][2:] == ["", "", ""]
    zhou = knowing(work, Access(11, "z", "周敏", Role.SALES, customer.owner_id)).access
    assert [one.number for one in own_of(work, zhou)] == [OLD_A.name]
    for rule in (rules[0], rules[2]):
        with pytest.raises(CannotHold):
            switch_own_rule(knowing(work), SwitchOwnRule(rule_id=rule.id, seen_version=rule.version, is_on=True))
