"""What happened with a customer: talks, documents, receipts and files in one row of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Any, Protocol

from sqlalchemy import and_, func, literal, null, or_, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.documents import DOCUMENTS, TRADE
from crm_desktop.domain.money.kinds import MONEY as BY_DIRECTION
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.trade.kinds import DocumentKind, DocumentType
from crm_desktop.models.attachments import Attachment
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.queries.attachments.places import ENTITIES
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import sees_customer


class Talk(StrEnum):
    """What stands in the timeline beside documents; the value is the kind of record that it opens."""

    CONTACT = "contact"


class Hung(StrEnum):
    """What was put on the customer, on its people, on talks with it or on its documents."""

    FILE = "attachment"


Happening = Talk | DocumentKind | Hung
HAPPENINGS: tuple[Happening, ...] = (*Talk, *DOCUMENTS, *Hung)
_FLOW = {kind.value: place for place, kind in enumerate(HAPPENINGS)}
"""What follows from what: of two things of one moment the later one stands above."""
TALKS: frozenset[Happening] = frozenset(Talk)
PAPERS: frozenset[Happening] = frozenset(TRADE)
MONEY: frozenset[Happening] = frozenset(DOCUMENTS) - PAPERS
FILES: frozenset[Happening] = frozenset(Hung)


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing that happened.

    Attributes:
        at: for sorting; its time of day is to be shown only if ``has_time``.
        day: the business day of a document; of a talk, the day it was.
        code: channel of a talk, state of a document, method of a receipt.
        text: what was said, or what the document promises (its date as text comes from ``due_on``); the kind of a file.
        more: outcome of a talk, notes of a document.
        amount: negative of money that went out, and of goods that came back.
        who: the colleague.
    """

    kind: Happening
    id: int
    at: datetime
    day: date
    has_time: bool
    number: str
    code: StrEnum
    state: StrEnum | None
    person: str
    text: str
    more: str
    due_on: date | None
    amount: Decimal | None
    who: str


class Source(Protocol):
    """Reads the last things of one kind."""

    def __call__(self, session: Session, access: Access, /, party_id: int, limit: int) -> Sequence[TimelineItem]: ...


def timeline(
    session: Session,
    access: Access,
    *,
    party_id: int,
    limit: int = 100,
    kinds: frozenset[Happening] = frozenset(HAPPENINGS),
) -> list[TimelineItem]:
    """The last ``limit`` things, newest first; drafts are left out, void documents stay."""
    seen, parts = side_by_side(
        session,
        lambda own: own.scalar(select(Party.id).where(Party.id == party_id, sees_customer(access))),
        lambda own: side_by_side(own, *(partial(_read, _SOURCES[kind], access, party_id, limit) for kind in kinds)),
    )
    found = [item for items in parts for item in items] if seen is not None else []
    return sorted(found, key=lambda item: (item.at, _FLOW[item.kind.value], item.id), reverse=True)[:limit]


def _read(source: Source, access: Access, party_id: int, limit: int, session: Session) -> Sequence[TimelineItem]:
    return source(session, access, party_id=party_id, limit=limit)


def timeline_counts(session: Session, access: Access, party_id: int) -> tuple[int, int, int]:
    """How many talks, how many documents and receipts, and how many files the operator's timeline has."""
    talks = select(func.count()).select_from(ContactEntry).where(ContactEntry.party_id == party_id)
    papers = [
        select(func.count())
        .select_from(table.entity)
        .where(table.entity.party_id == party_id, ~table.is_draft, sees(access, table.entity))
        for table in TABLES.values()
    ]
    files = select(func.count()).select_from(Attachment).where(*_hung(access, party_id))
    row = session.execute(select(*(query.scalar_subquery() for query in (talks, files, *papers)))).one()
    return int(row[0]), sum(row[2:]), int(row[1])


def _talks(session: Session, _access: Access, party_id: int, limit: int) -> Sequence[TimelineItem]:
    query = (
        select(ContactEntry, ContactPerson.name, Employee.name)
        .outerjoin(ContactPerson, ContactEntry.person_id == ContactPerson.id)
        .outerjoin(Employee, ContactEntry.employee_id == Employee.id)
        .where(ContactEntry.party_id == party_id)
        .order_by(ContactEntry.at.desc())
        .limit(limit)
    )
    return [_talk(*row) for row in session.execute(query)]


def _talk(entry: ContactEntry, person: str | None, who: str | None) -> TimelineItem:
    channel: Channel = entry.channel
    return TimelineItem(
        kind=Talk.CONTACT,
        id=entry.id,
        at=entry.at,
        day=day_of(entry.at),
        has_time=True,
        number="",
        code=channel,
        state=None,
        person=person or "",
        text=entry.said,
        more=entry.outcome,
        due_on=None,
        amount=None,
        who=who or "",
    )


def _papers(table: DocumentTable) -> Source:
    """How documents of a kind are read; one of money says how it was paid."""
    entity = table.entity
    is_money = table.line is None
    shown = {
        "amount": getattr(entity, table.amount),
        "moment": getattr(entity, table.posted_at),
        "due_on": getattr(entity, table.due) if table.due else null(),
        "more": getattr(entity, table.told),
        "text": entity.notes if is_money else literal(""),
        "code": entity.method if is_money else entity.state,
        "who": Employee.name,
    }

    def read(session: Session, access: Access, party_id: int, limit: int) -> Sequence[TimelineItem]:
        query = (
            select(entity.id, entity.number, entity.document_date, entity.state)
            .add_columns(*(column.label(name) for name, column in shown.items()))
            .outerjoin(Employee, entity.employee_id == Employee.id)
            .where(entity.party_id == party_id, ~table.is_draft, sees(access, entity))
            .order_by(entity.document_date.desc(), entity.id.desc())
            .limit(limit)
        )
        return [_paper(table.type, row) for row in session.execute(query)]

    return read


def _paper(of: DocumentType, row: Any) -> TimelineItem:
    at, has_time = _placed(row.document_date, row.moment)
    money = BY_DIRECTION.get(of.kind)
    return TimelineItem(
        kind=of.kind,
        id=row.id,
        at=at,
        day=row.document_date,
        has_time=has_time,
        number=row.number or "",
        code=row.code,
        state=row.state,
        person="",
        text=row.text,
        more=row.more,
        due_on=row.due_on,
        amount=(of.sign if money is None else money.direction.sign) * row.amount,
        who=row.who or "",
    )


def _hung(access: Access, party_id: int) -> tuple[Condition, ...]:
    """The files of a party: its own, and those of its people, talks and documents."""
    of_party = [
        and_(Attachment.owner_kind == kind, Attachment.owner_id.in_(select(entity.id).where(column == party_id)))
        for kind, entity in ENTITIES.items()
        if (column := entity.id if entity is Party else getattr(entity, "party_id", None)) is not None
    ]
    return or_(*of_party), sees(access, Attachment)


def _files(session: Session, access: Access, party_id: int, limit: int) -> Sequence[TimelineItem]:
    names = (Attachment.id, Attachment.name, Attachment.kind, Attachment.operator_name, Attachment.added_at)
    query = select(*names).where(*_hung(access, party_id))
    rows = session.execute(query.order_by(Attachment.added_at.desc(), Attachment.id.desc()).limit(limit))
    return [_file(row) for row in rows]


def _file(row: Any) -> TimelineItem:
    return TimelineItem(
        kind=Hung.FILE,
        id=row.id,
        at=row.added_at,
        day=day_of(row.added_at),
        has_time=True,
        number=row.name,
        code=Hung.FILE,
        state=None,
        person="",
        text=row.kind,
        more="",
        due_on=None,
        amount=None,
        who=row.operator_name,
    )


def _placed(day: date, moment: datetime | None) -> tuple[datetime, bool]:
    """The moment of the action, if it was on the document's own day; otherwise that day without a time."""
    if moment is not None and day_of(moment) == day:
        return moment, True
    return datetime.combine(day, time(0), tzinfo=UTC), False


_SOURCES: Mapping[Happening, Source] = {
    Talk.CONTACT: _talks,
    Hung.FILE: _files,
    **{kind: _papers(table) for kind, table in TABLES.items()},
}
