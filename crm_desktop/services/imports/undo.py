"""Takes a whole import back, unless somebody has worked on what it brought."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, FromClause, Select, Table, delete, select, update

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.documents import TRADE
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.kept_values import decoded
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.base import Base
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.search import SearchEntry
from crm_desktop.models.sorting import with_sort_keys
from crm_desktop.models.system import Employee, ImportedRecord, ImportRun
from crm_desktop.services.imports.rights import require_undoable
from crm_desktop.services.imports.runs import IMPORTED
from crm_desktop.services.imports.words import forget_words
from crm_desktop.services.office.employees import index_employee
from crm_desktop.services.parties.contacts import refresh_contacts
from crm_desktop.services.parties.index import index_customer, name_customer
from crm_desktop.services.products.products import index_product
from crm_desktop.services.work import Handler, Work

ORDER = (
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
    "party": "customer",
    "contact_person": "person",
    "product": "product",
    "employee": "employee",
    **{kind.value: kind.value for kind in TRADE},
}
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
    touched = list(dict.fromkeys([*_changed_since(work, run.id), *_hanging_on(work, run.id)]))
    if touched:
        more = " …" if len(touched) > NAMED else ""
        raise ImportWorkedOn(names=", ".join(touched[:NAMED]) + more)
    spoken_with = _customers_of_talks(work, run.id)
    changed = _customers_changed(work, run.id)
    _put_back(work, run.id)
    for name in ORDER:
        _forget(work, run.id, name)
        table = Base.metadata.tables[name]
        work.session.execute(delete(table).where(table.c.id.in_(_records(run.id, name))))
    forget_words(work, run.id)
    work.session.expire_all()
    for customer in work.session.scalars(select(Party).where(Party.id.in_(changed))):
        name_customer(customer)
        index_customer(work, customer)
    for customer in work.session.scalars(select(Party).where(Party.id.in_(spoken_with))):
        refresh_contacts(work, customer)
    run.undone_at = work.clock.now()
    return Done(IMPORTED | Changes.IMPORTS, run.id)


def _records(run_id: int, table_name: str, *, made: bool = True) -> Select[int]:
    is_made: ColumnElement[bool] = ImportedRecord.before.is_(None) if made else ImportedRecord.before.is_not(None)
    return select(ImportedRecord.record_id).where(
        ImportedRecord.run_id == run_id, ImportedRecord.table_name == table_name, is_made
    )


def _label(table: Table) -> ColumnElement[Any]:
    return next(table.c[name] for name in ("number", "name", "id") if name in table.c)


def _changed_since(work: Work, run_id: int) -> list[str]:
    """Labels of records that were saved after the import."""
    found: list[str] = []
    for name in ORDER:
        table = Base.metadata.tables[name]
        if "version" not in table.c:
            continue
        query = (
            select(_label(table))
            .join(ImportedRecord, ImportedRecord.record_id == table.c.id)
            .where(
                ImportedRecord.run_id == run_id,
                ImportedRecord.table_name == name,
                table.c.version != ImportedRecord.record_version,
            )
            .limit(NAMED + 1)
        )
        found += [str(label) for label in work.session.scalars(query)]
    return found


def _hanging_on(work: Work, run_id: int) -> list[str]:
    """Labels of imported records that others point to, such as a customer with a new order."""
    found: list[str] = []
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            parent = key.column.table
            if key.ondelete == "CASCADE" or (parent.name not in ORDER and parent.name not in OWNERS):
                continue
            found += _pointing(work, run_id, table, key)
    return found


def _pointing(work: Work, run_id: int, table: Table, key: ForeignKey) -> list[str]:
    parent, pointing = key.column.table, table.alias("pointing")  # a table may point at itself
    query = (
        select(_label(parent) if parent.name not in OWNERS else parent.c.id)
        .join_from(parent, pointing, pointing.c[key.parent.name] == parent.c.id)
        # what the import only changed is put back, and points there no more
        .where(_is_own(run_id, parent), ~_is_own(run_id, table, pointing))
        .where(pointing.c.id.not_in(_records(run_id, table.name, made=False)))
        .distinct()
        .limit(NAMED + 1)
    )
    if parent.name in OWNERS and parent.name not in ORDER:
        head = Base.metadata.tables[next(iter(parent.c[OWNERS[parent.name]].foreign_keys)).column.table.name]
        query = query.with_only_columns(_label(head)).join(head, head.c.id == parent.c[OWNERS[parent.name]])
    return [str(label) for label in work.session.scalars(query)]


def _is_own(run_id: int, table: Table, rows: FromClause | None = None) -> ColumnElement[bool]:
    """Whether a row of ``table``, or of what stands for it, was made by the import, itself or with its owner."""
    columns = table.c if rows is None else rows.c
    if table.name in OWNERS and table.name not in ORDER:
        owner = next(iter(table.c[OWNERS[table.name]].foreign_keys)).column.table.name
        return columns[OWNERS[table.name]].in_(_records(run_id, owner))
    return columns.id.in_(_records(run_id, table.name))


def _customers_of_talks(work: Work, run_id: int) -> Sequence[int]:
    table = Base.metadata.tables["contact_entry"]
    query = select(table.c.party_id).where(table.c.id.in_(_records(run_id, "contact_entry"))).distinct()
    own = _records(run_id, "party")
    return work.session.scalars(query.where(table.c.party_id.not_in(own))).all()


def _customers_changed(work: Work, run_id: int) -> Sequence[int]:
    """Customers who were there before, and got other values or other people."""
    noted = select(ImportedRecord.record_id).where(ImportedRecord.run_id == run_id)
    people = noted.where(ImportedRecord.table_name == ContactPerson.__tablename__)
    own = _records(run_id, "party")
    query = select(Party.id).where(
        Party.id.in_(_records(run_id, "party", made=False))
        | (Party.id.in_(select(ContactPerson.party_id).where(ContactPerson.id.in_(people))) & Party.id.not_in(own))
    )
    return work.session.scalars(query).all()


def _forget(work: Work, run_id: int, table_name: str) -> None:
    kind = SEARCHED.get(table_name)
    if kind is not None:
        query = delete(SearchEntry).where(
            SearchEntry.kind == kind, SearchEntry.record_id.in_(_records(run_id, table_name))
        )
        work.session.execute(query.execution_options(synchronize_session=False))


def _put_back(work: Work, run_id: int) -> None:
    """Restore the former values of records that were there before."""
    query = select(ImportedRecord).where(ImportedRecord.run_id == run_id, ImportedRecord.before.is_not(None))
    for record in work.session.scalars(query.order_by(ImportedRecord.id.desc())).all():
        table = Base.metadata.tables[record.table_name]
        values = with_sort_keys(table, json.loads(record.before or "{}", object_hook=decoded))
        if "version" in table.c:
            values["version"] = record.record_version + 1
        work.session.execute(update(table).where(table.c.id == record.record_id).values(values))
        _reindex(work, record)


def _reindex(work: Work, record: ImportedRecord) -> None:
    """Bring the search up to date; customers wait until their people are as they were."""
    if record.table_name == "product":
        product = work.load(Product, record.record_id)
        work.session.refresh(product)
        index_product(work, product)
    elif record.table_name == "employee":
        employee = work.load(Employee, record.record_id)
        work.session.refresh(employee)
        index_employee(work, employee)


HANDLERS: Mapping[type, Handler] = {UndoImport: Handler(undo_import, Right.IMPORT, "import_run", is_alone=True)}
