"""Faults that nobody caught: each leaves a line in the log and a message; a run that died is told of at the next start.

Python's own hooks see exceptions in slots, in threads and in destructors; Qt's handler sees its warnings and what it
dies of; ``faulthandler`` writes where the program was when the system killed it.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import (
    QLockFile,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

log = logging.getLogger(__name__)

MOST_RUNS = 9
"""How many windows of one computer keep apart what they die of."""
LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class RunMark:
    """A mark that stands while the program runs. One found at the start says that the last run died, and of what.

    Attributes:
        died: whether the run before did not come to its end.
        details: where it was then, as far as anything could still be written.
    """

    def __init__(self, folder: Path) -> None:
        """Set the mark; a folder that cannot be written to gets none."""
        self.died, self.details = False, ""
        self._lock: QLockFile | None = None
        self._file: TextIO | None = None
        for number in range(1, MOST_RUNS + 1):
            if self._take(folder / f"run-{number}.lock", folder / f"crash-{number}.log"):
                return

    def remove(self) -> None:
        """The run came to its end."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            Path(self._file.name).unlink(missing_ok=True)
            self._file = None
        if self._lock is not None:
            self._lock.unlock()

    def _take(self, mark: Path, told: Path) -> bool:
        was_there = mark.exists()
        lock = QLockFile(str(mark))
        lock.setStaleLockTime(0)  # a mark is stale when its process is gone, however old it is
        if not lock.tryLock(0):
            return False
        self._lock, self.died = lock, was_there
        try:
            self.details = told.read_text(encoding="utf-8", errors="replace") if was_there and told.exists() else ""
            self._file = told.open("w", encoding="utf-8")
        except OSError:
            return True
        faulthandler.enable(self._file)
        return True


class Faults(QObject):
    """Shows what nobody caught, on whatever thread, each time, with a way on; nothing typed is lost."""

    _met = Signal(object)

    def __init__(self, show: Callable[[BaseException], None]) -> None:
        """Make it.

        Args:
            show: shows an error to the user; called on the GUI thread.
        """
        super().__init__()
        self._show = show
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over all hooks."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._in_thread
        sys.unraisablehook = self._in_destructor
        qInstallMessageHandler(_from_qt)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)

    def meet(self, error: BaseException) -> None:
        """Log an error and show it: a button that fails in silence would look as if it had worked."""
        log.error("nobody caught this", exc_info=error)
        self._met.emit(error)

    def _tell(self, error: BaseException) -> None:
        self._show(error)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.meet(error)

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.meet(args.exc_value)

    @staticmethod
    def _in_destructor(args: UnraisableHookArgs) -> None:
        """Nothing is lost by it, so it is only logged."""
        log.error("%s: %r", args.err_msg or "in a destructor", args.object, exc_info=args.exc_value)


def _from_qt(kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Keep Qt's warnings; it ends the program after a fatal one, of which the next start tells."""
    log.log(LEVELS.get(kind, logging.DEBUG), "Qt: %s", message)
    if sys.stderr is not None and kind is not QtMsgType.QtDebugMsg:
        sys.stderr.write(f"{message}\n")
