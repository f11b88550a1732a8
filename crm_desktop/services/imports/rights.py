"""What an operator may let an import write, and take back with one: the same as by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.documents import TRADE
from crm_desktop.domain.errors import DomainError, NotAllowed
from crm_desktop.domain.field_groups import SECRETS, VEILS, HiddenNotYours, Secret
from crm_desktop.domain.import_problems import CostNotYours, CreditLimitNotYours
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.parties.drafts import CREDIT_FIELDS
from crm_desktop.domain.parties.roles import PartyRole, edited_by
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.imports import ImportedRecord
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.services.work import Work

HIDDEN_FIELDS: Mapping[str, Right] = {
    name: VEILS[secret].right for name, secret in SECRETS.items() if not VEILS[secret].is_masked
}
"""What somebody without the right neither sees nor sets."""
FIELD_RIGHTS: Mapping[str, Right] = {
    **HIDDEN_FIELDS,
    **dict.fromkeys(CREDIT_FIELDS, Right.SET_CREDIT),
}
"""Fields that need a right of their own, beside the one for their record."""
TABLE_RIGHTS: Mapping[str, frozenset[Right]] = {
    "employee": frozenset({Right.EDIT_EMPLOYEES}),
    "product": frozenset({Right.EDIT_PRODUCTS}),
    "attachment": frozenset({Right.EDIT_PRODUCTS}),
    **{kind.value: frozenset({one.types}) for kind, one in TRADE.items()},
}
"""What taking back the records of a table needs; charges and credits go with their documents, save opening ones."""
_OF_PARTIES = (Party.__table__.c.id, ContactPerson.__table__.c.party_id, ContactEntry.__table__.c.party_id)
"""Which party a record is, or belongs to: what that is to the office says who may take it back."""
_BY_HAND = ((Charge, ChargeKind.OPENING), (Credit, CreditKind.OPENING))


def writable(access: Access, values: Mapping[str, Any]) -> dict[str, Any]:
    """Of the values of a record, those that the operator may write."""
    return {name: value for name, value in values.items() if name not in FIELD_RIGHTS or access.may(FIELD_RIGHTS[name])}


def field_problems(
    access: Access, values: Mapping[str, Any], stored: Mapping[str, Any]
) -> Iterator[tuple[str, DomainError]]:
    """What a record of the file would change without the right to.

    A credit limit as it is ``stored`` may stand there. A cost may not: whether it is the stored one would tell it.
    """
    for name in values:
        if name not in FIELD_RIGHTS or access.may(FIELD_RIGHTS[name]) or values[name] is None:
            continue
        if name in CREDIT_FIELDS:
            if values[name] != stored.get(name):
                yield name, CreditLimitNotYours()
        elif SECRETS[name] is Secret.COST:
            yield name, CostNotYours()
        else:
            yield name, HiddenNotYours()


def require_undoable(work: Work, run_id: int) -> None:
    """Make sure that the operator could take back by hand what an import wrote.

    Raises:
        NotAllowed: if a right for one of its records, or for one of the values that it changed, lacks.
    """
    if not all(map(work.access.may, _needed(work, run_id))):
        raise NotAllowed


def _needed(work: Work, run_id: int) -> Iterator[Right | tuple[Right, ...]]:
    """All that is needed; of several rights in one, any."""
    of_run = ImportedRecord.run_id == run_id
    tables = select(ImportedRecord.table_name).where(of_run).distinct()
    changed = select(ImportedRecord.before).where(of_run, ImportedRecord.before.is_not(None))
    words = tables.where(ImportedRecord.table_name == "dictionary_entry", ImportedRecord.before.is_not(None))
    queries: list[Any] = [tables, words, changed, *(_by_hand(of_run, entity, kind) for entity, kind in _BY_HAND)]
    asked = (partial(_values, query=query) for query in queries)
    roles = partial(_rows, query=_roles(of_run))
    names, changed_words, former, *by_hand, parties = side_by_side(work.session, *asked, roles)
    for flags in parties:
        yield edited_by(role for role, is_one in zip(PartyRole, flags, strict=True) if is_one)
    if changed_words or set(names) == {"dictionary_entry"}:
        yield Right.SET_UP_OFFICE
    for name in names:
        yield from TABLE_RIGHTS.get(name, ())
    for sides in by_hand:
        yield from (side.edit for side in sides)
    for before in former:
        yield from (FIELD_RIGHTS[name] for name in FIELD_RIGHTS.keys() & json.loads(before or "{}").keys())


def _roles(of_run: ColumnElement[bool]) -> Select[Any]:
    """What the parties of its records are to the office, each mixture once."""
    chosen = [
        select(party_id).where(party_id.table.c.id.in_(_ids(of_run, party_id.table.name))) for party_id in _OF_PARTIES
    ]
    flags = [getattr(Party, role.flag) for role in PartyRole]
    return select(*flags).where(or_(*(Party.id.in_(ids) for ids in chosen))).distinct()


def _ids(of_run: ColumnElement[bool], table: str) -> Select[Any]:
    return select(ImportedRecord.record_id).where(of_run, ImportedRecord.table_name == table)


def _by_hand(of_run: ColumnElement[bool], entity: Any, kind: Any) -> Select[Any]:
    chosen = entity.id.in_(_ids(of_run, entity.__tablename__))
    return select(entity.side).where(chosen, entity.kind == kind).distinct()


def _rows(session: Session, *, query: Select[Any]) -> Sequence[Any]:
    return session.execute(query).all()


def _values(session: Session, *, query: Select[Any]) -> Sequence[Any]:
    return session.scalars(query).all()
