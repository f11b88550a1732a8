"""The full-text index over ``search_entry.tokens``: one token per Chinese character, kept by the database itself.

On SQLite it is the FTS5 table ``search_text`` (its rowid is the entry's id), kept by triggers; ``MATCH`` takes phrases
of neighbouring characters and beginnings. On PostgreSQL it is a GIN index over ``to_tsvector('simple', tokens)``.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

NARROW_ENTRIES = text("search_entry INDEXED BY ix_search_entry_found")
"""Entries without their texts: left to itself SQLite visits the rows, of which there are six in a page, not 200."""


def mark(kind: str) -> str:
    """A token that all records of a kind have on SQLite and nobody can type: it finds one kind without the others."""
    return f"|{kind}"


def _indexed(row: str) -> str:
    """What is indexed of a row of ``search_entry``; the same when it is added as when it is taken out."""
    return f"{row}.id, {row}.tokens || ' {mark('')}' || {row}.kind"


SQLITE_DDL = (
    # The bar parts one text from the next: as a token it keeps a phrase from reaching across. Beginnings of up to six
    # characters are indexed: without that, each typed figure of a year or a number gathered all that begins with it.
    """CREATE VIRTUAL TABLE search_text USING fts5(
        tokens, content='search_entry', content_rowid='id', prefix='1 2 3 4 5 6',
        tokenize="unicode61 remove_diacritics 0 tokenchars '|_'")""",
    f"""CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_text(rowid, tokens) VALUES ({_indexed("new")}); END""",  # noqa: S608 - own words only
    f"""CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_text(search_text, rowid, tokens) VALUES ('delete', {_indexed("old")}); END""",  # noqa: S608 - own words only
    f"""CREATE TRIGGER search_entry_changed AFTER UPDATE OF tokens ON search_entry
        WHEN old.tokens <> new.tokens BEGIN
        INSERT INTO search_text(search_text, rowid, tokens) VALUES ('delete', {_indexed("old")});
        INSERT INTO search_text(rowid, tokens) VALUES ({_indexed("new")}); END""",  # noqa: S608 - own words only
)
POSTGRES_DDL = ("CREATE INDEX ix_search_entry_text ON search_entry USING gin (to_tsvector('simple', tokens))",)


def create_search_index(connection: Connection) -> None:
    """Make the index on a database that has the tables and not yet the index."""
    for statement in POSTGRES_DDL if connection.dialect.name == "postgresql" else SQLITE_DDL:
        connection.exec_driver_sql(statement)
