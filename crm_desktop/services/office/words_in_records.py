"""Putting one word of a pick list in the place of another, wherever records hold it; and back, where they still do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import UniqueConstraint, select, update

from crm_desktop.domain.office_rules import SILENT, TASK_RULES
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
    """A record that held a word; ``both`` if it held the other one, too."""

    use: Use
    record_id: int
    both: bool = False


def put_instead(work: Work, list_name: str, old: str, new: str) -> list[Held]:
    """Put the new word in the place of the old one in all records; forms that show the old one become stale."""
    found = [held for use in USES.get(list_name, ()) for held in _put(work, use, old, new)]
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
                select(use.entity.id, use.attribute).where(use.entity.id.in_(ids))
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


def _put(work: Work, use: Use, old: str, new: str) -> list[Held]:
    if not use.is_words:
        ids = list(work.session.scalars(select(use.entity.id).where(use.attribute == old)))
        _write(work, use, use.attribute == old, new)
        _index(work, use, ids)
        return [Held(use, record_id) for record_id in ids]
    holding = select(use.entity.id, use.attribute).where(use.attribute.contains(old, autoescape=True))
    records = [(row[0], row[1].split()) for row in work.session.execute(holding) if old in row[1].split()]
    _write_each(
        work,
        use,
        {
            record_id: " ".join(dict.fromkeys(new if word == old else word for word in words))
            for record_id, words in records
        },
    )
    return [Held(use, record_id, both=new in words) for record_id, words in records]


def _taken_out(use: Use, text: str, old: str, new: str, *, both: bool) -> str | None:
    """What a record holds once the merge is undone; None if it no longer holds what came of it."""
    words = text.split() if use.is_words else [text]
    if new not in words:
        return None
    instead = (new, old) if both else (old,)
    return " ".join(dict.fromkeys(one for word in words for one in (instead if word == new else (word,))))


def _write_each(work: Work, use: Use, texts: Mapping[int, str]) -> None:
    """Records that get the same text are written together."""
    alike: dict[str, list[int]] = {}
    for record_id, text in texts.items():
        alike.setdefault(text, []).append(record_id)
    for text, ids in alike.items():
        for some in _portions(ids):
            _write(work, use, use.entity.id.in_(some), text)
    _index(work, use, list(texts))


def _write(work: Work, use: Use, condition: Any, text: str) -> None:
    table = use.entity.__table__
    values = with_sort_keys(table, {use.column: text})
    if "version" in table.c:
        values["version"] = table.c.version + 1
    work.session.execute(update(table).where(condition).values(values))


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
