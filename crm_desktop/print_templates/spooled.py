"""What is known of a job: how far it was sent, and what becomes of it in the queue of the system."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Trouble(StrEnum):
    """Why a printer does not print, as far as the system says."""

    NONE = "none"
    OFFLINE = "offline"
    OUT_OF_PAPER = "out_of_paper"
    JAM = "jam"
    DOOR_OPEN = "door_open"
    PAUSED = "paused"
    NEEDS_ATTENTION = "needs_attention"


class Stage(StrEnum):
    """Where a job is."""

    GONE = "gone"
    """No longer in the queue: printed, as far as the system can say."""
    WAITING = "waiting"
    PRINTING = "printing"
    REMOVED = "removed"
    """Somebody deleted it from the queue."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A job in a queue of the system; ``way`` is cups or windows."""

    way: str
    queue: str
    job: str


@dataclass(frozen=True, slots=True)
class JobState:
    """What the system says about a job now."""

    stage: Stage
    trouble: Trouble = Trouble.NONE


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of sending.

    Attributes:
        parts: how many parts went wholly.
        whole: False if it was stopped in the middle of a part.
        ticket: the job in the system's queue; None where the printer got the bytes itself.
        sure: how many of the parts can't lie in a buffer on the way any more; None is all.
        is_heard: whether the printer let the line go after the last byte; one that says nothing may stand still.
    """

    parts: int
    whole: bool = True
    ticket: Ticket | None = None
    sure: int | None = None
    is_heard: bool = True

    @property
    def known(self) -> int:
        """How many parts are out as far as anybody knows."""
        return self.parts if self.sure is None else self.sure


class Watch(Protocol):
    """Looks on while a job is sent; called on the thread that sends."""

    @property
    def stopped(self) -> bool:
        """Whether to stop: after the part at hand, or at once if the printer takes nothing."""
        ...

    def sent(self, parts: int) -> None:
        """So many parts went wholly."""
        ...

    def waits(self, seconds: float) -> None:
        """The printer has taken nothing for so long."""
        ...


class Unwatched:
    """Nobody looks on."""

    stopped = False

    def sent(self, parts: int) -> None:
        """Nobody hears it."""

    def waits(self, seconds: float) -> None:
        """Nobody hears it."""
