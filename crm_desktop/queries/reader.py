"""The one door for reading: every query gets a session and the access of who asks."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from crm_desktop.db.errors import ServerLost
from crm_desktop.db.readings import Reading, all_of, current, one_reading, reading
from crm_desktop.domain.access import Access
from crm_desktop.queries.cut import cut

P = ParamSpec("P")
A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")
_IS_ASKING = ContextVar("is_asking", default=False)


class Reader:
    """Runs queries for one operator; may be called from any thread."""

    def __init__(self, engine: Engine, access: Access) -> None:
        self._engine = engine
        self.access = access

    def read(self, query: Callable[Concatenate[Session, Access, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``query(session, access, …)`` and return what it returns, without fields that are not for the operator.

        On a connection that went dead meanwhile it is run once more on a new one: it changes nothing.

        Raises:
            DomainError: what the query raises, such as ``NotFound``; ``ServerLost`` if the server is gone.
        """

        def ask() -> T:
            with reading(self._engine) as session:
                return cut(query(session, self.access, *args, **kwargs), self.access)

        return self.together(ask)

    def together(self, ask: Callable[[], T]) -> T:
        """What ``ask()`` gives, which calls ``read`` several times: all see the same rows, and cost one reading.

        Args:
            ask: reads; called again on a new connection when the one it began on went dead, or when something else
                that is read on it failed.
        """
        if _IS_ASKING.get():
            return ask()
        token = _IS_ASKING.set(True)
        try:
            return self._patiently(ask)
        finally:
            _IS_ASKING.reset(token)

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        """What two give that read and don't need each other: a server is asked both at the same time."""
        asks: list[Callable[[], Any]] = [one, other]
        first, second = self.together(lambda: all_of(self._engine, asks))
        return first, second

    def _patiently(self, ask: Callable[[], T]) -> T:
        shared = current(self._engine)
        if shared is not None and shared.is_of_many:
            return self._with_strangers(ask, shared)
        try:
            return self._apart(ask)
        except ServerLost:
            return self._apart(ask)

    def _with_strangers(self, ask: Callable[[], T], shared: Reading) -> T:
        """Ask in a reading that others may spoil, and by oneself if they did; for a lost server one of them looks."""
        try:
            return ask()
        except (ServerLost, SQLAlchemyError):
            if shared.fault is not None:
                raise shared.fault from None
        try:
            return self._apart(ask)
        except ServerLost as error:
            shared.fault = error
            raise

    def _apart(self, ask: Callable[[], T]) -> T:
        with one_reading(self._engine, apart=True):
            return ask()
