"""The one door to what is printed: each kind of document with the query that fills it and the one that finds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.documents import TRADE
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.field_groups import is_blind
from crm_desktop.models.parties import Party
from crm_desktop.print_templates.document import PrintData, Standing
from crm_desktop.queries.cut import cut_mapping
from crm_desktop.queries.paper.contact_plans import fill_plan, find_plan
from crm_desktop.queries.paper.customers import fill_customer, find_customer
from crm_desktop.queries.paper.head_pictures import head_pictures
from crm_desktop.queries.paper.jobs import times_printed
from crm_desktop.queries.paper.money import MONEY_PAPERS, fill_money
from crm_desktop.queries.paper.own import has_own, own_on_paper, own_pictures
from crm_desktop.queries.paper.parties import Fill, PaperAsk, Wording
from crm_desktop.queries.paper.sales import fill_sales
from crm_desktop.queries.paper.statement import STATEMENTS, fill_statement
from crm_desktop.queries.paper.stored import find_stored, stored_standings
from crm_desktop.queries.paper_records import RECORDS
from crm_desktop.queries.scope import visible

Find = Callable[[Session, Access, str, str], int | None]
"""``(session, access, kind, number)``: the record's id, or None when the operator may not see it."""


Standings = Callable[[Session, Access, str, Sequence[int]], Mapping[int, Standing]]
"""``(session, access, kind, ids)``: what the records count as."""


def always_live(_session: Session, _access: Access, _kind: str, ids: Sequence[int]) -> Mapping[int, Standing]:
    """Of what has no state, such as a customer."""
    return dict.fromkeys(ids, Standing.LIVE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a kind of document comes from."""

    fill: Fill
    find: Find
    standings: Standings = always_live


_CUSTOMERS = Source(fill_customer, find_customer)

SOURCES: Mapping[str, Source] = {
    **dict.fromkeys(TRADE, Source(fill_sales, find_stored, stored_standings)),
    **dict.fromkeys(MONEY_PAPERS, Source(fill_money, find_stored, stored_standings)),
    **dict.fromkeys(STATEMENTS, Source(fill_statement, find_customer)),
    "customer_sheet": _CUSTOMERS,
    "envelope": _CUSTOMERS,
    "address_label": _CUSTOMERS,
    "contact_plan": Source(fill_plan, find_plan),
}
"""By the key of the kind in ``print_templates.kinds``."""


def print_data(session: Session, access: Access, *, ask: PaperAsk) -> PrintData:
    """One document for its template; the number of statements does not grow with its lines.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    kind, record_id = ask.kind, ask.record_id
    found = SOURCES[kind].fill(session, access, ask)
    number = str(found.fields["document"].get("number") or "")
    printed, pictures = side_by_side(
        session,
        lambda own: times_printed(own, access, kind=kind, record_id=record_id, number=number),
        lambda own: head_pictures(own, kind=kind, record_id=record_id),
    )
    fields: dict[str, Mapping[str, Any]] = {
        **found.fields,
        "document": {**found.fields["document"], "copies_printed": Decimal(printed)},
    }
    for name in pictures:
        group, _, inner = name.partition(".")
        fields[group] = {**fields.get(group, {}), inner: True}
    if has_own(access):
        party_id = document_customer(session, access, kind=kind, record_id=record_id)
        fields["own"] = own_on_paper(access, session, kind, record_id, party_id) or {}
        pictures = {**pictures, **own_pictures(access, session, kind, record_id, party_id)}
    return _cut(replace(found, fields=fields, pictures={**found.pictures, **pictures}), access)


_OURS = frozenset({"company", "operator", "own"})
"""What papers say of the office itself, and its own fields, of which only those are there that may be seen."""


def _cut(data: PrintData, access: Access) -> PrintData:
    """A paper without what its operator may not see."""
    if not is_blind(access):
        return data
    fields = {name: group if name in _OURS else cut_mapping(group, access) for name, group in data.fields.items()}
    return replace(data, fields=fields, lines=[cut_mapping(line, access) for line in data.lines])


def find_document(session: Session, access: Access, *, kind: str, number: str) -> int:
    """The id of a document by its number; of a customer by its code.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    found = SOURCES[kind].find(session, access, kind, number)
    if found is None:
        raise NotFound(what=number)
    return found


def void_documents(session: Session, access: Access, *, kind: str, ids: Sequence[int]) -> frozenset[int]:
    """Which of many documents are void: a batch leaves them out unless it is told otherwise."""
    found = SOURCES[kind].standings(session, access, kind, ids) if kind in SOURCES else {}
    return frozenset(record_id for record_id, standing in found.items() if standing is Standing.VOID)


def document_customer(session: Session, access: Access, *, kind: str, record_id: int) -> int | None:
    """Whose document it is; None for what belongs to no customer, such as a list, a trial or a contact plan.

    Raises:
        NotFound: if it is not for this operator.
    """
    if kind not in RECORDS or not record_id:
        return None
    record: Any = visible(session, access, RECORDS[kind], record_id)
    found: int | None = record.id if isinstance(record, Party) else getattr(record, "party_id", None)
    return found


__all__ = [
    "SOURCES",
    "PaperAsk",
    "Source",
    "Wording",
    "document_customer",
    "find_document",
    "print_data",
    "void_documents",
]
