"""The records that files and notes hang on, as they are stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, and_, case, func, select

from crm_desktop.domain.attachments.owners import OWNERS, Owner, Place
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.base import Base
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.models.search import SearchEntry
from crm_desktop.models.tasks import Task

_ENTITIES: tuple[type[Base], ...] = (
    Party,
    ContactPerson,
    ContactEntry,
    Product,
    DictionaryEntry,
    Employee,
    Department,
    Task,
    MoneyAccount,
    *(table.entity for table in TABLES.values()),
)
ENTITIES: Mapping[str, type[Base]] = {entity.__tablename__: entity for entity in _ENTITIES}

_CALLED = (DictionaryEntry.text, Department.name, Task.title, MoneyAccount.name)
"""What records are called that the search does not know."""
_FOUND_AS = {kind: one.found_as for kind, one in OWNERS.items() if one.found_as not in ("", kind)}


def entry_of(owner_kind: Any, owner_id: Any) -> Any:
    """The condition on ``SearchEntry`` under which it is that of a record."""
    kind = case(_FOUND_AS, value=owner_kind, else_=owner_kind)
    return and_(SearchEntry.kind == kind, SearchEntry.record_id == owner_id)


def called(owner_kind: Any, owner_id: Any) -> Any:
    """What a record is called, or the number that it has; beside its ``SearchEntry``, which may be none."""
    named = []
    for column in _CALLED:
        entity: Any = column.class_
        name = select(column).where(entity.id == owner_id).scalar_subquery()
        named.append((owner_kind == entity.__tablename__, name))
    return func.coalesce(SearchEntry.title, case(*named, else_=None))


def title_of(owner_kind: str, owner_id: int) -> Select[Any]:
    """Asks what one record is called; the answer is none for what has no name."""
    for column in _CALLED:
        entity: Any = column.class_
        if entity.__tablename__ == owner_kind:
            return select(column).where(entity.id == owner_id)
    found_as = OWNERS[owner_kind].found_as
    return select(SearchEntry.title).where(SearchEntry.kind == found_as, SearchEntry.record_id == owner_id)


def owner_of(place: Place) -> Owner:
    """What kind of record it is.

    Raises:
        NotFound: if nothing hangs on records of that kind.
    """
    owner = OWNERS.get(place.kind)
    if owner is None:
        raise NotFound(what=f"{place.kind} #{place.id}")
    return owner
