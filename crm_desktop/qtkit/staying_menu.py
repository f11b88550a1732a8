"""A menu in which several entries are ticked before it closes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class StayingMenu(QMenu):
    """Stays open while entries are ticked, by mouse, Space or Enter; Esc or a click beside it closes it."""

    def _ticks(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True

    # Qt overrides

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._ticks(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        is_tick = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_tick and self._ticks(self.activeAction())):
            super().keyPressEvent(event)
