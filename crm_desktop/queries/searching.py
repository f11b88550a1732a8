"""Lists that are searched through the full-text index instead of by LIKE over their columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, column, func, literal_column, select, table, union
from sqlalchemy.orm import Session

from crm_desktop.db.search_index import CUSTOMER_MARK
from crm_desktop.domain.search import Wanted, wanted
from crm_desktop.models.search import SearchEntry

_FOUND = table("search_text", column("rowid"), column("search_text"))
"""The full-text table of SQLite; the database keeps it in step with ``SearchEntry``."""


def entry_matches(session: Session, parts: Sequence[Wanted], *, most: int | None = None) -> ColumnElement[bool]:
    """The condition on ``SearchEntry`` that it holds all ``parts``.

    On SQLite ``most`` is how many customers and how many entries of any kind are taken at most.
    """
    if session.get_bind().dialect.name == "postgresql":
        asked = " & ".join(_postgres_term(part) for part in parts)
        document = func.to_tsvector(literal_column("'simple'"), SearchEntry.tokens)
        return document.bool_op("@@")(func.to_tsquery(literal_column("'simple'"), asked))
    asked = " AND ".join(_sqlite_term(part) for part in parts)
    found = _entries(asked)
    if most is None or any(map(_is_mixed, parts)):
        return SearchEntry.id.in_(found.limit(most))
    customers = _entries(f'{asked} AND "{CUSTOMER_MARK}"')
    return SearchEntry.id.in_(union(*(select(some.limit(most).subquery().c.rowid) for some in (customers, found))))


def _is_mixed(part: Wanted) -> bool:
    """Whether letters and figures were typed as one: numbers of documents and products, which are very many."""
    run = part.tokens[0]
    return part.is_beginning and not run.isalpha() and not run.isdigit()


def _entries(asked: str) -> Select[Any]:
    return select(_FOUND.c.rowid).where(_FOUND.c.search_text.bool_op("MATCH")(asked))


def records_found(
    session: Session, text: str, kind: str, *more: str, most: int | None = None
) -> ColumnElement[int] | None:
    """The ids of what was typed, for ``id.in_(...)``; None if nothing was typed that can be looked for.

    For ``customer`` with ``person``, the customers of the people found are among them. ``most`` is for looking up while
    typing: of the many records that fit one or two letters, that many are enough.
    """
    parts = wanted(text)
    if not parts:
        return None
    found = SearchEntry.customer_id if more else SearchEntry.record_id
    # coalesce: the full text leads to few rows, the index on the kind to all of them
    is_wanted = func.coalesce(SearchEntry.kind, "").in_([kind, *more])
    return select(found).where(is_wanted, entry_matches(session, parts, most=most)).scalar_subquery()


def _sqlite_term(part: Wanted) -> str:
    quoted = f'"{" ".join(part.tokens)}"'
    return f"{quoted}*" if part.is_beginning else quoted


def _postgres_term(part: Wanted) -> str:
    return f"{part.tokens[0]}:*" if part.is_beginning else " <-> ".join(part.tokens)
