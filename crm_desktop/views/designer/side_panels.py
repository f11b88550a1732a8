"""The panels beside the paper: each open, or folded to a strip with its name that brings it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme

STRIP_PX, PICTURE_PX, TOP_PX = 28, 14, 8


class _Strip(QToolButton):
    """All that is seen of a folded panel: an arrow, and its name from the top down."""

    def __init__(self, words: str, key: str, idea: str) -> None:
        super().__init__()
        self._words, self._idea = words, idea
        marked(self, role="fold_strip")
        self.setFixedWidth(theme().px(STRIP_PX))
        self.setMinimumHeight(theme().px(STRIP_PX))
        self.setSizePolicy(self.sizePolicy().horizontalPolicy(), self.sizePolicy().Policy.Expanding)
        self.setToolTip(f"{words}  {key}")
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter, look = QPainter(self), theme()
        size, top = look.px(PICTURE_PX), look.px(TOP_PX)
        painter.drawPixmap((self.width() - size) // 2, top, pixmap(self._idea, "text2", PICTURE_PX))
        painter.setPen(look.color("text"))
        painter.setFont(look.font(12))
        painter.setTransform(QTransform.fromTranslate(self.width(), 2 * top + size).rotate(90), combine=True)
        room = QRect(0, 0, self.height() - 3 * top - size, self.width())
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class SidePanel(QWidget):
    """A panel, or its strip."""

    def __init__(self, name: str, panel: QWidget, words: str, key: str, *, at_left: bool) -> None:
        super().__init__()
        self.name, self.panel = name, panel
        arrows = ("back", "closed-group")  # to the left, to the right
        self.strip = _Strip(words, key, arrows[at_left])
        self.folds = picture_button(arrows[not at_left], self.tr("Fold: {panel}").format(panel=words), size=PICTURE_PX)
        self.folds.setToolTip(self.tr("Fold  {key}").format(key=key))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(panel)
        row.addWidget(self.strip)
        self.strip.hide()

    @property
    def is_open(self) -> bool:
        """Whether the panel is seen."""
        return self.strip.isHidden()

    @property
    def more(self) -> int:
        """How much wider it is open than folded."""
        return self.panel.minimumWidth() - self.strip.width()

    def show_open(self, *, is_open: bool) -> None:
        """Show the panel or its strip: what goes first, or both would share the width for a moment."""
        if is_open is not self.is_open:
            comes, goes = (self.panel, self.strip) if is_open else (self.strip, self.panel)
            goes.hide()
            comes.show()


class SidePanels(QObject):
    """Gives the panels the room that the middle can spare; where it is short, the one asked for last stays open.

    Attributes:
        shared: other panels are open now.
        wished: the user opened or folded one; carries what to keep.
    """

    shared = Signal()
    wished = Signal(dict)

    def __init__(self, whole: QWidget, middle: QWidget, panels: Sequence[SidePanel]) -> None:
        """Watch.

        Args:
            whole: what the panels and the middle share the width of.
            middle: is never narrower than it has to be, and takes the focus of a panel that folds.
            panels: the first is needed most.
        """
        super().__init__(whole)
        self._whole, self._middle = whole, middle
        self._by_need = list(panels)
        self._folded: set[str] = set()
        for side in panels:
            side.strip.clicked.connect(lambda _on=False, name=side.name: self.open(name))
            side.folds.clicked.connect(lambda _on=False, name=side.name: self.fold(name))
        whole.installEventFilter(self)
        self.share()  # a window takes the width of what it is given: folded first, then as wide as there is room

    def is_open(self, name: str) -> bool:
        """Whether a panel is seen."""
        return self._side(name).is_open

    def restore(self, kept: Any) -> None:
        """Fold the panels that were folded when the window was closed; ``kept`` is what ``wished`` carried."""
        if isinstance(kept, Mapping) and isinstance(kept.get("folded"), list):
            self._folded = {side.name for side in self._by_need if side.name in kept["folded"]}
            self.share()

    def open(self, name: str) -> None:
        """Show a panel; where there is no room for both, the other one folds for it."""
        side = self._side(name)
        self._folded.discard(name)
        self._by_need = [side, *(one for one in self._by_need if one is not side)]
        self._wish()

    def fold(self, name: str) -> None:
        """Leave the strip of a panel."""
        self._folded.add(name)
        self._wish()

    def toggle(self, name: str) -> None:
        """Open what is folded, fold what is open."""
        (self.fold if self.is_open(name) else self.open)(name)

    def share(self) -> None:
        """Look again for which panels there is room."""
        least = self._middle.minimumSizeHint().width() + sum(side.strip.width() for side in self._by_need)
        self._whole.setMinimumWidth(least)  # or the window could not be made so narrow that they fold
        room = self._whole.width() - least
        before = [side.is_open for side in self._by_need]
        for side in self._by_need:
            fits = side.name not in self._folded and side.more <= room
            room -= side.more if fits else 0
            if not fits and self._has_focus(side):
                self._middle.setFocus()
            side.show_open(is_open=fits)
        if before != [side.is_open for side in self._by_need]:
            self.shared.emit()

    def _wish(self) -> None:
        self.share()
        self.wished.emit({"folded": sorted(self._folded)})

    def _side(self, name: str) -> SidePanel:
        return next(side for side in self._by_need if side.name == name)

    def _has_focus(self, side: SidePanel) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and side.panel.isAncestorOf(focus)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._whole and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.share()
        return super().eventFilter(watched, event)
