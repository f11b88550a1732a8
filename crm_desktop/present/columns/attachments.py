"""The columns of the list of all files: for screen, sheet, print and command line."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind

ATTACHMENTS = "attachments"
"""Translation context."""


def _dots(row: Any) -> str:
    return f"{row.width} × {row.height}" if row.width else ""


FILE_COLUMNS: tuple[Column[Any], ...] = (
    Column("name", QT_TRANSLATE_NOOP("attachments", "Name"), lambda row: row.name, width=200),
    Column("kind", QT_TRANSLATE_NOOP("attachments", "Kind"), lambda row: row.kind, width=90),
    Column("record", QT_TRANSLATE_NOOP("attachments", "On"), lambda row: row.record, width=180),
    Column("customer", QT_TRANSLATE_NOOP("attachments", "Customer or supplier"), lambda row: row.customer, width=130),
    Column(
        "size",
        QT_TRANSLATE_NOOP("attachments", "Size in bytes"),
        lambda row: row.size,
        Kind.COUNT,
        100,
        total=True,
    ),
    Column(
        "dots",
        QT_TRANSLATE_NOOP("attachments", "Dots"),
        _dots,
        width=96,
        sortable=False,
        visible=False,
    ),
    Column("by", QT_TRANSLATE_NOOP("attachments", "Added by"), lambda row: row.by, width=90),
    Column("added_at", QT_TRANSLATE_NOOP("attachments", "Added on"), lambda row: row.added_at, Kind.MOMENT, 124),
    Column("expires_on", QT_TRANSLATE_NOOP("attachments", "Valid until"), lambda row: row.expires_on, Kind.DATE, 96),
    Column(
        "is_private",
        QT_TRANSLATE_NOOP("attachments", "Private"),
        lambda row: row.is_private,
        Kind.FLAG,
        64,
        visible=False,
    ),
)
