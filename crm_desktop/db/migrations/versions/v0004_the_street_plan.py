"""What the street plan asks of the layout: one function for each change.

Revision ID: 0004
"""

from __future__ import annotations

import json
import re
from typing import Any

import sqlalchemy as sa
from alembic import op

from crm_desktop.present.ordering import sort_key

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LONG_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _text(length: int) -> sa.String:
    """A text of a new table, sorted by code point on a server as on a file."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    """Make all changes, in the order of what points at what."""
    _party()
    _money_accounts()
    _field_groups()
    _limits_of_roles()
    _alerts_and_layouts()
    _one_ledger()
    _payments()
    _suppliers()


def _party() -> None:
    """A customer is a party in one of its roles, and so is who supplies: what points at one says ``party_id``.

    Only names change, so that no row is copied: SQLite writes those of tables and columns itself, and lets those of
    indexes and constraints be written, as they stand in its definitions.
    """
    connection = op.get_bind()
    is_sqlite = connection.dialect.name == "sqlite"
    op.rename_table("customer", "party")
    for table in _POINT_AT_A_PARTY.split():
        op.execute(f"ALTER TABLE {table} RENAME COLUMN customer_id TO party_id")
    if is_sqlite:
        _party_names_of_file(connection)
    else:
        _party_names_of_server(connection)
    _party_in_texts(connection)


_POINT_AT_A_PARTY = (
    "contact_entry contact_person contract_price credit delivery match_key quote receipt receivable sales_order "
    "sales_return search_entry template_default"
)


def _party_names_of_file(connection: sa.Connection) -> None:
    version = connection.scalar(sa.text("PRAGMA schema_version"))
    op.execute("PRAGMA writable_schema = ON")
    changed = sa.text("UPDATE sqlite_master SET name = :name, sql = :sql WHERE rowid = :rowid")
    definitions = sa.text("SELECT rowid, type, name, sql FROM sqlite_master WHERE instr(sql, 'customer') > 0")
    for rowid, kind, name, sql in connection.execute(definitions).all():
        values = {"rowid": rowid, "name": _party_name(name) if kind == "index" else name, "sql": _party_name(sql)}
        connection.execute(changed, values)
    op.execute(f"PRAGMA schema_version = {version + 1}")
    op.execute("PRAGMA writable_schema = RESET")


def _party_names_of_server(connection: sa.Connection) -> None:
    here = "SELECT oid FROM pg_namespace WHERE nspname = current_schema()"
    constraints = connection.execute(
        sa.text(
            "SELECT conrelid::regclass::text, conname FROM pg_constraint "  # noqa: S608 - own names
            f"WHERE connamespace = ({here}) AND contype IN ('p', 'u', 'f') AND conname LIKE '%customer%'"
        )
    ).all()
    for table, name in constraints:
        if _party_name(name) != name:
            op.execute(f"ALTER TABLE {table} RENAME CONSTRAINT {name} TO {_party_name(name)}")
    indexes = sa.text(
        "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND indexname LIKE '%customer%'"
    )
    for name in connection.scalars(indexes).all():
        if _party_name(name) != name:
            op.execute(f"ALTER INDEX {name} RENAME TO {_party_name(name)}")
    op.execute("ALTER SEQUENCE customer_id_seq RENAME TO party_id_seq")


def _party_name(text: str) -> str:
    """Names of indexes and constraints, alone or in a definition, as the naming of the mapped classes makes them."""
    return re.sub(r"\b(ix|uq|fk|pk)_customer(?=_|\b)", r"\1_party", text.replace("_customer_id", "_party_id"))


_TEXTS_OF_ROWS = (("removed_record", "content"), ("imported_record", "before"))
_TEXTS_OF_DRAFTS = (("typed_draft", "content"), ("document_revision", "content"))


def _party_in_texts(connection: sa.Connection) -> None:
    """What was deleted, half typed or replaced comes back by the new names; the audit log stays as it was sealed."""
    for table, column in (*_TEXTS_OF_ROWS, *_TEXTS_OF_DRAFTS):
        kept = sa.text(f"SELECT id, {column} FROM {table} WHERE {column} LIKE '%\"customer%'")  # noqa: S608 - own names
        change = sa.text(f"UPDATE {table} SET {column} = :text WHERE id = :id")  # noqa: S608 - own names
        for record_id, text in connection.execute(kept).all():
            try:
                content = _with_party(json.loads(text))
            except ValueError:  # nothing that the program would read either
                continue
            if table == "removed_record":
                content = [["party" if name == "customer" else name, rows] for name, rows in content]
            connection.execute(change, {"id": record_id, "text": json.dumps(content, ensure_ascii=False)})
    op.execute("UPDATE imported_record SET table_name = 'party' WHERE table_name = 'customer'")


def _with_party(value: Any) -> Any:
    """A value out of JSON, with the new name of the one that it is about."""
    if isinstance(value, list):
        return [_with_party(one) for one in value]
    if isinstance(value, dict):
        return {"party_id" if key == "customer_id" else key: _with_party(one) for key, one in value.items()}
    return value


_ACCOUNTS = (("cash", "现金"), ("bank", "银行存款"), ("wechat", "微信"), ("alipay", "支付宝"))
"""The accounts that every office has, by kind; one that has a name of its own for a kind keeps that."""
_GOES_INTO = {"cash": "cash", "wechat": "wechat", "alipay": "alipay", "other": "other"}
"""The kind of account by the way of paying; all others go to a bank."""
_SAYS = (("现金", "cash"), ("微信", "wechat"), ("支付宝", "alipay"), ("汇票", "other"), ("承兑", "other"))
"""What the name of an account says of its kind."""


def _money_accounts() -> None:
    """Money lies in accounts: what was typed as the account of a receipt becomes one; no text is the usual one."""
    op.create_table(
        "money_account",
        sa.Column("code", _text(20), nullable=False),
        sa.Column("name", _text(80), nullable=False),
        sa.Column("kind", _text(24), nullable=False),
        sa.Column("bank", _text(80), nullable=False),
        sa.Column("branch", _text(80), nullable=False),
        sa.Column("account_number", _text(60), nullable=False),
        sa.Column("holder", _text(80), nullable=False),
        sa.Column("opening_amount", sa.BigInteger(), nullable=False),
        sa.Column("opening_on", sa.Date(), nullable=True),
        sa.Column("may_overdraw", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("notes", LONG_TEXT, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(sa.Column(f"{name}_sort", LONG_TEXT, nullable=False, server_default="") for name in _ACCOUNT_WORDS),
        sa.PrimaryKeyConstraint("id", name="pk_money_account"),
        sa.UniqueConstraint("code", name="uq_money_account_code"),
        sa.UniqueConstraint("name", name="uq_money_account_name"),
        sqlite_autoincrement=True,
    )
    accounts = _typed_accounts()
    _into_accounts(accounts)
    _in_kept_receipts(accounts)
    _grant(
        {"see_accounts": "manager finance cashier", "edit_accounts": "manager finance", "overdraw": "manager finance"}
    )


_ACCOUNT_WORDS = ("name", "bank", "branch", "holder")


def _typed_accounts() -> dict[str, int]:
    """Make the accounts; gives the id by what was typed, and by kind with a star before it that of the usual one."""
    connection = op.get_bind()
    typed = connection.execute(
        sa.text(
            "SELECT trim(account), method, count(*) FROM receipt WHERE trim(account) <> '' "
            "GROUP BY trim(account), method ORDER BY 3 DESC, 1, 2"
        )
    ).all()
    kinds: dict[str, str] = {}
    for text, method, _count in typed:
        said = next((kind for word, kind in _SAYS if word in text), None)
        kinds.setdefault(text, said or _GOES_INTO.get(method, "bank"))
    for kind, name in _ACCOUNTS:
        if kind not in kinds.values() and name not in kinds:
            kinds[name] = kind
    usual = [kind for kind, _name in _ACCOUNTS]
    names = sorted(kinds, key=lambda name: usual.index(kinds[name]) if kinds[name] in usual else len(usual))
    ids: dict[str, int] = {}
    add = sa.text(
        "INSERT INTO money_account (id, version, code, name, kind, bank, branch, account_number, holder, "
        "opening_amount, may_overdraw, position, is_active, notes, name_sort) "
        "VALUES (:id, 1, :code, :name, :kind, '', '', '', '', 0, :no, :id, :yes, '', :key)"
    )
    for number, name in enumerate(names, start=1):
        values = {"id": number, "code": f"ZH-{number:02}", "name": name, "kind": kinds[name], "key": sort_key(name)}
        connection.execute(add, values | {"yes": True, "no": False})
        ids[name] = number
        ids.setdefault(f"*{kinds[name]}", number)
    if connection.dialect.name == "postgresql":
        op.execute(f"ALTER SEQUENCE money_account_id_seq RESTART WITH {len(names) + 1}")
    return ids


def _into_accounts(accounts: dict[str, int]) -> None:
    connection = op.get_bind()
    op.add_column("receipt", sa.Column("account_id", ID, nullable=True))
    op.add_column("receipt", sa.Column("voided_on", sa.Date(), nullable=True))
    named = sa.text("UPDATE receipt SET account_id = :id WHERE trim(account) = :name")
    for name, record_id in accounts.items():
        if not name.startswith("*"):
            connection.execute(named, {"id": record_id, "name": name})
    usual = sa.text("UPDATE receipt SET account_id = :id WHERE account_id IS NULL AND method = :method")
    for method, record_id in _usual_accounts(accounts).items():
        connection.execute(usual, {"id": record_id, "method": method})
    op.execute(
        "UPDATE receipt SET voided_on = (SELECT credit.voided_on FROM credit WHERE credit.receipt_id = receipt.id) "
        "WHERE state = 'void'"
    )
    last = _last_id("receipt")
    with op.batch_alter_table("receipt", table_kwargs={"sqlite_autoincrement": True}) as receipts:
        receipts.alter_column("account_id", existing_type=ID, nullable=False)
        receipts.create_foreign_key("fk_receipt_account_id", "money_account", ["account_id"], ["id"])
        receipts.drop_column("account")
        receipts.drop_column("account_sort")
    _go_on_after("receipt", last)
    op.create_index("ix_receipt_account", "receipt", ["account_id", "document_date", "state", "voided_on", "amount"])


def _usual_accounts(accounts: dict[str, int]) -> dict[str, int]:
    """The account of each way of paying where nobody said one: the first of its kind, else the first of all."""
    methods = ("cash", "transfer", "wechat", "alipay", "cheque", "acceptance", "other")
    first = min(accounts.values())
    return {method: accounts.get(f"*{_GOES_INTO.get(method, 'bank')}", first) for method in methods}


def _in_kept_receipts(accounts: dict[str, int]) -> None:
    """What stands half typed in the form of a receipt names its account, too."""
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT id, content FROM typed_draft WHERE kind = 'receipt'")).all()
    change = sa.text("UPDATE typed_draft SET content = :content WHERE id = :id")
    for record_id, content in kept:
        head = json.loads(content)
        text = head.pop("account", "").strip()
        head["account_id"] = accounts.get(text)
        if text and text not in accounts:
            head["notes"] = " ".join(filter(None, (head.get("notes", ""), text)))
        connection.execute(change, {"id": record_id, "content": json.dumps(head, ensure_ascii=False)})


def _grant(rights: dict[str, str]) -> None:
    """Give new rights to the roles that every office has."""
    add = sa.text(
        "INSERT INTO role_grant (role_id, right_code, is_allowed) SELECT id, :right, :yes FROM role WHERE code = :role"
    )
    for right, roles in rights.items():
        for role in roles.split():
            op.get_bind().execute(add, {"right": right, "role": role, "yes": True})


def _last_id(table: str) -> int:
    """The last id that a table gave, be its row gone since."""
    connection = op.get_bind()
    query = "SELECT seq FROM sqlite_sequence WHERE name = :name"
    if connection.dialect.name != "sqlite":
        query = "SELECT pg_sequence_last_value(CAST(pg_get_serial_sequence(:name, 'id') AS regclass))"
    return connection.scalar(sa.text(query), {"name": table}) or 0


def _go_on_after(table: str, last: int) -> None:
    """Let a table that was made anew go on after the last id that it gave before."""
    connection = op.get_bind()
    values = {"name": table, "last": last}
    if connection.dialect.name == "sqlite":
        connection.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), values)
        connection.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), values)
    elif last:
        connection.execute(sa.text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)"), values)


_SEES_PAYABLES = "manager finance cashier purchasing read_only"
_EDITS_PAYABLES = "manager finance cashier"
_WHERE_OPEN: dict[str, Any] = {
    "sqlite_where": sa.text("open_amount <> 0"),
    "postgresql_where": sa.text("open_amount <> 0"),
}


def _one_ledger() -> None:
    """What is owed to the office and what it owes stand in one ledger, and an item says by its kind what made it.

    ``receivable`` becomes ``charge`` with a side, and the columns for single kinds of documents become one.
    """
    last = {table: _last_id(table) for table in ("receivable", "credit", "allocation")}
    for table in ("allocation", "receivable", "credit"):
        op.execute(f"CREATE TABLE former_{table} AS SELECT * FROM {table}")  # noqa: S608 - own names
        op.drop_table(table)
    _charges()
    _credits()
    _allocations()
    copied = "number, document_date, amount, open_amount, voided_on, void_reason, key, notes, notes_sort, version, id"
    same = f"party_id, kind, {copied}"
    op.execute(
        f"INSERT INTO charge (side, origin_id, employee_id, due_date, {same}) "  # noqa: S608 - own names
        f"SELECT 'receivable', delivery_id, employee_id, due_date, {same} FROM former_receivable"
    )
    op.execute(
        f"INSERT INTO credit (side, origin_id, {same}) "  # noqa: S608 - own names
        f"SELECT 'receivable', coalesce(receipt_id, return_id), {same} FROM former_credit"
    )
    op.execute(
        "INSERT INTO allocation (credit_id, charge_id, amount, allocated_on, cancelled_on, id) "
        "SELECT credit_id, receivable_id, amount, allocated_on, cancelled_on, id FROM former_allocation"
    )
    for table in last:
        op.drop_table(f"former_{table}")
    _ledger_indexes()
    for table, made_of in (("charge", "receivable"), ("credit", "credit"), ("allocation", "allocation")):
        _go_on_after(table, last[made_of])
    op.execute("UPDATE imported_record SET table_name = 'charge' WHERE table_name = 'receivable'")
    _grant({"see_payables": _SEES_PAYABLES, "edit_payables": _EDITS_PAYABLES})


def _charges() -> None:
    op.create_table(
        "charge",
        sa.Column("kind", _text(24), nullable=False),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("due_date", sa.Date(), nullable=False),
        *_item_columns(),
        *_item_constraints("charge"),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_charge_employee_id"),
        sqlite_autoincrement=True,
    )


def _credits() -> None:
    op.create_table(
        "credit",
        sa.Column("kind", _text(24), nullable=False),
        *_item_columns(),
        *_item_constraints("credit"),
        sqlite_autoincrement=True,
    )


def _item_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("side", _text(24), nullable=False),
        sa.Column("party_id", ID, nullable=False),
        sa.Column("origin_id", ID, nullable=True),
        sa.Column("number", _text(40), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("open_amount", sa.BigInteger(), nullable=False),
        sa.Column("voided_on", sa.Date(), nullable=True),
        sa.Column("void_reason", _text(200), nullable=False),
        sa.Column("key", _text(36), nullable=True),
        sa.Column("notes", _text(200), nullable=False),
        sa.Column("notes_sort", LONG_TEXT, nullable=False, server_default=""),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
    ]


def _item_constraints(table: str) -> list[sa.Constraint]:
    return [
        sa.CheckConstraint("open_amount >= 0 AND open_amount <= amount", name=op.f(f"ck_{table}_open_amount")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=f"fk_{table}_party_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("kind", "origin_id", name=f"uq_{table}_kind_origin_id"),
        sa.UniqueConstraint("key", name=f"uq_{table}_key"),
    ]


def _allocations() -> None:
    op.create_table(
        "allocation",
        sa.Column("credit_id", ID, nullable=False),
        sa.Column("charge_id", ID, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("allocated_on", sa.Date(), nullable=False),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_allocation_amount")),
        sa.ForeignKeyConstraint(["credit_id"], ["credit.id"], name="fk_allocation_credit_id"),
        sa.ForeignKeyConstraint(["charge_id"], ["charge.id"], name="fk_allocation_charge_id"),
        sa.PrimaryKeyConstraint("id", name="pk_allocation"),
        sqlite_autoincrement=True,
    )


def _ledger_indexes() -> None:
    """Made when the rows stand there, which is quicker."""
    party, dates = "party_id", ("document_date", "amount", "voided_on")
    op.create_index("ix_charge_number", "charge", ["number"])
    op.create_index(
        "ix_charge_open", "charge", ["side", party, "due_date", "document_date", "open_amount"], **_WHERE_OPEN
    )
    op.create_index("ix_charge_as_of", "charge", ["side", party, "document_date", "due_date", "amount", "voided_on"])
    op.create_index(
        "ix_charge_listed", "charge", ["side", "due_date", "id", party, "amount", "open_amount", "voided_on"]
    )
    op.create_index("ix_credit_number", "credit", ["number"])
    op.create_index("ix_credit_open", "credit", ["side", party, "document_date", "open_amount"], **_WHERE_OPEN)
    op.create_index("ix_credit_as_of", "credit", ["side", party, *dates])
    op.create_index("ix_allocation_credit_id", "allocation", ["credit_id"])
    op.create_index("ix_allocation_as_of", "allocation", ["charge_id", "allocated_on", "cancelled_on", "amount"])


_FIELD_GROUPS = {
    "manager": "see_phones see_private see_bank see_purchase",
    "sales_head": "see_phones see_private see_bank see_purchase",
    "sales": "see_phones see_private see_bank see_purchase",
    "assistant": "see_phones see_private see_bank see_purchase",
    "finance": "see_phones see_private see_bank see_purchase",
    "cashier": "see_bank",
    "purchasing": "see_purchase",
    "warehouse": "see_phones",
    "service": "see_phones see_private",
    "read_only": "",
}


def _field_groups() -> None:
    """Fields that everybody saw need a right now; the roles of an office's own keep seeing all of them."""
    connection = op.get_bind()
    grant = sa.text("INSERT INTO role_grant (role_id, right_code, is_allowed) VALUES (:role, :right, :yes)")
    for role_id, code in connection.execute(sa.text("SELECT id, code FROM role ORDER BY id")).all():
        for right in _FIELD_GROUPS.get(code, _FIELD_GROUPS["manager"]).split():
            connection.execute(grant, {"role": role_id, "right": right, "yes": True})


def _payments() -> None:
    """Money goes out, too: payments are stored as receipts are."""
    op.create_table(
        "payment",
        sa.Column("key", _text(36), nullable=False),
        sa.Column("number", _text(40), nullable=True),
        sa.Column("state", _text(24), nullable=False),
        sa.Column("party_id", ID, nullable=False),
        sa.Column("payer", _text(120), nullable=False),
        sa.Column("payer_sort", LONG_TEXT, nullable=False, server_default=""),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("employee_id", ID, nullable=True),
        sa.Column("method", _text(24), nullable=False),
        sa.Column("account_id", ID, nullable=False),
        sa.Column("reference", _text(80), nullable=False),
        sa.Column("draft_due_on", sa.Date(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("wiped_amount", sa.BigInteger(), nullable=False),
        sa.Column("notes", LONG_TEXT, nullable=False),
        sa.Column("void_reason", _text(200), nullable=False),
        sa.Column("voided_on", sa.Date(), nullable=True),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name="fk_payment_party_id"),
        sa.ForeignKeyConstraint(["employee_id"], ["employee.id"], name="fk_payment_employee_id"),
        sa.ForeignKeyConstraint(["account_id"], ["money_account.id"], name="fk_payment_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_payment"),
        sa.UniqueConstraint("key", name="uq_payment_key"),
        sa.UniqueConstraint("number", name="uq_payment_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_payment_party_id_document_date", "payment", ["party_id", "document_date"])
    listed = ["document_date", "id", "party_id", "employee_id", "state", "amount", "wiped_amount"]
    op.create_index("ix_payment_listed", "payment", listed)
    op.create_index("ix_payment_account", "payment", ["account_id", "document_date", "state", "voided_on", "amount"])


def _limits_of_roles() -> None:
    """How far a role goes in what it may do; without a figure as far as it went before."""
    for name, kind in (
        ("most_discount", sa.BigInteger()),
        ("most_below", sa.BigInteger()),
        ("most_days_back", sa.Integer()),
        ("most_rows", sa.Integer()),
        ("most_looks", sa.Integer()),
    ):
        op.add_column("role", sa.Column(name, kind, nullable=True))


def _alerts_and_layouts() -> None:
    """What managers are told of, and which version of the program changed the layout."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "alert",
        sa.Column("kind", _text(24), nullable=False),
        sa.Column("subject", _text(120), nullable=False),
        sa.Column("detail", LONG_TEXT, nullable=False),
        sa.Column("first_at", moment, nullable=False),
        sa.Column("last_at", moment, nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("raised_by", _text(60), nullable=False),
        sa.Column("handled_at", moment, nullable=True),
        sa.Column("handled_by", _text(60), nullable=False),
        sa.Column("note", LONG_TEXT, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_alert"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_alert_open", "alert", ["handled_at", "last_at"])
    op.create_table(
        "layout_change",
        sa.Column("at", moment, nullable=False),
        sa.Column("from_layout", sa.Integer(), nullable=False),
        sa.Column("to_layout", sa.Integer(), nullable=False),
        sa.Column("program", _text(40), nullable=False),
        sa.Column("account", _text(120), nullable=False),
        sa.Column("steps", LONG_TEXT, nullable=False),
        sa.Column("backup", LONG_TEXT, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_layout_change"),
        sqlite_autoincrement=True,
    )


def _suppliers() -> None:
    """Suppliers are edited by a right of their own: whoever edits customers has it, as before; purchasing now too."""
    for table, owner in (("role_grant", "role_id"), ("operator_grant", "operator_id")):
        more = ("", "") if table == "role_grant" else (", valid_from, valid_to", ", valid_from, valid_to")
        op.execute(
            f"INSERT INTO {table} ({owner}, right_code, is_allowed{more[0]}) "  # noqa: S608 - own names
            f"SELECT {owner}, 'edit_suppliers', is_allowed{more[1]} FROM {table} WHERE right_code = 'edit_customers'"
        )
    _grant({"edit_suppliers": "purchasing", "see_phones": "purchasing"})
    for name, kind in (
        ("supply_credit", sa.BigInteger()),
        ("supply_lead_days", sa.Integer()),
        ("supply_least", sa.BigInteger()),
    ):
        op.add_column("party", sa.Column(name, kind, nullable=True))
