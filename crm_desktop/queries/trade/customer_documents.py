"""All documents of a customer in one list: quotes, orders, deliveries, returns, receipts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.parties import Party
from crm_desktop.present.listing import Sort
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.trade.all_documents import AllDocuments
from crm_desktop.queries.trade.lists import DatedListing


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document; ``kind`` opens it with ``record_id``."""

    id: int
    kind: DocumentKind
    record_id: int
    number: str | None
    document_date: date
    state: StrEnum
    amount: Decimal


def _row(**values: Any) -> DocumentRow:
    return DocumentRow(**{**values, "state": DOCUMENTS[values["kind"]].states(values["state"])})


def _listing(today: date) -> Listing[DocumentRow]:
    documents = AllDocuments(today)
    return Listing(
        row=_row,
        key=documents.key,
        source=documents.table.join(Party.__table__, Party.id == documents.table.c.party_id),
        columns=documents.columns(),
        visible=documents.sees,
        search=(documents.table.c.number,),
        customer=documents.table.c.party_id,
        order=(Sort("document_date", descending=True),),
        ties=documents.made_at,
        near=documents.near,
    )


CUSTOMER_DOCUMENTS = DatedListing(_listing)
"""Newest first; it is asked for one customer at a time."""
