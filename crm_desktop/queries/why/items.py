"""Open items as the parts of a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.documents import maker_of
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.aging import Basis, Edges
from crm_desktop.domain.why.figure import Source
from crm_desktop.domain.why.levers import RIGHTS, Colleague, Lever
from crm_desktop.domain.why.owed import Item
from crm_desktop.models.parties import Party
from crm_desktop.queries.money.open_documents import OpenDocument
from crm_desktop.queries.sight import sees_money_of
from crm_desktop.queries.standing import who_may


def as_allowed(session: Session, access: Access, levers: Sequence[Lever], today: date) -> tuple[Lever, ...]:
    """The levers as this operator has them: of what he may not do is said who may."""
    needed = {RIGHTS[lever.kind] for lever in levers if not access.may(RIGHTS[lever.kind])}
    found = {right: tuple(Colleague(*one) for one in who_may(session, right, today)) for right in sorted(needed)}
    return tuple(
        replace(lever, may=False, asks=found[RIGHTS[lever.kind]]) if RIGHTS[lever.kind] in needed else lever
        for lever in levers
    )


def name_of(session: Session, access: Access, party_id: int) -> str:
    """What a party is called whose money the operator sees.

    Raises:
        NotFound: if there is none, or its money is not for him.
    """
    found = session.execute(
        select(Party.short_name, Party.name).where(Party.id == party_id, sees_money_of(access))
    ).first()
    if found is None:
        raise NotFound(what="")
    return found[0] or found[1]


def source_of(kind: StrEnum, origin_id: int | None) -> Source | None:
    """The document that made an item of the ledger; None for what was booked by hand."""
    made_by = maker_of(kind)
    return None if made_by is None or origin_id is None else Source(made_by.value, origin_id)


def item_of(row: OpenDocument, edges: Edges, by: Basis, as_of: date) -> Item:
    """A row of the aging report's documents, with the column in which it stands."""
    aged_from = row.due_date if by is Basis.DUE and row.due_date is not None else row.document_date
    return Item(
        column=None if row.is_credit else edges.column(aged_from, as_of),
        number=row.number,
        on=row.document_date,
        open_amount=-row.open_amount if row.is_credit else row.open_amount,
        amount=-row.amount if row.is_credit else row.amount,
        overdue_days=row.overdue_days,
        source=source_of(row.kind, row.source_id),
    )
