"""The figures of the credit check."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import reduce
from operator import add
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.errors import NotFound
from crm_desktop.domain.money.credit import CreditCheck, CreditTerms, Exposure, check_credit
from crm_desktop.domain.sides import Side
from crm_desktop.models.catalogue import PROMISES
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import Party
from crm_desktop.queries.seeing import money_is_seen
from crm_desktop.queries.sight import sees_customer

NOTHING = Decimal("0.00")


def credit_of(
    session: Session,
    access: Access,
    *,
    party_id: int,
    document: Decimal,
    today: date,
    order_id: int | None = None,
) -> CreditCheck:
    """Check what the customer would owe with a ``document`` of this total, tax included; two statements.

    ``order_id`` is the document itself, if it is stored, so that it counts once.

    Raises:
        NotFound: if the operator may not see the customer.
    """
    agreed = select(Party.credit_limit, Party.max_overdue_days, Party.on_hold).where(
        Party.id == party_id, sees_customer(access)
    )
    terms, (owed, in_advance, undelivered, oldest) = side_by_side(
        session,
        lambda own: own.execute(agreed).first(),
        lambda own: own.execute(_figures(party_id, order_id)).one(),
    )
    if terms is None:
        raise NotFound(what="")
    overdue_days = 0 if oldest is None else max((today - oldest).days, 0)
    return check_credit(
        Exposure(owed - in_advance + NOTHING, undelivered + NOTHING, document),
        CreditTerms(*terms),
        overdue_days=overdue_days,
        may_override=access.may(Right.OVERRIDE_CREDIT),
    )


def credit_told(session: Session, access: Access, *, party_id: int, **asked: Any) -> CreditCheck | None:
    """The check for who types a document; None if what the customer owes is not for him, who is asked nevertheless."""
    check = credit_of(session, access, party_id=party_id, **asked)
    return check if money_is_seen(session, access, party_id) else None


def _figures(party_id: int, order_id: int | None) -> Select[Decimal, Decimal, Decimal, date | None]:
    owed = select(func.coalesce(func.sum(Charge.open_amount), 0)).where(*_open_ones(Charge, party_id)).scalar_subquery()
    in_advance = (
        select(func.coalesce(func.sum(Credit.open_amount), 0)).where(*_open_ones(Credit, party_id)).scalar_subquery()
    )
    oldest = select(func.min(Charge.due_date)).where(*_open_ones(Charge, party_id)).scalar_subquery()
    promised = [
        select(func.coalesce(func.sum(table.entity.open_amount), 0))
        .where(table.entity.party_id == party_id, table.is_open, table.entity.id != (order_id or 0))
        .scalar_subquery()
        for table in PROMISES[Side.RECEIVABLE]
    ]
    return select(owed, in_advance, reduce(add, promised), oldest)


def _open_ones(kind: type[Charge | Credit], party_id: int) -> tuple[ColumnElement[bool], ...]:
    return kind.side == Side.RECEIVABLE, kind.party_id == party_id, kind.open_amount != 0
