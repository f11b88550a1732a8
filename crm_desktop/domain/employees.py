"""People of the office and its departments as forms hold them, and what must be right about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import too_long
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.parties.customers import Gender
from crm_desktop.domain.parties.people import person_problems
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class LeftBeforeJoining(RuleBroken):
    """Somebody cannot leave before coming."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a day that is not before the day of joining, {joined}.")


class DepartmentCircle(RuleBroken):
    """A department would be under itself."""

    template = QT_TRANSLATE_NOOP("errors", "Choose another one: {name} is itself under this department.")


SECRETS_OF_COLLEAGUES: Mapping[str, Secret] = {"family": Secret.FAMILY}
"""Their names and phones are nobody's secret."""


@dataclass(frozen=True, kw_only=True)
class EmployeeDraft:
    """All that may be typed about a person of the office; an empty ``code`` gets the next one.

    Attributes:
        regions: the regions that he or she looks after, parted by blanks.
        notes: on the work: praise, training, results.
        family: on the family; needs a right of its own, and the audit log leaves it out.
    """

    SECRETS = SECRETS_OF_COLLEAGUES

    code: str = ""
    name: str = ""
    gender: Gender = Gender.UNKNOWN
    department_id: int | None = None
    position: str = ""
    mobile: str = ""
    phone: str = ""
    email: str = ""
    birth_year: int | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    birth_is_lunar: bool = False
    birth_in_leap_month: bool = False
    joined_on: date | None = None
    is_salesperson: bool = False
    regions: str = ""
    notes: str = ""
    family: str = field(default="", metadata={"secret": True})


@dataclass(frozen=True, kw_only=True)
class DepartmentDraft:
    """A department; one without a parent stands at the top."""

    code: str = ""
    name: str = ""
    parent_id: int | None = None
    head_id: int | None = None
    is_active: bool = True


EMPLOYEE_FIELDS = tuple(one.name for one in fields(EmployeeDraft) if one.name not in ("code", "family"))
"""What a draft and a stored employee have in common, but for the code, which the service gives, and the family."""

DEPARTMENT_FIELDS = tuple(one.name for one in fields(DepartmentDraft))


def employee_problems(draft: EmployeeDraft, longest: Mapping[str, int]) -> dict[str, DomainError]:
    """What must be put right before the person can be saved, by field key.

    >>> sorted(employee_problems(EmployeeDraft(email="x", birth_month=2, birth_day=31), {}))
    ['birth_day', 'email', 'name']
    """
    return dict(person_problems(draft, longest))


def department_problems(draft: DepartmentDraft, longest: Mapping[str, int]) -> dict[str, DomainError]:
    """What must be put right before the department can be saved, by field key."""
    problems = dict(too_long(draft, longest))
    if not draft.name.strip():
        problems["name"] = Required()
    return problems


def stands_under(parents: Mapping[int, int | None], department_id: int, other_id: int | None) -> bool:
    """Whether ``other_id`` is the department itself or stands under it.

    >>> parents = {1: None, 2: 1, 3: 2}
    >>> stands_under(parents, 1, 3), stands_under(parents, 3, 1)
    (True, False)
    """
    seen: set[int] = set()
    while other_id is not None and other_id not in seen:
        if other_id == department_id:
            return True
        seen.add(other_id)
        other_id = parents.get(other_id)
    return False
