"""The doors of an office for reading and changing; the database is loaded when something first goes through them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.domain.access import Access
    from crm_desktop.domain.changes import Done
    from crm_desktop.domain.clock import Clock
    from crm_desktop.domain.effects import Effects
    from crm_desktop.queries.reader import Reader
    from crm_desktop.services.runner import CommandRunner

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


class OfficePlace:
    """Where the office of a window is, or will be: a window is put together while its office is still being checked."""

    def __init__(self) -> None:
        self._office: OfficeFile | None = None

    @property
    def office(self) -> OfficeFile:
        """The open office.

        Raises:
            RuntimeError: if something is asked before it is open.
        """
        if self._office is None:
            raise RuntimeError("the office is still being opened")
        return self._office

    def take(self, office: OfficeFile) -> None:
        """It is open now."""
        self._office = office


class OfficeReader:
    """The ``ReadDoor`` of an office, for whoever ``access`` says."""

    def __init__(self, place: OfficePlace, access: Access) -> None:
        self._place, self.access = place, access

    def read(self, query: Callable[..., T], *args: Any, **params: Any) -> T:
        return self._reader.read(query, *args, **params)

    def together(self, ask: Callable[[], T]) -> T:
        return self._reader.together(ask)

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        return self._reader.beside(one, other)

    @property
    def _reader(self) -> Reader:
        from crm_desktop.queries.reader import Reader

        return Reader(self._place.office.engine, self.access)


class OfficeRunner:
    """The ``CommandDoor`` of an office, for whoever ``access`` says; other PCs hear of its changes under ``name``."""

    def __init__(self, place: OfficePlace, access: Access, clock: Clock, *, name: str) -> None:
        self._place, self.access = place, access
        self._clock, self._name = clock, name

    def run(self, command: Any) -> Done:
        return self._runner.run(command)

    def preview(self, command: Any) -> Effects:
        return self._runner.preview(command)

    @property
    def _runner(self) -> CommandRunner:
        from crm_desktop.services.runner import CommandRunner

        return CommandRunner(self._place.office.engine, self.access, self._clock, name=self._name)
