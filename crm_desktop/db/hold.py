"""Who works on an office file: many at once, or one alone.

Two locks stand beside the file. ``.use`` is shared by everybody who has it open, be it a window, a command line or one
of their jobs; a restore, a migration and a rescue hold it alone. ``.lock`` belongs to the one window.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from crm_desktop.db.errors import OfficeAtWork, OfficeBeingChanged, OfficeInUse, OfficeReadOnly
from crm_desktop.db.lock_file import LockFile

WINDOW, USE = ".lock", ".use"
PATIENCE_S = 10.0
"""How long an opener waits for a restore or a migration; these take a second or two."""
ALONE_PATIENCE_S = 1.0
"""How long exclusive work waits for command lines that are about to end."""
_GLANCE_S = 0.2
_STEP_S = 0.02


class Hold:
    """What one opener holds of an office file until he lets go."""

    def __init__(self, office: Path, since: datetime, *, window: bool = False) -> None:
        """Name the locks; ``window`` asks for the one that only one window may have."""
        self._office, self._since = office, since
        self._mode = mode_beside(office)
        self._window = self._lock(WINDOW) if window else None
        self._use = self._lock(USE)

    def share(self, *, patience_s: float = PATIENCE_S) -> None:
        """Hold the file beside others.

        Raises:
            OfficeInUse: if another window has it.
            OfficeBeingChanged: if it is being restored or brought up to date, for longer than one waits.
            OfficeReadOnly: if no lock can be made beside it.
        """
        with self._let_go_on_error():
            self._take_window()
            self._share(patience_s)

    def be_alone(self, *, patience_s: float = ALONE_PATIENCE_S) -> None:
        """Hold the file alone, instead of beside others if one did so.

        Raises:
            OfficeInUse: if a window has it.
            OfficeAtWork: if a command line works on it.
            OfficeReadOnly: if no lock can be made beside it.
        """
        with self._let_go_on_error():
            self._use.release()
            if not self._wait(lambda: self._taken(self._use, shared=False), 0 if self._has_window() else patience_s):
                self._refuse()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the file alone for a while, and beside others again afterwards; see ``be_alone`` and ``share``."""
        self.be_alone()
        yield
        self._use.release()
        with self._let_go_on_error():
            self._share(PATIENCE_S)

    def be_last(self) -> bool:
        """Whether nobody else has the file; he who is told so has it alone, everybody else has let go."""
        return self._use.be_last()

    def release(self) -> None:
        """Let go of everything; may be repeated."""
        self._use.release()
        if self._window is not None:
            self._window.release()

    def _share(self, patience_s: float) -> None:
        if not self._wait(lambda: self._taken(self._use, shared=True), patience_s):
            raise OfficeBeingChanged(path=self._office, **self._use.holder())

    def _take_window(self) -> None:
        window = self._window
        # whoever only looks whether there is a window holds its lock for an instant
        if window is not None and not self._wait(lambda: self._taken(window, shared=False), _GLANCE_S):
            raise OfficeInUse(path=self._office, **window.holder())

    def _lock(self, suffix: str) -> LockFile:
        return LockFile(self._office.with_name(self._office.name + suffix), self._mode)

    def _taken(self, lock: LockFile, *, shared: bool) -> bool:
        try:
            return lock.take(shared=shared, since=self._since)
        except OSError as error:
            raise OfficeReadOnly(path=self._office) from error

    def _has_window(self) -> bool:
        """Whether another window has the file open: that does not end in a moment."""
        return self._window is None and self._lock(WINDOW).is_taken()

    def _refuse(self) -> None:
        if self._has_window():
            raise OfficeInUse(path=self._office, **self._lock(WINDOW).holder())
        raise OfficeAtWork(path=self._office, **self._use.holder())

    @staticmethod
    def _wait(taken: Callable[[], bool], patience_s: float) -> bool:
        until = time.monotonic() + patience_s
        while not taken():
            if time.monotonic() >= until:
                return False
            time.sleep(_STEP_S)
        return True

    @contextmanager
    def _let_go_on_error(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.release()
            raise


def mode_beside(office: Path) -> int:
    """Who may use what lies beside an office: whoever may use the office itself."""
    try:
        return office.stat().st_mode & 0o666
    except OSError:
        return 0o600


@contextmanager
def held_alone(office: Path, since: datetime) -> Iterator[None]:
    """Hold an office file alone in this block.

    Raises:
        OfficeInUse, OfficeAtWork, OfficeReadOnly: see ``Hold.be_alone``.
    """
    hold = Hold(office, since)
    hold.be_alone()
    try:
        yield
    finally:
        hold.release()
