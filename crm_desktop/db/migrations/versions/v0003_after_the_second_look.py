"""What the second hard look at the program asked of the layout; one function for each change.

Revision ID: 0003
"""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal

import sqlalchemy as sa
from alembic import op

from crm_desktop.present.ordering import sort_key

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _missing_within_tolerance()
    _roles()
    _roles_of_a_party()
    _one_collation()
    _sorted_by_sound()
    _lasting_ids()


def _missing_within_tolerance() -> None:
    """A line remembers what need not be awaited of it; customers and products may have their own share."""
    short = sa.Column("short_quantity", sa.BigInteger(), nullable=False, server_default="0")
    op.add_column("sales_order_line", short)
    for table in ("customer", "product"):
        op.add_column(table, sa.Column("under_delivery", sa.BigInteger(), nullable=True))


_GIVEN = {
    "manager": (
        "all",
        10000,
        (
            "edit_customers assign_customers edit_products edit_sales ship return_without_delivery edit_money "
            "see_money see_cost set_credit override_credit sell_below_lowest edit_templates export import "
            "set_up_office back_up restore reprint edit_employees see_family"
        ),
    ),
    "sales_head": (
        "department",
        0,
        "edit_customers assign_customers edit_sales sell_below_lowest see_money see_cost export",
    ),
    "sales": ("shared", 0, "edit_customers edit_sales see_money export"),
    "assistant": (
        "all",
        0,
        "edit_customers edit_products edit_sales ship see_money edit_templates export import back_up reprint",
    ),
    "finance": (
        "all",
        1000,
        "edit_money see_money see_cost set_credit override_credit export import back_up reprint",
    ),
    "cashier": ("all", 500, "edit_money see_money reprint"),
    "purchasing": ("own", 0, "edit_products see_cost export"),
    "warehouse": ("all", 0, "ship reprint"),
    "service": ("all", 0, "edit_customers"),
    "read_only": ("all", 0, "see_money"),
}
"""Level, limit of small change in cents and rights of each role, in order; four of them stood in the program."""


def _roles() -> None:
    """What a role gives stands in the office; operators keep theirs, and its limit of small change moves to it."""
    op.create_table(
        "role",
        sa.Column("code", sa.String(24), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(24), nullable=False),
        sa.Column("wipe_limit", sa.BigInteger(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_role"),
        sa.UniqueConstraint("code", name="uq_role_code"),
    )
    op.create_table(
        "role_grant",
        sa.Column("role_id", ID, nullable=False),
        sa.Column("right_code", sa.String(24), nullable=False),
        sa.Column("is_allowed", sa.Boolean(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.ForeignKeyConstraint(["role_id"], ["role.id"], name="fk_role_grant_role_id"),
        sa.PrimaryKeyConstraint("id", name="pk_role_grant"),
        sa.UniqueConstraint("role_id", "right_code", name="uq_role_grant_role_id_right_code"),
    )
    for table, column in (("operator_role", "role_id"), ("operator_grant", "right_code")):
        is_role = column == "role_id"
        op.create_table(
            table,
            sa.Column("operator_id", ID, nullable=False),
            sa.Column(column, ID if is_role else sa.String(24), nullable=False),
            *(() if is_role else (sa.Column("is_allowed", sa.Boolean(), nullable=False),)),
            sa.Column("valid_from", sa.Date(), nullable=True),
            sa.Column("valid_to", sa.Date(), nullable=True),
            sa.Column("id", ID, nullable=False),
            sa.ForeignKeyConstraint(["operator_id"], ["operator.id"], name=f"fk_{table}_operator_id"),
            *((sa.ForeignKeyConstraint(["role_id"], ["role.id"], name=f"fk_{table}_role_id"),) if is_role else ()),
            sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        )
        op.create_index(f"ix_{table}_operator_id", table, ["operator_id"])
    _fill_roles()
    with op.batch_alter_table("operator") as operators:
        operators.create_foreign_key("fk_operator_role", "role", ["role"], ["code"])


def _fill_roles() -> None:
    connection = op.get_bind()
    stored = connection.scalar(sa.text("SELECT value FROM setting WHERE name = 'wipe_limits'"))
    limits = {code: int(Decimal(limit) * 100) for code, limit in json.loads(stored or "{}").items()}
    role = sa.text(
        "INSERT INTO role (id, code, name, position, level, wipe_limit, version) "
        "VALUES (:id, :code, '', :id, :level, :limit, 1)"
    )
    grant = sa.text("INSERT INTO role_grant (role_id, right_code, is_allowed) VALUES (:role, :right, :yes)")
    for number, (code, (level, limit, rights)) in enumerate(_GIVEN.items(), start=1):
        values = {"id": number, "code": code, "level": level, "limit": limits.get(code, limit)}
        connection.execute(role, values)
        connection.execute(grant, [{"role": number, "right": right, "yes": True} for right in rights.split()])
    connection.execute(sa.text("DELETE FROM setting WHERE name = 'wipe_limits'"))
    if connection.dialect.name == "postgresql":
        op.execute(f"ALTER SEQUENCE role_id_seq RESTART WITH {len(_GIVEN) + 1}")


_OTHER_ROLES = ("supplier", "carrier", "competitor", "partner")


def _roles_of_a_party() -> None:
    """A party is several things at once, and has terms on the side of buying too; before it was one of three kinds."""
    for role in ("customer", *_OTHER_ROLES):
        default = sa.true() if role == "customer" else sa.false()
        op.add_column("customer", sa.Column(f"is_{role}", sa.Boolean(), nullable=False, server_default=default))
    for role in ("competitor", "partner"):
        op.execute(f"UPDATE customer SET is_customer = false, is_{role} = true WHERE kind = '{role}'")  # noqa: S608 - own names
    op.drop_column("customer", "kind")
    for column in (
        sa.Column("our_code", sa.String(length=60), nullable=False, server_default=""),
        sa.Column("supply_term_kind", sa.String(length=24), nullable=False, server_default="cash"),
        sa.Column("supply_term_days", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("supply_term_day", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("supply_tax_rate", sa.BigInteger(), nullable=True),
        sa.Column("supply_notes", sa.Text(), nullable=False, server_default=""),
    ):
        op.add_column("customer", column)
    _removed_parties()
    for name, first in (("recent", "last_contact_at"), ("code", "code")):
        op.drop_index(f"ix_customer_{name}", "customer")
        op.create_index(f"ix_customer_{name}", "customer", [first, "id", "is_active", "owner_id", "is_customer"])


def _removed_parties() -> None:
    """What was deleted comes back in its role."""
    connection = op.get_bind()
    kept = sa.text("SELECT id, content FROM removed_record WHERE kind = 'customer'")
    change = sa.text("UPDATE removed_record SET content = :content WHERE id = :id")
    for record_id, content in connection.execute(kept).all():
        tables = json.loads(content)
        for row in (row for table, rows in tables if table == "customer" for row in rows):
            kind = row.pop("kind", "customer")
            row |= {f"is_{role}": role == kind for role in ("customer", *_OTHER_ROLES)}
        connection.execute(change, {"id": record_id, "content": json.dumps(tables, ensure_ascii=False)})


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
    "role": "name",
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
    op.create_index("ix_customer_name", "customer", ["name_sort", "id", "is_active", "owner_id", "is_customer"])
    for role in _OTHER_ROLES:
        op.create_index(f"ix_customer_{role}", "customer", [f"is_{role}", "name_sort", "id"])


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
