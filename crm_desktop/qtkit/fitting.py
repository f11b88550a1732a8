"""Bars that show less where there is no room: shortcuts fall out first, then buttons go into the menu at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import Protocol, TypeGuard, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QBoxLayout,
    QLayout,
    QLayoutItem,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from crm_desktop.qtkit.more_menu import MoreButton
from crm_desktop.qtkit.theme import theme

ICON_GAP = 4
"""Pixels that Qt keeps between the picture and the text of a button."""


class Room(IntEnum):
    """How much of a button is shown in its bar."""

    WHOLE = 0
    WORDS = 1
    PICTURE = 2
    MENU = 3


@runtime_checkable
class Part(Protocol):
    """A widget of a bar that can do with less room, or leave the bar for its menu."""

    @property
    def least(self) -> Room:
        """The least it can do with."""

    def is_wanted(self) -> bool:
        """Whether it belongs to the bar now, be it in sight or in the menu."""

    def width_for(self, room: Room) -> int:
        """How wide it would be in the bar."""

    def give(self, room: Room) -> None:
        """Show as much as this allows."""

    def put_into(self, menu: QMenu) -> None:
        """Stand in the menu as it would stand in the bar: with its key, grey or ticked."""


class FittingButton(QPushButton):
    """A button with a picture, words and a shortcut, of which a narrow bar shows less; the tooltip says all."""

    def __init__(self, words: str = "", hint: str = "", *, least: Room = Room.MENU) -> None:
        super().__init__()
        self._words, self._hint, self._room, self._least = words, hint, Room.WHOLE, least
        self.show_words(words, hint)

    def show_words(self, words: str, hint: str = "") -> None:
        """Show other words, as far as there is room."""
        self._words, self._hint = words, hint
        self.setText(self._text(self._room))

    @property
    def least(self) -> Room:
        """The primary button of a bar never leaves it, nor loses its words."""
        return Room.WORDS if self.property("primary") else self._least

    @property
    def has_left(self) -> bool:
        """Whether it stands in the menu of its bar now."""
        return self._room is Room.MENU

    def is_wanted(self) -> bool:
        """Whether it belongs to the bar now, be it in sight or in the menu."""
        return self.has_left or not self.isHidden()

    def give(self, room: Room) -> None:
        """Show as much as this allows."""
        if room is self._room:
            return
        had_left, self._room = self.has_left, room
        if self.has_left is not had_left:
            self.setVisible(had_left)
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

    def put_into(self, menu: QMenu) -> None:
        """Stand in a menu: what is chosen there presses this button."""
        entry = QAction(self.icon(), f"{self._words}\t{self._hint}" if self._hint else self._words, menu)
        entry.setCheckable(self.isCheckable())
        entry.setChecked(self.isChecked())
        entry.setEnabled(self.isEnabled())
        entry.setToolTip(self.toolTip())
        entry.triggered.connect(self.click)
        menu.addAction(entry)

    def _text(self, room: Room) -> str:
        if room is Room.PICTURE and not self.icon().isNull():
            return ""
        return f"{self._words}  {self._hint}" if self._hint and room is Room.WHOLE else self._words


class Fitting(QObject):
    """Watches one bar: all its buttons lose their shortcuts together, then the last ones go into its menu."""

    def __init__(
        self, bar: QWidget, least: int | None = 240, *, spare: Sequence[QWidget] = (), more: MoreButton | None = None
    ) -> None:
        """Watch.

        Args:
            bar: holds the buttons in its layout, which must be rows and columns.
            least: the width, in pixels of the design, down to which the bar may be squeezed; None is what stays needs.
            spare: what is hidden, the first one first, where even what stays has no room.
            more: the menu of the bar, if it has a place of its own; without it, one is put at the end.
        """
        super().__init__(bar)
        self._bar, self._spare = bar, tuple(spare)
        self._gone: frozenset[QWidget] = frozenset()
        self._more = more or _put_at_the_end(bar)
        self._keeps_whole = least is None
        bar.setMinimumWidth(theme().px(least or 0))
        bar.installEventFilter(self)

    def fit(self) -> None:
        """Show as much as there is room for."""
        layout = self._bar.layout()
        if layout is None:
            return
        parts = [one for one in _widgets_in(layout) if _is_part(one) and one.is_wanted()]
        rooms, gone = self._first_that_fits(layout, parts)
        left = [part for part, room in zip(parts, rooms, strict=True) if room is Room.MENU]
        for part, room in zip(parts, rooms, strict=True):
            part.give(room)
        self._more.hold([part.put_into for part in left])
        for spare in self._spare:
            if (spare in gone) is not (spare in self._gone):
                spare.setVisible(spare not in gone)
        self._gone = gone

    def _first_that_fits(self, layout: QLayout, parts: Sequence[Part]) -> tuple[Sequence[Room], frozenset[QWidget]]:
        spares = [spare for spare in self._spare if spare in self._gone or not spare.isHidden()]
        rooms: Sequence[Room] = ()
        if self._keeps_whole:
            *_, rooms = _rooms(parts)
            self._bar.setMinimumWidth(self._needs(layout, parts, rooms, spares))
        for rooms in _rooms(parts):
            if self._needs(layout, parts, rooms, ()) <= self._bar.width():
                return rooms, frozenset()
        for count in range(1, len(spares)):
            if self._needs(layout, parts, rooms, spares[:count]) <= self._bar.width():
                return rooms, frozenset(spares[:count])
        return rooms, frozenset(spares)

    def _needs(self, layout: QLayout, parts: Sequence[Part], rooms: Sequence[Room], gone: Sequence[QWidget]) -> int:
        """How wide the bar would have to be."""
        widths: dict[object, int | None] = {one: None if one in gone else _least(one) for one in self._spare}
        for spare in self._spare:
            if spare not in self._gone and spare.isHidden():
                widths[spare] = None
        widths |= {
            part: None if room is Room.MENU else part.width_for(room) for part, room in zip(parts, rooms, strict=True)
        }
        widths[self._more] = self._more.width_if(holds=Room.MENU in rooms)
        return _least_of(layout, widths) or 0

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._bar and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.fit()
        return super().eventFilter(watched, event)


_PARTS: dict[type[QWidget], bool] = {}
"""Of each class that stood in a bar whether it is a part: a protocol is compared name by name each time."""


def _is_part(widget: QWidget) -> TypeGuard[Part]:
    kind = type(widget)
    if kind not in _PARTS:
        _PARTS[kind] = isinstance(widget, Part)
    return _PARTS[kind]


def _rooms(parts: Sequence[Part]) -> Iterator[Sequence[Room]]:
    """What each part may show, from everything down; what stands at the end is needed least and goes first."""
    yield [Room.WHOLE] * len(parts)
    rooms = [Room.WORDS] * len(parts)
    yield list(rooms)
    from_end = range(len(parts) - 1, -1, -1)
    for least in (Room.MENU, Room.PICTURE):
        for place in from_end:
            if parts[place].least is least:
                rooms[place] = least
                yield list(rooms)


def _put_at_the_end(bar: QWidget) -> MoreButton:
    """The menu stands last, but before the primary button."""
    made, layout = MoreButton(), bar.layout()
    if not isinstance(layout, QBoxLayout):
        raise TypeError("a bar that fits is a row")
    last = layout.itemAt(layout.count() - 1)
    widget = last.widget() if last is not None else None
    is_primary = widget is not None and bool(widget.property("primary"))
    layout.insertWidget(layout.count() - is_primary, made, 0, Qt.AlignmentFlag.AlignVCenter)
    return made


def _items_of(layout: QLayout) -> Iterator[QLayoutItem]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is not None:
            yield item


def _widgets_in(layout: QLayout) -> Iterator[QWidget]:
    for item in _items_of(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets_in(inner)


def _least(widget: QWidget) -> int:
    return max(widget.minimumWidth(), widget.minimumSizeHint().width())


def _least_of(item: QLayoutItem, widths: Mapping[object, int | None]) -> int | None:
    """How narrow a part of a layout can be made if some widgets had other widths; None where nothing is shown.

    Asking Qt would mean to change the widgets first: each try would be laid out, painted and tried again.
    """
    widget, inner = item.widget(), item.layout()
    if widget is not None and widget in widths:
        return widths[widget]
    if isinstance(inner, QBoxLayout):
        return _least_of_box(inner, widths)
    return None if item.isEmpty() and item.spacerItem() is None else item.minimumSize().width()


def _least_of_box(box: QBoxLayout, widths: Mapping[object, int | None]) -> int | None:
    items = list(_items_of(box))
    shown = [wide for item in items if item.spacerItem() is None and (wide := _least_of(item, widths)) is not None]
    if not shown:
        return None
    margins = box.contentsMargins().left() + box.contentsMargins().right()
    if box.direction() in (QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop):
        return margins + max(shown)
    return margins + _in_a_row(shown, box.spacing(), (item for item in items if item.spacerItem() is not None))


def _in_a_row(shown: Sequence[int], spacing: int, spacers: Iterable[QLayoutItem]) -> int:
    """Qt puts its spacing between what is shown; a spacer has its own width and no spacing."""
    return sum(shown) + spacing * (len(shown) - 1) + sum(spacer.minimumSize().width() for spacer in spacers)
