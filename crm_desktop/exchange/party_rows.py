"""Rows of customers and their people: several rows of one customer make one record, and nothing of them is dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.domain.import_problems import NobodyNamed, OtherThanRow
from crm_desktop.domain.imports import Incoming, RowProblem, Target
from crm_desktop.domain.parties.names import normalized
from crm_desktop.exchange.figures import shown
from crm_desktop.exchange.row_values import Records, Row
from crm_desktop.exchange.targets import FIELDS

PERSON_KEYS = frozenset(spec.key for spec in FIELDS[Target.CUSTOMERS] if spec.of_line)
_NAMES = ("mobile", "person_phone", "wechat", "qq", "person_email")
"""Who has no name is called by one of these, as a telephone calls a number that it does not know."""


@dataclass
class _Person:
    row: int
    values: dict[str, Any]

    def is_same(self, other: Mapping[str, Any]) -> bool:
        """Whether another row tells of this person: by name, unless both have a mobile and these differ."""
        mine, theirs = self.values.get("mobile"), other.get("mobile")
        return self.values.get("person_name") == other.get("person_name") and (not mine or not theirs or mine == theirs)


@dataclass
class _Party:
    row: int
    own: dict[str, Any]
    people: list[_Person] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)


class PartyRows:
    """Gathers rows into customers; what a row says otherwise than one before is noted."""

    def __init__(self, sheet: str, titles: Mapping[str, str], person_keys: frozenset[str]) -> None:
        self._sheet, self._titles, self._person_keys = sheet, titles, person_keys
        self._parties: list[_Party] = []
        self._by_code: dict[str, _Party] = {}
        self._by_name: dict[str, _Party] = {}
        self._notes: list[RowProblem] = []
        self._doubles: list[tuple[int, str]] = []

    def records(self, rows: Sequence[Row]) -> Records:
        """One record for each customer."""
        for row in rows:
            self._add(row)
        good = [
            Incoming(
                party.row,
                party.own,
                tuple(Incoming(person.row, person.values) for person in party.people),
                tuple(party.rows),
            )
            for party in self._parties
        ]
        return Records(good, notes=self._notes, doubles=tuple(self._doubles))

    def _add(self, row: Row) -> None:
        person, own = row.values.parted(self._person_keys)
        party = self._known(own)
        if party is None:
            party = _Party(row.number, dict(own))
            self._parties.append(party)
            is_news = True
        else:
            is_news = self._merge(party.own, own, row.number, party.row)
        self._name(party)
        is_news |= self._add_person(party, person, row.number)
        if is_news:
            party.rows.append(row.number)
        else:
            self._doubles.append((row.number, str(own.get("name", ""))))

    def _known(self, own: Mapping[str, Any]) -> _Party | None:
        """The customer of a row: by code; by name where one of the two rows has no code."""
        code, name = own.get("code"), normalized(str(own.get("name", "")))
        party = self._by_code.get(code) if code else None
        if party is None:
            party = self._by_name.get(name)
            if party is not None and code and party.own.get("code"):
                return None
        return party

    def _name(self, party: _Party) -> None:
        if party.own.get("code"):
            self._by_code.setdefault(party.own["code"], party)
        self._by_name.setdefault(normalized(str(party.own.get("name", ""))), party)

    def _add_person(self, party: _Party, values: Mapping[str, Any], row: int) -> bool:
        if not values:
            return False
        said = dict(values)
        if "person_name" not in said:
            name = next((str(said[key]) for key in _NAMES if key in said), "")
            if not name:
                for key, value in said.items():
                    self._note(row, key, NobodyNamed(text=shown(value)))
                return True
            known = next(
                (one for one in party.people if said.get("mobile") and one.values.get("mobile") == said["mobile"]), None
            )
            said["person_name"] = known.values["person_name"] if known else name
        for person in party.people:
            if person.is_same(said):
                return self._merge(person.values, said, row, person.row)
        party.people.append(_Person(row, said))
        return True

    def _merge(self, values: dict[str, Any], other: Mapping[str, Any], row: int, first_row: int) -> bool:
        """Add what is new; whether there was anything to add or to note."""
        is_news = False
        for key, value in other.items():
            if key not in values:
                values[key] = value
                is_news = True
            elif values[key] != value and not (key == "name" and normalized(value) == normalized(values[key])):
                self._note(row, key, OtherThanRow(text=shown(value), row=first_row, first=shown(values[key])))
                is_news = True
        return is_news

    def _note(self, row: int, key: str, error: Any) -> None:
        self._notes.append(RowProblem(self._sheet, row, self._titles.get(key, key), error))
