"""What a posted receipt settled, with the day from which each line counted, and how to take it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.money.items import AllocationRow
from crm_desktop.services.money.matching import CancelAllocation
from crm_desktop.views.context import Context
from crm_desktop.views.foretold import ask_and_run
from crm_desktop.views.money.behind import open_source

Panel = ListPanel[AllocationRow]

COLUMNS: tuple[Column[AllocationRow], ...] = (
    Column(
        "charge_number",
        QT_TRANSLATE_NOOP("money", "Settled document"),
        lambda row: row.charge_number,
        width=170,
    ),
    Column("document_date", QT_TRANSLATE_NOOP("money", "Date"), lambda row: row.document_date, Kind.DATE, 100),
    Column("due_date", QT_TRANSLATE_NOOP("money", "Due"), lambda row: row.due_date, Kind.DATE, 100),
    Column("amount", QT_TRANSLATE_NOOP("money", "Amount"), lambda row: row.amount, Kind.MONEY, 120),
    Column("allocated_on", QT_TRANSLATE_NOOP("money", "Counts from"), lambda row: row.allocated_on, Kind.DATE, 110),
    Column("cancelled_on", QT_TRANSLATE_NOOP("money", "Taken back on"), lambda row: row.cancelled_on, Kind.DATE, 110),
)
DRAWN = (
    Column[AllocationRow](
        "credit_number",
        QT_TRANSLATE_NOOP("money", "Comes out of"),
        lambda row: row.credit_number,
        width=170,
    ),
    *COLUMNS[3:],
)
"""Of money that was given back."""
TAKE_BACK = QT_TRANSLATE_NOOP("money", "Take back that {number} is settled with this? It is open again from today on.")


class SettledList(QWidget):
    """The allocations of one receipt, return or advance.

    Attributes:
        changed: one was taken back.
    """

    changed = Signal()

    def __init__(self, context: Context, *, gives_back: bool = False) -> None:
        super().__init__()
        self._context, self._gives_back = context, gives_back
        self._rows: Sequence[AllocationRow] = ()
        self.panel = ListPanel(self._spec(), context)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panel)

    def show_allocations(self, rows: Sequence[AllocationRow]) -> None:
        """Show those of another one."""
        self._rows = rows
        self.panel.reload()

    def _spec(self) -> ListPanelSpec[AllocationRow]:
        def take_back(panel: Panel) -> None:
            row = panel.current_row()
            if row is not None:
                ask_and_run(
                    self._context,
                    self,
                    CancelAllocation(allocation_id=row.id),
                    panel.words(TAKE_BACK).format(number=self._other(row)),
                    panel.words(NAME),
                    done=lambda _done: self.changed.emit(),
                )

        columns = DRAWN if self._gives_back else COLUMNS
        title = QT_TRANSLATE_NOOP("money", "Comes out of")
        return ListPanelSpec(
            id="drawn" if self._gives_back else "settled",
            context="money",
            title=title if self._gives_back else QT_TRANSLATE_NOOP("money", "Settled documents"),
            columns=columns,
            source=MemorySource(lambda _request: self._rows, columns),
            reload_on=Changes.NONE,
            icon="receipt",
            counted=QT_TRANSLATE_NOOP("money", "{count} settled"),
            empty=QT_TRANSLATE_NOOP("money", "Nothing is settled with this: all of it is an advance."),
            actions=[ActionSpec("settled.cancel", NAME, take_back, "Del", self._may_take_back, "undo", in_bar=True)],
            open=lambda row, _key: self._open(row),
            row_tone=lambda row: Tone.CLOSED if row.cancelled_on else Tone.PLAIN,
            has_totals=False,
        )

    def _may_take_back(self, panel: Panel) -> bool:
        row = panel.current_row()
        return row is not None and row.cancelled_on is None and self._context.may(row.side.edit)

    def _other(self, row: AllocationRow) -> str:
        return row.credit_number if self._gives_back else row.charge_number

    def _open(self, row: AllocationRow) -> None:
        if self._gives_back:
            if not open_source(self._context, row.credit_kind, row.credit_origin_id):
                self._context.open("credit", row.credit_id)
            return
        open_source(self._context, row.charge_kind, row.charge_origin_id)


NAME = QT_TRANSLATE_NOOP("money", "Take back")
