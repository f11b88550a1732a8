"""Whether the office's server is there, as far as this program knows; said in one place instead of at each reading."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot


class ServerLink(QObject):
    """Turns what listener and readings find out into two facts: lost, and back. An office file is always there.

    Attributes:
        changed: whether the server is there became another thing; carries it.
        doubted: a reading did not reach the server: somebody should find out whether it is there.
        is_there: what is known.
    """

    changed = Signal(bool)
    doubted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_there = True

    @Slot(bool)
    def tell(self, is_there: bool) -> None:  # noqa: FBT001 - a slot
        """Whether the server is there was found out."""
        if is_there != self.is_there:
            self.is_there = is_there
            self.changed.emit(is_there)

    def lost(self) -> None:
        """Something did not reach the server."""
        self.tell(is_there=False)
        self.doubted.emit()
