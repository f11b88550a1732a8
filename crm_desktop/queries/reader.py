"""The one door for reading: every query gets a session and the access of who asks."""

from __future__ import annotations

from collections.abc import Callable
from threading import local
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
        self._here = local()
        self.access = access

    def read(self, query: Callable[Concatenate[Session, Access, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``query(session, access, …)`` and return what it returns.

        On a connection that went dead meanwhile it is run once more on a new one: it changes nothing.

        Raises:
            DomainError: what the query raises, such as ``NotFound``; ``ServerLost`` if the server is gone.
        """
        return self.together(lambda: query(self._here.session, self.access, *args, **kwargs))

    def together(self, ask: Callable[[], T]) -> T:
        """What ``ask()`` gives, which calls ``read`` several times: all see the same rows, and cost one reading.

        Args:
            ask: reads on this thread only; called again on a new connection when the one it began on went dead.
        """
        if getattr(self._here, "session", None) is not None:
            return ask()
        try:
            return self._together(ask)
        except ServerLost:
            return self._together(ask)

    def _together(self, ask: Callable[[], T]) -> T:
        with reading(self._engine) as session:
            self._here.session = session
            try:
                return ask()
            finally:
                self._here.session = None
