"""What the mouse and the keys work on: the design as it is seen, and the gesture that is going on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, Signal

from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.gestures import Gesture, Hand
from crm_desktop.views.designer.view import Aids, View


class Stage(QObject):
    """One page under the mouse.

    Attributes:
        changed: what is seen of it is another.
        sight: what can be seen, in pixels.
        gesture: what is going on; None while nothing is held.
    """

    changed = Signal()

    def __init__(self, design: Design, parent: QObject) -> None:
        super().__init__(parent)
        self.design, self.view, self.aids = design, View(), Aids()
        self.sight = QRect()
        self.gesture: Gesture | None = None

    def begin(self, gesture: Gesture | None) -> None:
        """Let a gesture begin; with None, let what is going on end without doing anything."""
        self.gesture = gesture
        self.changed.emit()

    def follow(self, mm: QPointF, hand: Hand) -> None:
        """Let the gesture follow the mouse."""
        if self.gesture is not None:
            self.gesture.move(mm, hand)
            self.changed.emit()

    def finish(self, click: Gesture | None = None) -> None:
        """Carry out what the gesture did; where none began, what a ``click`` does."""
        gesture, self.gesture = self.gesture or click, None
        if gesture is not None:
            gesture.finish()
        self.changed.emit()
