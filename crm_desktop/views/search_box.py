"""The one search box: records, people, documents, products and commands, by characters, pinyin or figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from crm_desktop.qtkit.editors import Match
from crm_desktop.qtkit.group_popup import Group, GroupPopup
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.jobs import QUICK, Progress
from crm_desktop.qtkit.lookup_field import TYPING_DELAY_MS
from crm_desktop.qtkit.speech import say_at
from crm_desktop.qtkit.theme import theme
from crm_desktop.qtkit.typed_line import TypedLine
from crm_desktop.views.catalogue import CommandSpec
from crm_desktop.views.context import Context
from crm_desktop.views.search_groups import GROUPS, Finder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class SearchBox(TypedLine):
    """Ctrl+K; Enter opens the first match, Esc goes back to where the cursor was.

    Attributes:
        opened: kind, record id and customer id of a record that was chosen.
    """

    opened = Signal(str, int, object)

    def __init__(self, context: Context, commands: Sequence[CommandSpec], run: Callable[[CommandSpec], None]) -> None:
        super().__init__()
        self.setObjectName("search_box")
        self._context, self._run = context, run
        self._finder = Finder(context, commands)
        words = self.tr("Search customers, people, documents, products, commands; pinyin works")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setTextMargins(0, 0, theme().px(50), 0)  # the shortcut stands there
        hints = self.tr(
            "↑↓ choose   Tab next group   → this group alone   Alt+0…5   Enter open   Shift+Enter stay   Esc"
        )
        self.popup = GroupPopup(hints)
        self.popup.taken.connect(self._take)
        self.popup.alone_wanted.connect(self._show_alone)
        self.popup.spoken.connect(partial(say_at, self))
        self.destroyed.connect(self.popup.deleteLater)
        self._came_from: list[QWidget] = []
        self._alone, self._takes, self._stays = "", False, False
        self._answered_for: tuple[str, str] | None = None
        self._running: Progress | None = None
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(TYPING_DELAY_MS)
        self._delay.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)
        self.composing.connect(self._compose)
        self.installEventFilter(self)

    def start(self) -> None:
        """Put the cursor here; what was sought last is marked, to be typed over."""
        widget = QApplication.focusWidget()
        if widget is not self:
            self._came_from = []
            while widget is not None:
                self._came_from.append(widget)
                widget = widget.parentWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def look_up(self, text: str) -> None:
        """Open the first match of a text; it stays in the line if there is none."""
        self.start()
        self._alone = ""
        self.setText(text)
        self._enter(stays=False)

    # finding

    def _typed(self, text: str) -> None:
        self._alone, self._answered_for = "", None
        if text.strip() and not self.is_composing:
            self._delay.start()
        else:
            self._close()

    def _compose(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self._close()
        elif self.hasFocus() and self.isModified():
            self._typed(self.text())

    def _ask(self) -> None:
        self._delay.stop()
        if self._running is not None:
            self._running.cancel()
        typed, alone, customer_id = self.text(), self._alone, self._context.customer.id
        self._running = self._context.jobs.run(
            self,
            lambda _progress: self._finder.find(typed.strip(), alone, customer_id),
            lambda groups: self._show(typed, alone, groups),
            lane=QUICK,
        )

    def _show(self, typed: str, alone: str, groups: Sequence[Group]) -> None:
        """Show an answer, unless something else was typed since; one to be taken at once needs no cursor here."""
        is_wanted = self.hasFocus() or self._takes
        if (typed, alone) != (self.text(), self._alone) or not is_wanted:
            return
        self._running, self._answered_for = None, (typed, alone)
        under = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        self.popup.show_groups(groups, under)
        if self._takes:
            self._take_current()

    def _show_alone(self, key: str) -> None:
        self._alone = key
        self._ask()

    def _close(self) -> None:
        self._delay.stop()
        self._takes = False
        if self._running is not None:
            self._running.cancel()
            self._running = None
        self._answered_for = None
        self.popup.hide()

    # taking

    def _enter(self, *, stays: bool) -> None:
        """Open what is current, as soon as it is known."""
        self._stays = stays
        if self._answered_for == (self.text(), self._alone):
            self._take_current()
        elif self.text().strip():
            self._takes = True
            if self._delay.isActive() or self._running is None:
                self._ask()

    def _take_current(self) -> None:
        self._takes = False
        match = self.popup.current()
        if match is not None:
            self._take(match)

    def _take(self, match: Match) -> None:
        stays, self._stays = self._stays, False
        if not stays:
            self._close()
            self.clear()
        kind, record_id = match.id
        if kind == "command":
            self._run(match.payload)
        else:
            self.opened.emit(kind, record_id, match.payload.customer_id)
        if stays:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._ask()

    def _go_back(self) -> None:
        """Give the cursor back to the cell or field that had it."""
        self._close()
        there = (widget for widget in self._came_from if isValid(widget) and widget.isVisible())
        for widget in there:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        self.clearFocus()

    # keys

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; whether it is used up."""
        key, modifiers = event.key(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return self._choose_group(key)
        if key in _ENTER:
            # Ctrl+Enter confirms the form below: nothing here
            if not modifiers & Qt.KeyboardModifier.ControlModifier:
                self._enter(stays=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
            return True
        if key == Qt.Key.Key_Escape:
            self._go_back()
            return True
        return self.popup.isVisible() and self._walk(key)

    def _walk(self, key: int) -> bool:
        at_end = self.cursorPosition() == len(self.text())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.popup.move_current(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.popup.move_group(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Right and at_end and self.popup.current_group:
            self._show_alone(self.popup.current_group)
        elif key == Qt.Key.Key_Left and self._alone:
            self._show_alone("")
        else:
            return False
        return True

    def _choose_group(self, key: int) -> bool:
        place = key - Qt.Key.Key_0
        if not self.text().strip() or not 0 <= place <= len(GROUPS):
            return False
        self._show_alone(list(GROUPS)[place - 1] if place else "")
        return True

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(392), theme().px(28))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in _AWAY:
            self._close()
        return super().eventFilter(watched, event)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Whether a key that is a shortcut elsewhere means something here."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        return event.key() in _ENTER or (alt and 0 <= event.key() - Qt.Key.Key_0 <= len(GROUPS))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self.text():
            look, painter = theme(), QPainter(self)
            painter.setFont(look.font(11))
            box = self.rect().adjusted(self.width() - look.px(52), look.px(5), -look.px(7), -look.px(5))
            painter.fillRect(box, look.color("surface"))
            painter.setPen(look.color("border"))
            painter.drawRoundedRect(box, look.px(3), look.px(3))
            painter.setPen(look.color("text2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Ctrl+K")
