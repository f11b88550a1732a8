"""The columns of receivables, receipts, aging, statements and sales reports: one declaration for all outputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from crm_desktop.domain.clock import Clock
from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.money.items import ChargeKind, CreditKind, ItemState, ReceiptMethod, ReceiptState, on_side
from crm_desktop.domain.money.kinds import Direction, MoneyType
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone
from crm_desktop.present.terms import terms_text

MONEY = "money"
"""Translation context."""

Translate = Callable[[str, str], str]


def age_title(edges: Edges, column: int, words: Translate) -> str:
    """The head of an aging column, translated; 0 is not due."""
    if not column:
        return words(MONEY, QT_TRANSLATE_NOOP("money", "Not due"))
    first, last = edges.span(column)
    if last is None:
        return words(MONEY, QT_TRANSLATE_NOOP("money", "Over {days} days")).format(days=first - 1)
    return words(MONEY, QT_TRANSLATE_NOOP("money", "{first}–{last} days")).format(first=first, last=last)


PARTY: Mapping[Side, str] = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Customer"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Supplier"),
}
"""With whom there is an account, by side."""
_AGENT = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Salesperson"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Buyer"),
}
_LEFT = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Unallocated advances"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Unallocated prepayments"),
}
_CHARGED = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Charged"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Charged to us"),
}
_PAID = {Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Received"), Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Paid out")}


def _on(side: Side, codes: type[StrEnum]) -> tuple[StrEnum, ...]:
    return tuple(on_side(side, code) for code in codes)


def age_key(column: int) -> str:
    """The key of an aging column, as the query knows it."""
    return f"bucket_{column}" if column else "not_due"


def aging_columns(edges: Edges, words: Translate, side: Side = Side.RECEIVABLE) -> tuple[Column[Any], ...]:
    """The columns of the aging report; rows are ``queries.money.aging.AgingRow``."""
    return (
        Column("name", PARTY[side], lambda row: row.name, width=196, tone=_late),
        Column("code", QT_TRANSLATE_NOOP("money", "Code"), lambda row: row.code, Kind.CODE, 76, visible=False),
        Column("salesperson", _AGENT[side], lambda row: row.salesperson, width=84),
        Column(
            "terms",
            QT_TRANSLATE_NOOP("money", "Terms"),
            lambda row: terms_text(row.terms, words),
            width=116,
            filterable=False,
        ),
        *(_age(edges, column, words) for column in range(edges.columns)),
        Column(
            "unallocated",
            _LEFT[side],
            lambda row: row.unallocated,
            Kind.MONEY,
            96,
            total=True,
        ),
        Column(
            "overdue",
            QT_TRANSLATE_NOOP("money", "Overdue"),
            lambda row: row.overdue,
            Kind.MONEY,
            100,
            total=True,
            visible=False,
        ),
        Column("total", QT_TRANSLATE_NOOP("money", "Total"), lambda row: row.total, Kind.MONEY, 104, total=True),
        Column(
            "share", QT_TRANSLATE_NOOP("money", "Share"), lambda row: row.share, Kind.PROGRESS, 88, filterable=False
        ),
    )


def _late(row: Any) -> Tone:
    return Tone.RED if row.late else Tone.PLAIN


def _age(edges: Edges, column: int, words: Translate) -> Column[Any]:
    oldest = column >= edges.columns - 2
    return Column(
        age_key(column),
        age_title(edges, column, words),
        lambda row: row.cells[column],
        Kind.MONEY,
        100 if column in (0, edges.columns - 1) else 92,
        total=True,
        tone=lambda row: Tone.RED if oldest and column and row.cells[column] else Tone.PLAIN,
    )


def charge_columns(clock: Clock, side: Side = Side.RECEIVABLE) -> tuple[Column[Any], ...]:
    """The columns of what is owed on a side; rows are ``queries.money.items.ChargeRow``."""

    def due(row: Any) -> Tone:
        days = row.overdue_days(clock.today())
        if not row.open_amount:
            return Tone.PLAIN
        return Tone.RED if days > 0 else Tone.AMBER if days == 0 else Tone.PLAIN

    def overdue(row: Any) -> int | None:
        days = row.overdue_days(clock.today())
        return days if days > 0 else None

    return (
        Column("number", QT_TRANSLATE_NOOP("money", "Number"), lambda row: row.number, Kind.CODE, 140),
        Column(
            "kind",
            QT_TRANSLATE_NOOP("money", "Kind"),
            lambda row: on_side(side, row.kind),
            Kind.STATE,
            124,
            codes=_on(side, ChargeKind),
        ),
        Column("customer", PARTY[side], lambda row: row.customer, width=210),
        Column("document_date", QT_TRANSLATE_NOOP("money", "Date"), lambda row: row.document_date, Kind.DATE, 92),
        Column("due_date", QT_TRANSLATE_NOOP("money", "Due"), lambda row: row.due_date, Kind.DATE, 110, tone=due),
        Column(
            "overdue_days",
            QT_TRANSLATE_NOOP("money", "Days overdue"),
            overdue,
            Kind.COUNT,
            96,
            sortable=False,
            tone=due,
        ),
        Column("amount", QT_TRANSLATE_NOOP("money", "Amount"), lambda row: row.amount, Kind.MONEY, 104, total=True),
        Column("settled", QT_TRANSLATE_NOOP("money", "Settled"), lambda row: row.settled, Kind.MONEY, 104, total=True),
        Column(
            "open_amount",
            QT_TRANSLATE_NOOP("money", "Open"),
            lambda row: row.open_amount,
            Kind.MONEY,
            104,
            total=True,
            tone=due,
        ),
        Column(
            "state",
            QT_TRANSLATE_NOOP("money", "State"),
            lambda row: on_side(side, row.state),
            Kind.STATE,
            104,
            codes=_on(side, ItemState),
        ),
        Column("salesperson", _AGENT[side], lambda row: row.salesperson, width=76),
        Column("notes", QT_TRANSLATE_NOOP("money", "Notes"), lambda row: row.notes, width=180),
    )


_OTHER = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Paid by"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Paid to"),
}
_ACCOUNT = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Account"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Paid from"),
}

_METHOD = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Method"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Paid by way of"),
}


def money_columns(of: MoneyType) -> tuple[Column[Any], ...]:
    """The columns of a kind of money document; rows are ``queries.money.documents.MoneyRow``."""
    side = Side.RECEIVABLE if of.direction is Direction.IN else Side.PAYABLE
    dropped = {"wiped_amount", "open_amount"} if of.gives_back else set()
    return tuple(column for column in _money_columns(PARTY[of.side], side) if column.key not in dropped)


def _money_columns(party: str, side: Side) -> tuple[Column[Any], ...]:
    """``side`` is the one whose usual money goes the same way, and which it shares its words with."""
    return (
        Column("number", QT_TRANSLATE_NOOP("money", "Number"), lambda row: row.number, Kind.CODE, 140),
        Column(
            "state",
            QT_TRANSLATE_NOOP("money", "State"),
            lambda row: row.state,
            Kind.STATE,
            104,
            codes=tuple(ReceiptState),
        ),
        Column("document_date", QT_TRANSLATE_NOOP("money", "Date"), lambda row: row.document_date, Kind.DATE, 92),
        Column("customer", party, lambda row: row.customer, width=210),
        Column(
            "method",
            _METHOD[side],
            lambda row: row.method,
            Kind.STATE,
            116,
            codes=tuple(ReceiptMethod),
        ),
        Column("amount", QT_TRANSLATE_NOOP("money", "Amount"), lambda row: row.amount, Kind.MONEY, 110, total=True),
        Column(
            "wiped_amount",
            QT_TRANSLATE_NOOP("money", "Small change"),
            lambda row: row.wiped_amount,
            Kind.MONEY,
            76,
            total=True,
        ),
        Column(
            "open_amount",
            QT_TRANSLATE_NOOP("money", "Unallocated"),
            lambda row: row.open_amount,
            Kind.MONEY,
            104,
            total=True,
        ),
        Column("salesperson", QT_TRANSLATE_NOOP("money", "Salesperson"), lambda row: row.salesperson, width=76),
        Column("payer", _OTHER[side], lambda row: row.payer, width=140),
        Column("account", _ACCOUNT[side], lambda row: row.account, width=140, visible=False),
        Column("reference", QT_TRANSLATE_NOOP("money", "Reference"), lambda row: row.reference, Kind.CODE, 120),
        Column("draft_due_on", QT_TRANSLATE_NOOP("money", "Draft due"), lambda row: row.draft_due_on, Kind.DATE, 92),
        Column(
            "voided_on",
            QT_TRANSLATE_NOOP("money", "Voided on"),
            lambda row: row.voided_on,
            Kind.DATE,
            92,
            visible=False,
        ),
        Column("notes", QT_TRANSLATE_NOOP("money", "Notes"), lambda row: row.notes, width=160, visible=False),
    )


def credit_columns(side: Side = Side.RECEIVABLE) -> tuple[Column[Any], ...]:
    """The columns of what reduces it; rows are ``queries.money.items.CreditRow``."""
    return (
        Column("number", QT_TRANSLATE_NOOP("money", "Number"), lambda row: row.number, Kind.CODE, 140),
        Column(
            "kind",
            QT_TRANSLATE_NOOP("money", "Kind"),
            lambda row: on_side(side, row.kind),
            Kind.STATE,
            124,
            codes=_on(side, CreditKind),
        ),
        Column("customer", PARTY[side], lambda row: row.customer, width=210),
        Column("document_date", QT_TRANSLATE_NOOP("money", "Date"), lambda row: row.document_date, Kind.DATE, 92),
        Column("amount", QT_TRANSLATE_NOOP("money", "Amount"), lambda row: row.amount, Kind.MONEY, 110, total=True),
        Column("used", QT_TRANSLATE_NOOP("money", "Settled"), lambda row: row.used, Kind.MONEY, 104, total=True),
        Column(
            "open_amount",
            QT_TRANSLATE_NOOP("money", "Unallocated"),
            lambda row: row.open_amount,
            Kind.MONEY,
            104,
            total=True,
        ),
        Column("voided_on", QT_TRANSLATE_NOOP("money", "Voided on"), lambda row: row.voided_on, Kind.DATE, 92),
        Column("salesperson", _AGENT[side], lambda row: row.salesperson, width=76),
        Column("notes", QT_TRANSLATE_NOOP("money", "Notes"), lambda row: row.notes, width=160),
    )


def open_document_columns(*, by_document: bool = False, side: Side = Side.RECEIVABLE) -> tuple[Column[Any], ...]:
    """The columns of the documents behind an aging cell; rows are ``queries.money.open_documents.OpenDocument``."""
    age = QT_TRANSLATE_NOOP("money", "Days old") if by_document else QT_TRANSLATE_NOOP("money", "Days overdue")
    return (
        Column("number", QT_TRANSLATE_NOOP("money", "Number"), lambda row: row.number, Kind.CODE, 150),
        Column(
            "kind",
            QT_TRANSLATE_NOOP("money", "Kind"),
            lambda row: on_side(side, row.kind),
            Kind.STATE,
            124,
            codes=(*_on(side, ChargeKind), *_on(side, CreditKind)),
        ),
        Column("customer", PARTY[side], lambda row: row.customer, width=200),
        Column("document_date", QT_TRANSLATE_NOOP("money", "Date"), lambda row: row.document_date, Kind.DATE, 96),
        Column("due_date", QT_TRANSLATE_NOOP("money", "Due"), lambda row: row.due_date, Kind.DATE, 96),
        Column("overdue_days", age, lambda row: max(row.overdue_days, 0) or None, Kind.COUNT, 84),
        Column("amount", QT_TRANSLATE_NOOP("money", "Amount"), lambda row: row.amount, Kind.MONEY, 110, total=True),
        Column("settled", QT_TRANSLATE_NOOP("money", "Settled"), lambda row: row.settled, Kind.MONEY, 110, total=True),
        Column(
            "open_amount", QT_TRANSLATE_NOOP("money", "Open"), lambda row: row.open_amount, Kind.MONEY, 110, total=True
        ),
    )


def statement_columns(side: Side = Side.RECEIVABLE) -> tuple[Column[Any], ...]:
    """The columns of a statement; rows are ``queries.money.statement.Entry`` and its product lines."""
    columns = (
        Column[Any]("on", QT_TRANSLATE_NOOP("money", "Date"), lambda row: row.on, Kind.DATE, 94),
        Column[Any]("kind", QT_TRANSLATE_NOOP("money", "Kind"), lambda row: row.kind, Kind.STATE, 124),
        Column[Any]("number", QT_TRANSLATE_NOOP("money", "Number"), lambda row: row.number, Kind.CODE, 134),
        Column[Any]("text", QT_TRANSLATE_NOOP("money", "Text"), lambda row: row.text, width=386),
        Column[Any]("due_date", QT_TRANSLATE_NOOP("money", "Due"), lambda row: row.due_date, Kind.DATE, 100),
        Column[Any]("charged", _CHARGED[side], lambda row: row.charged, Kind.MONEY, 108, total=True),
        Column[Any]("paid", _PAID[side], lambda row: row.paid, Kind.MONEY, 108, total=True),
        Column[Any]("balance", QT_TRANSLATE_NOOP("money", "Balance"), lambda row: row.balance, Kind.MONEY, 120),
    )
    return tuple(replace(column, sortable=False) for column in columns)


def report_columns(title: str, *, with_profit: bool) -> tuple[Column[Any], ...]:
    """The columns of a sales report; ``title`` is the marked word for what one row is."""
    profit = (
        Column[Any](
            "gross_profit",
            QT_TRANSLATE_NOOP("money", "Gross profit"),
            lambda row: row.gross_profit,
            Kind.MONEY,
            120,
            total=True,
        ),
        Column[Any]("margin", QT_TRANSLATE_NOOP("money", "Margin"), lambda row: row.margin, Kind.SHARE, 80),
    )
    return (
        Column("label", title, lambda row: row.label, width=240),
        Column(
            "documents", QT_TRANSLATE_NOOP("money", "Deliveries"), lambda row: row.documents, Kind.COUNT, 84, total=True
        ),
        Column(
            "quantity", QT_TRANSLATE_NOOP("money", "Quantity"), lambda row: row.quantity, Kind.QUANTITY, 104, total=True
        ),
        Column(
            "delivered", QT_TRANSLATE_NOOP("money", "Delivered"), lambda row: row.delivered, Kind.MONEY, 124, total=True
        ),
        Column(
            "returned", QT_TRANSLATE_NOOP("money", "Returned"), lambda row: row.returned, Kind.MONEY, 116, total=True
        ),
        Column("net", QT_TRANSLATE_NOOP("money", "Net sales"), lambda row: row.net, Kind.MONEY, 124, total=True),
        Column("share", QT_TRANSLATE_NOOP("money", "Share"), lambda row: row.share, Kind.PROGRESS, 110),
        *(profit if with_profit else ()),
    )
