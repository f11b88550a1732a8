"""The documents behind a cell of the aging report, over the window; they add up to the cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import maker_of
from crm_desktop.domain.money.aging import Basis, Edges
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.columns.money import age_title, open_document_columns
from crm_desktop.present.listing import ListRequest
from crm_desktop.qtkit.actions import ActionSpec
from crm_desktop.qtkit.lists.memory_source import MemorySource
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.row_actions import on_row
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.qtkit.marks import label, marked
from crm_desktop.qtkit.on_screen import Dialog
from crm_desktop.qtkit.stacking import stacked
from crm_desktop.qtkit.theme import theme
from crm_desktop.queries.money.open_documents import UNALLOCATED, OpenDocument, open_documents
from crm_desktop.views.context import Context
from crm_desktop.views.money.sides import LOOKS, said


def open_source(context: Context, kind: ChargeKind | CreditKind, source_id: int | None) -> bool:
    """Open the delivery, receipt or return behind a row; what was booked by hand has none."""
    tab = maker_of(kind)
    if tab is None or source_id is None:
        return False
    context.open(tab.value, source_id)
    return True


class BehindDialog(Dialog):
    """A list in a dialog: Enter opens a document, Esc closes."""

    def __init__(self, context: Context, prefill: Mapping[str, Any]) -> None:
        super().__init__()
        self._context, self._asked = context, dict(prefill)
        self._look = LOOKS[self._asked.get("side", Side.RECEIVABLE)]
        self.setWindowTitle(self.tr("Documents behind the figure"))
        self.panel = ListPanel(self._spec(), context)
        head = marked(QWidget(), role="bar")
        row = QVBoxLayout(head)
        row.setContentsMargins(*[theme().px(side) for side in (12, 8, 12, 8)])
        row.addWidget(label(self._title(), role="title"))
        row.addWidget(label(self.tr("Enter opens the document, Esc closes."), role="label"))
        stacked(self, head, self.panel, grows=self.panel)
        self.resize(theme().px(980), theme().px(460))
        self.panel.model.loaded.connect(self._first)

    def _title(self) -> str:
        asked = self._asked
        column, edges = asked.get("column"), asked.get("edges") or Edges()
        if column is None:
            cell = self.tr("All open documents")
        elif column == UNALLOCATED:
            cell = said(self._look.credits_title)
        else:
            cell = age_title(edges, column, QCoreApplication.translate)
        parts = [asked.get("customer") or said(self._look.everybody), cell, formats.day(asked["as_of"])]
        return " · ".join(parts)

    def _spec(self) -> ListPanelSpec[OpenDocument]:
        columns = open_document_columns(by_document=self._asked["by"] is Basis.DOCUMENT, side=self._look.of)
        if self._asked.get("party_id") is not None:
            columns = tuple(replace(column, visible=column.key != "customer") for column in columns)
        return ListPanelSpec(
            id="open_documents",
            context="money",
            title=QT_TRANSLATE_NOOP("money", "Documents behind the figure"),
            columns=columns,
            source=MemorySource(partial(_load, self._context, self._asked), columns),
            reload_on=self._look.of.changes | Changes.RECEIPTS,
            icon=self._look.of.value,
            counted=QT_TRANSLATE_NOOP("money", "{count} documents"),
            empty=QT_TRANSLATE_NOOP("money", "No document is open here any more."),
            open=self._open,
            actions=self._actions(),
        )

    def _actions(self) -> Sequence[ActionSpec[ListPanel[OpenDocument]]]:
        def is_credit(panel: ListPanel[OpenDocument]) -> bool:
            row = panel.current_row()
            return row is not None and row.is_credit

        name = QT_TRANSLATE_NOOP("money", "What it settles")
        why_not = QT_TRANSLATE_NOOP("money", "Only receipts, returns and advances settle documents.")
        return [
            ActionSpec(
                "open_documents.credit",
                name,
                on_row(self._use),
                "F6",
                is_credit,
                "money",
                in_bar=True,
                why_not=why_not,
            )
        ]

    def _open(self, row: OpenDocument, _key: str) -> None:
        if open_source(self._context, row.kind, row.source_id):
            self.accept()
        elif row.is_credit:
            self._use(row)

    def _use(self, row: OpenDocument) -> None:
        self._context.open("credit", row.id)
        self.accept()

    def _first(self) -> None:
        if self.panel.model.rowCount() and not self.panel.table.currentIndex().isValid():
            self.panel.table.selectRow(0)
            self.panel.table.setFocus()


def _load(context: Context, asked: Mapping[str, Any], _request: ListRequest) -> Sequence[OpenDocument]:
    names = ("as_of", "by", "party_id", "column", "side")
    return context.reader.read(open_documents, **{name: asked[name] for name in names if name in asked})
