"""Alerts: raised by the program where it notices something, seen to by a manager."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from crm_desktop.domain.access import Right
from crm_desktop.domain.alerts import AlertKind
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.models.office.logs import Alert
from crm_desktop.services.work import Handler, Work


@dataclass(frozen=True, kw_only=True)
class RaiseAlert:
    """Tell the managers of something; the program does it by itself.

    Attributes:
        subject: what it is about; the same once more is counted and makes no second row.
        detail: what else is known.
    """

    kind: AlertKind
    subject: str = ""
    detail: str = ""


def raise_alert(work: Work, command: RaiseAlert) -> Done:
    """Write it down, or count it again while nobody saw to it."""
    subject, now = command.subject[:120], work.clock.now()
    known = select(Alert).where(Alert.kind == command.kind, Alert.subject == subject, Alert.handled_at.is_(None))
    alert = work.session.scalars(known.limit(1)).one_or_none()
    if alert is None:
        alert = Alert(kind=command.kind, subject=subject, first_at=now, times=0, raised_by=work.access.name)
        work.session.add(alert)
    alert.times += 1
    alert.last_at, alert.detail = now, command.detail
    work.session.flush()
    return Done(Changes.REMINDERS, alert.id, subject[:40])


@dataclass(frozen=True, kw_only=True)
class HandleAlert:
    """Say that one saw to an alert."""

    alert_id: int
    note: str = ""


def handle_alert(work: Work, command: HandleAlert) -> Done:
    """Take it from Today; it stays in the log with who saw to it."""
    alert = work.load(Alert, command.alert_id)
    if alert.handled_at is None:
        alert.handled_at, alert.handled_by, alert.note = work.clock.now(), work.access.name, command.note
    return Done(Changes.REMINDERS, alert.id, alert.subject[:40])


HANDLERS: Mapping[type, Handler] = {
    RaiseAlert: Handler(raise_alert, None, "alert", is_audited=False),
    HandleAlert: Handler(handle_alert, Right.SET_UP_OFFICE, "alert"),
}
