"""What the program is, and what it uses of others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.notices import Notice
from crm_desktop.settings.places import version


class AboutDialog(Dialog):
    """Name and version; below them the licences of all that is shipped.

    Attributes:
        news_wanted: what is new in this version is to be shown.
    """

    news_wanted = Signal()

    def __init__(self, parent: QWidget | None, notices: Sequence[Notice]) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About"))
        self._notices = notices
        self.list, self.text = QListWidget(), QPlainTextEdit()
        self.list.setAccessibleName(self.tr("Libraries, fonts and icons"))
        self.list.addItems([f"{notice.name} {notice.version}".rstrip() for notice in notices])
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setReadOnly(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(theme().px(12))
        self.text.setFont(fixed)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        name = QLabel(f"{QApplication.applicationDisplayName()} {version()}")
        name.setFont(theme().font(18, bold=True))
        self.said = QLabel(
            self.tr("It uses these libraries, fonts and icons of others, each under its own licence:")
            if self._notices
            else self.tr("The licences of what it uses of others are made when it is started with run.py, or packed.")
        )
        self.said.setWordWrap(True)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setSizes([theme().px(230), theme().px(670)])
        news, close = QPushButton(self.tr("What's new")), QPushButton(self.tr("Close"))
        news.clicked.connect(self._ask_for_news)
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        close.setDefault(True)
        line = QHBoxLayout()
        line.addWidget(news)
        line.addStretch()
        line.addWidget(close)
        whole = QVBoxLayout(self)
        for part in (name, self.said):
            whole.addWidget(part)
        whole.addWidget(split, 1)
        whole.addLayout(line)
        self.resize(theme().px(940), theme().px(600))

    def _show(self, row: int) -> None:
        if row >= 0:
            notice = self._notices[row]
            self.text.setPlainText(f"{notice.name} {notice.version}".rstrip() + f"\n{notice.licence}\n\n{notice.text}")

    def _ask_for_news(self) -> None:
        self.accept()
        self.news_wanted.emit()
