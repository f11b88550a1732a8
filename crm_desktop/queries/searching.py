"""Lists that are searched through the full-text index instead of by LIKE over their columns."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, column, func, literal_column, select, table
from sqlalchemy.orm import Session

from crm_desktop.domain.search import Wanted, wanted
from crm_desktop.models.search import SearchEntry

_FOUND = table("search_text", column("rowid"), column("search_text"))
"""The full-text table of SQLite; the database keeps it in step with ``SearchEntry``."""


def entry_matches(session: Session, parts: Sequence[Wanted], *, most: int | None = None) -> ColumnElement[bool]:
    """The condition on ``SearchEntry`` that it holds all ``parts``; on SQLite at most ``most`` entries are taken."""
    if session.get_bind().dialect.name == "postgresql":
        asked = " & ".join(_postgres_term(part) for part in parts)
        document = func.to_tsvector(literal_column("'simple'"), SearchEntry.tokens)
        return document.bool_op("@@")(func.to_tsquery(literal_column("'simple'"), asked))
    asked = " AND ".join(_sqlite_term(part) for part in parts)
    found = select(_FOUND.c.rowid).where(_FOUND.c.search_text.bool_op("MATCH")(asked))
    return SearchEntry.id.in_(found if most is None else found.limit(most))


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
