"""The documents of one party and what is owed on either side, as lists on its card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Generic, TypeVar

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.documents import DOCUMENT_CHANGES, STATES, maker_of
from crm_desktop.domain.money.items import ItemState, on_side
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.listing import Group, ListRequest, Sort, Source, Totals
from crm_desktop.qtkit.lists.panel import ListPanel
from crm_desktop.qtkit.lists.spec import ListPanelSpec
from crm_desktop.queries.money.items import CHARGES, ChargeRow
from crm_desktop.queries.trade.customer_documents import CUSTOMER_DOCUMENTS, DocumentRow
from crm_desktop.views.context import Context

Row = TypeVar("Row")
A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")


class OfCustomer(Generic[Row]):
    """A list source that answers for one customer only, whoever is the current one."""

    def __init__(self, source: Source[Row], party_id: int) -> None:
        self._source, self._party_id = source, party_id

    def at_once(self, ask: Callable[[], T]) -> T:
        return self._source.at_once(ask)

    def beside(self, one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
        return self._source.beside(one, other)

    def ids(self, request: ListRequest, most: int | None = None) -> Sequence[int]:
        return self._source.ids(self._narrowed(request), most)

    def rows(self, ids: Sequence[int], request: ListRequest) -> Sequence[Row]:
        return self._source.rows(ids, self._narrowed(request))

    def totals(self, request: ListRequest) -> Totals:
        return self._source.totals(self._narrowed(request))

    def groups(self, request: ListRequest) -> Sequence[Group]:
        return self._source.groups(self._narrowed(request))

    def _narrowed(self, request: ListRequest) -> ListRequest:
        return replace(request, party_id=self._party_id)


def documents_panel(context: Context, party_id: int) -> ListPanel[DocumentRow]:
    """All documents of one customer, newest first."""
    columns: list[Column[DocumentRow]] = [
        Column("number", QT_TRANSLATE_NOOP("customers", "Number"), lambda row: row.number, Kind.CODE, 150),
        Column(
            "kind",
            QT_TRANSLATE_NOOP("customers", "Kind"),
            lambda row: row.kind,
            Kind.STATE,
            110,
            codes=tuple(DocumentKind),
        ),
        Column("document_date", QT_TRANSLATE_NOOP("customers", "Date"), lambda row: row.document_date, Kind.DATE, 104),
        Column("state", QT_TRANSLATE_NOOP("customers", "Status"), lambda row: row.state, Kind.STATE, 110, codes=STATES),
        Column("amount", QT_TRANSLATE_NOOP("customers", "Amount"), lambda row: row.amount, Kind.MONEY, 120),
    ]
    spec: ListPanelSpec[DocumentRow] = ListPanelSpec(
        id="customer_documents",
        context="customers",
        title=QT_TRANSLATE_NOOP("customers", "Documents"),
        columns=columns,
        source=OfCustomer(context.source(CUSTOMER_DOCUMENTS), party_id),
        reload_on=DOCUMENT_CHANGES,
        icon="order",
        counted=QT_TRANSLATE_NOOP("customers", "{count} documents"),
        empty=QT_TRANSLATE_NOOP("customers", "No documents yet. Ctrl+N enters the first order."),
        sort=(Sort("document_date", descending=True),),
        open=lambda row, _key: context.open(row.kind.value, row.record_id),
        record=lambda row: (row.kind.value, row.record_id),
        has_totals=False,
    )
    return ListPanel(spec, context)


_OWED = {
    Side.RECEIVABLE: (
        "customer_receivables",
        "receivable",
        QT_TRANSLATE_NOOP("customers", "Receivables"),
        QT_TRANSLATE_NOOP("customers", "{count} receivables"),
        QT_TRANSLATE_NOOP("customers", "Nothing is open: this customer owes nothing."),
    ),
    Side.PAYABLE: (
        "party_payables",
        "payable",
        QT_TRANSLATE_NOOP("customers", "Payables"),
        QT_TRANSLATE_NOOP("customers", "{count} payables"),
        QT_TRANSLATE_NOOP("customers", "Nothing is open: we owe nothing here."),
    ),
}
"""The list of a side: under what its columns are kept, its picture, and its words."""


def charges_panel(context: Context, party_id: int, side: Side) -> ListPanel[ChargeRow]:
    """What one party owes, or is owed, the oldest due day first."""
    today, (own_id, idea, title, counted, empty) = context.clock.today, _OWED[side]
    columns: list[Column[ChargeRow]] = [
        Column("number", QT_TRANSLATE_NOOP("customers", "Number"), lambda row: row.number, Kind.CODE, 150),
        Column("document_date", QT_TRANSLATE_NOOP("customers", "Date"), lambda row: row.document_date, Kind.DATE, 104),
        Column(
            "due_date",
            QT_TRANSLATE_NOOP("customers", "Due"),
            lambda row: row.due_date,
            Kind.DATE,
            112,
            tone=lambda row: _due_tone(row, today()),
        ),
        Column(
            "state",
            QT_TRANSLATE_NOOP("customers", "Status"),
            lambda row: on_side(side, row.state),
            Kind.STATE,
            96,
            codes=tuple(on_side(side, state) for state in ItemState),
        ),
        Column("amount", QT_TRANSLATE_NOOP("customers", "Amount"), lambda row: row.amount, Kind.MONEY, 116, total=True),
        Column(
            "settled", QT_TRANSLATE_NOOP("customers", "Settled"), lambda row: row.settled, Kind.MONEY, 116, total=True
        ),
        Column(
            "open_amount",
            QT_TRANSLATE_NOOP("customers", "Still open"),
            lambda row: row.open_amount,
            Kind.MONEY,
            116,
            total=True,
        ),
        Column("notes", QT_TRANSLATE_NOOP("customers", "Notes"), lambda row: row.notes, width=160),
    ]
    spec: ListPanelSpec[ChargeRow] = ListPanelSpec(
        id=own_id,
        context="customers",
        title=title,
        columns=columns,
        source=OfCustomer(context.source(CHARGES[side]), party_id),
        reload_on=side.changes | Changes.RECEIPTS,
        icon=idea,
        counted=counted,
        empty=empty,
        options={"only": "open"},
        sort=(Sort("due_date"),),
        open=lambda row, _key: _open_charge(context, row),
        row_tone=lambda row: Tone.PLAIN if row.open_amount else Tone.CLOSED,
    )
    return ListPanel(spec, context)


def _due_tone(row: ChargeRow, today: date) -> Tone:
    if not row.open_amount or row.due_date > today:
        return Tone.PLAIN
    return Tone.AMBER if row.due_date == today else Tone.RED


def _open_charge(context: Context, row: Any) -> None:
    maker = maker_of(row.kind)
    if maker is not None and row.origin_id is not None:
        context.open(maker.value, row.origin_id)
