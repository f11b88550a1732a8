"""Running a command that passes the credit gate from a page where no reason can be typed beforehand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.changes import Done
from crm_desktop.domain.money.credit import OverCredit
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context
from crm_desktop.views.pick_lists import typed_reason

WHY = QT_TRANSLATE_NOOP("trade", "Over the agreed credit. Why do we go on all the same?")


def run_with_credit(context: Context, command: Any, done: Callable[[Done], None] | None = None) -> None:
    """Run a command that is a ``Gate``; once the question was answered with yes, its reason is asked for."""

    def ask_why(problems: Mapping[str, str]) -> None:
        if "credit_reason" not in problems:
            context.ask.problem("\n".join(problems.values()))
            return
        if reason := typed_reason(context, QCoreApplication.translate("trade", WHY)):
            said = command.accepted | {OverCredit.key}
            context.run(replace(command, accepted=said, credit_reason=reason), done)

    context.run(command, done, problems=ask_why)
