"""The lists of documents: what all kinds have in common. Each kind's own is in its module; ``kinds`` lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import type_coerce
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.clock import SystemClock
from crm_desktop.domain.field_groups import Secret
from crm_desktop.domain.own.kinds import owner_of
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import CALLED, Party
from crm_desktop.present.listing import Group, LeftOut, ListRequest, Sort, Totals
from crm_desktop.queries.attachments.small import first_small
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.left_out import documents_left_out
from crm_desktop.queries.listing import Finder, Listing
from crm_desktop.queries.scope import sees
from crm_desktop.queries.searching import document_conditions

Row = TypeVar("Row")

NEWEST = (Sort("document_date", descending=True), Sort("number", descending=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """What the list of every kind shows of a document."""

    id: int
    version: int
    number: str | None
    party_id: int
    customer: str
    document_date: date
    state: StrEnum
    total: Decimal
    employee: str | None
    left_out: LeftOut | None = None
    own: Mapping[str, Any] = field(default_factory=dict)
    picture: bytes | None = None


@dataclass(frozen=True)
class DatedListing(Generic[Row]):
    """A listing whose words depend on the day: ``options["today"]``, or the day of this computer.

    Attributes:
        complete: what another statement finds beside the rows of a page: by id, further fields.
    """

    build: Callable[[date], Listing[Row]]
    complete: Callable[[Session, Sequence[int]], Mapping[int, Mapping[str, Any]]] | None = None
    _built: dict[date, Listing[Row]] = field(default_factory=dict, compare=False, repr=False)

    def ids(self, session: Session, access: Access, request: ListRequest, most: int | None = None) -> Sequence[int]:
        return self.of(request).ids(session, access, request, most)

    def rows(self, session: Session, access: Access, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:
        complete, of_day = self.complete, self.of(request)
        if complete is None:
            return of_day.rows(session, access, ids, request)
        rows, more = side_by_side(
            session, lambda own: of_day.rows(own, access, ids, request), lambda own: complete(own, ids)
        )
        shown: list[Any] = [replace(row, **more.get(row.id, {})) for row in rows]
        return shown

    def totals(self, session: Session, access: Access, request: ListRequest) -> Totals:
        return self.of(request).totals(session, access, request)

    def groups(self, session: Session, access: Access, request: ListRequest) -> Sequence[Group]:
        return self.of(request).groups(session, access, request)

    def of(self, request: ListRequest) -> Listing[Row]:
        """The listing as of the day of the request."""
        today = request.options.get("today") or SystemClock().today()
        if today not in self._built:
            self._built[today] = self.build(today)
        return self._built[today]


@dataclass(frozen=True, kw_only=True)
class Own:
    """What the list of a kind has of its own.

    Attributes:
        names: further columns of the document, called as in the row; ``more`` are others.
        joined: adds to the tables that are read.
        sums: what is added up besides the totals.
        sparse: see ``Listing``.
        options: conditions by the switch of ``request.options`` that turns them on.
    """

    names: Sequence[str] = ()
    more: Mapping[str, Any] = field(default_factory=dict)
    joined: Callable[[Any], Any] = lambda source: source
    sums: Sequence[str] = ()
    sparse: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)


def listing(table: DocumentTable, row: Callable[..., Row], today: date, own: Own) -> Listing[Row]:
    """The list of a kind as of a day, the newest first; ``row`` makes its rows."""
    entity = table.entity
    shared = ("id", "version", "number", "party_id", "document_date", "total", *own.names)
    source = entity.__table__.outerjoin(Party.__table__, Party.id == entity.party_id).outerjoin(
        Employee.__table__, Employee.id == entity.employee_id
    )
    return Listing(
        row=row,
        key=entity.id,
        source=own.joined(source),
        columns={
            **{name: getattr(entity, name) for name in shared},
            "state": type_coerce(table.state_on(today), entity.state.type) if table.type.lapses else entity.state,
            "customer": CALLED,
            "employee": Employee.name,
            **own.more,
        },
        visible=lambda access: sees(access, entity),
        found=_found(table),
        sums=("total", *own.sums),
        summed=Secret.TURNOVER,
        left_out=documents_left_out(table),
        sparse=own.sparse,
        customer=entity.party_id,
        order=NEWEST,
        where=lambda request: [said for name, said in own.options.items() if request.options.get(name)],
        own=owner_of(table.type.listed),
        on_demand={"picture": first_small(table.kind.value, entity.id)},
    )


def _found(table: DocumentTable) -> Finder:
    """How documents are found; a draft has no number yet, and so is looked through itself."""
    entity = table.entity
    texts = [getattr(entity, name) for name in table.type.found_by if name in entity.__table__.c]

    def found(session: Session, access: Access, text: str) -> Sequence[Condition]:
        kind, is_draft = table.kind.value, entity.number.is_(None)
        return document_conditions(entity, session, access, text, kind=kind, unnumbered=is_draft, texts=texts)

    return found
