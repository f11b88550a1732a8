"""What a screen reader is told of a list that never takes the focus."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def say_at(line: QWidget, words: str) -> None:
    """Say words now, and keep them as the description of the field that has the focus; none takes them back."""
    if line.accessibleDescription() == words:
        return
    line.setAccessibleDescription(words)
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(line, words))
