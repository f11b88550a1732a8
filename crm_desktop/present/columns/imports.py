"""Columns of the list of imports; the rows are those of ``queries.imports.runs``."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone


def row_tone(row: Any) -> Tone:
    """Grey for imports that were undone."""
    return Tone.CLOSED if row.undone_at is not None else Tone.PLAIN


IMPORT_COLUMNS: tuple[Column[Any], ...] = (
    Column("id", QT_TRANSLATE_NOOP("imports", "No."), lambda row: str(row.id), Kind.CODE, 48),
    Column("at", QT_TRANSLATE_NOOP("imports", "Imported at"), lambda row: row.at, Kind.MOMENT, 130),
    Column("file_name", QT_TRANSLATE_NOOP("imports", "File"), lambda row: row.file_name, width=240),
    Column("mapping", QT_TRANSLATE_NOOP("imports", "Mapping"), lambda row: row.mapping, width=150),
    Column("operator", QT_TRANSLATE_NOOP("imports", "Operator"), lambda row: row.operator, width=90),
    Column("good_rows", QT_TRANSLATE_NOOP("imports", "Rows kept"), lambda row: row.good_rows, Kind.COUNT, 80),
    Column("bad_rows", QT_TRANSLATE_NOOP("imports", "Rows left out"), lambda row: row.bad_rows, Kind.COUNT, 90),
    Column("undone_at", QT_TRANSLATE_NOOP("imports", "Undone at"), lambda row: row.undone_at, Kind.MOMENT, 130),
)
