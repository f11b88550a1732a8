"""A customer and its people as a form holds them: plain values, checked together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal

from crm_desktop.domain.access import Right
from crm_desktop.domain.errors import DomainError, Required
from crm_desktop.domain.field_checks import BelowZero, NoEmail, OutOfRange, may_be_email, tolerance_problems, too_long
from crm_desktop.domain.figures import Amount, Rate, figure_problems
from crm_desktop.domain.own.values import Own
from crm_desktop.domain.parties.customers import CustomerStatus, Gender, TermKind
from crm_desktop.domain.parties.people import person_problems
from crm_desktop.domain.parties.roles import AS_CUSTOMER, NoRole, Roles


@dataclass(frozen=True, kw_only=True)
class PersonDraft:
    """A contact person; ``id`` is None until saved."""

    id: int | None = None
    name: str = ""
    title: str = ""
    gender: Gender = Gender.UNKNOWN
    mobile: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    wechat: str = ""
    qq: str = ""
    birth_year: int | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    birth_is_lunar: bool = False
    birth_in_leap_month: bool = False
    native_place: str = ""
    education: str = ""
    family: str = ""
    personality: str = ""
    hobbies: str = ""
    notes: str = ""
    own: Own = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class CustomerDraft:
    """All that an operator may type about a customer or another party; an empty ``code`` gets the next number.

    What begins with ``supply`` is the side on which the office buys; ``term_kind`` and ``discount`` are of that on
    which it sells.
    """

    code: str = ""
    roles: Roles = AS_CUSTOMER
    name: str = ""
    short_name: str = ""
    region: str = ""
    province: str = ""
    city: str = ""
    address: str = ""
    delivery_address: str = ""
    business_nature: str = ""
    business_type: str = ""
    legal_representative: str = ""
    person_in_charge: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""
    tax_number: str = ""
    bank: str = ""
    bank_account: str = ""
    invoice_title: str = ""
    grade: str = ""
    status: CustomerStatus = CustomerStatus.PROSPECT
    source: str = ""
    tags: str = ""
    since: date | None = None
    owner_id: int | None = None
    credit_limit: Amount | None = None
    max_overdue_days: int | None = None
    on_hold: bool = False
    term_kind: TermKind = TermKind.CASH
    term_days: int = 0
    term_day: int = 1
    price_level: str = ""
    discount: Rate = Decimal(0)
    over_delivery: Rate | None = None
    under_delivery: Rate | None = None
    order_habit: str = ""
    order_weekday: int | None = None
    our_code: str = ""
    supply_term_kind: TermKind = TermKind.CASH
    supply_term_days: int = 0
    supply_term_day: int = 1
    supply_tax_rate: Rate | None = None
    supply_credit: Amount | None = None
    supply_lead_days: int | None = None
    supply_least: Amount | None = None
    supply_notes: str = ""
    notes: str = ""
    own: Own = field(default_factory=dict)
    people: tuple[PersonDraft, ...] = field(default=())


CUSTOMER_FIELDS = tuple(one.name for one in fields(CustomerDraft) if one.name not in ("people", "code", "own"))
"""What a draft and a stored customer have in common, but for the code, which the service gives."""

MOST_DAYS, DAYS_OF_WEEK = 3650, 7

CREDIT_FIELDS = ("credit_limit", "max_overdue_days", "on_hold")
"""How far a customer is trusted: set by finance and managers only."""

AGREED_FIELDS: Mapping[Right, tuple[str, ...]] = {
    Right.EDIT_CUSTOMERS: (
        *("term_kind", "term_days", "term_day", "price_level", "discount"),
        *("over_delivery", "under_delivery", "order_habit", "order_weekday"),
    ),
    Right.EDIT_SUPPLIERS: (
        *("our_code", "supply_term_kind", "supply_term_days", "supply_term_day", "supply_tax_rate"),
        *("supply_credit", "supply_lead_days", "supply_least", "supply_notes"),
    ),
}
"""What is agreed on each side, with the right that it needs beside that for the party."""

PERSON_FIELDS = tuple(one.name for one in fields(PersonDraft) if one.name not in ("id", "own"))


def draft_problems(
    draft: CustomerDraft, longest: Mapping[str, int], longest_of_person: Mapping[str, int]
) -> dict[str, DomainError]:
    """What must be put right before the customer can be saved, by field key; people are ``people.0.name``.

    ``longest`` and ``longest_of_person`` say how many characters each text holds, as the database's columns do.
    """
    problems = dict(_customer_problems(draft, longest))
    for index, person in enumerate(draft.people):
        for key, problem in person_problems(person, longest_of_person):
            problems.setdefault(f"people.{index}.{key}", problem)
    return problems


def _customer_problems(draft: CustomerDraft, longest: Mapping[str, int]) -> Iterator[tuple[str, DomainError]]:
    yield from too_long(draft, longest)
    if not draft.name.strip():
        yield "name", Required()
    yield from figure_problems(draft)
    yield from credit_problems(draft.credit_limit, draft.max_overdue_days)
    if not draft.roles:
        yield "roles", NoRole()
    yield from _term_problems(draft)
    if not 0 <= draft.discount < 1:
        yield "discount", OutOfRange(least=0, most=99)
    yield from tolerance_problems(draft.over_delivery, draft.under_delivery)
    if not may_be_email(draft.email):
        yield "email", NoEmail()
    if draft.order_weekday is not None and not 1 <= draft.order_weekday <= DAYS_OF_WEEK:
        yield "order_weekday", OutOfRange(least=1, most=DAYS_OF_WEEK)


def _term_problems(draft: CustomerDraft) -> Iterator[tuple[str, DomainError]]:
    """What cannot be agreed on either side."""
    for days, day in (("term_days", "term_day"), ("supply_term_days", "supply_term_day")):
        if not 0 <= getattr(draft, days) <= MOST_DAYS:
            yield days, OutOfRange(least=0, most=MOST_DAYS)
        if not 1 <= getattr(draft, day) <= 31:
            yield day, OutOfRange(least=1, most=31)
    for name in ("supply_credit", "supply_least"):
        amount = getattr(draft, name)
        if amount is not None and amount < 0:
            yield name, BelowZero()
    if draft.supply_lead_days is not None and not 0 <= draft.supply_lead_days <= MOST_DAYS:
        yield "supply_lead_days", OutOfRange(least=0, most=MOST_DAYS)
    if draft.supply_tax_rate is not None and not 0 <= draft.supply_tax_rate < 1:
        yield "supply_tax_rate", OutOfRange(least=0, most=99)


def credit_problems(limit: Decimal | None, max_overdue_days: int | None) -> Iterator[tuple[str, DomainError]]:
    """What cannot be agreed."""
    if limit is not None and limit < 0:
        yield "credit_limit", BelowZero()
    if max_overdue_days is not None and not 0 <= max_overdue_days <= MOST_DAYS:
        yield "max_overdue_days", OutOfRange(least=0, most=MOST_DAYS)
