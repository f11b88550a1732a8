"""Choosing a new password: one's own, or one for an operator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Done
from crm_desktop.domain.errors import Required
from crm_desktop.domain.office import PasswordsDiffer
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.form import Field, Form
from crm_desktop.qtkit.scope import FormScope
from crm_desktop.qtkit.sheet import Sheet
from crm_desktop.qtkit.theme import theme
from crm_desktop.services.office.operators import ChangePassword, ResetPassword
from crm_desktop.views.execute import Execute
from crm_desktop.views.system.fields import password
from crm_desktop.views.words import error_text

Run = Callable[..., None]
"""``Context.run``, or an ``Execute`` before there is a context."""


@dataclass(frozen=True, kw_only=True)
class PasswordDraft:
    """What is typed; neither printed nor kept."""

    old: str = field(default="", repr=False)
    new: str = field(default="", repr=False)
    again: str = field(default="", repr=False)


OLD = Field("old", QT_TRANSLATE_NOOP("system", "Password now"), password(), required=True)
NEW = (
    Field(
        "new",
        QT_TRANSLATE_NOOP("system", "New password"),
        password(),
        required=True,
        hint=QT_TRANSLATE_NOOP("system", "At least 6 characters."),
    ),
    Field("again", QT_TRANSLATE_NOOP("system", "Once more"), password(), required=True),
)


class PasswordDialog(Sheet):
    """Asks for a new password twice and sets it."""

    def __init__(
        self,
        run: Run | Execute,
        scope: FormScope,
        *,
        operator_id: int | None = None,
        old: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            run: carries out the command.
            scope: for the form.
            operator_id: whose password is set by a manager; None for one's own, which asks for the old one.
            old: one's own old password where it was typed a moment ago: then it is not asked for.
            hint: why it is asked, already translated.
            parent: the window it stands over.
        """
        super().__init__(parent, "lock")
        self.setObjectName("password")
        self.entitle(self.tr("Change password"), hint)
        self.setMinimumWidth(theme().px(420))
        self._run, self._operator_id, self._old = run, operator_id, old
        fields = NEW if operator_id is not None or old else (OLD, *NEW)
        self.form = Form("system", fields, PasswordDraft(), scope, columns=1)
        self.form.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self.form.finished.connect(self.save)
        self.body.addWidget(self.form)
        self.add_button(self.tr("Cancel"), self.reject)
        self.add_button(self.tr("Change password"), self.save, idea="done", primary=True)
        self.form.focus()

    def save(self) -> None:
        """Set the password, or say beside the field what is wrong."""
        draft = self.form.draft()
        if draft.new != draft.again:
            self.form.show_problems({"again": error_text(PasswordsDiffer())})
        elif self._operator_id is None and not (draft.old or self._old):
            self.form.show_problems({"old": error_text(Required())})
        else:
            self._run(self._command(draft), done=self._done, problems=self._problems)

    def _command(self, draft: PasswordDraft) -> ChangePassword | ResetPassword:
        if self._operator_id is None:
            return ChangePassword(old=draft.old or self._old, new=draft.new)
        return ResetPassword(operator_id=self._operator_id, password=draft.new)

    def _done(self, _done: Done) -> None:
        self.accept()

    def _problems(self, problems: Mapping[str, Any]) -> None:
        if "old" in problems and "old" not in self.form.keys:
            self.problem.say(problems["old"])
        self.form.show_problems({("new" if key == "password" else key): words for key, words in problems.items()})
