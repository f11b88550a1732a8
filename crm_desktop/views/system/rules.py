"""The page of all rules of the office: prices, deliveries, money, reminders, printing, and the numbers of documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.money.aging import WrongEdges
from crm_desktop.domain.office_rules import rule_key, rules_problems
from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.rule_trial import RuleTrial, rule_trials
from crm_desktop.services.money.rules import SetAgingEdges, SetWipeLimit
from crm_desktop.services.office.number_patterns import SetNumberPatterns
from crm_desktop.services.office.rules import RulesInForce, SetOfficeRules, rules_in_force
from crm_desktop.services.paper.log import SetReprintRule
from crm_desktop.views.context import Context
from crm_desktop.views.system.form_tab import FormTab
from crm_desktop.views.system.number_panel import NumberPanel
from crm_desktop.views.system.rule_specs import (
    LETS_GO,
    OF_TRADE,
    WIPE,
    rule_groups,
    shown_values,
    trade_rules,
    typed_edges,
)
from crm_desktop.views.system.rule_table import RuleTable
from crm_desktop.views.system.task_rule_specs import GRADE, ON, is_of_tasks, trial_key, trial_words

RULE = rule_key("")
"""How the names of the figures of tasks begin."""


class RulesTab(FormTab):
    """Rules at the left, the numbers of documents at the right; what was changed is saved together."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("office_rules")
        self.heading.setText(self.tr("Rules of trade"))
        self.hint.setText(self.tr("Everybody works by these; each change is in the audit log."))
        self.table: RuleTable | None = None
        self.numbers = NumberPanel(context)
        self.numbers.edited.connect(self._tell)
        self._rules: RulesInForce | None = None
        self._waiting: Iterator[Any] = iter(())
        self._sent: tuple[Mapping[str, Any] | None, Mapping[str, str] | None] = (None, None)
        self._add_to_head()
        self._left = QVBoxLayout()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._left, 1)
        row.addWidget(self.numbers)
        self.body.addLayout(row)
        self._read()
        context.on_changes(self, Changes.OFFICE, self._reload)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.table is not None and bool(self.table.changed() or self.numbers.changed())

    def save(self) -> None:
        """Keep what was changed; wrong rules are said in their rows."""
        table = self.table
        if table is None or not table.check() or not self.numbers.check():
            return
        try:
            commands = list(self._commands(table.values(), table.changed()))
        except WrongEdges as error:
            table.show_problems({"edges": self.context.tr_error(error)})
            return
        self._sent = (table.values(), self.numbers.patterns())
        self._waiting = iter(commands)
        self._next()

    def undo(self) -> None:
        """Show what is stored again."""
        if self._rules is not None:
            self._show(self._rules)

    # parts

    def _add_to_head(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a rule"))
        self.search.setAccessibleName(self.tr("Find a rule"))
        self.search.setFixedWidth(theme().px(150))
        self.search.addAction(icon("search", size=14), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textEdited.connect(lambda text: self.table.narrow(text) if self.table is not None else None)
        self.try_out = QPushButton(icon("report", size=14), self.tr("Try the rules"))
        self.try_out.setToolTip(self.tr("Say how many tasks the changed rules would make, before they are saved"))
        self.try_out.clicked.connect(self._try)
        self.count = label(tone="amber")
        self.back = QPushButton(icon("undo", size=14), self.tr("Undo changes"))
        self.back.clicked.connect(self.undo)
        for place, widget in enumerate((self.search, self.count, self.try_out, self.back), start=2):
            self.head.insertWidget(place, widget)

    def _commands(self, values: Mapping[str, Any], changed: list[str]) -> Iterator[Any]:
        if any(key in OF_TRADE or key.startswith((GRADE, ON, RULE)) for key in changed):
            yield SetOfficeRules(rules=trade_rules(values))
        if "edges" in changed:
            yield SetAgingEdges(days=typed_edges(values["edges"]))
        for role in LETS_GO:
            if f"{WIPE}{role.value}" in changed:
                yield SetWipeLimit(role=role, limit=values[f"{WIPE}{role.value}"] or ZERO)
        if "reprint" in changed:
            yield SetReprintRule(needs_right=values["reprint"])
        if self.numbers.changed():
            yield SetNumberPatterns(patterns=self.numbers.patterns())

    def _next(self, _done: Done | None = None) -> None:
        command = next(self._waiting, None)
        if command is not None:
            self.context.run(command, self._next, problems=partial(self._wrong, command))
            return
        self.context.ask.notice(self.tr("The rules are saved."))
        self._read()

    def _try(self) -> None:
        """Ask what the rules of tasks would do as they are typed."""
        table = self.table
        if table is not None and table.check():
            tried = trade_rules(table.values())
            problems = rules_problems(tried)
            if problems:
                table.show_problems({key: self.context.tr_error(wrong) for key, wrong in problems.items()})
                return
            today = self.context.clock.today()
            self.context.read(self, rule_trials, self._tell_trials, tried=tried.reminder_days, today=today)

    def _tell_trials(self, found: Mapping[ReminderKind, RuleTrial]) -> None:
        if self.table is not None:
            self.table.tell({trial_key(kind): trial_words(tried) for kind, tried in found.items()})
            self.table.narrow(self.search.text())

    def _read(self) -> None:
        self.context.read(self, rules_in_force, self._show, clock=self.context.clock)

    def _reload(self) -> None:
        if not self.is_unsaved:
            self._read()

    def _show(self, rules: RulesInForce) -> None:
        if self.table is None or self._rules is None or self._rules.grades != rules.grades:
            self._build(rules)
        self._rules = rules
        values, patterns = self._sent
        self._sent = (None, None)
        if self.table is not None:
            self.table.load(shown_values(rules, rules.grades), values)
        self.numbers.load(rules.series, patterns)
        self._tell()

    def _build(self, rules: RulesInForce) -> None:
        if self.table is not None:
            self.table.deleteLater()
        self.table = RuleTable("system", rule_groups(rules.grades), self.context)
        self.table.edited.connect(self._tell)
        self.table.finished.connect(self.numbers.line.setFocus)
        self._left.addWidget(self.table)
        self.setFocusProxy(self.table)

    def _tell(self) -> None:
        changed = len(self.table.changed()) + len(self.numbers.changed()) if self.table is not None else 0
        self.count.setText(self.tr("%n change(s)", "", changed) if changed else "")
        self.back.setEnabled(bool(changed))
        typed = self.table.changed() if self.table is not None else []
        self.try_out.setEnabled(any(is_of_tasks(key) for key in typed))
        self.tell_unsaved()

    def _wrong(self, command: object, problems: Mapping[str, str]) -> None:
        """Say what is wrong in the row of the rule; a limit does not know its role."""
        if isinstance(command, SetWipeLimit):
            problems = {f"{WIPE}{command.role}": text for text in problems.values()}
        if self.table is not None:
            self.table.show_problems(problems)
