"""The documents behind the cell of a pivot, under it; they add up to the cell, and say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.cube import Cube, CubeRow
from crm_desktop.domain.analysis.facts import SALES, Basis, Fact
from crm_desktop.domain.analysis.measures import Look, Measure
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.analysis import member_text
from crm_desktop.present.columns.analysis import KINDS, TOTAL
from crm_desktop.present.columns.base import Column, Kind
from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.forms.elided import ElidedLabel
from crm_desktop.qtkit.icons import pixmap
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import marked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.analysis.behind import BehindRow, documents_behind, narrowed_to
from crm_desktop.views.analysis.fields import said
from crm_desktop.views.context import Context

CHANGED = Changes.DELIVERIES | Changes.RETURNS | Changes.ORDERS | Changes.QUOTES | Changes.CUSTOMERS | Changes.PRODUCTS
CHANGED |= Changes.CONTACTS | Changes.RECEIPTS | Changes.RECEIVABLES | Changes.PAYABLES


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a pivot: what is asked for its documents, how it is called, and what it says.

    Attributes:
        measure: its value; of one that doesn't add up, the first one that does, so that there is something to prove.
    """

    request: CubeRequest
    words: str
    measure: Measure
    value: Any


def cell_of(answer: Cube, row: CubeRow, key: str) -> Cell:
    """The cell of a row under a column of ``cube_columns``; under one that is no cell, the whole row."""
    kind, *rest = key.split(".")
    member = answer.columns[int(rest[0])] if kind == "cell" else None
    code = rest[-1] if rest else ""
    measures = [one for one in answer.request.measures if one.adds] or answer.request.fact.measures[:1]
    measure = next((one for one in measures if one.code == code), measures[0])
    named = [member_text(one, said) for one in (*row.path, *((member,) if member is not None else ()))]
    words = " × ".join([*(named or [said(TOTAL)]), said(measure.title)])
    value = row.value(measure) if member is None else row.cell(member.key, measure)
    return Cell(narrowed_to(answer.request, row.path, member), words, measure, value)


class BehindList(QWidget):
    """A list that follows the cell; its columns are the figures of the pivot that documents have.

    Attributes:
        left: Esc leads back to the cell.
    """

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cell: Cell | None = None
        self._fact: Fact = SALES
        self._measures: tuple[Measure, ...] = ()
        self.panel: ListPanel[BehindRow] | None = None
        self.sign, self.proof = QLabel(), ElidedLabel(role="label")
        head = marked(QWidget(), role="bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(*[theme().px(side) for side in (12, 4, 12, 4)])
        row.addWidget(self.sign)
        row.addWidget(self.proof, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(head)

    def show_cell(self, cell: Cell) -> None:
        """Show the documents of a cell."""
        self._cell = cell
        shown = tuple(one for one in cell.request.measures if one.adds) or (cell.measure,)
        asked = replace(cell.request, measures=shown, sort=None)
        if self.panel is None or (cell.request.fact, shown) != (self._fact, self._measures):
            self._fact, self._measures = cell.request.fact, shown
            self._wait()
            self._build(asked)
        elif self.panel.request.options.get("asked") != asked:
            self._wait()
            self.panel.set_option(asked=asked)
        elif self._is_loaded:
            self._prove()

    _is_loaded = False
    """Whether the documents in sight are those of the cell."""
    _read: tuple[CubeRequest | None, Sequence[BehindRow]] = (None, ())
    """What was asked last, and all documents that came: one value, since it is read on another thread."""

    def _wait(self) -> None:
        """Say nothing of the cell before its documents are here."""
        self._is_loaded = False
        self.sign.clear()
        self.proof.show_text(self.tr("Documents are being read…"))

    def _prove(self) -> None:
        """Say what all documents of the cell come to, however the list is narrowed, and whether the cell says so."""
        if self._cell is None or self.panel is None or self._read[0] != self.panel.request.options.get("asked"):
            return
        self._is_loaded = True
        measure, rows = self._cell.measure, self._read[1]
        whole = sum((Decimal(row.value(measure) or 0) for row in rows), Decimal(0))
        difference = whole - (self._cell.value or Decimal(0))
        self.sign.setPixmap(pixmap("warning" if difference else "done", "red" if difference else "green", 14))
        text = self.tr("{cell}: {counted} come to {sum}, difference {difference}")
        said_sum, said_difference = (_said(measure, one) for one in (whole, difference))
        counted = self.panel.spec.count_words(len(rows))
        self.proof.setText(
            text.format(cell=self._cell.words, counted=counted, sum=said_sum, difference=said_difference)
        )

    def enter(self) -> None:
        """Take the focus to the documents."""
        if self.panel is not None:
            self.panel.table.setFocus()

    # parts

    def _build(self, asked: CubeRequest) -> None:
        if self.panel is not None:
            self._whole.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        columns = tuple(_columns(asked.fact, self._measures))
        self.panel = ListPanel(
            ListPanelSpec(
                id="pivot_behind",
                context="analysis",
                title=QT_TRANSLATE_NOOP("analysis", "Documents behind the figure"),
                columns=columns,
                source=MemorySource(self._load, columns),
                reload_on=CHANGED,
                icon="list",
                counted=_COUNTED[asked.fact.basis],
                empty=QT_TRANSLATE_NOOP("analysis", "Nothing stands behind this cell."),
                open=self._open,
                options={"asked": asked},
                has_groups=False,
            ),
            self._context,
        )
        self._whole.addWidget(self.panel, 1)
        self.panel.model.loaded.connect(self._prove)

    def _load(self, request: ListRequest) -> Sequence[BehindRow]:
        asked: CubeRequest = request.options["asked"]
        rows = self._context.reader.read(documents_behind, request=asked).rows
        self._read = (asked, rows)
        return rows

    def _open(self, row: BehindRow, _key: str) -> None:
        if row.opens is not None:
            self._context.open(*row.opens)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _columns(fact: Fact, measures: Sequence[Measure]) -> Iterator[Column[BehindRow]]:
    has_lines, has_author = dimensions.PRODUCT in fact.dimensions, dimensions.SALESPERSON in fact.dimensions
    if fact.basis is not Basis.TALKED:
        yield Column("number", QT_TRANSLATE_NOOP("analysis", "Number"), lambda row: row.number, Kind.CODE, 132)
    yield Column("day", QT_TRANSLATE_NOOP("analysis", "Date"), lambda row: row.day, Kind.DATE, 96)
    yield Column("customer", QT_TRANSLATE_NOOP("analysis", "Customer"), lambda row: row.customer, width=190)
    if has_author:
        yield Column("employee", QT_TRANSLATE_NOOP("analysis", "Salesperson"), lambda row: row.employee, width=84)
    if fact.told:
        yield Column("goods", fact.told, lambda row: row.goods, width=180 if has_lines else 320)
    if has_lines:
        yield Column(
            "lines", QT_TRANSLATE_NOOP("analysis", "Lines"), lambda row: row.lines, Kind.COUNT, 56, visible=False
        )
    for measure in measures:
        yield Column(measure.code, measure.title, _value(measure), KINDS[measure.look], 112, total=True)


_COUNTED = {
    Basis.HAPPENED: QT_TRANSLATE_NOOP("analysis", "{count} documents"),
    Basis.OPEN: QT_TRANSLATE_NOOP("analysis", "{count} items"),
    Basis.PAID_OFF: QT_TRANSLATE_NOOP("analysis", "{count} items"),
    Basis.FELL_DUE: QT_TRANSLATE_NOOP("analysis", "{count} items"),
    Basis.TALKED: QT_TRANSLATE_NOOP("analysis", "{count} talks"),
}


def _said(measure: Measure, value: Decimal) -> str:
    return formats.quantity(value) if measure.look is Look.COUNT else formats.money(value)


def _value(measure: Measure) -> Any:
    return lambda row: row.value(measure)
