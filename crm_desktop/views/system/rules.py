"""The rules of the office's trade: shipping more than ordered, prices, when a customer counts as silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, make_dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.office_rules import OfficeRules
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit import editors
from crm_desktop.qtkit.form import Field, Form
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office_rules import office_rules
from crm_desktop.queries.system import dictionaries
from crm_desktop.services.office_rules import SetOfficeRules
from crm_desktop.views.context import Context
from crm_desktop.views.system.form_tab import FormTab

GRADES = "customer_grade"


@dataclass(frozen=True, kw_only=True)
class RulesDraft:
    """What is typed of the rules for all."""

    over_delivery: Decimal | None = None
    lowest_margin: Decimal | None = None
    use_last_price: bool = True
    silent_days: int | None = None


FIELDS = (
    Field(
        "over_delivery",
        QT_TRANSLATE_NOOP("system", "May be shipped beyond the order"),
        editors.rate(),
        hint=QT_TRANSLATE_NOOP("system", "Of each line's quantity; empty ships no more than ordered."),
    ),
    Field(
        "lowest_margin",
        QT_TRANSLATE_NOOP("system", "Add to the cost at least"),
        editors.rate(),
        hint=QT_TRANSLATE_NOOP("system", "A lower price is asked about or refused; empty watches lowest prices only."),
    ),
    Field(
        "use_last_price",
        QT_TRANSLATE_NOOP("system", "Last price"),
        editors.flag(lambda: QCoreApplication.translate("system", "Offer the last price to the customer")),
    ),
    Field(
        "silent_days",
        QT_TRANSLATE_NOOP("system", "Silent after days"),
        editors.count(),
        required=True,
        hint=QT_TRANSLATE_NOOP("system", "Without a talk or a plan; then the customer is in the reminders."),
    ),
)


class RulesTab(FormTab):
    """Two forms: what holds for all, and days of their own for grades of customers."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("office_rules")
        self.heading.setText(self.tr("Rules of trade"))
        self.hint.setText(self.tr("Everybody works by these; each change is in the audit log."))
        self.form: Form[RulesDraft] = Form("system", FIELDS, RulesDraft(), context, columns=1)
        self.form.setMaximumWidth(theme().px(640))
        self.form.edited.connect(self.tell_unsaved)
        self.grades: Form[Any] | None = None
        self._names: tuple[str, ...] = ()
        self.body.addWidget(self.form)
        self.setFocusProxy(self.form)
        context.read(self, dictionaries, self._build)
        context.on_changes(self, Changes.OFFICE, self._reload)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.form.is_changed or (self.grades is not None and self.grades.is_changed)

    def rules(self) -> OfficeRules:
        """What is typed."""
        draft, days = self.form.draft(), self.grades.draft() if self.grades is not None else None
        by_grade = {name: getattr(days, _key(place)) for place, name in enumerate(self._names)}
        return OfficeRules(
            over_delivery=draft.over_delivery or Decimal(0),
            lowest_margin=draft.lowest_margin,
            use_last_price=draft.use_last_price,
            silent_days=draft.silent_days or 0,
            silent_by_grade={name: count for name, count in by_grade.items() if count is not None},
        )

    def save(self) -> None:
        """Keep the rules; wrong ones are said beside their fields."""
        if self.form.check() and (self.grades is None or self.grades.check()):
            sent = self.rules()
            self.context.run(SetOfficeRules(rules=sent), lambda _done: self._saved(sent), problems=self._wrong)

    def _build(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._names = lists.get(GRADES, ())
        if self._names:
            keys = [_key(place) for place in range(len(self._names))]
            kind = make_dataclass("GradeDays", [(key, Any, field(default=None)) for key in keys], frozen=True)
            fields = [Field(key, name, editors.count()) for key, name in zip(keys, self._names, strict=True)]
            self.grades = Form("system", fields, kind(), self.context, columns=4)
            self.grades.setMaximumWidth(theme().px(640))
            self.grades.edited.connect(self.tell_unsaved)
            self.grades.finished.connect(self.save)
            self.form.finished.connect(self.grades.focus)
            heading = label(self.tr("Silent after days, by grade of customer"), role="title")
            heading.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 0)])
            self.body.addWidget(heading)
            self.body.addWidget(self.grades)
        else:
            self.form.finished.connect(self.save)
        self.body.addStretch(1)
        self.context.read(self, office_rules, self._show)

    def _reload(self) -> None:
        if not self.is_unsaved:
            self.context.read(self, office_rules, self._show)

    def _show(self, rules: OfficeRules) -> None:
        for form, draft in self._drafts(rules):
            form.show_draft(draft)
        self.tell_unsaved()

    def _drafts(self, rules: OfficeRules) -> Sequence[tuple[Form[Any], Any]]:
        """The forms with what they show of some rules."""
        of_all = RulesDraft(
            over_delivery=rules.over_delivery or None,
            lowest_margin=rules.lowest_margin,
            use_last_price=rules.use_last_price,
            silent_days=rules.silent_days,
        )
        if self.grades is None:
            return [(self.form, of_all)]
        kind: Any = type(self.grades.draft())
        days = {_key(place): rules.silent_by_grade.get(name) for place, name in enumerate(self._names)}
        return [(self.form, of_all), (self.grades, kind(**days))]

    def _saved(self, sent: OfficeRules) -> None:
        self.context.ask.notice(self.tr("The rules are saved."))
        for form, draft in self._drafts(sent):
            form.take_stored(draft, draft)
        self.tell_unsaved()

    def _wrong(self, problems: Mapping[str, str]) -> None:
        if self.grades is not None:
            wrong = {
                _key(place): problems[f"grade.{name}"]
                for place, name in enumerate(self._names)
                if f"grade.{name}" in problems
            }
            self.grades.show_problems(wrong)
        self.form.show_problems(problems)


def _key(place: int) -> str:
    return f"grade_{place}"
