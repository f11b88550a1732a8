"""What is chosen at the top of the import page: file, mapping, sheet, and what its rows become."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.domain.imports import Duplicates, Target
from crm_desktop.exchange.importer import SheetLook
from crm_desktop.exchange.mapping import ColumnRule, Step
from crm_desktop.exchange.targets import TITLES, likeliest
from crm_desktop.qtkit.forms.choice_box import ChoiceBox
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.marks import label, marked, seen_if
from crm_desktop.qtkit.theme import theme
from crm_desktop.views.exchange.hand_mapping import BY_HAND

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

    @property
    def mapping_name(self) -> str:
        """The name of the chosen mapping; ``BY_HAND`` if the columns are chosen one by one."""
        return self.mapping.currentData() or BY_HAND

    @property
    def chosen_target(self) -> Target:
        """What the rows become; Qt keeps only the text of a code."""
        return Target(self.target.currentData())

    def offer_mappings(self, names: Iterable[str], chosen: str | None = None) -> None:
        """Offer mappings by name; the chosen one stays chosen unless another is named."""
        chosen = self.mapping_name if chosen is None else chosen
        self.mapping.clear()
        self.mapping.addItem(self.tr("Columns chosen below"), BY_HAND)
        for name in names:
            self.mapping.addItem(name, name)
        self.choose_mapping(chosen)

    def choose_mapping(self, name: str) -> None:
        """Choose a mapping by name."""
        self.mapping.setCurrentIndex(max(self.mapping.findData(name), 0))

    def show_file(self, path: Path, sheets: Sequence[SheetLook]) -> None:
        """Say which file is open, and choose its first sheet."""
        self._file.setText(path.name)
        self._file.setToolTip(str(path))
        self.sheet.clear()
        for sheet in sheets:
            hidden = self.tr("{sheet} (hidden)").format(sheet=sheet.name)
            self.sheet.addItem(hidden if sheet.is_hidden else sheet.name, sheet.name)
        self.show_sheet(sheets[0])

    def show_sheet(self, look: SheetLook) -> None:
        """Another sheet is looked at: it becomes what its titles look like."""
        self.forget_head_row()
        self.suggest_target(look)

    def suggest_target(self, look: SheetLook) -> None:
        """Choose what the rows of a sheet look like."""
        self.target.setCurrentIndex(max(self.target.findData(likeliest(look.titles)), 0))

    def step(self, columns: Mapping[str, ColumnRule]) -> Step:
        """What is chosen here as the step of a mapping."""
        return Step(
            target=self.chosen_target,
            sheet=self.sheet.currentData() or "",
            columns=columns,
            duplicates=self.duplicates.currentData(),
            delivers=self.chosen_target is Target.ORDERS,
            head_row=self.head_row,
        )

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
