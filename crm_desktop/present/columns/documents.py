"""Columns of the document centre: for the screen, workbooks and printed lists.

The rows are those of ``queries.trade.document_centre``; texts are marked in the context ``documents``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crm_desktop.domain.documents import STATES
from crm_desktop.domain.trade.kinds import DocumentKind, Figure
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone

DOCUMENTS = "documents"
FIGURE_TITLES: Mapping[Figure, str] = {
    Figure.QUOTED: QT_TRANSLATE_NOOP("documents", "Quoted"),
    Figure.ORDERED: QT_TRANSLATE_NOOP("documents", "Ordered"),
    Figure.DELIVERED: QT_TRANSLATE_NOOP("documents", "Delivered − returned"),
    Figure.RECEIVED: QT_TRANSLATE_NOOP("documents", "Received"),
    Figure.PAID: QT_TRANSLATE_NOOP("documents", "Paid"),
}


def row_tone(row: Any) -> Tone:
    """Grey for what is in no sum."""
    return Tone.CLOSED if row.left_out else Tone.PLAIN


def _figure(figure: Figure) -> Column[Any]:
    """The money of the kinds that stand together: never more than these is added up."""
    return Column(
        figure.value,
        FIGURE_TITLES[figure],
        lambda row: row.amount if row.figure is figure else None,
        Kind.MONEY,
        112,
        total=True,
    )


DOCUMENT_COLUMNS: Sequence[Column[Any]] = (
    Column("document_date", QT_TRANSLATE_NOOP("documents", "Date"), lambda row: row.document_date, Kind.DATE, 92),
    Column(
        "number",
        QT_TRANSLATE_NOOP("documents", "Number"),
        lambda row: row.number,
        Kind.CODE,
        140,
        blank=QT_TRANSLATE_NOOP("documents", "when confirmed"),
    ),
    Column("customer", QT_TRANSLATE_NOOP("documents", "Customer"), lambda row: row.customer, width=128),
    Column(
        "state",
        QT_TRANSLATE_NOOP("documents", "State"),
        lambda row: row.state,
        Kind.STATE,
        96,
        codes=STATES,
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("documents", "Type"),
        lambda row: row.kind,
        Kind.STATE,
        92,
        codes=tuple(DocumentKind),
    ),
    Column("summary", QT_TRANSLATE_NOOP("documents", "Notes"), lambda row: row.summary, width=100),
    *(_figure(figure) for figure in Figure),
    Column("employee", QT_TRANSLATE_NOOP("documents", "Salesperson"), lambda row: row.employee, width=76),
    Column("maker", QT_TRANSLATE_NOOP("documents", "Made by"), lambda row: row.maker, width=72),
    Column(
        "made_at",
        QT_TRANSLATE_NOOP("documents", "Made at"),
        lambda row: row.made_at,
        Kind.MOMENT,
        126,
        visible=False,
    ),
)
