"""Where the words of the pick lists 数据字典 stand in records, and how often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.models.attachments import Attachment
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.prices import LevelPrice
from crm_desktop.models.products import Product


@dataclass(frozen=True, slots=True)
class Use:
    """A column that holds words of a pick list; ``is_words`` if it holds several, parted by blanks."""

    entity: Any
    column: str
    is_words: bool = False

    @property
    def kind(self) -> str:
        """What the record is called, such as ``customer``."""
        return str(self.entity.__tablename__)

    @property
    def attribute(self) -> Any:
        """The column, for statements."""
        return getattr(self.entity, self.column)


def _of_documents(column: str) -> tuple[Use, ...]:
    """A column of the documents that have it, or of their lines."""
    tables = [one for table in TRADE_TABLES for one in (table.entity, table.line)]
    return tuple(Use(one, column) for one in tables if column in one.__table__.c)


USES: Mapping[str, Sequence[Use]] = {
    "region": (
        Use(Party, "region"),
        *_of_documents("region"),
        Use(Employee, "regions", is_words=True),
    ),
    "business_nature": (Use(Party, "business_nature"),),
    "business_type": (Use(Party, "business_type"),),
    "customer_source": (Use(Party, "source"),),
    "customer_grade": (Use(Party, "grade"),),
    "customer_tag": (Use(Party, "tags", is_words=True),),
    "contact_outcome": (Use(ContactEntry, "outcome"),),
    "person_title": (Use(ContactPerson, "title"),),
    "job_title": (Use(Employee, "position"),),
    "education": (Use(ContactPerson, "education"),),
    "price_level": (Use(Party, "price_level"), Use(LevelPrice, "level")),
    "unit": (Use(Product, "unit"),),
    "product_category": (Use(Product, "category"),),
    "brand": (Use(Product, "brand"),),
    "file_kind": (Use(Attachment, "kind"),),
    "lost_reason": _of_documents("lost_reason"),
    "void_reason": _of_documents("void_reason"),
    "return_reason": _of_documents("reason"),
}
"""Lines of documents keep the unit that was agreed, whatever the pick list says later."""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One word of a pick list.

    Attributes:
        used: how many records of each kind hold it.
    """

    text: str
    is_active: bool
    used: Mapping[str, int]

    @property
    def count(self) -> int:
        """In how many records it stands."""
        return sum(self.used.values())


def list_entries(session: Session, access: Access, *, list_name: str) -> tuple[ListEntry, ...]:
    """The words of one list in order, those that are switched off last.

    Raises:
        NotAllowed: if the operator may not set the office up.
    """
    if not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    entries = select(DictionaryEntry.text, DictionaryEntry.is_active).where(DictionaryEntry.list_name == list_name)
    order = (DictionaryEntry.is_active.desc(), DictionaryEntry.position, DictionaryEntry.id)
    used = _used(session, list_name)
    return tuple(
        ListEntry(text, is_active, {kind: counts[text] for kind, counts in used.items() if text in counts})
        for text, is_active in session.execute(entries.order_by(*order))
    )


def _used(session: Session, list_name: str) -> dict[str, dict[str, int]]:
    """By kind of record and word, how many hold it."""
    found: dict[str, dict[str, int]] = {}
    for use in USES.get(list_name, ()):
        counts = found.setdefault(use.kind, {})
        query = select(use.attribute, func.count()).where(use.attribute != "").group_by(use.attribute)
        for text, count in session.execute(query):
            for word in set(text.split()) if use.is_words else (text,):
                counts[word] = counts.get(word, 0) + count
    return found
