"""What a row would change of a customer or product that is there: only what differs from the books."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, RowMapping, select
from sqlalchemy.orm import Session

from crm_desktop.domain.employees import EMPLOYEE_FIELDS
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.import_problems import KeptAsItIs
from crm_desktop.domain.imports import ROLES, Incoming, Target
from crm_desktop.domain.own.fields import PREFIX, OwnField
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own.values import read, spelled
from crm_desktop.domain.parties.collision import phone_digits
from crm_desktop.domain.parties.names import normalized
from crm_desktop.domain.portions import portions
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.queries.own_values import own_fields, own_texts
from crm_desktop.services.imports.bulk import table_of
from crm_desktop.services.imports.own import OWNERS, own_values
from crm_desktop.services.imports.parties import FILE_KEYS, changed_values, employee_values, person_values, terms_kind
from crm_desktop.services.imports.word_rows import word_values

ENTITIES: Mapping[Target, type[Party | Product | Employee | DictionaryEntry]] = {
    Target.CUSTOMERS: Party,
    Target.PRODUCTS: Product,
    Target.EMPLOYEES: Employee,
    Target.WORDS: DictionaryEntry,
}
"""What an update may write over."""
_POINTING = {Target.EMPLOYEES: ("department", "department_id"), Target.WORDS: ("above", "parent_id")}
"""What a row names that may come along with it, and the column that points there."""


@dataclass
class Change:
    """What is written over one stored record.

    Attributes:
        own: new values by column.
        people: new values of contact people that are there, by id.
        people_typed: the same of the office's own fields, by key, and what stands there now, by name.
        newcomers: contact people to add.
        former: what stands there now, by field of the file.
        typed: new values of the office's own fields, by key.
    """

    own: dict[str, Any] = field(default_factory=dict)
    people: dict[int, dict[str, Any]] = field(default_factory=dict)
    people_typed: dict[int, tuple[dict[str, str], dict[str, str]]] = field(default_factory=dict)
    newcomers: list[Incoming] = field(default_factory=list)
    former: dict[str, Any] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.own or self.people or self.people_typed or self.newcomers or self.typed)


class Stored:
    """The stored rows of some customers or products, with their people."""

    def __init__(self, session: Session, target: Target, ids: Sequence[int]) -> None:
        self._rows: dict[int, Row[Any]] = {}
        self._people: dict[int, list[Row[Any]]] = defaultdict(list)
        self._names: dict[int, str] = {}
        """Of what such a record points at."""
        self._target, self._role = target.record, ROLES.get(target)
        if self._target is Target.EMPLOYEES:
            self._names = {row.id: row.name for row in session.execute(select(Department.id, Department.name))}
        if self._target is Target.WORDS:
            words = select(DictionaryEntry.id, DictionaryEntry.text)
            self._names = {row.id: row.text for row in session.execute(words)}
        owner = OWNERS.get(self._target)
        self._fields = {one.key: one for one in own_fields(session) if one.owner is owner and one.is_active}
        self._of_people = {one.key: one for one in own_fields(session) if one.owner is Owner.PERSON and one.is_active}
        self._typed: dict[int, dict[str, str]] = {}
        self._typed_of_people: dict[int, dict[str, str]] = {}
        table, person = table_of(ENTITIES[self._target]), table_of(ContactPerson)
        for part in portions(ids):
            self._rows |= {row.id: row for row in session.execute(select(table).where(table.c.id.in_(part)))}
            self._typed |= own_texts(session, [*self._fields.values()], part)
            if self._target is Target.CUSTOMERS:
                for row in session.execute(select(person).where(person.c.party_id.in_(part)).order_by(person.c.id)):
                    self._people[row.party_id].append(row)
                people = [one.id for party_id in part for one in self._people.get(party_id, ())]
                self._typed_of_people |= own_texts(session, [*self._of_people.values()], people)

    def change(self, record: Incoming, record_id: int, owner_id: int | None) -> Change:
        """What the record would change."""
        stored = self._rows[record_id]._mapping  # noqa: SLF001 - public by its documentation
        wanted = self._wanted(record, stored, owner_id)
        change = Change({key: value for key, value in wanted.items() if stored[key] != value})
        change.former = {key: stored[key] for key in change.own}
        self._compare_own(change, record, record_id)
        if self._target in _POINTING:
            field, column = _POINTING[self._target]
            name = record.values.get(field)
            if name and name != self._names.get(stored[column] or 0):
                change.own[field] = name
        for child in record.children:
            person = self._person(record_id, child)
            if person is None:
                change.newcomers.append(child)
                continue
            values = {
                key: value
                for key, value in person_values(child.values).items()
                if person._mapping[key] != value  # noqa: SLF001 - as above
            }
            if values:
                change.people.setdefault(person.id, {}).update(values)
                change.former |= {FILE_KEYS.get(key, key): person._mapping[key] for key in values}  # noqa: SLF001 - as above
            typed, former = _differing(child, self._of_people, self._typed_of_people.get(person.id, {}))
            if typed:
                known, before = change.people_typed.setdefault(person.id, ({}, {}))
                known |= typed
                before |= former
                change.former |= former
        return change

    def _wanted(self, record: Incoming, stored: RowMapping, owner_id: int | None) -> dict[str, Any]:
        """What the row says, by column."""
        if self._target is Target.EMPLOYEES:
            return {key: value for key, value in employee_values(record).items() if key in EMPLOYEE_FIELDS}
        if self._target is Target.WORDS:
            return word_values(record) | ({} if owner_id is None else {"head_id": owner_id})
        wanted = changed_values(record) | ({} if owner_id is None else {"owner_id": owner_id})
        if self._target is Target.CUSTOMERS:
            wanted |= self._agreed(wanted, stored)
            if _is_short_name(wanted, stored):
                del wanted["name"]
        return wanted

    def _compare_own(self, change: Change, record: Incoming, record_id: int) -> None:
        """What the row says otherwise in the office's own fields."""
        change.typed, former = _differing(record, self._fields, self._typed.get(record_id, {}))
        change.former |= former

    def _agreed(self, wanted: Mapping[str, Any], stored: RowMapping) -> dict[str, Any]:
        """How is paid where days alone are said; who is there in another role takes that of the file too."""
        selling, buying = (terms_kind(wanted, stored[f"{side}term_kind"], side) for side in ("", "supply_"))
        return {**selling, **buying} | ({self._role.flag: True} if self._role is not None else {})

    def kept(self, record: Incoming, record_id: int) -> Iterator[tuple[str, KeptAsItIs]]:
        """What the row says of a field that no update changes: the code by which others know the record."""
        stored, code = self._rows[record_id], record.values.get("code")
        if self._target is Target.WORDS:
            return
        if code and code != stored.code:
            yield "code", KeptAsItIs(text=code, label=stored.name)
        if self._target is Target.CUSTOMERS and _is_short_name(record.values, stored._mapping):  # noqa: SLF001 - as above
            yield "name", KeptAsItIs(text=record.values["name"], label=stored.name)

    def person_id(self, party_id: int, child: Incoming) -> int | None:
        """Who of a customer's people a row speaks of; None for somebody new."""
        person = self._person(party_id, child)
        return None if person is None else int(person.id)

    def _person(self, party_id: int, child: Incoming) -> Row[Any] | None:
        """The person of that name; of several of one name the one with that mobile; of no name, by the mobile."""
        name, mobile = normalized(child.values["person_name"]), phone_digits(child.values.get("mobile", ""))
        known = self._people.get(party_id, [])
        same = [person for person in known if normalized(person.name) == name]
        by_mobile = [person for person in (same or known) if mobile and phone_digits(person.mobile) == mobile]
        if by_mobile and (same or child.values["person_name"] == child.values.get("mobile")):
            return by_mobile[0]
        return same[0] if len(same) == 1 or (same and not mobile) else None


def _differing(
    record: Incoming, fields: Mapping[str, OwnField], stored: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """What a row says otherwise in the office's own fields, by key, and what stands there now, by name."""
    said = {
        key: text
        for key, text in own_values(record).items()
        if key in fields and _as_kept(fields[key], text) != stored.get(key, "")
    }
    return said, {PREFIX + key: stored.get(key, "") for key in said}


def _as_kept(field: OwnField, text: str) -> str:
    """The text as it would be stored; what cannot be is refused elsewhere."""
    try:
        return spelled(read(field, text)) if text.strip() else ""
    except DomainError:
        return text


def _is_short_name(values: Mapping[str, Any], stored: RowMapping) -> bool:
    """Whether the file calls a customer by its short name, which is no new name of it."""
    name = normalized(values.get("name") or "")
    return bool(name) and name == normalized(stored["short_name"]) != normalized(stored["name"])
