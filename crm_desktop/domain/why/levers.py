"""What would turn a gate that is shut: the smallest single changes, the cheapest first.

Each is found by asking the check itself what it would say then; one that changes nothing is not found. Shipping what is
ordered already changes nothing, since what is undelivered becomes owed; neither does setting an advance against a debt,
but for how old the oldest debt is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from crm_desktop.domain.access import Right
from crm_desktop.domain.amounts import ONE, PRICE_STEP, ZERO, total_of
from crm_desktop.domain.money.credit import CreditCheck, CreditGate, check_credit
from crm_desktop.domain.trade.drafts import LineDraft, TradeDraft
from crm_desktop.domain.trade.price_source import PriceSource
from crm_desktop.domain.trade.pricing import KnownPrices, TaxTerms, choose_price
from crm_desktop.domain.trade.sold import sold_price


class LeverKind(StrEnum):
    """What is changed; of two that cost the same, the one that stands first comes first."""

    ALLOCATE = "allocate"
    """Set what was paid in advance against what is late."""
    RECEIVE = "receive"
    SHIP_LESS = "ship_less"
    RAISE_PRICE = "raise_price"
    RAISE_LIMIT = "raise_limit"
    ALLOW_LATER = "allow_later"
    LIFT_HOLD = "lift_hold"


RIGHTS: Mapping[LeverKind, Right] = {
    LeverKind.ALLOCATE: Right.EDIT_MONEY,
    LeverKind.RECEIVE: Right.EDIT_MONEY,
    LeverKind.SHIP_LESS: Right.EDIT_SALES,
    LeverKind.RAISE_PRICE: Right.EDIT_SALES,
    **dict.fromkeys((LeverKind.RAISE_LIMIT, LeverKind.ALLOW_LATER, LeverKind.LIFT_HOLD), Right.SET_CREDIT),
}
"""What one needs to do it oneself."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who may do what this operator may not; without an employee nobody can give him a task."""

    name: str
    employee_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """One change.

    Attributes:
        amount: of the change: what is received, the new limit, the new price.
        price: what it costs in money, by which the levers are ordered.
        days: that are allowed from then on.
        place: of the line that is changed, with the line as it is then and what is left over of it.
        after: what the credit check says then.
        may: whether this operator may do it himself; else ``asks`` are those who may.
    """

    kind: LeverKind
    amount: Decimal
    price: Decimal
    days: int = 0
    place: int | None = None
    line: LineDraft | None = None
    rest: LineDraft | None = None
    after: CreditCheck | None = None
    may: bool = True
    asks: tuple[Colleague, ...] = ()

    @property
    def stays(self) -> tuple[CreditGate, ...]:
        """The gates that are shut all the same."""
        return self.after.gates if self.after is not None else ()


@dataclass(frozen=True, slots=True)
class Debt:
    """What is open of a charge, as far as the check looks at it."""

    due_date: date
    open_amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditState:
    """All that a credit check was made of, so that it can be asked what it would say otherwise.

    Attributes:
        in_advance: what was paid and settles nothing yet.
        draft: the document in hand, if there is one whose lines could be fewer.
        prices: what the products in its lines may cost, by product id.
    """

    check: CreditCheck
    debts: tuple[Debt, ...]
    in_advance: Decimal
    today: date
    draft: TradeDraft | None = None
    prices: Mapping[int, KnownPrices] = field(default_factory=dict)

    @property
    def late(self) -> Decimal:
        """What has to be settled until nothing is older than agreed."""
        most = self.check.terms.max_overdue_days
        if most is None:
            return ZERO
        return total_of([one.open_amount for one in self.debts if (self.today - one.due_date).days > most])

    def after_paying(self, amount: Decimal) -> CreditCheck:
        """The check once so much money came in and settled the oldest debts."""
        exposure = self.check.exposure
        return self._check(exposure=replace(exposure, balance=exposure.balance - amount), debts=self._less(amount))

    def after_allocating(self, amount: Decimal) -> CreditCheck:
        """The check once so much of an advance settled the oldest debts; nothing is owed less."""
        return self._check(debts=self._less(amount))

    def with_document(self, total: Decimal) -> CreditCheck:
        """The check for a document of another total."""
        return self._check(exposure=replace(self.check.exposure, document=total))

    def with_terms(self, **terms: object) -> CreditCheck:
        """The check by other terms."""
        return self._check(terms=replace(self.check.terms, **terms))  # type: ignore[arg-type]  # fields by their names

    def _check(self, *, debts: Sequence[Debt] | None = None, **changed: object) -> CreditCheck:
        was = replace(self.check, **changed)  # type: ignore[arg-type]  # fields by their names
        return check_credit(was.exposure, was.terms, overdue_days=self._overdue_days(debts))

    def _overdue_days(self, debts: Sequence[Debt] | None) -> int:
        if debts is None:
            return self.check.overdue_days
        oldest = min((one.due_date for one in debts), default=self.today)
        return max((self.today - oldest).days, 0)

    def _less(self, amount: Decimal) -> list[Debt]:
        """What is left of the debts, the oldest settled first."""
        left = []
        for one in sorted(self.debts, key=lambda one: one.due_date):
            settled = min(one.open_amount, amount)
            amount -= settled
            if one.open_amount > settled:
                left.append(replace(one, open_amount=one.open_amount - settled))
        return left


def credit_levers(state: CreditState) -> tuple[Lever, ...]:
    """The single changes after which the check passes, the cheapest first.

    If no single one is enough, those that open one of the gates.
    """
    found = [lever for find in _CREDIT for lever in find(state)]
    shut = set(state.check.gates)
    useful = [lever for lever in found if set(lever.stays) < shut]
    enough = [lever for lever in useful if not lever.stays]
    return tuple(sorted(enough or useful, key=lambda one: (len(one.stays), one.price, list(LeverKind).index(one.kind))))


def _allocate(state: CreditState) -> Iterator[Lever]:
    late = state.late
    if CreditGate.OVERDUE in state.check.gates and late <= state.in_advance:
        yield Lever(kind=LeverKind.ALLOCATE, amount=late, price=ZERO, after=state.after_allocating(late))


def _receive(state: CreditState) -> Iterator[Lever]:
    late = state.late if CreditGate.OVERDUE in state.check.gates else ZERO
    amount = max(state.check.excess, late)
    if amount > 0:
        yield Lever(kind=LeverKind.RECEIVE, amount=amount, price=amount, after=state.after_paying(amount))


def _raise_limit(state: CreditState) -> Iterator[Lever]:
    if CreditGate.AMOUNT in state.check.gates:
        limit = state.check.exposure.total
        after = state.with_terms(limit=limit)
        yield Lever(kind=LeverKind.RAISE_LIMIT, amount=limit, price=state.check.excess, after=after)


def _allow_later(state: CreditState) -> Iterator[Lever]:
    if CreditGate.OVERDUE in state.check.gates:
        days = state.check.overdue_days
        after = state.with_terms(max_overdue_days=days)
        yield Lever(kind=LeverKind.ALLOW_LATER, amount=state.late, price=state.late, days=days, after=after)


def _lift_hold(state: CreditState) -> Iterator[Lever]:
    if CreditGate.HOLD in state.check.gates:
        through = state.check.exposure.document
        yield Lever(kind=LeverKind.LIFT_HOLD, amount=through, price=through, after=state.with_terms(on_hold=False))


def _ship_less(state: CreditState) -> Iterator[Lever]:
    """Of all lines the one whose cut is smallest in money; none if no single line is enough."""
    draft = state.draft
    if draft is None or CreditGate.AMOUNT not in state.check.gates:
        return
    total = state.check.exposure.document
    found = [lever for place in range(len(draft.lines)) for lever in _less_of(state, draft, total, place)]
    if found:
        yield min(found, key=lambda one: (one.price, one.place))


def _less_of(state: CreditState, draft: TradeDraft, total: Decimal, place: int) -> Iterator[Lever]:
    line = draft.lines[place]
    if line.is_empty or line.is_optional or not line.quantity:
        return
    known = state.prices.get(line.product_id or 0)

    def total_with(quantity: Decimal) -> Decimal:
        return _with_line(draft, place, at_quantity(line, quantity, known)).priced().total

    def passes(quantity: Decimal) -> bool:
        return CreditGate.AMOUNT not in state.with_document(total_with(quantity)).gates

    steps = [step.min_quantity for step in known.ladder] if known and not line.price_source.is_firm else []
    quantity = largest_whole(line.quantity, steps, passes)
    if quantity is None:
        return
    less = total_with(quantity)
    yield Lever(
        kind=LeverKind.SHIP_LESS,
        amount=quantity,
        price=total - less,
        place=place,
        line=at_quantity(line, quantity, known),
        rest=replace(line, quantity=line.quantity - quantity, line_id=None),
        after=state.with_document(less),
    )


def _with_line(draft: TradeDraft, place: int, line: LineDraft) -> TradeDraft:
    return replace(draft, lines=(*draft.lines[:place], line, *draft.lines[place + 1 :]))


def at_quantity(line: LineDraft, quantity: Decimal, known: KnownPrices | None) -> LineDraft:
    """A line with another quantity; its price follows the ladder as it does when the quantity is typed."""
    if known is None or line.price_source.is_firm:
        return replace(line, quantity=quantity)
    chosen = choose_price(known, quantity)
    return replace(line, quantity=quantity, unit_price=chosen.price, price_source=chosen.source)


def largest_whole(below: Decimal, steps: Sequence[Decimal], passes: Callable[[Decimal], bool]) -> Decimal | None:
    """The largest whole quantity from 1 up to, but not at, ``below`` that passes; None if there is none.

    Between the ``steps`` at which a price changes, fewer cost less; across a step they may cost more.

    >>> largest_whole(Decimal(60), [], lambda quantity: quantity * 115 <= 4600)
    Decimal('40')
    """
    edges = sorted({max(step.to_integral_value(ROUND_CEILING), ONE) for step in steps if ONE < step < below} | {ONE})
    top = below.to_integral_value(ROUND_CEILING) - 1
    for first in reversed(edges):
        if first <= top and passes(first):
            found = _largest(first, top, passes)
            # shares of a discount and taxes are rounded line by line: a cent may fall where a piece more costs less
            while found < top and passes(found + 1):
                found += 1
            return found
        top = min(top, first - 1)
    return None


def _largest(low: Decimal, high: Decimal, passes: Callable[[Decimal], bool]) -> Decimal:
    """The largest that passes where ``low`` does, and whatever is above one that does not does not either."""
    while low < high:
        middle = ((low + high + 1) / 2).to_integral_value(ROUND_FLOOR)
        low, high = (middle, high) if passes(middle) else (low, middle - 1)
    return low


_CREDIT: Sequence[Callable[[CreditState], Iterator[Lever]]] = (
    _allocate,
    _receive,
    _ship_less,
    _raise_limit,
    _allow_later,
    _lift_hold,
)


def price_lever(draft: TradeDraft, place: int, floor: Decimal | None) -> Lever | None:
    """The lowest price of a line that its floor, stated with tax, lets pass; None if it does, or if none would."""
    line = draft.lines[place]
    if line.unit_price is None or floor is None:
        return None
    terms = draft.tax.of_line(line.tax_rate)
    price = lowest_price(floor, (line.discount, draft.discount), terms, least=line.unit_price)
    if price is None or price == line.unit_price:
        return None
    raised = replace(line, unit_price=price, price_source=PriceSource.PINNED)
    more = _with_line(draft, place, raised).priced().total - draft.priced().total
    return Lever(kind=LeverKind.RAISE_PRICE, amount=price, price=more, place=place, line=raised)


def lowest_price(
    floor: Decimal, discounts: tuple[Decimal, Decimal], terms: TaxTerms, *, least: Decimal
) -> Decimal | None:
    """The lowest price from ``least`` on with which one piece is sold for the floor; None if it is given away."""

    def passes(price: Decimal) -> bool:
        return sold_price(price, discounts, terms) >= floor

    if passes(least):
        return least
    factor = (ONE - discounts[0]) * (ONE - discounts[1]) * (ONE if terms.included else ONE + terms.rate)
    if factor <= 0:
        return None
    price = (floor / factor).quantize(PRICE_STEP, ROUND_CEILING)
    while passes(price - PRICE_STEP):
        price -= PRICE_STEP
    while not passes(price):
        price += PRICE_STEP
    return price
