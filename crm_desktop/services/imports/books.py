"""What is in the books already, as an import needs it: who is known under which code, name or phone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.errors import RuleBroken
from crm_desktop.domain.import_problems import (
    AlreadyReturned,
    Ambiguous,
    LikelyByName,
    LikelyByPhone,
    LikelyDouble,
    UnknownCustomer,
    UnknownEmployee,
    UnknownOrder,
    UnknownProduct,
)
from crm_desktop.domain.imports import OPENINGS, Incoming, Target
from crm_desktop.domain.money.items import ChargeKind, CreditKind
from crm_desktop.domain.parties.collision import phone_digits
from crm_desktop.domain.parties.customers import Terms
from crm_desktop.domain.parties.names import name_core, normalized
from crm_desktop.domain.parties.roles import PAID, PartyRole, Roles
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.pricing import TaxTerms
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.products import Product
from crm_desktop.queries.sight import sees_customer


@dataclass(eq=False, slots=True)
class Slot:
    """A record that others point to; ``id`` is None until it is written."""

    id: int | None = None
    label: str = ""
    owner_id: int | None = None
    terms: Terms = Terms()
    supply_terms: Terms = Terms()
    credit_limit: Decimal | None = None
    code: str = ""
    name: str = ""
    unit: str = ""
    specification: str = ""
    cost: Decimal | None = None
    """Of one piece, in the terms of ``stated``."""
    stated: TaxTerms | None = None
    """How a product is taxed, and whether its cost holds the tax; None where nothing says its rate."""
    is_back: bool = False
    """An order that came back already."""
    roles: Roles = ()
    """What a party is to the office, or will be with this file."""

    def terms_on(self, side: Side) -> Terms:
        """On which terms is paid on a side of the ledger."""
        return self.terms if side is Side.RECEIVABLE else self.supply_terms


class Index:
    """Records by a text; one alone stands without a list around it, of which 100 000 would fill the memory."""

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held: dict[str, Slot | list[Slot]] = {}

    def put(self, text: str, slot: Slot) -> None:
        """Add a record."""
        held = self._held.setdefault(text, slot)
        if isinstance(held, list):
            if slot not in held:
                held.append(slot)
        elif held is not slot:
            self._held[text] = [held, slot]

    def of(self, text: str) -> Sequence[Slot]:
        """The records with this text, in the order in which they came."""
        held = self._held.get(text)
        if held is None:
            return ()
        return held if isinstance(held, list) else (held,)


_MATCH = {
    Target.CUSTOMERS: ("code", "name", "short", "tax"),
    Target.PRODUCTS: ("code", "name"),
    Target.EMPLOYEES: ("code", "name"),
    Target.WORDS: ("word",),
}
"""By what a record is surely the same."""
_LIKELY: Mapping[str, type[LikelyDouble]] = {"core": LikelyByName, "phone": LikelyByPhone}
"""By what a customer may be the same, and what is asked then: two firms of one core sit in two cities."""


class Books:
    """Indexes over the records that a plan may meet; new records of the plan are added as they are checked."""

    def __init__(self, session: Session, access: Access, targets: Collection[Target]) -> None:
        self._by: dict[tuple[str, str], Index] = defaultdict(Index)
        self._unnumbered: Counter[tuple[Any, ...]] = Counter()
        self._people: dict[int, set[str]] = defaultdict(set)
        self._load_employees(session)
        if set(targets) & {Target.CUSTOMERS, Target.CONTACTS, Target.ORDERS, *OPENINGS}:
            self._load_customers(session, access)
        if set(targets) & {Target.PRODUCTS, Target.ORDERS}:
            self._load_products(session)
        if set(targets) & {Target.ORDERS, Target.RETURNS}:
            self._load_orders(session)
        if Target.WORDS in targets:
            self._load_words(session)
        for target in OPENINGS.keys() & set(targets):
            self._load_charges(session, target)
        if Target.CONTACTS in targets:
            self._load_talks(session)

    def find(self, target: Target, values: Mapping[str, Any], match: tuple[str, ...]) -> Slot | None:
        """The record that is there already, if it is.

        Raises:
            Ambiguous: if the name fits several and no code tells which.
            UnknownOrder, AlreadyReturned: of a return.
        """
        if target is Target.RETURNS:
            self._require_returnable(values["order_number"])
            return None
        if target is Target.CONTACTS:
            return None
        if target is Target.ORDERS or target in OPENINGS:
            return next(iter(self._by[target, "number"].of(values.get("number") or "")), None)
        for field in match or _MATCH.get(target, ("name",)):
            if field in _LIKELY:
                continue
            found = self._by[target, field].of(_key(field, values))
            if len(found) > 1:
                raise Ambiguous(text=_key(field, values))
            if found:
                return found[0]
        return None

    def resembling(
        self, values: Mapping[str, Any], match: tuple[str, ...]
    ) -> tuple[Sequence[Slot], LikelyDouble | None]:
        """The customers that one not found resembles, with the question whether it is one; none of both."""
        for field, question in _LIKELY.items():
            if match and field not in match:
                continue
            key = _key(field, values)
            found = self._by[Target.CUSTOMERS, field].of(key) if key else ()
            if found:
                return found, question(text=found[0].label)
        return (), None

    def know(self, target: Target, values: Mapping[str, Any], slot: Slot) -> None:
        """Make a record known to the rows that follow by the name that the file has for it."""
        self._put(target, slot, name=_key("name", values))

    def add(self, target: Target, values: Mapping[str, Any], slot: Slot, match: tuple[str, ...]) -> None:
        """Make a new record known to the rows that follow."""
        slot.code = str(values.get("code") or "")
        slot.name = str(values.get("name") or "")
        slot.unit = str(values.get("unit") or "")
        slot.cost = values.get("cost")
        if "tax_rate" in values:
            slot.stated = TaxTerms(values["tax_rate"], values.get("tax_included", True))
        slot.specification = str(values.get("specification") or "")
        if target is Target.ORDERS or target in OPENINGS:
            for number in {values.get("number"), values.get("file_number")} - {None, ""}:
                self._by[target, "number"].put(str(number), slot)
            return
        if target is Target.RETURNS:
            for order in self._by[Target.ORDERS, "number"].of(values["order_number"]):
                order.is_back = True
            return
        for field in {"code", "name", *(match or (*_MATCH.get(target, ()), *_LIKELY))}:
            key = normalized(str(values.get("short_name") or "")) if field == "short" else _key(field, values)
            if key:
                self._by[target, field].put(key, slot)

    def refer(self, name: str, values: Mapping[str, Any]) -> Slot | None:
        """The customer, product or employee that a row names; None if it names none and needs none.

        Raises:
            UnknownCustomer, UnknownProduct, UnknownEmployee, Ambiguous.
        """
        if name == "owner":
            return self._one(Target.EMPLOYEES, "name", values.get("owner"), UnknownEmployee)
        target = Target.CUSTOMERS if name == "customer" else Target.PRODUCTS
        unknown = UnknownCustomer if name == "customer" else UnknownProduct
        by_code = self._one(target, "code", values.get(f"{name}_code"), unknown)
        if by_code is not None:
            return by_code
        by_name = self._one(target, "name", values.get(f"{name}_name"), unknown, values.get("specification", ""))
        if by_name is None and name == "customer":
            raise UnknownCustomer(text="")
        return by_name

    def twin(self, target: Target, record: Incoming, refs: Mapping[str, Slot]) -> str | None:
        """A record without a number of its own that the books hold already, as often as they hold it; or None."""
        customer = refs.get("customer")
        if customer is None or customer.id is None:
            return None
        values = record.values
        if target is Target.CONTACTS:
            key: tuple[Any, ...] = (customer.id, values["at"], values["said"])
        elif target in OPENINGS and not values.get("number"):
            key = (target, customer.id, values["document_date"], values["amount"])
        else:
            return None
        if not self._unnumbered[key]:
            return None
        self._unnumbered[key] -= 1
        return customer.label

    def people_of(self, customer: Slot | None) -> Collection[str]:
        """The names of a customer's contact people."""
        return self._people[customer.id] if customer is not None and customer.id is not None else ()

    def orders(self, number: str) -> Sequence[Slot]:
        """The orders with this number; several, if the file's order was parted."""
        return tuple(self._by[Target.ORDERS, "number"].of(number))

    def _one(
        self, target: Target, field: str, text: str | None, unknown: type[RuleBroken], specification: str = ""
    ) -> Slot | None:
        if not text:
            return None
        index = self._by[target, field]
        found = index.of(_key(field, {field: text, "specification": specification})) or index.of(
            _key(field, {field: text})
        )
        if not found and field == "name":
            # our own lists show customers by their short names
            found = self._by[target, "short"].of(normalized(text))
        if not found:
            raise unknown(text=text)
        if len(found) > 1:
            raise Ambiguous(text=text)
        return found[0]

    def _require_returnable(self, number: str) -> None:
        orders = self.orders(number)
        if not orders:
            raise UnknownOrder(text=number)
        if all(order.is_back for order in orders):
            raise AlreadyReturned(text=number)

    def _put(self, target: Target, slot: Slot, **texts: str) -> None:
        for field, text in texts.items():
            if text:
                self._by[target, field].put(text, slot)

    def _load_employees(self, session: Session) -> None:
        for record_id, code, name in session.execute(select(Employee.id, Employee.code, Employee.name)):
            self._put(Target.EMPLOYEES, Slot(record_id, name), code=code, name=normalized(name))

    def _load_words(self, session: Session) -> None:
        columns = (DictionaryEntry.id, DictionaryEntry.list_name, DictionaryEntry.text)
        for record_id, list_name, text in session.execute(select(*columns)):
            word = _key("word", {"list": list_name, "name": text})
            self._put(Target.WORDS, Slot(record_id, text), word=word)

    def _load_customers(self, session: Session, access: Access) -> None:
        query = select(
            Party.id,
            Party.code,
            Party.name,
            Party.name_core,
            Party.short_name,
            Party.phone,
            Party.tax_number,
            Party.owner_id,
            Party.term_kind,
            Party.term_days,
            Party.term_day,
            Party.supply_term_kind,
            Party.supply_term_days,
            Party.supply_term_day,
            Party.credit_limit,
            *(Party.__table__.c[role.flag] for role in PartyRole),
        ).where(sees_customer(access))
        known: dict[Roles, Roles] = {}
        for row in session.execute(query):
            roles = tuple(role for role, is_one in zip(PartyRole, row[-len(PartyRole) :], strict=True) if is_one)
            terms = Terms(row.term_kind, row.term_days, row.term_day)
            slot = Slot(
                row.id, row.name, owner_id=row.owner_id, terms=terms, credit_limit=row.credit_limit, name=row.name
            )
            slot.roles = known.setdefault(roles, roles)
            if not set(roles).isdisjoint(PAID):
                slot.supply_terms = Terms(row.supply_term_kind, row.supply_term_days, row.supply_term_day)
            texts = {"code": row.code, "name": normalized(row.name), "core": row.name_core}
            if normalized(row.short_name) != texts["name"]:
                texts["short"] = normalized(row.short_name)
            texts["tax"] = normalized(row.tax_number)
            self._put(Target.CUSTOMERS, slot, **texts, phone=phone_digits(row.phone))

    def _load_products(self, session: Session) -> None:
        query = select(Product.id, Product.code, Product.name, Product.unit, Product.specification, Product.cost)
        rows = session.execute(query.add_columns(Product.tax_rate, Product.tax_included))
        for record_id, code, name, unit, specification, cost, rate, included in rows:
            slot = Slot(
                record_id,
                name,
                code=code,
                name=name,
                unit=unit,
                specification=specification,
                cost=cost,
                stated=TaxTerms(rate, included),
            )
            self._put(Target.PRODUCTS, slot, code=code, name=normalized(name + specification))

    def _load_orders(self, session: Session) -> None:
        order = ORDERED.entity
        query = select(order.id, order.number, order.delivered_amount).where(order.number.is_not(None))
        for record_id, number, delivered in session.execute(query):
            slot = Slot(record_id, number or "", is_back=delivered == ZERO)
            self._put(Target.ORDERS, slot, number=number or "")

    def _load_charges(self, session: Session, target: Target) -> None:
        for entity, kind, sign in ((Charge, ChargeKind.OPENING, 1), (Credit, CreditKind.OPENING, -1)):
            query = select(entity.id, entity.number, entity.party_id, entity.document_date, entity.amount)
            for record_id, number, party_id, on, amount in session.execute(
                query.where(entity.side == OPENINGS[target], entity.kind == kind)
            ):
                self._put(target, Slot(record_id, number), number=number)
                self._unnumbered[target, party_id, on, sign * amount] += 1

    def _load_talks(self, session: Session) -> None:
        query = select(ContactEntry.party_id, ContactEntry.at, ContactEntry.said)
        self._unnumbered.update(tuple(row) for row in session.execute(query))
        for party_id, name in session.execute(select(ContactPerson.party_id, ContactPerson.name)):
            self._people[party_id].add(name)


def _key(field: str, values: Mapping[str, Any]) -> str:
    if field == "core":
        return name_core(str(values.get("name") or ""))[:120]
    if field == "phone":
        return phone_digits(str(values.get("phone") or ""))
    if field == "tax":
        return normalized(str(values.get("tax_number") or ""))
    if field == "word":
        return "\n".join((str(values["list"]), " ".join(str(values["name"]).split())))
    if field == "short":  # the file calls the customer by its short name
        return normalized(str(values.get("name") or ""))
    text = str(values.get(field) or "")
    return normalized(text + str(values.get("specification") or "")) if field == "name" else text
