"""Commands that can be taken back: what was done is said with a button that undoes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context

DELETE = QT_TRANSLATE_NOOP("undoable", "Delete")


def run_undoable(
    context: Context, command: Any, words: str, back: Any, *, done: Callable[[], object] | None = None
) -> None:
    """Run a command; once it is carried out, say so and offer to take it back.

    Args:
        context: the program.
        command: what is run.
        words: what was done, translated.
        back: the command that takes it back.
        done: called when it was carried out.
    """

    def ran(_done: object) -> None:
        offer_back(context, words, back)
        if done is not None:
            done()

    context.run(command, ran)


def delete_undoable(
    context: Context, question: str, command: Any, words: str, back: Any, *, done: Callable[[], object] | None = None
) -> None:
    """Run a command that takes something away, after asking; see ``run_undoable``."""
    accept = QCoreApplication.translate("undoable", DELETE)
    if context.ask.confirm(question, accept, danger=True):
        run_undoable(context, command, words, back, done=done)


def offer_back(context: Context, words: str, back: Any) -> None:
    """Say what was done, and offer to take it back."""
    context.ask.notice(words, lambda: context.run(back))
