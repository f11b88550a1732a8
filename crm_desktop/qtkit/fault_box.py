"""The one box that tells of faults of the program itself: each time, and never more than one of them at once."""

from __future__ import annotations

import traceback
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from shiboken6 import isValid

from crm_desktop.qtkit.message_box import MessageBox
from crm_desktop.qtkit.theme import theme


class DetailedBox(MessageBox):
    """A message with details that can be copied."""

    def __init__(self, parent: QWidget | None, message: str, details: str) -> None:
        super().__init__(parent, message, "bug", "red")
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setMinimumSize(theme().px(320), theme().px(96))
        self.details.setAccessibleName(self.tr("Details"))
        self.body.addWidget(self.details)
        copy = QPushButton(self.tr("Copy details"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.details.toPlainText()))
        self.buttons.addWidget(copy)
        self.add_button("yes", self.tr("Go on working"), kind="primary")
        self.resize(theme().px(560), theme().px(300))


class FaultBox(DetailedBox):
    """Shows the newest fault, and how many there were since it was opened; work goes on beside it.

    A fault that comes back with every paint or every second must not lock the program up, as a box would that waits
    for its answer, nor heap up boxes; but a button that fails is told of every time.
    """

    current: ClassVar[FaultBox | None] = None

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", "")
        self.setObjectName("fault_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._count = 0

    def tell(self, error: BaseException) -> None:
        """Show another fault."""
        self._count += 1
        words = self.tr(
            "Something went wrong in the program itself. What you typed is still here: try again, "
            "and if it happens again, send these details to your supplier."
        )
        more = self.tr("It has happened %n time(s) since this was shown.", "", self._count) if self._count > 1 else ""
        self.message.setText("\n".join(filter(None, (words, more))))
        self.details.setPlainText("".join(traceback.format_exception(error)))


def show_fault(error: BaseException, over: QWidget | None) -> None:
    """Tell of a fault.

    Args:
        error: what nobody caught.
        over: the window that is worked in; without one, as before the first or after the last window, this waits until
            the box is closed, since nothing else would keep it open.
    """
    box = FaultBox.current
    if box is None or not isValid(box) or not box.isVisible():
        box = FaultBox.current = FaultBox(over)
    box.tell(error)
    if over is None:
        box.exec()
    else:
        box.show()
        box.raise_()
