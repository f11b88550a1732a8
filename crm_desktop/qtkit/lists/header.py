"""The head of a list: titles, sort by several keys, marks of filters; its menu is the panel's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from crm_desktop.present.columns.base import NUMERIC, Column
from crm_desktop.present.listing import Sort
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.lists.double_head import paint_shared
from crm_desktop.qtkit.theme import theme


class ListHeader(QHeaderView):
    """Shows and changes the sort keys of a list.

    Attributes:
        sorted: the sort keys that the user chose.
        filter_wanted: a click on the sign of a filter; the column.
        menu_wanted: a right click or the menu key on a column: logical index and global place.
        held: how many of the first columns stay while the others are scrolled.
        arranged: the user made a column wider or narrower, or moved it; not what follows from the room there is.
    """

    sorted = Signal(tuple)
    filter_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)
    arranged = Signal()

    def __init__(self, columns: Sequence[Column[Any]]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._columns = tuple(columns)
        self._is_double = any(column.over for column in self._columns)
        self._sort: tuple[Sort, ...] = ()
        self._filtered: frozenset[str] = frozenset()
        self._ramp: dict[str, str] = {}
        self._signs: dict[str, int] = {}
        self._pressed = QPoint()
        self._own: dict[int, int] = {}
        self._is_filling = False
        self.held = 1
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme().px(40))
        self.setAccessibleName(self.tr("Column heads"))
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._moved)

    def show_sort(self, sort: Sequence[Sort]) -> None:
        """Mark the sort keys in force."""
        self._sort = tuple(sort)
        self.viewport().update()

    def show_filtered(self, keys: frozenset[str]) -> None:
        """Mark the columns that are filtered."""
        self._filtered = keys
        self.viewport().update()

    def show_ramp(self, colors: dict[str, str]) -> None:
        """Underline columns in colours that a chart beside the table uses."""
        self._ramp = dict(colors)
        self.viewport().update()

    def toggle(self, key: str, *, add: bool) -> None:
        """Sort by ``key``, the other way round when it is sorted by already; ``add`` keeps the other keys."""
        known = {sort.key: sort for sort in self._sort}
        turned = Sort(key, not known[key].descending) if key in known else Sort(key)
        if add:
            others = tuple(turned if sort.key == key else sort for sort in self._sort)
            self.sorted.emit(others if key in known else (*others, turned))
        else:
            self.sorted.emit((turned,))

    def own_width(self, logical: int) -> int:
        """How wide a column is without the room that the last one in sight fills; 0 before it was ever seen."""
        return self._own.get(logical, 0)

    def first_column(self) -> int:
        """The logical index of the leftmost column in sight."""
        return next(iter(self.in_sight()), self.logicalIndex(0))

    def column_at(self, place: QPoint) -> int:
        """The logical index of the column that is seen at a place; -1 for none."""
        for column, left, width in self.held_columns():
            if left <= place.x() < left + width:
                return column
        return self.logicalIndexAt(place)

    def _resized(self, logical: int, _before: int, width: int) -> None:
        if self._is_filling:
            return
        if width:
            self._own[logical] = width
        self._fill()
        self.arranged.emit()

    def _moved(self) -> None:
        self._fill()
        self.arranged.emit()

    def _fill(self) -> None:
        """Let the last column in sight fill what the others leave; where they leave nothing, it has its own width.

        Qt's own stretching leaves it as wide as it once was, and cannot tell that from a width that somebody wants.
        """
        sight = self.in_sight()
        self._is_filling = True
        left = self.viewport().width()
        for logical in sight:
            own = self._own.get(logical, self.sectionSize(logical))
            wide = max(own, left) if logical == sight[-1] else own
            if wide != self.sectionSize(logical):
                self.resizeSection(logical, wide)
            left -= own
        self._is_filling = False

    def _is_on_sign(self, place: QPoint, logical: int) -> bool:
        """Whether the sign of a filter is seen at a place of a column."""
        key = self._columns[logical].key
        if key not in self._filtered or key not in self._signs:
            return False
        held = {column: left for column, left, _width in self.held_columns()}
        into = place.x() - held.get(logical, self.sectionViewportPosition(logical)) - self._signs[key]
        return 0 <= into <= theme().px(12)

    def held_width(self) -> int:
        """How much of the left edge the first columns cover, which stay; 0 while nothing is scrolled."""
        return sum(width for _, _, width in self.held_columns())

    def held_columns(self) -> list[tuple[int, int, int]]:
        """The columns that stay in sight over the others: logical index, left edge, width.

        As many as leave the others half of the window.
        """
        found: list[tuple[int, int, int]] = []
        left = 0
        for place in range(self.count()) if self.offset() > 0 else ():
            column = self.logicalIndex(place)
            width = self.sectionSize(column)
            if self.isSectionHidden(column):
                continue
            if len(found) == self.held or (left + width) * 2 >= self.viewport().width():
                break
            found.append((column, left, width))
            left += width
        return found

    def order(self) -> list[int]:
        """The logical indexes of all columns from left to right."""
        return [self.logicalIndex(place) for place in range(self.count())]

    def in_sight(self) -> list[int]:
        """Those of them that are not hidden."""
        return [column for column in self.order() if not self.isSectionHidden(column)]

    def places(self, left: int, right: int) -> list[tuple[int, int, int]]:
        """The columns in sight between two edges of the viewport: logical index, left edge, width."""
        found = ((one, self.sectionViewportPosition(one), self.sectionSize(one)) for one in self.in_sight())
        return [(one, start, wide) for one, start, wide in found if wide and start <= right and start + wide > left]

    def neighbour(self, logical: int, step: int) -> int | None:
        """The place of the next column in sight, ``step`` being 1 for the right and -1 for the left one."""
        place = self.visualIndex(logical) + step
        while 0 <= place < self.count():
            if not self.isSectionHidden(self.logicalIndex(place)):
                return place
            place += step
        return None

    def _paint_signs(self, painter: QPainter, rect: QRect, column: Column[Any], width: int) -> None:
        size = theme().px(12)
        right = column.kind in NUMERIC
        at = rect.right() - theme().px(8) - size if right else rect.left() + theme().px(8) + width + theme().px(4)
        top = rect.center().y() - size // 2
        for place, sort in enumerate(self._sort):
            if sort.key == column.key:
                idea = "down" if sort.descending else "up"
                painter.drawPixmap(QPoint(at, top), pixmap(idea, "accent", 12))
                at += (size + theme().px(2)) * (-1 if right else 1)
                if len(self._sort) > 1:
                    painter.setPen(theme().color("accent"))
                    painter.drawText(
                        QRect(at, rect.top(), size, rect.height()), Qt.AlignmentFlag.AlignCenter, str(place + 1)
                    )
                    at += size * (-1 if right else 1)
        if column.key in self._filtered:
            painter.drawPixmap(QPoint(at, top), pixmap("filter", "accent", 12))
            self._signs[column.key] = at - rect.left()

    def _signs_width(self, key: str) -> int:
        signs = sum(1 + (len(self._sort) > 1) for sort in self._sort if sort.key == key) + (key in self._filtered)
        return signs * theme().px(14)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fill()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), theme().px(44 if self._is_double else 26))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        look, column = theme(), self._columns[logical]
        painter.save()
        painter.fillRect(rect, look.color("header"))
        painter.setPen(look.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if column.key in self._ramp:
            edge = QRect(rect.left(), rect.bottom() - look.px(2) + 1, rect.width(), look.px(2))
            painter.fillRect(edge, QColor(self._ramp[column.key]))
        font = look.font(12)
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        signs, pad = self._signs_width(column.key), look.px(8)
        right = column.kind in NUMERIC
        if column.over:
            rect = paint_shared(self, self._columns, self.neighbour, painter, rect, logical)
        inner = rect.adjusted(pad, 0, -pad - (signs if right else 0), 0)
        title = column.under if column.over else str(self.model().headerData(logical, Qt.Orientation.Horizontal))
        metrics = QFontMetrics(font)
        room = inner.width() - (0 if right else signs)
        text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(0, room))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)
        if signs:
            self._paint_signs(painter, rect, column, metrics.horizontalAdvance(text))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        held = self.held_columns()
        if held:
            painter = QPainter(self.viewport())
            for column, left, width in held:
                self.paintSection(painter, QRect(left, 0, width, self.height()), column)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed = event.position().toPoint()
        if self._pressed.x() >= self.held_width():
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        still = (place - self._pressed).manhattanLength() < theme().px(4)
        resizing = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        logical = self.column_at(place)
        if event.button() == Qt.MouseButton.LeftButton and still and not resizing and logical >= 0:
            column = self._columns[logical]
            if self._is_on_sign(place, logical):
                self.filter_wanted.emit(logical)
            elif column.sortable:
                self.toggle(column.key, add=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        logical = self.column_at(event.pos())
        if logical >= 0:
            self.menu_wanted.emit(logical, event.globalPos())
