"""What an empty list says: why it is empty, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.lists.table_view import ListView


class ListEmpty(QLabel):
    """Stands over the table while it has no rows."""

    def __init__(self, table: ListView, advice: str) -> None:
        """Stand over a table.

        Args:
            table: of the list.
            advice: what to do when nothing is entered at all.
        """
        super().__init__(table.viewport())
        self._table, self._advice = table, advice
        self.setProperty("role", "empty")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        table.empty = self
        table.model().modelReset.connect(self._hide_over_rows)

    def show_for(self, request: ListRequest, count: int) -> None:
        """Say why there is nothing, if there is nothing."""
        if request.filters:
            words = self.tr("Nothing matches. Ctrl+Shift+L removes the filters.")
        elif request.search:
            words = self.tr("Nothing matches. Esc clears the search.")
        else:
            words = self._advice
        self.setText(words)
        self.setVisible(not count)

    def show_filtered_out(self, counted: str) -> None:
        """Say how many rows there are without the filters."""
        self.setText(self.tr("Filtered out: {count}. Ctrl+Shift+L removes the filters.").format(count=counted))

    def _hide_over_rows(self) -> None:
        """The first rows of a long list come before their count."""
        if self._table.model().rowCount():
            self.hide()
