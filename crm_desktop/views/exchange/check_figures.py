"""The table above the rows: how many of each kind become what; each figure is a filter of the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from crm_desktop.domain.imports import RowResult
from crm_desktop.exchange.importer import BatchRows, DryRun
from crm_desktop.exchange.row_kinds import TITLES as KINDS
from crm_desktop.exchange.targets import TITLES
from crm_desktop.qtkit.icons import icon
from crm_desktop.qtkit.theme import TONE_TOKENS, theme
from crm_desktop.views.exchange.check_text import RESULTS, words

SHOWN = (RowResult.NEW, RowResult.UPDATED, RowResult.SAME, RowResult.BAD, RowResult.LIKELY)
ALL = len(SHOWN) + 1
"""The column of all rows; before it stand the kind and the results, after it what is worth saying."""


class CheckFigures(QTableWidget):
    """Figures by step and result.

    Attributes:
        chosen: carries the step, and the result or None for all its rows; step -1 are the rows that are no records.
    """

    chosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__(0, ALL + 2)
        self.setAccessibleName(self.tr("Figures of the check"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabKeyNavigation(False)
        self.setShowGrid(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(26))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._steps = 0
        self.itemSelectionChanged.connect(self._choose)

    def show_check(self, tried: DryRun) -> None:
        """Show the figures; all rows of the first step are chosen."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's form
        left_out = [one for rows in tried.read.no_records.values() for one in rows]
        self._steps = len(tried.batches)
        self.setRowCount(self._steps + bool(left_out))
        self._name_columns()
        for row, batch in enumerate(tried.batches):
            self._show_batch(row, batch, several=self._steps > 1)
        if left_out:
            kinds = {kind: sum(one.kind is kind for one in left_out) for kind in KINDS}
            told = " · ".join(f"{words(KINDS[kind])} {count}" for kind, count in kinds.items() if count)
            self._put(self._steps, 0, self.tr("No data, left out"))
            for column in range(1, ALL):
                self._put(self._steps, column, "")
            self._put(self._steps, ALL, str(len(left_out)), right=True)
            self._put(self._steps, ALL + 1, told)
        look = theme()
        self.setColumnWidth(0, look.px(170))
        for column in range(1, ALL + 1):
            self.setColumnWidth(column, look.px(84))
        likely = SHOWN.index(RowResult.LIKELY) + 1
        self.setColumnWidth(likely, look.px(104))
        self.setColumnHidden(likely, not any(batch.count(RowResult.LIKELY) for batch in tried.batches))
        rows = min(self.rowCount(), 4)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * look.px(26) + look.px(2))
        self.blockSignals(False)  # noqa: FBT003 - Qt's form
        self.setCurrentCell(0, ALL)
        self._choose()

    def _name_columns(self) -> None:
        self._head(0, self.tr("This file holds"))
        for place, result in enumerate(SHOWN, start=1):
            word, picture, _tone = RESULTS[result]
            self._head(place, words(word), picture)
        self._head(ALL, self.tr("In all"))
        self._head(ALL + 1, self.tr("Remarks"))

    def _head(self, column: int, text: str, picture: str = "") -> None:
        item = QTableWidgetItem(text)
        if picture:
            item.setIcon(icon(picture))
        right = 1 <= column <= ALL
        item.setTextAlignment(
            (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        )
        self.setHorizontalHeaderItem(column, item)

    def _show_batch(self, row: int, batch: BatchRows, *, several: bool) -> None:
        name = words(TITLES[batch.target])
        self._put(row, 0, f"{name} · {batch.sheet}" if several else name)
        for column, result in enumerate(SHOWN, start=1):
            count = batch.count(result)
            item = self._put(row, column, str(count), right=True)
            item.setForeground(theme().color(TONE_TOKENS[RESULTS[result][2]] if count else "text2"))
        self._put(row, ALL, str(len(batch.results)), right=True)
        self._put(row, ALL + 1, self._remarks(batch))

    def _remarks(self, batch: BatchRows) -> str:
        cells = sum(len(former) for former in batch.former.values())
        parts: Sequence[str] = (
            self.tr("%n contact person(s) added", "", batch.people) if batch.people else "",
            self.tr("updates change %n cell(s)", "", cells) if cells else "",
        )
        return " · ".join(filter(None, parts))

    def _put(self, row: int, column: int, text: str, *, right: bool = False) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        if right:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setFont(theme().font(13, bold=True))
        self.setItem(row, column, item)
        return item

    def _choose(self) -> None:
        row, column = self.currentRow(), self.currentColumn()
        if row < 0:
            return
        result = SHOWN[column - 1] if 1 <= column < ALL else None
        self.chosen.emit(row if row < self._steps else -1, result)
