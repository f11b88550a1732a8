"""Rules in groups that fold: each row has its fields, and a sentence that says what the rule does as it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from crm_desktop.present.sifting import fit
from crm_desktop.qtkit.forms.editors import FieldWidget
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.scope import FormScope
from crm_desktop.qtkit.theme import theme

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Rule:
    """One row.

    Attributes:
        label: marked.
        fields: side by side; a field's label stands before it where there are several.
        sentence: what the rule does, already translated, out of all values of the table.
        unit: marked; stands after the fields.
        width: of each field, in pixels at 96 dpi.
    """

    label: str
    fields: Sequence[Field]
    sentence: Callable[[Values], str]
    unit: str = ""
    width: int = 64


@dataclass(frozen=True)
class RuleGroup:
    """Rules under one heading."""

    title: str
    rules: Sequence[Rule]


class _Row(QFrame):
    """One rule on the screen."""

    def __init__(self, context: str, rule: Rule, scope: FormScope) -> None:
        super().__init__()
        self.rule = rule
        self.widgets: dict[str, FieldWidget] = {}
        self._loaded: dict[str, Any] = {}
        self._former: dict[str, str] = {}
        self._context = context
        self.name = label(_tr(context, rule.label))
        self.name.setFixedWidth(theme().px(124))
        self.mark = label(role="changed")
        self.sentence = label(role="hint")
        self.sentence.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme().px(side) for side in (12, 3, 12, 3)])
        row.setSpacing(theme().px(6))
        row.addWidget(self.name)
        held = QWidget()
        held.setMinimumWidth(theme().px(212))
        fields = QHBoxLayout(held)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(theme().px(6))
        for field in rule.fields:
            if len(rule.fields) > 1 and field.label:
                fields.addWidget(label(_tr(context, field.label), role="label"))
            fields.addWidget(self._widget(field, scope))
        if rule.unit:
            fields.addWidget(label(_tr(context, rule.unit), role="label"))
        fields.addWidget(self.mark)
        fields.addStretch(1)
        row.addWidget(held)
        row.addWidget(self.sentence, 1)

    def load(self, values: Values, sent: Values | None = None) -> None:
        """Show what is stored; what was typed since ``sent`` stays."""
        self._loaded = {key: values[key] for key in self.widgets}
        for key, widget in self.widgets.items():
            if sent is not None and _value(widget) != sent.get(key):
                continue
            widget.show_value(values[key])
            self._former[key] = widget.inner.text() if isinstance(widget.inner, QLineEdit) else ""
            widget.mark_problem(False)  # noqa: FBT003 - as in Qt

    def refresh(self, values: Values | None, problem: str = "") -> None:
        """Say what the rule does now, or what is wrong, and what was there before."""
        self.sentence.setText(problem or (self.rule.sentence(values) if values is not None else ""))
        self.sentence.setToolTip(self.sentence.text())
        marked(self.sentence, role="problem" if problem else "hint")
        changed = self.changed()
        former = " / ".join(self._former[key] or "—" for key in changed if self.rule.width)
        words = QCoreApplication.translate("RuleTable", "● was {former}") if former else "●"
        self.mark.setText(words.format(former=former) if changed else "")

    def changed(self) -> list[str]:
        """The keys of the fields that differ from what is stored."""
        return [key for key, widget in self.widgets.items() if _value(widget) != self._loaded.get(key)]

    def holds(self, text: str) -> bool:
        """Whether name or sentence of the row fit what is typed."""
        return fit(text, self.name.text(), self.sentence.text()) is not None

    def _widget(self, field: Field, scope: FormScope) -> FieldWidget:
        widget = field.editor(scope)
        widget.setObjectName(field.key)
        widget.inner.setAccessibleName(f"{self.name.text()} {_tr(self._context, field.label)}".strip())
        if self.rule.width:
            widget.setFixedWidth(theme().px(self.rule.width))
        self.widgets[field.key] = widget
        return widget


class RuleTable(QWidget):
    """All rules of the page.

    Attributes:
        edited: something was typed.
        finished: Enter was pressed in the last field.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, context: str, groups: Sequence[RuleGroup], scope: FormScope) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._heads: list[tuple[QPushButton, list[_Row]]] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for group in groups:
            rows = [_Row(context, rule, scope) for rule in group.rules]
            head = marked(QPushButton(f"{_tr(context, group.title)}  {len(rows)}"), role="group", flat=True)
            head.setIcon(icon("expand", size=14))
            head.setCheckable(True)
            head.setChecked(True)
            head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            whole.addWidget(head)
            for row in rows:
                whole.addWidget(row)
                head.toggled.connect(row.setVisible)
            self._rows += rows
            self._heads.append((head, rows))
        whole.addStretch(1)
        keys = self._fields()
        for place, (_key, widget) in enumerate(keys):
            widget.edited.connect(self._typed)
            widget.entered.connect(partial(self._next, place))
        self.setFocusProxy(keys[0][1])

    # values

    def load(self, values: Values, sent: Values | None = None) -> None:
        """Show what is stored; what was typed since ``sent`` was sent stays, and counts as changed."""
        for row in self._rows:
            row.load(values, sent)
        self._refresh()

    def values(self) -> dict[str, Any]:
        """What is typed.

        Raises:
            Unreadable: if a field holds no value of its kind.
        """
        return {key: widget.value() for key, widget in self._fields()}

    def changed(self) -> list[str]:
        """The keys of the fields that differ from what is stored."""
        return [key for row in self._rows for key in row.changed()]

    def check(self) -> bool:
        """Whether every field can be read; says beside those that cannot what to type."""
        wrong = {key: str(fault) for key, widget in self._fields() if (fault := _fault(widget)) is not None}
        self.show_problems(wrong)
        return not wrong

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each translated message in the place of its rule's sentence, and go to the first one."""
        for key, widget in self._fields():
            widget.mark_problem(key in problems)
        self._refresh(problems)
        first = next((widget for key, widget in self._fields() if key in problems), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def tell(self, notes: Mapping[str, str]) -> None:
        """Put more words after the sentences of rules, by the key of a field of each, until something is typed."""
        self._refresh()
        for row in self._rows:
            for text in (notes[key] for key in row.widgets if key in notes):
                row.sentence.setText(f"{row.sentence.text()} {text}".strip())
                row.sentence.setToolTip(row.sentence.text())

    def widget(self, key: str) -> FieldWidget:
        """The editor of a field."""
        return dict(self._fields())[key]

    def show_value(self, key: str, value: Any) -> None:
        """Set one field as the user could have set it."""
        self.widget(key).show_value(value)
        self._typed()

    def narrow(self, text: str) -> None:
        """Show only rules with a text in their name or sentence."""
        for head, rows in self._heads:
            found = [row for row in rows if row.holds(text.strip())]
            head.setVisible(bool(found))
            for row in rows:
                row.setVisible(row in found and head.isChecked())

    # parts

    def _fields(self) -> list[tuple[str, FieldWidget]]:
        return [pair for row in self._rows for pair in row.widgets.items()]

    def _typed(self) -> None:
        self._refresh()
        self.edited.emit()

    def _refresh(self, problems: Mapping[str, str] | None = None) -> None:
        try:
            values: Values | None = self.values()
        except Unreadable:
            values = None
        for row in self._rows:
            wrong = [problems[key] for key in row.widgets if problems and key in problems]
            row.refresh(values, wrong[0] if wrong else "")

    def _next(self, place: int) -> None:
        fields = self._fields()
        if place + 1 < len(fields):
            fields[place + 1][1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()


def _tr(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text) if text else ""


def _value(widget: FieldWidget) -> Any:
    try:
        return widget.value()
    except Unreadable:
        return Unreadable


def _fault(widget: FieldWidget) -> Unreadable | None:
    try:
        widget.value()
    except Unreadable as fault:
        return fault
    return None
