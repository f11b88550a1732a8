"""F1: the manual at the page of what the user is at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from crm_desktop.views.shell.help_window import HelpWindow

PARTS = {"search_box": "search"}
"""The page of the manual for parts of the window itself; docks and tabs say theirs where they are declared."""


class HelpDesk:
    """Opens the manual beside a window, at the page of what the user is at."""

    def __init__(self, window: QWidget, page_at: Callable[[QWidget | None], str], language: str) -> None:
        """Show nothing yet.

        Args:
            window: the one that it is about.
            page_at: the page about what a widget belongs to.
            language: of the manual.
        """
        self._window, self._page_at, self._language = window, page_at, language
        self._shown: HelpWindow | None = None

    def show(self, page: str = "") -> None:
        """Show a page, or the keys."""
        from crm_desktop.views.shell.help_window import HelpWindow

        if self._shown is None:
            self._shown = HelpWindow(self._window, self._language)
        self._shown.show_page(page)
        self._shown.show()
        self._shown.raise_()

    def show_about(self) -> None:
        """Show what the program is, and what it uses of others."""
        from crm_desktop.settings.notices import read_notices
        from crm_desktop.views.shell.about import AboutDialog

        dialog = AboutDialog(self._window, read_notices())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.news_wanted.connect(lambda: self.show("whats-new"))
        dialog.open()

    def show_here(self) -> None:
        """Show the page of what has the focus: the search box, a dock, or the tab in front."""
        focused: QWidget | None = self._window.focusWidget()
        if focused is not None and focused.objectName() in PARTS:
            self.show(PARTS[focused.objectName()])
        else:
            self.show(self._page_at(focused))
