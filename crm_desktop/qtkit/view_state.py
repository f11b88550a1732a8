"""What a user arranged in a list, kept under a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from crm_desktop.present.listing import Filter, Sort

STANDARD = ""
"""The name of the view that every list has; it is saved as it is changed."""


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column as the user arranged it; the width is in pixels at 96 dpi."""

    key: str
    width: int
    visible: bool = True


@dataclass(frozen=True, slots=True)
class ViewState:
    """Columns in their order, sort keys, filters, and the column whose values make groups.

    Columns that are not named keep their place at the end.
    """

    columns: tuple[ShownColumn, ...] = ()
    sort: tuple[Sort, ...] = ()
    filters: tuple[Filter, ...] = field(default_factory=tuple)
    group: str = ""


class ViewStore(Protocol):
    """Keeps views; answers at once from memory and saves in its own time."""

    def names(self, list_id: str) -> Sequence[str]:
        """The named views of a list, own ones and those given to all."""
        ...

    def current(self, list_id: str) -> str:
        """The view that was shown last."""
        ...

    def load(self, list_id: str, name: str) -> ViewState | None:
        """A view, or None when it was never arranged."""
        ...

    def save(self, list_id: str, name: str, state: ViewState) -> None:
        """Keep a view and remember it as the current one."""
        ...

    def delete(self, list_id: str, name: str) -> None:
        """Forget a view."""
        ...

    @property
    def may_give(self) -> bool:
        """Whether the operator may let every operator have a view."""
        ...

    def give_to_all(self, list_id: str, name: str, done: Callable[[], object]) -> None:
        """Let every operator have this view; ``done`` is called when they have it."""
        ...

    def is_given(self, list_id: str, name: str) -> bool:
        """Whether every operator has a view of this name."""
        ...

    def take_from_all(self, list_id: str, name: str, done: Callable[[], object]) -> None:
        """Take the view away that every operator has; ``done`` is called when it is gone."""
        ...


class MemoryViewStore:
    """Keeps views until the program ends: for tests and pictures."""

    def __init__(self) -> None:
        self._views: dict[str, dict[str, ViewState]] = {}
        self._current: dict[str, str] = {}
        self.given: list[tuple[str, str]] = []

    def names(self, list_id: str) -> Sequence[str]:
        return [name for name in self._views.get(list_id, {}) if name != STANDARD]

    def current(self, list_id: str) -> str:
        return self._current.get(list_id, STANDARD)

    def load(self, list_id: str, name: str) -> ViewState | None:
        return self._views.get(list_id, {}).get(name)

    def save(self, list_id: str, name: str, state: ViewState) -> None:
        self._views.setdefault(list_id, {})[name] = state
        self._current[list_id] = name

    def delete(self, list_id: str, name: str) -> None:
        self._views.get(list_id, {}).pop(name, None)
        if self.current(list_id) == name:
            self._current.pop(list_id, None)

    may_give = True

    def give_to_all(self, list_id: str, name: str, done: Callable[[], object]) -> None:
        self.given.append((list_id, name))
        done()

    def is_given(self, list_id: str, name: str) -> bool:
        return (list_id, name) in self.given

    def take_from_all(self, list_id: str, name: str, done: Callable[[], object]) -> None:
        self.given.remove((list_id, name))
        self.delete(list_id, name)
        done()
