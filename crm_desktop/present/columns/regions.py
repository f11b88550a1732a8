"""The columns of the list of regions; rows are ``queries.parties.region_list.RegionRow``."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.pick_lists import RegionKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone

REGIONS = "regions"
"""Translation context."""
REGION_COLUMNS: tuple[Column[Any], ...] = (
    Column("path", QT_TRANSLATE_NOOP("regions", "Sales region"), lambda row: row.path, width=240),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("regions", "Level"),
        lambda row: row.kind,
        Kind.STATE,
        90,
        codes=tuple(RegionKind),
    ),
    Column("code", QT_TRANSLATE_NOOP("regions", "Code"), lambda row: row.code, Kind.CODE, 80),
    Column("head", QT_TRANSLATE_NOOP("regions", "Responsible"), lambda row: row.head, width=90),
    Column(
        "customers",
        QT_TRANSLATE_NOOP("regions", "Customers here"),
        lambda row: row.customers,
        Kind.COUNT,
        100,
        total=True,
    ),
    Column("below", QT_TRANSLATE_NOOP("regions", "With all under it"), lambda row: row.below, Kind.COUNT, 116),
    Column("people", QT_TRANSLATE_NOOP("regions", "Looked after by"), lambda row: row.people, width=170),
    Column(
        "is_active",
        QT_TRANSLATE_NOOP("regions", "In use"),
        lambda row: row.is_active,
        Kind.FLAG,
        60,
        visible=False,
    ),
)


def row_tone(row: Any) -> Tone:
    """Grey for what is not offered any more."""
    return Tone.PLAIN if row.is_active else Tone.CLOSED
