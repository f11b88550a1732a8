"""A small window in which a colleague is chosen: type or arrow, Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from crm_desktop.present.choices import offered
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import default, label, secondary
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.theme import theme

Person = tuple[int | None, str]
"""Id and name; None is nobody."""


class ColleagueChooser(Dialog):
    """Asks for one colleague, without stopping the program."""

    def __init__(self, parent: QWidget | None, question: str, accept: str, people: Sequence[Person]) -> None:
        super().__init__(parent)
        self.setObjectName("colleague_chooser")
        self.setWindowTitle(accept)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen: Callable[[int | None], None] | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(question)
        for person_id, name in offered(people):
            item = QListWidgetItem(icon("person", size=14), name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, person_id)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self.accept())
        title = label(question, role="title")
        title.setWordWrap(True)
        cancel, go = QPushButton(self.tr("Cancel")), QPushButton(accept)
        default(go)
        secondary(cancel)
        cancel.clicked.connect(self.reject)
        go.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme().px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme().px(16)] * 4)
        whole.setSpacing(theme().px(12))
        whole.addWidget(title)
        whole.addWidget(self.list, 1)
        whole.addLayout(buttons)
        self.resize(theme().px(340), theme().px(360))

    def ask(self, chosen: Callable[[int | None], None]) -> None:
        """Show the window; ``chosen`` gets the id once somebody is taken."""
        self._chosen = chosen
        self.show()
        self.list.setFocus()

    # Qt overrides

    def accept(self) -> None:
        item = self.list.currentItem()
        super().accept()
        if self._chosen is not None and item is not None:
            self._chosen(item.data(Qt.ItemDataRole.UserRole))
