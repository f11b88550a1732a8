"""A line of words parted by blanks, or by something else, some of them out of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from crm_desktop.qtkit.forms.editors import Editor, TextField
from crm_desktop.qtkit.icons import icon


class TagsField(TextField):
    """Words are typed, or ticked in the menu that the arrow or F4 opens."""

    def __init__(self, words: Sequence[str], *, longest: int, between: str = " ") -> None:
        super().__init__(longest=longest)
        self._words, self._between = words, between
        arrow = self.line.addAction(icon("down", size=14), QLineEdit.ActionPosition.TrailingPosition)
        arrow.triggered.connect(self.open_menu)
        arrow.setVisible(bool(words))

    def typed(self) -> list[str]:
        """The words that are in the line, each once; a comma parts them, too, but for one that belongs to a word."""
        parts = (part.strip() for part in self.line.text().split(self._between))
        words = ([part] if part in self._words else re.split("[,，]", part) for part in parts)
        return list(dict.fromkeys(word.strip() for some in words for word in some if word.strip()))

    def toggle(self, word: str, *_: object) -> None:
        """Add a word, or take it out."""
        found = self.typed()
        if self.line.isReadOnly():
            return
        found = [one for one in found if one != word] if word in found else [*found, word]
        self.line.setText(self._between.join(found))
        self.edited.emit()

    def menu(self) -> QMenu:
        """The words of the list, ticked where the line has them."""
        menu, typed = QMenu(self), self.typed()
        for word in self._words:
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(word in typed)
            action.triggered.connect(partial(self.toggle, word))
        return menu

    def open_menu(self) -> None:
        """Offer the words of the list."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height())))

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F4:
            self.open_menu()
            return True
        return super().eventFilter(watched, event)


def tags(words: Sequence[str], *, longest: int = 0, between: str = " ") -> Editor:
    """Words parted by blanks, or by another sign, of which ``words`` are offered."""
    return lambda _scope: TagsField(words, longest=longest, between=between)
