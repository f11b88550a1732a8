"""What every source of the feed says of a row, so that one statement reads them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BigInteger, Date, Integer, Select, String, Time, case, cast, func, literal, null, type_coerce
from sqlalchemy.sql.elements import ColumnElement

from crm_desktop.domain.reminders import ReminderGroup, ReminderKind
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount, Moment
from crm_desktop.queries.affairs.rows import Asked, Reminder

Row = Any
"""One row of the statement, with the columns below."""
COLUMNS: Mapping[str, Any] = {
    "record_id": BigInteger(),
    "party_id": BigInteger(),
    "customer": String(),
    "grade": String(),
    "day": Date(),
    "until": Date(),
    "hour": Time(),
    "person": String(),
    "text": String(),
    "number": String(),
    "channel": String(),
    "amount": Amount,
    "before": Amount,
    "at": Moment(),
    "first": Integer(),
    "second": Integer(),
    "third": Integer(),
    "fourth": Integer(),
    "fifth": Integer(),
    "fact_1": BigInteger(),
    "fact_2": BigInteger(),
    "fact_3": BigInteger(),
    "fact_4": BigInteger(),
    "only_handed": Integer(),
}


@dataclass(frozen=True, slots=True)
class Source:
    """Where reminders of one kind come from.

    Attributes:
        kind: whether the office has switched it off is asked of this one.
        tables: that it looks at, beside that of the parties.
        ask: the statement; None where it has nothing for the operator.
        read: the reminders in a row of it, of which some have none.
    """

    kind: ReminderKind
    tables: frozenset[str]
    ask: Callable[[Asked], Select[Any] | None]
    read: Callable[[Asked, Row], Iterable[Reminder]]


def shown_name() -> ColumnElement[str]:
    """The short name of a customer, if it has one."""
    return func.coalesce(func.nullif(Party.short_name, ""), Party.name)


def of_party(**values: Any) -> dict[str, Any]:
    """The columns of a row that tells of a party, with others."""
    return {"party_id": Party.id, "customer": shown_name(), "grade": Party.grade, **values}


def told(
    kind: ReminderKind,
    group: ReminderGroup,
    row: Row,
    key: str,
    due_on: date,
    *,
    document: str = "",
    **more: Any,
) -> Reminder:
    """What a row of the feed comes to; it opens the party, or the ``document`` that is its record, by its kind."""
    return Reminder(
        key=key,
        kind=kind,
        group=group,
        due_on=due_on,
        party_id=row.party_id,
        customer=row.customer or "",
        record_kind=document or "customer",
        record_id=row.record_id if document else row.party_id,
        grade=row.grade or "",
        **more,
    )


def columns(kind: ReminderKind, values: Mapping[str, Any]) -> list[ColumnElement[Any]]:
    """What is selected: the columns of the feed, nothing in those that are not given."""
    wrong = values.keys() - COLUMNS.keys()
    if wrong:
        raise TypeError(f"no such columns: {wrong}")
    made = [
        (type_coerce(values[name], shape) if name in values else cast(null(), shape)).label(name)
        for name, shape in COLUMNS.items()
    ]
    return [literal(kind.value, String()).label("kind"), *made]


def by_grade(figures: Mapping[str, Any], shape: Any) -> Any:
    """A figure of the office for the grade of ``Party``."""
    values = {grade: literal(figure, shape) for grade, figure in figures.items()}
    others = values.pop("")
    return case(values, value=Party.grade, else_=others) if values else others
