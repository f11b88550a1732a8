"""The records that files and notes hang on: one frozen row for each kind, by the name of its table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from crm_desktop.domain.access import Right
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.file_kinds import OWNERS_PHOTO, PRODUCT, SHOP_FRONT
from crm_desktop.domain.parties.roles import EDIT
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A kind of record that may have files and notes.

    Attributes:
        kind: the name of its table.
        title: marked (in ``words``), as for one of them.
        opens: what the window opens it as; empty for what has no page of its own.
        found_as: what the search calls it; empty for what it does not know.
        pictured: the kind of file whose pictures stand for it, before all others, where there is room for one.
        is_usual: whether a picture that is put on it is called so, if the office has that word.
        edit: who has one of these rights may put something on it.
        sees: the right that it needs to see what hangs on it, beside the record itself.
        is_person: whether what hangs on it may be somebody's private life.
    """

    kind: str
    title: str
    words: str = "attachments"
    opens: str = ""
    found_as: str = ""
    pictured: tuple[str, ...] = ()
    is_usual: bool = True
    edit: tuple[Right, ...]
    sees: Right | None = None
    is_person: bool = False

    def usual_kind(self, kinds: Collection[str]) -> str:
        """What a picture that is put on it is called, of the ``kinds`` that the office has; empty for none of them."""
        return next((word for word in self.pictured if self.is_usual and word in kinds), "")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One record that files and notes hang on, by its kind and its id."""

    kind: str
    id: int


_OTHERS = (
    Owner(
        kind="party",
        title=QT_TRANSLATE_NOOP("attachments", "Customer or supplier"),
        opens="customer",
        found_as="customer",
        pictured=SHOP_FRONT,
        is_usual=False,
        edit=EDIT,
    ),
    Owner(
        kind="contact_person",
        title=QT_TRANSLATE_NOOP("attachments", "Contact person"),
        opens="person",
        found_as="person",
        pictured=OWNERS_PHOTO,
        edit=EDIT,
        is_person=True,
    ),
    Owner(kind="contact_entry", title=QT_TRANSLATE_NOOP("attachments", "Contact"), opens="contact", edit=EDIT),
    Owner(
        kind="product",
        title=QT_TRANSLATE_NOOP("attachments", "Product"),
        opens="product",
        found_as="product",
        pictured=PRODUCT,
        edit=(Right.EDIT_PRODUCTS,),
    ),
    Owner(
        kind="dictionary_entry",
        title=QT_TRANSLATE_NOOP("attachments", "Sales region"),
        opens="region",
        edit=(Right.SET_UP_OFFICE,),
    ),
    Owner(
        kind="employee",
        title=QT_TRANSLATE_NOOP("attachments", "Colleague"),
        opens="employee",
        found_as="employee",
        pictured=OWNERS_PHOTO,
        is_usual=False,
        edit=(Right.EDIT_EMPLOYEES,),
        sees=Right.EDIT_EMPLOYEES,
    ),
    Owner(kind="department", title=QT_TRANSLATE_NOOP("attachments", "Department"), edit=(Right.EDIT_EMPLOYEES,)),
    Owner(kind="task", title=QT_TRANSLATE_NOOP("attachments", "Task"), opens="task", edit=tuple(Right)),
    Owner(
        kind="money_account",
        title=QT_TRANSLATE_NOOP("attachments", "Money account"),
        edit=(Right.EDIT_ACCOUNTS,),
        sees=Right.SEE_ACCOUNTS,
    ),
)
OWNERS: Mapping[str, Owner] = {
    **{one.kind: one for one in _OTHERS},
    **{
        kind.value: Owner(
            kind=kind.value,
            title=one.title,
            words="trade",
            opens=kind.value,
            found_as=kind.value,
            pictured=one.pictured,
            edit=(one.types,),
        )
        for kind, one in DOCUMENTS.items()
    },
}
"""In the order in which they are offered."""
EVERYBODYS: tuple[Right, ...] = tuple(dict.fromkeys(right for one in OWNERS.values() for right in one.edit))
"""Who has one of these may put something on some record; the record says on which."""


def place_in(kind: str, record_id: int | None) -> Place | None:
    """Where something is put on a record that the window opens, or a list shows, as ``kind``; None where nothing is.

    >>> place_in("customer", 3), place_in("settings", 3), place_in("delivery", None)
    (Place(kind='party', id=3), None, None)
    """
    if record_id is None:
        return None
    return next((Place(one.kind, record_id) for one in OWNERS.values() if kind in (one.opens, one.kind)), None)
