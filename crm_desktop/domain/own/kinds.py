"""Which records can have own fields, and what an own field can hold."""

from __future__ import annotations

from enum import StrEnum


class Owner(StrEnum):
    """A kind of record that has own fields; documents are called as their list is, all others as their table."""

    PARTY = "party"
    PERSON = "contact_person"
    PRODUCT = "product"
    QUOTE = "quotes"
    ORDER = "orders"
    CONTACT = "contact_entry"


FOUND = frozenset(set(Owner) - {Owner.CONTACT})
"""Records that the search knows; of talks it knows nothing."""


def owner_of(name: str) -> Owner | None:
    """The kind of record, by what its list or its table is called; None for one that has no own fields."""
    return Owner(name) if name in set(Owner) else None


class OwnKind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    MONEY = "money"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    SEVERAL = "several"
    """Some of the choices, in the order of the list."""
    FORMULA = "formula"
    """Worked out from other figures of the same record."""
    PERSON = "person"
    """A colleague."""
    PARTY = "party"
    """A customer, a supplier, or another party."""
    PICTURE = "picture"
    """One of the pictures among the files of the record."""


NUMERIC = frozenset({OwnKind.WHOLE, OwnKind.DECIMAL, OwnKind.MONEY, OwnKind.FORMULA})
"""Kinds that are figures: they have bounds, are added up and are measures of the pivot."""
WORDED = frozenset({OwnKind.TEXT, OwnKind.LONG_TEXT, OwnKind.CHOICE, OwnKind.SEVERAL})
"""Kinds that are kept as text."""
NAMED = frozenset({OwnKind.PERSON, OwnKind.PARTY})
"""Kinds that name another record: its id is kept, and its name is shown to who sees that record."""
BY_ID = NAMED | {OwnKind.PICTURE}
"""Kinds that keep the id of something else."""
CHOSEN = frozenset({OwnKind.CHOICE, OwnKind.SEVERAL})
"""Kinds that offer a list of words."""
