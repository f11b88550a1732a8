"""Reminders as rows under heads that can be folded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from crm_desktop.domain.reminders import GROUPS, ReminderGroup
from crm_desktop.present import formats
from crm_desktop.queries.affairs.reminders import Affairs
from crm_desktop.queries.affairs.rows import Reminder
from crm_desktop.views.reminders.reminder_words import Said, group_words, said

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group; ``right`` is a day or a sum."""

    group: ReminderGroup
    words: str
    count: int
    right: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A reminder with its words."""

    reminder: Reminder
    said: Said


@dataclass(frozen=True)
class Grouping:
    """Under which heads reminders stand.

    Attributes:
        groups: in the order of the list.
        of: the group of one.
        words: the head of a group.
        right: what stands at the right of a head, instead of a day.
        folded: those that are closed in the beginning.
    """

    groups: Sequence[ReminderGroup]
    of: Callable[[Reminder], ReminderGroup]
    words: Callable[[ReminderGroup], str]
    right: Callable[[ReminderGroup, Sequence[Reminder], date], str] = lambda _group, _found, _today: ""
    folded: frozenset[ReminderGroup] = frozenset()


BY_DUE = Grouping(
    GROUPS,
    lambda one: one.group,
    group_words,
    folded=frozenset(
        {ReminderGroup.QUOTED, ReminderGroup.ORDERLESS, ReminderGroup.SILENT, ReminderGroup.CARE},
    ),
)
"""As dock and pop-up show them."""


class ReminderModel(QAbstractListModel):
    """Heads and reminders; ``UserRole`` gives the ``Head`` or ``Item``."""

    def __init__(self, language: str, grouping: Grouping = BY_DUE) -> None:
        super().__init__()
        self._language, self._grouping = language, grouping
        self._affairs: Affairs | None = None
        self._folded = set(grouping.folded)
        self._rows: list[Head | Item] = []
        self.checked: set[str] = set()

    def show_affairs(self, affairs: Affairs) -> None:
        """Show other reminders."""
        self._affairs = affairs
        self.checked &= {one.key for one in affairs.reminders}
        self._arrange()

    def toggle(self, group: ReminderGroup) -> None:
        """Fold or unfold a group."""
        self._folded ^= {group}
        self._arrange()

    def unfold(self, group: ReminderGroup) -> None:
        """Open a group."""
        if group in self._folded:
            self.toggle(group)

    def group_of(self, one: Reminder) -> ReminderGroup:
        """Under which head a reminder stands."""
        return self._grouping.of(one)

    def ticked(self) -> list[Reminder]:
        """The ticked reminders, in the order of the list; those of folded groups too."""
        shown = self._affairs.reminders if self._affairs is not None else ()
        return [one for one in shown if one.key in self.checked]

    def keys_of(self, group: ReminderGroup) -> list[str]:
        """What stands under a head, those that wait longest first."""
        shown = self._affairs.reminders if self._affairs is not None else ()
        found = sorted((one for one in shown if self._grouping.of(one) is group), key=lambda one: one.due_on)
        return [one.key for one in found]

    def row_of(self, key: str) -> int | None:
        """Where a reminder stands."""
        for place, row in enumerate(self._rows):
            if isinstance(row, Item) and row.reminder.key == key:
                return place
        return None

    def head_of(self, group: ReminderGroup) -> int | None:
        """Where the head of a group stands."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, Head) and row.group is group), None)

    def next_item(self, start: int) -> int | None:
        """The nearest reminder from a row on, or else before it."""
        after = [place for place, row in enumerate(self._rows) if isinstance(row, Item) and place >= start]
        before = [place for place, row in enumerate(self._rows) if isinstance(row, Item) and place < start]
        return after[0] if after else (before[-1] if before else None)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        affairs = self._affairs
        if affairs is not None:
            for group in self._grouping.groups:
                found = [one for one in affairs.reminders if self._grouping.of(one) is group]
                if found:
                    self._rows.append(self._head(group, found, affairs.today))
                    if group not in self._folded:
                        self._rows += [Item(one, said(one, affairs.today)) for one in found]
        self.endResetModel()

    def _head(self, group: ReminderGroup, found: list[Reminder], today: date) -> Head:
        day = {ReminderGroup.TODAY: today, ReminderGroup.TOMORROW: today + timedelta(days=1)}.get(group)
        right = f"{formats.day(day)[5:]} {formats.weekday(day, self._language)}" if day else ""
        right = self._grouping.right(group, found, today) or right
        return Head(group, self._grouping.words(group), len(found), right, group not in self._folded)

    # Qt overrides

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled
        if isinstance(self._rows[index.row()], Item):
            found |= Qt.ItemFlag.ItemIsSelectable
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Head):
                return f"{row.words} {row.count}"
            return " ".join(part for part in (row.said.title, row.said.amount, row.said.detail, row.said.state) if part)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Item):
            return "\n".join(part for part in (f"{row.said.title} {row.said.amount}", row.said.detail) if part)
        return None
