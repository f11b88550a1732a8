"""What stands behind a task: the customer, what was said last, on which days he ordered, what he usually buys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.parties import Party
from crm_desktop.queries.scope import visible
from crm_desktop.queries.sight import sees_document

LAST_ORDERS, USUAL_GOODS = 6, 3
_LAST_LINES = 80
"""Among so many of his last lines it is looked what he buys."""
_ORDER, _LINE = ORDERED.entity, ORDERED.line


@dataclass(frozen=True, slots=True)
class UsualGoods:
    """Something that he buys again and again, as he bought it last."""

    name: str
    quantity: Decimal
    unit: str
    price: Decimal


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
    goods: tuple[UsualGoods, ...] = ()

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
        goods=_usual_goods(session, access, party_id),
    )


def _named(name: str, specification: str) -> str:
    """A product with its specification, unless its name says that already."""
    return name if specification in name else f"{name} {specification}"


def _usual_goods(session: Session, access: Access, party_id: int) -> tuple[UsualGoods, ...]:
    """What stands in most of his last orders, the most frequent first; once is not usual."""
    query = (
        select(
            _ORDER.id.label("order_id"),
            _LINE.product_id,
            _LINE.product_name,
            _LINE.specification,
            _LINE.quantity,
            _LINE.unit,
            _LINE.unit_price,
        )
        .join(_ORDER, ORDERED.whose == _ORDER.id)
        .join(Party, _ORDER.party_id == Party.id)
        .where(
            _ORDER.party_id == party_id,
            ORDERED.is_binding,
            _LINE.product_id.is_not(None),
            sees_document(access, _ORDER),
        )
        .order_by(_ORDER.document_date.desc(), _LINE.id.desc())
        .limit(_LAST_LINES)
    )
    lines: Sequence[Any] = session.execute(query).all()
    counts = Counter(product_id for _, product_id in dict.fromkeys((line.order_id, line.product_id) for line in lines))
    last = {line.product_id: line for line in reversed(lines)}
    return tuple(
        UsualGoods(_named(one.product_name, one.specification), one.quantity, one.unit, one.unit_price)
        for product_id, count in counts.most_common(USUAL_GOODS)
        if count > 1 and (one := last[product_id])
    )
