"""Where reminders come from: plans, promised deliveries, receivables, payables, quotes, birthdays, silence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, literal_column, null, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Area, Right
from crm_desktop.domain.clock import day_of, moment_of
from crm_desktop.domain.parties.customers import CustomerStatus
from crm_desktop.domain.reminders import (
    ReminderGroup,
    ReminderKind,
    group_of,
    reminder_key,
)
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import ORDERED, QUOTED
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.types import Moment
from crm_desktop.queries.affairs.rows import Asked, Reminder, Touched
from crm_desktop.queries.affairs.scope import (
    handed,
    own_customers,
    own_documents,
    seen_customers,
    seen_documents,
    seen_money,
    whose_plan,
)
from crm_desktop.queries.parties.birthdays import coming_birthdays
from crm_desktop.queries.parties.last_orders import last_ordered_on

Source = Callable[[Session, Asked], list[Reminder]]

SILENT_AT_MOST = 500
"""Of very many silent customers, those silent for longest are enough for one list."""
_ORDER, _QUOTE = ORDERED.entity, QUOTED.entity


def shown_name() -> ColumnElement[str]:
    """The short name of a customer, if it has one."""
    return func.coalesce(func.nullif(Party.short_name, ""), Party.name)


def plans(session: Session, asked: Asked) -> list[Reminder]:
    """Planned contacts, from the moment they are due until they are handled."""
    query = (
        select(ContactEntry, shown_name(), ContactPerson.name)
        .join(Party, ContactEntry.party_id == Party.id)
        .outerjoin(ContactPerson, ContactEntry.person_id == ContactPerson.id)
        .where(
            ContactEntry.next_on <= asked.last_day,
            ContactEntry.handled_at.is_(None),
            seen_customers(asked),
            whose_plan(asked),
        )
    )
    return [_plan(asked, *row) for row in session.execute(query)]


def _plan(asked: Asked, entry: ContactEntry, customer: str, person: str | None) -> Reminder:
    due_on = entry.next_on or asked.today
    return Reminder(
        key=reminder_key(ReminderKind.CONTACT, entry.id, due_on),
        kind=ReminderKind.CONTACT,
        group=group_of(due_on, asked.today),
        due_on=due_on,
        party_id=entry.party_id,
        customer=customer,
        record_kind="customer",
        record_id=entry.party_id,
        time=entry.next_time,
        person=person or "",
        text=entry.next_plan,
        channel=entry.next_channel or entry.channel,
    )


def shipments(session: Session, asked: Asked) -> list[Reminder]:
    """Orders to ship: late, today and in the next days."""
    query = (
        select(
            _ORDER.id,
            _ORDER.number,
            _ORDER.delivery_date,
            _ORDER.open_amount,
            _ORDER.party_id,
            shown_name(),
        )
        .join(Party, _ORDER.party_id == Party.id)
        .where(
            ORDERED.is_open,
            _ORDER.delivery_date <= asked.last_day,
            seen_documents(asked, _ORDER),
            or_(own_documents(asked, Area.SALES, Right.EDIT_SALES), handed(asked, ReminderKind.ORDER, _ORDER.id)),
        )
    )
    return [
        Reminder(
            key=reminder_key(ReminderKind.ORDER, order_id, due_on),
            kind=ReminderKind.ORDER,
            group=group_of(due_on, asked.today),
            due_on=due_on,
            party_id=party_id,
            customer=customer,
            record_kind=ORDERED.kind.value,
            record_id=order_id,
            number=number or "",
            amount=amount,
        )
        for order_id, number, due_on, amount, party_id, customer in session.execute(query)
        if due_on is not None
    ]


_OWED = {Side.RECEIVABLE: ReminderKind.RECEIVABLE, Side.PAYABLE: ReminderKind.PAYABLE}


def receivables(session: Session, asked: Asked) -> list[Reminder]:
    """Money to collect."""
    return _owed(session, asked, Side.RECEIVABLE)


def payables(session: Session, asked: Asked) -> list[Reminder]:
    """Money to pay."""
    return _owed(session, asked, Side.PAYABLE)


def _owed(session: Session, asked: Asked, side: Side) -> list[Reminder]:
    """Money that is overdue, party by party, or falls due within the week, day by day."""
    if not asked.access.may(side.see):
        return []
    is_overdue = Charge.due_date < asked.today
    due_day = case((is_overdue, null()), else_=Charge.due_date)
    query = (
        select(
            Charge.party_id,
            shown_name(),
            func.min(Charge.due_date),
            func.sum(Charge.open_amount),
            func.count(),
            func.min(Charge.number),
            due_day.label("due_day"),
        )
        .join(Party, Charge.party_id == Party.id)
        .where(
            Charge.side == side,
            Charge.open_amount != 0,
            Charge.due_date <= asked.last_day,
            seen_money(asked),
            or_(own_documents(asked, Area.MONEY, side.edit), handed(asked, _OWED[side], Charge.party_id)),
        )
        .group_by(Charge.party_id, Party.id, literal_column("due_day"))
    )
    return [_charge(asked, side, *row) for row in session.execute(query)]


def _charge(asked: Asked, side: Side, party_id: int, customer: str, due_on: date, *figures: Any) -> Reminder:
    amount, count, number, _ = figures
    return Reminder(
        key=reminder_key(_OWED[side], party_id, due_on),
        kind=_OWED[side],
        group=group_of(due_on, asked.today),
        due_on=due_on,
        party_id=party_id,
        customer=customer,
        record_kind="customer",
        record_id=party_id,
        number=number if count == 1 else "",
        count=count,
        amount=amount,
    )


def quotes(session: Session, asked: Asked) -> list[Reminder]:
    """Quotes whose validity ends, and those that brought no order."""
    oldest = asked.today - timedelta(days=asked.days.quoted)
    query = (
        select(_QUOTE.id, _QUOTE.number, _QUOTE.document_date, _QUOTE.valid_until, _QUOTE.total, Party.id, shown_name())
        .join(Party, _QUOTE.party_id == Party.id)
        .where(
            QUOTED.is_open,
            or_(_QUOTE.valid_until <= asked.last_day, _QUOTE.document_date <= oldest),
            seen_documents(asked, _QUOTE),
            or_(own_customers(asked, Area.SALES), handed(asked, ReminderKind.QUOTE, _QUOTE.id)),
        )
    )
    found = []
    for quote_id, number, quoted_on, valid_until, total, party_id, customer in session.execute(query):
        ends_soon = valid_until is not None and asked.today <= valid_until <= asked.last_day
        due_on = valid_until if valid_until is not None and ends_soon else quoted_on
        found.append(
            Reminder(
                key=reminder_key(ReminderKind.QUOTE, quote_id, due_on),
                kind=ReminderKind.QUOTE,
                group=group_of(due_on, asked.today) if ends_soon else ReminderGroup.QUOTED,
                due_on=due_on,
                party_id=party_id,
                customer=customer,
                record_kind=QUOTED.kind.value,
                record_id=quote_id,
                number=number or "",
                amount=total,
            )
        )
    return found


def birthdays(session: Session, asked: Asked) -> list[Reminder]:
    """Birthdays of the last and the next days, by the solar and by the lunar calendar."""
    whose = seen_customers(asked) & or_(own_customers(asked), handed(asked, ReminderKind.BIRTHDAY, ContactPerson.id))
    found = coming_birthdays(session, asked.access, today=asked.today, last_day=asked.last_day, whose=whose)
    return [
        Reminder(
            key=reminder_key(ReminderKind.BIRTHDAY, one.person_id, one.day),
            kind=ReminderKind.BIRTHDAY,
            group=group_of(one.day, asked.today),
            due_on=one.day,
            party_id=one.party_id,
            customer=one.customer,
            record_kind="customer",
            record_id=one.party_id,
            person=one.person,
            text=one.lunar,
        )
        for one in found
    ]


def silence(session: Session, asked: Asked) -> list[Reminder]:
    """Customers with whom nobody spoke for the days set for their grade, and nobody plans to."""
    days = dict(asked.days.silent)
    since = {grade: literal(_end_of(asked.today - timedelta(days=count)), Moment) for grade, count in days.items()}
    others = since.pop("")
    limit = case(since, value=Party.grade, else_=others) if since else others
    last = func.coalesce(Party.last_contact_at, Party.created_at)
    query = select(Party.id, shown_name(), Party.grade, last).where(
        Party.is_active,
        Party.is_customer,
        Party.status != CustomerStatus.LOST,
        Party.next_contact_on.is_(None),
        last <= limit,
        seen_customers(asked),
        or_(own_customers(asked), handed(asked, ReminderKind.SILENT, Party.id)),
    )
    query = query.order_by(last).limit(SILENT_AT_MOST)
    found = []
    for party_id, customer, grade, at in session.execute(query):
        most = days.get(grade, days[""])
        due_on = day_of(at) + timedelta(days=most)
        found.append(
            Reminder(
                key=reminder_key(ReminderKind.SILENT, party_id, due_on),
                kind=ReminderKind.SILENT,
                group=ReminderGroup.SILENT,
                due_on=due_on,
                party_id=party_id,
                customer=customer,
                record_kind="customer",
                record_id=party_id,
                count=most,
            )
        )
    return found


def orderless(session: Session, asked: Asked) -> list[Reminder]:
    """Customers who ordered before and for the days set no more; silence counts talks, this counts orders."""
    last = last_ordered_on(asked.access)
    query = select(Party.id, shown_name(), last).where(
        Party.is_active,
        Party.is_customer,
        Party.status != CustomerStatus.LOST,
        last <= asked.today - timedelta(days=asked.days.ordered),
        seen_customers(asked),
        or_(own_customers(asked), handed(asked, ReminderKind.ORDERLESS, Party.id)),
    )
    return [
        Reminder(
            key=reminder_key(ReminderKind.ORDERLESS, party_id, ordered_on),
            kind=ReminderKind.ORDERLESS,
            group=ReminderGroup.ORDERLESS,
            due_on=ordered_on + timedelta(days=asked.days.ordered),
            party_id=party_id,
            customer=customer,
            record_kind="customer",
            record_id=party_id,
            count=(asked.today - ordered_on).days,
        )
        for party_id, customer, ordered_on in session.execute(query.order_by(last).limit(SILENT_AT_MOST))
    ]


def _end_of(day: date) -> datetime:
    """The moment at which a day of this computer ends."""
    return moment_of(day + timedelta(days=1))


SOURCES: Mapping[Source, frozenset[str]] = {
    plans: frozenset({"contact_entry", "contact_person"}),
    shipments: frozenset({ORDERED.kind.value}),
    receivables: frozenset({"charge"}),
    payables: frozenset({"charge"}),
    quotes: frozenset({QUOTED.kind.value}),
    birthdays: frozenset({"contact_person"}),
    orderless: frozenset({ORDERED.kind.value}),
    silence: frozenset({"contact_entry"}),
}
"""Each with the tables that it looks at, beside that of the parties."""


def sources_of(touched: Touched | None) -> Sequence[Source]:
    """Those whose reminders may be others now; None for all of them."""
    if touched is None or Party.__tablename__ in touched.tables:
        return tuple(SOURCES)
    return [source for source, tables in SOURCES.items() if tables & touched.tables]
