"""Presses every key that a window shows and tells which of them do nothing, two things at once, or another thing.

Nothing is done: what a key would set off is noted and held back, and so is a key that goes to a field or a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QWidget,
)

from crm_desktop.qtkit.local_keys import action_in

Owner = QAction | QShortcut | QAbstractButton
WINDOW = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
SHOWN = re.compile(r"  ((?:Ctrl|Alt)\+\S+|F\d{1,2})$")
"""A key at the end of the words of a button; Esc, Enter, Ins and Del are the affair of whoever has the focus."""


class Listening(QObject):
    """While it is used, notes who would answer a key, and lets nobody do so."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[tuple[QObject, bool]] = []
        self.went_to: QObject | None = None
        self.is_kept = False

    def __enter__(self) -> Listening:
        QApplication.instance().installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        QApplication.instance().removeEventFilter(self)

    def press(self, widget: QWidget, keys: QKeySequence) -> None:
        """Press one key where the focus is."""
        self.answers, self.went_to, self.is_kept = [], None, False
        stroke = keys[0]
        QTest.keyPress(widget, stroke.key(), stroke.keyboardModifiers())

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Shortcut:
            self.answers.append((watched, event.isAmbiguous()))
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QWidget):
            QCoreApplication.instance().removeEventFilter(self)
            watched.event(event)
            self.is_kept = self.is_kept or event.isAccepted()
            QCoreApplication.instance().installEventFilter(self)
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.went_to = watched
            return True
        return False


def dead_keys(window: QWidget, place: QWidget) -> list[str]:
    """What is wrong with the keys of a window while the focus is in one place of it.

    Args:
        window: all of it.
        place: the tab, dock or dialog whose turn it is; its keys go before those of the window.
    """
    window.activateWindow()
    QApplication.processEvents()
    holders = list(_holders(window))
    found = []
    if place is not window and isinstance(place.window(), QMainWindow):
        found += [f"{_name(one)} answers in the whole window" for one in _too_wide(holders, place)]
    with Listening() as listening:
        for focus in _stops(place):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            if QApplication.focusWidget() is focus:
                found += _faults(holders, window, place, focus, listening)
    return found


def _faults(
    holders: list[QObject], window: QWidget, place: QWidget, focus: QWidget, listening: Listening
) -> Iterator[str]:
    owners: dict[str, list[Owner]] = {}
    sequences = {sequence.toString(): sequence for sequence in _shown(place)}
    shown = set(sequences)
    for owner in _owners(holders, window):
        for text, sequence in {one.toString(): one for one in _keys(owner)}.items():
            sequences[text] = sequence
            owners.setdefault(text, []).append(owner)
    for text, sequence in sorted(sequences.items()):
        candidates = owners.get(text, [])
        inside = [owner for owner in candidates if _is_inside(owner, place)]
        everywhere = [owner for owner in candidates if _context(owner) in WINDOW]
        listening.press(focus, sequence)
        said = _fault(window, sequence, inside or everywhere, listening)
        if text in shown and not (said or candidates or listening.is_kept or listening.answers):
            said = "stands on a button and does nothing"
        if said:
            yield f"{text} with the focus in {type(focus).__name__}: {said}"


def _fault(window: QWidget, keys: QKeySequence, wanted: list[Owner], listening: Listening) -> str:
    if any(is_ambiguous for _owner, is_ambiguous in listening.answers):
        return f"ambiguous: {', '.join(map(_name, wanted))}"
    if listening.answers:
        owner = listening.answers[0][0]
        return "" if not wanted or owner in wanted else f"does {_name(owner)} instead of {_name(wanted[0])}"
    if listening.is_kept or not wanted:
        return ""  # the field takes it for itself, such as Ctrl+C, or a table does what it shows
    in_front = action_in(window.centre.currentWidget() if hasattr(window, "centre") else window, keys[0])
    return "" if in_front in wanted else f"dead: {_name(wanted[0])}"


def _stops(place: QWidget) -> list[QWidget]:
    """Where the focus may be: where it is put first, in a list, in a field."""
    if not place.isWindow():
        place.setFocus(Qt.FocusReason.OtherFocusReason)
    first = QApplication.focusWidget()
    stops = [first] if first is not None and (first is place or place.isAncestorOf(first)) else []
    for kind in (QAbstractItemView, QLineEdit):
        seen = (one for one in place.findChildren(kind) if _can_focus(one))
        one = next(seen, None)
        stops += [one] if one is not None and one not in stops else []
    return stops


def _can_focus(widget: QWidget) -> bool:
    is_seen = widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty()
    return is_seen and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None


def _holders(window: QWidget) -> Iterator[QObject]:
    """Whatever in a window may have a key, or hold an action that has one, whether or not it can be used now."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.window() is not window and not isinstance(widget, QMenu):
            continue
        if widget.actions() or (isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty()):
            yield widget
    for shortcut in window.findChildren(QShortcut):
        parent = shortcut.parent()
        if isinstance(parent, QWidget) and parent.window() is window:
            yield shortcut


def _owners(holders: list[QObject], window: QWidget) -> Iterator[Owner]:
    """Whatever has a key, and can be done now."""
    told: set[QAction] = set()
    for holder in holders:
        if isinstance(holder, QShortcut):
            if holder.parent().isVisible() and holder.isEnabled():
                yield holder
            continue
        if not (holder.isVisible() or isinstance(holder, QMenu)):
            continue
        for action in holder.actions():
            if action not in told and action.isEnabled() and action.isVisible() and not action.shortcut().isEmpty():
                told.add(action)
                yield action
        if isinstance(holder, QAbstractButton) and holder.isEnabled() and not holder.shortcut().isEmpty():
            yield holder


def _keys(owner: Owner) -> list[QKeySequence]:
    if isinstance(owner, QAction):
        return owner.shortcuts()
    return [owner.key() if isinstance(owner, QShortcut) else owner.shortcut()]


def _shown(place: QWidget) -> Iterator[QKeySequence]:
    """The keys that stand on the buttons of a place."""
    for button in place.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            for text in SHOWN.findall(button.text()):
                yield QKeySequence(text.replace("↑", "Up").replace("↓", "Down"))


def _widgets_of(owner: Owner) -> list[QWidget]:
    if isinstance(owner, QAction):
        return [one for one in owner.associatedObjects() if isinstance(one, QWidget) and not isinstance(one, QMenu)]
    widget = owner if isinstance(owner, QWidget) else owner.parent()
    return [widget] if isinstance(widget, QWidget) else []


def _is_inside(owner: Owner, place: QWidget) -> bool:
    return any(widget is place or place.isAncestorOf(widget) for widget in _widgets_of(owner))


def _too_wide(holders: list[QObject], place: QWidget) -> Iterator[Owner]:
    """What lies in a part of the window and answers wherever the focus is: two such parts would silence each other."""
    for owner in _owners(holders, place.window()):
        if _context(owner) in WINDOW and _is_inside(owner, place):
            yield owner


def _context(owner: Owner) -> Qt.ShortcutContext:
    if isinstance(owner, QAction):
        return owner.shortcutContext()
    return owner.context() if isinstance(owner, QShortcut) else Qt.ShortcutContext.WindowShortcut


def _name(owner: QObject | None) -> str:
    words = owner.text() if isinstance(owner, QAction | QAbstractButton) else ""
    place = owner.parent() if owner is not None else None
    return f"{type(owner).__name__} “{words or (owner.objectName() if owner else '')}” of {type(place).__name__}"
