"""Paints and edits the cells of an entry grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.present.columns import Tone
from crm_desktop.qtkit.choice_box import ChoiceBox
from crm_desktop.qtkit.editors import Match
from crm_desktop.qtkit.entry_text import Unreadable
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.line_columns import edit_text_of, read_cell, text_of
from crm_desktop.qtkit.lookup_field import Matcher
from crm_desktop.qtkit.match_popup import MatchColumn
from crm_desktop.qtkit.theme import TONE_TOKENS, theme

if TYPE_CHECKING:
    from crm_desktop.qtkit.line_table import LineTable

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineDelegate(QStyledItemDelegate):
    """One line edit per cell; a match cell has the pop-up below it."""

    def __init__(self, table: LineTable) -> None:
        super().__init__(table)
        self._table = table
        self._matchers: dict[QObject, Matcher] = {}
        self._opened: QWidget | None = None

    # taking values

    def _take_match(self, editor: QWidget, match: Match) -> None:
        row, column = self._table.cell_of(editor)
        self._table.lines.put(row, self._table.lines.columns[column], match)
        self._close(editor)
        self._table.go_on(row, column)

    def _commit(self, editor: QWidget, *, goes_on: bool) -> None:
        row, column = self._table.cell_of(editor)
        spec = self._table.lines.columns[column]
        typed = editor.text() if isinstance(editor, QLineEdit) else ""
        try:
            if isinstance(editor, ChoiceBox):
                self._table.lines.put(row, spec, editor.currentData())
            elif spec.matches is None and isinstance(editor, QLineEdit):
                self._table.lines.put(row, spec, read_cell(spec, typed, self._table.today()))
            elif typed.strip() and typed.strip() != self._shown(row, column):
                raise Unreadable(self.tr("Choose one from the list (F4)."))  # noqa: TRY301 - said like the others
        except Unreadable as fault:
            self._table.say_problem(row, column, str(fault))
            goes_on = False
        self._close(editor)
        if goes_on:
            self._table.go_on(row, column)

    def _shown(self, row: int, column: int) -> str:
        line = self._table.lines.line(row)
        return "" if line is None else text_of(self._table.lines.columns[column], line)

    def _close(self, editor: QWidget) -> None:
        matcher = self._matchers.pop(editor, None)
        if matcher is not None:
            matcher.close()
        self._opened = None
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def open_matches(self) -> None:
        """Show the matches of the cell that was just opened with F4."""
        editor = self._opened
        if editor is None:
            return
        if editor in self._matchers:
            self._matchers[editor].open()
        elif isinstance(editor, ChoiceBox):
            editor.showPopup()

    def _key(self, editor: QWidget, event: QKeyEvent) -> bool:
        """Do what a key means while a cell is edited; whether it is used up."""
        matcher, key = self._matchers.get(editor), event.key()
        if matcher is not None and matcher.handle(event):
            return True
        if key in _ENTER or key == Qt.Key.Key_Tab:
            row, column = self._table.cell_of(editor)
            is_new = isinstance(editor, QLineEdit) and editor.text().strip() not in ("", self._shown(row, column))
            if not (matcher is not None and is_new and matcher.take_current()):
                self._commit(editor, goes_on=True)
            return True
        if key == Qt.Key.Key_Escape:
            self._close(editor)
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and isinstance(editor, QLineEdit):
            row, column = self._table.cell_of(editor)
            self._commit(editor, goes_on=False)
            self._table.move_to(row + (1 if key == Qt.Key.Key_Down else -1), column)
            return True
        return False

    # painting

    def _background(self, index: Index) -> str:
        table = self._table
        if index.row() == table.currentIndex().row() and table.hasFocus():
            return "accent_soft"
        line = table.lines.line(index.row())
        if line is not None and not table.lines.may_edit(index.row(), index.column()):
            return "surface_alt"
        return "surface"

    def _paint_text(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        line, spec = self._table.lines.line(row), self._table.lines.columns[column]
        if line is None:
            return
        look, text, tone, sign = theme(), text_of(spec, line), spec.tone(line), spec.sign(line)
        pad = look.px(8)
        inner = rect.adjusted(pad, 0, -pad, 0)
        if sign:
            top = rect.center().y() - look.px(14) // 2 + 1
            painter.drawPixmap(QPoint(inner.left(), top), pixmap(sign, TONE_TOKENS[tone], 14))
            inner.adjust(look.px(18), 0, 0, 0)
        read_only = not self._table.lines.may_edit(row, column)
        token = TONE_TOKENS[tone] if tone is not Tone.PLAIN else "text2" if read_only and not spec.is_right else "text"
        painter.setPen(look.color(token))
        font = look.font(13)
        painter.setFont(font)
        if spec.is_right:
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        else:
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect, table = theme(), option.rect, self._table
        painter.save()
        painter.fillRect(rect, look.color(self._background(index)))
        painter.setPen(look.color("border_soft"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        self._paint_text(painter, rect, index.row(), index.column())
        has_problem = (index.row(), table.lines.columns[index.column()].key) in table.lines.problems
        is_current = index == table.currentIndex() and table.hasFocus()
        if has_problem or is_current:
            painter.setPen(QPen(look.color("red" if has_problem else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        spec = self._table.lines.columns[index.column()]
        if spec.choices is not None:
            combo = self._opened = ChoiceBox(parent)
            for code, word in spec.choices():
                combo.addItem(word, code)
            combo.activated.connect(lambda _place: self._commit(combo, goes_on=True))
            return combo
        line = self._opened = QLineEdit(parent)
        line.setProperty("cell", True)  # noqa: FBT003 - Qt's own signature
        line.setAccessibleName(str(self._table.lines.headerData(index.column(), Qt.Orientation.Horizontal)))
        if spec.is_right:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        if spec.matches is not None:
            columns = spec.match_columns() if spec.match_columns else (MatchColumn("", 240), MatchColumn("", 160))
            hints = self.tr("↑↓ choose   Enter take   F4 all   Esc close")
            matcher = Matcher(line, spec.matches, self._table.jobs, columns, hints)
            matcher.chosen.connect(lambda match: self._take_match(line, match))
            self._matchers[line] = matcher
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        spec, line = self._table.lines.columns[index.column()], self._table.lines.line(index.row())
        if isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(max(0, editor.findData(spec.value(line) if line is not None else None)))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText("" if line is None else edit_text_of(spec, line))
            editor.selectAll()

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:  # noqa: N802
        """Values are put by ``_commit`` only, which also knows what was wrong."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        editor.setGeometry(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        editor = watched if isinstance(watched, QWidget) else None
        if editor is not None and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if is_plain and self._key(editor, event):
                return True
        if editor is not None and event.type() == QEvent.Type.FocusOut and self._leaves(editor):
            self._commit(editor, goes_on=False)
            return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _leaves(editor: QWidget) -> bool:
        """Whether the focus went elsewhere, not to the list of a combo box."""
        if not editor.isVisible() or isinstance(editor, ChoiceBox):
            return False
        over: Any = editor.window().windowHandle()
        return over is not None
