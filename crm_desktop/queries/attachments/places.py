"""The records that files and notes hang on, as they are stored."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.domain.attachments.owners import OWNERS, Owner, Place
from crm_desktop.domain.errors import NotFound
from crm_desktop.models.base import Base
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product

_ENTITIES: tuple[type[Base], ...] = (
    Party,
    ContactPerson,
    ContactEntry,
    Product,
    DictionaryEntry,
    *(table.entity for table in TABLES.values()),
)
ENTITIES: Mapping[str, type[Base]] = {entity.__tablename__: entity for entity in _ENTITIES}


def owner_of(place: Place) -> Owner:
    """What kind of record it is.

    Raises:
        NotFound: if nothing hangs on records of that kind.
    """
    owner = OWNERS.get(place.kind)
    if owner is None:
        raise NotFound(what=f"{place.kind} #{place.id}")
    return owner
