"""Renaming words of pick lists, and joining two of them: the records follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import UniqueConstraint, select, update

from crm_desktop.domain.access import Right
from crm_desktop.domain.changes import Changes, Done
from crm_desktop.domain.errors import FieldProblems, NotFound, Required, RuleBroken
from crm_desktop.domain.office_rules import SILENT
from crm_desktop.domain.words import QT_TRANSLATE_NOOP
from crm_desktop.models.office.office import DictionaryEntry
from crm_desktop.models.office.people import Employee
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sorting import with_sort_keys
from crm_desktop.queries.office.pick_lists import USES, Use
from crm_desktop.queries.office.system import office_setting
from crm_desktop.services.office.employees import index_employee
from crm_desktop.services.parties.index import index_customer
from crm_desktop.services.products.products import index_product
from crm_desktop.services.settings import keep_setting
from crm_desktop.services.work import Handler, Work

_AT_ONCE = 500
_INDEXED: Mapping[type, Callable[[Work, Any], None]] = {
    Party: index_customer,
    Product: index_product,
    Employee: index_employee,
}
"""Records that are found by such words."""
_IN_SETTINGS = {"customer_grade": SILENT}
"""Settings of the office that are kept by word."""


class CannotJoin(RuleBroken):
    """The records of both words would be the same."""

    template = QT_TRANSLATE_NOOP(
        "errors", "To join “{old}” with “{new}”, change their records first: two of them would become the same."
    )


@dataclass(frozen=True, kw_only=True)
class RenameEntry:
    """Call a word of a pick list otherwise in the list and in all records; a word that is there already takes it in."""

    list_name: str
    old: str
    new: str


def rename_entry(work: Work, command: RenameEntry) -> Done:
    """Rewrite the word everywhere; the number says in how many records.

    Raises:
        NotFound: if the list has no such word.
        FieldProblems: key ``new``.
    """
    new = command.new.strip()
    if not new:
        raise FieldProblems({"new": Required()})
    entries = {
        entry.text: entry
        for entry in work.session.scalars(select(DictionaryEntry).where(DictionaryEntry.list_name == command.list_name))
    }
    entry = entries.get(command.old)
    if entry is None:
        raise NotFound(what=command.old)
    uses = USES.get(command.list_name, ())
    if new in entries and new != command.old:
        if any(_is_unique(use) for use in uses):
            raise FieldProblems({"new": CannotJoin(old=command.old, new=new)})
        entries[new].is_active = True
        work.session.delete(entry)
    else:
        entry.text = new
    count = sum(_rewrite(work, use, command.old, new) for use in uses)
    _rename_in_settings(work, command.list_name, command.old, new)
    changed = Changes.OFFICE | Changes.CUSTOMERS | Changes.PRODUCTS | Changes.EMPLOYEES | Changes.CONTACTS
    return Done(changed, None, str(count))


def _rewrite(work: Work, use: Use, old: str, new: str) -> int:
    """Put the new word in the place of the old one; forms that show the old one become stale."""
    if use.is_words:
        holding = select(use.entity.id, use.attribute).where(use.attribute.contains(old, autoescape=True))
        records = [(row[0], row[1].split()) for row in work.session.execute(holding) if old in row[1].split()]
        for record_id, words in records:
            text = " ".join(dict.fromkeys(new if word == old else word for word in words))
            _write(work, use, use.entity.id == record_id, text)
        ids = [record_id for record_id, _ in records]
    else:
        ids = list(work.session.scalars(select(use.entity.id).where(use.attribute == old)))
        _write(work, use, use.attribute == old, new)
    _index(work, use, ids)
    return len(ids)


def _write(work: Work, use: Use, condition: Any, text: str) -> None:
    table = use.entity.__table__
    values = with_sort_keys(table, {use.column: text})
    if "version" in table.c:
        values["version"] = table.c.version + 1
    work.session.execute(update(table).where(condition).values(values))


def _index(work: Work, use: Use, ids: list[int]) -> None:
    run = _INDEXED.get(use.entity)
    if run is None:
        return
    work.session.expire_all()
    for start in range(0, len(ids), _AT_ONCE):
        for record in work.session.scalars(select(use.entity).where(use.entity.id.in_(ids[start : start + _AT_ONCE]))):
            run(work, record)


def _is_unique(use: Use) -> bool:
    """Whether two rows may not hold the same word beside the same other values."""
    constraints = use.entity.__table__.constraints
    return any(isinstance(one, UniqueConstraint) and use.column in one.columns for one in constraints)


def _rename_in_settings(work: Work, list_name: str, old: str, new: str) -> None:
    name = _IN_SETTINGS.get(list_name)
    kept = office_setting(work.session, work.access, name=name, default={}) if name else {}
    if name and old in kept:
        moved = kept.pop(old)
        keep_setting(work, name, {new: moved} | kept)


HANDLERS: Mapping[type, Handler] = {
    RenameEntry: Handler(rename_entry, Right.SET_UP_OFFICE, "dictionary"),
}
