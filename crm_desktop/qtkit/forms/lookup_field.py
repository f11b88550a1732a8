"""The lookup field: type a part of a name, a code or pinyin initials and take a match."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from crm_desktop.qtkit.forms.editors import Editor, FieldWidget
from crm_desktop.qtkit.forms.entry_text import Unreadable
from crm_desktop.qtkit.forms.hits import with_marks
from crm_desktop.qtkit.forms.key_hints import Hint
from crm_desktop.qtkit.forms.match_popup import ROWS_AT_MOST, MatchColumn, MatchPopup
from crm_desktop.qtkit.forms.matches import Match, MatchSource
from crm_desktop.qtkit.forms.typed_line import TYPING_DELAY_MS, TypedLine
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.jobs import QUICK, JobRunner, Progress
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.scope import FormScope
from crm_desktop.qtkit.speech import say_at

_GO_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Matcher(QObject):
    """Asks a source for matches while a line is typed into, and shows them below it.

    Attributes:
        chosen: the user took a match.
        nothing: what was to be resolved fits no record, or too many; carries how many.
    """

    chosen = Signal(object)
    nothing = Signal(int)

    def __init__(
        self,
        line: TypedLine,
        source: MatchSource,
        jobs: JobRunner,
        columns: Sequence[MatchColumn],
        hints: Sequence[Hint],
        nothing: str,
    ) -> None:
        """Make it; ``nothing``, translated, with ``{text}``, is said when no record fits."""
        super().__init__(line)
        self._nothing = nothing
        self._line, self._source, self._jobs = line, source, jobs
        self.popup = MatchPopup(columns, hints)
        self.popup.taken.connect(self._take)
        self.popup.spoken.connect(partial(say_at, line))
        self.destroyed.connect(self.popup.deleteLater)
        self._running: Progress | None = None
        self._found: Sequence[Match] = ()
        self._answered_for: str | None = None
        self._typed_ahead: list[QEvent] = []
        self._resolves = self._only_one = False
        self._delay = pause(self, self._ask, TYPING_DELAY_MS)
        line.textEdited.connect(self._typed)
        line.composing.connect(self._composing)

    def open(self) -> None:
        """Show matches for the text as it stands; of one without any, those of its longest beginning that has some."""
        self._ask(or_less=True)

    def resolve(self, *, only_one: bool = False) -> None:
        """Take what stands in the line now: the current match, or the best one, as soon as it is known.

        With ``only_one``, what fits several records is not taken: nobody has seen which one it would be.
        """
        self._only_one = only_one
        if self._answered_for == self._line.text():
            self._settle()
            return
        self._resolves = True
        self._line.ahead = self._typed_ahead
        if self._delay.isActive() or self._running is None:
            self._ask()

    def close(self) -> None:
        """Hide the matches and forget what is on its way."""
        self._delay.stop()
        self._end_resolving()
        if self._running is not None:
            self._running.drop()
            self._running = None
        self.popup.hide()

    def handle(self, event: QKeyEvent) -> bool:
        """Do what the arrow keys, F4 and Esc mean for the matches; whether the key is used up."""
        key = event.key()
        if self._resolves and key != Qt.Key.Key_Escape:
            # typed on before the answer is there: it goes where the focus is by then
            self._typed_ahead.append(event.clone())
            return True
        if key == Qt.Key.Key_F4:
            self.open()
            return True
        if not self.popup.isVisible():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.popup.has_matches:
            self.popup.move_current(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _typed(self, text: str) -> None:
        self._answered_for = None
        if text.strip() and not self._line.is_composing:
            self._delay.start()
        elif not self._resolves:
            self.close()

    def _composing(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """The list would cover the candidates of the input method."""
        if on:
            self.close()
        elif self._line.hasFocus() and self._line.isModified():
            self._typed(self._line.text())

    def _ask(self, *, or_less: bool = False) -> None:
        self._delay.stop()
        if self._running is not None:
            self._running.drop()
        typed, source = self._line.text(), self._source
        find = _find_or_less if or_less else _find
        self._running = self._jobs.run(
            self,
            lambda _progress: find(source, typed.strip()),
            lambda found: self._show(typed, found, is_exact=not or_less),
            lane=QUICK,
        )

    def _show(self, typed: str, found: Sequence[Match], *, is_exact: bool) -> None:
        if typed != self._line.text():
            return
        self._running = None
        self._found = found
        self._answered_for = typed if is_exact or self.popup.isVisible() else None
        if self._resolves:
            self._settle()
        elif self._line.hasFocus() and not self._line.is_composing:
            under = QRect(self._line.mapToGlobal(QPoint(0, 0)), self._line.size())
            words = self._nothing.format(text=typed.strip()) if typed.strip() else ""
            self.popup.show_matches(found, under, words)
            self._answered_for = typed if is_exact or found else None

    def _settle(self) -> None:
        """Take the current match, or say that there is none; keys typed ahead follow in their order."""
        match = self.popup.current() or next(iter(self._found), None)
        if match is not None and not (self._only_one and len(self._found) > 1):
            self._take(match)
            return
        ahead = self._end_resolving()
        self.popup.hide()
        self.nothing.emit(len(self._found))
        _type_on(ahead)

    def _end_resolving(self) -> list[QEvent]:
        """What was typed ahead; from now on the line takes what is typed."""
        ahead, self._typed_ahead = self._typed_ahead, []
        self._resolves, self._line.ahead = False, None
        return ahead

    def _take(self, match: Match) -> None:
        ahead = self._end_resolving()
        self.close()
        self._answered_for = match.text
        self._found = (match,)
        self.chosen.emit(match)
        _type_on(ahead)


def _find(source: MatchSource, typed: str) -> Sequence[Match]:
    return with_marks(source.find(typed, ROWS_AT_MOST), typed)


def _find_or_less(source: MatchSource, typed: str) -> Sequence[Match]:
    """What fits the text, or else its longest beginning that fits anything."""
    for end in range(len(typed), 0, -1):
        if found := source.find(typed[:end], ROWS_AT_MOST):
            return with_marks(found, typed[:end])
    return source.find("", ROWS_AT_MOST)


def _type_on(events: list[QEvent]) -> None:
    """Give what was typed ahead to whatever has the focus by then, one after the other."""
    for event in events:
        widget = QApplication.focusWidget()
        if widget is not None:
            QApplication.sendEvent(widget, event)


class LookupField(FieldWidget):
    """Holds the id of a record and shows its name.

    Attributes:
        picked: the user took a record; carries the ``Match``, or None when the field was emptied.
    """

    picked = Signal(object)
    usual_width = 264

    def __init__(self, source: MatchSource, jobs: JobRunner, columns: Sequence[MatchColumn], nothing: str = "") -> None:
        """Make the field; ``nothing``, translated, with ``{text}``, is said when no record fits."""
        self.line = TypedLine()
        super().__init__(self.line)
        self._nothing = nothing or self.tr("Nothing found for {text}: F4 shows all")
        self._source, self._jobs = source, jobs
        self._match: Match | None = None
        self._id: Any = None
        self._refused = ""
        self._settled: list[Callable[[], None]] = []
        picture = self.line.addAction(icon("expand", size=14), QLineEdit.ActionPosition.TrailingPosition)
        picture.setToolTip(self.tr("Choose (F4)"))
        hints = [("↑ ↓", self.tr("choose")), ("Enter", self.tr("take")), ("Esc", self.tr("close"))]
        self._matcher = Matcher(self.line, source, jobs, columns, hints, self._nothing)
        picture.triggered.connect(self._matcher.open)
        self._matcher.chosen.connect(self._take)
        self._matcher.nothing.connect(self._refuse)
        self.line.textEdited.connect(self._typed_on)

    @property
    def match(self) -> Match | None:
        """The record that is chosen, with its payload, once it is known."""
        return self._match

    def value(self) -> Any:
        text = self.line.text().strip()
        if not text and (self._match is not None or self._id is None):
            return None
        if self._is_open():
            raise Unreadable(self._refused or self.tr("Choose one from the list (F4)."))
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
            if self.line.hasFocus():
                self.line.selectAll()  # as when a filled field is entered: what is typed replaces it

    def settle(self, done: Callable[[], None]) -> None:
        if not self._is_open() or self._refused:
            done()
            return
        self._settled.append(done)
        # without the list in sight nobody has seen which one it would be
        self._matcher.resolve(only_one=not self._matcher.popup.isVisible())

    def _end_settling(self) -> bool:
        settled, self._settled = self._settled, []
        for done in settled:
            done()
        return bool(settled)

    def _take(self, match: Match) -> None:
        goes_on = self.line.hasFocus() and not self._settled
        self.show_match(match)
        self.picked.emit(match)
        self.edited.emit()
        if not self._end_settling() and goes_on:
            self.entered.emit()

    def _refuse(self, fits: int) -> None:
        """What fits no record, or several, stays as it was typed, and the focus stays where it is."""
        words = self.tr("{text} fits several: F4 shows them") if fits else self._nothing
        self._refused = words.format(text=self.line.text().strip())
        self.refused.emit(self._refused)
        if self.line.hasFocus():
            QApplication.beep()
        self._end_settling()

    def _typed_on(self, _text: str) -> None:
        if self._refused:
            self._refused = ""
            self.mark_problem(False)  # noqa: FBT003 - as in Qt
            self.refused.emit("")

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.line.isReadOnly():
            if self._matcher.handle(event):
                return True
            if event.key() in _GO_ON and self._is_open():
                self._matcher.resolve()
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._left(event.reason())
        return super().eventFilter(watched, event)

    def _is_open(self) -> bool:
        text = self.line.text().strip()
        return bool(text) and (self._match is None or text != self._match.text)

    def _left(self, reason: Qt.FocusReason) -> None:
        if reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            return
        self._matcher.close()
        if self._is_open():
            self._matcher.resolve(only_one=True)
        elif not self.line.text().strip() and self._id is not None and self._match is not None:
            self.show_match(None)
            self.picked.emit(None)
            self.edited.emit()


def lookup(
    source: Callable[[], MatchSource] | MatchSource, columns: Sequence[MatchColumn] = (), nothing: str = ""
) -> Editor:
    """A record found by typing; the first column of the pop-up is the name; ``nothing`` as in ``LookupField``."""

    def build(scope: FormScope) -> FieldWidget:
        found = source() if callable(source) else source
        return LookupField(found, scope.jobs, columns or (MatchColumn("", 220), MatchColumn("", 160)), nothing)

    return build
