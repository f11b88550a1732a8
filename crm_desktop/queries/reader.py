"""The one door for reading: every query gets a session and the access of who asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from crm_desktop.db.errors import ServerLost
from crm_desktop.db.session import reading
from crm_desktop.domain.access import Access

P = ParamSpec("P")
T = TypeVar("T")


class Reader:
    """Runs queries for one operator; may be called from any thread."""

    def __init__(self, engine: Engine, access: Access) -> None:
        self._engine = engine
        self.access = access

    def read(self, query: Callable[Concatenate[Session, Access, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``query(session, access, …)`` and return what it returns.

        On a connection that went dead meanwhile it is run once more on a new one: it changes nothing.

        Raises:
            DomainError: what the query raises, such as ``NotFound``; ``ServerLost`` if the server is gone.
        """
        try:
            return self._read(query, *args, **kwargs)
        except ServerLost:
            return self._read(query, *args, **kwargs)

    def _read(self, query: Callable[Concatenate[Session, Access, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with reading(self._engine) as session:
            return query(session, self.access, *args, **kwargs)
