"""The office's own fields out of an import: judged by their rules as in a form, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import DomainError, Required
from crm_desktop.domain.imports import Incoming, Target
from crm_desktop.domain.own.fields import PREFIX, OwnField
from crm_desktop.domain.own.kinds import NAMED, Owner
from crm_desktop.domain.own.values import NotOffered, read, spelled, value_problem
from crm_desktop.domain.own_rights import edits_field
from crm_desktop.queries.own_values import ids_for, own_fields, own_of, values_of
from crm_desktop.services.own_values import FieldGone, FieldNotYours, ValueTaken

OWNERS: Mapping[Target, Owner] = {
    Target.CUSTOMERS: Owner.PARTY,
    Target.PRODUCTS: Owner.PRODUCT,
    Target.CONTACTS: Owner.CONTACT,
    Target.ORDERS: Owner.ORDER,
}
"""Whose own fields records of a kind have."""


def own_values(record: Incoming) -> dict[str, str]:
    """What a row says of own fields, by key, as drafts hold it."""
    return {
        name.removeprefix(PREFIX): spelled(value) if not isinstance(value, str) else value
        for name, value in record.values.items()
        if name.startswith(PREFIX)
    }


class OwnRules:
    """The rules of the own fields of one kind of record."""

    def __init__(self, session: Session, access: Access, owner: Owner | None, records: Sequence[Incoming]) -> None:
        """Read what rows are judged by; ``records`` are all of them."""
        self._session, self._access = session, access
        self._fields = {one.key: one for one in own_fields(session) if one.owner is owner and one.is_active}
        self._taken: dict[str, dict[str, object]] = {
            key: {text: record_id for record_id, text in values_of(session, one)}
            for key, one in self._fields.items()
            if one.is_unique
        }
        self._ids = {
            key: ids_for(session, access, one, {*self._words(records, one.name)})
            for key, one in self._fields.items()
            if one.kind in NAMED
        }

    @staticmethod
    def _words(records: Sequence[Incoming], name: str) -> Iterator[str]:
        return (str(record.values[name]).strip() for record in records if name in record.values)

    def named(self, record: Incoming) -> Incoming:
        """The row with the ids of the records that it names; a name that says none, or several, stays as it is."""
        found = {
            PREFIX + key: ids[word]
            for key, ids in self._ids.items()
            if (word := str(record.values.get(PREFIX + key, "")).strip()) in ids
        }
        return replace(record, values={**record.values, **found}) if found else record

    def named_children(self, record: Incoming) -> Incoming:
        """The same of the people of a record."""
        return replace(record, children=tuple(map(self.named, record.children))) if self._ids else record

    def problems(self, record: Incoming, record_id: int | None) -> Iterator[tuple[str, DomainError]]:
        """What the form would mark; of a new record also what is not filled."""
        said = own_values(record)
        for key, text in said.items():
            field = self._fields.get(key)
            if field is None or not edits_field(self._access, field):
                yield PREFIX + key, FieldGone() if field is None else FieldNotYours()
            elif (problem := self._problem(field, text)) and not self._stands_there(field, text, record_id):
                yield field.name, problem
            elif self._is_taken(field, text, record_id or (record.row,)):
                yield field.name, ValueTaken()
        missing = (one for key, one in self._fields.items() if key not in said and one.is_required and not one.usual)
        for field in missing if record_id is None else ():
            if edits_field(self._access, field):
                yield field.name, Required()

    def _stands_there(self, field: OwnField, text: str, record_id: int | None) -> bool:
        """Whether the row only repeats what was stored before its rule came."""
        if record_id is None:
            return False
        stored = own_of(self._session, [field], record_id)[field.key]
        return bool(stored) and stored in (text.strip(), _as_kept(field, text))

    def _problem(self, field: OwnField, text: str) -> DomainError | None:
        is_no_name = field.kind in NAMED and text.strip() and text.strip() not in self._ids[field.key].values()
        return NotOffered(text=text[:40]) if is_no_name else value_problem(field, text)

    def _is_taken(self, field: OwnField, text: str, whose: object) -> bool:
        """Whether another record, or another row before, has this value."""
        known = self._taken.get(field.key)
        return known is not None and bool(text.strip()) and known.setdefault(spelled(read(field, text)), whose) != whose


def _as_kept(field: OwnField, text: str) -> str:
    try:
        return spelled(read(field, text))
    except DomainError:
        return ""
