"""Starting with the system, where the user wants it; said if the system does not let him."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.asker import Asker
from crm_desktop.settings.autostart import set_autostart

REFUSED = QT_TRANSLATE_NOOP("autostart", "The system does not let the program start by itself: {fault}")


def start_with_system(ask: Asker, *, wanted: bool) -> bool:
    """Let the program start with the system, or no longer; whether the system took that."""
    try:
        set_autostart(wanted=wanted)
    except OSError as error:
        ask.problem(QCoreApplication.translate("autostart", REFUSED).format(fault=error))
        return False
    return True
