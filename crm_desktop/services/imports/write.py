"""Writes the checked customers, products, employees, contact entries and opening charges of an import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from crm_desktop.domain.imports import OPENINGS, ROLES, Incoming, Target
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.parties.roles import PartyRole
from crm_desktop.domain.portions import portions
from crm_desktop.domain.sides import Side
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import ContactPerson, MatchKey, Party
from crm_desktop.models.products import Product
from crm_desktop.queries.office_rules import rules_of
from crm_desktop.services.imports.bulk import Bulk, stored_values
from crm_desktop.services.imports.changes import Change
from crm_desktop.services.imports.checked import CheckedBatch, Entry
from crm_desktop.services.imports.documents import contact_draft
from crm_desktop.services.imports.employees import write_employees
from crm_desktop.services.imports.own import own_values
from crm_desktop.services.imports.own_rows import keep_new
from crm_desktop.services.imports.parties import new_customer, new_people, new_product
from crm_desktop.services.imports.pick_words import write_words
from crm_desktop.services.imports.rights import writable
from crm_desktop.services.imports.words import add_words
from crm_desktop.services.money.rows import NewItem
from crm_desktop.services.numbering import next_numbers
from crm_desktop.services.own_values import keep_many, keep_own, searched_texts
from crm_desktop.services.parties.contacts import contact_values, refresh_contacts_of
from crm_desktop.services.parties.index import (
    customer_entry,
    index_customer,
    keys_of,
    name_customer,
    person_entry,
)
from crm_desktop.services.products.products import index_product, name_product, product_entry

NOTHING: Mapping[str, Any] = {}


def write_customers(bulk: Bulk, batch: CheckedBatch) -> None:
    """Write customers with their people, match keys and search entries; update those that are there."""
    codes = dict(zip(map(id, batch.new), _numbers(bulk, "customer", batch.new, key="code"), strict=True))
    for part in portions(batch.new):
        _write_new_customers(bulk, part, [codes[id(entry)] for entry in part], ROLES[batch.batch.target])
    for entry in batch.updates:
        _update_customer(bulk, entry)
    add_words(bulk, batch)


def _write_new_customers(bulk: Bulk, entries: Sequence[Entry], codes: Sequence[str], role: PartyRole) -> None:
    customers = [
        new_customer(entry.incoming, code, _owner_id(entry), role) for entry, code in zip(entries, codes, strict=True)
    ]
    for record_id, entry, customer in zip(bulk.ids(Party, len(customers)), entries, customers, strict=True):
        customer.id = entry.slot.id = record_id
        customer.created_at = bulk.work.clock.now()
        entry.slot.terms, entry.slot.supply_terms = customer.terms, customer.supply_terms
        entry.slot.owner_id = customer.owner_id
    people = [person for customer in customers for person in customer.people]
    for person_id, person in zip(bulk.ids(ContactPerson, len(people)), people, strict=True):
        person.id = person_id
    bulk.add(Party, [stored_values(customer) | {"version": 1} for customer in customers])
    bulk.add(
        ContactPerson,
        [
            stored_values(person) | {"version": 1, "party_id": customer.id}
            for customer in customers
            for person in customer.people
        ],
    )
    keep_new(bulk, Owner.PARTY, entries)
    children = [child for entry in entries for child in entry.incoming.children]
    _keep_people(bulk, people, children)
    more = searched_texts(bulk.work, Owner.PARTY, [customer.id for customer in customers])
    of_people = searched_texts(bulk.work, Owner.PERSON, [person.id for person in people])
    keys = [{"party_id": customer.id, "key": key} for customer in customers for key in sorted(keys_of(customer))]
    bulk.add(MatchKey, keys, is_record=False)
    for customer in customers:
        bulk.make_findable(**customer_entry(customer, more.get(customer.id, ())))
        for person in customer.people:
            bulk.make_findable(**person_entry(person, customer.id, of_people.get(person.id, ())))


def write_products(bulk: Bulk, batch: CheckedBatch) -> None:
    """Write products and their search entries; update those that are there."""
    codes = dict(zip(map(id, batch.new), _numbers(bulk, "product", batch.new, key="code"), strict=True))
    for part in portions(batch.new):
        _write_new_products(bulk, part, [codes[id(entry)] for entry in part])
    for entry in batch.updates:
        product = bulk.work.load(Product, entry.slot.id or 0)
        own = entry.change.own if entry.change is not None else {}
        values = writable(bulk.work.access, own)
        follows = partial(name_product, former=product.name, typed=product.mnemonic)
        change = entry.change or Change()
        _overwrite(bulk, product, values, then=None if "mnemonic" in values else follows, typed=_typed(change))
        keep_own(bulk.work, Owner.PRODUCT, product.id, change.typed)
        index_product(bulk.work, product)
    add_words(bulk, batch)


def _write_new_products(bulk: Bulk, entries: Sequence[Entry], codes: Sequence[str]) -> None:
    usual = rules_of(bulk.session).tax_rate
    products = [new_product(entry.incoming, code, usual) for entry, code in zip(entries, codes, strict=True)]
    for record_id, entry, product in zip(bulk.ids(Product, len(products)), entries, products, strict=True):
        product.id = entry.slot.id = record_id
        product.created_at = bulk.work.clock.now()
    bulk.add(Product, [stored_values(product) | {"version": 1} for product in products])
    keep_new(bulk, Owner.PRODUCT, entries)
    more = searched_texts(bulk.work, Owner.PRODUCT, [product.id for product in products])
    for product in products:
        bulk.make_findable(**product_entry(product, more.get(product.id, ())))


def write_contacts(bulk: Bulk, batch: CheckedBatch) -> None:
    """Write contact entries; a plan that a later talk followed counts as carried out."""
    people = _people(bulk)
    last: dict[int, Any] = {}
    for entry in batch.new:
        party_id = entry.refs["customer"].id or 0
        last[party_id] = max(last.get(party_id, entry.incoming.values["at"]), entry.incoming.values["at"])
    rows = []
    for record_id, entry in zip(bulk.ids(ContactEntry, len(batch.new)), batch.new, strict=True):
        entry.slot.id = record_id
        values, party_id = entry.incoming.values, entry.refs["customer"].id or 0
        name = values.get("person_name", "")
        next_on: date | None = values.get("next_on")
        is_followed = next_on is not None and (
            last[party_id] > values["at"] or (batch.batch.settled and next_on < bulk.work.clock.today())
        )
        rows.append(
            {
                **contact_values(contact_draft(entry.incoming, party_id, people.get((party_id, name)))),
                "id": record_id,
                "version": 1,
                "key": str(uuid4()),
                "employee_id": _owner_id(entry) or bulk.work.access.employee_id,
                "handled_at": last[party_id] if is_followed else None,
            }
        )
    bulk.add(ContactEntry, rows)
    keep_new(bulk, Owner.CONTACT, batch.new)
    refresh_contacts_of(bulk.work, last)


def write_opening(bulk: Bulk, batch: CheckedBatch) -> None:
    """Write opening charges of the side that the batch is of; negative amounts become opening advances."""
    side = OPENINGS[batch.batch.target]
    charges = [entry for entry in batch.new if entry.incoming.values["amount"] > 0]
    advances = [entry for entry in batch.new if entry.incoming.values["amount"] < 0]
    numbers = _numbers(bulk, side.charge_series, charges, key="number", dated="document_date")
    owed = [
        _opening(side, number, entry).charge(
            ChargeKind.OPENING,
            entry.refs["customer"].terms_on(side),
            due_date=entry.incoming.values.get("due_date"),
            employee_id=_owner_id(entry) or entry.refs["customer"].owner_id,
        )
        for number, entry in zip(numbers, charges, strict=True)
    ]
    bulk.add(Charge, _stamped(bulk.ids(Charge, len(owed)), owed))
    numbers = _numbers(bulk, side.advance_series, advances, key="number", dated="document_date")
    given = [_opening(side, *one).credit(CreditKind.OPENING) for one in zip(numbers, advances, strict=True)]
    bulk.add(Credit, _stamped(bulk.ids(Credit, len(given)), given))


def _opening(side: Side, number: str, entry: Entry) -> NewItem:
    values = entry.incoming.values
    return NewItem(
        side=side,
        party_id=entry.refs["customer"].id or 0,
        number=number,
        document_date=values["document_date"],
        amount=abs(values["amount"]),
        notes=values.get("notes", ""),
    )


def _stamped(ids: Iterable[int], rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Rows with their ids, as if each had been typed by hand."""
    return [{**row, "id": one, "version": 1, "key": str(uuid4())} for one, row in zip(ids, rows, strict=True)]


def _owner_id(entry: Entry) -> int | None:
    owner = entry.refs.get("owner")
    return owner.id if owner else None


def _numbers(bulk: Bulk, series: str, entries: Sequence[Entry], *, key: str, dated: str = "") -> list[str]:
    """The numbers of the file; whoever has none gets the next one that is free."""
    given = [str(entry.incoming.values.get(key) or "") for entry in entries]
    today = bulk.work.clock.today()
    days = [
        entry.incoming.values[dated] if dated else today
        for entry, number in zip(entries, given, strict=True)
        if not number
    ]
    free = iter(next_numbers(bulk.work, series, days, reserved={*given}))
    return [number or next(free) for number in given]


def _update_customer(bulk: Bulk, entry: Entry) -> None:
    """Write what differs over a customer and its people; people who are new are added."""
    customer, change = bulk.work.load(Party, entry.slot.id or 0), entry.change or Change()
    values = writable(bulk.work.access, change.own)
    if "owner" in entry.refs and customer.owner_id != _owner_id(entry):
        values["owner_id"] = _owner_id(entry)
    if values or change.typed:
        _overwrite(bulk, customer, values, then=name_customer, typed=_typed(change))
        keep_own(bulk.work, Owner.PARTY, customer.id, change.typed)
    for person_id in change.people.keys() | change.people_typed.keys():
        typed, former = change.people_typed.get(person_id, ({}, {}))
        _overwrite(bulk, bulk.work.load(ContactPerson, person_id), change.people.get(person_id, {}), typed=former)
        keep_own(bulk.work, Owner.PERSON, person_id, typed)
    if change.newcomers:
        record = Incoming(entry.incoming.row, {}, tuple(change.newcomers))
        newcomers = new_people(record, len(customer.people))
        _add_people(bulk, customer.id, newcomers)
        _keep_people(bulk, newcomers, record.children)
        bulk.session.expire(customer, ["people"])
    index_customer(bulk.work, customer)


def _add_people(bulk: Bulk, party_id: int, people: Sequence[ContactPerson]) -> None:
    for person_id, person in zip(bulk.ids(ContactPerson, len(people)), people, strict=True):
        person.id = person_id
    bulk.add(ContactPerson, [stored_values(person) | {"version": 1, "party_id": party_id} for person in people])


def _keep_people(bulk: Bulk, people: Sequence[ContactPerson], rows: Sequence[Incoming]) -> None:
    """The same of contact people who are new."""
    owns = {person.id: own_values(row) for person, row in zip(people, rows, strict=True)}
    keep_many(bulk.work, Owner.PERSON, owns, are_new=True)


def _typed(change: Change) -> dict[str, Any]:
    """What stood in the own fields that an update writes over, by name."""
    return {name: text for name, text in change.former.items() if name.startswith(PREFIX)}


def _overwrite(
    bulk: Bulk,
    record: Any,
    values: Mapping[str, Any],
    then: Callable[[Any], None] | None = None,
    *,
    typed: Mapping[str, Any] = NOTHING,
) -> None:
    """Change a stored record and keep what it was before; ``typed`` is what stood in own fields that change too."""
    derived = [name for name in ("initials", "name_core", "mnemonic") if hasattr(record, name)]
    before = {name: getattr(record, name) for name in (*values, *derived)} | dict(typed)
    if typed:
        flag_modified(record, "name")  # what stands in another table alone must raise the version too
    for name, value in values.items():
        setattr(record, name, value)
    if then is not None:
        then(record)
    bulk.session.flush()
    bulk.note_change(record, before)


def _people(bulk: Bulk) -> dict[tuple[int, str], int]:
    query = select(ContactPerson.party_id, ContactPerson.name, ContactPerson.id)
    return {(party_id, name): record_id for party_id, name, record_id in bulk.session.execute(query)}


Writer = Callable[[Bulk, CheckedBatch], None]
WRITERS: Mapping[Target, Writer] = {
    Target.EMPLOYEES: write_employees,
    Target.WORDS: write_words,
    Target.CUSTOMERS: write_customers,
    Target.PRODUCTS: write_products,
    Target.CONTACTS: write_contacts,
    **dict.fromkeys(OPENINGS, write_opening),
}
