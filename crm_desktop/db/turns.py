"""Lets the writers of one process come in the order in which they asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from sqlalchemy import Dialect, Engine


class Turns:
    """A lock that is handed to whoever has waited longest; Python's own goes to anybody."""

    def __init__(self) -> None:
        self._mutex = Lock()
        self._is_taken = False
        self._waiting: deque[Lock] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until it is one's turn, and keep it in this block."""
        self._take()
        try:
            yield
        finally:
            self._pass_on()

    @property
    def waiting(self) -> int:
        """How many are waiting."""
        return len(self._waiting)

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
