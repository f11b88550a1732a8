"""Declarative actions: one entry gives menu item, shortcut, button and palette line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from crm_desktop.qtkit.fitting import FittingButton, Room
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.local_keys import both_enters
from crm_desktop.qtkit.marks import BINDS, seen_if
from crm_desktop.qtkit.theme import theme

Target = TypeVar("Target")
Owner = TypeVar("Owner", bound=QWidget)


def _always(_target: Any) -> bool:
    return True


@dataclass(frozen=True)
class ActionSpec(Generic[Target]):
    """One user action.

    Attributes:
        id: stable name, ``area.verb``; settings keep shortcuts under it.
        text: marked, not yet translated; ``&`` marks the mnemonic.
        run: called with what it acts on, which most often is the widget that owns the action.
        shortcut: shown inside its button and in the menu.
        enabled: asked whenever the selection or the data changes.
        icon: the idea of its picture in ``qtkit.icons``.
        primary: the one default button of a form.
        in_bar: whether it has a button; otherwise only a menu item.
        why_not: marked text of the tooltip while disabled.
    """

    id: str
    text: str
    run: Callable[[Target], None]
    shortcut: QKeySequence.StandardKey | str | None = None
    enabled: Callable[[Target], bool] = _always
    icon: str = ""
    primary: bool = False
    in_bar: bool = False
    why_not: str = ""


def make_actions(owner: Owner, context: str, specs: Iterable[ActionSpec[Owner]]) -> dict[str, QAction]:
    """Create the QActions that act on ``owner``, keyed by spec id; their shortcuts work while the focus is inside."""
    return make_actions_on(owner, owner, context, specs)


def make_actions_on(
    target: Target, owner: QWidget, context: str, specs: Iterable[ActionSpec[Target]]
) -> dict[str, QAction]:
    """Create QActions of ``owner`` that act on something else, such as what it shows."""
    actions = {}
    for spec in specs:
        action = QAction(QCoreApplication.translate(context, spec.text), owner)
        action.setObjectName(spec.id)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.shortcut is not None:
            action.setShortcuts(both_enters(QKeySequence(spec.shortcut)))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False, spec=spec: spec.run(target))
        owner.addAction(action)
        actions[spec.id] = action
    return actions


def update_enabled(
    target: Target, context: str, specs: Iterable[ActionSpec[Target]], actions: Mapping[str, QAction]
) -> None:
    """Ask every spec whether its action applies now; the tooltip of one that does not says why."""
    for spec in specs:
        action, applies = actions[spec.id], spec.enabled(target)
        action.setEnabled(applies)
        if spec.why_not:
            action.setToolTip(action.iconText() if applies else QCoreApplication.translate(context, spec.why_not))


class ActionButton(FittingButton):
    """A button of an action: icon, text, and the shortcut small beside the text."""

    def __init__(self, action: QAction, *, primary: bool = False, small: bool = False, least: Room = Room.MENU) -> None:
        super().__init__(least=least)
        self._action = action
        self._idea = ""
        self.setProperty("primary", primary)
        self.setProperty("small", small)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self._action
        hint = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter")
        self.setProperty(BINDS, any(keys.toString().endswith(("+Return", "+Enter")) for keys in action.shortcuts()))
        self.setIcon(action.icon())
        self.show_words(action.text(), hint)
        self.setEnabled(action.isEnabled())
        seen_if(self, action.isVisible() and not self.has_left)
        tip = action.toolTip()
        self.setToolTip(f"{tip}  {hint}" if hint and tip == action.iconText() else tip)
        self.setAccessibleName(action.iconText())
        bar = self.parentWidget()
        if self.has_left and bar is not None:  # the layout of a bar does not hear of what is hidden
            QApplication.postEvent(bar, QEvent(QEvent.Type.LayoutRequest))

    def is_wanted(self) -> bool:
        """Whether it belongs to the bar now, be it in sight or in the menu."""
        return self._action.isVisible() if self.has_left else super().is_wanted()

    def put_into(self, menu: QMenu) -> None:
        """Stand in the menu as the action itself."""
        menu.addAction(self._action)


def button(
    action: QAction, *, primary: bool = False, small: bool = False, idea: str = "", least: Room = Room.MENU
) -> ActionButton:
    """A button for ``action``; ``primary`` fills it with the accent, and its icon takes the colour on it.

    ``least`` says what a narrow bar may leave of it.
    """
    if primary and idea:
        action.setIcon(icon(idea, "on_accent"))
    made = ActionButton(action, primary=primary, small=small, least=least)
    size = theme().px(14 if small else 16)
    made.setIconSize(made.iconSize().scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio))
    return made
