"""All words of all pick lists as one list."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, false, func, true

from crm_desktop.domain.access import Access, Right
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.present.listing import Sort
from crm_desktop.queries.listing import Listing


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One word: its list by the stable name, and the word over it."""

    id: int
    list_name: str
    text: str
    code: str
    kind: str
    above: str
    colour: str
    head: str | None
    position: int
    is_active: bool


def _visible(access: Access) -> ColumnElement[bool]:
    return true() if access.may(Right.SET_UP_OFFICE) else false()


_OVER = DictionaryEntry.__table__.alias("over")
_HEAD = Employee.__table__.alias("head")

PICK_ENTRIES: Listing[EntryRow] = Listing(
    row=EntryRow,
    key=DictionaryEntry.id,
    source=DictionaryEntry.__table__.outerjoin(_OVER, DictionaryEntry.parent_id == _OVER.c.id).outerjoin(
        _HEAD, DictionaryEntry.head_id == _HEAD.c.id
    ),
    columns={
        **{
            name: getattr(DictionaryEntry, name)
            for name in EntryRow.__dataclass_fields__
            if name not in {"above", "head"}
        },
        "above": func.coalesce(_OVER.c.text, ""),
        "head": _HEAD.c.name,
    },
    visible=_visible,
    search=(DictionaryEntry.list_name, DictionaryEntry.text, DictionaryEntry.code),
    order=(Sort("list_name"), Sort("position")),
)
