"""“What changed here” for whatever record the centre shows: one key for all of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.views.context import Context
from crm_desktop.views.shell.centre import CentreTabs

KEY = "Ctrl+H"
_NO_RECORD = QT_TRANSLATE_NOOP("Menus", "To see what changed, open a record that is saved.")


def open_history(context: Context, centre: CentreTabs) -> None:
    """Show what changed in the record of the tab in front; says so if it has none."""
    kind, record_id = centre.record_in_front()
    if record_id is None:
        context.ask.notice(QCoreApplication.translate("Menus", _NO_RECORD))
    else:
        context.open("history", record_id, kind=kind)
