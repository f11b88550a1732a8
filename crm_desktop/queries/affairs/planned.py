"""What is due of approved contact plans."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, case, or_, select

from crm_desktop.domain.affairs.contact_plan import EARLY, PlanState
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.reminders import ReminderKind, group_of, reminder_key
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import ContactPlan, PlannedContact
from crm_desktop.queries.affairs.feed_row import Row, Source, columns, of_party, told
from crm_desktop.queries.affairs.rows import Asked, Reminder
from crm_desktop.queries.affairs.scope import handed, is_me, nobodys, only_handed, seen_customers, sees_all
from crm_desktop.queries.scope import sees


def _due(asked: Asked) -> Select[Any]:
    """Contacts of approved plans that are due; whether somebody spoke with the customer for one is asked of the row.

    A talk from before the plan was made is what the plan knew already: it is none of its contacts.
    """
    kind = ReminderKind.PLANNED
    own = or_(is_me(asked.access, ContactPlan.employee_id), nobodys(asked.access, ContactPlan.employee_id))
    if sees_all(asked):
        own = or_(own, sees(asked.access, ContactPlan))
    values = of_party(
        record_id=PlannedContact.id,
        day=PlannedContact.day,
        text=PlannedContact.reason,
        number=PlannedContact.figure,
        at=case((Party.last_contact_at >= ContactPlan.made_at, Party.last_contact_at)),
        only_handed=only_handed(asked, kind, own),
    )
    return (
        select(*columns(kind, values))
        .select_from(PlannedContact)
        .join(ContactPlan, PlannedContact.plan_id == ContactPlan.id)
        .join(Party, PlannedContact.party_id == Party.id)
        .where(
            ContactPlan.state == PlanState.APPROVED,
            PlannedContact.day <= asked.last_day,
            PlannedContact.day >= asked.today - timedelta(days=KEPT_DAYS),
            Party.is_active,
            seen_customers(asked),
            or_(own, handed(asked, kind, PlannedContact.id)),
        )
    )


KEPT_DAYS = 60
"""A contact that was missed is told of for so long; then the plans of other months have taken its place."""


def _planned(asked: Asked, row: Row) -> Iterator[Reminder]:
    if row.at is not None and day_of(row.at) >= row.day - timedelta(days=EARLY):
        return
    yield told(
        ReminderKind.PLANNED,
        group_of(row.day, asked.today),
        row,
        reminder_key(ReminderKind.PLANNED, row.record_id),
        row.day,
        text=row.text,
        number=row.number,
    )


PLAN_SOURCE = Source(
    ReminderKind.PLANNED, frozenset({"planned_contact", "contact_plan", "contact_entry"}), _due, _planned
)
