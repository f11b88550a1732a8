"""The pick lists in groups, with how many words each offers; lists and words are found as written or as they sound."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from crm_desktop.domain.pick_lists import PICK_LISTS
from crm_desktop.present.sifting import fit
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.office.pick_lists import ListWords
from crm_desktop.views.system.entry_words import GROUP_WORDS, list_word, said

_NAME = int(Qt.ItemDataRole.UserRole)


class ListTree(QWidget):
    """Choosing a list.

    Attributes:
        chosen: another list is the current one; carries its name, and the word that was sought in it.
    """

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(theme().px(246))
        self._words: dict[str, ListWords] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a list or a word"))
        self.search.setAccessibleName(self.tr("Find a list or a word"))
        self.search.addAction(icon("search", size=14), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self.enter)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Pick lists"))
        self.tree.setIndentation(theme().px(12))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._other)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme().px(6))
        whole.addWidget(self.search)
        whole.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)

    @property
    def current(self) -> str:
        """The name of the current list; empty on a group."""
        item = self.tree.currentItem()
        return str(item.data(0, _NAME) or "") if item is not None else ""

    def show_words(self, lists: Sequence[ListWords]) -> None:
        """Take over what the lists hold."""
        self._words = {one.name: one for one in lists}
        for name, item in self._items.items():
            count = self._words[name].active if name in self._words else 0
            item.setText(1, str(count))

    def choose(self, name: str) -> None:
        """Make a list the current one."""
        if name in self._items:
            self.tree.setCurrentItem(self._items[name])

    def go_back(self, name: str) -> None:
        """Show that it is still this list; nobody hears of it."""
        with QSignalBlocker(self.tree):
            self.choose(name)

    def enter(self) -> None:
        """Go to the first list that was found."""
        found = next((name for name, item in self._items.items() if not item.isHidden()), None)
        if found is not None:
            self.choose(found)
            self.tree.setFocus()

    def _fill(self) -> None:
        for group, title in GROUP_WORDS.items():
            own = [one for one in PICK_LISTS.values() if one.group is group]
            head = QTreeWidgetItem(self.tree, [said(title), str(len(own))])
            head.setFirstColumnSpanned(False)
            head.setFlags(head.flags() & ~Qt.ItemFlag.ItemIsSelectable)
            font = theme().font(13, bold=True)
            for column in (0, 1):
                head.setFont(column, font)
            head.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for one in own:
                item = QTreeWidgetItem(head, [list_word(one.name), ""])
                item.setData(0, _NAME, one.name)
                item.setToolTip(0, list_word(one.name))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setForeground(1, theme().color("text2"))
                self._items[one.name] = item
        self.tree.expandAll()

    def _narrow(self, typed: str) -> None:
        for name, item in self._items.items():
            texts = self._words[name].texts if name in self._words else ()
            item.setHidden(bool(typed.strip()) and not self._fits(typed, name, texts))
        for place in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(place)
            if head is not None:
                below = [item for item in self._items.values() if item.parent() is head]
                head.setHidden(all(item.isHidden() for item in below))

    @staticmethod
    def _fits(typed: str, name: str, texts: Sequence[str]) -> bool:
        return any(fit(typed, text) is not None for text in (list_word(name), *texts))

    def _other(self, item: QTreeWidgetItem | None) -> None:
        name = str(item.data(0, _NAME) or "") if item is not None else ""
        if name:
            typed = self.search.text()
            texts = self._words[name].texts if typed.strip() and name in self._words else ()
            self.chosen.emit(name, next((text for text in texts if fit(typed, text) is not None), ""))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)
