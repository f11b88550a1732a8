"""The lookup field: type a part of a name, a code or pinyin initials and take a match."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.qtkit.editors import Editor, FieldWidget, Match, MatchSource
from crm_desktop.qtkit.entry_text import Unreadable
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.jobs import QUICK, JobRunner, Progress
from crm_desktop.qtkit.match_popup import ROWS_AT_MOST, MatchColumn, MatchPopup
from crm_desktop.qtkit.scope import FormScope

TYPING_DELAY_MS = 30


class Matcher(QObject):
    """Asks a source for matches while a line is typed into, and shows them below it.

    Attributes:
        chosen: the user took a match.
    """

    chosen = Signal(object)

    def __init__(
        self, line: QLineEdit, source: MatchSource, jobs: JobRunner, columns: Sequence[MatchColumn], hints: str
    ) -> None:
        super().__init__(line)
        self._line, self._source, self._jobs = line, source, jobs
        self.popup = MatchPopup(columns, hints)
        self.popup.taken.connect(self._take)
        self.destroyed.connect(self.popup.deleteLater)
        self._running: Progress | None = None
        self._answered_for: str | None = None
        self._typed_ahead: list[QKeyEvent] = []
        self._wants_first = False
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(TYPING_DELAY_MS)
        self._delay.timeout.connect(self._ask)
        line.textEdited.connect(self._typed)

    def open(self) -> None:
        """Show matches for the text as it stands; of an empty one, the usual records."""
        self._ask()

    def take_current(self) -> bool:
        """Take the current match; one that is still on its way is taken as soon as it is there."""
        if self._answered_for != self._line.text():
            self._wants_first = True
            if self._delay.isActive() or self._running is None:
                self._ask()
            return True
        match = self.popup.current()
        if match is not None:
            self._take(match)
        return match is not None

    def close(self) -> None:
        """Hide the matches and forget what is on its way."""
        self._delay.stop()
        self._wants_first = False
        if self._running is not None:
            self._running.cancel()
            self._running = None
        self.popup.hide()

    def handle(self, event: QKeyEvent) -> bool:
        """Do what the arrow keys, F4 and Esc mean for the matches; whether the key is used up."""
        key = event.key()
        if self._wants_first and key != Qt.Key.Key_Escape:
            # typed on before the answer is there: it belongs to the next field
            self._typed_ahead.append(QKeyEvent(event.type(), key, event.modifiers(), event.text()))
            return True
        if key == Qt.Key.Key_F4:
            self.open()
            return True
        if not self.popup.isVisible():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.popup.move_current(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _typed(self, text: str) -> None:
        self._answered_for = None
        if text.strip():
            self._delay.start()
        else:
            self.close()

    def _ask(self) -> None:
        self._delay.stop()
        if self._running is not None:
            self._running.cancel()
        typed, source = self._line.text(), self._source
        self._running = self._jobs.run(
            self,
            lambda _progress: source.find(typed.strip(), ROWS_AT_MOST),
            lambda found: self._show(typed, found),
            lane=QUICK,
        )

    def _show(self, typed: str, found: Sequence[Match]) -> None:
        if typed != self._line.text():
            return
        self._running = None
        self._answered_for = typed
        if not self._line.hasFocus() and not self._wants_first:
            return
        under = QRect(self._line.mapToGlobal(QPoint(0, 0)), self._line.size())
        self.popup.show_matches(found, typed, under)
        if self._wants_first and found:
            self._wants_first = False
            self._take(found[0])
        self._wants_first = False
        self._typed_ahead.clear()

    def _take(self, match: Match) -> None:
        self.close()
        self._answered_for = match.text
        ahead, self._typed_ahead = self._typed_ahead, []
        self.chosen.emit(match)
        _type_on(ahead)


def _type_on(keys: list[QKeyEvent]) -> None:
    """Give keys that were typed ahead to whatever has the focus by then, one after the other."""
    widget = QApplication.focusWidget()
    if keys and widget is not None:
        QApplication.sendEvent(widget, keys[0])
        QTimer.singleShot(0, lambda: _type_on(keys[1:]))


class LookupField(FieldWidget):
    """Holds the id of a record and shows its name.

    Attributes:
        picked: the user took a record; carries the ``Match``, or None when the field was emptied.
    """

    picked = Signal(object)

    def __init__(self, source: MatchSource, jobs: JobRunner, columns: Sequence[MatchColumn]) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self._source, self._jobs = source, jobs
        self._match: Match | None = None
        self._id: Any = None
        picture = self.line.addAction(icon("expand", size=14), QLineEdit.ActionPosition.TrailingPosition)
        picture.setToolTip(self.tr("Choose (F4)"))
        self._matcher = Matcher(self.line, source, jobs, columns, self.tr("↑↓ choose   Enter take   Esc close"))
        picture.triggered.connect(self._matcher.open)
        self._matcher.chosen.connect(self._take)

    @property
    def match(self) -> Match | None:
        """The record that is chosen, with its payload, once it is known."""
        return self._match

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text and (self._match is not None or self._id is None):
            return None
        if self._match is not None and text != self._match.text:
            raise Unreadable(self.tr("Choose one from the list (F4)."))
        if self._id is None:
            raise Unreadable(self.tr("Choose one from the list (F4)."))
        return self._id

    def show_value(self, value: Any) -> None:
        if value == self._id and self._match is not None:
            self.line.setText(self._match.text)
            return
        self._id, self._match = value, None
        self.line.clear()
        if value is not None:
            source = self._source
            self._jobs.run(
                self, lambda _progress: source.item(value), lambda found: self._named(value, found), lane=QUICK
            )

    def show_match(self, match: Match | None) -> None:
        """Show a record whose name is known already."""
        self._id, self._match = (match.id, match) if match else (None, None)
        self.line.setText(match.text if match else "")
        self.line.setCursorPosition(0)

    def _named(self, value: Any, found: Match | None) -> None:
        if value == self._id and found is not None:
            self.show_match(found)

    def _take(self, match: Match) -> None:
        self.show_match(match)
        self.picked.emit(match)
        self.edited.emit()
        self.entered.emit()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self.line.isReadOnly():
            if self._matcher.handle(event):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_open():
                return self._matcher.take_current() or super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self._left()
        return super().eventFilter(watched, event)

    def _is_open(self) -> bool:
        text = self.line.text().strip()
        return bool(text) and (self._match is None or text != self._match.text)

    def _left(self) -> None:
        self._matcher.close()
        if not self.line.text().strip() and self._id is not None and self._match is not None:
            self.show_match(None)
            self.picked.emit(None)
            self.edited.emit()


def lookup(source: Callable[[], MatchSource] | MatchSource, columns: Sequence[MatchColumn] = ()) -> Editor:
    """A record found by typing; the first column of the pop-up is the name."""

    def build(scope: FormScope) -> FieldWidget:
        found = source() if callable(source) else source
        return LookupField(found, scope.jobs, columns or (MatchColumn("", 220), MatchColumn("", 160)))

    return build
