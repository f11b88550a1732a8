"""What happens to unsaved work when its tab is to be closed: asked once, stored if wanted, and then closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QPushButton

from crm_desktop.qtkit.asker import Asker
from crm_desktop.qtkit.icons import icon

SAVE_AND_NEW = "Ctrl+Shift+Return"


@dataclass(frozen=True)
class Unsaved:
    """What a tab says about its unsaved work.

    Attributes:
        question: asked before it is given up; translated.
        save: starts to store it; the tab says how that ended through ``Leaving.saved`` or ``Leaving.failed``.
        drop: forgets it.
        save_words: text of the button that stores; empty for "Save".
    """

    question: str
    save: Callable[[], object]
    drop: Callable[[], object]
    save_words: str = ""


class Leaving(QObject):
    """Asks for one tab. Storing runs in the background, so the wish to close is kept until it has ended.

    Attributes:
        is_wanted: the tab is to be closed as soon as its work is stored.
    """

    def __init__(self, tab: QObject, ask: Asker, close: Callable[[], object]) -> None:
        """Make it.

        Args:
            tab: whose work it is; the owner.
            ask: asks the user.
            close: closes the tab.
        """
        super().__init__(tab)
        self._ask, self._close = ask, close
        self.is_wanted = False
        self._then: Callable[[], object] | None = None
        self._instead: Callable[[], object] | None = None

    def may_close(self, unsaved: Unsaved) -> bool:
        """Ask; True when the work was given up, False when the tab stays, be it only until the work is stored."""
        translate = QCoreApplication.translate
        answers = [
            ("save", unsaved.save_words or translate("Leaving", "Save")),
            ("drop", translate("Leaving", "Throw away what was typed")),
        ]
        answer = self._ask.choose(unsaved.question, answers, stay=translate("Leaving", "Go on typing"))
        if answer == "drop":
            unsaved.drop()
            return True
        self.is_wanted = answer == "save"
        if self.is_wanted:
            unsaved.save()
        return False

    def begin_next(self, store: Callable[[], object], open_next: Callable[[], object]) -> None:
        """Store the work, and once that is done let a new one take its place; otherwise the tab stays as it is.

        Args:
            store: starts to store it, and says how that ended like ``Unsaved.save``.
            open_next: shows the new one in the place of the tab.
        """
        self.is_wanted, self._instead = True, open_next
        store()

    def go_on_with(self, then: Callable[[], object]) -> None:
        """Do something more once the tab is stored and closed, such as to ask the next one."""
        self._then = then

    def stored(self, *, unsaved: bool) -> bool:
        """What was sent is stored; with something typed since, ``unsaved``, the tab stays. Whether it closes now."""
        closes = self.is_wanted and not unsaved
        if closes:
            self.saved()
        else:
            self.failed()
        return closes

    def saved(self) -> None:
        """The work is stored: close the tab if that was wanted, and go on with what waited for it."""
        wanted, then, close = self.is_wanted, self._then, self._instead or self._close
        self.failed()
        if wanted:
            close()
            if then is not None:
                QTimer.singleShot(0, then)

    def failed(self) -> None:
        """The work could not be stored: the tab stays, and nothing waits for it any more."""
        self.is_wanted, self._then, self._instead = False, None, None


def may_throw_away(ask: Asker) -> bool:
    """Ask before a dialog closes with what was typed in it; Enter goes on typing, and a quick hand loses nothing."""
    translate = QCoreApplication.translate
    question = translate("Leaving", "Close without saving what you typed?")
    return ask.confirm(question, translate("Leaving", "Close"), unusual=True)


def next_button(run: Callable[[], object]) -> QPushButton:
    """The button of a form that is saved while the next one is begun."""
    words = QCoreApplication.translate("Leaving", "Save and new")
    made = QPushButton(icon("new"), f"{words}  {SAVE_AND_NEW}".replace("Return", "Enter"))
    made.clicked.connect(lambda _on=False: run())
    return made
