"""What fields offer: the words of pick lists, and the people of the office."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Department, Employee
from crm_desktop.present.choices import Kept
from crm_desktop.present.sifting import fit


def pick_lists(session: Session, names: Collection[str] | None = None) -> dict[str, tuple[str, ...]]:
    """The words in use of all pick lists, or of some, by name, each in order."""
    query = select(DictionaryEntry.list_name, DictionaryEntry.text).where(DictionaryEntry.is_active.is_(True))
    if names is not None:
        query = query.where(DictionaryEntry.list_name.in_(names))
    found: dict[str, list[str]] = {}
    for name, text in session.execute(query.order_by(DictionaryEntry.position, DictionaryEntry.id)):
        found.setdefault(name, []).append(text)
    return {name: tuple(texts) for name, texts in found.items()}


def entry_colours(session: Session, _access: Access) -> dict[str, dict[str, str]]:
    """The names of the colours of words, by list and word; only of those that have one."""
    query = select(DictionaryEntry.list_name, DictionaryEntry.text, DictionaryEntry.colour)
    found: dict[str, dict[str, str]] = {}
    for name, text, colour in session.execute(query.where(DictionaryEntry.colour != "")):
        found.setdefault(name, {})[text] = colour
    return found


def pick_list(session: Session, name: str) -> tuple[str, ...]:
    """The words in use of one pick list, in order."""
    query = select(DictionaryEntry.text).where(DictionaryEntry.list_name == name, DictionaryEntry.is_active.is_(True))
    return tuple(session.scalars(query.order_by(DictionaryEntry.position, DictionaryEntry.id)))


def people_here(session: Session, *only: ColumnElement[bool]) -> tuple[tuple[int, str], ...]:
    """Id and name of everybody who works here, in the order of their codes; ``only`` narrows them.

    The others are kept: what they were named in still says who it was.
    """
    is_offered = and_(Employee.is_active.is_(True), *only)
    query = select(Employee.id, Employee.name, is_offered).order_by(Employee.code)
    return tuple((row[0], row[1]) if row[2] else Kept(row[0], row[1]) for row in session.execute(query))


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works here, as a lookup field offers him."""

    id: int
    code: str
    name: str
    department: str | None


def find_colleagues(session: Session, _access: Access, *, text: str, limit: int = 20) -> Sequence[Colleague]:
    """Who works here and is called so, sounds so, or has this code; the names of colleagues are known to all.

    An office has few people, so all are read, and those who fit best stand first.
    """
    rows = session.execute(_colleagues().where(Employee.is_active).order_by(Employee.code))
    found = [(how, Colleague(*row)) for row in rows if (how := fit(text, row.name, row.code)) is not None]
    return [one for _how, one in sorted(found, key=lambda each: each[0])][:limit]


def colleague(session: Session, _access: Access, *, record_id: int) -> Colleague | None:
    """One of them, also one who has left."""
    row = session.execute(_colleagues().where(Employee.id == record_id)).first()
    return Colleague(*row) if row else None


def _colleagues() -> Select[*tuple[Any, ...]]:
    columns = (Employee.id, Employee.code, Employee.name, Department.name)
    return select(*columns).outerjoin(Department, Department.id == Employee.department_id)
