"""Columns that the lists of several kinds of documents have: for the screen, workbooks and printed lists.

The rows are those of ``queries.trade.lists``; texts are marked in the context ``trade``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from crm_desktop.domain.documents import TRADE
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone

_SETTLED = frozenset(state for one in TRADE.values() for state in (one.void, *one.settled))


def row_tone(row: Any) -> Tone:
    """Grey for what needs nobody any more."""
    return Tone.CLOSED if row.state in _SETTLED else Tone.PLAIN


def late(row: Any) -> Tone:
    """Red where what was promised did not come in time."""
    return Tone.RED if row.is_late else Tone.PLAIN


def overdue(row: Any) -> Tone:
    """Red where the money did not come in time."""
    return Tone.RED if row.is_overdue else Tone.PLAIN


def state(codes: type[StrEnum]) -> Column[Any]:
    """The state of a kind."""
    return Column("state", QT_TRANSLATE_NOOP("trade", "State"), lambda r: r.state, Kind.STATE, 108, codes=tuple(codes))


NUMBER: Column[Any] = Column("number", QT_TRANSLATE_NOOP("trade", "Number"), lambda r: r.number, Kind.CODE, 140)
DATE: Column[Any] = Column(
    "document_date", QT_TRANSLATE_NOOP("trade", "Date"), lambda r: r.document_date, Kind.DATE, 94
)
CUSTOMER: Column[Any] = Column("customer", QT_TRANSLATE_NOOP("trade", "Customer"), lambda r: r.customer, width=150)
TOTAL: Column[Any] = Column(
    "total", QT_TRANSLATE_NOOP("trade", "Amount"), lambda r: r.total, Kind.MONEY, 104, total=True
)
EMPLOYEE: Column[Any] = Column("employee", QT_TRANSLATE_NOOP("trade", "Salesperson"), lambda r: r.employee, width=84)
NOTES: Column[Any] = Column("notes", QT_TRANSLATE_NOOP("trade", "Notes"), lambda r: r.notes, width=180)
