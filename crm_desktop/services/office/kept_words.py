"""Words of pick lists in what is kept as JSON.

That is: views of lists, kept reports, the office's own rules, half-typed forms, removed records, what an import wrote
over. A merge that is undone gives the word back there, too, where it still stands. A record that comes back, or a form
that is gone on with, says the word as it is called now. Former states of documents and the audit log stay as they were
written: they tell what was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, true

from crm_desktop.domain.affairs.own_rules import Fact
from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.kept import REPORTS
from crm_desktop.domain.documents import table_of_owner
from crm_desktop.domain.portions import portions
from crm_desktop.models.imports import ImportedRecord
from crm_desktop.models.office.kept import RemovedRecord, TypedDraft
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import OwnRule
from crm_desktop.queries.office.word_uses import Use, uses_of
from crm_desktop.services.office.words_in_records import Held
from crm_desktop.services.work import Work

_FIELDS: Mapping[str, tuple[Dimension, ...]] = {
    "region": (dimensions.REGION, dimensions.BIG_REGION, dimensions.SALES_REGION, dimensions.CLASS_AREA),
    "customer_grade": (dimensions.GRADE,),
    "business_type": (dimensions.BUSINESS_TYPE,),
    "business_nature": (dimensions.BUSINESS_NATURE,),
    "customer_source": (dimensions.SOURCE,),
    "product_category": (dimensions.CATEGORY,),
    "brand": (dimensions.BRAND,),
}
"""By what kept reports are narrowed."""
_FACTS = {"region": Fact.REGION, "customer_grade": Fact.GRADE}
"""What the office's own rules compare."""
_LEVELS = {"region": ("big_region", "sales_region", "class_area")}
"""Further columns of lists of parties that show words of a list."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The columns whose words are looked for, and the list of these; its name is empty for words of no list."""

    uses: Sequence[Use]
    list_name: str

    @property
    def shown(self) -> set[tuple[str, str]]:
        """The lists and their columns that show such words."""
        keys = {(list_id, use.listed_as) for use in self.uses for list_id in use.list_ids}
        parties = {list_id for use in self.uses if use.entity is Party for list_id in use.list_ids}
        return keys | {(list_id, column) for list_id in parties for column in _LEVELS.get(self.list_name, ())}

    @property
    def own(self) -> set[str]:
        """The own fields among the columns."""
        return {use.own.name for use in self.uses if use.own is not None}

    @property
    def fields(self) -> set[str]:
        """By what kept reports are narrowed."""
        return {one.code for one in _FIELDS.get(self.list_name, ())} | self.own

    @property
    def facts(self) -> set[str]:
        """What the office's own rules compare."""
        return {*filter(None, [_FACTS.get(self.list_name)])} | self.own


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place in what is kept that may hold a word, or several.

    Attributes:
        holder: the part with the value.
        path: where it stands in the whole, in the words of the JSON.
        use: the column that it is a value of, where the value is a text of several words.
    """

    holder: Any
    key: str | int
    path: str
    use: Use | None = None

    def words(self) -> list[Any]:
        """What stands there, one by one."""
        value = self.holder[self.key]
        if isinstance(value, list):
            return value
        return self.use.words_in(value) if self.use is not None else [value]

    def put(self, old: str, *instead: str) -> None:
        """Put other words in the place of one; each stands there once."""
        value = self.holder[self.key]
        if isinstance(value, list):
            found = [one for word in value for one in (instead if word == old else (word,))]
            self.holder[self.key] = [one for place, one in enumerate(found) if one not in found[:place]]
        else:
            self.holder[self.key] = instead[0] if self.use is None else self.use.with_instead(value, {old: instead})


_Spots = Iterator[_Spot]


@dataclass(frozen=True, slots=True)
class _Store:
    """A table whose rows keep words as JSON.

    Attributes:
        column: the one that holds it.
        where: its rows that may hold words; None if none does.
        spots: where in a row such words stand; given the row, and what it keeps.
    """

    entity: Any
    column: str
    where: Callable[[_Kept], Any]
    spots: Callable[[_Kept, Any, Any], _Spots]

    def rows(self, work: Work, of: _Kept, condition: Any) -> Iterator[tuple[Any, Any, list[_Spot]]]:
        """The rows under a condition, each with what it keeps and the places of words in it."""
        where = self.where(of)
        if where is None:
            return
        for row in work.session.scalars(select(self.entity).where(condition, where)):
            kept = _read(getattr(row, self.column))
            yield row, kept, list(self.spots(of, row, kept))


def rename_kept(work: Work, list_name: str, old: str, new: str) -> list[Held]:
    """Put the new word in the place of the old one in all that is kept for later; where it stood."""
    return rename_kept_of(work, uses_of(work.session, list_name), list_name, old, new)


def rename_kept_of(work: Work, uses: Sequence[Use], list_name: str, old: str, new: str) -> list[Held]:
    """The same of some columns; ``list_name`` is empty for words that are of no list."""
    found, of = [], _Kept(uses, list_name)
    for store in _STORES:
        for row, kept, spots in store.rows(work, of, _holding(getattr(store.entity, store.column), old)):
            holding = [spot for spot in spots if old in spot.words()]
            for spot in holding:
                found.append(Held(store.entity.__tablename__, spot.path, row.id, new in spot.words()))
                spot.put(old, new)
            if holding:
                setattr(row, store.column, _written(kept))
    return found


def give_back(work: Work, list_name: str, held: Collection[Held], old: str, new: str) -> None:
    """Give the old word back to what is kept, where the new one still stands in its place."""
    of = _Kept(uses_of(work.session, list_name), list_name)
    for store in _STORES:
        noted = {(one.record_id, one.column): one.both for one in held if one.table == store.entity.__tablename__}
        for ids in portions(sorted({record_id for record_id, _ in noted})):
            for row, kept, spots in store.rows(work, of, store.entity.id.in_(ids)):
                holding = [spot for spot in spots if (row.id, spot.path) in noted and new in spot.words()]
                for spot in holding:
                    spot.put(new, *((new, old) if noted[row.id, spot.path] else (old,)))
                if holding:
                    setattr(row, store.column, _written(kept))


def _holding(column: Any, old: str) -> Any:
    """Rows whose JSON has the word in it, as ``json.dumps`` writes it; some of them in another place."""
    return column.contains(json.dumps(old, ensure_ascii=False)[1:-1], autoescape=True)


def _read(content: str | None) -> Any:
    """What is kept; None for what a crash or a newer program left unreadable: nobody else reads it either."""
    try:
        return json.loads(content or "null")
    except (ValueError, RecursionError):
        return None


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _in_row(values: Any, names: Iterable[tuple[Use, str]], path: str = "") -> _Spots:
    """The columns of a record, or of a form, each under its name there."""
    for use, name in names:
        if isinstance(values, dict) and isinstance(values.get(name), str):
            yield _Spot(values, name, f"{path}{name}", use)


def _drafts_of(of: _Kept) -> Any:
    kinds = {use.draft for use in of.uses if use.draft}
    return TypedDraft.kind.in_(kinds) if kinds else None


def _in_draft(of: _Kept, draft: Any, kept: Any) -> _Spots:
    uses = [use for use in of.uses if use.draft == draft.kind]
    heads = {"": kept} | {f"{name}.": part for name, part in (kept.items() if isinstance(kept, dict) else ())}
    for path, head in heads.items():
        yield from _in_row(head, [(use, use.named) for use in uses if use.own is None], path)
        own = head.get("own") if isinstance(head, dict) else None
        yield from _in_row(own, [(use, use.named) for use in uses if use.own is not None], f"{path}own.")


def _views_of(of: _Kept) -> Any:
    ids = {list_id for list_id, _ in of.shown} | ({REPORTS} if of.fields else set())
    return SavedView.list_id.in_(ids) if ids else None


def _in_view(of: _Kept, view: Any, kept: Any) -> _Spots:
    if view.list_id == REPORTS:
        yield from _in_report(of, kept)
        return
    shown = of.shown
    for place, one in enumerate(_listed(kept, "filters")):
        if isinstance(one, list) and len(one) == 3 and (view.list_id, one[0]) in shown:
            yield _Spot(one, 2, f"filters.{place}.2")


def _in_report(of: _Kept, kept: Any) -> _Spots:
    fields = of.fields
    for place, one in enumerate(_listed(kept, "only")):
        if isinstance(one, dict) and one.get("field") in fields and isinstance(one.get("keys"), list):
            yield _Spot(one, "keys", f"only.{place}.keys")


def _listed(kept: Any, name: str) -> list[Any]:
    found = kept.get(name) if isinstance(kept, dict) else None
    return found if isinstance(found, list) else []


def _in_rule(of: _Kept, _rule: Any, kept: Any) -> _Spots:
    facts = of.facts
    for place, one in enumerate(kept if isinstance(kept, list) else ()):
        if isinstance(one, list) and len(one) == 3 and one[0] in facts:
            yield _Spot(one, 2, f"{place}.2")


def _in_removed(of: _Kept, _removed: Any, kept: Any) -> _Spots:
    for place, part in enumerate(kept if isinstance(kept, list) else ()):
        if isinstance(part, list) and len(part) == 2 and isinstance(part[1], list):
            for number, row in enumerate(part[1]):
                uses = [use for use in of.uses if use.kind == part[0] and not _is_other(use, row)]
                yield from _in_row(row, [(use, use.column) for use in uses], f"{place}.1.{number}.")


def _is_other(use: Use, row: Any) -> bool:
    """Whether a value of an own field is that of another one."""
    return use.own is not None and (not isinstance(row, dict) or row.get("field_id") != use.own.id)


def _in_import(of: _Kept, record: Any, kept: Any) -> _Spots:
    return _in_row(kept, [(use, use.listed_as) for use in of.uses if _table_of(use) == record.table_name])


def _table_of(use: Use) -> str:
    """The table of the records that hold the word."""
    return use.kind if use.own is None else table_of_owner(use.own.owner)


_STORES = (
    _Store(TypedDraft, "content", _drafts_of, _in_draft),
    _Store(SavedView, "content", _views_of, _in_view),
    _Store(OwnRule, "conditions", lambda of: true() if of.facts else None, _in_rule),
    _Store(RemovedRecord, "content", lambda _of: RemovedRecord.restored_at.is_(None), _in_removed),
    _Store(
        ImportedRecord,
        "before",
        lambda of: ImportedRecord.table_name.in_({_table_of(use) for use in of.uses}),
        _in_import,
    ),
)
