"""Work away from the GUI thread: lanes, owners, progress, cancelling."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
log = logging.getLogger(__name__)

READ, QUICK, WRITE, FILES, PRINTING = "read", "quick", "write", "files", "print"
AFFAIRS, HABITS = "affairs", "habits"
"""Lanes: each runs its jobs one after the other; ``QUICK`` is for what answers while typing, the last two for what is
to be done today, on which no list is to wait."""


class Lane(Protocol):
    """Runs one callable after the other; any ``concurrent.futures.Executor`` is one."""

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> Any:
        """Run ``fn(*args)`` when its turn comes."""
        ...

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as in the library
        """Take no more work."""
        ...


CarryOut = Callable[[Sequence[Callable[[], None]]], None]
"""Carries out several works, each of which handles its own faults; returns when all have ended."""


class Cancelled(Exception):
    """The user stopped the job."""


class Progress:
    """What a job sees of the world: it reports, and it asks whether to stop. No Qt object, so any thread may hold it.

    Attributes:
        title: how the status bar names the job; empty for jobs that are not shown.
        done, total: how far it is; a total of 0 is unknown.
        is_dropped: whether nobody wants the answer any more.
    """

    def __init__(self, title: str = "", tell: Callable[[Progress], None] | None = None) -> None:
        self.title = title
        self.done = 0
        self.total = 0
        self.is_dropped = False
        self._tell = tell
        self._stop = threading.Event()

    @property
    def stopped(self) -> bool:
        """Whether the user asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next step; one that has not begun never begins.

        One that was done already tells so: a file has been written, whatever the user wishes now.
        """
        self._stop.set()

    def drop(self) -> None:
        """Want no answer any more: none is told, even if it is on its way already. Call from the GUI thread."""
        self.is_dropped = True
        self._stop.set()

    def step(self, done: int, total: int = 0) -> None:
        """Report progress.

        Raises:
            Cancelled: if the user asked to stop.
        """
        if self._stop.is_set():
            raise Cancelled
        self.done, self.total = done, total
        if self._tell is not None:
            self._tell(self)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who waits for an answer; kept on the GUI thread only."""

    owner: QObject
    progress: Progress
    lane: str
    done: Callable[[Any], None] | None
    failed: Callable[[Exception], None]


@dataclass(slots=True)
class _Outcome:
    """What a lane sends back; with the work itself, so that the last reference to it goes on the GUI thread."""

    token: int
    work: Callable[[Progress], Any] | None
    result: Any = None
    error: Exception | None = None
    stopped: bool = False


class JobRunner(QObject):
    """Runs callables on lanes and answers on the GUI thread.

    A lane never holds a Qt object longer than its work does: Qt objects must not be deleted on another thread.

    Attributes:
        started, stepped, ended: a job with a title began, reported, ended; the status bar lists it.
        answered: a job ended and its answer, if somebody still waited for it, was taken.
    """

    started = Signal(object)
    stepped = Signal(object)
    ended = Signal(object)
    answered = Signal()
    _answered = Signal(object)

    def __init__(self, show_error: Callable[[Exception], None], make_lane: Callable[[str], Lane] | None = None) -> None:
        """Make a runner.

        Args:
            show_error: told of an error that the caller of ``run`` does not handle.
            make_lane: gives the executor of a lane; tests give an inline one.
        """
        super().__init__()
        self._show_error = show_error
        self._make_lane = make_lane or _one_thread
        self._lanes: dict[str, Lane] = {}
        self._shared: set[str] = set()
        self._waiting: dict[int, _Waiting] = {}
        self._held: list[tuple[str, _Outcome, Progress]] = []
        self._holds = False
        self._only: QObject | None = None
        self._unsaid: list[_Outcome] = []
        self._tokens = count()
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any job still runs or waits for its answer to be taken."""
        return bool(self._waiting)

    def is_asked(self, lane: str) -> bool:
        """Whether anything that was given to a lane is still to be answered; what is held was not given to it yet."""
        held = {outcome.token for _lane, outcome, _progress in self._held}
        return any(one.lane == lane and token not in held for token, one in self._waiting.items())

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
        progress = Progress(title, self.stepped.emit if title else None)
        token = next(self._tokens)
        self._waiting[token] = _Waiting(owner, progress, lane, done, failed or self._show_error)
        if title:
            self.started.emit(progress)
        if self._holds:
            self._held.append((lane, _Outcome(token, work), progress))
        else:
            self._lane(lane).submit(self._carry_out, _Outcome(token, work), progress)
        return progress

    def run_before(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        lane: str = READ,
    ) -> None:
        """Start ``work`` even while jobs are held: those that wait depend on it."""
        holds, self._holds = self._holds, False
        self.run(owner, work, done, failed, lane=lane)
        self._holds = holds

    def gather(self, lane: str, carry_out: CarryOut) -> None:
        """Until the lanes end, give all that waits on this lane to ``carry_out`` at once."""
        self._lanes[lane] = GatheringLane(self._lane(lane), carry_out)

    def share(self, lane: str, other: str) -> None:
        """Until the lanes end, let what is asked on ``lane`` run on another one."""
        self._lanes[lane] = self._lane(other)
        self._shared.add(lane)

    def is_shared(self, lane: str) -> bool:
        """Whether what is asked on this lane runs on another one."""
        return lane in self._shared

    def show_error(self, error: Exception) -> None:
        """Tell the user of an error, as if nobody handled it."""
        self._show_error(error)

    def hold(self) -> None:
        """Begin no job until ``release``: Python threads take turns, and a window is put together sooner alone."""
        self._holds = True

    def let_pass(self) -> None:
        """Begin what is asked from now on; what is held goes on waiting."""
        self._holds = False

    def release(self) -> None:
        """Begin what was held, in its order."""
        held, self._held, self._holds = self._held, [], False
        for lane, outcome, progress in held:
            self._lane(lane).submit(self._carry_out, outcome, progress)

    def answer_only(self, owner: QObject) -> None:
        """Work goes on, but nobody else is answered until ``answer_all``: an answer may open a window or ask."""
        self._only = owner

    def answer_all(self) -> None:
        """Give the answers that were held back, in their order."""
        unsaid, self._only, self._unsaid = self._unsaid, None, []
        for outcome in unsaid:
            self._answered.emit(outcome)

    def shutdown(self) -> None:
        """Wait for running jobs and end all lanes; what waits in line is dropped, and so are all answers.

        A printer can take minutes, so its jobs are asked to stop; what they had left is kept by them.
        """
        for waiting in self._waiting.values():
            if waiting.lane == PRINTING:
                waiting.progress.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()
        self._shared.clear()
        self._waiting.clear()
        self._unsaid.clear()
        self._held.clear()
        self._holds = False

    def _lane(self, name: str) -> Lane:
        if name not in self._lanes:
            self._lanes[name] = self._make_lane(name)
        return self._lanes[name]

    def _carry_out(self, outcome: _Outcome, progress: Progress) -> None:
        """Do the work, on its lane."""
        try:
            if progress.stopped or outcome.work is None:
                raise Cancelled  # noqa: TRY301 - one way out for both kinds of stop
            outcome.result = outcome.work(progress)
        except Cancelled:
            outcome.stopped = True
        except BaseException as error:  # noqa: BLE001 - handed to the GUI thread, never dropped
            outcome.error = error if isinstance(error, Exception) else RuntimeError(f"the job was ended by {error!r}")
        self._answered.emit(outcome)

    @Slot(object)
    def _answer(self, outcome: _Outcome) -> None:
        waiting = self._waiting.get(outcome.token)
        if waiting is not None and self._only not in (None, waiting.owner):
            self._unsaid.append(outcome)
            return
        self._waiting.pop(outcome.token, None)
        # the lane may still hold the outcome for a moment; what it carries ends here
        result, error = outcome.result, outcome.error
        outcome.work = outcome.result = outcome.error = None
        if waiting is not None:
            self._tell(waiting, result, error, stopped=outcome.stopped)
        self.answered.emit()

    def _tell(self, waiting: _Waiting, result: Any, error: Exception | None, *, stopped: bool) -> None:
        if waiting.progress.title:
            self.ended.emit(waiting.progress)
        if stopped or waiting.progress.is_dropped or not isValid(waiting.owner):
            if error is not None:
                log.error("what asked for this job is gone", exc_info=error)
            return
        if error is not None:
            waiting.failed(error)
        elif waiting.done is not None:
            waiting.done(result)


def _one_thread(name: str) -> Lane:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)


class GatheringLane:
    """A lane whose jobs don't wait for one another: those that have come by the time it is free are begun together.

    It begins when the GUI thread has done what it is at, such as to let all panels ask that show what changed.
    """

    def __init__(self, lane: Lane, carry_out: CarryOut) -> None:
        self._lane, self._carry_out = lane, carry_out
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_due = self._is_over = False

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> None:
        self._waiting.append(partial(fn, *args))
        if not self._is_due:
            self._is_due = True
            # two turns of the event loop: some who reload gather their own wishes for one
            QTimer.singleShot(0, lambda: QTimer.singleShot(0, self._begin_soon))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        self._is_over = True
        self._lane.shutdown(wait, cancel_futures=cancel_futures)

    def _begin_soon(self) -> None:
        self._is_due = False
        if not self._is_over:
            self._lane.submit(self._begin)

    def _begin(self) -> None:
        """On the lane: take what has come by now; more may come meanwhile."""
        works = [self._waiting.popleft() for _ in range(len(self._waiting))]
        if works:
            self._carry_out(works)


class InlineExecutor:
    """Runs work at once on the calling thread: for tests."""

    def submit(self, fn: Callable[..., T], /, *args: Any) -> Future[T]:
        from concurrent.futures import Future

        future: Future[T] = Future()
        future.set_result(fn(*args))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """Nothing waits."""
