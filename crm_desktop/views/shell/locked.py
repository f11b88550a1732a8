"""The locked screen: nothing is seen and nothing lost until somebody may go on."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from crm_desktop.domain.access import Access, Standing
from crm_desktop.views.kept_drafts import keep_all, keeps_all

if TYPE_CHECKING:
    from crm_desktop.db.office import OfficeFile
    from crm_desktop.views.doorway import Doorway
    from crm_desktop.views.shell.main_window import MainWindow


class Way(Enum):
    """How a locked screen came to its end."""

    UNLOCKED = auto()
    OTHER_OPERATOR = auto()
    QUIT = auto()


class LockedScreen:
    """Hides all windows of the program and asks for the password.

    Attributes:
        access: what who unlocked it may do now; as before until then.
    """

    def __init__(self, window: MainWindow, access: Access) -> None:
        self.access = access
        self._window = window
        self._hidden = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        self._coming_back = [widget for widget in self._hidden if not _is_waited_for(widget)]

    @property
    def dialogs(self) -> list[QDialog]:
        """What stands over the window and cannot be opened again with what is typed in it."""
        return [one for one in self._hidden if isinstance(one, QDialog) and not keeps_all(one)]

    def ask(self, door: Doorway, office: OfficeFile, office_name: str, why: Standing) -> Way:
        """Let in whoever may go on; only then is anything seen again. What can be kept is kept at once."""
        from crm_desktop.views.system.login import UnlockDialog

        keep_all(self._hidden)
        self._window.tray.hide()  # or a click on it would show the window
        for widget in self._hidden:
            widget.hide()
        dialog = UnlockDialog(door, office, office_name, self.access.login, unkept=self._unkept(), why=why)
        door.jobs.answer_only(dialog)  # or what was asked for before would open its window, or ask, over the dialog
        is_let_in = dialog.exec()
        door.jobs.answer_all()
        if is_let_in:
            if dialog.logged_in is not None:
                self.access = dialog.logged_in.access
            self._window.tray.come_back()
            for widget in filter(isValid, self._coming_back):
                widget.show()
            return Way.UNLOCKED
        return Way.OTHER_OPERATOR if dialog.wants_other_operator else Way.QUIT

    def _unkept(self) -> Sequence[str]:
        others = [one for one in self._hidden if one is not self._window and not keeps_all(one)]
        return [*self._window.centre.unkept(), *(one.windowTitle() for one in others)]


def _is_waited_for(widget: QWidget) -> bool:
    """Whether somebody waits for the answer of a dialog, such as a question or a choice of files.

    To hide it is the answer "no". Shown again it would be seen by nobody, and keep the mouse from all other windows.
    """
    return isinstance(widget, QDialog) and widget.windowModality() is Qt.WindowModality.ApplicationModal
