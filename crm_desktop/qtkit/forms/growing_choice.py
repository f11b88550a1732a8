"""A choice of records that can be given one more in place: by Insert, or by the last entry of its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.forms.editors import ChoiceField, Editor
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.scope import FormScope

Taken = Callable[[Any, str], None]
"""Called with the id and the word of a record that was made."""
_NEW = object()


@dataclass(frozen=True)
class Making:
    """How one more record is made.

    Attributes:
        words: of the last entry, translated, such as "New department…".
        make: shows the dialog over a widget, and calls back once the record is stored.
    """

    words: str
    make: Callable[[QWidget, Taken], None]


class _GrowingBox(ChoiceBox):
    """Has one entry more while its list is open, so that no arrow key comes upon it by the way.

    Attributes:
        wanted: the entry was chosen.
    """

    wanted = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words, self._before = words, -1

    @property
    def chosen(self) -> Any:
        """The value chosen; what was chosen before while the entry for a new one is."""
        data = self.currentData()
        return self.itemData(self._before) if data is _NEW else data

    def _drop(self) -> None:
        place = self.findData(_NEW)
        if place < 0 or self.view().isVisible():
            return
        is_wanted = self.currentIndex() == place
        if is_wanted:
            self.setCurrentIndex(self._before)
        self.removeItem(place)
        if is_wanted:
            self.wanted.emit()

    # Qt overrides

    def showPopup(self) -> None:  # noqa: N802
        if self.findData(_NEW) < 0:
            self._before = self.currentIndex()
            self.addItem(f"{self._words}  Ins", _NEW)
            self.setItemIcon(self.count() - 1, icon("new", size=14))
        super().showPopup()

    def hidePopup(self) -> None:  # noqa: N802
        super().hidePopup()
        QTimer.singleShot(0, self, self._drop)  # Qt looks at the chosen entry after this


class GrowingChoice(ChoiceField):
    """One of a few records, or a new one."""

    def __init__(self, options: Sequence[tuple[Any, str]], making: Making) -> None:
        self._box, self._making = _GrowingBox(making.words), making
        super().__init__(options, editable=False, combo=self._box)
        self._box.wanted.connect(self.make)

    def make(self) -> None:
        """Enter a new record; it is chosen once it is stored."""
        if self._box.isEnabled():
            self._making.make(self, self._take)

    def value(self) -> Any:
        return self._box.chosen

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer other records; the one shown stays, and so does what was made here."""
        self._options = list(options)
        super().set_options(options)

    def _take(self, record_id: Any, word: str) -> None:
        self.set_options([*self._options, (record_id, word)])
        self.show_value(record_id)
        self.edited.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Insert:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # a list behind the form has the same key
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.make()
                return True
        return super().eventFilter(watched, event)


def growing_choice(options: Callable[[], Sequence[tuple[Any, str]]], making: Making | None) -> Editor:
    """One of a few records, or a new one; without ``making``, for whoever may not make one, a plain choice."""

    def build(_scope: FormScope) -> ChoiceField:
        return ChoiceField(options(), editable=False) if making is None else GrowingChoice(options(), making)

    return build
