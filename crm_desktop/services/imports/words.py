"""Words of pick lists that come in with an import: offered from then on, taken back with it unless others use them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, exists, func, literal, or_, select

from crm_desktop.db.session import put_off
from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.models.imports import ImportedRecord
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.queries.office.word_uses import USES, Use, use_of_own
from crm_desktop.queries.own_values import read_own_fields
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
    """Take back the words of an import that no record uses, nor any word under them; after its records are gone."""
    entry = table_of(DictionaryEntry)
    noted = select(ImportedRecord.record_id).where(
        ImportedRecord.run_id == run_id,
        ImportedRecord.table_name == DictionaryEntry.__tablename__,
        ImportedRecord.before.is_(None),
    )
    fields = [one for one in read_own_fields(work.session) if one.pick_list]
    for of in PICK_LISTS.values():
        uses = [*USES.get(of.name, ()), *(use_of_own(one) for one in fields if one.pick_list == of.name)]
        below = select(entry.c.parent_id).where(entry.c.parent_id.is_not(None))
        free = (entry.c.id.in_(noted), entry.c.list_name == of.name, ~or_(*(_holds(use, entry) for use in uses)))
        for _level in range(of.depth):  # the lowest go first
            put_off(work.session, delete(entry).where(*free, entry.c.id.not_in(below)))


def _holds(use: Use, entry: Any) -> Any:
    """Whether a record holds the word."""
    if not use.is_words:
        return entry.c.text.in_(select(use.attribute).where(use.where, use.attribute.is_not(None)))
    edge = literal(use.between)
    text, named = edge.concat(use.attribute).concat(edge), edge.concat(entry.c.text).concat(edge)
    # a word may hold signs that LIKE takes for others
    return exists().where(use.where, func.replace(text, named, literal("")) != text)
