"""The dialog of the office's own rules."""

from PySide6.QtCore import Qt

from crm_desktop.domain.affairs.own_rules import Compare, Fact, OwnRuleDraft
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import OwnKind
from crm_desktop.queries.affairs.own_rules import RuleChoices
from crm_desktop.queries.office.roles import RoleChoice
from crm_desktop.services.affairs.own_rules import SaveOwnRule
from crm_desktop.views.reminders.own_rule_dialog import OwnRuleDialog
from crm_desktop.views.reminders.own_rule_list import own_rule_list
from tests.views.fakes.context import fake_context


def test_who_chooses_a_word_is_offered_what_can_be_said_of_it(qtbot):
    found = RuleChoices(
        people=((7, "周敏"),),
        roles=(RoleChoice("finance", "", needs_person=False),),
        fields=(
            OwnField(id=1, key="kind", kind=OwnKind.CHOICE, title="客户类型"),
            OwnField(id=2, key="ends", kind=OwnKind.DATE, title="合同到期"),
        ),
    )
    dialog = OwnRuleDialog(fake_context(answers={"rule_choices": found}), None, {})
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.form is not None)
    form = dialog.form
    for fact, compare in (
        (Fact.GRADE, Compare.IS), (Fact.OVERDUE, Compare.IS), ("own.kind", Compare.IS), ("until.own.ends", Compare.IS),
    ):  # fmt: skip
        form.show_value("fact_1", fact)
        form.edited.emit("fact_1")
        assert form.draft().compare_1 is compare
        assert form.draft().fact_1 == fact
    assert form.draft().compare_2 is Compare.LEAST
    assert words_of(form, "fact_1")[-3:] == ["客户类型", "合同到期: days since", "合同到期: days until"]
    assert words_of(form, "doer") == ["Who looks after the customer", "周敏", "Everybody of: Finance"]


def words_of(form, key):
    box = form.widget(key).inner
    return [box.itemText(place) for place in range(box.count())]


def test_cursor_goes_to_the_rule_that_was_made(office):
    for name in ("丙", "甲"):
        draft = OwnRuleDraft(name=name, fact_1=Fact.ORDERS, value_1="1")
        office.context.run(SaveOwnRule(draft=draft))
    office.settle()
    panel = office.show(own_rule_list(office.context), 900)
    office.press(panel.table, Qt.Key.Key_Insert)
    kind, _, prefill = office.opened[-1]
    assert kind == "own_rule"
    dialog = office.show(OwnRuleDialog(office.context, None, prefill), 700)
    office.qtbot.waitUntil(lambda: dialog.form is not None)
    for key, value in (("name", "乙"), ("fact_1", Fact.ORDERS), ("value_1", "2")):
        dialog.form.show_value(key, value)
    dialog.save()
    office.qtbot.waitUntil(lambda: panel.current_row() is not None and panel.current_row().name == "乙")
