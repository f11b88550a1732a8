"""The files of a record as a strip of small pictures, with their names below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.domain.attachments.files import ending_of
from crm_desktop.present import formats
from crm_desktop.present.sizes import size_text
from crm_desktop.qtkit.focus_frame import paint_focus
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.attachments.on_record import FileRow

Index = QModelIndex | QPersistentModelIndex
ROW, PICTURE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
WIDTH, PICTURE_HEIGHT, LINE = 124, 88, 17
HEIGHT = PICTURE_HEIGHT + 2 * LINE + 14


class FilesModel(QAbstractListModel):
    """The files; ``ROW`` gives the row, ``PICTURE`` its small picture, if it is one."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[FileRow] = ()
        self._pictures: dict[int, QPixmap] = {}

    @property
    def rows(self) -> Sequence[FileRow]:
        """The files as they are shown."""
        return self._rows

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show other files; pictures that were made stay."""
        self.beginResetModel()
        known = {row.id for row in rows}
        self._rows = rows
        self._pictures = {key: picture for key, picture in self._pictures.items() if key in known}
        self.endResetModel()

    def _picture(self, row: FileRow) -> QPixmap | None:
        if row.small is None:
            return None
        if row.id not in self._pictures:
            made = QPixmap()
            made.loadFromData(row.small)
            self._pictures[row.id] = made
        return self._pictures[row.id]

    # Qt overrides

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == PICTURE:
            return self._picture(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(filter(None, (row.name, facts_of(row))))
        if role == Qt.ItemDataRole.ToolTipRole:
            dots = f"{row.width} × {row.height}" if row.width else ""
            by = f"{row.by} {formats.moment(row.added_at)}"
            return "\n".join(filter(None, (row.name, facts_of(row), dots, size_text(row.size), by)))
        return None


def facts_of(row: FileRow) -> str:
    """What stands under the name of a file: its kind, and until when it holds or since when it is there."""
    day = f"→ {formats.day(row.expires_on)}" if row.expires_on else formats.moment(row.added_at)[:10]
    return " ".join(filter(None, (row.kind, day)))


class _Delegate(QStyledItemDelegate):
    """Paints picture, name and facts of a file."""

    # Qt overrides

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(theme().px(WIDTH), theme().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = theme(), index.data(ROW)
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        edge = look.px(5)
        frame = QRect(rect.left() + edge, rect.top() + edge, rect.width() - 2 * edge, look.px(PICTURE_HEIGHT))
        self._paint_picture(painter, frame, row, index.data(PICTURE))
        words = QRect(frame.left(), frame.bottom() + look.px(3), frame.width(), look.px(LINE))
        painter.setPen(look.color("text"))
        _line(painter, words, row.name, 12, Qt.TextElideMode.ElideMiddle)
        painter.setPen(look.color("text2"))
        _line(painter, words.translated(0, look.px(LINE)), facts_of(row), 12, Qt.TextElideMode.ElideRight)
        if row.is_private:
            painter.drawPixmap(frame.right() - look.px(18), frame.top() + look.px(4), pixmap("lock", "amber", 14))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect)
        painter.restore()

    @staticmethod
    def _paint_picture(painter: QPainter, frame: QRect, row: FileRow, picture: QPixmap | None) -> None:
        look = theme()
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(look.color("surface"))
        painter.drawRect(frame)
        if picture is not None and not picture.isNull():
            size = picture.size().scaled(frame.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(frame.topLeft(), size)
            place.moveCenter(frame.center())
            painter.drawPixmap(place, picture)
            return
        sign = pixmap("file", "text2", 32)
        left = frame.center().x() - look.px(16)
        painter.drawPixmap(left, frame.top() + look.px(16), sign)
        below = QRect(frame.left(), frame.top() + look.px(54), frame.width(), look.px(20))
        painter.setFont(look.font(12, bold=True))
        painter.setPen(look.color("text2"))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, ending_of(row.name).upper()[:6])


def _line(painter: QPainter, place: QRect, text: str, size: int, cut: Qt.TextElideMode) -> None:
    painter.setFont(theme().font(size))
    shown = QFontMetrics(painter.font()).elidedText(text, cut, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, shown)


class FileStrip(QListView):
    """Small pictures in rows; Enter or a double click opens one."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = FilesModel()
        self.setModel(self.shown)
        self.setItemDelegate(_Delegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAccessibleName(self.tr("Files"))

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show other files; the current one stays, or the last one is current."""
        current = self.current()
        self.shown.show_rows(rows)
        ids = [row.id for row in rows]
        if ids:
            at = ids.index(current.id) if current is not None and current.id in ids else len(ids) - 1
            self.setCurrentIndex(self.shown.index(at))

    def current(self) -> FileRow | None:
        """The file with the cursor."""
        index = self.currentIndex()
        return self.shown.rows[index.row()] if index.isValid() and index.row() < len(self.shown.rows) else None

    def chosen(self) -> list[FileRow]:
        """The selected files, or the one with the cursor."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        current = self.current()
        return [self.shown.rows[row] for row in rows] or ([current] if current is not None else [])
