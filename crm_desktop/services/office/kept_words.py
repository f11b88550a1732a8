"""Words of pick lists in what is kept as JSON.

That is: views of lists, kept reports, the office's own rules, half-typed forms, removed records, what an import wrote
over. A record that comes back, or a form that is gone on with, says the word as it is called now. Former states of
documents and the audit log stay as they were written: they tell what was.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from crm_desktop.domain.affairs.own_rules import Fact
from crm_desktop.domain.analysis import dimensions
from crm_desktop.domain.analysis.dimensions import Dimension
from crm_desktop.domain.analysis.kept import REPORTS
from crm_desktop.domain.documents import table_of_owner
from crm_desktop.models.imports import ImportedRecord
from crm_desktop.models.office.kept import RemovedRecord, TypedDraft
from crm_desktop.models.office.views import SavedView
from crm_desktop.models.parties import Party
from crm_desktop.models.tasks import OwnRule
from crm_desktop.queries.office.word_uses import Use, uses_of
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


def rename_kept(work: Work, list_name: str, old: str, new: str) -> None:
    """Put the new word in the place of the old one in all that is kept for later."""
    rename_kept_of(work, uses_of(work.session, list_name), list_name, old, new)


def rename_kept_of(work: Work, uses: Sequence[Use], list_name: str, old: str, new: str) -> None:
    """The same of some columns; ``list_name`` is empty for words that are of no list."""
    _in_drafts(work, uses, old, new)
    _in_views(work, uses, list_name, old, new)
    _in_reports(work, uses, list_name, old, new)
    _in_rules(work, uses, list_name, old, new)
    _in_removed(work, uses, old, new)
    _in_imports(work, uses, old, new)


def _holding(column: Any, old: str) -> Any:
    """Rows whose JSON has the word in it, as ``json.dumps`` writes it; some of them in another place."""
    return column.contains(json.dumps(old, ensure_ascii=False)[1:-1], autoescape=True)


def _swapped(values: Any, use: Use, old: str, new: str, name: str) -> bool:
    """Rename the word under its name in a row or a draft; whether it held it."""
    text = values.get(name) if isinstance(values, dict) else None
    if not isinstance(text, str) or old not in use.words_in(text):
        return False
    values[name] = use.with_instead(text, {old: (new,)})
    return True


def _in_draft(head: Any, use: Use, old: str, new: str) -> bool:
    typed = head.get("own") if use.own is not None and isinstance(head, dict) else head
    return _swapped(typed, use, old, new, use.named)


def _in_row(row: Any, use: Use, old: str, new: str) -> bool:
    is_other = use.own is not None and isinstance(row, dict) and row.get("field_id") != use.own.id
    return not is_other and _swapped(row, use, old, new, use.column)


def _read(content: str | None) -> Any:
    """What is kept; None for what a crash or a newer program left unreadable: nobody else reads it either."""
    try:
        return json.loads(content or "null")
    except (ValueError, RecursionError):
        return None


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _in_drafts(work: Work, uses: Sequence[Use], old: str, new: str) -> None:
    kinds = {use.draft for use in uses if use.draft}
    query = select(TypedDraft).where(TypedDraft.kind.in_(kinds), _holding(TypedDraft.content, old))
    for draft in work.session.scalars(query):
        kept = _read(draft.content)
        heads = [kept, *(part for part in kept.values() if isinstance(part, dict))] if isinstance(kept, dict) else []
        mine = [use for use in uses if use.draft == draft.kind]
        if sum(_in_draft(head, use, old, new) for head in heads for use in mine):
            draft.content = _written(kept)


def _in_views(work: Work, uses: Sequence[Use], list_name: str, old: str, new: str) -> None:
    keys = {(list_id, use.listed_as) for use in uses for list_id in use.list_ids}
    parties = {list_id for use in uses if use.entity is Party for list_id in use.list_ids}
    keys |= {(list_id, column) for list_id in parties for column in _LEVELS.get(list_name, ())}
    ids = {list_id for list_id, _ in keys}
    for view in work.session.scalars(
        select(SavedView).where(SavedView.list_id.in_(ids), _holding(SavedView.content, old))
    ):
        kept = _read(view.content)
        filters = kept.get("filters") if isinstance(kept, dict) else None
        if not isinstance(filters, list):
            continue
        kept["filters"] = [
            [one[0], one[1], _in_filter(one[2], old, new)]
            if isinstance(one, list) and len(one) == 3 and (view.list_id, one[0]) in keys
            else one
            for one in filters
        ]
        view.content = _written(kept)


def _in_reports(work: Work, uses: Sequence[Use], list_name: str, old: str, new: str) -> None:
    fields = {one.code for one in _FIELDS.get(list_name, ())} | {use.own.name for use in uses if use.own is not None}
    query = select(SavedView).where(SavedView.list_id == REPORTS, _holding(SavedView.content, old))
    for view in work.session.scalars(query) if fields else ():
        kept = _read(view.content)
        only = kept.get("only") if isinstance(kept, dict) else None
        narrowed = [one for one in only if isinstance(one, dict)] if isinstance(only, list) else []
        for one in narrowed:
            if one.get("field") in fields and isinstance(one.get("keys"), list):
                one["keys"] = _in_filter(one["keys"], old, new)
        if narrowed:
            view.content = _written(kept)


def _in_rules(work: Work, uses: Sequence[Use], list_name: str, old: str, new: str) -> None:
    facts = {use.own.name for use in uses if use.own is not None} | {*filter(None, [_FACTS.get(list_name)])}
    query = select(OwnRule).where(_holding(OwnRule.conditions, old))
    for rule in work.session.scalars(query) if facts else ():
        kept = _read(rule.conditions)
        if not isinstance(kept, list):
            continue
        said = [
            [*one[:2], new] if isinstance(one, list) and one[:1] and one[0] in facts and one[2:] == [old] else one
            for one in kept
        ]
        if said != kept:
            rule.conditions = _written(said)


def _in_filter(value: Any, old: str, new: str) -> Any:
    if isinstance(value, list):
        return list(dict.fromkeys(new if one == old else one for one in value))
    return new if value == old else value


def _in_removed(work: Work, uses: Sequence[Use], old: str, new: str) -> None:
    query = select(RemovedRecord).where(RemovedRecord.restored_at.is_(None), _holding(RemovedRecord.content, old))
    for removed in work.session.scalars(query):
        kept = _read(removed.content)
        parts = [part for part in kept if isinstance(part, list) and len(part) == 2] if isinstance(kept, list) else []
        rows = [(use, row) for table, rows in parts for use in uses if use.kind == table for row in rows]
        if sum(_in_row(row, use, old, new) for use, row in rows):
            removed.content = _written(kept)


def _in_imports(work: Work, uses: Sequence[Use], old: str, new: str) -> None:
    of_table = {_table_of(use) for use in uses}
    query = select(ImportedRecord).where(ImportedRecord.table_name.in_(of_table), _holding(ImportedRecord.before, old))
    for record in work.session.scalars(query):
        kept = _read(record.before)
        mine = [use for use in uses if _table_of(use) == record.table_name]
        if sum(_swapped(kept, use, old, new, use.listed_as) for use in mine):
            record.before = _written(kept)


def _table_of(use: Use) -> str:
    """The table of the records that hold the word."""
    return use.kind if use.own is None else table_of_owner(use.own.owner)
