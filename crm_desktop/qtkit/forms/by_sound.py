"""Words of a choice found as they are typed on any keyboard: as they are written, or as they sound.

Every choice has it, also in a window that just begins: what knows sounds is loaded when somebody types.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit

SHIFTED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def places(typed: str, words: Sequence[str]) -> list[int]:
    """The places of the words that are meant: those that begin so before those that sound so, rare readings last.

    >>> places("yyx", ["", "有意向", "待回复"]), places("hf", ["有意向", "待回复"]), places("货", ["现结", "货到"])
    ([1], [1], [1])
    >>> places("t", ["是／否", "同事"])  # 是 is also read ti
    [1, 0]
    """
    from crm_desktop.domain.parties.names import normalized
    from crm_desktop.present.pinyin import spells

    wanted = normalized(typed)
    if not wanted:
        return []
    written = [place for place, word in enumerate(words) if normalized(word).startswith(wanted)]
    heard = [place for place, word in enumerate(words) if place not in written and spells(wanted, word)]
    return written + sorted(heard, key=lambda place: not _begins(wanted, words[place]))


def types(event: QKeyEvent) -> bool:
    """Whether a key writes something; Space opens a list or presses a button."""
    return bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & ~SHIFTED


class TypedLetters:
    """What is typed quickly one after the other is one word; after a pause another one begins."""

    def __init__(self) -> None:
        self._letters, self._since = "", QElapsedTimer()

    def place(self, letter: str, words: Sequence[str], current: int) -> int | None:
        """Where the letters so far lead from the current place.

        The same letter again goes on to the next, unless a word begins with both as it is usually read: a rare reading
        in the middle of one (款 is also "xin") is not what is meant then.
        """
        is_late = not self._since.isValid() or self._since.hasExpired(QApplication.keyboardInputInterval())
        self._letters = letter if is_late else self._letters + letter
        self._since.restart()
        if _is_repeated(self._letters):
            begun = [place for place, word in enumerate(words) if _begins(self._letters, word)]
            if begun:
                return begun[0]
            self._letters = letter
        found = places(self._letters, words)
        if not found:
            self._letters = letter
            found = places(letter, words)
        if not found:
            return None
        is_again = len(self._letters) == 1 and current in found
        return found[(found.index(current) + 1) % len(found)] if is_again else found[0]


def _is_repeated(letters: str) -> bool:
    return len(letters) > 1 and len(set(letters)) == 1


def _begins(letters: str, word: str) -> bool:
    from crm_desktop.domain.parties.names import normalized
    from crm_desktop.present.pinyin import initials, sound

    wanted = normalized(letters)
    return any(text.startswith(wanted) for text in (normalized(word), initials(word), sound(word)))


class SoundCompleter(QCompleter):
    """Offers the words of a field that takes others too; the first is taken by Enter or Tab if letters were typed."""

    def __init__(self, line: QLineEdit, words: Callable[[], Sequence[str]]) -> None:
        self._offered = QStringListModel()
        super().__init__(self._offered, line)
        self._words = words
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setWidget(line)
        line.textEdited.connect(self._offer)

    def _offer(self, typed: str) -> None:
        from crm_desktop.domain.parties.names import normalized

        words, popup = self._words(), self.popup()
        assert popup is not None  # noqa: S101 - Qt makes it when asked
        found = [words[place] for place in places(typed, words)]
        if not found or typed.strip() in found:
            popup.hide()
            return
        self._offered.setStringList(found)
        self.complete()
        if normalized(typed).isascii():
            popup.setCurrentIndex(self.completionModel().index(0, 0))
