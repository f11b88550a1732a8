"""The frame of all dialogs of this package: a head, a body, a line for what is wrong, and buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.qtkit.icons import icon, pixmap
from crm_desktop.qtkit.marks import default, label, marked, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.scrolled import Scrolled
from crm_desktop.qtkit.theme import theme


class ProblemLine(QWidget):
    """One line with a triangle that says what to do; its place is kept free, so nothing jumps."""

    def __init__(self) -> None:
        super().__init__()
        self._picture, self.text = QLabel(), label(role="problem")
        self.text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.setMinimumHeight(theme().px(18))
        self.say("")

    def say(self, text: str) -> None:
        """Show a problem; an empty text clears the line."""
        self.text.setText(text)
        self._picture.setPixmap(pixmap("warning", "red", 14))
        self._picture.setVisible(bool(text))


def _scrolled(body: QVBoxLayout) -> QScrollArea:
    held = marked(QWidget(), role="panel")
    body.setContentsMargins(0, 0, theme().px(4), 0)
    held.setLayout(body)
    area = Scrolled(held)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


class Sheet(Dialog):
    """A dialog with a heading; features fill ``body`` and add buttons."""

    def __init__(self, parent: QWidget | None, idea: str, *, scrolls: bool = False) -> None:
        """Build the frame.

        Args:
            parent: the window it stands over.
            idea: of the picture beside the heading.
            scrolls: whether the body may be larger than a small screen has room for.
        """
        super().__init__(parent)
        self.heading, self.hint = label(role="name"), label(role="hint")
        self.hint.setWordWrap(True)
        self.problem = ProblemLine()
        self.body = QVBoxLayout()
        self.body.setSpacing(theme().px(8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head(idea))
        inner = QVBoxLayout()
        inner.setContentsMargins(*[theme().px(side) for side in (24, 4, 24, 8)])
        inner.setSpacing(theme().px(4))
        inner.addWidget(_scrolled(self.body), 1) if scrolls else inner.addLayout(self.body, 1)
        inner.addWidget(self.problem)
        whole.addLayout(inner, 1)
        whole.addWidget(self._foot())

    def entitle(self, title: str, hint: str = "") -> None:
        """Set the heading, the window's title and the line under the heading."""
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def add_button(self, text: str, run: Callable[[], object], *, idea: str = "", primary: bool = False) -> QPushButton:
        """Add a button at the right; the last one added stands far right and should be the primary one."""
        button = QPushButton(text)
        if idea:
            button.setIcon(icon(idea, "on_accent" if primary else "text2"))
        secondary(button)
        if primary:
            default(button)
        button.clicked.connect(lambda _on=False: run())
        self.buttons.addWidget(button)
        return button

    def add_link(self, text: str, run: Callable[[], object]) -> QPushButton:
        """Add a quiet button at the left."""
        button = marked(QPushButton(text), link=True)
        secondary(button)
        button.clicked.connect(lambda _on=False: run())
        self.links.addWidget(button)
        return button

    def _head(self, idea: str) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(pixmap(idea, "accent", 28))
        words = QVBoxLayout()
        words.setSpacing(theme().px(2))
        words.addWidget(self.heading)
        words.addWidget(self.hint)
        head = QHBoxLayout()
        head.setContentsMargins(*[theme().px(side) for side in (24, 20, 24, 12)])
        head.setSpacing(theme().px(12))
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _foot(self) -> QFrame:
        foot = marked(QFrame(), role="foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*[theme().px(side) for side in (24, 10, 24, 12)])
        row.setSpacing(theme().px(8))
        self.links, self.buttons = QHBoxLayout(), QHBoxLayout()
        self.buttons.setSpacing(theme().px(8))
        row.addLayout(self.links)
        row.addStretch(1)
        row.addLayout(self.buttons)
        return foot
