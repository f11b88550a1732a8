"""What a command would do, shown before it is done: beside a question, or by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.domain.changes import Done
from crm_desktop.views.context import Context
from crm_desktop.views.words import error_text, told

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects


def ask_and_run(  # noqa: PLR0913 - who asks what, and how it goes on
    context: Context,
    owner: QObject,
    command: Any,
    question: str,
    accept: str,
    *,
    run: Callable[[Any], None] | None = None,
    done: Callable[[Done], None] | None = None,
    danger: bool = False,
    with_rows: bool = False,
) -> None:
    """Ask whether a command is to be run, and show what it will do; what stands against it is said instead.

    Args:
        context: the program.
        owner: whoever asks; nothing is asked once it is closed.
        command: what is run.
        question: what the user is asked.
        accept: the words of the button that does it.
        run: runs it; None for the usual way.
        done: called when it was carried out the usual way.
        danger: whether it takes something away.
        with_rows: whether it is told how many rows of each kind change.
    """

    def ask(effects: Effects) -> None:
        if context.ask.confirm(question, accept, danger=danger, changes=told(effects, with_rows=with_rows)):
            if run is not None:
                run(command)
            else:
                context.run(command, done)

    context.preview(owner, command, ask)


def agrees(context: Context, effects: Effects, accept: str) -> bool:
    """Show what a command will do and what will be asked; whether the user wants it, who presses ``accept`` then."""
    says = QCoreApplication.translate("foretold", "This is what it will do:")
    return context.ask.confirm("\n".join([says, *map(error_text, effects.questions)]), accept, changes=told(effects))
