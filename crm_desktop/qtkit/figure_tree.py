"""The parts of a figure as a tree: sign, word and note at the left, amounts at the right, sums tinted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from crm_desktop.domain.why.figure import Part, Sign
from crm_desktop.present.why import Row, Say, row_of
from crm_desktop.qtkit.focus_frame import paint_focus
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
HIGH, ICON = 22, 14
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FigureTree(QTreeWidget):
    """Shows parts; ←→ fold them, Enter opens the document of one, or folds one that has parts.

    Attributes:
        opened: the document of a part is wanted; carries its ``Source``.
        wanted: a part was unfolded whose own parts are still to be read; carries it.
    """

    opened = Signal(object)
    wanted = Signal(object)

    def __init__(self, say: Say, icon_of: Callable[[str], str]) -> None:
        """Build an empty one.

        Args:
            say: gives the words of marked texts.
            icon_of: the idea of the icon of a kind of record.
        """
        super().__init__()
        self._say, self._icon_of = say, icon_of
        self._items: list[QTreeWidgetItem] = []
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(theme().px(14))
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setItemDelegateForColumn(0, _Words(icon_of, self))
        self.setItemDelegateForColumn(1, _Amount(self))
        self.itemDoubleClicked.connect(self._enter)
        self.itemExpanded.connect(self._want)

    def forget(self) -> None:
        """Show nothing."""
        self._items.clear()
        self.clear()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show others; what was folded or unfolded stays so, and the cursor on the part of the same word."""
        was = {self._path(item): item.isExpanded() for item in self._items}
        here = self.currentItem()
        at = self._path(here) if here else ()
        self.forget()
        self._add(None, parts)
        for item in self._items:
            path, part = self._path(item), _row(item).part
            item.setExpanded(was.get(path, part.is_open))
            if path == at:
                self.setCurrentItem(item)
        first = self.topLevelItem(0)
        if first and not self.currentItem():
            self.setCurrentItem(first)

    def fill(self, part: Part, parts: Sequence[Part]) -> None:
        """Show what a part falls into that was ``wanted``, if it is still in sight."""
        item = next((one for one in self._items if _row(one).part is part and not one.childCount()), None)
        if item is not None:
            self._add(item, parts)
            if not parts:
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.DontShowIndicator)

    # parts

    def _want(self, item: QTreeWidgetItem) -> None:
        part = _row(item).part
        if part.below is not None and not item.childCount():
            self.wanted.emit(part)

    def _add(self, above: QTreeWidgetItem | None, parts: Sequence[Part]) -> None:
        for place, part in enumerate(parts):
            row = row_of(part, self._say, depth=0 if above is None else _row(above).depth + 1, is_first=place == 0)
            item = QTreeWidgetItem([" ".join(filter(None, (row.sign, row.word, row.note))), row.amount])
            item.setData(0, ROW, row)
            item.setData(1, ROW, row)
            for column in range(2):
                item.setToolTip(column, row.rule or f"{row.word}  {row.note}".strip())
            if part.below is not None:
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            self._items.append(item)
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
            self._add(item, part.parts)

    def _path(self, item: QTreeWidgetItem) -> tuple[str, ...]:
        found: list[str] = []
        one: QTreeWidgetItem | None = item
        while one is not None:
            found.append(_row(one).part.word.text or _row(one).word)
            one = one.parent()
        return tuple(found)

    def _enter(self, *_: object) -> None:
        item = self.currentItem()
        if not item:
            return
        source = _row(item).part.source
        if source is not None:
            self.opened.emit(source)
        else:
            item.setExpanded(not item.isExpanded())

    # Qt overrides

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        super().drawRow(painter, option, index)
        here = self.currentIndex()
        if self.hasFocus() and (index.row(), index.parent()) == (here.row(), here.parent()):
            paint_focus(painter, QRect(0, option.rect.top(), self.viewport().width(), option.rect.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # they belong to what is around it
        elif event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._enter()
        else:
            super().keyPressEvent(event)


def _row(item: QTreeWidgetItem) -> Row:
    row: Row = item.data(0, ROW)
    return row


def _is_sum(row: Row) -> bool:
    return row.part.sign is Sign.EQUALS


class _Painted(QStyledItemDelegate):
    """The ground of a row: tinted under a sum, soft red under one to look after."""

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        look, state, rect = theme(), option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("accent_soft"))
        elif _is_sum(row):
            painter.fillRect(rect, look.color("red_soft" if row.part.warns else "header"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        painter.setPen(look.color("border_soft"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def text(self, painter: QPainter, rect: QRect, text: str, token: str, *, bold: bool = False) -> int:
        """Paint a text, cut where it must be; how wide it is."""
        font = theme().font(12, bold=bold)
        painter.setFont(font)
        painter.setPen(theme().color(token))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)


class _Words(_Painted):
    """Sign in a column of its own, icon of the document, word, note."""

    def __init__(self, icon_of: Callable[[str], str], parent: QTreeWidget) -> None:
        super().__init__(parent)
        self._icon_of = icon_of

    # Qt overrides

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(theme().px(120), theme().px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = theme(), index.data(ROW)
        painter.save()
        self.ground(painter, option, row)
        rect = QRect(option.rect)
        red = row.part.warns
        self.text(painter, rect.adjusted(look.px(2), 0, 0, 0), row.sign, "text2", bold=_is_sum(row))
        rect.setLeft(rect.left() + look.px(16))
        idea = self._icon_of(row.part.source.kind) if row.part.source is not None else ""
        if idea:
            top = rect.top() + (rect.height() - look.px(ICON)) // 2
            painter.drawPixmap(rect.left(), top, pixmap(idea, "text2", ICON))
            rect.setLeft(rect.left() + look.px(ICON + 4))
        is_beside = row.part.sign is Sign.BESIDE
        token = "red" if red and _is_sum(row) else "text2" if is_beside else "text"
        wide = self.text(painter, rect, row.word, token, bold=row.depth == 0 and not is_beside)
        rect.setLeft(rect.left() + wide + look.px(8))
        if row.note and rect.width() > look.px(16):
            self.text(painter, rect, row.note, "red" if red else "text2")
        painter.restore()


class _Amount(_Painted):
    """The amount, right-aligned."""

    # Qt overrides

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        row: Row = index.data(ROW)
        metrics = QFontMetrics(theme().font(12, bold=True))
        return QSize(metrics.horizontalAdvance(row.amount) + theme().px(20), theme().px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = theme(), index.data(ROW)
        painter.save()
        self.ground(painter, option, row)
        is_beside = row.part.sign is Sign.BESIDE
        bold = row.depth == 0 and not is_beside
        token = "red" if row.part.warns and _is_sum(row) else "text2" if is_beside else "text"
        painter.setFont(look.font(12, bold=bold))
        painter.setPen(look.color(token))
        rect = option.rect.adjusted(0, 0, -look.px(8), 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.amount)
        painter.restore()
