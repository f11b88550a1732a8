"""A figure with what it is made of: a tree of parts that add up to the cent.

Whoever makes a part proves it: one whose parts come to another amount cannot be made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import TypeAlias

from crm_desktop.domain.amounts import ZERO


class Sign(StrEnum):
    """What a part does to the sum of those before it."""

    PLUS = "+"
    MINUS = "−"
    TIMES = "×"
    EQUALS = "="
    """It is the sum so far, rounded half up to its own places."""
    BESIDE = ""
    """It is told beside the others and does nothing."""


class Unit(StrEnum):
    """How an amount is shown."""

    MONEY = "money"
    PRICE = "price"
    QUANTITY = "quantity"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Measured:
    """A value in a text that is not money."""

    amount: Decimal
    unit: Unit


Value: TypeAlias = "Decimal | int | str | date | Measured | Said"
"""What stands in a text; a bare ``Decimal`` is money."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words marked in the context ``why``, with the values that stand in them."""

    text: str
    values: tuple[tuple[str, Value], ...] = ()


def said(text: str, **values: Value) -> Said:
    """Words with their values; see ``Said``."""
    return Said(text, tuple(values.items()))


def verbatim(text: str) -> Said:
    """A name or a number, which is the same in all languages."""
    return Said("", (("", text),))


@dataclass(frozen=True, slots=True)
class Source:
    """The record that a part comes from, as it is opened."""

    kind: str
    record_id: int


class DoesNotAddUpError(ValueError):
    """The parts of a figure come to something else: a fault of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a figure, with its own parts.

    Attributes:
        amount: as it is shown; what it does to the figure above says ``sign``.
        note: said in grey behind its word.
        rule: by which it is what it is; told when the pointer rests on it.
        source: the document behind it.
        warns: whether it is something to look after, such as money that is late.
        is_open: whether its own parts are seen at once.
    """

    word: Said
    amount: Decimal
    sign: Sign = Sign.PLUS
    unit: Unit = Unit.MONEY
    note: Said | None = None
    rule: Said | None = None
    source: Source | None = None
    warns: bool = False
    is_open: bool = False
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        if self.parts and (found := _like(result_of(self.parts), self.amount)) != self.amount:
            raise DoesNotAddUpError(f"{self.word.text}: {found} is not {self.amount}")

    def walk(self) -> Iterator[Part]:
        """The part and all below it, from above."""
        yield self
        for part in self.parts:
            yield from part.walk()


def result_of(parts: Sequence[Part]) -> Decimal:
    """What parts come to, one after the other.

    Raises:
        DoesNotAddUpError: if one that is said to be the sum so far is not.

    >>> one, two = Part(word=said("a"), amount=Decimal("1.10")), Part(word=said("b"), amount=Decimal("0.10"))
    >>> result_of([one, two])
    Decimal('1.20')
    """
    running = ZERO
    for part in parts:
        if part.sign is Sign.PLUS:
            running += part.amount
        elif part.sign is Sign.MINUS:
            running -= part.amount
        elif part.sign is Sign.TIMES:
            running *= part.amount
        elif part.sign is Sign.EQUALS:
            if _like(running, part.amount) != part.amount:
                raise DoesNotAddUpError(f"{part.word.text}: {running} is not {part.amount}")
            running = part.amount
    return running


def _like(amount: Decimal, other: Decimal) -> Decimal:
    """An amount rounded half up to the places of another one."""
    return amount.quantize(other, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One gate that the figure passes, or does not."""

    word: Said
    is_shut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A computed figure as it is explained.

    Attributes:
        title: what is asked, such as why an order is over the limit.
        parts: in the order in which they are told; the last result among them is the figure.
        verdicts: the gates, if it has any.
        hint: what is said if nothing that may be done would be enough.
    """

    title: Said
    amount: Decimal
    parts: tuple[Part, ...]
    unit: Unit = Unit.MONEY
    verdicts: tuple[Verdict, ...] = ()
    hint: Said | None = field(default=None)

    def __post_init__(self) -> None:
        if (found := _like(result_of(self.parts), self.amount)) != self.amount:
            raise DoesNotAddUpError(f"{self.title.text}: {found} is not {self.amount}")

    def walk(self) -> Iterator[Part]:
        """All parts at any depth, from above."""
        for part in self.parts:
            yield from part.walk()
