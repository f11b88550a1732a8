"""What an empty list says: why it is empty, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop.present.listing import ListRequest


class ListEmpty(QLabel):
    """Stands over the table while it has no rows."""

    def __init__(self, place: QWidget, rows: QAbstractItemModel, advice: str) -> None:
        """Stand over a table.

        Args:
            place: where the rows of the table are painted.
            rows: of the list.
            advice: what to do when nothing is entered at all.
        """
        super().__init__(place)
        self._rows, self._advice = rows, advice
        self.setProperty("role", "empty")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        rows.modelReset.connect(self._hide_over_rows)

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
        if self._rows.rowCount():
            self.hide()
