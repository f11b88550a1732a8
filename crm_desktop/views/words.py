"""The words of errors and codes in the language of the user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.errors import DomainError, FieldProblems
from crm_desktop.present import formats

if TYPE_CHECKING:
    from crm_desktop.domain.effects import Effects
    from crm_desktop.present.effects import Change


def error_text(error: DomainError) -> str:
    """The message of an error, translated, its params shown as everywhere else."""
    shown = {name: _shown(value) for name, value in error.params.items()}
    text = QCoreApplication.translate("errors", error.template) if error.template else str(error)
    return text.format(**shown)


def problem_texts(error: FieldProblems) -> Mapping[str, str]:
    """The message of every field that cannot be saved, by field key."""
    return {key: error_text(problem) for key, problem in error.problems.items()}


def told(effects: Effects, *, with_rows: bool = False) -> Sequence[Change]:
    """What a command would do, line by line; ``with_rows`` tells how many rows of each kind change, too."""
    from crm_desktop.present.effects import Wording, changes_of

    return changes_of(effects, Wording(QCoreApplication.translate, state_word), with_rows=with_rows)


def _shown(value: Any) -> str:
    if isinstance(value, Decimal):
        return formats.price(value)
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, date):
        return formats.day(value)
    if isinstance(value, StrEnum):
        return state_word(value)
    return error_text(value) if isinstance(value, DomainError) else str(value)


def state_word(value: StrEnum) -> str:
    """The word of a code, as lists show it."""
    from crm_desktop.views.looks import look_of

    return look_of(value).text
