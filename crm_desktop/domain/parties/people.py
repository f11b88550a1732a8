"""What must be right of anybody who is entered: a colleague, or a contact of a customer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from crm_desktop.domain.errors import DomainError, Required
from crm_desktop.domain.field_checks import NoEmail, OutOfRange, may_be_email, too_long
from crm_desktop.domain.parties.birthdays import check_birthday


class Typed(Protocol):
    """A person as typed."""

    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def birth_year(self) -> int | None: ...
    @property
    def birth_month(self) -> int | None: ...
    @property
    def birth_day(self) -> int | None: ...
    @property
    def birth_is_lunar(self) -> bool: ...


def person_problems(person: Typed, longest: Mapping[str, int]) -> Iterator[tuple[str, DomainError]]:
    """What must be put right before somebody can be saved, by field key."""
    yield from too_long(person, longest)
    if not person.name.strip():
        yield "name", Required()
    if not may_be_email(person.email):
        yield "email", NoEmail()
    if person.birth_year is not None and not 1900 <= person.birth_year <= 2100:
        yield "birth_year", OutOfRange(least=1900, most=2100)
    wrong_day = check_birthday(person.birth_month, person.birth_day, is_lunar=person.birth_is_lunar)
    if wrong_day is not None:
        yield "birth_day", wrong_day
