"""A figure with what it is made of: a tree of parts that add up to the cent.

Whoever makes a part proves it: one whose parts come to another amount cannot be made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any, Protocol, TypeAlias

from crm_desktop.domain.amounts import ZERO


class Sign(StrEnum):
    """What a part does to the sum of those before it."""

    PLUS = "+"
    MINUS = "−"
    TIMES = "×"
    OVER = "÷"
    EQUALS = "="
    """It is the sum so far, rounded half up to its own places."""
    BESIDE = ""
    """It is told beside the others and does nothing."""


class Unit(StrEnum):
    """How an amount is shown."""

    MONEY = "money"
    PRICE = "price"
    QUANTITY = "quantity"
    COUNT = "count"
    SHARE = "share"
    RATE = "rate"
    """A share that was worked out, told to one place."""
    TENTHS = "tenths"
    GROWTH = "growth"
    DAY = "day"
    """A day, by its number in the calendar."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A value in a text that is not money."""

    amount: Decimal
    unit: Unit


class Named(Protocol):
    """What is called by what it is, such as a month or a customer that a figure is cut by."""

    @property
    def key(self) -> Any:
        """What it is known by."""

    @property
    def label(self) -> str:
        """What it is called; empty where the key says it."""


Value: TypeAlias = "Decimal | int | str | date | Measured | Named | Said"
"""What stands in a text; a bare ``Decimal`` is money."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words marked in a context, with the values that stand in them."""

    text: str
    values: tuple[tuple[str, Value], ...] = ()
    context: str = "why"


def said(text: str, **values: Value) -> Said:
    """Words with their values; see ``Said``."""
    return Said(text, tuple(values.items()))


def verbatim(value: Value) -> Said:
    """A name, a number or another value that stands alone, without words of ours."""
    return Said("", (("", value),))


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
        below: what is asked for its own parts once it is opened, in place of what was asked for the figure, by name;
            None where ``parts`` are all that there are.
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
    below: tuple[tuple[str, object], ...] | None = None

    def __post_init__(self) -> None:
        if self.parts and (found := _like(result_of(self.parts), self.amount)) != self.amount:
            raise DoesNotAddUpError(f"{self.word.text}: {found} is not {self.amount}")

    @property
    def does(self) -> Decimal:
        """What it does to the sum: its amount as it counts."""
        return -self.amount if self.sign is Sign.MINUS else self.amount

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
        elif part.sign is Sign.OVER:
            running /= part.amount
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
        hint: what is said below the parts: what counts, or that nothing which may be done would be enough.
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
