"""The wheel scrolls a form, and never changes what stands in its fields."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget


class _GoesOn(QObject):
    """Hands the wheel on to what scrolls."""

    # Qt overrides

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # the class: each event of each field comes by, and its type would be looked up
        if not isinstance(event, QWheelEvent):
            return False
        event.ignore()
        return True


def leave_wheel(field: QWidget) -> None:
    """Let the wheel over a field go on to what it stands in: a value must not change because somebody scrolls past.

    With the focus in it, too: whoever has just chosen and scrolls on has the pointer there still.
    """
    field.installEventFilter(_GoesOn(field))
