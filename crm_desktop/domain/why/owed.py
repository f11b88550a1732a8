"""What somebody owes, told by age with its documents: the same rows that the aging report adds up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm_desktop.domain.amounts import total_of
from crm_desktop.domain.money.aging import Basis, Edges
from crm_desktop.domain.sides import Side
from crm_desktop.domain.why.figure import Figure, Part, Said, Sign, Source, said, verbatim
from crm_desktop.domain.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Item:
    """A document of which something is open.

    Attributes:
        column: its place in the aging report, 0 is not due; None for money and credits that settle nothing yet.
        open_amount: above zero, of a credit too; if it ever were not, the tree would still add up.
        amount: of the whole document.
        overdue_days: 0 or below is not overdue.
    """

    column: int | None
    number: str
    on: date
    open_amount: Decimal
    amount: Decimal
    overdue_days: int = 0
    source: Source | None = None


_COUNT = QT_TRANSLATE_NOOP("why", "{count} documents")
_NOT_DUE = QT_TRANSLATE_NOOP("why", "Not due")
_OVERDUE = QT_TRANSLATE_NOOP("why", "Overdue {first}–{last} days")
_OLDEST = QT_TRANSLATE_NOOP("why", "Overdue more than {days} days")
_AGED = QT_TRANSLATE_NOOP("why", "{first}–{last} days old")
_OLD = QT_TRANSLATE_NOOP("why", "More than {days} days old")
_NEW = QT_TRANSLATE_NOOP("why", "Of this day or later")
_BY_DAY = QT_TRANSLATE_NOOP("why", "By the day of the document.")
_CELL = QT_TRANSLATE_NOOP("why", "{customer} on {day}: {column}")
_LATE = QT_TRANSLATE_NOOP("why", "overdue {days} days")
_OF = QT_TRANSLATE_NOOP("why", "rest of {amount}")
_BY_DUE_DAY = QT_TRANSLATE_NOOP("why", "By due day; what is due on the day of the figure is not overdue.")
_LEFT_RULE = QT_TRANSLATE_NOOP("why", "What was paid or credited and settles no document yet lowers the balance.")
_UNALLOCATED = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("why", "Unallocated advances and credits"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("why", "Our unallocated prepayments and credits"),
}
BALANCE = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("why", "Balance owed"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("why", "Balance that we owe"),
}
BALANCE_NOTE = QT_TRANSLATE_NOOP("why", "as on card, aging, statement")
_BALANCE_TITLE = {
    Side.RECEIVABLE: QT_TRANSLATE_NOOP("why", "What {customer} owes on {day}"),
    Side.PAYABLE: QT_TRANSLATE_NOOP("why", "What we owe {customer} on {day}"),
}


def counted(count: int) -> Said:
    """How many documents."""
    return said(_COUNT, count=count)


def by_age(
    items: Sequence[Item], edges: Edges, side: Side = Side.RECEIVABLE, by: Basis = Basis.DUE
) -> tuple[Part, ...]:
    """The columns of the aging report in which anything stands, with their documents, the oldest first."""
    rule = _BY_DUE_DAY if by is Basis.DUE else _BY_DAY
    columns = [
        _column([one for one in items if one.column == place], _age(edges, place, by), warns=place > 0, rule=rule)
        for place in range(edges.columns)
    ]
    left = [one for one in items if one.column is None]
    unallocated = _column(left, said(_UNALLOCATED[side]), sign=Sign.MINUS, rule=_LEFT_RULE)
    return tuple(part for part in (*columns, unallocated) if part.parts)


def balance_part(items: Sequence[Item], edges: Edges, balance: Decimal, side: Side = Side.RECEIVABLE) -> Part:
    """What is owed, by age; it must be the ``balance`` that was found without looking at what settles what."""
    parts = by_age(items, edges, side)
    return Part(word=said(BALANCE[side]), amount=balance, note=said(BALANCE_NOTE), is_open=True, parts=parts)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose money is explained: on which side, at the end of which day, aged from when."""

    customer: str
    day: date
    side: Side = Side.RECEIVABLE
    by: Basis = Basis.DUE


def balance_figure(items: Sequence[Item], edges: Edges, balance: Decimal, of: Whose) -> Figure:
    """The balance of a party at the end of a day."""
    title = said(_BALANCE_TITLE[of.side], customer=of.customer, day=of.day)
    return Figure(title=title, amount=balance, parts=by_age(items, edges, of.side, of.by))


def cell_figure(items: Sequence[Item], edges: Edges, column: int | None, amount: Decimal, of: Whose) -> Figure:
    """A cell of the aging report: its documents; credits lower it. None is the column of credits."""
    word = said(_UNALLOCATED[of.side]) if column is None else _age(edges, column, of.by)
    title = said(_CELL, customer=of.customer, day=of.day, column=word)
    ordered = sorted(items, key=lambda one: (-one.overdue_days, one.on, one.number))
    return Figure(title=title, amount=amount, parts=tuple(_document(one, signed=True) for one in ordered))


def _column(
    items: Sequence[Item], word: Said, *, sign: Sign = Sign.PLUS, warns: bool = False, rule: str = _BY_DUE_DAY
) -> Part:
    ordered = sorted(items, key=lambda one: (-one.overdue_days, one.on, one.number))
    return Part(
        word=word,
        amount=total_of([one.open_amount for one in items]),
        sign=sign,
        note=counted(len(items)),
        rule=said(rule),
        parts=tuple(_document(one) for one in ordered),
        warns=warns and bool(items),
    )


def _document(item: Item, *, signed: bool = False) -> Part:
    is_late = item.column is not None and item.overdue_days > 0
    if is_late:
        note: Said | None = said(_LATE, days=item.overdue_days)
    else:
        note = said(_OF, amount=item.amount) if item.amount != item.open_amount else None
    return Part(
        word=verbatim(item.number),
        amount=item.open_amount,
        sign=Sign.MINUS if signed and item.column is None else Sign.PLUS,
        note=note,
        source=item.source,
        warns=is_late,
    )


def _age(edges: Edges, column: int, by: Basis) -> Said:
    newest, between, oldest = (_NOT_DUE, _OVERDUE, _OLDEST) if by is Basis.DUE else (_NEW, _AGED, _OLD)
    if column == 0:
        return said(newest)
    first, last = edges.span(column)
    return said(oldest, days=first - 1) if last is None else said(between, first=first, last=last)
