"""The choice of the column by which the rows of a list stand together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.qtkit.lists.question import ListQuestion
from crm_desktop.qtkit.lists.spec import ListPanelSpec


class GroupMenu(QMenu):
    """Offers the columns by which rows may stand together, and none; it is there for one choice."""

    def __init__(
        self, spec: ListPanelSpec[Any], question: ListQuestion, in_sight: Sequence[int], parent: QWidget
    ) -> None:
        """Make the menu; ``in_sight`` are the columns that the user sees, in their order."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._spec, self._in_sight = spec, in_sight
        self._choice = QActionGroup(self)
        for key, title in [("", self.tr("No groups")), *self._columns()]:
            entry = self.addAction(title)
            entry.setCheckable(True)
            entry.setChecked(question.request.group == key)
            entry.triggered.connect(partial(_group, question, key))
            self._choice.addAction(entry)

    def show_at(self, place: QPoint) -> None:
        """Open it with the choice in force under the focus."""
        checked: QAction | None = self._choice.checkedAction()
        self.setActiveAction(self.actions()[0] if checked is None else checked)
        self.popup(place)

    def _columns(self) -> list[tuple[str, str]]:
        """The columns that rows may stand together by, with their titles."""
        columns = self._spec.columns
        wanted = self._spec.group_by or [columns[place].key for place in self._in_sight if columns[place].sortable]
        titles = {column.key: self._spec.words(column.title) for column in columns}
        return [(key, titles[key]) for key in wanted]


def _group(question: ListQuestion, key: str, *_: object) -> None:
    question.set_group(key)
