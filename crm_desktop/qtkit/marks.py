"""Marks that the style sheet reads: roles, tones, sizes."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

W = TypeVar("W", bound=QWidget)


def marked(widget: W, **marks: str | bool) -> W:
    """Set marks such as ``role="title"``, ``small=True``, ``tone="red"`` and let the style sheet act on them."""
    for name, value in marks.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    return widget


def default(button: QPushButton) -> QPushButton:
    """Let Enter press a button anywhere in its dialog, and show it as the main one.

    Qt's own default button is forgotten once Tab has passed it, unless it was made the default inside its dialog.
    """
    marked(button, primary=True)
    button.setAutoDefault(False)
    button.setDefault(True)
    return button


def label(text: str = "", role: str = "", **marks: str | bool) -> QLabel:
    """A label with a role of the style sheet: ``label``, ``hint``, ``title``, ``name``, ``figure``, ``total``."""
    return marked(QLabel(text), role=role, **marks) if role or marks else QLabel(text)
