"""The list under a search box: what was found in groups, each with its fair share of rows; it never takes the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.finding.facts_pane import WIDE as FACTS_WIDE
from crm_desktop.qtkit.finding.facts_pane import FactsPane
from crm_desktop.qtkit.finding.found_groups import Group, Line, lines_of
from crm_desktop.qtkit.finding.group_chips import ALL, Chip, Option, paint_chips, paint_option
from crm_desktop.qtkit.finding.group_painter import GroupPainter, Places
from crm_desktop.qtkit.forms.key_hints import Hint, paint_hints
from crm_desktop.qtkit.forms.matches import Match
from crm_desktop.qtkit.theme import theme

LIST_WIDE, LIST_NARROW = 618, 480
ROW, CHIPS = 25, 38
LEAST_LINES = 16
"""So high is the list at least: the facts beside it need as much."""


class GroupPopup(QWidget):
    """Paints groups below each other, and the facts of the current row beside them; the first row is current.

    Attributes:
        taken: the user chose something by mouse.
        alone_wanted: the user wants to see one group with all its rows; carries its key, or none for all.
        spoken: what a screen reader says now: the current row; empty when the pop-up is gone.
        current_changed: another row is current; carries its match, or None.
        facts: the pane at the right.
        option_wanted: the option was clicked.
        hints: what keys do here.
        option: what can be ticked.
    """

    taken = Signal(object)
    alone_wanted = Signal(str)
    spoken = Signal(str)
    current_changed = Signal(object)
    option_wanted = Signal()

    def __init__(self, titles: Sequence[tuple[str, str]]) -> None:
        """Make it; ``titles`` are the keys and the translated titles of all groups, in their order."""
        super().__init__(None, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.hints: Sequence[Hint] = ()
        self.option: Option | None = None
        self.facts = FactsPane(self)
        self._titles = titles
        self._counts: dict[str, str] = {}
        self._typed, self._alone = "", ALL
        self._lines: list[Line] = []
        self._stops: list[tuple[int, Match]] = []
        self._at, self._was_moved = -1, False
        self._first = 0
        self._chips: list[tuple[QRect, Chip]] = []
        self._offers: Places = []
        self._option_place = QRect()

    def show_groups(
        self, groups: Sequence[Group], under: QRect, *, typed: str = "", alone: str = ALL, is_whole: bool = True
    ) -> None:
        """Show groups below a field.

        Args:
            groups: what was found so far.
            under: the field, in global coordinates.
            typed: what was sought.
            alone: the key of the group that is shown alone.
            is_whole: whether nothing is on its way any more: until then the list doesn't shrink.
        """
        before = self.current()
        self._typed, self._alone, self._lines = typed, alone, lines_of(groups)
        self._counts = (self._counts if alone else {}) | {group.key: group.counted for group in groups}
        self._stops = [(place, match) for place, line in enumerate(self._lines) for match in line.stops]
        same = [at for at, (_line, match) in enumerate(self._stops) if before is not None and match.id == before.id]
        first = next((at for at, (line, _match) in enumerate(self._stops) if self._lines[line].match is not None), -1)
        self._at = same[0] if same and self._was_moved else first
        self._was_moved = self._was_moved and bool(same)
        self._place(under, is_whole=is_whole)
        self._keep_in_sight()
        self.show()
        self._tell()

    def current(self) -> Match | None:
        """The row that Enter takes."""
        return self._stops[self._at][1] if 0 <= self._at < len(self._stops) else None

    @property
    def current_group(self) -> str:
        """The key of the group with the current row."""
        return self._group_at(self._at) if self._at >= 0 else ""

    def move_current(self, step: int) -> None:
        """Go up or down, over the heads, round the ends."""
        if self._stops:
            self._go((self._at + step) % len(self._stops) if self._at >= 0 or step > 0 else len(self._stops) - 1)

    def move_group(self, step: int) -> None:
        """Go to the first row of the next group that has any; where nothing was found, to the next thing to do."""
        firsts: dict[str, int] = {}
        found = [at for at, (line, _match) in enumerate(self._stops) if self._lines[line].match is not None]
        for at in found or range(len(self._stops)):
            firsts.setdefault(self._group_at(at), at)
        keys = list(firsts)
        if keys:
            place = keys.index(self.current_group) if self.current_group in keys else -1
            self._go(firsts[keys[(place + step) % len(keys)]])

    def lines(self) -> list[str]:
        """What is shown, line by line, as a screen reader says it."""
        return [line.spoken for line in self._lines]

    def chips(self) -> list[Chip]:
        """All kinds with their counts, all together first."""
        counts = [self._counts.get(key, "") for key, _title in self._titles]
        every = sum(int(count.rstrip("+")) for count in counts if count.rstrip("+").isdigit())
        more = "+" if any(count.endswith("+") for count in counts) else "…" if "…" in counts else ""
        one = [Chip(key, title, count) for (key, title), count in zip(self._titles, counts, strict=True)]
        return [Chip(ALL, self.tr("All"), f"{every}{more}"), *one]

    def accessible_text(self) -> str:
        """The current row as a screen reader says it, or what is said instead of one."""
        if self._at >= 0:
            line, match = self._lines[self._stops[self._at][0]], self._stops[self._at][1]
            return line.spoken if line.match is not None else match.text
        return ", ".join(line.group.nothing for line in self._lines if line.match is None and not line.is_head)

    def _group_at(self, at: int) -> str:
        return self._lines[self._stops[at][0]].group.key

    def _go(self, at: int) -> None:
        self._at, self._was_moved = at, True
        self._keep_in_sight()
        self._tell()

    def _tell(self) -> None:
        self.spoken.emit(self.accessible_text())
        self.current_changed.emit(self.current())
        self.update()

    # places

    def _place(self, under: QRect, *, is_whole: bool) -> None:
        look, screen = theme(), self.screen().availableGeometry()
        size = self.sizeHint()
        room = screen.width() - look.px(FACTS_WIDE)
        has_facts = room >= look.px(LIST_NARROW)
        wide = min(look.px(LIST_WIDE), room) if has_facts else min(look.px(LIST_WIDE), screen.width())
        whole = wide + (look.px(FACTS_WIDE) if has_facts else 0)
        least = look.px(CHIPS) + look.px(ROW) * LEAST_LINES if has_facts else 0
        wanted = max(size.height(), least)
        high = wanted if is_whole or not self.isVisible() else max(wanted, self.height())
        high = min(high, screen.bottom() - under.bottom() - 2)
        left = max(screen.left(), min(under.left(), screen.right() - whole - look.px(8)))
        self.setGeometry(QRect(QPoint(left, under.bottom() + 2), QSize(whole, high)))
        self.facts.setGeometry(wide, look.px(CHIPS), whole - wide - 1, high - look.px(CHIPS) - look.px(ROW) - 1)
        self.facts.setVisible(has_facts)

    @property
    def _list_wide(self) -> int:
        return self.width() - (self.facts.width() if self.facts.isVisibleTo(self) else 0)

    def _row(self, place: int) -> QRect:
        high = theme().px(ROW)
        return QRect(1, theme().px(CHIPS) + (place - self._first) * high, self._list_wide - 2, high)

    @property
    def _room(self) -> int:
        """For how many lines there is room."""
        return max(1, (self.height() - theme().px(CHIPS) - theme().px(ROW) - 1) // theme().px(ROW))

    def _keep_in_sight(self) -> None:
        """On a low screen the lines move so that the current one is seen, with the head above it."""
        line = self._stops[self._at][0] if self._at >= 0 else 0
        first = min(self._first, max(0, line - 1))
        self._first = max(0, min(max(first, line + 1 - self._room), len(self._lines) - self._room))

    def _line_at(self, point: QPoint) -> int:
        if point.x() >= self._list_wide:
            return -1
        return self._first + (point.y() - theme().px(CHIPS)) // theme().px(ROW)

    def _stop_at(self, point: QPoint) -> int:
        """Which stop the mouse is on, or -1."""
        offered = next((offer for place, offer in self._offers if place.contains(point)), None)
        line = self._line_at(point)
        for at, (place, match) in enumerate(self._stops):
            if match is offered or (place == line and self._lines[place].match is not None):
                return at
        return -1

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        look = theme()
        return QSize(look.px(LIST_WIDE), look.px(CHIPS) + look.px(ROW) * (len(self._lines) + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), look.color("surface"))
        bar = QRect(1, 1, self.width() - 2, look.px(CHIPS) - 1)
        painter.setPen(look.color("border"))
        painter.drawLine(bar.bottomLeft(), bar.bottomRight())
        self._option_place = paint_option(painter, bar, self.option) if self.option is not None else QRect()
        beside = bar.adjusted(0, 0, -self._option_place.width() - look.px(12), 0)
        self._chips = paint_chips(painter, beside, self.chips(), self._alone)
        lines = GroupPainter(painter, self._typed, self.tr("{count} more"))
        stop = self._stops[self._at] if self._at >= 0 else (-1, None)
        for place, line in enumerate(self._lines[self._first : self._first + self._room], self._first):
            lines.paint(self._row(place), line, stop[1] if place == stop[0] else None)
        self._offers = lines.places
        foot = QRect(1, self.height() - look.px(ROW) - 1, self.width() - 2, look.px(ROW))
        painter.fillRect(foot, look.color("header"))
        paint_hints(painter, foot.adjusted(look.px(10), 0, -look.px(10), 0), self.hints)
        painter.setPen(look.color("accent"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._was_moved = False
        self.spoken.emit("")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = self._stop_at(event.position().toPoint())
        if at >= 0 and at != self._at:
            self._go(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = event.position().toPoint()
        chip = next((chip for box, chip in self._chips if box.contains(point)), None)
        at, place = self._stop_at(point), self._line_at(point)
        line = self._lines[place] if 0 <= place < len(self._lines) else None
        if chip is not None:
            self.alone_wanted.emit(chip.key)
        elif self._option_place.contains(point):
            self.option_wanted.emit()
        elif at >= 0:
            self.taken.emit(self._stops[at][1])
        elif line is not None and line.is_head and line.group.hidden:
            self.alone_wanted.emit(line.group.key)
