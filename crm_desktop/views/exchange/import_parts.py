"""Parts of the import page: what is chosen above, and the table of errors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.imports import Duplicates
from crm_desktop.exchange.targets import TITLES
from crm_desktop.qtkit.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.theme import theme

MOST_PROBLEMS = 500
TARGETS = tuple(TITLES)


class ImportHead(QWidget):
    """File, mapping, sheet, target and what happens to records that are there already.

    Attributes:
        file_wanted: the user wants to choose a file.
    """

    file_wanted = Signal()

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

    def show_file(self, path: Path) -> None:
        """Say which file is open."""
        self._file.setText(path.name)
        self._file.setToolTip(str(path))

    def enable(self, *, has_file: bool, by_hand: bool) -> None:
        """Offer what can be chosen now: nothing without a file, only the mapping when one is chosen."""
        self.mapping.setEnabled(has_file)
        for choice in (self.sheet, self.target, self.duplicates):
            choice.setEnabled(has_file and by_hand)

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        button = QPushButton(self.tr("Choose file…  Ctrl+O"))
        button.setShortcut("Ctrl+O")
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


class ProblemTable(QTableWidget):
    """Rows that stay out, with the column at fault and what to put right."""

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setHorizontalHeaderLabels([self.tr("Row"), self.tr("Column"), self.tr("What to put right")])
        self.setAccessibleName(self.tr("Rows with errors"))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((140, 180)):
            self.setColumnWidth(column, theme().px(width))

    def show_problems(self, problems: Sequence[Sequence[str]]) -> None:
        """Show row, column and message of the first problems; a workbook takes all of them."""
        self.setRowCount(0)
        for texts in problems[:MOST_PROBLEMS]:
            row = self.rowCount()
            self.insertRow(row)
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
