"""What stands in place of a new document that cannot be typed: where to begin one, or whom to ask."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from crm_desktop.domain.errors import NotAllowed
from crm_desktop.qtkit.marks import grounded, marked
from crm_desktop.views.trade.look import DocumentLook


class GuidePage(QWidget):
    """One sentence of advice."""

    record = None

    def __init__(self, kind: DocumentLook) -> None:
        super().__init__()
        grounded(self, "panel")
        words = marked(QLabel(_advice(kind)), role="empty")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.addWidget(words)


def _advice(kind: DocumentLook) -> str:
    """Where one begins; a document that is typed as it is lacks only the right."""
    if kind.advice:
        return kind.said(kind.advice)
    return QCoreApplication.translate("errors", NotAllowed.template)
