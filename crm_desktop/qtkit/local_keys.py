"""Keys of one part of a window: they work while the focus is in it, and from beside it while it is in front.

A key of a whole window is given to menus only. Two parts that listen everywhere to the same key silence each other, and
one that does takes the key from whatever has the focus.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def add_key(inside: QWidget, keys: str, run: Callable[[], object]) -> QAction:
    """Let a key do something while the focus is inside a part of a window."""
    action = QAction(inside)
    action.setShortcuts(both_enters(QKeySequence(keys)))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked=False: run())
    inside.addAction(action)
    return action


def both_enters(keys: QKeySequence) -> list[QKeySequence]:
    """The key, and with Enter both of them: the one among the letters and the one of the number pad."""
    words = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return [keys, QKeySequence(f"{words.removesuffix('Return')}Enter")] if words.endswith("Return") else [keys]


def add_button_key(inside: QWidget, keys: str, button: QAbstractButton) -> QAction:
    """Let a key press a button that can be seen: its own shortcut would listen in the whole window."""

    def press() -> None:
        if button.isVisible():
            button.click()

    action = add_key(inside, keys, press)
    button.destroyed.connect(action.deleteLater)
    return action


def yield_keys(part: QWidget, actions: Iterable[QAction]) -> None:
    """Let a part that lies in another one give up the keys that its surroundings have: Qt would do neither."""
    taken = [keys for around in _around(part) for action in around.actions() for keys in action.shortcuts()]
    for action in actions:
        if any(keys in taken for keys in action.shortcuts()):
            action.setShortcuts([keys for keys in action.shortcuts() if keys not in taken])


def press_in(part: QWidget | None, event: QKeyEvent) -> bool:
    """Do what a key means in a part of a window, if nothing where the focus is knows it.

    Somebody who comes from a list or a bar reads the key on a button and expects it to work. Letters, Del and Ins mean
    something only where the focus is, so they are left out.

    Returns:
        Whether there was something to do.
    """
    action = action_in(part, event.keyCombination())
    if action is not None:
        action.trigger()
    return action is not None


def action_in(part: QWidget | None, pressed: QKeyCombination) -> QAction | None:
    """What a key means in a part of a window."""
    is_function = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F12
    if part is None or not (pressed.keyboardModifiers() & STRONG or is_function):
        return None
    keys = QKeySequence(pressed)
    return next((one for one in _actions(part) if keys in one.shortcuts()), None)


def _actions(part: QWidget) -> Iterator[QAction]:
    """The actions of a part that can be done now, the outermost first."""
    for widget in (part, *part.findChildren(QWidget)):
        if widget is part or (widget.isVisible() and widget.window() is part.window()):
            yield from (one for one in widget.actions() if one.isEnabled() and one.isVisible())


def _around(part: QWidget) -> Iterator[QWidget]:
    one = part.parentWidget()
    while one is not None:
        yield one
        one = one.parentWidget()
