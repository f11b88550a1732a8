"""A clock machine over all rules: days pass, deeds happen, and each desk shows what an independent reckoning says.

Everything due is shown to whom it belongs until it is handled, nothing twice, and nothing to anybody else.
A larger run:
``CRM_TASK_HISTORIES=200 pytest tests/scenarios/test_task_clock.py``.
"""

import os
from dataclasses import replace
from datetime import timedelta

import pytest

from crm_desktop.domain.access import SYSTEM
from crm_desktop.domain.reminders import ReminderDays, ReminderKind
from crm_desktop.queries.affairs.feed import SOURCES, found
from crm_desktop.queries.affairs.own_rules import own_sources, rules_in_force
from crm_desktop.queries.affairs.rows import Asked
from tests.scenarios.task_clock import Machine
from tests.scenarios.task_reckoning import GRADES, OWN_RULES

HISTORIES = int(os.environ.get("CRM_TASK_HISTORIES", "1"))
STEPS = 24


@pytest.mark.parametrize("seed", range(HISTORIES))
def test_each_desk_shows_what_is_due_until_it_is_handled(session, seed):
    machine = Machine(session, seed)
    for step in range(STEPS):
        machine.step()
        machine.work()
        machine.check()
        if step == STEPS - 5:
            machine.leave("李")
            machine.check()


# what would go wrong if a rule were wrong: the reckoning must notice it of each


def late(asked):
    """Everything a day too late."""
    return replace(asked, today=asked.today - timedelta(days=1))


def told_to_all(asked):
    """Colleagues' things on everybody's desk."""
    return replace(asked, access=SYSTEM, everybody=True)


ON_NO_DAY = {"good"}
"""A rule over a word alone is the same on each day."""
MOST_STEPS = 120


class Hunt:
    """A machine whose desks are read with faults, until each was noticed."""

    def __init__(self, session):
        self.machine, self.session = Machine(session, 9), session
        rules = rules_in_force(session, SYSTEM)
        own = {name: [one] for name, one in zip(OWN_RULES, own_sources(rules), strict=True)}
        self.sources = {**{source.kind.value: [source] for source in SOURCES}, **own}
        self.open = {(name, fault) for name in self.sources for fault in (late, told_to_all, None)}
        self.open -= {(name, late) for name in ON_NO_DAY}

    def look(self):
        """Which faults the desks of today would show; None is a rule that is not asked."""
        for desk, access in self.machine.desks.items():
            asked = Asked(access, self.machine.today, False, {}, ReminderDays(silent=GRADES, off=frozenset()))
            due = self.machine.due(desk)
            for name, fault in sorted(self.open, key=str):
                right = {key for key in due if self._is_of(name, key)}
                if fault is None:
                    shown = set()
                elif fault is late and not right:
                    continue  # most faults show where something is due
                else:
                    shown = {one.key for one in found(self.session, fault(asked), self.sources[name])}
                if shown - self._told_otherwise(due) != right:
                    self.open.remove((name, fault))

    def _is_of(self, name, key):
        rule = self.machine.rules.get(name)
        return key.startswith(f"{name}:") if rule is None else key.startswith("own:") and key.endswith(f":{rule}")

    @staticmethod
    def _told_otherwise(due):
        """Who is late by his own measure is not told of by that of the office."""
        late_ones = {key.removeprefix("rhythm") for key in due if key.startswith("rhythm:")}
        return {f"orderless{rest}" for rest in late_ones}


def test_a_fault_of_each_rule_is_noticed(session):
    hunt = Hunt(session)
    assert {ReminderKind(name) for name in hunt.sources if name not in OWN_RULES} == {*ReminderKind} - {
        ReminderKind.OWN
    }
    for _ in range(MOST_STEPS):
        hunt.machine.step(leaps=(1,), count=2)
        hunt.look()
        if not hunt.open:
            break
    assert not hunt.open
