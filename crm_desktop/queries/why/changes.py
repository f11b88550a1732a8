"""What changed between two days on the account of a party: the lines of its statement, and who made them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.db.readings import side_by_side
from crm_desktop.domain.access import Access
from crm_desktop.domain.documents import DOCUMENTS
from crm_desktop.domain.sides import Side
from crm_desktop.domain.why.changes import Movement, PromiseMovement, change_figure
from crm_desktop.domain.why.explanation import Explanation
from crm_desktop.domain.why.figure import Source
from crm_desktop.models.base import mapped
from crm_desktop.models.catalogue import ORDERED
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.queries.money.statement import Entry, EntryKind, entry_of, statement
from crm_desktop.queries.promises import moves_of
from crm_desktop.queries.scope import sees

Key = tuple[str, int]
_KINDS: Mapping[EntryKind, str] = {
    entry_of(one.books): kind.value for kind, one in DOCUMENTS.items() if one.books is not None
}
_ORDER = ORDERED.kind.value
_VOID = "Void"


def change_why(
    session: Session,
    access: Access,
    *,
    party_id: int,
    since: date,
    until: date,
    side: Side = Side.RECEIVABLE,
) -> Explanation:
    """The documents after the end of ``since`` up to the end of ``until``, and what each did to the balance.

    Raises:
        NotAllowed: unless the operator may see this side.
        NotFound: if the party's money is not for him.
    """
    first = since + timedelta(days=1)
    found, moves = side_by_side(
        session,
        lambda own: statement(own, access, party_id=party_id, since=first, until=max(until, since), side=side),
        lambda own: own.execute(moves_of(party_id, since, until)).all() if side is Side.RECEIVABLE else (),
    )
    of_entries = [key for key in map(_key, found.entries) if key is not None]
    seen = _seen(session, access, [*of_entries, *((_ORDER, move.id) for move in moves)])
    made, voided = _who(session, seen)
    movements = [_movement(entry, seen, voided if entry.is_void else made) for entry in found.entries]
    figure = change_figure(
        movements,
        customer=found.customer,
        days=(since, until),
        balances=(found.opening, found.closing),
        promised=[_promised(move, seen) for move in moves],
    )
    return Explanation(figure)


def _promised(move: Any, seen: Collection[Key]) -> PromiseMovement:
    """What an order came to promise more or less; by whom, and which it is, if the operator may open it."""
    key = (_ORDER, move.id)
    who = (move.operator_name, Source(*key)) if key in seen else ()
    return PromiseMovement(move.number or "", move.on_day, move.step, move.open_change, *who)


def _key(entry: Entry) -> Key | None:
    kind = _KINDS.get(entry.kind)
    return None if kind is None or entry.source_id is None else (kind, entry.source_id)


def _movement(entry: Entry, seen: Collection[Key], by: Mapping[Key, str]) -> Movement:
    key = _key(entry)
    source = Source(*key) if key in seen and key is not None else None
    name = by.get(key, "") if key is not None else ""
    return Movement(entry.number, entry.on, entry.charged - entry.paid, entry.is_void, name, source)


def _seen(session: Session, access: Access, keys: Sequence[Key]) -> frozenset[Key]:
    """The documents that the operator may open: of others the number is told, and neither who nor what."""
    by_kind: dict[str, set[int]] = defaultdict(set)
    for kind, record_id in keys:
        by_kind[kind].add(record_id)
    if not by_kind:
        return frozenset()
    of_kinds = side_by_side(
        session, *(partial(_seen_of, access=access, kind=kind, ids=by_kind[kind]) for kind in by_kind)
    )
    return frozenset().union(*of_kinds)


def _seen_of(session: Session, *, access: Access, kind: str, ids: Collection[int]) -> frozenset[Key]:
    entity = mapped(kind)
    query = select(entity.id).where(entity.id.in_(ids), sees(access, entity))
    return frozenset((kind, record_id) for record_id in session.scalars(query))


def _who(session: Session, keys: Collection[Key]) -> tuple[dict[Key, str], dict[Key, str]]:
    """Who gave each document its number, and who made it void, as the audit log has it."""
    made: dict[Key, str] = {}
    voided: dict[Key, str] = {}
    query = (
        select(AuditEntry.record_kind, AuditEntry.record_id, AuditEntry.operator_name, AuditEntry.command)
        .where(
            AuditEntry.record_kind.in_({kind for kind, _ in keys}),
            AuditEntry.record_id.in_({record_id for _, record_id in keys}),
            AuditEntry.number.is_not(None),
            AuditEntry.number != "",
        )
        .order_by(AuditEntry.id)
    )
    for kind, record_id, name, command in session.execute(query) if keys else ():
        whose = voided if command.startswith(_VOID) else made
        whose.setdefault((kind, record_id or 0), name)
    return made, voided
