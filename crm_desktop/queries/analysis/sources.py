"""From which rows a fact is read: one value for each kind of row, in which all that differs is said."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Date, and_, case, func, literal_column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.functions import FunctionElement

from crm_desktop.domain.access import Area
from crm_desktop.domain.analysis.dimensions import MONTH_END, Dimension
from crm_desktop.domain.analysis.facts import Basis, Fact
from crm_desktop.domain.analysis.measures import Adding, AnyPart, Part
from crm_desktop.domain.analysis.requests import CubeRequest
from crm_desktop.domain.clock import moment_of
from crm_desktop.domain.sales.states import CountedOn
from crm_desktop.models.catalogue import ORDERED, TABLES, standing_in
from crm_desktop.models.contacts import ContactEntry
from crm_desktop.models.documents import DocumentTable
from crm_desktop.models.types import Amount, Quantity
from crm_desktop.queries.analysis.ledger_sources import fell_due, open_items, paid_off
from crm_desktop.queries.analysis.source import NOTHING, Parts, Source, sum_of
from crm_desktop.queries.sight import sees_customer, sees_document
from crm_desktop.queries.trade.origins import joined_to


def sources_of(session: Session, request: CubeRequest, axes: Collection[Dimension] = ()) -> tuple[Source, ...]:
    """All kinds of rows that raise or lower the figure of a request's fact, to be cut by ``axes``."""
    if request.fact.basis is Basis.OPEN:
        return open_items(session, request, is_each_end=MONTH_END in axes)
    if request.fact.basis is Basis.PAID_OFF:
        return (paid_off(request),)
    if request.fact.basis is Basis.FELL_DUE:
        return (fell_due(request),)
    if request.fact.basis is Basis.TALKED:
        return (_talks(request),)
    tables = [one for one in TABLES.values() if one.type.figure is request.fact.figure]
    return tuple(_documents(one, request) for one in tables)


def summed(part: AnyPart, source: Source) -> Any:
    """The sum of a part over rows of a source; None if it has no such part."""
    return source.parts.get(part) if isinstance(part, Part) else None


def signed(part: AnyPart, value: Any, source: Source) -> Any:
    """A part as it counts: what came back lowers what left, but is itself told as it is."""
    is_lowered = source.sign < 0 and part.adding is Adding.SUM and part not in _AS_THEY_ARE
    return -value if is_lowered and value is not None else value


_AS_THEY_ARE = frozenset({Part.RETURNED, Part.LEFT})


# documents with lines, and those of money


def _documents(table: DocumentTable, request: CubeRequest) -> Source:
    document, has_lines = table.entity, table.line is not None
    follows_order = has_lines and table is not ORDERED and table.draws_on is not None  # no quote stands on an order
    is_by_order = request.counted_on is CountedOn.ORDER and follows_order
    own = document.document_date
    day = func.coalesce(ORDERED.entity.document_date, own) if is_by_order else own
    return Source(
        kind=table.kind,
        document=document,
        line=table.line if has_lines else document,
        sign=table.type.sign,
        area=table.type.area,
        sees=partial(sees_document, document=document),
        counts=and_(table.is_counted, day.between(request.period.since, request.period.until)),
        day=day,
        parts=_of_goods(table, day) if has_lines else _of_money(table, day),
        joined=partial(_with_lines, table=table, is_by_order=is_by_order) if has_lines else _alone(document),
        is_by_order=is_by_order,
        folds_leap_day=request.folds_leap_day,
        number=func.max(document.number),
        told=func.min(table.line.product_name) if has_lines else literal_column("''"),
        first_days=_first_days(request.fact),
        since=request.period.since,
        whose=table.whose if has_lines else None,
        values=_values(table) if has_lines else {},
    )


def _first_days(fact: Fact) -> Any:
    """On which day each customer had the first document of what raises a figure."""
    if fact.figure is None:
        return None
    entity, table = standing_in(fact.figure).entity, standing_in(fact.figure)
    return (
        select(entity.party_id, func.min(entity.document_date).label("first"))
        .where(table.is_counted)
        .group_by(entity.party_id)
        .subquery("first_days")
    )


def _with_lines(query: Any, *, table: DocumentTable, is_by_order: bool) -> Any:
    query = query.select_from(table.entity).join(table.line, table.whose == table.entity.id)
    return joined_to(query, table, ORDERED) if is_by_order else query


def _alone(document: Any) -> Callable[[Any], Any]:
    return lambda query: query.select_from(document)


def _values(table: DocumentTable) -> Parts:
    line = table.line
    values = {Part.QUANTITY: line.quantity, Part.AMOUNT: line.amount, Part.TAX: line.tax}
    if hasattr(line, "cost"):
        values[Part.COST] = func.coalesce(line.cost, NOTHING)
        values[Part.COSTED] = case((line.cost.is_not(None), line.amount - line.tax), else_=NOTHING)
    return {**values, (Part.RETURNED if table.type.sign < 0 else Part.GROSS): line.amount}


def _of_goods(table: DocumentTable, day: Any) -> Parts:
    line = table.line
    sums = {
        part: sum_of(value, Quantity if part is Part.QUANTITY else Amount) for part, value in _values(table).items()
    }
    parts: dict[Part, Any] = {**sums, Part.FIRST_UNIT: func.min(line.unit), Part.LAST_UNIT: func.max(line.unit)}
    if table.type.sign < 0:
        return parts
    return {**parts, Part.PRODUCTS: func.count(line.product_id.distinct())} | _counts(table, day)


def _of_money(table: DocumentTable, day: Any) -> Parts:
    amount = sum_of(table.entity.amount)
    if table.type.sign < 0:
        return {Part.AMOUNT: amount, Part.RETURNED: amount}
    return {Part.AMOUNT: amount, Part.GROSS: amount} | _counts(table, day)


def _counts(table: DocumentTable, day: Any) -> dict[Part, Any]:
    document = table.entity
    return {
        Part.DOCUMENTS: func.count(document.id.distinct()),
        Part.CUSTOMERS: func.count(document.party_id.distinct()),
        Part.LAST_DAY: func.max(day),
    }


# talks


class _DayHere(FunctionElement[date]):
    """The day on which a moment was on the clocks of this computer.

    A server is told by how many seconds they differ at the end of the period: it doesn't know where its computers are.
    """

    type = Date()
    inherit_cache = True
    name = "day_here"


@compiles(_DayHere, "sqlite")
def _on_a_file(element: Any, compiler: Any, **options: Any) -> str:
    moment, _seconds = element.clauses
    return f"date({compiler.process(moment, **options)}, 'localtime')"


@compiles(_DayHere, "postgresql")
def _on_a_server(element: Any, compiler: Any, **options: Any) -> str:
    moment, seconds = (compiler.process(one, **options) for one in element.clauses)
    return f"CAST(({moment}) AT TIME ZONE 'UTC' + INTERVAL '1 second' * {seconds} AS DATE)"


def _talks(request: CubeRequest) -> Source:
    period = request.period
    last = period.until if period.until < date.max else period.until - timedelta(days=1)
    first = max(period.since, date(1900, 1, 1))
    ahead = moment_of(last).utcoffset() or timedelta()
    day = _DayHere(ContactEntry.at, literal_column(str(int(ahead.total_seconds()))))
    is_planned = ContactEntry.next_on.is_not(None)
    return Source(
        kind="contact",
        document=ContactEntry,
        line=ContactEntry,
        sign=1,
        area=Area.PARTIES,
        sees=sees_customer,
        counts=and_(ContactEntry.at >= moment_of(first), ContactEntry.at < moment_of(last + timedelta(days=1))),
        day=day,
        parts={
            Part.TALKS: func.count(ContactEntry.id),
            Part.CUSTOMERS: func.count(ContactEntry.party_id.distinct()),
            Part.PLANS: func.coalesce(func.sum(case((is_planned, 1), else_=0)), 0),
            Part.PLANS_DONE: func.coalesce(
                func.sum(case((and_(is_planned, ContactEntry.handled_at.is_not(None)), 1), else_=0)), 0
            ),
            Part.LAST_DAY: func.max(day),
        },
        joined=_alone(ContactEntry),
        folds_leap_day=request.folds_leap_day,
        number=literal_column("''"),
        told=func.min(func.substr(ContactEntry.said, 1, 120)),
    )
