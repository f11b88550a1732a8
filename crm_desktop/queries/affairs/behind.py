"""What stands behind a task: the customer, what was said last, on which days he ordered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.parties import Party
from crm_desktop.queries.scope import visible
from crm_desktop.queries.sight import sees_document

LAST_ORDERS = 6
_ORDER = ORDERED.entity


@dataclass(frozen=True, slots=True)
class Behind:
    """What the desk says beside the chosen task.

    Attributes:
        ordered_on: the last days on which he ordered, in their order.
        said_at: when somebody spoke with him last; None: never.
    """

    party_id: int
    name: str
    grade: str
    person: str
    ordered_on: tuple[date, ...]
    said_at: datetime | None = None
    channel: Channel | None = None
    said: str = ""

    @property
    def gaps(self) -> tuple[int, ...]:
        """The days between them."""
        return tuple((after - before).days for before, after in zip(self.ordered_on, self.ordered_on[1:], strict=False))


def behind_task(session: Session, access: Access, *, party_id: int) -> Behind:
    """What is known of a customer that the operator sees.

    Raises:
        NotFound: if there is none, or it is not for this operator.
    """
    party = visible(session, access, Party, party_id)
    days = (
        select(_ORDER.document_date)
        .join(Party, _ORDER.party_id == Party.id)
        .where(_ORDER.party_id == party_id, ORDERED.is_binding, sees_document(access, _ORDER))
        .distinct()
        .order_by(_ORDER.document_date.desc())
        .limit(LAST_ORDERS)
    )
    talk = session.execute(
        select(ContactEntry.at, ContactEntry.channel, ContactEntry.said)
        .where(ContactEntry.party_id == party_id)
        .order_by(ContactEntry.at.desc(), ContactEntry.id.desc())
        .limit(1)
    ).one_or_none()
    return Behind(
        party_id=party.id,
        name=party.name,
        grade=party.grade,
        person=party.people[0].name if party.people else "",
        ordered_on=tuple(reversed(session.scalars(days).all())),
        said_at=talk.at if talk else None,
        channel=talk.channel if talk else None,
        said=talk.said if talk else "",
    )
