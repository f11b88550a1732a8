"""The manual: pages at the left, their text at the right, the keys at its front."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme
from crm_desktop.settings.places import manual

KEYS = (
    (
        QT_TRANSLATE_NOOP("HelpWindow", "Everywhere"),
        (
            ("Ctrl+K", QT_TRANSLATE_NOOP("HelpWindow", "search everything: customers, people, documents, commands")),
            (
                "Ctrl+1 … 5",
                QT_TRANSLATE_NOOP("HelpWindow", "workspace: sales, assistant, finance, purchasing, manager"),
            ),
            ("F6", QT_TRANSLATE_NOOP("HelpWindow", "next part of the window: documents, lists, reminders, bars")),
            ("F12", QT_TRANSLATE_NOOP("HelpWindow", "fold lists and reminders, or show them again")),
            ("Esc", QT_TRANSLATE_NOOP("HelpWindow", "back to the document; from there, close it")),
            ("Ctrl+Tab", QT_TRANSLATE_NOOP("HelpWindow", "next tab")),
            ("Ctrl+W", QT_TRANSLATE_NOOP("HelpWindow", "close the tab")),
            ("F1", QT_TRANSLATE_NOOP("HelpWindow", "this help")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("HelpWindow", "In lists"),
        (
            ("A–Z", QT_TRANSLATE_NOOP("HelpWindow", "type to filter the list; Esc clears it")),
            ("Enter, F2", QT_TRANSLATE_NOOP("HelpWindow", "open the row")),
            ("Ctrl+C", QT_TRANSLATE_NOOP("HelpWindow", "copy the selected rows")),
            ("Shift+↑↓←→", QT_TRANSLATE_NOOP("HelpWindow", "in columns of figures: sum and average of these cells")),
            (
                "Alt+↓",
                QT_TRANSLATE_NOOP("HelpWindow", "filter the column with the cursor: tick values, find by pinyin"),
            ),
            ("Ctrl+Shift+L", QT_TRANSLATE_NOOP("HelpWindow", "remove all filters")),
            ("Ctrl+G", QT_TRANSLATE_NOOP("HelpWindow", "put the rows in groups, with sums")),
            ("Alt+1 … 5", QT_TRANSLATE_NOOP("HelpWindow", "document centre: today, this week, this month …")),
            ("Ctrl+E", QT_TRANSLATE_NOOP("HelpWindow", "to Excel, as seen")),
            ("Ctrl+P", QT_TRANSLATE_NOOP("HelpWindow", "print")),
            ("Del, F7, F8", QT_TRANSLATE_NOOP("HelpWindow", "a reminder: done, later, hand on")),
            (
                QT_TRANSLATE_NOOP("HelpWindow", "Shift and a click"),
                QT_TRANSLATE_NOOP("HelpWindow", "on a column head: sort by it as well"),
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("HelpWindow", "In forms and documents"),
        (
            ("Enter", QT_TRANSLATE_NOOP("HelpWindow", "next field or cell")),
            ("F4", QT_TRANSLATE_NOOP("HelpWindow", "open the choice or the calendar")),
            ("Ctrl+S", QT_TRANSLATE_NOOP("HelpWindow", "save")),
            ("Ctrl+Enter", QT_TRANSLATE_NOOP("HelpWindow", "confirm, post")),
            ("Ctrl+Shift+Enter", QT_TRANSLATE_NOOP("HelpWindow", "confirm or save, and begin a new one")),
            ("Ctrl+D", QT_TRANSLATE_NOOP("HelpWindow", "copy the document")),
            ("Ctrl+PgUp, Ctrl+PgDn", QT_TRANSLATE_NOOP("HelpWindow", "the document before it, after it")),
            ("Ctrl+Z, Ctrl+Y", QT_TRANSLATE_NOOP("HelpWindow", "undo, redo")),
            ("Insert, Ctrl+Delete", QT_TRANSLATE_NOOP("HelpWindow", "insert a line, delete it")),
            ("Ctrl+V", QT_TRANSLATE_NOOP("HelpWindow", "paste lines from Excel")),
            (
                QT_TRANSLATE_NOOP("HelpWindow", "1122, +3, today"),
                QT_TRANSLATE_NOOP("HelpWindow", "in a date field: 22 November, in three days, today"),
            ),
            ("Esc", QT_TRANSLATE_NOOP("HelpWindow", "back out; asks if something was typed")),
        ),
    ),
)


class HelpWindow(Dialog):
    """Pages at the left, the text at the right; not modal, so that one can read and work."""

    def __init__(self, parent: QWidget, language: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._folder = manual() / language
        self.pages, self.text = QListWidget(), QTextBrowser()
        self.pages.setAccessibleName(self.tr("Pages"))
        self.text.setAccessibleName(self.tr("Text of the page"))
        self.text.setOpenExternalLinks(True)
        self.text.document().setDefaultFont(theme().font(13))
        self.text.document().setDocumentMargin(theme().px(16))
        self._add(self.tr("Keys"), None)
        for path in _pages(self._folder):
            self._add(_title(path), path)
        split = QSplitter()
        split.addWidget(self.pages)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setSizes([theme().px(180), theme().px(580)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.resize(theme().px(920), theme().px(640))
        self.pages.currentItemChanged.connect(self._show)
        self.pages.setCurrentRow(0)

    def show_page(self, name: str) -> None:
        """Show the page of a file name without its ending; the keys when there is none."""
        for row in range(self.pages.count()):
            path = self.pages.item(row).data(Qt.ItemDataRole.UserRole)
            if path is not None and Path(path).stem == name:
                self.pages.setCurrentRow(row)
                return
        self.pages.setCurrentRow(0)

    def _add(self, words: str, path: Path | None) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, None if path is None else str(path))
        self.pages.addItem(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        path = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if path is None:
            self.text.setHtml(self._keys())
        else:
            self.text.document().setBaseUrl(QUrl.fromLocalFile(path))
            features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
            self.text.document().setMarkdown(Path(path).read_text(encoding="utf-8"), features)

    def _keys(self) -> str:
        grey = theme().color("text2").name()
        parts = []
        for title, keys in KEYS:
            rows = "".join(
                f'<tr><td width="150"><b>{_word(name)}</b></td><td>{_word(what)}</td></tr>' for name, what in keys
            )
            parts.append(f'<h3 style="color:{grey}">{_word(title)}</h3><table cellpadding="4">{rows}</table>')
        return "".join(parts)


def _word(marked_text: str) -> str:
    return QCoreApplication.translate("HelpWindow", marked_text)


def _pages(folder: Path) -> list[Path]:
    """The pages in the order in which the index names them; the index itself comes last."""
    index = folder / "index.md"
    if not index.exists():
        return []
    named = re.findall(r"\]\(([\w-]+\.md)\)", index.read_text(encoding="utf-8"))
    return [*(folder / name for name in named if (folder / name).exists()), index]


def _title(path: Path) -> str:
    """The first heading of a page."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            return line.lstrip("# ").strip()
    return path.stem
