"""The operator's affairs, read once for all who show them: Today, the dock, the bell, the tray, the pop-up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.clock import Clock
from crm_desktop.qtkit.jobs import AFFAIRS, HABITS, Progress
from crm_desktop.qtkit.pauses import pause

if TYPE_CHECKING:
    from crm_desktop.queries.affairs.reminders import Affairs

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
    | Changes.OFFICE
)
HABITS_ON = RELOAD_ON
"""What may change the habits of customers, or the rules about them; they are kept for the day otherwise."""

Show = Callable[["Affairs"], None]


class Read(Protocol):
    """Runs a query on a lane and gives the answer to ``done`` while ``owner`` lives: ``Context.read_on``."""

    def __call__(
        self,
        lane: str,
        owner: QObject,
        query: Callable[..., Affairs],
        done: Callable[[Affairs], None],
        /,
        **params: Any,
    ) -> Progress: ...


@dataclass(slots=True, eq=False)
class Follower:
    """Somebody who shows affairs; ``everybody`` asks for those of all colleagues."""

    owner: QObject
    show: Show
    everybody: bool = False


class AffairsFeed(QObject):
    """Reads the affairs when told to and every minute, once for those of the operator and once for everybody's.

    Each is read in two: what falls due first, and what the habits of customers make after it, on a lane of its own,
    where thousands of customers are gone through. Known habits are shown meanwhile, and kept that day until a change.

    Its owner calls ``reload`` after changes that touch ``RELOAD_ON``, after ``forget_habits`` for ``HABITS_ON``.
    Nothing is read while nobody follows. An answer that is not the newest is dropped.
    """

    def __init__(self, read: Read, clock: Clock, parent: QObject, is_one: Callable[[], bool] = lambda: False) -> None:
        """Read nothing yet.

        Args:
            read: runs a query on a lane.
            clock: says which day it is.
            parent: of this object.
            is_one: whether all is read on one lane, so that two questions would only be more on the way to a server.
        """
        super().__init__(parent)
        self._ask, self._clock, self._is_one = read, clock, is_one
        self._followers: list[Follower] = []
        self._last: dict[bool, Affairs] = {}
        self._asking: dict[bool, Progress] = {}
        self._patient: set[bool] = set()
        self._stale: set[bool] = set()
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

    def forget_habits(self) -> None:
        """Ask at the next reading what the habits of customers make; what is known of them is shown until then."""
        self._stale |= {False, True}
        for everybody in list(self._asking):
            self._asking.pop(everybody).drop()

    def _forget(self, follower: Follower) -> None:
        if isValid(self) and follower in self._followers:
            self._followers.remove(follower)

    def _serve(self, follower: Follower) -> None:
        """Show what is known; what is on its way comes to all who follow."""
        known = self._last.get(follower.everybody)
        if known is not None:
            follower.show(known)
        elif follower.everybody not in self._asking:
            self._read_one(follower.everybody)

    def _read(self) -> None:
        for everybody in {one.everybody for one in self._followers}:
            self._read_one(everybody)

    def _pass(self) -> None:
        """A minute has passed; what is on its way has one more, should it never come."""
        for everybody in {one.everybody for one in self._followers}:
            if everybody in self._asking and everybody not in self._patient:
                self._patient.add(everybody)
            else:
                self._read_one(everybody)

    def _read_one(self, everybody: bool) -> None:  # noqa: FBT001 - which of the two readings
        last, today = self._last.get(everybody), self._clock.today()
        habits = last.habits if last is not None and last.today == today and not last.awaited else None

        def go_on(found: Affairs) -> None:
            self._show(everybody, found)
            if habits is None or everybody in self._stale:
                self._read_part(HABITS, habits_of, everybody, self._whole(everybody), dated=found.dated)

        if self._is_one() and (habits is None or everybody in self._stale):
            self._read_part(AFFAIRS, affairs, everybody, self._whole(everybody))
        else:
            self._read_part(AFFAIRS, affairs, everybody, go_on, habits=habits, later=True)

    def _whole(self, everybody: bool) -> Show:  # noqa: FBT001 - which of the two readings
        def show(found: Affairs) -> None:
            self._stale.discard(everybody)
            before = self._last.get(everybody)
            self._last[everybody] = found
            if before is None or before.awaited or before.reminders != found.reminders:
                self._show(everybody, found)

        return show

    def _read_part(
        self,
        lane: str,
        query: Callable[..., Affairs],
        everybody: bool,  # noqa: FBT001 - which of the two readings
        then: Show,
        **params: Any,
    ) -> None:
        """Ask on a lane, in place of what is on its way."""

        def done(found: Affairs) -> None:
            self._asking.pop(everybody, None)
            then(found)

        if everybody in self._asking:
            self._asking[everybody].drop()
        self._patient.discard(everybody)
        params |= {"today": self._clock.today(), "now": self._clock.now(), "everybody": everybody}
        self._asking[everybody] = self._ask(lane, self, query, done, **params)

    def _show(self, everybody: bool, found: Affairs) -> None:  # noqa: FBT001 - which of the two readings
        self._last[everybody] = found
        for one in list(self._followers):
            if one.everybody is everybody and isValid(one.owner):
                one.show(found)


def affairs(*of_whom: Any, **params: Any) -> Affairs:
    """See ``queries.affairs.reminders``; loaded by the lane that answers it, so that the first window need not wait."""
    from crm_desktop.queries.affairs.reminders import affairs as query

    return query(*of_whom, **params)


def habits_of(*of_whom: Any, **params: Any) -> Affairs:
    """The same once more, with what the habits of customers make."""
    return affairs(*of_whom, **params)
