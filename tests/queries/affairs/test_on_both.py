"""The one statement of the feed says the same on a file and on a server."""

from datetime import timedelta

from sqlalchemy.orm import Session

from crm_desktop.db.session import WRITE
from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.affairs.own_rules import Compare, Fact, OwnRuleDraft, RuleCondition
from crm_desktop.domain.reminders import ReminderDays
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.queries.affairs.feed import SOURCES, found
from crm_desktop.queries.affairs.own_rules import RuleInForce, own_sources, rules_in_force
from crm_desktop.queries.affairs.own_trial import Trial, trial
from crm_desktop.queries.affairs.rows import Asked
from crm_desktop.services.affairs.contact_plans import MakeContactPlan, make_contact_plan
from crm_desktop.services.affairs.own_rules import SaveOwnRule, SwitchOwnRule, save_own_rule, switch_own_rule
from crm_desktop.services.work import Work
from tests.make.stored import TODAY
from tests.queries.affairs.test_rules import START, Desk, after


def test_every_source_is_understood_by_both(any_engine, clock):
    with Session(any_engine.execution_options(**WRITE)) as session:
        work = Work(session, SYSTEM, clock)
        desk = Desk(work)
        desk.customer.order_weekday = 5
        for day in (0, 20, 40):
            desk.order(after(day))
        desk.ship(START)
        session.add(ContactEntry(key="p", party_id=desk.customer.id, at=clock.now(), said="x", next_on=TODAY))
        draft = OwnRuleDraft(
            name="x", fact_1=Fact.SINCE_ORDER, value_1="30", fact_2=Fact.ORDERED, compare_2=Compare.MOST, value_2="9.5",
            fact_3=Fact.SINCE_CONTACT, compare_3=Compare.MOST, value_3="400",
            fact_4=Fact.ORDERS, compare_4=Compare.MOST, value_4="4",
        )  # fmt: skip
        rule = save_own_rule(work, SaveOwnRule(draft=draft)).record_id
        switch_own_rule(work, SwitchOwnRule(rule_id=rule, seen_version=1, is_on=True))
        owed = [Fact.OVERDUE, Fact.OVERDUE_DAYS, Fact.BALANCE, Fact.CREDIT_USED]
        others = [Fact.QUOTED, Fact.QUOTE_DAYS, Fact.SINCE_DELIVERY]
        for facts in (owed, others):
            conditions = [RuleCondition(fact, Compare.LEAST, "0") for fact in facts]
            assert trial(session, OwnRuleDraft.holding(conditions, name="y"), TODAY) == Trial(0, 0)
            rule_in_force = RuleInForce(9, "y", "", 1, tuple(conditions))
            assert found(session, Asked(SYSTEM, TODAY, True, {}), own_sources([rule_in_force])) == []
        make_contact_plan(work, MakeContactPlan(month=TODAY + timedelta(days=20), employee_id=desk.zhou.id))
        asked = Asked(desk.access, TODAY, False, {}, ReminderDays(off=frozenset()))
        kinds = {
            one.kind.value for one in found(session, asked, [*SOURCES, *own_sources(rules_in_force(session, SYSTEM))])
        }
        assert kinds == {"contact", "unsigned", "weekday", "rhythm", "silent", "own"}
        assert trial(session, draft, TODAY).now == 1
