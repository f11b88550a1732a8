"""The logs of the office beside the audit log: alerts, what was taken along, versions of the layout."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, false, func, select, true
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.alerts import AlertKind
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.logs import Alert, LayoutChange
from crm_desktop.present.listing import ListRequest, Sort
from crm_desktop.queries.filtering import Condition
from crm_desktop.queries.listing import Listing

TAKEN_COMMAND = "LogListTaken"


def _managers_only(access: Access) -> ColumnElement[bool]:
    return true() if access.may(Right.SET_UP_OFFICE) else false()


@dataclass(frozen=True, slots=True)
class AlertRow:
    """An alert; ``handled_at`` is None while nobody saw to it."""

    id: int
    kind: AlertKind
    subject: str
    detail: str
    first_at: datetime
    last_at: datetime
    times: int
    raised_by: str
    handled_at: datetime | None
    handled_by: str
    note: str


def _open_ones(request: ListRequest) -> Sequence[Condition]:
    return [] if request.options.get("all") else [Alert.handled_at.is_(None)]


ALERTS: Listing[AlertRow] = Listing(
    row=AlertRow,
    key=Alert.id,
    source=Alert.__table__,
    columns={name: getattr(Alert, name) for name in AlertRow.__dataclass_fields__},
    visible=_managers_only,
    search=(Alert.subject, Alert.detail, Alert.raised_by),
    order=(Sort("last_at", descending=True),),
    where=_open_ones,
)


def open_alerts(session: Session, access: Access) -> tuple[AlertRow, ...]:
    """What nobody saw to yet, the newest first; nothing for who cannot set up the office."""
    request = ListRequest()
    return tuple(ALERTS.rows(session, access, ALERTS.ids(session, access, request, 50), request))


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A list that left the office; what the command said of it stands in ``detail``."""

    id: int
    at: datetime
    operator_name: str
    detail: str

    def said(self, name: str) -> Any:
        """A field of the command; None where it is missing."""
        try:
            return json.loads(self.detail).get(name)
        except ValueError:
            return None


TAKEN: Listing[TakenRow] = Listing(
    row=TakenRow,
    key=AuditEntry.id,
    source=AuditEntry.__table__,
    columns={name: getattr(AuditEntry, name) for name in TakenRow.__dataclass_fields__},
    visible=lambda access: _managers_only(access) & (AuditEntry.command == TAKEN_COMMAND),
    search=(AuditEntry.operator_name, AuditEntry.detail),
    order=(Sort("at", descending=True),),
)


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """One step of the office from version to version."""

    id: int
    at: datetime
    from_layout: int
    to_layout: int
    program: str
    account: str
    steps: str
    backup: str


LAYOUTS: Listing[LayoutRow] = Listing(
    row=LayoutRow,
    key=LayoutChange.id,
    source=LayoutChange.__table__,
    columns={name: getattr(LayoutChange, name) for name in LayoutRow.__dataclass_fields__},
    visible=_managers_only,
    search=(LayoutChange.program, LayoutChange.account, LayoutChange.backup),
    order=(Sort("at", descending=True),),
)


def last_written_at(session: Session, _access: Access) -> datetime | None:
    """When the audit log was written to last."""
    found: datetime | None = session.scalar(select(func.max(AuditEntry.at)))
    return found
