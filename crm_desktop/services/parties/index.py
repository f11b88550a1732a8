"""What is worked out from a customer whenever it changes: pinyin, name core, match keys, search entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.db.session import put_off
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.collision import match_keys
from crm_desktop.domain.parties.drafts import CUSTOMER_FIELDS, PERSON_FIELDS, CustomerDraft, PersonDraft
from crm_desktop.domain.parties.names import name_core
from crm_desktop.models.parties import ContactPerson, MatchKey, Party
from crm_desktop.models.search import SearchEntry
from crm_desktop.present.pinyin import initials, sound
from crm_desktop.services.own_values import searched_texts
from crm_desktop.services.search_index import entry_of, forget, index
from crm_desktop.services.work import Work


def fill_customer(customer: Party, draft: CustomerDraft) -> None:
    """Take over what was typed of a party, but for its code and its people, and what follows from its name."""
    for name in CUSTOMER_FIELDS:
        value = getattr(draft, name)
        setattr(customer, name, value.strip() if type(value) is str else value)
    name_customer(customer)


def fill_person(person: ContactPerson, draft: PersonDraft, position: int) -> ContactPerson:
    """Take over what was typed of a contact person."""
    for name in PERSON_FIELDS:
        value = getattr(draft, name)
        setattr(person, name, value.strip() if type(value) is str else value)
    person.position = position
    return person


def name_customer(customer: Party) -> None:
    """Work out the columns that follow from the name; before the flush."""
    customer.initials = initials(customer.name)[:120]
    customer.name_core = name_core(customer.name)[:120]


def index_customer(work: Work, customer: Party, *, is_new: bool = False) -> None:
    """Bring match keys and search entries up to date; after the flush, since ids are needed."""
    index_customers(work, [customer], are_new=is_new)


def index_customers(work: Work, customers: Sequence[Party], *, are_new: bool = False) -> None:
    """The same for many, whose people are loaded; two statements to know what was there, unless they are new."""
    of_old = [] if are_new else customers
    stored, known = side_by_side(
        work.session, partial(_stored_keys, customers=of_old), partial(_known_people, customers=of_old)
    )
    more = searched_texts(work, Owner.PARTY, [customer.id for customer in customers])
    of_people = searched_texts(work, Owner.PERSON, [person.id for customer in customers for person in customer.people])
    for customer in customers:
        _write_match_keys(work, customer, stored[customer.id])
        index(work, **customer_entry(customer, more.get(customer.id, ())))
        for person in customer.people:
            index(work, **person_entry(person, customer.id, of_people.get(person.id, ())))
        forget(work, "person", *sorted(known[customer.id] - {person.id for person in customer.people}))


def customer_entry(customer: Party, more: Sequence[str] = ()) -> dict[str, Any]:
    """What the search box knows of a stored customer, and ``more``; arguments of ``search_index.entry``."""
    details = customer.code, customer.city, _main_contact(customer)
    entry = entry_of("customer", customer, *details, names=[customer.short_name])
    return entry | {"party_id": customer.id, "texts": (*entry["texts"], *more)}


def person_entry(person: ContactPerson, party_id: int, more: Sequence[str] = ()) -> dict[str, Any]:
    """What the search box knows of a stored contact person, and ``more``; arguments of ``search_index.entry``."""
    details = person.title, person.mobile or person.phone
    entry = entry_of("person", person, *details)
    return entry | {"party_id": party_id, "texts": (*entry["texts"], *more)}


def keys_of(customer: Party) -> set[str]:
    """The match keys of a stored customer."""
    phones = [customer.phone, customer.fax]
    for person in customer.people:
        phones += [person.mobile, person.phone]
    names = [customer.name, customer.short_name] if customer.short_name else [customer.name]
    return match_keys(names, phones=phones, tax_number=customer.tax_number, sound=sound)


def _stored_keys(session: Session, *, customers: Sequence[Party]) -> Mapping[int, set[str]]:
    if not customers:
        return defaultdict(set)
    ids = [customer.id for customer in customers]
    return _grouped(session.execute(select(MatchKey.party_id, MatchKey.key).where(MatchKey.party_id.in_(ids))))


def _known_people(session: Session, *, customers: Sequence[Party]) -> Mapping[int, set[int]]:
    """The people that the search box knows, some of whom the customer may no longer have."""
    if not customers:
        return defaultdict(set)
    ids = [customer.id for customer in customers]
    known = select(SearchEntry.party_id, SearchEntry.record_id).where(SearchEntry.kind == "person")
    return _grouped(session.execute(known.where(SearchEntry.party_id.in_(ids))))


def _grouped(rows: Iterable[Any]) -> Mapping[int, set[Any]]:
    found: defaultdict[int, set[Any]] = defaultdict(set)
    for party_id, value in rows:
        found[party_id].add(value)
    return found


def _write_match_keys(work: Work, customer: Party, stored: set[str]) -> None:
    session, wanted = work.session, keys_of(customer)
    if gone := stored - wanted:
        put_off(session, delete(MatchKey).where(MatchKey.party_id == customer.id, MatchKey.key.in_(gone)))
    if new := sorted(wanted - stored):
        put_off(session, insert(MatchKey), [{"party_id": customer.id, "key": key} for key in new])


def _main_contact(customer: Party) -> str:
    main: ContactPerson | None = customer.people[0] if customer.people else None
    return f"{main.name} {main.mobile or main.phone}".strip() if main else customer.phone
