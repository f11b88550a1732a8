"""The columns of customers and the contact log: one declaration for screen, sheet, print and command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any

from crm_desktop.domain.clock import Clock
from crm_desktop.domain.parties.contacts import Channel
from crm_desktop.domain.parties.customers import CustomerStatus, TermKind
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.sides import Side
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present.columns.base import Column, Kind, Tone, picture_column
from crm_desktop.present.columns.products import tolerances

CUSTOMERS = "customers"
CONTACTS = "contacts"
"""Translation contexts."""


def customer_columns(clock: Clock) -> tuple[Column[Any], ...]:
    """The columns of the list of customers; rows are ``queries.parties.customers.CustomerRow``."""

    def due(row: Any) -> Tone:
        return _plan_tone(row.next_contact_on, clock.today())

    return (
        Column("code", QT_TRANSLATE_NOOP("customers", "Code"), lambda row: row.code, Kind.CODE, 80),
        Column("name", QT_TRANSLATE_NOOP("customers", "Name"), lambda row: row.name, width=196),
        picture_column(QT_TRANSLATE_NOOP("customers", "Picture")),
        Column(
            "grade",
            QT_TRANSLATE_NOOP("customers", "Grade"),
            lambda row: row.grade,
            width=54,
            pick_list="customer_grade",
        ),
        Column(
            "status",
            QT_TRANSLATE_NOOP("customers", "Status"),
            lambda row: row.status,
            Kind.STATE,
            98,
            codes=tuple(CustomerStatus),
        ),
        Column("owner", QT_TRANSLATE_NOOP("customers", "Salesperson"), lambda row: row.owner, width=76),
        Column("contact", QT_TRANSLATE_NOOP("customers", "Contact person"), lambda row: row.contact, width=84),
        Column("mobile", QT_TRANSLATE_NOOP("customers", "Mobile or phone"), lambda row: row.mobile, Kind.CODE, 118),
        Column(
            "balance",
            QT_TRANSLATE_NOOP("customers", "Balance"),
            lambda row: row.balance,
            Kind.MONEY,
            110,
            total=True,
        ),
        Column(
            "overdue",
            QT_TRANSLATE_NOOP("customers", "Overdue"),
            lambda row: row.overdue,
            Kind.MONEY,
            104,
            total=True,
            tone=lambda row: Tone.RED if row.overdue else Tone.PLAIN,
        ),
        Column(
            "last_contact_at",
            QT_TRANSLATE_NOOP("customers", "Last contact"),
            lambda row: row.last_contact_at,
            Kind.MOMENT,
            124,
        ),
        Column(
            "next_contact_on",
            QT_TRANSLATE_NOOP("customers", "Next contact"),
            lambda row: row.next_contact_on,
            Kind.DATE,
            104,
            tone=due,
        ),
        Column("city", QT_TRANSLATE_NOOP("customers", "City"), lambda row: row.city, width=76),
        *_MORE_OF_CUSTOMERS,
    )


def _plan_tone(day: date | None, today: date) -> Tone:
    if day is None or day > today:
        return Tone.PLAIN
    return Tone.AMBER if day == today else Tone.RED


_MORE_OF_CUSTOMERS: tuple[Column[Any], ...] = (
    Column("short_name", QT_TRANSLATE_NOOP("customers", "Short name"), lambda row: row.short_name, visible=False),
    Column(
        "region",
        QT_TRANSLATE_NOOP("customers", "Region"),
        lambda row: row.region,
        width=80,
        visible=False,
        pick_list="region",
    ),
    Column(
        "big_region",
        QT_TRANSLATE_NOOP("customers", "Big region"),
        lambda row: row.big_region,
        width=80,
        visible=False,
        pick_list="region",
    ),
    Column(
        "sales_region",
        QT_TRANSLATE_NOOP("customers", "Sales region"),
        lambda row: row.sales_region,
        width=80,
        visible=False,
        pick_list="region",
    ),
    Column(
        "class_area",
        QT_TRANSLATE_NOOP("customers", "Class area"),
        lambda row: row.class_area,
        width=80,
        visible=False,
        pick_list="region",
    ),
    Column("province", QT_TRANSLATE_NOOP("customers", "Province"), lambda row: row.province, width=80, visible=False),
    Column("address", QT_TRANSLATE_NOOP("customers", "Address"), lambda row: row.address, width=220, visible=False),
    Column("phone", QT_TRANSLATE_NOOP("customers", "Phone"), lambda row: row.phone, Kind.CODE, visible=False),
    Column(
        "business_type",
        QT_TRANSLATE_NOOP("customers", "Type of business"),
        lambda row: row.business_type,
        width=100,
        visible=False,
        pick_list="business_type",
    ),
    Column(
        "credit_limit",
        QT_TRANSLATE_NOOP("customers", "Credit limit"),
        lambda row: row.credit_limit,
        Kind.MONEY,
        visible=False,
    ),
    Column(
        "price_level",
        QT_TRANSLATE_NOOP("customers", "Price level"),
        lambda row: row.price_level,
        width=80,
        visible=False,
        pick_list="price_level",
    ),
    Column(
        "tax_number",
        QT_TRANSLATE_NOOP("customers", "Tax no."),
        lambda row: row.tax_number,
        Kind.CODE,
        150,
        visible=False,
    ),
    Column(
        "source",
        QT_TRANSLATE_NOOP("customers", "Source"),
        lambda row: row.source,
        width=90,
        visible=False,
        pick_list="customer_source",
    ),
    Column(
        "tags", QT_TRANSLATE_NOOP("customers", "Tags"), lambda row: row.tags, visible=False, pick_list="customer_tag"
    ),
    Column(
        "since", QT_TRANSLATE_NOOP("customers", "Customer since"), lambda row: row.since, Kind.DATE, 96, visible=False
    ),
    Column(
        "last_order_on",
        QT_TRANSLATE_NOOP("customers", "Last order"),
        lambda row: row.last_order_on,
        Kind.DATE,
        96,
        visible=False,
    ),
    Column(
        "is_orderless",
        QT_TRANSLATE_NOOP("customers", "Long not ordered"),
        lambda row: row.is_orderless,
        Kind.FLAG,
        84,
        visible=False,
    ),
    *tolerances(
        QT_TRANSLATE_NOOP("customers", "Over-delivery allowed"),
        QT_TRANSLATE_NOOP("customers", "Short delivery allowed"),
    ),
    Column("on_hold", QT_TRANSLATE_NOOP("customers", "On hold"), lambda row: row.on_hold, Kind.FLAG, 60, visible=False),
    Column(
        "is_active", QT_TRANSLATE_NOOP("customers", "In use"), lambda row: row.is_active, Kind.FLAG, 60, visible=False
    ),
)


_SUPPLY: tuple[Column[Any], ...] = (
    Column(
        "supply_term_kind",
        QT_TRANSLATE_NOOP("customers", "We pay"),
        lambda row: row.supply_term_kind,
        Kind.STATE,
        128,
        codes=tuple(TermKind),
        visible=False,
    ),
    Column(
        "supply_term_days",
        QT_TRANSLATE_NOOP("customers", "Days until we pay"),
        lambda row: row.supply_term_days,
        Kind.COUNT,
        76,
        visible=False,
    ),
    Column(
        "supply_tax_rate",
        QT_TRANSLATE_NOOP("customers", "Their tax rate"),
        lambda row: row.supply_tax_rate,
        Kind.RATE,
        76,
        visible=False,
    ),
    Column(
        "supply_lead_days",
        QT_TRANSLATE_NOOP("customers", "Days to deliver"),
        lambda row: row.supply_lead_days,
        Kind.COUNT,
        76,
        visible=False,
    ),
    Column(
        "supply_least",
        QT_TRANSLATE_NOOP("customers", "Least order"),
        lambda row: row.supply_least,
        Kind.MONEY,
        92,
        visible=False,
    ),
    Column(
        "supply_credit",
        QT_TRANSLATE_NOOP("customers", "Credit they give us"),
        lambda row: row.supply_credit,
        Kind.MONEY,
        104,
        visible=False,
    ),
    Column(
        "our_code",
        QT_TRANSLATE_NOOP("customers", "Our code there"),
        lambda row: row.our_code,
        Kind.CODE,
        100,
        visible=False,
    ),
)
"""The side on which the office buys."""
_ROLES: Mapping[PartyRole, Column[Any]] = {
    role: Column(role.flag, title, attrgetter(role.flag), Kind.FLAG, 76, visible=False)
    for role, title in (
        (PartyRole.CUSTOMER, QT_TRANSLATE_NOOP("customers", "Customer")),
        (PartyRole.SUPPLIER, QT_TRANSLATE_NOOP("customers", "Supplier")),
        (PartyRole.CARRIER, QT_TRANSLATE_NOOP("customers", "Carrier")),
        (PartyRole.COMPETITOR, QT_TRANSLATE_NOOP("customers", "Competitor")),
        (PartyRole.PARTNER, QT_TRANSLATE_NOOP("customers", "Partner")),
    )
}
_CONTACT = ("contact", "mobile", "city")
_TALKS = ("last_contact_at", "next_contact_on")
_SUPPLYING = ("supply_term_kind", "supply_term_days", "supply_lead_days", "supply_tax_rate", "our_code")
_OWED = ("balance", "overdue")
_SHOWN: Mapping[PartyRole, tuple[str, ...]] = {
    PartyRole.SUPPLIER: ("code", "name", "grade", *_OWED, *_CONTACT, *_SUPPLYING, "is_customer", "owner", *_TALKS),
    PartyRole.CARRIER: ("code", "name", *_OWED, *_CONTACT, "address", *_SUPPLYING[:2], "owner", *_TALKS),
    PartyRole.COMPETITOR: ("code", "name", *_CONTACT, "business_type", "region", "tags", "owner", *_TALKS),
    PartyRole.PARTNER: ("code", "name", *_CONTACT, "business_type", "source", "tags", "owner", *_TALKS),
}
"""What each list but that of customers opens with, in this order; all else is in the column chooser."""


def party_columns(clock: Clock, role: PartyRole) -> tuple[Column[Any], ...]:
    """The columns of the list of a role: everything that is kept of a party, what matters to the role in sight."""
    others = [column for other, column in _ROLES.items() if other is not role]
    known = {column.key: column for column in (*customer_columns(clock), *_SUPPLY, *others)}
    if role.side is Side.PAYABLE:
        known["balance"] = replace(known["balance"], title=QT_TRANSLATE_NOOP("customers", "Balance payable"))
    shown = _SHOWN.get(role)
    if shown is None:
        return tuple(known.values())
    first = [replace(known[key], visible=True) for key in shown]
    return (*first, *(replace(column, visible=False) for key, column in known.items() if key not in shown))


def contact_columns(clock: Clock) -> tuple[Column[Any], ...]:
    """The columns of the contact log; rows are ``queries.parties.contacts.ContactRow``."""

    def due(row: Any) -> Tone:
        return _plan_tone(row.next_on, clock.today()) if row.is_planned else Tone.CLOSED

    return (
        Column("at", QT_TRANSLATE_NOOP("contacts", "When"), lambda row: row.at, Kind.MOMENT, 124),
        Column("customer", QT_TRANSLATE_NOOP("contacts", "Customer"), lambda row: row.customer, width=130),
        Column("person", QT_TRANSLATE_NOOP("contacts", "Contact person"), lambda row: row.person, width=84),
        Column(
            "channel",
            QT_TRANSLATE_NOOP("contacts", "By"),
            lambda row: row.channel,
            Kind.STATE,
            98,
            codes=tuple(Channel),
        ),
        Column("said", QT_TRANSLATE_NOOP("contacts", "What was said"), lambda row: row.said, width=300),
        Column(
            "outcome",
            QT_TRANSLATE_NOOP("contacts", "Outcome"),
            lambda row: row.outcome,
            width=160,
            pick_list="contact_outcome",
        ),
        Column(
            "next_on", QT_TRANSLATE_NOOP("contacts", "Next contact"), lambda row: row.next_on, Kind.DATE, 112, tone=due
        ),
        Column("next_plan", QT_TRANSLATE_NOOP("contacts", "Plan"), lambda row: row.next_plan, width=180),
        Column("employee", QT_TRANSLATE_NOOP("contacts", "Written by"), lambda row: row.employee, width=76),
        Column("quote", QT_TRANSLATE_NOOP("contacts", "Quote"), lambda row: row.quote, Kind.CODE, visible=False),
        Column("order", QT_TRANSLATE_NOOP("contacts", "Order"), lambda row: row.order, Kind.CODE, visible=False),
        Column(
            "handled_at",
            QT_TRANSLATE_NOOP("contacts", "Plan handled"),
            lambda row: row.handled_at if row.next_on else None,
            Kind.MOMENT,
            visible=False,
        ),
    )
