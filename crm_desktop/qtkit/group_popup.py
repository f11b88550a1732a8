"""The list under a search box: what was found in groups, each with its fair share of rows; it never takes the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.editors import Match
from crm_desktop.qtkit.hits import paint_hits, paint_text
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme

WIDE = 720
ROW = 25


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind.

    Attributes:
        key: of the group.
        title: translated.
        icon: idea of its picture.
        matches: in their order; as many as are shown.
        count: how many there are in all.
        is_more: whether there are even more than ``count``.
        nothing: translated; said when there is none.
    """

    key: str
    title: str
    icon: str
    matches: Sequence[Match] = ()
    count: int = 0
    is_more: bool = False
    nothing: str = ""

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return max(0, self.count - len(self.matches))


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the list: the head of a group, something found, or that nothing was."""

    group: Group
    match: Match | None = None
    is_head: bool = False


class GroupPopup(QWidget):
    """Paints groups below each other; the first row found is current.

    Attributes:
        taken: the user chose something by mouse.
        alone_wanted: the user wants to see one group with all its rows; carries its key.
        spoken: what a screen reader says now: the current row; empty when the pop-up is gone.
    """

    taken = Signal(object)
    alone_wanted = Signal(str)
    spoken = Signal(str)

    def __init__(self, hints: str) -> None:
        super().__init__(None, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self._hints = hints
        self._rows: list[_Row] = []
        self._current = -1

    def show_groups(self, groups: Sequence[Group], under: QRect) -> None:
        """Show groups below a field, given in global coordinates; what was current stays so if it is still there."""
        before = self.current()
        self._rows = []
        for group in groups:
            self._rows.append(_Row(group, is_head=True))
            self._rows += [_Row(group, match) for match in group.matches] or [_Row(group)]
        found = self._found()
        same = [place for place in found if before is not None and self._rows[place].match.id == before.id]  # type: ignore[union-attr]
        self._current = next(iter((*same, *found)), -1)
        size = self.sizeHint()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(under.left(), screen.right() - size.width()))
        self.setGeometry(QRect(QPoint(left, under.bottom() + 2), size))
        self.show()
        self._current_changed()

    def current(self) -> Match | None:
        """The row that Enter takes."""
        return self._rows[self._current].match if 0 <= self._current < len(self._rows) else None

    @property
    def current_group(self) -> str:
        """The key of the group with the current row."""
        return self._rows[self._current].group.key if 0 <= self._current < len(self._rows) else ""

    def move_current(self, step: int) -> None:
        """Go up or down, over the heads, round the ends."""
        found = self._found()
        if found:
            place = found.index(self._current) if self._current in found else -1
            self._current = found[(place + step) % len(found)]
            self._current_changed()

    def move_group(self, step: int) -> None:
        """Go to the first row of the next group that has any."""
        firsts: dict[str, int] = {}
        for place in self._found():
            firsts.setdefault(self._rows[place].group.key, place)
        keys = list(firsts)
        if keys:
            place = keys.index(self.current_group) if self.current_group in keys else -1
            self._current = firsts[keys[(place + step) % len(keys)]]
            self._current_changed()

    def lines(self) -> list[str]:
        """What is shown, line by line, as a screen reader says it."""
        return [_spoken(row) for row in self._rows]

    def accessible_text(self) -> str:
        """The current row as a screen reader says it, or what is said instead of one."""
        if 0 <= self._current < len(self._rows):
            return _spoken(self._rows[self._current])
        return ", ".join(row.group.nothing for row in self._rows if row.group.nothing)

    def _current_changed(self) -> None:
        self.spoken.emit(self.accessible_text())
        self.update()

    def _found(self) -> list[int]:
        return [place for place, row in enumerate(self._rows) if row.match is not None]

    def _row_at(self, y: float) -> int:
        return int(y // theme().px(ROW))

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(WIDE), theme().px(ROW) * (len(self._rows) + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter, high = theme(), QPainter(self), theme().px(ROW)
        painter.fillRect(self.rect(), look.color("surface"))
        for place, row in enumerate(self._rows):
            rect = QRect(1, place * high, self.width() - 2, high)
            if row.is_head:
                self._paint_head(painter, rect, row.group)
            elif row.match is None:
                paint_text(painter, rect.adjusted(look.px(30), 0, 0, 0), row.group.nothing, "text2")
            else:
                self._paint_match(painter, rect, row.match, current=place == self._current)
        foot = QRect(1, len(self._rows) * high, self.width() - 2, high - 1)
        painter.fillRect(foot, look.color("header"))
        paint_text(painter, foot.adjusted(look.px(10), 0, -look.px(10), 0), self._hints, "text2", size=12)
        painter.setPen(look.color("accent"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_head(self, painter: QPainter, rect: QRect, group: Group) -> None:
        look = theme()
        painter.fillRect(rect, look.color("header"))
        side = look.px(14)
        top = rect.top() + (rect.height() - side) // 2
        painter.drawPixmap(QPoint(rect.left() + look.px(10), top), pixmap(group.icon, "text2", 14))
        left = rect.left() + look.px(30)
        count = f"{group.count}+" if group.is_more else str(group.count)
        paint_text(painter, QRect(left, rect.top(), rect.width(), rect.height()), group.title, "text", bold=True)
        left += QFontMetrics(look.font(13, bold=True)).horizontalAdvance(group.title) + look.px(8)
        paint_text(painter, QRect(left, rect.top(), rect.width(), rect.height()), count, "text2", size=12)
        if group.hidden:
            more = self.tr("{count} more →").format(count=group.hidden)
            paint_text(painter, rect.adjusted(0, 0, -look.px(10), 0), more, "accent", size=12, right=True)

    def _paint_match(self, painter: QPainter, rect: QRect, match: Match, *, current: bool) -> None:
        look = theme()
        if current:
            painter.fillRect(rect, look.color("accent_soft"))
            painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), look.color("accent"))
        left, kind = rect.left() + look.px(30), look.px(96)
        room = rect.width() - look.px(30) - kind - look.px(20)
        title = QRect(left, rect.top(), int(room * 0.5), rect.height())
        paint_hits(painter, title, match.text, match.marks[0] if match.marks else (), "text")
        second = QRect(title.right() + look.px(10), rect.top(), room - title.width() - look.px(10), rect.height())
        paint_text(painter, second, match.cells[0] if match.cells else "", "text2", size=12)
        last = QRect(rect.right() - kind - look.px(10), rect.top(), kind, rect.height())
        paint_text(painter, last, match.cells[1] if len(match.cells) > 1 else "", "text2", size=12, right=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.spoken.emit("")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        row = self._row_at(event.position().y())
        if row in self._found() and row != self._current:
            self._current = row
            self._current_changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = self._row_at(event.position().y())
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        if row is not None and row.match is not None:
            self.taken.emit(row.match)
        elif row is not None and row.is_head and row.group.hidden:
            self.alone_wanted.emit(row.group.key)


def _spoken(row: _Row) -> str:
    if row.is_head:
        return f"{row.group.title} {row.group.count}"
    return row.group.nothing if row.match is None else ", ".join((row.match.text, *row.match.cells))
