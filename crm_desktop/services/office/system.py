"""The office itself: its first start, profile, pick lists and settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import select

from crm_desktop.domain.access import Right, RoleCode
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, NotFound, Required, RuleBroken
from crm_desktop.domain.money.accounts import ACCOUNT_WORDS
from crm_desktop.domain.office import (
    OfficeProfile,
    OperatorDraft,
    operator_problems,
    password_problem,
    profile_problems,
)
from crm_desktop.domain.pick_entries import EntryTwice
from crm_desktop.domain.pick_lists import FIRST_DEPARTMENT, PICK_LISTS
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.office import DictionaryEntry, Office
from crm_desktop.models.office.people import Department, Employee, Operator
from crm_desktop.services.office.employees import index_employee
from crm_desktop.services.office.passwords import STRONG, Cost, hash_password
from crm_desktop.services.saving import too_long
from crm_desktop.services.settings import keep_setting
from crm_desktop.services.work import Handler, Work

if TYPE_CHECKING:
    from crm_desktop.present.translate import Words


class OfficeIsMade(RuleBroken):
    """The first start is through."""

    template = QT_TRANSLATE_NOOP("errors", "To make another office, choose a new file: this one has an office already.")


@dataclass(frozen=True, kw_only=True)
class MakeOffice:
    """The first start: whose office it is and who sets it up."""

    profile: OfficeProfile
    login: str
    name: str
    password: str = field(repr=False, metadata={"secret": True})
    is_salesperson: bool = False
    cost: Cost = field(default=STRONG, repr=False, metadata={"secret": True})


def make_office(work: Work, command: MakeOffice) -> Done:
    """Write the office, its first operator (a manager, also an employee) and the usual pick lists.

    Raises:
        OfficeIsMade: if it was done before.
        FieldProblems: keys of ``OfficeProfile``, and ``login``, ``operator_name``, ``password``.
    """
    if work.session.scalar(select(Office.id)) is not None:
        raise OfficeIsMade
    operator_draft = OperatorDraft(login=command.login, name=command.name, role=RoleCode.MANAGER)
    problems = profile_problems(command.profile) | too_long(command.profile, Office)
    wrong = operator_problems(operator_draft) | too_long(operator_draft, Operator)
    problems |= {"operator_name" if key == "name" else key: problem for key, problem in wrong.items()}
    weak = password_problem(command.password, login=command.login)
    if weak is not None:
        problems["password"] = weak
    if problems:
        raise FieldProblems(problems)
    office = Office(key=str(uuid4()))
    _take_over(office, command.profile)
    employee = Employee(code="E01", name=command.name.strip(), is_salesperson=command.is_salesperson)
    words = partial(_words_of(office.language), "first_words")
    work.session.add_all([office, employee, Department(name=words(FIRST_DEPARTMENT))])
    work.session.flush()
    index_employee(work, employee)
    operator = Operator(
        login=command.login,
        name=command.name.strip(),
        role=RoleCode.MANAGER,
        employee_id=employee.id,
        password_hash=hash_password(command.password, command.cost),
    )
    work.session.add(operator)
    for one in PICK_LISTS.values():
        write_list(work, one.name, tuple(map(words, one.words)))
    for account in work.session.scalars(select(MoneyAccount)):
        account.name = words(ACCOUNT_WORDS[account.kind])
    work.session.flush()
    return Done(Changes.EVERYTHING, office.id, office.name)


def _words_of(language: str) -> Words:
    """The words that a new office begins with, in the language of its documents."""
    from crm_desktop.present.translate import load_words
    from crm_desktop.settings.places import resources

    return load_words(resources() / "translations", language or "zh_CN")


@dataclass(frozen=True, kw_only=True)
class SaveOfficeProfile:
    """Change what is printed at the head of documents."""

    seen_version: int
    profile: OfficeProfile


def save_office_profile(work: Work, command: SaveOfficeProfile) -> Done:
    """Save the office's profile.

    Raises:
        StaleRecord, FieldProblems
    """
    office_id = work.session.scalar(select(Office.id))
    if office_id is None:
        raise NotFound(what="office")
    office = work.load_seen(Office, office_id, command.seen_version)
    problems = profile_problems(command.profile) | too_long(command.profile, Office)
    if problems:
        raise FieldProblems(problems)
    _take_over(office, command.profile)
    return Done(Changes.OFFICE, office.id, office.name)


@dataclass(frozen=True, kw_only=True)
class SaveDictionary:
    """Replace the choices of one pick list, in the order in which they are offered.

    Records keep the words that they hold; a word left out is no longer offered.
    """

    list_name: str
    entries: tuple[str, ...]


def save_dictionary(work: Work, command: SaveDictionary) -> Done:
    """Save one pick list.

    Raises:
        FieldProblems: keys ``entries.0`` and so on.
    """
    entries = [entry.strip() for entry in command.entries]
    problems: dict[str, Any] = {}
    for place, entry in enumerate(entries):
        if not entry:
            problems[f"entries.{place}"] = Required()
        elif entry in entries[:place]:
            problems[f"entries.{place}"] = EntryTwice(text=entry)
    if problems:
        raise FieldProblems(problems)
    write_list(work, command.list_name, entries)
    return Done(Changes.OFFICE)


def write_list(work: Work, name: str, entries: tuple[str, ...] | list[str]) -> None:
    """Make the entries of a pick list be exactly these; former ones are kept, but not offered."""
    stored = {
        entry.text: entry
        for entry in work.session.scalars(select(DictionaryEntry).where(DictionaryEntry.list_name == name))
    }
    for text, entry in stored.items():
        entry.is_active = text in entries
    for position, text in enumerate(entries):
        if text in stored:
            stored[text].position = position
        else:
            kind = PICK_LISTS[name].usual_kind if name in PICK_LISTS else ""
            work.session.add(DictionaryEntry(list_name=name, text=text, position=position, kind=kind))


@dataclass(frozen=True, kw_only=True)
class SaveOfficeSetting:
    """Set one setting of the office; everybody works by it."""

    name: str
    value: Any
    """Whatever JSON can hold."""


def save_office_setting(work: Work, command: SaveOfficeSetting) -> Done:
    """Store a setting under its stable name."""
    keep_setting(work, command.name, command.value)
    return Done(Changes.OFFICE)


def _take_over(office: Office, profile: OfficeProfile) -> None:
    for spec in fields(profile):
        value = getattr(profile, spec.name)
        setattr(office, spec.name, value.strip() if isinstance(value, str) else value)


HANDLERS: Mapping[type, Handler] = {
    MakeOffice: Handler(make_office, Right.SET_UP_OFFICE, "office", is_alone=True),
    SaveOfficeProfile: Handler(save_office_profile, Right.SET_UP_OFFICE, "office"),
    SaveDictionary: Handler(save_dictionary, Right.SET_UP_OFFICE, "dictionary"),
    SaveOfficeSetting: Handler(save_office_setting, Right.SET_UP_OFFICE, "setting"),
}
