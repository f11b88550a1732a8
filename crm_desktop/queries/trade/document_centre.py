"""The document centre 单据中心: all documents in one list, each kind in its own column of money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy.orm import aliased

from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.field_groups import SECRETS, Secret
from crm_desktop.domain.trade.kinds import DocumentKind, Figure
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.parties import CALLED, Party
from crm_desktop.present.listing import LeftOut, ListRequest, Sort
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.trade.all_documents import AllDocuments
from crm_desktop.queries.trade.lists import DatedListing


@dataclass(frozen=True, slots=True)
class CentreRow:
    """One document of any kind; ``kind`` opens it with ``record_id``.

    Attributes:
        figure: the column of money in which ``amount`` stands.
        amount: negative where it lowers that column, as a return does.
        maker: the operator who typed it in; None if it was imported before there was one.
    """

    SECRETS: ClassVar[Mapping[str, Secret]] = {**SECRETS, Figure.PAID.value: Secret.PAYABLES}

    id: int
    kind: DocumentKind
    record_id: int
    number: str | None
    document_date: date
    state: StrEnum
    figure: Figure
    amount: Decimal
    party_id: int
    customer: str
    summary: str
    employee: str | None
    maker: str | None
    made_at: datetime
    left_out: LeftOut | None = None


def _row(**values: Any) -> CentreRow:
    facts = DOCUMENTS[values["kind"]]
    shown = {name: value for name, value in values.items() if name not in set(Figure)}
    return CentreRow(
        **{
            **shown,
            "state": facts.states(values["state"]),
            "figure": facts.figure,
            "amount": facts.sign * values["amount"],
        }
    )


def _in_span(documents: AllDocuments, request: ListRequest) -> Sequence[Condition]:
    """Options: ``since`` and ``until`` (dates, both inclusive)."""
    day, options = documents.table.c.document_date, request.options
    conditions: list[Condition] = []
    if since := options.get("since"):
        conditions.append(day >= since)
    if until := options.get("until"):
        conditions.append(day <= until)
    return conditions


def _listing(today: date) -> Listing[CentreRow]:
    documents = AllDocuments(today)
    table = documents.table
    author: Any = aliased(Employee)
    return Listing(
        row=_row,
        key=documents.key,
        source=table.outerjoin(Party, Party.id == table.c.party_id)
        .outerjoin(author, author.id == table.c.employee_id)
        .outerjoin(Operator, Operator.id == table.c.created_by),
        columns={
            **documents.columns(),
            **documents.figures(),
            "party_id": table.c.party_id,
            "customer": CALLED,
            "summary": table.c.summary,
            "employee": author.name,
            "maker": Operator.name,
            "made_at": documents.made_at,
        },
        visible=documents.sees,
        found=documents.found,
        sums=[figure.value for figure in Figure],
        summed=Secret.TURNOVER,
        left_out={why: documents.state == why.value for why in LeftOut},
        customer=table.c.party_id,
        order=(Sort("document_date", descending=True),),
        where=lambda request: _in_span(documents, request),
        ties=documents.made_at,
        near=documents.near,
        pieces=documents.pieces,
    )


DOCUMENT_CENTRE = DatedListing(_listing)
"""One's own documents and those of visible customers, the latest first."""
