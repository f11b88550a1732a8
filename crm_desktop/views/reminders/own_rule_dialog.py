"""The dialog in which the office makes a rule of its own, and tries it on the days that are gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right
from crm_desktop.domain.affairs.own_rules import (
    LONGEST_ADVICE,
    LONGEST_NAME,
    LONGEST_VALUE,
    PERSON,
    ROLE,
    TRIAL_DAYS,
    WORDS_BY,
    AnyFact,
    Compare,
    OwnRuleDraft,
    Shape,
    own_rule_problems,
    shape_of,
)
from crm_desktop.domain.changes import Done
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.choices import offered
from crm_desktop.present.columns.own_rules import COMPARE_WORDS, FACT_WORDS, GONE, OWNER, own_words
from crm_desktop.qtkit.forms import editors
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.marks import label, named
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.own_rules import RuleChoices, StoredRule, rule_choices, stored_rule
from crm_desktop.queries.affairs.own_trial import Trial, own_rule_trial
from crm_desktop.services.affairs.own_rules import SaveOwnRule
from crm_desktop.views.context import Context
from crm_desktop.views.form_sheet import FormSheet
from crm_desktop.views.role_words import role_word


class OwnRuleDialog(FormSheet[OwnRuleDraft]):
    """Up to four conditions that all must hold, and what is to be done then."""

    def __init__(self, context: Context, rule_id: int | None, prefill: Mapping[str, Any]) -> None:
        """Build the dialog; ``saved`` in ``prefill`` is told which rule it is."""
        super().__init__(context, "star", may_save=context.may(Right.SET_UP_OFFICE))
        self.setObjectName("own_rule")
        self.setMinimumWidth(theme().px(700))
        self._stored: StoredRule | None = None
        self._told: Callable[[int], None] | None = prefill.get("saved")
        self._tried = label(role="strong")
        self._tried.setWordWrap(True)
        self._tried.hide()
        self._choices = RuleChoices((), (), ())
        if rule_id is None:
            self.entitle(self.tr("New rule"), self.tr("A customer for whom all conditions hold is on the desk."))
        else:
            self.entitle(self.tr("Own rule"))
        context.read(self, rule_choices, lambda found: self._offer(found, rule_id))

    def command(self, draft: OwnRuleDraft) -> SaveOwnRule:
        """What keeps the rule."""
        own, version = (self._stored.id, self._stored.version) if self._stored else (None, 0)
        return SaveOwnRule(draft=draft, rule_id=own, seen_version=version)

    def saved(self, _draft: OwnRuleDraft, done: Done) -> None:
        """Tell the list where its cursor is to go."""
        if self._told is not None and done.record_id is not None:
            self._told(done.record_id)

    # parts

    def _offer(self, found: RuleChoices, rule_id: int | None) -> None:
        self._choices = found
        if rule_id is None:
            self._build(OwnRuleDraft())
        else:
            self.context.read(self, stored_rule, self._show, rule_id=rule_id)

    def _show(self, stored: StoredRule) -> None:
        self._stored = stored
        state = self.tr("This rule is on.") if stored.is_on else self.tr("This rule is off.")
        self.entitle(stored.draft.name, state)
        self._build(stored.draft)

    def _build(self, draft: OwnRuleDraft) -> None:
        form: Form[OwnRuleDraft] = Form(
            "own_rules", _fields(self._facts(), self._doers()), draft, self.context, columns=3
        )
        for number, (_, compare, value) in enumerate(_CONDITIONS, start=1):
            named(form.widget(compare).inner, self.tr("Comparison {number}").format(number=number))
            named(form.widget(value).inner, self.tr("Value {number}").format(number=number))
        form.edited.connect(self._fit)
        self.show_form(form)
        self.body.addWidget(self._tried)
        self.add_link(self.tr("Try it"), self._try)

    def _fit(self, key: str) -> None:
        """Words are not more or less than others: who chooses one is offered what he can say of it."""
        compare = {fact: compare for fact, compare, _ in _CONDITIONS}.get(key)
        if compare is None or self.form is None:
            return
        draft = self.form.draft()
        fact = getattr(draft, key)
        is_worded = fact and shape_of(fact, self._choices.fields) is not Shape.FIGURE
        if is_worded and getattr(draft, compare) not in WORDS_BY:
            self.form.show_value(compare, Compare.IS)

    def _facts(self) -> list[tuple[AnyFact | None, str]]:
        """What conditions can be over: what the program knows, then the office's own fields."""
        language = self.context.settings.language or "zh_CN"
        own = (pair for one in self._choices.fields for pair in own_words(one, language, QCoreApplication.translate))
        return [(None, "—"), *((fact, _words(text)) for fact, text in FACT_WORDS.items()), *own]

    def _doers(self) -> list[tuple[str, str]]:
        """Who can do it: the owner of the customer, a colleague, or whoever has a role."""
        people = ((f"{PERSON}{one[0]}", one[1]) for one in offered(self._choices.people))
        words = self.tr("Everybody of: {role}")
        roles = ((f"{ROLE}{one.code}", words.format(role=role_word(one.code, one.name))) for one in self._choices.roles)
        return [("", _words(OWNER)), *people, *roles]

    def _try(self) -> None:
        """Say what it would have done; what is typed need not be saved for it."""
        if self.form is None or not self.form.check():
            return
        draft = self.form.draft()
        problems = own_rule_problems(draft, self._choices.fields)
        if problems:
            self.form.show_problems({key: self.context.tr_error(wrong) for key, wrong in problems.items()})
            return
        today = self.context.clock.today()
        self.context.read(self, own_rule_trial, self._tell, draft=draft, today=today)

    def _tell(self, tried: Trial) -> None:
        text = self.tr("Today it names {now} customers; in the last {days} days it would have made {made} tasks.")
        self._tried.setText(text.format(now=tried.now, days=TRIAL_DAYS, made=tried.made))
        self._tried.show()


_CONDITIONS = (
    ("fact_1", "compare_1", "value_1"),
    ("fact_2", "compare_2", "value_2"),
    ("fact_3", "compare_3", "value_3"),
    ("fact_4", "compare_4", "value_4"),
)
"""The fields of each condition."""
_WHEN, _AND = QT_TRANSLATE_NOOP("own_rules", "When"), QT_TRANSLATE_NOOP("own_rules", "And")


def _words(text: str) -> str:
    return QCoreApplication.translate("own_rules", text)


def _compares() -> list[tuple[Compare, str]]:
    return [(how, _words(text)) for how, text in COMPARE_WORDS.items()]


def _fields(facts: Sequence[tuple[Any, str]], doers: Sequence[tuple[str, str]]) -> list[Field]:
    name = Field(
        "name", QT_TRANSLATE_NOOP("own_rules", "Rule"), editors.text(longest=LONGEST_NAME), required=True, span=3
    )
    conditions: list[Field] = []
    for fact, compare, value in _CONDITIONS:
        conditions += [
            Field(
                fact, _AND if conditions else _WHEN, editors.choice(lambda: facts, unlisted=lambda _gone: _words(GONE))
            ),
            Field(compare, "", editors.choice(_compares)),
            Field(value, "", editors.text(longest=LONGEST_VALUE)),
        ]
    return [
        name,
        *conditions,
        Field(
            "advice",
            QT_TRANSLATE_NOOP("own_rules", "What is to be done"),
            editors.text(longest=LONGEST_ADVICE),
            span=3,
        ),
        Field("doer", QT_TRANSLATE_NOOP("own_rules", "Who does it"), editors.choice(lambda: doers), span=2),
        Field("holds_days", QT_TRANSLATE_NOOP("own_rules", "Again after days"), editors.count(), stop=False),
    ]
