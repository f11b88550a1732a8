"""What the second hard look at the program asked of the layout; one function for each change.

Revision ID: 0003
"""

from __future__ import annotations

import json
from collections import Counter

import sqlalchemy as sa
from alembic import op

from crm_desktop.present.ordering import sort_key

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _missing_within_tolerance()
    _one_collation()
    _sorted_by_sound()
    _lasting_ids()


def _missing_within_tolerance() -> None:
    """A line remembers what need not be awaited of it; customers and products may have their own share."""
    short = sa.Column("short_quantity", sa.BigInteger(), nullable=False, server_default="0")
    op.add_column("sales_order_line", short)
    for table in ("customer", "product"):
        op.add_column(table, sa.Column("under_delivery", sa.BigInteger(), nullable=True))


def _one_collation() -> None:
    """On a server texts are sorted by code point, as on a file, whatever the database was made with."""
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    texts = connection.execute(
        sa.text(
            "SELECT table_name, column_name, character_maximum_length FROM information_schema.columns "
            "WHERE table_schema = current_schema() AND data_type IN ('character varying', 'text') "
            "AND table_name <> 'alembic_version' ORDER BY table_name, ordinal_position"
        )
    ).all()
    changes: dict[str, list[str]] = {}
    for table, column, length in texts:
        kind = "TEXT" if length is None else f"VARCHAR({length})"
        changes.setdefault(table, []).append(f'ALTER COLUMN {column} TYPE {kind} COLLATE "C"')
    for table, parts in changes.items():
        op.execute(f"ALTER TABLE {table} {', '.join(parts)}")


_WORDS = {
    "audit_entry": "operator_name*",
    "contact_entry": "next_plan",
    "contact_person": "name*",
    "credit": "notes",
    "customer": "name short_name region province city address business_type grade source tags price_level",
    "delivery": "carrier signed_by*",
    "department": "name",
    "employee": "name* position regions",
    "import_mapping": "name",
    "import_run": "mapping file_name",
    "operator": "name*",
    "print_job": "operator_name* title target",
    "print_record": "operator_name* template target",
    "product": ("name specification material unit category subcategory brand series origin packaging maker"),
    "receipt": "payer account",
    "receivable": "notes",
    "sales_return": "reason",
    "stored_template": "name",
}
"""Texts by which lists are sorted; those with a star are names of people."""


def _sorted_by_sound() -> None:
    """Beside each text in the language of people stands what it is sorted by."""
    kind = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    for table, words in _WORDS.items():
        of_person = {word.rstrip("*"): word.endswith("*") for word in words.split()}
        for name in of_person:
            op.add_column(table, sa.Column(f"{name}_sort", kind, nullable=False, server_default=""))
        _fill(table, of_person)
    op.drop_index("ix_customer_name", "customer")
    op.create_index("ix_customer_name", "customer", ["name_sort", "id", "is_active", "owner_id"])


def _fill(table: str, of_person: dict[str, bool]) -> None:
    connection = op.get_bind()
    names = list(of_person)
    filled = " OR ".join(f"{name} <> ''" for name in names)
    rows = connection.execute(sa.text(f"SELECT id, {', '.join(names)} FROM {table} WHERE {filled}")).all()  # noqa: S608 - own names
    change = sa.text(f"UPDATE {table} SET {', '.join(f'{name}_sort = :{name}' for name in names)} WHERE id = :id")  # noqa: S608 - own names
    for start in range(0, len(rows), 1000):
        keys = [
            {name: sort_key(text, of_person=of_person[name]) for name, text in zip(names, row[1:], strict=True)}
            | {"id": row[0]}
            for row in rows[start : start + 1000]
        ]
        connection.execute(change, keys)


def _lasting_ids() -> None:
    """An id is never given again on a file either, not even that of the newest row when it is deleted.

    The content of a table with AUTOINCREMENT is the same as without: only its definition changes, which SQLite allows
    to be written for such a change. To rebuild each table would copy the whole office.
    """
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return
    # the table with the last ids is made with the first table that needs it
    op.execute("CREATE TABLE maker_of_sequences (id INTEGER PRIMARY KEY AUTOINCREMENT)")
    op.execute("DROP TABLE maker_of_sequences")
    given = _removed_ids(connection)
    key, lasting = "PRIMARY KEY (id)", "PRIMARY KEY (id AUTOINCREMENT)"
    query = sa.text("SELECT name FROM sqlite_master WHERE type = 'table' AND instr(sql, :key) > 0")
    for table in connection.scalars(query, {"key": key}).all():
        last = connection.scalar(sa.text(f"SELECT max(id) FROM {table}")) or 0  # noqa: S608 - names of tables
        values = {"name": table, "last": max(last, given[table])}
        connection.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), values)
    version = connection.scalar(sa.text("PRAGMA schema_version"))
    op.execute("PRAGMA writable_schema = ON")
    change = sa.text("UPDATE sqlite_master SET sql = replace(sql, :key, :lasting) WHERE type = 'table'")
    connection.execute(change, {"key": key, "lasting": lasting})
    op.execute(f"PRAGMA schema_version = {version + 1}")
    op.execute("PRAGMA writable_schema = RESET")


def _removed_ids(connection: sa.Connection) -> Counter[str]:
    """By table, the last id of the deleted records that may come back."""
    last: Counter[str] = Counter()
    for content in connection.scalars(sa.text("SELECT content FROM removed_record")):
        for table, rows in json.loads(content):
            last[table] = max([last[table], *(row["id"] for row in rows if "id" in row)])
    return last
