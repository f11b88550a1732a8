"""Takes a whole import back, unless somebody has worked on what it brought."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, ForeignKey, FromClause, Select, Table, delete, select, update
from sqlalchemy.orm import Session, selectinload

from crm_desktop.db.readings import side_by_side
from crm_desktop.db.session import put_off
from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.documents import TRADE
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.kept_values import decoded
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own.values import Own
from crm_desktop.domain.own_rights import sees_field
from crm_desktop.domain.portions import portions
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.attachments import Attachment, StoredFile
from crm_desktop.models.base import Base
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.imports import ImportedRecord, ImportRun
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.office.people import Employee
from crm_desktop.models.own_fields import OwnValue, StoredField
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.search import SearchEntry
from crm_desktop.models.sorting import with_sort_keys
from crm_desktop.queries.listing import AnySelect
from crm_desktop.services.imports.rights import require_undoable
from crm_desktop.services.imports.runs import IMPORTED
from crm_desktop.services.imports.words import forget_words
from crm_desktop.services.office.employees import index_employee
from crm_desktop.services.office.region_duties import note_duties
from crm_desktop.services.own_formulas import note_touched, owner_of_table
from crm_desktop.services.own_values import can_take_back, fields_of, keep_own, require_all_free, require_fillable
from crm_desktop.services.parties.contacts import refresh_contacts_of
from crm_desktop.services.parties.index import index_customers, name_customer
from crm_desktop.services.products.products import index_product
from crm_desktop.services.work import Handler, Work

Entity = TypeVar("Entity", bound=Base)

ORDER = (
    "order_move",
    "attachment",
    "allocation",
    "credit",
    "charge",
    *reversed(tuple(TRADE)),
    "contact_entry",
    "product",
    "contact_person",
    "party",
    "employee",
    "department",
)
"""Tables in the order in which their rows can be deleted; lines go with their documents."""

OWNERS = {
    **{table.line.__tablename__: table.owner for table in TRADE_TABLES},
    "contact_person": "party_id",
}
"""Rows that belong to another record, with the column that says to which."""
SEARCHED = {
    "attachment": "attachment",
    "party": "customer",
    "contact_person": "person",
    "product": "product",
    "employee": "employee",
    **{kind.value: kind.value for kind in TRADE},
}
WORDS = "dictionary_entry"
"""What comes along with records is offered as a word, or is a row of its own."""
NAMED = 5
"""So many records are named in a message."""


class ImportWorkedOn(RuleBroken):
    """Records of the import were changed, or others hang on them."""

    template = QT_TRANSLATE_NOOP("errors", "To undo the import, first take back what was done since with {names}.")


class AlreadyUndone(RuleBroken):
    template = QT_TRANSLATE_NOOP("errors", "There is nothing left to undo: this import was undone already.")


@dataclass(frozen=True, kw_only=True)
class UndoImport:
    """Delete what an import made and put back what it changed."""

    run_id: int


def undo_import(work: Work, command: UndoImport) -> Done:
    """Take an import back, wholly.

    Raises:
        ImportWorkedOn: naming the records that were changed since, or that others depend on.
        AlreadyUndone, NotFound.
        NotAllowed: if the operator may not do by hand what this takes back.
    """
    run = work.load(ImportRun, command.run_id)
    if run.undone_at is not None:
        raise AlreadyUndone
    require_undoable(work, run.id)
    _require_untouched(work, run.id)
    spoken_with, changed, former = side_by_side(
        work.session,
        lambda own: own.scalars(_customers_of_talks(run.id)).all(),
        lambda own: own.scalars(_customers_changed(run.id)).all(),
        lambda own: own.execute(_former(run.id)).all(),
    )
    _put_back(work, former)
    for name in ORDER:
        _forget(work, run.id, name)
        table = whole_layout().tables[name]
        put_off(work.session, delete(table).where(table.c.id.in_(_records(run.id, name))))
    forget_words(work, run.id)
    _let_bytes_go(work)
    refresh_contacts_of(work, spoken_with)
    work.session.expire_all()
    _reindex(work, former, changed)
    run.undone_at = work.clock.now()
    return Done(IMPORTED | Changes.IMPORTS | Changes.FILES, run.id)


def _let_bytes_go(work: Work) -> None:
    """Note of files that hang on no record any more since when: their bytes are thrown away later."""
    is_used = select(Attachment.id).where(Attachment.file_id == StoredFile.id).exists()
    is_new = (StoredFile.unused_since.is_(None), ~is_used)
    put_off(work.session, update(StoredFile).where(*is_new).values(unused_since=work.clock.now()))


def _records(run_id: int, table_name: str, *, made: bool = True) -> Select[int]:
    is_made: ColumnElement[bool] = ImportedRecord.before.is_(None) if made else ImportedRecord.before.is_not(None)
    return select(ImportedRecord.record_id).where(
        ImportedRecord.run_id == run_id, ImportedRecord.table_name == table_name, is_made
    )


def _label(table: Table) -> ColumnElement[Any]:
    return next(table.c[name] for name in ("number", "name", "text", "id") if name in table.c)


def _require_untouched(work: Work, run_id: int) -> None:
    """Refuse if somebody has worked on what the import brought; a server is asked about all tables at once.

    Raises:
        ImportWorkedOn: naming the records.
    """
    queries = [*_changed_since(run_id), *_hanging_on(run_id)]
    found = side_by_side(work.session, *(partial(_labels, query=query) for query in queries))
    touched = list(dict.fromkeys(label for labels in found for label in labels))
    if touched:
        more = " …" if len(touched) > NAMED else ""
        raise ImportWorkedOn(names=", ".join(touched[:NAMED]) + more)


def _labels(session: Session, *, query: Select[Any]) -> list[str]:
    return [str(label) for label in session.scalars(query.limit(NAMED + 1))]


def _changed_since(run_id: int) -> Iterator[Select[Any]]:
    """Labels of records that were saved after the import."""
    for name in (*ORDER, WORDS):
        table = whole_layout().tables[name]
        if "version" in table.c:
            query = (
                select(_label(table))
                .join(ImportedRecord, ImportedRecord.record_id == table.c.id)
                .where(
                    ImportedRecord.run_id == run_id,
                    ImportedRecord.table_name == name,
                    table.c.version != ImportedRecord.record_version,
                )
            )
            # a new word that somebody has worked on goes only if nobody uses it
            yield query.where(ImportedRecord.before.is_not(None)) if name == WORDS else query


def _hanging_on(run_id: int) -> Iterator[Select[Any]]:
    """Labels of imported records that others point to, such as a customer with a new order."""
    for table in whole_layout().sorted_tables:
        for key in table.foreign_keys:
            parent = key.column.table
            if key.ondelete != "CASCADE" and (parent.name in ORDER or parent.name in OWNERS):
                yield _pointing(run_id, table, key)


def _pointing(run_id: int, table: Table, key: ForeignKey) -> Select[Any]:
    parent, pointing = key.column.table, table.alias("pointing")  # a table may point at itself
    query = (
        select(_label(parent) if parent.name not in OWNERS else parent.c.id)
        .join_from(parent, pointing, pointing.c[key.parent.name] == parent.c.id)
        # what the import only changed is put back, and points there no more
        .where(_is_own(run_id, parent), ~_is_own(run_id, table, pointing))
        .where(pointing.c.id.not_in(_records(run_id, table.name, made=False)))
        .distinct()
    )
    if parent.name in OWNERS and parent.name not in ORDER:
        head = whole_layout().tables[next(iter(parent.c[OWNERS[parent.name]].foreign_keys)).column.table.name]
        query = query.with_only_columns(_label(head)).join(head, head.c.id == parent.c[OWNERS[parent.name]])
    return query


def _is_own(run_id: int, table: Table, rows: FromClause | None = None) -> ColumnElement[bool]:
    """Whether a row of ``table``, or of what stands for it, was made by the import, itself or with its owner."""
    columns = table.c if rows is None else rows.c
    if table.name in OWNERS and table.name not in ORDER:
        owner = next(iter(table.c[OWNERS[table.name]].foreign_keys)).column.table.name
        return columns[OWNERS[table.name]].in_(_records(run_id, owner))
    return columns.id.in_(_records(run_id, table.name))


def _customers_of_talks(run_id: int) -> Select[Any]:
    table = whole_layout().tables["contact_entry"]
    query = select(table.c.party_id).where(table.c.id.in_(_records(run_id, "contact_entry"))).distinct()
    return query.where(table.c.party_id.not_in(_records(run_id, "party")))


def _customers_changed(run_id: int) -> Select[Any]:
    """Customers who were there before, and got other values or other people."""
    noted = select(ImportedRecord.record_id).where(ImportedRecord.run_id == run_id)
    people = noted.where(ImportedRecord.table_name == ContactPerson.__tablename__)
    own = _records(run_id, "party")
    return select(Party.id).where(
        Party.id.in_(_records(run_id, "party", made=False))
        | (Party.id.in_(select(ContactPerson.party_id).where(ContactPerson.id.in_(people))) & Party.id.not_in(own))
    )


def _former(run_id: int) -> AnySelect:
    """What stood in the records that were there before, the last change first."""
    columns = (ImportedRecord.table_name, ImportedRecord.record_id, ImportedRecord.record_version)
    of_run = (ImportedRecord.run_id == run_id, ImportedRecord.before.is_not(None))
    return select(*columns, ImportedRecord.before).where(*of_run).order_by(ImportedRecord.id.desc())


def _forget(work: Work, run_id: int, table_name: str) -> None:
    owner = owner_of_table(table_name)
    if owner is not None:
        of_kind = select(StoredField.id).where(StoredField.owner == owner)
        of_records = OwnValue.owner_id.in_(_records(run_id, table_name))
        put_off(work.session, delete(OwnValue).where(of_records, OwnValue.field_id.in_(of_kind)))
    kind = SEARCHED.get(table_name)
    if kind is not None:
        of_records = SearchEntry.record_id.in_(_records(run_id, table_name))
        put_off(work.session, delete(SearchEntry).where(SearchEntry.kind == kind, of_records))


def _put_back(work: Work, former: Sequence[Any]) -> None:
    """Restore the former values of records that were there before; a server does it with what it is asked next."""
    for record in former:
        table = whole_layout().tables[record.table_name]
        kept = json.loads(record.before or "{}", object_hook=decoded)
        own = {name.removeprefix(PREFIX): kept.pop(name) for name in [*kept] if name.startswith(PREFIX)}
        owner = owner_of_table(record.table_name)
        if owner is not None:
            note_touched(work.session, owner, [record.record_id])
            _require_same_kinds(work, owner, own)
            require_fillable(work, owner, own)
            require_all_free(work, owner, record.record_id, own)
            keep_own(work, owner, record.record_id, own)
        values = with_sort_keys(table, kept)
        if "version" in table.c:
            values["version"] = record.record_version + 1
        put_off(work.session, update(table).where(table.c.id == record.record_id).values(values))


def _require_same_kinds(work: Work, owner: Owner, own: Own) -> None:
    """Let values go back only into fields that can still hold them.

    Raises:
        ImportWorkedOn: naming the fields that became of another kind.
    """
    changed = [one for one in fields_of(work, owner) if not can_take_back(one, own.get(one.key, ""))]
    if changed:
        raise ImportWorkedOn(names=", ".join(one.title if sees_field(work.access, one) else "…" for one in changed))


def _reindex(work: Work, former: Sequence[Any], customers: Sequence[int]) -> None:
    """Bring the search up to date with what was put back."""

    def changed(entity: type[Entity]) -> Sequence[Entity]:
        ids = {record.record_id for record in former if record.table_name == entity.__tablename__}
        return work.session.scalars(select(entity).where(entity.id.in_(ids))).all() if ids else ()

    for product in changed(Product):
        index_product(work, product)
    for employee in changed(Employee):
        index_employee(work, employee)
    note_duties(work)
    for part in portions(customers):
        found = select(Party).where(Party.id.in_(part)).options(selectinload(Party.people))
        parties = work.session.scalars(found).all()
        for party in parties:
            name_customer(party)
        index_customers(work, parties)


HANDLERS: Mapping[type, Handler] = {UndoImport: Handler(undo_import, Right.IMPORT, "import_run", is_alone=True)}
