"""Our own box with our own buttons, for messages and questions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme


class MessageBox(Dialog):
    """A sentence with an icon, an optional field, and buttons; the default one stands far right."""

    def __init__(self, parent: QWidget | None, message: str, idea: str, token: str) -> None:
        super().__init__(parent)
        self.setObjectName("message_box")
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.answer: str | None = None
        picture = QLabel()
        picture.setPixmap(pixmap(idea, token, 24))
        self.message = QLabel(message)
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.setMinimumWidth(theme().px(320))
        head = QHBoxLayout()
        head.setSpacing(theme().px(12))
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.message, 1)
        self.body = QVBoxLayout()
        self.body.addLayout(head)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme().px(8))
        self.buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(16)] * 4)
        whole.setSpacing(theme().px(16))
        whole.addLayout(self.body)
        whole.addLayout(self.buttons)

    def add_button(self, key: str | None, text: str, *, kind: str = "") -> QPushButton:
        """Add a button that closes the box with ``key``; ``kind`` is ``primary``, ``danger`` or empty."""
        button = QPushButton(text)
        button.setObjectName(f"answer_{key or 'cancel'}")
        if kind:
            marked(button, **{kind: True})
        button.clicked.connect(lambda: self._close(key))
        self.buttons.addWidget(button)
        if kind == "primary":
            button.setAutoDefault(False)
            button.setDefault(True)  # only now, since a dialog learns of it from a button of its own
            button.setFocus()  # Enter presses the button that shows the focus, so this one has to show it
        return button

    def _close(self, key: str | None) -> None:
        self.answer = key
        self.accept() if key is not None else self.reject()
