"""The rules of the office's trade."""

from decimal import Decimal

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.errors import FieldProblems
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.services.office.rules import SetOfficeRules, set_office_rules

OWN = OfficeRules(
    over_delivery=Decimal("0.05"),
    under_delivery=Decimal("0.03"),
    lowest_margin=Decimal("0.08"),
    use_last_price=False,
    silent_days=45,
    silent_by_grade={"A": 14, "B": 30},
    rule_days={"quote": {"B": 5}, "falling": {"": 50}},
    rules_off=("never", "rhythm"),
)


def test_rules_of_a_new_office_are_the_usual_ones(session):
    assert office_rules(session, SYSTEM) == OfficeRules()


def test_rules_are_kept_and_worked_by(work):
    done = set_office_rules(work, SetOfficeRules(rules=OWN))
    work.session.flush()
    assert office_rules(work.session, SYSTEM) == OWN
    assert office_rules(work.session, SYSTEM).over_delivery == Decimal("0.05")
    assert office_rules(work.session, SYSTEM).reminder_days.silent == {"": 45, "A": 14, "B": 30}
    days = office_rules(work.session, SYSTEM).reminder_days
    assert (days.of(ReminderKind.QUOTE), days.of(ReminderKind.FALLING)) == ({"": 7, "B": 5}, {"": 50})
    assert [days.is_on(kind) for kind in (ReminderKind.NEVER, ReminderKind.PLANLESS)] == [False, True]
    assert Changes.REMINDERS in done.changes


def test_margin_can_be_taken_back(work):
    set_office_rules(work, SetOfficeRules(rules=OWN))
    set_office_rules(work, SetOfficeRules(rules=OfficeRules()))
    work.session.flush()
    assert office_rules(work.session, SYSTEM) == OfficeRules()


def test_wrong_rules_are_said_by_field(work):
    wrong = OfficeRules(
        over_delivery=Decimal(2),
        under_delivery=Decimal(-1),
        lowest_margin=Decimal(-1),
        silent_days=0,
        silent_by_grade={"A": 5000},
        rule_days={"falling": {"": 101, "A": 100}, "never": {"B": 0}},
    )
    with pytest.raises(FieldProblems) as caught:
        set_office_rules(work, SetOfficeRules(rules=wrong))
    assert set(caught.value.problems) == {
        "over_delivery",
        "under_delivery",
        "lowest_margin",
        "silent_days",
        "grade.A",
        "rule.falling",
        "rule.never.B",
    }
