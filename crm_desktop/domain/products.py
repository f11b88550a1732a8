"""A product as a form holds it, its prices, and what must be right about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal

from crm_desktop.domain.errors import DomainError, Required, RuleBroken
from crm_desktop.domain.field_checks import BelowZero, OutOfRange, TooLong, tolerance_problems
from crm_desktop.domain.figures import Price, Quantity, Rate, figure_problems
from crm_desktop.domain.own.values import Own
from crm_desktop.domain.tax import USUAL_RATE
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


class SamePriceTwice(RuleBroken):
    """Two prices for one level and quantity."""

    template = QT_TRANSLATE_NOOP("errors", "Remove one of them: this level has this quantity twice.")


class EndsBeforeStart(RuleBroken):
    """A span of days ends before it begins."""

    template = QT_TRANSLATE_NOOP("errors", "Choose a last day that is not before the first.")


class LowestAboveList(RuleBroken):
    """The lowest price lies above the list price, so that nothing could be sold at list."""

    template = QT_TRANSLATE_NOOP("errors", "Lower this: it is above the list price.")


@dataclass(frozen=True, kw_only=True)
class LevelPriceDraft:
    """The price at a price level from a quantity upwards."""

    level: str
    price: Price
    min_quantity: Quantity = Decimal(0)
    tax_included: bool = True


@dataclass(frozen=True, kw_only=True)
class ContractPriceDraft:
    """The price agreed with one customer; both days are inclusive, None is open."""

    party_id: int
    price: Price
    valid_from: date | None = None
    valid_to: date | None = None
    tax_included: bool = True


@dataclass(frozen=True, kw_only=True)
class ProductDraft:
    """All that an operator may type about a product; an empty ``code`` or ``mnemonic`` is filled in."""

    code: str = ""
    barcode: str = ""
    name: str = ""
    mnemonic: str = ""
    specification: str = ""
    material: str = ""
    unit: str = ""
    category: str = ""
    subcategory: str = ""
    brand: str = ""
    series: str = ""
    origin: str = ""
    packaging: str = ""
    maker: str = ""
    cost: Price | None = None
    transfer_price: Price | None = None
    wholesale_price: Price | None = None
    list_price: Price | None = None
    lowest_price: Price | None = None
    tax_rate: Rate = USUAL_RATE
    tax_included: bool = True
    over_delivery: Rate | None = None
    under_delivery: Rate | None = None
    notes: str = ""
    is_active: bool = True
    level_prices: tuple[LevelPriceDraft, ...] = ()
    contract_prices: tuple[ContractPriceDraft, ...] = ()
    own: Own = field(default_factory=dict)


PRODUCT_PRICES = ("cost", "transfer_price", "wholesale_price", "list_price", "lowest_price")
"""What the price history follows."""

PRODUCT_FIELDS = tuple(
    one.name
    for one in fields(ProductDraft)
    if one.name not in ("code", "mnemonic", "level_prices", "contract_prices", "own")
)


def product_problems(draft: ProductDraft, longest: Mapping[str, int]) -> dict[str, DomainError]:
    """What must be put right before the product can be saved, by field key; rows are ``level_prices.0.price``."""
    return dict([*_level_problems(draft), *_contract_problems(draft), *_problems(draft, longest)])


def _problems(draft: ProductDraft, longest: Mapping[str, int]) -> Iterator[tuple[str, DomainError]]:
    for key, most in longest.items():
        if len(str(getattr(draft, key, "") or "")) > most:
            yield key, TooLong(most=most)
    if not draft.name.strip():
        yield "name", Required()
    yield from figure_problems(draft)
    for key in PRODUCT_PRICES:
        price = getattr(draft, key)
        if price is not None and price < 0:
            yield key, BelowZero()
    if not 0 <= draft.tax_rate < 1:
        yield "tax_rate", OutOfRange(least=0, most=99)
    yield from tolerance_problems(draft.over_delivery, draft.under_delivery)
    if draft.lowest_price is not None and draft.list_price is not None and draft.lowest_price > draft.list_price:
        yield "lowest_price", LowestAboveList()


def _level_problems(draft: ProductDraft) -> Iterator[tuple[str, DomainError]]:
    steps = Counter((one.level.strip(), one.min_quantity) for one in draft.level_prices)
    for index, one in enumerate(draft.level_prices):
        if not one.level.strip():
            yield f"level_prices.{index}.level", Required()
        if one.price < 0:
            yield f"level_prices.{index}.price", BelowZero()
        yield from figure_problems(one, f"level_prices.{index}.")
        if one.min_quantity < 0:
            yield f"level_prices.{index}.min_quantity", BelowZero()
        if steps[one.level.strip(), one.min_quantity] > 1:
            yield f"level_prices.{index}.min_quantity", SamePriceTwice()


def _contract_problems(draft: ProductDraft) -> Iterator[tuple[str, DomainError]]:
    for index, one in enumerate(draft.contract_prices):
        if one.price < 0:
            yield f"contract_prices.{index}.price", BelowZero()
        yield from figure_problems(one, f"contract_prices.{index}.")
        if one.valid_from and one.valid_to and one.valid_to < one.valid_from:
            yield f"contract_prices.{index}.valid_to", EndsBeforeStart()
