"""What every document says of both sides: our company, the customer, who prints; and how it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.money.statements import Period
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.office import Office
from crm_desktop.models.office.people import Employee, Operator
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.present.terms import terms_text
from crm_desktop.present.translate import ENGLISH, Words
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import Value

Fields = Mapping[str, Value]
_POSTCODE = re.compile(r"(?<!\d)\d{6}(?!\d)")


@dataclass(frozen=True, slots=True)
class Wording:
    """In which language a document is printed, and its words."""

    language: str = "zh_CN"
    words: Words = ENGLISH


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAsk:
    """Which document is wanted, in which language, as of which day."""

    kind: str
    record_id: int
    wording: Wording
    today: date
    period: Period | None = None
    """Which days a statement covers; other documents have none."""


Fill = Callable[[Session, Access, PaperAsk], PrintData]
"""Fills a document; raises ``NotFound`` if there is none, or it is somebody else's."""


@dataclass(frozen=True, slots=True)
class Company:
    """Our side of a document."""

    fields: Fields
    operator: Fields
    pictures: Mapping[str, bytes]


def company(session: Session, access: Access) -> Company:
    """Our company, who prints, and the logo."""
    office = session.scalar(select(Office).limit(1))
    pictures = {"company.logo": office.logo} if office is not None and office.logo else {}
    return Company(_company(office), _operator(session, access), pictures)


def customer_fields(
    session: Session, access: Access, customer: Party, ask: PaperAsk, person: ContactPerson | None = None
) -> Fields:
    """The customer of a document; ``person`` is whom it is for, else the main contact."""
    person = person or (customer.people[0] if customer.people else None)
    names = ("code", "name", "fax", "email", "tax_number")
    address = customer.address or customer.delivery_address
    return {
        **{name: getattr(customer, name) for name in names},
        "short_name": customer.short_name or customer.name,
        "address": address,
        "contact": person.name if person else customer.person_in_charge,
        "phone": ((person.mobile or person.phone) if person else "") or customer.phone,
        "settlement": terms_text(customer.terms, ask.wording.words),
        "balance": _balance(session, customer.id, ask.today) if access.may(Right.SEE_MONEY) else None,
    }


def maker(session: Session, operator_id: int) -> str:
    """Who made a document 制单; empty where nobody knows, never who prints it."""
    return session.scalar(select(Operator.name).where(Operator.id == operator_id)) or ""


def postcode(address: str) -> str:
    """The six figures of a Chinese postcode in an address, if it has them.

    >>> postcode("宁波市鄞州区兴宁路 368 号 315040"), postcode("兴宁路 368 号")
    ('315040', '')
    """
    found = _POSTCODE.findall(address)
    return str(found[-1]) if found else ""


def without_postcode(address: str) -> str:
    """An address without its postcode.

    >>> without_postcode("宁波市鄞州区兴宁路 368 号 315040")
    '宁波市鄞州区兴宁路 368 号'
    """
    code = postcode(address)
    return " ".join(address.replace(code, " ").split()).strip(" ,，") if code else address


def _balance(session: Session, party_id: int, today: date) -> Decimal:
    charged, credited = (
        select(func.coalesce(func.sum(kind.open_amount), 0))
        .where(kind.side == Side.RECEIVABLE, kind.party_id == party_id, kind.document_date <= today)
        .scalar_subquery()
        for kind in (Charge, Credit)
    )
    owed, advance = session.execute(select(charged, credited)).one()
    return Decimal(owed - advance)


def _company(office: Office | None) -> Fields:
    if office is None:
        return {}
    names = ("name", "name_english", "phone", "fax", "email", "tax_number", "bank", "bank_account")
    return {**{name: getattr(office, name) for name in names}, "address": office.address}


def _operator(session: Session, access: Access) -> Fields:
    phone = session.scalar(
        select(func.coalesce(func.nullif(Employee.phone, ""), Employee.mobile))
        .join(Operator, Operator.employee_id == Employee.id)
        .where(Operator.id == access.operator_id)
    )
    return {"name": access.name, "phone": phone or ""}
