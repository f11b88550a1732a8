"""Lists that are searched through the full-text index instead of by LIKE over their columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, column, false, func, literal_column, or_, select, table, union_all
from sqlalchemy.orm import Session

from crm_desktop.db.search_index import NARROW_ENTRIES, mark
from crm_desktop.domain.access import Access
from crm_desktop.domain.field_groups import Sight, sight
from crm_desktop.domain.found_by import FOUND_BY
from crm_desktop.domain.search import AnyWay, Condition, wanted, wanted_name
from crm_desktop.models.parties import ContactPerson, Party
from crm_desktop.models.search import SearchEntry

_FOUND = table("search_text", column("rowid"), column("search_text"))
"""The full-text table of SQLite; the database keeps it in step with ``SearchEntry``."""


SKIPPED = frozenset({"product"})
"""Kinds in whose names initials may be left out."""
_CHECKED_AT_MOST = 2000
"""So many of the found ones are looked at, the last contacted first, for who does not see all they are found by."""
NAMED = frozenset({"customer", "person", "product"})
"""Kinds that are found by names: these are meant in more ways than numbers are."""


def records_found(
    session: Session, access: Access, typed: str, kind: str, *more: str, most: int | None = None
) -> Select[Any] | None:
    """The ids of what was typed, for ``id.in_(...)``; None if nothing was typed that can be looked for.

    For ``customer`` with ``person``, the customers of the people found are among them. ``most`` is for looking up while
    typing: of the many records that fit one or two letters, that many are enough.
    """
    if kind not in NAMED:
        parts: Sequence[Condition] = wanted(typed)
        return _records(session, parts, (kind, *more), most) if parts else None
    parts = wanted_name(typed)
    if not parts:
        return None
    kinds = (kind, *more)
    found = open_ones(session, access, _records(session, parts, kinds, most), typed, kind)
    if _is_any(session, found):
        return found
    loosely = _records(session, wanted_name(typed, loosely=True, skips=kind in SKIPPED), kinds, most)
    return open_ones(session, access, loosely, typed, kind)


def open_ones(session: Session, access: Access, found: Select[Any], typed: str, kind: str) -> Select[Any]:
    """Of the customers found, those that are found by what the operator may see of them.

    Who sees no phones would else learn them figure by figure.
    """
    names = [name for name in FOUND_BY.get(kind, ()) if sight(access, name) is Sight.FULL]
    if kind != "customer" or len(names) == len(FOUND_BY[kind]):
        return found
    columns = [getattr(Party, name) for name in ("name", "short_name", *names)]
    people = select(func.aggregate_strings(ContactPerson.name, " ")).where(ContactPerson.party_id == Party.id)
    rows = session.execute(
        select(Party.id, *columns, people.scalar_subquery())
        .where(Party.id.in_(found))
        .order_by(Party.last_contact_at.desc().nulls_last(), Party.id.desc())
        .limit(_CHECKED_AT_MOST)
    )
    from crm_desktop.present.pinyin import marker

    marks = marker(typed)
    kept = [row[0] for row in rows if marks.found([text for text in row[1:] if text]).is_whole]
    return select(Party.id).where(Party.id.in_(kept))


def entries_of(
    session: Session,
    parts: Sequence[Condition],
    kinds: Sequence[str],
    *,
    most: int,
    among: Select[int] | None = None,
) -> ColumnElement[bool]:
    """The condition on ``SearchEntry`` that it is of some kinds and holds all ``parts``; of very many, the newest.

    ``among`` gives the ids of the entries that are wanted at all, where these are few.
    """
    if _is_postgres(session):
        wanted_ones = () if among is None else (SearchEntry.id.in_(among),)
        return and_(SearchEntry.kind.in_(kinds), _postgres_match(parts), *wanted_ones)
    marks = " OR ".join(f'"{mark(kind)}"' for kind in kinds)
    newest = _entries(f"{_sqlite_match(parts)} AND ({marks})").order_by(_FOUND.c.rowid.desc()).limit(most)
    if among is not None:
        newest = newest.where(_FOUND.c.rowid.in_(among))
    return SearchEntry.id.in_(select(newest.subquery().c.rowid))


@dataclass(frozen=True, slots=True)
class Way:
    """One way to find records of a kind by a name; ask it for some ids of very many, or which of some fit."""

    session: Session
    parts: Sequence[Condition]
    kind: str

    def some(self, most: int) -> Select[Any]:
        """Up to ``most`` ids."""
        return _records(self.session, self.parts, (self.kind,), most).limit(most)

    def among(self, ids: Iterable[int]) -> Select[Any]:
        """Those of ``ids`` that fit."""
        entry = SearchEntry
        query = select(entry.record_id).where(entry.kind == self.kind, entry.record_id.in_(list(ids)))
        if _is_postgres(self.session):
            return query.where(_postgres_match(self.parts))
        asked = f'{_sqlite_match(self.parts)} AND "{mark(self.kind)}"'
        # the sum keeps SQLite from visiting all that fits: there may be very many
        return query.where((entry.id + literal_column("0")).in_(_entries(asked)))


def ways_to_find(session: Session, typed: str, kind: str) -> Sequence[Way]:
    """Records that hold what was typed of a name side by side, then those that hold it loosely."""
    if not wanted_name(typed):
        return ()
    return [Way(session, wanted_name(typed, loosely=loosely), kind) for loosely in (False, True)]


def records_condition(
    key: ColumnElement[int] | Any, session: Session, access: Access, typed: str, kind: str, *more: str
) -> list[ColumnElement[bool]]:
    """The same as conditions of a listing whose records are ``kind``."""
    found = records_found(session, access, typed, kind, *more)
    if found is None:
        return _nothing_if(typed)
    return [_among(key, found)]


def document_conditions(  # noqa: PLR0913 - what is asked, who asks, and where it is looked for
    entity: Any,
    session: Session,
    access: Access,
    typed: str,
    *,
    kind: str,
    unnumbered: ColumnElement[bool],
    texts: Sequence[Any],
) -> list[ColumnElement[bool]]:
    """Documents found by what was typed, one condition for each word.

    A document is found by its own entry or by its customer, as the list of customers finds that.

    Args:
        entity: what is listed; it has ``id`` and ``party_id``.
        session: the session that asks.
        access: who asks.
        typed: what was typed.
        kind: of the document's own entries; their ids are the entity's.
        unnumbered: which rows have no entry, since they have no number yet.
        texts: the columns in which those are looked through.
    """
    return [
        _found_document(
            entity, session, word, kind=kind, draft_holds=and_(unnumbered, _hold(texts, word)), access=access
        )
        for word in _words(typed)
    ] or _nothing_if(typed)


def any_document_conditions(
    documents: Any, session: Session, access: Access, typed: str, kinds: Sequence[str]
) -> list[ColumnElement[bool]]:
    """The same for documents of several kinds under each other, which are their own entries' kinds.

    Args:
        documents: columns ``kind``, ``record_id``, ``party_id``, ``number`` and ``summary``.
        session: the session that asks.
        access: who asks.
        typed: what was typed.
        kinds: which kinds there are.
    """
    return [_found_any(documents, session, access, word, kinds) for word in _words(typed)] or _nothing_if(typed)


def _words(typed: str) -> list[str]:
    """What can be looked for; a sign alone, as a dash between two words, is nothing."""
    return [word for word in typed.split() if wanted(word)]


def _nothing_if(typed: str) -> list[ColumnElement[bool]]:
    """Of signs alone nothing is found; whoever typed none sees all."""
    return [false()] if typed.strip() else []


def _found_any(
    documents: Any, session: Session, access: Access, word: str, kinds: Sequence[str]
) -> ColumnElement[bool]:
    parts = wanted(word)
    customers = _customers(session, access, word)
    by_entry = (
        and_(documents.kind == kind, _among(documents.record_id, _records(session, parts, (kind,)))) for kind in kinds
    )
    by_text = and_(documents.number.is_(None), documents.summary.icontains(word, autoescape=True))
    return or_(_among(documents.party_id, customers), by_text, *by_entry)


def _customers(session: Session, access: Access, word: str) -> Select[Any]:
    """The customers that a word names, or one of their people."""
    found = _records(session, wanted_name(word), ("customer", "person"))
    return open_ones(session, access, found, word, "customer")


def _hold(texts: Sequence[Any], word: str) -> ColumnElement[bool]:
    return or_(*(column.icontains(word, autoescape=True) for column in texts))


def _found_document(
    entity: Any, session: Session, word: str, *, kind: str, draft_holds: ColumnElement[bool], access: Access
) -> ColumnElement[bool]:
    by_entry = union_all(_records(session, wanted(word), (kind,)), select(entity.id).where(draft_holds))
    return or_(_among(entity.id, by_entry), _among(entity.party_id, _customers(session, access, word)))


def _among(key: Any, found: Any) -> ColumnElement[bool]:
    """Whether a row is among those found; asked row by row in the order of the list.

    The sum keeps SQLite from visiting the found rows one by one: there may be very many, each in a page of its own.
    """
    return (key + literal_column("0")).in_(found)  # type: ignore[no-any-return]


def _is_any(session: Session, found: Select[Any]) -> bool:
    return session.execute(found.limit(1)).first() is not None


def _records(
    session: Session, parts: Sequence[Condition], kinds: Sequence[str], most: int | None = None
) -> Select[Any]:
    found: Any = SearchEntry.party_id if len(kinds) > 1 else SearchEntry.record_id
    if _is_postgres(session):
        return select(found).where(SearchEntry.kind.in_(kinds), _postgres_match(parts))
    marks = " OR ".join(f'"{mark(kind)}"' for kind in kinds)
    entries = _entries(f"{_sqlite_match(parts)} AND ({marks})").limit(most)
    narrow: Select[Any] = select(literal_column(found.key)).select_from(NARROW_ENTRIES)
    return narrow.where(literal_column("kind").in_(kinds), literal_column("id").in_(entries))


def _is_postgres(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"


def _entries(asked: str) -> Select[Any]:
    return select(_FOUND.c.rowid).where(_FOUND.c.search_text.bool_op("MATCH")(asked))


def _sqlite_match(parts: Sequence[Condition]) -> str:
    return " AND ".join(_sqlite_term(part) for part in parts)


def _sqlite_term(part: Condition) -> str:
    if isinstance(part, AnyWay):
        return "(" + " OR ".join(f"({_sqlite_match(way)})" for way in part.ways) + ")"
    quoted = f'"{" ".join(part.tokens)}"'
    return f"{quoted}*" if part.is_beginning else quoted


def _postgres_match(parts: Sequence[Condition]) -> ColumnElement[bool]:
    asked = _postgres_terms(parts)
    document = func.to_tsvector(literal_column("'simple'"), SearchEntry.tokens)
    return document.bool_op("@@")(func.to_tsquery(literal_column("'simple'"), asked))


def _postgres_terms(parts: Sequence[Condition]) -> str:
    return " & ".join(_postgres_term(part) for part in parts)


def _postgres_term(part: Condition) -> str:
    if isinstance(part, AnyWay):
        return "(" + " | ".join(f"({_postgres_terms(way)})" for way in part.ways) + ")"
    return f"{part.tokens[0]}:*" if part.is_beginning else " <-> ".join(part.tokens)
