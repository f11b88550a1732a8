"""What is counted: parts that the database sums, and measures that are made of them.

A measure of a group is made of the group's sums, never of its members' measures: a margin is Σ profit ÷ Σ sales.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, StrEnum, auto
from functools import cached_property
from typing import Any

from crm_desktop.domain.access import Access
from crm_desktop.domain.amounts import ZERO, to_cents, to_price, to_rate
from crm_desktop.domain.field_groups import Secret, is_seen
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import Owner
from crm_desktop.domain.own_rights import is_name_seen
from crm_desktop.domain.words import QT_TRANSLATE_NOOP

NOTHING = Decimal("0.00")
"""An amount of which there is nothing is one of whole cents, too."""


class Adding(Enum):
    """How a part of two groups becomes that of both."""

    SUM = auto()
    LOWEST = auto()
    HIGHEST = auto()
    DISTINCT = auto()
    """It does not: who is in both groups counts once, so the database is asked for both together."""


class Part(Enum):
    """What is summed of the lines of documents. What came back counts against what left where it can."""

    __hash__ = object.__hash__  # that of an enumeration reckons anew each time, and each cell of a report asks for it

    QUANTITY = "quantity"
    FIRST_UNIT = "first_unit"
    LAST_UNIT = "last_unit"
    AMOUNT = "amount"
    """Tax included, less what came back."""
    TAX = "tax"
    GROSS = "gross"
    """Tax included, before anything came back."""
    RETURNED = "returned"
    COST = "cost"
    COSTED = "costed"
    """The part of the amount of which the cost is known."""
    DOCUMENTS = "documents"
    CUSTOMERS = "customers"
    PRODUCTS = "products"
    LAST_DAY = "last_day"
    OVERDUE = "overdue"
    LEFT = "left"
    """What settles nothing yet; it lowers the amount."""
    FIRST_DUE = "first_due"
    SETTLED = "settled"
    DAYS_TO_PAY = "days_to_pay"
    """Amounts times the days from their document to the money."""
    DAYS_LATE = "days_late"
    """Amounts times the days from their due day to the money; before it, less than nothing."""
    TALKS = "talks"
    PLANS = "plans"
    PLANS_DONE = "plans_done"

    @cached_property
    def adding(self) -> Adding:
        """How it is added."""
        return _ADDING.get(self, Adding.SUM)


_ADDING = {
    Part.FIRST_UNIT: Adding.LOWEST,
    Part.LAST_UNIT: Adding.HIGHEST,
    Part.LAST_DAY: Adding.HIGHEST,
    Part.FIRST_DUE: Adding.LOWEST,
    **dict.fromkeys((Part.DOCUMENTS, Part.CUSTOMERS, Part.PRODUCTS), Adding.DISTINCT),
}


@dataclass(frozen=True, slots=True)
class OwnPart:
    """What records have in one of the office's own fields: of each record once, in however many lines it stands.

    Attributes:
        value: the name of the field, by which it is told from all other parts.
        owner: whose field it is.
        places: of its figures.
    """

    value: str
    field_id: int
    owner: Owner
    places: int

    @property
    def adding(self) -> Adding:
        """Who is in two groups counts once in both together."""
        return Adding.DISTINCT

    def __call__(self, sums: Sums) -> Decimal | None:
        """What there is of it in a group; None where nobody has anything, which is another thing than 0."""
        found: Decimal | None = sums.get(self)
        return found


AnyPart = Part | OwnPart
Sums = Mapping[AnyPart, Any]
"""The parts of one group; what has none is missing."""


def added(groups: Iterable[Sums]) -> dict[AnyPart, Any]:
    """The parts of several groups together, but for those that the database must count anew.

    >>> one, other = {Part.AMOUNT: Decimal(3), Part.LAST_UNIT: "box"}, {Part.AMOUNT: Decimal(4), Part.LAST_UNIT: "pc"}
    >>> both = added([one, other])
    >>> both[Part.AMOUNT], both[Part.LAST_UNIT]
    (Decimal('7'), 'pc')
    """
    whole: dict[AnyPart, Any] = {}
    for sums in groups:
        add_to(whole, sums)
    return whole


def add_to(whole: dict[AnyPart, Any], sums: Sums) -> None:
    """Add one more group in place; parts that are counted anew are left alone."""
    for part, value in sums.items():
        adding = part.adding
        if adding is Adding.DISTINCT or value is None:
            continue
        if part not in whole:
            whole[part] = value
        elif adding is Adding.SUM:
            whole[part] += value
        elif adding is Adding.LOWEST:
            whole[part] = min(whole[part], value)
        else:
            whole[part] = max(whole[part], value)


def add_counts(whole: dict[AnyPart, Any], sums: Sums, parts: Iterable[AnyPart]) -> None:
    """Add parts that are counted, of a group of which nobody is in another one, too."""
    for part in parts:
        if part in sums:
            whole[part] = whole.get(part, 0) + sums[part]


class Look(StrEnum):
    """As what the values of a measure are shown."""

    MONEY = "money"
    PRICE = "price"
    QUANTITY = "quantity"
    COUNT = "count"
    RATE = "rate"
    DAY = "day"
    DAYS = "days"
    """A mean of days, with one decimal."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a group.

    Attributes:
        code: stable, in kept reports and on the command line.
        title: marked (context ``analysis``).
        parts: what it is made of.
        of: makes it of the sums of one group; None where there is no such figure, as a margin without sales.
        secrets: who does not see all of these fields is not offered it.
        adds: whether the members of a group add up to it, so that it has a share and documents behind it.
        is_of_lines: whether a single line has it, too, though the members of a group do not add up to it.
        made: of which other figures it is made; None for what the database sums.
        field: the office's own field whose figures it adds up; None for what the program knows.
    """

    code: str
    title: str
    look: Look
    parts: tuple[AnyPart, ...]
    of: Callable[[Sums], Any]
    secrets: frozenset[Secret] = frozenset()
    adds: bool = False
    is_of_lines: bool = False
    made: Made | None = field(default=None, compare=False)
    field: OwnField | None = field(default=None, compare=False)

    @property
    def components(self) -> tuple[Measure, ...]:
        """All figures that it is made of, at any depth, each once; itself if it is made of none."""
        if self.made is None:
            return (self,)
        return tuple(dict.fromkeys(leaf for one in self.made.all for leaf in one.components))

    def is_seen_by(self, access: Access) -> bool:
        """Whether an operator sees all that it is made of."""
        return is_name_seen(access, self.code) and all(is_seen(access, one) for one in self.secrets)


@dataclass(frozen=True, slots=True)
class Made:
    """How a figure comes about: the sum of some, less others, and of that which part it is of one more."""

    of: tuple[Measure, ...]
    less: tuple[Measure, ...] = ()
    over: Measure | None = None

    @property
    def all(self) -> tuple[Measure, ...]:
        """In the order in which they are told."""
        return (*self.of, *self.less, *(() if self.over is None else (self.over,)))


def _sum(part: Part, nothing: Decimal = ZERO) -> Callable[[Sums], Decimal]:
    return lambda sums: sums.get(part) or nothing


def _count(part: Part) -> Callable[[Sums], int]:
    return lambda sums: sums.get(part) or 0


def ratio(over: Part, under: Part, to: Callable[[Decimal], Decimal]) -> Callable[[Sums], Decimal | None]:
    """Makes one part over another; None where there is nothing below."""

    def of(sums: Sums) -> Decimal | None:
        below = sums.get(under)
        return to(Decimal(sums.get(over) or 0) / below) if below else None

    return of


def _profit(sums: Sums) -> Decimal:
    return Decimal((sums.get(Part.COSTED) or NOTHING) - (sums.get(Part.COST) or NOTHING))


def _margin(sums: Sums) -> Decimal | None:
    known = sums.get(Part.COSTED)
    return (_profit(sums) / known).quantize(Decimal("0.001"), ROUND_HALF_UP) if known else None


def _alike(of: Callable[[Sums], Any]) -> Callable[[Sums], Any]:
    """A figure of quantities: pieces and boxes make none together."""
    return lambda sums: of(sums) if sums.get(Part.FIRST_UNIT) == sums.get(Part.LAST_UNIT) else None


_TURNOVER = frozenset({Secret.TURNOVER})
_COST = frozenset({Secret.TURNOVER, Secret.COST})


def amount(
    code: str, title: str, part: Part, secrets: frozenset[Secret] = _TURNOVER, made: Made | None = None
) -> Measure:
    """A sum of amounts."""
    return Measure(code, title, Look.MONEY, (part,), _sum(part, NOTHING), secrets, adds=True, made=made)


_UNITS = (Part.QUANTITY, Part.FIRST_UNIT, Part.LAST_UNIT)

DELIVERED = amount("delivered", QT_TRANSLATE_NOOP("analysis", "Delivered"), Part.GROSS)
RETURNED = amount("returned", QT_TRANSLATE_NOOP("analysis", "Returned"), Part.RETURNED)
SALES = amount(
    "sales", QT_TRANSLATE_NOOP("analysis", "Net sales"), Part.AMOUNT, made=Made((DELIVERED,), less=(RETURNED,))
)
TAX = amount("tax", QT_TRANSLATE_NOOP("analysis", "Tax"), Part.TAX)
NET_OF_TAX = Measure(
    "sales-untaxed",
    QT_TRANSLATE_NOOP("analysis", "Without tax"),
    Look.MONEY,
    (Part.AMOUNT, Part.TAX),
    lambda sums: (sums.get(Part.AMOUNT) or NOTHING) - (sums.get(Part.TAX) or NOTHING),
    _TURNOVER,
    adds=True,
    made=Made((SALES,), less=(TAX,)),
)
RETURN_RATE = Measure(
    "return-rate",
    QT_TRANSLATE_NOOP("analysis", "Return rate"),
    Look.RATE,
    (Part.RETURNED, Part.GROSS),
    ratio(Part.RETURNED, Part.GROSS, to_rate),
    _TURNOVER,
    made=Made((RETURNED,), over=DELIVERED),
)
QUANTITY = Measure(
    "quantity",
    QT_TRANSLATE_NOOP("analysis", "Quantity"),
    Look.QUANTITY,
    _UNITS,
    _alike(_sum(Part.QUANTITY)),
    is_of_lines=True,
)
AVERAGE_PRICE = Measure(
    "average-price",
    QT_TRANSLATE_NOOP("analysis", "Average price"),
    Look.PRICE,
    (Part.AMOUNT, *_UNITS),
    _alike(ratio(Part.AMOUNT, Part.QUANTITY, to_price)),
    _TURNOVER,
    made=Made((SALES,), over=QUANTITY),
)
COST = amount("cost", QT_TRANSLATE_NOOP("analysis", "Cost"), Part.COST, _COST)
COSTED = amount("costed", QT_TRANSLATE_NOOP("analysis", "Sales without tax of known cost"), Part.COSTED, _COST)
"""Only told in what is made of it."""
PROFIT = Measure(
    "profit",
    QT_TRANSLATE_NOOP("analysis", "Gross profit"),
    Look.MONEY,
    (Part.COSTED, Part.COST),
    _profit,
    _COST,
    adds=True,
    made=Made((COSTED,), less=(COST,)),
)
"""Of what has a known cost."""
MARGIN = Measure(
    "margin",
    QT_TRANSLATE_NOOP("analysis", "Margin"),
    Look.RATE,
    (Part.COSTED, Part.COST),
    _margin,
    _COST,
    made=Made((PROFIT,), over=COSTED),
)
DOCUMENTS = Measure(
    "documents", QT_TRANSLATE_NOOP("analysis", "Documents"), Look.COUNT, (Part.DOCUMENTS,), _count(Part.DOCUMENTS)
)
"""Those that left; what came back is no sale."""
CUSTOMERS = Measure(
    "customers", QT_TRANSLATE_NOOP("analysis", "Customers"), Look.COUNT, (Part.CUSTOMERS,), _count(Part.CUSTOMERS)
)
PRODUCTS = Measure(
    "products", QT_TRANSLATE_NOOP("analysis", "Products"), Look.COUNT, (Part.PRODUCTS,), _count(Part.PRODUCTS)
)
AVERAGE_DOCUMENT = Measure(
    "average-document",
    QT_TRANSLATE_NOOP("analysis", "Average document"),
    Look.MONEY,
    (Part.GROSS, Part.DOCUMENTS),
    ratio(Part.GROSS, Part.DOCUMENTS, to_cents),
    _TURNOVER,
    made=Made((DELIVERED,), over=DOCUMENTS),
)
LAST_DAY = Measure(
    "last-day",
    QT_TRANSLATE_NOOP("analysis", "Last day"),
    Look.DAY,
    (Part.LAST_DAY,),
    lambda sums: sums.get(Part.LAST_DAY),
)


def _counted(code: str, title: str, part: Part) -> Measure:
    """A count of rows, each of which stands in one group, so that groups add up."""
    return Measure(code, title, Look.COUNT, (part,), _count(part), adds=True)


OF_TALKS = (
    _counted("talks", QT_TRANSLATE_NOOP("analysis", "Talks"), Part.TALKS),
    CUSTOMERS,
    _counted("plans", QT_TRANSLATE_NOOP("analysis", "Plans made"), Part.PLANS),
    _counted("plans-done", QT_TRANSLATE_NOOP("analysis", "Plans carried out"), Part.PLANS_DONE),
    LAST_DAY,
)
MEASURES: Mapping[str, Measure] = {
    one.code: one
    for one in (
        *(SALES, NET_OF_TAX, TAX, DELIVERED, RETURNED, RETURN_RATE, QUANTITY, AVERAGE_PRICE),
        *(COST, PROFIT, MARGIN, DOCUMENTS, CUSTOMERS, PRODUCTS, AVERAGE_DOCUMENT, LAST_DAY),
    )
}
"""All of them by their codes, in the order in which they are offered."""
