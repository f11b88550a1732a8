"""Contact entries, opening charges and orders out of an import: their rules and their amounts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from crm_desktop.domain.amounts import ONE, ZERO, to_price
from crm_desktop.domain.errors import DomainError, Required
from crm_desktop.domain.field_checks import OutOfRange, TooLong
from crm_desktop.domain.figures import LARGEST_AMOUNT, too_large
from crm_desktop.domain.import_problems import (
    AmountDoesNotFit,
    MustBePositive,
    NotInAdvance,
    NotInTheFuture,
    PriceMissing,
    UnknownPerson,
)
from crm_desktop.domain.imports import Incoming
from crm_desktop.domain.parties.contacts import Channel, ContactDraft
from crm_desktop.domain.parties.contacts import contact_problems as problems_of_contact
from crm_desktop.domain.trade.errors import BeforeForerunner
from crm_desktop.domain.trade.pricing import line_amount, price_for_amount, tax_in
from crm_desktop.models.base import longest_texts
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.money.items import Charge
from crm_desktop.services.money.charges import DueBeforeDocument, NotPositive

_NEAR = Decimal("0.005")
"""So much of an amount may the rounding of a printed unit price cost."""
_NUMBER_LONGEST = 34
"""Leaves room for the endings of delivery and return numbers."""
_LONGEST_OF_ORDER = {
    key: most
    for key, most in longest_texts(ORDERED.entity).items()
    if key in ("region", "delivery_address", "customer_order_number")
} | {"number": _NUMBER_LONGEST, "carrier": 80}
_LONGEST_OF_LINE = {key: most for key, most in longest_texts(ORDERED.line).items() if key != "price_source"}
_LONGEST_OF_CHARGE = longest_texts(Charge)


@dataclass(frozen=True, slots=True)
class PricedRow:
    """What a line of an order costs."""

    unit_price: Decimal
    discount: Decimal
    amount: Decimal
    tax: Decimal
    tax_rate: Decimal


def price_row(values: Mapping[str, Any], rate: Decimal) -> PricedRow:
    """Work out price and amount of a line; where the file gives an amount, that is what the customer paid.

    Args:
        values: of the line, by field.
        rate: of the tax that price and amount of the line hold.

    Raises:
        Required, MustBePositive, PriceMissing, AmountDoesNotFit, TooLarge.
    """
    quantity: Decimal | None = values.get("quantity")
    discount: Decimal = values.get("line_discount", ZERO)
    price: Decimal | None = values.get("unit_price")
    amount: Decimal | None = values.get("amount")
    if quantity is None:
        raise Required
    if quantity <= ZERO or discount > 1 or discount < 0 or (price is not None and price < ZERO):
        raise MustBePositive
    if amount is None:
        if price is None:
            raise PriceMissing
        amount = line_amount(quantity, price, discount)
    elif price is None or line_amount(quantity, price, discount) != amount:
        price, discount = _price_of(amount, quantity, discount, price)
    if problem := too_large(amount, LARGEST_AMOUNT):
        raise problem
    return PricedRow(price, discount, amount, tax_in(amount, rate), rate)


def _price_of(amount: Decimal, quantity: Decimal, discount: Decimal, price: Decimal | None) -> tuple[Decimal, Decimal]:
    """The price of four places that gives the amount; a printed price may be rounded, not wrong."""
    if amount < ZERO:
        raise MustBePositive
    if price is not None:
        product = line_amount(quantity, price, discount)
        if abs(product - amount) > max(_NEAR * amount, Decimal("0.05")):
            raise AmountDoesNotFit(quantity=f"{quantity:f}", price=price, product=product, amount=amount)
    for taken_off in (discount, ZERO):
        found = price_for_amount(amount, quantity, taken_off)
        if found is not None:
            return found, taken_off
    if discount == ONE:
        raise AmountDoesNotFit(quantity=f"{quantity:f}", price="?", product="0.00", amount=amount)
    # no price of four places gives the amount: what the customer paid stands, and its price is the nearest one
    return to_price(amount / (quantity * (ONE - discount))), discount


def order_problems(record: Incoming, today: date) -> Iterator[tuple[str, DomainError]]:
    """What is wrong with the head of an order, and with the days and texts of its lines."""
    yield from _too_long(record.values, _LONGEST_OF_ORDER)
    if record.values["order_date"] > today:
        yield "order_date", NotInTheFuture(text=record.values["order_date"])
    for index, line in enumerate(record.children):
        if line.values.get("ship_date", today) > today:
            yield f"lines.{index}.ship_date", NotInTheFuture(text=line.values["ship_date"])
        if line.values.get("ship_date", record.values["order_date"]) < record.values["order_date"]:
            problem = BeforeForerunner(date=record.values["order_date"], number=record.values.get("number", ""))
            yield f"lines.{index}.ship_date", problem
        if not ZERO <= line.values.get("tax_rate", ZERO) < ONE:
            yield f"lines.{index}.tax_rate", OutOfRange(least=0, most=99)
        if not line.values.get("product_code") and not line.values.get("product_name"):
            yield f"lines.{index}.product_name", Required()
        for key, error in _too_long(line.values, _LONGEST_OF_LINE):
            yield f"lines.{index}.{key}", error


def opening_problems(record: Incoming, today: date) -> Iterator[tuple[str, DomainError]]:
    """The rules of a charge typed by hand; a negative amount is what the customer has in advance."""
    values = record.values
    yield from _too_long(values, _LONGEST_OF_CHARGE)
    if not values["amount"]:
        yield "amount", NotPositive()
    if values["document_date"] > today:
        yield "document_date", NotInTheFuture(text=values["document_date"])
    if values.get("due_date", values["document_date"]) < values["document_date"]:
        yield "due_date", DueBeforeDocument()


def contact_draft(record: Incoming, party_id: int = 0, person_id: int | None = None) -> ContactDraft:
    """The talk as its form would hold it; without a day there is no plan."""
    values = record.values
    return ContactDraft(
        party_id=party_id,
        person_id=person_id,
        at=values["at"],
        channel=values.get("channel", Channel.PHONE),
        said=values["said"],
        outcome=values.get("outcome", ""),
        next_on=values.get("next_on"),
        next_plan=values.get("next_plan", "") if "next_on" in values else "",
    )


def contact_problems(record: Incoming, now: datetime, today: date) -> Iterator[tuple[str, DomainError]]:
    """The rules of the contact form, but for plans: an old plan is history, no mistake."""
    draft = contact_draft(record)
    if draft.next_on is not None:
        draft = replace(draft, next_on=max(draft.next_on, today))
    yield from problems_of_contact(draft, now, today).items()


def opening_notes(record: Incoming) -> Iterator[tuple[str, DomainError]]:
    """What a row says that has no home: an advance has no due date and no salesperson."""
    if record.values["amount"] < ZERO:
        for key in ("due_date", "owner"):
            if key in record.values:
                yield key, NotInAdvance(text=record.values[key])


def contact_notes(record: Incoming, people: Collection[str]) -> Iterator[tuple[str, DomainError]]:
    """What a row says that has no home: a person whom the customer does not have."""
    values = record.values
    if "person_name" in values and values["person_name"] not in people:
        yield "person_name", UnknownPerson(text=values["person_name"])


def _too_long(values: Mapping[str, Any], longest: Mapping[str, int]) -> Iterator[tuple[str, DomainError]]:
    for key, most in longest.items():
        if len(str(values.get(key) or "")) > most:
            yield key, TooLong(most=most)
