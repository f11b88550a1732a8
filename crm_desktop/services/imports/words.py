"""Words of pick lists that come in with an import: offered from then on, taken back with it unless others use them."""

from __future__ import annotations

from sqlalchemy import delete, literal, select

from crm_desktop.db.session import put_off
from crm_desktop.domain.documents import TRADE
from crm_desktop.domain.own.values import BETWEEN
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.models.imports import ImportedRecord
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.own_fields import OwnValue, StoredField
from crm_desktop.services.imports.bulk import Bulk, table_of
from crm_desktop.services.imports.checked import CheckedBatch
from crm_desktop.services.work import Work

LIST_OF_FIELD = {
    "region": "region",
    "business_nature": "business_nature",
    "business_type": "business_type",
    "grade": "customer_grade",
    "source": "customer_source",
    "unit": "unit",
    "category": "product_category",
}
"""Fields whose words are offered in pick lists; new words are added to them."""
_HOLDERS = ("party", "product", *TRADE)
"""Tables whose columns of these names hold such words."""
_LONGEST = 80


def add_words(bulk: Bulk, batch: CheckedBatch) -> None:
    """Offer the new words of new and of changed records."""
    for field, list_name in LIST_OF_FIELD.items():
        used = {
            str(entry.incoming.values[field])[:_LONGEST]
            for entry in (*batch.new, *batch.updates)
            if entry.incoming.values.get(field)
        }
        if not used:
            continue
        stored = set(bulk.session.scalars(select(DictionaryEntry.text).where(DictionaryEntry.list_name == list_name)))
        new = sorted(used - stored)
        rows = [
            {
                "id": record_id,
                "version": 1,
                "list_name": list_name,
                "text": text,
                "position": position,
                "is_active": True,
                "kind": PICK_LISTS[list_name].usual_kind,
            }
            for position, (record_id, text) in enumerate(
                zip(bulk.ids(DictionaryEntry, len(new)), new, strict=True), start=len(stored)
            )
        ]
        if rows:
            bulk.add(DictionaryEntry, rows)


def forget_words(work: Work, run_id: int) -> None:
    """Take back the words of an import that no record uses; after its records are gone."""
    entry = table_of(DictionaryEntry)
    noted = select(ImportedRecord.record_id).where(
        ImportedRecord.run_id == run_id, ImportedRecord.table_name == DictionaryEntry.__tablename__
    )
    for field, list_name in LIST_OF_FIELD.items():
        statement = delete(entry).where(entry.c.id.in_(noted), entry.c.list_name == list_name)
        for holder in _HOLDERS:
            table = whole_layout().tables.get(holder)
            if table is not None and field in table.c:
                in_use = select(table.c[field]).where(table.c[field].is_not(None))
                statement = statement.where(entry.c.text.not_in(in_use))
        own = select(StoredField.id).where(StoredField.pick_list == list_name)
        said = literal(BETWEEN) + OwnValue.text + BETWEEN
        in_own = select(OwnValue.id).where(
            OwnValue.field_id.in_(own), said.contains(literal(BETWEEN) + entry.c.text + BETWEEN)
        )
        put_off(work.session, statement.where(~in_own.exists()))
