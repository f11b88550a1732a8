"""What stands in place of a new document that cannot be typed: where to begin one, or whom to ask."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.marks import marked
from crm_desktop.views.sales.kinds import DocumentKind

ADVICE = {
    "delivery": QT_TRANSLATE_NOOP(
        "sales", "A delivery is made out of orders: open an order and choose “Deliver”, or choose several in the list."
    ),
    "sales_return": QT_TRANSLATE_NOOP(
        "sales", "A return is made out of a delivery: open the delivery and choose “Return goods”."
    ),
}


class GuidePage(QWidget):
    """One sentence of advice."""

    record = None

    def __init__(self, kind: DocumentKind) -> None:
        super().__init__()
        marked(self, role="panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = marked(QLabel(_advice(kind)), role="empty")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.addWidget(words)


def _advice(kind: DocumentKind) -> str:
    """Where one begins; a document that is typed as it is lacks only the right."""
    if kind.id in ADVICE:
        return QCoreApplication.translate("sales", ADVICE[kind.id])
    return QCoreApplication.translate("errors", NotAllowed.template)
