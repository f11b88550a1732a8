"""Imports that were carried out, and the mappings that the office keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, false, func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.models.imports import ImportMapping, ImportRun
from crm_desktop.models.office.people import Operator
from crm_desktop.present.listing import Sort
from crm_desktop.queries.listing import Listing
from crm_desktop.queries.ordering import sorting
from crm_desktop.queries.scope import sees


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import; ``undone_at`` is None while it stands."""

    id: int
    at: datetime
    operator: str
    mapping: str
    file_name: str
    good_rows: int
    bad_rows: int
    undone_at: datetime | None


def _importers(access: Access) -> ColumnElement[bool]:
    return sees(access, ImportRun) if access.may(Right.IMPORT) else false()


_TABLE: Any = ImportRun.__table__

IMPORTS: Listing[ImportRow] = Listing(
    row=ImportRow,
    key=ImportRun.id,
    source=_TABLE.outerjoin(Operator.__table__, Operator.id == ImportRun.operator_id),
    columns={
        "id": ImportRun.id,
        "at": ImportRun.at,
        "operator": func.coalesce(Operator.name, ""),
        "mapping": ImportRun.mapping,
        "file_name": ImportRun.file_name,
        "good_rows": ImportRun.good_rows,
        "bad_rows": ImportRun.bad_rows,
        "undone_at": ImportRun.undone_at,
    },
    visible=_importers,
    search=(ImportRun.file_name, ImportRun.mapping),
    order=(Sort("at", descending=True),),
)


def kept_mappings(session: Session, access: Access) -> dict[str, str]:
    """The mappings that the office keeps: JSON by name."""
    if not access.may(Right.IMPORT):
        return {}
    query = select(ImportMapping.name, ImportMapping.content).order_by(sorting(ImportMapping.name))
    return {name: content for name, content in session.execute(query)}  # noqa: C416 - rows are no pairs to mypy
