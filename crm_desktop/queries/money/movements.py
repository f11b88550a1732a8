"""What moves money: every money document, its taking back, and the opening balances, as one table of signed amounts.

What is in an account on a day is the sum of its movements up to that day, so a past day always reads the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, func, literal, null, select, type_coerce, union_all
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.money.accounts import MOVES, MovementKind
from crm_desktop.domain.money.items import ReceiptState
from crm_desktop.domain.money.kinds import MONEY, Direction
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.documents import MONEY_TABLES
from crm_desktop.models.types import Amount

RANKS: Mapping[MovementKind, int] = {kind: rank for rank, kind in enumerate(MovementKind)}
"""In which order the movements of one day stand: what an account was opened with comes first."""


def movements() -> Subquery:
    """All movements: whose account, which day, how much (out is negative), and which record is behind each."""
    return union_all(
        _openings(),
        *(part for kind, table in MONEY_TABLES.items() for part in _of_kind(kind, table.entity)),
    ).subquery("movement")


def _of_kind(kind: DocumentKind, entity: Any) -> tuple[Select[Any], Select[Any]]:
    """What the documents of a kind move, and what moves back when they are void."""
    booked, taken_back = MOVES[kind]
    comes_in = MONEY[kind].direction is Direction.IN
    amount, back = (entity.amount, -entity.amount) if comes_in else (-entity.amount, entity.amount)
    return _booked(booked, entity, amount), _taken_back(taken_back, entity, back)


def amount_of(table: Subquery) -> ColumnElement[Decimal]:
    """The signed amount of a movement."""
    return type_coerce(table.c.amount, Amount)


def balance_now() -> ColumnElement[Decimal]:
    """What is in the account of the surrounding SELECT after all that is booked; no document is dated after today."""
    whole: Any = MoneyAccount.opening_amount
    for kind, table in MONEY_TABLES.items():
        posted = _posted(table.entity).scalar_subquery()
        whole = whole + posted if MONEY[kind].direction is Direction.IN else whole - posted
    return type_coerce(whole, Amount)


def last_on() -> ColumnElement[date]:
    """The day of the newest document that moved money of the account of the surrounding SELECT."""
    table = movements()
    newest = select(func.max(table.c.on)).where(
        table.c.account_id == MoneyAccount.id, table.c.kind != MovementKind.OPENING.value
    )
    return newest.correlate(MoneyAccount).scalar_subquery()


def _posted(kind: Any) -> Select[Any]:
    whole = select(func.coalesce(func.sum(kind.amount), 0))
    whole = whole.where(kind.account_id == MoneyAccount.id, kind.state == ReceiptState.POSTED)
    return whole.correlate(MoneyAccount)


def balance_on(session: Session, account_id: int, day: date) -> Decimal:
    """What is in an account at the end of a day."""
    table = movements()
    query = select(type_coerce(func.coalesce(func.sum(table.c.amount), 0), Amount))
    return session.scalars(query.where(table.c.account_id == account_id, table.c.on <= day)).one()


def lowest_from(session: Session, account_id: int, day: date) -> tuple[date, Decimal]:
    """The day, from ``day`` on, at whose end least is in an account, and how much; the first of equal days."""
    table = movements()
    later = (
        select(table.c.on, type_coerce(func.sum(table.c.amount), Amount))
        .where(table.c.account_id == account_id, table.c.on > day)
        .group_by(table.c.on)
        .order_by(table.c.on)
    )
    balance, changes = side_by_side(
        session, lambda own: balance_on(own, account_id, day), lambda own: own.execute(later).all()
    )
    lowest = (day, balance)
    for on, change in changes:
        balance += change
        if balance < lowest[1]:
            lowest = (on, balance)
    return lowest


def first_day(session: Session, account_id: int) -> date | None:
    """The day of the first document that moved money of an account; None if none did."""
    table = movements()
    query = select(func.min(table.c.on))
    first: date | None = session.scalar(
        query.where(table.c.account_id == account_id, table.c.kind != MovementKind.OPENING.value)
    )
    return first


def _openings() -> Select[*tuple[Any, ...]]:
    return select(
        *_columns(
            MovementKind.OPENING,
            MoneyAccount.id,
            MoneyAccount.id,
            MoneyAccount.opening_on,
            MoneyAccount.opening_amount,
        ),
        literal("").label("number"),
        null().label("party_id"),
        literal("").label("payer"),
        null().label("method"),
        literal("").label("reference"),
        MoneyAccount.notes.label("notes"),
    ).where(MoneyAccount.opening_on.is_not(None))


def _booked(kind: MovementKind, document: Any, amount: Any) -> Select[*tuple[Any, ...]]:
    return _of_document(kind, document, document.document_date, amount, document.notes).where(
        document.state != ReceiptState.DRAFT
    )


def _taken_back(kind: MovementKind, document: Any, amount: Any) -> Select[*tuple[Any, ...]]:
    return _of_document(kind, document, document.voided_on, amount, document.void_reason).where(
        document.state == ReceiptState.VOID
    )


def _of_document(kind: MovementKind, document: Any, on: Any, amount: Any, notes: Any) -> Select[*tuple[Any, ...]]:
    return select(
        *_columns(kind, document.id, document.account_id, on, amount),
        func.coalesce(document.number, "").label("number"),
        document.party_id.label("party_id"),
        document.payer.label("payer"),
        document.method.label("method"),
        document.reference.label("reference"),
        notes.label("notes"),
    )


def _columns(kind: MovementKind, record_id: Any, account_id: Any, on: Any, amount: Any) -> list[ColumnElement[Any]]:
    return [
        literal(kind.value).label("kind"),
        literal(RANKS[kind]).label("rank"),
        record_id.label("record_id"),
        account_id.label("account_id"),
        on.label("on"),
        amount.label("amount"),
    ]
