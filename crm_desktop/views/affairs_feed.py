"""The operator's affairs, read once for all who show them: Today, the dock, the bell, the tray, the pop-up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.clock import Clock
from crm_desktop.qtkit.pauses import pause

if TYPE_CHECKING:
    from crm_desktop.queries.affairs.reminders import Affairs
    from crm_desktop.queries.affairs.rows import Reminder

AGAIN_MS = 60_000
"""The hour of a plan comes, and midnight does, without anybody changing anything."""
RELOAD_ON = (
    Changes.REMINDERS
    | Changes.CONTACTS
    | Changes.CUSTOMERS
    | Changes.QUOTES
    | Changes.ORDERS
    | Changes.DELIVERIES
    | Changes.RECEIVABLES
    | Changes.RECEIPTS
)

Show = Callable[["Affairs"], None]


class Read(Protocol):
    """Runs a query in the background and gives the answer to ``done`` while ``owner`` lives: ``Context.read``."""

    def __call__(
        self, owner: QObject, query: Callable[..., Affairs], done: Callable[[Affairs], None], /, **params: Any
    ) -> object: ...


@dataclass(slots=True, eq=False)
class Follower:
    """Somebody who shows affairs; ``everybody`` asks for those of all colleagues."""

    owner: QObject
    show: Show
    everybody: bool = False


class AffairsFeed(QObject):
    """Reads the affairs when told to and every minute, once for those of the operator and once for everybody's.

    Its owner calls ``reload`` after changes that touch ``RELOAD_ON``. Nothing is read while nobody follows. An answer
    that is not the newest is dropped by the lane it comes from.
    """

    def __init__(self, read: Read, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._ask, self._clock = read, clock
        self._followers: list[Follower] = []
        self._last: dict[bool, Affairs] = {}
        self._running: set[bool] = set()
        self._soon, self._again = pause(self, self._read), QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._pass)

    def follow(self, owner: QObject, show: Show, *, everybody: bool = False) -> Follower:
        """Show the affairs from now on, while ``owner`` lives; those that are known already at once."""
        follower = Follower(owner, show, everybody)
        self._followers.append(follower)
        owner.destroyed.connect(lambda: self._forget(follower))
        self._again.start()
        self._serve(follower)
        return follower

    def ask(self, follower: Follower, *, everybody: bool) -> None:
        """Let a follower see those of all colleagues, or no longer."""
        follower.everybody = everybody
        self._serve(follower)

    def reload(self) -> None:
        """Read again soon; several wishes are one reading."""
        self._soon.start()

    def _forget(self, follower: Follower) -> None:
        if isValid(self) and follower in self._followers:
            self._followers.remove(follower)

    def _serve(self, follower: Follower) -> None:
        """Show what is known; what is on its way comes to all who follow."""
        known = self._last.get(follower.everybody)
        if known is not None:
            follower.show(known)
        elif follower.everybody not in self._running:
            self._read_one(follower.everybody)

    def _read(self) -> None:
        for everybody in {one.everybody for one in self._followers}:
            self._read_one(everybody)

    def _pass(self) -> None:
        """A minute has passed and nobody changed anything: what customers are used to do is as it was."""
        today = self._clock.today()
        for everybody in {one.everybody for one in self._followers}:
            last = self._last.get(everybody)
            is_of_today = last is not None and last.today == today and everybody not in self._running
            self._read_one(everybody, last.habits if last is not None and is_of_today else None)

    def _read_one(
        self,
        everybody: bool,  # noqa: FBT001 - which of the two readings
        habits: tuple[Reminder, ...] | None = None,
    ) -> None:
        self._running.add(everybody)
        when = {"today": self._clock.today(), "now": self._clock.now()}
        self._ask(self, affairs, self._shower(everybody), everybody=everybody, habits=habits, **when)

    def _shower(self, everybody: bool) -> Show:  # noqa: FBT001 - which of the two readings
        def show(found: Affairs) -> None:
            self._running.discard(everybody)
            self._last[everybody] = found
            for one in list(self._followers):
                if one.everybody is everybody and isValid(one.owner):
                    one.show(found)

        return show


def affairs(*of_whom: Any, **params: Any) -> Affairs:
    """See ``queries.affairs.reminders``; loaded by the lane that answers it, so that the first window need not wait."""
    from crm_desktop.queries.affairs.reminders import affairs as query

    return query(*of_whom, **params)
