"""Goes on where a command asks: what is unusual is accepted, and a reason is taken as given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.errors import NeedsConfirmation

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects

SOME_REASON = "…"
"""Stands for what nobody has typed yet."""


def accepted_all(tell: Callable[[Any], Effects], command: Any) -> Effects:
    """What ``tell`` says of a command, with all that was asked on the way.

    Raises:
        DomainError: what cannot be accepted.
    """
    command = _with_reason(command, "reason")
    questions: list[NeedsConfirmation] = []
    while True:
        try:
            return replace(tell(command), questions=tuple(questions))
        except NeedsConfirmation as question:
            if question.key in command.accepted:
                raise
            questions.append(question)
            command = replace(command, accepted=command.accepted | {question.key})
            command = _with_reason(command, f"{question.key}_reason")


def _with_reason(command: Any, name: str) -> Any:
    """The command with a reason, if it has a place for one and none is there."""
    has_place = any(field.name == name for field in fields(command))
    return replace(command, **{name: SOME_REASON}) if has_place and not getattr(command, name).strip() else command
