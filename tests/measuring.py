"""Measures a whole window: is each button and each figure whole, and inside what is seen?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QDockWidget,
    QLabel,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.on_screen import FRAME

FIGURE = re.compile(r"\d")


def faults_of(window: QWidget) -> list[str]:
    """What is cut or lies outside, in words; empty for a good window."""
    room = window.screen().availableGeometry()
    frame = window.geometry() if window.isMaximized() else window.geometry().marginsAdded(FRAME)
    found = [] if room.contains(frame) else [f"window {_box(frame)} is outside the screen {_box(room)}"]
    for widget in window.findChildren(QWidget):
        if widget.window() is window and widget.isVisible():
            found += _faults_of_part(widget, window)
    return found


def nameless_in(window: QWidget) -> set[str]:
    """What in a window takes the focus and has no name that a screen reader could say: class, and where it stands."""
    found = set()
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.window() is window and widget.isVisible() and _takes_focus(widget) and not _spoken_name(widget):
            parents = [type(parent).__name__ for parent in _parents(widget)]
            found.add(" < ".join([type(widget).__name__, *parents[:3]]))
    return found


def _takes_focus(widget: QWidget) -> bool:
    """Whether the Tab key stops at it; who passes the focus on stands for another."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None and widget.isEnabled()


def _spoken_name(widget: QWidget) -> str:
    """As the system asks for it: the name given, the label beside it, or the words on it."""
    if widget.accessibleName():
        return widget.accessibleName()  # Qt says the current tab instead of the bar's own name
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name).strip() if spoken is not None else ""


def _parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def _faults_of_part(widget: QWidget, window: QWidget) -> list[str]:
    if isinstance(widget, QAbstractButton):
        words, needs = widget.text(), _needs(widget)
    elif isinstance(widget, QLabel) and _is_figure(widget):
        words, needs = _plain(widget.text()), widget.minimumSizeHint()
    else:
        return []
    if isinstance(widget.parentWidget(), QTabBar):
        return []  # the arrows of a tab bar come and go with its tabs
    name = f"{type(widget).__name__} “{words or widget.accessibleName() or widget.objectName()}”"
    found = []
    if widget.width() < needs.width() - 1 or widget.height() < needs.height() - 2:
        found.append(f"{name} is {_box(widget.rect())} and needs {needs.width()} x {needs.height()}")
    seen = _seen_part(widget, window)
    if seen is not None and not seen.contains(QRect(QPoint(0, 0), widget.size())):
        found.append(f"{name} {_box(widget.rect())} shows only {_box(seen)}")
    return found


def _is_figure(widget: QLabel) -> bool:
    is_whole = not isinstance(widget, ElidedLabel) and not widget.wordWrap()
    return is_whole and FIGURE.search(_plain(widget.text())) is not None


def _needs(button: QAbstractButton) -> QSize:
    """What a button needs for its picture and words; Qt's hint has room to spare round them."""
    is_picture = isinstance(button, QToolButton) and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    words = QSize(0, 0) if is_picture or not button.text() else button.fontMetrics().size(0, button.text())
    picture = QSize(0, 0) if button.icon().isNull() else button.iconSize()
    mark = 18 if isinstance(button, QCheckBox | QRadioButton) else 0
    if isinstance(button, QToolButton) and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon:
        return words.expandedTo(picture)
    return QSize(words.width() + picture.width() + mark, max(words.height() - 4, picture.height()))


def _seen_part(widget: QWidget, window: QWidget) -> QRect | None:
    """What of it lies inside its parents; None where it can be scrolled into sight."""
    seen, at, parent = widget.rect(), QPoint(0, 0), widget
    while parent is not window:
        at += parent.pos()
        parent = parent.parentWidget()
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return None
        if isinstance(parent, QDockWidget) and not parent.geometry().intersects(window.rect()):
            return None  # it lies behind another one
        seen = seen.intersected(parent.rect().translated(-at))
    return seen


def _plain(text: str) -> str:
    if "<" not in text:
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def _box(rect: QRect) -> str:
    return f"{rect.width()} x {rect.height()} at {rect.x()}, {rect.y()}"
