"""The small fields of the property panel; each tells a value once it is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QLineEdit, QMenu, QToolButton, QWidget

from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme


class PropertyField(QWidget):
    """One field.

    Attributes:
        meant: the user entered a value.
        left: the focus went elsewhere; what was entered is one step of the history.
    """

    meant = Signal(object)
    left = Signal()

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.inner = inner
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(inner, 1)
        self.setFocusProxy(inner)

    def show_value(self, value: Any) -> None:
        """Show a value that was not entered here."""
        raise NotImplementedError

    def forget(self) -> None:
        """Give up what is half typed."""


class _NumberLine(QLineEdit):
    """A line with a caption at its left; the arrow keys count up and down."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._caption = caption
        self.setAccessibleName(caption)
        marked(self, small=True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(theme().color("text2"))
        painter.setFont(theme().font(12))
        painter.drawText(self.rect().adjusted(theme().px(8), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._caption)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            tens = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.stepped.emit(steps[Qt.Key(event.key())] * tens)
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Undo is the template's, unless something is half typed here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.isModified():
            undoes = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undoes:
                event.ignore()
                return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.left.emit()


class NumberField(PropertyField):
    """A length in mm, or another number; Up and Down change it by a step, with Shift by ten."""

    def __init__(
        self, caption: str = "", *, places: int = 2, step: float = 0.1, least: float = 0.0, most: float = 1200.0
    ) -> None:
        self.line = _NumberLine(caption)
        super().__init__(self.line)
        self._places, self._step, self._range = places, step, (least, most)
        self._value = 0.0
        self.line.editingFinished.connect(self._typed)
        self.line.stepped.connect(self._stepped)
        self.line.left.connect(self.left)

    def show_value(self, value: Any) -> None:
        self._value = float(value or 0)
        if not (self.line.hasFocus() and self.line.isModified()):
            self.line.setText(f"{self._value:.{self._places}f}")

    def _typed(self) -> None:
        if not self.line.isModified():
            return
        self.line.setModified(False)
        try:
            value = float(self.line.text().replace("，", ".").replace(",", ".").replace("mm", "").strip())
        except ValueError:
            value = self._value
        self._mean(value)

    def _stepped(self, count: int) -> None:
        self.line.setModified(False)
        self._mean(round(self._value + count * self._step, 4))

    def _mean(self, value: float) -> None:
        least, most = self._range
        kept = min(max(value, least), most)
        is_other = round(kept, self._places) != round(self._value, self._places)
        self.show_value(kept)
        if is_other:
            self.meant.emit(int(kept) if not self._places else round(kept, self._places))


class TextLine(PropertyField):
    """One line of text, told while it is typed."""

    def __init__(self, placeholder: str = "") -> None:
        self.line = marked(QLineEdit(), small=True)
        super().__init__(self.line)
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self.left)

    def show_value(self, value: Any) -> None:
        if self.line.text() != (value or ""):
            self.line.setText(value or "")

    def _edited(self, text: str) -> None:
        self.meant.emit(text)


class ChoiceField(PropertyField):
    """One of a few."""

    def __init__(self, options: Sequence[tuple[Any, str]]) -> None:
        self.combo = marked(ChoiceBox(), small=True)
        super().__init__(self.combo)
        self.combo.setMinimumContentsLength(3)
        self.combo.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        # Qt makes plain texts of codes
        self._values = [value for value, _words in options]
        self.combo.addItems([words for _value, words in options])
        self.combo.activated.connect(lambda place: self.meant.emit(self._values[place]))

    def show_value(self, value: Any) -> None:
        self.combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class CheckField(PropertyField):
    """Yes or no, with its own words."""

    def __init__(self, words: str) -> None:
        self.box = QCheckBox(words)
        super().__init__(self.box)
        self.box.clicked.connect(self._ticked)

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 - as Qt tells it
        self.meant.emit(on)


class IconChoice(PropertyField):
    """A few small buttons of which one is pressed."""

    def __init__(self, options: Sequence[tuple[Any, str, QIcon]]) -> None:
        holder = QWidget()
        super().__init__(holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(2))
        self._buttons: dict[Any, QToolButton] = {}
        for value, words, picture in options:
            button = marked(QToolButton(), framed=True)
            button.setIcon(picture)
            button.setCheckable(True)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _on=False, value=value: self._mean(value))
            row.addWidget(button)
            self._buttons[value] = button
        row.addStretch(1)

    def show_value(self, value: Any) -> None:
        for own, button in self._buttons.items():
            button.setChecked(own == value)

    def _mean(self, value: Any) -> None:
        self.show_value(value)
        self.meant.emit(value)


COLORS = ("#000000", "#556270", "#C02B36", "#1769AA", "#27744A", "#8C5A08")


class ColorField(PropertyField):
    """One of a few inks; ``none`` offers to have no colour, ``note`` says what a printer makes of it."""

    def __init__(self, none: str = "", colors: Sequence[str] = COLORS, *, note: str = "") -> None:
        self.button = marked(QToolButton(), framed=True)
        super().__init__(self.button)
        if note:
            self.layout().addWidget(label(note, role="hint"))  # type: ignore[union-attr]  # made above
            self.button.setToolTip(note)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._none = none
        menu = QMenu(self.button)
        if none:
            menu.addAction(none).triggered.connect(lambda: self._mean(""))
        for color in colors:
            menu.addAction(_swatch(color), color).triggered.connect(lambda _on=False, color=color: self._mean(color))
        self.button.setMenu(menu)

    def show_value(self, value: Any) -> None:
        self.button.setIcon(_swatch(value) if value else QIcon())
        self.button.setText(value or self._none)

    def _mean(self, value: str) -> None:
        self.show_value(value)
        self.meant.emit(value)


def _swatch(color: str) -> QIcon:
    size = theme().px(14)
    picture = QPixmap(QSize(size, size))
    picture.fill(QColor(color))
    painter = QPainter(picture)
    painter.setPen(theme().color("border_input"))
    painter.drawRect(QRect(0, 0, size - 1, size - 1))
    painter.end()
    return QIcon(picture)


def emptied(column: QLayout) -> None:
    """Take everything out of a layout, with what lies in layouts within it."""
    while (entry := column.takeAt(0)) is not None:
        inner, widget = entry.layout(), entry.widget()
        if inner is not None:
            emptied(inner)
        elif widget is not None:
            widget.hide()
            widget.deleteLater()


MakeField = Callable[[Any], PropertyField]
"""Gets the design, gives the field."""
