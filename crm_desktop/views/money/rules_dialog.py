"""The office's rules for money: the columns of the aging report, and how much small change may be let go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from crm_desktop.domain.access import Role
from crm_desktop.domain.aging import Edges, WrongEdges
from crm_desktop.domain.changes import Done
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit import editors
from crm_desktop.qtkit.actions import button
from crm_desktop.qtkit.form import Field, Form
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money_rules import MoneyRules, money_rules
from crm_desktop.services.money_rules import SetAgingEdges, SetWipeLimit
from crm_desktop.views.context import Context


@dataclass(frozen=True, kw_only=True)
class RulesDraft:
    """What is typed."""

    days: str = ""
    manager: Decimal | None = None
    finance: Decimal | None = None
    assistant: Decimal | None = None

    def limits(self) -> dict[Role, Decimal]:
        """The limits by role; an empty one is 0.00."""
        typed = {Role.MANAGER: self.manager, Role.FINANCE: self.finance, Role.ASSISTANT: self.assistant}
        return {role: limit or Decimal(0) for role, limit in typed.items()}


FIELDS = [
    Field(
        "days",
        QT_TRANSLATE_NOOP("money", "Aging columns end at"),
        editors.text(longest=60),
        required=True,
        hint=QT_TRANSLATE_NOOP("money", "Days overdue, rising, such as 30, 60, 90, 180"),
    ),
    Field("manager", QT_TRANSLATE_NOOP("money", "A manager may let go"), editors.money()),
    Field("finance", QT_TRANSLATE_NOOP("money", "Finance may let go"), editors.money()),
    Field("assistant", QT_TRANSLATE_NOOP("money", "An assistant may let go"), editors.money()),
]


class RulesDialog(Dialog):
    """A form over the window; Ctrl+Enter keeps the rules."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._former = RulesDraft()
        self._waiting: Iterator[Any] = iter(())
        self.setWindowTitle(self.tr("Rules for money"))
        self.form: Form[RulesDraft] = Form("money", FIELDS, self._former, context, columns=1)
        keep = QAction(self.tr("Save"), self)
        keep.setIcon(icon("done"))
        keep.setShortcut(QKeySequence("Ctrl+Return"))
        keep.triggered.connect(self.save)
        self.addAction(keep)
        close = QPushButton(self.tr("Cancel"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme().px(12)] * 4)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(button(keep, primary=True, idea="done"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.form, 1)
        whole.addLayout(foot)
        self.resize(theme().px(460), theme().px(280))
        self.form.finished.connect(self.save)
        context.read(self, money_rules, self._show)

    def save(self) -> None:
        """Keep what was changed, one rule after the other, then close."""
        if not self.form.check():
            return
        draft = self.form.draft()
        try:
            days = Edges(tuple(int(day) for day in draft.days.replace("，", ",").split(",") if day.strip())).days
        except (ValueError, WrongEdges):
            self.form.show_problems({"days": self._context.tr_error(WrongEdges())})
            return
        commands: list[Any] = [] if days == _days(self._former) else [SetAgingEdges(days=days)]
        former = self._former.limits()
        commands += [
            SetWipeLimit(role=role, limit=limit) for role, limit in draft.limits().items() if limit != former[role]
        ]
        self._waiting = iter(commands)
        self._next()

    def _next(self, _done: Done | None = None) -> None:
        command = next(self._waiting, None)
        if command is None:
            self.accept()
        else:
            self._context.run(command, self._next)

    def _show(self, rules: MoneyRules) -> None:
        self._former = RulesDraft(
            days=", ".join(map(str, rules.edges.days)),
            manager=rules.limits[Role.MANAGER],
            finance=rules.limits[Role.FINANCE],
            assistant=rules.limits[Role.ASSISTANT],
        )
        self.form.show_draft(self._former)
        self.form.focus()


def _days(draft: RulesDraft) -> tuple[int, ...]:
    return tuple(int(day) for day in draft.days.split(",") if day.strip())
