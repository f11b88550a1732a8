"""What is known of a customer today, in SQL: the facts over which the office makes its own rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from math import ceil, floor
from typing import Any

from sqlalchemy import BigInteger, Date, and_, case, cast, false, func, literal, select, true, type_coerce
from sqlalchemy.sql.elements import ColumnElement

from crm_desktop.domain.affairs.own_rules import (
    AMOUNTS,
    FIGURES,
    ORDER_DAYS,
    UNTIL,
    AnyFact,
    Compare,
    Fact,
    RuleCondition,
    own_facts,
    own_name,
    shape_of,
)
from crm_desktop.domain.clock import FIRST_DAY, moment_of
from crm_desktop.domain.own.fields import OwnField
from crm_desktop.domain.own.kinds import NUMERIC, OwnKind
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import ORDERED, QUOTED, SENT
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.own_fields import FIGURE, OwnValue
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.day_number import DayNumber

_ORDER, _QUOTE, _LEFT = ORDERED.entity, QUOTED.entity, SENT.entity
_EMPTY = literal(Decimal(0), Amount)


def _days_since(day: Any, today: date) -> Any:
    return DayNumber(literal(today, Date())) - DayNumber(day)


def _of_party(figure: Any, *conditions: Any) -> Any:
    """A figure of the rows of a customer."""
    return select(figure).where(*conditions).correlate(Party).scalar_subquery()


def _binding(today: date) -> Any:
    return and_(_ORDER.party_id == Party.id, ORDERED.is_binding, _ORDER.document_date <= today)


def _open(item: type[Charge] | type[Credit], today: date) -> Any:
    """What customers owe, or paid in advance, by today."""
    return and_(
        item.side == Side.RECEIVABLE, item.party_id == Party.id, item.open_amount != 0, item.document_date <= today
    )


def _balance(today: date) -> Any:
    owed, paid = (_total(item.open_amount, _open(item, today)) for item in (Charge, Credit))
    return type_coerce(owed - paid, Amount)


def _recent(today: date) -> Any:
    return and_(_binding(today), _ORDER.document_date > today - timedelta(days=ORDER_DAYS))


def _left(today: date) -> Any:
    return and_(_LEFT.party_id == Party.id, SENT.is_binding, _LEFT.document_date <= today)


def _quoted(today: date) -> Any:
    return and_(_QUOTE.party_id == Party.id, QUOTED.is_open, _QUOTE.document_date <= today)


def _late(today: date) -> Any:
    return and_(_open(Charge, today), Charge.due_date < today)


def _total(column: Any, condition: Any) -> Any:
    return _of_party(func.coalesce(func.sum(column), _EMPTY), condition)


_KNOWN: Mapping[Fact, Callable[[date], Any]] = {
    Fact.SINCE_ORDER: lambda today: _days_since(_of_party(func.max(_ORDER.document_date), _binding(today)), today),
    Fact.SINCE_DELIVERY: lambda today: _days_since(_of_party(func.max(_LEFT.document_date), _left(today)), today),
    Fact.QUOTE_DAYS: lambda today: _days_since(_of_party(func.min(_QUOTE.document_date), _quoted(today)), today),
    Fact.OVERDUE_DAYS: lambda today: _days_since(_of_party(func.min(Charge.due_date), _late(today)), today),
    Fact.ORDERS: lambda today: _of_party(func.count(_ORDER.id), _recent(today)),
    Fact.ORDERED: lambda today: _total(_ORDER.total, _recent(today)),
    Fact.QUOTED: lambda today: _total(_QUOTE.total, _quoted(today)),
    Fact.OVERDUE: lambda today: _total(Charge.open_amount, _late(today)),
    Fact.BALANCE: _balance,
    Fact.SINCE_CONTACT: lambda _today: MOMENTS[Fact.SINCE_CONTACT],
    Fact.SINCE_ENTERED: lambda _today: MOMENTS[Fact.SINCE_ENTERED],
    Fact.GRADE: lambda _today: Party.grade,
    Fact.REGION: lambda _today: Party.region,
}
"""What is known of a customer, whoever may see his single documents: a rule is the office's."""


def _holds(one: RuleCondition, today: date, fields: Sequence[OwnField]) -> ColumnElement[bool]:
    if own_name(one.fact):
        return _own_holds(one, today, fields)
    fact = Fact(one.fact)
    if fact is Fact.CREDIT_USED:
        return _share_holds(one, today)
    known = _KNOWN[fact](today)
    if fact not in FIGURES:
        return _compared(func.lower(known), one.compare, one.value.lower())
    if fact in AMOUNTS:
        return _compared(known, one.compare, one.figure)
    if fact in MOMENTS:
        return _since(known, one, today)
    return _counted(known, one)


def _share_holds(one: RuleCondition, today: date) -> ColumnElement[bool]:
    """The balance in percent of the limit, multiplied instead of divided: nothing is rounded."""
    limit = type_coerce(Party.credit_limit, BigInteger())
    share = type_coerce(_balance(today), BigInteger()) * 100 * 100
    return and_(Party.credit_limit > Decimal(0), _compared(share, one.compare, limit * int(one.figure * 100)))


def _own_holds(one: RuleCondition, today: date, fields: Sequence[OwnField]) -> ColumnElement[bool]:
    """A condition over an own field; of one that is not there any more, none holds."""
    if shape_of(one.fact, fields) is None:
        return false()
    field = next(field for field in own_facts(fields) if field.name == own_name(one.fact))
    of_customer = (OwnValue.field_id == field.id, OwnValue.owner_id == Party.id)
    if field.kind in NUMERIC:
        return _compared(_of_party(OwnValue.number, *of_customer), one.compare, one.figure)
    if field.kind is OwnKind.YES_NO:
        known = func.coalesce(_of_party(OwnValue.number, *of_customer), Decimal(0))
        return _compared(known, one.compare, Decimal(one.is_yes))
    if field.kind is OwnKind.DATE:
        since = _days_since(_of_party(OwnValue.day, *of_customer), today)
        days = -since if one.fact.startswith(UNTIL) else since
        return and_(days >= 0, _counted(days, one))
    return _compared(func.lower(_of_party(OwnValue.text, *of_customer)), one.compare, one.value.lower())


def figure_of(one: RuleCondition, today: date, fields: Sequence[OwnField]) -> Any | None:
    """What a condition over a figure found, as a whole number of ``figure_places``; None where no figure tells it.

    A moment is told by its row, which knows the days of this computer's place.
    """
    name = own_name(one.fact)
    if name:
        field = next((field for field in own_facts(fields) if field.name == name), None)
        return None if field is None else _own_figure(field, one, today)
    fact = Fact(one.fact)
    if fact is Fact.CREDIT_USED:
        limit = type_coerce(Party.credit_limit, BigInteger())
        share = cast(type_coerce(_balance(today), BigInteger()) * 100 * 100, BigInteger())
        return case((Party.credit_limit > Decimal(0), share // limit))
    if fact not in FIGURES or fact in MOMENTS:
        return None
    return cast(type_coerce(_KNOWN[fact](today), BigInteger()), BigInteger())


def _own_figure(field: OwnField, one: RuleCondition, today: date) -> Any | None:
    of_customer = (OwnValue.field_id == field.id, OwnValue.owner_id == Party.id)
    if field.kind in NUMERIC:
        return _of_party(type_coerce(OwnValue.number, BigInteger()), *of_customer)
    if field.kind is OwnKind.DATE:
        since = _days_since(_of_party(OwnValue.day, *of_customer), today)
        return -since if one.fact.startswith(UNTIL) else since
    return None


def figure_places(fact: AnyFact) -> int:
    """How many places behind the point such a whole number has, of an own field that holds no day."""
    if own_name(fact):
        return FIGURE.places
    return Amount.places if fact in AMOUNTS or fact == Fact.CREDIT_USED else 0


MOMENTS: Mapping[Fact, Any] = {
    Fact.SINCE_CONTACT: func.coalesce(Party.last_contact_at, Party.created_at),
    Fact.SINCE_ENTERED: Party.created_at,
}
"""Facts that count days since a moment, by what they count from."""


def _counted(known: Any, one: RuleCondition) -> ColumnElement[bool]:
    """A count compared with a figure, which may be no whole one."""
    below = int(one.figure)
    if one.figure == below:
        return _compared(known, one.compare, below)
    if one.compare in (Compare.LEAST, Compare.MOST):
        return _compared(known, one.compare, below + 1 if one.compare is Compare.LEAST else below)
    condition: ColumnElement[bool] = known.is_(None) & known.is_not(None) if one.compare is Compare.IS else known >= 0
    return condition


def _compared(known: Any, compare: Compare, value: Any) -> ColumnElement[bool]:
    match compare:
        case Compare.LEAST:
            found = known >= value
        case Compare.MOST:
            found = known <= value
        case Compare.IS:
            found = known == value
        case _:
            found = known != value
    condition: ColumnElement[bool] = found
    return condition


def _since(at: Any, one: RuleCondition, today: date) -> ColumnElement[bool]:
    """Days since a moment: a day begins and ends at this computer's place."""
    is_whole = one.figure == int(one.figure)
    begin, end = _edges(today, ceil(one.figure) if one.compare is Compare.LEAST else floor(one.figure))
    match one.compare:
        case Compare.LEAST:
            found = at < end
        case Compare.MOST:
            found = at >= begin
        case Compare.IS:
            found = (at >= begin) & (at < end) if is_whole else false()
        case _:
            found = (at < begin) | (at >= end) if is_whole else true()
    condition: ColumnElement[bool] = found
    return condition


def _edges(today: date, days: int) -> tuple[Any, Any]:
    """The moments between which lies what is so many days ago."""
    day = max(FIRST_DAY, date.fromordinal(max(1, today.toordinal() - days)))
    return moment_of(day), moment_of(day + timedelta(days=1))


def matching(conditions: Sequence[RuleCondition], today: date, fields: Sequence[OwnField] = ()) -> ColumnElement[bool]:
    """The condition on ``Party`` under which a rule holds today; ``fields`` are the office's own ones."""
    return and_(
        Party.is_active,
        Party.is_customer,
        *(_holds(one, today, fields) for one in conditions),
    )
