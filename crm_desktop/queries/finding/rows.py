"""What a row of the search box shows beside its name, read again; and why it was found, if its name doesn't say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.field_groups import Sight, masked_numbers, sight
from crm_desktop.domain.found_by import FOUND_BY
from crm_desktop.domain.parties.roles import AS_CUSTOMER, PartyRole, Roles
from crm_desktop.domain.search_marks import Marker
from crm_desktop.models.attachments import Attachment, Note
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.present.pinyin import marker


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that was found.

    Attributes:
        kind: which editor opens it.
        id: the record's id.
        party_id: whose record it is, if it is anybody's.
        code: of a product or a customer.
        state: of a document, with the day that is ``on`` it.
        price: the list price of a product, for one ``unit``.
        why: by which column it was found, and what stands there; None if its name or code says it.
        bought: how often a customer bought what was sought, where that is why he is shown; last ``on``.
        roles: of a party, what it is to the office.
        line: how much of what was sought a document has, and at what price.
    """

    kind: str
    id: int
    title: str
    subtitle: str
    party_id: int | None = None
    code: str = ""
    state: StrEnum | None = None
    on: date | None = None
    price: Decimal | None = None
    unit: str = ""
    why: tuple[str, str] | None = None
    bought: int = 0
    line: tuple[Decimal, Decimal] | None = None
    roles: Roles = AS_CUSTOMER


def _document(table: DocumentTable) -> Callable[[Hit, Any, date], Hit]:
    def shown(hit: Hit, row: Any, today: date) -> Hit:
        due = getattr(row, table.due, None)
        return replace(hit, state=table.type.shown(row.state, due, today), on=row.document_date)

    return shown


def _product(hit: Hit, row: Any, _today: date) -> Hit:
    name = row.name if row.specification in row.name else f"{row.name} {row.specification}"
    return replace(hit, code=row.code, title=name, subtitle=row.brand, price=row.list_price, unit=row.unit)


def _customer(hit: Hit, row: Any, _today: date) -> Hit:
    roles = tuple(role for role in PartyRole if getattr(row, role.flag))
    return replace(hit, code=row.code, roles=roles)


def _as_it_is(hit: Hit, _row: Any, _today: date) -> Hit:
    return hit


_ROWS: Mapping[str, tuple[Any, Callable[[Hit, Any, date], Hit]]] = {
    "product": (Product, _product),
    "customer": (Party, _customer),
    "person": (ContactPerson, _as_it_is),
    "employee": (Employee, _as_it_is),
    "attachment": (Attachment, _as_it_is),
    "note": (Note, _as_it_is),
    **{kind.value: (table.entity, _document(table)) for kind, table in TABLES.items()},
}


def open_hits(session: Session, access: Access, hits: Sequence[Hit], *, text: str) -> Sequence[Hit]:
    """The hits without those that are found only by what the operator may not see, and without phones beside them."""
    if sight(access, "phone") is Sight.FULL:
        return hits
    found = marker(text)
    kinds = {hit.kind for hit in hits} & {"customer", "person"}
    rows = {kind: _rows(session, kind, [hit.id for hit in hits if hit.kind == kind]) for kind in kinds}
    shown = [replace(hit, subtitle=masked_numbers(hit.subtitle)) for hit in hits]
    return [hit for hit in shown if hit.kind not in kinds or _is_open(access, hit, rows[hit.kind].get(hit.id), found)]


def _is_open(access: Access, hit: Hit, row: Any, found: Marker) -> bool:
    texts = [getattr(row, name, "") for name in FOUND_BY[hit.kind] if sight(access, name) is Sight.FULL]
    names = [getattr(row, name, "") for name in ("code", "short_name")]
    return found.found([text for text in (hit.title, hit.subtitle, *names, *texts) if text]).is_whole


def with_rows(session: Session, access: Access, hits: Sequence[Hit], *, text: str, today: date) -> tuple[Hit, ...]:
    """The hits, which are visible to who asks, as they are shown; one statement for each kind among them."""
    found = marker(text)
    rows = {kind: _rows(session, kind, [hit.id for hit in hits if hit.kind == kind]) for kind in {h.kind for h in hits}}
    return tuple(
        _explained(access, _ROWS[hit.kind][1](hit, row, today), row, found)
        if (row := rows[hit.kind].get(hit.id))
        else hit
        for hit in hits
    )


def _rows(session: Session, kind: str, ids: Sequence[int]) -> Mapping[int, Any]:
    return {row.id: row for row in session.execute(_columns(kind), {"ids": ids})}


@cache
def _columns(kind: str) -> Select[Any]:
    """What is read of some records of a kind; asked anew with each letter, made once."""
    entity = _ROWS[kind][0]
    columns = [column for column in entity.__table__.columns if column.name in {*_SHOWN, *FOUND_BY[kind]}]
    return select(*columns).where(entity.id.in_(bindparam("ids", expanding=True)))


_SHOWN = {"id", "code", "name", "short_name", "specification", "brand", "unit", "list_price", "state", "document_date"}
_SHOWN |= {role.flag for role in PartyRole} | {table.due for table in TABLES.values() if table.type.lapses}


def _explained(access: Access, hit: Hit, row: Any, found: Marker) -> Hit:
    """Say what it was found by if that isn't to be seen."""
    if hit.bought or hit.line or found.found((hit.code, hit.title, hit.subtitle)).is_whole:
        return hit
    for name in FOUND_BY[hit.kind]:
        text = getattr(row, name, "")
        if hit.kind != "employee" and sight(access, name) is not Sight.FULL:
            continue
        if text and found.found((hit.code, hit.title, text)).is_whole:
            return replace(hit, why=(name, text))
    return hit
