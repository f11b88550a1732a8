"""A large button with a picture, a title and a line of explanation."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme


class ChoiceCard(QPushButton):
    """One of a few ways to go on."""

    def __init__(self, idea: str, title: str, words: str) -> None:
        super().__init__()
        self.setObjectName(f"card_{idea}")
        marked(self, role="card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        picture, heading, text = QLabel(), label(title, role="title"), label(words, role="hint")
        picture.setPixmap(pixmap(idea, "accent", 24))
        text.setWordWrap(True)
        lines = QVBoxLayout()
        lines.setSpacing(theme().px(2))
        lines.addWidget(heading)
        lines.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme().px(side) for side in (16, 10, 16, 10)])
        row.setSpacing(theme().px(16))
        row.addWidget(picture)
        row.addLayout(lines, 1)
        arrow = QLabel()
        arrow.setPixmap(pixmap("closed-group", "text2", 16))
        row.addWidget(arrow)
        for child in (picture, heading, text, arrow):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    # Qt overrides

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme().px(480), theme().px(66))
