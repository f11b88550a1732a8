"""The chips over the desk of tasks: each reason with its count; together they are all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from crm_desktop.domain.reminders import ReminderKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.qtkit.marks import grounded, marked, secondary
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.affairs.rows import Reminder

ALL = ""
CHIPS: dict[str, tuple[str, Collection[ReminderKind]]] = {
    "task": (QT_TRANSLATE_NOOP("reminders", "Tasks"), {ReminderKind.TASK}),
    "plan": (QT_TRANSLATE_NOOP("reminders", "Plans"), {ReminderKind.CONTACT, ReminderKind.PLANNED}),
    "order": (
        QT_TRANSLATE_NOOP("reminders", "No order"),
        {ReminderKind.RHYTHM, ReminderKind.ORDERLESS, ReminderKind.WEEKDAY, ReminderKind.NEVER},
    ),
    "falling": (QT_TRANSLATE_NOOP("reminders", "Falling"), {ReminderKind.FALLING}),
    "silent": (QT_TRANSLATE_NOOP("reminders", "No contact"), {ReminderKind.SILENT, ReminderKind.PLANLESS}),
    "offer": (QT_TRANSLATE_NOOP("reminders", "Quotes"), {ReminderKind.QUOTE}),
    "ship": (QT_TRANSLATE_NOOP("reminders", "To ship"), {ReminderKind.ORDER}),
    "sign": (QT_TRANSLATE_NOOP("reminders", "Not signed"), {ReminderKind.UNSIGNED}),
    "collect": (QT_TRANSLATE_NOOP("reminders", "To collect"), {ReminderKind.RECEIVABLE}),
    "pay": (QT_TRANSLATE_NOOP("reminders", "To pay"), {ReminderKind.PAYABLE}),
    "own": (QT_TRANSLATE_NOOP("reminders", "Own rules"), {ReminderKind.OWN}),
    "report": (QT_TRANSLATE_NOOP("reminders", "Reports"), {ReminderKind.REPORT}),
    "birthday": (QT_TRANSLATE_NOOP("reminders", "Birthdays"), {ReminderKind.BIRTHDAY}),
}
"""By their keys; every kind stands in one of them."""
_OF = {kind: key for key, (_, kinds) in CHIPS.items() for kind in kinds}


def chip_of(one: Reminder) -> str:
    """Under which chip a reminder counts."""
    return _OF[one.kind]


def chips_of(kinds: Collection[ReminderKind]) -> str:
    """The chips under which these kinds count, in words."""
    keys = {_OF[kind] for kind in kinds}
    words = [QCoreApplication.translate("reminders", label) for key, (label, _) in CHIPS.items() if key in keys]
    return QCoreApplication.translate("reminders", ", ").join(words)


class DeskFilter(QLineEdit):
    """What is looked for; Down and Enter go on to what was found, Esc clears first.

    Attributes:
        left: the cursor is to go on to the list.
    """

    left = Signal()

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DeskChips(QWidget):
    """One is chosen, or all; beside them it is typed what is looked for.

    Attributes:
        changed: something else is to be shown.
        left: the cursor is to go on to the list.
    """

    changed, left = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        grounded(self, "bar")
        self.typed = DeskFilter()
        self.typed.left.connect(self.left)
        self.typed.setPlaceholderText(self.tr("Type to filter"))
        self.typed.setAccessibleName(self.tr("Filter"))
        self.typed.setClearButtonEnabled(True)
        self.typed.setFixedWidth(theme().px(150))
        self.typed.textChanged.connect(lambda _text: self.changed.emit())
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme().px(side) for side in (12, 4, 12, 4)])
        row.setSpacing(theme().px(6))
        self._buttons: dict[str, QPushButton] = {}
        for key in (ALL, *CHIPS):
            button = secondary(marked(QPushButton(), small=True))
            button.setCheckable(True)
            button.setChecked(key == ALL)
            button.clicked.connect(lambda _on=False: self.changed.emit())
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.typed)
        self.show_counts(())

    @property
    def chosen(self) -> str:
        """The key of the chosen chip, empty for all."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), ALL)

    def show_counts(self, reminders: Sequence[Reminder]) -> None:
        """Count; a reason that nothing has is not offered, unless it is the chosen one."""
        counts = Counter(map(chip_of, reminders))
        self._buttons[ALL].setText(self.tr("All {count}").format(count=len(reminders)))
        for key, (text, _) in CHIPS.items():
            button, count = self._buttons[key], counts[key]
            button.setText(f"{QCoreApplication.translate('reminders', text)} {count}")
            button.setHidden(not count and not button.isChecked())
