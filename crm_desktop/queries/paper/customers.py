"""Customers on paper: the file sheet, the envelope, the address label."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from crm_desktop.domain.access import Access
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.parties.customers import CustomerStatus, Gender
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.present.lunar import lunar_birthday_text
from crm_desktop.print_templates.document import PrintData
from crm_desktop.print_templates.functions import Value
from crm_desktop.queries.paper.parties import PaperAsk, company, customer_fields, postcode, without_postcode
from crm_desktop.queries.sight import sees_customer

_STATUS: Mapping[CustomerStatus, str] = {
    CustomerStatus.PROSPECT: QT_TRANSLATE_NOOP("customers", "Prospect"),
    CustomerStatus.ACTIVE: QT_TRANSLATE_NOOP("customers", "Active"),
    CustomerStatus.DORMANT: QT_TRANSLATE_NOOP("customers", "Dormant"),
    CustomerStatus.LOST: QT_TRANSLATE_NOOP("customers", "Lost"),
}
_GENDERS: Mapping[Gender, str] = {
    Gender.UNKNOWN: "",
    Gender.FEMALE: QT_TRANSLATE_NOOP("customers", "Female"),
    Gender.MALE: QT_TRANSLATE_NOOP("customers", "Male"),
}
_PLAIN = (
    "region", "province", "city", "delivery_address", "business_nature", "business_type", "legal_representative",
    "person_in_charge", "website", "bank", "bank_account", "invoice_title", "grade", "source", "tags", "since",
    "price_level", "order_habit", "notes", "next_contact_on",
)  # fmt: skip


def fill_customer(session: Session, access: Access, ask: PaperAsk) -> PrintData:
    """A customer with its people, for whichever paper of a customer.

    Raises:
        NotFound: if there is none, or it is a colleague's.
    """
    query = select(Party).options(selectinload(Party.people), selectinload(Party.owner))
    customer = session.scalar(query.where(Party.id == ask.record_id, sees_customer(access)))
    if customer is None:
        raise NotFound(what="")
    ours = company(session, access)
    fields: dict[str, Mapping[str, Value]] = {
        "document": {"number": customer.code, "date": ask.today},
        "customer": {
            **customer_fields(session, access, customer, ask),
            **_file(customer, ask),
            **_place(customer),
        },
        "company": _with_place(ours.fields),
        "operator": ours.operator,
    }
    lines = [_person(person, ask) for person in customer.people]
    return PrintData(kind=ask.kind, fields=fields, lines=lines, language=ask.wording.language, pictures=ours.pictures)


def find_customer(session: Session, access: Access, _kind: str, number: str) -> int | None:
    """The id of a customer by its code, if the operator may see it."""
    return session.scalar(select(Party.id).where(Party.code == number, sees_customer(access)))


def _file(customer: Party, ask: PaperAsk) -> dict[str, Value]:
    last = customer.last_contact_at
    return {
        **{name: getattr(customer, name) for name in _PLAIN},
        "status": ask.wording.words("customers", _STATUS[customer.status]),
        "salesperson": customer.owner.name if customer.owner else "",
        "company_phone": customer.phone,
        "credit_limit": customer.credit_limit,
        "max_overdue_days": customer.max_overdue_days,
        "discount": customer.discount or None,
        "on_hold": customer.on_hold,
        "last_contact": day_of(last) if last else None,
    }


def _place(customer: Party) -> dict[str, Value]:
    """Where post goes: the delivery address when there is no other."""
    whole = customer.address or customer.delivery_address
    return {"postcode": postcode(whole), "mail_address": without_postcode(whole)}


def _with_place(fields: Mapping[str, Value]) -> Mapping[str, Value]:
    whole = str(fields.get("address") or "")
    return {**fields, "postcode": postcode(whole), "mail_address": without_postcode(whole)}


def _person(person: ContactPerson, ask: PaperAsk) -> Mapping[str, Value]:
    names = ("name", "title", "mobile", "phone", "email", "wechat", "qq", "notes")
    return {
        **{name: getattr(person, name) for name in names},
        "gender": ask.wording.words("customers", _GENDERS[person.gender]),
        "birthday": _birthday(person),
    }


def _birthday(person: ContactPerson) -> str:
    month, day = person.birth_month, person.birth_day
    if not month or not day:
        return ""
    if person.birth_is_lunar:
        shown = lunar_birthday_text(month, day, in_leap_month=person.birth_in_leap_month)
    else:
        shown = f"{month:02}-{day:02}"
    return f"{person.birth_year}-{shown}" if person.birth_year else shown
