"""Marks that the style sheet reads: roles, tones, sizes."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

W = TypeVar("W", bound=QWidget)
KEEPS_ESC = "keeps_esc"
"""Mark of a list: Esc belongs to it and never closes the tab in which it lies."""


def marked(widget: W, **marks: str | bool) -> W:
    """Set marks such as ``role="title"``, ``small=True``, ``tone="red"`` and let the style sheet act on them."""
    are_new = any((widget.property(name) or False) != value for name, value in marks.items())
    for name, value in marks.items():
        widget.setProperty(name, value)
    if are_new and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
    return widget


def grounded(widget: W, role: str) -> W:
    """Paint a plain widget, which has no ground by itself, on that of a role of the style sheet."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return marked(widget, role=role)


def named(widget: W, words: str) -> W:
    """Give a widget the name that a screen reader says, and whoever takes the focus for it."""
    taker: QWidget | None = widget
    while taker is not None:
        taker.setAccessibleName(words)
        taker = taker.focusProxy()
    return widget


def seen_if(widget: QWidget, wanted: object) -> None:
    """Show or hide a part of a window, also while it is being built.

    ``setVisible(True)`` makes a window of its own of what has no place yet: it flashes up and takes the focus.
    """
    if wanted and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)  # seen with what it is put into
    else:
        widget.setVisible(bool(wanted))


def default(button: QPushButton) -> QPushButton:
    """Let Enter press a button anywhere in its dialog, and show it as the main one.

    Qt's own default button is forgotten once Tab has passed it, unless it was made the default inside its dialog.
    """
    marked(button, primary=True)
    button.setAutoDefault(False)
    button.setDefault(True)
    return button


def secondary(button: QPushButton) -> QPushButton:
    """Let Enter press this button while it has the focus, and the default one otherwise.

    With Qt's ``autoDefault`` alone it would be one or the other: Enter on "Cancel" pressing "Save".
    """
    button.setAutoDefault(False)
    button.installEventFilter(_EnterPresses(button))
    return button


ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BINDS = "binds"
"""Property of a button that Enter alone does not press in a window: its key is Enter with Ctrl."""


def press_focused(window: QWidget, event: QKeyEvent) -> bool:
    """Press the button with the focus, if Enter was pressed on one; whether there was one.

    Qt lets Enter press buttons in dialogs only, and Space everywhere; a window asks this of keys that nobody wanted.
    One that makes something binding has Ctrl+Enter for it: Enter after Enter leaves the last line, and ships no goods.
    """
    focus = window.focusWidget()
    if event.key() not in ENTER or not isinstance(focus, QAbstractButton):
        return False
    if not (focus.property(BINDS) or event.isAutoRepeat()):
        focus.click()
    return True


class _EnterPresses(QObject):
    """Watches one button for Enter."""

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            if isinstance(watched, QPushButton):
                watched.click()
            return True
        return super().eventFilter(watched, event)


def label(text: str = "", role: str = "", **marks: str | bool) -> QLabel:
    """A label with a role of the style sheet: ``label``, ``hint``, ``title``, ``name``, ``figure``, ``total``."""
    return marked(QLabel(text), role=role, **marks) if role or marks else QLabel(text)
