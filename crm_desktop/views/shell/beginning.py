"""The beginning of a window: what is seen first is built first, and what it shows is read before anything else is.

Python threads take turns: whatever is built or read besides makes everybody wait for the first list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.qtkit.jobs import READ, JobRunner

SEEN_WITHIN_MS = 1_000
ANSWERED_WITHIN_MS = 2_000
"""Nobody waits longer for the list in front: a server may be slow to answer, and may not answer at all."""


class Beginning(QObject):
    """Says when it is whose turn; what is asked meanwhile is held.

    Attributes:
        seen: the window was seen, or begins in the tray.
        front_wanted: the panel that is seen first is to be built.
        listed: it shows what it asked for: the other panels in sight are to be built.
        over: whoever had to be waited for has come, the panels in sight show what they asked for; now everything else
            may begin.
    """

    seen = Signal()
    front_wanted = Signal()
    listed = Signal()
    over = Signal()

    def __init__(self, jobs: JobRunner, is_visible: Callable[[], bool], parent: QObject) -> None:
        """Get ready.

        Args:
            jobs: what is asked.
            is_visible: whether the window can be seen.
            parent: the window.
        """
        super().__init__(parent)
        self._jobs, self._is_visible = jobs, is_visible
        self._is_seen = self._waits = self._is_ending = self.is_over = False

    def hold(self, *, waits: bool) -> None:
        """Wait for the window to be seen; if it ``waits``, also for ``go_on``."""
        self._waits = waits
        self._jobs.hold()

    def await_sight(self) -> None:
        """The window is arranged: begin without being seen in the tray, or where the system keeps it hidden."""
        QTimer.singleShot(0, self, self._look)

    def painted(self) -> None:
        """The window was painted: go on after this paint has reached the screen."""
        if not self._is_seen:
            QTimer.singleShot(0, self, self._see)

    def go_on(self) -> None:
        """Nobody has to be waited for any more."""
        self._waits = False
        self._end()

    def _look(self) -> None:
        if self._is_visible():
            QTimer.singleShot(SEEN_WITHIN_MS, self, self._see)
        else:
            self._see()

    def _see(self) -> None:
        if not self._is_seen:
            self._is_seen = True
            self.seen.emit()
            self._end()

    def _end(self) -> None:
        if self._is_seen and not self._waits and not self._is_ending:
            self._is_ending = True
            self._jobs.let_pass()
            self.front_wanted.emit()
            self._when_answered(self._build_others)

    def _build_others(self) -> None:
        self.listed.emit()
        self._when_answered(self._finish)

    def _when_answered(self, then: Callable[[], None]) -> None:
        """Go on when all is shown that the panels built so far have asked for."""
        _Answers(self, self._jobs).over.connect(then)

    def _finish(self) -> None:
        self.is_over = True
        self._jobs.release()
        self.over.emit()


class _Answers(QObject):
    """Waits until everything that was asked is answered, though not for ever, and ends then.

    Attributes:
        over: nothing is to be waited for any more.
    """

    over = Signal()

    def __init__(self, parent: QObject, jobs: JobRunner) -> None:
        super().__init__(parent)
        self._jobs, self._is_over = jobs, False
        jobs.answered.connect(self._look_soon)
        QTimer.singleShot(ANSWERED_WITHIN_MS, self, self._end)
        self._look_soon()

    def _look_soon(self) -> None:
        # two turns of the event loop: lists gather their wishes for one
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._look))

    def _look(self) -> None:
        if not self._jobs.is_asked(READ):
            self._end()

    def _end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.deleteLater()
            self.over.emit()


def in_turns(owner: QObject, starts: Iterable[Callable[[], object]]) -> None:
    """Do one thing in each turn of the event loop, while ``owner`` lives: lists are painted between."""
    left = iter(starts)

    def do_next() -> None:
        start = next(left, None)
        if start is not None:
            start()
            QTimer.singleShot(0, owner, do_next)

    do_next()
