"""The fields of a person of the office, of the log-in that goes with a new one, and of a department."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.access import Right, RoleCode
from crm_desktop.domain.employees import EmployeeDraft
from crm_desktop.domain.parties.customers import Gender
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.forms import date_field, editors
from crm_desktop.qtkit.forms.form import Field
from crm_desktop.qtkit.forms.growing_choice import Making, growing_choice
from crm_desktop.queries.office.employees import EmployeeChoices
from crm_desktop.views.context import Context
from crm_desktop.views.looks import look_of
from crm_desktop.views.pick_lists import pick_list, pick_tags
from crm_desktop.views.role_words import role_options
from crm_desktop.views.seen_fields import seen_fields
from crm_desktop.views.system.fields import password


@dataclass(frozen=True, kw_only=True)
class TypedEmployee(EmployeeDraft):
    """A person as the dialog holds him or her, with the log-in of a new one."""

    login: str = ""
    role: str = RoleCode.SALES
    password: str = field(default="", repr=False)

    @property
    def person(self) -> EmployeeDraft:
        """The person without the log-in."""
        return EmployeeDraft(**{one.name: getattr(self, one.name) for one in fields(EmployeeDraft)})


CARRIED = ("department_id", "position", "joined_on", "is_salesperson", "regions", "role", "password")
"""What the next new person starts with: most colleagues of a day are alike."""


def employee_fields(context: Context, choices: EmployeeChoices, new_department: Making | None) -> Sequence[Field]:
    """Who it is; private matters only for those who may see them."""
    family = Field("family", QT_TRANSLATE_NOOP("employees", "Family"), editors.lines(2), span=3, stop=False)
    private = (
        Field("notes", QT_TRANSLATE_NOOP("employees", "On the work"), editors.lines(2), span=3, stop=False),
        *seen_fields(context, EmployeeDraft, [family]),
    )
    next_code = QT_TRANSLATE_NOOP("employees", "Empty: the next one")
    return [
        Field("name", QT_TRANSLATE_NOOP("employees", "Name"), editors.text(longest=60), required=True),
        Field("code", QT_TRANSLATE_NOOP("employees", "Code"), editors.text(longest=20), hint=next_code, stop=False),
        Field("gender", QT_TRANSLATE_NOOP("employees", "Sex"), editors.choice(_genders), stop=False),
        Field(
            "department_id", QT_TRANSLATE_NOOP("employees", "Department"), _records(choices.departments, new_department)
        ),
        Field("position", QT_TRANSLATE_NOOP("employees", "Post"), pick_list(choices, "job_title")),
        Field("is_salesperson", QT_TRANSLATE_NOOP("employees", "Sales"), _tick(_SELLS), stop=False),
        Field("mobile", QT_TRANSLATE_NOOP("employees", "Mobile"), editors.text(longest=40)),
        Field("phone", QT_TRANSLATE_NOOP("employees", "Phone"), editors.text(longest=60), stop=False),
        Field("email", QT_TRANSLATE_NOOP("employees", "E-mail"), editors.text(longest=120), stop=False),
        *(_birthday() if context.may(Right.EDIT_EMPLOYEES) else ()),
        Field("joined_on", QT_TRANSLATE_NOOP("employees", "Joined on"), date_field.day(), stop=False),
        Field(
            "regions",
            QT_TRANSLATE_NOOP("employees", "Regions"),
            pick_tags(choices, "region", longest=200),
            span=3,
            stop=False,
        ),
        *(private if context.may(Right.EDIT_EMPLOYEES) else ()),
    ]


def log_in_fields(choices: EmployeeChoices) -> Sequence[Field]:
    """How a new person logs in."""
    roles = role_options(choices.roles)
    return [
        Field(
            "login",
            QT_TRANSLATE_NOOP("employees", "Log-in name"),
            editors.text(longest=40),
            hint=QT_TRANSLATE_NOOP("employees", "Empty: does not log in"),
        ),
        Field(
            "role",
            QT_TRANSLATE_NOOP("employees", "Role"),
            editors.choice(lambda: roles),
            stop=False,
        ),
        Field(
            "password",
            QT_TRANSLATE_NOOP("employees", "First password"),
            password(),
            hint=QT_TRANSLATE_NOOP("employees", "To be changed at the first log-in"),
        ),
    ]


def department_fields(choices: EmployeeChoices, *, own: int | None, new_person: Making | None) -> Sequence[Field]:
    """A department; ``own`` is not offered to stand under itself."""
    others = tuple(one for one in choices.departments if one[0] != own)
    return [
        Field("name", QT_TRANSLATE_NOOP("employees", "Department"), editors.text(longest=60), required=True),
        Field("code", QT_TRANSLATE_NOOP("employees", "Code"), editors.text(longest=20), stop=False),
        Field("parent_id", QT_TRANSLATE_NOOP("employees", "Stands under"), _records(others)),
        Field("head_id", QT_TRANSLATE_NOOP("employees", "Head"), _records(choices.people, new_person)),
        Field("is_active", QT_TRANSLATE_NOOP("employees", "In use"), _tick(_OFFERED), stop=False),
    ]


@dataclass(frozen=True, kw_only=True)
class LeavingDraft:
    """When somebody leaves."""

    left_on: date | None = None


LEAVING_FIELDS = (Field("left_on", QT_TRANSLATE_NOOP("employees", "Last day"), date_field.day(), required=True),)

_SELLS = QT_TRANSLATE_NOOP("employees", "Looks after customers")
_OFFERED = QT_TRANSLATE_NOOP("employees", "Offered for new people")
_LUNAR = QT_TRANSLATE_NOOP("employees", "lunar calendar")
_LEAP = QT_TRANSLATE_NOOP("employees", "leap month")


def _birthday() -> Sequence[Field]:
    return [
        Field("birth_year", QT_TRANSLATE_NOOP("employees", "Birthday: year"), editors.count(), stop=False),
        Field("birth_month", QT_TRANSLATE_NOOP("employees", "Month"), editors.count(), stop=False),
        Field("birth_day", QT_TRANSLATE_NOOP("employees", "Day"), editors.count(), stop=False),
        Field("birth_is_lunar", QT_TRANSLATE_NOOP("employees", "Calendar"), _tick(_LUNAR), stop=False),
        Field("birth_in_leap_month", QT_TRANSLATE_NOOP("employees", "Leap"), _tick(_LEAP), stop=False),
    ]


def _tick(words: str) -> editors.Editor:
    return editors.flag(lambda: QCoreApplication.translate("employees", words))


def _records(found: Sequence[tuple[int, str]], making: Making | None = None) -> editors.Editor:
    return growing_choice(lambda: [(None, ""), *found], making)


def _genders() -> Sequence[tuple[Any, str]]:
    return [(Gender.UNKNOWN, ""), *((one, look_of(one).text) for one in (Gender.FEMALE, Gender.MALE))]
