"""The dialog with the files and notes of a record that has no page of its own for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt

from crm_desktop.domain.attachments.owners import OWNERS, Place
from crm_desktop.qtkit.marks import label
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.stacking import stacked, strip
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.finding.on_records import place_of_hit
from crm_desktop.views.attachments.page import FilesAndNotes
from crm_desktop.views.context import Context
from crm_desktop.views.leaving import may_throw_away


class FilesDialog(Dialog):
    """Files and notes of one record."""

    def __init__(self, context: Context, record_id: int, prefill: Mapping[str, Any]) -> None:
        """Open it.

        Args:
            context: the program.
            record_id: of the record.
            prefill: ``kind`` of the record as in ``domain.attachments.owners``, or ``attachment`` or ``note``: then
                the id is that of one which hangs on the record.
        """
        super().__init__()
        self.setObjectName("files_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._what = ""
        self._name = label(role="name")
        self.page: FilesAndNotes | None = None
        stacked(self, strip("panel", self._name, None, edges=(12, 10)))
        self._entitle("")
        kind = prefill["kind"]
        if kind in OWNERS:
            self._begin(Place(kind, record_id))
        else:
            context.read(self, place_of_hit, self._begin, kind=kind, record_id=record_id)

    def may_leave(self) -> bool:
        """Ask while a note is typed that is not kept."""
        return self.page is None or not self.page.is_unsaved or may_throw_away(self._context.ask)

    def _begin(self, place: Place) -> None:
        owner = OWNERS[place.kind]
        self._what = QCoreApplication.translate(owner.words, owner.title)
        self._entitle("")
        self.page = FilesAndNotes(self._context, place)
        self.page.named.connect(self._entitle)
        whole = self.layout()
        if whole is not None:
            whole.addWidget(self.page)
        self.page.setFocus()

    def _entitle(self, name: str) -> None:
        title = " · ".join(filter(None, (self.tr("Files and notes"), self._what, name)))
        self.setWindowTitle(title)
        self._name.setText(title)

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(900), theme().px(480))
