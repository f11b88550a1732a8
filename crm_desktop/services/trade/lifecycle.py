"""What happens to a document of any kind: it is typed, made binding, voided or thrown away; each once.

A kind says in its ``Lifecycle`` only what is its own. Its commands are named in it; their field ``<owner>``, such as
``order_id``, says which document is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from sqlalchemy import select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm.interfaces import ORMOption

from crm_desktop.domain.access import Access
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.trade.drafts import TradeDraft
from crm_desktop.domain.trade.errors import HangsOn
from crm_desktop.models.catalogue import TRADE_TABLES
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.parties import Party
from crm_desktop.services.reasons import require_reason
from crm_desktop.services.trade.documents import (
    AnyDocument,
    Document,
    by_key,
    discard,
    give_number,
    load_document,
    names,
    new_document,
    require_own,
    require_storable,
    store_head,
    store_own,
)
from crm_desktop.services.work import Handler, Named, Work


@dataclass(frozen=True)
class Bound:
    """What making a document binding did beside it.

    Attributes:
        changes: what else it changed.
        number: the number that it takes over; empty for the next one.
    """

    changes: Changes = Changes.NONE
    number: str = ""


def nothing(_work: Work, _document: Any, _command: object = None) -> Changes:
    """Of a kind that does nothing to others."""
    return Changes.NONE


def anybody(_work: Work, _draft: Any) -> None:
    """Of a kind whose right is all that typing it needs."""


@dataclass(frozen=True, kw_only=True)
class Commands:
    """The commands of a kind.

    Attributes:
        give_up: gives a correction up, of a kind that can be corrected.
        draw: makes the command that makes a draft out of documents of the kind that it draws on, with a key.
    """

    save: type
    post: type
    void: type
    discard: type
    give_up: type | None = None
    draw: Callable[[tuple[int, ...], str], Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Lifecycle(Generic[Document]):
    """What is a kind's own.

    Attributes:
        commands: by which it is changed.
        step: of its workflow, that makes it binding.
        changed: what changes when it becomes binding or void; a draft is all that changes while it is one.
        fill: takes over from the draft what only this kind has, and stores its lines.
        may_type: refuses drafts that need more than the right of the kind.
        check: refuses what may not become binding; what it found goes on to ``book``.
        book: does to others what it means; the document is flushed with it, once.
        settle: what follows when it has its number.
        unbook: takes back what both did, as the command to void it says; it has its ``void_reason`` already.
        is_held: whether it can't be void while documents that are not void draw on it.
        options: how it is loaded to become binding.
    """

    table: DocumentTable
    commands: Commands
    step: str
    changed: Changes
    fill: Callable[[Work, Document, Any], None]
    may_type: Callable[[Work, Any], None] = anybody
    check: Callable[[Work, Document, Any], Any]
    book: Callable[[Work, Document, Any, Any], Bound]
    settle: Callable[[Work, Document], object] = nothing
    unbook: Callable[[Work, Document, Any], Changes] = nothing
    is_held: bool = False
    options: Sequence[ORMOption] = ()

    @property
    def handlers(self) -> Mapping[type, Handler]:
        """The use cases of its commands."""
        run = {
            self.commands.save: self.save,
            self.commands.post: self.post,
            self.commands.void: self.void,
            self.commands.discard: self.discard,
        }
        of, makes = self.table.type, self.table.entity
        return {
            command: Handler(use_case, of.types, of.kind.value, makes=makes, names=self._named)
            for command, use_case in run.items()
        }

    def command(self, made: type, record_id: int | None, **values: Any) -> Any:
        """One of its commands, about a document."""
        return made(**{self.table.owner: record_id}, **values)

    def save(self, work: Work, command: Any) -> Done:
        """Store the draft; sent twice, it is stored once.

        Raises:
            FieldProblems, StaleRecord, NotFound, WrongState.
        """
        document = self._stored_already(work, command)
        if document is None:
            document = self.store(work, command.draft, self._id(command), command.seen_version)
        return Done(self.table.type.changes, document.id, document.number)

    def post(self, work: Work, command: Any) -> Done:
        """Store what was typed, if anything was, and make it binding; sent twice, it is so once.

        Raises:
            FieldProblems, StaleRecord, NotFound, WrongState, NumberTaken, and what the kind refuses or asks.
        """
        workflow = self.table.type.workflow
        stored = self._stored_already(work, command)
        if stored is not None and stored.state is not workflow.initial:
            return Done(Changes.NONE, stored.id, stored.number)
        document = self._to_post(work, command, stored)
        state = workflow.next(self.step, document.state, number=document.number or "")
        found = self.check(work, document, command)
        # flushed once, with all that changes
        with work.session.no_autoflush:
            bound = self.book(work, document, command, found)
            if document.state is workflow.initial:
                document.state = state
            give_number(work, document, self.table.kind.value, command.number or bound.number)
            setattr(document, self.table.posted_at, work.clock.now())
            self.settle(work, document)
        return Done(self.changed | bound.changes, document.id, document.number)

    def void(self, work: Work, command: Any) -> Done:
        """Take back what it did; it keeps its number. Sent twice, it is voided once.

        Raises:
            HangsOn: naming what draws on it.
            WrongState, FieldProblems, StaleRecord, NotFound, and what the kind refuses.
        """
        workflow = self.table.type.workflow
        reason = command.reason.strip()
        document: Any = load_document(work, self.table.entity, self._id(command) or 0)
        if document.state is self.table.type.void and document.void_reason == reason:
            return Done(Changes.NONE, document.id, document.number)
        document = self.untouched(work, command)
        state = workflow.next("void", document.state, number=document.number or "")
        document.void_reason = reason
        changes = self.unbook(work, document, command)
        document.state = state
        require_reason(reason)
        return Done(self.changed | changes, document.id, document.number)

    def discard(self, work: Work, command: Any) -> Done:
        """Delete a draft that never had a number.

        Raises:
            HasNumber: if it had become binding before; then it can only be void.
            StaleRecord, NotFound.
        """
        discard(work, load_document(work, self.table.entity, self._id(command) or 0, command.seen_version))
        return Done(self.table.type.changes, self._id(command))

    def store(self, work: Work, draft: TradeDraft, record_id: int | None, seen_version: int | None) -> Document:
        """Store what was typed as a draft; without ``record_id`` as a new one.

        Raises:
            FieldProblems, StaleRecord, NotFound, WrongState.
        """
        document = self.to_fill(work, draft, record_id, seen_version)
        self.fill(work, document, draft)
        store_own(work, document, draft, is_new=record_id is None)
        return document

    def to_fill(self, work: Work, draft: TradeDraft, record_id: int | None, seen_version: int | None) -> Document:
        """A document with the head of a draft, to be filled with what is the kind's own."""
        require_storable(draft, self.table.entity)
        require_own(work, self.table.entity, draft, record_id)
        self.may_type(work, draft)
        document: Any
        if record_id is None:
            document = new_document(work, self.table.entity, draft.key)
            document.state = self.table.type.workflow.initial
        else:
            document = load_document(work, self.table.entity, record_id, seen_version)
        self.table.type.workflow.next("edit", document.state, number=document.number or "")
        store_head(work, document, draft, draft.priced())
        made: Document = document
        return made

    def untouched(self, work: Work, command: Any) -> Document:
        """The document as it was seen, unless something hangs on it.

        Raises:
            HangsOn, StaleRecord, NotFound.
        """
        document: Any = load_document(work, self.table.entity, self._id(command) or 0, command.seen_version)
        if self.is_held and (drawn := _drawn_on(work, self.table, document)):
            raise HangsOn(number=document.number, documents=names(work, drawn))
        made: Document = document
        return made

    def _id(self, command: Any) -> int | None:
        found: int | None = getattr(command, self.table.owner)
        return found

    def _named(self, command: Any, _access: Access) -> Sequence[Named]:
        entity: Any = self.table.entity
        whole = (*self.options, joinedload(entity.lines), joinedload(entity.party))
        draft = getattr(command, "draft", None)
        return [Named(entity, self._id(command), whole), Named(Party, draft.party_id if draft is not None else None)]

    def _stored_already(self, work: Work, command: Any) -> Any:
        """What the same command stored before: a new draft whose key is known."""
        if command.draft is None or self._id(command) is not None:
            return None
        return by_key(work, self.table.entity, command.draft.key)

    def _to_post(self, work: Work, command: Any, stored: Any) -> Any:
        record_id = self._id(command)
        if command.draft is None:
            entity = self.table.entity
            return load_document(work, entity, record_id or 0, command.seen_version, options=self.options)
        return self.store(work, command.draft, stored.id if stored else record_id, command.seen_version)


def _drawn_on(work: Work, table: DocumentTable, document: AnyDocument) -> list[AnyDocument]:
    """The documents, not void, that draw on lines of this one."""
    line_ids = [line.id for line in document.lines]
    found: list[AnyDocument] = []
    for follower in TRADE_TABLES:
        if follower.draws_on is table.kind:
            drawing = select(follower.whose).where(getattr(follower.line, follower.source).in_(line_ids))
            found += work.session.scalars(
                select(follower.entity).where(~follower.is_void, follower.entity.id.in_(drawing))
            )
    return found
