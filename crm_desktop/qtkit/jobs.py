"""Work away from the GUI thread: lanes, owners, progress, cancelling."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")

READ, QUICK, WRITE, FILES, PRINTING = "read", "quick", "write", "files", "print"
"""Lanes: each runs its jobs one after the other; ``QUICK`` is for what answers while typing."""


class Cancelled(Exception):
    """The user stopped the job."""


class Progress(QObject):
    """What a job sees of the world: it reports, and it asks whether to stop."""

    changed = Signal(int, int)
    """Done and total; a total of 0 is unknown."""
    ended = Signal()

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.title = title
        self.done = 0
        self.total = 0
        self._stop = threading.Event()

    @property
    def stopped(self) -> bool:
        """Whether the user asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next step; one that has not begun never begins."""
        self._stop.set()

    def step(self, done: int, total: int = 0) -> None:
        """Report progress.

        Raises:
            Cancelled: if the user asked to stop.
        """
        if self._stop.is_set():
            raise Cancelled
        self.done, self.total = done, total
        self.changed.emit(done, total)


class JobRunner(QObject):
    """Runs callables on lanes and answers on the GUI thread.

    Attributes:
        started: a job with a title began; the status bar lists it.
    """

    started = Signal(object)
    _answered = Signal(object)

    def __init__(
        self, show_error: Callable[[Exception], None], make_lane: Callable[[str], Executor] | None = None
    ) -> None:
        """Make a runner.

        Args:
            show_error: told of an error that the caller of ``run`` does not handle.
            make_lane: gives the executor of a lane; tests give an inline one.
        """
        super().__init__()
        self._show_error = show_error
        self._make_lane = make_lane or _one_thread
        self._lanes: dict[str, Executor] = {}
        self._open = 0
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any job still runs or waits for its answer to be taken."""
        return self._open > 0

    def run(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        lane: str = READ,
        title: str = "",
    ) -> Progress:
        """Start ``work``; ``done`` gets its result on the GUI thread, unless ``owner`` was closed by then.

        Call from the GUI thread only. A job with a ``title`` is shown in the status bar.
        """
        progress = Progress(title)
        answer = partial(self._closure, owner, progress, done, failed or self._show_error)

        def guarded() -> None:
            try:
                if progress.stopped:
                    raise Cancelled  # noqa: TRY301 - one way out for both kinds of stop
                result = work(progress)
            except Cancelled:
                self._answered.emit(partial(answer, None, stopped=True))
            except Exception as error:  # noqa: BLE001 - handed to the GUI thread, never dropped
                self._answered.emit(partial(answer, error))
            else:
                self._answered.emit(partial(answer, None, result=result))

        self._open += 1
        if title:
            self.started.emit(progress)
        self._lane(lane).submit(guarded)
        return progress

    def shutdown(self) -> None:
        """Wait for running jobs and end all lanes; what waits in line is dropped."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()

    def _lane(self, name: str) -> Executor:
        if name not in self._lanes:
            self._lanes[name] = self._make_lane(name)
        return self._lanes[name]

    def _closure(  # noqa: PLR0913 - bound by partial above, never called by hand
        self,
        owner: QObject,
        progress: Progress,
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None],
        error: Exception | None,
        *,
        result: Any = None,
        stopped: bool = False,
    ) -> None:
        progress.ended.emit()
        if stopped or not isValid(owner):
            return
        if error is not None:
            failed(error)
        elif done is not None:
            done(result)

    @Slot(object)
    def _answer(self, closure: Callable[[], None]) -> None:
        self._open -= 1
        closure()


def _one_thread(name: str) -> Executor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)


class InlineExecutor(Executor):
    """Runs work at once on the calling thread: for tests and for making pictures."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future
