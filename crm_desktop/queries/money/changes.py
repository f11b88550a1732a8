"""Two days compared: what each party owed at the end of both, and what made the difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, or_, select, type_coerce, union
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.sides import Side
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.money.balances import NOTHING, require_money
from crm_desktop.queries.money.open_amounts import in_force
from crm_desktop.queries.promises import to_come_on, who_promised
from crm_desktop.queries.sight import sees_money_of


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A party whose account moved between two days.

    Attributes:
        then: owed at the end of the first day.
        charged: by documents of the days between, as far as they still count at the end.
        paid: likewise, money and credits.
        taken_back: what documents of before were worth that were voided meanwhile; below zero lowers the balance.
        to_come_then: what its orders had still to be delivered at the end of the first day; ``to_come`` of the last.
    """

    party_id: int
    code: str
    name: str
    salesperson: str | None
    then: Decimal
    charged: Decimal
    paid: Decimal
    taken_back: Decimal
    to_come_then: Decimal = NOTHING
    to_come: Decimal = NOTHING

    @property
    def change(self) -> Decimal:
        """By how much more is owed."""
        return self.charged - self.paid + self.taken_back

    @property
    def now(self) -> Decimal:
        """Owed at the end of the last day."""
        return self.then + self.change


@dataclass(frozen=True, slots=True)
class _Sums:
    """Of the items of one party: what counted then, what came, what is gone."""

    then: Decimal = NOTHING
    came: Decimal = NOTHING
    gone: Decimal = NOTHING


def balance_changes(
    session: Session, access: Access, *, since: date, until: date, side: Side = Side.RECEIVABLE
) -> Sequence[ChangeRow]:
    """The parties whose account or orders moved after the end of ``since`` and up to the end of ``until``, by code.

    A document that was made and voided in between counts on neither day.

    Raises:
        NotAllowed: unless the operator may see this side.
    """
    require_money(access, side)
    if until <= since:
        return ()
    charges, credits_, promised, parties = side_by_side(
        session,
        lambda own: _sums(own, Charge, side, since, until),
        lambda own: _sums(own, Credit, side, since, until),
        lambda own: _to_come(own, since, until) if side is Side.RECEIVABLE else {},
        lambda own: own.execute(_parties(access, side, since, until)).all(),
    )
    return [_row(list(party), charges, credits_, promised) for party in parties]


def _row(
    party: list[Any],
    charges: Mapping[int, _Sums],
    credits_: Mapping[int, _Sums],
    promised: Mapping[int, tuple[Decimal, Decimal]],
) -> ChangeRow:
    party_id, code, name, salesperson = party
    charged, paid = charges.get(party_id, _Sums()), credits_.get(party_id, _Sums())
    to_come_then, to_come = promised.get(party_id, (NOTHING, NOTHING))
    return ChangeRow(
        party_id=party_id,
        code=code,
        name=name,
        salesperson=salesperson,
        then=charged.then - paid.then,
        charged=charged.came,
        paid=paid.came,
        taken_back=paid.gone - charged.gone,
        to_come_then=to_come_then,
        to_come=to_come,
    )


def _parties(access: Access, side: Side, since: date, until: date) -> AnySelect:
    moved = union(*_all_who_moved(side, since, until))
    return (
        select(Party.id, Party.code, Party.name, Employee.name)
        .outerjoin(Employee, Employee.id == Party.owner_id)
        .where(Party.id.in_(moved), sees_money_of(access))
        .order_by(Party.code, Party.id)
    )


def _sums(session: Session, kind: type[Charge | Credit], side: Side, since: date, until: date) -> dict[int, _Sums]:
    then, now = _counts(kind, since), _counts(kind, until)
    wanted = (then, and_(now, not_(then)), and_(then, not_(now)))
    sums = [type_coerce(func.sum(case((one, kind.amount), else_=0)), Amount) for one in wanted]
    moved = union(*_all_who_moved(side, since, until))
    query = (
        select(kind.party_id, *sums)
        .where(kind.side == side, or_(then, now), kind.party_id.in_(moved))
        .group_by(kind.party_id)
    )
    return {row[0]: _Sums(*list(row)[1:]) for row in session.execute(query)}


def _to_come(session: Session, since: date, until: date) -> dict[int, tuple[Decimal, Decimal]]:
    """What orders had still to be delivered on both days, of those of whom that or the account moved."""
    return to_come_on(session, since, until, union(*_all_who_moved(Side.RECEIVABLE, since, until)))


def _all_who_moved(side: Side, since: date, until: date) -> Iterator[Select[int]]:
    yield from (_who_moved(one, side, since, until) for one in (Charge, Credit))
    if side is Side.RECEIVABLE:
        yield who_promised(since, until)


def _who_moved(kind: type[Charge | Credit], side: Side, since: date, until: date) -> Select[int]:
    return select(kind.party_id).where(kind.side == side, _moved(kind, since, until))


def _counts(kind: type[Charge | Credit], day: date) -> ColumnElement[bool]:
    return in_force(kind.document_date, kind.voided_on, day)


def _moved(kind: type[Charge | Credit], since: date, until: date) -> ColumnElement[bool]:
    """Whether an item came or went in between."""
    came = and_(kind.document_date > since, _counts(kind, until))
    gone = and_(_counts(kind, since), kind.voided_on > since, kind.voided_on <= until)
    return or_(came, gone)
