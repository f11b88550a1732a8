"""Undo of something that is always replaced as a whole, such as the lines of a document."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")
AT_MOST = 200


class Steps(Generic[T]):
    """The states before the one that is there now, and those that were taken back."""

    def __init__(self) -> None:
        self._former: list[T] = []
        self._undone: list[T] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a state before this one."""
        return bool(self._former)

    @property
    def can_redo(self) -> bool:
        """Whether a state was taken back, and nothing was changed since."""
        return bool(self._undone)

    def remember(self, now: T) -> None:
        """This state is about to be replaced by a change."""
        self._former.append(now)
        del self._former[:-AT_MOST]
        self._undone.clear()

    def undo(self, now: T) -> T:
        """The state before; ``now`` can be brought back."""
        self._undone.append(now)
        return self._former.pop()

    def redo(self, now: T) -> T:
        """The state that was taken back last."""
        self._former.append(now)
        return self._undone.pop()

    def forget(self) -> None:
        """Something else begins."""
        self._former.clear()
        self._undone.clear()
