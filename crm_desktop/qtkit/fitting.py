"""Bars that leave out words where there is no room for them: the shortcuts first, then words beside pictures."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QLayout, QPushButton, QStyle, QStyleOptionButton, QWidget

from crm_desktop.qtkit.theme import theme

ICON_GAP = 4
"""Pixels that Qt keeps between the picture and the text of a button."""


class Room(IntEnum):
    """How much of a button is shown."""

    WHOLE = 0
    WORDS = 1
    PICTURE = 2


class FittingButton(QPushButton):
    """A button with a picture, words and a shortcut, of which a narrow bar shows less; the tooltip says all."""

    def __init__(self, words: str = "", hint: str = "") -> None:
        super().__init__()
        self._words, self._hint, self._room = words, hint, Room.WHOLE
        self.show_words(words, hint)

    def show_words(self, words: str, hint: str = "") -> None:
        """Show other words, as far as there is room."""
        self._words, self._hint = words, hint
        self.setText(self._text(self._room))

    def give(self, room: Room) -> None:
        """Show as much as this allows."""
        if room is not self._room:
            self._room = room
            self.show_words(self._words, self._hint)

    def width_for(self, room: Room) -> int:
        """How wide it would be."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = text = self._text(room)
        wide = 0 if self.icon().isNull() else self.iconSize().width() + ICON_GAP
        wide += self.fontMetrics().size(0, text).width() if text else 0
        inner = QSize(wide, self.fontMetrics().height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, inner, self).width()

    def _text(self, room: Room) -> str:
        if room is Room.PICTURE and not self.icon().isNull():
            return ""
        return f"{self._words}  {self._hint}" if self._hint and room is Room.WHOLE else self._words


class Fitting(QObject):
    """Watches one bar: all its buttons lose their shortcuts together, and then their words one after the other."""

    def __init__(self, bar: QWidget, least: int = 240, *, spare: Sequence[QWidget] = ()) -> None:
        """Watch.

        Args:
            bar: holds the buttons in its layout.
            least: the width, in pixels of the design, down to which the bar may be squeezed.
            spare: what is hidden, the first one first, where even pictures have no room.
        """
        super().__init__(bar)
        self._bar, self._spare = bar, tuple(spare)
        self._gone: list[QWidget] = []
        bar.setMinimumWidth(theme().px(least))
        bar.installEventFilter(self)

    def fit(self) -> None:
        """Show as much as there is room for."""
        layout = self._bar.layout()
        shown = [one for one in self._bar.findChildren(FittingButton) if one.isVisibleTo(self._bar)]
        if layout is None or not shown:
            return
        rest = layout.minimumSize().width() - sum(one.minimumSizeHint().width() for one in shown)
        rest += sum(_room_of(one, layout) for one in self._gone)
        free = self._bar.width() - rest - sum(one.width_for(Room.WHOLE) for one in shown)
        first = Room.WHOLE if free >= 0 else Room.WORDS
        if first is Room.WORDS:
            free = self._bar.width() - rest - sum(one.width_for(Room.WORDS) for one in shown)
        for one in reversed(shown):  # what stands at the end is needed least
            room = first if free >= 0 or one.property("primary") else Room.PICTURE
            free += one.width_for(first) - one.width_for(room)
            one.give(room)
        for spare in self._spare:
            is_gone = free < 0 and (spare in self._gone or spare.isVisibleTo(self._bar))
            free += _room_of(spare, layout) if is_gone else 0
            self._hide(spare, is_gone=is_gone)

    def _hide(self, one: QWidget, *, is_gone: bool) -> None:
        if is_gone != (one in self._gone):
            self._gone = [*self._gone, one] if is_gone else [other for other in self._gone if other is not one]
            one.setVisible(not is_gone)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._bar and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.fit()
        return super().eventFilter(watched, event)


def _room_of(widget: QWidget, layout: QLayout) -> int:
    """What a widget takes of its row."""
    return max(widget.minimumWidth(), widget.minimumSizeHint().width()) + layout.spacing()
