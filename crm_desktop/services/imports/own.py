"""The office's own fields out of an import: judged by their rules as in a form, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.errors import DomainError, Required
from crm_desktop.domain.imports import Incoming, Target
from crm_desktop.domain.own.fields import PREFIX, OwnField
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own.values import read, spelled, value_problem
from crm_desktop.domain.own_rights import edits_field
from crm_desktop.queries.own_values import own_fields, values_of
from crm_desktop.services.own_values import FieldGone, FieldNotYours, ValueTaken

OWNERS: Mapping[Target, Owner] = {Target.CUSTOMERS: Owner.PARTY, Target.PRODUCTS: Owner.PRODUCT}
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

    def __init__(self, session: Session, access: Access, target: Target) -> None:
        owner = OWNERS.get(target.record)
        self._access = access
        self._fields = {one.key: one for one in own_fields(session) if one.owner is owner and one.is_active}
        self._taken: dict[str, dict[str, object]] = {
            key: {text: record_id for record_id, text in values_of(session, one)}
            for key, one in self._fields.items()
            if one.is_unique
        }

    def problems(self, record: Incoming, record_id: int | None) -> Iterator[tuple[str, DomainError]]:
        """What the form would mark; of a new record also what is not filled."""
        said = own_values(record)
        for key, text in said.items():
            field = self._fields.get(key)
            if field is None or not edits_field(self._access, field):
                yield PREFIX + key, FieldGone() if field is None else FieldNotYours()
            elif problem := value_problem(field, text):
                yield field.name, problem
            elif self._is_taken(field, text, record_id or (record.row,)):
                yield field.name, ValueTaken()
        missing = (one for key, one in self._fields.items() if key not in said and one.is_required and not one.usual)
        for field in missing if record_id is None else ():
            if edits_field(self._access, field):
                yield field.name, Required()

    def _is_taken(self, field: OwnField, text: str, whose: object) -> bool:
        """Whether another record, or another row before, has this value."""
        known = self._taken.get(field.key)
        return known is not None and bool(text.strip()) and known.setdefault(spelled(read(field, text)), whose) != whose
