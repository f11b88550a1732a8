"""Where a kind of document is stored: one frozen declaration beside its mapped classes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, case, literal, true

from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind, DocumentType


@dataclass(frozen=True, kw_only=True)
class DocumentTable:
    """The tables of one kind; columns are named as attributes of the mapped classes.

    Attributes:
        entity: the mapped class of the document.
        line: that of its lines; None for a kind without any.
        owner: the column of a line that says whose it is.
        source: the column of a line that names the line it draws on, of the kind that the type ``draws_on``.
        amount: the column of its amount, and ``summary`` that of what is said about it in lists.
        posted_at: when it became binding.
        due: the day that it promises, if it does.
        told: what the timeline says of it.
    """

    type: DocumentType
    entity: Any
    line: Any = None
    owner: str = ""
    source: str = ""
    amount: str = "total"
    summary: str = "notes"
    posted_at: str
    due: str = ""
    told: str = "notes"

    @property
    def kind(self) -> DocumentKind:
        """Of what kind the documents are."""
        return self.type.kind

    @property
    def side(self) -> Side:
        """Of the ledger, on which it is booked."""
        return self.type.side

    @property
    def draws_on(self) -> DocumentKind | None:
        """The kind on whose lines its lines draw."""
        return self.type.draws_on

    @property
    def behind(self) -> str:
        """The column of the document that names the one it came from, of that kind."""
        return self.type.behind

    @property
    def drawn(self) -> str:
        """The attribute of a line that holds the line it draws on."""
        return self.source.removesuffix("_id")

    @property
    def whose(self) -> Any:
        """The column of a line that says whose it is, for statements."""
        return getattr(self.line, self.owner)

    @property
    def is_draft(self) -> Any:
        """The condition that a document is no more than typed."""
        return self.entity.state == self.type.workflow.initial

    @property
    def is_binding(self) -> Any:
        """The condition that a document counts."""
        return self.entity.state.in_(self.type.binding)

    @property
    def is_counted(self) -> Any:
        """The condition that a document counts in figures: it binds, or did until nothing came of it."""
        return self.entity.state.in_((*self.type.binding, *self.type.in_vain))

    @property
    def has_nothing_behind(self) -> Any:
        """The condition that all of a document was typed; of a kind that never draws its prices it is always so."""
        columns = self.entity.__table__.c
        return self.entity.is_direct if "is_direct" in columns else true()

    def has_lapsed(self, today: date) -> Any:
        """The condition that what a document promised is over, though nobody said so; None if no kind of it lapses."""
        if self.type.lapses is None:
            return None
        return and_(self.entity.state == self.type.lapses[0], getattr(self.entity, self.due) < today)

    def state_on(self, today: date) -> Any:
        """The state as it is shown on a day."""
        state = self.entity.state
        if self.type.lapses is None:
            return state
        return case((self.has_lapsed(today), literal(self.type.lapses[1], state.type)), else_=state)

    @property
    def is_open(self) -> Any:
        """The condition that something of a document is still awaited."""
        return self.entity.state.in_(self.type.open)

    @property
    def is_void(self) -> Any:
        """The condition that a document was voided."""
        return self.entity.state == self.type.void
