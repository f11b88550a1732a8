"""The first operator, as the first start asks for him."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.office import OperatorDraft, PasswordsDiffer, operator_problems, password_problem
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms.editors import flag, text
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.views.system.fields import LOGIN, password


@dataclass(frozen=True, kw_only=True)
class FirstOperator:
    """The person who sets the office up."""

    login: str = ""
    operator_name: str = ""
    password: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    is_salesperson: bool = True
    starts_with_system: bool = False


def operator_faults(typed: FirstOperator) -> dict[str, DomainError]:
    """What keeps the first operator from being made, by field."""
    found = operator_problems(OperatorDraft(login=typed.login, name=typed.operator_name))
    problems = {"operator_name" if key == "name" else key: problem for key, problem in found.items()}
    weak = password_problem(typed.password, login=typed.login)
    if weak is not None:
        problems["password"] = weak
    elif typed.password != typed.again:
        problems["again"] = PasswordsDiffer()
    return problems


def _sells() -> str:
    return QCoreApplication.translate("system", "I also have customers of my own")


def _starts() -> str:
    return QCoreApplication.translate("system", "With the computer, in the tray, so that reminders are never missed")


OPERATOR_FIELDS = (
    Field("operator_name", QT_TRANSLATE_NOOP("system", "Your name"), text(longest=60), required=True),
    LOGIN,
    Field(
        "password",
        QT_TRANSLATE_NOOP("system", "Password"),
        password(),
        required=True,
        hint=QT_TRANSLATE_NOOP("system", "At least 6 characters."),
    ),
    Field("again", QT_TRANSLATE_NOOP("system", "Once more"), password(), required=True),
    Field("is_salesperson", QT_TRANSLATE_NOOP("system", "Sales"), flag(_sells)),
    Field("starts_with_system", QT_TRANSLATE_NOOP("system", "Start"), flag(_starts)),
)
