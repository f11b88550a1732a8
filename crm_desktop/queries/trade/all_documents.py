"""All kinds of documents under each other, as one table: what the document centre and the customer's card list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Dialect,
    Select,
    String,
    Subquery,
    TypeDecorator,
    and_,
    case,
    cast,
    literal,
    null,
    or_,
    select,
    true,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import True_

from crm_desktop.domain.access import Access
from crm_desktop.domain.documents import DOCUMENTS, state_of
from crm_desktop.domain.trade.kinds import DocumentKind, Figure
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.types import Amount, Moment, coded
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.pieces import Pieces
from crm_desktop.queries.scope import sees_of_party
from crm_desktop.queries.searching import any_document_conditions
from crm_desktop.queries.sight import of_kind

ROOM = len(TABLES)
"""One id for all kinds: the record's id times this, plus the place of its kind."""


class StateOfAny(TypeDecorator[Any]):
    """The state of a document whose kind is not known: a code out of ``domain.documents.STATES``."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, _dialect: Dialect) -> Any:
        return None if value is None else state_of(value)


class AllDocuments:
    """The documents of all kinds as of a day: quotes expire."""

    def __init__(self, today: date) -> None:
        kinds = [_documents(place, kind, table, today) for place, (kind, table) in enumerate(TABLES.items())]
        self.table: Subquery = union_all(*kinds).subquery("document")
        self.pieces = Pieces(self.table, [kind.subquery() for kind in kinds], along="document_date")
        self.key = self.table.c.id

    def columns(self) -> dict[str, ColumnElement[Any]]:
        """What is known of each document, by field name."""
        documents = self.table.c
        return {
            "id": documents.id,
            "kind": type_coerce(documents.kind, coded(DocumentKind)),
            "record_id": documents.record_id,
            "number": documents.number,
            "document_date": documents.document_date,
            "state": self.state,
            "amount": type_coerce(documents.amount, Amount),
        }

    @property
    def state(self) -> ColumnElement[Any]:
        """The state, comparable with that of any kind."""
        return type_coerce(self.table.c.state, StateOfAny)

    @property
    def made_at(self) -> ColumnElement[Any]:
        """When it was typed in."""
        return type_coerce(self.table.c.created_at, Moment)

    def figures(self) -> dict[str, ColumnElement[Any]]:
        """The columns of money by ``Figure``: the amounts of the kinds that stand there, empty for all others."""
        return {figure.value: self._figure(figure) for figure in Figure}

    def _figure(self, figure: Figure) -> ColumnElement[Any]:
        documents = self.table.c
        amounts = [
            (documents.kind == kind.value, documents.amount if facts.sign > 0 else -documents.amount)
            for kind, facts in DOCUMENTS.items()
            if facts.figure is figure
        ]
        return type_coerce(case(*amounts), Amount)

    def near(self, ids: Sequence[int]) -> Condition:
        """The records of some ids, whatever their kind."""
        return self.table.c.record_id.in_({one // ROOM for one in ids})

    def sees(self, access: Access) -> Condition:
        """The condition over the documents: one's own ones, and those of visible customers."""
        author, kinds = self.table.c.author_id, self.table.c.kind
        rules = {
            kind.value: of_kind(access, facts, author, sees_of_party(access, facts.area, self.table.c))
            for kind, facts in DOCUMENTS.items()
        }
        limited = {kind: rule for kind, rule in rules.items() if not isinstance(rule, True_)}
        if not limited:
            return true()
        free = kinds.not_in(list(limited))
        return or_(free, *(and_(kinds == kind, rule) for kind, rule in limited.items()))

    def found(self, session: Session, access: Access, text: str) -> Sequence[Condition]:
        """Documents found by what was typed, as each of their own lists finds them; one condition for each word."""
        return any_document_conditions(self.table.c, session, access, text, [kind.value for kind in TABLES])


def _documents(place: int, kind: DocumentKind, table: DocumentTable, today: date) -> Select[*tuple[Any, ...]]:
    entity = table.entity
    return select(
        (entity.id * ROOM + place).label("id"),
        literal(kind.value).label("kind"),
        entity.id.label("record_id"),
        entity.number.label("number"),
        entity.document_date.label("document_date"),
        cast(table.state_on(today), String).label("state"),
        getattr(entity, table.amount).label("amount"),
        entity.party_id.label("party_id"),
        entity.employee_id.label("employee_id"),
        (entity.employee_id if table.type.has_author else null()).label("author_id"),
        entity.created_at.label("created_at"),
        entity.created_by.label("created_by"),
        getattr(entity, table.summary).label("summary"),
    )
