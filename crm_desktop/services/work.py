"""What a use case is given, and how it is entered in the book of handlers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.interfaces import ORMOption

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import FieldProblems, NotAllowed, NotFound, StaleRecord
from crm_desktop.models.base import Base
from crm_desktop.queries.scope import foresee, visible

Entity = TypeVar("Entity", bound=Base)
_KEYS = "keys"


def id_under(session: Session, entity: type[Base], key: str) -> int | None:
    """The id of what is stored under a client-made key.

    Nearly always there is none, and to ask for a whole record would be expensive.
    """
    made: Any = entity
    return session.scalar(select(made.id).where(made.key == key))


@dataclass(frozen=True, slots=True)
class Work:
    """One use case at work: its transaction, who asks, and what time it is."""

    session: Session
    access: Access
    clock: Clock

    @property
    def is_on_server(self) -> bool:
        """Whether others may write at the same time, so that rows must be locked; a file has one writer at a time."""
        return self.session.get_bind().dialect.name == "postgresql"

    def require(self, *rights: Right) -> None:
        """Raise ``NotAllowed`` unless the operator has one of ``rights``."""
        if not any(map(self.access.may, rights)):
            raise NotAllowed

    def load(
        self, entity: type[Entity], record_id: int, *, what: str = "", options: Sequence[ORMOption] = ()
    ) -> Entity:
        """Load a record that the operator may see; raise ``NotFound`` if there is none."""
        return visible(self.session, self.access, entity, record_id, what=what, options=options)

    def load_named(self, entity: type[Entity], record_id: int, field: str, *, party_id: int | None = None) -> Entity:
        """Load a record that a form names in ``field``; of a customer, it must be this customer's.

        Raises:
            FieldProblems: if there is none, or it is not for this operator, or it is another customer's.
        """
        try:
            record = self.load(entity, record_id)
        except NotFound as missing:
            raise FieldProblems({field: missing}) from missing
        if party_id is not None and getattr(record, "party_id", party_id) != party_id:
            raise FieldProblems({field: NotFound(what=f"#{record_id}")})
        return record

    def stored_under(self, entity: type[Entity], key: str) -> Entity | None:
        """What a command with this client-made key stored before, if it did.

        Raises:
            NotFound: if it did, and the operator may not see it.
        """
        if not key:
            return None
        known = self.session.info.get(_KEYS, {})
        found = known.pop((entity, key)) if (entity, key) in known else id_under(self.session, entity, key)
        return None if found is None else self.load(entity, found)

    def know_key(self, entity: type[Base], key: str, record_id: int | None) -> None:
        """Tell ``stored_under`` beforehand what is stored under a key, if it asks."""
        self.session.info.setdefault(_KEYS, {})[entity, key] = record_id

    def load_seen(
        self,
        entity: type[Entity],
        record_id: int,
        seen_version: int,
        *,
        what: str = "",
        options: Sequence[ORMOption] = (),
    ) -> Entity:
        """Load a record that the operator may see, unless it changed since he read it.

        Raises:
            NotFound: if there is none.
            StaleRecord: if its version is another one than ``seen_version``.
        """
        record = self.load(entity, record_id, what=what, options=options)
        if getattr(record, "version", seen_version) != seen_version:
            raise StaleRecord
        return record


@dataclass(frozen=True, slots=True)
class Named:
    """A record that a command names by its id, if it names one, and what is read along with it."""

    entity: type[Base]
    record_id: int | None
    options: Sequence[ORMOption] = ()


def nothing_named(_command: Any, _access: Access) -> Sequence[Named]:
    """Of a command that names no record."""
    return ()


@dataclass(frozen=True, slots=True)
class Handler:
    """How one command is carried out.

    Attributes:
        run: the use case.
        right: what the operator must be allowed; None for what everybody may do. One of several where the record
            says which: the use case asks again when it knows.
        record_kind: what the audit row says the command is about.
        before: what is to last even if the command fails, such as counting a guess; in a transaction of its own.
        is_audited: False only for commands that change no business record, such as keeping a typed draft.
        is_alone: whether it looks at other records before it acts (the last manager, what still refers to a record):
            on a server nobody else writes meanwhile.
        names: the records that a command, and who gives it, names and that are loaded first of all.
        makes: whose records it makes under the client's key: whether it did already is asked with what it begins with.
        is_taken_from_all: whether it is carried out even for an operator who was switched off, or got other rights,
            while his window was open: what he typed until then is kept for him.
    """

    run: Callable[[Work, Any], Done]
    right: Right | tuple[Right, ...] | None
    record_kind: str = ""
    is_audited: bool = True
    is_alone: bool = False
    is_taken_from_all: bool = False
    makes: type[Base] | None = None
    names: Callable[[Any, Access], Sequence[Named]] = nothing_named
    before: Callable[[Engine, Access, Clock, Any], None] | None = None

    @property
    def rights(self) -> tuple[Right, ...]:
        """Of these the operator needs one; none of them, and everybody may."""
        if self.right is None:
            return ()
        return self.right if isinstance(self.right, tuple) else (self.right,)

    def foresee(self, work: Work, command: Any) -> Sequence[Callable[[Session], object]]:
        """What a use case would soon ask by itself, to be asked with what a server is asked first."""
        asks: list[Callable[[Session], object]] = [
            lambda _own, one=one: foresee(work.session, work.access, one.entity, one.record_id, one.options)  # type: ignore[misc]
            for one in self.names(command, work.access)
            if one.record_id is not None
        ]
        key = self.key_of(command)
        if self.makes is not None and key:
            made = self.makes
            asks.append(lambda own: work.know_key(made, key, id_under(own, made, key)))
        return asks

    def key_of(self, command: Any) -> str:
        """The client's key of what a command makes; empty if it has none."""
        if self.makes is None:
            return ""
        return str(getattr(command, "key", "") or getattr(getattr(command, "draft", None), "key", ""))
