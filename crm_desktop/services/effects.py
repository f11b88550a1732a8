"""Tells what a unit of work did, to somebody who sees as much as he who asks, before it is taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy import func, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import True_

from crm_desktop.db.noting import NotedRow, Notes, Values
from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access, Area, Right
from crm_desktop.domain.amounts import ZERO
from crm_desktop.domain.changes import Done
from crm_desktop.domain.clock import day_of
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.effects import (
    AccountEffect,
    Effects,
    Facts,
    PartyEffect,
    PartyMoney,
    RecordEffect,
    ReminderEffect,
    RowCounts,
)
from crm_desktop.domain.portions import AT_ONCE, portions
from crm_desktop.domain.sides import Side
from crm_desktop.domain.trade.kinds import DocumentKind
from crm_desktop.models.base import Base, mapped
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.money.accounts import MoneyAccount
from crm_desktop.models.money.items import Charge, Credit
from crm_desktop.models.parties import CALLED, Party
from crm_desktop.models.types import Amount
from crm_desktop.queries.affairs.feed import sources_of
from crm_desktop.queries.affairs.reminders import affairs
from crm_desktop.queries.affairs.rows import Touched
from crm_desktop.queries.listing import AnySelect
from crm_desktop.queries.money.balances import balances
from crm_desktop.queries.money.movements import balance_now
from crm_desktop.queries.scope import sees
from crm_desktop.queries.sight import of_party
from crm_desktop.services.work import Work

BESIDE = frozenset({"audit_entry", "imported_record", "match_key", "number_counter", "reminder_mark", "search_entry"})
"""What the program keeps beside the records, to find, count, mark and prove them."""
ITEMS = frozenset({Charge.__tablename__, Credit.__tablename__})
OF_DOCUMENTS = frozenset({"number", "state", "document_date"})
"""Columns that every kind of document has, and nothing else."""
VOID = "void"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a look is at: what was touched, these sides of the ledger, and these money accounts."""

    touched: Touched
    sides: tuple[Side, ...]
    accounts: frozenset[int]


@dataclass(frozen=True, slots=True)
class Look:
    """What figures say at one moment."""

    names: Mapping[int, str] = field(default_factory=dict)
    money: Mapping[tuple[int, Side], PartyMoney] = field(default_factory=dict)
    accounts: Mapping[int, tuple[str, Decimal]] = field(default_factory=dict)
    reminders: Mapping[StrEnum, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """What is known when the work is done and was not taken back yet."""

    done: Done
    rows: Mapping[str, RowCounts]
    records: Sequence[RecordEffect]
    visible: Mapping[str, frozenset[int]]
    asked: Asked
    after: Look


def told_of(work: Work, notes: Notes, done: Done) -> Told:
    """Read what must be read while the work can be seen."""
    records = [
        _record(table, record_id, row)
        for (table, record_id), row in notes.rows.items()
        if _is_told(table) and row.has_effect
    ]
    sides = {one.side for one in records}
    asked = Asked(
        Touched(
            frozenset(one.party_id for one in records if one.party_id is not None),
            frozenset({*notes.nameless, *(table for table, _ in notes.rows)}),
        ),
        tuple(side for side in Side if side in sides and work.access.may(side.see)),
        frozenset(_accounts_of(notes)) if work.access.may(Right.SEE_ACCOUNTS) else frozenset(),
    )
    rows = {table: RowCounts(*counts) for table, counts in notes.counts().items()}
    after = look_at(work.session, work.access, asked, work.clock.now())
    return Told(done, rows, records, _visible(work, records), asked, after)


def look_at(session: Session, access: Access, asked: Asked, now: datetime) -> Look:
    """What the figures say now; a server is asked all at the same time."""
    ids = sorted(asked.touched.parties)
    if not ids:
        return Look()
    names, reminders, accounts, *money = side_by_side(
        session,
        lambda own: _names(own, access, ids),
        lambda own: _reminders(own, access, asked.touched, now),
        lambda own: _accounts(own, asked.accounts),
        *(partial(_money, access=access, ids=ids, side=side, now=now) for side in asked.sides),
    )
    return Look(names, {key: one for of_side in money for key, one in of_side.items()}, accounts, reminders)


def effects_of(told: Told, before: Look, access: Access) -> Effects:
    """Put what was told together with what the figures say once it is taken back."""
    seen = [one for one in told.records if one.record_id in told.visible[one.table]]
    documents = [one for one in seen if one.table not in ITEMS]
    after = told.after
    return Effects(
        done=told.done,
        rows=told.rows,
        documents=tuple(documents),
        items=tuple(one for one in seen if one.side is not None and access.may(one.side.see)),
        parties=tuple(sorted(_parties(before, after), key=_by_change)),
        accounts=tuple(
            AccountEffect(key, name, before.accounts.get(key, (name, ZERO))[1], balance)
            for key, (name, balance) in after.accounts.items()
            if before.accounts.get(key) != (name, balance)
        ),
        reminders=tuple(
            ReminderEffect(kind, before.reminders.get(kind, 0), after.reminders.get(kind, 0))
            for kind in dict.fromkeys([*before.reminders, *after.reminders])
            if before.reminders.get(kind, 0) != after.reminders.get(kind, 0)
        ),
        unseen=sum(one.table not in ITEMS for one in told.records) - len(documents),
    )


def _parties(before: Look, after: Look) -> Iterator[PartyEffect]:
    """Whose balances become others; one that is gone afterwards, such as with its import, owes nothing then."""
    names, none = {**before.names, **after.names}, PartyMoney()
    for party_id, side in dict.fromkeys([*after.money, *before.money]):
        was, becomes = before.money.get((party_id, side), none), after.money.get((party_id, side), none)
        if party_id in names and was != becomes:
            yield PartyEffect(party_id, names[party_id], side, was, becomes)


def _by_change(one: PartyEffect) -> tuple[Decimal, str]:
    return -abs(one.after.balance - one.before.balance), one.name


def _accounts_of(notes: Notes) -> Iterator[int]:
    """The money accounts of documents that were touched, as they were and as they are."""
    for (table, _), row in notes.rows.items():
        if _is_told(table):
            yield from (
                values["account_id"] for values in (row.before, row.after) if values and values.get("account_id")
            )


def _accounts(session: Session, ids: Collection[int]) -> dict[int, tuple[str, Decimal]]:
    if not ids:
        return {}
    query = select(MoneyAccount.id, MoneyAccount.name, balance_now()).where(MoneyAccount.id.in_(ids))
    return {row[0]: (row[1], row[2]) for row in session.execute(query)}


def _is_told(table: str) -> bool:
    return table in ITEMS or OF_DOCUMENTS.issubset(whole_layout().tables[table].columns.keys())


def _record(table: str, record_id: int, row: NotedRow) -> RecordEffect:
    values = row.after or row.before or {}
    of_item = values.get("side") if table in ITEMS else None
    return RecordEffect(table, record_id, values.get("party_id"), _facts(row.before), _facts(row.after), of_item)


def _facts(values: Values | None) -> Facts | None:
    if values is None:
        return None
    state = values.get("state")
    return Facts(
        number=values.get("number") or "",
        state=state,
        amount=values.get("total", values.get("amount")),
        open_amount=values.get("open_amount"),
        is_void=values.get("voided_on") is not None or state == VOID,
    )


def _visible(work: Work, records: Sequence[RecordEffect]) -> dict[str, frozenset[int]]:
    """Those of the records that the operator sees, by table; one that is gone by what he may know of its party."""
    there: dict[str, list[int]] = {}
    gone: dict[str, list[RecordEffect]] = {}
    for one in records:
        there.setdefault(one.table, []).extend([one.record_id] if one.after is not None else [])
        gone.setdefault(one.table, []).extend([one] if one.after is None else [])
    return {
        table: frozenset([*_seen(work, mapped(table), ids), *_seen_before(work, table, gone[table])])
        for table, ids in there.items()
    }


def _seen_before(work: Work, table: str, gone: Sequence[RecordEffect]) -> Sequence[int]:
    """The ids of those that were removed and belonged to a party whom the area of their kind shows."""
    area = Area.MONEY if table in ITEMS else DOCUMENTS[DocumentKind(table)].area
    condition = of_party(work.access, area)
    if not gone or isinstance(condition, True_):
        return [one.record_id for one in gone]
    parties = {one.party_id for one in gone if one.party_id is not None}
    seen = {row[0] for row in _in_parts(work.session, select(Party.id).where(condition), Party.id, [*parties])}
    return [one.record_id for one in gone if one.party_id in seen]


def _seen(work: Work, entity: type[Base], ids: Sequence[int]) -> Sequence[int]:
    condition = sees(work.access, entity)
    if isinstance(condition, True_):
        return ids
    return [row[0] for row in _in_parts(work.session, select(entity.id).where(condition), entity.id, ids)]


def _in_parts(session: Session, query: AnySelect, key: Any, ids: Sequence[int]) -> list[Any]:
    """What a query says of many ids, some at a time."""
    return [row for part in portions(ids) for row in session.execute(query.where(key.in_(part)))]


def _names(session: Session, access: Access, ids: Sequence[int]) -> dict[int, str]:
    query = select(Party.id, CALLED).where(sees(access, Party))
    return {row[0]: row[1] for row in _in_parts(session, query, Party.id, ids)}


def _money(
    session: Session, *, access: Access, ids: Sequence[int], side: Side, now: datetime
) -> dict[tuple[int, Side], PartyMoney]:
    left = select(Credit.party_id, type_coerce(func.sum(Credit.open_amount), Amount)).where(Credit.side == side)
    found = _in_parts(session, left.group_by(Credit.party_id), Credit.party_id, ids)
    rest = {row[0]: row[1] for row in found}
    owed: dict[int, Decimal] = {}
    for part in portions(ids):
        owed |= balances(session, access, as_of=day_of(now), party_ids=part, side=side)
    return {(party_id, side): PartyMoney(balance, rest.get(party_id, ZERO)) for party_id, balance in owed.items()}


def _reminders(session: Session, access: Access, touched: Touched, now: datetime) -> Counter[StrEnum]:
    if not sources_of(touched):
        return Counter()
    few = touched if len(touched.parties) <= AT_ONCE else None
    found = affairs(session, access, today=day_of(now), now=now, touched=few)
    return Counter(one.kind for one in found.reminders)
