"""Turning from one document to the one before or after it, in the same tab; texts are marked in ``Neighbours``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.trade.neighbours import Neighbours, neighbours
from crm_desktop.views.context import Context


@dataclass(frozen=True)
class Direction:
    """One of the two ways.

    Attributes:
        text, none: marked; ``none`` says why there is nothing there.
        neighbour: the field of ``Neighbours`` that it goes to.
    """

    text: str
    none: str
    icon: str
    shortcut: str
    neighbour: str


DIRECTIONS: Sequence[Direction] = (
    Direction(
        QT_TRANSLATE_NOOP("Neighbours", "Previous document"),
        QT_TRANSLATE_NOOP("Neighbours", "No document of this kind stands before it."),
        "back",
        "Ctrl+PgUp",
        "before",
    ),
    Direction(
        QT_TRANSLATE_NOOP("Neighbours", "Next document"),
        QT_TRANSLATE_NOOP("Neighbours", "No document of this kind stands after it."),
        "closed-group",
        "Ctrl+PgDown",
        "after",
    ),
)


class Turning(QObject):
    """The two ways out of the tab of a document; grey, with the reason, at the ends.

    Attributes:
        wanted: the document to be shown in the place of this one.
        actions: the two ways, which the tab makes work.
    """

    wanted = Signal(int)

    def __init__(self, owner: QObject, context: Context, kind: str) -> None:
        super().__init__(owner)
        self._context, self._kind = context, kind
        self._id: int | None = None
        self._beside = Neighbours(None, None)
        self.actions = {f"document.{direction.neighbour}": self._action(direction) for direction in DIRECTIONS}
        self._show(self._beside)

    def show_from(self, record_id: int | None) -> None:
        """The tab shows this document now, or a new one."""
        self._id = record_id
        self.read()

    def read(self) -> None:
        """Ask again what stands beside it."""
        reader, asked = self._context.reader, {"kind": self._kind, "record_id": self._id}
        self._context.look(self, lambda: reader.read(neighbours, **asked), self._show, self._gone)

    def buttons(self) -> list[QToolButton]:
        """The buttons for the bar of the tab."""
        return [self._button(direction) for direction in DIRECTIONS]

    def _action(self, direction: Direction) -> QAction:
        action = QAction(icon(direction.icon), QCoreApplication.translate("Neighbours", direction.text), self)
        action.setShortcut(QKeySequence(direction.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(partial(self._turn, direction))
        return action

    def _turn(self, direction: Direction, *_: object) -> None:
        record_id = getattr(self._beside, direction.neighbour)
        if record_id is not None:
            self.wanted.emit(record_id)

    def _gone(self) -> None:
        """The tab says itself that its document is gone."""
        self._show(Neighbours(None, None))

    def _show(self, beside: Neighbours) -> None:
        self._beside = beside
        for direction in DIRECTIONS:
            action = self.actions[f"document.{direction.neighbour}"]
            leads_on = getattr(beside, direction.neighbour) is not None
            words = QCoreApplication.translate("Neighbours", direction.text if leads_on else direction.none)
            action.setEnabled(leads_on)
            action.setToolTip(f"{words}  {direction.shortcut}" if leads_on else words)

    def _button(self, direction: Direction) -> QToolButton:
        made = marked(QToolButton(), icon_only=True)
        made.setDefaultAction(self.actions[f"document.{direction.neighbour}"])
        made.setAccessibleName(QCoreApplication.translate("Neighbours", direction.text))
        made.setIconSize(QSize(theme().px(16), theme().px(16)))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made
