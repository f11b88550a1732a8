"""What a use case is given, and how it is entered in the book of handlers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.changes import Done
from crm_desktop.domain.clock import Clock
from crm_desktop.domain.errors import NotAllowed, NotFound, StaleRecord
from crm_desktop.models.base import Base

Entity = TypeVar("Entity", bound=Base)


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

    def require(self, right: Right) -> None:
        """Raise ``NotAllowed`` unless the operator has ``right``."""
        if not self.access.may(right):
            raise NotAllowed

    def load(self, entity: type[Entity], record_id: int, *, what: str = "") -> Entity:
        """Load a record; raise ``NotFound`` if there is none."""
        record = self.session.get(entity, record_id)
        if record is None:
            raise NotFound(what=what or entity.__tablename__)
        return record

    def load_seen(self, entity: type[Entity], record_id: int, seen_version: int, *, what: str = "") -> Entity:
        """Load a record, unless it changed since the operator read it.

        Raises:
            NotFound: if there is none.
            StaleRecord: if its version is another one than ``seen_version``.
        """
        record = self.load(entity, record_id, what=what)
        if getattr(record, "version", seen_version) != seen_version:
            raise StaleRecord
        return record


@dataclass(frozen=True, slots=True)
class Handler:
    """How one command is carried out.

    Attributes:
        run: the use case.
        right: what the operator must be allowed; None for what everybody may do.
        record_kind: what the audit row says the command is about.
        is_audited: False only for commands that change no business record, such as keeping a typed draft.
    """

    run: Callable[[Work, Any], Done]
    right: Right | None
    record_kind: str = ""
    is_audited: bool = True
