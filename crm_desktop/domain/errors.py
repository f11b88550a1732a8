"""Faults that a user can cause and can put right.

Every class holds the English text that it shows, worded "To <goal>, <what to do>."; the view translates it.
Anything that is not a ``DomainError`` is a bug of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class DomainError(Exception):
    """Base of all errors that carry a message for the user.

    Attributes:
        template: the marked message (context ``errors``), with ``{names}`` for ``params``.
        params: what fills the template: numbers of records, names, amounts.
    """

    template: ClassVar[str] = ""

    def __init__(self, **params: Any) -> None:
        self.params: Mapping[str, Any] = params
        super().__init__(self.template.format(**params))


class RuleBroken(DomainError):
    """A rule forbids the action."""


class NotAllowed(DomainError):
    """The operator lacks the right."""

    template = QT_TRANSLATE_NOOP("errors", "To do this, ask a manager: your role does not include it.")


class NoLongerAllowed(RuleBroken):
    """The operator's log-in was switched off, or his role changed, while his window was open."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To go on, log in again: the log-in of {name} was switched off or has other rights now."
    )


class NotFound(DomainError):
    """The record does not exist, or the operator may not see it."""

    template = QT_TRANSLATE_NOOP("errors", "To open {what}, check its number: no such record is visible to you.")


class StaleRecord(DomainError):
    """Someone else saved the record after it was read."""

    template = QT_TRANSLATE_NOOP("errors", "To save your changes, reload: someone else changed this record.")


class FieldProblems(DomainError):
    """Some fields hold something that cannot be saved.

    Attributes:
        problems: a message by field key, each a ``DomainError`` of its own; lines are keyed ``lines.3.quantity``.
    """

    template = QT_TRANSLATE_NOOP("errors", "To save, put right the marked fields.")

    def __init__(self, problems: Mapping[str, DomainError]) -> None:
        super().__init__()
        self.problems = problems

    def __str__(self) -> str:
        return " ".join([super().__str__(), *(f"{key}: {error}" for key, error in self.problems.items())])


class NeedsConfirmation(DomainError):
    """The action is unusual but allowed; the user may accept ``key`` and run the same command again."""

    key: ClassVar[str] = ""


class Required(DomainError):
    """A field that must be filled is empty."""

    template = QT_TRANSLATE_NOOP("errors", "Fill in this field.")
