"""What the context asks for: a door for reading, and what surrounds the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.domain.access import Access

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


class ReadDoor(Protocol):
    """``queries.reader.Reader``, or a fake."""

    def read(self, query: Callable[..., T], *args: Any, **params: Any) -> T:
        """Run a query for the operator; from any thread."""
        ...

    def together(self, ask: Callable[[], T]) -> T:
        """What ``ask()`` gives, which reads several things: they see the same rows."""
        ...

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        """What two give that read and don't need each other."""
        ...


class Program(Protocol):
    """What surrounds the window: the open office and the settings of this computer; the composition root gives it."""

    @property
    def office(self) -> OfficeFile:
        """The open office."""
        ...

    def change_settings(self, **values: Any) -> None:
        """Keep settings of this computer and put them in force."""
        ...

    def arrangement(self, window: str) -> Any:
        """How the operator left a window beside the main one; None if he never arranged it."""
        ...

    def keep_arrangement(self, window: str, arrangement: Any) -> None:
        """Remember it; it must be JSON."""
        ...

    def backed_up(self, made_at: datetime) -> None:
        """A copy of the office was made by hand: the status line says so."""
        ...

    def watch(self, access: Access) -> None:
        """Open a second window in which the office is only looked at, with the rights of another operator."""
        ...

    def restart(self, between: Callable[[], None]) -> None:
        """Close window and office, do something while nobody has it open, and start again with the log-in."""
        ...
