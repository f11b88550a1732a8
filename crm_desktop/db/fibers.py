"""Fibers: code that asks a server one thing after the other, run beside more of its kind so that all wait together.

Each fiber goes on until it asks something; when all have asked, what they ask is sent in one message, and then they go
on. So ten panels wait for the network as often as the one of them that asks most, on one connection.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Hashable, Sequence
from contextvars import ContextVar, copy_context
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
Post = Callable[[], object]
"""Puts one question into the message; its answer is there once the message has been answered."""


class Line(Protocol, Hashable):
    """What takes several questions in one message."""

    def send(self, posts: Sequence[Post]) -> None:
        """Send them and wait until all are answered."""
        ...


def side_by_side(works: Sequence[Callable[[], T]]) -> list[T]:
    """What the works give, in their order; one of them runs at any time, so they need no locks.

    Raises:
        Exception: what the first that failed raised, after all have ended.
    """
    if len(works) == 1:
        return [works[0]()]
    here = _HERE.get() or _Fiber(_Scheduler(), lambda: None, None)
    return here.scheduler.run(here, works)


def ask(line: Line, post: Post) -> None:
    """Send a question together with those of the fibers beside this one; where there are none, alone."""
    here = _HERE.get()
    if here is None:
        line.send([post])
    else:
        here.scheduler.ask(here, line, post)


class _Fiber:
    """A thread that waits for its turn, and for the fibers below it."""

    def __init__(self, scheduler: _Scheduler, work: Callable[[], Any], above: _Fiber | None) -> None:
        self.scheduler, self.above = scheduler, above
        self.below = 0
        self.result: Any = None
        self.error: BaseException | None = None
        self._work, self._context = work, copy_context()
        self._go = threading.Semaphore(0)
        self._thread: threading.Thread | None = None

    def wake(self) -> None:
        """Let it run; whoever calls this pauses or ends."""
        if self._thread is None and self.above is not None:
            self._thread = threading.Thread(target=self._context.run, args=(self._run,), daemon=True)
            self._thread.start()
        else:
            self._go.release()

    def pause(self) -> None:
        """Wait until somebody wakes it."""
        self._go.acquire()

    def _run(self) -> None:
        _HERE.set(self)
        try:
            self.result = self._work()
        except BaseException as error:  # noqa: BLE001 - raised again by whoever waits for it
            self.error = error
        self.scheduler.ended(self)


class _Scheduler:
    """Fibers of which one runs at a time; the one that stops running wakes the next."""

    def __init__(self) -> None:
        self._ready: deque[_Fiber] = deque()
        self._asking: list[tuple[_Fiber, Line, Post]] = []

    def run(self, here: _Fiber, works: Sequence[Callable[[], T]]) -> list[T]:
        fibers = [_Fiber(self, work, here) for work in works]
        here.below = len(fibers)
        self._ready.extend(fibers)
        self._give_way(here)
        for fiber in fibers:
            if fiber.error is not None:
                raise fiber.error
        return [fiber.result for fiber in fibers]

    def ask(self, here: _Fiber, line: Line, post: Post) -> None:
        self._asking.append((here, line, post))
        self._give_way(here)
        error, here.error = here.error, None
        if error is not None:
            raise error

    def ended(self, fiber: _Fiber) -> None:
        above = fiber.above
        if above is not None:
            above.below -= 1
            if not above.below:
                self._ready.append(above)
        self._wake_next()

    def _give_way(self, here: _Fiber) -> None:
        self._wake_next()
        here.pause()

    def _wake_next(self) -> None:
        if not self._ready:
            self._send()
        self._ready.popleft().wake()

    def _send(self) -> None:
        """Ask what all are waiting for, in one message to each line; a fault of the message is everybody's."""
        asking, self._asking = self._asking, []
        for line in dict.fromkeys(line for _, line, _ in asking):
            asked = [(fiber, post) for fiber, its_line, post in asking if its_line is line]
            try:
                line.send([post for _, post in asked])
            except Exception as error:  # noqa: BLE001 - raised by those who asked
                for fiber, _ in asked:
                    fiber.error = error
        self._ready.extend(fiber for fiber, _, _ in asking)


_HERE: ContextVar[_Fiber | None] = ContextVar("fiber", default=None)
