"""What alerts are called, for the list of them and for Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Tone
from crm_desktop.views.looks import enter_looks

if TYPE_CHECKING:
    from crm_desktop.queries.office.logs import AlertRow

ALERT_WORDS = {
    AlertKind.INTEGRITY: QT_TRANSLATE_NOOP("alerts", "A backup failed, or its check"),
    AlertKind.CLOCK_BACK: QT_TRANSLATE_NOOP("alerts", "The clock of the computer went back"),
    AlertKind.DISK_LOW: QT_TRANSLATE_NOOP("alerts", "Little room is left on the disk"),
    AlertKind.BACKUP_LATE: QT_TRANSLATE_NOOP("alerts", "The last backup is old"),
    AlertKind.CHAIN_BROKEN: QT_TRANSLATE_NOOP("alerts", "The audit log was changed from outside"),
    AlertKind.FAILED_LOG_INS: QT_TRANSLATE_NOOP("alerts", "Many failed log-ins"),
    AlertKind.MASS_EXPORT: QT_TRANSLATE_NOOP("alerts", "Very many rows were taken along"),
    AlertKind.PRINTER: QT_TRANSLATE_NOOP("alerts", "A printer fails"),
    AlertKind.SERVER_LOST: QT_TRANSLATE_NOOP("alerts", "The server was away"),
}
enter_looks("alerts", {kind: (words, "warning", Tone.AMBER) for kind, words in ALERT_WORDS.items()})


def alert_text(row: AlertRow) -> str:
    """An alert in one line: what happened, to whom or what, and how often."""
    words = QCoreApplication.translate("alerts", ALERT_WORDS[row.kind])
    often = f"× {row.times}" if row.times > 1 else ""
    return " · ".join(filter(None, (words, row.subject, often)))
