"""What changed in a record: out of the commands that the audit log keeps, step by step, old and new."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access, Right
from crm_desktop.domain.attachments.owners import OWNERS
from crm_desktop.domain.errors import NotAllowed
from crm_desktop.domain.own.fields import PREFIX
from crm_desktop.domain.own.kinds import BY_ID
from crm_desktop.models.base import Base, mapped
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.office.audit import AuditEntry
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.queries.cut import OWN, cut_json
from crm_desktop.queries.office.entry_history import KIND, OF_LIST, WordFacts
from crm_desktop.queries.own_values import names_for
from crm_desktop.queries.scope import visible

ROWS = ("lines", "people", "level_prices", "contract_prices")
"""Fields that hold rows: of these it is told which came, went and changed."""
_NOISE = frozenset(
    {"accepted", "cost", "key", "seen_version", "id", "line_id", "position", "source_line_id", "unread", "version"}
)
"""What says nothing about the record itself."""
MANAGERS = frozenset({"role", "operator", "office", "setting"})
"""Kinds of records whose changes only those see who may set up the office."""
NOT_BEFORE = "\0"
"""The old value of what no kept step says anything about."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field that is another one now.

    Attributes:
        row: of a row of the record, such as a line: what it is called; empty for the record itself.
        field: the name of the field; empty if the whole row came or went.
        old: as JSON has it; ``NOT_BEFORE`` if nobody knows what was there.
        new: likewise; None if it is gone.
    """

    row: str
    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Step:
    """One command that made or changed the record."""

    id: int
    at: datetime
    operator_name: str
    command: str
    changes: tuple[Change, ...]


def record_history(session: Session, access: Access, *, kind: str, record_id: int, most: int = 200) -> tuple[Step, ...]:
    """The newest steps first, each with what it changed against the step before it.

    Args:
        session: the session that asks.
        access: who asks.
        kind: the record kind of the audit log, which is the name of a table.
        record_id: whose steps.
        most: how many of the newest are looked at.

    Raises:
        NotFound: if the operator may not see the record.
        NotAllowed: if it is of a kind that only managers see, or that others see in part, such as an account.
    """
    require_told(access, kind)
    record = None
    if (entity := _entity(kind)) is not None:
        record = visible(session, access, entity, record_id)
    elif not access.may(Right.SET_UP_OFFICE):
        raise NotAllowed
    its_own = and_(AuditEntry.record_kind == _LOGGED.get(kind, kind), AuditEntry.record_id == record_id)
    facts_of: Callable[[str], dict[str, Any] | None] = _facts
    if isinstance(record, DictionaryEntry):
        its_own, facts_of = or_(its_own, and_(*OF_LIST)), partial(_of_word, WordFacts(session, record))
    query = select(AuditEntry).where(its_own).order_by(AuditEntry.id.desc()).limit(most)
    known: dict[str, Any] = {}
    steps = []
    for entry in reversed(session.scalars(query).all()):
        facts = facts_of(cut_json(entry.detail, access))
        if facts is None or (entry.record_id is None and facts == known):
            continue
        changes = tuple(_changes(known, facts))
        known |= facts
        steps.append(Step(entry.id, entry.at, entry.operator_name, entry.command, changes))
    return tuple(reversed(_by_name(session, access, steps)))


def require_told(access: Access, kind: str) -> None:
    """Refuse what changed in records of a kind.

    Raises:
        NotAllowed: if only managers see such records, or the operator sees them in part, such as accounts.
    """
    needed = Right.SET_UP_OFFICE if kind in MANAGERS else getattr(OWNERS.get(kind), "sees", None)
    if needed is not None and not access.may(needed):
        raise NotAllowed


def _by_name(session: Session, access: Access, steps: Sequence[Step]) -> list[Step]:
    """The steps with what records are called that own fields name; one that the operator does not see is not told."""
    changes = [change for step in steps for change in step.changes]
    names: dict[str, dict[str, str]] = {}
    for field in access.own:
        if field.kind in BY_ID:
            of_field = [change for change in changes if change.field == field.name]
            texts = {str(text) for change in of_field for text in (change.old, change.new)}
            names[field.name] = names_for(session, access, field, texts)
    if not any(names.values()):
        return list(steps)

    def named(change: Change) -> Change:
        if change.field not in names:
            return change
        old, new = (names[change.field].get(str(value), value) for value in (change.old, change.new))
        return replace(change, old=old, new=new)

    return [replace(step, changes=tuple(map(named, step.changes))) for step in steps]


_TABLES = {"customer": "party", "print_template": "stored_template"}
"""The tables of kinds that are called otherwise in the audit log."""

_LOGGED = {DictionaryEntry.__tablename__: KIND}
"""What the audit log calls the records of a table otherwise."""


def _entity(kind: str) -> type[Base] | None:
    """The class of a table; None for what is no table, such as a list that was taken."""
    table = _TABLES.get(kind, kind)
    return mapped(table) if table in whole_layout().tables else None


def _of_word(words: WordFacts, detail: str) -> dict[str, Any] | None:
    """What a command says of a word of a pick list; None if it is about others."""
    return words.of(_kept(detail))


def _kept(detail: str) -> Any:
    try:
        return json.loads(detail or "{}")
    except ValueError:
        return {}


def _facts(detail: str) -> dict[str, Any] | None:
    """The fields of a command, those of what it carries among them."""
    kept = _kept(detail)
    if not isinstance(kept, dict):
        return {}
    carried = {name: value for part in kept.values() if isinstance(part, dict) for name, value in part.items()}
    plain = {name: value for name, value in kept.items() if not isinstance(value, dict)}
    return {name: value for name, value in _with_own(carried | plain).items() if name not in _NOISE}


def _with_own(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with each of the office's own fields as one of its own."""
    held = facts.get(OWN)
    own = {PREFIX + key: text for key, text in held.items()} if isinstance(held, dict) else {}
    return {name: value for name, value in facts.items() if name != OWN} | own


def _changes(known: Mapping[str, Any], facts: Mapping[str, Any]) -> Iterator[Change]:
    for name, new in facts.items():
        old = known.get(name, NOT_BEFORE)
        if name in ROWS or _is_rows(new) or _is_rows(old):
            yield from _row_changes(old, new)
        elif old != new and not (old == NOT_BEFORE and _is_empty(new)):
            yield Change("", name, old, new)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _is_empty(value: Any) -> bool:
    return value in (None, "", [], False, {}) or value == "0"


def _row_changes(old: Any, new: Any) -> Iterator[Change]:
    """Rows are the same by their id, or else by what they are called and their place."""
    before, after = _rows(old), _rows(new)
    for key, row in after.items():
        was = before.get(key)
        if was is None:
            yield Change(_called(row), "", NOT_BEFORE if old == NOT_BEFORE else None, _told(row))
            continue
        for name, value in row.items():
            if name not in _NOISE and was.get(name) != value:
                yield Change(_called(row), name, was.get(name), value)
    for key, row in before.items():
        if key not in after:
            yield Change(_called(row), "", _told(row), None)


def _rows(value: Any) -> dict[Any, Mapping[str, Any]]:
    found: dict[Any, Mapping[str, Any]] = {}
    for row in value if isinstance(value, list) else ():
        if isinstance(row, dict):
            own = row.get("id") or row.get("line_id") or _called(row)
            place = 0
            while (own, place) in found:
                place += 1
            found[own, place] = _with_own(row)
    return found


def _called(row: Mapping[str, Any]) -> str:
    names = ("product_name", "name", "product_code", "level", "number", "right", "role")
    return next((str(row[name]) for name in names if row.get(name)), "")


def _told(row: Mapping[str, Any]) -> str:
    """The figures of a row that came or went."""
    return " ".join(str(row[name]) for name in ("quantity", "unit", "unit_price", "mobile", "price") if row.get(name))
