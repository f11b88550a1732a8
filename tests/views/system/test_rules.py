"""The page of the office's rules, over a real office."""

import json
from decimal import Decimal

import pytest
from PySide6.QtCore import QTranslator
from sqlalchemy import select

import crm_desktop.views.sales  # noqa: F401 - brings the words of its kinds
from crm_desktop.domain.access import Access, Role
from crm_desktop.domain.clock import FixedClock
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.models.office.settings import Setting
from crm_desktop.queries.money.rules import money_rules
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.queries.reader import Reader
from crm_desktop.services.runner import CommandRunner
from crm_desktop.views.system.number_panel import SERIES_WORDS, series_word, shown, stored
from crm_desktop.views.system.rule_specs import rule_groups
from crm_desktop.views.system.rules import RulesTab
from tests.conftest import NOON
from tests.views.fakes.context import fake_context

MANAGER = Access(operator_id=1, login="chen", name="陈国强", role=Role.MANAGER, employee_id=1)


class Page:
    """The page with its office."""

    def __init__(self, engine, qtbot):
        self.engine, self._qtbot, clock = engine, qtbot, FixedClock(NOON)
        runner = CommandRunner(engine, MANAGER, clock)
        self.context = fake_context(access=MANAGER, now=NOON, reader=Reader(engine, MANAGER), runner=runner)
        self.tab = RulesTab(self.context)
        qtbot.addWidget(self.tab)
        self.tab.show()
        self.settle()

    def settle(self):
        self._qtbot.waitUntil(lambda: not self.context.jobs.busy)
        assert self.context.ask.bugs == []

    def type(self, **values):
        for key, value in values.items():
            self.tab.table.show_value(key, value)

    def save(self):
        self.tab.save()
        self.settle()

    def says(self, key):
        """What stands in the place of the rule's sentence."""
        return next(row.sentence.text() for row in self.tab.table._rows if key in row.widgets)

    @property
    def rules(self):
        return self.context.reader.read(office_rules)

    def setting(self, name):
        found = self.context.reader.read(
            lambda session, _access: session.scalar(select(Setting.value).where(Setting.name == name))
        )
        return None if found is None else json.loads(found)


@pytest.fixture
def page(office, qtbot):
    return Page(office.engine, qtbot)


def test_rules_are_shown_and_saved_together(page):
    assert not page.tab.is_unsaved
    page.type(over_delivery=Decimal("0.05"), tax_rate=Decimal("0.09"), ordered_days=45, edges="15 / 45", reprint=True)
    page.type(**{"grade.A": 14, "wipe.finance": Decimal(5)})
    assert page.tab.is_unsaved
    page.save()
    assert not page.tab.is_unsaved
    rules = page.rules
    assert (rules.over_delivery, rules.tax_rate, rules.ordered_days) == (Decimal("0.05"), Decimal("0.09"), 45)
    assert rules.silent_by_grade == {"A": 14}
    assert page.setting("aging_edges") == [15, 45]
    assert page.context.reader.read(money_rules).limits["finance"] == Decimal(5)
    assert len(page.context.ask.notices) == 1


def test_sentence_says_what_the_typed_rule_does(page):
    page.type(lowest_margin=Decimal("0.08"), tax_rate=Decimal("0.13"), edges="30 / 60")
    assert "36.00" in page.says("lowest_margin")
    assert "38.88" in page.says("lowest_margin")
    assert "100.00 + tax 13.00" in page.says("tax_rate")
    assert "1–30, 31–60, over 60" in page.says("edges")


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("grade.A", 9999, "1 to 3650"),
        ("coming_days", 90, "1 to 60"),
        ("over_delivery", Decimal(2), "0 to 100"),
        ("edges", "60 / 30", "rising"),
        ("wipe.finance", Decimal(-1), "above 0"),
    ],
)
def test_wrong_rule_is_said_in_its_row_and_nothing_is_saved(page, key, value, said):
    page.type(**{key: value})
    page.save()
    assert said in page.says(key)
    assert page.rules == OfficeRules()
    assert page.tab.is_unsaved


def test_what_is_typed_between_saving_and_the_answer_stays_unsaved(page):
    page.type(silent_days=40)
    page.tab.save()
    page.type(silent_days=50)
    page.settle()
    assert page.rules.silent_days == 40
    assert page.tab.table.values()["silent_days"] == 50
    assert page.tab.is_unsaved
    page.save()
    assert page.rules.silent_days == 50


def test_changes_can_be_undone(page):
    page.type(silent_days=5)
    page.tab.numbers.choose("sales_order")
    page.tab.numbers.type("X-{serial}")
    page.tab.undo()
    assert not page.tab.is_unsaved


def test_rules_are_found_by_name(page):
    page.tab.table.narrow("aging")
    assert page.tab.table.widget("edges").isVisible()
    assert not page.tab.table.widget("silent_days").isVisible()


def test_pattern_is_previewed_checked_and_saved(page, qtbot):
    numbers = page.tab.numbers
    numbers.choose("sales_order")
    assert numbers.line.text() == "SO-{year}{month}{day}-{serial3}"
    numbers.type("DD{year2}{month}-{serial4}")
    qtbot.waitUntil(lambda: numbers._previews[0].text() == "DD2611-0001")
    assert numbers._previews[2].text() == "DD2611-1000"
    page.save()
    assert page.setting("number_patterns") == {"sales_order": "DD{yy}{mm}-{n:04}"}


def test_pattern_of_another_document_is_refused_under_the_editor(page):
    numbers = page.tab.numbers
    numbers.choose("quote")
    numbers.type("SO-{year}{month}{day}-{serial3}")
    assert "Sales order" in numbers.verdict.text()
    page.save()
    assert page.setting("number_patterns") is None


@pytest.mark.parametrize("pattern", ["SO-{yyyy}{mm}{dd}-{n:03}", "{yy}/{n}", "C-{n:04}"])
def test_pattern_on_the_screen_is_the_stored_one(qapp, pattern):
    assert stored(shown(pattern)) == pattern


def test_every_series_has_a_word():
    from crm_desktop.services.numbering import PATTERNS

    assert {*SERIES_WORDS, *DOCUMENTS} == PATTERNS.keys()
    assert all(series_word(name) != name for name in PATTERNS)


class RolesOnly(QTranslator):
    """Knows the words of roles, in the context in which they are kept."""

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False

    def translate(self, context, text, _comment=None, _count=-1):
        return f"<{text}>" if context == "roles" else ""


def test_roles_in_a_rule_are_called_as_everywhere(qapp):
    words = RolesOnly()
    qapp.installTranslator(words)
    labels = [one.label for group in rule_groups(()) for rule in group.rules for one in rule.fields]
    qapp.removeTranslator(words)
    assert {"<Manager>", "<Finance>", "<Sales assistant>"} <= set(labels)


def test_changed_rules_of_tasks_are_tried_before_they_are_saved(page):
    assert not page.tab.try_out.isEnabled()
    page.type(ordered_days=30)
    assert page.tab.try_out.isEnabled()
    page.tab.try_out.click()
    page.settle()
    assert page.says("ordered_days").endswith(
        "Today 0 tasks, and 0 by the kept figures. In the last 90 days it would have made 0."
    )
    assert page.rules.ordered_days == 60
    page.type(ordered_days=31)
    assert "by the kept figures" not in page.says("ordered_days")
    page.type(ordered_days=0)
    page.tab.try_out.click()
    assert "1" in page.says("ordered_days")
