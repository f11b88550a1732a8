"""What changed here, files and notes: for the row of a list and for whatever record the centre shows, by one key."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.attachments.owners import place_in
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context
from crm_desktop.views.shell.centre import CentreTabs

KEY = "Ctrl+H"
_NO_RECORD = QT_TRANSLATE_NOOP("Menus", "To see what changed, open a record that is saved, or choose one in a list.")

_NO_PLACE = QT_TRANSLATE_NOOP(
    "Menus", "To see files and notes, open a customer, a product or a document that is saved, or choose one in a list."
)


def open_history(context: Context, centre: CentreTabs) -> None:
    """Show what changed in the row under the cursor of a list, or else in the record of the tab in front."""
    from crm_desktop.queries.office.history import require_told  # the window starts without it

    focus = QApplication.focusWidget()
    kind, record_id = record_at(focus) or followed_at(focus) or centre.record_in_front()
    if record_id is None:
        context.ask.notice(QCoreApplication.translate("Menus", _NO_RECORD))
        return
    try:
        require_told(context.access, kind)
    except NotAllowed as error:
        context.fail_in_passing(error)
    else:
        context.open("history", record_id, kind=kind)


def open_files(context: Context, centre: CentreTabs) -> None:
    """Show files and notes of the row under the cursor of a list, or else of the record of the tab in front.

    The card of a customer has a page for them.
    """
    of_row, of_tab = record_at(QApplication.focusWidget()), centre.record_in_front()
    if of_tab[0] == "customer" and of_tab[1] is not None and of_row in (None, of_tab):
        context.open("customer", of_tab[1], page="files")
        return
    kind, record_id = of_row or of_tab
    place = place_in(kind, record_id)
    if place is None:
        context.ask.notice(QCoreApplication.translate("Menus", _NO_PLACE))
    else:
        context.open("files", place.id, kind=place.kind)


@runtime_checkable
class Followed(Protocol):
    """A part of a page with a record of its own under the cursor, such as a word of a pick list."""

    def followed(self) -> tuple[str, int] | None:
        """Kind and id of that record, as the audit log knows it; None while there is none that is saved."""
        ...


def followed_at(widget: QWidget | None) -> tuple[str, int] | None:
    """The record under the cursor of such a part, if a widget lies in one."""
    while widget is not None:
        if isinstance(widget, Followed):
            return widget.followed()
        widget = widget.parentWidget()
    return None


def record_at(widget: QWidget | None) -> tuple[str, int] | None:
    """Kind and id of the current row of the list in which a widget lies; None outside of lists that have records."""
    from crm_desktop.qtkit.lists.panel import ListPanel

    while widget is not None:
        if isinstance(widget, ListPanel) and widget.spec.record is not None:
            row = widget.current_row()
            return None if row is None else widget.spec.record(row)
        widget = widget.parentWidget()
    return None
