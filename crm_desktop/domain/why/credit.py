"""The credit check of a customer as a figure: what he owes and was promised against what was agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from crm_desktop.domain.money.aging import Edges
from crm_desktop.domain.money.credit import CreditCheck, CreditGate
from crm_desktop.domain.why.figure import Figure, Part, Said, Sign, Source, Verdict, said, verbatim
from crm_desktop.domain.why.owed import Item, balance_part
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Promised:
    """An order of which something is still to deliver."""

    number: str
    on: date
    open_amount: Decimal
    source: Source | None


@dataclass(frozen=True, slots=True)
class Unseen:
    """What counts and is not for this operator: he is told how much it is."""

    count: int = 0
    amount: Decimal = Decimal("0.00")


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditFacts:
    """What the check was made of.

    Attributes:
        has_document: whether there is a document in hand.
        sees_terms: whether what was agreed is for who asks.
    """

    customer: str
    items: Sequence[Item]
    promised: Sequence[Promised]
    edges: Edges
    unseen: Unseen = Unseen()
    lines: int = 0
    has_document: bool = True
    sees_terms: bool = True


_UNDELIVERED = QT_TRANSLATE_NOOP("why", "Confirmed, not delivered")
_WITH_TAX = QT_TRANSLATE_NOOP("why", "tax included")
_ON_DAY = QT_TRANSLATE_NOOP("why", "of {day}")
OTHERS = QT_TRANSLATE_NOOP("why", "Documents of others: {count}")
_THIS = QT_TRANSLATE_NOOP("why", "This document")
_THIS_NOTE = QT_TRANSLATE_NOOP("why", "{count} lines, counted once")
_USED = QT_TRANSLATE_NOOP("why", "Used")
_LIMIT = QT_TRANSLATE_NOOP("why", "Credit limit")
_LIMIT_RULE = QT_TRANSLATE_NOOP("why", "Exactly the limit passes; it is set in the file of the customer.")
_ONCE_RULE = QT_TRANSLATE_NOOP(
    "why", "Once goods leave they are owed and no longer undelivered: shipping what is ordered changes nothing."
)
_OVER = QT_TRANSLATE_NOOP("why", "Over the limit")
_LEFT = QT_TRANSLATE_NOOP("why", "Left")
_TITLES = {
    "over": QT_TRANSLATE_NOOP("why", "Why {customer} is over the limit"),
    "left": QT_TRANSLATE_NOOP("why", "Why {customer} has credit left"),
    "used": QT_TRANSLATE_NOOP("why", "Why {customer} uses credit"),
}
_GATES = {
    "unwatched": QT_TRANSLATE_NOOP("why", "Amount: no limit agreed"),
    "over": QT_TRANSLATE_NOOP("why", "Amount: {amount} too much"),
    "within": QT_TRANSLATE_NOOP("why", "Amount within the limit"),
    "hidden": QT_TRANSLATE_NOOP("why", "More, or for longer, than agreed"),
    "late": QT_TRANSLATE_NOOP("why", "Oldest overdue {days} days, at most {most}"),
    "late_unwatched": QT_TRANSLATE_NOOP("why", "Oldest overdue {days} days, no limit agreed"),
    "in_time": QT_TRANSLATE_NOOP("why", "Nothing overdue"),
    "held": QT_TRANSLATE_NOOP("why", "Customer is on hold"),
    "free": QT_TRANSLATE_NOOP("why", "Not on hold"),
}
_ON_PAST_DAY = QT_TRANSLATE_NOOP("why", "Credit of {customer} at the end of {day}")
_TERMS_OF_TODAY = QT_TRANSLATE_NOOP("why", "Limit, days and hold are those of today; what was agreed then is not kept.")
_NO_LEVER = QT_TRANSLATE_NOOP("why", "No single change would open the gate.")


def credit_figure(check: CreditCheck, facts: CreditFacts) -> Figure:
    """The parts of the check, to the figure that it is about: what is over, what is left, or what is used."""
    exposure, limit = check.exposure, check.terms.limit if facts.sees_terms else None
    owed = tuple(_exposure(check, facts))
    used = exposure.total
    if limit is None:
        end = Part(word=said(_USED), amount=used, sign=Sign.EQUALS)
        return _figure("used", used, (*owed, end), check, facts)
    agreed = Part(word=said(_LIMIT), amount=limit, sign=Sign.MINUS, rule=said(_LIMIT_RULE))
    total = Part(word=said(_USED), amount=used, sign=Sign.EQUALS)
    if check.excess:
        over = Part(word=said(_OVER), amount=check.excess, sign=Sign.EQUALS, warns=True)
        return _figure("over", check.excess, (*owed, total, agreed, over), check, facts)
    spent = Part(word=said(_USED), amount=used, sign=Sign.MINUS, is_open=True, parts=owed)
    left = Part(word=said(_LEFT), amount=limit - used, sign=Sign.EQUALS)
    agreed = Part(word=said(_LIMIT), amount=limit, rule=said(_LIMIT_RULE))
    return _figure("left", limit - used, (agreed, spent, left), check, facts)


def _figure(kind: str, amount: Decimal, parts: tuple[Part, ...], check: CreditCheck, facts: CreditFacts) -> Figure:
    title = said(_TITLES[kind], customer=facts.customer)
    return Figure(title=title, amount=amount, parts=parts, verdicts=tuple(_verdicts(check, facts)))


def without_way(figure: Figure) -> Figure:
    """The same figure, of which is said that no single change is enough."""
    return Figure(
        title=figure.title, amount=figure.amount, parts=figure.parts, verdicts=figure.verdicts, hint=said(_NO_LEVER)
    )


def on_past_day(figure: Figure, customer: str, day: date) -> Figure:
    """The same figure, of which is said of which day it is."""
    return replace(figure, title=said(_ON_PAST_DAY, customer=customer, day=day), hint=said(_TERMS_OF_TODAY))


def _exposure(check: CreditCheck, facts: CreditFacts) -> Iterator[Part]:
    exposure = check.exposure
    yield balance_part(facts.items, facts.edges, exposure.balance)
    if exposure.undelivered or facts.promised:
        yield _undelivered(exposure.undelivered, facts)
    if facts.has_document:
        note = said(_THIS_NOTE, count=facts.lines) if facts.lines else None
        yield Part(word=said(_THIS), amount=exposure.document, note=note)


def _undelivered(amount: Decimal, facts: CreditFacts) -> Part:
    parts = [
        Part(word=verbatim(one.number), amount=one.open_amount, note=said(_ON_DAY, day=one.on), source=one.source)
        for one in facts.promised
    ]
    if facts.unseen.count:
        parts.append(Part(word=said(OTHERS, count=facts.unseen.count), amount=facts.unseen.amount))
    return Part(
        word=said(_UNDELIVERED),
        amount=amount,
        note=said(_WITH_TAX),
        rule=said(_ONCE_RULE),
        parts=tuple(parts),
    )


def _verdicts(check: CreditCheck, facts: CreditFacts) -> Iterator[Verdict]:
    terms, held = check.terms, CreditGate.HOLD in check.gates
    if facts.sees_terms:
        yield Verdict(_amount_verdict(check), CreditGate.AMOUNT in check.gates)
        yield Verdict(_late_verdict(check), CreditGate.OVERDUE in check.gates)
    elif set(check.gates) - {CreditGate.HOLD}:
        yield Verdict(said(_GATES["hidden"]), is_shut=True)
    yield Verdict(said(_GATES["held" if terms.on_hold else "free"]), held)


def _amount_verdict(check: CreditCheck) -> Said:
    if check.terms.limit is None:
        return said(_GATES["unwatched"])
    return said(_GATES["over"], amount=check.excess) if check.excess else said(_GATES["within"])


def _late_verdict(check: CreditCheck) -> Said:
    if not check.overdue_days:
        return said(_GATES["in_time"])
    most = check.terms.max_overdue_days
    if most is None:
        return said(_GATES["late_unwatched"], days=check.overdue_days)
    return said(_GATES["late"], days=check.overdue_days, most=most)
