"""What made the difference between the balances of two days: its documents, who booked them, and their effect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.sales.promises import OrderStep
from crm_desktop.domain.why.credit import OTHERS
from crm_desktop.domain.why.figure import Figure, Part, Said, Sign, Source, said, verbatim
from crm_desktop.domain.why.owed import counted
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Movement:
    """One document, or its taking back.

    Attributes:
        effect: by how much more is owed.
        by: who did it; empty if nobody knows, or if it is not for who asks.
    """

    number: str
    on: date
    effect: Decimal
    is_void: bool = False
    by: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class PromiseMovement:
    """A change of an order: ``effect`` is by how much more of it is still to be delivered.

    One without a ``source`` is not for who asks: he is told what all such come to.
    """

    number: str
    on: date
    step: OrderStep
    effect: Decimal
    by: str = ""
    source: Source | None = None


_TITLE = QT_TRANSLATE_NOOP("why", "{customer}: what changed")
_CHARGED = QT_TRANSLATE_NOOP("why", "Charged")
_PAID = QT_TRANSLATE_NOOP("why", "Money, credits, goods that came back")
_BACK = QT_TRANSLATE_NOOP("why", "Taken back: voided documents")
_CHANGE = QT_TRANSLATE_NOOP("why", "Change of the balance")
_BALANCE = QT_TRANSLATE_NOOP("why", "Balance at the end of {day}")
_PROMISED = QT_TRANSLATE_NOOP("why", "Orders still to be delivered: change")
_PROMISED_RULE = QT_TRANSLATE_NOOP(
    "why", "What is ordered and was not delivered: it is not owed yet, and counts for the credit of the customer."
)
_STEPS = {
    OrderStep.ORDERED: QT_TRANSLATE_NOOP("why", "ordered"),
    OrderStep.REOPENED: QT_TRANSLATE_NOOP("why", "taken back to be corrected"),
    OrderStep.RESTORED: QT_TRANSLATE_NOOP("why", "correction given up"),
    OrderStep.DELIVERED: QT_TRANSLATE_NOOP("why", "delivered"),
    OrderStep.DELIVERY_VOID: QT_TRANSLATE_NOOP("why", "delivery void"),
    OrderStep.RETURNED: QT_TRANSLATE_NOOP("why", "came back, to be replaced"),
    OrderStep.RETURN_VOID: QT_TRANSLATE_NOOP("why", "return void"),
    OrderStep.CLOSED: QT_TRANSLATE_NOOP("why", "rest closed"),
    OrderStep.REST_OPENED: QT_TRANSLATE_NOOP("why", "rest opened again"),
    OrderStep.VOIDED: QT_TRANSLATE_NOOP("why", "order void"),
    OrderStep.KNOWN: QT_TRANSLATE_NOOP("why", "closed or changed, the day is not known"),
}
_STEP_ON = QT_TRANSLATE_NOOP("why", "{step} · {day}")
_STEP_ON_BY = QT_TRANSLATE_NOOP("why", "{step} · {day} · {by}")
_ON_BY = QT_TRANSLATE_NOOP("why", "{day} · {by}")
_ON = QT_TRANSLATE_NOOP("why", "{day}")
_RULE = QT_TRANSLATE_NOOP(
    "why", "A voided document counts up to the day before it was voided: the figure of that day stays as it was."
)


def change_figure(
    movements: Sequence[Movement],
    *,
    customer: str,
    days: tuple[date, date],
    balances: tuple[Decimal, Decimal],
    promised: Sequence[PromiseMovement] = (),
) -> Figure:
    """What changed after the first of two days; both ``balances`` are told beside it, and what orders promised."""
    change = balances[1] - balances[0]
    made = [one for one in movements if not one.is_void]
    groups = (
        _group(_CHARGED, [one for one in made if one.effect >= 0]),
        _group(_PAID, [one for one in made if one.effect < 0]),
        _group(_BACK, [one for one in movements if one.is_void]),
    )
    beside = [
        Part(word=said(_BALANCE, day=day), amount=amount, sign=Sign.BESIDE)
        for day, amount in zip(days, balances, strict=True)
    ]
    if promised:
        beside.append(_promised(promised))
    end = Part(word=said(_CHANGE), amount=change, sign=Sign.EQUALS)
    title = said(_TITLE, customer=customer)
    return Figure(title=title, amount=change, parts=(*(part for group in groups for part in group), end, *beside))


def _group(word: str, movements: Sequence[Movement]) -> Iterator[Part]:
    if not movements:
        return
    effect = total_of([one.effect for one in movements])
    lowers = effect < 0
    yield Part(
        word=said(word),
        amount=abs(effect),
        sign=Sign.MINUS if lowers else Sign.PLUS,
        note=counted(len(movements)),
        rule=said(_RULE),
        is_open=True,
        parts=tuple(_movement(one, lowers=lowers) for one in movements),
    )


def _promised(movements: Sequence[PromiseMovement]) -> Part:
    return Part(
        word=said(_PROMISED),
        amount=total_of([one.effect for one in movements]),
        sign=Sign.BESIDE,
        rule=said(_PROMISED_RULE),
        parts=(*(_promise(one) for one in movements if one.source is not None), *_of_others(movements)),
    )


def _of_others(movements: Sequence[PromiseMovement]) -> Iterator[Part]:
    hidden = [one for one in movements if one.source is None]
    effect = total_of([one.effect for one in hidden])
    if hidden:
        sign = Sign.PLUS if effect >= 0 else Sign.MINUS
        yield Part(word=said(OTHERS, count=len({one.number for one in hidden})), amount=abs(effect), sign=sign)


def _promise(one: PromiseMovement) -> Part:
    step = said(_STEPS[one.step])
    return Part(
        word=verbatim(one.number),
        amount=abs(one.effect),
        sign=Sign.PLUS if one.effect >= 0 else Sign.MINUS,
        note=said(_STEP_ON_BY, step=step, day=one.on, by=one.by) if one.by else said(_STEP_ON, step=step, day=one.on),
        source=one.source,
        warns=one.step is OrderStep.VOIDED,
    )


def _movement(one: Movement, *, lowers: bool) -> Part:
    """In a group that lowers the balance, what lowers it is a plus."""
    is_plus = (one.effect < 0) is lowers or not one.effect
    return Part(
        word=verbatim(one.number),
        amount=abs(one.effect),
        sign=Sign.PLUS if is_plus else Sign.MINUS,
        note=_told(one),
        source=one.source,
        warns=one.is_void,
    )


def _told(one: Movement) -> Said:
    return said(_ON_BY, day=one.on, by=one.by) if one.by else said(_ON, day=one.on)
