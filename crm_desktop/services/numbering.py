"""Document numbers: given in the document's own transaction, so there are no gaps and no twins.

A number that came from outside, by an import or typed by hand, is passed over: each series gives the next one that
is free.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count, islice
from typing import Any

from sqlalchemy import ColumnElement, Insert, Text, cast, exists, false, func, literal, select

from crm_desktop.db.session import put_off
from crm_desktop.db.upsert import upserting
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.models.catalogue import TABLES
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.office import NumberCounter
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.queries.settings import stored_setting
from crm_desktop.services.work import Work

PATTERNS: Mapping[str, str] = {
    **{kind.value: one.pattern for kind, one in DOCUMENTS.items()},
    "charge": "YS-{yyyy}{mm}{dd}-{n:03}",
    "advance": "YF-{yyyy}{mm}{dd}-{n:03}",
    "payable": "YFD-{yyyy}{mm}{dd}-{n:03}",
    "prepayment": "YFK-{yyyy}{mm}{dd}-{n:03}",
    "customer": "C-{n:04}",
    "product": "P-{n:05}",
    "money_account": "ZH-{n:02}",
}
"""Used until the office sets its own; the period of a series is what its pattern says of the date."""

NUMBERED: Mapping[str, Any] = {
    **{kind.value: one.entity.number for kind, one in TABLES.items()},
    "charge": Charge.number,
    "advance": Credit.number,
    "payable": Charge.number,
    "prepayment": Credit.number,
    "customer": Party.code,
    "product": Product.code,
    "money_account": MoneyAccount.code,
}
"""Where the numbers of a series stand: what is found there is not given again."""

SETTING = "number_patterns"
_DATED = ("yyyy", "yy", "mm", "dd")


@dataclass(frozen=True, slots=True)
class Period:
    """The numbers of a series within the period of one day.

    Attributes:
        name: what the counter is kept under.
        pattern: with its date filled in; only ``{n}`` is left.
    """

    series: str
    name: str
    pattern: str

    @classmethod
    def of(cls, series: str, pattern: str, on: date) -> Period:
        """The period of a document dated ``on``."""
        dated = {"yyyy": f"{on.year:04}", "yy": f"{on.year % 100:02}", "mm": f"{on.month:02}", "dd": f"{on.day:02}"}
        name = "".join(dated[part] for part in _DATED if f"{{{part}}}" in pattern)
        filled = re.sub(r"\{(yyyy|yy|mm|dd)\}", lambda found: dated[found[1]], pattern)
        return cls(series, name, filled)

    def number(self, serial: int) -> str:
        """The number with this serial."""
        return self.pattern.format(n=serial)

    def serials(self, numbers: Collection[str]) -> set[int]:
        """The serials of those numbers that could be of this period."""
        head, tail = self.ends
        middles = (number[len(head) : len(number) - len(tail)] for number in numbers)
        return {int(middle) for middle in middles if middle.isascii() and middle.isdigit()}

    @property
    def ends(self) -> tuple[str, str]:
        """What stands before and after the serial."""
        head, tail = re.split(r"\{n(?::\d+)?\}", self.pattern, maxsplit=1)
        return head, tail


def next_number(work: Work, series: str, on: date) -> str:
    """The next free number of ``series`` for a document dated ``on``."""
    (number,) = next_numbers(work, series, [on])
    return number


def next_numbers(work: Work, series: str, days: Sequence[date], *, reserved: Collection[str] = ()) -> list[str]:
    """The next free numbers of ``series`` for documents of these days, in their order; three statements per period.

    ``reserved`` are numbers that the same use case is about to store.
    """
    pattern = office_patterns(work).get(series, PATTERNS[series])
    periods = [Period.of(series, pattern, day) for day in days]
    given = {period: iter(_free(work, period, wanted, reserved)) for period, wanted in Counter(periods).items()}
    return [next(given[period]) for period in periods]


def _free(work: Work, period: Period, wanted: int, reserved: Collection[str]) -> list[str]:
    last, is_taken = _raised(work, period, wanted)
    numbers = [period.number(serial) for serial in range(last - wanted + 1, last + 1)]
    if is_taken or not {*reserved}.isdisjoint(numbers):
        serials = list(islice(_gaps(work, period, last - wanted, reserved), wanted))
        put_off(work.session, _raising(work, period, serials[-1] - last))
        numbers = [period.number(serial) for serial in serials]
    return numbers


def _gaps(work: Work, period: Period, after: int, reserved: Collection[str]) -> Iterator[int]:
    """The serials after ``after`` that no stored and no reserved number has."""
    head, tail = period.ends
    column = NUMBERED[period.series]
    alike = column.startswith(head, autoescape=True), column.endswith(tail, autoescape=True)
    stored = work.session.scalars(select(column).where(*alike)).all()
    mine = [number for number in reserved if number.startswith(head) and number.endswith(tail)]
    taken = period.serials([*stored, *mine])
    return (serial for serial in count(after + 1) if serial not in taken)


def coming_number(work: Work, series: str, pattern: str, on: date) -> str:
    """The number that the next document dated ``on`` would get with a pattern; none is taken."""
    period = Period.of(series, pattern, on)
    counter = select(NumberCounter.last).where(
        NumberCounter.series == period.series, NumberCounter.period == period.name
    )
    return period.number(next(_gaps(work, period, work.session.scalar(counter) or 0, ())))


def office_patterns(work: Work) -> dict[str, str]:
    """The patterns that the office has set, by series."""
    return dict(stored_setting(work.session, SETTING, {}))


def _raised(work: Work, period: Period, by: int) -> tuple[int, bool]:
    """Raise the counter; where it stands then, and whether a number that is passed is taken.

    On PostgreSQL the update locks its row until the transaction ends; for one number it goes with the question.
    """
    column = NUMBERED[period.series]
    put_off(work.session, _raising(work, period, by))
    is_next_taken = exists(select(column).where(column == _number_there(period))) if by == 1 else false()
    counted = NumberCounter.series == period.series, NumberCounter.period == period.name
    last, is_taken = work.session.execute(select(NumberCounter.last, is_next_taken).where(*counted)).one()
    if by > 1:
        passed = [period.number(serial) for serial in range(last - by + 1, last + 1)]
        is_taken = work.session.scalar(select(column).where(column.in_(passed)).limit(1)) is not None
    return last, bool(is_taken)


def _number_there(period: Period) -> ColumnElement[str]:
    """The number of the counter's serial, as ``Period.number`` writes it, written by the database."""
    head, tail = period.ends
    zeros = period.number(0)[len(head) : len(period.number(0)) - len(tail)]
    serial = cast(NumberCounter.last, Text)
    return literal(head) + func.substr(literal(zeros), 1 + func.length(serial)) + serial + literal(tail)


def _raising(work: Work, period: Period, by: int) -> Insert:
    insert = upserting(is_on_server=work.is_on_server)
    new = insert(NumberCounter).values(series=period.series, period=period.name, last=by)
    raised: Insert = new.on_conflict_do_update(
        index_elements=["series", "period"], set_={"last": NumberCounter.last + new.excluded.last}
    )
    return raised
