"""Customers with their people, products and colleagues out of an import: as drafts of their forms, by their rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

from crm_desktop.domain.employees import EmployeeDraft
from crm_desktop.domain.employees import employee_problems as problems_of_employee
from crm_desktop.domain.errors import DomainError
from crm_desktop.domain.imports import Incoming
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.parties.customers import TermKind
from crm_desktop.domain.parties.drafts import CUSTOMER_FIELDS, CustomerDraft, PersonDraft, draft_problems
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.products import PRODUCT_FIELDS, ProductDraft
from crm_desktop.domain.products import product_problems as problems_of_product
from crm_desktop.models.base import longest_texts
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.services.parties.index import fill_customer, fill_person
from crm_desktop.services.products.products import fill_product

_LONGEST_OF_CUSTOMER = longest_texts(Party)
_LONGEST_OF_PERSON = longest_texts(ContactPerson)
_LONGEST_OF_PRODUCT = longest_texts(Product)
_LONGEST_OF_EMPLOYEE = longest_texts(Employee)
_PERSON_KEYS = {"person_name": "name", "person_title": "title", "person_phone": "phone", "person_email": "email"}
FILE_KEYS = {mine: theirs for theirs, mine in _PERSON_KEYS.items()}


def customer_problems(record: Incoming) -> Iterator[tuple[str, DomainError]]:
    """What the customer's form would mark, by field; people are ``people.0.person_name``."""
    problems = draft_problems(customer_draft(record), _LONGEST_OF_CUSTOMER, _LONGEST_OF_PERSON)
    for key, error in problems.items():
        if key.startswith("people."):
            head, index, last = key.split(".")
            yield f"{head}.{index}.{FILE_KEYS.get(last, 'birthday' if last.startswith('birth') else last)}", error
        else:
            yield key, error


def customer_draft(record: Incoming) -> CustomerDraft:
    """The customer as its form would hold it; the salesperson is set when it is written."""
    own = {key: value for key, value in record.values.items() if key in CUSTOMER_FIELDS or key == "code"}
    own = terms_kind(own, TermKind.CASH) | terms_kind(own, TermKind.CASH, "supply_") | own
    return CustomerDraft(**own, people=tuple(_person(child.values) for child in record.children))


def terms_kind(values: Mapping[str, Any], stored: TermKind, side: str = "") -> dict[str, TermKind]:
    """How is paid where the file says days alone: cash has none, so days count from the delivery.

    ``side`` is ``supply_`` for what the office pays itself.
    """
    days_alone = values.get(f"{side}term_days") and f"{side}term_kind" not in values
    return {f"{side}term_kind": TermKind.DAYS_AFTER_DELIVERY} if days_alone and stored is TermKind.CASH else {}


def _person(values: Mapping[str, Any]) -> PersonDraft:
    return PersonDraft(**person_values(values))


def person_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """What a row says of a contact person, by column."""
    told = {key: value for key, value in values.items() if key != "birthday" and not key.startswith(PREFIX)}
    own = {_PERSON_KEYS.get(key, key): value for key, value in told.items()}
    return own | _birthday(values.get("birthday"))


def _birthday(born: date | None) -> dict[str, Any]:
    return {} if born is None else {"birth_year": born.year, "birth_month": born.month, "birth_day": born.day}


def product_problems(record: Incoming) -> Iterator[tuple[str, DomainError]]:
    """What the product's form would mark, by field."""
    yield from problems_of_product(product_draft(record), _LONGEST_OF_PRODUCT).items()


def product_draft(record: Incoming) -> ProductDraft:
    """The product as its form would hold it."""
    known = (*PRODUCT_FIELDS, "code", "mnemonic")
    return ProductDraft(**{key: value for key, value in record.values.items() if key in known})


def employee_problems(record: Incoming) -> Iterator[tuple[str, DomainError]]:
    """What the form of a person of the office would mark, by field."""
    for key, error in problems_of_employee(EmployeeDraft(**employee_values(record)), _LONGEST_OF_EMPLOYEE).items():
        yield ("birthday" if key.startswith("birth_") else key), error


def employee_values(record: Incoming) -> dict[str, Any]:
    """What a row says of a person, as the form holds it; but for the department, which is a record of its own."""
    values = {key: value for key, value in record.values.items() if key not in ("birthday", "department")}
    return values | _birthday(record.values.get("birthday"))


def new_customer(record: Incoming, code: str, owner_id: int | None, role: PartyRole) -> Party:
    """The customer, or the party in another role, with its people, not yet in any session."""
    customer = Party(key=str(uuid4()), code=code, is_active=True)
    fill_customer(customer, replace(customer_draft(record), roles=(role,), owner_id=owner_id))
    customer.people = new_people(record, 0)
    return customer


def new_people(record: Incoming, first_position: int) -> list[ContactPerson]:
    """The contact people of a record, not yet in any session."""
    return [
        fill_person(ContactPerson(), _person(child.values), position)
        for position, child in enumerate(record.children, start=first_position)
    ]


def new_product(record: Incoming, code: str, usual_rate: Decimal) -> Product:
    """The product, not yet in any session; where the file says no rate of tax, it has the one of the office."""
    draft = product_draft(record)
    if "tax_rate" not in record.values:
        draft = replace(draft, tax_rate=usual_rate)
    product = Product(key=str(uuid4()), code=code)
    fill_product(product, draft)
    return product


def changed_values(record: Incoming) -> dict[str, Any]:
    """What an update writes over a stored customer or product: only what the file says."""
    known = {*CUSTOMER_FIELDS, *PRODUCT_FIELDS, "mnemonic"} - {"owner_id"}
    return {key: value for key, value in record.values.items() if key in known}
