"""What becomes of void documents in a batch: they are left out, unless the user wants them, stamped, too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox


class VoidChoice(QCheckBox):
    """Asks only where a batch has live documents and void ones."""

    def __init__(self) -> None:
        super().__init__()
        self._ids: Sequence[int] = ()
        self._void: frozenset[int] = frozenset()
        self.hide()

    @property
    def asks(self) -> bool:
        """Whether there is something to choose."""
        return bool(self._void) and not self._void.issuperset(self._ids)

    def offer(self, ids: Sequence[int], void: frozenset[int]) -> None:
        """Say how many of these documents are void."""
        self._ids, self._void = ids, void
        self.setText(self.tr("Also print %n void document(s), marked as such", "", len(void)))

    def left(self, ids: Sequence[int]) -> tuple[int, ...]:
        """The documents that are printed."""
        if not self.asks or self.isChecked():
            return tuple(ids)
        return tuple(record_id for record_id in ids if record_id not in self._void)
