"""Fields for expressions and for texts with fields in braces: checked while typed, with a list to choose from."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.pauses import pause
from crm_desktop.qtkit.picture_button import picture_button
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.designer.checking import Verdict, check_condition, check_expression, check_text, completions
from crm_desktop.views.designer.design import Design
from crm_desktop.views.designer.field_chooser import FieldChooser
from crm_desktop.views.designer.property_fields import PropertyField
from crm_desktop.views.designer.typed_expressions import stored_expression, stored_text

_WORD = re.compile(r"[|\w.]+$")
WAIT_MS = 250
SAID_PX = 36


class Said(QPlainTextEdit):
    """What the text gives, or what is wrong: always in the same two lines, wrapped, and scrolled where it is longer."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(theme().px(SAID_PX))
        self.document().setDocumentMargin(0)
        self.setAccessibleName(self.tr("Result"))
        marked(self, role="said")
        self.hide()

    def say(self, verdict: Verdict) -> None:
        """Show a verdict; without a text there is none, and it takes no room."""
        words = verdict.problem or (f"= {verdict.result}" if verdict.result else "")
        if words != self.toPlainText():
            self.setPlainText(words)
        marked(self, role="said", problem=bool(verdict.problem))
        self.setToolTip(words)
        self.setVisible(bool(words))


class ExpressionField(PropertyField):
    """One expression, such as a condition; what cannot be worked out is shown red and not taken."""

    def __init__(self, design: Design, placeholder: str = "", *, conditions: bool = False) -> None:
        holder = QWidget()
        super().__init__(holder)
        self._design, self._conditions = design, conditions
        self._value: str | None = None
        self.line, self.said = marked(_Line(self), small=True), Said()
        self.line.setPlaceholderText(placeholder)
        self.button = picture_button("field", self.tr("Fields and functions (F4)"))
        self.button.clicked.connect(self.choose)
        row = QHBoxLayout()
        row.setSpacing(theme().px(4))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(2))
        whole.addLayout(row)
        whole.addWidget(self.said)
        holder.setFocusProxy(self.line)
        self._completing = Completing(self.line, design)
        self.line.textEdited.connect(self._edited)
        self.line.textChanged.connect(self._check)
        self.line.editingFinished.connect(self._settle)

    def show_value(self, value: Any) -> None:
        # what is half typed stays, unless the value is another one: after an undo, say
        if value != self._value:
            self._value = value
            self.line.setText(value or "")
            self.line.setCursorPosition(0)
        self._check(self.line.text())  # with another document it says something else

    def forget(self) -> None:
        self._value = None

    def choose(self) -> None:
        """Open the list of fields and functions."""
        FieldChooser(self, self._design, braces=False, take=self._insert).show_at(self.button)

    def _insert(self, text: str) -> None:
        self.line.insert(text)
        self.line.setFocus()
        self._edited(self.line.text())

    def _edited(self, text: str) -> None:
        if not self._check(text).problem:
            self._value = self._stored(text)
            self.meant.emit(self._value)

    def _settle(self) -> None:
        """What was taken stands in the form that is kept; what was not taken stays as it was typed."""
        if self._value == self._stored(self.line.text()) != self.line.text():
            self.line.setText(self._value)
        self.left.emit()

    def _check(self, text: str) -> Verdict:
        check = check_condition if self._conditions else check_expression
        verdict = check(self._design, self._stored(text))
        marked(self.line, problem=bool(verdict.problem))
        self.said.say(verdict)
        return verdict

    def _stored(self, typed: str) -> str:
        return stored_expression(self._design.template.kind, typed)


class _Line(QLineEdit):
    """The expression itself; F4 opens the list of fields and functions."""

    def __init__(self, field: ExpressionField) -> None:
        super().__init__()
        self._field = field

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_F4:
            self._field.choose()
            return
        super().keyPressEvent(event)


class WordsField(PropertyField):
    """A text with ``{fields}``; F4 or the button opens the list of fields."""

    def __init__(self, design: Design) -> None:
        holder = QWidget()
        super().__init__(holder)
        self._design = design
        self._value: str | None = None
        self.text, self.said = _Words(self), Said()
        self.text.setFixedHeight(theme().px(62))
        self.text.setTabChangesFocus(True)
        self.button = picture_button("field", self.tr("Insert a field (F4)"))
        self.button.clicked.connect(self.choose)
        row = QHBoxLayout()
        row.setSpacing(theme().px(4))
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(2))
        whole.addLayout(row)
        whole.addWidget(self.said)
        holder.setFocusProxy(self.text)
        self._waiting = pause(self, self._mean, WAIT_MS)
        self._showing = False
        self.text.textChanged.connect(self._changed)

    def show_value(self, value: Any) -> None:
        if self._waiting.isActive():
            return
        if value != self._value:
            self._value = value
            self._write(value or "")
        self._check()  # with another document it says something else

    def forget(self) -> None:
        self._waiting.stop()
        self._value = None

    def choose(self) -> None:
        """Open the list of fields."""
        FieldChooser(self, self._design, braces=True, take=self._insert).show_at(self.button)

    def flush(self) -> None:
        """Take what was typed now: the focus goes elsewhere."""
        if self._waiting.isActive():
            self._waiting.stop()
            self._mean()
        taken = self._stored()
        if self._value == taken != self.text.toPlainText():
            self._write(taken)
        self.left.emit()

    def _write(self, text: str) -> None:
        self._showing = True
        self.text.setPlainText(text)
        self._showing = False

    def _stored(self) -> str:
        return stored_text(self._design.template.kind, self.text.toPlainText())

    def _insert(self, text: str) -> None:
        self.text.insertPlainText(text)
        self.text.setFocus()

    def _changed(self) -> None:
        if not self._showing:
            self._waiting.start()

    def _mean(self) -> None:
        self._waiting.stop()
        if not self._check().problem:
            self._value = self._stored()
            self.meant.emit(self._value)

    def _check(self) -> Verdict:
        text = self._stored()
        verdict = check_text(self._design, text)
        marked(self.text, problem=bool(verdict.problem))
        plain = "{" not in text and not verdict.problem
        self.said.say(Verdict() if plain else verdict)
        return verdict


class _Words(QPlainTextEdit):
    """The text itself; it tells its field when the focus goes."""

    def __init__(self, field: WordsField) -> None:
        super().__init__()
        self._field = field

    # Qt overrides

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._field.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_F4:
            self._field.choose()
            return
        super().keyPressEvent(event)


class Completing:
    """Offers fields, functions and formats for the word that is being typed."""

    def __init__(self, line: QLineEdit, design: Design) -> None:
        self._line = line
        self._completer = QCompleter(completions(design.template.kind), line)
        self._completer.setWidget(line)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._take)
        line.textEdited.connect(self._offer)

    def _word(self) -> str:
        found = _WORD.search(self._line.text()[: self._line.cursorPosition()])
        return found.group() if found else ""

    def _offer(self, _text: str) -> None:
        word = self._word()
        popup: Any = self._completer.popup()
        if len(word) < 2:
            popup.hide()
            return
        self._completer.setCompletionPrefix(word)
        if self._completer.completionCount() and self._completer.currentCompletion() != word:
            self._completer.complete()
        else:
            popup.hide()

    def _take(self, text: str) -> None:
        line, word = self._line, self._word()
        end = line.cursorPosition()
        line.setSelection(end - len(word), len(word))
        line.insert(text)
        line.textEdited.emit(line.text())


def below(widget: QWidget) -> QPoint:
    """The place under a widget, on the screen."""
    return widget.mapToGlobal(QPoint(0, widget.height()))
