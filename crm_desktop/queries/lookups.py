"""What fields offer: the words of pick lists, and the people of the office."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from crm_desktop.domain.access import Access
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.present.choices import Kept


def pick_lists(session: Session) -> dict[str, tuple[str, ...]]:
    """The words in use of all pick lists by name, each in order."""
    query = select(DictionaryEntry.list_name, DictionaryEntry.text).where(DictionaryEntry.is_active.is_(True))
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
