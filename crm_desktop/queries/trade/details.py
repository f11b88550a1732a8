"""One quote, order, delivery or return whole: for its editor and for reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.own.kinds import owner_of
from crm_desktop.domain.own_rights import seen_fields
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.revisions import DocumentRevision
from crm_desktop.queries.own_values import own_of
from crm_desktop.queries.trade.drafts import draft_of
from crm_desktop.queries.trade.links import Link, links_of
from crm_desktop.queries.trade.told import Detail, DetailLine
from crm_desktop.queries.trade.whole import whole_document
from crm_desktop.queries.voiding import voiding


@dataclass(frozen=True, slots=True)
class Former:
    """A former state of an order."""

    id: int
    revision: int
    at: datetime
    operator: str
    reason: str
    total: Decimal


@dataclass(frozen=True, slots=True)
class TradeDetail:
    """A stored document.

    Attributes:
        kind: ``quote``, ``sales_order``, ``delivery`` or ``sales_return``.
        draft: what can be typed.
        facts: marked names (context ``sales``) with what is worth knowing: reasons, who signed, when confirmed.
    """

    kind: str
    id: int
    version: int
    number: str | None
    state: StrEnum
    revision: int
    draft: TradeDraft
    customer: str
    customer_short: str
    employee: str
    person: str
    total: Decimal
    tax: Decimal
    lines: tuple[DetailLine, ...]
    links: tuple[Link, ...]
    facts: Mapping[str, Any]
    former: tuple[Former, ...] = ()


def read_detail(
    session: Session, access: Access, table: DocumentTable, told: Detail, *, record_id: int, today: date
) -> TradeDetail:
    """Read one document; the number of statements does not grow with its lines.

    Raises:
        NotFound: if there is none, or it is somebody else's.
    """
    document = whole_document(session, access, table.entity, record_id, *told.options())
    is_corrected = "reopen" in table.type.workflow.steps
    needed, former, links = side_by_side(
        session,
        lambda own: told.needed(own, document),
        lambda own: _former(own, table.kind, document.id) if is_corrected else [],
        lambda own: links_of(own, access, document),
    )
    draft = draft_of(document)
    if (owner := owner_of(table.type.listed)) is not None:
        draft = replace(draft, own=own_of(session, seen_fields(access, owner), document.id))
    return TradeDetail(
        kind=table.kind.value,
        state=table.type.shown(document.state, getattr(document, table.due) if table.due else None, today),
        revision=getattr(document, "revision", 1),
        draft=draft,
        lines=tuple(told.line(line, needed) for line in document.lines),
        links=tuple(links),
        facts={
            **{name: getattr(document, name) for name in (table.posted_at, *told.facts)},
            "correct_reason": former[0].reason if former and document.revision > former[0].revision else "",
            **told.more(document),
            **_voided(session, table.kind, document),
        },
        former=tuple(former),
        **_head(document),
    )


def _voided(session: Session, kind: str, document: Any) -> dict[str, Any]:
    """Why, when and by whom a document was voided."""
    if document.state != "void":
        return {}
    found = voiding(session, kind, document.id)
    return {"void_reason": document.void_reason, "voided_at": found.at, "voided_by": found.by}


def _head(document: Any) -> dict[str, Any]:
    return {
        "id": document.id,
        "version": document.version,
        "number": document.number,
        "customer": document.party.name,
        "customer_short": document.party.short_name or document.party.name,
        "employee": document.employee.name if document.employee else "",
        "person": document.person.name if document.person else "",
        "total": document.total,
        "tax": document.tax,
    }


def _former(session: Session, kind: str, record_id: int) -> list[Former]:
    rows = session.execute(
        select(
            DocumentRevision.id,
            DocumentRevision.revision,
            DocumentRevision.at,
            DocumentRevision.operator_name,
            DocumentRevision.reason,
            DocumentRevision.total,
        )
        .where(DocumentRevision.kind == kind, DocumentRevision.record_id == record_id)
        .order_by(DocumentRevision.id.desc())
    )
    return [Former(*row) for row in rows]
