"""A figure and its parts in words: the same lines for the panel beside it and for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.analysis.cube import Member
from crm_desktop.domain.money.credit import CreditGate
from crm_desktop.domain.why.figure import Figure, Measured, Part, Said, Sign, Unit, Value
from crm_desktop.domain.why.levers import Colleague, Lever, LeverKind
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.present import formats
from crm_desktop.present.analysis import member_text

Say = Callable[[str, str], str]
"""The words for a text, marked in a context."""
_SHOWN: Mapping[Unit, Callable[[Decimal], str]] = {
    Unit.MONEY: formats.money,
    Unit.PRICE: formats.price,
    Unit.QUANTITY: formats.quantity,
    Unit.COUNT: formats.quantity,
    Unit.SHARE: formats.percent,
    Unit.RATE: formats.computed_share,
    Unit.TENTHS: formats.tenths,
    Unit.GROWTH: formats.growth,
    Unit.DAY: lambda number: formats.day(date.fromordinal(int(number))),
}


def said_text(text: Said | None, say: Say) -> str:
    """Words in the language of the reader; empty for None."""
    if text is None:
        return ""
    values = {name: _shown(value, say) for name, value in text.values}
    return say(text.context, text.text).format(**values) if text.text else "".join(values.values())


def _shown(value: Value, say: Say) -> str:
    if isinstance(value, Said):
        return said_text(value, say)
    if isinstance(value, Member):
        return member_text(value, partial(say, "analysis"))
    if isinstance(value, Decimal):
        return formats.money(value)
    if isinstance(value, Measured):
        return amount_text(value.amount, value.unit)
    return formats.day(value) if isinstance(value, date) else str(value)


def amount_text(amount: Decimal, unit: Unit) -> str:
    """An amount as its unit is shown."""
    return _SHOWN[unit](amount)


@dataclass(frozen=True, slots=True)
class Row:
    """One part as it is read.

    Attributes:
        depth: 0 for the parts of the figure itself.
        sign: empty for the first part and for what is only told beside the others.
    """

    depth: int
    sign: str
    word: str
    note: str
    amount: str
    rule: str
    part: Part


def row_of(part: Part, say: Say, *, depth: int = 0, is_first: bool = False) -> Row:
    """One part; the plus of the first one goes without saying."""
    sign = "" if is_first and part.sign is Sign.PLUS else part.sign.value
    return Row(
        depth,
        sign,
        said_text(part.word, say),
        said_text(part.note, say),
        amount_text(part.amount, part.unit),
        said_text(part.rule, say),
        part,
    )


def rows_of(parts: Sequence[Part], say: Say, *, depth: int = 0) -> Iterator[Row]:
    """All parts with their own ones, from above."""
    for place, part in enumerate(parts):
        yield row_of(part, say, depth=depth, is_first=place == 0)
        yield from rows_of(part.parts, say, depth=depth + 1)


@dataclass(frozen=True, slots=True)
class LeverWords:
    """A lever as it is offered: what to do, what follows, and the button."""

    what: str
    then: str
    button: str


_WHAT = {
    LeverKind.ALLOCATE: QT_TRANSLATE_NOOP("why", "Set {amount} of the advances against what is late"),
    LeverKind.RECEIVE: QT_TRANSLATE_NOOP("why", "Receive {amount}"),
    LeverKind.SHIP_LESS: QT_TRANSLATE_NOOP("why", "Ship {quantity} of {whole} first"),
    LeverKind.RAISE_PRICE: QT_TRANSLATE_NOOP("why", "Raise the price to {price}"),
    LeverKind.RAISE_LIMIT: QT_TRANSLATE_NOOP("why", "Raise the limit to {amount}"),
    LeverKind.ALLOW_LATER: QT_TRANSLATE_NOOP("why", "Allow {days} days overdue"),
    LeverKind.LIFT_HOLD: QT_TRANSLATE_NOOP("why", "Lift the hold"),
}
_THEN = {
    LeverKind.ALLOCATE: QT_TRANSLATE_NOOP("why", "costs nothing; no less is owed"),
    LeverKind.RECEIVE: QT_TRANSLATE_NOOP("why", "settles the oldest documents; {used} used then"),
    LeverKind.SHIP_LESS: QT_TRANSLATE_NOOP("why", "{product} · {less} less; the other {rest} are kept as a draft"),
    LeverKind.RAISE_PRICE: QT_TRANSLATE_NOOP("why", "{product} · {more} more; just the lowest price"),
    LeverKind.RAISE_LIMIT: QT_TRANSLATE_NOOP("why", "{more} more than agreed, from now on"),
    LeverKind.ALLOW_LATER: QT_TRANSLATE_NOOP("why", "{amount} is late by what is agreed now"),
    LeverKind.LIFT_HOLD: QT_TRANSLATE_NOOP("why", "from now on, until somebody sets it again"),
}
_BUTTONS = {
    LeverKind.ALLOCATE: QT_TRANSLATE_NOOP("why", "Advances"),
    LeverKind.RECEIVE: QT_TRANSLATE_NOOP("why", "New receipt"),
    LeverKind.SHIP_LESS: QT_TRANSLATE_NOOP("why", "Change lines"),
    LeverKind.RAISE_PRICE: QT_TRANSLATE_NOOP("why", "Change price"),
    LeverKind.RAISE_LIMIT: QT_TRANSLATE_NOOP("why", "Raise limit"),
    LeverKind.ALLOW_LATER: QT_TRANSLATE_NOOP("why", "Allow"),
    LeverKind.LIFT_HOLD: QT_TRANSLATE_NOOP("why", "Lift hold"),
}
_GATES = {
    CreditGate.AMOUNT: QT_TRANSLATE_NOOP("why", "amount"),
    CreditGate.OVERDUE: QT_TRANSLATE_NOOP("why", "days overdue"),
    CreditGate.HOLD: QT_TRANSLATE_NOOP("why", "hold"),
}
_ASK = QT_TRANSLATE_NOOP("why", "Ask {names}: {what}")
_ASK_HIM = QT_TRANSLATE_NOOP("why", "Ask {name}")
_SOMEBODY = QT_TRANSLATE_NOOP("why", "somebody who may")
MOST_NAMED = 3
_STAYS = QT_TRANSLATE_NOOP("why", "still shut then: {gates}")
_ENOUGH = QT_TRANSLATE_NOOP("why", "One of these is enough, the cheapest first")
_NOT_ENOUGH = QT_TRANSLATE_NOOP("why", "No single change is enough; each of these opens one gate")


def lever_words(lever: Lever, say: Say) -> LeverWords:
    """What is said of a lever."""
    what, then = lever_what(lever, say), say("why", _THEN[lever.kind]).format(**_values(lever))
    if not lever.may:
        names = ", ".join(one.name for one in lever.asks[:MOST_NAMED]) or say("why", _SOMEBODY)
        what = say("why", _ASK).format(names=names, what=what)
    if lever.stays:
        gates = ", ".join(say("why", _GATES[gate]) for gate in lever.stays)
        then = f"{then} · {say('why', _STAYS).format(gates=gates)}"
    asked = asked_of(lever)
    button = say("why", _BUTTONS[lever.kind]) if asked is None else say("why", _ASK_HIM).format(name=asked.name)
    return LeverWords(what, then, button)


def asked_of(lever: Lever) -> Colleague | None:
    """Who is given a task if this operator may not do it himself; None if he may, or if nobody can be given one."""
    return None if lever.may else next((one for one in lever.asks if one.employee_id is not None), None)


def lever_what(lever: Lever, say: Say) -> str:
    """What is to be done, in a few words."""
    return say("why", _WHAT[lever.kind]).format(**_values(lever))


def levers_title(levers: Sequence[Lever], say: Say) -> str:
    """What stands over the levers."""
    return say("why", _NOT_ENOUGH if any(lever.stays for lever in levers) else _ENOUGH)


def _values(lever: Lever) -> dict[str, str]:
    line, rest = lever.line, lever.rest
    whole = (line.quantity or ZERO if line else ZERO) + (rest.quantity or ZERO if rest else ZERO)
    return {
        "amount": formats.money(lever.amount),
        "price": formats.price(lever.amount),
        "quantity": formats.quantity(lever.amount),
        "whole": formats.quantity(whole),
        "rest": formats.quantity(rest.quantity if rest else ZERO),
        "product": line.product_name if line else "",
        "less": formats.money(lever.price),
        "more": formats.money(lever.price),
        "days": str(lever.days),
        "used": formats.money(lever.after.exposure.total) if lever.after else "",
    }


def figure_words(figure: Figure, say: Say) -> str:
    """What is asked."""
    return said_text(figure.title, say)
