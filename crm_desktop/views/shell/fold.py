"""What is left of folded docks: a strip of their names below what is worked on, a rail of pictures at its right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import grounded, marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.catalogue import DockSpec
from crm_desktop.views.shell.activity import paint_badge

STRIP_HIGH, RAIL_WIDE, BADGE_AT = 30, 32, 44


class DockStrip(QWidget):
    """The names of the docks that lay below, where their tabs were.

    Attributes:
        chosen: one of them was clicked; carries its id.
        unfold_wanted: the word at the end was clicked.
    """

    chosen = Signal(str)
    unfold_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dock_strip")
        self.setAccessibleName(self.tr("Folded lists"))
        grounded(self, "strip")
        self.setFixedHeight(theme().px(STRIP_HIGH))
        self._names = QHBoxLayout()
        self._names.setSpacing(theme().px(2))
        end = _quiet_button(self, "collapse", self.tr("F12  Show the lists"))
        end.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the picture stands behind the words
        end.clicked.connect(self.unfold_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(4), 0, theme().px(4), 0)
        row.addLayout(self._names)
        row.addStretch(1)
        row.addWidget(end)

    def show_docks(self, specs: Iterable[DockSpec]) -> None:
        """Name these docks, in this order."""
        _empty(self._names)
        for spec in specs:
            made = _quiet_button(self, spec.icon, QCoreApplication.translate(spec.context, spec.title))
            made.setMinimumWidth(theme().px(28))  # in a narrow window the pictures remain
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            made.clicked.connect(partial(self._chosen, spec.id))
            self._names.addWidget(made)

    def _chosen(self, dock_id: str, *_: object) -> None:
        self.chosen.emit(dock_id)


class _RailButton(QToolButton):
    """The picture of a dock, with the count of what is overdue or due today below it."""

    def __init__(self, parent: QWidget, spec: DockSpec) -> None:
        super().__init__(parent)
        marked(self, icon_only=True)
        words = QCoreApplication.translate(spec.context, spec.title)
        self.setIcon(icon(spec.icon, size=16))
        self.setIconSize(QSize(theme().px(16), theme().px(16)))
        self.setFixedSize(theme().px(RAIL_WIDE - 4), theme().px(28))
        self.setToolTip(f"{words}  F12")
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class DockRail(QWidget):
    """The docks that stood at the right, as pictures one over the other.

    Attributes:
        chosen: one of them was clicked; carries its id.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dock_rail")
        self.setAccessibleName(self.tr("Folded reminders"))
        grounded(self, "rail")
        self.setFixedWidth(theme().px(RAIL_WIDE))
        self._count = 0
        self._pictures = QVBoxLayout()
        self._pictures.setSpacing(theme().px(28))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme().px(2), theme().px(4), theme().px(2), 0)
        whole.addLayout(self._pictures)
        whole.addStretch(1)

    def show_docks(self, specs: Iterable[DockSpec]) -> None:
        """Show these docks, from the top."""
        _empty(self._pictures)
        for spec in specs:
            made = _RailButton(self, spec)
            made.clicked.connect(partial(self._chosen, spec.id))
            self._pictures.addWidget(made)

    def show_count(self, count: int) -> None:
        """Show how much is overdue or due today below the first picture."""
        self._count = count
        self.update()

    def _chosen(self, dock_id: str, *_: object) -> None:
        self.chosen.emit(dock_id)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._count and self._pictures.count():
            paint_badge(QPainter(self), QPoint(self.width() // 2, theme().px(BADGE_AT)), self._count)


class Bench(QWidget):
    """The centre of the window: the tabs, and beside them what is left of folded docks.

    Attributes:
        dock_wanted: a folded dock was clicked; carries its id.
        unfold_wanted: all are wanted back.
    """

    dock_wanted = Signal(str)
    unfold_wanted = Signal()

    def __init__(self, centre: QWidget) -> None:
        super().__init__()
        self.strip, self.rail = DockStrip(), DockRail()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(centre, 0, 0)
        grid.addWidget(self.strip, 1, 0)
        grid.addWidget(self.rail, 0, 1, 2, 1)
        self.strip.chosen.connect(self.dock_wanted)
        self.strip.unfold_wanted.connect(self.unfold_wanted)
        self.rail.chosen.connect(self.dock_wanted)
        self.show_folded([], [])

    def show_folded(self, below: Sequence[DockSpec], at_right: Sequence[DockSpec]) -> None:
        """Show the names of folded docks; nothing at all where there are none."""
        for part, specs in ((self.strip, below), (self.rail, at_right)):
            part.show_docks(specs)
            part.setVisible(bool(specs))


def _quiet_button(parent: QWidget, idea: str, words: str) -> QToolButton:
    """A picture with a word that does not take the focus when it is clicked: the cell that is typed in keeps it."""
    made = QToolButton(parent)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setIcon(icon(idea, size=14))
    made.setIconSize(QSize(theme().px(14), theme().px(14)))
    made.setText(words)
    made.setToolTip(f"{words}  F12" if "F12" not in words else words)
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while layout.count():
        taken = layout.takeAt(0)
        widget = taken.widget() if taken is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
