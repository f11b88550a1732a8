"""The columns of two days compared: for screen, sheet, print and command line."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone


def _grown(row: Any) -> Tone:
    return Tone.RED if row.change > ZERO else Tone.GREEN if row.change < ZERO else Tone.PLAIN


_NAMES = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("money", "Customer"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("money", "Supplier"),
}


def change_columns(side: Side = Side.RECEIVABLE) -> tuple[Column[Any], ...]:
    """Rows are ``queries.money.changes.ChangeRow``."""
    return (
        Column("code", QT_TRANSLATE_NOOP("money", "Code"), lambda row: row.code, Kind.CODE, 90, visible=False),
        Column("name", _NAMES[side], lambda row: row.name, width=236),
        Column("salesperson", QT_TRANSLATE_NOOP("money", "Salesperson"), lambda row: row.salesperson, width=90),
        _money("then", QT_TRANSLATE_NOOP("money", "Owed then"), lambda row: row.then),
        _money("charged", QT_TRANSLATE_NOOP("money", "Charged since"), lambda row: row.charged),
        _money("paid", QT_TRANSLATE_NOOP("money", "Paid and credited"), lambda row: row.paid),
        _money("taken_back", QT_TRANSLATE_NOOP("money", "Taken back"), lambda row: row.taken_back),
        Column(
            "change",
            QT_TRANSLATE_NOOP("money", "Change"),
            lambda row: row.change,
            Kind.MONEY,
            116,
            total=True,
            tone=_grown,
        ),
        _money("now", QT_TRANSLATE_NOOP("money", "Owed now"), lambda row: row.now),
        *(_TO_COME if side is Side.RECEIVABLE else ()),
    )


def _money(key: str, title: str, value: Any) -> Column[Any]:
    return Column(key, title, value, Kind.MONEY, 116, total=True)


_TO_COME = (
    _money("to_come_then", QT_TRANSLATE_NOOP("money", "To deliver then"), lambda row: row.to_come_then),
    _money("to_come", QT_TRANSLATE_NOOP("money", "To deliver now"), lambda row: row.to_come),
)
