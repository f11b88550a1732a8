"""Where reminders come from that a paper, a plan or a birthday makes: each falls due on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import Date, Select, case, func, literal_column, null, or_, select

from crm_desktop.domain.access import Area, Right
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.reminders import (
    ReminderGroup,
    ReminderKind,
    group_of,
    reminder_key,
)
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import ORDERED, QUOTED, SENT
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.queries.affairs.feed_row import Row, Source, by_grade, columns, of_party, told
from crm_desktop.queries.affairs.rows import Asked, Reminder
from crm_desktop.queries.affairs.scope import (
    handed,
    only_handed,
    own_customers,
    own_documents,
    seen_customers,
    seen_documents,
    seen_money,
    whose_plan,
)
from crm_desktop.queries.parties.birthdays import birthday_candidates, birthdays_in

_ORDER, _QUOTE, _LEFT = ORDERED.entity, QUOTED.entity, SENT.entity
_OWED = {Side.RECEIVABLE: ReminderKind.RECEIVABLE, Side.PAYABLE: ReminderKind.PAYABLE}


def _plans(asked: Asked) -> Select[Any]:
    """Planned contacts, from the moment they are due until they are handled."""
    values = of_party(
        record_id=ContactEntry.id,
        day=ContactEntry.next_on,
        hour=ContactEntry.next_time,
        person=ContactPerson.name,
        text=ContactEntry.next_plan,
        channel=func.coalesce(ContactEntry.next_channel, ContactEntry.channel),
    )
    return (
        select(*columns(ReminderKind.CONTACT, values))
        .select_from(ContactEntry)
        .join(Party, ContactEntry.party_id == Party.id)
        .outerjoin(ContactPerson, ContactEntry.person_id == ContactPerson.id)
        .where(
            ContactEntry.next_on <= asked.last_day,
            ContactEntry.handled_at.is_(None),
            # said so that the few plans are gone through, and not all customers of somebody
            case((seen_customers(asked), 1), else_=0) == 1,
            whose_plan(asked),
        )
    )


def _plan(asked: Asked, row: Row) -> Iterator[Reminder]:
    yield told(
        ReminderKind.CONTACT,
        group_of(row.day, asked.today),
        row,
        reminder_key(ReminderKind.CONTACT, row.record_id, row.day),
        row.day,
        time=row.hour,
        person=row.person or "",
        text=row.text,
        channel=Channel(row.channel),
    )


def _shipments(asked: Asked) -> Select[Any]:
    """Orders to ship: late, today and in the next days."""
    kind = ReminderKind.ORDER
    own = own_documents(asked, Area.SALES, (Right.EDIT_SALES, Right.SHIP), key=_ORDER.party_id)
    values = of_party(
        record_id=_ORDER.id, number=_ORDER.number, day=_ORDER.delivery_date, amount=_ORDER.open_amount,
        only_handed=only_handed(asked, kind, own),
    )  # fmt: skip
    return (
        select(*columns(kind, values))
        .select_from(_ORDER)
        .join(Party, _ORDER.party_id == Party.id)
        .where(
            ORDERED.is_open,
            _ORDER.delivery_date <= asked.last_day,
            seen_documents(asked, _ORDER),
            or_(own, handed(asked, kind, _ORDER.id)),
        )
    )


def _shipment(asked: Asked, row: Row) -> Iterator[Reminder]:
    yield told(
        ReminderKind.ORDER,
        group_of(row.day, asked.today),
        row,
        reminder_key(ReminderKind.ORDER, row.record_id, row.day),
        row.day,
        document=ORDERED.kind.value,
        number=row.number or "",
        amount=row.amount,
    )


def _unsigned(asked: Asked) -> Select[Any]:
    """Goods that left some days ago, and whose slip nobody brought back."""
    days = asked.days.of(ReminderKind.UNSIGNED)
    latest = by_grade({grade: asked.today - timedelta(days=count) for grade, count in days.items()}, Date())
    kind, own = ReminderKind.UNSIGNED, own_documents(asked, Area.SALES, Right.SHIP, key=_LEFT.party_id)
    values = of_party(
        record_id=_LEFT.id, number=_LEFT.number, day=_LEFT.document_date, amount=_LEFT.total,
        only_handed=only_handed(asked, kind, own),
    )  # fmt: skip
    return (
        select(*columns(kind, values))
        .select_from(_LEFT)
        .join(Party, _LEFT.party_id == Party.id)
        .where(
            _LEFT.state == SENT.type.binding[0],  # from its next one on somebody has signed
            _LEFT.document_date <= latest,
            seen_documents(asked, _LEFT),
            or_(own, handed(asked, kind, _LEFT.id)),
        )
    )


def _slip(asked: Asked, row: Row) -> Iterator[Reminder]:
    limit = asked.figure(ReminderKind.UNSIGNED, row.grade)
    due_on = row.day + timedelta(days=limit)
    yield told(
        ReminderKind.UNSIGNED,
        group_of(due_on, asked.today),
        row,
        reminder_key(ReminderKind.UNSIGNED, row.record_id),
        due_on,
        document=SENT.kind.value,
        number=row.number or "",
        amount=row.amount,
        since=row.day,
        limit=limit,
    )


def _owed(side: Side) -> Source:
    """Money that is overdue, party by party, or falls due within the days set, day by day."""
    kind = _OWED[side]

    def ask(asked: Asked) -> Select[Any] | None:
        if not asked.access.may(side.see):
            return None
        own = own_documents(asked, Area.MONEY, side.edit, key=Charge.party_id)
        due_day = case((Charge.due_date < asked.today, null()), else_=Charge.due_date)
        values = of_party(
            record_id=Charge.party_id,
            day=func.min(Charge.due_date),
            amount=func.sum(Charge.open_amount),
            number=func.min(Charge.number),
            first=func.count(),
            until=due_day.label("due_day"),
            only_handed=only_handed(asked, kind, own),
        )
        return (
            select(*columns(kind, values))
            .select_from(Charge)
            .join(Party, Charge.party_id == Party.id)
            .where(
                Charge.side == side,
                Charge.open_amount != 0,
                Charge.due_date <= asked.last_day,
                seen_money(asked),
                or_(own, handed(asked, kind, Charge.party_id)),
            )
            .group_by(Charge.party_id, Party.id, literal_column("until"))
        )

    def read(asked: Asked, row: Row) -> Iterator[Reminder]:
        yield told(
            kind,
            group_of(row.day, asked.today),
            row,
            reminder_key(kind, row.party_id, row.day),
            row.day,
            number=row.number if row.first == 1 else "",
            count=row.first,
            amount=row.amount,
        )

    return Source(kind, frozenset({"charge"}), ask, read)


def _quotes(asked: Asked) -> Select[Any]:
    """Quotes whose validity ends, and those that brought no order."""
    kind, own = ReminderKind.QUOTE, own_customers(asked, Area.SALES, key=_QUOTE.party_id)
    days = asked.days.of(kind)
    oldest = by_grade({grade: asked.today - timedelta(days=count) for grade, count in days.items()}, Date())
    values = of_party(
        record_id=_QUOTE.id,
        number=_QUOTE.number,
        day=_QUOTE.document_date,
        until=_QUOTE.valid_until,
        amount=_QUOTE.total,
        only_handed=only_handed(asked, kind, own),
    )
    return (
        select(*columns(kind, values))
        .select_from(_QUOTE)
        .join(Party, _QUOTE.party_id == Party.id)
        .where(
            QUOTED.is_open,
            or_(_QUOTE.valid_until <= asked.last_day, _QUOTE.document_date <= oldest),
            seen_documents(asked, _QUOTE),
            or_(own, handed(asked, kind, _QUOTE.id)),
        )
    )


def _quote(asked: Asked, row: Row) -> Iterator[Reminder]:
    ends_soon = row.until is not None and asked.today <= row.until <= asked.last_day
    due_on = row.until if ends_soon else row.day
    yield told(
        ReminderKind.QUOTE,
        group_of(due_on, asked.today) if ends_soon else ReminderGroup.QUOTED,
        row,
        reminder_key(ReminderKind.QUOTE, row.record_id, due_on),
        due_on,
        document=QUOTED.kind.value,
        number=row.number or "",
        amount=row.amount,
        since=row.day,
        limit=asked.figure(ReminderKind.QUOTE, row.grade),
    )


def _birthdays(asked: Asked) -> Select[Any]:
    """Birthdays of the last and the next days, by the solar and by the lunar calendar."""
    kind, own = ReminderKind.BIRTHDAY, own_customers(asked, key=ContactPerson.party_id)
    values = of_party(
        record_id=ContactPerson.id,
        person=ContactPerson.name,
        first=ContactPerson.birth_month,
        second=ContactPerson.birth_day,
        third=case((ContactPerson.birth_is_lunar, 1), else_=0),
        fourth=case((ContactPerson.birth_in_leap_month, 1), else_=0),
        fifth=ContactPerson.birth_year,
        only_handed=only_handed(asked, kind, own),
    )
    return (
        select(*columns(kind, values))
        .select_from(ContactPerson)
        .join(Party, ContactPerson.party_id == Party.id)
        .where(
            birthday_candidates(asked.today, asked.last_day),
            Party.is_active,
            seen_customers(asked),
            or_(own, handed(asked, kind, ContactPerson.id)),
        )
    )


def _birthday(asked: Asked, row: Row) -> Iterator[Reminder]:
    for day, lunar in birthdays_in(row, asked.today, asked.last_day):
        yield told(
            ReminderKind.BIRTHDAY,
            group_of(day, asked.today),
            row,
            reminder_key(ReminderKind.BIRTHDAY, row.record_id, day),
            day,
            person=row.person,
            text=lunar,
            count=day.year - row.fifth if row.fifth else 0,
        )


DATED = (
    Source(ReminderKind.CONTACT, frozenset({"contact_entry", "contact_person"}), _plans, _plan),
    Source(ReminderKind.ORDER, frozenset({ORDERED.kind.value}), _shipments, _shipment),
    Source(ReminderKind.UNSIGNED, frozenset({SENT.kind.value}), _unsigned, _slip),
    _owed(Side.RECEIVABLE),
    _owed(Side.PAYABLE),
    Source(ReminderKind.QUOTE, frozenset({QUOTED.kind.value}), _quotes, _quote),
    Source(ReminderKind.BIRTHDAY, frozenset({"contact_person"}), _birthdays, _birthday),
)
