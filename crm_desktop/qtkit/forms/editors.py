"""The editors of forms: each a widget that shows, reads and checks one kind of value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.domain.figures import CENTS, IN_PERCENT, PARTS, WHOLE, Places
from crm_desktop.present import formats
from crm_desktop.present.choices import Kept, offered
from crm_desktop.qtkit.forms.by_sound import SoundCompleter
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.entry_text import Unreadable, number_of
from crm_desktop.qtkit.forms.number_words import why_no_number
from crm_desktop.qtkit.forms.typed_line import TypedLine
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.scope import FormScope
from crm_desktop.qtkit.theme import theme

LEAST_WIDE, MOST_WIDE, COMES_LATER, ARROW = 84, 220, 132, 40
"""Widths of a choice, and what its frame and arrow take, in pixels of the design."""


class FieldWidget(QWidget):
    """Base of all editors.

    Attributes:
        edited: the user changed the value.
        entered: the user pressed Enter; the form goes on to the next field.
        refused: what was typed cannot be taken and stands there still; carries why, translated.
        usual_width: what its content usually needs, in pixels of the design; forms share their width out by it.
    """

    edited = Signal()
    entered = Signal()
    refused = Signal(str)
    usual_width = 150

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.inner = inner
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inner)
        if isinstance(inner, QLineEdit | ChoiceBox):
            # beside its name, however high the field beside it is
            whole.setAlignment(inner, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(inner)
        inner.installEventFilter(self)

    def value(self) -> Any:
        """What the user entered, as the draft holds it.

        Raises:
            Unreadable: if the text is none; its message says what to type, already translated.
        """
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value without telling that it was edited."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - as in Qt
        """Let the value be read and copied only."""
        if isinstance(self.inner, QLineEdit | QPlainTextEdit):
            if self.inner.isReadOnly() != read_only:
                self.inner.setReadOnly(read_only)
                self.inner.style().polish(self.inner)
        else:
            self.inner.setEnabled(not read_only)

    def mark_problem(self, wrong: bool) -> None:  # noqa: FBT001 - as in Qt
        """Frame the field in red, or no longer."""
        marked(self.inner, problem=wrong)

    # Qt overrides

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # the class first: each event of each field comes by, and its type would be looked up
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.leaves_on_enter():
                self._enter()
                return True
        return False

    def _enter(self) -> None:
        """Go on, unless what stands here cannot be read: then it stays, and so does the cursor."""
        try:
            self.value()
        except Unreadable as fault:
            self.refused.emit(str(fault))
            QApplication.beep()
        else:
            self.entered.emit()

    def leaves_on_enter(self) -> bool:
        """Whether Enter goes on to the next field now."""
        return True

    def settle(self, done: Callable[[], None]) -> None:
        """Take what stands in the field now, then call ``done``; a field that looks nothing up does so at once."""
        done()


Editor = Callable[[FormScope], FieldWidget]
"""Builds the widget of one field."""


class TextField(FieldWidget):
    """One line of text; an empty one is the empty string."""

    def __init__(self, *, longest: int = 0, placeholder: str = "", figures: bool = False) -> None:
        self.line = TypedLine(figures=figures)
        super().__init__(self.line)
        if longest:
            self.line.setMaxLength(longest)
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> Any:
        return self.line.text().strip()

    def show_value(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)


class LinesField(FieldWidget):
    """Several lines of text; Ctrl+Enter or Tab leaves it."""

    usual_width = 240

    def __init__(self, rows: int) -> None:
        self.box = QPlainTextEdit()
        super().__init__(self.box)
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(theme().px(10 + 18 * rows))
        self.box.textChanged.connect(self._changed)
        self._showing = False

    def value(self) -> Any:
        return self.box.toPlainText().strip()

    def show_value(self, value: Any) -> None:
        self._showing = True
        self.box.setPlainText(value or "")
        self._showing = False

    def leaves_on_enter(self) -> bool:
        return False

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit()


class NumberField(TextField):
    """An amount, price, quantity or share; formatted when it is left, selected when it is entered."""

    usual_width = 116

    def __init__(self, show: Callable[[Decimal | None], str], places: Places) -> None:
        """Make the field; of what is typed, ``places`` are kept."""
        super().__init__(figures=True)
        self._show, self._places = show, places
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.editingFinished.connect(self._format)

    def value(self) -> Any:
        text, is_share = self.line.text().strip(), self._places is IN_PERCENT
        if not text:
            return None
        try:
            found = number_of(text.rstrip("%％") if is_share else text, self._places)
        except Unreadable as error:
            raise Unreadable(why_no_number(error, self._places)) from error
        if self._places is WHOLE:
            return int(found)
        return found / 100 if is_share else found

    def show_value(self, value: Any) -> None:
        self.line.setText(self._show(value))

    def _format(self) -> None:
        try:
            self.line.setText(self._show(self.value()))
        except Unreadable:
            return


class FlagField(FieldWidget):
    """A check box with its own words."""

    def __init__(self, text: str) -> None:
        self.box = QCheckBox(text)
        super().__init__(self.box)
        self.box.clicked.connect(lambda _on: self.edited.emit())

    def value(self) -> Any:
        return self.box.isChecked()

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


def _as_text(value: Any) -> str:
    """A word says itself; an id says nothing."""
    return value if isinstance(value, str) else ""


class ChoiceField(FieldWidget):
    """One of a few values; an editable one also takes a word of its own."""

    def __init__(
        self,
        options: Sequence[tuple[Any, str]],
        *,
        editable: bool,
        usual_width: int = 0,
        combo: ChoiceBox | None = None,
        unlisted: Callable[[Any], str] = _as_text,
    ) -> None:
        self.combo = ChoiceBox() if combo is None else combo
        super().__init__(self.combo)
        self.combo.setEditable(editable)
        self.combo.setMaxVisibleItems(16)
        self.combo.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(4)
        self._editable, self._unlisted = editable, unlisted
        self.set_options(options)
        self.usual_width = usual_width or self._width_of(word for _code, word in options)
        self.combo.activated.connect(lambda _place: self.edited.emit())
        if editable:
            self.combo.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
            line = TypedLine()
            self.combo.setLineEdit(line)
            line.textEdited.connect(lambda _text: self.edited.emit())
            line.installEventFilter(self)
            self.combo.setCompleter(None)  # type: ignore[arg-type] # Qt's own knows what is written alone
            SoundCompleter(line, self._words).activated.connect(self._take_word)

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; the one shown stays, also if it is one that is only kept."""
        value = self.value() if self.combo.count() or self._editable else None
        self.combo.clear()
        self._kept = {one.value: one.word for one in options if isinstance(one, Kept)}
        for code, word in offered(options):
            self.combo.addItem(word, code)
        if value is not None:
            self.show_value(value)

    def _words(self) -> list[str]:
        return [self.combo.itemText(place) for place in range(self.combo.count())]

    def _take_word(self, word: str) -> None:
        self.combo.setEditText(word)
        self.edited.emit()

    def _width_of(self, words: Iterable[str]) -> int:
        """Room for the widest word and the arrow; choices that come later get what most of them need."""
        widest = max((self.combo.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        return min(MOST_WIDE, max(LEAST_WIDE, round(widest / theme().scale) + ARROW)) if widest else COMES_LATER

    def value(self) -> Any:
        if not self._editable:
            return self.combo.currentData()
        text = self.combo.currentText().strip()
        place = self.combo.findText(text)
        return self.combo.itemData(place) if place >= 0 else text

    def show_value(self, value: Any) -> None:
        place = self.combo.findData(value)
        if place < 0 and self._editable:
            self.combo.setEditText("" if value is None else str(value))
        elif place < 0 and value not in (None, ""):
            # what is no longer on the pick list is still shown as it was chosen
            self.combo.addItem(self._kept.get(value) or self._unlisted(value), value)
            self.combo.setCurrentIndex(self.combo.count() - 1)
        else:
            self.combo.setCurrentIndex(place)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        opens = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F4
        if opens:
            self.combo.showPopup()
            return True
        return super().eventFilter(watched, event)


def text(*, longest: int = 0, placeholder: str = "") -> Editor:
    """One line of text."""
    return lambda _scope: TextField(longest=longest, placeholder=placeholder)


def lines(rows: int = 3) -> Editor:
    """Several lines of text."""
    return lambda _scope: LinesField(rows)


def money() -> Editor:
    """An amount; empty is None."""
    return lambda _scope: NumberField(formats.money, CENTS)


def price() -> Editor:
    """A unit price with up to four places."""
    return lambda _scope: NumberField(formats.price, PARTS)


def quantity() -> Editor:
    """A quantity with up to four places."""
    return lambda _scope: NumberField(formats.quantity, PARTS)


def figure(places: int) -> Editor:
    """A figure with up to so many places."""
    return lambda _scope: NumberField(formats.quantity, Places(places) if places else WHOLE)


def count() -> Editor:
    """A whole number, such as days."""
    return lambda _scope: NumberField(formats.quantity, WHOLE)


def rate() -> Editor:
    """A share of one, typed and shown in per cent."""
    return lambda _scope: NumberField(formats.percent, IN_PERCENT)


def flag(words: Callable[[], str]) -> Editor:
    """Yes or no; ``words`` gives the translated text beside the box."""
    return lambda _scope: FlagField(words())


def choice(
    options: Callable[[], Sequence[tuple[Any, str]]],
    *,
    editable: bool = False,
    usual_width: int = 0,
    unlisted: Callable[[Any], str] = _as_text,
) -> Editor:
    """One of a few.

    Args:
        options: gives values with their translated words when the form is built; those that are ``Kept`` are shown
            where they are stored, and not offered.
        editable: whether another word may be typed.
        usual_width: the room that it needs, where its choices come later.
        unlisted: the word for a stored value that is none of them.
    """
    return lambda _scope: ChoiceField(options(), editable=editable, usual_width=usual_width, unlisted=unlisted)
