"""Parts of the import page: what is chosen above, and the steps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.imports import Duplicates
from crm_desktop.exchange.targets import TITLES
from crm_desktop.qtkit.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.theme import theme

STEPS = 4
LONGEST_ROW = 90
TARGETS = tuple(TITLES)


class ImportHead(QWidget):
    """File, mapping, sheet, target and what happens to records that are there already.

    Attributes:
        file_wanted: the user wants to choose a file.
        row_wanted: carries the row in Excel that holds the titles.
    """

    file_wanted = Signal()
    row_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="side")
        self.mapping, self.sheet, self.target, self.duplicates = (ChoiceBox() for _ in range(4))
        self._file = label(self.tr("No file yet"), role="hint")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme().px(12)] * 4)
        rows.setSpacing(theme().px(8))
        rows.addLayout(self._file_row())
        rows.addLayout(self._choices_row())
        rows.addWidget(self._head_row_question())

    def show_file(self, path: Path) -> None:
        """Say which file is open."""
        self._file.setText(path.name)
        self._file.setToolTip(str(path))

    @property
    def head_row(self) -> int:
        """The row in Excel that the user pointed at; 0 if the program found it."""
        return int(self._head_row.currentData() or 0)

    def ask_for_head_row(self, samples: Sequence[Sequence[str]] | None) -> None:
        """Ask which row holds the titles, with the first rows to choose from; None if one was found."""
        if samples is None:
            seen_if(self._asked, self.head_row)
            return
        self._head_row.clear()
        self._head_row.addItem(self.tr("choose the row with the titles"), 0)
        for number, cells in enumerate(samples, start=1):
            self._head_row.addItem(f"{number}   {' · '.join(cell for cell in cells if cell)[:LONGEST_ROW]}", number)
        seen_if(self._asked, wanted=True)

    def forget_head_row(self) -> None:
        """Another file or sheet is looked at."""
        self._head_row.clear()
        seen_if(self._asked, wanted=False)

    def _head_row_question(self) -> QWidget:
        self._asked = marked(QFrame(), role="ask")
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(*[theme().px(6)] * 4)
        row.addWidget(label(self.tr("No row looks like titles. Which one holds them?"), tone="amber"))
        self._head_row = ChoiceBox()
        self._head_row.setAccessibleName(self.tr("Row with the titles"))
        self._head_row.activated.connect(lambda _place: self.row_wanted.emit(self.head_row))
        row.addWidget(self._head_row, 1)
        seen_if(self._asked, wanted=False)
        return self._asked

    def enable(self, *, has_file: bool, by_hand: bool) -> None:
        """Offer what can be chosen now: nothing without a file, only the mapping when one is chosen."""
        self.mapping.setEnabled(has_file)
        for choice in (self.sheet, self.target, self.duplicates):
            choice.setEnabled(has_file and by_hand)

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        button = QPushButton(self.tr("Choose file…  Ctrl+O"))
        button.setIcon(icon("open"))
        button.clicked.connect(self.file_wanted)
        row.addWidget(button)
        row.addWidget(self._file, 1)
        return row

    def _choices_row(self) -> QHBoxLayout:
        for target in TARGETS:
            self.target.addItem(QCoreApplication.translate("imports", TITLES[target]), target)
        for text, value in (
            (self.tr("Leave as they are"), Duplicates.SKIP),
            (self.tr("Update them"), Duplicates.UPDATE),
            (self.tr("Report them as errors"), Duplicates.REFUSE),
        ):
            self.duplicates.addItem(text, value)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        for text, choice in (
            (self.tr("Mapping"), self.mapping),
            (self.tr("Sheet"), self.sheet),
            (self.tr("Becomes"), self.target),
            (self.tr("Already there"), self.duplicates),
        ):
            choice.setAccessibleName(text)
            choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(label(text, role="label"))
            row.addWidget(choice)
            row.addSpacing(theme().px(8))
        row.addStretch(1)
        return row


class StepBar(QWidget):
    """The four steps of an import; the ones behind can be gone back to.

    Attributes:
        wanted: carries the step that the user wants, from 0.
    """

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        marked(self, role="bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(8), theme().px(4), theme().px(8), theme().px(4))
        row.setSpacing(theme().px(4))
        self._steps: list[QPushButton] = []
        for number, text in enumerate((self.tr("File"), self.tr("Match columns"), self.tr("Check"), self.tr("Import"))):
            button = marked(QPushButton(f"{number + 1}  {text}"), flat=True)
            button.clicked.connect(lambda _on, number=number: self.wanted.emit(number))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._steps.append(button)
            row.addWidget(button)
            if number < STEPS - 1:
                row.addWidget(label("›", role="hint"))
        row.addStretch(1)
        self._told = label("", role="hint")
        row.addWidget(self._told)

    def show_step(self, current: int, told: str, *, reachable: int, is_done: bool = False) -> None:
        """Say where the user is, and how far he may go; ``is_done`` ticks the step where he is too."""
        for number, button in enumerate(self._steps):
            button.setEnabled(number <= reachable)
            button.setIcon(icon("done") if number < current + is_done else QIcon())
            font = button.font()
            font.setBold(number == current)
            button.setFont(font)
        self._told.setText(told)
