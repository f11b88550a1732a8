"""When and by whom a document was voided: the log alone knows, so each kind of document asks it here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.office.audit import AuditEntry


@dataclass(frozen=True, slots=True)
class Voiding:
    """The moment and the operator's name; neither is known of what an older program voided."""

    at: datetime | None = None
    by: str = ""


def voiding(session: Session, kind: str, record_id: int) -> Voiding:
    """Of a void document whose kind is that of its audit rows."""
    entry = (
        select(AuditEntry.at, AuditEntry.operator_name)
        .where(AuditEntry.record_kind == kind, AuditEntry.record_id == record_id, AuditEntry.command.startswith("Void"))
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )
    found = session.execute(entry).first()
    return Voiding() if found is None else Voiding(*found)
