"""Lets the writers of one process come in the order in which they asked.

However long another one of them works, it comes to an end. What another process keeps may not: who has waited for as
long as one is to wait for that, and then sees that the one before him was refused, is refused with him. Otherwise the
second would be told after twice the time, and the tenth after ten times.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from crm_desktop.db import file_line
from crm_desktop.db.errors import DatabaseBusy

if TYPE_CHECKING:
    from sqlalchemy import Dialect, Engine


class Turns:
    """A lock that is handed to whoever has waited longest; Python's own goes to anybody."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._mutex, self._now = Lock(), now
        self._is_taken = self._was_refused = False
        self._waiting: deque[Lock] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until it is one's turn, and keep it in this block.

        Raises:
            DatabaseBusy: if another process kept the file all the while.
        """
        asked_at = self._now()
        self._take()
        try:
            self._refuse_with_others(self._now() - asked_at)
            yield
        except DatabaseBusy:
            self._was_refused = True
            raise
        finally:
            self._pass_on()

    @property
    def waiting(self) -> int:
        """How many are waiting."""
        return len(self._waiting)

    def _refuse_with_others(self, waited: float) -> None:
        was_refused, self._was_refused = self._was_refused, False
        if was_refused and waited >= file_line.BUSY_TIMEOUT_MS / 1000:
            raise DatabaseBusy

    def _take(self) -> None:
        with self._mutex:
            if not self._is_taken:
                self._is_taken = True
                return
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        try:
            mine.acquire()
        except BaseException:  # interrupted while waiting: nobody may hand the turn to somebody who has gone
            with self._mutex:
                is_still_waiting = mine in self._waiting
                if is_still_waiting:
                    self._waiting.remove(mine)
            if not is_still_waiting:
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False


_OF_DIALECT: WeakKeyDictionary[Dialect, Turns] = WeakKeyDictionary()
_mutex = Lock()


def turns_of(engine: Engine) -> Turns:
    """The turns of an engine, and of all that are made of it with other options."""
    with _mutex:
        return _OF_DIALECT.setdefault(engine.dialect, Turns())
