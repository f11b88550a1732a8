"""Putting one word of a pick list in the place of another, wherever records hold it; and back, where they still do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import UniqueConstraint, select, update

from crm_desktop.domain.documents import table_of_owner
from crm_desktop.domain.office_rules import SILENT, TASK_RULES
from crm_desktop.models.layout import whole_layout
from crm_desktop.models.office.people import Employee
from crm_desktop.models.own_fields import StoredField
from crm_desktop.models.parties import Party
from crm_desktop.models.products import Product
from crm_desktop.models.sorting import with_sort_keys
from crm_desktop.queries.office.system import office_setting
from crm_desktop.queries.office.word_uses import USES, Use, uses_of
from crm_desktop.services.office.employees import index_employee
from crm_desktop.services.office.own_search import search_anew
from crm_desktop.services.parties.index import index_customer
from crm_desktop.services.products.products import index_product
from crm_desktop.services.settings import keep_setting
from crm_desktop.services.work import Work

_AT_ONCE = 500
_INDEXED: Mapping[type, Callable[[Work, Any], None]] = {
    Party: index_customer,
    Product: index_product,
    Employee: index_employee,
}
"""Records that are found by such words."""
_BY_GRADE = "customer_grade"
"""The list by whose words settings of the office are kept."""


@dataclass(frozen=True, slots=True)
class Held:
    """A record that held a word, and in which column; ``both`` if it held the other one, too."""

    table: str
    column: str
    record_id: int
    both: bool = False


def put_instead(work: Work, list_name: str, old: str, new: str) -> list[Held]:
    """Put the new word in the place of the old one in all records; forms that show the old one become stale."""
    found = [held for use in uses_of(work.session, list_name) for held in put_in(work, use, old, new)]
    _in_settings(work, list_name, old, new)
    return found


def take_out(work: Work, use: Use, held: Mapping[int, bool], old: str, new: str) -> int:
    """Give records the old word back, where they still hold the new one; the count of those that do.

    ``held`` says of each by its id whether it held both.
    """
    count = 0
    for ids in _portions(sorted(held)):
        texts = {
            record_id: after
            for record_id, text in work.session.execute(
                select(use.key, use.attribute).where(use.where, use.key.in_(ids))
            )
            if (after := _taken_out(use, text, old, new, both=held[record_id])) is not None
        }
        _write_each(work, use, texts)
        count += len(texts)
    return count


def is_unique(list_name: str) -> bool:
    """Whether somewhere two rows may not hold the same word beside the same other values."""
    return any(
        isinstance(one, UniqueConstraint) and use.column in one.columns
        for use in USES.get(list_name, ())
        for one in use.entity.__table__.constraints
    )


def put_in(work: Work, use: Use, old: str, new: str) -> list[Held]:
    """The same in one column."""
    _in_definition(work, use, old, new)
    if not use.is_words:
        ids = list(work.session.scalars(select(use.key).where(use.where, use.attribute == old)))
        _write(work, use, use.attribute == old, new)
        _follow(work, use, ids)
        return [Held(use.kind, use.named, record_id) for record_id in ids]
    holding = select(use.key, use.attribute).where(use.where, use.attribute.contains(old, autoescape=True))
    records = [(row[0], row[1]) for row in work.session.execute(holding) if old in use.words_in(row[1])]
    _write_each(work, use, {record_id: use.with_instead(text, {old: (new,)}) for record_id, text in records})
    return [Held(use.kind, use.named, record_id, new in use.words_in(text)) for record_id, text in records]


def _in_definition(work: Work, use: Use, old: str, new: str) -> None:
    """What stands in new records is called so, too."""
    if use.own is None:
        return
    stored = work.session.scalars(select(StoredField).where(StoredField.id == use.own.id)).one()
    if old in use.words_in(stored.usual):
        stored.usual = use.with_instead(stored.usual, {old: (new,)})


def _taken_out(use: Use, text: str, old: str, new: str, *, both: bool) -> str | None:
    """What a record holds once the merge is undone; None if it no longer holds what came of it."""
    if new not in use.words_in(text):
        return None
    return use.with_instead(text, {new: (new, old) if both else (old,)})


def _write_each(work: Work, use: Use, texts: Mapping[int, str]) -> None:
    """Records that get the same text are written together."""
    alike: dict[str, list[int]] = {}
    for record_id, text in texts.items():
        alike.setdefault(text, []).append(record_id)
    for text, ids in alike.items():
        for some in _portions(ids):
            _write(work, use, use.key.in_(some), text)
    _follow(work, use, list(texts))


def _write(work: Work, use: Use, condition: Any, text: str) -> None:
    table = use.entity.__table__
    values = with_sort_keys(table, {use.column: text})
    if "version" in table.c:
        values["version"] = table.c.version + 1
    work.session.execute(update(table).where(use.where, condition).values(values))


def _follow(work: Work, use: Use, ids: Sequence[int]) -> None:
    """Let records whose words are others be found by these, and forms that show them become stale."""
    if use.own is None:
        _index(work, use, ids)
        return
    table = whole_layout().tables[table_of_owner(use.own.owner)]
    for some in _portions(ids):
        work.session.execute(update(table).where(table.c.id.in_(some)).values(version=table.c.version + 1))
    work.session.expire_all()
    if use.own.is_searchable:
        search_anew(work, use.own, ids)


def _index(work: Work, use: Use, ids: Sequence[int]) -> None:
    run = _INDEXED.get(use.entity)
    if run is None or not ids:
        return
    work.session.expire_all()
    for some in _portions(ids):
        for record in work.session.scalars(select(use.entity).where(use.entity.id.in_(some))):
            run(work, record)


def _portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _in_settings(work: Work, list_name: str, old: str, new: str) -> None:
    """Days that rules of tasks wait belong to grades; of a grade that has its own days they stay."""
    if list_name != _BY_GRADE:
        return
    silent = office_setting(work.session, work.access, name=SILENT, default={})
    if old in silent:
        keep_setting(work, SILENT, _moved(silent, old, new))
    of_tasks = office_setting(work.session, work.access, name=TASK_RULES, default={})
    days = of_tasks.get("days", {})
    if any(old in figures for figures in days.values()):
        moved = {kind: _moved(figures, old, new) for kind, figures in days.items()}
        keep_setting(work, TASK_RULES, {**of_tasks, "days": moved})


def _moved(figures: Mapping[str, int], old: str, new: str) -> dict[str, int]:
    renamed = {new: figures[old]} if old in figures else {}
    return renamed | {grade: count for grade, count in figures.items() if grade != old}
