"""Keeps what the one search box finds: every area calls ``index`` when it saves a record with a name or a number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Executable, delete

from crm_desktop.db.session import put_off
from crm_desktop.db.upsert import upserting
from crm_desktop.domain.found_by import texts_found_by
from crm_desktop.domain.search import tokens
from crm_desktop.models.search import SearchEntry
from crm_desktop.present.pinyin import reading
from crm_desktop.services.work import Work

_LONGEST = 200


def index(  # noqa: PLR0913 - the parts of one entry, each by its name
    work: Work,
    kind: str,
    record_id: int,
    *,
    title: str,
    subtitle: str = "",
    party_id: int | None = None,
    texts: Iterable[str] = (),
    names: Iterable[str] = (),
) -> None:
    """Make a record findable, or bring up to date how it is found.

    Args:
        work: the use case that saves the record.
        kind: the record kind that opens it: ``customer``, ``person``, ``product``, ``sales_order``, ``receipt`` …
        record_id: the record's id.
        title: what the hit shows, such as a name or a number; always searched.
        subtitle: a second line; never an amount or a cost. The customer's name is added when it is shown.
        party_id: whose record it is, so that data rights apply.
        texts: what else it is found by, as written.
        names: what it is found by, as written and as it sounds.
    """
    values = entry(kind, record_id, title=title, subtitle=subtitle, party_id=party_id, texts=texts, names=names)
    put_off(work.session, _entering(is_on_server=work.is_on_server), values)


@cache
def _entering(*, is_on_server: bool) -> Executable:
    new = upserting(is_on_server=is_on_server)(SearchEntry.__table__)
    changed = {name: new.excluded[name] for name in ("title", "subtitle", "party_id", "tokens")}
    upsert: Executable = new.on_conflict_do_update(index_elements=["kind", "record_id"], set_=changed)
    return upsert


def entry(  # noqa: PLR0913 - the parts of one entry, each by its name
    kind: str,
    record_id: int,
    *,
    title: str,
    subtitle: str = "",
    party_id: int | None = None,
    texts: Iterable[str] = (),
    names: Iterable[str] = (),
) -> dict[str, Any]:
    """The row that ``index`` writes, for those who write many at once."""
    names = tuple(names)
    values = entry_values(kind, record_id, title, subtitle, party_id)
    return values | {"tokens": tokens((title, *names, *texts), names=[reading(name) for name in names if name])}


def entry_of(kind: str, record: Any, *details: str, names: Iterable[str] = ()) -> dict[str, Any]:
    """What the search box knows of a stored record with a name; arguments of ``entry``.

    ``details`` stand under the name; by ``names`` it is called as well.
    """
    return {
        "kind": kind,
        "record_id": record.id,
        "title": record.name,
        "subtitle": " · ".join(filter(None, details)),
        "names": [record.name, *names],
        "texts": texts_found_by(kind, lambda name: getattr(record, name)),
    }


def entry_values(kind: str, record_id: int, title: str, subtitle: str, party_id: int | None) -> dict[str, Any]:
    """The row of one record but for its tokens, cut to what the columns hold."""
    return {
        "kind": kind,
        "record_id": record_id,
        "party_id": party_id,
        "title": title[:_LONGEST],
        "subtitle": subtitle[:_LONGEST],
    }


def forget(work: Work, kind: str, *record_ids: int) -> None:
    """Take deleted records out of the search."""
    if record_ids:
        put_off(
            work.session, delete(SearchEntry).where(SearchEntry.kind == kind, SearchEntry.record_id.in_(record_ids))
        )
