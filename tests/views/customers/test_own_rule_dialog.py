"""The dialog of the office's own rules."""

from crm_desktop.domain.affairs.own_rules import Compare, Fact
from crm_desktop.views.reminders.own_rule_dialog import OwnRuleDialog
from tests.views.fakes import fake_context


def test_who_chooses_a_word_is_offered_what_can_be_said_of_it(qtbot):
    dialog = OwnRuleDialog(fake_context(), None, {})
    qtbot.addWidget(dialog)
    form = dialog.form
    for fact, compare in ((Fact.GRADE, Compare.IS), (Fact.ORDERS, Compare.IS)):
        form.show_value("fact_1", fact)
        form.edited.emit("fact_1")
        assert form.draft().compare_1 is compare
    assert form.draft().compare_2 is Compare.LEAST
